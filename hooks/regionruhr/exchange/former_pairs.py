"""Former pairs: what each demand was paired with in the last run, as long as that stands.

A change of one text hardly ever changes what others are worth. It decides anew who had that supply
on the shortlist, and whose shortlist it comes onto; all other demands keep what they had.
"""

from collections.abc import Mapping, Sequence
from itertools import chain
from typing import NamedTuple, TypeAlias

from regionruhr.cache.value_digest import ValueDigests
from regionruhr.exchange.analysis import Analysis
from regionruhr.exchange.ranking import Key, Ranked, Ranking, Supply, key_of
from regionruhr.exchange.reason import Reason
from regionruhr.exchange.relevance import Query, reach
from regionruhr.exchange.weights import SHORTLIST

Found: TypeAlias = tuple[Key, Reason, float]
"""A supply that fits, why, and how well."""


class Decision(NamedTuple):
    """What a demand was paired with, and what decided that."""

    made_of: bytes
    """A digest of the demand, of its query, and of what counts for all."""
    shortlist: tuple[Key, ...]
    least: float
    """What a supply must reach to come onto the shortlist; 0 if there was room."""
    best: Key | None
    """The supply whose terms counted too."""
    best_terms: bytes
    """A digest of what these were worth."""
    found: tuple[Found, ...]


class FormerPairs(NamedTuple):
    """What decided all pairs of a run."""

    supplies: Mapping[Key, bytes]
    """A digest of all that is offered with each, and of what its partner says besides."""
    decisions: Mapping[Key, Decision]


NO_PAIRS = FormerPairs({}, {})


class Decisions:
    """The pairs of a run, as far as those of a former one stand; the others are to be added."""

    def __init__(self, ranking: Ranking, shared: object, former: FormerPairs) -> None:
        """`shared` is all that counts for every pair."""
        self._ranking, self._former = ranking, former
        self._digests = ValueDigests()
        self._shared = self._digests.digest((shared, ranking.mean))
        self._analyses: dict[Key, bytes] = {}
        self._supplies = {key: self._of_supply(one) for key, one in ranking.supplies.items()}
        self._decisions: dict[Key, Decision] = {}
        before = former.supplies
        self._new = [
            ranking.supplies[key]
            for key, digest in self._supplies.items()
            if before.get(key) != digest
        ]
        self._changed = {key for key, digest in before.items() if self._supplies.get(key) != digest}

    @property
    def noted(self) -> FormerPairs:
        """What the next run needs of this one."""
        return FormerPairs(self._supplies, self._decisions)

    def of(self, demand: Analysis, query: Query) -> tuple[Found, ...] | None:
        """Return what a demand is paired with as before; None if that is to be decided anew."""
        key = key_of(demand)
        former = self._former.decisions.get(key)
        if former is None or not self._stands(former, demand, query):
            return None
        self._decisions[key] = former
        return former.found

    def add(self, demand: Analysis, query: Query, ranked: Ranked, found: Sequence[Found]) -> None:
        """Note what a demand was paired with."""
        shortlist = ranked.shortlist
        self._decisions[key_of(demand)] = Decision(
            made_of=self._of_demand(demand, query),
            shortlist=tuple(key_of(supply.analysis) for supply, _ in shortlist),
            least=shortlist[-1][1] if len(shortlist) == SHORTLIST else 0.0,
            best=key_of(ranked.best.analysis) if ranked.best else None,
            best_terms=self._of_best(ranked.best),
            found=tuple(found),
        )

    def _stands(self, former: Decision, demand: Analysis, query: Query) -> bool:
        if former.made_of != self._of_demand(demand, query):
            return False
        if not self._changed.isdisjoint(former.shortlist):
            return False
        counted, mean = self._ranking.counted(query), self._ranking.mean
        for supply in self._new:
            if (reached := reach(query, counted, supply, mean)) and reached >= former.least:
                return False
        best = self._ranking.supplies[former.best] if former.best else None
        return former.best_terms == self._of_best(best)

    def _of_demand(self, demand: Analysis, query: Query) -> bytes:
        words = [
            (word.written, word.stem, *chain.from_iterable(word.parts))
            for _, text in demand.fields
            for word in text
        ]
        named = sorted((key, sorted(stems)) for key, stems in demand.named.items())
        counted = self._ranking.counted(query)
        of_analysis = self._of_analysis(demand)
        return self._digests.digest((self._shared, of_analysis, words, named, query, counted))

    def _of_supply(self, supply: Supply) -> bytes:
        return b"".join(map(self._of_analysis, (supply.analysis, *supply.others)))

    def _of_analysis(self, analysis: Analysis) -> bytes:
        key = key_of(analysis)
        if key not in self._analyses:
            made_of = analysis.candidate, analysis.terms, sorted(analysis.own)
            self._analyses[key] = self._digests.digest(made_of)
        return self._analyses[key]

    def _of_best(self, best: Supply | None) -> bytes:
        return self._digests.digest(self._ranking.query_of(best).weights) if best else b""
