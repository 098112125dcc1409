"""Shading: the steps by which a map shades its places, from how many profiles each has."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import count, takewhile

from regionruhr.formats import number_text
from regionruhr.wording.catalogue import UI

SHADES = 4
_ROUND = (1, 2, 5)


@dataclass(frozen=True, slots=True)
class Step:
    """The numbers from `first` that have one shade."""

    shade: int
    """From 0, for places without a profile, to `SHADES`."""
    first: int
    words: str
    """The numbers, as the legend has them: "5 bis 9"."""


def steps(counts: Iterable[int]) -> tuple[Step, ...]:
    """Return the steps for these numbers, the lowest first.

    A step begins at a round number and holds at least one of them; all but the last four that
    could begin one belong to the lowest.
    """
    found = sorted(counts)
    positive = [number for number in found if number]
    starts: list[int] = []
    if positive:
        higher = tuple(_round_numbers(positive[-1]))[1:][1 - SHADES :]
        ends = (*higher, positive[-1] + 1)
        used = (
            first
            for first, end in zip((1, *higher), ends, strict=True)
            if any(first <= number < end for number in positive)
        )
        starts = [1, *list(used)[1:]]
    lowest = (Step(0, 0, UI["map_none"]),) if 0 in found else ()
    return lowest + tuple(_named(starts))


def shade(number: int, among: Sequence[Step]) -> int:
    """Return the shade of a number among the steps that were made for it."""
    return max((step.shade for step in among if step.first <= number), default=0)


def _named(starts: Sequence[int]) -> Iterator[Step]:
    """Yield the steps that begin at these numbers."""
    for number, first in enumerate(starts):
        words = number_text(first)
        if first == starts[-1]:
            words = UI["map_from"].format(first=words)
        elif (last := starts[number + 1] - 1) > first:
            words = UI["map_range"].format(first=words, last=number_text(last))
        yield Step(number + 1, first, words)


def _round_numbers(most: int) -> Iterator[int]:
    """Yield 1, 2, 5, 10, 20, 50 and so on, up to `most`."""
    series = (digit * 10**power for power in count() for digit in _ROUND)
    yield from takewhile(lambda number: number <= most, series)
