"""Edition: the whole site at a given time, before any template is filled."""

import hashlib
import posixpath
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path

from regionruhr.cache import Cache
from regionruhr.directory.business_card import business_card
from regionruhr.directory.card import Card
from regionruhr.directory.directory import Directory
from regionruhr.directory.finder import finder_document
from regionruhr.directory.open_data import open_data, open_data_schema
from regionruhr.directory.partner_table import partner_table
from regionruhr.editing.files import ASSETS, LOGOS, STYLES
from regionruhr.editing.load import Loading, load
from regionruhr.editing.permanence import broken_promises
from regionruhr.editing.problems import Problem, faults
from regionruhr.network.addresses import (
    EVENTS_CALENDAR,
    OPEN_DATA_CSV,
    OPEN_DATA_JSON,
    OPEN_DATA_SCHEMA,
    PARTNERS,
    address_beside,
    address_of_file,
    business_card_address,
    logo_address,
)
from regionruhr.network.network import Network
from regionruhr.network.portrait import Portrait
from regionruhr.network.project import Project
from regionruhr.network.release import Release
from regionruhr.network.taxonomy import Taxonomy
from regionruhr.press.calendar import calendars, subscription
from regionruhr.press.channels import OPML, Channels, addresses_by_name, channels
from regionruhr.press.desk import PressDesk, press_desk
from regionruhr.press.feeds import feeds
from regionruhr.press.handout import Handout
from regionruhr.press.illustration import Illustration, illustrations
from regionruhr.press.newsroom import Newsroom, newsroom
from regionruhr.press.opml import opml
from regionruhr.press.press_kit import zipped
from regionruhr.press.reproduction import published_files, published_original
from regionruhr.press.subscriptions import SubscriptionGroup, subscriptions
from regionruhr.press.syndication import documents
from regionruhr.site.links import (
    broken_links,
    former_addresses,
    links_broken_by_name,
    targets_of_pages,
)
from regionruhr.site.open_data_pages import OpenData, open_data_view
from regionruhr.site.page import SitePage
from regionruhr.site.pages import site_pages
from regionruhr.wording import EXCHANGE_PAGE, LEGAL, NAVIGATION, OPEN_DATA_PAGE


@dataclass(frozen=True, slots=True)
class Shell:
    """What every page shares: the network, its assets, its feeds, its state.

    `edit_url` and the path of a file are where it can be edited; empty if that is unknown.
    `scripts` are the addresses of modules by name, `finder` that of the data of the finder.
    """

    portrait: Portrait
    carriers: tuple[Card, ...]
    press_desk: PressDesk
    subscriptions: tuple[SubscriptionGroup, ...]
    stylesheet: str
    scripts: Mapping[str, str]
    finder: str
    open_data: OpenData
    site_url: str
    edit_url: str
    is_preview: bool


@dataclass(frozen=True)
class Edition:
    """A site that can be built.

    `documents` are files made from data, `copies` files taken over as they are: address
    on the site to path in the project. `pictures` are those of its pages, each once. In a
    preview pages, files and pictures hold what is not public yet; the newsroom and all that
    is subscribed to never do.
    """

    network: Network
    newsroom: Newsroom
    channels: Channels
    pages: tuple[SitePage, ...]
    shell: Shell
    documents: Mapping[str, str | bytes]
    copies: Mapping[str, str]
    pictures: tuple[Illustration, ...]

    def content_of(self, read: Callable[[str], bytes]) -> Callable[[str], bytes]:
        """What the site publishes of a file by its path in the project; `read` gives the file."""
        images = {illustration.path: illustration.image for illustration in self.pictures}

        def content(path: str) -> bytes:
            image = images.get(path)
            return published_original(image, read(path)) if image else read(path)

        return content

    def picture_files(
        self, content_of: Callable[[str], bytes], cache: Cache
    ) -> Iterator[tuple[str, bytes]]:
        """Address and bytes of every picture, original and variants."""
        for illustration in self.pictures:
            yield from published_files(illustration, content_of(illustration.path), cache)

    def business_cards(self) -> Iterator[tuple[str, bytes]]:
        """Address and bytes of the vCard of every partner."""
        for partner in self.network.partners.values():
            card = business_card(partner, self.network, self.shell.site_url)
            yield business_card_address(partner.id), card

    @property
    def handouts(self) -> Iterator[Handout]:
        """Every public release as its page hands it out."""
        return (page.view for page in self.pages if isinstance(page.view, Handout))

    def press_kits(
        self, page: Callable[[Handout], str], content_of: Callable[[str], bytes]
    ) -> Iterator[tuple[str, bytes]]:
        """Address and bytes of every press kit.

        `page` gives the page in it as HTML, `content_of` the bytes of a file as the site
        publishes it, by its path in the project.
        """
        for handout in self.handouts:
            if kit := handout.kit:
                text = page(handout)
                yield (
                    kit.address,
                    zipped(kit, handout.article, handout.manuscript, text, content_of),
                )

    def feed_documents(self, content: Callable[[Release], str]) -> Iterator[tuple[str, bytes]]:
        """Address and bytes of every feed and of their list, one made after the other.

        `content` gives the full text of a release as HTML.
        """
        site_url = self.shell.site_url
        yield from documents(feeds(self.network, self.channels, site_url, content))
        yield OPML, opml(self.channels, site_url)


