"""XLSX table: the rows of a workbook, each cell as a German spreadsheet displays it."""

import io
import re
import warnings
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Protocol, cast

from regionruhr.table_import.number_format import (
    GENERAL,
    displayed_date,
    displayed_duration,
    displayed_number,
)
from regionruhr.table_import.table import (
    LARGEST_TABLE,
    LAST_ROW,
    MOST_COLUMNS,
    Row,
    cell_text,
    filled,
)

NO_RESULT = "#FORMEL!"
"""Stands for a formula whose result is not stored: no spreadsheet has opened the file since."""
ERRORS = {
    "#N/A": "#NV",
    "#REF!": "#BEZUG!",
    "#VALUE!": "#WERT!",
    "#NUM!": "#ZAHL!",
    "#NAME?": "#NAME?",
    "#DIV/0!": "#DIV/0!",
    "#NULL!": "#NULL!",
}
"""The results of formulas that failed, as German spreadsheets display them."""
WITHOUT_RESULT = frozenset({NO_RESULT, *ERRORS, *ERRORS.values()})

_BEGINNING = b"PK\x03\x04"
_NO_WORKBOOK = "table-encoding"
_MACROS = "vbaProject.bin"
_LONGEST_FORMAT = 255
"""Characters that spreadsheets allow."""
_SHEETS = "/worksheets/"
_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")


class WorkbookError(Exception):
    """A workbook that is not read; its text is the key of a message."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet that is not hidden."""

    name: str
    rows: Sequence[Row]


class _Cell(Protocol):
    """What openpyxl tells of a cell."""

    @property
    def value(self) -> object: ...
    @property
    def number_format(self) -> str | None: ...
    @property
    def data_type(self) -> str: ...


class _Sheet(Protocol):
    """What openpyxl tells of a sheet that it only reads."""

    title: str
    sheet_state: str

    def reset_dimensions(self) -> None: ...
    def iter_rows(self) -> Iterator[Sequence[_Cell]]: ...


def is_workbook(content: bytes) -> bool:
    """Whether a file is an archive, as workbooks in XLSX are."""
    return content.startswith(_BEGINNING)


def workbook_sheets(content: bytes) -> list[Sheet]:
    """The sheets of a workbook with their rows that are not blank.

    Hidden rows and columns are read as they are saved in CSV files; of merged cells the first has
    the text. Raises WorkbookError.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            fault = _fault(archive)
            parts = [archive.read(n) for n in archive.namelist() if _SHEETS in n and not fault]
        has_formulas = any(b"<f" in part for part in parts)
        if not fault and (sheets := list(_sheets(content, has_formulas=has_formulas))):
            return sheets
    except WorkbookError:
        raise
    except Exception as error:  # openpyxl raises whatever a spoilt file leads to
        raise WorkbookError(_NO_WORKBOOK) from error
    raise WorkbookError(fault or _NO_WORKBOOK)


def _fault(archive: zipfile.ZipFile) -> str:
    """The message about an archive that is not to be unpacked; empty if it may be."""
    if any(name.endswith(_MACROS) for name in archive.namelist()):
        return "table-macro"
    unpacked = sum(info.file_size for info in archive.infolist())
    return "table-size" if unpacked > LARGEST_TABLE else ""


def _sheets(content: bytes, *, has_formulas: bool) -> Iterator[Sheet]:
    # Most tables are CSV files, which do without.
    from openpyxl import load_workbook  # noqa: PLC0415

    def sheets(*, data_only: bool) -> list[_Sheet]:
        file = io.BytesIO(content)
        book = load_workbook(file, read_only=True, data_only=data_only, keep_links=False)
        return cast("list[_Sheet]", book.worksheets)

    with warnings.catch_warnings():
        # What openpyxl does not keep of a workbook is of no interest.
        warnings.simplefilter("ignore")
        values = sheets(data_only=True)
        formulas = sheets(data_only=False) if has_formulas else values
        bound = _Bound()
        for sheet, with_formulas in zip(values, formulas, strict=True):
            if sheet.sheet_state == "visible":
                yield Sheet(sheet.title, tuple(filled(_rows(sheet, with_formulas, bound))))


@dataclass
class _Bound:
    """How much of a workbook was read: a few bytes may stand for many cells, or for long texts."""

    read: int = 0

    def add(self, row: Sequence[object], cells: Sequence[str]) -> None:
        """Count a row; raises WorkbookError if it is one too many."""
        self.read += len(row) + sum(map(len, cells))
        if self.read > LARGEST_TABLE:
            raise WorkbookError("table-size")


def _rows(sheet: _Sheet, with_formulas: _Sheet, bound: _Bound) -> Iterator[Row]:
    # What a file says of its size need not be true.
    sheet.reset_dimensions()
    with_formulas.reset_dimensions()
    # Each row is as wide as its last cell: a million may be empty above one far below.
    values, formulas = sheet.iter_rows(), with_formulas.iter_rows()
    for number, (row, row_of_formulas) in enumerate(zip(values, formulas, strict=True), 1):
        if not row and number <= LAST_ROW:
            continue
        cells = tuple(map(_displayed, row[: MOST_COLUMNS + 1], row_of_formulas))
        bound.add(row, cells)
        last = max((position for position, cell in enumerate(cells, 1) if cell), default=0)
        yield Row(number, cells[:last])


def _displayed(cell: _Cell, with_formula: _Cell) -> str:
    """The text of a cell as it is displayed."""
    if cell.value is None:
        # The result of a formula may be an empty text.
        is_missing = with_formula.data_type == "f" and cell.data_type != "str"
        return NO_RESULT if is_missing else ""
    form, text = (cell.number_format or GENERAL)[:_LONGEST_FORMAT], ""
    match cell.value:
        case bool() as value:
            text = "WAHR" if value else "FALSCH"
        case int() | float() as value:
            text = displayed_number(value, form)
        case datetime() as moment:
            text = displayed_date(moment, form)
        case time() as clock:
            text = displayed_date(datetime.combine(date(1900, 1, 1), clock), form)
        case timedelta() as duration:
            text = displayed_duration(duration)
        case value:
            text = _ESCAPED.sub(lambda match: chr(int(match[1], 16)), str(value))
    return cell_text(ERRORS.get(text, text) if cell.data_type == "e" else text)
