"""QR code: an address as a square of modules, for templates to draw."""

import re
from dataclasses import dataclass

import zxingcpp

QUIET_ZONE = 4
"""The white margin of a QR code, in modules (ISO/IEC 18004)."""
_DARK = re.compile(rb"\0+")


@dataclass(frozen=True, slots=True)
class QrCode:
    """A QR code (ISO/IEC 18004), encoded by ZXing-C++."""

    side: int
    """The side of the square in modules, its quiet zone included."""
    path: str
    """SVG path data that draws the dark modules as lines to be stroked one unit wide."""


def qr_code(text: str) -> QrCode:
    """The smallest code that holds the text, with as much error correction as fits into it."""
    code = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.QRCode)
    image = code.to_image(add_quiet_zones=False)
    # A pixel is a module, and a byte, zero where it is dark. The stub leaves the buffer out.
    rows = bytes(image)  # type: ignore[call-overload]
    size = image.shape[0]
    steps, x, y = [], 0, 0
    for row in range(size):
        for run in _DARK.finditer(rows[row * size : (row + 1) * size]):
            start, end = run.span()
            steps.append(f"m{QUIET_ZONE + start - x} {QUIET_ZONE + row - y}h{end - start}")
            x, y = QUIET_ZONE + end, QUIET_ZONE + row
    return QrCode(size + 2 * QUIET_ZONE, "".join(("M0 .5", *steps)))
