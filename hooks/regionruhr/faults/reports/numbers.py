"""Numbers: how many faults, warnings and files there are, in words."""

from collections.abc import Iterable, Mapping
from typing import Literal

from regionruhr.faults.messages.message import Severity
from regionruhr.faults.problem import Problem, ordered
from regionruhr.wording.counts import counted

_NOUNS: Mapping[str, tuple[str, str]] = {
    "fault": ("Problem", "Probleme"),
    "warning": ("Hinweis", "Hinweise"),
    "file": ("Datei", "Dateien"),
}


def number_of(number: int, noun: Severity | Literal["file"]) -> str:
    """A number of faults, warnings or files: "1 Problem", "2 Hinweise"."""
    return counted(number, *_NOUNS[noun])


def total(problems: Iterable[Problem]) -> str:
    """How many there are, in how many files: "1 Problem in 1 Datei, 2 Hinweise in 1 Datei"."""
    told = ordered(problems)
    counts = []
    severities: tuple[Severity, ...] = ("fault", "warning")
    for severity in severities:
        files = [problem.path for problem in told if problem.severity == severity]
        if files:
            number = number_of(len(files), severity)
            counts.append(f"{number} in {number_of(len(set(files)), 'file')}")
    return ", ".join(counts)
