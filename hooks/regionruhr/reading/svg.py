"""SVG: the size of a drawing without scripts and foreign addresses, or its problems by line.

Published are only listed elements and attributes (`images.svg`). What else programs leave in
a drawing is ignored here; what would act, or would be missed, is refused. The parser passes
elements on as it meets them: no tree is built, and nothing outside the file is ever read.
Source: CSS Values 4, functional notations.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from graphlib import CycleError, TopologicalSorter
from xml.parsers.expat import ExpatError, ParserCreate

from regionruhr.faults.problem import Problem
from regionruhr.images.svg import ATTRIBUTES, ELEMENTS, NAMES, SVG, UNDRAWN, XLINK, XML
from regionruhr.reading.foreign_kinds import ForeignKind, problem_of_kind
from regionruhr.reading.merge_conflicts import conflicts

Size = tuple[float, float]
"""Width and height in pixels, or in units of a drawing."""
_OTHER_MARKUP = {"", "http://www.w3.org/1999/xhtml", "http://www.w3.org/1998/Math/MathML"}
"""Namespaces whose elements a browser might treat as its own."""
_ACTIVE = re.compile(r"on|base$|.*(?:src|href|action)", re.IGNORECASE | re.DOTALL)
"""The names of attributes that act, load something, or change what an address means."""
_STYLES = ATTRIBUTES - NAMES
FUNCTIONS = frozenset(
    """
    rgb rgba hsl hsla calc var matrix matrix3d translate translatex translatey rotate
    scale scalex scaley skewx skewy blur brightness contrast drop-shadow grayscale hue-rotate
    invert opacity saturate sepia rect inset circle ellipse polygon path media and not is where
    """.split()  # noqa: SIM905 (a word in quotes each would fill pages)
)

_LOCAL = re.compile(r"#\S+")
_PICTURE = re.compile(r"data:image/(png|jpeg|webp);base64,[A-Za-z0-9+/=\s]+")
# An escape, an at-rule or the head of a function; of an address as far as it must be local.
# A name is tried once, from its beginning to its end: a path has thousands of digits.
_CSS = re.compile(r"\\|@[\w-]*|url\(\s*[\"']?#?|(?<![\w-])[\w-]++\(", re.IGNORECASE)
_ENTITY = re.compile(r"&([^&;\s]+);")
LONGEST_QUOTED = 100
MOST_REFUSALS = 100
"""The limit of problems in one drawing; more would be of no use to anybody."""
DEEPEST = 200
"""The limit of nested elements; browsers give up at some thousands."""
MOST_ELEMENTS = 100_000
"""A map of a city has fewer; whoever looks at a page with more waits for seconds."""
_DETAILED = ForeignKind("SVG mit mehr als 100.000 Elementen", is_picture=True)
MOST_REPLACED = 1_000_000
"""The limit of characters that entities may expand to."""
MOST_REPEATED = 100_000
"""The most elements that references may add to a drawing."""

_REFERENCE = re.compile(r"url\(\s*[\"']?#([^\s\"')]+)", re.IGNORECASE)
_LENGTH = re.compile(
    r"\s*\+?([0-9]++(?:\.[0-9]++)?|\.[0-9]++)((?:e[+-]?[0-9]++)?)(px|in|cm|mm|pt|pc)?\s*",
    re.IGNORECASE,
)
_UNITS = {"px": 1, "in": 96, "cm": 96 / 2.54, "mm": 96 / 25.4, "pt": 96 / 72, "pc": 16}


def read_svg(path: str, content: bytes) -> tuple[Size | None, list[Problem]]:
    """Return the size of a drawing if nothing in it is refused, and all problems."""
    drawing = _Drawing(path)
    fault, line = "", 0
    try:
        text = content.decode("utf-8-sig")
        if unresolved := list(conflicts(path, text)):
            return None, unresolved
        drawing.read(text)
    except UnicodeDecodeError as error:
        fault, line = "file-encoding", content.count(b"\n", 0, error.start) + 1
    except _Unreadable as stop:
        fault = str(stop)
    except ExpatError as error:
        fault, line = "picture-broken", error.lineno
    problems = [*drawing.problems.values()]
    if drawing.elements > MOST_ELEMENTS:
        problems = [problem_of_kind(path, _DETAILED)]
    elif fault:
        line = line or drawing.parser.CurrentLineNumber
        problems.append(Problem(path, line, "file", fault))
    # Its handlers have the drawing: until the collector runs, each would take 15 kB.
    del drawing.parser
    return (None if problems else drawing.size), problems


class _Unreadable(Exception):  # noqa: N818 (no error: a fault of the catalogue)
    """The key of the fault for which the rest of a file is not read."""


@dataclass
class _Node:
    """The drawing itself, or an element that refers to others or can be referred to."""

    place: str
    line: int
    elements: int = 0
    """The number of elements in it, itself included, without those of nodes within it."""
    drawn: list[int | str] = field(default_factory=list)
    """What is drawn with it: the nodes within it by their numbers, others by their ids."""


class _ReferenceGraph:
    """The nodes of a drawing, collected as its elements are opened and closed."""

    def __init__(self) -> None:
        self._nodes: list[_Node] = []
        self._by_id: dict[str, int] = {}
        self.open_nodes: list[_Node] = []
        """For each open element its node: itself or the nearest one around it."""

    def open(self, tag: str, attributes: Mapping[str, str], line: int) -> None:
        """Add an element and its references."""
        drawn: list[int | str] = [
            value.removeprefix("#")
            for name, value in attributes.items()
            if name in {"href", f"{XLINK} href"}
        ]
        urls = (value for value in attributes.values() if "(" in value)
        drawn += [name for value in urls for name in _REFERENCE.findall(value)]
        if drawn or "id" in attributes or not self.open_nodes:
            number = len(self._nodes)
            if self.open_nodes:
                self.open_nodes[-1].drawn.append(number)
            if "id" in attributes:
                self._by_id.setdefault(attributes["id"], number)
            self._nodes.append(_Node(f"<{tag}>", line, drawn=drawn))
            self.open_nodes.append(self._nodes[-1])
        else:
            self.open_nodes.append(self.open_nodes[-1])
        # The stops of a gradient add nothing to draw where it is used.
        self.open_nodes[-1].elements += tag != "stop"

    def excessive_node(self) -> _Node | None:
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


@dataclass
class _Drawing:
    """State of the parser; each problem is recorded once, at its first line."""

    path: str
    size: Size | None = None
    problems: dict[tuple[str, str, str | None], Problem] = field(default_factory=dict)
    style: list[str] | None = None
    style_line: int = 0
    elements: int = 0
    entities: dict[str, int] = field(default_factory=dict)
    """The length of the text that each entity stands for."""
    references: _ReferenceGraph = field(default_factory=_ReferenceGraph)

    def __post_init__(self) -> None:
        # Whatever encoding a file declares, it is read as UTF-8.
        self.parser = ParserCreate("utf-8", " ")
        self.parser.buffer_text = True
        self.parser.XmlDeclHandler = self._declaration
        self.parser.AttlistDeclHandler = self._rule
        self.parser.EntityDeclHandler = self._entity_rule
        self.parser.SkippedEntityHandler = self._entity
        self.parser.ProcessingInstructionHandler = self._instruction
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._text

    def read(self, content: str) -> None:
        """Parse a whole file; raise `_Unreadable` or `ExpatError` if reading stops early."""
        # By this character expat detects UTF-16, whatever encoding it is given.
        if "\0" in content:
            raise _Unreadable("picture-broken")
        self.content = content
        self.parser.Parse(content, True)  # noqa: FBT003 (expat: there is no more to come)
        node = self.references.excessive_node()
        if node is not None:
            self.refuse(node.place, "svg-element", line=node.line)

    def refuse(self, place: str, fault: str, value: str | None = None, *, line: int = 0) -> None:
        """Record a fault, by default in the line being read; raise if there are too many."""
        values = {} if value is None else {"value": value[:LONGEST_QUOTED]}
        problem = Problem(self.path, line or self.parser.CurrentLineNumber, place, fault, values)
        self.problems.setdefault((place, fault, value), problem)
        if len(self.problems) == MOST_REFUSALS:
            raise _Unreadable

    def _declaration(self, _version: str, encoding: str | None, _standalone: int) -> None:
        if encoding and encoding.lower() != "utf-8":
            raise _Unreadable("file-encoding")

    def _rule(self, *_: object) -> None:
        # It could give every element an attribute that is not to be seen.
        raise _Unreadable("svg-rules")

    def _entity_rule(self, name: str, is_parameter: object, value: str | None, *_: object) -> None:
        # Drawing programs write a few short ones: entities of others would grow without end.
        if is_parameter or value is None or {*"&<%"} & {*value}:
            raise _Unreadable("svg-rules")
        self.entities.setdefault(name, len(value))

    def _entity(self, _name: str, _is_parameter: object) -> None:
        raise _Unreadable("picture-broken")

    def _instruction(self, target: str, _data: str) -> None:
        # Viewers of drawings ignore all others.
        if target == "xml-stylesheet":
            self.refuse(f"<?{target}?>", "svg-element")

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        namespace, _, tag = name.rpartition(" ")
        if not self.references.open_nodes:
            self._begin(name, attributes)
        self.elements += 1
        if self.elements > MOST_ELEMENTS:
            raise _Unreadable
        if len(self.references.open_nodes) == DEEPEST:
            raise _Unreadable("picture-broken")
        self.references.open(tag, attributes, self.parser.CurrentLineNumber)
        is_svg = namespace == SVG
        is_allowed = _is_allowed(tag, attributes) if is_svg else namespace not in _OTHER_MARKUP
        if not is_allowed or self.style is not None:
            # A style sheet has text alone: an element in it would part what is read as one.
            self.refuse(f"<{tag}>", "svg-element")
        elif is_svg and tag in ELEMENTS:
            if tag == "style":
                self.style, self.style_line = [], self.parser.CurrentLineNumber
            for attribute, value in attributes.items():
                self._check_attribute(tag, attribute, value)

    def _begin(self, name: str, attributes: dict[str, str]) -> None:
        if name != f"{SVG} svg":
            raise _Unreadable("svg-root")
        if self.entities:
            replaced = (self.entities.get(found, 0) for found in _ENTITY.findall(self.content))
            if sum(replaced) > MOST_REPLACED:
                raise _Unreadable("svg-rules")
        width, height = _size(attributes)
        if width and height:
            self.size = width, height
        else:
            self.refuse("<svg>", "svg-size")

    def _check_attribute(self, tag: str, attribute: str, value: str) -> None:
        namespace, _, name = attribute.rpartition(" ")
        place = f"<{tag}> {name}"
        if attribute in {"href", f"{XLINK} href"}:
            is_inside = _LOCAL.fullmatch(value) or (tag == "image" and _PICTURE.fullmatch(value))
            if not is_inside:
                self.refuse(place, "svg-address", value)
        elif attribute in _STYLES:
            self._check_css(place, value, self.parser.CurrentLineNumber)
        elif namespace in {"", XML, XLINK} and _ACTIVE.match(name):
            self.refuse(place, "svg-attribute")

    def _text(self, text: str) -> None:
        if self.style is not None:
            self.style.append(text)

    def _end(self, name: str) -> None:
        self.references.open_nodes.pop()
        if name == f"{SVG} style" and self.style is not None:
            self._check_css("<style>", "".join(self.style), self.style_line)
            self.style = None

    def _check_css(self, place: str, css: str, first_line: int) -> None:
        line, counted = first_line, 0
        for part in _CSS.finditer(css):
            fault = _refusal(part[0].lower())
            if fault is not None:
                line += css.count("\n", counted, part.start())
                counted = part.start()
                end = css.find(")", part.end(), part.end() + LONGEST_QUOTED) + 1 or part.end()
                quoted = css[part.start() : end] if fault == "svg-address" else part[0]
                self.refuse(place, fault, quoted, line=line)


def _is_allowed(tag: str, attributes: Mapping[str, str]) -> bool:
    """Return whether an element of SVG is drawn, or harmless and left out of what is published."""
    # Illustrator keeps its own data so, for nobody but itself.
    is_for_a_program = tag == "foreignObject" and attributes.get("requiredExtensions", "").strip()
    return tag in ELEMENTS or tag in UNDRAWN or bool(is_for_a_program)


def _refusal(part: str) -> str | None:
    """Return the fault of a piece of CSS that leads out of the file, or may."""
    if part.startswith("url("):
        return None if part.endswith("#") else "svg-address"
    is_allowed = part in {"@charset", "@media"} or part.removesuffix("(") in FUNCTIONS
    return None if is_allowed else "svg-style"


def _size(attributes: dict[str, str]) -> tuple[float, float]:
    """Return width and height in pixels, else in units of the view box, else 0."""
    width, height = (_length(attributes.get(side, "")) for side in ("width", "height"))
    if width and height:
        return width, height
    match re.split(r"[\s,]+", attributes.get("viewBox", "").strip()):
        case [_, _, width_of_box, height_of_box]:
            return _length(width_of_box), _length(height_of_box)
    return 0, 0


def _length(text: str) -> float:
    """Return a length in pixels; 0 if it is invalid or of another unit."""
    matched = _LENGTH.fullmatch(text)
    if matched is None:
        return 0
    return float(matched[1] + matched[2]) * _UNITS[(matched[3] or "px").lower()]
