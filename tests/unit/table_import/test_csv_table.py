"""A table is read whatever its encoding, separator and line ends."""

import pytest

from regionruhr.faults.text_report import report
from regionruhr.table_import.csv_table import LARGEST_TABLE, MOST_COLUMNS, Row, Table, read_table

PATH = "members.csv"
HEAD = "Firma;Ort\n"


def _table(content: str | bytes) -> tuple[Table, str]:
    raw = content if isinstance(content, bytes) else content.encode()
    table, problems = read_table(PATH, raw)
    return table, report(problems)


def _rows(content: str | bytes) -> list[tuple[int, tuple[str, ...]]]:
    return [(row.number, row.cells) for row in _table(content)[0].rows]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
@pytest.mark.parametrize("separator", [";", ",", "\t"], ids=["semicolon", "comma", "tab"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"], ids=["LF", "CRLF", "CR"])
def test_table_is_understood(encoding: str, separator: str, line_end: str) -> None:
    """Told by its bytes and by its first row."""
    lines = [["Firma", "Straße"], ["Müller – €", "Weg 1"], ["B", ""]]
    text = "".join(separator.join(line) + line_end for line in lines)
    table, message = _table(text.encode(encoding))
    assert message == ""
    assert table.header == ("Firma", "Straße")
    assert table.rows == (Row(2, ("Müller – €", "Weg 1")), Row(3, ("B", "")))


@pytest.mark.parametrize(
    ("header", "cells"),
    [
        ('"Straße, Nr.";Ort', ("Straße, Nr.", "Ort")),
        ("Name, Vorname;PLZ;Ort", ("Name, Vorname", "PLZ", "Ort")),
        ("Firma", ("Firma",)),
        ('"Straße\nund Nr.";"  Ort "', ("Straße und Nr.", "Ort")),
    ],
    ids=["quoted", "the most cells", "one column", "line break"],
)
def test_first_row_tells_the_separator(header: str, cells: tuple[str, ...]) -> None:
    """The one that parts it into the most cells."""
    assert _table(f"{header}\nA\n")[0].header == cells


def test_row_has_the_number_that_a_spreadsheet_shows() -> None:
    """Empty rows count and say nothing; a cell of several lines is part of one row."""
    assert _rows('Firma;Ort\n"A\r\nB";x\n;;\n\nC\n') == [(2, ("A\nB", "x")), (5, ("C",))]


def test_cells_are_as_they_were_before_the_export() -> None:
    """One apostrophe before a formula is taken off, quotation marks are undone."""
    assert _rows(HEAD + "'=1;''+1\n'a;\"a\"\"b;c\"\n") == [
        (2, ("=1", "'+1")),
        (3, ("'a", 'a"b;c')),
    ]


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "members.csv:1: Datei: die Datei ist leer"),
        (b"\xef\xbb\xbf\r\n \r\n", "members.csv:1: Datei: die Datei ist leer"),
        (HEAD.encode(), "members.csv:1: Datei: unter den Spaltenköpfen steht keine Zeile"),
        (b"PK\x03\x04rest", "members.csv:1: Datei: die Datei ist keine Tabelle in UTF-8"),
        (HEAD.encode("utf-16"), "members.csv:1: Datei: die Datei ist keine Tabelle in UTF-8"),
        (HEAD.encode("utf-16-be"), "members.csv:1: Datei: die Datei ist keine Tabelle in UTF-8"),
        (b"Firma\n\x81\x8d\n", "members.csv:1: Datei: die Datei ist keine Tabelle in UTF-8"),
        ("Müller\n".encode() + b"\xfc\n", "members.csv:1: Datei: die Datei ist keine Tabelle in"),
        (b"Fir\x0bma\nA\n", "members.csv:1: Zeile: unsichtbares Steuerzeichen U+000B"),
        (b'"Firma;Ort\nA;B\n', "members.csv:1: Zeile: ein Anführungszeichen steht falsch"),
        (b"x" * (LARGEST_TABLE + 1), "members.csv:1: Datei: die Tabelle ist größer als 50 MB"),
        (b"x;" * MOST_COLUMNS + b"\nA\n", "members.csv:1: Zeile: 1001 Spalten sind zu viele"),
    ],
    ids=[
        "empty",
        "blank",
        "heading only",
        "workbook",
        "UTF-16",
        "UTF-16 without mark",
        "no encoding",
        "two encodings",
        "control character in the heading",
        "heading not closed",
        "too large",
        "too many columns",
    ],
)
def test_what_is_no_table_is_reported(content: bytes, message: str) -> None:
    """In one line."""
    line, total = _table(content)[1].splitlines()
    assert line.startswith(message)
    assert total == "1 Problem in 1 Datei"


@pytest.mark.parametrize(
    ("rows", "unreadable", "read"),
    [
        ('"A;x\nB;y\nC;z\n', [2], [3, 4]),
        ('A;x\n"B;y\nC;"z;z"\nD;z\n', [3], [2, 4, 5]),
        ('"A" GmbH;x\nB;y\n', [2], [3]),
        (f"{'x' * 200_000};x\nB;y\n", [2], [3]),
        ('"a\n"b\n"c\n', [2, 3, 4], []),
    ],
    ids=["not closed", "closed by another", "text behind", "far too long", "all of them"],
)
def test_row_that_cannot_be_read_costs_no_other(
    rows: str, unreadable: list[int], read: list[int]
) -> None:
    """It is reported by its number; the reading begins anew in the line below."""
    table, problems = read_table(PATH, (HEAD + rows).encode())
    assert [(p.line, p.fault) for p in problems] == [(n, "row-unreadable") for n in unreadable]
    assert [row.number for row in table.rows] == read
