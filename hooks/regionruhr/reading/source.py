"""Source: the fields of a file as plain text, and the line of every value."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias
from unicodedata import normalize

from regionruhr.faults.problem import Problem

CONTROL = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff"
    # What turns the direction of writing, or cannot be seen at all, and so hides text.
    "\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    "\U000e0000-\U000e007f]"
)
"""Characters that XML forbids, that control, or that only confuse: refused everywhere.

Hyphens that may be (U+00AD) and joiners (U+200C, U+200D), which shape letters, are text.
"""


Value: TypeAlias = "str | list[Value] | dict[str, Value]"
FieldPath: TypeAlias = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Source:
    """A file as it was written."""

    path: str
    fields: Mapping[str, Value]
    """The fields that have a value."""
    lines: Mapping[FieldPath, int]
    """The line of every field and item, counted from 1."""
    starts: Mapping[FieldPath, int]
    """The line in which the text of every value begins."""
    text: str = ""
    """What follows the front matter."""
    text_line: int = 1
    """The line in which `text` begins."""
    commented: frozenset[FieldPath] = frozenset()
    """The values behind which a comment stands in the same line."""

    def line(self, place: FieldPath) -> int:
        """Return the line of a place, or of the nearest place around it."""
        while place and place not in self.lines:
            place = place[:-1]
        return self.lines.get(place, 1)

    def problem(self, place: FieldPath, fault: str, values: Mapping[str, str]) -> Problem:
        """Return a problem at a place of this file."""
        return Problem(self.path, self.line(place), place_text(place), fault, values)


class LinesOnDemand(Mapping[FieldPath, int]):
    """The lines of a source, which is read when one of them is asked for.

    Few records have a problem; the lines of all take as much memory as the records.
    """

    __slots__ = ("_read",)

    def __init__(self, read: Callable[[], Source]) -> None:
        self._read = read

    def __getitem__(self, place: FieldPath) -> int:
        return self._read().lines[place]

    def __iter__(self) -> Iterator[FieldPath]:
        return iter(self._read().lines)

    def __len__(self) -> int:
        return len(self._read().lines)


def place_text(place: FieldPath) -> str:
    """Return a place in the notation of editors: "partners[1].id" (items count from 1)."""
    text = ""
    for step in place:
        text += f"[{step + 1}]" if isinstance(step, int) else f".{step}" if text else step
    return text or "YAML"


def unified(text: str) -> str:
    """Return a text as all modules compare it and count its lines: composed, lines end with LF.

    macOS writes umlauts in two characters (NFD), of which nothing else finds the word.
    """
    return normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))


def place_of(text: str) -> FieldPath:
    """Return the place that a text in the notation of editors stands for.

    >>> place_of("partners[1].id")
    ('partners', 0, 'id')
    """
    steps = re.findall(r"\[([0-9]+)\]|([^.\[\]]+)", text)
    return tuple(int(number) - 1 if number else name for number, name in steps)


def written_at(fields: Mapping[str, Value], place: FieldPath) -> "Value | None":
    """Return the value at a place; None where there is none."""
    value: Value | None = {**fields}
    for step in place:
        if isinstance(value, dict) and isinstance(step, str):
            value = value.get(step)
        elif isinstance(value, list) and isinstance(step, int) and step < len(value):
            value = value[step]
        else:
            return None
    return value


def controls_in(text: str) -> Iterator[str]:
    """Yield the name of each control character in a text once: "U+0007"."""
    return (f"U+{ord(control):04X}" for control in dict.fromkeys(CONTROL.findall(text)))
