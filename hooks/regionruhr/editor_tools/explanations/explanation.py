"""Explanation: a field in German, for the comments of a new file and for the hints of an editor."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

from regionruhr.model.values import Model


@dataclass(frozen=True, slots=True)
class Explanation:
    """What a field is called, what belongs into it, and, as YAML, how it may look."""

    title: str
    text: str
    example: str = ""


Explanations: TypeAlias = Mapping[type[Model], Mapping[str, Explanation]]
"""Explanations by model and field."""
