"""Concepts: the competences of the taxonomy that a text names, by their labels or synonyms."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from regionruhr.exchange.lexicon import Lexicon, Word
from regionruhr.exchange.weights import IN_COMPOUND
from regionruhr.model.taxonomy import Term


class Mention(NamedTuple):
    """A competence named in a text: where, in words, and how surely."""

    competence: str
    words: range
    weight: float


class Concepts:
    """Recognises names of competences in words: of overlapping names, the longest counts.

    Names and texts are compared part by part, so "Laser-Schneidanlagen" names what has the
    synonym "Laserschneiden". A name of one part is found in a compound too, for less.
    """

    def __init__(self, terms: Mapping[str, Term], lexicon: Lexicon) -> None:
        self.terms = terms
        named: dict[tuple[str, ...], dict[str, None]] = defaultdict(dict)
        for key, term in terms.items():
            for name in (term.label, *term.synonyms):
                parts = tuple(part.stem for word in lexicon.words(name) for part in word.parts)
                if parts:
                    named[parts][key] = None
        self._names = {parts: tuple(keys) for parts, keys in named.items()}
        lengths: dict[str, set[int]] = defaultdict(set)
        for parts in self._names:
            lengths[parts[0]].add(len(parts))
        self._lengths = {first: sorted(found, reverse=True) for first, found in lengths.items()}

    def mentions(self, words: Sequence[Word]) -> Iterator[Mention]:
        """The competences named, in the order of the text."""
        stems = [part.stem for word in words for part in word.parts]
        owners = [place for place, word in enumerate(words) for _ in word.parts]
        start = 0
        while start < len(stems):
            length = self._longest(stems, start)
            if length:
                inside = range(owners[start], owners[start + length - 1] + 1)
                is_whole = (start == 0 or owners[start - 1] != inside[0]) and (
                    start + length == len(stems) or owners[start + length] != inside[-1]
                )
                for key in self._names[tuple(stems[start : start + length])]:
                    yield Mention(key, inside, 1.0 if is_whole else IN_COMPOUND)
            start += length or 1

    def _longest(self, stems: Sequence[str], start: int) -> int:
        """How many parts the longest name has that begins there; 0 without one."""
        lengths = self._lengths.get(stems[start], ())
        found = (tuple(stems[start : start + length]) for length in lengths)
        return next((len(parts) for parts in found if parts in self._names), 0)
