"""Concepts: what a text names by any of its names, a competence or a word of the trade."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from regionruhr.exchange.lexicon import Lexicon, Word
from regionruhr.exchange.weights import IN_COMPOUND


class Mention(NamedTuple):
    """A concept named in a text: where, in words, and how surely."""

    concept: str
    words: range
    weight: float


class Parts(NamedTuple):
    """The stems of the parts of all words of a text, each with the place of its word."""

    stems: Sequence[str]
    owners: Sequence[int]

    @classmethod
    def of(cls, words: Sequence[Word]) -> "Parts":
        """The parts of words in their order."""
        owners = [place for place, word in enumerate(words) for _ in word.parts]
        return cls([part.stem for word in words for part in word.parts], owners)


def names_in_parts(
    names: Mapping[str, Iterable[str]], lexicon: Lexicon
) -> Mapping[tuple[str, ...], tuple[str, ...]]:
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

    def __init__(self, names: Mapping[tuple[str, ...], tuple[str, ...]]) -> None:
        self._names = names
        lengths: dict[str, set[int]] = defaultdict(set)
        for parts in self._names:
            lengths[parts[0]].add(len(parts))
        self._lengths = {first: sorted(found, reverse=True) for first, found in lengths.items()}

    def mentions(self, parts: Parts) -> Iterator[Mention]:
        """The concepts named, in the order of the text."""
        stems, owners, lengths = parts.stems, parts.owners, self._lengths
        end = 0
        for start in [place for place, stem in enumerate(stems) if stem in lengths]:
            if start < end:
                continue
            found = (tuple(stems[start : start + length]) for length in lengths[stems[start]])
            name = next((parts for parts in found if parts in self._names), ())
            if not name:
                continue
            end = start + len(name)
            first, last = owners[start], owners[end - 1]
            starts_word = start == 0 or owners[start - 1] != first
            ends_word = end == len(stems) or owners[end] != last
            weight = 1.0 if starts_word and ends_word else IN_COMPOUND
            for key in self._names[name]:
                yield Mention(key, range(first, last + 1), weight)
