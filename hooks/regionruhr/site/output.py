"""Output: every file of a site as bytes, and all of them in a folder, by the core alone."""

from collections.abc import Callable, Container, Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import TypeAlias

from jinja2 import Environment, FileSystemLoader

from regionruhr.cache.entries import Cache
from regionruhr.cache.program import program_digest
from regionruhr.cache.site_memory import BuiltSite, SiteMemory
from regionruhr.cache.spare_folders import SpareFolders
from regionruhr.cache.stored_mapping import StoredMapping
from regionruhr.cache.stored_memory import StoredMemory
from regionruhr.directory.finder import directory_index
from regionruhr.downloads.published import published_pdf
from regionruhr.exchange.finder import exchange_index, texts_of_partners
from regionruhr.faults.text_report import report
from regionruhr.images.metadata import without_metadata
from regionruhr.images.rendition import FOLDER
from regionruhr.images.social_card import FOLDER as CARDS
from regionruhr.images.social_card import card_png
from regionruhr.memory import Forgetful
from regionruhr.model.addresses import vcard_address
from regionruhr.model.partner import Partner
from regionruhr.press.channels import OPML
from regionruhr.press.illustration import Illustration, published_files, published_original
from regionruhr.press.release_page import ReleasePage, zipped
from regionruhr.press.subscriptions import opml
from regionruhr.press.syndication import documents
from regionruhr.processes import do_all, meanwhile, shares
from regionruhr.profiles.vcard import vcard
from regionruhr.reading.paths import is_site_picture
from regionruhr.site.checked_edition import Reading
from regionruhr.site.edition import Edition
from regionruhr.site.feed_documents import changed_feeds, site_feeds
from regionruhr.site.page import PagePlan, SitePage, file_of
from regionruhr.site.page_keys import PageKeys
from regionruhr.site.page_traces import FOLDER as TRACES
from regionruhr.site.page_traces import PageTrace, TracedPages
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
from regionruhr.site.search_documents import search_index
from regionruhr.site.site_folder import write_files
from regionruhr.site.stored_byte_code import StoredByteCode

Part: TypeAlias = Callable[[], Iterator[tuple[str, bytes]]]
"""Makes some files of a site, each with its address."""

_WORTH_SHARING = 400
"""The number of pages below which further processes cost more time than they save."""

_CARDS_OF_A_PAGE = 2
"""So many cards are kept for each page: those of two branches."""


@dataclass(frozen=True, slots=True)
class _Written:
    """What a task adds to the record of a site."""

    traces: Mapping[str, PageTrace] = field(default_factory=dict)
    """The traces of the pages that it made, by their addresses."""
    keys: Mapping[str, str] = field(default_factory=dict)
    """The keys of other files by their addresses."""


def write_site(
    folder: Path, root: Path, edition: Edition, built: BuiltSite, *, processes: int
) -> None:
    """Write every file of a site of the project at `root` into a folder.

    Files that stay the same are linked from the former site; `built` is the record of this one.
    So many processes share the work if there is enough of it.
    """
    if len(edition.planned.known) < _WORTH_SHARING:
        processes = 1
    finish_matching = edition.content.match(processes)
    program = program_digest(root)
    memory, byte_code = SiteMemory(root, program), StoredByteCode(root, program)
    former = memory.get(folder)
    SpareFolders(root).move_to(folder)
    env = environment(FileSystemLoader(root / TEMPLATES), edition.shell, byte_code=byte_code)
    texts = edition.content.memory
    digests = texts.digests if isinstance(texts, StoredMemory) else None
    keys = PageKeys(edition.shell, dict(_templates(root / TEMPLATES)), digests)
    stored_traces = StoredMapping(root / TRACES, program)
    stored = stored_traces.get()
    pages = TracedPages(edition.content, keys, stored)
    # Written as soon as it is measured, it is not in memory while all else is made.
    _ = edition.shell.open_data
    written = _write_measured(folder, former, edition)
    if processes > 1:
        # What is compiled before they fork, none of them compiles again.
        for template in env.list_templates(extensions=["html", "xml"]):
            env.get_template(template)
    of_matching = finish_matching()

    def read(path: str) -> bytes:
        return (root / path).read_bytes()

    pictures, cards = Cache(root / FOLDER), Cache(root / CARDS)
    published = published_content(edition, read, pictures)

    write_pages = partial(
        _write_pages,
        folder=folder,
        edition=edition,
        env=env,
        former=former,
        pages=pages,
        published=published,
        cards=cards,
    )
    parts = further_output(edition, env, read, pictures, written)
    tasks = [
        partial(_write_feeds, folder, edition, env, keys, former),
        *(partial(_write_part, folder, former, part) for part in parts),
        *(partial(write_pages, share) for share in shares(edition.plans)),
    ]
    used = [of_matching, texts.used()]
    made: dict[str, PageTrace] = {}
    further: dict[str, str] = {}
    for added, of_task in do_all([partial(_with_used, texts, task) for task in tasks], processes):
        made |= added.traces
        further |= added.keys
        used.append(of_task)
    traces = {p.address: made.get(p.address) or stored[p.address] for p in edition.plans}
    about_pages = partial(output_about_pages, edition, env, tuple(traces.values()))
    finish_about_pages = meanwhile(partial(_write_part, folder, former, about_pages), processes)
    texts.store(used)
    byte_code.store()
    if made:
        cards.keep_newest(_CARDS_OF_A_PAGE * len(traces))
    stored_traces.put(traces.items(), {*made, *(stored.keys() - traces.keys())})
    finish_about_pages()
    of_pages = {address: t.key for t in traces.values() if t.key for address in t.files}
    memory.put(folder, replace(built, keys={**of_pages, **further}))


