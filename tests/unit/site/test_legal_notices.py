"""What the legal pages say of the operator, of data and of accessibility."""

from collections.abc import Iterable, Mapping
from copy import deepcopy
from typing import Any

import pytest

import records
from regionruhr.model.addresses import Link
from regionruhr.model.network_details import NetworkDetails
from regionruhr.site.legal_notices import Detail, LegalNotices, legal_notices

VIDEO = {
    "title": "Das Netzwerk",
    "duration": "3:20",
    "transcript": "Das Netzwerk verbindet Betriebe.",
}


def _notices(**groups: Mapping[str, object]) -> LegalNotices:
    """The notices of a complete operator, with some fields changed or taken out by None."""
    legal: dict[str, Any] = deepcopy(dict(records.LEGAL))
    for group, fields in groups.items():
        values = {**legal.get(group, {}), **fields}
        legal[group] = {name: value for name, value in values.items() if value is not None}
    return legal_notices(NetworkDetails.model_validate({**records.DETAILS, **legal}))


def _nothing() -> LegalNotices:
    return legal_notices(NetworkDetails.model_validate(records.DETAILS))


def _text(details: Iterable[Detail]) -> dict[str, str]:
    return {detail.label: detail.text.replace("\N{NO-BREAK SPACE}", " ") for detail in details}


def test_operator_has_legal_form_and_contacts() -> None:
    """With register and numbers, where it has them; mail and telephone are links."""
    notices = _notices(
        operator={
            "vat_id": "DE123456789",
            "business_id": "DE123456789-00001",
            "supervisory_authority": "Stadt Dortmund",
        }
    )
    assert _text(notices.operator) == {
        "Anbieter": "Netz e. V.",
        "Rechtsform": "eingetragener Verein",
        "Anschrift": "Weg 1, 44137 Dortmund",
        "Vertreten durch": "N. N.",
        "Telefon": "+49 231 1",
        "E-Mail": "netz@example.org",
        "Registereintrag": "Amtsgericht Dortmund, VR 1",
        "Umsatzsteuer-Identifikationsnummer": "DE123456789",
        "Wirtschafts-Identifikationsnummer": "DE123456789-00001",
        "Aufsichtsbehörde": "Stadt Dortmund",
    }
    assert [d.address for d in notices.operator if d.address] == [
        "tel:+492311",
        "mailto:netz@example.org",
    ]


def test_required_detail_is_empty_if_unknown() -> None:
    """The template puts a placeholder in its place; what need not be said is left out."""
    notices = _nothing()
    assert _text(notices.operator) == dict.fromkeys(
        ("Anbieter", "Rechtsform", "Anschrift", "Vertreten durch", "Telefon", "E-Mail"), ""
    )
    assert _text(notices.editor_responsible) == {"Name": "", "Anschrift": ""}
    assert _text(notices.hosting) == dict.fromkeys(
        ("Hosting-Anbieter", "Rechtsgrundlage", "Speicherdauer der Protokolle"), ""
    )
    assert _text(notices.data_protection_officer) == {"E-Mail": ""}
    assert _text(notices.assessment) == {"Erstellt am": "", "Grundlage": ""}
    assert _text(notices.feedback) == {"E-Mail": "", "Telefon": ""}
    assert notices.conformance == ""
    assert notices.consumer_dispute == ""
    assert notices.accessibility_aim.startswith("Der Betreiber ist bemüht")


def test_part_of_an_address_is_none() -> None:
    """A street without a town leads nowhere."""
    assert _text(_notices(operator={"city": None}).operator)["Anschrift"] == ""


@pytest.mark.parametrize(
    ("dispute", "expected"),
    [
        ({"participates": "false"}, "Wir sind nicht bereit und nicht verpflichtet"),
        (
            {"participates": "true", "body": "Schlichtungsstelle, Weg 3, 44135 Dortmund"},
            "Zuständig ist: Schlichtungsstelle, Weg 3, 44135 Dortmund.",
        ),
    ],
    ids=["declined", "joined"],
)
def test_dispute_settlement(dispute: dict[str, str], expected: str) -> None:
    """§ 36 VSBG, only where the operator says so."""
    assert expected in _notices(operator={"consumer_dispute": dispute}).consumer_dispute


@pytest.mark.parametrize(("days", "expected"), [("1", "1 Tag"), ("14", "14 Tage")])
def test_hosting(days: str, expected: str) -> None:
    """And what protects them outside the EU, where that is so."""
    hosting = {"name": "Host Inc.", "address": "Street 1, USA", "transfer": "Angemessenheit"}
    notices = _notices(data_protection={"hosting": hosting, "log_retention": days})
    text = _text(notices.hosting)
    assert text.pop("Rechtsgrundlage").startswith("Art. 6 Abs. 1 Buchst. e DSGVO")
    assert text == {
        "Hosting-Anbieter": "Host Inc., Street 1, USA",
        "Schutz außerhalb der EU": "Angemessenheit",
        "Speicherdauer der Protokolle": expected,
    }


