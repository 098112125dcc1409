"""Odd pictures: all that Pillow can write, and files with notes wherever a format has room.

Each note holds `NOTE`, plain, packed or in the letters that its place asks for.
"""

import struct
from base64 import b64encode
from collections.abc import Iterator, Mapping
from functools import cache
from io import BytesIO
from typing import Final
from zlib import compress, crc32, decompress

from PIL import Image, PngImagePlugin

import pictures

NOTE: Final = "Geheimnis-4711"
MARK: Final = NOTE.encode()
SIZE: Final = (67, 45)
MODES: Final = (
    *("1", "L", "P", "RGB", "RGBA", "CMYK", "YCbCr", "HSV", "LAB", "LA", "PA", "I", "I;16"),
    *("I;16B", "F", "RGBX", "RGBa", "La"),
)
OPTIONS: Final[Mapping[str, tuple[Mapping[str, object], ...]]] = {
    "JPEG": (
        {},
        {"progressive": True},
        {"optimize": True},
        {"progressive": True, "optimize": True, "quality": 30},
        {"restart_marker_blocks": 1},
        {"restart_marker_rows": 1, "progressive": True},
        {"subsampling": 0, "quality": 100},
        {"subsampling": 1},
        {"keep_rgb": True},
        {"dpi": (300, 300), "quality": 1},
        {"streamtype": 0, "smooth": 20},
    ),
    "PNG": (
        {},
        {"optimize": True},
        {"compress_level": 0},
        {"dpi": (300, 300)},
        {"transparency": 0},
        {"bits": 2},
        {"bits": 4, "transparency": b"\x00\x80"},
    ),
    "WEBP": (
        {},
        {"lossless": True},
        {"lossless": True, "exact": True, "method": 6},
        {"quality": 1, "method": 0},
        {"quality": 100, "alpha_quality": 10, "use_sharp_yuv": True},
    ),
}


def drawn(mode: str) -> Image.Image:
    """A picture of that mode, with soft and hard edges and, where there can be, transparency."""
    soft = Image.radial_gradient("L").resize(SIZE)
    image = Image.merge("RGBA", (soft, soft.rotate(180), Image.linear_gradient("L").resize(SIZE),
                                 soft.point(lambda value: 255 - value)))  # fmt: skip
    image.paste((250, 10, 60, 255), (3, 3, 20, 9))
    if mode in {"I", "I;16", "I;16B"}:
        return soft.convert("I").point(lambda value: value * 251).convert(mode)
    if mode == "P":
        return image.convert("RGB").quantize(16)
    through = {"PA": "LA", "La": "LA", "1": "L", "F": "L", "LAB": "RGB", "HSV": "RGB"}
    image = image.convert(through.get(mode, mode) if mode != "RGBa" else "RGBA")
    if mode == "LAB":
        from PIL import ImageCms  # noqa: PLC0415 (nothing else needs it)

        lab = ImageCms.buildTransform(
            ImageCms.createProfile("sRGB"), ImageCms.createProfile("LAB"), "RGB", "LAB"
        )
        return ImageCms.applyTransform(image, lab) or image
    return image if image.mode == mode else image.convert(mode)


@cache
def written() -> Mapping[str, bytes]:
    """A file of every mode, with every set of options, that Pillow can write; by what it is."""
    return dict(_written())


def _written() -> Iterator[tuple[str, bytes]]:
    for kind, sets in OPTIONS.items():
        for mode in MODES:
            for options in sets:
                if mode != "P" and "bits" in options:
                    continue
                file = BytesIO()
                try:
                    drawn(mode).save(file, kind, **options)
                except (OSError, ValueError, KeyError):
                    # There is no such file.
                    continue
                words = " ".join(f"{name}={value!r}" for name, value in options.items())
                yield f"{kind} {mode} {words}".rstrip(), file.getvalue()


# JPEG: segments in front of all others, behind the frame, between scans and behind the end.


def _segment(marker: int, body: bytes) -> bytes:
    return bytes([0xFF, marker]) + (len(body) + 2).to_bytes(2) + body


def _jpeg(*segments: bytes, behind: bytes = b"", **options: object) -> bytes:
    content = pictures.plain("JPEG", drawn("RGB"), **options)
    return content[:2] + b"".join(segments) + content[2:] + behind


def _before(content: bytes, marker: bytes, inserted: bytes) -> bytes:
    at = content.index(marker)
    return content[:at] + inserted + content[at:]


