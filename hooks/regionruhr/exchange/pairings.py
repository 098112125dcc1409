"""Pairings: what has newly come together on the exchange, week by week (ISO 8601)."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby, islice

from regionruhr.directory.directory import Directory
from regionruhr.exchange.candidate import CandidateKind
from regionruhr.exchange.match import Match, match
from regionruhr.exchange.matching import Pair
from regionruhr.formats import date_text
from regionruhr.model.addresses import PAIRINGS, Link
from regionruhr.pagination import chunks, parts
from regionruhr.wording.catalogue import PAIRINGS_COUNTED, UI, counted

WEEKS = 12
"""So many weeks are listed, the current one included."""
LONGEST_PAGE = 50
NEWEST = 3
"""So many requests with what fits them are on the page of the exchange."""


@dataclass(frozen=True, slots=True)
class Pairing:
    """A request, and what newly fits it, the best first."""

    demand: Match
    supplies: tuple[Match, ...]


@dataclass(frozen=True, slots=True)
class Week:
    """The pairs of a week; `anchor` is its place on the page."""

    title: str
    anchor: str
    pairings: tuple[Pairing, ...]


@dataclass(frozen=True, slots=True)
class PairingList:
    """A page of the new pairs, the newest week first."""

    address: str
    title: str
    count: str
    trail: tuple[Link, ...]
    weeks: tuple[Week, ...]
    parts: tuple[Link, ...]


def new_pairs(pairs: Iterable[Pair], today: date) -> tuple[Pair, ...]:
    """Return the pairs of requests in the last weeks: by week, by request, the best first.

    Since when a project seeks something nobody knows: what fits one is not new on any day.
    """
    first = monday(today) - timedelta(weeks=WEEKS - 1)
    of_requests = (pair for pair in pairs if pair.demand.kind is CandidateKind.REQUEST)
    return tuple(sorted((p for p in of_requests if p.since and p.since >= first), key=_order))


def newest_pairings(pairs: Iterable[Pair], directory: Directory) -> tuple[Pairing, ...]:
    """Return the first requests of `pairs`, which are in order, each with what fits best."""
    by_demand = groupby(pairs, lambda pair: pair.demand)
    best = (next(of_demand) for _, of_demand in by_demand)
    return tuple(_pairings(islice(best, NEWEST), directory))


def pairing_lists(pairs: Sequence[Pair], directory: Directory) -> Iterator[PairingList]:
    """Yield the pages of new pairs, which are in order; none without a pair."""
    if not pairs:
        return
    count = counted(len(pairs), *PAIRINGS_COUNTED)
    for part in parts(Link(UI["pairings"], PAIRINGS), chunks(pairs, LONGEST_PAGE)):
        weeks = tuple(_weeks(part.items, directory))
        yield PairingList(part.address, part.title, count, part.above, weeks, part.links)


def monday(day: date) -> date:
    """Return the first day of the week that a day is in."""
    return day - timedelta(days=day.weekday())


def _weeks(pairs: Iterable[Pair], directory: Directory) -> Iterator[Week]:
    for first, of_week in groupby(pairs, _week):
        year, number, _ = first.isocalendar()
        yield Week(
            title=UI["week_of"].format(day=date_text(first)),
            anchor=f"{year}-w{number:02}",
            pairings=tuple(_pairings(of_week, directory)),
        )


def _pairings(pairs: Iterable[Pair], directory: Directory) -> Iterator[Pairing]:
    for demand, of_demand in groupby(pairs, lambda pair: pair.demand):
        found = tuple(of_demand)
        yield Pairing(
            demand=match(found[0], found[0].supply.kind, directory),
            supplies=tuple(match(pair, demand.kind, directory) for pair in found),
        )


def _week(pair: Pair) -> date:
    return monday(pair.since) if pair.since else date.min


def _order(pair: Pair) -> tuple[int, int, str, float, str]:
    published = pair.demand.published or date.min
    week = _week(pair).toordinal()
    return -week, -published.toordinal(), pair.demand.id, -pair.score, pair.supply.id
