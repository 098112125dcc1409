"""Words of the lists of releases."""

from collections.abc import Mapping
from types import MappingProxyType

NEWS_LISTS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "year": ("Meldungen aus dem Jahr {name}", "{count} aus dem Jahr {name}"),
        "topic": ("Meldungen zum Thema {name}", "{count} zum Thema {name}"),
        "town": ("Meldungen zu {name}", "{count} zu {name}"),
        "area": (
            "Meldungen zur Teilregion {name}",
            "{count} zur Teilregion {name}. Sie umfasst {towns}.",
        ),
    }
)
"""Title and lead of the lists of releases."""

UI: Mapping[str, str] = {
    "by_year": "Nach Jahr",
    "newest": "Neueste Meldungen",
    "by_topic": "Nach Thema",
    "by_place": "Nach Ort",
    "towns_of_area": "Einzelne Orte",
    "no_releases": "Zurzeit ist keine Meldung veröffentlicht.",
    "back_to_news": "Zu allen Meldungen",
}
