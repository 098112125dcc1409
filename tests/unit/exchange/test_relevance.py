"""Relevance: shares of a query that documents have."""

from collections.abc import Sequence

import pytest

from regionruhr.exchange.relevance import Document, Index, Query, Terms, nearest, share
from regionruhr.exchange.weights import FEW

DOCUMENTS = [
    {"stahl": 1.0, "drehen": 1.0},
    {"stahl": 1.0, "fräsen": 1.0},
    {"stahl": 1.0, "fräsen": 3.0},
    {"stahl": 1.0},
    {},
]


def _index(texts: Sequence[Terms] = DOCUMENTS) -> tuple[Index[Document], list[Document]]:
    documents = [Document(terms) for terms in texts]
    return Index(documents), documents


def _query(*terms: str, texts: Sequence[Terms] = DOCUMENTS) -> Query:
    return _index(texts)[0].query("", dict.fromkeys(terms, 1.0))


def _nearest(terms: Terms, texts: Sequence[Terms] = DOCUMENTS) -> list[int]:
    """Return the places of the documents that are found, the best first."""
    index, documents = _index(texts)
    query = index.query("", terms)
    return [documents.index(one) for one, _ in nearest(query, index.postings(query))]


def test_rarity() -> None:
    """The fewer documents have a term, the rarer it is; what none has is as rare as can be."""
    rarities = _query("stahl", "fräsen", "drehen", "gießen").rarities
    found = list(rarities.values())
    assert found == sorted(found)
    assert (found[0] > 0, found[-1]) == (True, 1)
    assert len({*found}) == len(found)


@pytest.mark.parametrize(
    ("more", "is_the_same"), [(1, True), (3, True), (4, False)], ids=["one", "three", "twice"]
)
def test_rarity_outlasts_most_changes(more: int, *, is_the_same: bool) -> None:
    """Numbers of documents count by the power of two that they reach."""
    present, changed = (
        [*([{"stahl": 1.0}] * number), *([dict[str, float]()] * (16 - number))]
        for number in (4, 4 + more)
    )
    one, other = (_query("stahl", texts=texts).rarities for texts in (present, changed))
    assert (one == other) is is_the_same


def test_mean_length_outlasts_most_changes() -> None:
    """It is the nearest power of two."""
    lengths = (5.0, 6.0, 8.0, 11.0, 12.0)
    means = [_index([{"stahl": length}])[0].mean for length in lengths]
    assert means == [4, 8, 8, 8, 16]


def test_weights_of_a_query() -> None:
    """They are parts of a whole: the rarer a term, the greater its part."""
    weights = _query("stahl", "drehen").weights
    assert weights["drehen"] > weights["stahl"]
    assert sum(weights.values()) == pytest.approx(1)
    assert _query().weights == {}


def test_shares() -> None:
    """More of a term counts more, and never more than the term does."""
    index, documents = _index()
    weights = _query("fräsen").weights
    shares = [share(weights, document, index.mean) for document in documents]
    assert shares[0] == shares[3] == 0 < shares[1] < shares[2] < 1


def test_longer_documents_have_less() -> None:
    """What else they say counts against them."""
    short, long = Document({"stahl": 1.0}), Document({"stahl": 1.0, "drehen": 9.0})
    assert share({"stahl": 1.0}, long, 4) < share({"stahl": 1.0}, short, 4)


def test_nearest() -> None:
    """Documents with a term of the query come in the order of their shares."""
    assert _nearest({"fräsen": 1.0, "drehen": 0.1}) == [2, 1, 0]
    assert _nearest({"gießen": 1.0}) == []


def test_common_terms_find_nothing() -> None:
    """Where many documents have a term, it counts only for those that another term finds."""
    texts = [*([{"stahl": 1.0}] * FEW), {"stahl": 1.0, "drehen": 1.0}]
    assert _nearest({"stahl": 1.0, "drehen": 1.0}, texts) == [FEW]
    assert _nearest({"stahl": 1.0}, texts) == []


def test_nothing_is_offered() -> None:
    """Without documents there is nothing to find."""
    assert _nearest({"stahl": 1.0}, []) == []
