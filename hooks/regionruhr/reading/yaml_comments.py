"""Comments: notes that YAML takes from the end of a value which an editor meant to go on."""

from collections.abc import Iterator
from typing import Annotated, get_args, get_origin

from pydantic import AfterValidator, BaseModel

from regionruhr.faults.problem import Problem
from regionruhr.reading.source import Source
from regionruhr.reading.validation import annotation_at


def cut_texts(model: type[BaseModel], source: Source) -> Iterator[Problem]:
    """A warning for each text that a comment ends; behind keys, days and numbers it is one."""
    for place in sorted(source.commented, key=source.line):
        if _is_text(annotation_at(model, place)):
            yield source.problem(place, "yaml-comment", {})


def _is_text(annotation: object) -> bool:
    """Whether an annotation is, or holds, words of the editor's own: a form is checked after."""
    if get_origin(annotation) is Annotated:
        base, *checks = get_args(annotation)
        if base is str:
            return not any(isinstance(check, AfterValidator) for check in checks)
    return any(_is_text(argument) for argument in get_args(annotation))
