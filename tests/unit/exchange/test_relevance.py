"""Relevance: shares of a query that documents have."""

import pytest

from regionruhr.exchange.relevance import Index
from regionruhr.exchange.weights import FEW

DOCUMENTS = [
    {"stahl": 1.0, "drehen": 1.0},
    {"stahl": 1.0, "fräsen": 1.0},
    {"stahl": 1.0, "fräsen": 3.0},
    {},
]


def test_rarity() -> None:
    """The fewer documents have a term, the rarer it is; what none has is as rare as can be."""
    index = Index(DOCUMENTS)
    found = [index.rarity(term) for term in ("stahl", "fräsen", "drehen", "gießen")]
    assert found == sorted(found)
    assert (found[0] > 0, found[-1]) == (True, 1)


def test_weighed_query() -> None:
    """A query has parts of a whole: the rarer a term, the greater its part."""
    weighed = Index(DOCUMENTS).weighed({"stahl": 1.0, "drehen": 1.0})
    assert weighed["drehen"] > weighed["stahl"]
    assert sum(weighed.values()) == pytest.approx(1)
    assert Index(DOCUMENTS).weighed({}) == {}


def test_shares() -> None:
    """More of a term counts more, and never more than the term does."""
    index = Index(DOCUMENTS)
    query = index.weighed({"fräsen": 1.0})
    shares = [index.share(query, place) for place in range(len(DOCUMENTS))]
    assert shares[0] == shares[3] == 0 < shares[1] < shares[2] < 1


def test_nearest() -> None:
    """Documents with a term of the query come in the order of their shares."""
    index = Index(DOCUMENTS)
    assert index.nearest(index.weighed({"fräsen": 1.0, "drehen": 0.1})) == [2, 1, 0]
    assert index.nearest(index.weighed({"gießen": 1.0})) == []


def test_common_terms_find_nothing() -> None:
    """Where many documents have a term, it counts only for those that another term finds."""
    index = Index([{"stahl": 1.0}] * FEW + [{"stahl": 1.0, "drehen": 1.0}])
    query = index.weighed({"stahl": 1.0, "drehen": 1.0})
    assert index.nearest(query) == [FEW]
    assert index.share(query, FEW) > index.share({"drehen": query["drehen"]}, FEW)


def test_nothing_is_offered() -> None:
    """Without documents there is nothing to find."""
    assert Index([]).nearest({"stahl": 1.0}) == []
