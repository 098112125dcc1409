"""A workbook is read as the CSV file that a German spreadsheet saves of it."""

import io
import re
from datetime import datetime

import pytest
from openpyxl import load_workbook

from regionruhr.faults.text_report import report
from regionruhr.table_import.table import LARGEST_TABLE, Row, Table
from regionruhr.table_import.table_file import read_table
from workbooks import Cell, Formatted, changed, part, workbook

PATH = "members.xlsx"
HEAD = ("Firma", "PLZ", "Ort")
SHEET = "xl/worksheets/sheet1.xml"
TYPES = "[Content_Types].xml"
STRINGS_TYPE = (
    b'<Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-'
    b'officedocument.spreadsheetml.sharedStrings+xml"/>'
)
STRINGS = b'<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'


def _table(content: bytes) -> tuple[Table, str]:
    table, problems = read_table(PATH, content)
    return table, report(problems)


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        ("  Müller\r\nGmbH ", "Müller\nGmbH"),
        ("Müller_x000D_\nGmbH", "Müller\nGmbH"),
        ("'+49 231 1", "+49 231 1"),
        (58095, "58095"),
        (231123456, "231123456"),
        (492312000330, "4,92312E+11"),
        (Formatted(1067, "00000"), "01067"),
        (Formatted(0.5, "0 %"), "50 %"),
        (Formatted(1200, "#,##0"), "1.200"),
        (Formatted(datetime(2009, 3, 5), "dd.mm.yyyy"), "05.03.2009"),  # noqa: DTZ001 (no zone)
        (Formatted(datetime(2009, 3, 5), "mm-dd-yy"), "05.03.2009"),  # noqa: DTZ001 (no zone)
        (True, "WAHR"),
        ("#N/A", "#NV"),
        ("=1+1", "#FORMEL!"),
    ],
)
def test_cell_is_read_as_it_is_displayed(cell: Cell, text: str) -> None:
    """Zeros, percent signs and dates stay, and so does what the spreadsheet cuts off."""
    table, message = _table(workbook(HEAD, ["A", cell, "Herne"]))
    assert (table.rows, message) == ((Row(2, ("A", text, "Herne")),), "")


def test_result_of_a_formula_is_read_where_it_is_stored() -> None:
    """An empty text is one as well."""
    content = workbook(HEAD, ["A", "=40000+4135", "Herne"], ["B", '=""', "Herne"])
    sheet = part(content, SHEET)
    sheet = sheet.replace(b"<f>40000+4135</f><v></v>", b"<f>40000+4135</f><v>44135</v>")
    sheet = sheet.replace(b'<c r="B3"><f>""</f><v></v>', b'<c r="B3" t="str"><f>""</f><v></v>')
    table, message = _table(changed(content, {SHEET: sheet}))
    assert [row.cells for row in table.rows] == [("A", "44135", "Herne"), ("B", "", "Herne")]
    assert message == ""


def test_rows_have_the_numbers_of_the_spreadsheet() -> None:
    """Title, blank and hidden rows count; a hidden column is read, merged cells stand once."""
    content = workbook(("Mitgliederliste",), (), HEAD, ("A", "44135", "Herne"), (), ("B",))
    book = load_workbook(io.BytesIO(content))
    sheet = book.worksheets[0]
    sheet.merge_cells("A1:C1")
    sheet.row_dimensions[4].hidden = True
    sheet.column_dimensions["B"].hidden = True
    file = io.BytesIO()
    book.save(file)
    table, message = _table(file.getvalue())
    assert (table.header, table.head, table.above, message) == (HEAD, 3, 1, "")
    assert table.rows == (Row(4, ("A", "44135", "Herne")), Row(6, ("B",)))


def test_sheet_with_the_headings_is_read() -> None:
    """It is named if there are others; a hidden one is none."""
    other = [("Anzahl", "Ort"), ("3", "Herne")]
    table, _ = _table(
        workbook(("Statistik",), ("x",), Liste=[HEAD, ("A", "", "Herne")], Orte=other)
    )
    assert table.rows == (Row(2, ("A", "", "Herne")),)
    assert [*table.notes] == ["Gelesen wird das Blatt „Liste“; die anderen Blätter bleiben weg."]
    book = load_workbook(io.BytesIO(workbook(HEAD, ("A", "", "Herne"), Alt=[HEAD, ("B",)])))
    book["Alt"].sheet_state = "hidden"
    file = io.BytesIO()
    book.save(file)
    table, _ = _table(file.getvalue())
    assert [row.cells[0] for row in table.rows] == ["A"]
    assert [*table.notes] == []


