"""Original: a picture as it is handed out: the pixels untouched, the rights in it, no more.

What a camera or a program notes beside them (place, owner, serial numbers, contacts, earlier
versions, thumbnails) is not published.
"""

from collections.abc import Mapping
from typing import Protocol

from regionruhr.images import ico, jpeg, png, svg, webp
from regionruhr.images.kind import PictureKind, kind_of
from regionruhr.images.rights import Rights, description, exif, xmp
from regionruhr.images.structure import DamagedPictureError, orientation


class _Format(Protocol):
    """What a module knows of its format."""

    def exif(self, content: bytes) -> bytes: ...

    def is_animated(self, content: bytes) -> bool: ...

    def sides(self, content: bytes) -> tuple[int, int]: ...

    def written(self, content: bytes, *, exif: bytes, xmp: bytes) -> bytes: ...


_FORMATS: Mapping[PictureKind | None, _Format] = {
    PictureKind.JPEG: jpeg,
    PictureKind.PNG: png,
    PictureKind.WEBP: webp,
}


def published(content: bytes, rights: Rights | None = None) -> bytes:
    """A picture file with nothing in it but the picture, the way up, and these rights.

    A drawing must have been found harmless, and icons have no room for rights. Raises
    `DamagedPictureError`.
    """
    match kind_of(content):
        case PictureKind.SVG:
            return svg.written(content, description=description(rights), bare=_pixels)
        case PictureKind.ICO:
            return ico.written(content, bare=_pixels)
    return _pixels(content, rights)


def _pixels(content: bytes, rights: Rights | None = None) -> bytes:
    kind = kind_of(content)
    if kind not in _FORMATS:
        raise DamagedPictureError
    block = exif(rights, turned(content))
    return _FORMATS[kind].written(content, exif=block, xmp=xmp(rights))


def turned(content: bytes) -> int:
    """How a picture of pixels must be turned to be seen upright, 1 to 8 as in Exif.

    Raises `DamagedPictureError`.
    """
    kind = kind_of(content)
    return orientation(_FORMATS[kind].exif(content)) if kind in _FORMATS else 1


def is_animated(content: bytes) -> bool:
    """Whether a picture of pixels moves. Raises `DamagedPictureError`."""
    kind = kind_of(content)
    return kind in _FORMATS and _FORMATS[kind].is_animated(content)


def sides(content: bytes) -> tuple[int, int]:
    """Width and height as the header of a picture of pixels says them, before it is turned.

    Raises `DamagedPictureError`.
    """
    kind = kind_of(content)
    width, height = _FORMATS[kind].sides(content) if kind in _FORMATS else (0, 0)
    if not width or not height:
        raise DamagedPictureError
    return width, height
