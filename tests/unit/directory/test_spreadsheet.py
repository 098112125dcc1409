"""Tables that a German Excel opens as they stand."""

import csv

import pytest

from regionruhr.directory.spreadsheet import escape_formula, spreadsheet, unescape_formula


def test_file_begins_as_excel_expects() -> None:
    """A byte order mark, semicolons between the cells, CRLF behind each row."""
    written = spreadsheet([("Straße", "Ort"), ("Weg 1", "Herne")])
    assert written == b"\xef\xbb\xbf" + "Straße;Ort\r\nWeg 1;Herne\r\n".encode()


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "|", "\t", "\r", *"\uff1d\uff0b\uff0d\uff20"])
def test_cell_cannot_become_a_formula(sign: str) -> None:
    """One apostrophe in front, and only there."""
    (row,) = _read(spreadsheet([(f"{sign}1", f"1{sign}", "")]))
    assert row == [f"'{sign}1", f"1{sign}", ""]


@pytest.mark.parametrize(
    ("cell", "written"),
    [
        ("+49 231 1", "'+49 231 1"),
        ("'=1", "''=1"),
        ("''=1", "'''=1"),
        ("'s Hertogen", "'s Hertogen"),
        ("'", "'"),
        ("", ""),
        ("a=1", "a=1"),
        ("\uff1d1+1", "'\uff1d1+1"),
        ("|cmd", "'|cmd"),
        ("a | b", "a | b"),
        ("- Punkt\n- Punkt", "'- Punkt\n- Punkt"),
    ],
)
def test_guard_gives_every_cell_back(cell: str, written: str) -> None:
    """Exactly one apostrophe comes and goes, and none that belongs to the text."""
    assert escape_formula(cell) == written
    assert unescape_formula(written) == cell


@pytest.mark.parametrize("cell", ['a"b', "a;b", "a\nb", "a\r\nb", "'a", "😀"])
def test_cell_is_read_back_as_it_was(cell: str) -> None:
    """Quotation marks, separators and line ends stay in their cell."""
    assert _read(spreadsheet([(cell, "b")])) == [[cell, "b"]]


def _read(content: bytes) -> list[list[str]]:
    return list(csv.reader(content.decode("utf-8-sig").splitlines(keepends=True), delimiter=";"))
