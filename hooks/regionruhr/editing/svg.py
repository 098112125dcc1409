"""SVG: a drawing that does nothing and asks for nothing, or every line in which it would.

What may stand in a drawing is listed; everything else is refused. The parser hands over
elements as it meets them: no tree is built, and nothing outside the file is ever read.
Sources: SVG 1.1 (second edition) and SVG 2, appendices on elements and attributes; CSS
Values 4, functional notations.
"""

import re
from dataclasses import dataclass, field
from xml.parsers.expat import ExpatError, ParserCreate

from regionruhr.editing.picture_file import Size
from regionruhr.editing.problems import Problem

SVG = "http://www.w3.org/2000/svg"
XLINK = "http://www.w3.org/1999/xlink"
XML = "http://www.w3.org/XML/1998/namespace"

# Drawing programs leave notes for themselves; browsers pass them over.
NOTES = (
    "adobe:ns:meta/",
    "http://creativecommons.org/ns#",
    "http://inkscape.sourceforge.net/",
    "http://ns.adobe.com/",
    "http://purl.org/dc/",
    "http://sodipodi.sourceforge.net/",
    "http://web.resource.org/cc/",
    "http://www.bohemiancoding.com/sketch/",
    "http://www.figma.com/figma/",
    "http://www.inkscape.org/namespaces/",
    "http://www.serif.com/",
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "https://boxy-svg.com",
)
ELEMENTS = frozenset(
    """
    svg g defs symbol use switch title desc metadata style image
    path rect circle ellipse line polyline polygon text tspan textPath
    linearGradient radialGradient stop pattern clipPath mask marker
    filter feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix
    feDiffuseLighting feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB
    feFuncG feFuncR feGaussianBlur feMerge feMergeNode feMorphology feOffset fePointLight
    feSpecularLighting feSpotLight feTile feTurbulence
    """.split()  # noqa: SIM905 (a word in quotes each would fill pages)
)
NAMES = frozenset({"class", "focusable", "id", "lang", "role", "tabindex"})
"""Attributes whose value is a mere word: nothing in it is read as CSS."""
ATTRIBUTES = NAMES | frozenset(
    """
    style transform transform-origin version baseProfile viewBox preserveAspectRatio zoomAndPan
    contentScriptType contentStyleType enable-background externalResourcesRequired
    requiredExtensions requiredFeatures systemLanguage media type
    width height x y d cx cy r rx ry x1 x2 y1 y2 points pathLength
    dx dy rotate textLength lengthAdjust startOffset method spacing side
    gradientUnits gradientTransform spreadMethod fx fy fr offset
    patternUnits patternContentUnits patternTransform
    clipPathUnits maskUnits maskContentUnits
    markerWidth markerHeight markerUnits refX refY orient
    filterUnits primitiveUnits filterRes in in2 result stdDeviation edgeMode mode values operator
    k1 k2 k3 k4 tableValues slope intercept amplitude exponent order kernelMatrix divisor bias
    targetX targetY preserveAlpha surfaceScale diffuseConstant specularConstant specularExponent
    kernelUnitLength scale xChannelSelector yChannelSelector baseFrequency numOctaves seed
    stitchTiles azimuth elevation z pointsAtX pointsAtY pointsAtZ limitingConeAngle radius
    alignment-baseline baseline-shift clip clip-path clip-rule color color-interpolation
    color-interpolation-filters color-profile color-rendering cursor direction display
    dominant-baseline fill fill-opacity fill-rule filter flood-color flood-opacity font
    font-family font-size font-size-adjust font-stretch font-style font-variant font-weight
    glyph-orientation-horizontal glyph-orientation-vertical image-rendering isolation kerning
    letter-spacing lighting-color line-height marker marker-end marker-mid marker-start mask
    mask-type mix-blend-mode opacity overflow paint-order pointer-events shape-rendering
    solid-color solid-opacity stop-color stop-opacity stroke stroke-dasharray stroke-dashoffset
    stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity stroke-width text-align
    text-anchor text-decoration text-rendering text-transform unicode-bidi vector-effect
    visibility white-space word-spacing writing-mode
    """.split()  # noqa: SIM905 (a word in quotes each would fill pages)
)
FOREIGN_ATTRIBUTES = frozenset(
    {
        *(f"{XML} {name}" for name in ("lang", "space")),
        *(f"{XLINK} {name}" for name in ("actuate", "arcrole", "role", "show", "title", "type")),
    }
)
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
LONGEST_SHOWN = 100
_LENGTH = re.compile(r"\s*\+?(\d*\.?\d+(?:e[+-]?\d+)?)(px|in|cm|mm|pt|pc)?\s*", re.IGNORECASE)
_UNITS = {"px": 1, "in": 96, "cm": 96 / 2.54, "mm": 96 / 25.4, "pt": 96 / 72, "pc": 16}


