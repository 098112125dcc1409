"""Workbooks to test with: XLSX files with cells as people leave them."""

import io
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from openpyxl import Workbook


@dataclass(frozen=True, slots=True)
class Formatted:
    """A value with the number format of its cell."""

    value: float | datetime
    form: str


Cell = str | float | bool | Formatted | None


def workbook(*rows: Sequence[Cell], **others: Sequence[Sequence[Cell]]) -> bytes:
    """A workbook of a sheet "Mitglieder" with those rows, and of other sheets."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for name, cells in {"Mitglieder": rows, **others}.items():
        sheet = book.create_sheet(name)
        for number, row in enumerate(cells, 1):
            for position, cell in enumerate(row, 1):
                value = cell.value if isinstance(cell, Formatted) else cell
                written = sheet.cell(number, position, value)
                if isinstance(cell, Formatted):
                    written.number_format = cell.form
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def changed(content: bytes, parts: Mapping[str, bytes]) -> bytes:
    """A workbook with other parts, by their paths in the archive."""
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(file, "w") as new:
        for name in {*old.namelist(), *parts}:
            new.writestr(name, parts.get(name) or old.read(name), zipfile.ZIP_DEFLATED)
    return file.getvalue()


def part(content: bytes, name: str) -> bytes:
    """A part of a workbook."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return archive.read(name)
