"""Headings: which column of a table holds which field; model/ declares their other names."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, count, islice, product
from operator import eq
from string import ascii_uppercase
from typing import Annotated, TypeAlias

from pydantic import Field

from regionruhr.directory.partner_table import PROFILE_PAGE
from regionruhr.faults.problem import Problem
from regionruhr.folding import folded
from regionruhr.model.field import DeclaredField, Output, Path, Use, fields_of
from regionruhr.model.partner import Partner
from regionruhr.model.values import Line, Model
from regionruhr.reading.employees import EMPLOYEES
from regionruhr.reading.misspelling import nearest
from regionruhr.reading.source import Source, Value
from regionruhr.reading.yaml_reading import read_yaml
from regionruhr.table_import.place import ADDRESS, CITY, HOUSE_NUMBER
from regionruhr.table_import.table import Table

Values: TypeAlias = "dict[Path, Value | None]"
"""Values by the paths of their fields; None for one that has none."""

REQUIRED: tuple[Path, ...] = (("name",), CITY)
LEFT_OUT = "-"
REASON = "Nicht übernommen, weil"
"""The column of reasons in a table of rows that were not taken; it is no field."""

_MOST_HINTS = 100
_LONE_HYPHEN = re.compile(r"^([^#\n]+:[ \t]+)-(?=[ \t]*$)", re.MULTILINE)


class _ColumnApart(Model):
    """What tables have a column for, and profiles no field."""

    house_number: Annotated[
        Line, Use(reason="Steht hinter der Straße.", headings="Hausnr., Haus-Nr.")
    ] = Field(title="Hausnummer")
    legal_form: Annotated[
        Line, Use(reason="Steht im vollständigen Namen.", headings="Rechtsform der Firma")
    ] = Field(title="Rechtsform")


LEGAL_FORM: Path = ("legal_form",)


FIELDS: Mapping[Path, DeclaredField] = {
    **{
        f.path: f
        for f in fields_of(Partner)
        if f.is_shown(Output.EXPORT) or f.path in {EMPLOYEES, ADDRESS}
    },
    **{
        path: DeclaredField(path, _ColumnApart.model_fields[path[-1]])
        for path in (HOUSE_NUMBER, LEGAL_FORM)
    },
}
"""What a column can hold."""
_PATHS: Mapping[str, Path] = {field.name: path for path, field in FIELDS.items()}
_HEADINGS: Mapping[str, tuple[str, Path]] = {
    folded(name): (name, field.path)
    for field in (*FIELDS.values(), PROFILE_PAGE)
    for name in field.names
} | {folded(REASON): (REASON, ())}
"""Each heading and the path of its field, by the folded heading; the page has none."""


@dataclass(frozen=True, slots=True)
class ColumnFields:
    """The columns of a table and their fields."""

    fields: Mapping[int, Path]
    """The field of each column that has one, by the position of the column."""
    header: Sequence[str]
    """The headings of all columns."""

    def heading(self, path: Path) -> str:
        """The heading of a field, else of one within or around it, else the one of the export."""
        overlapping = [at for at, own in self.fields.items() if all(map(eq, own, path))]
        if overlapping:
            return self.header[min(overlapping, key=lambda at: self.fields[at] != path)]
        return FIELDS[path].title if path in FIELDS else ".".join(path)


NO_COLUMNS = ColumnFields({}, ())
"""The columns of a table without a heading."""


def is_known(heading: str) -> bool:
    """Whether a heading names a field, or the page of a profile."""
    return folded(heading) in _HEADINGS


def field_of(heading: str, columns: ColumnFields) -> Path:
    """The field of a column by its heading, or by any other name of the field; empty if none."""
    for position, path in columns.fields.items():
        if folded(columns.header[position]) == folded(heading):
            return path
    return _HEADINGS.get(folded(heading), (heading, _PATHS.get(heading, ())))[1]


def read_mapping(path: str, text: str) -> tuple[Source, list[Problem]]:
    """Read a mapping, YAML with a line `heading: field` for each column that it names.

    A lone hyphen may stand without the quotation marks that YAML wants.
    """
    return read_yaml(path, _LONE_HYPHEN.sub(r'\1"-"', text))


def assign_fields(table: Table, mapping: Source | None) -> tuple[ColumnFields, list[Problem]]:
    """The fields of the columns by mapping, else by heading, and what is wrong with either.

    `mapping` has headings as its fields, and for each the field of a profile ("address.street")
    or "-" for a column to leave out.
    """
    chosen, problems = _mapped_fields(table, mapping) if mapping else ({}, [])
    fields: dict[int, Path] = {}
    first: dict[Path, str] = {}
    rows = (table.header, *(row.cells[: len(table.header)] for row in table.rows))
    filled = {position for row in rows for position, cell in enumerate(row) if cell}
    for position in sorted(filled):
        heading = table.header[position]
        _, known = _HEADINGS.get(folded(heading), (heading, None))
        path = chosen.get(heading, known)
        if path is None:
            problems.append(_unknown(table, position))
        elif path in first:
            values = {"value": ".".join(path), "other": first[path], "heading": heading}
            problems.append(Problem(table.path, table.head, heading, "column-twice", values))
        elif path:
            first[path] = heading
            fields[position] = path
    columns = ColumnFields(fields, table.header)
    # An id is enough to find a profile.
    missing = [] if ("id",) in first else [p for p in REQUIRED if not {p, p[:1]} & first.keys()]
    for path in missing:
        values = {"value": ".".join(path)}
        problems.append(
            Problem(table.path, table.head, columns.heading(path), "column-missing", values)
        )
    return columns, problems


def _mapped_fields(table: Table, mapping: Source) -> tuple[dict[str, Path], list[Problem]]:
    """The field of each heading in the mapping, and everything that is wrong with it."""
    chosen: dict[str, Path] = {}
    problems: list[Problem] = []
    for written, field in mapping.fields.items():
        heading = " ".join(written.split())
        if heading not in table.header:
            near = nearest(heading, table.header[:_MOST_HINTS])
            values = {"value": heading, **({"near": near} if near else {})}
            problems.append(mapping.problem((written,), "mapping-column", values))
        if not isinstance(field, str):
            problems.append(mapping.problem((written,), "text-expected", {}))
        elif field == LEFT_OUT:
            chosen[heading] = ()
        elif field in _PATHS:
            chosen[heading] = _PATHS[field]
        else:
            near = nearest(field, _PATHS)
            hint = {"near": near} if near else {"known": ", ".join((*_PATHS, LEFT_OUT))}
            problems.append(mapping.problem((written,), "not-one-of", {"value": field, **hint}))
    return chosen, problems


def _unknown(table: Table, position: int) -> Problem:
    heading = table.header[position] or _letters(position)
    # A column of its own often has a name that is somewhat like another.
    near = position < _MOST_HINTS and nearest(folded(heading), _HEADINGS, cutoff=0.75)
    values = {"near": _HEADINGS[near][0]} if near else {"heading": heading}
    return Problem(table.path, table.head, heading, "column-unknown", values)


def _letters(position: int) -> str:
    """The name of a column in spreadsheets: A, B, …, Z, AA."""
    names = chain.from_iterable(product(ascii_uppercase, repeat=length) for length in count(1))
    return "".join(next(islice(names, position, None)))
