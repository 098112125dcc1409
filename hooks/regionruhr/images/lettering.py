"""Lettering: text in the font of the headings, broken into lines and drawn on a picture."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from io import BytesIO
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from regionruhr.typography import SOFT_HYPHEN, hyphenated, with_no_break_spaces

if TYPE_CHECKING:
    from PIL.Image import Image
    from PIL.ImageFont import FreeTypeFont

# Pillow is imported where it is used, as in rendition.py.

ELLIPSIS: Final = "…"
_NO_BREAK_SPACE: Final = "\N{NO-BREAK SPACE}"
_MISSING: Final = "\U0010ffff"
"""No font has a glyph for this: it draws what stands for any that is missing."""
_PLAIN: Final = str.maketrans(
    {
        **dict(zip("ŁłĐđØøÞþ", ("L", "l", "D", "d", "O", "o", "Th", "th"), strict=True)),
        **dict(zip("ÆæŒœẞ", ("Ae", "ae", "Oe", "oe", "SS"), strict=True)),
        **dict.fromkeys("\u2010\u2011", "-"),
        **dict.fromkeys("\u2012\u2212", "–"),
        **dict.fromkeys("\u2032\u00b4", "’"),
        "\u2039": "«",
        "\u203a": "»",
        "\u0131": "i",
        "•": "·",
    }
)
"""Other characters for those that a font may lack and that Unicode does not decompose."""
_KERNING: Final = (
    ("A", {-8: "TY", -7: "’", -6: "“”", -4: "vwy", -3: "VW"}),
    ("F", {-8: ".,", -7: "A", -5: "Jcdeovwy-", -4: "agqsx/", -3: "u"}),
    ("K", {-4: "vwy", -3: "cdeo-"}),
    ("L", {-9: "T", -5: "’", -4: "VWY”", 3: "A"}),
    ("P", {-4: "A", -3: "XY"}),
    ("T", {-8: "cdeo-", -6: "Agmnpqrs.,", -5: "uvwxy", -4: "CGJOQ", -3: "a"}),
    ("VW", {-10: "A", -6: "acdeo.,-", -5: "gq:;/", -4: "Js", -3: "CGOQ"}),
    ("Y", {-11: "A", -9: ".,", -8: "gq", -7: "cdeo-", -6: "a:;", -5: "Jmnpr/", -4: "fstuvwxy"}),
    ("f", {-5: ".,", -4: "cdeo-", -3: "gq"}),
    ("k", {-4: "cdeo-", -3: "gq"}),
    ("o-", {-6: "7", -3: "T’"}),
    ("r", {-4: ".,", 5: "’"}),
    ("vwy", {-4: ".,", -3: "cdegoqs-/", 4: "’"}),
    ("x", {-3: "cdeo-"}),
    ("4", {-10: "1", -6: "7"}),
    ("7", {-8: "/", -6: ".,"}),
    (".,", {-6: "TY", -4: "vwy", -3: "VW0"}),
    ("/", {-9: "Aa", -7: "cdegoq-", -4: "s"}),
    ("“’", {-7: "A", -5: "cdeo-", -3: "agqs"}),
)
"""How much nearer pairs of letters of Barlow stand, in hundredths of the size of the type.

