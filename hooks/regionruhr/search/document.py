"""Document: what the search finds, with its searchable texts and what a result shows."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import NamedTuple

from regionruhr.search.tokens import tokens
from regionruhr.wording.search import STOP_WORDS


class Field(IntEnum):
    """The short fields of documents; the format has room for eight."""

    NAME = 0
    OTHER_NAME = 1
    TERM = 2
    """Words like those of the taxonomy that belong to one document alone."""
    SUMMARY = 3
    RELATED = 4
    """Names of what it is related to."""
    DETAIL = 5
    ENTRY = 6
    """Titles of what it offers and looks for."""


@dataclass(frozen=True, slots=True)
class Term:
    """A term that documents have, to be found and filtered by."""

    key: str
    label: str
    synonyms: tuple[str, ...] = ()
    parent: str = ""
    """The key of the term above it; empty at the first level."""


@dataclass(frozen=True, slots=True)
class TermGroup:
    """Terms of one kind: a facet, or what documents are about."""

    name: str
    terms: Sequence[Term]
    weight: float
    """The weight of a match of one of its terms; 0 for terms that are filters alone."""


@dataclass(frozen=True, slots=True)
class Document:
    """Something to be found, as a result shows it, with all that it is found by."""

    address: str
    title: str
    summary: str
    kind: str = ""
    """The label of its kind."""
    note: str = ""
    """A line of details below its title."""
    labels: tuple[str, ...] = ()
    """Its labels in a list."""
    initials: str = ""
    """One or two letters before it in a list, unless it has a logo."""
    logos: tuple[tuple[str, int, int], ...] = ()
    """Address, width and height of its logo in a list, then of the one for dark pages."""
    fields: tuple[tuple[Field, str], ...] = ()
    """Its short texts, title and summary among them where they are to be found."""
    terms: Mapping[str, Sequence[str]] | None = None
    """The keys of its terms by the names of their groups."""
    text: str = ""
    """Its long text, a passage a line, from which excerpts are taken."""
    details: str = ""
    """What it is found by as by its long text, but which is no prose."""
    weight: float = 1
    """The factor of its score."""
    position: tuple[float, float] | None = None
    """Where it is, longitude first, in degrees; None if that is the centre of its town."""

    def indexed(self) -> "IndexedDocument":
        """Return it as an index keeps it."""
        fields: dict[str, Field] = {}
        for field, text in sorted(self.fields):
            for word in tokens(text):
                fields.setdefault(word, field)
        short: dict[Field, list[str]] = {field: [] for field in Field}
        for word, field in fields.items():
            if word not in STOP_WORDS:
                short[field].append(word)
        words = dict.fromkeys(tokens(f"{self.text}\n{self.details}"))
        return IndexedDocument(
            record=self._record(),
            short_words=tuple(map(" ".join, short.values())),
            long_words=" ".join(word for word in words if word not in STOP_WORDS),
            text=self.text,
            terms=self.terms or {},
            weight=self.weight,
            position=self.position,
        )

    def _record(self) -> str:
        optional = {
            "kind": self.kind,
            "note": self.note,
            "summary": self.summary,
            "labels": self.labels,
            "initials": self.initials,
            "logos": self.logos,
        }
        shown = {name: value for name, value in optional.items() if value}
        return compact_json({"address": self.address, "title": self.title, **shown})


class IndexedDocument(NamedTuple):
    """A document as an index keeps it: few strings, for there are thousands of it in memory."""

    record: str
    """What a result shows, as JSON."""
    short_words: tuple[str, ...]
    """The words of its short texts but stop words, by fields: each in its weightiest."""
    long_words: str
    """The words of its long text and its details but stop words, each once."""
    text: str
    terms: Mapping[str, Sequence[str]]
    weight: float
    position: tuple[float, float] | None


def compact_json(content: object) -> str:
    """Return JSON without a space between its values."""
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"))
