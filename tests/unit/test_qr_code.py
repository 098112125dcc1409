"""An address as a code that telephones read."""

import re

import pytest
import zxingcpp
from PIL import Image, ImageDraw

from regionruhr.qr_code import QUIET_ZONE, QrCode, qr_code

SCALE = 4


def _drawn(code: QrCode) -> Image.Image:
    """The code as a browser draws it: lines of one unit, moved to by steps from the last end."""
    image = Image.new("L", (code.side * SCALE, code.side * SCALE), 255)
    pen = ImageDraw.Draw(image)
    assert code.path.startswith("M0 .5m")
    x, y = 0, 0
    for right, down, length in re.findall(r"m(-?\d+) (\d+)h(\d+)", code.path):
        x, y = x + int(right), y + int(down)
        box = (x * SCALE, y * SCALE, (x + int(length)) * SCALE - 1, (y + 1) * SCALE - 1)
        pen.rectangle(box, fill=0)
        x += int(length)
    return image


@pytest.mark.parametrize(
    "address",
    [
        "https://www.regionruhr.de/aktuelles/2016/kompetenznetz/",
        "http://localhost/",
        "https://host.example/x/aktuelles/2026/" + "langer-name-" * 20,
        *(f"https://www.regionruhr.de/aktuelles/2026/meldung-{number}/" for number in range(40)),
    ],
)
def test_reader_finds_the_address(address: str) -> None:
    """Whatever the address, of any length."""
    (found,) = zxingcpp.read_barcodes(_drawn(qr_code(address)))
    assert (found.text, found.format) == (address, zxingcpp.BarcodeFormat.QRCode)


def test_code_has_room_around_it() -> None:
    """Four modules of white on every side, as the standard asks."""
    image = _drawn(qr_code("https://host.example/"))
    margin = QUIET_ZONE * SCALE
    dark = image.point(lambda level: 255 - level).getbbox()
    assert dark == (margin, margin, image.width - margin, image.height - margin)


def test_same_address_gives_the_same_code() -> None:
    """A build repeats itself."""
    assert qr_code("https://a.example/") == qr_code("https://a.example/")
    assert qr_code("https://a.example/") != qr_code("https://b.example/")
