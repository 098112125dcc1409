"""A text is parted into words by one table of cases, here as in the browser."""

import json
from pathlib import Path

import pytest

from regionruhr.search.tokens import tokens

CASES = json.loads((Path(__file__).parents[2] / "search_tokens.json").read_text())


@pytest.mark.parametrize(("text", "words"), CASES)
def test_text_is_parted_into_words(text: str, words: list[str]) -> None:
    """Abbreviations and numbers are one word, whatever parts them; all letters are small."""
    assert tokens(text) == words
