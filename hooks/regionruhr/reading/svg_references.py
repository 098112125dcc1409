"""Repetition: what of a drawing is drawn again where elements refer to others.

Ten references to ten references to ... make billions of elements of a small file.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from graphlib import CycleError, TopologicalSorter

from regionruhr.images.svg import XLINK

MOST_REPEATED = 100_000
"""So many elements may be drawn again."""

_REFERENCE = re.compile(r"url\(\s*[\"']?#([^\s\"')]+)", re.IGNORECASE)


@dataclass
class Part:
    """An element that refers to others, or that others can refer to; the drawing itself."""

    place: str
    line: int
    elements: int = 0
    """Those in it, itself included, that do not belong to a part in it."""
    drawn: list[int | str] = field(default_factory=list)
    """What is drawn with it: the parts in it by their numbers, others by their names."""


class Repetition:
    """The parts of a drawing, noted as its elements are opened and closed."""

    def __init__(self) -> None:
        self._parts: list[Part] = []
        self._names: dict[str, int] = {}
        self._open: list[Part] = []

    @property
    def depth(self) -> int:
        """How many elements are open."""
        return len(self._open)

    def open(self, tag: str, attributes: Mapping[str, str], line: int) -> None:
        """Note what belongs to an element and what it refers to."""
        drawn: list[int | str] = [
            value.removeprefix("#")
            for name, value in attributes.items()
            if name in {"href", f"{XLINK} href"}
        ]
        drawn += [name for value in attributes.values() for name in _REFERENCE.findall(value)]
        if drawn or "id" in attributes or not self._open:
            number = len(self._parts)
            if self._open:
                self._open[-1].drawn.append(number)
            if "id" in attributes:
                self._names.setdefault(attributes["id"], number)
            self._parts.append(Part(f"<{tag}>", line, drawn=drawn))
            self._open.append(self._parts[-1])
        else:
            self._open.append(self._open[-1])
        # The stops of a gradient are no more to draw where it is used.
        self._open[-1].elements += tag != "stop"

    def close(self) -> None:
        """Note the end of an element."""
        self._open.pop()

    def excess(self) -> Part | None:
        """A part that is drawn in itself, or whose references draw too many elements again."""
        drawn = {
            number: [
                self._names[one] if isinstance(one, str) else one
                for one in part.drawn
                if isinstance(one, int) or one in self._names
            ]
            for number, part in enumerate(self._parts)
        }
        most = MOST_REPEATED + sum(part.elements for part in self._parts)
        elements: dict[int, int] = {}
        try:
            for number in TopologicalSorter(drawn).static_order():
                part = self._parts[number]
                elements[number] = part.elements + sum(elements[one] for one in drawn[number])
                if elements[number] > most:
                    return part
        except CycleError as error:
            # The innermost is what refers to the others.
            cycle: list[int] = error.args[1]
            return self._parts[max(cycle)]
        return None
