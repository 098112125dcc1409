"""A table is read whatever its encoding, separator and line ends."""

from types import EllipsisType

import pytest

from regionruhr.faults.text_report import report
from regionruhr.table_import.table import (
    LARGEST_TABLE,
    LAST_ROW,
    MOST_COLUMNS,
    MOST_ROWS,
    Row,
    Table,
    filled,
)
from regionruhr.table_import.table_file import read_table

PATH = "members.csv"
HEAD = "Firma;Ort\n"


def _table(content: str | bytes) -> tuple[Table, str]:
    raw = content if isinstance(content, bytes) else content.encode()
    table, problems = read_table(PATH, raw)
    return table, report(problems)


def _rows(content: str | bytes) -> list[tuple[int, tuple[str, ...]]]:
    return [(row.number, row.cells) for row in _table(content)[0].rows]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize(
    "separator", [";", ",", "\t", "|"], ids=["semicolon", "comma", "tab", "pipe"]
)
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


@pytest.mark.parametrize(
    ("text", "header", "head", "above"),
    [
        ("Liste;;\nStand: 1.2.2026;;\n;;\nFirma;Straße;Ort\n", ("Firma", "Straße", "Ort"), 4, 2),
        ("Stammdaten;;Kontakt;\nFirma;Ort;Telefon;E-Mail\n", ..., 2, 1),
        ("Mitglieder, Stand, 2026, Ruhr\n\nFirma;Ort;Telefon;E-Mail\n", ..., 3, 1),
        ("\nFirma;Ort\n", ("Firma", "Ort"), 2, 0),
        ("Liste;;\nName;;Kontakt\n;Ort;Telefon\n", ("Name", "Ort", "Telefon"), 3, 2),
        ("Name;Ort;Kontakt;\n;;Telefon;E-Mail\n", ("Name", "Ort", "Telefon", "E-Mail"), 2, 1),
        (
            "Firma;;;Ansprechpartner;\nName;Ort;Telefon;Name;Telefon\n",
            ("Name", "Ort", "Telefon", "Ansprechpartner Name", "Ansprechpartner Telefon"),
            2,
            1,
        ),
        ("Wer;Wo\n", ("Wer", "Wo"), 1, 0),
        ("Liste\nWer;Wo;Ort der Tat\n", ("Wer", "Wo", "Ort der Tat"), 2, 1),
        ('"Verein\nListe;\nFirma;Ort\n', ("Firma", "Ort"), 3, 1),
    ],
    ids=[
        "title, date and blank row",
        "groups of columns",
        "title with commas",
        "blank row",
        "heading over two rows",
        "headings in two rows",
        "headings that groups tell apart",
        "none known",
        "known by a mapping",
        "quotation mark in the title",
    ],
)
def test_row_of_the_headings_is_found(
    text: str, header: "tuple[str, ...] | EllipsisType", head: int, above: int
) -> None:
    """It has the most known headings; what is above them is left out, and counted."""
    if header is ...:
        header = ("Firma", "Ort", "Telefon", "E-Mail")
    row = ";".join("x" for _ in header)
    table, problems = read_table(PATH, f"{text}{row}\n".encode(), {"Wer", "Wo"})
    assert (table.header, table.head, table.above) == (header, head, above)
    assert (table.rows, problems) == ((Row(head + 1, ("x",) * len(header)),), [])


@pytest.mark.parametrize(
    "line", ["sep=;\n", "SEP=;\r\n", "\ufeffsep=;\r"], ids=["LF", "CRLF", "mark and CR"]
)
def test_line_names_the_separator(line: str) -> None:
    """Spreadsheets do not show it: the headings are in their first row."""
    table, message = _table(f"{line}Firma, Name;Ort, Land, Fluss\nA, B;C\n")
    assert (message, table.head) == ("", 1)
    assert table.header == ("Firma, Name", "Ort, Land, Fluss")


@pytest.mark.parametrize("again", ["Firma;Ort\n", " Firma ;Ort\n", "\nFirma;Ort\n\n"])
def test_headings_on_each_page_are_no_rows(again: str) -> None:
    """Lists of several pages repeat them."""
    table, message = _table(f"Firma;Ort\nA;Hagen\n{again}B;Herne\n")
    assert (message, [row.cells[0] for row in table.rows if any(row.cells)]) == ("", ["A", "B"])


@pytest.mark.parametrize("encoding", ["mac_roman", "cp850", "cp437"])
@pytest.mark.parametrize(
    "word",
    ["Straße", "Groß", "Müller", "Präzision", "Königsallee", "Überwasser", "Gießerei", "Röhren"],
)
def test_umlauts_of_other_encodings_are_refused(encoding: str, word: str) -> None:
    """Each betrays Mac Roman or a DOS code page: "MŸller" must not become a profile."""
    content = f"Firma;Ort\n{word};Herne\n".encode(encoding)
    assert _table(content)[1].startswith("members.csv:1: Datei: die Datei ist keine Tabelle")


