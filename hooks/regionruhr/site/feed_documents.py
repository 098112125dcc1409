"""Feed documents: every feed of a site, and which of its documents a former site has."""

from collections.abc import Callable, Container, Iterable, Iterator
from dataclasses import replace

from regionruhr.cache.value_digest import ValueDigests
from regionruhr.exchange.feeds import ExchangeItem, exchange_feeds
from regionruhr.model.release import Release
from regionruhr.press.feeds import Feed, feeds
from regionruhr.site.edition import Edition


def site_feeds(
    edition: Edition,
    content: Callable[[Release | ExchangeItem], str],
    paths: Container[str] | None = None,
) -> Iterator[Feed]:
    """Yield every feed, or those at `paths`, which have no ending.

    `content` returns the full text of an item as HTML.
    """
    channels, site_url = edition.channels, edition.shell.site_url
    yield from feeds(edition.network, channels, site_url, content, paths)
    yield from exchange_feeds(channels, site_url, content, paths)


def changed_feeds(
    found: Iterable[Feed], take: Callable[[str, str], bool], keys: dict[str, str]
) -> Iterator[Feed]:
    """Yield the feeds, each in the formats that the former site does not have of the same feed.

    `take` takes the document at an address over from there if it was made from the same key; the
    key of every document is added to `keys`.
    """
    digests = ValueDigests()
    for feed in found:
        key = digests.digest(feed).hex()
        addresses = {suffix: f"{feed.path}.{suffix}" for suffix in feed.formats}
        keys.update(dict.fromkeys(addresses.values(), key))
        missing = (s for s, a in addresses.items() if not take(a, key))
        yield replace(feed, formats=tuple(missing))
