"""QR code: an address as a square of modules, for templates to draw."""

from dataclasses import dataclass
from itertools import groupby

import segno

QUIET_ZONE = 4
"""The white margin of a QR code, in modules (ISO/IEC 18004)."""
# Any of the eight masks can be read. To choose the best one takes five times as long.
_MASK = 3


@dataclass(frozen=True, slots=True)
class QrCode:
    """A QR code (ISO/IEC 18004), drawn by segno."""

    side: int
    """The side of the square in modules, its quiet zone included."""
    path: str
    """SVG path data that draws the dark modules as lines to be stroked one unit wide."""


def qr_code(text: str) -> QrCode:
    """The smallest code that holds the text, with as much error correction as fits into it."""
    code = segno.make(text, error="l", mask=_MASK, micro=False)
    path, end, line = "M0 .5", 0, 0
    for y, row in enumerate(code.matrix, QUIET_ZONE):
        x = QUIET_ZONE
        for is_dark, run in groupby(row):
            length = len(list(run))
            if is_dark:
                path += f"m{x - end} {y - line}h{length}"
                end, line = x + length, y
            x += length
    return QrCode(len(code.matrix) + 2 * QUIET_ZONE, path)