def read_svg(path: str, content: bytes) -> tuple[Size | None, list[Problem]]:
    """The sides of a drawing if nothing in it is refused, and all that is."""
    drawing = _Drawing(path)
    try:
        drawing.read(content.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        drawing.refuse("file", "file-encoding", line=line)
    except _Unreadable as stop:
        drawing.refuse("file", str(stop))
    except ExpatError as error:
        drawing.refuse("file", "picture-broken", line=error.lineno)
    problems = list(drawing.problems.values())
    return (None if problems else drawing.size), problems


class _Unreadable(Exception):  # noqa: N818 (no error: a fault of the catalogue)
    """The fault for which the rest of a file is not read."""


@dataclass
class _Drawing:
    """What the parser has met so far; a refusal is told once, where it is met first."""

    path: str
    size: Size | None = None
    problems: dict[tuple[str, str, str], Problem] = field(default_factory=dict)
    style: str | None = None
    style_line: int = 0
    is_begun: bool = False

    def __post_init__(self) -> None:
        # Whatever a file says of its encoding, it is read as UTF-8.
        self.parser = ParserCreate("utf-8", " ")
        self.parser.buffer_text = True
        self.parser.XmlDeclHandler = self._declaration
        self.parser.StartDoctypeDeclHandler = self._doctype
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
        self.parser.Parse(content, True)  # noqa: FBT003 (expat: there is no more to come)

    def refuse(self, place: str, fault: str, value: str = "", *, line: int = 0) -> None:
        """Note a fault, by default in the line that is being read."""
        values = {"value": value} if value else {}
        problem = Problem(self.path, line or self.parser.CurrentLineNumber, place, fault, values)
        self.problems.setdefault((place, fault, value), problem)

    def _declaration(self, _version: str, encoding: str | None, _standalone: int) -> None:
        if encoding and encoding.lower() != "utf-8":
            raise _Unreadable("file-encoding")

    def _doctype(self, _name: str, _system: object, _public: object, has_rules: object) -> None:
        # Rules of its own could make entities that grow without end, and hidden attributes.
        if has_rules:
            raise _Unreadable("svg-rules")

    def _entity(self, _name: str, _is_parameter: object) -> None:
        raise _Unreadable("picture-broken")

    def _instruction(self, target: str, _data: str) -> None:
        self.refuse(f"<?{target}?>", "svg-element")

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        if not self.is_begun:
            self.is_begun = True
            self._begin(name, attributes)
        namespace, _, tag = name.rpartition(" ")
        if namespace.startswith(NOTES):
            return
        if namespace != SVG or tag not in ELEMENTS:
            self.refuse(f"<{tag}>", "svg-element")
            return
        if tag == "style":
            self.style, self.style_line = "", self.parser.CurrentLineNumber
        for attribute, value in attributes.items():
            self._check_attribute(tag, attribute, value)

    def _begin(self, name: str, attributes: dict[str, str]) -> None:
        if name != f"{SVG} svg":
            raise _Unreadable("svg-root")
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
        elif namespace:
            if attribute not in FOREIGN_ATTRIBUTES and not namespace.startswith(NOTES):
                self.refuse(place, "svg-attribute")
        elif name not in ATTRIBUTES and not name.startswith(("aria-", "data-")):
            self.refuse(place, "svg-attribute")
        elif name in ATTRIBUTES - NAMES:
            self._check_css(place, value, self.parser.CurrentLineNumber)

    def _text(self, text: str) -> None:
        if self.style is not None:
            self.style += text

    def _end(self, name: str) -> None:
        if name == f"{SVG} style" and self.style is not None:
            self._check_css("<style>", self.style, self.style_line)
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
    return float(matched[1]) * _UNITS[(matched[2] or "px").lower()] if matched else 0
