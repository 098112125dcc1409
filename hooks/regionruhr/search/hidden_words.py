"""Hidden words: words to index beside those of a page, so that Pagefind finds it in German.

Pagefind finds words by how they begin. So the ends of compounds are words of their own here
("bearbeitung" of "Metallbearbeitung"), and umlauts are written the other way.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import pairwise

from pyphen import LANGUAGES

HEAD = 3
TAIL = 4
"""The fewest letters before and after the place where a compound is parted."""

_PATTERNS = LANGUAGES["de_DE"]
_SHORT = 6
"""The length of most matching patterns; longer ones are tried where one begins so."""

_LETTER = re.compile(r"(\d?)(\D?)")

_WORD = re.compile(r"[^\W\d_]+")
_SPELT_OUT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})
# In "neue", "Dauer" and "Quelle" the letters are no umlaut.
_UMLAUT_SPELT_OUT = re.compile(r"([ao]|(?<![aeqo])u)e")
# No German word begins so, and nobody looks for an ending by itself.
_ONSET = re.compile(
    r"[aeiouyäöü]|[bcdfghjklmnpqrstvwxz](?=[aeiouyäöü])|ch|qu|sch|spr?|str?|pf|ph|rh|th|ts|zw"
    r"|[bcfgkp][lr]|[dt]r|[gk]n|s[cklmnw]|wr"
)
_ENDING = re.compile(
    r"(tion|sion|schaft|heit|keit|lich|tät|sche[nrsm]?$|chen$|ment|niert?$|[a-z]{0,2}(ig|isch)(e[nrsm]?|keit(en)?)?$)"
    r"|(i?er|[bcdfgklmnrstz]{1,3})ung(en|s)?$|[a-z]{1,2}e[nrst]{1,3}$"
)


def hidden_words(texts: Iterable[str]) -> tuple[str, ...]:
    """Return further words for a page with these texts, each once, in alphabetical order.

    A word that is the beginning of another is left out: a search for it finds the other.
    """
    visible = set(_WORD.findall("\n".join(texts).lower()))
    hidden = visible.union(*map(_others, visible))
    return tuple(word for word in _longest(hidden) if word not in visible)


@cache
def _others(word: str) -> frozenset[str]:
    """Return the ends of a word, and both it and them with umlauts written the other way."""
    ends = set(_ends(word))
    return frozenset(ends.union(*(_respelt(end) for end in (word, *ends))))


def _ends(word: str) -> Iterator[str]:
    if len(word) < HEAD + TAIL:
        return
    for point in hyphenation_points(word):
        end = word[point:]
        if point >= HEAD and len(end) >= TAIL and _ONSET.match(end) and not _ENDING.match(end):
            yield end


def _respelt(word: str) -> set[str]:
    """Return other spellings: "mueller" of "müller", "muller" (as Pagefind reads "müller")."""
    return {word.translate(_SPELT_OUT), _UMLAUT_SPELT_OUT.sub(r"\1", word)} - {word}


def _longest(words: Iterable[str]) -> Iterator[str]:
    """Yield the words that no other begins with, in alphabetical order."""
    for word, following in pairwise((*sorted(words), "")):
        if not following.startswith(word):
            yield word


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
        reach = longest if framed[start : start + _SHORT] in beginnings else _SHORT
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
    letters = text.translate(None, b"0123456789").decode("iso8859-1").split("\n")
    patterns = {k: v for k, v in zip(letters, written, strict=True) if k and k[0] != "#" and k != v}
    beginnings = {pattern[:_SHORT] for pattern in patterns if len(pattern) > _SHORT}
    return patterns, beginnings, max(map(len, patterns))


@cache
def _parsed(pattern: str) -> tuple[tuple[int, int], ...]:
    """Return the values of a pattern above zero, each with its place between the letters."""
    digits = (digit for digit, _ in _LETTER.findall(pattern))
    return tuple((place, int(digit)) for place, digit in enumerate(digits) if digit > "0")
