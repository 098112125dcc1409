"""Screenshots: the pictures of README.md, taken of the built demo: `python -m screenshots FOLDER`.

From the folder tests/. FOLDER is the site; the pictures are written where README.md has them.
"""

from io import BytesIO
from pathlib import Path
from typing import Literal, NamedTuple

import click
from PIL import Image
from playwright.sync_api import ViewportSize

import browsing
import projects

TARGET = projects.ROOT / ".github/screenshots"
VIEW: ViewportSize = {"width": 1280, "height": 1000}
LARGEST = 60_000
"""Bytes of a picture."""


class Shot(NamedTuple):
    """What is shown, and in which colours."""

    path: str
    scheme: Literal["light", "dark"] = "light"


SHOTS = {
    "verzeichnis": Shot("partner/?was=guss"),
    "profil": Shot("partner/lindenkamp/"),
    "meldung": Shot("aktuelles/2026/industriepfad/"),
    "boerse": Shot("boerse/", "dark"),
}


@click.command()
@click.argument("site", type=click.Path(exists=True, file_okay=False, path_type=Path))
def main(site: Path) -> None:
    """Take every picture of the demo in SITE."""
    TARGET.mkdir(exist_ok=True)
    with browsing.served(site) as address, browsing.chromium() as browser:
        for name, (path, scheme) in SHOTS.items():
            page = browser.new_page(viewport=VIEW, color_scheme=scheme)
            page.goto(address + path, wait_until="networkidle")
            # The finder has led to its hits.
            page.evaluate("scrollTo(0, 0)")
            picture = Image.open(BytesIO(page.screenshot()))
            page.close()
            (TARGET / f"{name}.webp").write_bytes(_packed(picture.convert("RGB")))
            click.echo(f"{name}.webp")


def _packed(picture: Image.Image) -> bytes:
    """The best WebP that is small enough."""
    for quality in range(90, 0, -5):
        file = BytesIO()
        picture.save(file, "WEBP", quality=quality, method=6)
        if len(file.getvalue()) <= LARGEST:
            return file.getvalue()
    raise click.ClickException(f"no quality makes a picture smaller than {LARGEST} bytes")


if __name__ == "__main__":
    main()
