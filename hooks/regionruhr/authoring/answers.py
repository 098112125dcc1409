"""Answers: the values that an editor gives to a command, and checks that hold for every kind."""

import re
from collections.abc import Iterator, Mapping, Sequence

from regionruhr.faults.problem import Problem
from regionruhr.model.exchange_entry import Offer, Request
from regionruhr.model.field import fields_of
from regionruhr.model.project import Project
from regionruhr.model.release import Release
from regionruhr.model.values import EVENT_YEARS
from regionruhr.reading.source import CONTROL, Value, controls_in

Answers = Mapping[str, str | Sequence[str]]
"""The answers of an editor by field; "slug" is the name of the file."""

_DAYS = frozenset(
    field.name
    for model in (Release, Project, Offer, Request)
    for field in fields_of(model)
    if field.form in {"day-form", "moment-form", "partial-date-form"}
)


def answer_problems(command: str, answers: Answers) -> Iterator[Problem]:
    """Yield a problem for every control character, and for every impossible year."""
    for name, answer in answers.items():
        for text in (answer,) if isinstance(answer, str) else answer:
            for control in controls_in(text):
                yield Problem(command, 1, name, "control-character", {"value": control})
        year = re.match(r"\s*([0-9]{4})(?![0-9])", answer) if isinstance(answer, str) else None
        if name in _DAYS and year and int(year[1]) not in EVENT_YEARS:
            first, last = str(EVENT_YEARS[0]), str(EVENT_YEARS[-1])
            values = {"value": year[1], "first": first, "last": last}
            yield Problem(command, 1, name, "year-mistyped", values)


def without_controls(answer: str | Sequence[str]) -> Value:
    """The answer with a space in place of each control character."""
    if isinstance(answer, str):
        return CONTROL.sub(" ", answer).strip()
    return [CONTROL.sub(" ", text) for text in answer]