@dataclass(frozen=True)
class Reading:
    """What a project can be published as: an edition if nothing is wrong, and every problem."""

    edition: Edition | None
    problems: tuple[Problem, ...]
    stale: tuple[Problem, ...]


def read_edition(
    root: Path, *, now: datetime, site_url: str, edit_url: str = "", preview: bool = False
) -> Reading:
    """Read the project below `root` as the site it is at `now`, an aware time.

    A preview shows drafts and what is not due yet as well, marked as such.
    """
    loading = load(root, today=now.date())
    taxonomy = next((d for d in loading.documents if isinstance(d, Taxonomy)), None)
    former = former_addresses(loading.documents)
    paths = [*loading.paths, *loading.media, *generated_files(loading.paths, taxonomy)]
    problems = [*loading.problems, *_missing_pages(loading.paths)]
    problems += broken_promises(loading.records, loading.paths, now)
    if loading.network is None:
        problems += links_broken_by_name(loading.documents, paths, taxonomy, former)
        return Reading(None, tuple(problems), loading.stale)
    edition_of = partial(
        _edition, loading, loading.network, now, site_url.rstrip("/") + "/", edit_url
    )
    edition = edition_of()
    pictures = [illustration.address for illustration in edition.pictures]
    feed_files = edition.channels.addresses()
    files = [*edition.documents, *edition.copies, *pictures, *feed_files]
    targets = targets_of_pages(edition.pages, files)
    public = {page.source for page in edition.pages}
    published = (document for document in loading.documents if document.path in public)
    problems += broken_links(published, targets, former)
    # What is not public yet is judged by names alone, lest it fail on the day it is due.
    due_later = [document for document in loading.documents if document.path not in public]
    problems += links_broken_by_name(due_later, paths, taxonomy, former)
    if preview:
        # Judged as the public will see it all the same: what passes here can be built.
        edition = edition_of(preview=True)
    return Reading(None if faults(problems) else edition, tuple(problems), loading.stale)


def generated_files(paths: Iterable[str], taxonomy: Taxonomy | None) -> Iterator[str]:
    """The files for others that a text may lead to, as far as names of terms and files tell."""
    yield from (OPEN_DATA_CSV, OPEN_DATA_JSON, OPEN_DATA_SCHEMA)
    partners, projects = (
        [posixpath.basename(path).rpartition(".")[0] for path in paths if path.startswith(folder)]
        for folder in ("partners/", "content/projekte/")
    )
    yield from addresses_by_name(taxonomy or Taxonomy(), partners, projects)


def _missing_pages(paths: frozenset[str]) -> Iterator[Problem]:
    """The pages that the shell links to from everywhere and that are not there."""
    there = {address_of_file(path) for path in paths}
    for _, address in (("", ""), *NAVIGATION, EXCHANGE_PAGE, OPEN_DATA_PAGE, *LEGAL):
        if address not in there:
            path = f"content/{address}index.md"
            yield Problem(path, 1, "file", "file-missing", {"value": path})


