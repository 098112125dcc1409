"""Validation: a source becomes a record of the network, or a list of problems."""

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from functools import cache
from typing import TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from regionruhr.faults.catalogue import messages
from regionruhr.faults.problem import Problem
from regionruhr.folding import folded
from regionruhr.model.document import Document
from regionruhr.model.field import fields_of, model_in, reference_in
from regionruhr.model.labelled import Labelled
from regionruhr.model.prose import NO_PROSE, Prose
from regionruhr.reading.foreign_fields import reason_to_leave_out
from regionruhr.reading.misspelling import nearest
from regionruhr.reading.normalisation import normalised, several
from regionruhr.reading.shapes import is_text, line_of_text, misshapen
from regionruhr.reading.source import FieldPath, Source, Value
from regionruhr.wording.vocabulary import choice_vocabulary

_SHAPES = {
    "string_too_short": "empty",
    "too_short": "empty",
    "tuple_type": "list-expected",
    "dict_type": "fields-expected",
    "model_type": "fields-expected",
    "model_attributes_type": "fields-expected",
    "string_type": "text-expected",
    "enum": "text-expected",
    "literal_error": "text-expected",
}
_CHOICES = tuple(map(choice_vocabulary, Labelled.__subclasses__()))
_SHORTENED = re.compile(r"[0-9][.,]?[0-9]*E\+?[0-9]+|#{3,}", re.IGNORECASE)
"""How spreadsheets display numbers that their cells are too narrow for: "4,92312E+11"."""
Record = TypeVar("Record", bound=Document)


def validated(
    model: type[Record], source: Source, prose: Prose = NO_PROSE
) -> tuple[Record | None, list[Problem]]:
    """Return the record that a source describes, with its text, or its problems."""
    try:
        record = model.model_validate(
            _given(model, source.fields), context={"path": source.path, "prose": prose}
        )
    except ValidationError as error:
        problems = [_problem(model, source, details) for details in error.errors()]
        return None, _without_consequences(problems)
    return record, []


def _without_consequences(problems: list[Problem]) -> list[Problem]:
    """Leave out what another problem brings about: one line for one mistake."""
    suggested = [
        f"{p.place.rpartition('.')[0]}.{p.values['near']}.".lstrip(".")
        for p in problems
        if p.fault == "unknown-field" and "near" in p.values
    ]
    unindented = [p for p in problems if p.fault == "yaml-indentation"]
    return [
        p
        for p in problems
        if p not in unindented[1:]
        and (
            p.fault not in {"missing", "start-missing"}
            or not any(field.startswith(f"{p.place}.") for field in suggested)
        )
    ]


def _given(model: type[BaseModel], fields: Mapping[str, Value]) -> Mapping[str, Value]:
    """Leave out optional records in which nothing is given: forms write them all the same."""
    if {} not in fields.values():
        return fields
    known = model.model_fields
    return {
        name: value
        for name, value in fields.items()
        if value != {} or name not in known or known[name].is_required()
    }


def texts_cut_by_comments(model: type[BaseModel], source: Source) -> Iterator[Problem]:
    """Yield a warning for each text that YAML ends where a comment begins.

    Behind keys, days and numbers a comment is a note of the editor.
    """
    for place in sorted(source.commented, key=source.line):
        if is_text(annotation_at(model, place)):
            yield source.problem(place, "yaml-comment", {})


def _problem(model: type[BaseModel], source: Source, details: ErrorDetails) -> Problem:
    place: FieldPath = tuple(step for step in details["loc"] if step != "[key]")
    fault, values = _fault(model, place, details)
    if fault == "key-form" and (kind := reference_in(annotation_at(model, place))):
        values["kind"] = kind
    if field := values.pop("field", None):
        place = (*place, field)
    if fault == "unknown-field" and "known" in values and (near := line_of_text(source, place)):
        return source.problem(place, "yaml-indentation", {"near": near})
    if fault in {"list-expected", "fields-expected"}:
        given = details["input"]
        fault, place, values = misshapen(fault, annotation_at(model, place), place, given)
    problem = source.problem(place, fault, values)
    if fault == "list-bullet":
        return replace(problem, line=source.starts.get(place, problem.line))
    return problem


