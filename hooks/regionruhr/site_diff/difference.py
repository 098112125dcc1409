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
"""Files nobody links to: the index of the search, files for hosts, names made of a hash."""
_KEPT_BEFORE_A_CHANGE = 40
"""Characters of a long line that are kept before the place at which it differs."""

Digests = Mapping[str, str]
"""A digest of the content of each file of a site, by its path."""
Read = Callable[[str], bytes]
"""Returns the content of a file of a site by its path."""
Pages = Mapping[str, Page]
"""Pages of a site by the paths of their files."""


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
    paths = sorted(_differing(before, after))
    was = {path: _page(path, old) for path in paths if path.endswith(_PAGE) and path in before}
    now = {path: _page(path, new) for path in paths if path.endswith(_PAGE) and path in after}
    broken = [path for path in paths if path not in after and not _MACHINERY.match(path)]
    others = (path for path in paths if not path.endswith(_PAGE) and not is_feed(path))
    return Difference(
        broken=tuple(_ref(path, was.get(path)) for path in broken),
        added=tuple(_added(was, now)),
        changed=tuple(_changed(was, now)),
        tombstones=tuple(_tombstones(was, now)),
        redirects=tuple(_redirects(was, now)),
        items=differing_items(_feeds(before, old), _feeds(after, new)),
        same_text=sum(was[path] == now[path] for path in was if path in now),
        files=_counted([path for path in others if path not in broken], before, after),
    )


def _differing(before: Digests, after: Digests) -> Iterator[str]:
    """Yield the files that are new, gone or altered, without packed copies of others."""
    for path in {*before, *after}:
        if before.get(path) != after.get(path) and not _is_copy(path, before, after):
            yield path


def _is_copy(path: str, *sites: Digests) -> bool:
    """Return whether a file is another one, packed."""
    name, _, ending = path.rpartition(".")
    return f".{ending}" in COPIES and any(name in site for site in sites)


def _added(was: Pages, now: Pages) -> Iterator[PageRef]:
    for path, page in now.items():
        if path not in was and not _is_replacement(None, page):
            yield _ref(path, page)


def _changed(was: Pages, now: Pages) -> Iterator[Change]:
    """Yield the pages whose text differs, records before the lists in which they show."""
    for path, page in sorted(now.items(), key=lambda item: (not item[1].is_record, item[0])):
        earlier = was.get(path, page)
        if earlier != page and not _is_replacement(earlier, page):
            yield Change(_ref(path, page), tuple(_differing_lines(earlier, page)))


def _tombstones(was: Pages, now: Pages) -> Iterator[PageRef]:
    for path, page in now.items():
        if _is_new_tombstone(was.get(path), page):
            yield _ref(path, was.get(path, page))


def _redirects(was: Pages, now: Pages) -> Iterator[Redirect]:
    for path, page in now.items():
        if _is_new_redirect(was.get(path), page):
            yield Redirect(_ref(path, was.get(path)), page.redirects_to)


def _is_replacement(before: Page | None, after: Page) -> bool:
    """Return whether a tombstone or a redirect has taken the place of a page."""
    return _is_new_tombstone(before, after) or _is_new_redirect(before, after)


def _is_new_tombstone(before: Page | None, after: Page) -> bool:
    return after.is_tombstone and not (before and before.is_tombstone)


def _is_new_redirect(before: Page | None, after: Page) -> bool:
    return bool(after.redirects_to) and (
        before is None or before.redirects_to != after.redirects_to
    )


def _address(path: str) -> str:
    """Return the address at which visitors get a file."""
    folder, _, name = f"/{path}".rpartition("/")
    return f"{folder}/" if name == "index.html" else f"/{path}"


def _page(path: str, read: Read) -> Page:
    return read_page(_address(path), read(path))


def _ref(path: str, page: Page | None) -> PageRef:
    return PageRef(_address(path), page.title if page else "")


def _feeds(site: Digests, read: Read) -> Mapping[str, Items]:
    return {path: read_items(read(path)) for path in sorted(site) if is_feed(path)}


def _counted(paths: Iterable[str], before: Digests, after: Digests) -> Files:
    kinds = [(path in before, path in after) for path in paths]
    return Files(
        added=kinds.count((False, True)),
        altered=kinds.count((True, True)),
        gone=kinds.count((True, False)),
    )


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
            start = _first_difference(earlier or "", later or "")
            if earlier is not None:
                yield f"- {_from(earlier, start)}"
            if later is not None:
                yield f"+ {_from(later, start)}"


def _first_difference(before: str, after: str) -> int:
    same = takewhile(lambda pair: pair[0] == pair[1], zip(before, after, strict=False))
    return sum(1 for _ in same)


def _from(line: str, start: int) -> str:
    """Return a line from a little before the place at which it differs."""
    cut = start - _KEPT_BEFORE_A_CHANGE
    if cut <= 0:
        return line
    blank = line.find(" ", cut, start)
    return f"… {line[blank + 1 :]}" if blank >= 0 else f"…{line[cut:]}"
