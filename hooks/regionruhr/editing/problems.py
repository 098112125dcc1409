"""Problems: what is wrong in which line of which file, and the one report that says so."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal

from regionruhr.editing.messages.catalogue import CATALOGUE, NOUNS, PLACES
from regionruhr.editing.messages.message import Language, Severity, Wording
from regionruhr.wording.counts import counted

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

    def shown_place(self, language: Language) -> str:
        """The place in the words of the language, fit for one line."""
        # A field that nobody knows keeps its name, even where a place is called so.
        words = {} if self.fault.startswith("unknown-field") else PLACES[language]
        return shortened(printable(words.get(self.place, self.place)))

    def wording(self, language: Language) -> Wording:
        """What is wrong and what to do, with the values that the message mentions."""
        nouns = NOUNS[language]
        shown = {name: printable(value) for name, value in self.values.items()}
        if "value" in shown:
            shown["value"] = shortened(shown["value"])
        if kind := shown.get("kind"):
            shown["kind"] = nouns.get(kind, kind)
        message = CATALOGUE[self.fault].wording[language]
        return Wording(message.fault.format_map(shown), message.hint.format_map(shown))

    def text(self, language: Language) -> str:
        """The problem in one line: `file:line: field: what is wrong (what to do)`."""
        place, wording = self.shown_place(language), self.wording(language)
        return f"{printable(self.path)}:{self.line}: {place}: {wording.fault} ({wording.hint})"


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


WARNINGS: Mapping[Language, str] = {
    "de": "Hinweise, sie halten nichts auf:",
    "en": "Warnings, they stop nothing:",
}


def report(problems: Iterable[Problem], language: Language) -> str:
    """All problems, a line each, and their number; empty when there is none.

    The faults come first, the warnings under a heading of their own, the number last.
    """
    told = ordered(problems)
    if not told:
        return ""
    lines = [problem.text(language) for problem in faults(told)]
    if stopping_nothing := warnings(told):
        lines += [WARNINGS[language], *(p.text(language) for p in stopping_nothing)]
    return "\n".join([*lines, total(told, language)]) + "\n"


def _distinct(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Each problem once."""
    seen: dict[tuple[str, int, str, str, str], Problem] = {}
    for problem in problems:
        values = repr(sorted(problem.values.items()))
        key = (problem.path, problem.line, problem.place, problem.fault, values)
        seen.setdefault(key, problem)
    return tuple(seen.values())


_NOUNS: Mapping[Language, Mapping[str, tuple[str, str]]] = {
    "de": {
        "fault": ("Problem", "Probleme"),
        "warning": ("Hinweis", "Hinweise"),
        "file": ("Datei", "Dateien"),
    },
    "en": {
        "fault": ("problem", "problems"),
        "warning": ("warning", "warnings"),
        "file": ("file", "files"),
    },
}


def number_of(number: int, noun: Severity | Literal["file"], language: Language) -> str:
    """A number of faults, warnings or files: "1 Problem", "2 Hinweise"."""
    return counted(number, *_NOUNS[language][noun], language)


def total(problems: Iterable[Problem], language: Language) -> str:
    """How many there are, in how many files: "1 Problem in 1 Datei, 2 Hinweise in 1 Datei"."""
    told = ordered(problems)
    counts = []
    severities: tuple[Severity, ...] = ("fault", "warning")
    for severity in severities:
        files = [problem.path for problem in told if problem.severity == severity]
        if files:
            number = number_of(len(files), severity, language)
            counts.append(f"{number} in {number_of(len(set(files)), 'file', language)}")
    return ", ".join(counts)


def printable(text: str) -> str:
    """A text that keeps to its line and cannot steer a terminal."""
    return "".join(char if char.isprintable() else "\N{REPLACEMENT CHARACTER}" for char in text)


def shortened(text: str, longest: int = LONGEST_VALUE) -> str:
    """The beginning of a text that is too long for a message."""
    return text if len(text) <= longest else f"{text[: longest - 1]}…"
