"""Relevance: what share of a query a document says, each term weighed by its rarity (BM25)."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from math import log

from regionruhr.exchange.weights import SATURATION

Terms = Mapping[str, float]
"""Terms of a text with their frequencies, which are weighed by where they stand."""


class Rarity:
    """How rare terms are among documents."""

    def __init__(self, documents: Sequence[Iterable[str]]) -> None:
        self._size = len(documents)
        self._counts = Counter(term for document in documents for term in document)
        self._rarest = log(1 + (self._size + 0.5) / 0.5)

    def of(self, term: str) -> float:
        """From 0 for a term of every document to 1 for one of none."""
        count = self._counts[term]
        return log(1 + (self._size - count + 0.5) / (count + 0.5)) / self._rarest

    def weighed(self, query: Terms) -> Terms:
        """The terms of a query, each with its part of the whole, which is 1."""
        weights = {term: weight * self.of(term) for term, weight in query.items()}
        whole = sum(weights.values()) or 1.0
        return {term: weight / whole for term, weight in weights.items()}


class Index:
    """An inverted index of documents; `length_weight` is b of BM25."""

    def __init__(self, documents: Sequence[Terms], length_weight: float) -> None:
        self.rarity = Rarity(documents)
        lengths = [sum(document.values()) for document in documents]
        mean = sum(lengths) / len(lengths) if any(lengths) else 1.0
        self._postings: dict[str, list[tuple[int, float]]] = defaultdict(list)
        for place, document in enumerate(documents):
            norm = SATURATION * (1 - length_weight + length_weight * lengths[place] / mean)
            for term, frequency in document.items():
                self._postings[term].append((place, frequency / (frequency + norm)))

    def shares(self, query: Terms) -> Mapping[int, float]:
        """For each document that has a term of the query its share of the whole, below 1."""
        found: dict[int, float] = defaultdict(float)
        for term, part in self.rarity.weighed(query).items():
            for place, saturated in self._postings.get(term, ()):
                found[place] += part * saturated
        return found
