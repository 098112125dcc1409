"""Difference: the addresses of two built sites side by side."""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import takewhile, zip_longest

from regionruhr.hosting.precompression import COPIES
from regionruhr.site_diff.feed_items import FeedItem, Items, differing_items, is_feed, read_items
from regionruhr.site_diff.page import Page, read_page

_PAGE = ".html"
_MACHINERY = re.compile(r".*\.idx$|_[^/]+$|.*\.[0-9a-f]{10}\.[a-z0-9]+$")
"""Files nobody links to: the index of the search, files for hosts, names made of a hash."""
_KEPT_BEFORE_A_CHANGE = 40
"""Characters of a long line that are kept before the place at which it differs."""

Digests = Mapping[str, str]
"""A digest of the content of each file of a site, by its path."""
Read = Callable[[str], bytes]
"""Returns the content of a file of a site by its path."""


@dataclass(frozen=True, slots=True)
class PageRef:
    """An address with the heading of its page, empty for other files."""

    address: str
    title: str = ""


@dataclass(frozen=True, slots=True)
class Change:
    """A page whose text differs."""

    page: PageRef
    lines: tuple[str, ...]
    """Each begins with "-" if it is gone, with "+" if it is new."""


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
    added: tuple[PageRef, ...] = ()
    changed: tuple[Change, ...] = ()
    """Profiles, releases and the like come before the lists of them."""
    tombstones: tuple[PageRef, ...] = ()
    """Addresses at which a page now says that something was removed or withdrawn."""
    redirects: tuple[Redirect, ...] = ()
    items: tuple[FeedItem, ...] = ()
    same_text: int = 0
    """The number of pages that differ in anything but their text."""
    files: Files = Files()


def difference(before: Digests, after: Digests, old: Read, new: Read) -> Difference:
    """Return what differs from one site to another; `old` and `new` read their files."""
    differing = {path for path in {*before, *after} if before.get(path) != after.get(path)}
    # Packed copies of other files are left out.
    paths = sorted(path for path in differing if not _is_copy(path, before, after))
    pages = [path for path in paths if path.endswith(_PAGE)]
    was, now = (
        {path: read_page(_address(path), read(path)) for path in pages if path in site}
        for site, read in ((before, old), (after, new))
    )
    broken = [path for path in paths if path not in after and not _MACHINERY.match(path)]
    others = (path for path in paths if not path.endswith(_PAGE) and not is_feed(path))
    kinds = Counter((path in before, path in after) for path in others if path not in broken)
    added: list[PageRef] = []
    records: list[Change] = []
    lists: list[Change] = []
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
            added.append(_ref(path, page))
        elif earlier != page:
            change = Change(_ref(path, page), tuple(_differing_lines(earlier, page)))
            (records if page.is_record else lists).append(change)
    return Difference(
        broken=tuple(_ref(path, was.get(path)) for path in broken),
        added=tuple(added),
        changed=(*records, *lists),
        tombstones=tuple(tombstones),
        redirects=tuple(redirects),
        items=differing_items(_feeds(before, old), _feeds(after, new)),
        same_text=sum(was[path] == now[path] for path in was if path in now),
        files=Files(added=kinds[False, True], altered=kinds[True, True], gone=kinds[True, False]),
    )


def _is_copy(path: str, *sites: Digests) -> bool:
    """Return whether a file is another one, packed."""
    name, _, ending = path.rpartition(".")
    return f".{ending}" in COPIES and any(name in site for site in sites)


def _address(path: str) -> str:
    """Return the address at which visitors get a file."""
    folder, _, name = f"/{path}".rpartition("/")
    return f"{folder}/" if name == "index.html" else f"/{path}"


def _ref(path: str, page: Page | None) -> PageRef:
    return PageRef(_address(path), page.title if page else "")


def _feeds(site: Digests, read: Read) -> Mapping[str, Items]:
    return {path: read_items(read(path)) for path in sorted(site) if is_feed(path)}


def _differing_lines(before: Page, after: Page) -> Iterator[str]:
    """Yield the lines that are gone or new, a replaced line next to its replacement."""
    if before.title != after.title and before.lines == after.lines:
        yield from (f"- {before.title}", f"+ {after.title}")
    matcher = SequenceMatcher(None, before.lines, after.lines)
    for kind, first, last, new_first, new_last in matcher.get_opcodes():
        if kind == "equal":
            continue
        gone, new = before.lines[first:last], after.lines[new_first:new_last]
        for earlier, later in zip_longest(gone, new):
            pairs = zip(earlier or "", later or "", strict=False)
            start = len([*takewhile(lambda pair: pair[0] == pair[1], pairs)])
            if earlier is not None:
                yield f"- {_from(earlier, start)}"
            if later is not None:
                yield f"+ {_from(later, start)}"


def _from(line: str, start: int) -> str:
    """Return a line from a little before the place at which it differs."""
    cut = start - _KEPT_BEFORE_A_CHANGE
    if cut <= 0:
        return line
    blank = line.find(" ", cut, start)
    return f"… {line[blank + 1 :]}" if blank >= 0 else f"…{line[cut:]}"