def _tiff(order: str, *tags: tuple[int, bytes]) -> bytes:
    """An Exif block of some tags that hold text, in either order of bytes."""
    sign = "<" if order == "II" else ">"
    head = struct.pack(f"{sign}2sHIH", order.encode(), 42, 8, len(tags))
    place = len(head) + 12 * len(tags) + 4
    entries, texts = b"", b""
    for tag, text in tags:
        entries += struct.pack(f"{sign}HHII", tag, 2, len(text), place + len(texts))
        texts += text
    return b"Exif\0\0" + head + entries + bytes(4) + texts


def _bim(number: int, body: bytes) -> bytes:
    padded = body + bytes(len(body) % 2)
    return b"8BIM" + number.to_bytes(2) + bytes(2) + len(body).to_bytes(4) + padded


def _box(name: bytes, body: bytes) -> bytes:
    return (len(body) + 8).to_bytes(4) + name + body


def _photoshop(*blocks: bytes) -> bytes:
    return _segment(0xED, b"Photoshop 3.0\0" + b"".join(blocks))


XMP: Final = b"<x:xmpmeta xmlns:x='adobe:ns:meta/'>" + MARK + b"</x:xmpmeta>"
WIDE: Final = NOTE.encode("utf-16-le")
CLAIM: Final = _box(b"jumb", _box(b"jumd", b"c2pa\0\x11\0\x10" + MARK))
"""The beginning of Content Credentials (C2PA): who made a picture, with which program."""
_NAMED: Final = ("sRGB built-in", "No copyright, use freely")


def profile() -> bytes:
    """The profile of sRGB with a note for its name and its rights, in place of those it has."""
    content = pictures.srgb()
    for text in _NAMED:
        wide = text.encode("utf-16-be")
        assert wide in content
        content = content.replace(wide, NOTE.ljust(len(text))[: len(text)].encode("utf-16-be"))
    return content


