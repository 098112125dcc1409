"""A picture is made smaller in steps, never larger; its key knows what it was made from."""

import pytest
from PIL import features

from regionruhr.images.kind import PictureKind
from regionruhr.images.rendition import rendition_key, renditions
from regionruhr.model.picture import Picture


def _sizes(width: int, height: int) -> list[tuple[int, int]]:
    """The WebP pictures made of one of that size."""
    made = renditions(Picture(width, height, "image/jpeg", 1, "key"))
    assert [r.kind for r in made] == [PictureKind.WEBP] * (len(made) - 1) + [PictureKind.JPEG]
    return [(r.width, r.height) for r in made[:-1]]


@pytest.mark.parametrize(
    ("size", "made"),
    [
        ((3000, 2000), [(480, 320), (960, 640), (1600, 1067)]),
        ((2000, 3000), [(320, 480), (640, 960), (1067, 1600)]),
        ((1600, 1600), [(480, 480), (960, 960), (1600, 1600)]),
        ((1300, 650), [(480, 240), (960, 480), (1300, 650)]),
        ((1000, 500), [(480, 240), (1000, 500)]),
        ((300, 200), [(300, 200)]),
        ((8000, 1000), [(480, 60), (960, 120), (1600, 200)]),
        ((1, 8), [(1, 8)]),
    ],
    ids=["wide", "tall", "square", "medium", "nearly", "small", "panorama", "dot"],
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
        changed.setattr("regionruhr.images.rendition.WEBP", {"quality": 81, "method": 4})
        assert rendition_key(b"a") != key
    with monkeypatch.context() as changed:
        changed.setattr(features, "version", lambda name: f"{name} 9")
        assert rendition_key(b"a") != key
    assert rendition_key(b"a") == key
