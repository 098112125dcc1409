"""Validation: from a source to a record of the network, or to everything wrong with it."""

from collections.abc import Iterable
from difflib import get_close_matches
from typing import Any, TypeVar, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from regionruhr.editing.messages import CATALOGUE
from regionruhr.editing.problems import Problem
from regionruhr.editing.source import Place, Source, shown_place
from regionruhr.network.document import Document
from regionruhr.network.prose import Prose

Record = TypeVar("Record", bound=Document)


def validated(
    model: type[Record], source: Source, prose: Prose = Prose()
) -> tuple[Record | None, list[Problem]]:
    """The record that a source describes, with its text, or its problems."""
    try:
        record = model.model_validate(
            source.fields, context={"path": source.path, "prose": prose}
        )
    except ValidationError as error:
        return None, [_problem(model, source, details) for details in error.errors()]
    return record, []


def nearest(value: str, known: Iterable[str]) -> str | None:
    """The known word that an editor most likely meant."""
    return next(iter(get_close_matches(value, sorted(known), n=1, cutoff=0.6)), None)


def _problem(model: type[BaseModel], source: Source, details: ErrorDetails) -> Problem:
    place: Place = tuple(step for step in details["loc"] if step != "[key]")
    fault, values = _fault(model, place, details)
    return Problem(source.path, source.line(place), shown_place(place), fault, values)


def _fault(
    model: type[BaseModel], place: Place, details: ErrorDetails
) -> tuple[str, dict[str, str]]:
    kind, context = details["type"], details.get("ctx") or {}
    given = details["input"]
    value = given if isinstance(given, str) else ""
    match kind:
        case "extra_forbidden":
            return _unknown_field(model, place)
        case "missing":
            return "missing", {"value": str(place[-1])}
        case "string_too_short":
            return "empty", {}
        case "string_too_long":
            return "too-long", {"length": str(len(value)), "limit": str(context["max_length"])}
        case "enum":
            return _not_one_of(value, str(context["expected"]).replace(" or ", ", "))
        case "literal_error":
            return _not_one_of(value, str(context["expected"]).replace(" or ", ", "))
        case "string_pattern_mismatch":
            return "pattern", {"value": value}
        case "tuple_type" | "list_type":
            return "list-expected", {}
        case "dict_type" | "model_type" | "model_attributes_type":
            return "fields-expected", {}
        case "string_type":
            return "text-expected", {}
    if kind not in CATALOGUE:
        return "pattern", {"value": value}
    return kind, {name: str(text) for name, text in context.items()}


def _unknown_field(model: type[BaseModel], place: Place) -> tuple[str, dict[str, str]]:
    known = _fields_at(model, place[:-1])
    near = nearest(str(place[-1]), known)
    if near is not None:
        return "unknown-field-near", {"near": near}
    return "unknown-field", {"known": ", ".join(known)}


def _not_one_of(value: str, expected: str) -> tuple[str, dict[str, str]]:
    known = [word.strip("'") for word in expected.split(", ")]
    near = nearest(value, known)
    if near is not None:
        return "not-one-of-near", {"value": value, "near": near}
    return "not-one-of", {"value": value, "known": ", ".join(known)}


def _fields_at(model: type[BaseModel], place: Place) -> tuple[str, ...]:
    """The names of the fields that a place of a model may have."""
    annotation: Any = model
    for step in place:
        inner = _model_in(annotation)
        if inner is not None and isinstance(step, str) and step in inner.model_fields:
            annotation = inner.model_fields[step].annotation
    inner = _model_in(annotation)
    return tuple(inner.model_fields) if inner else ()


def _model_in(annotation: Any) -> type[BaseModel] | None:
    """The model that an annotation is, or holds: `tuple[Image, ...]`, `Seeking | None`."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    for argument in get_args(annotation):
        inner = _model_in(argument)
        if inner is not None:
            return inner
    return None
