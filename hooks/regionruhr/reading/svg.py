"""SVG: a drawing that does nothing and asks for nothing, or every line in which it would.

What is published of a drawing is listed (`pictures.drawing`). What else programs leave in it
is passed over here; what would act, or would be missed, is refused. The parser hands over
elements as it meets them: no tree is built, and nothing outside the file is ever read.
Source: CSS Values 4, functional notations.
"""

import re
from dataclasses import dataclass, field
from xml.parsers.expat import ExpatError, ParserCreate

from regionruhr.faults.problem import Problem
from regionruhr.images.svg import ATTRIBUTES, ELEMENTS, NAMES, SVG, XLINK, XML
from regionruhr.reading.merge_conflicts import conflicts
from regionruhr.reading.picture_file import Size
from regionruhr.reading.svg_references import Repetition

_OTHER_MARKUP = {"", "http://www.w3.org/1999/xhtml", "http://www.w3.org/1998/Math/MathML"}
"""Name spaces whose elements a browser might take for its own."""
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
LONGEST_SHOWN = 100
MOST_REFUSALS = 100
"""A drawing with more is none: what else is wrong in it is of no use to anybody."""
DEEPEST = 200
"""So many elements may lie in each other; browsers give up at some thousands."""
MOST_REPLACED = 1_000_000
"""So many characters may come of entities."""
_LENGTH = re.compile(
    r"\s*\+?([0-9]++(?:\.[0-9]++)?|\.[0-9]++)((?:e[+-]?[0-9]++)?)(px|in|cm|mm|pt|pc)?\s*",
    re.IGNORECASE,
)
_UNITS = {"px": 1, "in": 96, "cm": 96 / 2.54, "mm": 96 / 25.4, "pt": 96 / 72, "pc": 16}


def read_svg(path: str, content: bytes) -> tuple[Size | None, list[Problem]]:
    """The sides of a drawing if nothing in it is refused, and all that is."""
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
    if fault:
        drawing.note("file", fault, line=line)
    problems = list(drawing.problems.values())
    return (None if problems else drawing.size), problems


class _Unreadable(Exception):  # noqa: N818 (no error: a fault of the catalogue)
    """The fault for which the rest of a file is not read."""


@dataclass
class _Drawing:
    """What the parser has met so far; a refusal is told once, where it is met first."""

    path: str
    size: Size | None = None
    problems: dict[tuple[str, str, str | None], Problem] = field(default_factory=dict)
    style: list[str] | None = None
    style_line: int = 0
    entities: dict[str, int] = field(default_factory=dict)
    """How long the text is for which each stands."""
    repetition: Repetition = field(default_factory=Repetition)

    def __post_init__(self) -> None:
        # Whatever a file says of its encoding, it is read as UTF-8.
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
        """Take in a whole file; `_Unreadable` or `ExpatError` if it ends before its end."""
        # By this character expat tells UTF-16, whatever it is told itself.
        if "\0" in content:
            raise _Unreadable("picture-broken")
        self.content = content
        self.parser.Parse(content, True)  # noqa: FBT003 (expat: there is no more to come)
        excess = self.repetition.excess()
        if excess is not None:
            self.refuse(excess.place, "svg-element", line=excess.line)

    def refuse(self, place: str, fault: str, value: str | None = None, *, line: int = 0) -> None:
        """Note a fault; `_Unreadable` if there are too many."""
        self.note(place, fault, value, line=line)
        if len(self.problems) == MOST_REFUSALS:
            raise _Unreadable

    def note(self, place: str, fault: str, value: str | None = None, *, line: int = 0) -> None:
        """Note a fault, by default in the line that is being read."""
        values = {} if value is None else {"value": value[:LONGEST_SHOWN]}
        problem = Problem(self.path, line or self.parser.CurrentLineNumber, place, fault, values)
        self.problems.setdefault((place, fault, value), problem)

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
        # No other is heeded by anything that shows drawings.
        if target == "xml-stylesheet":
            self.refuse(f"<?{target}?>", "svg-element")

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        namespace, _, tag = name.rpartition(" ")
        if not self.repetition.depth:
            self._begin(name, attributes)
        if self.repetition.depth == DEEPEST:
            raise _Unreadable("picture-broken")
        self.repetition.open(tag, attributes, self.parser.CurrentLineNumber)
        is_known = tag in ELEMENTS if namespace == SVG else namespace not in _OTHER_MARKUP
        if not is_known or self.style is not None:
            # A style sheet has text alone: an element in it would part what is read as one.
            self.refuse(f"<{tag}>", "svg-element")
        elif namespace == SVG:
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
        self.repetition.close()
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
                end = css.find(")", part.end(), part.end() + LONGEST_SHOWN) + 1 or part.end()
                shown = css[part.start() : end] if fault == "svg-address" else part[0]
                self.refuse(place, fault, shown, line=line)


def _refusal(part: str) -> str | None:
    """The fault if a piece of CSS leads out of the file, or may."""
    if part.startswith("url("):
        return None if part.endswith("#") else "svg-address"
    is_known = part in {"@charset", "@media"} or part.removesuffix("(") in FUNCTIONS
    return None if is_known else "svg-style"


def _size(attributes: dict[str, str]) -> tuple[float, float]:
    """Width and height, in pixels where both say so, else in units of the view box; 0: unknown."""
    width, height = (_length(attributes.get(side, "")) for side in ("width", "height"))
    if width and height:
        return width, height
    match re.split(r"[\s,]+", attributes.get("viewBox", "").strip()):
        case [_, _, width_of_box, height_of_box]:
            return _length(width_of_box), _length(height_of_box)
    return 0, 0


def _length(text: str) -> float:
    """A length in pixels; 0 for what is none, or none that is known."""
    matched = _LENGTH.fullmatch(text)
    if matched is None:
        return 0
    return float(matched[1] + matched[2]) * _UNITS[(matched[3] or "px").lower()]
