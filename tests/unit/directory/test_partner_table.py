"""All profiles as one table, whose columns stand for the fields of a profile."""

import csv

import pytest

import records
from regionruhr.directory.directory import Directory
from regionruhr.directory.partner_table import COLUMNS, cell, contact_columns, partner_table
from regionruhr.model.field import Output, shown_fields
from regionruhr.model.partner import Partner
from regionruhr.model.taxonomy import Taxonomy
from regionruhr.wording.vocabulary import vocabularies

SITE = "https://host.example/"
WORDS = vocabularies(Taxonomy.model_validate(records.TAXONOMY))
EXAMPLE = records.partner(
    "wilo",
    name="WILO SE",
    description="Erster Satz.\n\n- ein Punkt\n",
    address={"street": "Weg 1", "postal_code": "01067", "city": "dortmund"},
    geo={"lat": "51.5136", "lon": "-0.00001"},
    same_as=["https://a.example", "https://b.example"],
    contact={"name": "Probe", "email": "info@host.example", "consent": "true"},
    competences=["pumpen"],
    employees={"min": "50", "max": "99", "year": "2022"},
    founded="1872-05",
    verified_on="2026-11-20",
)


def test_every_field_that_the_export_shows_is_a_column() -> None:
    """With its title as heading, and the page of the profile behind them."""
    shown = [field.title for field in shown_fields(Partner, Output.EXPORT)]
    assert [column.title for column in COLUMNS] == [*shown, "Profilseite"]


def test_every_column_says_what_it_holds() -> None:
    """In one line of sentences."""
    for column in COLUMNS:
        assert column.description.endswith(".")
        assert "\n" not in column.title + column.description


def test_columns_that_say_how_a_partner_is_reached() -> None:
    """The one for inquiries before the general one, the telephone before the mail."""
    ways = [way.split("|") for way in contact_columns().split(";")]
    assert ways == [
        ["Telefon für Anfragen", "Telefon", "E-Mail für Anfragen", "E-Mail"],
        ["Website"],
    ]
    assert {title for way in ways for title in way} <= {column.title for column in COLUMNS}


@pytest.mark.parametrize(
    ("heading", "text"),
    [
        ("Kennung", "wilo"),
        ("Name", "WILO SE"),
        ("Vollständiger Name", ""),
        ("Art der Einrichtung", "Unternehmen"),
        ("Zugehörigkeit", "Aus der Region"),
        ("Beschreibung", "Erster Satz.\n\n- ein Punkt"),
        ("PLZ", "01067"),
        ("Ort", "Dortmund"),
        ("Breitengrad", "51,5136"),
        ("Längengrad", "-0,00001"),
        ("Weitere Auftritte", "https://a.example\nhttps://b.example"),
        ("Einwilligung", "ja"),
        ("Kompetenzen", "Pumpen"),
        ("Zertifikate", ""),
        ("Beschäftigte (von)", "50"),
        ("Beschäftigte (Jahr)", "2022"),
        ("Gegründet", "1872-05"),
        ("Bestätigt am", "2026-11-20"),
        ("Profilseite", "https://host.example/partner/wilo/"),
    ],
)
def test_cell_is_in_german(heading: str, text: str) -> None:
    """Labels for keys, lines for lists, commas in decimals, ISO 8601 for days."""
    (column,) = (column for column in COLUMNS if column.title == heading)
    assert cell(column, EXAMPLE, WORDS, "https://host.example/") == text


def _rows(content: bytes) -> list[dict[str, str]]:
    lines = content.decode("utf-8-sig").splitlines(keepends=True)
    return list(csv.DictReader(lines, delimiter=";"))


def test_every_partner_has_its_row_in_the_order_of_the_directory() -> None:
    """By name, below one row of headings."""
    partners = [records.partner("b", name="Zeche"), records.partner("a", name="Ähre")]
    content = partner_table(Directory(records.network(*partners)), SITE)
    assert content.startswith(b"\xef\xbb\xbfKennung;Name;")
    rows = _rows(content)
    assert [row["Kennung"] for row in rows] == ["a", "b"]
    assert list(rows[0]) == [column.title for column in COLUMNS]
    assert rows[0]["Profilseite"] == f"{SITE}partner/a/"


def test_cells_are_no_formulas() -> None:
    """A telephone number begins with a sign of arithmetic."""
    partner = records.partner(name="=1+1", phone="+49 231 41020")
    (row,) = _rows(partner_table(Directory(records.network(partner)), SITE))
    assert (row["Name"], row["Telefon"]) == ("'=1+1", "'+49 231 41020")


def test_empty_directory_is_a_table_of_headings() -> None:
    """There is always a file."""
    content = partner_table(Directory(records.network()), SITE)
    assert content.count(b"\r\n") == 1
