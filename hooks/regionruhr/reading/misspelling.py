"""Misspelling: the existing key or address that is nearest to a mistyped one.

A wrong suggestion misleads more than none: near is one letter in four, and two letters at most.
"""

from collections.abc import Iterable
from difflib import get_close_matches

_LEAST_SIMILARITY = 0.75


def nearest(value: str, words: Iterable[str], *, cutoff: float = 0.6) -> str | None:
    """Return the most similar word, with a similarity of at least `cutoff`; 1 is equality."""
    return next(iter(get_close_matches(value, sorted(words), n=1, cutoff=cutoff)), None)


def nearest_key(value: str, existing: Iterable[str]) -> str | None:
    """Return the existing key from which a word differs by a typing error."""
    if not value:
        return None
    # A wrong letter counts in both words: two of them make a similarity of 1 - 2 / length.
    return nearest(value, existing, cutoff=max(_LEAST_SIMILARITY, 1 - 2 / len(value)))


def nearest_address(address: str, existing: Iterable[str]) -> str | None:
    """Return the existing address of which every part is the same or misspelt.

    The long beginning that the pages of a folder share does not identify one of them.
    """
    return nearest(address, [other for other in existing if _is_near(address, other)])


def _is_near(address: str, existing: str) -> bool:
    parts, others = address.strip("/").split("/"), existing.strip("/").split("/")
    return len(parts) == len(others) and all(
        part == other or nearest_key(part, [other]) is not None
        for part, other in zip(parts, others, strict=True)
    )
