"""Misspelling: the key or the address that a mistyped one most likely meant, if it is near enough.

A wrong suggestion misleads more than none: near is one letter in four, and two letters at most.
"""

from collections.abc import Iterable

from regionruhr.reading.validation import nearest

_LEAST_LIKENESS = 0.75


def key_misspelt(value: str, known: Iterable[str]) -> str | None:
    """The known key of which a word differs by a slip of the hand."""
    if not value:
        return None
    # A wrong letter counts in both words: two of them make a likeness of 1 - 2 / length.
    return nearest(value, known, likeness=max(_LEAST_LIKENESS, 1 - 2 / len(value)))


def address_misspelt(address: str, known: Iterable[str]) -> str | None:
    """The known address every part of which is the same or misspelt.

    The long beginning that the pages of a folder share says nothing of which of them was meant.
    """
    return nearest(address, [other for other in known if _is_near(address, other)])


def _is_near(address: str, other: str) -> bool:
    parts, others = address.strip("/").split("/"), other.strip("/").split("/")
    return len(parts) == len(others) and all(
        part == known or key_misspelt(part, [known]) is not None
        for part, known in zip(parts, others, strict=True)
    )
