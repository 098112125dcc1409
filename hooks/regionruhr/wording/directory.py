"""Words of the directory: its lists, its index, its map."""

from collections.abc import Mapping
from types import MappingProxyType

FACETS: Mapping[str, str] = MappingProxyType(
    {"ort": "Ort", "art": "Art der Einrichtung", "branche": "Branche", "kompetenz": "Kompetenz"}
)
"""The facets of the directory: name in addresses, heading over its terms."""

LETTERS_OTHERS = "0–9 und andere"
"""What an index calls the names that begin with no letter."""

UI: Mapping[str, str] = {
    "ways": "Wege ins Verzeichnis",
    "facet_title": "Partner nach {facet}",
    "facet_lead": "{count} im Verzeichnis von {network}",
    "listing_lead": "{title}: {count} im Verzeichnis der Region",
    "others": "Weitere Profile",
    "a_to_z_all": "Alle Profile von A bis Z",
    "a_to_z_title": "Partner von A bis Z",
    "map": "Karte der Region",
    "town_map": "{town} in der Region",
    "back_to_directory": "Zum ganzen Verzeichnis",
    "no_partners": "Zurzeit ist kein Profil veröffentlicht.",
}
