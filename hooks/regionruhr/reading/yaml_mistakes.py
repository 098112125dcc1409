"""YAML mistakes: common errors of editors, recognised in the line that cannot be parsed.

The parser reports the line where it stopped, often the one after the mistake.
"""

import re
from collections.abc import Mapping, Sequence

_FIELD = r"[ ]*(?:- +)?(?P<name>[A-Za-z_]\w*)"
_GERMAN_QUOTES = re.compile(_FIELD + r": +[„“”](?P<value>.*?)[„“”]?\s*")
_TEXT_BEHIND_QUOTES = re.compile(_FIELD + r': +"(?:[^"\\]|\\.)*"[ ]*[^\s#,].*')
_NO_BLANK = re.compile(_FIELD + r":(?P<value>[^\s/:].*)")
_BULLET = re.compile(r"\s*[•·–—] ")
_NO_BREAK_SPACES = re.compile(r"[ ]*[\u00a0\u2007\u202f]\s*(?:[A-Za-z_]\w*:|- )")


Mistake = tuple[int, str, Mapping[str, str]]
"""A line, counted from 0, the key of its fault, and what the message mentions."""


def no_break_space_mistake(lines: Sequence[str]) -> Mistake | None:
    """Return the first line that is indented with no-break spaces."""
    found = (n for n, line in enumerate(lines) if _NO_BREAK_SPACES.match(line))
    return next(((number, "yaml-no-break-space", {}) for number in found), None)


def mistake_near(lines: Sequence[str], stopped: int) -> Mistake | None:
    """Return the mistake in the line where the parser stopped, or in the last one before it."""
    for number in range(min(stopped, len(lines) - 1), -1, -1):
        line = lines[number]
        if found := _mistake_in(line):
            return number, *found
        if number < stopped and line.strip():
            return None
    return None


def _mistake_in(line: str) -> tuple[str, dict[str, str]] | None:
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
