"""Cells: the values of a profile in a row of a table."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from regionruhr.faults.problem import Problem
from regionruhr.folding import folded
from regionruhr.model.field import DeclaredField, Path
from regionruhr.model.legal_forms import has_legal_form, is_legal_form
from regionruhr.reading.employees import EMPLOYEES, employees
from regionruhr.reading.normalisation import normalised
from regionruhr.reading.source import Value, controls_in
from regionruhr.table_import.headings import (
    FIELDS,
    LEGAL_FORM,
    ColumnFields,
    Values,
)
from regionruhr.table_import.place import CITY, PARTS, Places
from regionruhr.table_import.table import Row
from regionruhr.table_import.value_map import NO_VALUES, UnknownWord, ValueMap, unknown_word
from regionruhr.table_import.xlsx_table import WITHOUT_RESULT
from regionruhr.wording.vocabulary import Vocabulary

NAME: Path = ("name",)
LEGAL_NAME: Path = ("legal_name",)
PERSON: Path = ("contact", "name")
CONSENT: Path = ("contact", "consent")
CONTACT_CHANNELS: Sequence[Path] = (("contact", "email"), ("contact", "phone"))

_NAMES = frozenset({("id",), NAME, LEGAL_NAME, ("aliases",)})
"""What may be called "n. a.": no field where that says that there is nothing."""
_NOTHING = frozenset(
    map(folded, ("k. A.", "keine Angabe", "n. a.", "n. bek.", "unbekannt", "entfällt", "keine"))
)
_WHOLE = re.compile(r"^([0-9]+)\.0$")
_TEXT_MARK = re.compile(r"'?=?(\"?)(\+?[0-9][0-9 ()/.-]*)\1")
"""What makes a spreadsheet keep the digits of a number: '0231, or ="0231"."""

_Fault: TypeAlias = tuple[str, dict[str, str]]


@dataclass(frozen=True, slots=True)
class RowValues:
    """The values of a row of a table, and everything that is wrong in its cells."""

    number: int
    """The number of the row, the heading being 1."""
    values: Values
    """None where the cell is empty; without the fields that have no column."""
    problems: tuple[Problem, ...]


