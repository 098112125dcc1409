"""What is published of a picture does not depend on what has been kept of it before."""

from pathlib import Path

import pytest

import pictures
import records
from regionruhr.cache import Cache
from regionruhr.images.published import published
from regionruhr.images.rights import Rights
from regionruhr.model.picture import Picture
from regionruhr.press.illustration import Illustration
from regionruhr.press.reproduction import published_files, published_original

CONTENT = pictures.jpeg(pictures.scene(1300, 900))


@pytest.fixture
def illustration() -> Illustration:
    """A photo of a release."""
    (image,) = records.release(images=[records.image()]).images
    picture = Picture(1300, 900, "image/jpeg", 1, "key")
    return Illustration(image, "aktuelles/2026/halle.jpg", picture)


def _files(illustration: Illustration, cache: Cache) -> dict[str, bytes]:
    original = published_original(illustration.image, CONTENT)
    return dict(published_files(illustration, original, cache))


def _refuse(*_: object) -> tuple[bytes, ...]:
    raise AssertionError


def test_original_has_the_rights_of_its_record(illustration: Illustration) -> None:
    """Those that the page shows."""
    original = published_original(illustration.image, CONTENT)
    assert original == published(CONTENT, Rights("Max Mütze", "CC BY 4.0"))


def test_original_and_variants_are_published(illustration: Illustration, tmp_path: Path) -> None:
    """Each at its address, in its size."""
    files = _files(illustration, Cache(tmp_path))
    sizes = {address: pictures.reopened(content).size for address, content in files.items()}
    assert sizes == {
        "aktuelles/2026/halle.jpg": (1300, 900),
        "aktuelles/2026/halle-480.key.webp": (480, 332),
        "aktuelles/2026/halle-960.key.webp": (960, 665),
        "aktuelles/2026/halle-1300.key.webp": (1300, 900),
        "aktuelles/2026/halle-1200.key.jpg": (1200, 831),
    }


def test_second_time_nothing_is_made(
    illustration: Illustration, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And what comes from the cache is what would have been made."""
    first = _files(illustration, Cache(tmp_path / "a"))
    assert _files(illustration, Cache(tmp_path / "b")) == first
    monkeypatch.setattr("regionruhr.press.reproduction.rendered", _refuse)
    assert _files(illustration, Cache(tmp_path / "a")) == first


@pytest.mark.parametrize("number", range(4))
def test_damaged_entry_is_made_anew(
    illustration: Illustration, tmp_path: Path, number: int
) -> None:
    """Whichever it is, all variants are as they were."""
    first = _files(illustration, Cache(tmp_path))
    entry = sorted(tmp_path.iterdir())[number]
    whole = entry.read_bytes()
    entry.write_bytes(whole[: len(whole) // 2])
    assert _files(illustration, Cache(tmp_path)) == first
    assert entry.read_bytes() == whole


def test_drawing_is_published_alone(tmp_path: Path) -> None:
    """It has no variants."""
    (image,) = records.release(images=[records.image("plan.svg")]).images
    illustration = Illustration(image, "a/plan.svg", Picture(4, 2, "image/svg+xml", 1))
    original = published_original(image, pictures.svg())
    assert dict(published_files(illustration, original, Cache(tmp_path))) == {
        "a/plan.svg": original
    }
    assert not list(tmp_path.iterdir())
