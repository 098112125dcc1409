"""Social card: the picture of a page where a link to it is shared (Open Graph), made of words.

Sixteen colours keep it small and quick to draw: some 3 ms and 10 kB.
"""

import hashlib
import sys
from dataclasses import dataclass
from functools import cache, lru_cache
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Final

from regionruhr import typography
from regionruhr.cache.entries import Cache
from regionruhr.images import lettering, stroke_masks
from regionruhr.images.lettering import Lettering, Letters, lettering_of
from regionruhr.images.stroke_masks import sign_mask
from regionruhr.motifs import fields, signs, strokes
from regionruhr.motifs.fields import FIELD_HEIGHT, FIELD_WIDTH, FIELDS
from regionruhr.motifs.motif import Motif

if TYPE_CHECKING:
    from PIL.Image import Image

FOLDER: Final = ".cache/cards"
"""The folder of drawn cards, relative to the root of a project."""
WIDTH, HEIGHT = 1200, 630
VERSION: Final = 2
"""Of the looks of cards: raised with a change that networks are to notice, by new addresses."""
_DRAWING: Final = tuple(
    one.__name__ for one in (fields, lettering, signs, stroke_masks, strokes, typography)
)
"""The modules with a part in how a card looks, besides this one."""

_PAPER, _SOFT, _INK, _PLATE, _FIELD, _BAR = 0, 3, 4, 5, 6, 15
"""Colours by their numbers in the palette."""
_COLOURS: Final = (
    (_PAPER, 0xFFFFFF),
    (_INK, 0x10303A),
    (_PLATE, 0xE9EFF0),
    (_FIELD, 0xC3D0D4),
    (_BAR, 0xE85D0C),
)
"""Between two of them lie shades of both, for the edges of letters: four are enough."""
_PNG: Final = {"bits": 4, "compress_level": 4}
"""Level 6, the default, takes 0.6 ms more for 4 % fewer bytes."""

_MARGIN, _GAP = 76, 52
"""Before the words, and between them and the bar."""
_UNIT: Final = 18
"""The width of a bar of the field."""
_PLATE_LEFT: Final = WIDTH - FIELD_WIDTH * _UNIT
_FIELD_TOP: Final = (HEIGHT - FIELD_HEIGHT * _UNIT) // 2
_BAR_WIDTH: Final = 14
_RIGHT: Final = _PLATE_LEFT - _BAR_WIDTH - _GAP
"""Where the words end at the latest."""
_THIN, _BESIDE_BAR = 4, 0.36
"""The width of a bar between two words, and the space beside it, as a part of the size."""
_TILE_LEFT, _TILE_TOP, _TILE_SIDE = 3, 5, 13
"""Where the tile in the field lies, between its bars, and its side: in widths of a bar."""
_SIGN_UNIT: Final = 16
"""The width of the strokes of a sign."""
_TITLE: Final = ((92, 2), (80, 3), (68, 3), (60, 4), (52, 4), (46, 4))
"""Sizes of the title in pixels, with the most lines of each."""
_LEADING: Final = 1.15
_FACTS, _SMALL_FACTS, _NAME, _MONOGRAM = 34, 27, 44, 112
"""Sizes of what stands around it."""
_FACTS_TO_TITLE: Final = 36
_CAPITAL: Final = 0.7
"""The height of a capital, as a part of the size."""
_NAME_LINE: Final = 560
"""The baseline of the name of the network."""


@dataclass(frozen=True, slots=True)
class SocialCard:
    """The words of a card."""

    network: str
    """The name of the network, whose bar is drawn."""
    facts: tuple[str, ...]
    title: str
    motif: Motif
    monogram: str
    """Letters in place of the sign of the motif."""
    font: str
    """The address of the font, which has a digest of its content."""

    @property
    def digest(self) -> str:
        """A digest of all that the card shows, and how."""
        return hashlib.sha256(repr((VERSION, self)).encode()).hexdigest()


def card_png(card: SocialCard, font: bytes, cards: Cache) -> bytes:
    """Return a card as PNG; one that `cards` does not have is drawn and given to it."""
    from PIL import __version__  # noqa: PLC0415

    libraries = __version__, *_codecs()
    key = hashlib.sha256(repr((card.digest, _sources(), libraries)).encode()).hexdigest()
    content = cards.get(key)
    if content is None:
        content = drawn(card, lettering_of(font))
        cards.put(key, content)
    return content


@cache
def _sources() -> str:
    """Return a digest of the sources that draw."""
    digest = hashlib.sha256()
    for module in (__name__, *_DRAWING):
        digest.update(Path(str(sys.modules[module].__file__)).read_bytes())
    return digest.hexdigest()


@cache
def _codecs() -> tuple[str | None, ...]:
    """Return the versions of what draws letters and packs pictures."""
    from PIL import features  # noqa: PLC0415

    return features.version("freetype2"), features.version("zlib")


