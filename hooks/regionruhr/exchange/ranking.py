"""Ranking: how well each offer and profile fits what is looked for."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import islice
from typing import NamedTuple

from regionruhr.directory.distances import kilometres
from regionruhr.exchange.analysis import Analysis, Reader
from regionruhr.exchange.candidate import Candidate
from regionruhr.exchange.conditions import is_supply, may_meet, owner_of
from regionruhr.exchange.relevance import Document, Index, Posting, Query, Terms, nearest, share
from regionruhr.exchange.weights import (
    GRAMS,
    HALF_DISTANCE,
    LEAST_SCORE,
    NEARNESS,
    RESEMBLANCE,
    SAME_PARTNER,
    SHORTLIST,
    TERMS,
)
from regionruhr.memory import FORGETFUL, Forgetful
from regionruhr.model.boundaries import Position
from regionruhr.model.taxonomy import Taxonomy


@dataclass(frozen=True, eq=False)
class Supply(Document):
    """What is offered, to be found by its terms and, for less, by all else of its partner."""

    analysis: Analysis
    others: tuple[Analysis, ...]

    @cached_property
    def grams(self) -> frozenset[str]:
        """The sequences of letters of all words."""
        return self.analysis.grams.union(*(other.grams for other in self.others))


Key = tuple[str, str]
"""Kind and id of a candidate."""
Shares = tuple[tuple[Supply, float], ...]


class Scored(NamedTuple):
    """A supply that a demand may meet, and how well it fits."""

    score: float
    """From 0 to little more than 1."""
    supply: Analysis
    distance_km: int | None
    """Between the centres of the towns; 0 for the same town, None if one is unknown."""


class Ranked(NamedTuple):
    """The supplies that come next to a demand, and what of all others counted for that."""

    scored: tuple[Scored, ...]
    """The best first."""
    shortlist: Shares
    """What each has of the terms that are not common, the best first."""
    best: Supply | None
    """The one whose terms counted for all; None if all are weak."""


class Ranking:
    """Everything that is offered on a day, ready to be compared with one demand after the other.

    The result is the same in whatever order the candidates come.
    """

    def __init__(
        self,
        candidates: Sequence[Candidate],
        taxonomy: Taxonomy,
        centres: Mapping[str, Position],
        today: date,
        memory: Forgetful = FORGETFUL,
    ) -> None:
        self._centres, self._today, self._memory = centres, today, memory
        self.analysis = Reader(candidates, taxonomy, memory).analysis
        offered = sorted(filter(is_supply, candidates), key=lambda one: (one.kind, one.id))
        supplies = self._supplies(list(map(self.analysis, offered)))
        self.supplies = {key_of(one.analysis): one for one in supplies}
        self._index = Index(supplies, memory)
        self.mean = self._index.mean
        """The mean length of the supplies."""

    def query(self, demand: Analysis) -> Query:
        """Return the terms of a demand, weighed by how rare they are among supplies."""
        return self._index.query(("demand", *key_of(demand)), demand.terms)

    def query_of(self, supply: Supply) -> Query:
        """Return the terms of a supply, weighed in the same way."""
        return self._index.query(("supply", *key_of(supply.analysis)), supply.terms)

    def counted(self, query: Query) -> Sequence[str]:
        """Return the terms of a query that decide who comes onto the shortlist."""
        return self._index.counted(query)

    def of(self, demand: Analysis) -> Ranked:
        """Return the supplies that come next to a demand."""
        remembered, key = self._memory.get, key_of(demand)
        query = self.query(demand)
        postings = self._index.postings(query)
        found = remembered(key, _shortlist, demand.candidate, query, self._today, *postings)
        terms = (posting.term for posting in postings)
        scores = remembered(key, _scores, demand, query, found, self.mean, *terms)
        best = min(scores, key=lambda one: (-one[1], *key_of(one[0].analysis)), default=None)
        counting = best[0] if best and best[1] >= LEAST_SCORE else None
        if counting:
            said = self.query_of(counting).weights
            scores = remembered(key, _resembling, scores, said, self.mean)
        scored = remembered(key, _scored, demand.candidate.town, scores, self._centres)
        return Ranked(scored, found, counting)

    def _supplies(self, analyses: Sequence[Analysis]) -> Sequence[Supply]:
        """Return each supply with what else its partner says."""
        groups: dict[str, list[Analysis]] = defaultdict(list)
        for one in analyses:
            groups[owner_of(one.candidate)].append(one)
        found = []
        for one in analyses:
            owner = owner_of(one.candidate)
            others = [o for o in groups[owner] if o is not one] if owner else []
            found.append(self._memory.get(key_of(one), _supply, one, *others))
        return found


def key_of(analysis: Analysis) -> Key:
    """Return what names a candidate by what it says."""
    return analysis.candidate.kind, analysis.candidate.id


def _supply(analysis: Analysis, *others: Analysis) -> Supply:
    terms = analysis.terms
    if others:
        said = {**terms}
        for other in others:
            for term, frequency in other.terms.items():
                said[term] = said.get(term, 0.0) + frequency * SAME_PARTNER
        terms = said
    return Supply(terms, analysis, others)


def _shortlist(demand: Candidate, query: Query, today: date, *postings: Posting[Supply]) -> Shares:
    """Return the supplies that a demand may meet, the best by terms that are not common."""
    found = nearest(query, postings)
    allowed = (one for one in found if may_meet(demand, one[0].analysis.candidate, today))
    return tuple(islice(allowed, SHORTLIST))


def _scores(demand: Analysis, query: Query, shortlist: Shares, mean: int, *counted: str) -> Shares:
    """Return the scores of a shortlist, in which the terms `counted` count already."""
    others = {term: query.weights[term] for term in query.weights.keys() - {*counted}}
    number = len(demand.grams) or 1
    found = []
    for supply, counting in shortlist:
        said = counting + share(others, supply, mean)
        alike = len(demand.grams & supply.grams) / number
        found.append((supply, TERMS * said + GRAMS * alike / supply.half(mean)))
    return tuple(found)


def _resembling(scores: Shares, best: Terms, mean: int) -> Shares:
    """Return the scores with what each shares with the terms of the best supply."""
    return tuple(
        (supply, score + RESEMBLANCE * share(best, supply, mean)) for supply, score in scores
    )


def _scored(town: str, scores: Shares, centres: Mapping[str, Position]) -> tuple[Scored, ...]:
    """Return the supplies by their scores and their distances to a town, the best first."""
    found = []
    for supply, score in scores:
        away = _distance(town, supply.analysis.candidate.town, centres)
        near = 0.0 if away is None else NEARNESS / (1 + away / HALF_DISTANCE)
        found.append(Scored(score * (1 + near), supply.analysis, away))
    return tuple(sorted(found, key=lambda one: (-one.score, *key_of(one.supply))))


def _distance(town: str, other: str, centres: Mapping[str, Position]) -> int | None:
    if town and town == other:
        return 0
    if town not in centres or other not in centres:
        return None
    return kilometres(centres[town], centres[other])
