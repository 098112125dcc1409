"""PNG: a file in its chunks (PNG, third edition, 5 and 11); pixels stay as they are packed."""

from collections.abc import Iterator
from zlib import compress, crc32, decompressobj, error

from regionruhr.images.colour_profile import bare_profile
from regionruhr.images.kind import MOST_PARTS, DamagedPictureError

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_CRITICAL = frozenset({"IHDR", "PLTE", "IDAT", "IEND"})
_PICTURE = _CRITICAL | frozenset(
    """
    tRNS
    cHRM gAMA iCCP sBIT sRGB cICP mDCV cLLI bKGD pHYs
    """.split()  # noqa: SIM905 (a word in quotes each would fill lines)
)
"""Pixels, colours, resolution; all else are texts, dates, Exif, animation and private data."""

_CHANNELS = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}
"""How many values a pixel has, by its type of colour."""
_PLAIN = ((0, 1, 0, 1),)
_INTERLACED = (
    *((0, 8, 0, 8), (4, 8, 0, 8), (0, 4, 4, 8), (2, 4, 0, 4)),
    *((0, 2, 2, 4), (1, 2, 0, 2), (0, 1, 1, 2)),
)
"""The first column and row of each pass, and by how many the next ones follow."""
_LARGEST_PROFILE = 1_000_000
_STEP = 1_000_000
"""Bytes that are unpacked at a time."""


def chunks(content: bytes) -> Iterator[tuple[str, bytes]]:
    """Yield type and bytes of each chunk up to the end.

    Raises `DamagedPictureError` if the end is missing, or a chunk without which no picture can be
    shown is unknown.
    """
    position = len(_SIGNATURE)
    for _ in range(MOST_PARTS):
        end = position + 12 + int.from_bytes(content[position : position + 4])
        name = content[position + 4 : position + 8].decode("latin-1")
        if end > len(content) or (name[0].isupper() and name not in _CRITICAL):
            break
        yield name, content[position:end]
        if name == "IEND":
            return
        position = end
    raise DamagedPictureError


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


def are_rows_whole(content: bytes) -> bool:
    """Return whether what is packed are just the rows of pixels that the header promises."""
    found = [(name, chunk[8:-4]) for name, chunk in chunks(content)]
    packed = b"".join(body for name, body in found if name == "IDAT")
    rows, length, promised = decompressobj(), 0, _length(found[0][1])
    try:
        while not rows.eof and length <= promised and (step := rows.decompress(packed, _STEP)):
            length, packed = length + len(step), rows.unconsumed_tail
    except error:
        return False
    return rows.eof and not rows.unused_data and length == promised


def _length(header: bytes) -> int:
    """Return how many bytes all rows take, each with one before it that says how it is packed."""
    width, height = int.from_bytes(header[:4]), int.from_bytes(header[4:8])
    bits = header[8] * _CHANNELS.get(header[9], 0)
    sides = [
        (-(-(width - x) // by_x), -(-(height - y) // by_y))
        for x, by_x, y, by_y in (_INTERLACED if header[12] else _PLAIN)
    ]
    return sum(rows * (1 + -(-columns * bits // 8)) for columns, rows in sides if columns > 0)


def with_metadata(content: bytes, *, exif: bytes = b"", xmp: bytes = b"") -> bytes:
    """Return the same picture with this Exif block and XMP packet, and no other metadata."""
    header, *rest = (_bare(name, chunk) for name, chunk in chunks(content) if name in _PICTURE)
    metadata = _chunk(b"eXIf", exif.removeprefix(b"Exif\0\0")) if exif else b""
    if xmp:
        # Not compressed, in no language, without a translated keyword.
        metadata += _chunk(b"iTXt", b"XML:com.adobe.xmp" + bytes(5) + xmp)
    return b"".join([_SIGNATURE, header, metadata, *rest])


def _bare(name: str, chunk: bytes) -> bytes:
    """Return a chunk without words: neither the profile nor its name, nor a text in the end."""
    if name == "IEND":
        return _chunk(b"IEND", b"")
    if name != "iCCP":
        return chunk
    packed, unpacked = chunk[8:-4].partition(b"\0")[2][1:], decompressobj()
    try:
        profile = bare_profile(unpacked.decompress(packed, _LARGEST_PROFILE))
    except error:
        return b""
    return _chunk(b"iCCP", b"ICC Profile\0\0" + compress(profile)) if profile else b""


def _chunk(name: bytes, body: bytes) -> bytes:
    return len(body).to_bytes(4) + name + body + crc32(name + body).to_bytes(4)
