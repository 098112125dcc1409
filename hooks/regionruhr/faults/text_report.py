"""Text report: problems as lines of plain text, their parts, numbers and conclusion."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final, Literal

from regionruhr.faults.catalogue import Severity
from regionruhr.faults.problem import Problem, faults, ordered, warnings
from regionruhr.wording.catalogue import counted

MESSAGES: Final = "MELDUNGEN.md"
"""The file that explains every message, generated from the catalogue."""
HEADINGS: Mapping[Severity, str] = {
    "fault": "Probleme, sie halten die Website auf",
    "warning": "Hinweise, sie halten nichts auf",
}
_NOUNS: Mapping[str, tuple[str, str]] = {
    "fault": ("Problem", "Probleme"),
    "warning": ("Hinweis", "Hinweise"),
    "file": ("Datei", "Dateien"),
}
_CLEAN = "Alles in Ordnung: {contents}"
_WARNINGS_ONLY: tuple[str, str] = (
    "Nichts hält die Website auf, {warnings} ist offen: {contents}",
    "Nichts hält die Website auf, {warnings} sind offen: {contents}",
)
_ELSEWHERE = "Hier nicht gezeigt, in anderen Dateien: {total} (alles zeigt: regionruhr check)"


@dataclass(frozen=True, slots=True)
class Part:
    """Problems of one severity."""

    severity: Severity
    files: tuple[tuple[str, tuple[Problem, ...]], ...]
    """The path of each file with its problems, ordered by path and line."""


def parts(problems: Iterable[Problem]) -> tuple[Part, ...]:
    """Return each problem once, the faults first; a severity without problems has no part."""
    distinct = ordered(problems)
    by_severity: Mapping[Severity, tuple[Problem, ...]] = {
        "fault": faults(distinct),
        "warning": warnings(distinct),
    }
    return tuple(
        Part(severity, tuple((p, tuple(g)) for p, g in groupby(some, key=lambda p: p.path)))
        for severity, some in by_severity.items()
        if some
    )


def report(problems: Iterable[Problem]) -> str:
    """Return all problems, a line each, and their number; empty when there is none.

    The faults come first, the warnings under a heading of their own, the number last.
    """
    distinct = ordered(problems)
    if not distinct:
        return ""
    lines = [problem.text for problem in faults(distinct)]
    if stopping_nothing := warnings(distinct):
        lines.append(f"{HEADINGS['warning']}:")
        lines += [problem.text for problem in stopping_nothing]
    return "\n".join([*lines, total(distinct)]) + "\n"


def conclusion(reported: Iterable[Problem], hidden: Sequence[Problem], contents: str) -> str:
    """Return the last lines of a check: the number of `hidden` problems, which it leaves out.

    If nothing stops the site, a line with `contents`, a summary of what the site holds, follows.
    """
    lines = [_ELSEWHERE.format(total=total(hidden))] if hidden else []
    problems = ordered((*reported, *hidden))
    if problems and not faults(problems):
        number = _number_of(len(problems), "warning")
        sentence = _WARNINGS_ONLY[len(problems) > 1]
        lines.append(sentence.format(warnings=number, contents=contents))
    elif not problems:
        lines.append(_CLEAN.format(contents=contents))
    return "".join(f"{line}\n" for line in lines)


def total(problems: Iterable[Problem]) -> str:
    """Return the number of problems and files: "1 Problem in 1 Datei, 2 Hinweise in 1 Datei"."""
    counts = []
    for part in parts(problems):
        number = _number_of(sum(len(some) for _, some in part.files), part.severity)
        counts.append(f"{number} in {_number_of(len(part.files), 'file')}")
    return ", ".join(counts)


def _number_of(number: int, noun: Severity | Literal["file"]) -> str:
    """Return a number of faults, warnings or files: "1 Problem", "2 Hinweise"."""
    return counted(number, *_NOUNS[noun])


def explanation_link(fault: str) -> str:
    """Return the address of a message's explanation, whose heading is its key."""
    return f"{MESSAGES}#{fault}"
