"""An illustration offers its original, smaller variants by content, and the room that it takes."""

from pathlib import Path

import pytest

import pictures
import records
from regionruhr.cache.entries import Cache
from regionruhr.images.metadata import without_metadata
from regionruhr.images.rights import Rights
from regionruhr.model.network import Network
from regionruhr.model.picture import Picture
from regionruhr.model.release import Release
from regionruhr.press.article import headline
from regionruhr.press.illustration import (
    Illustration,
    illustrations,
    published_files,
    published_original,
)

KEY = "0123456789abcdef"
PHOTO = Picture(3000, 2000, "image/jpeg", 2_412_345, KEY)
DRAWING = Picture(400, 200, "image/svg+xml", 900)
CONTENT = pictures.jpeg(pictures.scene(1300, 900))


def _illustration(picture: Picture | None) -> Illustration:
    release = records.release("2016-01", "start", date="2016-02-02", images=[records.image()])
    network = records.network(release)
    measured = {"content/aktuelles/2016/halle.jpg": picture} if picture else {}
    (illustration,) = illustrations(release, _with(network, measured))
    return illustration


def _with(network: Network, pictures: dict[str, Picture]) -> Network:
    return Network(**(vars(network) | {"pictures": pictures}))


def test_illustration_leads_to_its_original() -> None:
    """It lies beside the release, on the site as in the project."""
    illustration = _illustration(PHOTO)
    assert illustration.address == "aktuelles/2016/halle.jpg"
    assert illustration.path == "content/aktuelles/2016/halle.jpg"
    assert illustration.picture == PHOTO


def test_variants_are_named_by_width_and_content() -> None:
    """So that a browser may keep them for ever."""
    illustration = _illustration(PHOTO)
    assert [(v.address, v.width, v.height) for v in illustration.variants] == [
        ("aktuelles/2016/halle-320.0123456789.webp", 320, 213),
        ("aktuelles/2016/halle-480.0123456789.webp", 480, 320),
        ("aktuelles/2016/halle-720.0123456789.webp", 720, 480),
        ("aktuelles/2016/halle-1080.0123456789.webp", 1080, 720),
        ("aktuelles/2016/halle-1600.0123456789.webp", 1600, 1067),
    ]
    plain = illustration.fallback
    assert plain is not None
    assert plain.address == "aktuelles/2016/halle-1200.0123456789.jpg"
    assert illustration.renditions == (*illustration.variants, plain)


@pytest.mark.parametrize("picture", [DRAWING, None], ids=["drawing", "not measured"])
def test_drawing_has_no_variants(picture: Picture | None) -> None:
    """It is sharp in every size."""
    illustration = _illustration(picture)
    assert illustration.renditions == ()
    assert illustration.fallback is None


@pytest.mark.parametrize(
    ("picture", "room"),
    [
        (PHOTO, (720, 480)),
        (Picture(2000, 3000, "image/jpeg", 1, KEY), (360, 540)),
        (Picture(8000, 1000, "image/jpeg", 1, KEY), (720, 90)),
        (Picture(300, 200, "image/jpeg", 1, KEY), (300, 200)),
        (DRAWING, (720, 360)),
        (None, None),
    ],
    ids=["wide", "tall", "panorama", "small", "drawing", "not measured"],
)
def test_display_size_is_set_before_the_picture_is_loaded(
    picture: Picture | None, room: tuple[int, int] | None
) -> None:
    """In its own proportions; pixels are not blown up, a drawing is."""
    assert _illustration(picture).display_size == room


@pytest.mark.parametrize(
    ("picture", "small", "larger"),
    [
        (PHOTO, ("halle-320.0123456789.webp", 320, 213), 480),
        (Picture(2000, 3000, "image/jpeg", 1, KEY), ("halle-320.0123456789.webp", 320, 480), 480),
        (
            Picture(8000, 1000, "image/jpeg", 1, KEY),
            ("halle-1600.0123456789.webp", 1600, 200),
            None,
        ),
        (Picture(1800, 300, "image/webp", 1, KEY), ("halle-1080.0123456789.webp", 1080, 180), 1600),
        (Picture(300, 200, "image/jpeg", 1, KEY), ("halle-300.0123456789.webp", 300, 200), None),
        (DRAWING, ("halle.jpg", 400, 200), None),
    ],
    ids=["wide", "tall", "panorama", "band", "small", "drawing"],
)
def test_thumbnail_is_the_smallest_variant_that_covers_its_room(
    picture: Picture, small: tuple[str, int, int], larger: int | None
) -> None:
    """One for rows, one for cards; a drawing is sharp in every size."""
    thumbnail = _illustration(picture).thumbnail
    assert thumbnail is not None
    name = thumbnail.address.removeprefix("aktuelles/2016/")
    assert (name, thumbnail.width, thumbnail.height) == small
    assert (thumbnail.larger and thumbnail.larger.width) == larger
    assert thumbnail.is_drawing == (picture is DRAWING)


@pytest.mark.parametrize(
    ("names", "first"),
    [([], None), (["halle"], "halle"), (["ufer", "halle"], "ufer")],
    ids=["none", "one", "many"],
)
def test_thumbnail_of_a_record_is_its_first_picture(names: list[str], first: str | None) -> None:
    """With its credit; without pictures there is none."""
    images = [records.image(file=f"{name}.jpg", credit=name) for name in names]
    release = records.release("2016-01", "start", date="2016-02-02", images=images)
    measured = {f"content/aktuelles/2016/{name}.jpg": PHOTO for name in names}
    network = _with(records.network(release), measured)
    shown = headline(release, network).thumbnail
    assert (shown and shown.address) == (first and f"aktuelles/2016/{first}-320.0123456789.webp")
    assert (shown and shown.credit) == (first and f"Foto: {first} (CC BY 4.0)")


