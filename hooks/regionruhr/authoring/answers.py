"""Answers: the values that an editor gives to a command, and checks that hold for every kind."""

import re
from collections.abc import Iterator, Mapping, Sequence

from regionruhr.faults.problem import Problem
from regionruhr.model.values import EVENT_YEARS
from regionruhr.reading.source import CONTROL, Value

Answers = Mapping[str, str | Sequence[str]]
"""The answers of an editor by field; "slug" is the name of the file."""

_DAYS = frozenset(
    {
        "date",
        "start",
        "end",
        "published",
        "valid_until",
        "available_from",
        "available_until",
        "needed_by",
    }
)


def answer_problems(command: str, answers: Answers) -> Iterator[Problem]:
    """Yield a problem for every control character, and for every impossible year."""
    for name, answer in answers.items():
        for text in (answer,) if isinstance(answer, str) else answer:
            for control in CONTROL.findall(text):
                values = {"value": f"U+{ord(control):04X}"}
                yield Problem(command, 1, name, "control-character", values)
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
