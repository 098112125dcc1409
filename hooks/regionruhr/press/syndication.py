"""Syndication: feeds as RSS 2.0 and Atom (RFC 4287), which feedgen writes, and as JSON Feed 1.1."""

import json
import re
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import datetime
from email.utils import format_datetime
from functools import cache
from html import escape
from typing import Final

from feedgen.entry import FeedEntry
from feedgen.feed import FeedGenerator
from lxml import etree

from regionruhr.press.channels import MEDIA_TYPES
from regionruhr.press.feedgen_extensions import (
    IN_ATOM,
    IN_RSS,
    ITEMS,
    EntryExtension,
    FeedExtension,
)
from regionruhr.press.feeds import Feed, Item

LOGO: Final = "assets/og.png"
FAVICON: Final = "assets/favicon.svg"
ICON: Final = "assets/feed/icon-512.png"
"""Square, as Atom and JSON Feed want it."""
IMAGE: Final = "assets/feed/icon-144.png"
IMAGE_SIDE: Final = 144
"""As wide as RSS allows."""
STYLESHEET: Final = "assets/feed/feed.css"
FEED_ASSETS: Final = (LOGO, FAVICON, ICON, IMAGE, STYLESHEET)
MINUTES_TO_LIVE: Final = 60
"""How long a reader may cache an RSS feed; due releases come out twice an hour."""


def documents(feeds: Iterable[Feed]) -> Iterator[tuple[str, bytes]]:
    """Address and bytes of every feed in each of its formats."""
    rss, atom, json_feed = RssWriter(), AtomWriter(), JsonWriter()
    writers: Mapping[str, XmlWriter | JsonWriter] = {"rss": rss, "atom": atom, "json": json_feed}
    for feed in feeds:
        for suffix in feed.formats:
            yield f"{feed.path}.{suffix}", writers[suffix].document(feed)


# Two characters for private use enclose the name of a value in a template, and nothing but
# templates is searched for them.
_PLACEHOLDER: Final = "\ue000{}\ue001"
_PLACEHOLDERS: Final = re.compile("\ue000([a-z_]+)\ue001")
_ITEMS: Final = re.compile(f" *<!--{ITEMS}-->\n")
_VARYING: Final = "path guid title description author rights home site_url".split()  # noqa: SIM905
_BLANK: Final = Feed(**{name: _PLACEHOLDER.format(name) for name in _VARYING}, formats=(), items=())
_HEAD: Final = (
    "<?xml version='1.0' encoding='UTF-8'?>\n"
    '<?xml-stylesheet type="text/css" href="{root}{stylesheet}"?>\n'
)


class XmlWriter(ABC):
    """Writes feeds by way of feedgen, which is too slow to make a thousand from scratch.

    It makes every item once, and of the feeds a template with placeholders for what differs.
    """

    namespaces: Mapping[str, str]
    indent: int
    time: Callable[[datetime], str]
    """A time in the format of the feed."""

    def __init__(self) -> None:
        self._template = cache(self._parts)
        self._text = cache(self._item)
        # In here an item finds the prefixes that its namespaces have in a feed.
        self._wrapper = etree.Element("wrapper", nsmap=dict(self.namespaces))
        inside = etree.tostring(etree.SubElement(self._wrapper, "x"), encoding="unicode")
        self._declared = inside.removeprefix("<x").removesuffix("/>")

    @abstractmethod
    def feed(self, feed: Feed) -> str:
        """A feed as feedgen makes it, with a comment in place of its items."""

    @abstractmethod
    def entry(self, item: Item) -> etree._Element:
        """An item as feedgen makes it."""

    def document(self, feed: Feed) -> bytes:
        """The document of a feed."""
        constant, *rest, end = self._template(bool(feed.previous), bool(feed.current))
        updated = self.time(feed.updated)
        parts = [_HEAD.format(root="../" * feed.path.count("/"), stylesheet=STYLESHEET), constant]
        for name, following in zip(rest[::2], rest[1::2], strict=True):
            parts += [updated if name == "updated" else escape(getattr(feed, name)), following]
        head = "".join(parts).encode()
        return b"".join([head, *map(self._text, feed.items), end.encode()])

    def _parts(self, is_continued: bool, is_archive: bool) -> list[str]:  # noqa: FBT001 (of a cache)
        """The template of such feeds: text and names of placeholders in turn; last, the end."""
        blank = replace(
            _BLANK,
            previous=_PLACEHOLDER.format("previous") if is_continued else "",
            current=_PLACEHOLDER.format("current") if is_archive else "",
        )
        updated = self.time(blank.updated)
        template = self.feed(blank).replace(updated, _PLACEHOLDER.format("updated"))
        head, end = _ITEMS.split(template)
        return [*_PLACEHOLDERS.split(head), end]

    def _item(self, item: Item) -> bytes:
        """An item as it stands in every feed."""
        entry = self.entry(item)
        self._wrapper.append(entry)
        etree.indent(entry, level=self.indent)
        text = etree.tostring(entry, encoding="unicode", with_tail=False)
        self._wrapper.remove(entry)
        return f"{'  ' * self.indent}{text.replace(self._declared, '', 1)}\n".encode()


