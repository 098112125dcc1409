"""Former addresses: tombstones of what was removed or withdrawn, redirects of what has moved."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from regionruhr.formats import date_text
from regionruhr.model.addresses import (
    CONTACT,
    PARTNERS,
    PRESS,
    PROJECTS,
    RELEASES,
    Link,
    address_of_file,
    partner_address,
)
from regionruhr.model.network import Network
from regionruhr.press.article import release_number
from regionruhr.press.newsroom import Newsroom
from regionruhr.reading.paths import PUBLICATIONS, REMOVALS
from regionruhr.site.content import SiteContent
from regionruhr.site.page import SitePage
from regionruhr.wording.catalogue import UI


@dataclass(frozen=True, slots=True)
class Tombstone:
    """The notice at the address of a record that was removed or withdrawn."""

    notice: str
    ways: tuple[tuple[str, str], ...]
    """Titles and addresses of pages to go on to."""


_CONTACT = (UI["contact"], CONTACT)
_WORDS = {
    PARTNERS: (
        UI["removed"],
        UI["removed_lead"],
        UI["removed_notice"],
        ((UI["directory"], PARTNERS), _CONTACT),
    ),
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
"""By section the title, the lead and the notice of a tombstone, and where to go on."""


def profile_tombstones(content: SiteContent) -> Iterator[SitePage]:
    """Yield a tombstone for each profile that was removed."""
    for removal in content.network.removals:
        address = partner_address(removal.id)
        words = {"day": date_text(removal.date)}
        yield _tombstone(content, address, address, REMOVALS, words)


def withdrawn_tombstones(content: SiteContent, section: str) -> Iterator[SitePage]:
    """Yield a tombstone at every address of the withdrawn releases, or projects, of a section."""
    for key, publication in content.network.published.items():
        if publication.withdrawn and publication.address.startswith(section):
            day = date_text(publication.withdrawn)
            number = release_number(key) if section == RELEASES else ""
            words = {"number": number, "day": day, "reason": publication.reason or ""}
            for address in publication.addresses:
                yield _tombstone(content, address, publication.address, PUBLICATIONS, words)


def gone(network: Network) -> Iterator[str]:
    """Yield the address of every tombstone."""
    for removal in network.removals:
        yield partner_address(removal.id)
    for publication in network.published.values():
        if publication.withdrawn:
            yield from publication.addresses


def _tombstone(
    content: SiteContent, address: str, last: str, source: str, words: Mapping[str, str]
) -> SitePage:
    """Return the tombstone at an address of a record, which stood at `last` in the end."""
    title, lead, notice, ways = _WORDS[f"{last.partition('/')[0]}/"]
    return SitePage(
        address=address,
        template="removed.html",
        title=title,
        description=lead.format(**words),
        source=source,
        view=Tombstone(notice.format(**words), ways),
        trail=content.trail(last),
        is_indexed=False,
    )


def redirects(newsroom: Newsroom) -> Iterator[tuple[str, Link]]:
    """Yield every address where a public release stood before, with the link to it."""
    for release in newsroom.releases:
        for address in release.moved_from:
            yield address, Link(release.title, address_of_file(release.path))


def release_redirects(content: SiteContent) -> Iterator[SitePage]:
    """Yield a page with a redirect at every address where a public release stood before."""
    for address, link in redirects(content.newsroom):
        yield SitePage(
            address=address,
            template="moved.html",
            title=UI["moved"],
            description=UI["moved_lead"],
            source=PUBLICATIONS,
            view=link,
            trail=content.trail(link.address),
            is_indexed=False,
        )
