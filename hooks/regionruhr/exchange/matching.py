"""Matching: which offers and profiles fit what is looked for, and why.

Hard conditions first, then a score, then a reason: a pair without a reason is not shown, nor is
a weak one. All numbers stand in `weights`.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import islice

from regionruhr.exchange.analysis import Analysis
from regionruhr.exchange.candidate import Candidate
from regionruhr.exchange.conditions import is_demand
from regionruhr.exchange.former_pairs import NO_PAIRS, Decisions
from regionruhr.exchange.ranking import Ranking, Scored, key_of
from regionruhr.exchange.reason import Reason, reason
from regionruhr.exchange.relevance import Terms
from regionruhr.exchange.weights import LEAST_OF_BEST, LEAST_SCORE, MOST_PAIRS
from regionruhr.memory import FORGETFUL, Forgetful
from regionruhr.model.boundaries import Position
from regionruhr.model.taxonomy import Taxonomy


@dataclass(frozen=True, slots=True)
class Fit:
    """A demand, and a supply that fits."""

    demand: Candidate
    supply: Candidate
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


@dataclass(frozen=True, slots=True)
class Pair(Fit):
    """A demand, a supply that fits, and how well."""

    score: float
    """From 0 to little more than 1."""

    @property
    def fit(self) -> Fit:
        """What of it can be seen: the score changes a little with every text."""
        return Fit(self.demand, self.supply, self.reason)


def pairs(
    candidates: Iterable[Candidate],
    taxonomy: Taxonomy,
    centres: Mapping[str, Position],
    today: date,
    memory: Forgetful = FORGETFUL,
) -> tuple[Pair, ...]:
    """The pairs to show on a day: by kind and id of the demand, then the best first.

    `centres` are the positions of the towns by their keys.
    """
    everything = sorted(candidates, key=lambda one: (one.kind, one.id))
    ranking = Ranking(everything, taxonomy, centres, today, memory)
    former = memory.noted("pairs", NO_PAIRS)
    decisions = None
    if former is not None:
        decisions = Decisions(ranking, (taxonomy, centres, today), former)
    found: list[Pair] = []
    for demand in map(ranking.analysis, filter(is_demand, everything)):
        query = ranking.query(demand)
        as_before = decisions.of(demand, query) if decisions else None
        if as_before is not None:
            found += (
                Pair(demand.candidate, ranking.supplies[key].analysis.candidate, common, score)
                for key, common, score in as_before
            )
            continue
        key, ranked = key_of(demand), ranking.of(demand)
        best = memory.get(key, _best, demand, query.rarities, ranked.scored, taxonomy, today)
        found += best
        if decisions:
            fitting = [((p.supply.kind, p.supply.id), p.reason, p.score) for p in best]
            decisions.add(demand, query, ranked, fitting)
    if decisions:
        memory.note("pairs", decisions.noted)
    return tuple(found)


def _best(
    demand: Analysis,
    rarities: Terms,
    ranked: Iterable[Scored],
    taxonomy: Taxonomy,
    today: date,
) -> tuple[Pair, ...]:
    """Return the pairs to show of a demand."""
    return tuple(islice(_good_pairs(demand, rarities, ranked, taxonomy, today), MOST_PAIRS))


def _good_pairs(
    demand: Analysis,
    rarities: Terms,
    ranked: Iterable[Scored],
    taxonomy: Taxonomy,
    today: date,
) -> Iterator[Pair]:
    """Yield the pairs of a demand that have a reason, the best first, until they are weak."""
    least = LEAST_SCORE
    for scored in ranked:
        if scored.score < least:
            break
        common = reason(demand, scored, rarities, taxonomy, today)
        if common:
            least = max(least, LEAST_OF_BEST * scored.score)
            yield Pair(demand.candidate, scored.supply.candidate, common, scored.score)
