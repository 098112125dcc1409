"""ReleasePage: a release on its page, with all that a journalist takes away from it."""

from dataclasses import dataclass

from regionruhr.model.addresses import release_text_address
from regionruhr.model.network_details import NetworkDetails
from regionruhr.press.article import Article
from regionruhr.press.press_kit import PressKit, press_kit
from regionruhr.press.qr_code import QrCode, qr_code
from regionruhr.press.text_version import TextVersion, length_text, text_version


@dataclass(frozen=True, slots=True)
class ReleasePage:
    """The article, and beside it its text, its kit, its length in words and its address.

    `page_address` is absolute, and what the code says; `text_address` counts from the root of
    the site.
    """

    article: Article
    text_version: TextVersion
    kit: PressKit | None
    page_address: str
    text_address: str

    @property
    def length(self) -> str:
        """Both numbers of characters in words."""
        return length_text(self.text_version)

    @property
    def code(self) -> QrCode:
        """The address of the page; made when a page is printed, since a mere check needs none."""
        return qr_code(self.page_address)


def release_page(article: Article, details: NetworkDetails, site_url: str) -> ReleasePage:
    """A release as its page hands it out."""
    release = article.release
    return ReleasePage(
        article=article,
        text_version=text_version(article, details, site_url),
        kit=press_kit(article),
        page_address=f"{site_url}{article.headline.address}",
        text_address=release_text_address(release.date.year, release.slug),
    )
