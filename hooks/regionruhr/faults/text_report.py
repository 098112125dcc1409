"""Text report: problems as lines of plain text, their parts, numbers and conclusion."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby
from typing import Final

from regionruhr.faults.catalogue import Severity
from regionruhr.faults.problem import Problem, faults, number_of, ordered, warnings

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


def by_severity(problems: Iterable[Problem]) -> dict[Severity, dict[str, tuple[Problem, ...]]]:
    """Return the problems of each severity that there is by path, each once; the faults first."""
    return {
        severity: {path: tuple(found) for path, found in groupby(some, key=lambda p: p.path)}
        for severity, some in groupby(ordered(problems), key=lambda p: p.severity)
    }


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
        number = _counted(number_of(problems), "warning")
        sentence = _WARNINGS_ONLY[len(problems) > 1]
        lines.append(sentence.format(warnings=number, contents=contents))
    elif not problems:
        lines.append(_CLEAN.format(contents=contents))
    return "".join(f"{line}\n" for line in lines)


def total(problems: Iterable[Problem]) -> str:
    """Return the number of problems and files: "1 Problem in 1 Datei, 2 Hinweise in 1 Datei"."""
    counts = []
    for severity, by_path in by_severity(problems).items():
        number = _counted(sum(map(number_of, by_path.values())), severity)
        counts.append(f"{number} in {_counted(len(by_path), 'file')}")
    return ", ".join(counts)


def _counted(number: int, noun: str) -> str:
    # Half of what a check would import that finds nothing, or repeats what it found.
    from regionruhr.wording.catalogue import counted  # noqa: PLC0415

    return counted(number, *_NOUNS[noun])


def explanation_link(fault: str) -> str:
    """Return the address of a message's explanation, whose heading is its key."""
    return f"{MESSAGES}#{fault}"
