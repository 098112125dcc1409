"""Analysis: what a candidate says, as the terms that are compared."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from regionruhr.exchange.candidate import Candidate
from regionruhr.exchange.concepts import Concepts
from regionruhr.exchange.lexicon import Lexicon, Word
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
from regionruhr.model.taxonomy import Taxonomy, Term


@dataclass(frozen=True, slots=True)
class Analysis:
    """The words and competences of a candidate, each weighed by where it stands."""

    candidate: Candidate
    words: tuple[tuple[Word, float], ...]
    """The words in their order, each with the weight of its field; empty ones are left out."""
    terms: Terms
    """Groups of related terms, stems of words and of parts of compounds, competences and those
    above them."""
    grams: Terms
    """The sequences of letters of all words."""
    own: frozenset[str]
    """The competences declared or named themselves."""
    competences: frozenset[str]
    """They, and all above them."""
    named: Mapping[str, frozenset[str]]
    """For each competence that words name the stems of these words."""


class Reader:
    """Reads what candidates say; `texts` are all there are, which tell what is a word."""

    def __init__(self, texts: Iterable[str], taxonomy: Taxonomy) -> None:
        competences = taxonomy.competences
        names = {key: (term.label, *term.synonyms) for key, term in competences.items()}
        related = {f"={group[0]}": group for group in taxonomy.related_terms}
        known = (name for called in (*names.values(), *related.values()) for name in called)
        self._lexicon = Lexicon((*known, *texts))
        self._competences = Concepts(names, self._lexicon)
        self._related = Concepts(related, self._lexicon)
        self._terms = competences

    def analysis(self, candidate: Candidate) -> Analysis:
        """Read the fields of a candidate."""
        words: list[tuple[Word, float]] = []
        own: dict[str, float] = defaultdict(float)
        named: dict[str, set[str]] = defaultdict(set)
        terms: dict[str, float] = defaultdict(float)
        for text, weight in _fields(candidate):
            field = self._lexicon.words(text)
            words.extend((word, weight) for word in field if not word.is_empty)
            for key, inside, share in self._competences.mentions(field):
                own[key] += weight * share
                named[key].update(field[place].stem for place in inside)
            for key, _, share in self._related.mentions(field):
                terms[key] += weight * share * RELATED
        for key in candidate.competences:
            own[key] += DECLARED
        found: set[str] = set()
        for key, weight in own.items():
            for step, one in enumerate((key, *ancestors(key, self._terms))):
                terms[competence_term(one)] += weight * CONCEPT * PARENT**step
                found.add(one)
        for word, weight in words:
            for stem, share in word.stems:
                terms[stem] += weight * share
        return Analysis(
            candidate=candidate,
            words=tuple(words),
            terms=terms,
            grams=_grams(words),
            own=frozenset(own),
            competences=frozenset(found),
            named={key: frozenset(found) for key, found in named.items()},
        )


def _grams(words: Iterable[tuple[Word, float]]) -> Terms:
    found: dict[str, float] = defaultdict(float)
    for word, weight in words:
        for gram in word.grams:
            found[gram] += weight
    return found


def ancestors(key: str, terms: Mapping[str, Term]) -> tuple[str, ...]:
    """The parents of a competence, the next one first."""
    found: dict[str, None] = {}
    while key in terms and (parent := terms[key].parent) and parent not in found:
        found[parent] = None
        key = parent
    return tuple(found)


def competence_term(key: str) -> str:
    """A competence as a term, which no word can be."""
    return f"#{key}"


def _fields(candidate: Candidate) -> Iterator[tuple[str, float]]:
    yield candidate.title, TITLE
    yield candidate.summary, SUMMARY
    yield candidate.details, DETAILS
