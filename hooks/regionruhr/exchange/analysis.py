"""Analysis: what a candidate says, as the terms that are compared."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cached_property
from itertools import chain, islice
from typing import Final

from regionruhr.exchange.candidate import Candidate
from regionruhr.exchange.concepts import Concepts, NamesInParts, Parts, names_in_parts
from regionruhr.exchange.lexicon import Lexicon, Word, written_words
from regionruhr.exchange.relevance import Terms
from regionruhr.exchange.weights import (
    CONCEPT,
    DECLARED,
    DETAILS,
    PARENT,
    RELATED,
    SUMMARY,
    TITLE,
)
from regionruhr.memory import FORGETFUL, Forgetful
from regionruhr.model.taxonomy import Taxonomy, Term

_WEIGHTS: Final = (TITLE, SUMMARY, DETAILS)
"""Of the texts of a candidate in their order."""


@dataclass(frozen=True)
class Analysis:
    """The words and competences of a candidate, each weighed by where it stands."""

    candidate: Candidate
    fields: tuple[tuple[float, tuple[Word, ...]], ...]
    """The words of each text in their order, with its weight."""
    terms: Terms
    """Groups of related terms, stems of words and of parts of compounds, competences and those
    above them."""
    own: frozenset[str]
    """The competences declared or named themselves."""
    competences: frozenset[str]
    """They, and all above them."""
    named: Mapping[str, AbstractSet[str]]
    """For each competence that words name the stems of these words."""

    @cached_property
    def grams(self) -> frozenset[str]:
        """The sequences of letters of all words that are not empty."""
        words = (word for _, words in self.fields for word in words)
        return frozenset().union(*(word.grams for word in words))


class Reader:
    """Reads what candidates say; all of them together tell what is a word."""

    def __init__(
        self, candidates: Iterable[Candidate], taxonomy: Taxonomy, memory: Forgetful = FORGETFUL
    ) -> None:
        names = memory.get("", _words_of_names, taxonomy)
        written = names.union(*(words for one in candidates for words in one.words))
        lexicon = memory.get("", Lexicon, written, memory.get("", dict[str, Word]))
        self._word = lexicon.word
        # Most new words leave the names as they are.
        competences = memory.get("", _competences, taxonomy, lexicon)
        related = memory.get("", _related_terms, taxonomy, lexicon)
        self._competences = memory.get("competences", Concepts, competences)
        self._related = memory.get("related", Concepts, related)
        self._terms = taxonomy.competences
        self._memory = memory

    def analysis(self, candidate: Candidate) -> Analysis:
        """Read the fields of a candidate."""
        key = candidate.kind, candidate.id
        words = map(self._word, chain.from_iterable(candidate.words))
        # One by one they are compared by identity, which is fast.
        return self._memory.get(
            key, _analysis, candidate, self._competences, self._related, self._terms, *words
        )


def _words_of_names(taxonomy: Taxonomy) -> frozenset[str]:
    named = chain(_names(taxonomy).values(), taxonomy.related_terms)
    return frozenset().union(*(written_words(name) for names in named for name in names))


def _names(taxonomy: Taxonomy) -> Mapping[str, tuple[str, ...]]:
    return {key: (term.label, *term.synonyms) for key, term in taxonomy.competences.items()}


def _competences(taxonomy: Taxonomy, lexicon: Lexicon) -> NamesInParts:
    return names_in_parts(_names(taxonomy), lexicon)


def _related_terms(taxonomy: Taxonomy, lexicon: Lexicon) -> NamesInParts:
    groups = {f"={group[0]}": group for group in taxonomy.related_terms}
    return names_in_parts(groups, lexicon)


def _analysis(
    candidate: Candidate,
    competences: Concepts,
    related: Concepts,
    taxonomy: Mapping[str, Term],
    *words: Word,
) -> Analysis:
    """Weigh what the words of a candidate say."""
    rest = iter(words)
    texts = (tuple(islice(rest, len(text))) for text in candidate.words)
    fields = tuple(zip(_WEIGHTS, texts, strict=True))
    own: dict[str, float] = defaultdict(float)
    named: dict[str, set[str]] = defaultdict(set)
    terms: dict[str, float] = defaultdict(float)
    for weight, text in fields:
        parts = Parts(text)
        for key, inside, share in competences.mentions(parts):
            own[key] += weight * share
            named[key].update(text[place].stem for place in inside)
        for key, _, share in related.mentions(parts):
            terms[key] += weight * share * RELATED
        for word in text:
            for stem, share in word.stems:
                terms[stem] += weight * share
    for key in candidate.competences:
        own[key] += DECLARED
    found: set[str] = set()
    for key, weight in own.items():
        counting = weight * CONCEPT
        for one in (key, *ancestors(key, taxonomy)):
            terms[competence_term(one)] += counting
            counting *= PARENT
            found.add(one)
    return Analysis(
        candidate=candidate,
        fields=fields,
        # The garbage collector goes through every `defaultdict`, and never through such a `dict`.
        terms={**terms},
        own=frozenset(own),
        competences=frozenset(found),
        named={**named},
    )


def ancestors(key: str, terms: Mapping[str, Term]) -> tuple[str, ...]:
    """The parents of a competence, the next one first."""
    found: list[str] = []
    while key in terms and (parent := terms[key].parent) and parent not in found:
        found.append(parent)
        key = parent
    return tuple(found)


def competence_term(key: str) -> str:
    """A competence as a term, which no word can be."""
    return f"#{key}"
