"""A picture is made smaller in steps, never larger; its key knows what it was made from."""

from collections.abc import Callable
from io import BytesIO
from random import Random

import pytest
from PIL import Image, ImageChops, ImageOps, features

import pictures
from regionruhr.images.kind import PictureKind
from regionruhr.images.metadata import without_metadata
from regionruhr.images.rendition import Rendition, make_renditions, rendition_key, renditions
from regionruhr.images.rights import Rights
from regionruhr.model.picture import Picture


def _sizes(width: int, height: int) -> list[tuple[int, int]]:
    """The WebP pictures made of one of that size."""
    made = renditions(Picture(width, height, "image/jpeg", 1, "key"))
    assert [r.kind for r in made] == [PictureKind.WEBP] * (len(made) - 1) + [PictureKind.JPEG]
    return [(r.width, r.height) for r in made[:-1]]


@pytest.mark.parametrize(
    ("size", "made"),
    [
        ((3000, 2000), [(320, 213), (480, 320), (720, 480), (1080, 720), (1600, 1067)]),
        ((2000, 3000), [(213, 320), (320, 480), (480, 720), (720, 1080), (1067, 1600)]),
        ((1600, 1600), [(320, 320), (480, 480), (720, 720), (1080, 1080), (1600, 1600)]),
        ((1300, 650), [(320, 160), (480, 240), (720, 360), (1080, 540), (1300, 650)]),
        ((1290, 645), [(320, 160), (480, 240), (720, 360), (1290, 645)]),
        ((1000, 500), [(320, 160), (480, 240), (720, 360), (1000, 500)]),
        ((300, 200), [(300, 200)]),
        ((8000, 1000), [(320, 40), (480, 60), (720, 90), (1080, 135), (1600, 200)]),
        ((1, 8), [(1, 8)]),
    ],
    ids=["wide", "tall", "square", "medium", "nearly", "less", "small", "panorama", "dot"],
)
def test_sizes_go_by_the_longer_side(size: tuple[int, int], made: list[tuple[int, int]]) -> None:
    """Up to 1600 pixels; none is larger than the original or nearly as large as the next."""
    assert _sizes(*size) == made


@pytest.mark.parametrize(
    ("size", "made"),
    [((3000, 2000), (1200, 800)), ((600, 900), (600, 900))],
    ids=["large", "small"],
)
def test_one_jpeg_is_for_those_that_read_nothing_newer(
    size: tuple[int, int], made: tuple[int, int]
) -> None:
    """Feed readers, mail, previews of links."""
    last = renditions(Picture(*size, "image/png", 1, "key"))[-1]
    assert (last.kind, (last.width, last.height)) == (PictureKind.JPEG, made)


def test_key_changes_with_bytes_settings_and_library(monkeypatch: pytest.MonkeyPatch) -> None:
    """And with nothing else."""
    key = rendition_key(b"a")
    assert rendition_key(b"a") == key
    assert rendition_key(b"b") != key
    with monkeypatch.context() as changed:
        changed.setattr("regionruhr.images.rendition.WEBP", {"quality": 81, "method": 2})
        assert rendition_key(b"a") != key
    with monkeypatch.context() as changed:
        changed.setattr("regionruhr.images.rendition.LIGHT_BYTES", 20_000)
        assert rendition_key(b"a") != key
    with monkeypatch.context() as changed:
        changed.setattr("regionruhr.images.rendition.VERSION", 3)
        assert rendition_key(b"a") != key
    with monkeypatch.context() as changed:
        changed.setattr(features, "version", lambda name: f"{name} 9")
        assert rendition_key(b"a") != key
    assert rendition_key(b"a") == key


RIGHTS = Rights("Max Mütze", "CC BY 4.0")
WIDE = (Rendition(150, 100, PictureKind.WEBP), Rendition(150, 100, PictureKind.JPEG))
CORNERS = [(255, 0, 0), (0, 255, 0), (0, 0, 255), (255, 255, 255)]


def _made(content: bytes, wanted: tuple[Rendition, ...] = WIDE) -> list[Image.Image]:
    made = make_renditions(without_metadata(content, RIGHTS), wanted, RIGHTS)
    return [pictures.reopened(one) for one in made]


