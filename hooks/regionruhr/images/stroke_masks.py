"""Stroke masks: lines and arcs as masks to draw through, with sharp corners as in SVG."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from math import hypot
from typing import TYPE_CHECKING, Final, TypeAlias

from regionruhr.model.sign import Sign
from regionruhr.motifs.signs import SIGN_SIZE, SIGNS
from regionruhr.motifs.strokes import Line, Position

if TYPE_CHECKING:
    from PIL.Image import Image

_Quadrangle: TypeAlias = tuple[Position, Position, Position, Position]
_FINER: Final = 4
"""How many times larger a mask is drawn than it is shown, for smooth edges."""


@lru_cache(maxsize=len(SIGNS))
def sign_mask(sign: Sign, unit: int) -> "Image":
    """Return a sign whose strokes are `unit` pixels wide."""
    from PIL.Image import Resampling, new  # noqa: PLC0415
    from PIL.ImageDraw import Draw  # noqa: PLC0415

    side, scale = SIGN_SIZE * unit, unit * _FINER
    mask = new("L", (side * _FINER, side * _FINER))
    draw = Draw(mask)
    for stroke in SIGNS[sign]:
        if isinstance(stroke, Line):
            for corners in quadrangles(stroke.points, closed=stroke.closed):
                draw.polygon([(scale * x, scale * y) for x, y in corners], fill=255)
        else:
            (x, y), radius = stroke.centre, stroke.radius + 0.5
            box = [scale * one for one in (x - radius, y - radius, x + radius, y + radius)]
            draw.arc(box, stroke.start, stroke.end, fill=255, width=scale)
    return mask.resize((side, side), Resampling.BOX)


def quadrangles(points: Sequence[Position], *, closed: bool) -> Iterator[_Quadrangle]:
    """Yield the corners of each part of a line one unit wide, mitred where two parts meet."""
    ring = [points[-1], *points, points[0]] if closed else points
    normals = [_normal(*ends) for ends in pairwise(ring)]
    if closed:
        stops = [*zip(points, pairwise(normals), strict=True)]
        stops.append(stops[0])
    else:
        ends = [normals[0], *normals, normals[-1]]
        stops = [*zip(points, pairwise(ends), strict=True)]
    edges = [_edges(point, *meeting) for point, meeting in stops]
    for (left, right), (next_left, next_right) in pairwise(edges):
        yield left, next_left, next_right, right


def _normal(start: Position, end: Position) -> Position:
    across, down = end[0] - start[0], end[1] - start[1]
    length = hypot(across, down)
    return -down / length, across / length


def _edges(point: Position, before: Position, after: Position) -> tuple[Position, Position]:
    """Return where both edges of a line pass a point between two parts with these normals."""
    scale = 0.5 / (1 + before[0] * after[0] + before[1] * after[1])
    x, y = (before[0] + after[0]) * scale, (before[1] + after[1]) * scale
    return (point[0] + x, point[1] + y), (point[0] - x, point[1] - y)
