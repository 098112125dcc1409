"""Pagination: a long list on several pages of about the same length, one below the other."""

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from math import ceil
from typing import TypeVar

from regionruhr.model.addresses import Link
from regionruhr.wording.catalogue import UI

LONGEST_PAGE = 100
"""The number of profiles or releases on a page of 60 kB, gzipped, with all it loads."""

Item = TypeVar("Item")


def chunks(items: Sequence[Item]) -> Iterator[Sequence[Item]]:
    """Yield parts of about the same length, none too long; one empty part if there are no items."""
    number = max(1, ceil(len(items) / LONGEST_PAGE))
    bounds = [len(items) * part // number for part in range(number + 1)]
    for first, last in pairwise(bounds):
        yield items[first:last]


def parts(
    address: str, items: Sequence[Item], name: Callable[[Sequence[Item]], str]
) -> tuple[Link, ...]:
    """Return links to the pages of a list; `name` returns the title of one by its items."""
    return tuple(
        Link(name(chunk), part_address(address, number))
        for number, chunk in enumerate(chunks(items), start=1)
    )


def part_address(address: str, number: int) -> str:
    """Return the address of a page of a list, the first of which has the number 1."""
    return address if number == 1 else f"{address}{number}/"


def part_title(title: str, number: int) -> str:
    """Return the title of a page of a list."""
    return title if number == 1 else UI["part_title"].format(title=title, number=number)
