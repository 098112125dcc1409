"""Mails that a link opens, ready to be sent."""

from urllib.parse import parse_qs, urlsplit

import pytest

import records
from regionruhr.profiles.correspondence import (
    confirmation_mail,
    correction,
    correction_mail,
    recipient,
)

SITE = "https://host.example/x/"
OPERATOR = {**records.DETAILS, "operator": {"email": "netz@example.org"}}


@pytest.mark.parametrize(
    ("agency", "operator", "address"),
    [
        (
            {"email": "wf@example.org", "contact": {"role": "Pflege", "email": "p@example.org"}},
            True,
            "p@example.org",
        ),
        (
            {"email": "wf@example.org", "contact": {"role": "Pflege", "phone": "+49 231 1"}},
            True,
            "wf@example.org",
        ),
        ({"email": "wf@example.org"}, True, "wf@example.org"),
        ({}, True, "netz@example.org"),
        (None, True, "netz@example.org"),
        ({}, False, ""),
        (None, False, ""),
    ],
    ids=[
        "contact",
        "contact without mail",
        "agency",
        "operator",
        "no agency",
        "nobody",
        "nobody at all",
    ],
)
def test_mail_goes_to_who_answers(
    agency: dict[str, object] | None, address: str, *, operator: bool
) -> None:
    """The agency in charge first, then the operator; without either there is no mail."""
    partner = records.partner("wilo", email="info@wilo.example")
    others = [records.agency("wf", "dortmund", **agency)] if agency is not None else []
    network = records.network(partner, *others, details=OPERATOR if operator else records.DETAILS)
    assert recipient(partner, network) == address
    for mail in (correction_mail, confirmation_mail):
        assert mail(partner, network, SITE).startswith(f"mailto:{address}?" if address else "")
        assert bool(mail(partner, network, SITE)) is bool(address)


def test_agency_gets_what_concerns_itself() -> None:
    """Nobody else answers for the profile of an agency."""
    agency = records.agency("wf", "dortmund", email="wf@example.org")
    assert recipient(agency, records.network(agency)) == "wf@example.org"


@pytest.mark.parametrize(
    ("agency", "chamber", "expected"),
    [
        ({"email": "wf@example.org"}, {}, ("", "mailto:wf@example.org?")),
        ({"website": "https://wf.example"}, {}, ("WF", "https://wf.example")),
        ({"phone": "+49 231 1"}, {}, ("WF", "partner/wf/")),
        ({}, {"website": "https://ihk.example"}, ("IHK", "https://ihk.example")),
        ({}, {}, ("Alle Kontakte in der Region", "kontakt/")),
    ],
    ids=["mail", "website", "telephone", "chamber", "nobody"],
)
def test_correction_finds_a_way(
    agency: dict[str, object], chamber: dict[str, object], expected: tuple[str, str]
) -> None:
    """By mail, else over a website or by telephone; the chamber where the agency has no way."""
    partner = records.partner("wilo")
    carriers = (
        records.agency("wf", "dortmund", name="WF", **agency),
        records.agency("ihk", "dortmund", name="IHK", type="chamber", **chamber),
    )
    found = correction(partner, records.network(partner, *carriers), SITE)
    assert found.title == expected[0]
    assert found.address.startswith(expected[1])


@pytest.mark.parametrize("mail", [correction_mail, confirmation_mail])
def test_mail_has_a_subject(mail: object) -> None:
    """Name and id in the subject, the page in the body, lines parted by CRLF."""
    assert callable(mail)
    partner = records.partner("wilo", name="Söhne & Co? #1 {id}")
    address = mail(partner, records.network(partner, details=OPERATOR), SITE)
    parts = urlsplit(address)
    headers = parse_qs(parts.query, strict_parsing=True)
    assert (parts.scheme, parts.fragment, set(headers)) == ("mailto", "", {"subject", "body"})
    assert "„Söhne & Co? #1 {id}“ (wilo)" in headers["subject"][0]
    assert "https://host.example/x/partner/wilo/" in headers["body"][0]
    assert "\n" not in headers["body"][0].replace("\r\n", "")


@pytest.mark.parametrize("name", ["ü" * 500, "😀" * 500, "%" * 500])
def test_mail_is_no_longer_than_programs_take(name: str) -> None:
    """The longest name there may be, and the signs that take most room."""
    partner = records.partner("a" * 60, name=name)
    network = records.network(partner, details=OPERATOR)
    assert len(correction_mail(partner, network, SITE)) < 2000
    assert len(confirmation_mail(partner, network, SITE)) < 2000
