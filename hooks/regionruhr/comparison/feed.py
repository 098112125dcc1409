"""Feed: the items that readers have got, and those that a change brings them."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from regionruhr.press.channels import FEEDS

ENDING: Final = ".json"

Items = Mapping[str, Mapping[str, object]]
"""The items of a feed by their ids, as JSON Feed has them (jsonfeed.org)."""


@dataclass(frozen=True, slots=True)
class FeedItem:
    """An item, and the names of the feeds that it is new in, altered in, or no more in.

    `fields` are those of JSON Feed that differ.
    """

    id: str
    title: str
    added: tuple[str, ...] = ()
    altered: tuple[str, ...] = ()
    dropped: tuple[str, ...] = ()
    fields: tuple[str, ...] = ()


def is_feed(path: str) -> bool:
    """Whether a file is a feed by its name; the other formats of a feed carry the same items."""
    return path.startswith(FEEDS) and path.endswith(ENDING)


def read_items(content: bytes) -> Items:
    """The items of a JSON Feed; none if it is no such thing."""
    try:
        document = json.loads(content)
    except (ValueError, RecursionError):
        return {}
    items = document.get("items") if isinstance(document, dict) else None
    return {str(item["id"]): item for item in _mappings(items) if "id" in item}


def _mappings(value: object) -> Iterator[Mapping[str, object]]:
    for item in value if isinstance(value, list) else []:
        if isinstance(item, dict):
            yield item


def differing_items(
    before: Mapping[str, Items], after: Mapping[str, Items]
) -> tuple[FeedItem, ...]:
    """The items that readers of a feed will see anew, altered, or no more; in order of their ids.

    Both are feeds by their paths. A feed that is gone drops nothing: its address breaks.
    """
    ids = {key for feeds in (before, after) for items in feeds.values() for key in items}
    found = (_differing(key, before, after) for key in sorted(ids))
    return tuple(item for item in found if item.added or item.altered or item.dropped)


def _differing(key: str, before: Mapping[str, Items], after: Mapping[str, Items]) -> FeedItem:
    had = {path: items[key] for path, items in before.items() if key in items}
    has = {path: items[key] for path, items in after.items() if key in items}
    altered = [path for path in sorted(has) if path in had and has[path] != had[path]]
    fields = {name for path in altered for name in _fields(had[path], has[path])}
    newest = next(iter({**had, **has}.values()))
    return FeedItem(
        id=key,
        title=str(newest.get("title", "")),
        added=_names(path for path in has if path not in had),
        altered=_names(altered),
        dropped=_names(path for path in had if path not in has and path in after),
        fields=tuple(sorted(fields)),
    )


def _fields(before: Mapping[str, object], after: Mapping[str, object]) -> Iterator[str]:
    for name in {**before, **after}:
        if before.get(name) != after.get(name):
            yield name


def _names(paths: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(path.removeprefix(FEEDS).removesuffix(ENDING) for path in paths))
