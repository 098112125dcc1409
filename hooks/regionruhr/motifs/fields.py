"""Fields: bars split and turned by rules, in tiles that go on from one to the next."""

from collections.abc import Iterator, Sequence
from typing import Final, TypeAlias

from regionruhr.motifs.strokes import Line, line

FIELD_WIDTH: Final = 20
FIELD_HEIGHT: Final = 24
_STEP = 2
"""A bar is one unit wide, and so is the space between two."""
_COLUMNS = range(FIELD_WIDTH // _STEP)
_ROWS = range(FIELD_HEIGHT // _STEP)
Field: TypeAlias = tuple[Line, ...]
_Spans: TypeAlias = Sequence[tuple[int, int]]


def _rise_and_fall(number: int) -> int:
    """From 0 to 5 and back in the ten columns of a tile."""
    return min(number, len(_COLUMNS) - number)


def _split(at: int, length: int, gap: int = 2) -> _Spans:
    """A bar in two parts."""
    return (0, at), (at + gap, length)


def _upright(spans: Sequence[_Spans]) -> Field:
    """Bars side by side, each with its parts from top to bottom."""
    return tuple(
        line((_STEP * column + 0.5, top), (_STEP * column + 0.5, bottom))
        for column, parts in enumerate(spans)
        for top, bottom in parts
        if top < bottom
    )


def _lying(spans: Sequence[_Spans]) -> Field:
    """Bars one below the other, each with its parts from left to right."""
    return tuple(
        line((left, _STEP * row + 0.5), (right, _STEP * row + 0.5))
        for row, parts in enumerate(spans)
        for left, right in parts
        if left < right
    )


def _hanging(field: Field) -> Field:
    """A field of upright bars upside down."""
    return tuple(line(*((x, FIELD_HEIGHT - y) for x, y in bar.points)) for bar in field)


def _gap_around(at: int, gap: int) -> _Spans:
    """A lying bar with a gap, which may run into the next tile."""
    first, end = at % FIELD_WIDTH, (at + gap) % FIELD_WIDTH
    return ((0, first), (end, FIELD_WIDTH)) if first < end else ((end, first),)


def _woven() -> Iterator[Line]:
    """Blocks of bars, in turn upright and lying."""
    width, height = FIELD_WIDTH // 2, FIELD_HEIGHT // 3
    for left in (0, width):
        for top in range(0, FIELD_HEIGHT, height):
            if (left // width + top // height) % 2:
                rows = (top + step + 0.5 for step in range(0, height, _STEP))
                yield from (line((left, y), (left + width - 1, y)) for y in rows)
            else:
                columns = (left + step + 0.5 for step in range(0, width, _STEP))
                yield from (line((x, top), (x, top + height - 1)) for x in columns)


_ZIGZAG = _upright([_split(2 + 4 * _rise_and_fall(c), FIELD_HEIGHT) for c in _COLUMNS])
_SLOPE = _upright([_split(2 + 2 * c, FIELD_HEIGHT) for c in _COLUMNS])
_STAIRS = _upright([((FIELD_HEIGHT - 3 - 2 * c, FIELD_HEIGHT),) for c in _COLUMNS])
_HALVES = _upright([((0, 11),) if c < len(_COLUMNS) // 2 else ((13, 24),) for c in _COLUMNS])
_COMB = _upright([((0, 24),) if c % 2 else _split(2 * c + 2, 24, 4) for c in _COLUMNS])
_LENS = _upright([((10 - 2 * _rise_and_fall(c), 14 + 2 * _rise_and_fall(c)),) for c in _COLUMNS])
_WAIST = _upright([((0, 11 - _rise_and_fall(c)), (13 + _rise_and_fall(c), 24)) for c in _COLUMNS])
_DASHES = _upright(
    [[(y + c % 2 * 3, y + c % 2 * 3 + 3) for y in range(0, 24, 6)] for c in _COLUMNS]
)
_COURSES = _lying([_gap_around(10 * (r % 2) + 9, 2) for r in _ROWS])
_DRIFT = _lying([_gap_around(5 * r, 4) for r in _ROWS])
_WEDGE = _lying([((0, 19 - abs(2 * r - 11)),) for r in _ROWS])

FIELDS: Final[Sequence[Field]] = (
    _ZIGZAG,
    _STAIRS,
    _DASHES,
    _LENS,
    _COURSES,
    _SLOPE,
    _HALVES,
    tuple(_woven()),
    _COMB,
    _WAIST,
    _hanging(_STAIRS),
    _DRIFT,
    _hanging(_ZIGZAG),
    _hanging(_HALVES),
    _WEDGE,
    _hanging(_SLOPE),
)
"""The bars of each field."""
