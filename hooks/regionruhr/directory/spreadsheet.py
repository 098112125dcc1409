"""Spreadsheet: rows as a CSV file that a German Excel opens as it stands."""

import csv
import io
import re
from codecs import BOM_UTF8
from collections.abc import Iterable, Sequence

# Spreadsheets of East Asia read full-width signs as the plain ones; a pipe starts a DDE call.
_START = r"[=+\-@|\t\r\n\uff1d\uff0b\uff0d\uff20]"
_FORMULA = re.compile(rf"'*{_START}")
_ESCAPED = re.compile(rf"'+{_START}")


def spreadsheet(rows: Iterable[Sequence[str]]) -> bytes:
    """Rows as CSV (RFC 4180): UTF-8 with a byte order mark, semicolons, CRLF.

    Every cell is escaped by `escape_formula`.
    """
    return BOM_UTF8 + csv_lines(rows)


def csv_lines(rows: Iterable[Sequence[str]]) -> bytes:
    """Rows as they stand in a spreadsheet, without what comes before the first one."""
    text = io.StringIO()
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerows([escape_formula(cell) for cell in row] for row in rows)
    return text.getvalue().encode()


def escape_formula(cell: str) -> str:
    """A cell that would start a formula, with one apostrophe in front; any other as it is.

    Apostrophes that stand there already get one more, so that `unescape_formula` gives each back.
    """
    return f"'{cell}" if _FORMULA.match(cell) else cell


def unescape_formula(cell: str) -> str:
    """The cell that `escape_formula` has escaped; any other as it is."""
    return cell[1:] if _ESCAPED.match(cell) else cell