def _jpegs() -> Iterator[tuple[str, bytes]]:
    exif = _tiff("II", (0x013B, MARK))
    for turn in range(1, 9):
        yield f"exif, turned {turn}", pictures.jpeg(drawn("RGB"), turn, comment=MARK)
    yield "exif of a Motorola", _jpeg(_segment(0xE1, _tiff("MM", (0x010F, MARK), (0x8298, MARK))))
    yield "exif twice", _jpeg(_segment(0xE1, exif), _segment(0xE1, exif))
    yield "exif without its head", _jpeg(_segment(0xE1, exif[6:]))
    yield "exif that is cut", _jpeg(_segment(0xE1, exif[:20] + MARK))
    yield "exif behind the frame", _before(_jpeg(), b"\xff\xda", _segment(0xE1, exif))
    yield "exif with a thumbnail", _jpeg(_segment(0xE1, exif + _jpeg(comment=MARK)))
    yield "comment in wide letters", _jpeg(_segment(0xE1, _tiff("II", (0x9C9C, WIDE))))
    yield "notes of a maker", _jpeg(_segment(0xE1, _tiff("II", (0x927C, b"Nikon\0" + MARK))))
    yield "xmp", _jpeg(_segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0" + XMP))
    long = b"http://ns.adobe.com/xmp/extension/\0" + b"0" * 40 + XMP * 400
    yield "long xmp", _jpeg(_segment(0xE1, long), _segment(0xE1, long))
    yield "iptc", _jpeg(_photoshop(_bim(0x0404, b"\x1c\x02\x50" + len(MARK).to_bytes(2) + MARK)))
    yield "photoshop's address", _jpeg(_photoshop(_bim(0x040B, MARK), _bim(0x0422, exif)))
    yield "photoshop's thumbnail", _jpeg(_photoshop(_bim(0x040C, bytes(28) + _jpeg(comment=MARK))))
    yield "photoshop's path", _jpeg(_photoshop(_bim(0x07D0, MARK)), _photoshop(_bim(0x2710, MARK)))
    yield "comment", _jpeg(comment=MARK)
    yield "comments", _jpeg(*[_segment(0xFE, MARK * 9)] * 30)
    yield "comment behind the tables", _before(_jpeg(), b"\xff\xda", _segment(0xFE, MARK))
    scans = _jpeg(progressive=True)
    second = scans.index(b"\xff\xda", scans.index(b"\xff\xda") + 2)
    yield "comment between scans", scans[:second] + _segment(0xFE, MARK) + scans[second:]
    yield "comment at the end", _jpeg()[:-2] + _segment(0xFE, MARK) + b"\xff\xd9"
    yield "a rest", _jpeg(behind=MARK)
    yield "a second picture", _jpeg(behind=_jpeg(comment=MARK))
    yield "a film", _jpeg(behind=_box(b"ftyp", b"mp42" + MARK) + b"SEFT" + MARK)
    yield "a packed rest", _jpeg(behind=b"PK\3\4" + MARK + b"PK\5\6" + bytes(18))
    yield "many pictures", _jpeg(_segment(0xE2, b"MPF\0II*\0\x08\0\0\0" + MARK), behind=MARK)
    yield "flashpix", _jpeg(_segment(0xE2, b"FPXR\0" + MARK))
    yield "profile", _jpeg(_segment(0xE2, b"OTHER\0" + MARK), icc_profile=profile())
    yield "content credentials", _jpeg(_segment(0xEB, b"JP\0\1\0\0\0\1" + CLAIM))
    yield "picture info", _jpeg(_segment(0xEC, b"[picture info]" + MARK))
    yield "ducky", _jpeg(_segment(0xEC, b"Ducky\0\1\0\4\0\0\0\x50\0\2" + MARK))
    yield "meta", _jpeg(_segment(0xE3, b"Meta\0\0" + exif))
    yield "depth map", _jpeg(_segment(0xE1, b"http://ns.google.com/photos/1.0/depthmap/\0" + MARK))
    yield "spiff", _jpeg(_segment(0xE8, b"SPIFF\0\1\0" + MARK))
    yield "adobe's end", _before(_jpeg(), b"\xff\xdb", _segment(0xEE, b"Adobe\0d\0\0\0\0\1" + MARK))
    yield "jfif's thumbnail", _jpeg(_segment(0xE0, b"JFXX\0\x10" + _jpeg(comment=MARK)))
    yield "jfif's second head", _jpeg(_segment(0xE0, b"JFIF\0\1\1\0\0\1\0\1\0\0" + MARK))
    for number in (4, 5, 6, 7, 9, 10, 15):
        yield f"segment of application {number}", _jpeg(_segment(0xE0 + number, MARK))
    yield "fill bytes", _jpeg(b"\xff" * 30, _segment(0xFE, MARK))


# PNG: chunks behind the header, between the pixels and behind the end.


def _chunk(name: bytes, body: bytes) -> bytes:
    return len(body).to_bytes(4) + name + body + crc32(name + body).to_bytes(4)


_HEADED: Final = 33
"""The bytes of a PNG up to the end of its header."""


def _png(*chunks: bytes, mode: str = "RGB", behind: bytes = b"", **options: object) -> bytes:
    content = pictures.plain("PNG", drawn(mode), **options)
    return content[:_HEADED] + b"".join(chunks) + content[_HEADED:] + behind


def _pngs() -> Iterator[tuple[str, bytes]]:
    exif = _tiff("MM", (0x013B, MARK))[6:]
    packed = compress(MARK * 9)
    texts = PngImagePlugin.PngInfo()
    for name in ("Author", "Raw profile type exif", "parameters", "Software"):
        texts.add_text(name, NOTE)
    for turn in (1, 6):
        yield f"exif, turned {turn}", pictures.png(drawn("RGB"), turn) + MARK
    yield "texts", _png(pnginfo=texts)
    yield "packed text", _png(_chunk(b"zTXt", b"Comment\0\0" + packed))
    yield "text in a language", _png(_chunk(b"iTXt", b"Comment\0\0\0de\0\0" + MARK))
    yield "xmp", _png(_chunk(b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0" + XMP))
    yield "exif in a chunk", _png(_chunk(b"eXIf", exif))
    yield "exif twice", _png(_chunk(b"eXIf", exif), _chunk(b"eXIf", exif))
    yield "old exif", _png(_chunk(b"zxIf", exif), _chunk(b"exIf", exif))
    yield "name of the profile", _png(_chunk(b"iCCP", MARK + b"\0\0" + compress(pictures.srgb())))
    yield "words in the profile", _png(_chunk(b"iCCP", b"a\0\0" + compress(profile())))
    yield "palette of a program", _png(_chunk(b"sPLT", MARK + b"\0\x08" + bytes(12)))
    yield "time and scale", _png(_chunk(b"tIME", bytes(7)), _chunk(b"sCAL", b"\x01" + MARK))
    yield "calibration", _png(_chunk(b"pCAL", MARK + b"\0" + bytes(10)))
    yield "content credentials", _png(_chunk(b"caBX", CLAIM))
    yield "gif's comment", _png(_chunk(b"gIFx", b"COMMENT 1.0" + MARK))
    yield (
        "private chunks",
        _png(_chunk(b"prVt", MARK), _chunk(b"mkBT", MARK), _chunk(b"vpAg", MARK)),
    )
    yield "chunk before the end", _before(_png(), b"\0\0\0\0IEND", _chunk(b"tEXt", b"a\0" + MARK))
    yield "text in the end", _png()[:-12] + _chunk(b"IEND", MARK)
    yield "a rest", _png(behind=MARK)
    yield "a second picture", _png(behind=_png(pnginfo=texts))
    yield "texts beside a palette", _png(_chunk(b"tEXt", b"a\0" + MARK), mode="P", transparency=0)
    yield "sixteen bits", _png(_chunk(b"tEXt", b"a\0" + MARK), mode="I;16")


# WebP: chunks around the pixels.


def _riff(*chunks: tuple[bytes, bytes], behind: bytes = b"") -> bytes:
    body = b"".join(
        name + len(data).to_bytes(4, "little") + data + bytes(len(data) % 2)
        for name, data in chunks
    )
    return b"RIFF" + (len(body) + 4).to_bytes(4, "little") + b"WEBP" + body + behind


def _webp(*further: tuple[bytes, bytes], flags: int = 0, behind: bytes = b"") -> bytes:
    plain = pictures.plain("WEBP", drawn("RGB"))
    sides = b"".join((side - 1).to_bytes(3, "little") for side in SIZE)
    pixels = plain[12:16], plain[20 : 20 + int.from_bytes(plain[16:20], "little")]
    return _riff((b"VP8X", bytes([flags, 0, 0, 0]) + sides), pixels, *further, behind=behind)


def _webps() -> Iterator[tuple[str, bytes]]:
    exif = _tiff("II", (0x013B, MARK))
    for turn in (1, 3):
        image = drawn("RGBA")
        notes = pictures.exif(turn)
        notes[0x013B] = NOTE
        yield f"exif, turned {turn}", pictures.webp(image, exif=notes, icc_profile=profile())
    yield "exif with its head", _webp((b"EXIF", exif), flags=8)
    yield "exif that nothing announces", _webp((b"EXIF", exif[6:]))
    yield "xmp", _webp((b"XMP ", XMP), flags=4)
    yield "words in the profile", pictures.plain("WEBP", drawn("RGB"), icc_profile=profile())
    yield "content credentials", _webp((b"C2PA", CLAIM))
    yield "unknown chunks", _webp((b"abcd", MARK), (b"JUNK", MARK * 3), (b"EXIf", MARK))
    yield "a rest", _webp(behind=MARK)
    yield "a second picture", _webp(behind=_webp((b"XMP ", XMP)))
    lossless = pictures.plain("WEBP", drawn("RGBA"), lossless=True, xmp=XMP)
    yield "xmp beside transparency", lossless


@cache
def noted() -> Mapping[str, bytes]:
    """A file with a note in each place that a format has for one; by format and place."""
    return {
        f"{kind}: {place}": content
        for kind, made in (("JPEG", _jpegs()), ("PNG", _pngs()), ("WebP", _webps()))
        for place, content in made
    }


def has_note(content: bytes) -> bool:
    """Whether a note is found in a file, however it is written."""
    spellings = [MARK, WIDE, NOTE.encode("utf-16-be"), MARK.hex().encode()]
    spellings += [b64encode(bytes(shift) + MARK)[4:-4] for shift in range(3)]
    return any(
        spelling in part for part in (content, *_unpacked(content)) for spelling in spellings
    )


def _unpacked(content: bytes) -> Iterator[bytes]:
    """What a PNG packs beside its pixels: texts and the profile."""
    position = 8
    while content.startswith(b"\x89PNG") and position + 12 <= len(content):
        end = position + 12 + int.from_bytes(content[position : position + 4])
        if content[position + 4 : position + 8] in {b"iCCP", b"zTXt"}:
            yield decompress(content[content.index(b"\0", position + 8) + 2 : end - 4])
        position = end
