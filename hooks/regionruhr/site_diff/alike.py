"""Alike: the same difference on several pages, as one."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from typing import Final

from regionruhr.site_diff.difference import Change, Hunk, without_numbers

FEWEST: Final = 3
"""Pages on which the same is worth one entry."""
MANY: Final = 5
"""Pages on which different values of the same elements are."""
LONGEST_VALUE: Final = 80
"""Characters of a line that is a value; longer ones are to be read, each on its page."""

_Place = tuple[Change, Hunk]


@dataclass(frozen=True, slots=True)
class Alike:
    """Pages that differ in the same way, each with the lines that do."""

    changes: tuple[Change, ...]
    gone: str
    """Text that all of them lose; if they have none in common, that of the first."""
    new: str
    """Text that all of them gain."""
    is_same: bool
    """Whether their lines are equal."""


@dataclass(frozen=True, slots=True)
class Grouped:
    """Changes of pages, those parts apart that many share."""

    alone: tuple[Change, ...]
    alike: tuple[Alike, ...]
    """Those on the most pages first."""
    counts: tuple[Change, ...]
    """What differs in nothing but numbers, on pages that list or count others."""


def grouped(changes: Iterable[Change]) -> Grouped:
    """Return what differs on each page alone, what many pages share, and mere counts.

    Lines are alike if the words are the same that differ in them, if they begin with the same line,
    a label for instance, or if they are short texts of the same elements.
    """
    places = [(change, hunk) for change in changes for hunk in change.hunks]
    counts = [place for place in places if _is_count(*place)]
    places = [place for place in places if not _is_count(*place)]
    groups: list[Alike] = []
    for key, group in ((_edit, _edited), (_beginning, _begun), (_elements, _values)):
        places, found = _parted(places, key, group)
        groups += found
    return Grouped(
        alone=_by_page(places),
        alike=tuple(sorted(groups, key=lambda group: -len(group.changes))),
        counts=_by_page(counts),
    )


def _is_count(change: Change, hunk: Hunk) -> bool:
    if change.is_record or [line[0] for line in hunk.lines] != ["-", "+"]:
        return False
    return len({without_numbers(line[1:]) for line in hunk.lines}) == 1


def _parted(
    places: Sequence[_Place],
    key: Callable[[Hunk], Hashable],
    group: Callable[[Sequence[_Place]], Alike | None],
) -> tuple[list[_Place], list[Alike]]:
    """Return the places that have too little in common with others, and groups of the rest."""
    by_key: dict[Hashable, list[_Place]] = defaultdict(list)
    for place in places:
        if (value := key(place[1])) is not None:
            by_key[value].append(place)
    groups = {value: alike for value, found in by_key.items() if (alike := group(found))}
    left = [place for place in places if key(place[1]) not in groups]
    return left, [*groups.values()]


def _edit(hunk: Hunk) -> tuple[str, str] | None:
    """Return the words by which a line differs from the one that replaces it.

    None if nothing else stays of it, or if there is more than one such line.
    """
    if [line[0] for line in hunk.lines] != ["-", "+"]:
        return None
    before, after = (line[2:].split() for line in hunk.lines)
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    codes = [code for code in matcher.get_opcodes() if code[0] != "equal"]
    gone = " … ".join(" ".join(before[a:b]) for _, a, b, _, _ in codes if a < b)
    new = " … ".join(" ".join(after[a:b]) for _, _, _, a, b in codes if a < b)
    return (gone, new) if any(block.size for block in matcher.get_matching_blocks()) else None


def _edited(places: Sequence[_Place]) -> Alike | None:
    """Return a group of places with the same words that differ, if it has enough pages."""
    alike, edit = _group(places, FEWEST), _edit(places[0][1])
    if alike is None or edit is None or alike.is_same:
        return alike
    return replace(alike, gone=edit[0], new=edit[1])


def _beginning(hunk: Hunk) -> Hashable:
    signs = frozenset(line[0] for line in hunk.lines)
    return signs, hunk.elements[:1], without_numbers(hunk.lines[0])


def _begun(places: Sequence[_Place]) -> Alike | None:
    """Return a group of places whose first line is the same, if it has enough pages."""
    return _group(places, FEWEST)


def _elements(hunk: Hunk) -> Hashable:
    return len(hunk.lines), hunk.elements


def _values(places: Sequence[_Place]) -> Alike | None:
    """Return a group of places with the same elements, if they are many and no line is long."""
    are_short = all(len(line) <= LONGEST_VALUE for _, hunk in places for line in hunk.lines)
    return _group(places, MANY) if are_short else None


def _group(places: Sequence[_Place], fewest: int) -> Alike | None:
    changes = _by_page(places)
    if len(changes) < fewest:
        return None
    first, *_ = lines = [hunk.lines for _, hunk in places]
    rows = zip(*lines, strict=False)
    # Numbers count what else differs.
    common = [row[0] for row in rows if len({*map(without_numbers, {*row})}) == 1]
    has_all_signs = {line[0] for line in common} == {line[0] for line in first}
    gone, new = (
        next((line[2:] for line in (common if has_all_signs else first) if line[0] == sign), "")
        for sign in "-+"
    )
    return Alike(changes, gone, new, is_same=len({*lines}) == 1)


def _by_page(places: Iterable[_Place]) -> tuple[Change, ...]:
    """Return a change for each page, with the hunks in question."""
    by_page: dict[str, list[_Place]] = defaultdict(list)
    for change, hunk in places:
        by_page[change.page.address].append((change, hunk))
    return tuple(
        Change(found[0][0].page, tuple(hunk for _, hunk in found), found[0][0].is_record)
        for found in by_page.values()
    )
