"""Edition: the whole site at a given time, before any template is rendered."""

import hashlib
import posixpath
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from regionruhr.directory.directory import Directory
from regionruhr.directory.finder import directory_index
from regionruhr.directory.open_data import open_data, open_data_schema
from regionruhr.directory.partner_table import partner_table
from regionruhr.exchange.deadlines import deadlines
from regionruhr.exchange.finder import exchange_index, texts_of_partners
from regionruhr.hosting.headers import META_POLICY
from regionruhr.hosting.host_files import Host, host
from regionruhr.memory import FORGETFUL, Forgetful
from regionruhr.model.addresses import (
    DEADLINES_CALENDAR,
    DIRECTORY_INDEX,
    EVENTS_CALENDAR,
    OPEN_DATA_CSV,
    OPEN_DATA_JSON,
    OPEN_DATA_SCHEMA,
    SEARCH_INDEX,
    Link,
    address_beside,
    address_of_file,
    logo_address,
    town_map_address,
)
from regionruhr.model.network import Network
from regionruhr.model.project import Project
from regionruhr.model.reference import LOGOS
from regionruhr.model.release import Release
from regionruhr.press.calendar import calendars, subscription
from regionruhr.press.channels import Channels, channels
from regionruhr.press.illustration import Illustration, illustrations
from regionruhr.press.newsroom import Newsroom, newsroom
from regionruhr.press.press_page import press_page
from regionruhr.press.release_page import ReleasePage
from regionruhr.press.subscriptions import subscriptions
from regionruhr.reading.files import ASSETS, STYLES, is_site_picture
from regionruhr.reading.loading import Loading
from regionruhr.site.content import SiteContent
from regionruhr.site.directory_pages import open_data_view
from regionruhr.site.legal_notices import legal_notices
from regionruhr.site.page import SitePage
from regionruhr.site.pages import site_pages
from regionruhr.site.search_documents import search_index
from regionruhr.site.shell import Shell
from regionruhr.wording.shell import site_remark

CSS_ADDRESS = re.compile(r'url\("([^"]+)"\)')
FAVICON = "favicon.ico"
"""Browsers and feed readers ask for this at the root, whatever a page links to."""


@dataclass(frozen=True)
class Edition:
    """A site that can be built.

    In a preview pages, files and pictures include what is not public yet; the newsroom, feeds
    and calendars never do.
    """

    network: Network
    newsroom: Newsroom
    channels: Channels
    pages: tuple[SitePage, ...]
    shell: Shell
    documents: Mapping[str, str | bytes]
    """Files made from data, by their addresses."""
    copies: Mapping[str, str]
    """Files copied unchanged: paths in the project by addresses on the site."""
    site_pictures: Mapping[str, str]
    """Logos and pictures in assets: paths in the project by addresses on the site."""
    pictures: tuple[Illustration, ...]
    """The pictures of its pages, each once."""
    host: Host


