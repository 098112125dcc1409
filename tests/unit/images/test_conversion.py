"""A picture as it comes becomes one that is published; what cannot is left to people."""

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

import pictures
from regionruhr.images.conversion import Bounds, Conversion, conversion, reads_heic
from regionruhr.images.kind import PictureKind
from regionruhr.images.metadata import orientation
from regionruhr.images.rights import Rights

BOUNDS = Bounds(bytes=1_000_000, pixels=1_000_000, enough=600)
SCENE = pictures.scene(600, 400)
CORNERS = ((5, 5), (-5, 5), (5, -5), (-5, -5))
UPRIGHT = ["red", "green", "blue", "white"]
LEFT = ["blue", "red", "white", "green"]
"""The corners of the scene once it is turned as orientation 6 says."""
COLOURS = {(1, 0, 0): "red", (0, 1, 0): "green", (0, 0, 1): "blue", (1, 1, 1): "white"}
HEIC = Path(__file__).with_name("scene.heic")


def _converted(content: bytes, foreign: str = "", bounds: Bounds = BOUNDS) -> Conversion:
    made = conversion(content, foreign, bounds)
    assert made is not None
    return made


def _corners(content: bytes) -> list[str]:
    """The colours in the corners, as one sees them."""
    image = pictures.reopened(content).convert("RGB")
    width, height = image.size
    values = [image.getpixel((x % width, y % height)) for x, y in CORNERS]
    return [
        COLOURS[tuple(round(part / 255) for part in value)]  # type: ignore[index,union-attr]
        for value in values
    ]


def _frames(kind: str, number: int = 2) -> bytes:
    others = [Image.new("RGB", SCENE.size, "black")] * (number - 1)
    return pictures.plain(kind, save_all=True, append_images=others)


@pytest.mark.parametrize(
    ("content", "foreign", "kind", "corners"),
    [
        (pictures.plain("TIFF"), "TIFF", PictureKind.JPEG, UPRIGHT),
        (pictures.plain("TIFF", SCENE.convert("CMYK")), "TIFF", PictureKind.JPEG, UPRIGHT),
        (pictures.plain("TIFF", tiffinfo={274: 6}), "TIFF", PictureKind.JPEG, LEFT),
        (pictures.plain("TIFF", SCENE.convert("RGBA")), "TIFF", PictureKind.JPEG, UPRIGHT),
        (pictures.plain("BMP"), "BMP", PictureKind.JPEG, UPRIGHT),
        (pictures.plain("JPEG2000"), "JPEG 2000", PictureKind.JPEG, UPRIGHT),
        (pictures.plain("AVIF"), "AVIF", PictureKind.JPEG, UPRIGHT),
        (pictures.plain("AVIF", exif=pictures.exif(6)), "AVIF", PictureKind.JPEG, LEFT),
        (pictures.plain("AVIF"), "HEIC", PictureKind.JPEG, UPRIGHT),
        (pictures.plain("GIF", SCENE.quantize(8)), "GIF", PictureKind.PNG, UPRIGHT),
        (pictures.plain("BMP", SCENE.quantize(8)), "BMP", PictureKind.PNG, UPRIGHT),
    ],
    ids=[
        "TIFF",
        "printer's colours",
        "lying TIFF",
        "opaque alpha",
        "BMP",
        "JPEG 2000",
        "AVIF",
        "lying AVIF",
        "AVIF in the frame of HEIC",
        "GIF",
        "few colours",
    ],
)
def test_foreign_kinds_become_known_ones(
    content: bytes, foreign: str, kind: PictureKind, corners: list[str]
) -> None:
    """Photos JPEG, drawings PNG, upright and in the colours of the web, without notes."""
    made = _converted(content, foreign)
    assert (made.kind, made.size) == (kind, None)
    assert _corners(made.content) == corners
    assert pictures.reopened(made.content).getexif().get(pictures.ORIENTATION, 1) == 1
    assert not [secret for secret in pictures.SECRETS[1:] if secret in made.content]


def test_heic_is_read_with_its_library() -> None:
    """The one kind for which another package is needed."""
    pytest.importorskip("pillow_heif")
    assert reads_heic()
    made = _converted(HEIC.read_bytes(), "HEIC")
    assert (made.kind, made.rights) == (PictureKind.JPEG, Rights("Erika Muster", ""))
    assert _corners(made.content) == UPRIGHT
    assert b"CAMERAMAKER" not in made.content


def test_depth_and_transparency_survive() -> None:
    """Sixteen bits become eight, not white; what is transparent becomes PNG."""
    grey = Image.new("I;16", (20, 10), 0x8000)
    made = _converted(pictures.plain("TIFF", grey), "TIFF")
    value = pictures.reopened(made.content).convert("L").getpixel((5, 5))
    assert isinstance(value, int)
    assert abs(value - 0x80) <= 1
    glass = Image.new("RGBA", (20, 10), (255, 0, 0, 80))
    made = _converted(pictures.plain("TIFF", glass), "TIFF")
    assert made.kind is PictureKind.PNG
    assert pictures.reopened(made.content).getpixel((5, 5)) == (255, 0, 0, 80)


