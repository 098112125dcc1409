"""Proposal: the fields that a profile would have if a row of a table were taken over."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from regionruhr.model.partner import PartnerRole
from regionruhr.model.partner_type import PartnerType
from regionruhr.reading.source import Value
from regionruhr.table_import.headings import CITY, FieldPath
from regionruhr.table_import.notation import Values
from regionruhr.wording.catalogue import UI
from regionruhr.wording.terms import PARTNER_TYPES
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
    """What a new profile is if its row does not say."""

    type: PartnerType = PartnerType.COMPANY
    role: PartnerRole = PartnerRole.REGIONAL


def changed(fields: Mapping[str, Value], values: Values) -> dict[str, Value]:
    """The fields of a profile with the values of a row.

    An empty cell takes a value away, but none that every profile has.
    """
    result = dict(fields)
    for place, value in values.items():
        if value is not None or place not in _NEVER_EMPTIED:
            result[place[0]] = _with(result.get(place[0], ""), place[1:], value or "")
    return {name: value for name, value in result.items() if _says_something(value)}


def new(
    values: Values, words: Mapping[FieldPath, Vocabulary], defaults: Defaults
) -> dict[str, Value]:
    """The fields of a new profile: the values of a row, and defaults for what it must have."""
    known: Values = {KIND: defaults.type.value, ROLE: defaults.role.value}
    known |= {place: value for place, value in values.items() if value}
    if SUMMARY not in known:
        known[SUMMARY] = _summary(known, words)
    return changed({}, known)


def value_at(fields: Mapping[str, Value], place: FieldPath) -> Value:
    """The value at a place; an empty text where there is none."""
    value: Value = dict(fields)
    for step in place:
        value = value.get(step, "") if isinstance(value, dict) else ""
    return value


def _with(value: Value, inside: FieldPath, new_value: Value) -> Value:
    """A value with a new one at a place inside; empty where nothing is left."""
    if not inside:
        return new_value
    fields = dict(value) if isinstance(value, dict) else {}
    fields[inside[0]] = _with(fields.get(inside[0], ""), inside[1:], new_value)
    return {name: inner for name, inner in fields.items() if inner}


def _says_something(value: Value) -> bool:
    """Whether a field is worth a line; that somebody has agreed is not, if to nothing."""
    return bool(value) and value != {"consent": "true"}


def _summary(known: Values, words: Mapping[FieldPath, Vocabulary]) -> str:
    """A plain sentence of what is known: "Unternehmen in Hagen; Branche: Metall und Stahl."."""
    kind = next(names[0] for key, names in PARTNER_TYPES.items() if key == known[KIND])
    town = known.get(CITY)
    sentence = f"{kind} in {words[CITY].text(town)}" if isinstance(town, str) else kind
    for place, one, many in _SUBJECTS:
        keys = known.get(place)
        if isinstance(keys, list) and keys:
            labels = ", ".join(words[place].text(str(key)) for key in keys)
            longer = f"{sentence}; {one if len(keys) == 1 else many}: {labels}."
            if len(longer) <= LONGEST_SUMMARY:
                return longer
    return f"{sentence}."
