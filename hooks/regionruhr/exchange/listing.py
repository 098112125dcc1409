"""Listing: the page of the exchange, and the lists of its entries by the terms of its facets."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from regionruhr.exchange.exchange import EntryCard, Exchange
from regionruhr.exchange.facets import EntryFacet, EntryFacetName, EntryTerm
from regionruhr.exchange.matching import Pair
from regionruhr.exchange.pairings import Pairing, newest_pairings
from regionruhr.model.addresses import EXCHANGE_INDEX, Link, exchange_list_address
from regionruhr.pagination import addresses_of_parts, chunks, parts
from regionruhr.wording.catalogue import UI

NEWEST = 6
"""So many offers and so many requests are on the page of the exchange itself."""
NEWEST_OF_ALL = 4
"""So many entries show on the start page."""


@dataclass(frozen=True, slots=True)
class Newest:
    """The newest entries of a kind, and the list of all of them."""

    title: str
    all: Link
    cards: tuple[EntryCard, ...]


@dataclass(frozen=True, slots=True)
class ExchangeView:
    """The exchange's own page: the ways to the entries. All is empty without an entry."""

    count: str
    facets: tuple[EntryFacet, ...]
    """Those to choose from in the finder, where a place is typed."""
    ways: tuple[EntryTerm, ...]
    """The kinds and the categories."""
    lists: tuple[Link, ...]
    """The lists and overviews that lead to every entry without a script."""
    newest: tuple[Newest, ...]
    overviews: tuple[Link, ...]
    """The pages that list the terms of a facet."""
    pairings: tuple[Pairing, ...]
    """The newest ones, each with what fits best."""
    pairings_count: int
    finder: str
    """The address of the data of the finder."""


@dataclass(frozen=True, slots=True)
class EntryOverview:
    """All terms of a facet that has many."""

    facet: EntryFacet
    address: str
    title: str
    count: str

    @property
    def link(self) -> Link:
        """The link to it from other pages of the exchange."""
        return Link(UI["by_facet"].format(facet=self.facet.title), self.address)


@dataclass(frozen=True, slots=True)
class EntryList:
    """One page of a list of entries; a long list is split into several."""

    address: str
    title: str
    count: str
    trail: tuple[Link, ...]
    cards: tuple[EntryCard, ...]
    children: tuple[EntryTerm, ...] = ()
    """The terms below this one."""
    parts: tuple[Link, ...] = ()
    """The links to all pages of a split list."""


def exchange_view(exchange: Exchange, pairs: Sequence[Pair]) -> ExchangeView:
    """Return what the page of the exchange shows; `pairs` are the new ones, in order."""
    facets = tuple(facet for facet in exchange.facets if facet.terms)
    ways = tuple(term for one in facets if not one.name.has_overview for term in one.terms)
    overviews = tuple(one.link for one in entry_overviews(exchange))
    return ExchangeView(
        count=exchange.count_text(exchange.cards),
        facets=tuple(one for one in facets if one.name is not EntryFacetName.PLACE),
        ways=ways,
        lists=(*(Link(term.label, term.address) for term in ways), *overviews),
        newest=tuple(_newest(exchange)),
        overviews=overviews,
        pairings=newest_pairings(pairs, exchange.directory),
        pairings_count=len(pairs),
        finder=EXCHANGE_INDEX,
    )


def _newest(exchange: Exchange) -> Iterator[Newest]:
    kinds = next(facet for facet in exchange.facets if facet.name is EntryFacetName.KIND)
    for term in kinds.terms:
        yield Newest(
            title=UI["newest_of_kind"].format(entries=term.label),
            all=Link(UI["all_entries"].format(entries=term.label), term.address),
            cards=tuple(exchange.cards[entry] for entry in term.entries[:NEWEST]),
        )


def newest_cards(exchange: Exchange) -> tuple[EntryCard, ...]:
    """Return the newest offers and requests together, without examples."""
    newest = (posting.id for posting in exchange.postings if not posting.entry.example)
    return tuple(exchange.cards[entry] for entry in islice(newest, NEWEST_OF_ALL))


def entry_overviews(exchange: Exchange) -> Iterator[EntryOverview]:
    """Yield the pages that list the terms of a facet."""
    for facet in exchange.facets:
        if facet.terms and facet.name.has_overview:
            title = UI["exchange_by"].format(facet=facet.title)
            entries = {entry for term in facet.terms for entry in term.entries}
            count = exchange.count_text(entries)
            yield EntryOverview(facet, exchange_list_address(facet.name), title, count)


def entry_lists(exchange: Exchange) -> Iterator[EntryList]:
    """Yield the pages of the lists of all terms that have entries."""
    overviews = {one.facet.name: one.link for one in entry_overviews(exchange)}
    for facet in exchange.facets:
        above = (overviews[facet.name],) if facet.name in overviews else ()
        for term in facet.terms:
            inside = (*above, Link(term.label, term.address))
            for one, trail in ((term, above), *((child, inside) for child in term.children)):
                yield from _pages(one, facet.name.list_title(one.label), trail, exchange)


def addresses_of_lists(exchange: Exchange) -> Iterator[str]:
    """Yield the addresses of the pages of the lists of all terms, in their order."""
    for facet in exchange.facets:
        for term in (one for top in facet.terms for one in (top, *top.children)):
            yield from addresses_of_parts(term.address, chunks(term.entries))


def _pages(
    term: EntryTerm, title: str, trail: tuple[Link, ...], exchange: Exchange
) -> Iterator[EntryList]:
    """Yield the pages of a list; only the first has what precedes the list."""
    count = exchange.count_text(term.entries)
    for part in parts(Link(title, term.address), chunks(term.entries)):
        yield EntryList(
            address=part.address,
            title=part.title,
            count=count,
            trail=(*trail, *part.above),
            cards=tuple(exchange.cards[entry] for entry in part.items),
            children=() if part.above else term.children,
            parts=part.links,
        )
