"""Metadata: what picture files have beside their pixels, and files without it but for the rights.

Notes of a camera or a program (place, owner, serial numbers, contacts, earlier versions,
thumbnails) are not published; pixels stay as they are.
"""

from collections.abc import Mapping
from typing import Protocol

from regionruhr.images import ico, jpeg, png, svg, webp
from regionruhr.images.kind import PictureKind, kind_of
from regionruhr.images.rights import Rights, description, exif, xmp
from regionruhr.images.structure import DamagedPictureError, exif_orientation


class _Format(Protocol):
    """The functions of the module of a format."""

    def exif(self, content: bytes) -> bytes: ...

    def is_animated(self, content: bytes) -> bool: ...

    def dimensions(self, content: bytes) -> tuple[int, int]: ...

    def with_metadata(self, content: bytes, *, exif: bytes, xmp: bytes) -> bytes: ...


_FORMATS: Mapping[PictureKind | None, _Format] = {
    PictureKind.JPEG: jpeg,
    PictureKind.PNG: png,
    PictureKind.WEBP: webp,
}


def without_metadata(content: bytes, rights: Rights | None = None) -> bytes:
    """Return a picture file without metadata except its orientation and these rights.

    An SVG must have been checked, and icons have no room for rights. Raises
    `DamagedPictureError`.
    """
    match kind_of(content):
        case PictureKind.SVG:
            return svg.with_metadata(content, description=description(rights), strip=_raster)
        case PictureKind.ICO:
            return ico.without_metadata(content, strip=_raster)
    return _raster(content, rights)


def _raster(content: bytes, rights: Rights | None = None) -> bytes:
    kind = kind_of(content)
    if kind not in _FORMATS:
        raise DamagedPictureError
    block = exif(rights, orientation(content))
    return _FORMATS[kind].with_metadata(content, exif=block, xmp=xmp(rights))


def orientation(content: bytes) -> int:
    """Return how a raster picture must be turned to be seen upright, 1 to 8 as in Exif.

    Raises `DamagedPictureError`.
    """
    kind = kind_of(content)
    return exif_orientation(_FORMATS[kind].exif(content)) if kind in _FORMATS else 1


def is_animated(content: bytes) -> bool:
    """Return whether a raster picture is animated. Raises `DamagedPictureError`."""
    kind = kind_of(content)
    return kind in _FORMATS and _FORMATS[kind].is_animated(content)


def dimensions(content: bytes) -> tuple[int, int]:
    """Return width and height in the header of a raster picture, before it is turned.

    Raises `DamagedPictureError`.
    """
    kind = kind_of(content)
    width, height = _FORMATS[kind].dimensions(content) if kind in _FORMATS else (0, 0)
    if not width or not height:
        raise DamagedPictureError
    return width, height
