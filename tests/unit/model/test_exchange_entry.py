"""Offers and requests, and on which days they are public."""

from datetime import date

import pytest

from regionruhr.model.exchange_entry import Offer, Request

OFFER = {
    "id": "prueffeld",
    "title": "Prüffeld",
    "summary": "Freie Zeiten auf einem Prüffeld.",
    "published": "2026-11-01",
    "valid_until": "2026-11-30",
}


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
