"""Hyphenation: the hyphenation points of German words, by the patterns of Pyphen."""

import re
from functools import cache

from pyphen import LANGUAGES

_PATTERNS = LANGUAGES["de_DE"]
_DIGITS = b"0123456789"
SHORT = 6
"""The length of most matching patterns; longer ones are tried where one begins so."""

_LETTER = re.compile(r"(\d?)(\D?)")


@cache
def hyphenation_points(word: str) -> tuple[int, ...]:
    """Return the hyphenation points of a word in lower case (Liang's algorithm).

    Pyphen's own reader gives the same, but takes a second to parse the patterns; most of them
    no word ever meets, so each is parsed when it is met.
    """
    patterns, beginnings, longest = _patterns()
    framed = f".{word}."
    size = len(framed)
    values = [0] * (size + 1)
    for start in range(size - 1):
        reach = longest if framed[start : start + SHORT] in beginnings else SHORT
        for end in range(start + 1, min(start + reach, size) + 1):
            pattern = patterns.get(framed[start:end])
            if pattern is None:
                continue
            for place, value in _parsed(pattern):
                values[start + place] = max(values[start + place], value)
    return tuple(n - 1 for n, value in enumerate(values) if value % 2 and 1 < n < size - 1)


@cache
def _patterns() -> tuple[dict[str, str], set[str], int]:
    """Return all patterns by their letters, the beginnings of long ones, and the longest length."""
    text = _PATTERNS.read_bytes()
    written = text.decode("iso8859-1").split("\n")
    letters = text.translate(None, _DIGITS).decode("iso8859-1").split("\n")
    patterns = {k: v for k, v in zip(letters, written, strict=True) if k and k[0] != "#" and k != v}
    beginnings = {pattern[:SHORT] for pattern in patterns if len(pattern) > SHORT}
    return patterns, beginnings, max(map(len, patterns))


@cache
def _parsed(pattern: str) -> tuple[tuple[int, int], ...]:
    """Return the values of a pattern above zero, each with its place between the letters."""
    digits = (digit for digit, _ in _LETTER.findall(pattern))
    return tuple((place, int(digit)) for place, digit in enumerate(digits) if digit > "0")
