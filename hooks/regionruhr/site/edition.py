"""Edition: the whole site at a given time, before any template is rendered."""

import posixpath
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property, partial
from itertools import chain

from regionruhr.directory.directory import Directory
from regionruhr.directory.open_data import open_data, open_data_schema
from regionruhr.directory.partner_table import partner_table
from regionruhr.exchange.deadlines import deadlines
from regionruhr.hosting.host_files import Host, host
from regionruhr.memory import FORGETFUL, Forgetful
from regionruhr.model.addresses import (
    DEADLINES_CALENDAR,
    EVENTS_CALENDAR,
    OPEN_DATA_CSV,
    OPEN_DATA_JSON,
    OPEN_DATA_SCHEMA,
    OPEN_DATA_VCARDS,
    address_beside,
    address_of_file,
    logo_address,
    release_file_address,
    town_map_address,
)
from regionruhr.model.network import Network
from regionruhr.model.reference import LOGOS
from regionruhr.press.calendar import calendars, subscription
from regionruhr.press.channels import OF_EXCHANGE, Channels, channels, feed_addresses
from regionruhr.press.illustration import Illustrated, Illustration, illustrations
from regionruhr.press.newsroom import Newsroom, newsroom
from regionruhr.profiles.vcard import vcards
from regionruhr.reading.loading import Loading
from regionruhr.reading.paths import ASSETS, is_site_picture
from regionruhr.site.assets import Assets, assets
from regionruhr.site.content import SiteContent
from regionruhr.site.former_addresses import gone, redirects
from regionruhr.site.page import PagePlan, SitePage
from regionruhr.site.pages import SitePlans
from regionruhr.site.shell import Shell

FAVICON = "favicon.ico"
"""Browsers and feed readers ask for this at the root, whatever a page links to."""


class Documents(Mapping[str, str | bytes]):
    """Files made from data by their addresses, each made when it is read.

    Those that a page says the size of are made once, until they are taken.
    """

    def __init__(
        self,
        makers: Mapping[str, Callable[[], str | bytes]],
        measured: Mapping[str, Callable[[], bytes]],
    ) -> None:
        self._makers, self._measured = makers, measured
        self._kept: dict[str, bytes] = {}

    def __getitem__(self, address: str) -> str | bytes:
        if address not in self._measured:
            return self._makers[address]()
        if address not in self._kept:
            self._kept[address] = self._measured[address]()
        return self._kept[address]

    def __iter__(self) -> Iterator[str]:
        return chain(self._makers, self._measured)

    def __len__(self) -> int:
        return len(self._makers) + len(self._measured)

    def take(self) -> Mapping[str, bytes]:
        """Return what was measured, and forget it: nothing else is as large."""
        taken, self._kept = self._kept, {}
        return taken


@dataclass(frozen=True)
class Edition:
    """A site that can be built.

    In a preview pages, files and pictures include what is not public yet; the newsroom, feeds
    and calendars never do.
    """

    content: SiteContent
    network: Network
    newsroom: Newsroom
    planned: SitePlans
    """Its pages before they are made."""
    assets: Assets
    documents: Documents
    """Files made from data, by their addresses."""
    copies: Mapping[str, str]
    """Other files to be published: paths in the project by addresses on the site."""
    site_pictures: Mapping[str, str]
    """Logos and pictures in assets: paths in the project by addresses on the site."""
    pictures: tuple[Illustration, ...]
    """The pictures of its pages, each once."""
    edit_url: str

    @property
    def plans(self) -> tuple[PagePlan, ...]:
        """The plans of all its pages."""
        return self.planned.whole

    @cached_property
    def pages(self) -> tuple[SitePage, ...]:
        """All pages at once; single ones are made by their plans."""
        return tuple(plan.make() for plan in self.plans)

    @property
    def channels(self) -> Channels:
        """Its feeds."""
        return self.content.channels

    @cached_property
    def host(self) -> Host:
        """What the host of the site reads."""
        return host(
            ((address, link.address) for address, link in redirects(self.content.newsroom)),
            gone(self.network),
            self.network.details,
            self.content.today,
            self.content.site_url,
        )

    @property
    def addresses(self) -> Iterator[str]:
        """The addresses of all files that a text may link to; pages are none."""
        yield from (*self.documents, *self.copies, *self.site_pictures)
        yield from (illustration.address for illustration in self.pictures)
        for release in self.content.newsroom.releases:
            yield release_file_address(release.date.year, release.slug, "txt")
        yield from self.content.release_channels.addresses()
        yield from chain.from_iterable(map(feed_addresses, OF_EXCHANGE))

    @cached_property
    def shell(self) -> Shell:
        """What all pages share."""
        return Shell(self.content, self.assets, self.documents, self.edit_url)


