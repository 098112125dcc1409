"""Syndication: a feed as RSS 2.0 and as Atom (RFC 4287), written by feedgen."""

from collections.abc import Callable, Mapping
from html import escape

from feedgen.entry import FeedEntry
from feedgen.feed import FeedGenerator

from regionruhr.press.feeds import MEDIA_TYPES, Feed, Item


def rss(feed: Feed) -> bytes:
    """The feed as RSS 2.0 with `content:encoded` and `dc:creator`."""
    generator = _generator(feed, "rss")
    generator.load_extension("dc", atom=False, rss=True)
    for item in feed.items:
        entry = _entry(generator, item)
        entry.guid(item.guid, permalink=False)
        entry.pubDate(item.published)
        # Readers take a description for HTML: the text must be escaped once more.
        entry.description(escape(item.summary, quote=False))
        entry.content(item.content, type="CDATA")
        # RSS wants a mail address in <author>; Dublin Core takes a name.
        entry.dc.dc_creator(item.author)
    return bytes(generator.rss_str(pretty=True))


def atom(feed: Feed) -> bytes:
    """The feed as Atom, the full text as escaped HTML."""
    generator = _generator(feed, "atom")
    generator.author(name=feed.items[0].author if feed.items else feed.title)
    for item in feed.items:
        entry = _entry(generator, item)
        entry.published(item.published)
        entry.updated(item.updated)
        entry.summary(item.summary)
        entry.content(item.content, type="html")
        entry.author(name=item.author)
    return bytes(generator.atom_str(pretty=True))


def _generator(feed: Feed, suffix: str) -> FeedGenerator:
    generator = FeedGenerator()
    generator.id(feed.guid)
    generator.title(feed.title)
    generator.subtitle(feed.description)
    generator.description(feed.description)
    generator.language("de")
    address = f"{feed.site_url}{feed.path}.{suffix}"
    generator.link(href=address, rel="self", type=MEDIA_TYPES[suffix])
    # feedgen takes the last link that is not rel="self" as the link of an RSS channel.
    generator.link(href=feed.home, rel="alternate", type="text/html")
    generator.generator("regionruhr")
    generator.docs("https://www.rssboard.org/rss-specification")
    # Both default to the clock, and then no two builds would be alike.
    generator.updated(feed.updated)
    generator.lastBuildDate(feed.updated)
    return generator


def _entry(generator: FeedGenerator, item: Item) -> FeedEntry:
    entry = generator.add_entry(order="append")
    entry.id(item.guid)
    entry.title(item.title)
    entry.link(href=item.link, rel="alternate")
    for category in item.categories:
        entry.category(term=category, label=category)
    return entry


WRITERS: Mapping[str, Callable[[Feed], bytes]] = {"rss": rss, "atom": atom}
"""Every format of a feed by the ending of its address."""
