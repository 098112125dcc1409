"""Pixels: what is published of a picture looks the same, and no decoder has anything against it."""

from zlib import compress, crc32, decompress, decompressobj

import pytest
from PIL import Image

import pictures
from regionruhr.images.kind import DamagedPictureError
from regionruhr.images.metadata import without_metadata
from regionruhr.images.pixels import check_pixels
from regionruhr.images.png import are_rows_whole
from regionruhr.images.rights import Rights

SCENE = pictures.scene(90, 60).rotate(30, Image.Resampling.BICUBIC)
RIGHTS = Rights("Max Mütze", "CC BY 4.0")
JPEG, PNG = pictures.plain("JPEG", SCENE), pictures.plain("PNG", SCENE)
SCAN = JPEG.index(b"\xff\xda") + 14
PACKED = PNG[PNG.index(b"IDAT") + 4 : -16]
ROWS = decompress(PACKED)


def _chunk(name: bytes, body: bytes) -> bytes:
    """A chunk of a PNG, with its sum."""
    return len(body).to_bytes(4) + name + body + crc32(name + body).to_bytes(4)


def _png(packed: bytes, header: bytes = b"\x08\2\0\0\0", before: bytes = b"") -> bytes:
    """A PNG of 90 by 60 pixels, of which this is what is packed."""
    head = _chunk(b"IHDR", (90).to_bytes(4) + (60).to_bytes(4) + header)
    return PNG[:8] + head + before + _chunk(b"IDAT", packed) + _chunk(b"IEND", b"")


