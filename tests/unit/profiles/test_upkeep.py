"""Profiles that somebody should see to, by the agency that answers for them."""

import records
from regionruhr.faults.problem import Problem
from regionruhr.profiles.upkeep import stale_report, unreachable_report


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
    assert stale_report(network, stale).splitlines() == [
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
    assert stale_report(network, []) == (
        "Nicht bestätigt in den letzten zwölf Monaten: 0 von 4 Profilen\n"
    )


def test_unreachable_stand_by_agency() -> None:
    """As with profiles that nobody has confirmed; the sum at the end."""
    agency = records.agency("wf-dortmund", "dortmund", name="WF Dortmund")
    network = records.network(agency, records.partner("wilo"))
    mute = [Problem("partners/wilo.yml", 1, "contact", "contact-missing", {"name": "WILO"})]
    assert unreachable_report(network, mute).splitlines() == [
        "WF Dortmund: 1",
        (
            "partners/wilo.yml:1: contact: „WILO“ nennt weder Telefon noch E-Mail (ergänzen Sie "
            "phone oder email; sonst führt das Profil nur zur Website oder zur "
            "Wirtschaftsförderung)"
        ),
        "Ohne Telefon und E-Mail: 1 von 2 Profilen",
    ]
    assert unreachable_report(network, []) == "Ohne Telefon und E-Mail: 0 von 2 Profilen\n"
