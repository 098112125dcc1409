"""All profiles as one table."""

import csv

import records
from regionruhr.directory.columns import COLUMNS
from regionruhr.directory.directory import Directory
from regionruhr.directory.partner_table import partner_table

SITE = "https://host.example/"


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
    assert list(rows[0]) == [column.heading for column in COLUMNS]
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