def _write_pages(
    plans: Iterable[PagePlan],
    *,
    folder: Path,
    edition: Edition,
    env: Environment,
    former: BuiltSite,
    pages: TracedPages,
    published: Callable[[str], bytes],
    cards: Cache,
) -> _Written:
    """Write pages, and return the traces that differ from the former ones."""
    made = {}
    for plan in plans:
        kept = pages.kept(plan)
        if kept and all(former.take(address, kept.key, folder) for address in kept.files):
            continue
        page, trace = pages.made(plan)
        if trace != pages.former.get(plan.address):
            made[plan.address] = trace
        if not former.take(file_of(page), trace.key, folder):
            write_files(folder, [(file_of(page), page_html(env, page).encode())])
        _write_changed(folder, former, files_beside(page, edition, env, published, cards))
    return _Written(traces=made)


def _with_used(
    memory: Forgetful, task: Callable[[], _Written]
) -> tuple[_Written, Mapping[Hashable, object]]:
    """Return what a task returns, and what it used of a memory."""
    return task(), memory.used()


def _write_measured(folder: Path, former: BuiltSite, edition: Edition) -> frozenset[str]:
    """Write the documents that were measured, and return their addresses."""
    measured = edition.documents.take()
    _write_changed(folder, former, measured.items())
    return frozenset(measured)


def _write_part(folder: Path, former: BuiltSite, part: Part) -> _Written:
    _write_changed(folder, former, part())
    return _Written()


def _write_changed(folder: Path, former: BuiltSite, files: Iterable[tuple[str, bytes]]) -> None:
    """Write the files that the former site does not have with that content, and link the others."""
    write_files(folder, (file for file in files if not former.take_same(*file, folder)))


def _write_feeds(
    folder: Path, edition: Edition, env: Environment, shell_keys: PageKeys, former: BuiltSite
) -> _Written:
    """Write every feed that the former site does not have, and return the keys of all."""
    keys: dict[str, str] = {}
    found = site_feeds(edition, feed_content(env, edition, shell_keys))

    def take(address: str, key: str) -> bool:
        return former.take(address, key, folder)

    write_files(folder, documents(changed_feeds(found, take, keys)))
    return _Written(keys=keys)


def _templates(folder: Path) -> Iterator[tuple[str, str]]:
    for path in folder.rglob("*.html"):
        yield path.relative_to(folder).as_posix(), path.read_text(encoding="utf-8")


def built_site(reading: Reading, edition: Edition) -> BuiltSite:
    """Return the record of the site of an edition, for the next build."""
    return BuiltSite(
        since=reading.period.since.timestamp(),
        until=reading.period.until.timestamp(),
        report=report(reading.problems),
        summary=summary(edition),
    )