class RssWriter(XmlWriter):
    """Writes feeds as RSS 2.0 with `content:encoded`, Dublin Core and Media RSS."""

    namespaces = IN_RSS
    indent = 2
    time = staticmethod(format_datetime)

    def feed(self, feed: Feed) -> str:
        """The channel."""
        generator = _generator(feed, "rss", IN_RSS)
        generator.docs("https://www.rssboard.org/rss-specification")
        side = str(IMAGE_SIDE)
        generator.image(
            url=feed.site_url + IMAGE, title=feed.title, link=feed.home, width=side, height=side
        )
        generator.ttl(MINUTES_TO_LIVE)
        return str(generator.rss_str(pretty=True, xml_declaration=False), "utf-8")

    def entry(self, item: Item) -> etree._Element:
        """An item; feedgen writes the last of several enclosures, so it gets but one."""
        entry = _entry(item)
        entry.guid(item.guid, permalink=False)
        entry.link(href=item.link, rel="alternate")
        # Readers take a description for HTML: the text must be escaped once more.
        entry.description(escape(item.summary, quote=False))
        entry.content(item.content, type="CDATA")
        for media in item.media[:1]:
            entry.enclosure(media.address, media.picture.length, media.picture.media_type)
        element: etree._Element = entry.rss_entry()
        return element


class AtomWriter(XmlWriter):
    """Writes feeds as Atom with Media RSS, the full text as escaped HTML."""

    namespaces = IN_ATOM
    indent = 1
    time = staticmethod(datetime.isoformat)

    def feed(self, feed: Feed) -> str:
        """The feed."""
        generator = _generator(feed, "atom", IN_ATOM)
        generator.author(name=feed.author, uri=feed.site_url)
        generator.icon(feed.site_url + ICON)
        generator.logo(feed.site_url + LOGO)
        return str(generator.atom_str(pretty=True, xml_declaration=False), "utf-8")

    def entry(self, item: Item) -> etree._Element:
        """An entry."""
        entry = _entry(item)
        entry.updated(item.updated)
        entry.summary(item.summary)
        entry.content(item.content, type="html")
        entry.author(name=item.author)
        entry.rights(item.rights)
        element: etree._Element = entry.atom_entry()
        return element


def _generator(feed: Feed, suffix: str, namespaces: Mapping[str, str]) -> FeedGenerator:
    generator = FeedGenerator()
    generator.register_extension("regionruhr", FeedExtension)
    generator.regionruhr.feed = feed
    generator.regionruhr.namespaces = namespaces
    generator.id(feed.guid)
    generator.title(feed.title)
    generator.description(feed.description)
    generator.language("de")
    generator.rights(feed.rights)
    generator.generator("regionruhr")
    address = feed.address(feed.path, suffix)
    generator.link(href=address, rel="self", type=MEDIA_TYPES[suffix])
    # feedgen takes the last link that is not rel="self" as the link of an RSS channel.
    generator.link(href=feed.home, rel="alternate", type="text/html", hreflang="de")
    # It defaults to the clock, and then no two builds would be alike.
    generator.updated(feed.updated)
    return generator


def _entry(item: Item) -> FeedEntry:
    entry = FeedEntry()
    entry.register_extension("regionruhr", EntryExtension)
    entry.regionruhr.item = item
    entry.id(item.guid)
    entry.title(item.title)
    entry.published(item.published)
    for category in item.categories:
        entry.category(term=category, label=category)
    return entry


class JsonWriter:
    """Writes feeds as JSON Feed (jsonfeed.org), each item on a line of its own."""

    def __init__(self) -> None:
        self._text = cache(_json_item)

    def document(self, feed: Feed) -> bytes:
        """The document of a feed."""
        head = {
            "version": "https://jsonfeed.org/version/1.1",
            "title": feed.title,
            "home_page_url": feed.home,
            "feed_url": feed.address(feed.path, "json"),
            "description": feed.description,
            "icon": feed.site_url + ICON,
            "favicon": feed.site_url + FAVICON,
            "authors": [{"name": feed.author, "url": feed.site_url}],
            "language": "de",
        }
        items = b",\n".join(map(self._text, feed.items))
        return b'%b,\n"items": [\n%b\n]}\n' % (_json(head)[:-1], items)


def _json_item(item: Item) -> bytes:
    fields: dict[str, object] = {
        "id": item.guid,
        "url": item.link,
        "title": item.title,
        "content_html": item.content,
        "summary": item.summary,
        "date_published": item.published.isoformat(),
        "date_modified": item.updated.isoformat(),
        "authors": [{"name": item.author}],
        "language": item.lang,
        "tags": item.categories,
    }
    if item.media:
        fields["image"] = item.media[0].address
        fields["attachments"] = [
            {
                "url": media.address,
                "mime_type": media.picture.media_type,
                "title": f"{media.image.caption} ({media.image.credit}, {media.image.license})",
                "size_in_bytes": media.picture.length,
            }
            for media in item.media
        ]
    return _json(fields)


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False).encode()
