"""Labelled: a choice of words that editors write, each with the German label that people read."""

from collections.abc import Sequence
from enum import StrEnum
from typing import Self


class Labelled(StrEnum):
    """A choice whose members are written `MEMBER = "word", "label"`, and other names behind."""

    label: str
    other_names: Sequence[str]

    def __new__(cls, word: str, label: str = "", *other_names: str) -> Self:
        """Take the label and the other names beside the word that is the value."""
        member = str.__new__(cls, word)
        member._value_ = word
        member.label, member.other_names = label, other_names
        return member

    @property
    def names(self) -> tuple[str, ...]:
        """What people call it, the label first."""
        return (self.label, *getattr(self, "other_names", ()))