The font says so in a table that Pillow reads where the system has FriBidi alone; the same input
makes the same bytes everywhere.
"""
_ACCENTED: Final = {"A": "Ä", "O": "Ö", "a": "äà", "e": "éè", "o": "ö", "u": "ü"}
_BREAKABLE: Final = re.compile(r"(?<=\w[-–/])(?=\w)")
"""Where a word may break besides the joints of a compound."""


_LONGEST: Final = 300
"""Characters of a text that are read: more would not be shown."""
_STEPS: Final = 6
"""Of the search for a width that makes lines of equal lengths."""
_NEARLY_ALL: Final = 0.8


class UnusableFontError(Exception):
    """A file is no font that Pillow opens here."""


@dataclass(frozen=True, slots=True)
class Setting:
    """A text in lines, and the size of its type in pixels."""

    size: int
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Piece:
    """A part of a text that stays on one line."""

    text: str
    joint: str
    """What stands before it on its line: a space, or nothing."""
    hyphen: str
    """What stands in place of it on the line before it."""
    width: float
    space: float
    """The width of the joint."""


class Letters:
    """The letters of a font in a size, each drawn once."""

    def __init__(self, font: bytes, size: int) -> None:
        self.size = size
        self._font = opened_font(font, size)
        self._missing = bytes(self._font.getmask(_MISSING))
        self._advances: dict[str, float] = {}
        self._glyphs: dict[str, tuple[Image, int, int]] = {}

    def legible(self, text: str) -> str:
        """Return a text in characters that the font has, as near to its own as can be."""
        composed = unicodedata.normalize("NFC", " ".join(text.split()))
        plain = "".join(char if self._has(char) else self._plain(char) for char in composed)
        return " ".join(plain.split())

    def width(self, text: str) -> float:
        """Return how long a text is whose characters the font has."""
        kerning = _kerning()
        pairs = sum(kerning.get(first + second, 0) for first, second in pairwise(text))
        return sum(map(self._advance, text)) + pairs * self.size

    def broken(self, text: str, width: int) -> tuple[str, ...]:
        """Return a text in as few lines as fit into a width, and of as equal lengths as can be."""
        pieces = tuple(self._pieces(with_no_break_spaces(self.legible(text)), width))
        lines = _filled(pieces, width)
        narrow, wide = max((piece.width for piece in pieces), default=0), float(width)
        for _ in range(_STEPS if len(lines) > 1 else 0):
            middle = (narrow + wide) / 2
            others = _filled(pieces, middle)
            if len(others) > len(lines):
                narrow = middle
            else:
                lines, wide = others, middle
        return tuple(lines)

    def cut(self, line: str, width: float) -> str:
        """Return a line, or its beginning with an ellipsis if it is longer than a width."""
        return line if self.width(line) <= width else self.shortened(line, width)

    def has_to_cut(self, text: str, width: float) -> bool:
        """Return whether a word of a text has no place to break and is longer than a width."""
        words = hyphenated(self.legible(text)).replace(SOFT_HYPHEN, " ").split(" ")
        parts = (part for word in words for part in _BREAKABLE.split(word))
        return any(self.width(f"{part}-") > width for part in parts)

    def shortened(self, line: str, width: float) -> str:
        """Return the beginning of a line with an ellipsis, not longer than a width."""
        while line and self.width(line + ELLIPSIS) > width:
            line = line[:-1]
        return line.rstrip(" ,;:–-") + ELLIPSIS

    def draw(self, image: "Image", place: tuple[float, int], text: str, ink: int) -> float:
        """Draw a text in a colour of the palette of `image`; return where it ends.

        Its baseline begins at `place`. The colours from that of the ground up to this one must be
        shades between both.
        """
        (x, y), kerning, before = place, _kerning(), ""
        for char in text:
            x += kerning.get(before + char, 0) * self.size
            glyph, left, top = self._glyph(char)
            image.paste(ink, (round(x) + left, y + top), glyph)
            x += self._advance(char)
            before = char
        return x

    def _pieces(self, text: str, width: int) -> Iterator[_Piece]:
        """Yield the pieces of a text; a word that is too long for a line has more of them."""
        for word in text.split(" "):
            joint, hyphen = " ", ""
            for part in _BREAKABLE.split(word.replace(_NO_BREAK_SPACE, " ")):
                for piece in self._parts(part, width):
                    yield _Piece(piece, joint, hyphen, self.width(piece), self.width(joint))
                    joint, hyphen = "", "-"
                hyphen = ""

    def _parts(self, word: str, width: int) -> Iterator[str]:
        if self.width(word) <= width:
            yield word
            return
        room = width - self.width("-")
        for part in hyphenated(word).split(SOFT_HYPHEN):
            rest = part
            while self.width(rest) > room:
                end = max(1, sum(self.width(rest[:n]) <= room for n in range(1, len(rest))))
                yield rest[:end]
                rest = rest[end:]
            yield rest

    def _has(self, char: str) -> bool:
        return self._advance(char) > 0

    def _plain(self, char: str) -> str:
        others = unicodedata.normalize("NFKD", char.translate(_PLAIN))
        return "".join(filter(self._has, others))

    def _advance(self, char: str) -> float:
        """Return how far a character leads; 0 if the font does not have it."""
        if char not in self._advances:
            is_there = char.isprintable() and bytes(self._font.getmask(char)) != self._missing
            self._advances[char] = self._font.getlength(char) if is_there else 0
        return self._advances[char]

    def _glyph(self, char: str) -> "tuple[Image, int, int]":
        """Return a character as a mask, and where its corner lies from its beginning."""
        if char not in self._glyphs:
            from PIL.Image import new  # noqa: PLC0415
            from PIL.ImageDraw import Draw  # noqa: PLC0415

            left, top, right, bottom = map(round, self._font.getbbox(char, anchor="ls"))
            mask = new("L", (max(1, right - left), max(1, bottom - top)))
            Draw(mask).text((-left, -top), char, fill=255, font=self._font, anchor="ls")
            self._glyphs[char] = mask, left, top
        return self._glyphs[char]


class Lettering:
    """The letters of a font (WOFF2) in every size."""

    def __init__(self, font: bytes) -> None:
        self._font = font
        self._sizes: dict[int, Letters] = {}

    def letters(self, size: int) -> Letters:
        """Return the letters of a size in pixels."""
        if size not in self._sizes:
            self._sizes[size] = Letters(self._font, size)
        return self._sizes[size]

    def fitted(self, text: str, width: int, sizes: Sequence[tuple[int, int]]) -> Setting:
        """Return a text in the first size in which it takes no more lines than that may have.

        `sizes` are pairs of a size and the most lines, largest first. A text that is too long for
        the last of them ends there in an ellipsis; only there a word is cut that has no joint.
        """
        for size, most in sizes:
            letters = self.letters(size)
            if size != sizes[-1][0] and letters.has_to_cut(text[:_LONGEST], width):
                continue
            lines = letters.broken(text[:_LONGEST], width)
            if len(lines) <= most:
                break
        else:
            lines = (*lines[: most - 1], letters.shortened(lines[most - 1], width))
        return Setting(size, lines)


@lru_cache(maxsize=1)
def lettering_of(font: bytes) -> Lettering:
    """Return the letters of a font, which all pictures share."""
    return Lettering(font)


def opened_font(content: bytes, size: int) -> "FreeTypeFont":
    """Return a font in a size; raise `UnusableFontError` if Pillow cannot open it here."""
    from PIL.ImageFont import Layout, truetype  # noqa: PLC0415

    try:
        return truetype(BytesIO(content), size, layout_engine=Layout.BASIC)
    except (OSError, ImportError) as error:
        # A damaged file, or a Pillow without FreeType, or a FreeType without Brotli.
        raise UnusableFontError(str(error)) from error


def is_latin(text: str) -> bool:
    """Return whether nearly all letters of a text are Latin, and there is a letter or a digit."""
    signs = [char for char in text if char.isalnum()]
    latin = [c for c in signs if c.isdecimal() or unicodedata.name(c, "").startswith("LATIN")]
    return len(latin) > len(signs) * _NEARLY_ALL


@cache
def _kerning() -> dict[str, float]:
    """Return by how many times the size of the type each pair of letters comes nearer."""
    return {
        first + second: hundredths / 100
        for firsts, seconds in _KERNING
        for hundredths, letters in seconds.items()
        for first in _with_accents(firsts)
        for second in _with_accents(letters)
    }


def _with_accents(letters: str) -> str:
    return "".join(letter + _ACCENTED.get(letter, "") for letter in letters)


def _filled(pieces: Sequence[_Piece], width: float) -> list[str]:
    """Return lines of pieces, each as full as a width allows."""
    lines, line, length = list[str](), "", 0.0
    for piece in pieces:
        longer = length + piece.space + piece.width
        if line and longer <= width:
            line, length = line + piece.joint + piece.text, longer
        else:
            lines += [line + piece.hyphen] if line else []
            line, length = piece.text, piece.width
    return [*lines, line]
