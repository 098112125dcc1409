"""Problem: a message of the catalogue about a line of a file."""

import posixpath
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain, groupby

from regionruhr.faults.catalogue import Message, Severity, messages

LONGEST_VALUE = 60
MOST_IN_A_FILE = 100
"""Problems of a severity that are reported of a file: nobody mends more before checking again."""

PLACES: Mapping[str, str] = {
    "file name": "Dateiname",
    "file": "Datei",
    "text": "Text",
    "row": "Zeile",
}
"""Words for places that are no fields."""
NOUNS: Mapping[str, str] = {
    "town": "Den Ort",
    "area": "Die Teilregion",
    "town or area": "Den Ort",
    "sector": "Die Branche",
    "competence": "Die Kompetenz",
    "certification": "Das Zertifikat",
    "topic": "Das Thema",
    "partner": "Den Partner",
    "project": "Das Projekt",
    "press contact": "Den Pressekontakt",
    "same name": "Derselbe Name",
    "same website": "Dieselbe Website",
    "same address": "Dieselbe Anschrift",
    "same id": "Dieselbe Kennung",
}
"""Words for what a message is about."""


@dataclass(frozen=True, slots=True)
class Problem:
    """A fault or warning in a file."""

    path: str
    """Relative to the root of the project."""
    line: int
    """Counted from 1."""
    place: str
    """The field in the notation of editors, "partners[1]", or "file", "text", …"""
    fault: str
    """The key of its message."""
    values: Mapping[str, str] = field(default_factory=dict)
    """What the message mentions beside "name", which is the name of the file.

    "more" is the number of those left out after it.
    """

    @property
    def severity(self) -> Severity:
        """Whether it stops the build."""
        return messages()[self.fault].severity

    @property
    def shown_place(self) -> str:
        """The place in German words, on one line."""
        # An unknown field keeps its name, even if that is the name of a place.
        words = {} if self.fault == "unknown-field" else PLACES
        return shortened(printable(words.get(self.place, self.place)))

    @property
    def message(self) -> Message:
        """What is wrong and what to do, with the values filled in."""
        named = {"name": posixpath.basename(self.path), **self.values}
        values = {name: printable(value) for name, value in named.items()}
        if "value" in values:
            values["value"] = shortened(values["value"])
        if kind := values.get("kind"):
            values["kind"] = NOUNS.get(kind, kind)
        message = messages()[self.fault]
        hint = message.near if message.near and "near" in values else message.hint
        fault = message.fault.format_map(values)
        hint = hint.format_map(values)
        if more := values.get("more"):
            hint += f" … und {int(more):,} weitere in dieser Datei".replace(",", ".")
        return replace(message, fault=fault, hint=hint)

    def followed_by(self, number: int) -> "Problem":
        """Return the same with the number of those of the file that are left out after it."""
        return replace(self, values={**self.values, "more": str(number)})

    @property
    def text(self) -> str:
        """The problem in one line: `file:line: field: what is wrong (what to do)`."""
        place, message = self.shown_place, self.message
        return f"{printable(self.path)}:{self.line}: {place}: {message.fault} ({message.hint})"


def faults(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return those that stop the build."""
    return tuple(problem for problem in problems if problem.severity == "fault")


def warnings(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return those that stop nothing."""
    return tuple(problem for problem in problems if problem.severity == "warning")


def ordered(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return each problem once: the faults by file and line, then the warnings.

    Of those of a file and a severity only the first ones; the last of them says how many follow.
    """
    distinct = {
        (p.path, p.line, p.place, p.fault, frozenset(p.values.items())): p for p in problems
    }
    in_order = sorted(
        distinct.values(),
        key=lambda p: (p.severity == "warning", p.path, p.line, p.place, p.fault),
    )
    groups = groupby(in_order, key=lambda p: (p.severity, p.path))
    return tuple(chain.from_iterable(_first([*group]) for _, group in groups))


def _first(problems: Sequence[Problem]) -> Sequence[Problem]:
    if len(problems) <= MOST_IN_A_FILE:
        return problems
    *first, last = problems[:MOST_IN_A_FILE]
    return [*first, last.followed_by(number_of(problems[MOST_IN_A_FILE - 1 :]) - 1)]


def number_of(problems: Iterable[Problem]) -> int:
    """Return how many problems there are, with those that only the last of a file counts."""
    return sum(1 + int(problem.values.get("more", "0")) for problem in problems)


def printable(text: str) -> str:
    """Return a text without line breaks and control characters."""
    return "".join(char if char.isprintable() else "\N{REPLACEMENT CHARACTER}" for char in text)


def shortened(text: str, longest: int = LONGEST_VALUE) -> str:
    """Return a text, or the beginning of one that is too long for a message."""
    return text if len(text) <= longest else f"{text[: longest - 1]}…"


def example_problem(message: Message) -> Problem:
    """Return the problem that the example of a message gives."""
    example = message.example
    return Problem(example.path, example.line, example.place, message.key, example.values)
