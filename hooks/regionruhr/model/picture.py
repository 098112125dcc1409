"""Picture: a photo, a drawing or a logo as it was measured in its file."""

import posixpath
from dataclasses import dataclass

from regionruhr.model.reference import PROFILE_PICTURES


@dataclass(frozen=True, slots=True)
class Picture:
    """The properties of a published picture; its sides in pixels, or in units of a drawing."""

    width: int
    height: int
    media_type: str
    length: int
    """In bytes."""
    key: str = ""
    """A digest of all that the smaller variants depend on; empty where none are made."""


def picture_path(record: str, name: str) -> str:
    """Where a picture lies that stands in the record of that path under its name alone.

    >>> picture_path("content/projekte/halle.md", "tor.jpg")
    'content/projekte/tor.jpg'
    >>> picture_path("partners/wilo.yml", "tor.jpg")
    'partners/bilder/tor.jpg'
    """
    if record.startswith("partners/"):
        return f"{PROFILE_PICTURES}{name}"
    return f"{posixpath.dirname(record)}/{name}"


@dataclass(frozen=True, slots=True)
class Logo:
    """The picture that stands for an organisation, by its proportions."""

    width: float
    height: float

    @property
    def ratio(self) -> float:
        """How many times as wide as it is high."""
        return self.width / self.height
