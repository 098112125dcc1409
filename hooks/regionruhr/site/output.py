"""Output: the files that are written after the pages."""

from collections.abc import Callable, Iterator

from jinja2 import Environment

from regionruhr.cache import Cache
from regionruhr.site.edition import Edition
from regionruhr.site.rendering import feed_content, kit_page


def output(
    edition: Edition, env: Environment, read: Callable[[str], bytes], cache: Cache
) -> Iterator[tuple[str, bytes]]:
    """Address and bytes of each file beside pages, documents and copies, one after the other.

    `env` has been prepared for the pages, `read` gives a file by its path in the project, and
    `cache` keeps pictures.
    """
    content_of = edition.content_of(read)
    yield from edition.feed_documents(feed_content(env, edition))
    yield from edition.press_kits(kit_page(env, edition), content_of)
    yield from edition.business_cards()
    yield from edition.picture_files(content_of, cache)
    yield from edition.host.files()