def _edition(
    loading: Loading,
    network: Network,
    now: datetime,
    site_url: str,
    edit_url: str,
    *,
    preview: bool = False,
) -> Edition:
    sheets = sorted(loading.stylesheets.items())
    stylesheet = "\n".join(text for path, text in sheets if path.startswith(STYLES))
    stylesheet_address = _hashed("assets/site.css", stylesheet)
    room = newsroom(network, now)
    shown = newsroom(network, now, preview=True) if preview else room
    directory = Directory(network)
    feed_channels = channels(network, room)
    scripts = {
        posixpath.basename(path).removesuffix(".js"): text
        for path, text in sorted(loading.scripts.items())
    }
    script_addresses = {name: _hashed(f"assets/{name}.js", text) for name, text in scripts.items()}
    finder = finder_document(directory)
    finder_address = _hashed(f"{PARTNERS}finder.json", finder)
    data: Mapping[str, str | bytes] = {
        OPEN_DATA_CSV: partner_table(directory, site_url),
        OPEN_DATA_JSON: open_data(directory, now.date(), site_url),
        OPEN_DATA_SCHEMA: open_data_schema(site_url),
    }
    shell = Shell(
        portrait=network.portrait,
        carriers=directory.cards(network.carriers),
        press_desk=press_desk(network, shown),
        subscriptions=subscriptions(feed_channels),
        stylesheet=stylesheet_address,
        scripts=script_addresses,
        finder=finder_address,
        open_data=open_data_view(directory, data, site_url),
        site_url=site_url,
        edit_url=edit_url,
        is_preview=not network.portrait.is_official,
    )
    pages = site_pages(directory, shown, feed_channels, now.date(), site_url)
    return Edition(
        network=network,
        newsroom=room,
        channels=feed_channels,
        pages=pages,
        shell=shell,
        documents={
            stylesheet_address: stylesheet,
            # Documents that never change, such as the archives of feeds, keep their address.
            **{address_of_file(p): text for p, text in sheets if not p.startswith(STYLES)},
            **{script_addresses[name]: text for name, text in scripts.items()},
            finder_address: finder,
            **data,
            **{directory.town_map_addresses[t]: svg for t, svg in directory.town_maps.items()},
            "robots.txt": _robots(site_url),
            **dict(_manuscripts(pages)),
            **dict(calendars(shown, network, site_url)),
            EVENTS_CALENDAR: subscription(room, network, site_url),
        },
        copies=dict(_copies(loading.media, network, shown)),
        pictures=_pictures(network, shown),
    )


def _hashed(address: str, text: str) -> str:
    """An address that changes with what stands there, so that it may be kept for long."""
    stem, suffix = posixpath.splitext(address)
    return f"{stem}.{hashlib.sha256(text.encode()).hexdigest()[:10]}{suffix}"


def _robots(site_url: str) -> str:
    """RFC 9309. A preview asks not to be indexed in its pages, so crawlers may read them."""
    return f"User-agent: *\nAllow: /\n\nSitemap: {site_url}sitemap.xml\n"


def _manuscripts(pages: Iterable[SitePage]) -> Iterator[tuple[str, str]]:
    """Every release as a text file."""
    for page in pages:
        if isinstance(page.view, Handout):
            yield page.view.text_address, page.view.manuscript.text


def _copies(media: frozenset[str], network: Network, room: Newsroom) -> Iterator[tuple[str, str]]:
    """The assets of the site, and the files that public records show; no other."""
    for path in sorted(media):
        if path.startswith(ASSETS):
            yield address_of_file(path), path
    for partner in network.partners.values():
        for logo in filter(None, (partner.logo, partner.logo_dark)):
            yield logo_address(partner.id, logo), f"{LOGOS}{logo}"
    for release in room.releases:
        for download in release.downloads:
            address = address_beside(release.path, download.file)
            yield address, f"{posixpath.dirname(release.path)}/{download.file}"


def _pictures(network: Network, room: Newsroom) -> tuple[Illustration, ...]:
    """What public records show, in the order of the addresses."""
    records: tuple[Release | Project, ...] = (*room.releases, *network.projects.values())
    shown = {i.address: i for record in records for i in illustrations(record, network)}
    return tuple(illustration for _, illustration in sorted(shown.items()))
