"""What has newly come together, week by week."""

from collections.abc import Iterable
from datetime import date, timedelta

import pytest

import records
from regionruhr.directory.directory import Directory
from regionruhr.exchange.candidate import Candidate, CandidateKind
from regionruhr.exchange.matching import Pair
from regionruhr.exchange.pairings import (
    LONGEST_PAGE,
    WEEKS,
    PairingList,
    new_pairs,
    newest_pairings,
    pairing_lists,
)
from regionruhr.exchange.reason import Reason

TODAY = date(2026, 11, 30)
"""A Monday."""
DIRECTORY = Directory(records.network(records.partner("wilo", name="Wilo")))
REASON = Reason(("pumpen",), (), 0, (), None)


def _pair(
    demand: str,
    supply: str,
    published: date | None,
    offered: date | None = None,
    *,
    score: float = 0.5,
    kind: CandidateKind = CandidateKind.REQUEST,
) -> Pair:
    wanted = Candidate(kind=kind, id=demand, title=demand, town="herne", published=published)
    offer = Candidate(
        kind=CandidateKind.OFFER, id=supply, title=supply, town="dortmund", published=offered
    )
    return Pair(wanted, offer, REASON, score)


def _lists(pairs: Iterable[Pair], today: date = TODAY) -> list[PairingList]:
    return list(pairing_lists(new_pairs(pairs, today), DIRECTORY))


@pytest.mark.parametrize(
    ("day", "title", "anchor"),
    [
        (date(2026, 11, 23), "Woche vom 23. November 2026", "2026-w48"),
        (date(2026, 11, 29), "Woche vom 23. November 2026", "2026-w48"),
        (date(2026, 11, 30), "Woche vom 30. November 2026", "2026-w49"),
        (date(2026, 12, 31), "Woche vom 28. Dezember 2026", "2026-w53"),
        (date(2027, 1, 3), "Woche vom 28. Dezember 2026", "2026-w53"),
        (date(2027, 1, 4), "Woche vom 4. Januar 2027", "2027-w01"),
        (date(2024, 12, 30), "Woche vom 30. Dezember 2024", "2025-w01"),
    ],
)
def test_week_is_that_of_the_calendar(day: date, title: str, anchor: str) -> None:
    """From Monday to Sunday, across the new year too (ISO 8601)."""
    (page,) = _lists([_pair("a", "b", day)], today=day)
    (week,) = page.weeks
    assert (week.title, week.anchor) == (title, anchor)


def test_newest_week_comes_first() -> None:
    """In it the newest request, and of what fits it the best."""
    pairs = [
        _pair("alt", "x", date(2026, 11, 2)),
        _pair("neu", "schwach", date(2026, 11, 25), score=0.3),
        _pair("neu", "stark", date(2026, 11, 25), score=0.9),
        _pair("neuer", "x", date(2026, 11, 26)),
    ]
    (page,) = _lists(pairs)
    assert [
        [(p.demand.link.title, [s.link.title for s in p.supplies]) for p in week.pairings]
        for week in page.weeks
    ] == [[("neuer", ["x"]), ("neu", ["stark", "schwach"])], [("alt", ["x"])]]
    assert page.count == "4 Paarungen"


def test_pair_is_as_new_as_its_newer_side() -> None:
    """An old request meets a new offer."""
    (page,) = _lists([_pair("a", "b", date(2026, 1, 2), date(2026, 11, 24))])
    assert page.weeks[0].anchor == "2026-w48"


def test_pair_says_what_is_sought_what_fits_and_why() -> None:
    """In words, with the ways to both pages."""
    (page,) = _lists([_pair("a", "b", TODAY)])
    (pairing,) = page.weeks[0].pairings
    (supply,) = pairing.supplies
    assert (pairing.demand.label, pairing.demand.town) == ("Gesuch", "Herne")
    assert pairing.demand.link.address == "boerse/a/"
    assert (supply.label, supply.link.address) == ("Angebot", "boerse/b/")
    assert supply.reason == "beide: Pumpen · im selben Ort"


FIRST = TODAY - timedelta(weeks=WEEKS - 1)
"""The first day that is still listed."""


@pytest.mark.parametrize(
    ("pair", "is_listed"),
    [
        (_pair("a", "b", FIRST), True),
        (_pair("a", "b", FIRST - timedelta(days=1)), False),
        (_pair("a", "b", None), False),
        (_pair("a", "b", None, TODAY, kind=CandidateKind.PROJECT), False),
    ],
    ids=["first day", "day before", "no day", "project"],
)
def test_only_what_is_new_is_listed(pair: Pair, *, is_listed: bool) -> None:
    """Twelve weeks; since when a project seeks something nobody knows."""
    assert bool(_lists([pair])) is is_listed


def test_without_a_pair_there_is_no_page() -> None:
    """Nor anything on the page of the exchange."""
    assert _lists([]) == []
    assert newest_pairings((), DIRECTORY) == ()


def test_long_list_is_split() -> None:
    """A week may go on on the next page, under its heading."""
    pairs = [_pair(f"a-{n:03}", "b", TODAY) for n in range(LONGEST_PAGE + 1)]
    first, second = _lists(pairs)
    assert (first.address, second.address) == ("boerse/paarungen/", "boerse/paarungen/2/")
    assert [week.anchor for week in (*first.weeks, *second.weeks)] == ["2026-w49", "2026-w49"]
    assert sum(len(w.pairings) for page in (first, second) for w in page.weeks) == len(pairs)
    assert second.trail[-1].address == first.address


def test_page_of_the_exchange_shows_the_best_of_the_newest() -> None:
    """Three requests, each with what fits it best."""
    pairs = [_pair(f"a-{n}", f"b-{m}", TODAY, score=m / 10) for n in range(4) for m in range(2)]
    found = newest_pairings(new_pairs(pairs, TODAY), DIRECTORY)
    assert [(p.demand.link.title, [s.link.title for s in p.supplies]) for p in found] == [
        ("a-0", ["b-1"]),
        ("a-1", ["b-1"]),
        ("a-2", ["b-1"]),
    ]
