"""Handout: a release on its page, with all that a journalist takes away from it."""

from dataclasses import dataclass

from regionruhr.network.addresses import release_text_address
from regionruhr.network.portrait import Portrait
from regionruhr.press.article import Article
from regionruhr.press.manuscript import Manuscript, length_text, manuscript
from regionruhr.press.press_kit import PressKit, press_kit
from regionruhr.press.qr_code import QrCode, qr_code


@dataclass(frozen=True, slots=True)
class Handout:
    """The article, and beside it its text, its kit, its length in words and its address.

    `page_address` is absolute, and what the code says; `text_address` counts from the root of
    the site.
    """

    article: Article
    manuscript: Manuscript
    kit: PressKit | None
    length: str
    code: QrCode
    page_address: str
    text_address: str


def handout(article: Article, portrait: Portrait, site_url: str) -> Handout:
    """A release as its page hands it out."""
    release = article.release
    written = manuscript(article, portrait, site_url)
    page_address = f"{site_url}{article.headline.address}"
    return Handout(
        article=article,
        manuscript=written,
        kit=press_kit(article),
        length=length_text(written),
        code=qr_code(page_address),
        page_address=page_address,
        text_address=release_text_address(release.date.year, release.slug),
    )
