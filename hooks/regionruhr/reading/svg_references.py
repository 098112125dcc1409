"""SVG references: the elements of a drawing that others draw again by reference.

Ten references to ten references to ... expand a small file to billions of elements.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from graphlib import CycleError, TopologicalSorter

from regionruhr.images.svg import XLINK

MOST_REPEATED = 100_000
"""The most elements that references may add to a drawing."""

_REFERENCE = re.compile(r"url\(\s*[\"']?#([^\s\"')]+)", re.IGNORECASE)


@dataclass
class ReferenceNode:
    """The drawing itself, or an element that refers to others or can be referred to."""

    place: str
    line: int
    elements: int = 0
    """The number of elements in it, itself included, without those of nodes within it."""
    drawn: list[int | str] = field(default_factory=list)
    """What is drawn with it: the nodes within it by their numbers, others by their ids."""


class ReferenceGraph:
    """The nodes of a drawing, collected as its elements are opened and closed."""

    def __init__(self) -> None:
        self._nodes: list[ReferenceNode] = []
        self._by_id: dict[str, int] = {}
        self._open: list[ReferenceNode] = []

    @property
    def depth(self) -> int:
        """The number of open elements."""
        return len(self._open)

    def open(self, tag: str, attributes: Mapping[str, str], line: int) -> None:
        """Add an element and its references."""
        drawn: list[int | str] = [
            value.removeprefix("#")
            for name, value in attributes.items()
            if name in {"href", f"{XLINK} href"}
        ]
        drawn += [name for value in attributes.values() for name in _REFERENCE.findall(value)]
        if drawn or "id" in attributes or not self._open:
            number = len(self._nodes)
            if self._open:
                self._open[-1].drawn.append(number)
            if "id" in attributes:
                self._by_id.setdefault(attributes["id"], number)
            self._nodes.append(ReferenceNode(f"<{tag}>", line, drawn=drawn))
            self._open.append(self._nodes[-1])
        else:
            self._open.append(self._open[-1])
        # The stops of a gradient add nothing to draw where it is used.
        self._open[-1].elements += tag != "stop"

    def close(self) -> None:
        """Close the innermost open element."""
        self._open.pop()

    def excessive_node(self) -> ReferenceNode | None:
        """Return a node that contains itself, or whose references draw too many elements."""
        drawn = {
            number: [
                self._by_id[one] if isinstance(one, str) else one
                for one in node.drawn
                if isinstance(one, int) or one in self._by_id
            ]
            for number, node in enumerate(self._nodes)
        }
        most = MOST_REPEATED + sum(node.elements for node in self._nodes)
        elements: dict[int, int] = {}
        try:
            for number in TopologicalSorter(drawn).static_order():
                node = self._nodes[number]
                elements[number] = node.elements + sum(elements[one] for one in drawn[number])
                if elements[number] > most:
                    return node
        except CycleError as error:
            # The innermost node is the one that refers to the others.
            cycle: list[int] = error.args[1]
            return self._nodes[max(cycle)]
        return None
