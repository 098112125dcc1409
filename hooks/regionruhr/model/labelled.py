"""Labelled: a choice of words that editors write, each with the German label that people read."""

from enum import StrEnum
from typing import Self


class Labelled(StrEnum):
    """A choice whose members are written `MEMBER = "word", "label"`."""

    label: str

    def __new__(cls, word: str, label: str = "") -> Self:
        """Take the label beside the word that is the value."""
        member = str.__new__(cls, word)
        member._value_ = word
        member.label = label
        return member

    @property
    def names(self) -> tuple[str, ...]:
        """What people call it, the label first."""
        return (self.label,)
