"""Spelling: the words among which the search looks for what a mistyped one was meant to be."""

import json
import re
from collections import Counter
from collections.abc import Iterable

_WORD = re.compile(r"[^\W\d_]{4,}")


def spelling_document(texts: Iterable[str]) -> str:
    """The words of names, titles and terms as a JSON list, the most frequent first."""
    counts = Counter(word for text in texts for word in _WORD.findall(text.lower()))
    words = sorted(counts, key=lambda word: (-counts[word], word))
    return json.dumps(words, ensure_ascii=False, separators=(",", ":"))
