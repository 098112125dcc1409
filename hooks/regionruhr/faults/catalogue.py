"""Catalogue: every message of the checks, from the files of messages/, one for each subject."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import Literal

Severity = Literal["fault", "warning"]

SUBJECTS = (
    "files",
    "notation",
    "fields",
    "exchange",
    "releases",
    "references",
    "permalinks",
    "pictures",
    "prose",
    "languages",
    "law",
    "readiness",
    "freshness",
    "beginnings",
    "tables",
)
"""The files of messages/ by their names, in the order of MELDUNGEN.md."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """Lines that give a message, where it is reported, and lines that are right."""

    path: str
    """The file that the report names."""
    line: int
    """Counted from 1."""
    place: str
    """As in a problem."""
    values: Mapping[str, str] = field(default_factory=dict)
    """What the message mentions."""
    language: str
    """Of the lines: "text" for paths of files, "console" for commands, "csv" for a table."""
    file: str = ""
    """The file to correct, if it is another than that of the report."""
    given: Mapping[str, str] = field(default_factory=dict)
    """What the small project of the tests needs besides, by path: new files, or fields to enter."""
    wrong: str
    right: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """A fault in German words: what is wrong, what to do, and why, with an example.

    Names in braces stand for values that the problem brings along.
    """

    key: str
    fault: str
    """What is wrong."""
    hint: str
    """What to do."""
    near: str = ""
    """What to do if the problem brings along a suggestion, its value "near"."""
    severity: Severity = "fault"
    marks: Literal["field", "value"] = "field"
    """What the mark under a quoted line points at."""
    explanation: str
    """A paragraph in Markdown."""
    example: Example
    tested_in: str = ""
    """The test of a message that no lines can show, below tests/."""

    @property
    def spans(self) -> tuple[tuple[str, bool], ...]:
        """The explanation without its links, in spans of text; True marks those that are code."""
        text = re.sub(r"\[([^\]]+)\]\([^)]+\)", r"\1", self.explanation)
        return tuple((span, number % 2 == 1) for number, span in enumerate(text.split("`")))


@dataclass(frozen=True, slots=True)
class Subject:
    """The messages on one subject."""

    title: str
    topic: str
    """What they are about, for a table of contents."""
    lead: str
    """A paragraph in Markdown."""
    messages: tuple[Message, ...]


@cache
def subjects() -> tuple[Subject, ...]:
    """Return all messages by subject; they are read once, when something is wrong."""
    import yaml  # noqa: PLC0415 (mostly nothing is)

    found = []
    for name in SUBJECTS:
        text = (files(__package__) / f"messages/{name}.yml").read_text(encoding="utf-8")
        content = yaml.load(text, Loader=yaml.CSafeLoader)
        entries = tuple(
            Message(**{**entry, "key": key, "example": Example(**entry["example"])})
            for key, entry in content.pop("messages").items()
        )
        found.append(Subject(**content, messages=entries))
    return tuple(found)


@cache
def messages() -> Mapping[str, Message]:
    """Return all messages by key."""
    return {message.key: message for subject in subjects() for message in subject.messages}
