"""Table file: the table in a file of any kind, and what cannot be read of it."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from regionruhr.faults.problem import Problem
from regionruhr.reading.merge_conflicts import conflicts
from regionruhr.reading.source import controls_in
from regionruhr.sizes import limit_text
from regionruhr.table_import.csv_table import MOST_UNREADABLE, csv_rows, csv_text
from regionruhr.table_import.heading_row import heading_row
from regionruhr.table_import.table import (
    LARGEST_TABLE,
    LAST_ROW,
    MOST_COLUMNS,
    MOST_ROWS,
    Row,
    Table,
)
from regionruhr.table_import.xlsx_table import Sheet, WorkbookError, is_workbook, workbook_sheets


def read_table(
    path: str, content: bytes, chosen: Collection[str] = ()
) -> tuple[Table, list[Problem]]:
    """The table in a file of those bytes, and what cannot be read of it.

    `chosen` are the headings of a mapping; they tell the row of the headings as known ones do.
    """
    if len(content) > LARGEST_TABLE:
        return _nothing(path, "table-size")
    if is_workbook(content):
        try:
            sheets = workbook_sheets(content)
        except WorkbookError as error:
            return _nothing(path, str(error))
        best = max(sheets, key=lambda sheet: _headings(sheet.rows, chosen), default=Sheet("", ()))
        table, problems = _table(path, best.rows, [], chosen)
        return replace(table, sheet=best.name if len(sheets) > 1 else ""), problems
    text = csv_text(content)
    if text is None:
        return _nothing(path, "table-encoding")
    problems = list(conflicts(path, text))
    if problems:
        return Table(path, (), ()), problems
    return _table(path, *csv_rows(text, chosen), chosen)


def _is_head(row: Row, head: Row) -> bool:
    return tuple(" ".join(cell.split()) for cell in row.cells) == head.cells


def _headings(rows: Sequence[Row], chosen: Collection[str]) -> int:
    return heading_row(rows, chosen)[0] if rows else 0


def _nothing(path: str, fault: str, limit: str = "") -> tuple[Table, list[Problem]]:
    values = {"limit": limit or limit_text(LARGEST_TABLE)}
    return Table(path, (), ()), [Problem(path, 1, "file", fault, values)]


def _table(
    path: str, rows: Sequence[Row], unreadable: Sequence[int], chosen: Collection[str]
) -> tuple[Table, list[Problem]]:
    nothing = Table(path, (), ())
    known, head = heading_row(rows, chosen) if rows else (0, Row(1, ()))
    # What cannot be read above known headings is no headings.
    problems = [
        Problem(path, number, "row", "row-unreadable")
        for number in unreadable
        if number > head.number or not known
    ]
    if not rows:
        return nothing, problems or [Problem(path, 1, "file", "file-empty")]
    if len(rows) > MOST_ROWS or rows[-1].number > LAST_ROW:
        return _nothing(path, "table-size", f"{MOST_ROWS // 1_000}.000 Zeilen")
    if problems and (problems[0].line < head.number or len(unreadable) > MOST_UNREADABLE):
        return nothing, problems[:1]
    if len(head.cells) > MOST_COLUMNS:
        values = {"length": str(len(head.cells)), "limit": str(MOST_COLUMNS)}
        return nothing, [Problem(path, head.number, "row", "table-columns", values)]
    problems += [
        Problem(path, head.number, "row", "control-character", {"value": control})
        for row in rows
        if row.number == head.number
        for control in controls_in("".join(row.cells))
    ]
    # Lists of several pages have their headings on each.
    below = tuple(r for r in rows if r.number > head.number and not _is_head(r, head))
    if not below and not problems:
        problems.append(Problem(path, head.number, "file", "table-rows-missing"))
    above = sum(row.number < head.number for row in rows)
    return Table(path, head.cells, below, head.number, above), problems
