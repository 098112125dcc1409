"""Catalogue: every word of the site's own by its key, and numbers with their nouns."""

from collections.abc import Mapping
from types import MappingProxyType

from regionruhr.formats import number_text
from regionruhr.wording import brokers, directory, press, search, shell

DAYS_COUNTED = ("Tag", "Tage")
PROFILES_COUNTED = ("Profil", "Profile")
OFFERS_COUNTED = ("Angebot", "Angebote")
REQUESTS_COUNTED = ("Gesuch", "Gesuche")
PAIRINGS_COUNTED = ("Paarung", "Paarungen")
RELEASES_COUNTED = press.RELEASES_COUNTED
FEEDS_COUNTED = ("Feed", "Feeds")
PICTURES_COUNTED = ("Bild", "Bilder")
ATTACHMENTS_COUNTED = ("Anlage", "Anlagen")
"""One and many."""
PARTS = (shell, directory, press, search, brokers)
UI: Mapping[str, str] = MappingProxyType(
    {key: word for part in PARTS for key, word in part.UI.items()}
)


def counted(number: int, one: str, many: str) -> str:
    """A number with its noun: "1 Profil", "2.000 Profile"."""
    return f"{number_text(number)} {one if number == 1 else many}"