@pytest.mark.parametrize("words", ["Müller", "GÜTE – „Größe“", "Äpfel, Öl, Café"])
def test_umlauts_that_were_read_as_others_become_themselves(words: str) -> None:
    """UTF-8 that a program took for Windows-1252 is undone; half a table of it is refused."""
    spoilt = f"Firma;Ort\n{words};Herne\n".encode().decode("cp1252")
    assert _rows(spoilt) == [(2, (words, "Herne"))]
    assert "keine Tabelle in UTF-8" in _table(f"{spoilt}Süd;Herne\n")[1]


@pytest.mark.parametrize(
    "word",
    [
        "Škoda",
        "Dušan Žižka",
        "„Müller“",
        "§ 5",
        "lt.§5",
        "5 €",
        "Guss…und mehr",
        "Sánchez",
        "Pumpen™System",
        "Ÿ",
    ],
)
def test_words_of_windows_1252_are_read(word: str) -> None:
    """The same symbols where they belong."""
    assert _rows(f"Firma;Ort\n{word};Größe\n".encode("cp1252")) == [(2, (word, "Größe"))]


def test_row_has_the_number_that_a_spreadsheet_shows() -> None:
    """Empty rows count and say nothing; a cell of several lines is part of one row."""
    assert _rows('Firma;Ort\n"A\r\nB";x\n;;\n\nC\n') == [(2, ("A\nB", "x")), (5, ("C",))]


def test_cells_are_as_they_were_before_the_export() -> None:
    """One apostrophe before a formula is taken off, quotation marks are undone."""
    assert _rows(HEAD + "'=1;''+1\n'a;\"a\"\"b;c\"\n") == [
        (2, ("=1", "'+1")),
        (3, ("'a", 'a"b;c')),
    ]


def test_letters_are_composed() -> None:
    """Umlauts as macOS writes them are those that everybody else types."""
    assert _rows(HEAD + "Mu\u0308ller;Gie\u00dfere\u0301\n") == [(2, ("Müller", "Gießeré"))]


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "members.csv:1: Datei: die Datei ist leer"),
        (b"\xef\xbb\xbf\r\n \r\n", "members.csv:1: Datei: die Datei ist leer"),
        (HEAD.encode(), "members.csv:1: Datei: unter den Spaltenköpfen steht keine Zeile"),
        (b"PK\x03\x04rest", "members.csv:1: Datei: die Datei ist keine Tabelle in UTF-8"),
        (HEAD.encode("utf-16")[:-1], "members.csv:1: Datei: die Datei ist keine Tabelle in UTF-8"),
        (HEAD.encode("utf-16-be"), "members.csv:1: Datei: die Datei ist keine Tabelle in UTF-8"),
        (b"Firma\n\x81\x8d\n", "members.csv:1: Datei: die Datei ist keine Tabelle in UTF-8"),
        ("Müller\n".encode() + b"\xfc\n", "members.csv:1: Datei: die Datei ist keine Tabelle in"),
        (b"Fir\x0bma\nA\n", "members.csv:1: Zeile: unsichtbares Steuerzeichen U+000B"),
        (b'"Firma;Ort\nA;B\n', "members.csv:1: Zeile: ein Anführungszeichen steht falsch"),
        (HEAD.encode() + b'"a\n' * 101, "members.csv:2: Zeile: ein Anführungszeichen steht falsch"),
        (b"x" * (LARGEST_TABLE + 1), "members.csv:1: Datei: die Tabelle ist größer als 50 MB"),
        (
            HEAD.encode() + b"A;B\n" * MOST_ROWS,
            "members.csv:1: Datei: die Tabelle ist größer als 20",
        ),
        (b"x;" * MOST_COLUMNS + b"\nA\n", "members.csv:1: Zeile: 1001 Spalten sind zu viele"),
    ],
    ids=[
        "empty",
        "blank",
        "heading only",
        "workbook",
        "UTF-16 cut off",
        "UTF-16 without mark",
        "no encoding",
        "two encodings",
        "control character in the heading",
        "heading not closed",
        "too many rows not closed",
        "too large",
        "too many rows",
        "too many columns",
    ],
)
def test_what_is_no_table_is_reported(content: bytes, message: str) -> None:
    """In one line."""
    line, total = _table(content)[1].splitlines()
    assert line.startswith(message)
    assert total == "1 Problem in 1 Datei"


def test_rows_end_at_the_last_that_may_be() -> None:
    """Blank ones below do not count, as far down as spreadsheets go; the next row is too many."""
    most = [Row(number, ("A",)) for number in range(1, MOST_ROWS + 2)]
    blank = [Row(LAST_ROW, ("",)), Row(LAST_ROW + 1, ("",))]
    assert [*filled([*most[:-1], *blank[:1]])] == most[:-1]
    assert [*filled([*most, *most])] == most
    assert [*filled([most[0], *blank, *most])] == [most[0], blank[1]]


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
