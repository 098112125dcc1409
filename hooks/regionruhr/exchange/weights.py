"""Weights: every number that decides what pairs with what, and how surely.

The score of a pair is the share of what a demand says, weighed by how rare it is, that the supply
says too (BM25, divided by the most that there could be): from 0 to 1, about 0.3 for a good pair.
They were set by hand on the half `tune` of `tests/matching/`; `make bench` prints what they do.
"""

from typing import Final

TITLE: Final = 2.0
SUMMARY: Final = 1.5
DETAILS: Final = 1.0
"""How much a word counts in a title, a summary, and all else."""
DECLARED: Final = 3.0
"""How much a declared competence counts, beside one that a word of the details names."""

PART: Final = 0.7
"""A part of a compound beside a word of its own."""
CONCEPT: Final = 1.5
"""A competence beside a word."""
RELATED: Final = 1.5
"""A group of related terms, by whichever of them, beside the word itself. It decides the order of
pairs, never alone whether there is one: the reason names a competence or a word."""
IN_COMPOUND: Final = 0.5
"""A competence that parts of a compound name beside one that whole words name."""
PARENT: Final = 0.3
"""The parent of a competence beside the competence itself."""
SAME_PARTNER: Final = 0.2
"""What else a partner says, in its profile and its other offers, beside what is compared."""

SATURATION: Final = 1.0
"""How often a supply has to say a word until that counts half (k1 of BM25)."""
LENGTH: Final = 0.4
"""How much words count less in a long text than in a short one, from 0 to 1 (b of BM25)."""
GRAM: Final = 4
"""Letters of the sequences that find words of one root which the stemmer holds apart."""
TERMS: Final = 0.7
"""How much of the score the words and competences decide, of which all others are worth most."""
GRAMS: Final = 0.2
"""How much the share of common sequences of letters adds in a text of middle length."""
NEARNESS: Final = 0.1
"""By what part of itself the score of a pair grows within one town, half so much at"""
HALF_DISTANCE: Final = 15
"""kilometres."""

RESEMBLANCE: Final = 0.3
"""How much of what it shares with the best supply of a demand is added to the score of each, the
best included: a second one of the trade says in its own words what the first one says. It is added
only where the best is good enough to be shown."""

COMMON: Final = 0.1
FEW: Final = 100
"""A term that more supplies than this have, and a greater part of all, finds none by itself."""
SHORTLIST: Final = 12
"""So many supplies, the best by all other terms, are compared in full."""
LEAST_SCORE: Final = 0.12
"""A weaker pair is not shown."""
LEAST_OF_BEST: Final = 0.8
"""Nor one whose score is a smaller part of the demand's best."""
MOST_PAIRS: Final = 5
"""Pairs shown with a demand."""

LEAST_RARITY: Final = 0.35
"""A word becomes a reason if it is at least so rare, from 0 for in every text to 1 for in one."""
MOST_WORDS: Final = 3
"""Words in a reason."""