def files_beside(
    page: SitePage,
    edition: Edition,
    env: Environment,
    published: Callable[[str], bytes],
    cards: Cache,
) -> Iterator[tuple[str, bytes]]:
    """Yield address and bytes of the card of a page, and of text and press kit of a release.

    `published` returns what is published of a file by its path in the project, `cards` keeps cards.
    """
    image = page.image
    if image and image.card:
        font = document_bytes(edition, image.card.font)
        yield image.address, card_png(image.card, font, cards)
    view = page.view
    if not isinstance(view, ReleasePage):
        return
    yield view.text_address, view.text_version.text.encode()
    if kit := view.kit:
        text = kit_html(env, view, edition.shell.site_url)
        yield kit.address, zipped(view, kit, text, published)


def further_output(
    edition: Edition,
    env: Environment,
    read: Callable[[str], bytes],
    cache: Cache,
    written: Container[str] = (),
) -> Iterator[Part]:
    """Yield the parts of a site beside its pages and feeds, which can be made in any order.

    `env` is an environment for the shell of the edition, `read` returns a file by its path in the
    project, and `cache` keeps pictures and documents. Documents at the addresses `written` are none
    of them.
    """
    published = published_content(edition, read, cache)
    # The longest come first, so that none is left when all others are done.
    for illustration in edition.pictures:
        yield partial(_picture, illustration, published, cache)
    yield partial(finder_files, edition)
    yield partial(_about_the_site, edition, env)
    for partners in shares(edition.network.partners.values()):
        yield partial(_vcards, partners, edition)
    for addresses in shares(one for one in edition.documents if one not in written):
        yield partial(_documents, addresses, edition)
    for copies in shares((*edition.site_pictures.items(), *edition.copies.items())):
        yield partial(_copies, copies, published)


def finder_files(edition: Edition) -> Iterator[tuple[str, bytes]]:
    """Yield address and bytes of the files in which partners and entries are searched."""
    directory, exchange = edition.content.directory, edition.content.exchange
    yield from directory_index(directory, texts_of_partners(exchange))
    yield from exchange_index(exchange)


def output_about_pages(
    edition: Edition, env: Environment, traces: Iterable[PageTrace]
) -> Iterator[tuple[str, bytes]]:
    """Yield address and bytes of the sitemap and of the search, from the traces of all pages."""
    yield SITEMAP, sitemap(env, (trace.listed for trace in traces)).encode()
    if edition.shell.has_search:
        found = [trace.found for trace in traces if trace.found]
        yield from search_index(found, edition.content.directory)


def _about_the_site(edition: Edition, env: Environment) -> Iterator[tuple[str, bytes]]:
    yield NOT_FOUND.address, not_found_html(env, edition.shell.site_url).encode()
    yield from edition.host.files()
    yield OPML, opml(edition.channels, edition.shell.site_url)


def _picture(
    illustration: Illustration, published: Callable[[str], bytes], cache: Cache
) -> Iterator[tuple[str, bytes]]:
    yield from published_files(illustration, published(illustration.path), cache)


def _vcards(partners: Iterable[Partner], edition: Edition) -> Iterator[tuple[str, bytes]]:
    content = edition.content
    network, site_url = content.directory.source.network, content.site_url
    for one in partners:
        yield vcard_address(one.id), content.memory.get(one.id, vcard, one, network, site_url)


def _documents(addresses: Iterable[str], edition: Edition) -> Iterator[tuple[str, bytes]]:
    for address in addresses:
        yield address, document_bytes(edition, address)


def document_bytes(edition: Edition, address: str) -> bytes:
    """Return the file made from data that an edition has at an address."""
    document = edition.documents[address]
    return document.encode() if isinstance(document, str) else document


def _copies(
    copies: Iterable[tuple[str, str]], content: Callable[[str], bytes]
) -> Iterator[tuple[str, bytes]]:
    for address, path in copies:
        yield address, content(path)


def published_content(
    edition: Edition, read: Callable[[str], bytes], cache: Cache
) -> Callable[[str], bytes]:
    """Return a function from the path of a file to what is published of it.

    The cache keeps documents.
    """
    images = {illustration.path: illustration.image for illustration in edition.pictures}

    def content(path: str) -> bytes:
        if image := images.get(path):
            return published_original(image, read(path))
        if path.endswith(".pdf"):
            return published_pdf(read(path), cache)
        return without_metadata(read(path)) if is_site_picture(path) else read(path)

    return content
