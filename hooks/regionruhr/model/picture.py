"""Picture: a photo or drawing as it was measured in its file."""

import posixpath
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Picture:
    """What a published picture is: both sides as it is shown, media type, size in bytes.

    The sides are in pixels, or in units of a drawing. `key` changes with whatever the smaller
    variants are made from and how; it is empty where none are made.
    """

    width: int
    height: int
    media_type: str
    length: int
    key: str = ""


def picture_path(record: str, name: str) -> str:
    """Where a picture lies that stands in the record of that path under its name alone."""
    return f"{posixpath.dirname(record)}/{name}"
