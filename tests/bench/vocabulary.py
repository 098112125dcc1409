"""Vocabulary: the German words and sentences that a synthetic network is written with.

A sentence has places in braces: `technik` (a feminine compound), `produkte` (a plural one that
is alike in all cases), `stadt`, `jahr`, `zahl` and `prozent`.
"""

TOWNS = (
    ("dortmund", "Dortmund", "dortmund", "44137"),
    ("bochum", "Bochum", "bochum", "44787"),
    ("hagen", "Hagen", "hagen", "58095"),
    ("herne", "Herne", "herne", "44623"),
    ("breckerfeld", "Breckerfeld", "ennepe-ruhr", "58339"),
    ("ennepetal", "Ennepetal", "ennepe-ruhr", "58256"),
    ("gevelsberg", "Gevelsberg", "ennepe-ruhr", "58285"),
    ("hattingen", "Hattingen", "ennepe-ruhr", "45525"),
    ("herdecke", "Herdecke", "ennepe-ruhr", "58313"),
    ("schwelm", "Schwelm", "ennepe-ruhr", "58332"),
    ("sprockhoevel", "Sprockhövel", "ennepe-ruhr", "45549"),
    ("wetter", "Wetter (Ruhr)", "ennepe-ruhr", "58300"),
    ("witten", "Witten", "ennepe-ruhr", "58452"),
)
"""Key, name, area and a postal code."""

AREAS = ("Dortmund", "Bochum", "Hagen", "Herne", "Ennepe-Ruhr-Kreis")
CHAMBERS = (
    "Industrie- und Handelskammer Dortmund",
    "Industrie- und Handelskammer Mittleres Ruhrgebiet",
    "Südwestfälische Industrie- und Handelskammer Hagen",
    "Handwerkskammer Dortmund",
)

SECTORS = (
    "Maschinen- und Anlagenbau",
    "Metall und Stahl",
    "Fahrzeuge und Bahntechnik",
    "Kunststoff und Chemie",
    "Bau und Immobilien",
    "Elektrotechnik",
    "Informationstechnik",
    "Logistik",
    "Gesundheitswirtschaft",
    "Energie und Umwelt",
    "Beratung und Dienstleistung",
    "Forschung und Lehre",
)
CERTIFICATIONS = ("ISO 9001", "ISO 14001", "ISO 45001", "ISO 50001", "IATF 16949", "EN 9100")
TOPICS = (
    "Förderung",
    "Messen",
    "Digitale Produktion",
    "Wissenstransfer",
    "Fachkräfte",
    "Grüne Produktion",
    "Veranstaltungen",
    "Netzwerk",
)

GRADES = ("", "Hochleistungs", "Präzisions", "Sonder", "Leichtbau", "Industrie", "Kleinserien")
STEMS = (
    "Pumpen",
    "Getriebe",
    "Antriebs",
    "Förder",
    "Umform",
    "Werkzeug",
    "Kunststoff",
    "Edelstahl",
    "Hydraulik",
    "Dichtungs",
    "Wälzlager",
    "Kessel",
    "Schweiß",
    "Gießerei",
    "Vakuum",
    "Kälte",
    "Wärme",
    "Wasserstoff",
    "Batterie",
    "Laser",
    "Oberflächen",
    "Verpackungs",
    "Prüfstand",
    "Energie",
    "Bergbau",
    "Schienen",
    "Brücken",
    "Kran",
    "Rohrleitungs",
    "Blech",
)
FIELDS = (
    "technik",
    "fertigung",
    "prüfung",
    "steuerung",
    "montage",
    "beschichtung",
    "wartung",
    "planung",
    "entwicklung",
    "messtechnik",
    "automation",
    "bearbeitung",
)
PRODUCTS = (
    "anlagen",
    "maschinen",
    "steuerungen",
    "sensoren",
    "komponenten",
    "armaturen",
    "pressen",
    "baugruppen",
    "kupplungen",
    "einheiten",
)
COMPETENCE_STEMS = STEMS[:12]
COMPETENCE_FIELDS = ("fertigung", "prüfung", "wartung")

