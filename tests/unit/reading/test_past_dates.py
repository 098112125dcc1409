"""Days of what has happened: none can be to come."""

from datetime import date

import pytest

import records
from regionruhr.model.document import Document
from regionruhr.model.listed_pair import ListedPairs
from regionruhr.reading.past_dates import future_dates
from regionruhr.reading.source import Source

TODAY, TOMORROW = "2026-11-30", "2026-12-01"
PAIR = "request/a~offer/b"


def _places(record: Document, fault: str = "day-in-future") -> list[str]:
    source = Source("datei.yml", {}, {}, {})
    found = list(future_dates(record, source, date.fromisoformat(TODAY)))
    assert {problem.fault for problem in found} <= {fault}
    return [problem.place for problem in found]


@pytest.mark.parametrize(("day", "is_wrong"), [(TODAY, False), (TOMORROW, True)])
def test_outcome_has_happened(day: str, *, is_wrong: bool) -> None:
    """Of an offer, of a request, and of an entry in a file of its own."""
    outcome = {"result": "matched", "on": day}
    ended, others = records.entry("b", outcome=outcome), [records.entry("a")]
    partner = records.partner(offers=[*others, ended], requests=[ended | {"id": "c"}])
    places = ["offers[2].outcome.on", "requests[1].outcome.on"]
    assert _places(partner) == (places if is_wrong else [])
    alone = records.anonymous_entry(outcome=outcome)
    assert _places(alone) == (["outcome.on"] if is_wrong else [])


@pytest.mark.parametrize(
    ("day", "is_wrong"),
    [(TODAY, False), ("2026-11", False), ("2026", False), (TOMORROW, True), ("2999", True)],
)
def test_partner_was_founded_and_has_joined(day: str, *, is_wrong: bool) -> None:
    """As precisely as the date is known."""
    places = ["founded", "joined"]
    assert _places(records.partner(founded=day, joined=day)) == (places if is_wrong else [])


@pytest.mark.parametrize(("day", "is_wrong"), [(TODAY, False), (TOMORROW, True)])
def test_pair_was_listed_and_answered(day: str, *, is_wrong: bool) -> None:
    """Both days."""
    pairs = ListedPairs.model_validate({PAIR: {"listed_on": day, "result": "matched", "on": day}})
    places = [f"{PAIR}.listed_on", f"{PAIR}.on"]
    assert _places(pairs) == (places if is_wrong else [])


def test_days_to_come_of_an_entry_are_fine() -> None:
    """When it is published, and until when."""
    entry = records.entry("a", published=TOMORROW, available_from="2026-12-24")
    assert _places(records.partner(offers=[entry])) == []


@pytest.mark.parametrize(("day", "is_wrong"), [(TODAY, False), (TOMORROW, True)])
def test_record_was_withdrawn(day: str, *, is_wrong: bool) -> None:
    """Its page says so from the day on that the file does."""
    withdrawal = {"date": day, "reason": "Versehen"}
    for record in (records.release(withdrawal=withdrawal), records.project(withdrawal=withdrawal)):
        places = ["withdrawal.date"] if is_wrong else []
        assert _places(record, "withdrawn-in-future") == places
