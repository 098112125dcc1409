"""Hyphenation: where German words part, by the patterns that Pyphen brings along."""

import re
from functools import cache

from pyphen import LANGUAGES

_PATTERNS = LANGUAGES["de_DE"]
_DIGITS = b"0123456789"
_LETTER = re.compile(r"(\d?)(\D?)")


@cache
def hyphenation_points(word: str) -> tuple[int, ...]:
    """The places in a word in small letters before which it may part (Liang's algorithm).

    Pyphen's own reader gives the same, but takes a second to parse the patterns; most of them
    no word ever meets, so each is parsed when it is met.
    """
    patterns, longest = _patterns()
    framed = f".{word}."
    size = len(framed)
    values = [0] * (size + 1)
    for start in range(size - 1):
        for end in range(start + 1, min(start + longest, size) + 1):
            pattern = patterns.get(framed[start:end])
            if pattern is None:
                continue
            for place, value in _parsed(pattern):
                values[start + place] = max(values[start + place], value)
    return tuple(n - 1 for n, value in enumerate(values) if value % 2 and 1 < n < size - 1)


@cache
def _patterns() -> tuple[dict[str, str], int]:
    """Every pattern by its letters ("a1bi2" by "abi"), and the length of the longest."""
    text = _PATTERNS.read_bytes()
    written = text.decode("iso8859-1").split("\n")
    letters = text.translate(None, _DIGITS).decode("iso8859-1").split("\n")
    patterns = {k: v for k, v in zip(letters, written, strict=True) if k and k[0] != "#" and k != v}
    return patterns, max(map(len, patterns))


@cache
def _parsed(pattern: str) -> tuple[tuple[int, int], ...]:
    """The values of a pattern above zero, each with its place between the letters."""
    digits = (digit for digit, _ in _LETTER.findall(pattern))
    return tuple((place, int(digit)) for place, digit in enumerate(digits) if digit > "0")
