"""Social card: the picture of a page where a link to it is shared (Open Graph), made of words.

Sixteen colours keep it small and quick to draw: some 3 ms and 10 kB.
"""

import hashlib
from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from regionruhr.cache.entries import Cache
from regionruhr.images.lettering import Lettering, Letters, lettering

if TYPE_CHECKING:
    from PIL.Image import Image

FOLDER: Final = ".cache/cards"
"""The folder of drawn cards, relative to the root of a project."""
WIDTH, HEIGHT = 1200, 630
VERSION: Final = 1
"""Of the way in which cards are drawn: raised with any change of it."""

_PAPER, _SOFT, _INK, _PLATE, _INITIALS, _BAR = 0, 3, 4, 5, 9, 15
"""Colours by their numbers in the palette."""
_COLOURS: Final = (
    (_PAPER, 0xFFFFFF),
    (_INK, 0x10303A),
    (_PLATE, 0xE3EBED),
    (_INITIALS, 0x10303A),
    (_BAR, 0xE85D0C),
)
"""Between two of them lie shades of both, for the edges of letters: four are enough."""
_PNG: Final = {"bits": 4, "compress_level": 4}
"""Level 6, the default, takes 0.6 ms more for 4 % fewer bytes."""

_MARGIN: Final = 76
_PLATE_LEFT: Final = 838
_BAR_WIDTH: Final = 14
_TITLE: Final = ((92, 2), (80, 3), (68, 3), (60, 4), (52, 4), (46, 4))
"""Sizes of the title in pixels, with the most lines of each."""
_LEADING: Final = 1.15
_FACTS, _NAME, _MONOGRAM = 34, 44, 168
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
    monogram: str
    """Letters on a plate; without any the title has the whole width."""
    font: str
    """The address of the font, which has a digest of its content."""

    @property
    def digest(self) -> str:
        """A digest of all that the card shows, and how."""
        return hashlib.sha256(repr((VERSION, self)).encode()).hexdigest()


def card_png(card: SocialCard, font: bytes, cache: Cache) -> bytes:
    """Return a card as PNG; one that the cache does not have is drawn and given to it."""
    from PIL import __version__, features  # noqa: PLC0415

    libraries = __version__, features.version("freetype2"), features.version("zlib")
    key = hashlib.sha256(repr((card.digest, _PNG, libraries)).encode()).hexdigest()
    content = cache.get(key)
    if content is None:
        content = drawn(card, lettering(font))
        cache.put(key, content)
    return content


def drawn(card: SocialCard, of_font: Lettering) -> bytes:
    """Draw a card, and return it as PNG."""
    image = _ground(card.network, of_font, has_plate=bool(card.monogram)).copy()
    right = (_PLATE_LEFT if card.monogram else WIDTH) - _MARGIN
    title = of_font.fitted(card.title, right - _MARGIN, _TITLE)
    letters, capital = of_font.letters(title.size), round(title.size * _CAPITAL)
    leading = round(title.size * _LEADING)
    height = _FACTS_TO_TITLE + capital + leading * (len(title.lines) - 1)
    # In the middle of what the name of the network leaves.
    y = (_NAME_LINE - _NAME - height + round(_FACTS * _CAPITAL)) // 2
    _draw_facts(image, y, card.facts, of_font.letters(_FACTS), right)
    y += _FACTS_TO_TITLE + capital
    for line in title.lines:
        letters.draw(image, (_MARGIN, y), line, _INK)
        y += leading
    if card.monogram:
        _draw_monogram(image, card.monogram, of_font.letters(_MONOGRAM))
    file = BytesIO()
    image.save(file, "PNG", **_PNG)
    return file.getvalue()


def _draw_facts(
    image: "Image", y: int, facts: tuple[str, ...], letters: Letters, right: int
) -> None:
    """Draw facts in a line, with a bar between two of them."""
    x = float(_MARGIN)
    for number, fact in enumerate(facts):
        if number:
            x = _draw_bar(image, x, y, letters.size, 4)
        text = letters.legible(fact)
        x = letters.draw(image, (x, y), letters.cut(text, right - x), _SOFT)


def _draw_bar(image: "Image", x: float, y: int, size: int, width: int) -> float:
    """Draw a bar between two words on a baseline, and return where the second begins."""
    left, gap = round(x + size * 0.36), size * 0.36
    image.paste(_BAR, (left, y - round(size * 0.92), left + width, y + round(size * 0.22)))
    return left + width + gap


def _draw_monogram(image: "Image", monogram: str, letters: Letters) -> None:
    text = letters.legible(monogram)
    left = _PLATE_LEFT + _BAR_WIDTH
    x = left + (WIDTH - left - letters.width(text)) / 2
    y = round((HEIGHT + letters.size * _CAPITAL) / 2)
    letters.draw(image, (x, y), text, _INITIALS)


@lru_cache(maxsize=2)
def _ground(network: str, of_font: Lettering, *, has_plate: bool) -> "Image":
    """Return what all cards of a network share."""
    from PIL.Image import new  # noqa: PLC0415

    image = new("P", (WIDTH, HEIGHT), _PAPER)
    image.putpalette(_palette())
    if has_plate:
        image.paste(_PLATE, (_PLATE_LEFT, 0, WIDTH, HEIGHT))
    left = _PLATE_LEFT if has_plate else 0
    image.paste(_BAR, (left, 0, left + _BAR_WIDTH, HEIGHT))
    letters = of_font.letters(_NAME)
    # As fragments/wordmark.html writes it.
    before, bar, after = letters.legible(network).partition("|")
    first, _, rest = after.partition(" ")
    x = letters.draw(image, (_MARGIN, _NAME_LINE), before, _INK)
    if bar:
        x = _draw_bar(image, x - 6, _NAME_LINE, _NAME, 7) - 6
        x = letters.draw(image, (x, _NAME_LINE), f"{first} ", _INK)
        letters.draw(image, (x + 4, _NAME_LINE), rest, _SOFT)
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
