"""Relevance: what share of a query a document says, each term weighed by its rarity (BM25).

What is known of all documents together counts in powers of two: a change of one of them hardly
ever changes what the others are worth.
"""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from math import fsum, log, log2
from operator import itemgetter
from typing import Generic, TypeVar

from regionruhr.exchange.weights import COMMON, FEW, LENGTH, SATURATION
from regionruhr.memory import FORGETFUL, Forgetful

Terms = Mapping[str, float]
"""Terms of a text with their frequencies, which are weighed by where they stand."""


@dataclass(frozen=True, eq=False)
class Document:
    """A text to be found by its terms."""

    terms: Terms

    @cached_property
    def length(self) -> float:
        """The sum of all frequencies."""
        return sum(self.terms.values())

    def half(self, mean: int) -> float:
        """How often it has to say a term until that counts half."""
        return SATURATION * (1 - LENGTH + LENGTH * self.length / mean)


Found = TypeVar("Found", bound=Document)


@dataclass(frozen=True, slots=True)
class Query:
    """The terms of a text, to find documents by."""

    weights: Terms
    """Each with its part of the whole, which is 1."""
    rarities: Terms
    """From 0 for a term of every document to 1 for one of none."""


@dataclass(frozen=True, slots=True, eq=False)
class Posting(Generic[Found]):
    """The documents that have a term, each with the part that it has of a query of this term."""

    term: str
    parts: tuple[tuple[Found, float], ...]


class Index(Generic[Found]):
    """Documents by their terms."""

    def __init__(self, documents: Sequence[Found], memory: Forgetful = FORGETFUL) -> None:
        self._size, self._memory = len(documents), memory
        self._having: dict[str, list[Found]] = defaultdict(list)
        """The documents that have a term."""
        for document in documents:
            for term in document.terms:
                self._having[term].append(document)
        length = sum(document.length for document in documents)
        self.mean = 1 << max(0, round(log2(length / self._size))) if length else 1
        """The mean length of the documents."""
        self._posting = cache(self._made_posting)

    def query(self, key: Hashable, terms: Terms) -> Query:
        """Return the query of a text, which has a key of its own, by its terms."""
        magnitudes = [self._count(term).bit_length() for term in terms]
        return self._memory.get(key, _query, terms, self._size.bit_length(), *magnitudes)

    def postings(self, query: Query) -> Sequence[Posting[Found]]:
        """Return the documents by those terms of a query that count for the nearest."""
        return list(map(self._posting, self.counted(query)))

    def counted(self, query: Query) -> Sequence[str]:
        """Return the terms of a query that documents have, but for the common ones.

        These weigh little, and would take most of the time.
        """
        most = max(FEW, COMMON * self._size)
        return [term for term in query.weights if 0 < self._count(term) <= most]

    def _count(self, term: str) -> int:
        return len(self._having.get(term, ()))

    def _made_posting(self, term: str) -> Posting[Found]:
        return self._memory.get(term, _posting, term, self.mean, *self._having[term])


def nearest(query: Query, postings: Iterable[Posting[Found]]) -> list[tuple[Found, float]]:
    """Return the documents in `postings` with their shares of a query, the best first."""
    found: dict[Found, float] = defaultdict(float)
    for posting in postings:
        weight = query.weights[posting.term]
        for document, part in posting.parts:
            found[document] += weight * part
    return sorted(found.items(), key=itemgetter(1), reverse=True)


def reach(query: Query, counted: Iterable[str], document: Document, mean: int) -> float:
    """Return the share that `nearest` finds of one document by the terms `counted`."""
    half, said = document.half(mean), 0.0
    for term in counted:
        if often := document.terms.get(term):
            said += query.weights[term] * (often / (often + half))
    return said


def share(weights: Terms, document: Document, mean: int) -> float:
    """Return what share of weighed terms a document has, from 0 to below 1."""
    terms, half = document.terms, document.half(mean)
    common = weights.keys() & terms.keys()
    # The order of a set is not the same in every process: only `fsum` does not depend on it.
    return fsum([weights[term] * terms[term] / (terms[term] + half) for term in common])


def _query(terms: Terms, size: int, *magnitudes: int) -> Query:
    """Return the query of a text by the magnitudes of the numbers of documents, each and all."""
    found = {term: _rarity(of, size) for term, of in zip(terms, magnitudes, strict=True)}
    weights = {term: weight * found[term] for term, weight in terms.items()}
    whole = sum(weights.values()) or 1.0
    return Query({term: weight / whole for term, weight in weights.items()}, found)


@cache
def _rarity(magnitude: int, size: int) -> float:
    count, documents = (1 << magnitude) >> 1, (1 << size) >> 1
    return log(1 + (documents - count + 0.5) / (count + 0.5)) / log(1 + (documents + 0.5) / 0.5)


def _posting(term: str, mean: int, *documents: Found) -> Posting[Found]:
    said = ((document, document.terms[term]) for document in documents)
    return Posting(term, tuple((one, often / (often + one.half(mean))) for one, often in said))
