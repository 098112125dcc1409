"""Edition: the whole site at a given time, before any template is filled."""

import hashlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from regionruhr.directory.listing import cards
from regionruhr.directory.profile import Card
from regionruhr.editing.files import ASSETS, LOGOS
from regionruhr.editing.load import Loading, load
from regionruhr.editing.problems import Problem, faults
from regionruhr.network.addresses import Link, address_of_file, partner_address
from regionruhr.network.network import Network
from regionruhr.network.portrait import Portrait, PressContact
from regionruhr.network.project import Project
from regionruhr.network.release import Release
from regionruhr.network.taxonomy import Taxonomy
from regionruhr.press.article import partner_links
from regionruhr.press.feeds import FeedAddress, feed_addresses, feeds
from regionruhr.press.newsroom import Newsroom, newsroom
from regionruhr.press.syndication import atom, rss
from regionruhr.site.links import broken_links, targets_of_files, targets_of_pages
from regionruhr.site.page import SitePage
from regionruhr.site.pages import site_pages


@dataclass(frozen=True, slots=True)
class Shell:
    """What every page shares: the network, its stylesheet, its feeds, its state."""

    portrait: Portrait
    carriers: tuple[Card, ...]
    press_contacts: tuple[tuple[PressContact, Link], ...]
    feeds: tuple[FeedAddress, ...]
    stylesheet: str
    site_url: str
    is_preview: bool


@dataclass(frozen=True)
class Edition:
    """A site that can be built.

    `documents` are files made from data, `copies` files taken over as they are: address
    on the site to path in the project.
    """

    network: Network
    newsroom: Newsroom
    pages: tuple[SitePage, ...]
    shell: Shell
    documents: Mapping[str, str]
    copies: Mapping[str, str]

    def feed_documents(self, content: Callable[[Release], str]) -> Iterator[tuple[str, bytes]]:
        """Address and bytes of every feed; `content` gives a release's full text as HTML."""
        for feed in feeds(self.network, self.newsroom, self.shell.site_url, content):
            yield f"{feed.path}.rss", rss(feed)
            yield f"{feed.path}.atom", atom(feed)


@dataclass(frozen=True)
class Reading:
    """What a project can be published as: an edition if nothing is wrong, and every problem."""

    edition: Edition | None
    problems: tuple[Problem, ...]


def read_edition(root: Path, *, now: datetime, site_url: str) -> Reading:
    """Read the project below `root` as the site it is at `now`, an aware time."""
    loading = load(root)
    feed_files = [feed.address for feed in feed_addresses("")]
    if loading.network is None:
        return Reading(None, (*loading.problems, *_links_of_faulty_files(loading, feed_files)))
    edition = _edition(loading, loading.network, now, site_url.rstrip("/") + "/")
    targets = targets_of_pages(edition.pages, [*edition.documents, *edition.copies, *feed_files])
    public = {page.source for page in edition.pages}
    texts = [document for document in loading.documents if document.path in public]
    problems = (*loading.problems, *broken_links(texts, targets))
    return Reading(None if faults(problems) else edition, problems)


def _links_of_faulty_files(loading: Loading, feed_files: list[str]) -> Iterator[Problem]:
    """The broken links that can be told although other files are faulty."""
    for document in loading.documents:
        if isinstance(document, Taxonomy):
            targets = targets_of_files(loading.paths | loading.media, feed_files, document)
            yield from broken_links(loading.documents, targets)


def _edition(loading: Loading, network: Network, now: datetime, site_url: str) -> Edition:
    stylesheet = "\n".join(text for _, text in sorted(loading.stylesheets.items()))
    digest = hashlib.sha256(stylesheet.encode()).hexdigest()[:10]
    stylesheet_address = f"assets/site.{digest}.css"
    room = newsroom(network, now)
    shell = Shell(
        portrait=network.portrait,
        carriers=cards(network.carriers, network),
        press_contacts=tuple(
            (contact, partner_links((contact.organisation,), network)[0])
            for contact in network.portrait.press_contacts.values()
        ),
        feeds=feed_addresses(network.portrait.name),
        stylesheet=stylesheet_address,
        site_url=site_url,
        is_preview=not network.portrait.is_official,
    )
    return Edition(
        network=network,
        newsroom=room,
        pages=site_pages(network, now, site_url),
        shell=shell,
        documents={stylesheet_address: stylesheet, "robots.txt": _robots(site_url)},
        copies=dict(_copies(loading.media, network, room)),
    )


def _robots(site_url: str) -> str:
    """RFC 9309. A preview asks not to be indexed in its pages, so crawlers may read them."""
    return f"User-agent: *\nAllow: /\n\nSitemap: {site_url}sitemap.xml\n"


def _copies(media: frozenset[str], network: Network, room: Newsroom) -> Iterator[tuple[str, str]]:
    """The assets of the site, and the files that public records show; no other."""
    for path in sorted(media):
        if path.startswith(ASSETS):
            yield address_of_file(path), path
    for partner in network.partners.values():
        for logo in filter(None, (partner.logo, partner.logo_dark)):
            yield f"{partner_address(partner.id)}{logo}", f"{LOGOS}{logo}"
    records: tuple[Release | Project, ...] = (*room.releases, *network.projects.values())
    for record in records:
        folder = record.path.rpartition("/")[0]
        names = [image.file for image in record.images]
        if isinstance(record, Release):
            names.extend(download.file for download in record.downloads)
        for name in names:
            path = f"{folder}/{name}"
            yield address_of_file(path), path
