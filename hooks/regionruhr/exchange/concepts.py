"""Concepts: what a text names by any of its names, a competence or a word of the trade."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import NamedTuple

from regionruhr.exchange.lexicon import Lexicon, Word
from regionruhr.exchange.weights import IN_COMPOUND

NamesInParts = Mapping[tuple[str, ...], tuple[str, ...]]
"""The keys of concepts by the stems of the parts of their names."""


class Mention(NamedTuple):
    """A concept named in a text: where, in words, and how surely."""

    concept: str
    words: range
    weight: float


class Parts:
    """The parts of all words of a text."""

    def __init__(self, words: Sequence[Word]) -> None:
        self._words = words
        self.stems = [part.stem for word in words for part in word.parts]
        """Their stems in the order of the words."""

    @cached_property
    def owners(self) -> Sequence[int]:
        """The place of the word of each."""
        return [place for place, word in enumerate(self._words) for _ in word.parts]


def names_in_parts(names: Mapping[str, Iterable[str]], lexicon: Lexicon) -> NamesInParts:
    """Return the keys of concepts by the stems of the parts of each of their names."""
    named: dict[tuple[str, ...], dict[str, None]] = defaultdict(dict)
    for key, ones in names.items():
        for name in ones:
            stems = (part.stem for word in lexicon.words(name) for part in word.parts)
            named[tuple(stems)][key] = None
    return {parts: tuple(keys) for parts, keys in named.items() if parts}


class Concepts:
    """Recognises names of concepts in words: of overlapping names, the longest counts.

    Names and texts are compared part by part, so "Laser-Schneidanlagen" names what is called
    "Laserschneiden" too. A name of one part is found in a compound too, for less.
    """

    def __init__(self, names: NamesInParts) -> None:
        self._names: dict[str, list[tuple[int, list[str], tuple[str, ...]]]] = defaultdict(list)
        """By their first part, the longest first."""
        for parts, keys in sorted(names.items(), key=lambda named: -len(named[0])):
            self._names[parts[0]].append((len(parts), [*parts], keys))

    def mentions(self, parts: Parts) -> Iterator[Mention]:
        """The concepts named, in the order of the text."""
        stems, names = parts.stems, self._names
        if names.keys().isdisjoint(stems):
            return
        owners, end = parts.owners, 0
        for start in [place for place, stem in enumerate(stems) if stem in names]:
            if start < end:
                continue
            for length, name, keys in names[stems[start]]:
                if length == 1 or stems[start : start + length] == name:
                    end = start + length
                    first, last = owners[start], owners[end - 1]
                    starts_word = start == 0 or owners[start - 1] != first
                    ends_word = end == len(stems) or owners[end] != last
                    weight = 1.0 if starts_word and ends_word else IN_COMPOUND
                    for key in keys:
                        yield Mention(key, range(first, last + 1), weight)
                    break
