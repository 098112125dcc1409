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
    page_address: str
    text_address: str

    @property
    def length(self) -> str:
        """Both numbers of characters in words."""
        return length_text(self.manuscript)

    @property
    def code(self) -> QrCode:
        """The address of the page; made when a page is printed, since a mere check needs none."""
        return qr_code(self.page_address)


def handout(article: Article, portrait: Portrait, site_url: str) -> Handout:
    """A release as its page hands it out."""
    release = article.release
    return Handout(
        article=article,
        manuscript=manuscript(article, portrait, site_url),
        kit=press_kit(article),
        page_address=f"{site_url}{article.headline.address}",
        text_address=release_text_address(release.date.year, release.slug),
    )
