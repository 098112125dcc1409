"""Counts: numbers with their nouns."""

from regionruhr.formats import number_text

DAYS_COUNTED = ("Tag", "Tage")
PROFILES_COUNTED = ("Profil", "Profile")
ENTRIES_COUNTED = ("Eintrag", "Einträge")
RELEASES_COUNTED = ("Meldung", "Meldungen")
FEEDS_COUNTED = ("Feed", "Feeds")
PICTURES_COUNTED = ("Bild", "Bilder")
ATTACHMENTS_COUNTED = ("Anlage", "Anlagen")
"""One and many."""


def counted(number: int, one: str, many: str) -> str:
    """A number with its noun: "1 Profil", "2.000 Profile"."""
    return f"{number_text(number)} {one if number == 1 else many}"
