"""Binary mangling: pictures, fonts, documents and packed tables, spoilt in the parts they have."""

import re
from collections.abc import Callable, Iterable
from functools import cache
from io import BytesIO
from random import Random
from typing import Final
from warnings import catch_warnings
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo
from zlib import compress, crc32

PNG: Final = b"\x89PNG\r\n\x1a\n"
ZIP: Final = b"PK\x03\x04"
SIGNS: Final = (
    *(b"\xff\xd8\xff", b"\xff\xd9", b"\xff\xc8", b"\xff\x01", b"\xff\xd0", b"\xff\xff", b"\xff\0"),
    *(b"\xff\xda\0\x08", b"\xff\xdd\0\4\xff\xff", b"\xff\xc4\0\2", b"\xff\xdb\0\0", b"\xff\xdc"),
    *(b"\xff\xe1\0\x08Exif\0\0", b"\xff\xe2\0\6MPF\0", b"\xff\xed\0\2", b"\xff\xeb\xff\xff"),
    *(b"\0\0\0\0IEND\xaeB`\x82", b"\0\0\0\0IDAT5\xaf\6\x1e", b"acTL", b"PLTE", b"tRNS", b"iCCP"),
    *(b"VP8X", b"ALPH\0\0\0\0", b"ANMF\xff\xff\xff\xff", b"EXIF\0\0\0\0", b"RIFF", b"GIF89a"),
    *(
        b"%PDF-1.7",
        b"%%EOF",
        b"endobj",
        b"stream\r\n",
        b"endstream",
        b"startxref\n-1",
        b"xref\n0 0",
    ),
    *(b"/Length 99999999999", b"/Encrypt 1 0 R", b"/Kids [1 0 R]", b"<<" * 3000, b"1 0 R", b"/JS"),
    *(b"/Prev 0", b"/Filter [/FlateDecode /FlateDecode]", b"/W [8 8 8]", b"/EmbeddedFiles 1 0 R"),
    *(ZIP, b"PK\5\6", b"wOF2", b"<svg", b"<?xml", b"MM\0*", b"II*\0", b"\0\0\1\0", b"\0" * 5000),
)
"""What begins, ends or counts something in one of the formats."""
NUMBERS: Final = (
    *(b"\0", b"\1", b"\x7f", b"\xff", b"\0\0", b"\xff\xff", b"\x7f\xff", b"\0\0\0\0", b"\0\0\0\1"),
    *(b"\1\0\0\0", b"\xff\xff\xff\xff", b"\x7f\xff\xff\xff", b"\x80\0\0\0", b"\xff\xff\xff\x7f"),
)
MOST_ADDED: Final = 900_000
_INSTANT: Final = re.compile(rb"20[0-9-]{8}T[0-9:.]+Z")
_WORD: Final = re.compile(rb"[0-9]{1,9}|/[A-Za-z]{2,20}")


def spoiled(content: bytes, random: Random) -> bytes:
    """The file with one change, at times with its checksums right again."""
    if content.startswith(ZIP) and random.random() < 0.8:
        return _in_archive(content, random)
    content = random.choice(_CHANGES)(content, random)
    return (
        _with_checksums(content) if content.startswith(PNG) and random.random() < 0.7 else content
    )


def _stretch(content: bytes, random: Random) -> tuple[int, int]:
    start = random.randrange(len(content) + 1)
    return start, min(len(content), start + random.choice((1, 2, 4, 12, 100, 4_000)))


def _flip(content: bytes, random: Random) -> bytes:
    changed = bytearray(content)
    # Most that is of account stands at the beginning.
    within = random.choice((64, 1024, len(content)))
    for _ in range(random.choice((1, 2, 10)) if changed else 0):
        changed[random.randrange(min(within, len(changed)))] ^= 1 << random.randrange(8)
    return bytes(changed)


def _number(content: bytes, random: Random) -> bytes:
    """Another length, size or count than the right one."""
    number = random.choice(NUMBERS)
    start = random.randrange(min(random.choice((64, 1024, len(content))), len(content)) + 1)
    return content[:start] + number + content[start + len(number) :]


def _sign(content: bytes, random: Random) -> bytes:
    start, end = _stretch(content, random)
    return content[:start] + random.choice(SIGNS) + content[random.choice((start, end)) :]


def _remove(content: bytes, random: Random) -> bytes:
    start, end = _stretch(content, random)
    return content[:start] + content[end:]


