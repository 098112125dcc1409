"""Profile fields: the fields of the profile that a row of a table updates or creates."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from regionruhr.model.partner import PartnerRole
from regionruhr.model.partner_type import PartnerType
from regionruhr.reading.source import Value
from regionruhr.table_import.headings import CITY, FieldPath
from regionruhr.table_import.notation import Values
from regionruhr.wording.catalogue import UI
from regionruhr.wording.vocabulary import Vocabulary

KIND: FieldPath = ("type",)
ROLE: FieldPath = ("role",)
SUMMARY: FieldPath = ("summary",)
LONGEST_SUMMARY = 200

_NEVER_EMPTIED = frozenset({("id",), ("name",), KIND, ROLE, SUMMARY, CITY})
_SUBJECTS: Sequence[tuple[FieldPath, str, str]] = (
    (("sectors",), "Branche", UI["sectors"]),
    (("competences",), "Kompetenz", UI["competences"]),
)


@dataclass(frozen=True, slots=True)
class Defaults:
    """The type and role of a new profile whose row has none."""

    type: PartnerType = PartnerType.COMPANY
    role: PartnerRole = PartnerRole.REGIONAL


def updated_fields(fields: Mapping[str, Value], values: Values) -> dict[str, Value]:
    """The fields of a profile with the values of a row.

    An empty cell removes a value, unless every profile needs one.
    """
    result = dict(fields)
    for place, value in values.items():
        if value is not None or place not in _NEVER_EMPTIED:
            result[place[0]] = _with_value(result.get(place[0], ""), place[1:], value or "")
    return {name: value for name, value in result.items() if _has_content(value)}


def new_profile_fields(
    values: Values, words: Mapping[FieldPath, Vocabulary], defaults: Defaults
) -> dict[str, Value]:
    """The fields of a new profile: the values of a row, and defaults for required fields."""
    filled: Values = {KIND: defaults.type.value, ROLE: defaults.role.value}
    filled |= {place: value for place, value in values.items() if value}
    if SUMMARY not in filled:
        filled[SUMMARY] = _default_summary(filled, words)
    return updated_fields({}, filled)


def value_at(fields: Mapping[str, Value], place: FieldPath) -> Value:
    """The value at a place; an empty text where there is none."""
    value: Value = dict(fields)
    for step in place:
        value = value.get(step, "") if isinstance(value, dict) else ""
    return value


def _with_value(value: Value, inside: FieldPath, new_value: Value) -> Value:
    """A value with a new one at a place inside; empty where nothing is left."""
    if not inside:
        return new_value
    fields = dict(value) if isinstance(value, dict) else {}
    fields[inside[0]] = _with_value(fields.get(inside[0], ""), inside[1:], new_value)
    return {name: inner for name, inner in fields.items() if inner}


def _has_content(value: Value) -> bool:
    """Whether a field has a value; a consent alone is none, since it is a consent to nothing."""
    return bool(value) and value != {"consent": "true"}


def _default_summary(values: Values, words: Mapping[FieldPath, Vocabulary]) -> str:
    """A sentence on a new profile: "Unternehmen in Hagen; Branche: Metall und Stahl."."""
    kind = PartnerType(str(values[KIND])).label
    town = values.get(CITY)
    sentence = f"{kind} in {words[CITY].text(town)}" if isinstance(town, str) else kind
    for place, one, many in _SUBJECTS:
        keys = values.get(place)
        if isinstance(keys, list) and keys:
            labels = ", ".join(words[place].text(str(key)) for key in keys)
            longer = f"{sentence}; {one if len(keys) == 1 else many}: {labels}."
            if len(longer) <= LONGEST_SUMMARY:
                return longer
    return f"{sentence}."
