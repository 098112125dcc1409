"""PNG: a file in its chunks (PNG, third edition, 5 and 11); pixels stay as they are packed."""

from collections.abc import Iterator
from zlib import crc32

from regionruhr.images.kind import DamagedPictureError

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_PICTURE = frozenset(
    """
    IHDR PLTE IDAT IEND tRNS
    cHRM gAMA iCCP sBIT sRGB cICP mDCV cLLI bKGD pHYs
    """.split()  # noqa: SIM905 (a word in quotes each would fill lines)
)
"""Pixels, colours, resolution; all else are texts, dates, Exif, animation and private data."""


def chunks(content: bytes) -> Iterator[tuple[str, bytes]]:
    """Yield type and bytes of each chunk up to the end.

    Raises `DamagedPictureError` if the end is missing.
    """
    position = len(_SIGNATURE)
    while True:
        end = position + 12 + int.from_bytes(content[position : position + 4])
        if end > len(content):
            raise DamagedPictureError
        name = content[position + 4 : position + 8].decode("latin-1")
        yield name, content[position:end]
        if name == "IEND":
            return
        position = end


def exif(content: bytes) -> bytes:
    """Return the first Exif block of a file, empty if there is none."""
    return next((chunk[8:-4] for name, chunk in chunks(content) if name == "eXIf"), b"")


def is_animated(content: bytes) -> bool:
    """Return whether a picture is animated."""
    return any(name == "acTL" for name, _ in chunks(content))


def dimensions(content: bytes) -> tuple[int, int]:
    """Return width and height in pixels."""
    header = next((chunk for name, chunk in chunks(content) if name == "IHDR"), b"")
    return int.from_bytes(header[8:12]), int.from_bytes(header[12:16])


def with_metadata(content: bytes, *, exif: bytes = b"", xmp: bytes = b"") -> bytes:
    """Return the same picture with this Exif block and XMP packet, and no other metadata."""
    header, *rest = (chunk for name, chunk in chunks(content) if name in _PICTURE)
    metadata = _chunk(b"eXIf", exif.removeprefix(b"Exif\0\0")) if exif else b""
    if xmp:
        # Not compressed, in no language, without a translated keyword.
        metadata += _chunk(b"iTXt", b"XML:com.adobe.xmp" + bytes(5) + xmp)
    return b"".join([_SIGNATURE, header, metadata, *rest])


def _chunk(name: bytes, body: bytes) -> bytes:
    return len(body).to_bytes(4) + name + body + crc32(name + body).to_bytes(4)
