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


def _published(name: str, content: bytes, folder: Path) -> tuple[bytes, ...]:
    """What is published of a picture: the original, which is accepted, and its renditions."""
    path = f"partners/bilder/bild{ENDINGS[name.partition(' ')[0].rstrip(':').upper()]}"
    picture, problems = read_picture(path, content, RIGHTS, Cache(folder))
    assert [problem.fault for problem in problems] == ["picture-few-pixels"], name
    assert picture, name
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
    written, noted = odd_pictures.written(), odd_pictures.noted()
    modes = {name.split(" ")[0]: set[str]() for name in written}
    for name, content in written.items():
        modes[name.split(" ")[0]].add(pictures.reopened(content).mode)
    assert modes == {
        "JPEG": {"L", "RGB", "CMYK"},
        "PNG": {"1", "L", "LA", "P", "RGB", "RGBA", "I;16"},
        "WEBP": {"RGB", "RGBA"},
    }
    assert len(written) >= 180
    assert len(noted) >= 80
    assert [name for name, content in noted.items() if not odd_pictures.has_note(content)] == []


def test_every_mode_keeps_its_pixels(tmp_path: Path) -> None:
    """What one library wrote is accepted, and read back the same from what is published."""
    changed = [
        name
        for name, content in odd_pictures.written().items()
        if _pixels(_published(name, content, tmp_path / name)[0]) != _pixels(content)
    ]
    assert changed == []


@pytest.mark.filterwarnings("ignore::UserWarning:PIL")
def test_every_note_is_left_behind(tmp_path: Path) -> None:
    """Neither the original nor a rendition holds it in any spelling; the pixels are the same."""
    noted, changed = [], []
    for name, content in odd_pictures.noted().items():
        published = _published(name, content, tmp_path / name)
        if any(odd_pictures.has_note(one) for one in published):
            noted.append(name)
        if _pixels(published[0]) != _pixels(content):
            changed.append(name)
    assert (noted, changed) == ([], [])
