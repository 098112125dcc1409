"""How long a confirmation holds, what is said of it, and who is reported."""

from datetime import date

import pytest

import records
from regionruhr.faults.problem import Problem
from regionruhr.profiles.upkeep import (
    ENDING_TOTAL,
    STALE_TOTAL,
    UNREACHABLE_TOTAL,
    confirmation_text,
    ending,
    is_stale,
    open_entries,
    profiles_by_agency,
    upkeep_report,
)
from regionruhr.reading.source import Source

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
        ({}, "Die Einrichtung hat diese Angaben noch nicht bestätigt."),
        ({"verified_on": "2026-11-24"}, "Die Einrichtung hat diese Angaben noch nicht bestätigt."),
        ({"verified_by": "Leitung"}, "Die Einrichtung hat diese Angaben noch nicht bestätigt."),
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


def _stale(key: str, fault: str, **values: str) -> Problem:
    return Problem(f"partners/{key}.yml", 7, "verified_on", fault, values)


def test_stale_stand_by_agency() -> None:
    """A line for each stale profile, below who answers for it; the sum at the end."""
    network = records.network(
        records.agency("wf-dortmund", "dortmund", name="WF Dortmund"),
        records.agency("wf-herne", "herne", name="WF Herne"),
        records.partner("abus", address={"city": "herne"}),
        records.partner("wilo"),
    )
    stale = [
        _stale("abus", "never-confirmed", name="ABUS", day=""),
        _stale("wilo", "stale", name="WILO", day="2025-03-03"),
    ]
    assert upkeep_report(network, stale, STALE_TOTAL, 4).splitlines() == [
        "WF Dortmund: 1",
        (
            "partners/wilo.yml:7: verified_on: „WILO“ wurde zuletzt am 2025-03-03 bestätigt "
            "(fragen Sie nach: .venv/bin/regionruhr confirmations)"
        ),
        "WF Herne: 1",
        (
            "partners/abus.yml:7: verified_on: „ABUS“ wurde noch nie bestätigt "
            "(fragen Sie nach: .venv/bin/regionruhr confirmations)"
        ),
        "Nicht bestätigt in den letzten zwölf Monaten: 2 von 4 Profilen",
    ]
    assert upkeep_report(network, [], STALE_TOTAL, 4) == (
        "Nicht bestätigt in den letzten zwölf Monaten: 0 von 4 Profilen\n"
    )


def test_unreachable_stand_by_agency() -> None:
    """As with profiles that nobody has confirmed; the sum at the end."""
    agency = records.agency("wf-dortmund", "dortmund", name="WF Dortmund")
    network = records.network(agency, records.partner("wilo"))
    mute = [Problem("partners/wilo.yml", 1, "contact", "contact-missing", {"name": "WILO"})]
    assert upkeep_report(network, mute, UNREACHABLE_TOTAL, 2).splitlines() == [
        "WF Dortmund: 1",
        (
            "partners/wilo.yml:1: contact: „WILO“ nennt weder Telefon noch E-Mail (ergänzen Sie "
            "phone oder email; sonst führt das Profil nur zur Website oder zur "
            "Wirtschaftsförderung)"
        ),
        "Ohne Telefon und E-Mail: 1 von 2 Profilen",
    ]
    assert (
        upkeep_report(network, [], UNREACHABLE_TOTAL, 2)
        == "Ohne Telefon und E-Mail: 0 von 2 Profilen\n"
    )


@pytest.mark.parametrize(
    ("fields", "days", "is_listed"),
    [
        ({"valid_until": "2026-11-23"}, 0, True),
        ({"valid_until": "2026-11-24"}, 0, False),
        ({"valid_until": "2026-12-07"}, 14, True),
        ({"valid_until": "2026-12-08"}, 14, False),
        ({"valid_until": "2026-11-22"}, 14, False),
        ({"published": "2026-11-25", "valid_until": "2026-11-30"}, 14, True),
        ({"valid_until": "2026-11-30", "example": "true"}, 14, False),
        (
            {"valid_until": "2026-11-30", "outcome": {"result": "matched", "on": "2026-11-20"}},
            14,
            False,
        ),
    ],
    ids=[
        "today",
        "tomorrow",
        "in two weeks",
        "a day later",
        "over",
        "to come",
        "example",
        "with an outcome",
    ],
)
def test_entry_ends_soon(fields: dict[str, object], days: int, *, is_listed: bool) -> None:
    """From today to the last of the days."""
    partner = records.partner(offers=[records.entry("a", **fields)])
    source = Source(partner.path, {}, {}, {})
    places = [problem.place for problem in ending([(partner, source)], TODAY, days)]
    assert places == (["offers[1].valid_until"] if is_listed else [])


def test_ending_entries_stand_by_agency() -> None:
    """Of profiles and files of a town together, by their last days; the sum at the end."""
    partner = records.partner(
        offers=[records.entry("a", valid_until="2026-12-03"), records.entry("b")],
        requests=[records.entry("c", valid_until="2026-12-01", anonymous="true")],
    )
    alone = records.anonymous_entry("d", valid_until="2026-12-02")
    far = records.anonymous_entry("e", valid_until="2026-12-01", town="herne")
    agency = records.agency("wf-dortmund", "dortmund", name="WF Dortmund")
    read = [(one, Source(one.path, {}, {}, {})) for one in (partner, alone, far)]
    network = records.network(agency, partner, alone, far)
    problems = list(ending(read, TODAY, 14))
    assert open_entries(network, TODAY) == 5
    lines = upkeep_report(network, problems, ENDING_TOTAL, 5).splitlines()
    assert [line.partition(" (")[0] for line in lines] == [
        "WF Dortmund: 3",
        "partners/probe.yml:1: requests[1].valid_until: „Eintrag c“ endet am 2026-12-01",
        "partners/boerse/d.yml:1: valid_until: „Eintrag d“ endet am 2026-12-02",
        "partners/probe.yml:1: offers[1].valid_until: „Eintrag a“ endet am 2026-12-03",
        "Ohne zuständige Wirtschaftsförderung: 1",
        "partners/boerse/e.yml:1: valid_until: „Eintrag e“ endet am 2026-12-01",
        "Angebote und Gesuche, die bald enden: 4 von 5",
    ]
