"""Picture: a photo or drawing as it was measured in its file."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Picture:
    """What a picture is: both sides in pixels, its media type, and its size in bytes."""

    width: int
    height: int
    media_type: str
    length: int