FAMILIES_FIRST = (
    "Hütten",
    "Linden",
    "Wester",
    "Bergen",
    "Eick",
    "Ober",
    "Stein",
    "Mühlen",
    "Kalten",
    "Schulte-",
    "Böcken",
    "Grüne",
    "Heide",
    "Nieder",
    "Ravens",
    "Dahl",
)
FAMILIES_LAST = (
    "brink",
    "kamp",
    "hoff",
    "beck",
    "horst",
    "busch",
    "loh",
    "siepen",
    "feld",
    "rath",
    "bruch",
    "wald",
)
LEGAL_FORMS = ("GmbH", "GmbH & Co. KG", "AG", "SE", "KG")
STREETS = (
    "Grüne Straße",
    "Zechenweg",
    "An der Hütte",
    "Industriestraße",
    "Königsallee",
    "Am Hafen",
)

PROFILE_SENTENCES = (
    "Das Haus entwickelt und fertigt {produkte} für die {technik}.",
    "Seit {jahr} gehört auch die {technik} zum Angebot.",
    "In {stadt} arbeiten rund {zahl} Menschen an {produkte}.",
    "Die {technik} liegt in {stadt}, die Montage der {produkte} gleich nebenan.",
    "Zu den Kunden zählen Betriebe, die {produkte} und {technik} aus einer Hand erwarten.",
    "Ein eigenes Labor prüft {produkte} auf Druck, Dichtheit und Lebensdauer.",
    "Wer {produkte} in kleinen Stückzahlen braucht, erhält sie innerhalb von {zahl} Tagen.",
    "Mit Hochschulen entstehen {produkte}, die {prozent} Prozent weniger Energie brauchen.",
    "Jedes Jahr beginnen {zahl} junge Menschen ihre Ausbildung, viele davon in der {technik}.",
    "Gesucht werden Partner für {produkte} und für eine gemeinsame {technik}.",
    "Eine ältere Halle in {stadt} wurde {jahr} umgebaut und dient seither der {technik}.",
    "Neben {produkte} gibt es Ersatzteile, Beratung und Schulungen zur {technik}.",
)
NEWS_SENTENCES = (
    "Rund {zahl} Gäste kamen nach {stadt}, um über {produkte} und die {technik} zu sprechen.",
    "Das Vorhaben verbindet {technik} und {technik} über die Grenzen der Städte hinweg.",
    "Bis {jahr} sollen {zahl} Betriebe erreicht werden, vor allem kleine und mittlere.",
    "Fachleute zeigten, wie sich {produkte} mit wenig Aufwand nachrüsten lassen.",
    "In {stadt} laufen erste Versuche; sie sparen {prozent} Prozent des Materials.",
    "„Wer {produkte} braucht, findet sie oft in der Nachbarschaft“, hieß es in der Runde.",
    "Die Teilnahme war kostenlos, ein Bericht über die {technik} steht seitdem allen offen.",
    "Drei Betriebe aus {stadt} stellten {produkte} vor, die es so noch nicht gab.",
    "Die Kammern beraten zur {technik} und vermitteln Kontakte zu Hochschulen.",
    "Seit {jahr} hat sich die Zahl der Anfragen nach {produkte} verdoppelt.",
    "Wie die {technik} mit weniger Wasser auskommt, untersucht eine Arbeitsgruppe in {stadt}.",
    "Für {produkte} gibt es nun eine gemeinsame Liste der Bezugsquellen.",
)
NEWS_TITLES = (
    "{technik}: Betriebe in {stadt} gehen gemeinsam voran",
    "{zahl} Gäste sprechen über {produkte}",
    "Neue Förderung für die {technik}",
    "{stadt} zeigt {produkte} auf der Messe",
    "Wie {produkte} {prozent} Prozent Energie sparen",
    "Hochschule und Handwerk arbeiten an der {technik}",
)
NEWS_LEADS = (
    "Betriebe aus {stadt} wollen bei {produkte} zusammenarbeiten. Den Anfang macht die {technik}.",
    "Mit {zahl} Beteiligten beginnt ein Vorhaben zur {technik}. Im Mittelpunkt stehen {produkte}.",
    "Was leisten {produkte} heute? Darum ging es in {stadt}, und um die {technik} von morgen.",
)
NEWS_HEADINGS = ("Was geplant ist", "Wer mitmacht", "So geht es weiter", "Ergebnisse im Überblick")
NEWS_POINTS = (
    "{produkte} für kleine Serien",
    "Beratung zur {technik} in {stadt}",
    "{zahl} Plätze in Kursen zur {technik}",
    "Leihgeräte für die {technik}",
    "ein Verzeichnis der {produkte}",
)
