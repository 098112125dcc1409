"""Shapes: what to write where a text, a list or fields stand in place of one another."""

import re
from collections.abc import Sequence
from typing import Annotated, get_args, get_origin

from pydantic import BaseModel

from regionruhr.faults.problem import shortened
from regionruhr.model.addresses import slug
from regionruhr.model.field import model_in, own_fields
from regionruhr.model.partner import Employees
from regionruhr.model.values import Form
from regionruhr.reading.employees import employees
from regionruhr.reading.normalisation import normalised
from regionruhr.reading.source import FieldPath, Source, Value, written_at
from regionruhr.reading.yaml_mistakes import mistakes_near

_BULLETS = ("•", "·", "–", "—")
_BETWEEN_ITEMS = re.compile(r" ?[,;] ?| und | - ?")
_FIELD_NAME = re.compile(r"[a-z_0-9]+")

Misshapen = tuple[str, FieldPath, dict[str, str]]
"""The key of the fault, its place, and what its message mentions."""


def misshapen(fault: str, annotation: object, place: FieldPath, given: object) -> Misshapen:
    """Return what is wrong with a value that is no list, or no fields, as its type asks for."""
    inner = model_in(annotation)
    if fault == "list-expected":
        return _no_list(annotation, inner, place, given)
    lines = _fields(inner, place, given) if inner and isinstance(given, str) else ()
    return fault, place, _near(lines)


def _no_list(
    annotation: object, inner: type[BaseModel] | None, place: FieldPath, given: object
) -> Misshapen:
    items: Sequence[str] = ()
    if isinstance(given, dict):
        name, value = next(iter(given.items()), ("", ""))
        if inner and name in inner.model_fields:
            first = f"- {name}: {value if isinstance(value, str) else '…'}"
            return "list-dash", (*place, name), {"near": shortened(first)}
        items = () if inner else (*given,)
    elif isinstance(given, str) and given.lstrip().startswith(_BULLETS):
        first = re.split("|".join(_BULLETS), given.strip()[1:])[0].strip()
        return "list-bullet", place, {"near": shortened(f"- {first}")}
    elif isinstance(given, str):
        first = next(iter(inner.model_fields), "") if inner else ""
        text = " ".join(given.split()).lstrip("-+* ")
        items = [f"{first}: {text}"] if first else _items(annotation, text)
    return "list-expected", place, _near([f"- {item}" for item in items])


def _near(lines: Sequence[str]) -> dict[str, str]:
    near = ", ".join(f"„{shortened(line)}“" for line in lines)
    return {"near": near} if near else {}


def _items(annotation: object, text: str) -> Sequence[str]:
    """Return the items that one text names: of texts of any form, which may have commas, itself."""
    return [text] if is_text(annotation) else [*filter(None, _BETWEEN_ITEMS.split(text))]


def _fields(inner: type[BaseModel], place: FieldPath, given: str) -> Sequence[str]:
    """Return the lines of fields for which one value stands; none if they cannot be told."""
    if isinstance(place[-1], int):
        return [f"- {next(iter(inner.model_fields))}: {given}"]
    for mistake in mistakes_near([given], [0]):
        if mistake.near.partition(":")[0] in inner.model_fields:
            return [f"  {mistake.near}"]
    if inner is Employees:
        read = {path[-1]: value for path, value in employees(given).items() if value}
        are_numbers = all(normalised("whole-number-form", str(value)) for value in read.values())
        return [f"  {name}: {value}" for name, value in read.items()] if are_numbers else []
    required = [name for name, info in inner.model_fields.items() if info.is_required()]
    if len(required) != 1:
        return []
    form = own_fields(inner)[required[0]].form
    return [f"  {required[0]}: {slug(given) if form == 'key-form' else given}"]


def is_text(annotation: object) -> bool:
    """Return whether an annotation is, or holds, text of any form: a form is checked after."""
    if get_origin(annotation) is Annotated:
        base, *checks = get_args(annotation)
        if base is str:
            return not any(isinstance(check, Form) for check in checks)
    return any(is_text(argument) for argument in get_args(annotation))


def line_of_text(source: Source, place: FieldPath) -> str:
    """Return the line that an unknown field should be, if it goes on with the text above it."""
    name, fields = place[-1], written_at(source.fields, place[:-1])
    if not isinstance(name, str) or not isinstance(fields, dict) or _FIELD_NAME.fullmatch(name):
        return ""
    above = [*fields][: [*fields].index(name)]
    before = next((n for n in reversed(above) if _FIELD_NAME.fullmatch(n)), None)
    if before is None or not _is_long(source, (*place[:-1], before), fields[before]):
        return ""
    value = fields[name]
    written = f"{name}: {value}" if isinstance(value, str) else f"{name}:"
    return shortened(f"{'  ' * len(place)}{written}".rstrip())


def _is_long(source: Source, place: FieldPath, value: Value) -> bool:
    """Return whether a text goes beyond the line of its field."""
    is_below = source.starts.get(place, 0) > source.line(place)
    return isinstance(value, str) and (is_below or "\n" in value)
