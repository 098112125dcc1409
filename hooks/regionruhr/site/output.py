"""Output: every file of a site as bytes, and all of them in a folder, by the core alone."""

from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import chain
from pathlib import Path
from typing import TypeAlias, TypeVar

from jinja2 import Environment, FileSystemLoader

from regionruhr.cache.entries import FOLDER, Cache
from regionruhr.cache.program import program_digest
from regionruhr.cache.site_memory import BuiltSite, SiteMemory
from regionruhr.exchange.feeds import ExchangeItem, exchange_feeds
from regionruhr.faults.text_report import report
from regionruhr.images.metadata import without_metadata
from regionruhr.model.addresses import vcard_address
from regionruhr.model.partner import Partner
from regionruhr.model.release import Release
from regionruhr.press.channels import OPML
from regionruhr.press.feeds import feeds
from regionruhr.press.illustration import Illustration, published_files, published_original
from regionruhr.press.release_page import ReleasePage, zipped
from regionruhr.press.subscriptions import opml
from regionruhr.press.syndication import documents
from regionruhr.processes import do_all
from regionruhr.profiles.vcard import vcard
from regionruhr.reading.files import is_site_picture
from regionruhr.site.checked_edition import Reading
from regionruhr.site.edition import Edition
from regionruhr.site.page import SitePage
from regionruhr.site.page_keys import page_keys
from regionruhr.site.rendering import (
    NOT_FOUND,
    SITEMAP,
    TEMPLATES,
    environment,
    feed_content,
    kit_html,
    not_found_html,
    page_html,
    sitemap,
    summary,
)
from regionruhr.site.shell import UsedShell

Item = TypeVar("Item")
Part: TypeAlias = Callable[[], Iterator[tuple[str, bytes]]]
"""Makes some files of a site, each with its address."""

_NEIGHBOURS = 50
"""The number of pages, or of other files, that a process makes before it takes others."""
_WORTH_SHARING = 400
"""The number of pages below which further processes cost more time than they spare."""


def write_site(
    folder: Path, root: Path, edition: Edition, built: BuiltSite, *, processes: int
) -> None:
    """Write every file of a site of the project at `root` into a folder.

    Pages that the former site of the folder has are taken from it; `built` is what the next build
    is to know of this one. So many processes share the work if there is enough of it.
    """
    memory = SiteMemory(root, program_digest(root))
    former = memory.get(folder)
    keys = _page_keys(edition, root / TEMPLATES)
    pages = [
        page
        for page in edition.pages
        if not former.take(_file_of(page), keys.get(_file_of(page), ""), folder)
    ]
    shell = UsedShell(edition.shell)
    env = environment(FileSystemLoader(root / TEMPLATES), shell)
    cache = Cache(root / FOLDER)
    parts = output(edition, pages, env, lambda path: (root / path).read_bytes(), cache)
    if len(pages) < _WORTH_SHARING:
        processes = 1
    if processes > 1:
        # What is compiled before they fork, none of them compiles again.
        for template in {page.template for page in pages}:
            env.get_template(template)
    do_all([partial(_write_part, folder, part) for part in parts], processes)
    memory.put(folder, replace(built, keys=keys))


def _page_keys(edition: Edition, templates: Path) -> dict[str, str]:
    """Return the keys of the files of pages by their addresses."""
    texts = {
        path.relative_to(templates).as_posix(): path.read_text(encoding="utf-8")
        for path in templates.rglob("*.html")
    }
    keys = page_keys(edition.pages, edition.shell, texts)
    return {_file_of(page): keys[page.address] for page in edition.pages if page.address in keys}


def _file_of(page: SitePage) -> str:
    return f"{page.address}index.html"


def _write_part(folder: Path, part: Part) -> None:
    write_files(folder, part())


