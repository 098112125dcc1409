"""Table: the rows of a CSV file, whatever its encoding, separator and line ends."""

import csv
import io
import re
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass

from regionruhr.directory.spreadsheet import unescape_formula
from regionruhr.faults.problem import Problem
from regionruhr.reading.merge_conflicts import conflicts
from regionruhr.reading.source import controls_in

LARGEST_TABLE = 50_000_000
MOST_COLUMNS = 1_000
SEPARATORS = (";", ",", "\t")

_NO_TEXT = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"%PDF", b"\xff\xfe", b"\xfe\xff")
"""How workbooks of Excel begin, PDF files, and texts in UTF-16."""

_UTF_8_LETTER = re.compile(rb"\xc3[\x80-\xbf]")


@dataclass(frozen=True, slots=True)
class Row:
    """A row that is not blank; `number` counts from 1, the heading included."""

    number: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """The table in a file; within a cell, lines end with LF."""

    path: str
    header: tuple[str, ...]
    rows: tuple[Row, ...]


def read_table(path: str, content: bytes) -> tuple[Table, list[Problem]]:
    """The table in a file of those bytes, and what cannot be read of it.

    The encoding is UTF-8, else Windows-1252, the separator that of the first row. Guards against
    formulas are removed (`unescape_formula`).
    """
    nothing = Table(path, (), ())
    text, problems = _text(path, content)
    if problems:
        return nothing, problems
    # Without a translation of line ends LF, CRLF and CR all part lines, and cells keep theirs.
    lines = io.StringIO(text, newline="").readlines()
    rows: list[Row] = []
    for number, cells in _records(lines, _separator(lines)):
        if cells is None:
            problems.append(Problem(path, number, "row", "row-unreadable"))
        elif number == 1 or any(cells):
            rows.append(Row(number, cells))
    if not rows or rows[0].number != 1:
        return nothing, problems
    head = rows[0].cells
    if len(head) > MOST_COLUMNS:
        values = {"length": str(len(head)), "limit": str(MOST_COLUMNS)}
        return nothing, [Problem(path, 1, "row", "table-columns", values)]
    header = tuple(" ".join(cell.split()) for cell in head) or ("",)
    problems += [
        Problem(path, 1, "row", "control-character", {"value": control})
        for control in controls_in("".join(head))
    ]
    if len(rows) == 1 and not problems:
        problems.append(Problem(path, 1, "file", "table-rows-missing"))
    return Table(path, header, tuple(rows[1:])), problems


def _text(path: str, content: bytes) -> tuple[str, list[Problem]]:
    """The text of a file, or the problems that keep it from being read as a table."""
    if len(content) > LARGEST_TABLE:
        limit = str(LARGEST_TABLE // 1_000_000)
        return "", [Problem(path, 1, "file", "table-size", {"limit": limit})]
    text = _decoded(content)
    if text is None:
        return "", [Problem(path, 1, "file", "table-encoding")]
    if not text.strip():
        return "", [Problem(path, 1, "file", "file-empty")]
    return text, list(conflicts(path, text))


def _decoded(content: bytes) -> str | None:
    """The text of a file; None if it is no text, or in two encodings at once."""
    if content.startswith(_NO_TEXT) or b"\0" in content.partition(b"\n")[0]:
        return None
    for encoding in ("utf-8-sig", "cp1252"):
        with suppress(UnicodeDecodeError):
            return content.decode(encoding)
        # Letters in UTF-8 would silently become two others each.
        if _UTF_8_LETTER.search(content):
            break
    return None


def _separator(lines: Sequence[str]) -> str:
    """The separator that gives the first row the most cells."""

    def cells(separator: str) -> int:
        try:
            return len(next(csv.reader(lines, delimiter=separator)))
        except csv.Error:
            return 0

    return max(SEPARATORS, key=cells)


def _records(lines: Sequence[str], separator: str) -> Iterator[tuple[int, tuple[str, ...] | None]]:
    """Yield number and cells of every row; None for cells that cannot be read.

    After such a row, reading starts again in the next line, since a quotation mark that is not
    closed would take in all rows that follow.
    """
    number, first = 1, 0
    while first < len(lines):
        rest = (lines[position] for position in range(first, len(lines)))
        reader = csv.reader(rest, delimiter=separator, strict=True)
        begin = first
        try:
            for cells in reader:
                yield number, tuple(map(_cell, cells))
                number += 1
                begin = first + reader.line_num
        except csv.Error:
            yield number, None
            number += 1
            first = begin + 1
        else:
            return


def _cell(text: str) -> str:
    return unescape_formula(text).replace("\r\n", "\n").replace("\r", "\n").strip()
