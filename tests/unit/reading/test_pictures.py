"""Pictures are opened when a project is read: faults are reported, all others are measured."""

from base64 import b64encode
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias
from zlib import crc32

import pytest
from PIL import Image

import pictures
from regionruhr.cache.entries import Cache
from regionruhr.faults.problem import Problem
from regionruhr.images.metadata import without_metadata
from regionruhr.images.rendition import rendition_key
from regionruhr.images.rights import Rights
from regionruhr.model.picture import Picture
from regionruhr.reading.pictures import (
    asset_problems,
    is_beside_a_record,
    read_logo,
    read_picture,
)
from regionruhr.sizes import LARGEST_PICTURE

Make: TypeAlias = Callable[[], bytes]
"""Pictures are made where they are looked at: every process reads the tables."""
FOLDER = "content/aktuelles/2016"
RIGHTS = Rights("Max Mütze", "CC BY 4.0")
LARGE = pictures.scene(1500, 1000)
JPEG, PNG, WEBP = pictures.jpeg(LARGE), pictures.png(LARGE), pictures.webp(LARGE)
SECOND = [Image.new("RGB", (1500, 1000))]


@pytest.fixture
def cache(tmp_path: Path) -> Cache:
    """A cache with nothing in it."""
    return Cache(tmp_path / "cache")


def _reported(name: str, content: bytes, cache: Cache) -> str:
    """The one problem of a file, in German, without its place."""
    picture, problems = read_picture(f"{FOLDER}/{name}", content, RIGHTS, cache)
    (problem,) = problems
    assert (picture is None) is (problem.severity == "fault")
    place, _, message = problem.text.partition(": ")
    assert place.startswith(f"{FOLDER}/{name}:")
    return message


def _refuse(*_: object) -> tuple[None, list[Problem]]:
    raise AssertionError


def _png(width: int, height: int) -> bytes:
    """A PNG that promises so many pixels, with the sum of its header put right."""
    content = bytearray(pictures.plain("PNG"))
    content[16:24] = width.to_bytes(4) + height.to_bytes(4)
    content[29:33] = crc32(bytes(content[12:29])).to_bytes(4)
    return bytes(content)


def _jpeg(width: int, height: int) -> bytes:
    """A JPEG that does."""
    content = pictures.plain("JPEG")
    at = content.index(b"\xff\xc0") + 5
    return content[:at] + height.to_bytes(2) + width.to_bytes(2) + content[at + 4 :]


def _webp(name: bytes, body: bytes) -> bytes:
    """A WebP of this chunk alone."""
    chunk = name + len(body).to_bytes(4, "little") + body + bytes(len(body) % 2)
    return b"RIFF" + (len(chunk) + 4).to_bytes(4, "little") + b"WEBP" + chunk


def _lossy(width: int, height: int) -> bytes:
    sides = width.to_bytes(2, "little") + height.to_bytes(2, "little")
    return _webp(b"VP8 ", b"\x30\x01\0\x9d\x01\x2a" + sides + bytes(20))


def _lossless(width: int, height: int) -> bytes:
    sides = (width - 1) | (height - 1) << 14
    return _webp(b"VP8L", b"\x2f" + sides.to_bytes(4, "little") + bytes(20))


def _extended(width: int, height: int) -> bytes:
    sides = b"".join((side - 1).to_bytes(3, "little") for side in (width, height))
    content = bytearray(pictures.plain("WEBP", icc_profile=pictures.srgb()))
    assert content[12:16] == b"VP8X"
    content[24:30] = sides
    return bytes(content)


