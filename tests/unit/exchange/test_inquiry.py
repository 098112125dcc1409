"""How to answer an entry: a mail ready to be completed, a telephone, or whoever helps."""

from datetime import date
from urllib.parse import parse_qs, unquote, urlsplit

import pytest

import records
from regionruhr.directory.directory import Directory
from regionruhr.exchange.inquiry import Inquiry, entry_inquiry, project_inquiry
from regionruhr.exchange.posting import postings
from regionruhr.model.partner import Partner

SITE = "https://host.example/x/"
TODAY = date(2026, 11, 23)
CHAMBER = records.agency(
    "ihk", "dortmund", type="chamber", name="Die Kammer", email="ihk@example.org"
)
AGENCY = records.agency("wf", "dortmund", name="Die Agentur", phone="+49 231 5")
OWNER: dict[str, object] = {"name": "Scheu KG", "email": "scheu@example.org", "phone": "+49 231 9"}


def _of(owner: Partner, *others: records.Record) -> Inquiry:
    network = records.network(owner, *others)
    (posting,) = postings(network, TODAY)
    return entry_inquiry(posting, Directory(network), SITE)


def _headers(mail: str) -> tuple[str, str]:
    parts = urlsplit(mail)
    headers = parse_qs(parts.query, strict_parsing=True)
    assert (parts.scheme, parts.fragment, set(headers)) == ("mailto", "", {"subject", "body"})
    (subject,), (body,) = headers["subject"], headers["body"]
    assert "\n" not in body.replace("\r\n", "")
    return subject, body


@pytest.mark.parametrize(
    ("field", "subject", "line"),
    [
        ("offers", "Anfrage zum Angebot „Pumpen“ (eintrag)", "wir interessieren uns für Ihr"),
        ("requests", "Antwort auf das Gesuch „Pumpen“ (eintrag)", "zu Ihrem Gesuch eintrag"),
    ],
)
def test_mail_names_the_entry_and_its_address(field: str, subject: str, line: str) -> None:
    """Whoever gets it knows at once what it is about."""
    found = _of(records.partner(**{**OWNER, field: [records.entry(title="Pumpen")]}))
    written, body = _headers(found.mail)
    assert (written, found.is_forwarded) == (subject, False)
    assert line in body
    assert f"\r\n{SITE}boerse/eintrag/\r\n" in body
    assert urlsplit(found.mail).path == "scheu@example.org"
    assert found.contact is not None
    assert found.contact.phone == "+49 231 9"


def test_chamber_passes_on_what_concerns_an_anonymous_entry() -> None:
    """It is asked to; nothing of the mail leads to the organisation."""
    entry = records.entry("geheim", title="Pumpen", anonymous="true")
    found = _of(records.partner("scheu", **OWNER, offers=[entry]), CHAMBER)
    subject, body = _headers(found.mail)
    assert subject == "Bitte weiterleiten: zum Eintrag „Pumpen“ (geheim)"
    assert "zu Ihrem Eintrag geheim" in body
    assert "Bitte leiten Sie sie an die Einrichtung weiter" in body
    assert urlsplit(found.mail).path == "ihk@example.org"
    assert found.is_forwarded
    assert "scheu" not in unquote(repr(found)).lower()


@pytest.mark.parametrize(
    "title",
    [
        "Größe „Ü“ & Süßes?",
        "a\"b'c",
        "100 % & mehr",
        "a=b&bcc=x@y.example",
        "?#+ {id} {page}",
        "💡",
    ],
)
def test_hostile_title_stays_in_its_subject(title: str) -> None:
    """No sign of it begins another header or is lost (RFC 6068)."""
    found = _of(records.partner(email="a@example.org", offers=[records.entry(title=title)]))
    subject, body = _headers(found.mail)
    assert subject == f"Anfrage zum Angebot „{title}“ (eintrag)"
    assert title not in body


@pytest.mark.parametrize("letter", ["ü", "😀", "%", "&"])
def test_mail_is_no_longer_than_programs_take(letter: str) -> None:
    """The longest title and the longest id there may be."""
    entry = records.entry("a" * 80, title=letter * 500, anonymous="true")
    found = _of(records.partner(offers=[entry]), CHAMBER)
    assert len(found.mail) < 2000


@pytest.mark.parametrize(
    ("fields", "others", "expected"),
    [
        ({"phone": "+49 231 9"}, (AGENCY,), ("", "", "")),
        (
            {"website": "https://scheu.example"},
            (AGENCY,),
            ("", "https://scheu.example", ""),
        ),
        (
            {},
            (AGENCY,),
            ("", "", "partner/wf/"),
        ),
        ({}, (), ("", "", "kontakt/")),
        (
            {"website": "https://scheu.example", "phone": "+49 231 9"},
            (),
            ("", "", ""),
        ),
    ],
)
def test_without_a_mail_address_something_else_helps(
    fields: dict[str, object],
    others: tuple[records.Record, ...],
    expected: tuple[str, str, str],
) -> None:
    """The telephone, website, agency, or all contacts; the profile is linked always."""
    found = _of(records.partner("scheu", **fields, offers=[records.entry()]), *others)
    referral = found.referral.address if found.referral else ""
    assert (found.mail, found.website, referral) == expected
    assert found.contact is not None
    assert found.contact.address == "partner/scheu/"


def test_nobody_answers_where_there_is_no_carrier() -> None:
    """The page leads to all contacts then."""
    found = _of(records.partner(**OWNER, offers=[records.entry(anonymous="true")]))
    assert (found.contact, found.mail, found.is_forwarded) == (None, "", True)


@pytest.mark.parametrize(
    ("members", "address"),
    [
        ([{"id": "mit", "role": "partner"}, {"id": "leitet", "role": "lead"}], "l@example.org"),
        ([{"id": "mit", "role": "partner"}], None),
        ([], None),
    ],
)
def test_lead_partner_answers_for_a_project(
    members: list[dict[str, str]], address: str | None
) -> None:
    """Nobody else is asked for it."""
    project = records.project("waerme", title="Wärme & mehr", partners=members)
    network = records.network(
        project,
        records.partner("mit", email="m@example.org"),
        records.partner("leitet", email="l@example.org"),
    )
    found = project_inquiry(project, Directory(network), SITE)
    if address is None:
        assert found.contact is None
        return
    subject, body = _headers(found.mail)
    assert (urlsplit(found.mail).path, subject) == (address, "Zum Projekt „Wärme & mehr“ (waerme)")
    assert f"{SITE}projekte/waerme/" in body