DAMAGED = {
    "half a JPEG with an end": JPEG[: len(JPEG) // 2] + b"\xff\xd9",
    "JPEG whose last bytes are missing": JPEG[:-20] + b"\xff\xd9",
    "JPEG with bytes to spare": JPEG[:-2] + bytes(40) + b"\xff\xd9",
    **{
        f"JPEG with {name} among its pixels": JPEG[: SCAN + 300] + marker + JPEG[SCAN + 300 :]
        for name, marker in {
            "application data without length": b"\xff\xe5",
            "application data": b"\xff\xe5\0\4ab",
            "a comment": b"\xff\xfe\0\4ab",
            "a frame": b"\xff\xc5",
            "a reserved marker": b"\xff\x01",
            "a restart": b"\xff\xd0",
            "a start": b"\xff\xd8",
            "an end": b"\xff\xd9",
        }.items()
    },
    "half a PNG with an end": _png(PACKED[: len(PACKED) // 2]),
    "PNG without its sum": _png(PACKED[:-4]),
    "PNG without the end of its sum": _png(PACKED[:-1]),
    "PNG with a rest behind its pixels": _png(PACKED + b"Erika Privat"),
    "PNG with rows to spare": _png(compress(ROWS + b"Erika Privat")),
    "PNG whose last pixel is missing": _png(compress(ROWS[:-1])),
    "PNG without rows": _png(b""),
    "PNG packed in an unknown way": _png(compress(b"\x09" + ROWS[1:])),
    "PNG that is not interlaced as it says": _png(PACKED, header=b"\x08\2\0\0\1"),
    "PNG of 3 bits": _png(PACKED, header=b"\x03\2\0\0\0"),
    "PNG of colours of an unknown type": _png(PACKED, header=b"\x08\x09\0\0\0"),
    "PNG with a wrong sum": _png(PACKED, before=b"\0\0\0\4gAMA\0\1\0\0sums"),
    "PNG without its palette": _png(compress(bytes(91 * 60)), header=b"\x08\3\0\0\0"),
}


@pytest.mark.parametrize("content", DAMAGED.values(), ids=DAMAGED)
def test_what_a_decoder_warns_of_is_an_error(content: bytes) -> None:
    """Most would show something: grey, black, or what no other program shows."""
    with pytest.raises(DamagedPictureError):
        check_pixels(content, without_metadata(content))


SIXTEEN = Image.frombytes("I;16", (90, 60), SCENE.convert("LA").tobytes())
WHOLE: dict[str, bytes] = {
    "bare JPEG": JPEG,
    "bare PNG": PNG,
    "PNG of its parts": _png(PACKED),
    **{f"JPEG turned {n}": pictures.jpeg(SCENE, orientation=n) for n in range(1, 9)},
    **{f"JPEG {mode}": pictures.jpeg(SCENE.convert(mode)) for mode in ("L", "CMYK", "YCbCr", "1")},
    "progressive JPEG": pictures.jpeg(SCENE, progressive=True),
    "progressive JPEG CMYK": pictures.jpeg(SCENE.convert("CMYK"), progressive=True),
    "JPEG of RGB": pictures.jpeg(SCENE, keep_rgb=True),
    "JPEG that restarts": pictures.jpeg(SCENE, restart_marker_blocks=1),
    "JPEG that restarts by rows": pictures.jpeg(SCENE, restart_marker_rows=1, progressive=True),
    **{f"JPEG sampled {n}": pictures.jpeg(SCENE, subsampling=n) for n in (0, 1, 2)},
    "JPEG with a profile": pictures.jpeg(SCENE, icc_profile=pictures.srgb() * 200),
    "JPEG of one pixel": pictures.jpeg(pictures.scene(1, 1)),
    **{
        f"PNG {mode}": pictures.png(SCENE.convert(mode))
        for mode in ("1", "L", "LA", "P", "RGB", "RGBA")
    },
    "PNG I;16": pictures.png(SIXTEEN),
    **{
        f"PNG with a palette of {bits} bits": pictures.png(SCENE.quantize(2**bits), bits=bits)
        for bits in (1, 2, 4)
    },
    "PNG with a clear colour": pictures.png(SCENE.convert("P"), transparency=3),
    "PNG with clear colours": pictures.png(SCENE.convert("P"), transparency=b"\0\x80\xff"),
    "PNG with a clear grey": pictures.png(SCENE.convert("L"), transparency=7),
    "PNG with a profile": pictures.png(SCENE, icc_profile=pictures.srgb()),
    "PNG of one pixel": pictures.png(pictures.scene(1, 1)),
    **{
        f"{kind} WebP {mode}": pictures.webp(SCENE.convert(mode), lossless=kind == "lossless")
        for mode in ("RGB", "RGBA", "L")
        for kind in ("lossy", "lossless")
    },
    "WebP with a profile": pictures.webp(SCENE, icc_profile=pictures.srgb()),
    "exact WebP": pictures.webp(SCENE.convert("RGBA"), lossless=True, exact=True),
}


@pytest.mark.parametrize("content", WHOLE.values(), ids=WHOLE)
def test_pixels_are_the_same_before_and_after(content: bytes) -> None:
    """In every way that Pillow writes; nothing that was planted in them is published."""
    original = without_metadata(content, RIGHTS)
    check_pixels(content, original)
    before, after = pictures.reopened(content), pictures.reopened(original)
    assert (before.mode, before.size, before.tobytes()) == (after.mode, after.size, after.tobytes())
    assert [secret for secret in pictures.SECRETS if secret in original] == []


class _Counted:
    """What unpacks bytes, and counts them."""

    count = 0

    def __init__(self) -> None:
        self._unpacking = decompressobj()

    def __getattr__(self, name: str) -> object:
        return getattr(self._unpacking, name)

    def decompress(self, packed: bytes, most: int) -> bytes:
        """Unpack so many bytes at most."""
        step = self._unpacking.decompress(packed, most)
        _Counted.count += len(step)
        return step


def test_rows_are_unpacked_as_far_as_is_promised(monkeypatch: pytest.MonkeyPatch) -> None:
    """A few megabytes can hold a thousand times as many."""
    content = _png(compress(bytes(10_000_000)))
    monkeypatch.setattr("regionruhr.images.png.decompressobj", _Counted)
    assert not are_rows_whole(content)
    assert 0 < _Counted.count < 2_000_000


def test_interlaced_png_is_whole() -> None:
    """Small ones have passes without pixels; here each pixel is of its own grey."""
    passes = ((0, 8, 0, 8), (4, 8, 0, 8), (0, 4, 4, 8), (2, 4, 0, 4), (0, 2, 2, 4), (1, 2, 0, 2))
    rows = [
        bytes([0, *(3 * y + x for x in range(left, 3, by_x))])
        for left, by_x, top, by_y in (*passes, (0, 1, 1, 2))
        for y in range(top, 5, by_y)
        if left < 3
    ]
    head = _chunk(b"IHDR", (3).to_bytes(4) + (5).to_bytes(4) + b"\x08\0\0\0\1")
    packed = _chunk(b"IDAT", compress(b"".join(rows)))
    content = PNG[:8] + head + packed + _chunk(b"IEND", b"")
    check_pixels(content, without_metadata(content))
    assert pictures.reopened(content).tobytes() == bytes(range(15))


@pytest.mark.parametrize(
    ("content", "published"),
    [
        (JPEG, pictures.plain("JPEG", SCENE, quality=40)),
        (PNG, pictures.plain("PNG", SCENE.rotate(180))),
        (PNG, pictures.plain("PNG", SCENE, icc_profile=pictures.srgb())),
        (PNG, pictures.plain("PNG", SCENE.convert("RGBA"))),
    ],
    ids=["coarser", "turned", "of other colours", "with transparency"],
)
def test_what_looks_different_is_an_error(content: bytes, published: bytes) -> None:
    """Both are whole."""
    with pytest.raises(DamagedPictureError):
        check_pixels(content, published)