@pytest.mark.parametrize(
    ("path", "is_beside"),
    [
        (f"{FOLDER}/halle.jpg", True),
        (f"{FOLDER}/halle.jpeg", True),
        ("content/projekte/plan.svg", True),
        (f"{FOLDER}/anlage.pdf", False),
        (f"{FOLDER}/bilder/halle.jpg", False),
        ("content/aktuelles/halle.jpg", False),
        ("content/netzwerk/halle.jpg", False),
        ("content/assets/og.png", False),
        ("partners/logos/wilo.png", False),
        ("partners/bilder/halle.jpg", True),
        ("partners/halle.jpg", False),
        ("partners/bilder/alt/halle.jpg", False),
    ],
)
def test_records_show_what_lies_beside_them(path: str, *, is_beside: bool) -> None:
    """Releases by year, projects in one folder; profiles have one for theirs."""
    assert is_beside_a_record(path) is is_beside


@pytest.mark.parametrize(
    ("name", "make", "size", "media_type"),
    [
        ("halle.jpg", lambda: JPEG, (1500, 1000), "image/jpeg"),
        ("halle.jpeg", lambda: JPEG, (1500, 1000), "image/jpeg"),
        ("halle.png", lambda: PNG, (1500, 1000), "image/png"),
        ("halle.webp", lambda: WEBP, (1500, 1000), "image/webp"),
        ("halle.jpg", lambda: pictures.jpeg(LARGE, orientation=3), (1500, 1000), "image/jpeg"),
        ("halle.jpg", lambda: pictures.jpeg(LARGE, orientation=6), (1000, 1500), "image/jpeg"),
        ("halle.png", lambda: pictures.png(LARGE, orientation=8), (1000, 1500), "image/png"),
        ("halle.jpg", lambda: pictures.jpeg(LARGE.convert("CMYK")), (1500, 1000), "image/jpeg"),
        ("plan.svg", pictures.svg, (400, 200), "image/svg+xml"),
        ("plan.svg", lambda: pictures.svg(size='viewBox="0 0 0.4 0.3"'), (1, 1), "image/svg+xml"),
    ],
    ids=[
        "JPEG",
        "JPEG in full",
        "PNG",
        "WebP",
        "upside down",
        "held upright",
        "PNG held upright",
        "CMYK",
        "drawing",
        "small drawing",
    ],
)
def test_picture_is_measured_as_it_is_published(
    name: str, make: Make, size: tuple[int, int], media_type: str, cache: Cache
) -> None:
    """By the sides that are seen, and by the bytes that are handed out."""
    content = make()
    picture, problems = read_picture(f"{FOLDER}/{name}", content, RIGHTS, cache)
    original = without_metadata(content, RIGHTS)
    key = "" if name.endswith(".svg") else rendition_key(original)
    assert problems == []
    assert picture == Picture(*size, media_type, len(original), key)


BROKEN = "Datei: das Bild ist beschädigt oder gar keines"
ENDING = "Dateiname: die Endung „{}“ passt nicht zum Inhalt der Datei (nennen Sie die Datei {},"


