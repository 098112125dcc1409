"""How long a confirmation holds, and what is said of it."""

from datetime import date

import pytest

import records
from regionruhr.profiles.freshness import confirmation_text, is_stale, profiles_by_agency

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("verified_on", "today", "stale"),
    [
        (None, "2026-11-23", True),
        ("2026-11-23", "2026-11-23", False),
        ("2025-11-23", "2026-11-23", False),
        ("2025-11-22", "2026-11-23", True),
        ("2024-02-29", "2025-02-28", False),
        ("2024-02-29", "2025-03-01", True),
        ("2027-02-28", "2028-02-28", False),
        ("2027-02-28", "2028-02-29", True),
        ("2026-11-24", "2026-11-23", True),
        ("0001-01-01", "0001-01-01", False),
    ],
    ids=[
        "never",
        "today",
        "twelve months",
        "a day more",
        "leap day",
        "leap day and more",
        "to February in a leap year",
        "to a leap day",
        "still to come",
        "first day of all",
    ],
)
def test_confirmation_holds_for_twelve_months(
    verified_on: str | None, today: str, *, stale: bool
) -> None:
    """To the day a year later, and not a day longer."""
    partner = records.partner(verified_on=verified_on) if verified_on else records.partner()
    assert is_stale(partner, date.fromisoformat(today)) is stale


@pytest.mark.parametrize(
    ("fields", "text"),
    [
        ({}, "Angaben noch nicht von der Einrichtung bestätigt"),
        ({"verified_on": "2026-11-24"}, "Angaben noch nicht von der Einrichtung bestätigt"),
        ({"verified_by": "Leitung"}, "Angaben noch nicht von der Einrichtung bestätigt"),
        ({"verified_on": "2026-11-20"}, "Angaben bestätigt am 20. November 2026"),
        (
            {"verified_on": "2026-11-20", "verified_by": "die Leitung"},
            "Angaben bestätigt am 20. November 2026 durch die Leitung",
        ),
        (
            {"verified_on": "2025-03-03"},
            "Angaben zuletzt bestätigt am 3. März 2025, vor mehr als zwölf Monaten",
        ),
        (
            {"verified_on": "2025-03-03", "verified_by": "{die} Leitung"},
            (
                "Angaben zuletzt bestätigt am 3. März 2025 durch {die} Leitung, "
                "vor mehr als zwölf Monaten"
            ),
        ),
    ],
    ids=[
        "never",
        "still to come",
        "by somebody, never",
        "fresh",
        "fresh, by whom",
        "stale",
        "stale, by whom",
    ],
)
def test_last_confirmation_is_displayed(fields: dict[str, object], text: str) -> None:
    """When, by whom if that is known, and that it was long ago if it was."""
    assert confirmation_text(records.partner(**fields), TODAY) == text


def test_profiles_belong_to_the_agency_of_their_area() -> None:
    """The agencies in their order, each with its own profile, then what none answers for."""
    network = records.network(
        records.partner("abus", address={"city": "herne"}),
        records.agency("wf-dortmund", "dortmund", name="A"),
        records.partner("wilo"),
        records.partner("ihk", role="carrier", type="chamber", area_served=["dortmund"]),
    )
    found = [(one.name, [p.id for p in one.partners]) for one in profiles_by_agency(network)]
    assert found == [
        ("A", ["wf-dortmund", "wilo", "ihk"]),
        ("Ohne zuständige Wirtschaftsförderung", ["abus"]),
    ]
