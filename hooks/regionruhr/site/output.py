"""Output: every file of a site as bytes."""

from collections.abc import Callable, Iterator

from jinja2 import Environment

from regionruhr.cache import Cache
from regionruhr.site.edition import Edition
from regionruhr.site.rendering import (
    NOT_FOUND,
    SITEMAP,
    feed_content,
    kit_page,
    not_found_html,
    page_html,
    sitemap,
)


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
    content_of = edition.content_of(read)
    yield NOT_FOUND.address, not_found_html(env, edition.shell.site_url).encode()
    yield SITEMAP, sitemap(env, edition.pages).encode()
    yield from edition.feed_documents(feed_content(env, edition))
    yield from edition.press_kits(kit_page(env, edition), content_of)
    yield from edition.vcards()
    yield from edition.picture_files(content_of, cache)
    yield from edition.host.files()
