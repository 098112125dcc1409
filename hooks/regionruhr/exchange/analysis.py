"""Analysis: what a candidate says, as the terms that are compared."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from regionruhr.exchange.candidate import Candidate
from regionruhr.exchange.concepts import Concepts
from regionruhr.exchange.lexicon import Lexicon, Word
from regionruhr.exchange.weights import DECLARED, DETAILS, GRAM, PARENT, PART, SUMMARY, TITLE
from regionruhr.model.taxonomy import Term


@dataclass(frozen=True, slots=True)
class Analysis:
    """The terms of a candidate, each with its frequency, weighed by where it stands."""

    candidate: Candidate
    words: tuple[tuple[Word, float], ...]
    """The words in their order, each with the weight of its field; empty ones are left out."""
    stems: Mapping[str, float]
    concepts: Mapping[str, float]
    """The competences declared or named, and their parents."""
    own: frozenset[str]
    """The competences declared or named themselves."""
    named: Mapping[str, frozenset[str]]
    """For each competence that words name the stems of these words."""

    @property
    def grams(self) -> Mapping[str, float]:
        """The sequences of letters of all words."""
        found: dict[str, float] = defaultdict(float)
        for word, weight in self.words:
            for gram in grams(word.folded):
                found[gram] += weight
        return found


def analysis(candidate: Candidate, lexicon: Lexicon, concepts: Concepts) -> Analysis:
    """Read the fields of a candidate."""
    words: list[tuple[Word, float]] = []
    stems: dict[str, float] = defaultdict(float)
    own: dict[str, float] = defaultdict(float)
    named: dict[str, set[str]] = defaultdict(set)
    for text, weight in fields(candidate):
        field = lexicon.words(text)
        for mention in concepts.mentions(field):
            own[mention.competence] += weight * mention.weight
            named[mention.competence].update(field[place].stem for place in mention.words)
        for word in field:
            if word.is_empty:
                continue
            words.append((word, weight))
            stems[word.stem] += weight
            for part in word.parts:
                if part.stem != word.stem:
                    stems[part.stem] += weight * PART
    for key in candidate.competences:
        own[key] += DECLARED
    return Analysis(
        candidate=candidate,
        words=tuple(words),
        stems=stems,
        concepts=_with_parents(own, concepts.terms),
        own=frozenset(own),
        named={key: frozenset(found) for key, found in named.items()},
    )


def fields(candidate: Candidate) -> Iterator[tuple[str, float]]:
    """The texts of a candidate with their weights."""
    yield candidate.title, TITLE
    yield candidate.summary, SUMMARY
    yield candidate.details, DETAILS


def grams(form: str) -> Iterator[str]:
    """The sequences of `GRAM` letters in a folded word, or a shorter word as a whole."""
    bounded = f" {form} "
    return (bounded[start : start + GRAM] for start in range(max(1, len(bounded) - GRAM + 1)))


def ancestors(key: str, terms: Mapping[str, Term]) -> tuple[str, ...]:
    """The parents of a competence, the next one first."""
    found: dict[str, None] = {}
    while key in terms and (parent := terms[key].parent) and parent not in found:
        found[parent] = None
        key = parent
    return tuple(found)


def _with_parents(own: Mapping[str, float], terms: Mapping[str, Term]) -> Mapping[str, float]:
    found = defaultdict(float, own)
    for key, weight in own.items():
        for step, parent in enumerate(ancestors(key, terms), 1):
            found[parent] += weight * PARENT**step
    return found
