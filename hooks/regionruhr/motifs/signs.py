"""Signs: a drawing for each field of work, ten units wide and high."""

from collections.abc import Mapping, Sequence
from typing import Final

from regionruhr.model.sign import Sign
from regionruhr.motifs.strokes import Arc, Stroke, line, on_circle

SIGN_SIZE: Final = 10
_MIDDLE = (5, 5)

SIGNS: Final[Mapping[Sign, Sequence[Stroke]]] = {
    Sign.GEAR: (
        Arc(_MIDDLE, 2.75),
        Arc(_MIDDLE, 0.5),
        *(
            line(on_circle(_MIDDLE, 3, angle), on_circle(_MIDDLE, 5, angle))
            for angle in range(0, 360, 45)
        ),
    ),
    Sign.WAVE: tuple(
        Arc((1.625 + 2.25 * half, y), 1.125, *((0, 180) if half % 2 else (180, 360)))
        for y in (2, 5, 8)
        for half in range(4)
    ),
    Sign.GRID: (
        *(line((x, 0), (x, 10)) for x in (1.5, 8.5)),
        *(line((0, y), (10, y)) for y in (1.5, 8.5)),
        *(line((5, y), (5, y + 3.25)) for y in (0, 6.75)),
        *(line((x, 5), (x + 3.25, 5)) for x in (0, 6.75)),
        Arc(_MIDDLE, 1.75),
    ),
    Sign.FLASK: (
        line((3, 0.5), (7, 0.5)),
        line((4, 0.5), (4, 3.8), (1, 9.5), (9, 9.5), (6, 3.8), (6, 0.5)),
        line((2.7, 6.9), (7.3, 6.9)),
    ),
    Sign.CHIP: (
        line((2, 2), (8, 2), (8, 8), (2, 8), closed=True),
        line((4, 4.5), (6, 4.5)),
        line((4, 5.5), (6, 5.5)),
        *(line((x, y), (x, y + 2)) for x in (3, 5, 7) for y in (0, 8)),
        *(line((x, y), (x + 2, y)) for x in (0, 8) for y in (3, 5, 7)),
    ),
    Sign.BEAM: (
        line(
            *((0.75, 0.5), (9.25, 0.5), (9.25, 2.5), (6, 2.5), (6, 7.5), (9.25, 7.5)),
            *((9.25, 9.5), (0.75, 9.5), (0.75, 7.5), (4, 7.5), (4, 2.5), (0.75, 2.5)),
            closed=True,
        ),
    ),
    Sign.BELT: (
        Arc((2.75, 7.25), 2.25, 90, 270),
        Arc((7.25, 7.25), 2.25, -90, 90),
        line((2.75, 5), (7.25, 5)),
        line((2.75, 9.5), (7.25, 9.5)),
        Arc((2.75, 7.25), 0.5),
        Arc((7.25, 7.25), 0.5),
        line((3.25, 0.5), (6.75, 0.5), (6.75, 3), (3.25, 3), closed=True),
    ),
    Sign.BOLT: (
        line((6.2, 0.4), (2.4, 5.5), (7.6, 4.5), (3.8, 9.6)),
        line((0.5, 0), (0.5, 10)),
        line((9.5, 0), (9.5, 10)),
    ),
    Sign.RULER: (
        line((0, 0.5), (10, 0.5)),
        *(
            line((0.5 + 1.5 * number, 0.5), (0.5 + 1.5 * number, end))
            for number, end in enumerate((10, 4, 4, 7, 4, 4, 10))
        ),
    ),
    Sign.SCREW: (
        line((1.5, 0.5), (8.5, 0.5), (8.5, 2.5), (1.5, 2.5), closed=True),
        *(line((2.5, y + 0.5), (7.5, y - 0.5)) for y in (4.5, 6.5, 8.5)),
    ),
    Sign.WALL: (
        line((0.5, 0.5), (9.5, 0.5), (9.5, 9.5), (0.5, 9.5), closed=True),
        *(line((0.5, y), (9.5, y)) for y in (3.5, 6.5)),
        *(line((5, y), (5, y + 3)) for y in (0.5, 6.5)),
        *(line((x, 3.5), (x, 6.5)) for x in (3, 7)),
    ),
    Sign.LOOP: (
        line((0, 0.5), (7, 0.5)),
        line((9.5, 0), (9.5, 7)),
        line((10, 9.5), (3, 9.5)),
        line((0.5, 10), (0.5, 3)),
        Arc(_MIDDLE, 2.25),
    ),
    Sign.CROSS: (
        line(
            *((3.25, 0.5), (6.75, 0.5), (6.75, 3.25), (9.5, 3.25), (9.5, 6.75), (6.75, 6.75)),
            *((6.75, 9.5), (3.25, 9.5), (3.25, 6.75), (0.5, 6.75), (0.5, 3.25), (3.25, 3.25)),
            closed=True,
        ),
    ),
    Sign.HALVES: (
        Arc((3.25, 5), 2.75, 90, 270),
        line((3.25, 1.75), (3.25, 8.25)),
        line((5, 0), (5, 10)),
        line((6.75, 1.75), (6.75, 8.25)),
        Arc((6.75, 5), 2.75, -90, 90),
    ),
}
"""Of each sign its strokes, all of them within its square."""
