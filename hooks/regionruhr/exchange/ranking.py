"""Ranking: how well each offer and profile fits what is looked for."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from functools import cache, cached_property
from itertools import chain, islice
from typing import NamedTuple

from regionruhr.directory.distances import kilometres
from regionruhr.exchange.analysis import Analysis, Reader
from regionruhr.exchange.candidate import Candidate
from regionruhr.exchange.conditions import is_supply, may_meet, owner_of
from regionruhr.exchange.relevance import Index, Terms
from regionruhr.exchange.weights import (
    GRAMS,
    HALF_DISTANCE,
    LEAST_SCORE,
    NEARNESS,
    RESEMBLANCE,
    SAME_PARTNER,
    SHORTLIST,
)
from regionruhr.memory import FORGETFUL, Forgetful
from regionruhr.model.boundaries import Position
from regionruhr.model.taxonomy import Taxonomy


class Scored(NamedTuple):
    """A supply that a demand may meet, and how well it fits."""

    score: float
    """From 0 to little more than 1."""
    supply: Analysis
    distance_km: int | None
    """Between the centres of the towns; 0 for the same town, None if one is unknown."""


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
        self._centres, self._today = centres, today
        texts = (text for c in candidates for text in (c.title, c.summary, c.details))
        self.analysis = Reader(texts, taxonomy, memory).analysis
        supplies = sorted(filter(is_supply, candidates), key=lambda one: (one.kind, one.id))
        self._supplies = [self.analysis(one) for one in supplies]
        self._said = cache(lambda place: self.terms.weighed(self._supplies[place].terms))

    @cached_property
    def terms(self) -> Index:
        """What is offered by its words and competences."""
        return Index(self._supported(lambda supply: supply.terms))

    def of(self, demand: Analysis) -> list[Scored]:
        """The supplies that come next to a demand, the best first."""
        found = []
        for place, score in self._scores(demand).items():
            away = self._distance(demand.candidate, self._supplies[place].candidate)
            near = 0.0 if away is None else NEARNESS / (1 + away / HALF_DISTANCE)
            found.append(Scored(score * (1 + near), self._supplies[place], away))
        return sorted(found, key=lambda one: (-one.score, *_order(one)))

    def _scores(self, demand: Analysis) -> Mapping[int, float]:
        """The scores of the shortlist by their places."""
        terms, grams = self.terms.weighed(demand.terms), self._grams.weighed(demand.grams)
        scores = {
            place: (1 - GRAMS) * self.terms.share(terms, place)
            + GRAMS * self._grams.share(grams, place)
            for place in islice(self._allowed(demand.candidate, terms), SHORTLIST)
        }
        best = min(scores, key=lambda place: (-scores[place], place), default=None)
        if best is None or scores[best] < LEAST_SCORE:
            return scores
        said = self._said(best)
        return {
            place: score + RESEMBLANCE * self.terms.share(said, place)
            for place, score in scores.items()
        }

    def _allowed(self, demand: Candidate, terms: Terms) -> Iterator[int]:
        """The supplies that a demand may meet, the best by its terms first."""
        supplies, nearest = self._supplies, self.terms.nearest(terms)
        return (p for p in nearest if may_meet(demand, supplies[p].candidate, self._today))

    @cached_property
    def _grams(self) -> Index:
        return Index(self._supported(lambda supply: supply.grams))

    def _supported(self, terms_of: Callable[[Analysis], Terms]) -> list[Terms]:
        """The terms of each supply, with those of all others of its partner for less."""
        groups: dict[str, list[Analysis]] = defaultdict(list)
        for supply in self._supplies:
            groups[owner_of(supply.candidate)].append(supply)
        found = []
        for supply in self._supplies:
            owner = owner_of(supply.candidate)
            others = [one for one in groups[owner] if owner and one is not supply]
            terms = terms_of(supply)
            if others:
                terms = {**terms}
                for term, frequency in chain.from_iterable(terms_of(o).items() for o in others):
                    terms[term] = terms.get(term, 0.0) + frequency * SAME_PARTNER
            found.append(terms)
        return found

    def _distance(self, one: Candidate, other: Candidate) -> int | None:
        if one.town and one.town == other.town:
            return 0
        if one.town not in self._centres or other.town not in self._centres:
            return None
        return kilometres(self._centres[one.town], self._centres[other.town])


def _order(one: Scored) -> tuple[str, str]:
    return one.supply.candidate.kind, one.supply.candidate.id
