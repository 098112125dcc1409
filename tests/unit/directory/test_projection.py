"""How shapes of the earth come to lie on a plane, and where a label has room."""

import re
from itertools import accumulate, pairwise

import pytest

from regionruhr.directory.projection import (
    Outlines,
    Point,
    Projection,
    label_space_within,
    path_data,
)
from regionruhr.model.boundaries import Ring, Shape

SQUARE: Outlines = [[(0, 0), (400, 0), (400, 400), (0, 400), (0, 0)]]
# Wide at the foot, with a narrow tower on the left.
BOOT: Outlines = [[(0, 0), (100, 0), (100, 200), (400, 200), (400, 300), (0, 300), (0, 0)]]
# Two arms around a bay; the middle of the whole lies in the bay.
BAY: Outlines = [
    [(0, 0), (100, 0), (100, 300), (300, 300), (300, 0), (400, 0), (400, 400), (0, 400), (0, 0)]
]
RING: Outlines = [*SQUARE, [(50, 50), (350, 50), (350, 350), (50, 350), (50, 50)]]
FLAT: Outlines = [[(0, 0), (400, 0), (400, 6), (0, 6), (0, 0)]]
SPLIT: Outlines = [
    [(0, 0), (50, 0), (50, 300), (0, 300), (0, 0)],
    [(500, 0), (900, 0), (900, 300), (500, 300), (500, 0)],
]


def _box(west: float, south: float, east: float, north: float) -> Shape:
    ring: Ring = ((west, south), (east, south), (east, north), (west, north), (west, south))
    return ((ring,),)


def _is_inside(point: Point, outlines: Outlines) -> bool:
    """Even-odd, by a ray to the right."""
    x, y = point
    crossings = sum(
        x < left + (y - high) * (right - left) / (low - high)
        for ring in outlines
        for (left, high), (right, low) in pairwise(ring)
        if (high <= y) != (low <= y)
    )
    return crossings % 2 == 1


def test_proportions_are_those_of_the_earth() -> None:
    """At 60° north a degree of longitude is half as long as one of latitude."""
    projection = Projection.around([_box(7, 59, 9, 61)], 1000)
    assert (projection.width, projection.height) == (1000, 2000)


def test_projection_fits_all_shapes() -> None:
    """West and north are at the origin, east and south at the far corner."""
    shapes = [_box(7.0, 51.0, 7.2, 51.1), _box(7.2, 51.1, 7.5, 51.4)]
    projection = Projection.around(shapes, 1000)
    points = [point for shape in shapes for ring in projection.outlines(shape) for point in ring]
    assert (min(x for x, _ in points), max(x for x, _ in points)) == (0, 1000)
    assert (min(y for _, y in points), max(y for _, y in points)) == (0, projection.height)


def test_common_border_stays_common() -> None:
    """Two neighbours round the positions they share to the same units."""
    west, east = _box(7.0, 51.0, 7.123456, 51.1), _box(7.123456, 51.0, 7.3, 51.1)
    projection = Projection.around([west, east], 777)
    border = {x for ring in projection.outlines(west) for x, _ in ring} & {
        x for ring in projection.outlines(east) for x, _ in ring
    }
    assert len(border) == 1


@pytest.mark.parametrize(
    ("outlines", "data"),
    [
        (SQUARE, "M0 0l400 0 0 400 -400 0z"),
        ([[(5, 5), (9, 5), (9, 5), (9, 8), (5, 5)]], "M5 5l4 0 0 3z"),
        (SPLIT, "M0 0l50 0 0 300 -50 0zM500 0l400 0 0 300 -400 0z"),
        ([], ""),
    ],
    ids=["square", "positions that became one", "two rings", "nothing"],
)
def test_path_goes_in_steps(outlines: Outlines, data: str) -> None:
    """From the first point of a ring, back to it by closing."""
    assert path_data(outlines) == data


def test_path_leads_back_to_every_point() -> None:
    """Adding up the steps gives the points again."""
    numbers = [int(number) for number in re.findall(r"-?\d+", path_data(BAY))]
    steps = list(zip(numbers[::2], numbers[1::2], strict=True))
    assert list(accumulate(steps, lambda a, b: (a[0] + b[0], a[1] + b[1]))) == BAY[0][:-1]


@pytest.mark.parametrize(
    ("outlines", "middle"),
    [
        (SQUARE, (200, 195)),
        (BOOT, (200, 245)),
        (BAY, (200, 345)),
        (SPLIT, (700, 145)),
        (FLAT, (200, 3)),
    ],
    ids=["square", "boot", "bay", "two parts", "flatter than a label"],
)
def test_label_stands_where_the_shape_is_widest(outlines: Outlines, middle: Point) -> None:
    """Text is wide: not the middle counts but the width, and of equal ones the most central."""
    room = label_space_within(outlines, 90)
    assert room.middle == middle
    assert _is_inside(room.middle, outlines)


def test_label_keeps_out_of_a_hole() -> None:
    """What lies in a hole is outside."""
    assert _is_inside(label_space_within(RING, 40).middle, RING)


def test_label_space_of_a_shape_without_extent_is_its_point() -> None:
    """A place smaller than a unit has no room, and does no harm."""
    assert label_space_within([[(3, 4), (3, 4), (3, 4), (3, 4)]], 90).middle == (3, 4)


def test_label_space_beside_is_outside_of_all_shapes() -> None:
    """The widest free place of the projection, from its edge to the next shape."""
    projection = Projection.around([_box(7, 59, 9, 61)], 1000)
    room = projection.label_space_beside(
        [[(0, 0), (1000, 0), (1000, 1500), (400, 1500), (0, 0)]], 100
    )
    assert (room.left, room.right) == (0, 1000)
    assert room.y >= 1500