@pytest.mark.parametrize(
    ("content", "rights"),
    [
        (pictures.jpeg(), Rights("Erika Privat", "")),
        (pictures.jpeg(orientation=6), Rights("Erika Privat", "")),
        (pictures.png(), Rights("Erika Privat", "")),
        (pictures.webp(), Rights("Erika Privat", "")),
        (pictures.plain("JPEG"), None),
    ],
    ids=["JPEG", "lying JPEG", "PNG", "WebP", "without notes"],
)
def test_known_kinds_lose_their_notes_alone(content: bytes, rights: Rights | None) -> None:
    """Pixels stay bit by bit, with the orientation; the name of who made it stays too."""
    made = _converted(content)
    assert (made.rights, made.size) == (rights, None)
    former, new = pictures.reopened(content), pictures.reopened(made.content)
    assert former.tobytes() == new.tobytes()
    assert orientation(content) == orientation(made.content)
    assert not [secret for secret in pictures.SECRETS[1:] if secret in made.content]
    again = _converted(made.content)
    assert again.content == made.content, "the second time nothing changes"


@pytest.mark.parametrize(
    ("size", "turn", "made"),
    [
        ((1000, 1000), 1, None),
        ((1200, 900), 1, (600, 450)),
        ((900, 1200), 1, (600, 800)),
        ((1200, 900), 6, (600, 800)),
        ((500, 3000), 1, (408, 2449)),
    ],
    ids=["just so many", "wide", "tall", "lying", "a strip"],
)
@pytest.mark.parametrize("kind", ["JPEG", "PNG", "TIFF"])
def test_too_many_pixels_become_fewer(
    kind: str, size: tuple[int, int], turn: int, made: tuple[int, int] | None
) -> None:
    """To the width that suffices, as it is seen, and below the limit in any case."""
    turned = pictures.scene(*size)
    notes = {"tiffinfo": {274: turn}} if kind == "TIFF" else {}
    if kind != "TIFF" and turn > 1:
        notes = {"exif": pictures.exif(turn)}  # type: ignore[dict-item]
    found = _converted(pictures.plain(kind, turned, **notes), "TIFF" if kind == "TIFF" else "")
    assert found.size == made
    if made:
        assert pictures.reopened(found.content).size == made


def test_too_many_bytes_become_fewer_in_steps() -> None:
    """Without notes if that is enough; else smaller until it fits."""
    noise = Image.effect_noise((500, 500), 90).convert("RGB")
    content = pictures.jpeg(noise, quality=95) + bytes(1000)
    bare = _converted(content).content
    assert len(bare) < len(content)
    made = _converted(content, bounds=Bounds(len(bare), 1_000_000, 500))
    assert (made.content, made.size) == (bare, None)
    made = _converted(content, bounds=Bounds(len(bare) // 3, 1_000_000, 500))
    assert made.size in {(375, 375), (281, 281)}
    assert len(made.content) <= len(bare) // 3


@pytest.mark.parametrize(
    ("content", "foreign"),
    [
        (pictures.jpeg()[:2000], ""),
        (b"", ""),
        (b"Kein Bild", ""),
        (_frames("PNG"), ""),
        (_frames("WEBP"), ""),
        (_frames("GIF"), "GIF"),
        (_frames("TIFF"), "TIFF"),
        (pictures.plain("TIFF")[:-50_000], "TIFF"),
        (b"II*\0" + bytes(100), "TIFF"),
        (b"BM" + bytes(20), "BMP"),
        (b"8BPS\0\1" + bytes(40), "Photoshop"),
        (b"\0\0\0\x18ftypheic" + bytes(90), "HEIC"),
        (pictures.plain("TIFF"), "RAW"),
        (pictures.plain("TIFF", Image.new("F", (9, 9))), "TIFF"),
    ],
    ids=[
        "cut JPEG",
        "nothing",
        "text",
        "moving PNG",
        "moving WebP",
        "moving GIF",
        "pages",
        "cut TIFF",
        "hollow TIFF",
        "hollow BMP",
        "hollow Photoshop",
        "hollow HEIC",
        "negative",
        "measurements",
    ],
)
def test_the_rest_is_left_to_people(content: bytes, foreign: str) -> None:
    """Damaged pictures, and those of which one would have to choose a part; nothing is raised."""
    assert conversion(content, foreign, BOUNDS) is None


def test_damage_is_not_hidden_by_making_it_smaller() -> None:
    """A JPEG that lacks its lower half would come out whole, and grey."""
    content = pictures.plain("JPEG", pictures.scene(1200, 1000))
    cut = content[: len(content) // 2] + b"\xff\xd9"
    assert conversion(cut, "", BOUNDS) is None


def test_logo_needs_a_ground_that_one_sees_through() -> None:
    """A white box around it is no logo, in whatever file."""
    glass = Image.new("RGBA", (20, 10), (255, 0, 0, 80))
    for image, kind in ((glass, PictureKind.PNG), (SCENE, None)):
        content = BytesIO()
        image.save(content, "TIFF")
        made = conversion(content.getvalue(), "TIFF", BOUNDS, needs_transparency=True)
        assert (made.kind if made else None) is kind
