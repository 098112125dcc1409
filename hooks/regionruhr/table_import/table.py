"""Table: the headings and rows of a table, whatever kind of file it comes from."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from regionruhr.directory.spreadsheet import unescape_formula
from regionruhr.reading.source import unified

LARGEST_TABLE = 50_000_000
MOST_COLUMNS = 1_000
MOST_ROWS = 20_000
"""Rows that are not blank; each may take as long as a thousandth of a second."""
LAST_ROW = 1_048_576
"""The number of the last row that spreadsheets have."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row that is not blank; `number` counts from 1, as spreadsheets do."""

    number: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """The table in a file; within a cell, lines end with LF."""

    path: str
    header: tuple[str, ...]
    rows: tuple[Row, ...]
    """The rows below the headings."""
    head: int = 1
    """The number of the row of the headings."""
    above: int = 0
    """How many rows above the headings are left out."""
    sheet: str = ""
    """The name of the sheet, in a workbook that has others."""

    @property
    def notes(self) -> Iterator[str]:
        """Yield in German what was left out beside and above the table."""
        if self.sheet:
            yield f"Gelesen wird das Blatt „{self.sheet}“; die anderen Blätter bleiben weg."
        if not self.above:
            return
        rows = "die Zeile" if self.above == 1 else f"{self.above} Zeilen"
        verb = "bleibt" if self.above == 1 else "bleiben"
        yield f"Die Überschriften stehen in Zeile {self.head}; {rows} darüber {verb} weg."


def filled(rows: Iterable[Row]) -> Iterator[Row]:
    """Yield the rows that are not blank, and no more after the first that is one too many."""
    count = 0
    for row in rows:
        is_below = row.number > LAST_ROW
        if is_below or any(row.cells):
            yield row
            count += 1
            if is_below or count > MOST_ROWS:
                return


def cell_text(text: str) -> str:
    """The text of a cell as all modules compare it, without guards against formulas."""
    return unified(unescape_formula(text)).strip()
