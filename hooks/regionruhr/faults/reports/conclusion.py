"""Conclusion: what a check comes to in the end."""

from collections.abc import Iterable, Sequence

from regionruhr.faults.problem import Problem, faults, ordered
from regionruhr.faults.reports.numbers import number_of, total

_CLEAN = "Alles in Ordnung: {contents}"
_WARNED: tuple[str, str] = (
    "Nichts hält die Website auf, {warnings} ist offen: {contents}",
    "Nichts hält die Website auf, {warnings} sind offen: {contents}",
)
_ELSEWHERE = "Hier nicht gezeigt, in anderen Dateien: {total} (alles zeigt: regionruhr check)"


def conclusion(shown: Iterable[Problem], hidden: Sequence[Problem], contents: str) -> str:
    """What is not shown, and if nothing stops the site: so, and what it holds."""
    lines = [_ELSEWHERE.format(total=total(hidden))] if hidden else []
    problems = ordered((*shown, *hidden))
    if problems and not faults(problems):
        number = number_of(len(problems), "warning")
        told = _WARNED[len(problems) > 1]
        lines.append(told.format(warnings=number, contents=contents))
    elif not problems:
        lines.append(_CLEAN.format(contents=contents))
    return "".join(f"{line}\n" for line in lines)
