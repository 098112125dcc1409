"""feedgen extensions: corrections of what feedgen 1.0.0 leaves out of a feed or writes wrongly.

feedgen passes the XML of each feed and each entry to its extensions. What they correct:

- links of an Atom entry lose everything but their address (python-feedgen 135, 143);
- of the links of an RSS channel only rel="self" is written, and any other becomes its `<link>`;
- pictures stand in a `media:group` of one and have neither caption, credit nor rights;
- an RSS item has neither time of change nor rights nor language;
- feeds have no archives.
"""

from collections.abc import Mapping, Sequence
from email.utils import format_datetime
from typing import Final

from feedgen.ext.base import BaseEntryExtension, BaseExtension
from lxml import etree

from regionruhr.press.channels import MEDIA_TYPES
from regionruhr.press.feeds import Feed, Item, Media

ATOM: Final = "http://www.w3.org/2005/Atom"
CONTENT: Final = "http://purl.org/rss/1.0/modules/content/"
DC: Final = "http://purl.org/dc/elements/1.1/"
HISTORY: Final = "http://purl.org/syndication/history/1.0"
MEDIA: Final = "http://search.yahoo.com/mrss/"
XML: Final = "http://www.w3.org/XML/1998/namespace"
ITEMS: Final = "items"
IN_ATOM: Final[Mapping[str, str]] = {"fh": HISTORY, "media": MEDIA}
IN_RSS: Final[Mapping[str, str]] = {"atom": ATOM, "content": CONTENT, "dc": DC, **IN_ATOM}


class FeedExtension(BaseExtension):  # type: ignore[misc] # feedgen has no types
    """Adds the links of an archive to a feed, and a comment where its items belong.

    `feed` is set before the feed is made, `namespaces` are those of the items.
    """

    feed: Feed
    namespaces: Mapping[str, str]

    def extend_ns(self) -> dict[str, str]:
        """The namespaces to declare."""
        return dict(self.namespaces)

    def extend_rss(self, feed: etree._Element) -> etree._Element:
        """Finish an RSS document."""
        _set_text(feed[0], lastBuildDate=format_datetime(self.feed.updated))
        _append_history(feed[0], f"{{{ATOM}}}link", self.feed, "rss")
        return feed

    def extend_atom(self, feed: etree._Element) -> etree._Element:
        """Finish an Atom document, whose elements feedgen keeps in no namespace."""
        _set_text(feed, updated=self.feed.updated.isoformat())
        _append_history(feed, "link", self.feed, "atom")
        return feed


def _append_history(channel: etree._Element, link: str, feed: Feed, suffix: str) -> None:
    """Archived feeds (RFC 5005, section 4).

    An archive does not name the one after it: it would change when that one comes.
    """
    for rel, path in (("prev-archive", feed.previous), ("current", feed.current)):
        if path:
            href = feed.address(path, suffix)
            etree.SubElement(channel, link, rel=rel, href=href, type=MEDIA_TYPES[suffix])
    if feed.current:
        etree.SubElement(channel, f"{{{HISTORY}}}archive")
    channel.append(etree.Comment(ITEMS))


class EntryExtension(BaseEntryExtension):  # type: ignore[misc] # feedgen has no types
    """Finishes an entry; `item` is set before it is made."""

    item: Item

    def extend_rss(self, entry: etree._Element) -> etree._Element:
        """Finish an RSS item: author, rights, language, time of change, pictures."""
        item = self.item
        _set_text(entry, pubDate=format_datetime(item.published))
        # RSS wants a mail address in <author>; Dublin Core takes a name.
        etree.SubElement(entry, f"{{{DC}}}creator").text = item.author
        etree.SubElement(entry, f"{{{DC}}}rights").text = item.rights
        etree.SubElement(entry, f"{{{DC}}}language").text = item.lang
        etree.SubElement(entry, f"{{{ATOM}}}updated").text = item.updated.isoformat()
        _append_pictures(entry, item.media)
        return entry

    def extend_atom(self, entry: etree._Element) -> etree._Element:
        """Finish an Atom entry: links with all their attributes, language, pictures."""
        item = self.item
        _set_text(entry, published=item.published.isoformat(), updated=item.updated.isoformat())
        for link in entry.findall("link"):
            entry.remove(link)
        page = {"rel": "alternate", "type": "text/html", "hreflang": item.lang, "href": item.link}
        etree.SubElement(entry, "link", page)
        for media in item.media[:1]:
            etree.SubElement(
                entry,
                "link",
                rel="enclosure",
                type=media.picture.media_type,
                length=str(media.picture.length),
                href=media.address,
            )
        entry.set(f"{{{XML}}}lang", item.lang)
        _append_pictures(entry, item.media)
        return entry


def _set_text(element: etree._Element, **texts: str) -> None:
    """Write what feedgen has written in a format of its own."""
    for found in element.iterchildren(*texts):
        found.text = texts[str(found.tag)]


def _append_pictures(entry: etree._Element, pictures: Sequence[Media]) -> None:
    """Append each as its own `media:content`: a group would mean one picture in many sizes."""
    for media in pictures:
        picture, image = media.picture, media.image
        content = etree.SubElement(
            entry,
            f"{{{MEDIA}}}content",
            url=media.address,
            type=picture.media_type,
            medium="image",
            width=str(picture.width),
            height=str(picture.height),
            fileSize=str(picture.length),
        )
        caption = etree.SubElement(content, f"{{{MEDIA}}}description", type="plain")
        caption.text = image.caption
        etree.SubElement(content, f"{{{MEDIA}}}credit").text = image.credit
        etree.SubElement(content, f"{{{MEDIA}}}copyright").text = image.license
