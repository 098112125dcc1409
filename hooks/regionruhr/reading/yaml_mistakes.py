"""Slips: what a line of YAML that cannot be read was meant to be, by the line itself.

The parser says where it gave up, often a line later than the fault.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

_FIELD = r"[ ]*(?:- +)?(?P<name>[A-Za-z_]\w*)"
_GERMAN_QUOTES = re.compile(_FIELD + r": +[„“”](?P<value>.*?)[„“”]?\s*")
_TEXT_BEHIND_QUOTES = re.compile(_FIELD + r': +"(?:[^"\\]|\\.)*"[ ]*[^\s#,].*')
_NO_BLANK = re.compile(_FIELD + r":(?P<value>[^\s/:].*)")
_BULLET = re.compile(r"\s*[•·–—] ")
_NO_BREAK_SPACES = re.compile(r"[ ]*[\u00a0\u2007\u202f]\s*(?:[A-Za-z_]\w*:|- )")


@dataclass(frozen=True, slots=True)
class YamlMistake:
    """A fault of a line, counted from 0, and what its message mentions."""

    line: int
    fault: str
    values: Mapping[str, str] = field(default_factory=dict)


def no_break_indentation(lines: Sequence[str]) -> YamlMistake | None:
    """The first field that is indented with spaces that only look like some."""
    for number, line in enumerate(lines):
        if _NO_BREAK_SPACES.match(line):
            return YamlMistake(number, "yaml-no-break-space")
    return None


def slip(lines: Sequence[str], stopped: int) -> YamlMistake | None:
    """What is wrong in the line where the parser stopped, or in the one that it began with."""
    for number in range(min(stopped, len(lines) - 1), -1, -1):
        line = lines[number]
        if found := _slip_of(line):
            return YamlMistake(number, *found)
        if number < stopped and line.strip():
            return None
    return None


def _slip_of(line: str) -> tuple[str, dict[str, str]] | None:
    if matched := _GERMAN_QUOTES.fullmatch(line):
        value = matched["value"].replace('"', "")
        return "yaml-german-quotes", {"near": f'{matched["name"]}: "{value}"'}
    if _TEXT_BEHIND_QUOTES.fullmatch(line):
        return "yaml-quote-inside", {}
    if matched := _NO_BLANK.fullmatch(line):
        return "yaml-blank-missing", {"near": f"{matched['name']}: {matched['value']}"}
    if _BULLET.match(line):
        return "list-bullet", {}
    return None
