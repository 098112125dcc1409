"""Weights: every number that decides what pairs with what, and how surely.

A pair has a score from 0 to 1: the share of what the demand says, weighed by how rare it is, that
the supply says too. It is the sum of three shares and of nearness, each by its weight below.
"""

from typing import Final

CONCEPTS: Final = 0.45
"""Share of the competences: the declared ones, and those that the words name."""
WORDS: Final = 0.3
"""Share of the stems, and of the stems of parts of compounds."""
GRAMS: Final = 0.25
"""Share of the sequences of letters: words of one root that the stemmer holds apart."""
NEARNESS: Final = 0.03
"""Of the same town; it falls to half at `HALF_DISTANCE`. Nearness never makes a pair alone."""
HALF_DISTANCE: Final = 15
"""Kilometres."""

TITLE: Final = 3.0
SUMMARY: Final = 1.5
DETAILS: Final = 1.0
"""How much a word counts in a title, a summary, and all else."""

PART: Final = 0.5
"""A part of a compound beside a word of its own."""
PARENT: Final = 0.3
"""The parent of a competence beside the competence itself."""
IN_COMPOUND: Final = 0.5
"""A competence that is named by parts of a compound beside one named by whole words."""
DECLARED: Final = 3.0
"""A declared competence, as much as one named in the title."""
SATURATION: Final = 1.0
"""How often a supply has to say a word until that counts half (k1 of BM25)."""
LENGTH: Final = 0.4
"""How much words count less in a long text (b of BM25): 0 as much as in a short one."""
GRAM: Final = 5
"""Letters of a sequence; a word's beginning and end count as one."""

LEAST_SCORE: Final = 0.2
"""A weaker pair is not shown."""
LEAST_OF_BEST: Final = 0.6
"""Nor one whose score is a smaller share of the demand's best."""
LEAST_RARITY: Final = 0.35
"""A word becomes a reason if it is at least so rare, from 0 for in every text to 1 for in one."""
MOST_PAIRS: Final = 5
"""Pairs shown with a demand."""
MOST_WORDS: Final = 3
"""Words in a reason."""
