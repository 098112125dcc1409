"""Feed items: the items of two sites' feeds that are new, altered or dropped."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from lxml import etree

from regionruhr.press.channels import ARCHIVES, FEEDS

ENDING: Final = ".rss"

Items = Mapping[str, Mapping[str, str]]
"""The items of a feed by their ids, each the text of its elements by their names in RSS."""


@dataclass(frozen=True, slots=True)
class FeedItem:
    """An item, and the names of the feeds in which it is new, altered, or dropped."""

    id: str
    title: str
    added: tuple[str, ...] = ()
    altered: tuple[str, ...] = ()
    dropped: tuple[str, ...] = ()
    fields: tuple[str, ...] = ()
    """The elements of RSS that differ."""


def is_feed(path: str) -> bool:
    """Return whether a file is a current RSS feed; other formats of it carry the same items."""
    return path.startswith(FEEDS) and path.endswith(ENDING) and not path.startswith(ARCHIVES)


def read_items(content: bytes) -> Items:
    """Return the items of an RSS feed, none if `content` is no XML."""
    try:
        document = etree.fromstring(content, etree.XMLParser(resolve_entities=False))
    except etree.XMLSyntaxError:
        return {}
    found = ((item.findtext("guid"), item) for item in document.iterfind("channel/item"))
    return {guid: _fields_of(item) for guid, item in found if guid}


def _fields_of(item: etree._Element) -> Mapping[str, str]:
    fields: dict[str, list[str]] = defaultdict(list)
    for element in item.iterchildren("*"):
        name = etree.QName(element).localname
        name = f"{element.prefix}:{name}" if element.prefix else name
        fields[name] += [
            part for e in element.iter("*") for part in (*map(str, e.values()), e.text or "")
        ]
    return {name: "\n".join(parts) for name, parts in fields.items()}


def differing_items(
    before: Mapping[str, Items], after: Mapping[str, Items]
) -> tuple[FeedItem, ...]:
    """Return the items that are new, altered or dropped in a feed, sorted by their ids.

    Both are feeds by their paths. A feed that is gone drops nothing: its address is broken.
    """
    ids = {key for feeds in (before, after) for items in feeds.values() for key in items}
    found = (_differing(key, before, after) for key in sorted(ids))
    return tuple(item for item in found if item.added or item.altered or item.dropped)


def _differing(key: str, before: Mapping[str, Items], after: Mapping[str, Items]) -> FeedItem:
    had = {path: items[key] for path, items in before.items() if key in items}
    has = {path: items[key] for path, items in after.items() if key in items}
    altered = [path for path in sorted(has) if path in had and has[path] != had[path]]
    # An element that one of the two lacks differs as well.
    fields = {name for path in altered for name, _ in had[path].items() ^ has[path].items()}
    newest = next(iter({**had, **has}.values()))
    return FeedItem(
        id=key,
        title=newest.get("title", ""),
        added=_names(path for path in has if path not in had),
        altered=_names(altered),
        dropped=_names(path for path in had if path not in has and path in after),
        fields=tuple(sorted(fields)),
    )


def _names(paths: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(path.removeprefix(FEEDS).removesuffix(ENDING) for path in paths))
