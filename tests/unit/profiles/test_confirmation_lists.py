"""The lists of a serial letter that asks for confirmation."""

import csv

import pytest

import records
from regionruhr.profiles.confirmation_lists import (
    COLUMNS,
    ConfirmationList,
    confirmation_lists,
    is_confirmation_list,
)
from regionruhr.settings import moment

SITE = "https://host.example/"
NOW = moment("2026-11-23T12:00")
WF = records.agency("wf", "dortmund", name="WF", email="wf@example.org", verified_on="2026-11-01")


def _lists(*partners: records.Record, everyone: bool = False) -> tuple[ConfirmationList, ...]:
    return tuple(confirmation_lists(records.network(*partners), NOW, SITE, everyone=everyone))


def _rows(one: ConfirmationList) -> list[dict[str, str]]:
    lines = one.content.decode("utf-8-sig").split("\r\n")
    return list(csv.DictReader(lines, delimiter=";"))


def test_row_holds_all_that_a_letter_needs() -> None:
    """Who, where, what we publish, and a link to look, to confirm and to correct."""
    partner = records.partner(
        "wilo",
        name="WILO",
        legal_name="WILO SE",
        description="Erste Zeile.\n\nZweite.",
        address={"street": "Wilopark 1", "postal_code": "44263", "city": "dortmund"},
        phone="+49 231 1",
        email="info@wilo.example",
        contact={"role": "Vertrieb", "email": "vertrieb@wilo.example"},
        website="https://wilo.example",
        sectors=["maschinenbau"],
        competences=["pumpen"],
        employees={"min": "50", "max": "99"},
        founded="1872",
    )
    (row,) = _rows(_lists(WF, partner)[0])
    assert row["Organisation"] == "WILO SE"
    assert row["E-Mail"] == "vertrieb@wilo.example"
    assert (row["Straße"], row["PLZ und Ort"]) == ("Wilopark 1", "44263 Dortmund")
    assert row["Profil"] == "https://host.example/partner/wilo/"
    assert row["Bestätigen"].startswith("mailto:wf@example.org?subject=Angaben%20best")
    assert row["Korrigieren"].startswith("mailto:wf@example.org?subject=Korrektur%20")
    assert row["Veröffentlichte Angaben"] == (
        "Name: WILO | Vollständiger Name: WILO SE | Art der Einrichtung: Unternehmen | "
        "Zugehörigkeit: Aus der Region | Kurzbeschreibung: Eine Einrichtung der Probe. | "
        "Beschreibung: Erste Zeile. Zweite. | Straße: Wilopark 1 | PLZ: 44263 | Ort: Dortmund | "
        "Website: https://wilo.example | E-Mail: info@wilo.example | Telefon: +49 231 1 | "
        "Funktion: Vertrieb | E-Mail für Anfragen: vertrieb@wilo.example | "
        "Branchen: Maschinenbau | Kompetenzen: Pumpen | Beschäftigte: 50 bis 99 | "
        "Gegründet: 1872"
    )


def test_unknown_stays_empty() -> None:
    """Nothing is made up; the town is always known."""
    (row,) = _rows(_lists(records.partner("wilo"))[0])
    assert (row["Organisation"], row["PLZ und Ort"]) == ("Probe GmbH", "Dortmund")
    empty = ("E-Mail", "Straße", "Bestätigen", "Korrigieren")
    assert [row[column] for column in empty] == [""] * 4


def test_hostile_name_is_no_formula() -> None:
    """A name may begin with any sign."""
    (row,) = _rows(_lists(records.partner("wilo", name='=cmd|" /C calc"!A0'))[0])
    assert row["Organisation"] == '\'=cmd|" /C calc"!A0'


@pytest.mark.parametrize(("everyone", "asked"), [(False, ["alt", "nie"]), (True, None)])
def test_only_stale_profiles_are_asked(*, everyone: bool, asked: list[str] | None) -> None:
    """By default those without a confirmation of the last twelve months, else all."""
    partners = [
        records.partner("alt", verified_on="2025-01-01"),
        records.partner("neu", verified_on="2026-01-01"),
        records.partner("nie"),
    ]
    (one,) = _lists(WF, *partners, everyone=everyone)
    found = [row["Profil"].split("/")[-2] for row in _rows(one)]
    assert found == (asked or ["wf", "alt", "neu", "nie"])
    assert one.number == len(found)


def test_every_agency_has_its_list() -> None:
    """An empty one too: it takes the place of the list of the last time."""
    other = records.partner("abus", address={"city": "herne"})
    lists = _lists(WF, other)
    assert [(one.file_name, one.number) for one in lists] == [
        ("wf.csv", 0),
        ("_ohne-wirtschaftsfoerderung.csv", 1),
    ]
    assert lists[0].content.decode("utf-8-sig") == ";".join(COLUMNS) + "\r\n"


def test_summary_lists_what_the_list_holds_and_lacks() -> None:
    """How many, and where a mail address is missing."""
    lists = _lists(WF, records.partner("abus", address={"city": "herne"}))
    assert [line for one in lists for line in one.summary] == [
        "wf.csv: 0 Profile (WF)",
        "_ohne-wirtschaftsfoerderung.csv: 1 Profil (Ohne zuständige Wirtschaftsförderung)",
        (
            "_ohne-wirtschaftsfoerderung.csv: „Bestätigen“ und „Korrigieren“ bleiben leer, "
            "niemand ist per E-Mail erreichbar "
            "(ergänzen Sie operator.email in partners/_network.yml)"
        ),
    ]


def test_missing_address_of_an_agency_is_reported_with_its_file() -> None:
    """There it is to be entered."""
    (one,) = _lists(records.agency("wf-herne", "herne", name="WF Herne"))
    assert "(ergänzen Sie email in partners/wf-herne.yml)" in one.summary[1]


@pytest.mark.parametrize(
    ("content", "ours"),
    [(None, True), (b"", False), (b"Organisation;E-Mail\r\n", False), (b"\xff\x00", False)],
    ids=["list", "empty", "table of somebody else", "no text"],
)
def test_list_is_recognised_by_its_first_line(content: bytes | None, *, ours: bool) -> None:
    """Only what this command has written may be written anew."""
    written = _lists(records.partner())[0].content if content is None else content
    assert is_confirmation_list(written) is ours
