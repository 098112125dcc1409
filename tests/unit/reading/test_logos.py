"""A file is a logo by what it holds: a drawing, or a picture that can be decoded to its end."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import TypeAlias

import pytest
from PIL import Image

import pictures
from regionruhr.cache.entries import Cache
from regionruhr.faults.problem import Problem
from regionruhr.model.picture import Logo
from regionruhr.reading.pictures import read_logo
from regionruhr.sizes import LARGEST_LOGO

Make: TypeAlias = Callable[[], bytes]
"""Large pictures are made where they are looked at: every process reads the tables."""
SVG = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 100"/>'


def _picture(
    kind: str, width: int = 400, height: int = 100, *, mode: str = "RGBA", frames: int = 1
) -> bytes:
    """A picture with a different shade in every frame."""
    first, *others = (
        Image.new(mode, (width, height), 20 * number) for number in range(1, frames + 1)
    )
    file = BytesIO()
    first.save(file, kind, save_all=frames > 1, append_images=others)
    return file.getvalue()


def _damaged(content: bytes) -> bytes:
    """One byte in the middle is another."""
    middle = len(content) // 2
    return content[:middle] + bytes([content[middle] ^ 0xFF]) + content[middle + 1 :]


PNG = _picture("PNG")
WEBP = _picture("WEBP")


def _read(name: str, content: bytes) -> tuple[Logo | None, list[Problem]]:
    # Where a folder would have to be, there is a file: nothing is kept.
    return read_logo(f"partners/logos/{name}", content, Cache(Path(__file__)))


def _reported(name: str, content: bytes) -> str:
    """The one problem of a file, in German."""
    _, problems = _read(name, content)
    (problem,) = problems
    return problem.text


@pytest.mark.parametrize(
    ("name", "make", "width", "height"),
    [
        ("wilo.svg", lambda: SVG, 400, 100),
        ("wilo.svg", lambda: b"\xef\xbb\xbf\n" + SVG, 400, 100),
        ("wilo.png", lambda: PNG, 400, 100),
        ("wilo.png", lambda: _picture("PNG", mode="1"), 400, 100),
        ("wilo.png", lambda: _picture("PNG", mode="P"), 400, 100),
        ("wilo.png", lambda: _picture("PNG", 2400, 200), 2400, 200),
        ("wilo.png", lambda: _picture("PNG", 50, 600), 50, 600),
        ("wilo.png", lambda: _picture("PNG", 128, 128), 128, 128),
        ("wilo.webp", lambda: WEBP, 400, 100),
        ("wilo.webp", lambda: _picture("WEBP", 100, 400, mode="RGB"), 100, 400),
    ],
    ids=[
        "SVG",
        "SVG after blanks",
        "PNG",
        "black and white",
        "palette",
        "wide",
        "tall",
        "small",
        "WebP",
        "WebP without alpha",
    ],
)
def test_logo_is_measured(name: str, make: Make, width: int, height: int) -> None:
    """By its proportions lists give it its size."""
    assert _read(name, make()) == (Logo(width, height), [])


ENDING = "Dateiname: die Endung „{}“ passt nicht zum Inhalt der Datei (nennen Sie die Datei {}"
BROKEN = "Datei: das Bild ist beschädigt oder gar keines"
KIND = "Datei: Dateien dieser Art werden nicht veröffentlicht: „{}“ (erlaubt sind hier .svg, .png,"


@pytest.mark.parametrize(
    ("name", "make", "expected"),
    [
        ("wilo.svg", lambda: PNG, ENDING.format(".svg", "wilo.png")),
        ("wilo.webp", lambda: PNG, ENDING.format(".webp", "wilo.png")),
        ("wilo.png", lambda: WEBP, ENDING.format(".png", "wilo.webp")),
        ("wilo.png", lambda: SVG, ENDING.format(".png", "wilo.svg")),
        (
            "wilo.png",
            lambda: _picture("JPEG", mode="RGB"),
            "Datei: ein Logo der Art JPEG lässt sich nicht verwenden",
        ),
        (
            "wilo.png",
            lambda: _picture("GIF", mode="L"),
            "Datei: ein Logo der Art GIF lässt sich nicht verwenden",
        ),
        ("wilo.svg", lambda: b"", BROKEN),
        ("wilo.svg", lambda: b"\x1f\x8b\x08", BROKEN),
        ("wilo.png", lambda: b"Das Logo kommt noch.", BROKEN),
        ("wilo.png", lambda: PNG[:20], BROKEN),
        ("wilo.png", lambda: PNG[: len(PNG) // 2], BROKEN),
        ("wilo.png", lambda: _damaged(PNG), BROKEN),
        ("wilo.webp", lambda: WEBP[:-9], BROKEN),
        ("wilo.svg", lambda: SVG + b" " * 5_000_000, "Datei: die Datei ist größer als 500 kB"),
        ("wilo.png", lambda: PNG + bytes(5_000_000), "Datei: die Datei ist größer als 500 kB"),
        ("wilo.png", lambda: _picture("PNG", 10_000, 1), "Datei: 10000 × 1 ist zu langgestreckt"),
        ("wilo.png", lambda: _picture("PNG", 1, 10_000), "Datei: 1 × 10000 ist zu langgestreckt"),
        (
            "wilo.png",
            lambda: _picture("PNG", 4001, 4000, mode="L"),
            "Datei: 4001 × 4000 Pixel sind zu viele",
        ),
        (
            "wilo.webp",
            lambda: _picture("WEBP", 4001, 4000, mode="RGB"),
            "Datei: 4001 × 4000 Pixel sind zu viele",
        ),
        ("wilo.png", lambda: _picture("PNG", frames=2, mode="L"), "Datei: das Bild bewegt sich"),
        (
            "wilo.webp",
            lambda: _picture("WEBP", frames=2, mode="RGB"),
            "Datei: das Bild bewegt sich",
        ),
    ],
    ids=[
        "PNG as SVG",
        "PNG as WebP",
        "WebP as PNG",
        "SVG as PNG",
        "JPEG",
        "GIF",
        "empty",
        "compressed SVG",
        "text",
        "PNG without pixels",
        "cut PNG",
        "damaged PNG",
        "cut WebP",
        "SVG of 5 MB",
        "PNG of 5 MB",
        "line",
        "upright line",
        "PNG of too many pixels",
        "WebP of too many pixels",
        "animated PNG",
        "animated WebP",
    ],
)
def test_file_that_cannot_be_shown_is_refused(name: str, make: Make, expected: str) -> None:
    """With its one fault, and no logo comes of it."""
    content = make()
    assert _reported(name, content).startswith(f"partners/logos/{name}:1: {expected}")
    assert _read(name, content)[0] is None


@pytest.mark.parametrize(
    ("content", "is_taken"),
    [
        (SVG.ljust(LARGEST_LOGO), True),
        (SVG.ljust(LARGEST_LOGO + 1), False),
        (SVG.replace(b"400 100", b"1200 100"), True),
        (SVG.replace(b"400 100", b"1201 100"), False),
        (SVG.replace(b"400 100", b"100 1200"), True),
        (SVG.replace(b"400 100", b"100 1201"), False),
        (SVG.replace(b"400 100", b"1e999 1e999"), False),
    ],
    ids=["largest", "too large", "widest", "too wide", "tallest", "too tall", "endless"],
)
def test_limits_are_allowed_themselves(content: bytes, is_taken: bool) -> None:  # noqa: FBT001
    """500 kB and twelve to one are still a logo."""
    assert (_read("wilo.svg", content)[0] is not None) is is_taken


@pytest.mark.parametrize(("name", "kind"), [("wilo.png", "PNG"), ("wilo.webp", "WEBP")])
def test_picture_of_few_pixels_is_shown_with_a_warning(name: str, kind: str) -> None:
    """A blurred logo is better than none."""
    content = _picture(kind, 127, 64)
    reported = _reported(name, content)
    assert "das Logo wird unscharf: es hat nur 127 × 64 Pixel" in reported
    logo, (problem,) = _read(name, content)
    assert (logo, problem.severity) == (Logo(127, 64), "warning")


@pytest.mark.parametrize("make", [pictures.png, pictures.webp], ids=["PNG", "WebP"])
def test_logo_that_lies_on_its_side_is_measured_upright(make: Callable[..., bytes]) -> None:
    """It is published with the note that browsers turn it by."""
    content = make(pictures.scene(400, 200), orientation=6)
    assert _read(f"wilo.{'png' if make is pictures.png else 'webp'}", content)[0] == Logo(200, 400)
