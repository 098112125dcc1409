"""Cells: a row of a table as what it says of a profile."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from regionruhr.faults.problem import Problem
from regionruhr.reading.files import TAXONOMY
from regionruhr.reading.source import CONTROL
from regionruhr.reading.validation import nearest
from regionruhr.table_import.csv_table import Row
from regionruhr.table_import.headings import CITY, HOUSE_NUMBER, Assignment, FieldPath
from regionruhr.table_import.notation import CONSENT, Values, code_and_town, values_of
from regionruhr.wording.vocabulary import Vocabulary

POSTAL_CODE: FieldPath = ("address", "postal_code")
STREET: FieldPath = ("address", "street")
PERSON: FieldPath = ("contact", "name")
REACHED: Sequence[FieldPath] = (("contact", "email"), ("contact", "phone"))

_KINDS: Mapping[FieldPath, str] = {
    CITY: "town",
    ("area_served",): "town or area",
    ("sectors",): "sector",
    ("competences",): "competence",
    ("certifications",): "certification",
}
"""The fields with keys of the taxonomy, by what a message calls such a key."""

_Fault: TypeAlias = tuple[str, dict[str, str]]


@dataclass(frozen=True, slots=True)
class RowValues:
    """What a row of a table says of a profile.

    A value is None where the cell is empty; a field without a column is not among them.
    """

    number: int
    values: Values
    problems: tuple[Problem, ...]


@dataclass(frozen=True)
class Reader:
    """Reads the rows of one table."""

    path: str
    assignment: Assignment
    words: Mapping[FieldPath, Vocabulary]
    _found: dict[tuple[FieldPath, str], "str | _Fault"] = field(default_factory=dict)

    def entry(self, row: Row) -> RowValues:
        """The entry of a row, with everything that is wrong in its cells."""
        values: Values = {}
        beside: Values = {}
        problems: list[Problem] = []

        def tell(heading: str, fault: str, said: dict[str, str]) -> None:
            problems.append(Problem(self.path, row.number, heading, fault, said))

        limit = len(self.assignment.header)
        if any(row.cells[limit:]):
            tell("row", "row-long", {"length": str(len(row.cells)), "limit": str(limit)})
        for position, place in self.assignment.places.items():
            text = row.cells[position] if position < len(row.cells) else ""
            heading = self.assignment.header[position]
            for control in dict.fromkeys(CONTROL.findall(text)):
                tell(heading, "control-character", {"value": f"U+{ord(control):04X}"})
            read, faults = self._read(place, text)
            values |= {known: read[known] for known in read if known == place}
            beside |= {known: read[known] for known in read if known != place}
            for fault, said in faults:
                tell(heading, fault, said)
        # What a column of its own says counts for more than what stands beside in another.
        values |= {place: value for place, value in beside.items() if not values.get(place)}
        _join_street(values)
        person = values.get(PERSON)
        if person and values.get(CONSENT) != "true":
            _leave_out_person(values)
            tell(self.assignment.heading(PERSON), "person-left-out", {"value": str(person)})
        return RowValues(row.number, values, tuple(problems))

    def ids(self, rows: Iterable[Row]) -> Iterator[str]:
        """The ids that rows carry."""
        for position, place in self.assignment.places.items():
            if place == ("id",):
                yield from filter(None, (cell for row in rows for cell in row.cells[position:][:1]))

    def _read(self, place: FieldPath, text: str) -> tuple[Values, list[_Fault]]:
        """What a cell says, of its own field and of those that stand beside it."""
        if not text:
            return {place: None}, []
        if place == CITY:
            code, town = code_and_town(text)
            keys, faults = self._keys(place, [town])
            beside: Values = {POSTAL_CODE: code} if code else {}
            return {place: next(iter(keys), None), **beside}, faults
        if place in _KINDS:
            keys, faults = self._keys(place, list(self._terms(place, text)))
            return {place: list(keys)}, faults
        if place in self.words:
            keys, faults = self._keys(place, [text])
            return {place: next(iter(keys), None)}, faults
        return values_of(place, text), []

    def _terms(self, place: FieldPath, text: str) -> Iterator[str]:
        """The terms in a cell: one a line, or several where a line as a whole is none."""
        for line in text.split("\n"):
            if self.words[place].key(line.strip()) is not None:
                yield line.strip()
            else:
                yield from (part.strip() for part in re.split(r"[,;/|]", line) if part.strip())

    def _keys(self, place: FieldPath, terms: Sequence[str]) -> tuple[list[str], list[_Fault]]:
        """The keys that terms stand for, each once, and the terms that stand for none."""
        found = [self._key(place, term) for term in terms]
        keys = dict.fromkeys(key for key in found if isinstance(key, str))
        return list(keys), [fault for fault in found if not isinstance(fault, str)]

    def _key(self, place: FieldPath, term: str) -> "str | _Fault":
        """Looked for once: the nearest word takes long to find."""
        known = self._found.get((place, term))
        if known is None:
            known = self.words[place].key(term) or self._unknown(place, term)
            self._found[place, term] = known
        return known

    def _unknown(self, place: FieldPath, term: str) -> _Fault:
        names = self.words[place].names
        labels = [label for label, *_ in names.values()]
        near = nearest(term, [name for others in names.values() for name in others])
        if place not in _KINDS:
            if near:
                return "not-one-of-near", {"value": term, "near": near}
            return "not-one-of", {"value": term, "known": ", ".join(labels)}
        kind = _KINDS[place]
        if near:
            return "unknown-reference-near", {"kind": kind, "value": term, "near": near}
        return "unknown-reference", {"kind": kind, "value": term, "where": TAXONOMY}


def _join_street(values: Values) -> None:
    """Put the number of the house behind its street."""
    number, street = values.pop(HOUSE_NUMBER, None), values.get(STREET)
    if number and street:
        values[STREET] = f"{street} {number}"


def _leave_out_person(values: Values) -> None:
    """Say nothing of a person, nor of the function of one who cannot be reached without it.

    Where the table asks for consent and none is given, a profile may not name the person either.
    """
    if CONSENT in values:
        values |= {PERSON: None, CONSENT: None}
    else:
        del values[PERSON]
    if not any(values.get(place) for place in REACHED):
        values.pop(("contact", "role"), None)
