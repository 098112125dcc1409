"""Terminal report: problems by file, in colour, each with a quotation of its line."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping

import click

from regionruhr.faults.catalogue import messages
from regionruhr.faults.problem import Problem, printable
from regionruhr.faults.text_report import HEADINGS, by_severity, explanation_link, total

TAB = " " * 4
CUT = "…"
_COLOURS = {"fault": "red", "warning": "yellow"}


def terminal_report(problems: Iterable[Problem], texts: Mapping[str, str], width: int) -> str:
    """Return all problems and their number, with the escape sequences of ECMA-48 for colour.

    `texts` are the files by their paths, as far as they can be quoted, `width` the columns of
    the terminal. Empty when there is no problem.
    """
    problems = tuple(problems)
    if not problems:
        return ""
    lines: list[str] = []
    for severity, by_path in by_severity(problems).items():
        heading = f"{HEADINGS[severity]}:"
        lines += [click.style(heading, bold=True), ""]
        for path, group in by_path.items():
            lines.append(click.style(printable(path), bold=True, underline=True))
            lines += _entries(group, texts.get(path, "").split("\n"), width)
            lines.append("")
    return "\n".join([*lines, click.style(total(problems), bold=True)]) + "\n"


def _entries(problems: tuple[Problem, ...], lines: list[str], width: int) -> Iterator[str]:
    """Yield the lines about the problems of one file, its line numbers aligned to the right."""
    digits = max(len(str(problem.line)) for problem in problems)
    margin = " " * (digits + 4)
    for problem in problems:
        colour, message = _COLOURS[problem.severity], problem.message
        place = click.style(problem.shown_place, fg=colour, bold=True)
        yield f"  {problem.line:>{digits}}  {place}: {message.fault}"
        line = lines[problem.line - 1] if 0 < problem.line <= len(lines) else ""
        quoted, mark = quotation(line, problem, max(width - len(margin) - 4, 20))
        bar = click.style("|", dim=True)
        if quoted:
            yield f"{margin}{bar} {quoted}"
        if mark:
            yield f"{margin}{bar} {click.style(mark, fg=colour)}"
        yield f"{margin}-> {message.hint}"
        yield margin + click.style(explanation_link(problem.fault), dim=True)


def quotation(line: str, problem: Problem, width: int) -> tuple[str, str]:
    """Return about `width` characters of a line around the place of a problem, and its mark.

    The line is without control characters; the mark, carets under the place, is empty if the
    place is not found in it.
    """
    line = line.rstrip()
    start, end = _span(line, problem) or (0, 0)
    first = max(0, start - width // 2) if len(line) > width else 0
    last = first + width
    end = min(end, last)
    before, marked, after = line[first:start], line[start:end], line[end:last]
    opening, closing = CUT if first else "", CUT if last < len(line) else ""
    text = f"{opening}{_displayed(before + marked + after)}{closing}"
    columns = len(opening) + _columns(_displayed(before))
    return text, " " * columns + "^" * _columns(_displayed(marked)) if marked else ""


def _span(line: str, problem: Problem) -> tuple[int, int] | None:
    """Return start and end of the value in a line, else of the name of the field."""
    steps = re.findall(r"[^.\[\]]+", problem.place)
    names = [step for step in reversed(steps) if not step.isdigit()]
    patterns = (rf"(?<![\w-]){re.escape(name)}(?=[\"']?\s*:)" for name in names)
    field = next(filter(None, (re.search(pattern, line) for pattern in patterns)), None)
    value = _value(line, problem, field.end() if field else 0)
    marks_value = messages()[problem.fault].marks == "value"
    found = value if value and (marks_value or field is None) else field
    return found.span() if found else None


def _value(line: str, problem: Problem, start: int) -> re.Match[str] | None:
    value = problem.values.get("value", "")
    if not value:
        return None
    before = r"(?<![\w-])" if value[0].isalnum() else ""
    after = r"(?![\w-])" if value[-1].isalnum() else ""
    return re.compile(f"{before}{re.escape(value)}{after}").search(line, start)


def _displayed(text: str) -> str:
    return printable(text.replace("\t", TAB))


def _columns(text: str) -> int:
    """Return how many columns of a terminal a text takes (Unicode Standard Annex 11)."""
    printed = (char for char in text if unicodedata.category(char) not in {"Mn", "Me"})
    return sum(2 if unicodedata.east_asian_width(char) in {"W", "F"} else 1 for char in printed)