def _corners(image: Image.Image) -> list[tuple[int, ...]]:
    """The colours in the middle of each quarter, as far as they can be distinguished."""
    width, height = image.size
    at = [(w * width // 4, h * height // 4) for h in (1, 3) for w in (1, 3)]
    pixels = [image.convert("RGB").getpixel(place) for place in at]
    return [tuple(round(v / 255) * 255 for v in p) for p in pixels if isinstance(p, tuple)]


@pytest.mark.parametrize(
    "make",
    [
        pictures.jpeg,
        lambda: pictures.jpeg(progressive=True, icc_profile=pictures.srgb()),
        lambda: pictures.jpeg(pictures.scene(mode="CMYK")),
        pictures.png,
        lambda: pictures.png(pictures.scene(mode="P")),
        lambda: pictures.png(pictures.scene(mode="RGBA")),
        lambda: pictures.png(icc_profile=b"kein Profil"),
        pictures.webp,
    ],
    ids=["JPEG", "with profile", "CMYK", "PNG", "palette", "alpha", "broken profile", "WebP"],
)
def test_colours_are_those_of_the_original(make: Callable[[], bytes]) -> None:
    """In each kind of rendition, whatever the pixels came as."""
    for image in _made(make()):
        assert image.size == (150, 100)
        assert _corners(image) == CORNERS


@pytest.mark.parametrize("camera", [pictures.jpeg, pictures.png, pictures.webp])
@pytest.mark.parametrize("orientation", range(1, 9))
def test_renditions_stand_upright(camera: Callable[..., bytes], orientation: int) -> None:
    """As Pillow itself would turn the original; no note says to turn them once more."""
    content = camera(orientation=orientation)
    upright = ImageOps.exif_transpose(pictures.reopened(content))
    size = (150, 100) if orientation < 5 else (100, 150)
    for image in _made(content, tuple(Rendition(*size, r.kind) for r in WIDE)):
        assert image.size == size
        assert _corners(image) == _corners(upright)
        assert 0x0112 not in image.getexif()


def _calm(side: int) -> bytes:
    """A picture of four even parts."""
    return pictures.png(pictures.scene(side, side))


def _restless(side: int) -> bytes:
    """A picture of so many details that it needs more bytes than most."""
    half = side // 2
    # The same on every machine: the seed is all that it depends on.
    noise = Image.frombytes("L", (half, half), Random(1).randbytes(half * half))  # noqa: S311
    return pictures.png(noise.resize((side, side), Image.Resampling.BICUBIC).convert("RGB"))


@pytest.mark.parametrize(
    ("make", "side", "quality"),
    [
        (_calm, 720, 80),
        (_restless, 240, 80),
        (_restless, 260, 65),
        (_restless, 720, 50),
        (_restless, 1080, 80),
    ],
    ids=["calm", "small", "restless", "large and restless", "not in a first view"],
)
def test_picture_of_a_first_view_is_light(
    make: Callable[[int], bytes], side: int, quality: int
) -> None:
    """As good as all, or as it may be with so many bytes; larger ones are as they are."""
    content = make(side)
    wanted = (Rendition(side, side, PictureKind.WEBP),)
    (made,) = make_renditions(without_metadata(content, RIGHTS), wanted, RIGHTS)
    file = BytesIO()
    pictures.reopened(content).convert("RGB").save(file, "WEBP", quality=quality, method=2)
    assert (
        ImageChops.difference(
            pictures.reopened(made).convert("RGB"), Image.open(file).convert("RGB")
        ).getbbox()
        is None
    )


def test_colours_are_converted_to_srgb() -> None:
    """A profile that means green by what is red elsewhere is followed, then left away."""
    profile = pictures.srgb().replace(b"rXYZ", b"????").replace(b"gXYZ", b"rXYZ")
    swapped = profile.replace(b"????", b"gXYZ")
    for image in _made(pictures.png(icc_profile=swapped)):
        assert _corners(image) == [CORNERS[1], CORNERS[0], *CORNERS[2:]]
        assert "icc_profile" not in image.info


def test_what_shows_through_stays_so_and_is_white_in_a_jpeg() -> None:
    """A mark on a transparent ground is no mark on black."""
    webp, jpeg = _made(pictures.png(Image.new("RGBA", (600, 400), (255, 0, 0, 0))))
    assert webp.mode == "RGBA"
    assert webp.getchannel("A").getextrema() == (0, 0)
    assert jpeg.getpixel((9, 9)) == (255, 255, 255)


def test_sixteen_bits_become_eight() -> None:
    """A middle grey stays one."""
    webp, _ = _made(pictures.png(Image.new("I;16", (600, 400), 0x8000)))
    grey = webp.convert("L").getpixel((9, 9))
    assert isinstance(grey, int | float)
    assert grey == pytest.approx(128, abs=3)


@pytest.mark.parametrize("camera", [pictures.jpeg, pictures.png, pictures.webp])
def test_renditions_carry_the_rights_and_no_more(camera: Callable[..., bytes]) -> None:
    """A small picture is taken along as easily as a large one."""
    for content in make_renditions(without_metadata(camera(), RIGHTS), WIDE, RIGHTS):
        assert [secret for secret in pictures.SECRETS if secret in content] == []
        image = pictures.reopened(content)
        assert set(image.getexif()) == {0x013B, 0x8298}
        assert "Max Mütze".encode() in image.info["xmp"]


def test_rendering_twice_gives_the_same() -> None:
    """Same input, same bytes."""
    original = without_metadata(pictures.jpeg(), RIGHTS)
    wanted = renditions(Picture(600, 400, "image/jpeg", len(original), "key"))
    assert make_renditions(original, wanted, RIGHTS) == make_renditions(original, wanted, RIGHTS)
