"""Matching: which offers and profiles fit what is looked for, and why.

Hard conditions first, then a score, then a reason: a pair without a reason is not shown, nor is
a weak one. All numbers stand in `weights`.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice

from regionruhr.exchange.analysis import analysis
from regionruhr.exchange.candidate import Candidate, CandidateKind
from regionruhr.exchange.concepts import Concepts
from regionruhr.exchange.conditions import is_demand, is_supply, may_meet
from regionruhr.exchange.lexicon import Lexicon
from regionruhr.exchange.reason import Reason, distance, reason
from regionruhr.exchange.relevance import Index, Rarity, Terms
from regionruhr.exchange.weights import (
    CONCEPTS,
    GRAMS,
    HALF_DISTANCE,
    LEAST_OF_BEST,
    LEAST_SCORE,
    LENGTH,
    MOST_PAIRS,
    NEARNESS,
    WORDS,
)
from regionruhr.model.boundaries import Position
from regionruhr.model.taxonomy import Taxonomy

__all__ = ["Pair", "Reason", "pairs"]

_SHORTLIST = 40
"""So many supplies of a demand are compared by letters too: the best by words and competences."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A demand, and a supply that fits."""

    demand: Candidate
    supply: Candidate
    score: float
    """From 0 to little more than 1."""
    reason: Reason

    @property
    def id(self) -> str:
        """What names the pair for ever: "request/<id>~offer/<id>"."""
        return "~".join(f"{side.kind}/{side.id}" for side in (self.demand, self.supply))

    @property
    def since(self) -> date | None:
        """The first day on which both were public; None if neither has one."""
        days = (self.demand.published, self.supply.published)
        return max((day for day in days if day), default=None)


def pairs(
    candidates: Iterable[Candidate],
    taxonomy: Taxonomy,
    centres: Mapping[str, Position],
    today: date,
) -> tuple[Pair, ...]:
    """The pairs to show on a day: by kind and id of the demand, then the best first."""
    everything = sorted(candidates, key=_order)
    supplies = [candidate for candidate in everything if is_supply(candidate)]
    matcher = _Matcher(everything, supplies, taxonomy, centres, today)
    demands = (candidate for candidate in everything if is_demand(candidate))
    return tuple(pair for demand in demands for pair in matcher.shown(demand))


class _Matcher:
    """Everything that is offered, ready to be compared with one demand after the other."""

    def __init__(
        self,
        candidates: Sequence[Candidate],
        supplies: Sequence[Candidate],
        taxonomy: Taxonomy,
        centres: Mapping[str, Position],
        today: date,
    ) -> None:
        self._taxonomy, self._centres, self._today = taxonomy, centres, today
        terms = taxonomy.competences.values()
        names = (name for term in terms for name in (term.label, *term.synonyms))
        texts = (t for c in candidates for t in (c.title, c.summary, c.details))
        self._lexicon = Lexicon((*names, *texts))
        self._concepts = Concepts(taxonomy.competences, self._lexicon)
        self._supplies = [analysis(one, self._lexicon, self._concepts) for one in supplies]
        self._stems = Index([one.stems for one in self._supplies], LENGTH)
        self._competences = Index([one.concepts for one in self._supplies], 0.0)
        self._grams = [one.grams for one in self._supplies]
        self._gram_rarity = Rarity(self._grams)

    def shown(self, demand: Candidate) -> Iterator[Pair]:
        """The pairs of a demand that are good enough, the best first."""
        found = self._ranked(demand)
        offering = {p.supply.owner for p in found if p.supply.kind is CandidateKind.OFFER} - {""}
        rest = [
            pair
            for pair in found
            if pair.supply.kind is CandidateKind.OFFER or pair.supply.id not in offering
        ]
        yield from rest[:MOST_PAIRS]

    def _ranked(self, demand: Candidate) -> list[Pair]:
        asked = analysis(demand, self._lexicon, self._concepts)
        scores: dict[int, float] = defaultdict(float)
        for weight, index, query in (
            (CONCEPTS, self._competences, asked.concepts),
            (WORDS, self._stems, asked.stems),
        ):
            for place, share in index.shares(query).items():
                scores[place] += weight * share
        shortlist = islice(self._allowed(demand, scores), _SHORTLIST)
        letters = self._gram_rarity.weighed(asked.grams)
        found = []
        for place in shortlist:
            supply = self._supplies[place]
            away = distance(demand, supply.candidate, self._centres)
            near = 0.0 if away is None else NEARNESS / (1 + away / HALF_DISTANCE)
            score = scores[place] + GRAMS * _share(letters, self._grams[place])
            if score < LEAST_SCORE:
                continue
            common = reason(
                asked,
                supply,
                competences=self._competences.rarity,
                stems=self._stems.rarity,
                taxonomy=self._taxonomy,
                distance_km=away,
                today=self._today,
            )
            if common:
                found.append(Pair(demand, supply.candidate, score + near, common))
        least = LEAST_OF_BEST * max((pair.score for pair in found), default=0.0)
        kept = [pair for pair in found if pair.score >= least]
        return sorted(kept, key=lambda pair: (-pair.score, *_order(pair.supply)))

    def _allowed(self, demand: Candidate, scores: Mapping[int, float]) -> Iterator[int]:
        """The supplies that a demand may meet, the best first."""
        ranked = sorted(scores, key=lambda place: (-scores[place], place))
        supplies = self._supplies
        return (p for p in ranked if may_meet(demand, supplies[p].candidate, self._today))


def _share(query: Terms, document: Terms) -> float:
    """What share of a weighed query a document has."""
    return sum(query[term] for term in sorted(query.keys() & document.keys()))


def _order(candidate: Candidate) -> tuple[str, str]:
    return candidate.kind, candidate.id
