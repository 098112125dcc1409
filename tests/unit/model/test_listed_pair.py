"""Pairs that a broker has had on a list, and what became of them."""

import pytest
from pydantic import ValidationError

from regionruhr.model.listed_pair import ListedPairs

PAIR = "request/drehteile~offer/lohndrehen"


def _faults(written: object, key: str = PAIR) -> list[str]:
    try:
        ListedPairs.model_validate({key: written})
    except ValidationError as error:
        return [details["type"] for details in error.errors()]
    return []


def test_lone_day_is_when_it_was_listed() -> None:
    """The short form is the long one without a result."""
    short, long = (
        ListedPairs.model_validate({PAIR: written}).by_id[PAIR]
        for written in ("2026-11-20", {"listed_on": "2026-11-20"})
    )
    assert short == long
    assert short.result is None


def test_pairs_stay_in_the_order_of_the_file() -> None:
    """Which is the one in which they were listed."""
    written = {"request/b~offer/a": "2026-11-20", "offer/a~partner/wilo": "2026-11-19"}
    assert list(ListedPairs.model_validate(written).by_id) == list(written)


@pytest.mark.parametrize(
    ("written", "faults"),
    [
        ({"listed_on": "2026-11-20", "result": "matched", "on": "2026-11-20"}, []),
        ({"listed_on": "2026-11-20", "result": "declined", "on": "2026-12-01"}, []),
        ({"listed_on": "2026-11-20", "result": "matched"}, ["pair-result-incomplete"]),
        ({"listed_on": "2026-11-20", "on": "2026-11-23"}, ["pair-result-incomplete"]),
        (
            {"listed_on": "2026-11-20", "result": "matched", "on": "2026-11-19"},
            ["dates-reversed"],
        ),
        ({"listed_on": "2026-11-20", "result": "sold", "on": "2026-11-23"}, ["enum"]),
        ({"result": "matched", "on": "2026-11-23"}, ["missing"]),
        ({"listed_on": "2026-11-20", "note": "x"}, ["extra_forbidden"]),
        ("neulich", ["day-form"]),
        (["2026-11-20"], ["model_type"]),
    ],
)
def test_result_is_complete_and_later(written: object, faults: list[str]) -> None:
    """What and when belong together."""
    assert _faults(written) == faults


@pytest.mark.parametrize(
    ("key", "is_one"),
    [
        ("request/a~offer/b", True),
        ("request/a~partner/b", True),
        ("project/a~partner/b-2", True),
        ("offer/a~partner/b", True),
        ("drehteile und lohndrehen", False),
        ("request/a", False),
        ("request/a~offer/b~offer/c", False),
        ("request/A~offer/b", False),
        ("firma/a~offer/b", False),
        ("request/../a~offer/b", False),
    ],
)
def test_pair_is_named_by_both_sides(key: str, *, is_one: bool) -> None:
    """Kind and id of the demand, then of the supply."""
    assert (_faults("2026-11-20", key) == []) is is_one