def _fault(
    model: type[BaseModel], place: FieldPath, details: ErrorDetails
) -> tuple[str, dict[str, str]]:
    kind, context, given = details["type"], details.get("ctx") or {}, details["input"]
    value = given if isinstance(given, str) else ""
    if kind == "extra_forbidden":
        return _unknown_field(model, place)
    if kind == "missing":
        return "missing", {"value": str(place[-1])}
    if kind in {"string_too_long", "too_long"}:
        fault = "too-long" if isinstance(given, str) else "too-many"
        return fault, {"length": str(len(given)), "limit": str(context["max_length"])}
    if kind in {"enum", "literal_error"} and isinstance(given, str):
        return _not_one_of(value, str(context["expected"]).replace(" or ", ", "))
    return _refused(kind, value, {name: str(text) for name, text in context.items()})


def _refused(kind: str, value: str, context: dict[str, str]) -> tuple[str, dict[str, str]]:
    near = normalised(kind, value)
    if near not in {None, value.strip()}:
        return kind, {**context, "value": value, "near": near}
    if values := several(kind, value):
        return "several-values", {"value": " ".join(value.split()), "near": values[0]}
    if _SHORTENED.fullmatch(value.strip()):
        return "number-shortened", {"value": value}
    if kind == "web-address-form" and re.search(r"\s", value.strip()):
        return "web-address-blank", {"value": value}
    fault = _SHAPES.get(kind, kind)
    return (fault, context) if fault in messages() else ("pattern", {"value": value})


def _unknown_field(model: type[BaseModel], place: FieldPath) -> tuple[str, dict[str, str]]:
    inner, written = model_in(annotation_at(model, place[:-1])), str(place[-1])
    names = _field_names(inner) if inner else {}
    fields = tuple(inner.model_fields) if inner else ()
    word = folded(written)
    # A name of a field further in, such as the day of an original, says less.
    if "." in names.get(word, ".") and (reason := reason_to_leave_out(word, fields)):
        return "foreign-field", {"reason": reason}
    near = names.get(nearest(word, names, cutoff=0.75) or "") or nearest(written, fields)
    return "unknown-field", {"near": near} if near else {"known": ", ".join(fields)}


@cache
def _field_names(model: type[BaseModel]) -> Mapping[str, str]:
    """The fields of a model and of records in it by all their names, folded.

    "telefon" is phone; "plz" and "postal_code" are address.postal_code.
    """
    names: dict[str, str] = {}
    # A name of a field of its own counts for more than that of a field further in.
    fields = sorted(fields_of(model), key=lambda field: len(field.path))
    for field in fields:
        for name in (field.path[-1], *field.names, *field.foreign_names):
            names.setdefault(folded(name), field.name)
    for field in fields:
        # "Telefon für Anfragen" is the only telephone of a contact.
        names.setdefault(folded(field.title.partition(" ")[0]), field.name)
    return names


def _not_one_of(value: str, expected: str) -> tuple[str, dict[str, str]]:
    allowed = [word.strip("'") for word in expected.split(", ")]
    near = suggested_key(value, allowed) or nearest(value, allowed)
    hint = {"near": near} if near else {"known": ", ".join(allowed)}
    return "not-one-of", {"value": value, **hint}


def suggested_key(word: str, existing: Collection[str]) -> str | None:
    """Return the key among `existing` with that German label: "completed" for "Abgeschlossen"."""
    keys = (choice.key(word) for choice in _CHOICES)
    return next((key for key in keys if key in existing), None)


def annotation_at(model: type[BaseModel], place: FieldPath) -> object:
    """Return the annotation of the values at a place, or of the list or mapping around them."""
    annotation: object = model
    for step in place:
        inner = model_in(annotation)
        if inner is None or not isinstance(step, str):
            continue
        if step in inner.model_fields:
            annotation = inner.model_fields[step].rebuild_annotation()
        else:
            # A document that is one mapping has no fields, but an annotation of its values.
            annotation = inner.__annotations__.get("__pydantic_extra__", annotation)
    return annotation
