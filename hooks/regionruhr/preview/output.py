"""Output: the files of a live preview, each made only if a save changes it."""

from collections.abc import Iterator
from itertools import chain
from pathlib import Path

from jinja2 import Environment

from regionruhr.cache.entries import Cache
from regionruhr.images.rendition import FOLDER
from regionruhr.memory import Forgetful
from regionruhr.model.addresses import vcard_address
from regionruhr.model.picture import picture_path
from regionruhr.press.article import article
from regionruhr.press.channels import OPML, ReleaseChannel
from regionruhr.press.feeds import times_of_change
from regionruhr.press.illustration import published_files
from regionruhr.press.release_page import PressKit, ReleasePage, zipped
from regionruhr.press.subscriptions import opml
from regionruhr.press.syndication import documents
from regionruhr.preview.served_files import ServedFiles
from regionruhr.preview.served_folder import fingerprint, remove
from regionruhr.profiles.vcard import vcard
from regionruhr.site.edition import Edition
from regionruhr.site.feed_documents import site_feeds
from regionruhr.site.output import file_of, finder_files, published_content, write_files
from regionruhr.site.rendering import (
    NOT_FOUND,
    SITEMAP,
    feed_content,
    kit_html,
    not_found_html,
    page_html,
    sitemap,
)

_FEEDS = "feeds"
"""Stands for all feeds, which share the texts of their items."""


def write_changes(
    folder: Path,
    edition: Edition,
    env: Environment,
    root: Path,
    *,
    served: ServedFiles,
    memory: Forgetful,
) -> None:
    """Make the folder what it is for an edition of the project at `root`, and end the build.

    `served` has begun the build with the shell of `env`.
    """
    write_files(folder, _changed(edition, env, root, served, memory))
    remove(folder, served.finish())
    memory.finish()


def _changed(
    edition: Edition, env: Environment, root: Path, served: ServedFiles, memory: Forgetful
) -> Iterator[tuple[str, bytes]]:
    """Yield address and bytes of every file of the project at `root` that changed."""
    yield from _pages(edition, env, served)
    for address, path in edition.copies.items():
        if served.is_changed(address, fingerprint(root / path)):
            yield address, (root / path).read_bytes()
    yield from _made(edition, env, served, memory)
    yield from _feeds(edition, env, served, memory)
    yield from _pictures_and_kits(edition, env, root, served)


def _pages(edition: Edition, env: Environment, served: ServedFiles) -> Iterator[tuple[str, bytes]]:
    for page in edition.pages:
        address = file_of(page)
        if served.is_changed(address, page):
            served.begin_page(address)
            yield address, page_html(env, page).encode()
    site_url = edition.shell.site_url
    if served.is_changed(NOT_FOUND.address, site_url):
        served.begin_page(NOT_FOUND.address)
        yield NOT_FOUND.address, not_found_html(env, site_url).encode()


def _made(
    edition: Edition, env: Environment, served: ServedFiles, memory: Forgetful
) -> Iterator[tuple[str, bytes]]:
    """Yield the files that are compared when they are made: that costs little."""
    network, site_url = memory.source("network", edition.network), edition.shell.site_url
    from_data = ((a, d.encode() if isinstance(d, str) else d) for a, d in edition.documents.items())
    files = chain(
        from_data,
        finder_files(edition),
        _texts(edition),
        [(SITEMAP, sitemap(env, edition.pages).encode()), (OPML, opml(edition.channels, site_url))],
        (
            (vcard_address(one.id), memory.get(one.id, vcard, one, network, site_url))
            for one in edition.network.partners.values()
        ),
        edition.host.files(),
    )
    return ((address, content) for address, content in files if served.is_changed(address, content))


def _texts(edition: Edition) -> Iterator[tuple[str, bytes]]:
    for view in (page.view for page in edition.pages):
        if isinstance(view, ReleasePage):
            yield view.text_address, view.text_version.text.encode()


def _feeds(
    edition: Edition, env: Environment, served: ServedFiles, memory: Forgetful
) -> Iterator[tuple[str, bytes]]:
    network = memory.source("network", edition.network)
    times = times_of_change(edition.channels)
    changed = set()
    for channel in edition.channels.channels:
        releases = channel.releases if isinstance(channel, ReleaseChannel) else ()
        made_of = (
            edition.network.details.name,
            channel,
            tuple(memory.get(release.id, article, release, network) for release in releases),
            tuple(times[release.id] for release in releases),
        )
        addresses = (*channel.addresses, *channel.addresses_of_archives)
        if served.are_changed(addresses, *made_of, rendered_as=_FEEDS):
            changed.add(channel.path)
    if changed:
        served.begin_page(_FEEDS)
        yield from documents(site_feeds(edition, feed_content(env, edition), changed))


def _pictures_and_kits(
    edition: Edition, env: Environment, root: Path, served: ServedFiles
) -> Iterator[tuple[str, bytes]]:
    published = published_content(edition, lambda path: (root / path).read_bytes())
    for view in (page.view for page in edition.pages):
        if isinstance(view, ReleasePage) and (kit := view.kit):
            stamps = (fingerprint(root / path) for path in _paths(view, kit))
            if served.is_changed(kit.address, view, *stamps):
                served.begin_page(kit.address)
                text = kit_html(env, view, edition.shell.site_url)
                yield kit.address, zipped(view, kit, text, published)
    for address, path in edition.site_pictures.items():
        if served.is_changed(address, fingerprint(root / path)):
            yield address, published(path)
    for one in edition.pictures:
        made_of = one, fingerprint(root / one.path)
        addresses = (one.address, *(variant.address for variant in one.renditions))
        if served.are_changed(addresses, *made_of):
            yield from published_files(one, published(one.path), Cache(root / FOLDER))


def _paths(page: ReleasePage, kit: PressKit) -> Iterator[str]:
    """Yield the paths of the files in a press kit."""
    yield from (picture.path for picture in kit.pictures.values())
    folder = page.article.release.path
    yield from (picture_path(folder, download.file) for download in kit.attachments.values())
