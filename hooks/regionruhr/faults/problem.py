"""Problems: what is wrong in which line of which file."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from regionruhr.faults.messages.catalogue import CATALOGUE, NOUNS, PLACES
from regionruhr.faults.messages.message import Message, Severity

LONGEST_VALUE = 60


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing to mend.

    `path` counts from the root of the project, `line` from 1, `place` is the field as
    an editor finds it ("partners[1]"), `fault` a key of the message catalogue and
    `values` what that message mentions.
    """

    path: str
    line: int
    place: str
    fault: str
    values: Mapping[str, str] = field(default_factory=dict)

    @property
    def severity(self) -> Severity:
        """Whether it stops the build."""
        return CATALOGUE[self.fault].severity

    @property
    def shown_place(self) -> str:
        """The place in German words, fit for one line."""
        # A field that nobody knows keeps its name, even where a place is called so.
        words = {} if self.fault.startswith("unknown-field") else PLACES
        return shortened(printable(words.get(self.place, self.place)))

    @property
    def message(self) -> Message:
        """What is wrong and what to do, with the values that the message mentions."""
        shown = {name: printable(value) for name, value in self.values.items()}
        if "value" in shown:
            shown["value"] = shortened(shown["value"])
        if kind := shown.get("kind"):
            shown["kind"] = NOUNS.get(kind, kind)
        message = CATALOGUE[self.fault]
        return replace(
            message, fault=message.fault.format_map(shown), hint=message.hint.format_map(shown)
        )

    @property
    def text(self) -> str:
        """The problem in one line: `file:line: field: what is wrong (what to do)`."""
        place, message = self.shown_place, self.message
        return f"{printable(self.path)}:{self.line}: {place}: {message.fault} ({message.hint})"


def faults(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Those that stop the build."""
    return tuple(problem for problem in problems if problem.severity == "fault")


def warnings(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Those that stop nothing."""
    return tuple(problem for problem in problems if problem.severity == "warning")


def ordered(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Each problem once: the faults by file and line, then the warnings."""
    return tuple(
        sorted(
            _distinct(problems),
            key=lambda p: (p.severity == "warning", p.path, p.line, p.place, p.fault),
        )
    )


def _distinct(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Each problem once."""
    seen: dict[tuple[str, int, str, str, str], Problem] = {}
    for problem in problems:
        values = repr(sorted(problem.values.items()))
        key = (problem.path, problem.line, problem.place, problem.fault, values)
        seen.setdefault(key, problem)
    return tuple(seen.values())


def printable(text: str) -> str:
    """A text that keeps to its line and cannot steer a terminal."""
    return "".join(char if char.isprintable() else "\N{REPLACEMENT CHARACTER}" for char in text)


def shortened(text: str, longest: int = LONGEST_VALUE) -> str:
    """The beginning of a text that is too long for a message."""
    return text if len(text) <= longest else f"{text[: longest - 1]}…"
