"""Words of the feeds: how their kinds are called, how to subscribe to them."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class ChannelWords:
    """How a kind of feed is called: the heading over its like, a title, a description."""

    heading: str
    title: str
    description: str


FEED_CHANNELS: Mapping[str, ChannelWords] = MappingProxyType(
    {
        "all": ChannelWords(
            "Die beiden wichtigsten Feeds",
            "Alle Meldungen",
            "Alle Meldungen und Pressemitteilungen des Netzwerks {network} im Volltext.",
        ),
        "press": ChannelWords(
            "Die beiden wichtigsten Feeds",
            "Pressemitteilungen",
            "Pressemitteilungen und Rückblicke auf frühere Mitteilungen des Netzwerks {network} "
            "im Volltext.",
        ),
        "topic": ChannelWords(
            "Nach Thema", "Thema {name}", "Meldungen des Netzwerks {network} zum Thema {name}."
        ),
        "area": ChannelWords(
            "Nach Ort",
            "Teilregion {name}",
            "Meldungen des Netzwerks {network} aus der Teilregion {name} und ihren Städten.",
        ),
        "town": ChannelWords(
            "Nach Ort", "Ort {name}", "Meldungen des Netzwerks {network} zum Ort {name}."
        ),
        "partner": ChannelWords(
            "Nach Partner",
            "Partner {name}",
            "Meldungen des Netzwerks {network} zu {name}.",
        ),
        "project": ChannelWords(
            "Nach Projekt",
            "Projekt {name}",
            "Meldungen des Netzwerks {network} zum Projekt {name}.",
        ),
    }
)
"""The kinds of feeds in the order of their list; kinds of one heading stand together."""

UI: Mapping[str, str] = {
    "retrospect_title": "Rückblick: {title}",
    "subscribe": "Als Feed abonnieren",
    "subscribe_news": "Meldungen zu diesem Ort als Feed abonnieren",
    "feed_archive_title": "{title} – Archiv {year}",
    "feed_archives": "Archiv",
    "feeds_by_choice": "Feeds nach Thema, Ort, Partner und Projekt",
    "feeds_by_hand": (
        "Der Link „RSS“ ist die Adresse eines Feeds. Sie kopieren sie mit der rechten Maustaste; "
        "auf dem Telefon tippen Sie lange auf den Link."
    ),
    "opml_title": "Alle Feeds von {network}",
    "opml_link": "Liste aller Feeds zum Importieren (OPML)",
}
