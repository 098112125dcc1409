"""Terminal: problems by file, in colour, each with the line that it is about."""

from collections.abc import Iterable, Iterator, Mapping

import click

from regionruhr.faults.problem import Problem, printable
from regionruhr.faults.reports.handbook import entry
from regionruhr.faults.reports.numbers import total
from regionruhr.faults.reports.quotation import quotation
from regionruhr.faults.reports.sections import HEADINGS, parts

_COLOURS = {"fault": "red", "warning": "yellow"}


def terminal_report(problems: Iterable[Problem], texts: Mapping[str, str], width: int) -> str:
    """All problems and their number, with the escape sequences of ECMA-48 for colour.

    `texts` are the files by their paths, as far as they can be quoted, `width` the columns of
    the terminal. Empty when there is no problem.
    """
    problems = tuple(problems)
    if not problems:
        return ""
    lines: list[str] = []
    for part in parts(problems):
        heading = f"{HEADINGS[part.severity]}:"
        lines += [click.style(heading, bold=True), ""]
        for path, group in part.files:
            lines.append(click.style(printable(path), bold=True, underline=True))
            lines += _entries(group, texts.get(path, "").split("\n"), width)
            lines.append("")
    return "\n".join([*lines, click.style(total(problems), bold=True)]) + "\n"


def _entries(problems: tuple[Problem, ...], lines: list[str], width: int) -> Iterator[str]:
    """The problems of one file; the numbers of its lines stand one below the other."""
    digits = max(len(str(problem.line)) for problem in problems)
    margin = " " * (digits + 4)
    for problem in problems:
        colour, message = _COLOURS[problem.severity], problem.message
        place = click.style(problem.shown_place, fg=colour, bold=True)
        yield f"  {problem.line:>{digits}}  {place}: {message.fault}"
        line = lines[problem.line - 1] if 0 < problem.line <= len(lines) else ""
        quoted = quotation(line, problem, max(width - len(margin) - 4, 20))
        bar = click.style("|", dim=True)
        if quoted.text:
            yield f"{margin}{bar} {quoted.text}"
        if quoted.mark:
            yield f"{margin}{bar} {click.style(quoted.mark, fg=colour)}"
        yield f"{margin}-> {message.hint}"
        yield margin + click.style(entry(problem.fault), dim=True)
