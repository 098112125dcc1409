"""SVG: the elements and attributes that a file may hold, and the file without any others.

Sources: SVG 1.1 (second edition) and SVG 2, appendices on elements and attributes.
"""

import re
from base64 import b64decode, b64encode
from binascii import Error
from collections.abc import Callable
from xml.parsers.expat import ExpatError, ParserCreate
from xml.sax.saxutils import escape, quoteattr

from regionruhr.images.kind import DamagedPictureError

SVG = "http://www.w3.org/2000/svg"
XLINK = "http://www.w3.org/1999/xlink"
XML = "http://www.w3.org/XML/1998/namespace"

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
UNDRAWN = frozenset(
    """
    flowRoot flowRegion flowRegionExclude flowPara flowDiv flowSpan flowLine flowTref
    view cursor color-profile solidColor font font-face font-face-src font-face-name
    font-face-format font-face-uri glyph missing-glyph glyphRef altGlyphDef altGlyphItem hkern vkern
    """.split()  # noqa: SIM905 (a word in quotes each would fill pages)
)
"""Elements of which browsers draw nothing: drafts of SVG 1.2, fonts, what a cursor looks like."""
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
    text-anchor text-decoration text-overflow text-rendering text-transform unicode-bidi
    vector-effect visibility white-space word-spacing writing-mode
    """.split()  # noqa: SIM905 (a word in quotes each would fill pages)
)
_DRAWN = ELEMENTS - {"metadata"}
_PREFIXED = {f"{XLINK} href": "xlink:href", f"{XML} lang": "xml:lang", f"{XML} space": "xml:space"}
_EMBEDDED = re.compile(r"(data:image/[a-z]+;base64,)(.+)", re.DOTALL)
_NAMED = re.compile(r"""[#\[]([^\s"'()\[\]=~|^$*<>&,;]+)""")
"""The target of a reference or of a selector of CSS."""
_COMMENT = re.compile(r"""("[^"\n]*"?|'[^'\n]*'?)|/\*.*?(?:\*/|\Z)""", re.DOTALL)
"""A comment of CSS; a string is found first, as there is none in it."""


def with_metadata(content: bytes, *, description: str, strip: Callable[[bytes], bytes]) -> bytes:
    """Return the same drawing with this description (RDF) as its metadata, and no other.

    What is not drawn goes: comments, instructions, and what programs note in elements and
    attributes of their own. `strip` removes the metadata of an embedded picture. Where there is
    nothing to leave out or to add, the file stays as it is.
    """
    try:
        copy = _Copy(content.decode("utf-8-sig"), description, strip)
    except (UnicodeDecodeError, ExpatError, Error) as error:
        raise DamagedPictureError from error
    if copy.is_same and not description:
        return content
    return "".join(['<?xml version="1.0" encoding="utf-8"?>\n', *copy.pieces, "\n"]).encode()


class _Copy:
    """A copy of a drawing, written while it is read."""

    def __init__(self, text: str, description: str, strip: Callable[[bytes], bytes]) -> None:
        self.pieces: list[str] = []
        self.is_same = True
        """Whether nothing has been left out so far."""
        self._strip = strip
        self._description = description
        self._named = {*_NAMED.findall(text)}
        self._spaces = f' xmlns="{SVG}"' + f' xmlns:xlink="{XLINK}"' * (XLINK in text)
        self._is_open = False
        self._left_out = 0
        self._style: list[str] | None = None
        parser = ParserCreate("utf-8", " ")
        parser.buffer_text = True
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text
        parser.CommentHandler = self._leave_out
        parser.ProcessingInstructionHandler = self._leave_out
        parser.StartDoctypeDeclHandler = self._leave_out
        parser.Parse(text, True)  # noqa: FBT003 (expat: there is no more to come)

    def _leave_out(self, *_: object) -> None:
        self.is_same = False

    def _write(self, text: str) -> None:
        if self._is_open:
            self.pieces.append(">")
            self._is_open = False
        self.pieces.append(text)

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        namespace, _, tag = name.rpartition(" ")
        if self._left_out or namespace != SVG or tag not in _DRAWN:
            self._left_out += 1
            self._leave_out()
            return
        self._write(f"<{tag}{self._spaces}")
        for attribute, value in attributes.items():
            self._write_attribute(attribute, value)
        self._is_open = True
        if self._spaces:
            self._spaces = ""
            if self._description:
                self._write(f"<metadata>{self._description}</metadata>")
        if tag == "style":
            self._style = []

    def _write_attribute(self, attribute: str, value: str) -> None:
        name = _PREFIXED.get(attribute, attribute)
        # The name of a layer may be the path of a file; what nothing refers to has no effect.
        is_path = name == "id" and ("/" in value or "\\" in value) and value not in self._named
        is_allowed = name in ATTRIBUTES or name in self._named or name.startswith("aria-")
        if is_path or not (is_allowed or name == "href" or attribute in _PREFIXED):
            self._leave_out()
            return
        kept = value
        if name in {"href", "xlink:href"}:
            kept = _with_stripped_picture(value, self._strip)
        elif name == "style":
            kept = _without_comments(value)
        self.is_same &= kept == value
        self.pieces.append(f" {name}={quoteattr(kept)}")

    def _text(self, text: str) -> None:
        if self._left_out:
            return
        if self._style is not None:
            self._style.append(text)
        else:
            self._write(escape(text, {"\r": "&#13;"}))

    def _end(self, name: str) -> None:
        tag = name.rpartition(" ")[2]
        if self._left_out:
            self._left_out -= 1
            return
        if tag == "style" and self._style is not None:
            style = "".join(self._style)
            self._style = None
            kept = _without_comments(style)
            self.is_same &= kept == style
            self._write(escape(kept))
        self.pieces.append("/>" if self._is_open else f"</{tag}>")
        self._is_open = False


def _without_comments(css: str) -> str:
    """Return CSS with its comments emptied: they separate words."""
    return _COMMENT.sub(lambda found: found[1] or "/**/", css)


def _with_stripped_picture(address: str, strip: Callable[[bytes], bytes]) -> str:
    embedded = _EMBEDDED.fullmatch(address)
    if embedded is None:
        return address
    content = b64decode(embedded[2])
    picture = strip(content)
    return address if picture == content else embedded[1] + b64encode(picture).decode()
