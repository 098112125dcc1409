"""Pagination: a long list on several pages of about the same length, one below the other."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import ceil
from typing import Generic, TypeVar

from regionruhr.model.addresses import Link
from regionruhr.wording.catalogue import UI

LONGEST_PAGE = 100
"""The number of profiles or releases on a page of 60 kB, gzipped, with all it loads."""

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Part(Generic[Item]):
    """A page of a list."""

    number: int
    address: str
    title: str
    items: Sequence[Item]
    links: tuple[Link, ...]
    """The links to all pages of the list; none if it has only one."""
    above: tuple[Link, ...]
    """The link from a later page to the first one."""


def chunks(items: Sequence[Item], longest: int = LONGEST_PAGE) -> Iterator[Sequence[Item]]:
    """Yield parts of about the same length, none too long; one empty part if there are no items."""
    number = max(1, ceil(len(items) / longest))
    bounds = [len(items) * part // number for part in range(number + 1)]
    for first, last in pairwise(bounds):
        yield items[first:last]


def addresses_of_parts(address: str, chunks: Iterable[object]) -> tuple[str, ...]:
    """Return the addresses of the pages of a list, the first of which has that of the list."""
    later = (f"{address}{number}/" for number, _ in enumerate(chunks, start=1) if number > 1)
    return address, *later


def parts(
    whole: Link,
    chunks: Iterable[Sequence[Item]],
    name: Callable[[Sequence[Item]], str] | None = None,
) -> Iterator[Part[Item]]:
    """Yield the pages of a list, the first of which has the title and address of the `whole`.

    `name` returns the title of a link by the items of its page; by default it is the number.
    """
    numbered = list(enumerate(chunks, start=1))
    addresses = addresses_of_parts(whole.address, numbered)
    names = [name(chunk) if name else str(number) for number, chunk in numbered]
    links = tuple(map(Link, names, addresses)) if len(numbered) > 1 else ()
    for (number, chunk), address in zip(numbered, addresses, strict=True):
        if number == 1:
            yield Part(number, address, whole.title, chunk, links, ())
        else:
            title = UI["part_title"].format(title=whole.title, number=number)
            yield Part(number, address, title, chunk, links, (whole,))
