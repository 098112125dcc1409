"""Former pages: what answers at an address from which something has moved or left for good."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from regionruhr.formats import date_text
from regionruhr.model.addresses import (
    PARTNERS,
    PRESS,
    PROJECTS,
    RELEASES,
    Link,
    address_of_file,
    partner_address,
)
from regionruhr.model.network import Network
from regionruhr.press.newsroom import Newsroom
from regionruhr.reading.files import PUBLICATIONS, REMOVALS
from regionruhr.site.page import SitePage
from regionruhr.wording.catalogue import UI


@dataclass(frozen=True, slots=True)
class Tombstone:
    """What is said of something that has left, and where to go on: titles and addresses."""

    notice: str
    ways: tuple[tuple[str, str], ...]


_MOVED = "moved.html"
_CONTACT = (UI["contact"], "kontakt/")
_FROM_PROFILES = ((UI["directory"], PARTNERS), _CONTACT)
_WITHDRAWN = {
    RELEASES: (
        UI["withdrawn"],
        UI["withdrawn_lead"],
        UI["withdrawn_notice"],
        ((UI["all_news"], RELEASES), (UI["press_and_feeds"], PRESS), _CONTACT),
    ),
    PROJECTS: (
        UI["project_withdrawn"],
        UI["project_withdrawn_lead"],
        UI["project_withdrawn_notice"],
        ((UI["all_projects"], PROJECTS), _CONTACT),
    ),
}


def removed_profiles(network: Network, above: tuple[Link, ...]) -> Iterator[SitePage]:
    """A page for each profile that has left; `above` are the links that lead there."""
    for removal in network.removals:
        yield SitePage(
            address=partner_address(removal.id),
            template="removed.html",
            title=UI["removed"],
            description=UI["removed_lead"],
            source=REMOVALS,
            view=Tombstone(
                UI["removed_notice"].format(day=date_text(removal.date)), _FROM_PROFILES
            ),
            trail=above,
            is_indexed=False,
        )


def withdrawn_pages(network: Network, section: str, above: tuple[Link, ...]) -> Iterator[SitePage]:
    """A page at every address that withdrawn releases, or projects, had in their section."""
    title, lead, notice, ways = _WITHDRAWN[section]
    for key, publication in network.publications.by_id.items():
        if publication.withdrawn is None or not publication.address.startswith(section):
            continue
        day = date_text(publication.withdrawn)
        for address in publication.addresses:
            yield SitePage(
                address=address,
                template="removed.html",
                title=title,
                description=lead.format(id=key),
                source=PUBLICATIONS,
                view=Tombstone(notice.format(day=day, reason=publication.reason), ways),
                trail=above,
                is_indexed=False,
            )


def moved_releases(newsroom: Newsroom, above: tuple[Link, ...]) -> Iterator[SitePage]:
    """A page that leads on, at every address where a public release stood before."""
    for release in newsroom.releases:
        for address in release.moved_from:
            yield SitePage(
                address=address,
                template=_MOVED,
                title=UI["moved"],
                description=UI["moved_lead"],
                source=PUBLICATIONS,
                view=Link(release.title, address_of_file(release.path)),
                trail=above,
                is_indexed=False,
            )


def redirects(pages: Iterable[SitePage]) -> Iterator[tuple[str, str]]:
    """The addresses from which a page leads on, and those to which: for servers that can."""
    for page in pages:
        if page.template == _MOVED and isinstance(page.view, Link):
            yield page.address, page.view.address
