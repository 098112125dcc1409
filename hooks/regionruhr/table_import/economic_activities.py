"""Economic activities: the divisions of WZ 2008 that industry knows, with words of their titles.

Source: Statistisches Bundesamt, Klassifikation der Wirtschaftszweige, Ausgabe 2008. Those of
WZ 2025 have the same numbers up to 43. Which sector a division belongs to says the taxonomy.
"""

import re
from collections.abc import Mapping

TITLES: Mapping[str, str] = {
    "05": "Kohlenbergbau",
    "08": "Steinbruch Kies Sand",
    "16": "Holzwaren Sägewerk",
    "17": "Papier Pappe",
    "18": "Druckerei Druckerzeugnisse",
    "19": "Kokerei Mineralölverarbeitung",
    "20": "Chemische Erzeugnisse Lacke Farben Klebstoffe",
    "21": "Pharmazeutische Erzeugnisse Arzneimittel",
    "22": "Gummiwaren Kunststoffwaren Kunststofftechnik",
    "23": "Glaswaren Keramik Betonerzeugnisse Zement Natursteine",
    "24": "Metallerzeugung Gießereien Walzwerk Roheisen Stahlrohre Nichteisenmetalle Drahtzieherei",
    "25": "Metallerzeugnisse Metallbau Stahlbau Schmiedeteile Stanzteile Drehteile Zerspanung "
    "Oberflächenveredlung Schlosserei Werkzeugbau Härterei Galvanik Schrauben Blechbearbeitung",
    "26": "Datenverarbeitungsgeräte Elektronische Bauelemente Messtechnik Mikrotechnik",
    "27": "Elektrische Ausrüstungen Elektromotoren Batterien Leuchten Elektrotechnik",
    "28": "Maschinenbau Sondermaschinen Pumpen Kompressoren Armaturen Hebezeuge Getriebe",
    "29": "Kraftwagen Kraftwagenteile Automotive Anhänger Karosserien",
    "30": "Fahrzeugbau Schienenfahrzeuge Schiffbau Luftfahrzeugbau",
    "33": "Reparatur Instandhaltung Installation",
    "35": "Energieversorgung Stromversorgung Gasversorgung Elektrizität",
    "36": "Wasserversorgung",
    "37": "Abwasserentsorgung",
    "38": "Abfallentsorgung Rückgewinnung Recycling Entsorgung",
    "41": "Hochbau Wohnungsbau",
    "42": "Tiefbau Straßenbau",
    "43": "Bauinstallation Ausbaugewerbe Dachdeckerei Zimmerei",
    "45": "Kraftfahrzeughandel",
    "62": "Informationstechnologie Programmierung Softwareentwicklung Softwarehaus",
    "63": "Informationsdienstleistungen Webhosting",
    "68": "Grundstückswesen Wohnungswesen Immobilien",
    "72": "Forschung Entwicklung",
    "80": "Wachdienste Sicherheitsdienste Detekteien",
    "81": "Gebäudebetreuung Gebäudereinigung Gartenbau",
    "84": "Verwaltung",
    "85": "Unterricht Schulen Weiterbildung",
    "86": "Krankenhäuser Arztpraxen Gesundheitswesen",
    "87": "Pflegeheime",
    "88": "Sozialwesen",
    "94": "Interessenvertretungen Wirtschaftsverbände",
}
_CODE = re.compile(
    r"(?:WZ *(?:20[0-9]{2})?:? *)?(?:[A-U] ?)?"
    r"(?P<division>[0-9]{2})(?:\.[0-9.]+|[0-9]{0,3})(?![\w.])"
)


def coded(text: str) -> tuple[str, str]:
    """The division of "24.51.0 Eisengießereien" and the rest; empty where no code stands."""
    code = _CODE.match(text)
    return (code["division"], text[code.end() :].strip(" -:")) if code else ("", text)
