"""Strokes: what all drawings of the site are made of, lines and arcs one unit wide."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import cos, radians, sin
from typing import TypeAlias

Position: TypeAlias = tuple[float, float]
"""To the right and down, in units."""
FULL_TURN = 360


@dataclass(frozen=True, slots=True)
class Line:
    """A line through points, with flat ends and sharp corners."""

    points: tuple[Position, ...]
    closed: bool = False


@dataclass(frozen=True, slots=True)
class Arc:
    """A part of a circle, clockwise; angles in degrees, from the right."""

    centre: Position
    radius: float
    start: int = 0
    end: int = FULL_TURN


Stroke: TypeAlias = Line | Arc


def line(*points: Position, closed: bool = False) -> Line:
    """Return the line through points."""
    return Line(points, closed)


def on_circle(centre: Position, radius: float, angle: float) -> Position:
    """Return the point of a circle at an angle."""
    (x, y), turn = centre, radians(angle)
    return round(x + radius * cos(turn), 2), round(y + radius * sin(turn), 2)


def path_data(strokes: Iterable[Stroke]) -> str:
    """Return the strokes as data of one SVG path."""
    return "".join(_line(one) if isinstance(one, Line) else _arc(one) for one in strokes)


def _line(drawn: Line) -> str:
    return f"M{' '.join(map(_pair, drawn.points))}{'z' if drawn.closed else ''}"


def _arc(drawn: Arc) -> str:
    """A circle is two halves: an arc that ends where it begins is none."""
    turn = drawn.end - drawn.start
    stops = [drawn.start, *([drawn.start + turn // 2] if turn >= FULL_TURN else []), drawn.end]
    first, *rest = (on_circle(drawn.centre, drawn.radius, angle) for angle in stops)
    size = f"{drawn.radius:g} {drawn.radius:g}"
    is_large = int(FULL_TURN // 2 < turn < FULL_TURN)
    arcs = "".join(f"A{size} 0 {is_large} 1 {_pair(point)}" for point in rest)
    return f"M{_pair(first)}{arcs}{'z' if turn >= FULL_TURN else ''}"


def _pair(point: Position) -> str:
    return f"{point[0]:g} {point[1]:g}"
