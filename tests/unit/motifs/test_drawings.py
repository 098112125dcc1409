"""Drawings of motifs: strokes of one width, each sign within its square, each field in its tile."""

from collections.abc import Iterable, Iterator
from itertools import pairwise
from math import hypot

import pytest

from regionruhr.model.sign import Sign
from regionruhr.motifs.fields import FIELD_HEIGHT, FIELD_WIDTH, FIELDS, Field
from regionruhr.motifs.signs import SIGN_SIZE, SIGNS
from regionruhr.motifs.strokes import Arc, Line, Position, Stroke, line, on_circle, path_data

ROUNDING = 0.05


def _edges(strokes: Iterable[Stroke]) -> Iterator[Position]:
    """Points of both edges of a stroke that is one unit wide."""
    for stroke in strokes:
        if isinstance(stroke, Arc):
            for angle in (*range(stroke.start, stroke.end, 5), stroke.end):
                yield on_circle(stroke.centre, stroke.radius - 0.5, angle)
                yield on_circle(stroke.centre, stroke.radius + 0.5, angle)
        else:
            points = (*stroke.points, *stroke.points[: int(stroke.closed)])
            for (left, top), (right, bottom) in pairwise(points):
                length = 2 * hypot(right - left, bottom - top)
                x, y = (bottom - top) / length, (left - right) / length
                for across in (1, -1):
                    yield left + across * x, top + across * y
                    yield right + across * x, bottom + across * y


def _is_within(strokes: Iterable[Stroke], width: int, height: int) -> bool:
    return all(
        -ROUNDING <= x <= width + ROUNDING and -ROUNDING <= y <= height + ROUNDING
        for x, y in _edges(strokes)
    )


@pytest.mark.parametrize("sign", Sign)
def test_sign_fills_its_square(sign: Sign) -> None:
    """Nothing of a stroke sticks out, and from top to bottom or across it needs all the room."""
    drawing = SIGNS[sign]
    assert _is_within(drawing, SIGN_SIZE, SIGN_SIZE)
    across, down = zip(*_edges(drawing), strict=True)
    assert max(max(across) - min(across), max(down) - min(down)) >= SIGN_SIZE - 1


@pytest.mark.parametrize(
    "outside", [line((0, 0), (0, 9)), line((5, 5), (5, 11)), Arc((2, 5), 2)], ids=repr
)
def test_stroke_that_sticks_out_is_found(outside: Stroke) -> None:
    """Half of its width counts."""
    assert not _is_within([outside], SIGN_SIZE, SIGN_SIZE)


@pytest.mark.parametrize("field", FIELDS, ids=range(len(FIELDS)))
def test_field_is_bars_within_a_tile(field: Field) -> None:
    """Straight bars upright or lying; the next one begins a unit behind the tile at most."""
    assert _is_within(field, FIELD_WIDTH, FIELD_HEIGHT)
    for bar in field:
        (left, top), (right, bottom) = bar.points
        assert (left == right) != (top == bottom)


def test_fields_differ() -> None:
    """None is there twice."""
    assert len({frozenset(field) for field in FIELDS}) == len(FIELDS)


@pytest.mark.parametrize(
    ("strokes", "data"),
    [
        ([line((0, 0.5), (10, 0.5))], "M0 0.5 10 0.5"),
        ([line((1, 1), (2, 1), (2, 2), closed=True)], "M1 1 2 1 2 2z"),
        ([Arc((5, 5), 2, 0, 90)], "M7 5A2 2 0 0 1 5 7"),
        ([Arc((5, 5), 2, 0, 270)], "M7 5A2 2 0 1 1 5 3"),
        ([Arc((5, 5), 2)], "M7 5A2 2 0 0 1 3 5A2 2 0 0 1 7 5z"),
        ([line((0, 0), (1, 0)), line((0, 2), (1, 2))], "M0 0 1 0M0 2 1 2"),
    ],
    ids=["line", "closed line", "quarter", "three quarters", "circle", "two strokes"],
)
def test_strokes_are_one_path(strokes: list[Line | Arc], data: str) -> None:
    """Clockwise, as SVG has it."""
    assert path_data(strokes) == data
