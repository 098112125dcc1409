"""Folding: texts for comparison, without case, umlauts and punctuation."""

import re
from functools import lru_cache
from itertools import filterfalse
from sys import intern
from unicodedata import combining, normalize

_SPELT = re.compile("(?<=[aou])e")
_UNSEEN = re.compile("[\u00ad\u200c\u200d]")
"""Hyphens that may be, and joiners: they part no words."""
_WORD = re.compile(r"[^\W_]+")


# After a save, a preview asks for the words of all texts again: most are those of other texts, too.
@lru_cache(2**17)
def folded_words(text: str) -> tuple[str, ...]:
    """Return the words of a text, each with ß as ss, and with ä, ae and a alike.

    >>> folded_words("Straße-Nr. Müller"), folded_words("Mueller")
    (('strasse', 'nr', 'muller'), ('muller',))
    """
    letters = text.casefold()
    if not letters.isascii():
        letters = _UNSEEN.sub("", normalize("NFKD", letters))
        letters = "".join(filterfalse(combining, letters))
    return tuple(map(intern, _WORD.findall(_SPELT.sub("", letters))))


def folded(text: str) -> str:
    """Return a text as one word: "E-Mail" and "e mail" are the same."""
    return "".join(folded_words(text))
