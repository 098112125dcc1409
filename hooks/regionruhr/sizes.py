"""Sizes: of each kind of file the most bytes that are read, and so published."""

from typing import Final

LARGEST_TEXT: Final = 1_000_000
LARGEST_LOGO: Final = 500_000
LARGEST_PICTURE: Final = 20_000_000
LARGEST_DOCUMENT: Final = 20_000_000
LARGEST_VIDEO: Final = 100_000_000
LARGEST_FILE: Final = max(LARGEST_TEXT, LARGEST_PICTURE, LARGEST_DOCUMENT, LARGEST_VIDEO)
"""Of any kind."""


def limit_text(limit: int) -> str:
    """Return a size as in a message, which prints no other space."""
    # Half of what a check would import that finds nothing.
    from regionruhr.formats import size_text  # noqa: PLC0415

    return size_text(limit).replace("\N{NO-BREAK SPACE}", " ")
