"""Output: every file of a site as bytes, and all of them in a folder, by the core alone."""

from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from pathlib import Path

from jinja2 import Environment, FileSystemLoader

from regionruhr.cache import FOLDER, Cache
from regionruhr.exchange.feeds import ExchangeItem, exchange_feeds
from regionruhr.images.metadata import without_metadata
from regionruhr.model.addresses import vcard_address
from regionruhr.model.release import Release
from regionruhr.press.channels import OPML
from regionruhr.press.feeds import feeds
from regionruhr.press.illustration import published_files, published_original
from regionruhr.press.release_page import ReleasePage, zipped
from regionruhr.press.subscriptions import opml
from regionruhr.press.syndication import documents
from regionruhr.profiles.vcard import vcard
from regionruhr.reading.files import is_site_picture
from regionruhr.site.edition import Edition
from regionruhr.site.rendering import (
    NOT_FOUND,
    SITEMAP,
    TEMPLATES,
    ByteCode,
    environment,
    feed_content,
    kit_html,
    not_found_html,
    page_html,
    sitemap,
)
from regionruhr.site.shell import UsedShell


def write_site(
    folder: Path, root: Path, edition: Edition, byte_code: ByteCode | None = None
) -> None:
    """Write every file of a site of the project at `root` into a folder.

    `byte_code` keeps compiled templates.
    """
    shell = UsedShell(edition.shell)
    env = environment(FileSystemLoader(root / TEMPLATES), shell, byte_code=byte_code)
    cache = Cache(root / FOLDER)
    write_files(folder, output(edition, env, lambda path: (root / path).read_bytes(), cache))


def write_files(folder: Path, files: Iterable[tuple[str, bytes]]) -> None:
    """Write files below a folder, each at its address."""
    made = folder
    for address, content in files:
        target = folder / address
        # Neighbours come one after the other: most folders are there.
        if target.parent != made:
            made = target.parent
            made.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)


def output(
    edition: Edition, env: Environment, read: Callable[[str], bytes], cache: Cache
) -> Iterator[tuple[str, bytes]]:
    """Yield address and bytes of every file of a site.

    `env` is an environment for the shell of the edition, `read` returns a file by its path in
    the project, and `cache` keeps pictures.
    """
    for page in edition.pages:
        yield f"{page.address}index.html", page_html(env, page).encode()
    for address, document in edition.documents.items():
        yield address, document.encode() if isinstance(document, str) else document
    for address, path in edition.copies.items():
        yield address, read(path)
    yield from further_output(edition, env, read, cache)


def further_output(
    edition: Edition, env: Environment, read: Callable[[str], bytes], cache: Cache
) -> Iterator[tuple[str, bytes]]:
    """Yield the part of the output beside the pages, documents and copies of the edition."""
    site_url, published = edition.shell.site_url, published_content(edition, read)
    yield NOT_FOUND.address, not_found_html(env, site_url).encode()
    yield SITEMAP, sitemap(env, edition.pages).encode()
    yield from feed_files(edition, feed_content(env, edition))
    for view in (page.view for page in edition.pages):
        if isinstance(view, ReleasePage) and (kit := view.kit):
            text = kit_html(env, view, site_url)
            yield kit.address, zipped(view, kit, text, published)
    for partner in edition.network.partners.values():
        yield vcard_address(partner.id), vcard(partner, edition.network, site_url)
    for address, path in edition.site_pictures.items():
        yield address, published(path)
    for illustration in edition.pictures:
        yield from published_files(illustration, published(illustration.path), cache)
    yield from edition.host.files()


def published_content(edition: Edition, read: Callable[[str], bytes]) -> Callable[[str], bytes]:
    """Return a function from the path of a file to what is published of it."""
    images = {illustration.path: illustration.image for illustration in edition.pictures}

    def content(path: str) -> bytes:
        if image := images.get(path):
            return published_original(image, read(path))
        return without_metadata(read(path)) if is_site_picture(path) else read(path)

    return content


def feed_files(
    edition: Edition, content: Callable[[Release | ExchangeItem], str]
) -> Iterator[tuple[str, bytes]]:
    """Yield address and bytes of every feed and of their list.

    `content` returns the full text of an item as HTML.
    """
    channels, site_url = edition.channels, edition.shell.site_url
    of_releases = feeds(edition.network, channels, site_url, content)
    yield from documents(chain(of_releases, exchange_feeds(channels, site_url, content)))
    yield OPML, opml(channels, site_url)
