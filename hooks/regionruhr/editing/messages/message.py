"""Message: a fault in words, what is wrong and what to do, in German and in English.

Names in braces are values that the problem brings along.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from regionruhr.language import Language

Severity = Literal["fault", "warning"]


@dataclass(frozen=True, slots=True)
class Wording:
    """A message in one language."""

    fault: str
    hint: str


@dataclass(frozen=True, slots=True)
class Message:
    """A message of the catalogue."""

    wording: Mapping[Language, Wording]
    severity: Severity = "fault"


def message(
    german: str, german_hint: str, english: str, english_hint: str, severity: Severity = "fault"
) -> Message:
    """A message in both languages."""
    return Message(
        {"de": Wording(german, german_hint), "en": Wording(english, english_hint)}, severity
    )
