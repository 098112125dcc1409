"""Difference: the addresses of two built sites side by side."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import takewhile, zip_longest

from regionruhr.hosting.precompression import COPIES
from regionruhr.site_diff.feed_items import FeedItem, Items, differing_items, is_feed, read_items
from regionruhr.site_diff.page import Page, read_page

_PAGE = ".html"
_MACHINERY = re.compile(r"pagefind/|_[^/]+$|.*\.[0-9a-f]{10}\.[a-z0-9]+$")
"""What nobody has linked to: the index of the search, files for hosts, names made of a hash."""
_KEPT_BEFORE_A_CHANGE = 40
"""Characters of a long line that are shown before the place at which it differs."""

Sums = Mapping[str, str]
"""A sum of the content of each file of a site, by its path."""
Read = Callable[[str], bytes]
"""Gives the content of a file of a site by its path."""


@dataclass(frozen=True, slots=True)
class PageRef:
    """An address with the heading of its page; of a file that is no page there is none."""

    address: str
    title: str = ""


@dataclass(frozen=True, slots=True)
class Change:
    """A page whose text differs; each line begins with "-" if it is no more, with "+" if new."""

    place: PageRef
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Move:
    """An address that leads on to another."""

    place: PageRef
    leads_to: str


@dataclass(frozen=True, slots=True)
class Files:
    """How many files that are no pages are new, differ, or are gone without being missed."""

    added: int = 0
    altered: int = 0
    gone: int = 0


@dataclass(frozen=True, slots=True)
class Difference:
    """What a change does to a site; all in the order of the addresses, changed lists last.

    `broken` are addresses at which nothing answers any more, `left` those at which a page says
    that something has gone, `unseen` counts pages that differ in what is no text.
    """

    broken: tuple[PageRef, ...] = ()
    added: tuple[PageRef, ...] = ()
    changed: tuple[Change, ...] = ()
    left: tuple[PageRef, ...] = ()
    moved: tuple[Move, ...] = ()
    items: tuple[FeedItem, ...] = ()
    unseen: int = 0
    files: Files = Files()


def difference(before: Sums, after: Sums, old: Read, new: Read) -> Difference:
    """What tells one site from another; `old` and `new` read their files."""
    differing = sorted(
        path
        for path in {*before, *after}
        if before.get(path) != after.get(path) and not _is_copy(path, before, after)
    )
    was = {path: _page(path, old) for path in differing if _is_page(path, before)}
    now = {path: _page(path, new) for path in differing if _is_page(path, after)}
    broken = [path for path in differing if path not in after and not _MACHINERY.match(path)]
    others = [
        path
        for path in differing
        if not path.endswith(_PAGE) and not is_feed(path) and path not in broken
    ]
    both = {path: (was[path], now[path]) for path in was if path in now}
    arrived = {path: now[path] for path in now if path not in was}
    leading = {
        path: page
        for path, page in now.items()
        if page.leads_to and (path not in was or was[path].leads_to != page.leads_to)
    }
    left = {
        path: page
        for path, page in now.items()
        if page.is_farewell and (path not in was or not was[path].is_farewell)
    }
    changed = {
        path: pages
        for path, pages in both.items()
        if pages[0] != pages[1] and path not in leading and path not in left
    }
    return Difference(
        broken=tuple(PageRef(_visited(path), was.get(path, Page()).title) for path in broken),
        added=_places({p: page for p, page in arrived.items() if p not in {*leading, *left}}),
        changed=tuple(
            Change(PageRef(_visited(path), page.title), tuple(_differing_lines(earlier, page)))
            for path, (earlier, page) in sorted(changed.items(), key=_lists_last)
        ),
        left=_places({path: was.get(path, page) for path, page in left.items()}),
        moved=tuple(
            Move(PageRef(_visited(path), was.get(path, Page()).title), page.leads_to)
            for path, page in leading.items()
        ),
        items=differing_items(_feeds(before, old), _feeds(after, new)),
        unseen=sum(earlier == page for earlier, page in both.values()),
        files=_counted(others, before, after),
    )


def _lists_last(change: tuple[str, tuple[Page, Page]]) -> tuple[bool, str]:
    """What somebody has changed comes before the lists in which it shows as well."""
    path, (_, page) = change
    return not page.is_record, path


def _is_page(path: str, site: Sums) -> bool:
    return path.endswith(_PAGE) and path in site


def _is_copy(path: str, *sites: Sums) -> bool:
    """Whether a file is another one, packed."""
    name, _, ending = path.rpartition(".")
    return f".{ending}" in COPIES and any(name in site for site in sites)


def _visited(path: str) -> str:
    """The address at which visitors get a file."""
    folder, _, name = f"/{path}".rpartition("/")
    return f"{folder}/" if name == "index.html" else f"/{path}"


def _page(path: str, read: Read) -> Page:
    return read_page(_visited(path), read(path))


def _places(pages: Mapping[str, Page]) -> tuple[PageRef, ...]:
    return tuple(PageRef(_visited(path), page.title) for path, page in pages.items())


def _feeds(site: Sums, read: Read) -> Mapping[str, Items]:
    return {path: read_items(read(path)) for path in sorted(site) if is_feed(path)}


def _counted(paths: Iterable[str], before: Sums, after: Sums) -> Files:
    kinds = [(path in before, path in after) for path in paths]
    return Files(
        added=kinds.count((False, True)),
        altered=kinds.count((True, True)),
        gone=kinds.count((True, False)),
    )


def _differing_lines(before: Page, after: Page) -> Iterator[str]:
    """The lines that are no more or new, a pair that took each other's place side by side."""
    if before.title != after.title and before.lines == after.lines:
        yield from (f"- {before.title}", f"+ {after.title}")
    matcher = SequenceMatcher(None, before.lines, after.lines)
    for kind, first, last, new_first, new_last in matcher.get_opcodes():
        if kind == "equal":
            continue
        gone, new = before.lines[first:last], after.lines[new_first:new_last]
        for earlier, later in zip_longest(gone, new):
            start = _first_difference(earlier or "", later or "")
            if earlier is not None:
                yield f"- {_from(earlier, start)}"
            if later is not None:
                yield f"+ {_from(later, start)}"


def _first_difference(before: str, after: str) -> int:
    same = takewhile(lambda pair: pair[0] == pair[1], zip(before, after, strict=False))
    return sum(1 for _ in same)


def _from(line: str, start: int) -> str:
    """A line from a little before the place at which it differs."""
    cut = start - _KEPT_BEFORE_A_CHANGE
    if cut <= 0:
        return line
    blank = line.find(" ", cut, start)
    return f"… {line[blank + 1 :]}" if blank >= 0 else f"…{line[cut:]}"
