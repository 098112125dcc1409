"""ReleasePage: a release on its page, with all that a journalist takes away from it."""

from dataclasses import dataclass
from itertools import groupby

import segno

from regionruhr.model.addresses import release_text_address
from regionruhr.model.network_details import NetworkDetails
from regionruhr.press.article import Article
from regionruhr.press.press_kit import PressKit, press_kit
from regionruhr.press.text_version import TextVersion, length_text, text_version

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


@dataclass(frozen=True, slots=True)
class ReleasePage:
    """The article, and beside it its text, its kit, its length in words and its address."""

    article: Article
    text_version: TextVersion
    kit: PressKit | None
    page_address: str
    """Absolute; the QR code holds it."""
    text_address: str
    """Counted from the root of the site."""

    @property
    def length(self) -> str:
        """Both numbers of characters in words."""
        return length_text(self.text_version)

    @property
    def code(self) -> QrCode:
        """The address of the page; made when a page is printed, since a mere check needs none."""
        return qr_code(self.page_address)


def release_page(article: Article, details: NetworkDetails, site_url: str) -> ReleasePage:
    """A release as its page shows it, with its text, its press kit and its address."""
    release = article.release
    return ReleasePage(
        article=article,
        text_version=text_version(article, details, site_url),
        kit=press_kit(article),
        page_address=f"{site_url}{article.headline.address}",
        text_address=release_text_address(release.date.year, release.slug),
    )


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
