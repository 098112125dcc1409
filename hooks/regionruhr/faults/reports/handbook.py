"""Handbook: where editors read more about a message."""

from typing import Final

HANDBOOK: Final = "REDAKTION.md"


def entry(fault: str) -> str:
    """The entry on a message of the catalogue: its heading is the key of the message."""
    return f"{HANDBOOK}#{fault}"
