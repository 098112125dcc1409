"""Which profiles say whom to call or to write to, and how the others are told."""

import pytest

import records
from regionruhr.directory.reachability import is_reachable, unreachable_report
from regionruhr.editing.problems import Problem


@pytest.mark.parametrize(
    ("fields", "reachable"),
    [
        ({}, False),
        ({"website": "https://www.example.org"}, False),
        ({"phone": "+49 231 1"}, True),
        ({"email": "info@example.org"}, True),
        ({"contact": {"email": "info@example.org"}}, True),
    ],
    ids=["nothing", "website", "telephone", "mail", "contact"],
)
def test_telephone_or_mail_reaches_somebody(fields: dict[str, object], *, reachable: bool) -> None:
    """A website alone does not."""
    assert is_reachable(records.partner(**fields)) is reachable


def test_report_is_grouped_by_agency() -> None:
    """As with profiles that nobody has confirmed; the sum at the end."""
    agency = records.agency("wf-dortmund", "dortmund", name="WF Dortmund")
    network = records.network(agency, records.partner("wilo"))
    mute = [Problem("partners/wilo.yml", 1, "contact", "contact-missing", {"name": "WILO"})]
    assert unreachable_report(network, mute, "de").splitlines() == [
        "WF Dortmund: 1",
        (
            "partners/wilo.yml:1: contact: „WILO“ nennt weder Telefon noch E-Mail (ergänzen Sie "
            "phone oder email; sonst führt das Profil nur zur Website oder zur "
            "Wirtschaftsförderung)"
        ),
        "Ohne Telefon und E-Mail: 1 von 2 Profilen",
    ]
    assert unreachable_report(network, [], "en") == (
        "Without telephone and mail: 0 of 2 profiles\n"
    )
