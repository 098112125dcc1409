"""Logos of every shape look as large as each other."""

import pytest

from regionruhr.directory.card import IN_LISTS, ON_PROFILES, Box, optical_size
from regionruhr.model.picture import Logo

SHAPES = {
    "square": (100, 100),
    "landscape": (300, 200),
    "portrait": (200, 300),
    "wide": (400, 100),
    "very wide": (800, 100),
    "tall": (100, 200),
    "tiny": (16, 16),
    "huge": (4000, 3000),
}


@pytest.mark.parametrize(
    ("logo", "size"),
    [
        (Logo(100, 100), (40, 40)),
        (Logo(1, 1), (40, 40)),
        (Logo(400, 100), (80, 20)),
        (Logo(1200, 100), (96, 8)),
        (Logo(100, 400), (12, 48)),
        (Logo(100, 1200), (4, 48)),
    ],
    ids=["square", "tiny", "wide", "widest", "tall", "tallest"],
)
def test_size_in_lists(logo: Logo, size: tuple[int, int]) -> None:
    """A square of 40 pixels, and what covers as much in a box of 96 by 48."""
    assert optical_size(logo, IN_LISTS) == size


@pytest.mark.parametrize("box", [IN_LISTS, ON_PROFILES], ids=["list", "profile"])
@pytest.mark.parametrize("shape", SHAPES.values(), ids=SHAPES.keys())
def test_usual_shapes_cover_about_the_same(shape: tuple[int, int], box: Box) -> None:
    """A third less than the square at most, and none more than rounding makes of it."""
    width, height = optical_size(Logo(*shape), box)
    assert 0.65 < width * height / box.square**2 < 1.1
    assert (width <= box.width, height <= box.height) == (True, True)


@pytest.mark.parametrize("ratio", [1 / 12, 1 / 5, 1 / 2, 1, 2, 5, 12])
def test_size_keeps_proportions(ratio: float) -> None:
    """As far as whole pixels can."""
    width, height = optical_size(Logo(1000 * ratio, 1000), ON_PROFILES)
    assert width / height == pytest.approx(ratio, rel=0.1)
