"""Spreadsheet: rows as a CSV file that a German Excel opens as it stands."""

import csv
import io
from codecs import BOM_UTF8
from collections.abc import Iterable, Sequence

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def spreadsheet(rows: Iterable[Sequence[str]]) -> bytes:
    """Rows as CSV (RFC 4180): UTF-8 with a byte order mark, semicolons, CRLF.

    A cell that would start a formula gets one apostrophe in front.
    """
    text = io.StringIO()
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerows([_harmless(cell) for cell in row] for row in rows)
    return BOM_UTF8 + text.getvalue().encode()


def _harmless(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
