"""Projection: shapes of the earth on a plane, as SVG draws them, and where a label has room.

Longitudes are narrowed by the cosine of the latitude, which keeps the proportions of a region of
this size. Positions become whole units, so that places with a common border go on sharing it.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import reduce
from itertools import pairwise
from math import cos, radians
from typing import TypeAlias

from regionruhr.model.boundaries import Shape

Point: TypeAlias = tuple[int, int]
Outlines: TypeAlias = Sequence[Sequence[Point]]
"""Closed rings; what lies in an odd number of them is inside."""

_Span: TypeAlias = tuple[float, float]
_SCAN = 10
"""Units from one line of a scan to the next."""


@dataclass(frozen=True, slots=True)
class LabelSpace:
    """Where a label fits: between two edges, around the line `y`."""

    left: int
    right: int
    y: int

    @property
    def middle(self) -> Point:
        """Where a centred label stands."""
        return (self.left + self.right) // 2, self.y


@dataclass(frozen=True, slots=True)
class Projection:
    """A plane of `width` by `height` units, its origin in the upper left corner."""

    width: int
    height: int
    west: float
    north: float
    units_across: float
    units_down: float

    @classmethod
    def around(cls, shapes: Iterable[Shape], width: int) -> "Projection":
        """The projection of that width into which the shapes just fit."""
        positions = [at for shape in shapes for polygon in shape for ring in polygon for at in ring]
        longitudes, latitudes = zip(*positions, strict=True)
        west, east, south, north = min(longitudes), max(longitudes), min(latitudes), max(latitudes)
        across = width / (east - west)
        down = across / cos(radians((south + north) / 2))
        return cls(width, round((north - south) * down), west, north, across, down)

    def outlines(self, shape: Shape) -> Outlines:
        """The rings of a shape."""
        return [
            [
                (
                    round((longitude - self.west) * self.units_across),
                    round((self.north - latitude) * self.units_down),
                )
                for longitude, latitude in ring
            ]
            for polygon in shape
            for ring in polygon
        ]

    def label_space_beside(self, outlines: Outlines, height: int) -> LabelSpace:
        """The widest room outside of all shapes for a label of that height."""
        right, bottom = self.width, self.height
        frame = [(0, 0), (right, 0), (right, bottom), (0, bottom), (0, 0)]
        return max(_label_spaces([frame, *outlines], height), key=_width)


def path_data(outlines: Outlines) -> str:
    """The rings as data of an SVG path: each from its first point in steps."""
    return "".join(_ring_data(ring) for ring in outlines)


def _ring_data(ring: Sequence[Point]) -> str:
    steps = [(right - left, low - high) for (left, high), (right, low) in pairwise(ring[:-1])]
    (x, y) = ring[0]
    return f"M{x} {y}l{' '.join(f'{across} {down}' for across, down in steps if across or down)}z"


def label_space_within(outlines: Outlines, height: int) -> LabelSpace:
    """The best room inside for a label of that height.

    Of rooms that are nearly as wide, the one closer to the middle looks better.
    """
    depths = [y for ring in outlines for _, y in ring]
    middle = (min(depths) + max(depths)) / 2
    return max(
        _label_spaces(outlines, height), key=lambda room: _width(room) - abs(room.y - middle) / 4
    )


def _width(room: LabelSpace) -> int:
    return room.right - room.left


def _label_spaces(outlines: Outlines, height: int) -> list[LabelSpace]:
    """All rooms for a label of that height, or of the greatest that there is any for.

    Text is wide and low: what counts is the width that all lines of a label have in common,
    not the largest circle.
    """
    depths = [y for ring in outlines for _, y in ring]
    top, bottom = min(depths), max(depths)
    number = max(1, (bottom - top) // _SCAN)
    lines = [top + (bottom - top) * (line + 0.5) / number for line in range(number)]
    spans = [_inside(outlines, y) for y in lines]
    window = height // _SCAN
    while window:
        spaces = [
            LabelSpace(round(left), round(right), round(lines[start + window // 2]))
            for start in range(number - window + 1)
            for left, right in reduce(_common, spans[start : start + window])
        ]
        if spaces:
            return spaces
        window //= 2
    (x, y) = outlines[0][0]
    return [LabelSpace(x, x, y)]


def _inside(outlines: Outlines, y: float) -> list[_Span]:
    """Where a horizontal line runs inside."""
    crossings = sorted(
        left + (y - high) * (right - left) / (low - high)
        for ring in outlines
        for (left, high), (right, low) in pairwise(ring)
        if (high <= y) != (low <= y)
    )
    return list(zip(crossings[::2], crossings[1::2], strict=True))


def _common(first: list[_Span], second: list[_Span]) -> list[_Span]:
    overlaps = ((max(a, c), min(b, d)) for a, b in first for c, d in second)
    return [(left, right) for left, right in overlaps if left < right]
