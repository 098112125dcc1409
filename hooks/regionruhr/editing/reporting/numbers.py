"""Numbers: how many faults, warnings and files there are, in words."""

from collections.abc import Iterable, Mapping
from typing import Literal

from regionruhr.editing.messages.message import Severity
from regionruhr.editing.problems import Problem, ordered
from regionruhr.language import Language
from regionruhr.wording.counts import counted

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
