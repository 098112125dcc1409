"""Quality: how well a ranking, and the pairs shown of it, agree with the labels."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from matching.labelled_set import TODAY, Key, LabelledSet
from regionruhr.exchange.candidate import Candidate, CandidateKind
from regionruhr.exchange.conditions import is_supply, may_meet
from regionruhr.exchange.matching import Pair, pairs
from regionruhr.exchange.ranking import Ranking
from regionruhr.folding import folded_words

FIRST = 3
Ranked = Mapping[str, Sequence[Key]]
"""For each request supplies, the best first."""


class Quality(NamedTuple):
    """Shares from 0 to 1, of the requests of a half that something fits."""

    precision_at_3: float
    """Right ones among the first three, divided by as many as there could be."""
    r_precision: float
    """Mean share of right ones among the first as many as there are right ones."""


class Shown(NamedTuple):
    """What visitors see of a half."""

    pairs: int
    right: float
    """Share of the pairs that are labelled right; those of requests that nothing fits are not."""
    coverage: float
    """Share of the requests that something fits, with a pair at least."""
    faults: int
    """Pairs that fail a hard condition."""


def quality(ranked: Ranked, labelled: LabelledSet, half: str) -> Quality:
    """Compare a ranking of all supplies with the labels.

    Where an offer and the profile of its partner are both right, they are one right answer: the
    matcher shows either, and none of the two is a mistake.
    """
    found = possible = 0
    shares = []
    for request, right in labelled.right[half].items():
        wanted = len(labelled.distinct(right))
        if wanted:
            hits = [key in right for key in ranked[request]]
            found += min(sum(hits[:FIRST]), wanted)
            possible += min(FIRST, wanted)
            shares.append(min(sum(hits[:wanted]), wanted) / wanted)
    return Quality(found / possible, sum(shares) / len(shares))


def shown(found: Sequence[Pair], labelled: LabelledSet, half: str) -> Shown:
    """Compare pairs with the labels."""
    labels = labelled.right[half]
    ours = [p for p in found if p.demand.kind is CandidateKind.REQUEST and p.demand.id in labels]
    right = [pair for pair in ours if key_of(pair.supply) in labels[pair.demand.id]]
    fitting = {request for request, keys in labels.items() if keys}
    return Shown(
        pairs=len(ours),
        right=len(right) / len(ours),
        coverage=len(fitting & {pair.demand.id for pair in ours}) / len(fitting),
        faults=sum(not may_meet(pair.demand, pair.supply, TODAY) for pair in ours),
    )


def matched(labelled: LabelledSet) -> tuple[Pair, ...]:
    """The pairs that the matcher shows of the set."""
    return pairs(labelled.candidates, labelled.taxonomy, labelled.centres, TODAY)


def ranked_by_matcher(labelled: LabelledSet) -> Ranked:
    """What the matcher thinks of every supply, before it decides what is good enough."""
    ranking = Ranking(labelled.candidates, labelled.taxonomy, labelled.centres, TODAY)
    return {
        demand.id: [
            key_of(one.supply.candidate) for one in ranking.of(ranking.analysis(demand)).scored
        ]
        for demand in _requests(labelled)
    }


def ranked_by_words(labelled: LabelledSet) -> Ranked:
    """The baseline: by the number of different words that a request and a supply share."""
    said = {one: _words(one) for one in labelled.candidates if is_supply(one)}
    found: dict[str, list[Key]] = defaultdict(list)
    for demand in _requests(labelled):
        words = _words(demand)
        best = sorted(said, key=lambda one: (-len(words & said[one]), one.kind, one.id))
        found[demand.id] = [key_of(one) for one in best if one.owner != demand.owner]
    return found


def key_of(candidate: Candidate) -> Key:
    """What the labels call a candidate."""
    return candidate.kind, candidate.id


def _requests(labelled: LabelledSet) -> list[Candidate]:
    return [one for one in labelled.candidates if one.kind is CandidateKind.REQUEST]


def _words(candidate: Candidate) -> frozenset[str]:
    texts = candidate.title, candidate.summary, candidate.details
    return frozenset(folded_words(" ".join(texts)))
