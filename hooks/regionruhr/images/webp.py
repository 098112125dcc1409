"""WebP: a file in its chunks (RFC 9649); the coded pixels stay bit by bit."""

from collections.abc import Iterable, Iterator

from regionruhr.images.colour_profile import bare_profile
from regionruhr.images.kind import MOST_PARTS, DamagedPictureError

_EXTENDED, _LOSSY, _LOSSLESS, _ALPHA, _COLOURS = b"VP8X", b"VP8 ", b"VP8L", b"ALPH", b"ICCP"
_PICTURE = frozenset({_LOSSY, _LOSSLESS, _ALPHA, _COLOURS})
"""Pixels, transparency, colours; the chunk that lists them is written anew."""
_HAS_COLOURS, _HAS_ALPHA, _HAS_EXIF, _HAS_XMP = 0x20, 0x10, 0x08, 0x04


def chunks(content: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Yield name and data of each chunk.

    Raises `DamagedPictureError` if the file is shorter than it should be.
    """
    end = 8 + int.from_bytes(content[4:8], "little")
    if end > len(content):
        raise DamagedPictureError
    position = 12
    for _ in range(MOST_PARTS):
        if position >= end:
            return
        start = position + 8
        length = int.from_bytes(content[position + 4 : start], "little")
        if start + length > end:
            raise DamagedPictureError
        yield content[position : position + 4], content[start : start + length]
        position = start + length + length % 2
    raise DamagedPictureError


def exif(content: bytes) -> bytes:
    """Return the first Exif block of a file, empty if there is none."""
    return next((body for name, body in chunks(content) if name == b"EXIF"), b"")


def is_animated(content: bytes) -> bool:
    """Return whether a picture is animated."""
    return any(name in {b"ANIM", b"ANMF"} for name, _ in chunks(content))


def dimensions(content: bytes) -> tuple[int, int]:
    """Return width and height in pixels."""
    return _canvas(chunks(content))[1]


def with_metadata(content: bytes, *, exif: bytes = b"", xmp: bytes = b"") -> bytes:
    """Return the same picture with this Exif block and XMP packet, and no other metadata."""
    found = list(chunks(content))
    kept = [
        (name, bare_profile(body) if name == _COLOURS else body)
        for name, body in found
        if name in _PICTURE
    ]
    metadata = [(b"EXIF", exif.removeprefix(b"Exif\0\0")), (b"XMP ", xmp)]
    parts = [(name, body) for name, body in (*kept, *metadata) if body]
    if len(parts) > 1 or _EXTENDED in dict(found):
        parts = [(_EXTENDED, _extended(found, parts)), *parts]
    body = b"".join(_chunk(*part) for part in parts)
    return b"RIFF" + (len(body) + 4).to_bytes(4, "little") + b"WEBP" + body


def _extended(found: list[tuple[bytes, bytes]], parts: list[tuple[bytes, bytes]]) -> bytes:
    """Return the chunk that lists the others and holds the dimensions of the picture."""
    names = {name for name, _ in parts}
    had_alpha, size = _canvas(found)
    has_alpha = had_alpha or _ALPHA in names
    flags = (
        _HAS_COLOURS * (_COLOURS in names)
        | _HAS_ALPHA * has_alpha
        | _HAS_EXIF * (b"EXIF" in names)
        | _HAS_XMP * (b"XMP " in names)
    )
    return bytes([flags, 0, 0, 0]) + b"".join((side - 1).to_bytes(3, "little") for side in size)


def _canvas(found: Iterable[tuple[bytes, bytes]]) -> tuple[bool, tuple[int, int]]:
    """Return whether pixels may be transparent, and width and height."""
    for name, body in found:
        if name == _EXTENDED and len(body) >= 10:  # noqa: PLR2004 (its length, RFC 9649, 2.7)
            size = int.from_bytes(body[4:7], "little"), int.from_bytes(body[7:10], "little")
            return bool(body[0] & _HAS_ALPHA), (size[0] + 1, size[1] + 1)
        if name == _LOSSLESS:
            bits = int.from_bytes(body[1:5], "little")
            return bool(bits >> 28 & 1), ((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1)
        if name == _LOSSY:
            size = int.from_bytes(body[6:8], "little"), int.from_bytes(body[8:10], "little")
            return False, (max(1, size[0] & 0x3FFF), max(1, size[1] & 0x3FFF))
    raise DamagedPictureError


def _chunk(name: bytes, body: bytes) -> bytes:
    return name + len(body).to_bytes(4, "little") + body + bytes(len(body) % 2)