def test_size_that_a_sheet_claims_is_not_believed() -> None:
    """Whether it is too small or that of all cells there could be."""
    content = workbook(HEAD, ("A", "", "Herne"))
    sheet = part(content, SHEET)
    for size in (b"A1:A1", b"A1:XFD1048576"):
        claimed = sheet.replace(b'ref="A1:C2"', b'ref="%s"' % size)
        assert claimed != sheet
        assert _table(changed(content, {SHEET: claimed}))[0].rows == (Row(2, ("A", "", "Herne")),)


@pytest.mark.parametrize("value", ["x", None], ids=["text", "no more than a format"])
def test_cell_far_away_costs_nothing(value: str | None) -> None:
    """A stray one in the last row and column there are: of a row only what a table may have."""
    content = workbook(HEAD, ("A", "", "Herne"))
    cell = b'<c r="XFD1048576" t="inlineStr"><is><t>x</t></is></c>'
    stray = b'<row r="1048576">%s</row></sheetData>' % (cell if value else b'<c r="XFD1048576"/>')
    sheet = part(content, SHEET).replace(b"</sheetData>", stray)
    table, message = _table(changed(content, {SHEET: sheet}))
    assert (table.rows, message) == ((Row(2, ("A", "", "Herne")),), "")


def test_rows_below_the_last_of_spreadsheets_are_not_read() -> None:
    """However many a file claims."""
    content = workbook(HEAD, ("A", "", "Herne"))
    stray = b'<row r="2000000000"><c r="A2000000000"/></row></sheetData>'
    sheet = part(content, SHEET).replace(b"</sheetData>", stray)
    assert "größer als 20.000 Zeilen" in _table(changed(content, {SHEET: sheet}))[1]


def _long(content: bytes) -> bytes:
    """A workbook with one long text that many cells have."""
    rows = b"".join(b'<row><c t="s"><v>0</v></c></row>' for _ in range(60))
    sheet = re.sub(
        b"<sheetData>.*</sheetData>", b"<sheetData>%s</sheetData>" % rows, part(content, SHEET)
    )
    strings = b"".join((STRINGS, b"<si><t>", b"x" * 1_000_000, b"</t></si></sst>"))
    types = part(content, TYPES).replace(b"</Types>", STRINGS_TYPE + b"</Types>")
    return changed(content, {SHEET: sheet, "xl/sharedStrings.xml": strings, TYPES: types})


def test_workbook_that_is_not_read_is_reported() -> None:
    """In one line, whatever it is; what is packed is not unpacked before its size is known."""
    content = workbook(HEAD, ("A", "", "Herne"))
    bomb = changed(content, {"xl/media/image1.png": b"\0" * (LARGEST_TABLE + 1)})
    cases = {
        "die Mappe enthält Makros": changed(content, {"xl/vbaProject.bin": b"x"}),
        "die Tabelle ist größer als 50 MB": bomb,
        "die Tabelle ist größer": _long(content),
        "die Datei ist leer": workbook(),
        "unter den Spaltenköpfen steht keine Zeile": workbook(HEAD),
        "1001 Spalten sind zu viele": workbook(["Firma", *("x" for _ in range(1000))], ["A"]),
    }
    for fault, file in cases.items():
        assert fault in _table(file)[1].splitlines()[0]
    spoilt = [
        content[:-30],
        changed(content, {SHEET: part(content, SHEET).replace(b'r="A2"', b'r="2A"')}),
        changed(content, {SHEET: b"<worksheet"}),
        changed(content, {"xl/workbook.xml": b"<a/>"}),
        changed(content, {TYPES: b"<a/>"}),
        b"PK\x03\x04rest",
    ]
    for file in spoilt:
        line, total = _table(file)[1].splitlines()
        assert line.startswith("members.xlsx:1: Datei: die Datei ist keine Tabelle in UTF-8")
        assert total == "1 Problem in 1 Datei"
