"""Row profile: the profile that a row makes, by its fields, validated like a file."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from regionruhr.faults.problem import Problem
from regionruhr.model.field import Path, fields_of
from regionruhr.model.partner import Partner, PartnerRole
from regionruhr.model.partner_type import PartnerType
from regionruhr.model.prose import NO_PROSE
from regionruhr.model.values import LONGEST_SUMMARY
from regionruhr.reading.cross_checks import contradictions
from regionruhr.reading.markdown import read_markdown
from regionruhr.reading.references import broken_references
from regionruhr.reading.registry import Registry
from regionruhr.reading.source import Source, Value
from regionruhr.reading.validation import validated
from regionruhr.table_import.headings import ColumnFields, Values
from regionruhr.table_import.place import CITY
from regionruhr.wording.vocabulary import Vocabulary

KIND: Path = ("type",)
SUMMARY: Path = ("summary",)

_CONSENT_ALONE = {"consent": "true"}
_REQUIRED = {field.path for field in fields_of(Partner) if field.info.is_required()}


@dataclass(frozen=True, slots=True)
class ImportOptions:
    """The defaults of new profiles, and what the import may do only if asked to."""

    type: PartnerType = PartnerType.COMPANY
    role: PartnerRole = PartnerRole.REGIONAL
    replace: bool = False
    """Replace fields of a profile that differ from the table."""
    similar: bool = False
    """Create a profile that is similar to another one."""
    strict: bool = False
    """Refuse rows with a word that stands for no key."""


def updated_fields(fields: Mapping[str, Value], values: Values) -> dict[str, Value]:
    """The fields of a profile with the values of a row.

    An empty cell removes a value, unless every profile needs one.
    """
    result = dict(fields)
    for place, value in values.items():
        # Required is a field only if the records around it are, too.
        is_required = all(place[:length] in _REQUIRED for length in range(1, len(place) + 1))
        if value is not None or not is_required:
            result[place[0]] = _with_value(result.get(place[0], ""), place[1:], value or "")
    # A consent alone is to nothing.
    return {name: value for name, value in result.items() if value and value != _CONSENT_ALONE}


def new_profile_fields(
    values: Values, words: Mapping[Path, Vocabulary], options: ImportOptions
) -> dict[str, Value]:
    """The fields of a new profile: the values of a row, and defaults for required fields."""
    filled: Values = {KIND: options.type.value, ("role",): options.role.value}
    filled |= {place: value for place, value in values.items() if value}
    if SUMMARY not in filled:
        filled[SUMMARY] = _default_summary(filled, words)
    return updated_fields({}, filled)


def value_at(fields: Mapping[str, Value], place: Path) -> Value:
    """The value at a place; an empty text where there is none."""
    value: Value = dict(fields)
    for step in place:
        value = value.get(step, "") if isinstance(value, dict) else ""
    return value


def _with_value(value: Value, inside: Path, new_value: Value) -> Value:
    """A value with a new one at a place inside; empty where nothing is left."""
    if not inside:
        return new_value
    fields = dict(value) if isinstance(value, dict) else {}
    fields[inside[0]] = _with_value(fields.get(inside[0], ""), inside[1:], new_value)
    return {name: inner for name, inner in fields.items() if inner}


def _default_summary(values: Values, words: Mapping[Path, Vocabulary]) -> str:
    """A sentence on a new profile: "Unternehmen in Hagen: Metall und Stahl."."""
    kind = PartnerType(str(values[KIND])).label
    town = values.get(CITY)
    sentence = f"{kind} in {words[CITY].text(town)}" if isinstance(town, str) else kind
    for place in (("sectors",), ("competences",)):
        keys = values.get(place)
        if isinstance(keys, list) and keys:
            labels = ", ".join(words[place].text(str(key)) for key in keys)
            longer = f"{sentence}: {labels}."
            if len(longer) <= LONGEST_SUMMARY:
                return longer
    return f"{sentence}."


def validated_profile(
    key: str, fields: Mapping[str, Value], former: Partner | None, registry: Registry, today: date
) -> tuple[Partner | None, list[Problem]]:
    """The profile `key` with those fields, and everything that is wrong with it.

    A description equal to that of the profile `former` is not read again.
    """
    path = f"partners/{key}.yml"
    description = fields.get("description")
    prose = NO_PROSE
    problems: list[Problem] = []
    if former is not None and description == former.description:
        prose = former.prose
    elif isinstance(description, str):
        prose, problems = read_markdown(path, description, 1)
    source = Source(path, {**fields, "id": key}, {}, {})
    partner, found = validated(Partner, source, prose)
    problems += found
    if partner is not None:
        problems += broken_references(partner, source, registry)
        problems += contradictions([(partner, source)], (), today)
    return partner, problems


def row_problem(problem: Problem, path: str, row: int, columns: ColumnFields) -> Problem:
    """A problem of a profile as one of a row of the table `path`."""
    name = "description" if problem.place == "text" else problem.place
    place = tuple(re.sub(r"\[\d+\]", "", name).split("."))
    if problem.fault == "missing":
        # Of an address that is missing as a whole only the town is required.
        place = CITY if place == CITY[:1] else place
        problem = replace(problem, fault="cell-missing")
    return replace(problem, path=path, line=row, place=columns.heading(place))
