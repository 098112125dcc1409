"""Misspelling: the existing key or address that is nearest to a mistyped one.

A wrong suggestion misleads more than none: near is one letter in four, and two letters at most.
"""

from collections.abc import Iterable

_LEAST_SIMILARITY = 0.75


def nearest(value: str, words: Iterable[str], *, cutoff: float = 0.6) -> str | None:
    """Return the most similar word, with a similarity of at least `cutoff`; 1 is equality."""
    return next(iter(_similar(value, words, cutoff)), None)


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
    similar = _similar(address, existing, _LEAST_SIMILARITY)
    return next((other for other in similar if _is_near(address, other)), None)


def _similar(value: str, words: Iterable[str], cutoff: float) -> list[str]:
    """Return the words that are similar enough, the most similar first."""
    # A tenth of a second that a check does not need if nothing is misspelt.
    from rapidfuzz import fuzz, process  # noqa: PLC0415

    found = process.extract(
        value, [*words], scorer=fuzz.ratio, score_cutoff=cutoff * 100, limit=None
    )
    return [word for word, _, _ in sorted(found, key=lambda one: (-one[1], one[0]))]


def _is_near(address: str, existing: str) -> bool:
    parts, others = address.strip("/").split("/"), existing.strip("/").split("/")
    return len(parts) == len(others) and all(
        part == other or nearest_key(part, [other]) is not None
        for part, other in zip(parts, others, strict=True)
    )
