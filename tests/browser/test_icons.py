"""Icons: every picture of the mark is the one drawing, at its own size."""

import base64
import io
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageStat
from PIL.IcoImagePlugin import IcoImageFile
from playwright.sync_api import Browser

ASSETS = Path(__file__).parents[2] / "content/assets"
FULL = ' rx="5"'
"""Systems cut the corners of these themselves, so they have none of their own."""


def _drawn(browser: Browser, size: int, *, rounded: bool) -> Image.Image:
    svg = (ASSETS / "favicon.svg").read_text(encoding="utf-8")
    assert FULL in svg
    data = base64.b64encode((svg if rounded else svg.replace(FULL, "")).encode()).decode()
    page = browser.new_page(viewport={"width": size, "height": size})
    page.set_content(
        f'<body style="margin: 0"><img style="display: block" width="{size}" height="{size}"'
        f' src="data:image/svg+xml;base64,{data}">'
    )
    page.wait_for_function("document.images[0].complete")
    picture = Image.open(io.BytesIO(page.screenshot(omit_background=True)))
    page.close()
    return picture.convert("RGBA")


def _of_size(opened: Image.Image, size: int) -> Image.Image:
    """One of the pictures in an icon file, or the only one of another."""
    return opened.ico.getimage((size, size)) if isinstance(opened, IcoImageFile) else opened


@pytest.mark.parametrize(
    ("name", "size", "rounded"),
    [
        ("favicon.ico", 16, True),
        ("favicon.ico", 32, True),
        ("favicon.ico", 48, True),
        ("apple-touch-icon.png", 180, False),
        ("feed/icon-144.png", 144, False),
        ("feed/icon-512.png", 512, False),
    ],
)
def test_icon_is_the_drawing(browser: Browser, name: str, size: int, *, rounded: bool) -> None:
    """A changed favicon.svg is to be drawn anew in every size."""
    with Image.open(ASSETS / name) as opened:
        icon = _of_size(opened, size).convert("RGBA")
    assert icon.size == (size, size)
    difference = ImageChops.difference(icon, _drawn(browser, size, rounded=rounded))
    assert max(ImageStat.Stat(difference).mean) < 2
