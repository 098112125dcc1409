"""A reason in words: every part is one statement, and none is there without its ground."""

from dataclasses import replace
from datetime import date

import pytest

from regionruhr.exchange.reason import Reason
from regionruhr.exchange.reason_text import reason_parts, reason_text
from regionruhr.model.taxonomy import Taxonomy

TAXONOMY = Taxonomy.model_validate(
    {
        "competences": {
            "laserschneiden": {"label": "Laserschneiden"},
            "kanten": {"label": "Biegen & Kanten"},
        },
        "certifications": {"iso-9001": {"label": "ISO 9001"}, "en-1090": {"label": "EN 1090"}},
    }
)
NOTHING = Reason(competences=(), words=(), distance_km=None, certifications=(), available_from=None)


@pytest.mark.parametrize(
    ("grounds", "parts"),
    [
        ({}, ()),
        ({"competences": ("laserschneiden",)}, ("beide: Laserschneiden",)),
        (
            {"competences": ("kanten", "laserschneiden")},
            ("beide: Biegen & Kanten, Laserschneiden",),
        ),
        ({"words": ("V2A", "Drehteile")}, ("im Text: „V2A“, „Drehteile“",)),
        ({"distance_km": 0}, ("im selben Ort",)),
        ({"distance_km": 1}, ("1 km",)),
        ({"distance_km": 14}, ("14 km",)),
        ({"certifications": ("iso-9001",)}, ("ISO 9001 gefragt und vorhanden",)),
        (
            {"certifications": ("iso-9001", "en-1090")},
            ("ISO 9001, EN 1090 gefragt und vorhanden",),
        ),
        ({"available_from": date(2027, 3, 1)}, ("frei ab 1. März 2027",)),
    ],
    ids=str,
)
def test_each_ground_is_one_part(grounds: dict[str, object], parts: tuple[str, ...]) -> None:
    """What a reason does not hold is not said."""
    assert reason_parts(replace(NOTHING, **grounds), TAXONOMY) == parts  # type: ignore[arg-type]


def test_parts_stand_in_one_line() -> None:
    """What both do comes first, then where, then on what terms."""
    reason = Reason(
        competences=("laserschneiden",),
        words=("V2A",),
        distance_km=14,
        certifications=("iso-9001",),
        available_from=date(2027, 3, 1),
    )
    assert reason_text(reason, TAXONOMY) == (
        "beide: Laserschneiden · im Text: „V2A“ · 14 km · ISO 9001 gefragt und vorhanden · "
        "frei ab 1. März 2027"
    )