def edition_at(
    loading: Loading,
    directory: Directory,
    now: datetime,
    site_url: str,
    edit_url: str,
    *,
    preview: bool = False,
    memory: Forgetful = FORGETFUL,
) -> Edition:
    """Return the site with a directory at `now`, an aware time; `site_url` ends with a slash.

    `loading` has its files. A preview shows drafts and what is not due yet as well.
    """
    sheets = sorted(loading.stylesheets.items())
    fonts = {
        address_of_file(path): (_hashed(address_of_file(path), content), content)
        for path, content in sorted(loading.fonts.items())
    }
    # A style sheet lies in assets/, and its addresses are relative to it.
    addresses = {
        a.removeprefix("assets/"): b.removeprefix("assets/") for a, (b, _) in fonts.items()
    }
    stylesheet = CSS_ADDRESS.sub(
        lambda found: f'url("{addresses.get(found[1], found[1])}")',
        "\n".join(text for path, text in sheets if path.startswith(STYLES)),
    )
    stylesheet_address = _hashed("assets/site.css", stylesheet)
    network = directory.network
    public = newsroom(network, now)
    displayed = newsroom(network, now, preview=True) if preview else public
    content = SiteContent(
        directory,
        displayed,
        channels(network, public),
        now.date(),
        site_url,
        is_preview=preview,
        memory=memory,
    )
    scripts = {
        posixpath.basename(path).removesuffix(".js"): text
        for path, text in sorted(loading.scripts.items())
    }
    script_addresses = {name: _hashed(f"assets/{name}.js", text) for name, text in scripts.items()}
    copies = dict(_copies(loading.media, network, displayed))
    site_pictures = {address: path for address, path in copies.items() if is_site_picture(path)}
    data = {
        OPEN_DATA_CSV: partner_table(directory, site_url),
        OPEN_DATA_JSON: open_data(directory, now.date(), site_url).encode(),
        OPEN_DATA_SCHEMA: open_data_schema(site_url).encode(),
    }
    pages = site_pages(content)
    shell = Shell(
        details=network.details,
        legal_notices=legal_notices(network.details),
        carriers=directory.cards(network.carriers),
        press_page=press_page(network, displayed),
        subscriptions=tuple(subscriptions(content.channels)),
        stylesheet=stylesheet_address,
        scripts=script_addresses,
        fonts=tuple(hashed for hashed, _ in fonts.values()),
        finder=DIRECTORY_INDEX,
        open_data=open_data_view(directory, data, site_url),
        site_url=site_url,
        edit_url=edit_url,
        search_index=SEARCH_INDEX,
        has_search=not preview,
        remark=site_remark(network.details),
        map_attribution=network.map_attribution,
        # The server of a preview brings a script of its own into each page.
        content_security_policy="" if preview else META_POLICY,
    )
    return Edition(
        network=network,
        newsroom=public,
        channels=content.channels,
        pages=pages,
        shell=shell,
        documents={
            stylesheet_address: stylesheet,
            **dict(fonts.values()),
            # Documents that never change, such as the archives of feeds, keep their address.
            **{address_of_file(p): text for p, text in sheets if not p.startswith(STYLES)},
            **{script_addresses[name]: text for name, text in scripts.items()},
            **dict(directory_index(directory, texts_of_partners(content.exchange))),
            **dict(exchange_index(content.exchange)),
            # A preview has no search over everything.
            **({} if preview else dict(search_index(pages, directory))),
            **data,
            **{town_map_address(t): svg for t, svg in directory.town_maps.items()},
            # Crawlers may read a preview: its pages have noindex (RFC 9309).
            "robots.txt": f"User-agent: *\nAllow: /\n\nSitemap: {site_url}sitemap.xml\n",
            **{
                page.view.text_address: page.view.text_version.text
                for page in pages
                if isinstance(page.view, ReleasePage)
            },
            **dict(calendars(displayed, directory.source.network, site_url, memory)),
            EVENTS_CALENDAR: subscription(public, network, site_url),
            DEADLINES_CALENDAR: deadlines(directory, now.date(), site_url),
        },
        copies={address: path for address, path in copies.items() if address not in site_pictures},
        site_pictures=site_pictures,
        pictures=_pictures(network, displayed),
        host=host(
            (page.address for page in pages),
            ((p.address, p.view.address) for p in pages if isinstance(p.view, Link)),
            network.details,
            now.date(),
            site_url,
        ),
    )


def _hashed(address: str, content: str | bytes) -> str:
    """Return an address with a digest of the content, so that it may be cached for long."""
    stem, suffix = posixpath.splitext(address)
    as_bytes = content.encode() if isinstance(content, str) else content
    return f"{stem}.{hashlib.sha256(as_bytes).hexdigest()[:10]}{suffix}"


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
    records: tuple[Release | Project, ...] = (*newsroom.releases, *network.projects.values())
    by_address = {i.address: i for record in records for i in illustrations(record, network)}
    return tuple(illustration for _, illustration in sorted(by_address.items()))
