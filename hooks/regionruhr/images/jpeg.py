"""JPEG: a file in its segments (ITU-T T.81, annex B); the coded pixels stay bit by bit."""

import re
from collections.abc import Iterator, Sequence

from regionruhr.images.colour_profile import bare_profile
from regionruhr.images.kind import MOST_PARTS, DamagedPictureError

_START, _END, _SCAN = b"\xff\xd8", b"\xff\xd9", 0xDA
_JFIF, _EXIF, _COLOURS, _ADOBE = 0xE0, 0xE1, 0xE2, 0xEE
_PICTURE = frozenset({*range(0xC0, 0xD0), *range(0xDA, 0xE0)}) - {0xC8}
"""Frames, tables, scans and what they need; all else is application data and comments."""
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_KNOWN = _PICTURE | frozenset({*range(0xE0, 0xF0), 0xFE})
"""Those and application data and comments; all other markers are reserved."""
_ICC = b"ICC_PROFILE\0"
_LONGEST_PART = 0xFFFF - 2 - len(_ICC) - 2
_MOST_SCANS = 100
"""Each scan goes over the whole picture: thousands in a small file are an attack."""

# More bytes in front of a marker than anybody fills up with take programs their time.
_MARKER = re.compile(rb"\xff{1,1000}([^\xff])")
# In coded pixels 0xFF is followed by zero or is a restart marker; any other marker ends them.
_END_OF_SCAN = re.compile(rb"\xff[^\x00\xd0-\xd7\xff]")

Segment = tuple[int, bytes]
"""A marker, and everything from its length on; of a scan the coded pixels too."""


def segments(content: bytes) -> Iterator[Segment]:
    """Yield the segments between start and end.

    Raises `DamagedPictureError` if the end is missing, or anything else stands between them.
    """
    position, scans = len(_START), 0
    for _ in range(MOST_PARTS):
        found = _MARKER.match(content, position)
        if found is None:
            break
        marker, start = found[1][0], found.end()
        if marker == _END[1]:
            return
        length = int.from_bytes(content[start : start + 2])
        position = start + length
        if marker == _SCAN:
            scans += 1
            end = _END_OF_SCAN.search(content, position)
            position = end.start() if end else len(content) + 1
        is_whole = length >= 2 and position <= len(content)  # noqa: PLR2004 (its own two bytes)
        if marker not in _KNOWN or not is_whole or scans > _MOST_SCANS:
            break
        yield marker, content[start:position]
    raise DamagedPictureError


def exif(content: bytes) -> bytes:
    """Return the first Exif block of a file, empty if there is none."""
    blocks = (segment[2:] for marker, segment in segments(content) if marker == _EXIF)
    return next((block for block in blocks if block.startswith(b"Exif\0\0")), b"")


def is_animated(_content: bytes) -> bool:
    """Return False: no JPEG is animated."""
    return False


def dimensions(content: bytes) -> tuple[int, int]:
    """Return width and height in pixels."""
    frame = next((segment for marker, segment in segments(content) if marker in _FRAMES), b"")
    return int.from_bytes(frame[5:7]), int.from_bytes(frame[3:5])


def with_metadata(content: bytes, *, exif: bytes = b"", xmp: bytes = b"") -> bytes:
    """Return the same picture with this Exif block and XMP packet, and no other metadata."""
    found = list(segments(content))
    kept = [(marker, _kept(marker, segment)) for marker, segment in found]
    # JFIF wants to be first, and readers of Exif expect it before the picture.
    head = next((segment for marker, segment in kept if marker == _JFIF and segment), b"")
    rest = b"".join(segment for marker, segment in kept if marker != _JFIF)
    packet = b"http://ns.adobe.com/xap/1.0/\0" + xmp
    metadata = (_segment(_EXIF, exif) if exif else b"") + (_segment(_EXIF, packet) if xmp else b"")
    return b"".join([_START, head, metadata, *_profile(found), rest, _END])


def _kept(marker: int, segment: bytes) -> bytes:
    """Return what is kept of a segment, with its marker; nothing if it is metadata.

    Of application data that is the resolution (JFIF, without its thumbnail), and how colours are
    coded (Adobe).
    """
    body = segment[2:]
    if marker == _JFIF and body.startswith(b"JFIF\0"):
        return _segment(marker, body[:12] + b"\0\0")
    if marker == _ADOBE and body.startswith(b"Adobe"):
        return _segment(marker, body[:12])
    return bytes([0xFF, marker]) + segment if marker in _PICTURE else b""


def _profile(found: Sequence[Segment]) -> Iterator[bytes]:
    """Yield the segments of the bare ICC profile, which says what colours mean."""
    bodies = (segment[2:] for marker, segment in found if marker == _COLOURS)
    parts = sorted(body[len(_ICC) :] for body in bodies if body.startswith(_ICC))
    # Each begins with its number and the number of all.
    numbers = [tuple(part[:2]) for part in parts]
    if numbers != [(number, len(parts)) for number in range(1, len(parts) + 1)]:
        return
    profile = bare_profile(b"".join(part[2:] for part in parts))
    count = -(-len(profile) // _LONGEST_PART)
    for number in range(count):
        part = profile[number * _LONGEST_PART : (number + 1) * _LONGEST_PART]
        yield _segment(_COLOURS, _ICC + bytes([number + 1, count]) + part)


def _segment(marker: int, body: bytes) -> bytes:
    return bytes([0xFF, marker]) + (len(body) + 2).to_bytes(2) + body
