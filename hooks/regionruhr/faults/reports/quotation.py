"""Quotation: the line of a file that a problem is about, with a mark under the place in it."""

import re
import unicodedata
from dataclasses import dataclass

from regionruhr.faults.messages.catalogue import CATALOGUE
from regionruhr.faults.problem import Problem, printable

TAB = " " * 4
CUT = "…"


@dataclass(frozen=True, slots=True)
class Quotation:
    """A line that cannot steer a terminal, and what stands below it; `mark` may be empty."""

    text: str
    mark: str


def quotation(line: str, problem: Problem, width: int) -> Quotation:
    """What a terminal shows of a line, about `width` characters around the place of a problem."""
    line = line.rstrip()
    start, end = _found(line, problem) or (0, 0)
    first = max(0, start - width // 2) if len(line) > width else 0
    last = first + width
    end = min(end, last)
    before, marked, after = line[first:start], line[start:end], line[end:last]
    opening, closing = CUT if first else "", CUT if last < len(line) else ""
    text = f"{opening}{_shown(before + marked + after)}{closing}"
    columns = len(opening) + _columns(_shown(before))
    return Quotation(text, " " * columns + "^" * _columns(_shown(marked)) if marked else "")


def _found(line: str, problem: Problem) -> tuple[int, int] | None:
    """From where to where the value stands in a line, else the name of the field."""
    steps = re.findall(r"[^.\[\]]+", problem.place)
    names = [step for step in reversed(steps) if not step.isdigit()]
    patterns = (rf"(?<![\w-]){re.escape(name)}(?=[\"']?\s*:)" for name in names)
    field = next(filter(None, (re.search(pattern, line) for pattern in patterns)), None)
    value = _value(line, problem, field.end() if field else 0)
    is_quoted = "„{value}“" in CATALOGUE[problem.fault].fault
    found = value if value and (is_quoted or field is None) else field
    return found.span() if found else None


def _value(line: str, problem: Problem, start: int) -> re.Match[str] | None:
    value = problem.values.get("value", "")
    if not value:
        return None
    before = r"(?<![\w-])" if value[0].isalnum() else ""
    after = r"(?![\w-])" if value[-1].isalnum() else ""
    return re.compile(f"{before}{re.escape(value)}{after}").search(line, start)


def _shown(text: str) -> str:
    return printable(text.replace("\t", TAB))


def _columns(text: str) -> int:
    """How many columns of a terminal a text takes (Unicode Standard Annex 11)."""
    return sum(map(_width, text))


def _width(char: str) -> int:
    if unicodedata.category(char) in {"Mn", "Me"}:
        return 0
    return 2 if unicodedata.east_asian_width(char) in {"W", "F"} else 1
