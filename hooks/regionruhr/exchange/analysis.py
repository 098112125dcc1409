"""Analysis: what a candidate says, as the terms that are compared."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from regionruhr.exchange.candidate import Candidate
from regionruhr.exchange.concepts import Concepts, Parts, names_in_parts
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
from regionruhr.memory import FORGETFUL, Forgetful
from regionruhr.model.taxonomy import Taxonomy, Term


@dataclass(frozen=True, slots=True)
class Analysis:
    """The words and competences of a candidate, each weighed by where it stands."""

    candidate: Candidate
    fields: tuple[tuple[float, tuple[Word, ...]], ...]
    """The words of each text in their order, with its weight."""
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

    def __init__(
        self, texts: Iterable[str], taxonomy: Taxonomy, memory: Forgetful = FORGETFUL
    ) -> None:
        competences = taxonomy.competences
        names = {key: (term.label, *term.synonyms) for key, term in competences.items()}
        related = {f"={group[0]}": group for group in taxonomy.related_terms}
        known = (name for called in (*names.values(), *related.values()) for name in called)
        self._lexicon = Lexicon((*known, *texts), memory.get("", dict[str, Word]))
        self._competences = memory.get(
            "competences", Concepts, names_in_parts(names, self._lexicon)
        )
        self._related = memory.get("related", Concepts, names_in_parts(related, self._lexicon))
        self._terms = competences
        self._memory = memory

    def analysis(self, candidate: Candidate) -> Analysis:
        """Read the fields of a candidate."""
        return self._memory.get(
            (candidate.kind, candidate.id),
            _analysis,
            candidate,
            tuple((weight, self._lexicon.words(text)) for weight, text in _texts(candidate)),
            self._competences,
            self._related,
            self._terms,
        )


def _analysis(
    candidate: Candidate,
    fields: tuple[tuple[float, tuple[Word, ...]], ...],
    competences: Concepts,
    related: Concepts,
    taxonomy: Mapping[str, Term],
) -> Analysis:
    """Weigh what the words of the fields of a candidate say."""
    own: dict[str, float] = defaultdict(float)
    named: dict[str, set[str]] = defaultdict(set)
    terms: dict[str, float] = defaultdict(float)
    grams: dict[str, float] = defaultdict(float)
    for weight, words in fields:
        parts = Parts.of(words)
        for key, inside, share in competences.mentions(parts):
            own[key] += weight * share
            named[key].update(words[place].stem for place in inside)
        for key, _, share in related.mentions(parts):
            terms[key] += weight * share * RELATED
        _count(words, weight, terms, grams)
    for key in candidate.competences:
        own[key] += DECLARED
    found: set[str] = set()
    for key, weight in own.items():
        for step, one in enumerate((key, *ancestors(key, taxonomy))):
            terms[competence_term(one)] += weight * CONCEPT * PARENT**step
            found.add(one)
    # The garbage collector goes through every `defaultdict`, and never through such a `dict`.
    return Analysis(
        candidate=candidate,
        fields=fields,
        terms=_compact(terms),
        grams=_compact(grams),
        own=frozenset(own),
        competences=frozenset(found),
        named={key: frozenset(found) for key, found in named.items()},
    )


def _compact(weights: Mapping[str, float]) -> Terms:
    """Return weights as a plain dictionary, which has each number once in memory."""
    numbers: dict[float, float] = {}
    return {term: numbers.setdefault(number, number) for term, number in weights.items()}


def _count(
    words: Iterable[Word], weight: float, terms: dict[str, float], grams: dict[str, float]
) -> None:
    """Add the stems and the sequences of letters of words that are not empty."""
    for word in words:
        if not word.is_empty:
            for stem, share in word.stems:
                terms[stem] += weight * share
            for gram in word.grams:
                grams[gram] += weight


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


def _texts(candidate: Candidate) -> Iterator[tuple[float, str]]:
    """The texts of a candidate, each with its weight."""
    yield TITLE, candidate.title
    yield SUMMARY, candidate.summary
    yield DETAILS, candidate.details
