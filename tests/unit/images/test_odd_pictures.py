"""Whatever Pillow writes, and wherever a note lies: the same pixels are published, and no note."""

from collections.abc import Mapping
from pathlib import Path

import pytest

import odd_pictures
import pictures
from regionruhr.cache.entries import Cache
from regionruhr.images.metadata import without_metadata
from regionruhr.images.rendition import make_renditions, renditions
from regionruhr.images.rights import Rights
from regionruhr.reading.pictures import read_picture

RIGHTS = Rights(credit="Max Mütze", license="CC BY 4.0")
ENDINGS = {"JPEG": ".jpg", "PNG": ".png", "WEBP": ".webp"}
WRITTEN, NOTED = odd_pictures.written(), odd_pictures.noted()


def _published(name: str, content: bytes, folder: Path) -> tuple[bytes, ...]:
    """What is published of a picture: the original, which is accepted, and its renditions."""
    path = f"partners/bilder/bild{ENDINGS[name.partition(' ')[0].rstrip(':').upper()]}"
    picture, problems = read_picture(path, content, RIGHTS, Cache(folder))
    assert [problem.fault for problem in problems] == ["picture-few-pixels"]
    assert picture
    original = without_metadata(content, RIGHTS)
    return (original, *make_renditions(original, renditions(picture), RIGHTS))


def _pixels(content: bytes) -> Mapping[str, object]:
    image = pictures.reopened(content)
    return {
        "mode": image.mode,
        "size": image.size,
        "pixels": image.tobytes(),
        "palette": image.getpalette(),
        "transparency": image.info.get("transparency"),
    }


def test_everything_is_tried() -> None:
    """Each format in all of its modes, and at least 80 files with notes, each found before."""
    modes = {name.split(" ")[0]: set[str]() for name in WRITTEN}
    for name, content in WRITTEN.items():
        modes[name.split(" ")[0]].add(pictures.reopened(content).mode)
    assert modes == {
        "JPEG": {"L", "RGB", "CMYK"},
        "PNG": {"1", "L", "LA", "P", "RGB", "RGBA", "I;16"},
        "WEBP": {"RGB", "RGBA"},
    }
    assert len(WRITTEN) >= 180
    assert len(NOTED) >= 80
    assert [name for name, content in NOTED.items() if not odd_pictures.has_note(content)] == []


@pytest.mark.parametrize("name", WRITTEN)
def test_every_mode_keeps_its_pixels(name: str, tmp_path: Path) -> None:
    """What one library wrote is accepted, and read back the same from what is published."""
    original, *_ = _published(name, WRITTEN[name], tmp_path)
    assert _pixels(original) == _pixels(WRITTEN[name])


@pytest.mark.filterwarnings("ignore::UserWarning:PIL")
@pytest.mark.parametrize("name", NOTED)
def test_every_note_is_left_behind(name: str, tmp_path: Path) -> None:
    """Neither the original nor a rendition holds it in any spelling; the pixels are the same."""
    published = _published(name, NOTED[name], tmp_path)
    assert [odd_pictures.has_note(content) for content in published] == [False] * len(published)
    assert _pixels(published[0]) == _pixels(NOTED[name])
