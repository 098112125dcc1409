"""Alike: the same difference on several pages, as one."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from regionruhr.site_diff.difference import Change, Hunk, without_numbers

FEWEST: Final = 3
"""Pages on which the same is worth one entry."""
MANY: Final = 5
"""Pages on which different texts of the same elements are."""

_Place = tuple[Change, Hunk]


@dataclass(frozen=True, slots=True)
class Alike:
    """Pages that differ in the same way, each with the lines that do."""

    changes: tuple[Change, ...]
    name: str
    """What they have in common: a line of their text; that of the first if there is none."""
    is_same: bool
    """Whether their lines are equal."""

    @property
    def signs(self) -> frozenset[str]:
        """Whether lines are gone ("-") or new ("+")."""
        return frozenset(line[0] for line in self.changes[0].lines)


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

    Lines are the same if their texts are; else texts of the same elements are alike.
    """
    places = [(change, hunk) for change in changes for hunk in change.hunks]
    counts = [place for place in places if _is_count(*place)]
    places = [place for place in places if not _is_count(*place)]
    groups: list[Alike] = []
    for key in (_lines, _elements):
        places, found = _parted(places, key)
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


def _lines(hunk: Hunk) -> Hashable:
    return hunk.lines


def _elements(hunk: Hunk) -> Hashable:
    return hunk.elements


def _parted(
    places: Sequence[_Place], key: Callable[[Hunk], Hashable]
) -> tuple[list[_Place], list[Alike]]:
    """Return the places that have too little in common with others, and groups of the rest."""
    by_key: dict[Hashable, list[_Place]] = defaultdict(list)
    for place in places:
        by_key[key(place[1])].append(place)
    groups = {value: alike for value, group in by_key.items() if (alike := _alike(group))}
    left = [place for place in places if key(place[1]) not in groups]
    return left, [*groups.values()]


def _alike(places: Sequence[_Place]) -> Alike | None:
    """Return a group of places, None if there is too little that they have in common."""
    lines = [hunk.lines for _, hunk in places]
    rows = [{*row} for row in zip(*lines, strict=True)]
    common = [min(row) for row in rows if len(row) == 1 or len({*map(without_numbers, row)}) == 1]
    changes = _by_page(places)
    if len(changes) < (FEWEST if common else MANY):
        return None
    return Alike(changes, (common or lines[0])[0][2:], is_same=len({*lines}) == 1)


def _by_page(places: Iterable[_Place]) -> tuple[Change, ...]:
    """Return a change for each page, with the hunks in question."""
    by_page: dict[str, list[_Place]] = defaultdict(list)
    for change, hunk in places:
        by_page[change.page.address].append((change, hunk))
    return tuple(
        Change(found[0][0].page, tuple(hunk for _, hunk in found), found[0][0].is_record)
        for found in by_page.values()
    )