@pytest.mark.parametrize(
    ("name", "make", "expected"),
    [
        ("halle.jpg", lambda: b"", BROKEN),
        ("halle.jpg", lambda: b"Das Bild kommt noch.", BROKEN),
        ("halle.jpg", lambda: JPEG[: len(JPEG) // 2], BROKEN),
        ("halle.jpg", lambda: JPEG[: JPEG.index(b"\xff\xd9")], BROKEN),
        ("halle.png", lambda: PNG[:-200], BROKEN),
        ("halle.png", lambda: PNG.replace(b"IDAT", b"IDAX"), BROKEN),
        ("halle.png", lambda: PNG[:2000] + b"\0" + PNG[2001:], BROKEN),
        ("halle.webp", lambda: WEBP[: len(WEBP) // 2], BROKEN),
        ("halle.jpg", lambda: pictures.plain("JPEG").replace(b"\xff\xdb", b"\xff\xdc"), BROKEN),
        ("halle.jpg", lambda: PNG, ENDING.format(".jpg", "halle.png")),
        ("halle.png", lambda: JPEG, ENDING.format(".png", "halle.jpg")),
        ("halle.svg", lambda: WEBP, ENDING.format(".svg", "halle.webp")),
        (
            "halle.jpg",
            lambda: b"<html><script>alert(1)</script></html>",
            ENDING.format(".jpg", "halle.svg"),
        ),
        ("halle.svg", lambda: b"<html><script/></html>", "Datei: die Datei ist keine SVG-Grafik"),
        (
            "plan.svg",
            lambda: pictures.svg("<script/>"),
            "<script>: das darf in einer Zeichnung nicht",
        ),
        (
            "halle.png",
            lambda: pictures.plain("GIF", LARGE.convert("P")),
            "Datei: Bilder der Art GIF",
        ),
        (
            "halle.jpg",
            lambda: JPEG.ljust(LARGEST_PICTURE + 1),
            "Datei: die Datei ist größer als 20 MB",
        ),
        (
            "halle.png",
            lambda: pictures.plain("PNG", LARGE, save_all=True, append_images=SECOND),
            "Datei: das Bild bewegt sich",
        ),
        (
            "halle.webp",
            lambda: pictures.plain("WEBP", LARGE, save_all=True, append_images=SECOND),
            "Datei: das Bild bewegt sich",
        ),
        (
            "halle.png",
            lambda: pictures.png(pictures.scene(9000, 1000)),
            "Datei: 9000 × 1000 ist zu lang",
        ),
        (
            "plan.svg",
            lambda: pictures.svg(size='viewBox="0 0 1 9"'),
            "Datei: 1 × 9 ist zu langgestreckt",
        ),
        (
            "halle.jpg",
            lambda: pictures.jpeg(pictures.scene(1199, 800)),
            "Datei: das Bild ist klein: es hat",
        ),
    ],
    ids=[
        "empty",
        "text",
        "cut JPEG",
        "JPEG without end",
        "cut PNG",
        "PNG without pixels",
        "damaged PNG",
        "cut WebP",
        "JPEG without tables",
        "PNG as JPEG",
        "JPEG as PNG",
        "WebP as SVG",
        "page as JPEG",
        "page as SVG",
        "SVG with script",
        "GIF",
        "too large",
        "animated PNG",
        "animated WebP",
        "line",
        "upright line",
        "small",
    ],
)
def test_fault_is_reported(name: str, make: Make, expected: str, cache: Cache) -> None:
    """With its one fault, and no picture comes of it; a small one is accepted with a warning."""
    content = make()
    assert _reported(name, content, cache).startswith(expected)
    # What the cache has learnt changes nothing.
    assert _reported(name, content, cache).startswith(expected)


@pytest.mark.parametrize(
    "make",
    [
        lambda: JPEG.replace(b"PK", b"pk") + b"PK\x03\x04 archive",
        lambda: pictures.jpeg(LARGE, comment=b"<script>alert(1)</script>"),
        lambda: pictures.jpeg(LARGE, exif=b"Exif\0\0MM\0*\xff\xff\xff\xff"),
        lambda: pictures.jpeg(LARGE, exif=b"Exif\0\0" + b"\xff" * 900),
    ],
    ids=["archive behind it", "page in a comment", "Exif that leads away", "Exif of nonsense"],
)
def test_what_is_not_published_is_no_fault(make: Make, cache: Cache) -> None:
    """Notes and what lies behind the end stay behind: it does not matter what they are."""
    content = make()
    picture, problems = read_picture(f"{FOLDER}/halle.jpg", content, RIGHTS, cache)
    assert problems == []
    assert picture is not None
    assert b"alert" not in without_metadata(content, RIGHTS)


@pytest.mark.parametrize(
    ("size", "is_taken"),
    [((8000, 1000), True), ((1000, 8000), True), ((8001, 1000), False), ((1200, 300), True)],
    ids=["widest", "tallest", "too wide", "smallest"],
)
def test_limits_are_allowed_themselves(
    size: tuple[int, int], cache: Cache, *, is_taken: bool
) -> None:
    """Eight to one, and 1200 pixels."""
    content = pictures.png(pictures.scene(*size, mode="L"))
    picture, problems = read_picture(f"{FOLDER}/halle.png", content, RIGHTS, cache)
    assert (picture is not None) is is_taken
    assert (problems == []) is is_taken


@pytest.mark.parametrize(
    ("name", "make", "value"),
    [
        ("halle.png", lambda: _png(50_000, 50_000), "50000 × 50000"),
        ("halle.png", lambda: _png(5001, 10_000), "5001 × 10000"),
        ("halle.png", lambda: _png(2**31 - 1, 2**31 - 1), "2147483647 × 2147483647"),
        ("halle.jpg", lambda: _jpeg(65_535, 65_535), "65535 × 65535"),
        ("halle.webp", lambda: _lossy(16_383, 16_383), "16383 × 16383"),
        ("halle.webp", lambda: _lossless(16_384, 16_384), "16384 × 16384"),
        ("halle.webp", lambda: _extended(16_383, 16_383), "16383 × 16383"),
        ("halle.webp", lambda: _extended(2**24, 2**24), "16777216 × 16777216"),
    ],
)
def test_pixels_are_counted_before_they_are_decoded(
    name: str, make: Make, value: str, monkeypatch: pytest.MonkeyPatch, cache: Cache
) -> None:
    """The header of a bomb is believed; to look whether it is true would be the harm."""
    monkeypatch.setattr("regionruhr.reading.pictures.check_pixels", _refuse)
    assert _reported(name, make(), cache).startswith(f"Datei: {value} Pixel sind zu viele")


@pytest.mark.parametrize(
    ("name", "make"),
    [
        ("halle.png", lambda: _png(0, 400)),
        ("halle.png", lambda: _png(600, 400)[:20] + b"\0\0\0\0IEND\xae\x42\x60\x82"),
        ("halle.png", lambda: _png(900, 400)),
        ("halle.jpg", lambda: _jpeg(600, 0)),
        ("halle.jpg", lambda: _jpeg(0, 400)),
        ("halle.webp", lambda: _lossy(1500, 1000)),
        ("halle.webp", lambda: _lossless(1500, 1000)),
        ("halle.webp", lambda: _extended(1500, 1000)),
        ("halle.webp", lambda: _webp(b"VP8 ", b"")),
        ("halle.webp", lambda: _webp(b"VP8L", b"\x2f")),
        ("halle.webp", lambda: _webp(b"VP8X", b"\0" * 4)),
    ],
)
def test_missing_pixels_are_reported(name: str, make: Make, cache: Cache) -> None:
    """A side of nothing, a header without its end, and less than it promises."""
    assert _reported(name, make(), cache).startswith(BROKEN)


def test_picture_without_room_in_the_memory_is_reported(
    monkeypatch: pytest.MonkeyPatch, cache: Cache
) -> None:
    """A small machine may have less than the limit takes."""

    def refuse(_content: bytes) -> None:
        raise MemoryError

    monkeypatch.setattr("regionruhr.images.pixels.open_picture", refuse)
    assert _reported("halle.jpg", JPEG, cache).startswith("Datei: 1500 × 1000 Pixel sind zu viele")


def test_picture_found_whole_is_not_decoded_again(
    monkeypatch: pytest.MonkeyPatch, cache: Cache
) -> None:
    """To measure a large picture takes its time, and it is measured at every check."""
    first = read_picture(f"{FOLDER}/halle.jpg", JPEG, RIGHTS, cache)

    monkeypatch.setattr("regionruhr.reading.pictures.check_pixels", _refuse)
    assert read_picture(f"{FOLDER}/halle.jpg", JPEG, RIGHTS, cache) == first
    with pytest.raises(AssertionError):
        read_picture(f"{FOLDER}/halle.jpg", pictures.jpeg(LARGE.rotate(180)), RIGHTS, cache)


def test_what_one_limit_allows_another_does_not(cache: Cache) -> None:
    """A large picture that the cache knows to be whole is no logo."""
    content = pictures.plain("PNG", Image.new("L", (4001, 4000)))
    assert read_picture(f"{FOLDER}/halle.png", content, RIGHTS, cache)[1] == []
    assert read_logo("partners/logos/wilo.png", content, cache)[0] is None


@pytest.mark.parametrize(
    ("name", "make", "fault"),
    [
        ("favicon.ico", pictures.ico, ""),
        ("icon.png", lambda: pictures.png(pictures.scene(16, 16)), ""),
        ("rand.svg", lambda: pictures.svg(size='viewBox="0 0 999 1"'), ""),
        ("favicon.ico", lambda: pictures.ico()[:-200], "picture-broken"),
        ("favicon.ico", pictures.png, "picture-ending"),
        ("icon.png", pictures.ico, "picture-ending"),
        ("icon.png", lambda: pictures.png()[:-200], "picture-broken"),
        ("icon.png", lambda: _png(50_000, 50_000), "picture-pixels"),
        (
            "icon.webp",
            lambda: pictures.plain("WEBP", LARGE, save_all=True, append_images=SECOND),
            "picture-animated",
        ),
        ("rand.svg", lambda: pictures.svg("<script/>"), "svg-element"),
        ("rand.svg", lambda: b"", "picture-broken"),
    ],
)
def test_asset_is_examined(name: str, make: Make, fault: str, cache: Cache) -> None:
    """It is published in the same way as any picture; of any size and proportions."""
    problems = asset_problems(f"content/assets/{name}", make(), cache)
    assert [problem.fault for problem in problems] == ([fault] if fault else [])


@pytest.mark.parametrize(
    ("make", "faults"),
    [
        (pictures.jpeg, []),
        (lambda: pictures.plain("JPEG")[:-900] + b"\xff\xd9", ["picture-broken"]),
        (lambda: pictures.plain("PNG").replace(b"IEND", b"IENX"), ["picture-broken"]),
        (lambda: _png(50_000, 50_000), ["picture-pixels"]),
        (
            lambda: pictures.plain("WEBP", LARGE, save_all=True, append_images=SECOND),
            ["picture-animated"],
        ),
    ],
    ids=["whole", "cut JPEG", "PNG without end", "bomb", "animated"],
)
def test_picture_in_a_drawing_is_examined(make: Make, faults: list[str], cache: Cache) -> None:
    """As one that lies in a file of its own."""
    embedded = make()
    kind = {b"\xff": "jpeg", b"\x89": "png", b"R": "webp"}[embedded[:1]]
    address = f"data:image/{kind};base64,{b64encode(embedded).decode()}"
    for written in (address, address.replace("base64", "b&#97;se64")):
        drawing = pictures.svg(f'<image width="9" height="9" href="{written}"/>')
        problems = read_logo("partners/logos/wilo.svg", drawing, cache)[1]
        assert [problem.fault for problem in problems] == faults


def test_picture_that_nothing_shows_is_examined_alone(cache: Cache) -> None:
    """Without rights there is nothing to publish, but a fault is one."""
    assert read_picture(f"{FOLDER}/halle.jpg", JPEG, None, cache) == (None, [])
    picture, problems = read_picture(f"{FOLDER}/halle.jpg", b"", None, cache)
    assert (picture, len(problems)) == (None, 1)


def test_key_and_length_follow_the_rights(cache: Cache) -> None:
    """They stand in the file: another credit makes another file."""
    first, _ = read_picture(f"{FOLDER}/halle.jpg", JPEG, RIGHTS, cache)
    other, _ = read_picture(f"{FOLDER}/halle.jpg", JPEG, Rights("M", "CC BY 4.0"), cache)
    assert first is not None
    assert other is not None
    assert first.key != other.key
    assert first.length > other.length
