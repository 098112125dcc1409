"""Offers and requests, and on which days they are public."""

from collections.abc import Mapping
from datetime import date

import pytest
from pydantic import BaseModel, ValidationError

from regionruhr.model.addresses import RESERVED_ENTRIES
from regionruhr.model.exchange_entry import AnonymousEntry, Offer, Outcome, Request

OFFER = {
    "id": "prueffeld",
    "title": "Prüffeld",
    "summary": "Freie Zeiten auf einem Prüffeld.",
    "published": "2026-11-01",
    "valid_until": "2026-11-30",
}

ALONE = {"kind": "offer", "town": "dortmund"}


def _faults(model: type[BaseModel], fields: Mapping[str, object]) -> list[str]:
    try:
        model.model_validate(fields)
    except ValidationError as error:
        return [details["type"] for details in error.errors()]
    return []


@pytest.mark.parametrize(
    ("today", "is_public"),
    [
        ("2026-10-31", False),
        ("2026-11-01", True),
        ("2026-11-30", True),
        ("2026-12-01", False),
    ],
)
def test_entry_is_public_from_first_to_last_day(today: str, *, is_public: bool) -> None:
    """Both days included; after the last it is gone."""
    assert Offer.model_validate(OFFER).is_public(date.fromisoformat(today)) is is_public


def test_list_gives_the_kind() -> None:
    """What stands under `offers` is an offer; nobody has to repeat it, but may."""
    assert Offer.model_validate(OFFER).kind == "offer"
    assert Request.model_validate({**OFFER, "kind": "request"}).kind == "request"


@pytest.mark.parametrize("result", ["matched", "withdrawn", "expired"])
def test_entry_with_an_outcome_is_over(result: str) -> None:
    """Whatever its last day is."""
    ended = Offer.model_validate(OFFER | {"outcome": {"result": result, "on": "2026-11-02"}})
    assert not ended.is_public(date(2026, 11, 3))


@pytest.mark.parametrize(
    ("outcome", "fault"),
    [
        ({"result": "matched", "on": "2026-11-02", "with_in_region": "true"}, ""),
        ({"result": "matched", "on": "2026-11-02", "with_in_region": "false"}, ""),
        (
            {"result": "expired", "on": "2026-11-02", "with_in_region": "true"},
            "region-without-match",
        ),
        (
            {"result": "withdrawn", "on": "2026-11-02", "with_in_region": "false"},
            "region-without-match",
        ),
        ({"result": "matched"}, "missing"),
        ({"on": "2026-11-02"}, "missing"),
        ({"result": "sold", "on": "2026-11-02"}, "enum"),
        ({"result": "matched", "on": "gestern"}, "day-form"),
    ],
)
def test_outcome_says_what_and_when(outcome: dict[str, str], fault: str) -> None:
    """The region is that of a partner who was found."""
    assert _faults(Outcome, outcome) == ([fault] if fault else [])


@pytest.mark.parametrize(
    ("fields", "fault"),
    [
        ({"id": "angebote"}, "entry-id-reserved"),
        ({"valid_until": "2026-10-31"}, "dates-reversed"),
        ({"available_from": "2026-12-02", "available_until": "2026-12-01"}, "dates-reversed"),
        ({"category": "Reststoff"}, "enum"),
        ({"material": ""}, "too_short"),
        ({"needed_by": "2026-12-01"}, "extra_forbidden"),
    ],
)
def test_offer_that_cannot_be_is_refused(fields: dict[str, str], fault: str) -> None:
    """Under the same rules as a request, and without its fields."""
    assert _faults(Offer, OFFER | fields) == [fault]


@pytest.mark.parametrize("key", sorted(RESERVED_ENTRIES))
def test_no_entry_has_the_address_of_a_list(key: str) -> None:
    """Each kind of entry refuses it."""
    for model, fields in ((Offer, {}), (Request, {}), (AnonymousEntry, ALONE)):
        assert _faults(model, OFFER | fields | {"id": key}) == ["entry-id-reserved"]


@pytest.mark.parametrize(
    ("fields", "faults"),
    [
        ({}, []),
        ({"available_from": "2026-12-01", "available_until": "2026-12-24"}, []),
        ({"kind": "request", "needed_by": "2026-12-01"}, []),
        ({"needed_by": "2026-12-01"}, ["unknown-field"]),
        ({"kind": "request", "available_from": "2026-12-01"}, ["unknown-field"]),
        ({"kind": "request", "available_until": "2026-12-01"}, ["unknown-field"]),
        (
            {"available_from": "2026-12-24", "available_until": "2026-12-01"},
            ["dates-reversed"],
        ),
        ({"anonymous": "true"}, []),
        ({"anonymous": "false"}, ["not-anonymous"]),
        ({"kind": "gesuch"}, ["literal_error"]),
        ({"kind": None}, ["literal_error"]),
        ({"town": None}, ["text-expected"]),
        ({"partner": "wilo"}, ["extra_forbidden"]),
    ],
)
def test_file_of_an_entry_has_the_fields_of_its_kind(
    fields: dict[str, object], faults: list[str]
) -> None:
    """And says where it is from, but not from whom."""
    assert _faults(AnonymousEntry, OFFER | ALONE | fields) == faults


def test_file_of_an_entry_holds_an_offer_or_a_request() -> None:
    """With all its fields, and nothing of its file."""
    fields = OFFER | {"quantity": "8 h", "outcome": {"result": "expired", "on": "2026-11-30"}}
    for model, kind, own in (
        (Offer, "offer", {"available_from": "2026-12-01", "available_until": "2026-12-24"}),
        (Request, "request", {"needed_by": "2026-12-24"}),
    ):
        alone = AnonymousEntry.model_validate(fields | own | ALONE | {"kind": kind})
        assert alone.entry == model.model_validate(fields | own | {"anonymous": "true"})
        assert not hasattr(alone.entry, "town")