def built_site(reading: Reading, edition: Edition) -> BuiltSite:
    """Return what the next build is to know of the one of this edition."""
    return BuiltSite(
        since=reading.period.since.timestamp(),
        until=reading.period.until.timestamp(),
        report=report(reading.problems),
        summary=summary(edition),
    )


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
    edition: Edition,
    pages: Iterable[SitePage],
    env: Environment,
    read: Callable[[str], bytes],
    cache: Cache,
) -> Iterator[Part]:
    """Yield the parts of a site, which can be made in any order, in several processes.

    Of its pages only `pages` are made.

    `env` is an environment for the shell of the edition, `read` returns a file by its path in
    the project, and `cache` keeps pictures.
    """
    # The longest come first, so that none is left when all others are done.
    yield from further_output(edition, env, read, cache)
    # Neighbours are of a kind, and have much in common that a process makes once.
    yield from _parts(pages, partial(_pages, env))
    yield from _parts(edition.documents, partial(_documents, edition))
    yield from _parts(edition.copies.items(), partial(_copies, read))


def further_output(
    edition: Edition, env: Environment, read: Callable[[str], bytes], cache: Cache
) -> Iterator[Part]:
    """Yield the parts of the output beside the pages, documents and copies of the edition."""
    published = published_content(edition, read)
    yield partial(feed_files, edition, feed_content(env, edition))
    yield partial(_of_whole_site, edition, env)
    yield from _parts(edition.pages, partial(_press_kits, edition, env, published))
    yield from _parts(edition.pictures, partial(_pictures, published, cache))
    yield from _parts(edition.network.partners.values(), partial(_vcards, edition))
    yield from _parts(edition.site_pictures.items(), partial(_copies, published))


def _parts(
    items: Iterable[Item], files: Callable[[Sequence[Item]], Iterator[tuple[str, bytes]]]
) -> Iterator[Part]:
    """Yield a part for every few neighbours among the items; `files` are those of several."""
    items = tuple(items)
    for start in range(0, len(items), _NEIGHBOURS):
        yield partial(files, items[start : start + _NEIGHBOURS])


def _pages(env: Environment, pages: Iterable[SitePage]) -> Iterator[tuple[str, bytes]]:
    for page in pages:
        yield _file_of(page), page_html(env, page).encode()


def _documents(edition: Edition, addresses: Iterable[str]) -> Iterator[tuple[str, bytes]]:
    for address in addresses:
        document = edition.documents[address]
        yield address, document.encode() if isinstance(document, str) else document


def _copies(
    content: Callable[[str], bytes], copies: Iterable[tuple[str, str]]
) -> Iterator[tuple[str, bytes]]:
    for address, path in copies:
        yield address, content(path)


def _of_whole_site(edition: Edition, env: Environment) -> Iterator[tuple[str, bytes]]:
    yield SITEMAP, sitemap(env, edition.pages).encode()
    yield NOT_FOUND.address, not_found_html(env, edition.shell.site_url).encode()
    yield from edition.host.files()


def _press_kits(
    edition: Edition,
    env: Environment,
    published: Callable[[str], bytes],
    pages: Iterable[SitePage],
) -> Iterator[tuple[str, bytes]]:
    for view in (page.view for page in pages):
        if isinstance(view, ReleasePage) and (kit := view.kit):
            text = kit_html(env, view, edition.shell.site_url)
            yield kit.address, zipped(view, kit, text, published)


def _vcards(edition: Edition, partners: Iterable[Partner]) -> Iterator[tuple[str, bytes]]:
    for partner in partners:
        yield vcard_address(partner.id), vcard(partner, edition.network, edition.shell.site_url)


def _pictures(
    published: Callable[[str], bytes], cache: Cache, pictures: Iterable[Illustration]
) -> Iterator[tuple[str, bytes]]:
    for illustration in pictures:
        yield from published_files(illustration, published(illustration.path), cache)


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
    yield from feed_documents(edition, content)
    yield OPML, opml(edition.channels, edition.shell.site_url)


def feed_documents(
    edition: Edition,
    content: Callable[[Release | ExchangeItem], str],
    paths: Container[str] | None = None,
) -> Iterator[tuple[str, bytes]]:
    """Yield address and bytes of every feed, or of those at `paths`, which have no ending."""
    channels, site_url = edition.channels, edition.shell.site_url
    of_releases = feeds(edition.network, channels, site_url, content, paths)
    yield from documents(chain(of_releases, exchange_feeds(channels, site_url, content, paths)))
