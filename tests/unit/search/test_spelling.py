"""The words among which the search looks for what was meant."""

import json

from regionruhr.search.spelling import spelling_document


def test_words_stand_once_and_the_most_frequent_first() -> None:
    """In small letters, ties by the alphabet; numbers and short words are no help."""
    texts = ["Pumpen aus Herne", "WILO SE: Pumpen", "Wärme", "2019-02"]
    assert json.loads(spelling_document(texts)) == ["pumpen", "herne", "wilo", "wärme"]


def test_order_of_the_texts_does_not_matter() -> None:
    """The same words give the same address."""
    assert spelling_document(["Wilo", "Abus"]) == spelling_document(["Abus", "Wilo"])
