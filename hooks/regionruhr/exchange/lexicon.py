"""Lexicon: the words of all texts, with their stems and the words that they are composed of."""

import re
import sys
from collections.abc import Iterable
from functools import cache
from typing import Final, NamedTuple

import Stemmer

from regionruhr.exchange.stop_words import STOP_WORDS
from regionruhr.exchange.verb_forms import infinitive_stem
from regionruhr.exchange.weights import GRAM, PART
from regionruhr.folding import folded

SHORTEST_PART: Final = 4
"""Letters of the shortest part that a compound is split into; `SHORT_PARTS` are shorter."""
SHORT_PARTS: Final = frozenset({"alu", "bau", "gas", "glas", "ol", "rad", "tor", "tur"})
LINKS: Final = ("", "s", "n", "en", "es", "e", "er")
"""What German puts between the parts of a compound."""
_WORD = re.compile(r"[^\W_]+")
_LONGEST_PLAIN = 6
"""Letters up to which a word is never split."""


class Part(NamedTuple):
    """A part of a compound: its stem, and its letters in the folded compound."""

    stem: str
    letters: str


class Word(NamedTuple):
    """A word of a text: as it is written, folded, its stem, and its parts.

    A word that is no compound is its only part. `stems` are all of them, each with its weight;
    `grams` are its sequences of letters. `is_empty` marks stop words, numbers and single letters,
    which say nothing by themselves: they have neither.
    """

    written: str
    folded: str
    stem: str
    parts: tuple[Part, ...]
    stems: tuple[tuple[str, float], ...]
    grams: tuple[str, ...]
    is_empty: bool

    def written_part(self, part: Part) -> str:
        """The letters of a part as they are written, with a capital if the word has one."""
        start = self.folded.find(part.letters)
        ends = [len(folded(self.written[:end])) for end in range(len(self.written) + 1)]
        end = start + len(part.letters)
        first = max(place for place, length in enumerate(ends) if length <= start)
        last = min(place for place, length in enumerate(ends) if length >= end)
        letters = self.written[first:last]
        return letters[:1].upper() + letters[1:] if self.written[:1].isupper() else letters


def written_words(text: str) -> tuple[str, ...]:
    """Return the words of a text in their order."""
    found: list[str] = []
    for chunk in text.split():
        # Nearly all are a word, and to look for words takes longer than to see that.
        if chunk.isalnum():
            found.append(chunk)
        else:
            found += _WORD.findall(chunk)
    return tuple(map(sys.intern, found))


class Lexicon:
    """Splits texts into words, and compounds into parts that are words of some text themselves.

    So "Laserschneidanlage" has the parts of "Laser", "schneiden" and "Anlage" as soon as somebody
    writes these, and "Krankenhaus" never has that of "Kran": what is left over is no word.
    """

    def __init__(self, texts: Iterable[str], former: dict[str, Word] | None = None) -> None:
        """`former` has words of a former lexicon: those that are the same stay the same objects."""
        self._former = {} if former is None else former
        self._stemmer = Stemmer.Stemmer("german")
        forms = {folded(word) for word in {word for text in texts for word in _WORD.findall(text)}}
        self._stems = set(self._stemmer.stemWords(sorted(forms)))
        self._forms, self._known = forms, forms | self._stems
        self._stem = cache(self._base)
        self._stop_stems = {self._stemmer.stemWord(folded(word)) for word in STOP_WORDS.split()}
        self.word = cache(self._analysed)
        """Returns a word as it is written with what is known of it."""
        self._parts = cache(self._split)

    def words(self, text: str) -> tuple[Word, ...]:
        """The words of a text in their order."""
        return tuple(map(self.word, _WORD.findall(text)))

    def _base(self, form: str) -> str:
        return infinitive_stem(form, self._stemmer.stemWord(form), self._stems, self._forms)

    def _analysed(self, written: str) -> Word:
        form = folded(written)
        stem = self._stem(form)
        is_stop_word = self._stemmer.stemWord(form) in self._stop_stems
        is_empty = form.isdigit() or is_stop_word or len(form) == 1
        parts = self._parts(form)
        stems = ((stem, 1.0), *((part.stem, PART) for part in parts if part.stem != stem))
        said = ((), ()) if is_empty else (stems, _grams(form))
        word = Word(written, form, stem, parts, *said, is_empty)
        if self._former.get(written) != word:
            self._former[written] = word
        return self._former[written]

    def _split(self, form: str) -> tuple[Part, ...]:
        """The parts of a folded word, cut in two first, where the last part is the longest.

        The last part is what the whole is a kind of, and has its ending; the one before may have
        lost its own.
        """
        for middle in range(SHORTEST_PART - 1, len(form) - SHORTEST_PART + 2):
            if len(form) <= _LONGEST_PLAIN:
                break
            head = form[middle:]
            if not self._is_head(head):
                continue
            for link in LINKS:
                modifier = form[:middle].removesuffix(link)
                if modifier + link == form[:middle] and self._is_modifier(modifier):
                    return (*self._parts(modifier), *self._parts(head))
        return (Part(self._stem(form), form),)

    def _is_head(self, form: str) -> bool:
        return _is_long_enough(form) and self._stemmer.stemWord(form) in self._stems

    def _is_modifier(self, form: str) -> bool:
        return _is_long_enough(form) and (form in self._known or len(self._parts(form)) > 1)


def _grams(form: str) -> tuple[str, ...]:
    """The sequences of `GRAM` letters, where both ends count as one; a shorter word whole."""
    bounded = f" {form} "
    starts = range(max(1, len(bounded) - GRAM + 1))
    return tuple(bounded[start : start + GRAM] for start in starts)


def _is_long_enough(form: str) -> bool:
    return len(form) >= SHORTEST_PART or form in SHORT_PARTS
