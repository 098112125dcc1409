"""Difference: the addresses of two built sites side by side."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from itertools import zip_longest
from posixpath import commonprefix
from typing import Final, TypeVar

from regionruhr.hosting.precompression import COPIES
from regionruhr.site_diff.feed_items import FeedItem, Items, differing_items, is_feed, read_items
from regionruhr.site_diff.page import Page, read_page

PAGE: Final = ".html"
_MACHINERY = re.compile(r".*\.idx$|_[^/]+$|.*\.[0-9a-f]{10}\.[a-z0-9]+$")
"""Files nobody links to: the index of the search, files for hosts, names made of a hash."""
_NUMBER = re.compile(r"[0-9]+(?:\.[0-9]+)*")
_KEPT_BESIDE_A_CHANGE = 40
"""Characters of a long line that are kept before and after the place at which it differs."""

Digests = Mapping[str, str]
"""A digest of the content of each file of a site, by its path."""
Read = Callable[[str], bytes]
"""Returns the content of a file of a site by its path."""
Entry = TypeVar("Entry")


@dataclass(frozen=True, slots=True)
class PageRef:
    """An address with the heading of its page, empty for other files."""

    address: str
    title: str = ""


@dataclass(frozen=True, slots=True)
class NewPage:
    """A page that was not there, with its text below the heading."""

    page: PageRef
    lines: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Hunk:
    """Lines of a page that differ in one place."""

    lines: tuple[str, ...]
    """Each begins with "-" if it is gone, with "+" if it is new."""
    elements: tuple[str, ...] = field(default=(), compare=False)
    """The sign of each line, and the element that it is the text of."""

    def __bool__(self) -> bool:
        return bool(self.lines)


@dataclass(frozen=True, slots=True)
class Change:
    """A page whose text differs."""

    page: PageRef
    hunks: tuple[Hunk, ...]
    is_record: bool = field(default=False, compare=False)
    """Whether it is a profile, a release or the like, no list."""

    @property
    def lines(self) -> tuple[str, ...]:
        """All lines that differ."""
        return tuple(line for hunk in self.hunks for line in hunk.lines)


@dataclass(frozen=True, slots=True)
class Redirect:
    """An address that redirects to another."""

    page: PageRef
    target: str


@dataclass(frozen=True, slots=True)
class Files:
    """The numbers of other files that are new, altered, or gone without a broken link."""

    added: int = 0
    altered: int = 0
    gone: int = 0


@dataclass(frozen=True, slots=True)
class Difference:
    """What a change does to a site, in the order of the addresses."""

    broken: tuple[PageRef, ...] = ()
    """Addresses at which nothing answers any more."""
    added: tuple[NewPage, ...] = ()
    """Profiles, releases and the like come before the lists of them, here and below."""
    changed: tuple[Change, ...] = ()
    tombstones: tuple[PageRef, ...] = ()
    """Addresses at which a page now says that something was removed or withdrawn."""
    redirects: tuple[Redirect, ...] = ()
    items: tuple[FeedItem, ...] = ()
    same_text: tuple[PageRef, ...] = ()
    """Pages that differ in anything but their text."""
    files: Files = Files()


def difference(before: Digests, after: Digests, old: Read, new: Read) -> Difference:
    """Return what differs from one site to another; `old` and `new` read their files."""
    paths = differing_paths(before, after)
    pages = [path for path in paths if path.endswith(PAGE)]
    was, now = (
        {path: read_page(_address(path), read(path)) for path in pages if path in site}
        for site, read in ((before, old), (after, new))
    )
    broken = [path for path in paths if path not in after and not _MACHINERY.match(path)]
    others = (path for path in paths if not path.endswith(PAGE) and not is_feed(path))
    kinds = Counter((path in before, path in after) for path in others if path not in broken)
    added: list[tuple[bool, NewPage]] = []
    changed: list[tuple[bool, Change]] = []
    tombstones: list[PageRef] = []
    redirects: list[Redirect] = []
    for path, page in now.items():
        earlier = was.get(path)
        is_tombstone = page.is_tombstone and not (earlier and earlier.is_tombstone)
        is_redirect = page.redirects_to not in ("", earlier.redirects_to if earlier else "")
        if is_tombstone:
            tombstones.append(_ref(path, earlier or page))
        if is_redirect:
            redirects.append(Redirect(_ref(path, earlier), page.redirects_to))
        elif is_tombstone:
            continue
        elif earlier is None:
            lines = tuple(line for line in page.lines if line != page.title)
            added.append((page.is_record, NewPage(_ref(path, page), lines)))
        elif earlier != page:
            change = Change(
                _ref(path, page), tuple(filter(None, _hunks(earlier, page))), page.is_record
            )
            changed.append((page.is_record, change))
    return Difference(
        broken=tuple(_ref(path, was.get(path)) for path in broken),
        added=_records_first(added),
        changed=_records_first(changed),
        tombstones=tuple(tombstones),
        redirects=tuple(redirects),
        items=differing_items(_feeds(before, old), _feeds(after, new)),
        same_text=tuple(_ref(path, now[path]) for path in now if was.get(path) == now[path]),
        files=Files(added=kinds[False, True], altered=kinds[True, True], gone=kinds[True, False]),
    )


def differing_paths(before: Digests, after: Digests) -> list[str]:
    """Return the sorted paths of all files that differ, without packed copies of others."""
    differing = {path for path in {*before, *after} if before.get(path) != after.get(path)}
    return sorted(path for path in differing if not _is_copy(path, before, after))


def _is_copy(path: str, *sites: Digests) -> bool:
    """Return whether a file is another one, packed."""
    name, _, ending = path.rpartition(".")
    return f".{ending}" in COPIES and any(name in site for site in sites)


def _address(path: str) -> str:
    """Return the address at which visitors get a file."""
    folder, _, name = f"/{path}".rpartition("/")
    return f"{folder}/" if name == "index.html" else f"/{path}"


def path_of(address: str) -> str:
    """Return the path of the file that visitors get at an address."""
    return f"{address}index.html".removeprefix("/") if address.endswith("/") else address[1:]


def _ref(path: str, page: Page | None) -> PageRef:
    return PageRef(_address(path), page.title if page else "")


def _feeds(site: Digests, read: Read) -> Mapping[str, Items]:
    return {path: read_items(read(path)) for path in sorted(site) if is_feed(path)}


def _records_first(entries: Iterable[tuple[bool, Entry]]) -> tuple[Entry, ...]:
    return tuple(entry for _, entry in sorted(entries, key=lambda entry: not entry[0]))


def _hunks(before: Page, after: Page) -> Iterator[Hunk]:
    """Yield the lines that are gone or new, a replaced line next to its replacement."""
    if before.title != after.title and before.lines == after.lines:
        yield Hunk((f"- {before.title}", f"+ {after.title}"), ("-title", "+title"))
    matcher = SequenceMatcher(None, before.lines, after.lines)
    for kind, first, last, new_first, new_last in matcher.get_opcodes():
        if kind == "equal":
            continue
        gone = zip(before.lines[first:last], before.elements[first:last], strict=True)
        new = zip(after.lines[new_first:new_last], after.elements[new_first:new_last], strict=True)
        hunk: list[tuple[str, str]] = []
        for (earlier, was), (later, now) in zip_longest(gone, new, fillvalue=("", "")):
            start, end = _common_ends(earlier, later)
            pair = [
                (f"{sign} {_around(line, start, end)}", f"{sign}{element}")
                for sign, line, element in (("-", earlier, was), ("+", later, now))
                if line
            ]
            if without_numbers(earlier) == without_numbers(later):
                # What counts other lines stands apart from them.
                yield from (_hunk(hunk), _hunk(pair))
                hunk = []
            else:
                hunk += pair
        yield _hunk(hunk)


def _hunk(lines: Sequence[tuple[str, str]]) -> Hunk:
    return Hunk(tuple(line for line, _ in lines), tuple(element for _, element in lines))


def without_numbers(line: str) -> str:
    """Return a line without its numbers."""
    return _NUMBER.sub("", line)


def _common_ends(earlier: str, later: str) -> tuple[int, int]:
    """Return how many characters are the same at the beginning and, after it, at the end."""
    start = len(commonprefix((earlier, later)))
    return start, len(commonprefix((earlier[start:][::-1], later[start:][::-1])))


def _around(line: str, start: int, end: int) -> str:
    """Return a line from a little before the place at which it differs to a little after."""
    tail = end - _KEPT_BESIDE_A_CHANGE
    if tail > 0 and end < len(line):
        last = line.rfind(" ", len(line) - end, len(line) - tail + 1)
        line = f"{line[:last]} …" if last >= 0 else f"{line[: len(line) - tail]}…"
    cut = start - _KEPT_BESIDE_A_CHANGE
    if cut <= 0:
        return line
    blank = line.find(" ", cut, start)
    return f"… {line[blank + 1 :]}" if blank >= 0 else f"…{line[cut:]}"