@dataclass(frozen=True)
class RowReader:
    """Reads the rows of the table `path`."""

    path: str
    columns: ColumnFields
    words: Mapping[Path, Vocabulary]
    places: Places
    value_map: ValueMap = NO_VALUES
    is_strict: bool = False
    """Whether a word that stands for no key is a fault; else it is left out."""
    _cache: dict[tuple[Path, str], _Fault] = field(default_factory=dict)
    """The fault of each term; to find the nearest word takes long."""
    _unknown: dict[tuple[Path, str], list[int]] = field(default_factory=dict)

    def read(self, row: Row) -> RowValues:
        """The values of a row, with everything that is wrong in its cells."""
        values: Values = {}
        beside: Values = {}
        address: dict[Path, str] = {}
        problems: list[Problem] = []

        def add_problem(heading: str, fault: str, details: dict[str, str]) -> None:
            problems.append(Problem(self.path, row.number, heading, fault, details))

        limit = len(self.columns.header)
        if any(row.cells[limit:]):
            add_problem("row", "row-long", {"length": str(len(row.cells)), "limit": str(limit)})
        for position, place in self.columns.fields.items():
            text = row.cells[position] if position < len(row.cells) else ""
            heading = self.columns.header[position]
            text, unreadable = _readable(text, place)
            for fault, details in unreadable:
                add_problem(heading, fault, details)
            if place in PARTS:
                chosen = self.value_map.get(place, text) if place == CITY else None
                address[place] = next(iter(chosen), "") if chosen is not None else text
                continue
            read, faults = self._read(FIELDS[place], text, row.number)
            values |= {other: read[other] for other in read if other == place}
            beside |= {other: read[other] for other in read if other != place}
            for fault, details in faults:
                add_problem(heading, fault, details)
        # A column of its own takes precedence over a value beside that of another field.
        values |= {place: value for place, value in beside.items() if not values.get(place)}
        parts, unknown_town = self.places.address(address)
        values |= parts
        if unknown_town:
            town, near = unknown_town
            fault = "unknown-reference" if near else "town-unknown"
            hint = {"near": near} if near else {"where": self.places.where}
            details = {"kind": "town", "value": town, **hint}
            add_problem(self.columns.heading(CITY), fault, details)
        form, name = values.pop(LEGAL_FORM, None), values.get(NAME)
        if name and form and is_legal_form(str(form)) and not has_legal_form(str(name)):
            values[LEGAL_NAME] = values.get(LEGAL_NAME) or f"{name} {form}"
        person = values.get(PERSON)
        if person and values.get(CONSENT) != "true":
            _remove_person(values)
            add_problem(self.columns.heading(PERSON), "person-left-out", {"value": str(person)})
        return RowValues(row.number, values, tuple(problems))

    def ids(self, rows: Iterable[Row]) -> Iterator[str]:
        """Yield the ids of rows."""
        for position, place in self.columns.fields.items():
            if place == ("id",):
                yield from filter(None, (cell for row in rows for cell in row.cells[position:][:1]))

    def unknown_words(self) -> Iterator[UnknownWord]:
        """Yield each word of the rows so far that stands for no key."""
        for (path, word), rows in self._unknown.items():
            yield UnknownWord(self.columns.heading(path), path, word, rows)

    def _read(self, field: DeclaredField, text: str, number: int) -> tuple[Values, list[_Fault]]:
        """The values of a cell: of its own field and of others beside it."""
        if not text:
            return {field.path: None}, []
        if field.path == EMPLOYEES:
            return employees(text), []
        if field.path not in self.words:
            return {field.path: _value(field, text)}, []
        keys: dict[str, None] = {}
        faults = []
        for term in self._terms(field, text) if field.is_list else [text]:
            found = self._keys(field, term)
            if found is not None:
                keys |= dict.fromkeys(found)
            elif self.is_strict:
                faults.append(self._fault(field, term))
            else:
                self._unknown.setdefault((field.path, term), []).append(number)
        value: Value | None = [*keys] if field.is_list else next(iter(keys), None)
        return {field.path: value or None}, faults

    def _terms(self, field: DeclaredField, text: str) -> Iterator[str]:
        """Yield the terms of a cell: each line that is one, else the parts of the line."""
        for line in map(str.strip, text.split("\n")):
            if self._keys(field, line) is not None:
                yield line
            else:
                yield from (part.strip() for part in re.split(r"[,;/|]", line) if part.strip())

    def _keys(self, field: DeclaredField, term: str) -> Sequence[str] | None:
        """The keys of a term; None for one that is unknown."""
        chosen = self.value_map.get(field.path, term)
        key = self.words[field.path].key(term)
        return chosen if chosen is not None else [key] if key else None

    def _fault(self, field: DeclaredField, term: str) -> _Fault:
        """The fault of an unknown term."""
        if (field.path, term) not in self._cache:
            self._cache[field.path, term] = unknown_word(self.words[field.path], field.path, term)
        return self._cache[field.path, term]


def _value(field: DeclaredField, text: str) -> "Value | None":
    """The value of a cell that holds no keys: of a list each line.

    What cannot be normalised stays, and is refused.
    """
    if field.is_list:
        lines = filter(None, map(str.strip, text.split("\n")))
        return [normalised(field.form, line) or line for line in lines]
    value = normalised(field.form, text) or text
    # Not to have agreed is what holds without a word.
    return None if field.info.default is False and value == "false" else value


def _readable(text: str, path: Path) -> tuple[str, list[_Fault]]:
    """The text of a cell for a field, and what no field may have in it.

    Empty where people write that there is nothing; a program wrote the .0 of "44135.0".
    """
    if text in WITHOUT_RESULT:
        return "", [("cell-formula", {"value": text})]
    if path not in _NAMES and (folded(text) in _NOTHING or not re.search(r"\w", text)):
        return "", []
    if FIELDS[path].form or path == EMPLOYEES:
        marked = _TEXT_MARK.fullmatch(text)
        text = _WHOLE.sub(r"\1", marked[2] if marked else text)
    return text, [("control-character", {"value": control}) for control in controls_in(text)]


def _remove_person(values: Values) -> None:
    """Remove a person, and the function if there is neither e-mail nor telephone.

    Where the table has a column for consent, the person of a profile is removed as well.
    """
    if CONSENT in values:
        values |= {PERSON: None, CONSENT: None}
    else:
        del values[PERSON]
    if not any(values.get(place) for place in CONTACT_CHANNELS):
        values.pop(("contact", "role"), None)
