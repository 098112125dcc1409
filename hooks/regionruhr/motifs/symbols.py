"""Symbols: the one file from which pages draw all motifs (SVG, `use`).

A page shows a motif as two symbols, one over the other. Colours are those of the page: what is
drawn inherits its stroke, the bar takes the text colour.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from regionruhr.motifs.fields import FIELD_HEIGHT, FIELD_WIDTH, FIELDS
from regionruhr.motifs.signs import SIGN_SIZE, SIGNS
from regionruhr.motifs.strokes import line, path_data

_SIGN_SIDE: Final = 14
"""The width of the side of the sign, up to the bar."""
MOTIF_WIDTH: Final = _SIGN_SIDE + 2 + FIELD_WIDTH
"""With the bar and the space between it and the field."""
_MARGIN: Final = (_SIGN_SIDE - SIGN_SIZE) // 2
_SIGN_TOP: Final = (FIELD_HEIGHT - SIGN_SIZE) // 2
_BAR: Final = path_data([line((0.5, 0), (0.5, FIELD_HEIGHT))])
BAND_TILES: Final = 13
"""How often a field is repeated in a band."""
# Where there is less room, the end of a band is cut off.
_BOX: Final = f'viewBox="0 0 {MOTIF_WIDTH} {FIELD_HEIGHT}"'
_MIRROR: Final = f"matrix(-1 0 0 1 {MOTIF_WIDTH} 0)"
_BAND: Final = (
    f'viewBox="0 0 {MOTIF_WIDTH + (BAND_TILES - 1) * FIELD_WIDTH} {FIELD_HEIGHT}"'
    ' preserveAspectRatio="xMinYMid slice"'
)


@cache
def symbols_document() -> str:
    """Return the file with all symbols."""
    shapes = "".join(_shapes())
    return f'<svg xmlns="http://www.w3.org/2000/svg">{shapes}{"".join(_symbols())}</svg>\n'


def _shapes() -> Iterator[str]:
    """Yield all fields and signs, as they are used by the symbols."""
    yield "<defs>"
    yield f'<path id="bar" stroke="currentColor" d="{_BAR}"/>'
    for number, field in enumerate(FIELDS):
        yield f'<path id="field-{number}" d="{path_data(field)}"/>'
    for sign, drawing in SIGNS.items():
        yield f'<path id="sign-{sign.value}" d="{path_data(drawing)}"/>'
    yield "</defs>"


def _symbols() -> Iterator[str]:
    """Yield the symbols that motifs name: of each field and sign both sides, and as a band."""
    start = _SIGN_SIDE + 2
    bar = ("bar", _SIGN_SIDE, 0)
    for number in range(len(FIELDS)):
        field = f"field-{number}"
        one = _uses([(field, start, 0), bar])
        yield _symbol(f"f{number}", one)
        yield _symbol(f"m{number}", f'<g transform="{_MIRROR}">{one}</g>')
        tiles = [(field, start + tile * FIELD_WIDTH, 0) for tile in range(BAND_TILES)]
        yield _symbol(f"b{number}", _uses([*tiles, bar]), _BAND)
    mirrored = MOTIF_WIDTH - _MARGIN - SIGN_SIZE
    for sign in SIGNS:
        name = f"sign-{sign.value}"
        one = _uses([(name, _MARGIN, _SIGN_TOP)])
        yield _symbol(sign.value, one)
        yield _symbol(f"{sign.value}-m", _uses([(name, mirrored, _SIGN_TOP)]))
        yield _symbol(f"{sign.value}-b", one, _BAND)


def _uses(shapes: Sequence[tuple[str, int, int]]) -> str:
    """Shapes of these ids, moved to the right and down."""
    return "".join(f'<use href="#{name}" x="{x}" y="{y}"/>' for name, x, y in shapes)


def _symbol(name: str, content: str, box: str = _BOX) -> str:
    return f'<symbol id="{name}" {box} fill="none">{content}</symbol>'