def test_picture_that_was_not_measured_has_no_thumbnail() -> None:
    """Nobody knows the room that it takes."""
    assert _illustration(None).thumbnail is None


@pytest.mark.parametrize(
    ("picture", "details"),
    [
        (PHOTO, "JPEG, 3000 × 2000 Pixel, 2,4\N{NO-BREAK SPACE}MB"),
        (
            Picture(640, 480, "image/webp", 47_900, KEY),
            "WebP, 640 × 480 Pixel, 48\N{NO-BREAK SPACE}kB",
        ),
        (DRAWING, "SVG, 1\N{NO-BREAK SPACE}kB"),
        (None, ""),
    ],
    ids=["photo", "small", "drawing", "not measured"],
)
def test_download_has_its_format_and_size(picture: Picture | None, details: str) -> None:
    """Kind, size for print, and how long it takes."""
    assert _illustration(picture).details == details


def test_drawing_is_recognised() -> None:
    """It is credited as a drawing, not as a photo."""
    assert _illustration(DRAWING).is_drawing
    assert not _illustration(PHOTO).is_drawing
    assert not _illustration(None).is_drawing


def test_project_shows_pictures_as_well() -> None:
    """Beside its own file."""
    project = records.project(images=[records.image()])
    network = _with(records.network(project), {"content/projekte/halle.jpg": PHOTO})
    (illustration,) = illustrations(project, network)
    assert illustration.address == "projekte/halle.jpg"
    assert illustration.picture == PHOTO


def test_pictures_come_in_the_order_of_the_record() -> None:
    """The first is the one that counts most."""
    images = [records.image(name) for name in ("b.jpg", "a.jpg")]
    release: Release = records.release(images=images)
    found = illustrations(release, records.network(release))
    assert [illustration.image.file for illustration in found] == ["b.jpg", "a.jpg"]


def test_profile_shows_pictures_apart_from_its_logos() -> None:
    """Below its page, in a folder of their own: the same name may be that of its logo."""
    partner = records.partner("wilo", logo="halle.svg", images=[records.image("halle.svg")])
    network = _with(records.network(partner), {"partners/bilder/halle.svg": DRAWING})
    (illustration,) = illustrations(partner, network)
    assert illustration.address == "partner/wilo/bilder/halle.svg"
    assert illustration.path == "partners/bilder/halle.svg"
    assert illustration.picture == DRAWING


@pytest.fixture
def photo() -> Illustration:
    """A photo of a release."""
    (image,) = records.release(images=[records.image()]).images
    picture = Picture(1300, 900, "image/jpeg", 1, "key")
    return Illustration(image, "aktuelles/2026/halle.jpg", picture)


def _files(photo: Illustration, cache: Cache) -> dict[str, bytes]:
    original = published_original(photo.image, CONTENT)
    return dict(published_files(photo, original, cache))


def _refuse(*_: object) -> tuple[bytes, ...]:
    raise AssertionError


def test_original_has_the_rights_of_its_record(photo: Illustration) -> None:
    """Those that the page shows."""
    original = published_original(photo.image, CONTENT)
    assert original == without_metadata(CONTENT, Rights("Max Mütze", "CC BY 4.0"))


def test_original_and_variants_are_published(photo: Illustration, tmp_path: Path) -> None:
    """Each at its address, in its size."""
    files = _files(photo, Cache(tmp_path))
    sizes = {address: pictures.reopened(content).size for address, content in files.items()}
    assert sizes == {
        "aktuelles/2026/halle.jpg": (1300, 900),
        "aktuelles/2026/halle-320.key.webp": (320, 222),
        "aktuelles/2026/halle-480.key.webp": (480, 332),
        "aktuelles/2026/halle-720.key.webp": (720, 498),
        "aktuelles/2026/halle-1080.key.webp": (1080, 748),
        "aktuelles/2026/halle-1300.key.webp": (1300, 900),
        "aktuelles/2026/halle-1200.key.jpg": (1200, 831),
    }


def test_second_time_nothing_is_made(
    photo: Illustration, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And what comes from the cache is what would have been made."""
    first = _files(photo, Cache(tmp_path / "a"))
    assert _files(photo, Cache(tmp_path / "b")) == first
    monkeypatch.setattr("regionruhr.press.illustration.make_renditions", _refuse)
    assert _files(photo, Cache(tmp_path / "a")) == first


@pytest.mark.parametrize("number", range(4))
def test_damaged_entry_is_made_anew(photo: Illustration, tmp_path: Path, number: int) -> None:
    """Whichever it is, all variants are as they were."""
    first = _files(photo, Cache(tmp_path))
    entry = sorted(tmp_path.iterdir())[number]
    whole = entry.read_bytes()
    entry.write_bytes(whole[: len(whole) // 2])
    assert _files(photo, Cache(tmp_path)) == first
    assert entry.read_bytes() == whole


def test_drawing_is_published_alone(tmp_path: Path) -> None:
    """It has no variants."""
    (image,) = records.release(images=[records.image("plan.svg")]).images
    drawing = Illustration(image, "a/plan.svg", Picture(4, 2, "image/svg+xml", 1))
    original = published_original(image, pictures.svg())
    assert dict(published_files(drawing, original, Cache(tmp_path))) == {"a/plan.svg": original}
    assert not list(tmp_path.iterdir())
