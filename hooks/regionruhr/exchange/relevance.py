"""Relevance: what share of a query a document says, each term weighed by its rarity (BM25)."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from functools import cache, cached_property
from math import fsum, log

from regionruhr.exchange.weights import COMMON, FEW, LENGTH, SATURATION

Terms = Mapping[str, float]
"""Terms of a text with their frequencies, which are weighed by where they stand."""


class Index:
    """The terms of documents; a document is known by its place."""

    def __init__(self, documents: Sequence[Terms]) -> None:
        self._documents = documents
        self._counts = Counter(term for document in documents for term in document)
        self.rarity = cache(self._rarity)
        """From 0 for a term of every document to 1 for one of none."""
        lengths = [sum(document.values()) for document in documents]
        mean = sum(lengths) / len(lengths) if any(lengths) else 1.0
        self._halves = [SATURATION * (1 - LENGTH + LENGTH * length / mean) for length in lengths]
        """How often each document has to say a term until that counts half."""

    def weighed(self, query: Terms) -> Terms:
        """The terms of a query, each with its part of the whole, which is 1."""
        weights = {term: weight * self.rarity(term) for term, weight in query.items()}
        whole = sum(weights.values()) or 1.0
        return {term: weight / whole for term, weight in weights.items()}

    def share(self, query: Terms, place: int) -> float:
        """What share of a weighed query a document has, from 0 to below 1."""
        document, half = self._documents[place], self._halves[place]
        common = query.keys() & document.keys()
        # The order of a set is not the same in every process: only `fsum` does not depend on it.
        return fsum([query[term] * document[term] / (document[term] + half) for term in common])

    def nearest(self, query: Terms) -> Sequence[int]:
        """The documents that have a term of a weighed query that is not common, best first.

        The common ones weigh little, and would take most of the time.
        """
        found: dict[int, float] = defaultdict(float)
        for term, weight in query.items():
            for place, part in self._postings.get(term, {}).items():
                found[place] += weight * part
        return sorted(found, key=found.__getitem__, reverse=True)

    def _rarity(self, term: str) -> float:
        size, count = len(self._documents), self._counts[term]
        return log(1 + (size - count + 0.5) / (count + 0.5)) / log(1 + (size + 0.5) / 0.5)

    @cached_property
    def _postings(self) -> Mapping[str, Mapping[int, float]]:
        """For each term that is not common the documents that have it, with its part of each."""
        most = max(FEW, COMMON * len(self._documents))
        found: dict[str, dict[int, float]] = {
            term: {} for term, count in self._counts.items() if count <= most
        }
        for place, (document, half) in enumerate(zip(self._documents, self._halves, strict=True)):
            for term, frequency in document.items():
                if term in found:
                    found[term][place] = frequency / (frequency + half)
        return found