def drawn(card: SocialCard, of_font: Lettering) -> bytes:
    """Draw a card, and return it as PNG."""
    image = _ground(card.network, of_font).copy()
    title = of_font.fitted(card.title, _RIGHT - _MARGIN, _TITLE)
    letters, capital = of_font.letters(title.size), round(title.size * _CAPITAL)
    leading = round(title.size * _LEADING)
    height = _FACTS_TO_TITLE + capital + leading * (len(title.lines) - 1)
    # In the middle of what the name of the network leaves.
    y = (_NAME_LINE - _NAME - height + round(_FACTS * _CAPITAL)) // 2
    _draw_facts(image, y, card.facts, of_font)
    y += _FACTS_TO_TITLE + capital
    for line in title.lines:
        letters.draw(image, (_MARGIN, y), line, _INK)
        y += leading
    _draw_field(image, card.motif)
    _draw_tile(image, card, of_font.letters(_MONOGRAM))
    file = BytesIO()
    image.save(file, "PNG", **_PNG)
    return file.getvalue()


def _draw_facts(image: "Image", y: int, facts: tuple[str, ...], of_font: Lettering) -> None:
    """Draw facts in a line, with a bar between two of them."""
    letters = of_font.letters(_FACTS)
    bars = (len(facts) - 1) * (2 * _BESIDE_BAR * letters.size + _THIN)
    if sum(letters.width(letters.legible(fact)) for fact in facts) + bars > _RIGHT - _MARGIN:
        letters = of_font.letters(_SMALL_FACTS)
    x = float(_MARGIN)
    for number, fact in enumerate(facts):
        if x > _RIGHT - _FACTS:
            break
        if number:
            x = _draw_bar(image, x, y, letters.size, _THIN)
        text = letters.cut(letters.legible(fact), _RIGHT - x)
        x = letters.draw(image, (x, y), text, _SOFT)


def _draw_field(image: "Image", motif: Motif) -> None:
    """Draw the bars of a motif over the whole height, its tile in the middle."""
    for bar in FIELDS[motif.field]:
        (left, top), (right, bottom) = sorted(bar.points)
        across, down = (0.5, 0) if left == right else (0, 0.5)
        if motif.is_mirrored:
            left, right = FIELD_WIDTH - right, FIELD_WIDTH - left
        columns = [_PLATE_LEFT + round(x * _UNIT) for x in (left - across, right + across)]
        for turn in (-1, 0, 1):
            start = _FIELD_TOP + turn * FIELD_HEIGHT * _UNIT
            rows = [start + round(y * _UNIT) for y in (top - down, bottom + down)]
            upper, lower = max(rows[0], 0), min(rows[1], HEIGHT)
            if upper < lower:
                image.paste(_FIELD, (columns[0], upper, columns[1], lower))


def _draw_tile(image: "Image", card: SocialCard, letters: Letters) -> None:
    """Draw a sign or letters in the middle of the field."""
    left, top = _PLATE_LEFT + _TILE_LEFT * _UNIT, _FIELD_TOP + _TILE_TOP * _UNIT
    side = _TILE_SIDE * _UNIT
    image.paste(_PAPER, (left, top, left + side, top + side))
    if monogram := letters.legible(card.monogram):
        x = left + (side - letters.width(monogram)) / 2
        y = top + round((side + letters.size * _CAPITAL) / 2)
        letters.draw(image, (x, y), monogram, _INK)
    else:
        mask = sign_mask(card.motif.sign, _SIGN_UNIT)
        image.paste(_INK, (left + (side - mask.width) // 2, top + (side - mask.height) // 2), mask)


def _draw_bar(image: "Image", x: float, y: int, size: int, width: int) -> float:
    """Draw a bar between two words on a baseline, and return where the second begins."""
    left = round(x + size * _BESIDE_BAR)
    image.paste(_BAR, (left, y - round(size * 0.92), left + width, y + round(size * 0.22)))
    return left + width + size * _BESIDE_BAR


@lru_cache(maxsize=1)
def _ground(network: str, of_font: Lettering) -> "Image":
    """Return what all cards of a network share."""
    from PIL.Image import new  # noqa: PLC0415

    image = new("P", (WIDTH, HEIGHT), _PAPER)
    image.putpalette(_palette())
    image.paste(_PLATE, (_PLATE_LEFT, 0, WIDTH, HEIGHT))
    image.paste(_BAR, (_PLATE_LEFT - _BAR_WIDTH, 0, _PLATE_LEFT, HEIGHT))
    letters = of_font.letters(_NAME)
    # As fragments/wordmark.html writes it.
    before, bar, after = letters.legible(network).partition("|")
    first, _, rest = after.partition(" ")
    x = letters.draw(image, (_MARGIN, _NAME_LINE), before, _INK)
    if bar:
        # As close as in the header of a page.
        x = _draw_bar(image, x - 5, _NAME_LINE, _NAME, 2 * _THIN) - 5
        x = letters.draw(image, (x, _NAME_LINE), f"{first} ", _INK)
        letters.draw(image, (x + _THIN, _NAME_LINE), rest, _SOFT)
    return image


def _palette() -> bytes:
    """Return the colours of the palette, three bytes each."""
    colours = bytearray(3 * 16)
    for (start, first), (end, last) in pairwise(_COLOURS):
        for number in range(start, end + 1):
            share = (number - start) / (end - start)
            mixed = (
                round(one + (other - one) * share)
                for one, other in zip(first.to_bytes(3), last.to_bytes(3), strict=True)
            )
            colours[3 * number : 3 * number + 3] = bytes(mixed)
    return bytes(colours)
