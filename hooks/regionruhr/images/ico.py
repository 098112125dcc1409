"""ICO: the icons of a file; new ones are PNG, older ones BMP, which has no metadata."""

from collections.abc import Callable
from itertools import accumulate

from regionruhr.images.kind import DamagedPictureError, PictureKind, kind_of

_HEAD, _ENTRY = 6, 16
_BITMAP = b"\x28\0\0\0"
"""The length of the header that each bitmap in an icon has."""


def without_metadata(content: bytes, *, strip: Callable[[bytes], bytes]) -> bytes:
    """Return the same icons one after the other; `strip` removes the metadata of a PNG."""
    count = int.from_bytes(content[4:_HEAD], "little")
    first = _HEAD + _ENTRY * count
    entries = [content[at : at + _ENTRY] for at in range(_HEAD, first, _ENTRY)]
    places = [(_number(entry[12:]), _number(entry[8:12])) for entry in entries]
    is_whole = all(first <= start < start + size <= len(content) for start, size in places)
    # Icons that share their bytes would make a large file of a small one.
    if not count or not is_whole or sum(size for _, size in places) > len(content):
        raise DamagedPictureError
    icons = [content[start : start + size] for start, size in places]
    icons = [icon if icon.startswith(_BITMAP) else _png(icon, strip) for icon in icons]
    starts = accumulate(map(len, icons), initial=first)
    heads = [
        entry[:8] + len(icon).to_bytes(4, "little") + start.to_bytes(4, "little")
        for entry, icon, start in zip(entries, icons, starts, strict=False)
    ]
    return b"".join([content[:_HEAD], *heads, *icons])


def _png(icon: bytes, strip: Callable[[bytes], bytes]) -> bytes:
    if kind_of(icon) is not PictureKind.PNG:
        raise DamagedPictureError
    return strip(icon)


def _number(field: bytes) -> int:
    return int.from_bytes(field, "little")
