"""Metadata: what picture files have beside their pixels, and files without it but for the rights.

Notes of a camera or a program (place, owner, serial numbers, contacts, earlier versions,
thumbnails) are not published; pixels stay as they are. Of every format just those parts are kept
that make up the picture, its colours included: whatever else lies in a file or behind its end is
left behind without being read.
"""

from collections.abc import Mapping
from itertools import accumulate
from typing import Protocol

from regionruhr.images import jpeg, png, svg, webp
from regionruhr.images.kind import DamagedPictureError, PictureKind, kind_of
from regionruhr.images.rights import Rights, description, exif, xmp


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
_ICO_HEAD, _ICO_ENTRY = 6, 16
_BITMAP = b"\x28\0\0\0"
"""The length of the header that each bitmap in an icon has; it has no metadata."""


def without_metadata(content: bytes, rights: Rights | None = None) -> bytes:
    """Return a picture file without metadata except its orientation and these rights.

    An SVG must have been checked, and icons have no room for rights. Raises
    `DamagedPictureError`.
    """
    match kind_of(content):
        case PictureKind.SVG:
            return svg.with_metadata(content, description=description(rights), strip=_raster)
        case PictureKind.ICO:
            return _icons(content)
    return _raster(content, rights)


def _raster(content: bytes, rights: Rights | None = None) -> bytes:
    kind = kind_of(content)
    if kind not in _FORMATS:
        raise DamagedPictureError
    block = exif(rights, orientation(content))
    return _FORMATS[kind].with_metadata(content, exif=block, xmp=xmp(rights))


def _icons(content: bytes) -> bytes:
    """Return the icons of an ICO one after the other: new ones are PNG, older ones bitmaps."""
    count = _number(content[4:_ICO_HEAD])
    first = _ICO_HEAD + _ICO_ENTRY * count
    entries = [content[at : at + _ICO_ENTRY] for at in range(_ICO_HEAD, first, _ICO_ENTRY)]
    places = [(_number(entry[12:]), _number(entry[8:12])) for entry in entries]
    is_whole = all(first <= start < start + size <= len(content) for start, size in places)
    # Icons that share their bytes would make a large file of a small one.
    if not count or not is_whole or sum(size for _, size in places) > len(content):
        raise DamagedPictureError
    icons = [_icon(content[start : start + size]) for start, size in places]
    starts = accumulate(map(len, icons), initial=first)
    heads = [
        entry[:8] + len(icon).to_bytes(4, "little") + start.to_bytes(4, "little")
        for entry, icon, start in zip(entries, icons, starts, strict=False)
    ]
    return b"".join([content[:_ICO_HEAD], *heads, *icons])


def _icon(icon: bytes) -> bytes:
    if icon.startswith(_BITMAP):
        return icon
    if kind_of(icon) is not PictureKind.PNG:
        raise DamagedPictureError
    return _raster(icon)


def _number(field: bytes) -> int:
    return int.from_bytes(field, "little")


def orientation(content: bytes) -> int:
    """Return how a raster picture must be turned to be seen upright, 1 to 8 as in Exif.

    Raises `DamagedPictureError`.
    """
    kind = kind_of(content)
    return exif_orientation(_FORMATS[kind].exif(content)) if kind in _FORMATS else 1


def exif_orientation(exif: bytes) -> int:
    """Return how a picture must be turned to be seen upright (Exif 2.32, 4.6.4, tag 0x0112).

    1 to 8; 1, "as it is", where the block has no valid orientation.
    """
    tiff = exif.removeprefix(b"Exif\0\0")
    order = {b"II": "little", b"MM": "big"}.get(tiff[:2])
    if order is None:
        return 1

    def number(at: int, size: int) -> int:
        return int.from_bytes(tiff[at : at + size], "little" if order == "little" else "big")

    directory = number(4, 4)
    for entry in range(directory + 2, directory + 2 + 12 * number(directory, 2), 12):
        if number(entry, 2) == 0x0112:  # noqa: PLR2004 (the tag named above)
            value = number(entry + 8, 2)
            return value if value in range(1, 9) else 1
    return 1


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