def _double(content: bytes, random: Random) -> bytes:
    start, end = _stretch(content, random)
    most = MOST_ADDED // max(1, end - start)
    return content[:end] + content[start:end] * min(most, random.choice((1, 1, 7, 99_999)))\
        + content[end:]  # fmt: skip


def _swap(content: bytes, random: Random) -> bytes:
    places = sorted(_stretch(content, random) + _stretch(content, random))
    a, b, c, d = places
    return content[:a] + content[c:d] + content[b:c] + content[a:b] + content[d:]


def _cut(content: bytes, random: Random) -> bytes:
    return content[: random.randrange(len(content) + 1)]


def _cut_before_end(content: bytes, random: Random) -> bytes:
    """The beginning, and the last bytes that tell readers that all is there."""
    return _cut(content, random) + content[-random.choice((2, 12, 40)) :]


def _append(content: bytes, random: Random) -> bytes:
    return content + random.choice((content, b"\0", b"\n" * 3000, b"x" * 100, random.choice(SIGNS)))


def _word(content: bytes, random: Random) -> bytes:
    """Another number or name where the file has one in letters, as a PDF has."""
    places = list(_WORD.finditer(content))
    if not places:
        return _flip(content, random)
    place, other = random.choice(places), random.choice(places)
    new = random.choice((other[0], b"0", b"-1", b"9" * 30, b"1e9", b"(", b"[[", b"null", b""))
    return content[: place.start()] + new + content[place.end() :]


def _in_archive(content: bytes, random: Random) -> bytes:
    """A packed file with one of its parts spoilt, missing, doubled or far too large."""
    try:
        with ZipFile(BytesIO(content)) as archive:
            parts = [(name, archive.read(name)) for name in archive.namelist()]
    except Exception:  # noqa: BLE001 (spoilt before, an archive leads to many)
        return _flip(content, random)
    if not parts:
        return content
    place = random.randrange(len(parts))
    name, part = parts[place]
    kind = random.randrange(6)
    if kind == 0:
        del parts[place]
    elif kind == 1:
        part = part.replace(random.choice((b"<v>", b"<row", b"<c ")), b"<!-- " * 9)
    elif kind == 2:
        part += b" " * random.choice((10_000, 30_000_000))
    elif kind == 3:
        part = _word(part, random)
    else:
        part = random.choice(_CHANGES)(part, random)
    if kind:
        parts[place] = random.choice((name, name, name, f"../{name}", "xl/vbaProject.bin")), part
    return _packed(parts)


def repeatable(archive: bytes) -> bytes:
    """The archive without the time when it was packed, or its parts were written."""
    with ZipFile(BytesIO(archive)) as packed:
        parts = [(name, packed.read(name)) for name in sorted(packed.namelist())]
    return _packed((name, _INSTANT.sub(b"2026-01-02T03:04:05Z", part)) for name, part in parts)


def _packed(parts: Iterable[tuple[str, bytes]]) -> bytes:
    file = BytesIO()
    # A name may be there twice.
    with catch_warnings(action="ignore"), ZipFile(file, "w") as archive:
        for name, part in parts:
            archive.writestr(ZipInfo(name), part, ZIP_DEFLATED)
    return file.getvalue()


def _with_checksums(content: bytes) -> bytes:
    """A PNG whose chunks have the checksums of what they hold now."""
    parts, position = [PNG], len(PNG)
    while len(content) - position >= len(PNG) + 4:
        end = position + 8 + int.from_bytes(content[position : position + 4])
        parts += (content[position:end], crc32(content[position + 4 : end]).to_bytes(4))
        position = end + 4
    return b"".join(parts)


def _compressed_bomb(content: bytes, _random: Random) -> bytes:
    """A text chunk of a PNG that is far larger when unpacked, anywhere else plain bytes."""
    return content[:33] + _bomb() + content[33:]


@cache
def _bomb() -> bytes:
    body = b"Comment\0\0" + compress(b"a" * 30_000_000)
    return len(body).to_bytes(4) + b"zTXt" + body + crc32(b"zTXt" + body).to_bytes(4)


_CHANGES: Final[tuple[Callable[[bytes, Random], bytes], ...]] = (
    *(_flip, _flip, _number, _number, _number, _sign, _sign, _remove, _remove, _double, _swap),
    *(_cut, _cut_before_end, _append, _word, _word, _compressed_bomb),
)
