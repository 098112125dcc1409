"""CSV table: the rows of a CSV file, whatever its encoding, separator and line ends."""

import csv
import io
import re
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Collection, Iterator, Sequence
from contextlib import suppress
from itertools import islice

from regionruhr.table_import.heading_row import ROWS_SEARCHED, heading_row
from regionruhr.table_import.table import MOST_COLUMNS, Row, cell_text, filled

SEPARATORS = (";", ",", "\t", "|")

MOST_UNREADABLE = 100
"""With more rows that cannot be read, a table is none; each takes as long as a hundred others."""
_LINES_SEARCHED, _LONGEST_LINE = 1_000, 10_000
"""The beginning of a file that tells its separator."""
_NO_TEXT = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"%PDF")
"""How archives, workbooks of old or with a password, and PDF files begin."""
_UTF_16 = (BOM_UTF16_LE, BOM_UTF16_BE)
_UTF_8_LETTER = re.compile(rb"\xc3[\x80-\xbf]")
_SEPARATOR_LINE = re.compile(r"sep=(.)(?:\r\n?|\n)", re.IGNORECASE)
_CONSONANT = "[B-DF-HJ-NP-TV-XZb-df-hj-np-tv-xz]"
_LETTER = r"[^\W\d_]"
_FOREIGN_UMLAUT = re.compile(
    rf"{_LETTER}[†‡„”\u201a]{_LETTER}|[A-Z][™€…][A-Z]|[a-z]§(?!\s?\d)|{_LETTER}[ŸŠ][a-z]|[a-z][ŸŠŽ]|"
    rf"{_CONSONANT}š{_CONSONANT}|\b[šŠ]ber|(?<!\w)†[a-z]{{2}}|(?<!\w)™[a-z]|"
    r"(?i:stra|gro|gie|wei|schlo)á|auáe"
)
"""What becomes of ä, ö, ü and ß of Mac Roman and DOS code pages that are read as Windows-1252."""
_READ_TWICE = re.compile("Ã[¤¶¼Ÿ„–œ]")
"""What becomes of ä, ö, ü, ß, Ä, Ö and Ü of UTF-8 that was read as Windows-1252 and saved again."""


def csv_text(content: bytes) -> str | None:
    """The text of a file in UTF-8, UTF-16 or Windows-1252; None if it is no such text.

    None also for two encodings at once, and for texts that Windows-1252 would spoil. UTF-8 that a
    program read as Windows-1252 and saved as UTF-8 is undone.
    """
    if content.startswith(_UTF_16):
        encodings: tuple[str, ...] = ("utf-16",)
    elif content.startswith(_NO_TEXT) or b"\0" in content.partition(b"\n")[0]:
        encodings = ()
    else:
        # Letters in UTF-8 would silently become two others each.
        encodings = ("utf-8-sig",) if _UTF_8_LETTER.search(content) else ("utf-8-sig", "cp1252")
    for encoding in encodings:
        with suppress(UnicodeError):
            text = content.decode(encoding)
            if _READ_TWICE.search(text):
                return text.encode("cp1252").decode("utf-8-sig")
            return None if encoding == "cp1252" and _FOREIGN_UMLAUT.search(text) else text
    return None


def csv_rows(text: str, chosen: Collection[str]) -> tuple[list[Row], list[int]]:
    """The rows of a text that are not blank, and the numbers of those that cannot be read.

    The separator is named by a line `sep=;`, which spreadsheets hide, else it is the one that
    makes the most known headings, or the most cells. `chosen` are headings that count as known.
    Guards against formulas are removed (`cell_text`).
    """
    named = _SEPARATOR_LINE.match(text)
    # Without a translation of line ends LF, CRLF and CR all part lines, and cells keep theirs.
    lines = io.StringIO(text[named.end() if named else 0 :], newline="").readlines()
    separator = named[1] if named else _separator(lines, chosen)
    unreadable: list[int] = []

    def readable() -> Iterator[Row]:
        for number, cells in _records(lines, separator):
            if cells is None:
                unreadable.append(number)
                if len(unreadable) > MOST_UNREADABLE:
                    return
            else:
                yield Row(number, cells)

    return [*filled(readable())], unreadable


def _separator(lines: Sequence[str], chosen: Collection[str]) -> str:
    beginning = [line[:_LONGEST_LINE] for line in lines[:_LINES_SEARCHED]]

    def headings_and_cells(separator: str) -> tuple[int, int]:
        records = islice(_records(beginning, separator), ROWS_SEARCHED)
        rows = [Row(number, cells) for number, cells in records if cells and any(cells)]
        known, row = heading_row(rows, chosen) if rows else (0, Row(0, ()))
        return known, len(row.cells)

    return max(SEPARATORS, key=headings_and_cells)


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
                # More are no table, and would take long.
                yield number, tuple(map(cell_text, cells[: MOST_COLUMNS + 1]))
                number += 1
                begin = first + reader.line_num
        except csv.Error:
            yield number, None
            number += 1
            first = begin + 1
        else:
            return