def test_officer_need_not_be_named() -> None:
    """Art. 37 Abs. 7 DSGVO asks for a way to reach the officer."""
    assert _text(_notices().data_protection_officer) == {"E-Mail": "datenschutz@example.org"}
    officer = {"name": "A. B.", "address": "Weg 1", "email": "d@example.org", "phone": "+49 1"}
    assert _text(_notices(data_protection={"officer": officer}).data_protection_officer) == {
        "Name": "A. B.",
        "Anschrift": "Weg 1",
        "Telefon": "+49 1",
        "E-Mail": "d@example.org",
    }


def test_authority_is_that_of_the_state_unless_another_is_named() -> None:
    """LDI NRW watches; its address need not be entered."""
    assert "LDI NRW" in _text(_nothing().data_protection_authority)["Behörde"]
    other = {
        "name": "BfDI",
        "address": "Weg 4, 53117 Bonn",
        "email": "b@example.org",
        "phone": "+49 228 1",
        "website": "https://www.bfdi.example",
    }
    notices = _notices(data_protection={"supervisory_authority": other})
    assert _text(notices.data_protection_authority) == {
        "Behörde": "BfDI",
        "Anschrift": "Weg 4, 53117 Bonn",
        "Telefon": "+49 228 1",
        "E-Mail": "b@example.org",
        "Website": "www.bfdi.example",
    }


def test_accessibility_statement_has_status_date_and_method() -> None:
    """The sentences of the model statement of the Commission."""
    notices = _notices(accessibility={"reviewed_on": "2026-11-20"})
    assert "teilweise mit der BITVNRW vereinbar" in notices.conformance
    assert _text(notices.assessment) == {
        "Erstellt am": "1. November 2026",
        "Grundlage": "Selbstbewertung durch die öffentliche Stelle",
        "Zuletzt geprüft am": "20. November 2026",
    }


def test_gaps_are_those_entered_and_those_that_the_data_show() -> None:
    """Nobody has to enter that there is no video and no form, or to take it out later."""
    content = {
        "content": "Die Karte",
        "reason": "disproportionate-burden",
        "explanation": "Sie ist alt.",
        "alternative": "Die Liste nennt dasselbe.",
    }
    bare = _notices(accessibility={"contents": [content], "feedback": None})
    assert bare.gaps[0].remarks == (
        "Unverhältnismäßige Belastung. Sie ist alt. Die Liste nennt dasselbe."
    )
    assert [gap.content for gap in bare.gaps] == [
        "Die Karte",
        "Ein Video in Deutscher Gebärdensprache",
        "Ein elektronisches Formular, mit dem Sie Barrieren melden",
    ]
    page = {"page": "https://video.example.org/netzwerk"}
    whole = _notices(sign_language_video=VIDEO | page)
    assert [gap.content for gap in whole.gaps] == ["Die Karte"]


def test_nobody_is_sent_to_a_contact_that_is_not_there() -> None:
    """Neither in place of the form nor with a report: the ombudsman helps until there is one."""
    heard, nobody = _notices(accessibility={"feedback": None}), _nothing()
    assert "erreichen Sie uns" in heard.gaps[-1].remarks
    assert heard.feedback_terms.startswith("Schreiben Sie uns")
    assert "erreichen Sie uns" not in nobody.gaps[-1].remarks
    assert nobody.feedback_terms.startswith("Bis dahin hilft die Ombudsstelle")


def test_barriers_are_reported_to_the_operator_unless_to_another() -> None:
    """The form first; mail and telephone are the operator's where none are named."""
    assert _text(_notices().feedback) == {
        "Formular": "www.example.org",
        "E-Mail": "netz@example.org",
        "Telefon": "+49 231 1",
    }
    feedback = {"email": "barriere@example.org", "phone": "+49 231 2"}
    assert _text(_notices(accessibility={"feedback": feedback}).feedback) == {
        "E-Mail": "barriere@example.org",
        "Telefon": "+49 231 2",
    }


def test_ombudsman_of_the_state_helps_further() -> None:
    """§ 10d BGG NRW; its contact need not be entered."""
    assert _text(_nothing().enforcement_body)["Website"] == "www.lbbp.nrw.de"


def test_every_page_links_to_the_video_once_there_is_one() -> None:
    """It stands at the end of the page in simple language."""
    assert _nothing().video_link is None
    notices = _notices(sign_language_video=VIDEO | {"file": "netzwerk.mp4"})
    assert notices.video_link == Link("Gebärdensprache", "einfache-sprache/#gebaerdensprache")


def test_video_is_a_file_of_the_site_or_a_page_elsewhere() -> None:
    """What lies elsewhere is only linked to."""
    own = _notices(sign_language_video=VIDEO | {"file": "netzwerk.webm"}).video
    assert own is not None
    assert own.file == "assets/gebaerdensprache/netzwerk.webm"
    assert own.media_type == "video/webm"
    assert own.duration == "Dauer: 3:20 Minuten"
    page = {"page": "https://video.example.org/netzwerk"}
    other = _notices(sign_language_video=VIDEO | page).video
    assert other is not None
    assert (other.file, other.page) == ("", "https://video.example.org/netzwerk")
    assert other.page_title == "Das Netzwerk, Video auf video.example.org"
