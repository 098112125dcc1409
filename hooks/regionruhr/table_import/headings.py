"""Headings: which column of a table holds which field of a profile."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from operator import eq
from string import ascii_uppercase
from typing import TypeAlias

from regionruhr.directory.partner_table import COLUMNS
from regionruhr.faults.problem import Problem
from regionruhr.folding import folded
from regionruhr.reading.source import Source, read_yaml
from regionruhr.reading.validation import nearest
from regionruhr.table_import.csv_table import Table

FieldPath: TypeAlias = tuple[str, ...]

EMPLOYEES: FieldPath = ("employees",)
"""One column for a number or a range."""
HOUSE_NUMBER: FieldPath = ("address", "house_number")
"""A column of its own for what belongs to the street."""
CITY: FieldPath = ("address", "city")
REQUIRED: tuple[FieldPath, ...] = (("name",), CITY)
LEFT_OUT = "-"

_MOST_HINTS = 100
_LONE_HYPHEN = re.compile(r"^([^#\n]+:[ \t]+)-(?=[ \t]*$)", re.MULTILINE)
_OTHER_NAMES: Mapping[FieldPath, str] = {
    ("name",): "Firma, Firmenname, Unternehmen, Unternehmensname, Organisation, Einrichtung, "
    "Institution, Name der Firma, Name der Einrichtung",
    ("legal_name",): "Rechtlicher Name, Firmierung, Name laut Handelsregister",
    ("type",): "Art der Einrichtung, Typ",
    ("role",): "Verhältnis zum Netzwerk",
    ("summary",): "Kurzprofil, Kurztext",
    ("description",): "Profil, Firmenprofil, Unternehmensprofil",
    ("address", "street"): "Str., Straße und Hausnummer, Straße Nr., Straße Hausnr., "
    "Straße u. Hausnummer",
    HOUSE_NUMBER: "Hausnummer, Hausnr., Haus-Nr.",
    ("address", "postal_code"): "Postleitzahl",
    CITY: "Stadt, Gemeinde, Sitz, Standort, PLZ Ort, PLZ und Ort, PLZ u. Ort",
    ("website",): "Webseite, Web, Internet, Homepage, URL, www, Internetadresse, Internetseite, "
    "Webadresse",
    ("email",): "Mail, E-Mail-Adresse, Mailadresse",
    ("phone",): "Tel., Fon, Telefonnummer, Tel.-Nr., Rufnummer",
    ("same_as",): "Weitere Webseiten, Social Media",
    ("contact", "name"): "Ansprechpartner, Ansprechpartnerin, Ansprechpartner/in, Kontaktperson",
    ("contact", "role"): "Abteilung, Position",
    ("contact", "email"): "E-Mail Ansprechpartner, Ansprechpartner E-Mail, Mail Ansprechpartner",
    ("contact", "phone"): "Telefon Ansprechpartner, Ansprechpartner Telefon, Tel. Ansprechpartner",
    ("contact", "consent"): "Zustimmung, Einwilligung liegt vor",
    ("area_served",): "Zuständigkeit, Zuständigkeitsgebiet",
    ("sectors",): "Branche, Wirtschaftszweig",
    ("competences",): "Kompetenz, Kernkompetenzen",
    ("certifications",): "Zertifikat, Zertifizierung, Zertifizierungen",
    EMPLOYEES: "Mitarbeiter, Mitarbeiterzahl, Mitarbeitende, Mitarbeiter/innen, Beschäftigte, "
    "Beschäftigtenzahl, Anzahl Mitarbeiter, Zahl der Mitarbeiter, Anzahl Beschäftigte",
    ("founded",): "Gründungsjahr, Gründung, Gründungsdatum, gegründet am",
    ("joined",): "Mitglied seit, Beitritt, Beitrittsdatum",
    ("sources",): "Quelle",
}
_NAMES: Mapping[str, FieldPath] = {
    **{folded(n): place for place, names in _OTHER_NAMES.items() for n in names.split(", ")},
    **{folded(column.heading): column.place for column in COLUMNS},
}
_HEADINGS: Mapping[str, str] = {
    **{folded(n): n for names in _OTHER_NAMES.values() for n in names.split(", ")},
    **{folded(column.heading): column.heading for column in COLUMNS},
}
_FIELDS: Mapping[str, FieldPath] = {
    ".".join(place): place
    for place in (*(column.place for column in COLUMNS), EMPLOYEES, HOUSE_NUMBER)
    if place
}


@dataclass(frozen=True, slots=True)
class ColumnFields:
    """The columns of a table and their fields."""

    fields: Mapping[int, FieldPath]
    """The field of each column that has one, by the position of the column."""
    header: Sequence[str]
    """The headings of all columns."""

    def heading(self, place: FieldPath) -> str:
        """The heading of a field, else of one within or around it, else the one of the export."""
        for matches in (eq, _overlap):
            for position, other in self.fields.items():
                if matches(other, place):
                    return self.header[position]
        own = (column.heading for column in COLUMNS if column.place == place)
        return next(own, ".".join(place))


NO_COLUMNS = ColumnFields({}, ())
"""The columns of a table without a heading."""


def _overlap(one: FieldPath, other: FieldPath) -> bool:
    length = min(len(one), len(other))
    return one[:length] == other[:length]


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
    fields: dict[int, FieldPath] = {}
    first: dict[FieldPath, str] = {}
    filled = _filled(table)
    for position in sorted(filled):
        heading = table.header[position]
        place = chosen[heading] if heading in chosen else _NAMES.get(folded(heading))
        if place is None:
            problems.append(_unknown(table, position))
        elif place in first:
            values = {"value": ".".join(place), "other": first[place], "heading": heading}
            problems.append(Problem(table.path, 1, heading, "column-twice", values))
        elif place:
            first[place] = heading
            fields[position] = place
    columns = ColumnFields(fields, table.header)
    return columns, [*problems, *_missing(table, columns)]


def _mapped_fields(table: Table, mapping: Source) -> tuple[dict[str, FieldPath], list[Problem]]:
    """The field of each heading in the mapping, and everything that is wrong with it."""
    chosen: dict[str, FieldPath] = {}
    problems: list[Problem] = []
    for written, field in mapping.fields.items():
        heading = " ".join(written.split())
        if heading not in table.header:
            problems.append(mapping.problem((written,), *_no_column(heading, table.header)))
        if not isinstance(field, str):
            problems.append(mapping.problem((written,), "text-expected", {}))
        elif field == LEFT_OUT:
            chosen[heading] = ()
        elif field in _FIELDS:
            chosen[heading] = _FIELDS[field]
        else:
            problems.append(mapping.problem((written,), *_no_field(field)))
    return chosen, problems


def _no_column(heading: str, header: Sequence[str]) -> tuple[str, dict[str, str]]:
    near = nearest(heading, header[:_MOST_HINTS])
    if near:
        return "mapping-column", {"value": heading, "near": near}
    return "mapping-column", {"value": heading}


def _no_field(field: str) -> tuple[str, dict[str, str]]:
    near = nearest(field, _FIELDS)
    if near:
        return "not-one-of", {"value": field, "near": near}
    return "not-one-of", {"value": field, "known": ", ".join((*_FIELDS, LEFT_OUT))}


def _filled(table: Table) -> set[int]:
    """The positions of the columns with a heading or a value."""
    named = {position for position, heading in enumerate(table.header) if heading}
    return named.union(
        position
        for row in table.rows
        for position, cell in enumerate(row.cells[: len(table.header)])
        if cell
    )


def _unknown(table: Table, position: int) -> Problem:
    heading = table.header[position] or _letters(position)
    # A column of its own often has a name that is somewhat like another.
    near = position < _MOST_HINTS and nearest(folded(heading), _HEADINGS, cutoff=0.75)
    if near:
        values = {"near": _HEADINGS[near]}
        return Problem(table.path, 1, heading, "column-unknown", values)
    return Problem(table.path, 1, heading, "column-unknown", {"heading": heading})


def _missing(table: Table, columns: ColumnFields) -> Iterator[Problem]:
    """Yield a problem for each required field without a column, in a table without ids."""
    if ("id",) in columns.fields.values():
        return
    for place in REQUIRED:
        if place not in columns.fields.values():
            values = {"value": ".".join(place)}
            heading = columns.heading(place)
            yield Problem(table.path, 1, heading, "column-missing", values)


def _letters(position: int) -> str:
    """The name of a column in spreadsheets: A, B, …, Z, AA."""
    letters = ""
    position += 1
    while position:
        position, letter = divmod(position - 1, len(ascii_uppercase))
        letters = ascii_uppercase[letter] + letters
    return letters