def edition_at(
    loading: Loading,
    directory: Directory,
    now: datetime,
    site_url: str,
    edit_url: str,
    *,
    preview: bool = False,
    beside: Edition | None = None,
    memory: Forgetful = FORGETFUL,
) -> Edition:
    """Return the site with a directory at `now`, an aware time; `site_url` ends with a slash.

    `loading` has its files. A preview shows drafts and what is not due yet as well. `beside` is
    the other one of both, whose plans it shares but for releases: to be checked, not to be made.
    """
    network = directory.network
    public = newsroom(network, now)
    displayed = newsroom(network, now, preview=True) if preview else public
    files = assets(loading)
    content = SiteContent(
        directory,
        displayed,
        channels(network, public),
        now.date(),
        site_url,
        is_preview=preview,
        memory=memory,
        card_font=next(iter(files.fonts), ""),
    )
    copies = dict(_copies(loading.media, network, displayed))
    site_pictures = {address: path for address, path in copies.items() if is_site_picture(path)}
    return Edition(
        content=content,
        network=network,
        newsroom=public,
        planned=SitePlans(content, beside.planned if beside else None),
        assets=files,
        documents=Documents(dict(_documents(content, public, files)), _open_data(content)),
        copies={address: path for address, path in copies.items() if address not in site_pictures},
        site_pictures=site_pictures,
        pictures=_pictures(network, displayed),
        edit_url=edit_url,
    )


def _documents(
    content: SiteContent, public: Newsroom, own: Assets
) -> Iterator[tuple[str, Callable[[], str | bytes]]]:
    """Yield the address of each file made from data, and what makes its content."""
    directory, today, site_url = content.directory, content.today, content.site_url
    network = content.network
    constant = {
        **own.files,
        **{town_map_address(town): svg for town, svg in directory.town_maps.items()},
        # Crawlers may read a preview: its pages have noindex (RFC 9309).
        "robots.txt": f"User-agent: *\nAllow: /\n\nSitemap: {site_url}sitemap.xml\n",
    }
    for address, text in constant.items():
        yield address, partial(_same, text)
    yield from calendars(content.newsroom, directory.source.network, site_url, content.memory)
    yield EVENTS_CALENDAR, partial(subscription, public, network, site_url)
    yield DEADLINES_CALENDAR, partial(deadlines, directory, today, site_url)


def _open_data(content: SiteContent) -> Mapping[str, Callable[[], bytes]]:
    """Return what makes the files to take away, by their addresses."""
    directory, site_url = content.directory, content.site_url
    return {
        OPEN_DATA_CSV: partial(partner_table, directory, site_url),
        OPEN_DATA_VCARDS: partial(vcards, directory, site_url),
        OPEN_DATA_JSON: partial(open_data, directory, content.today, site_url),
        OPEN_DATA_SCHEMA: partial(open_data_schema, site_url),
    }


def _same(content: str | bytes) -> str | bytes:
    return content


def _copies(
    media: frozenset[str], network: Network, newsroom: Newsroom
) -> Iterator[tuple[str, str]]:
    """Yield address and path of the assets of the site and of the files of its records."""
    for path in sorted(media):
        if path.startswith(ASSETS):
            yield (FAVICON if path == f"{ASSETS}{FAVICON}" else address_of_file(path)), path
    for partner in network.partners.values():
        for logo in filter(None, (partner.logo, partner.logo_dark)):
            yield logo_address(partner.id, logo), f"{LOGOS}{logo}"
    for release in newsroom.releases:
        for download in release.downloads:
            address = address_beside(release.path, download.file)
            yield address, f"{posixpath.dirname(release.path)}/{download.file}"


def _pictures(network: Network, newsroom: Newsroom) -> tuple[Illustration, ...]:
    """Return the pictures of the records of the site, in the order of their addresses."""
    records: tuple[Illustrated, ...] = (
        *newsroom.releases,
        *network.projects.values(),
        *network.partners.values(),
    )
    by_address = {i.address: i for record in records for i in illustrations(record, network)}
    return tuple(illustration for _, illustration in sorted(by_address.items()))
