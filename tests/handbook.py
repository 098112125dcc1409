"""The handbooks of editors and office as a script: what a reader does with them, step by step.

They are REDAKTION.md and, after it, the chapter of BETRIEB.md for the office.

What the words above an example say decides what is done with it:

- "Datei `path`:" is the whole file.
- "In `path`:" are fields to enter, or to change where they are there already;
  "Am Ende von `path`:" is text.
- "Falsch in `path`:" is a mistake, and the output below it what the check then says.
- Commands are typed into a terminal; output below them is what it shows.
- "Löschen Sie die Datei `path`." and "Benennen Sie die Datei `path` um in `path`." are done.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise
from pathlib import Path

from markdown_it import MarkdownIt
from markdown_it.token import Token

import projects

PATH = projects.ROOT / "REDAKTION.md"
OFFICE = projects.ROOT / "BETRIEB.md"
OFFICE_CHAPTER = "Für die Geschäftsstelle"


@dataclass(frozen=True, slots=True)
class Step:
    """Something a reader does; `file`, `line` and `chapter` say where a handbook asks for it."""

    file: str
    line: int
    chapter: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}, {type(self).__name__.lower()}"


@dataclass(frozen=True, slots=True)
class Write(Step):
    """Make a file."""

    path: str
    text: str


@dataclass(frozen=True, slots=True)
class Enter(Step):
    """Put fields or text into a file that is there."""

    path: str
    text: str


@dataclass(frozen=True, slots=True)
class Err(Step):
    """Put something wrong into a file, and read what the check says of it."""

    path: str
    text: str
    told: str = ""


@dataclass(frozen=True, slots=True)
class Type(Step):
    """Type commands, one a line; the terminal shows `told`, unless that is empty."""

    text: str
    told: str = ""


@dataclass(frozen=True, slots=True)
class Delete(Step):
    """Delete a file."""

    path: str


@dataclass(frozen=True, slots=True)
class Rename(Step):
    """Give a file another name."""

    path: str
    other: str


@dataclass(frozen=True, slots=True)
class Unclear(Step):
    """An example of which nothing says what to do with it."""

    text: str


_CODE = "`([^`]+)`"
_ABOVE: tuple[tuple[re.Pattern[str], type[Write | Enter | Err], frozenset[str]], ...] = (
    (re.compile(rf"Datei {_CODE}:$"), Write, frozenset({"yaml", "markdown", "csv"})),
    (re.compile(rf"Falsch in {_CODE}:$"), Err, frozenset({"yaml"})),
    (re.compile(rf"\b[Ii]n {_CODE}:$"), Enter, frozenset({"yaml"})),
    (re.compile(rf"Am Ende von {_CODE}:$"), Enter, frozenset({"markdown"})),
)
_DELETE = re.compile(rf"Löschen Sie die Datei {_CODE}\.")
_RENAME = re.compile(rf"Benennen Sie die Datei {_CODE} um in {_CODE}\.")


@cache
def tokens(path: Path) -> Sequence[Token]:
    """A file as a parser sees it."""
    return MarkdownIt("commonmark").enable("table").parse(path.read_text())


def chapters() -> Sequence[tuple[str, Sequence[Token]]]:
    """The tokens that are followed, by the name of their file."""
    return ((PATH.name, tokens(PATH)), (OFFICE.name, _office_chapter()))


def _office_chapter() -> Sequence[Token]:
    found = tokens(OFFICE)
    starts = [
        number
        for number, token in enumerate(found)
        if (token.type, token.tag) == ("heading_open", "h2")
    ]
    for start, end in pairwise([*starts, len(found)]):
        if found[start + 1].content == OFFICE_CHAPTER:
            return found[start:end]
    raise AssertionError(f"no chapter {OFFICE_CHAPTER!r}")


def rows(title: str) -> list[list[str]]:
    """The rows of the tables under a heading, without their heads, each by its cells."""
    under, found, cells = "", list[list[str]](), list[str]()
    for before, token in pairwise(tokens(PATH)):
        if token.type == "inline" and before.type == "heading_open":
            under = token.content
        elif under == title and token.type == "inline" and before.type == "td_open":
            cells.append(token.content)
        elif token.type == "tr_close" and cells:
            found.append(cells)
            cells = []
    return found


def steps() -> tuple[Step, ...]:
    """All that the handbook asks for, in its order."""
    found: list[Step] = []
    for step in _steps():
        match found, step:
            case [*_, (Err(told="") | Type(told="")) as last], Unclear(text=told):
                found[-1] = replace(last, told=told)
            case _:
                found.append(step)
    return tuple(found)


def _steps() -> Iterator[Step]:
    for file, found in chapters():
        yield from _steps_of(file, found)


def _steps_of(file: str, found: Sequence[Token]) -> Iterator[Step]:
    chapter, heading, above, line = "", "", "", 0
    for token in found:
        line = token.map[0] + 1 if token.map else line
        place = (file, line, chapter)
        if token.type == "heading_open":
            heading = token.tag
        elif token.type == "inline":
            above = token.content.replace("\n", " ")
            chapter = above if heading == "h2" else chapter
            heading = ""
            yield from (Delete(*place, path) for path in _DELETE.findall(above))
            yield from (Rename(*place, *paths) for paths in _RENAME.findall(above))
        elif token.type == "fence":
            yield _example(place, above, token)
            above = ""


def _example(place: tuple[str, int, str], above: str, token: Token) -> Step:
    if token.info == "sh":
        return Type(*place, token.content)
    for pattern, kind, languages in _ABOVE:
        matched = pattern.search(above)
        if matched and token.info in languages:
            return kind(*place, matched[1], token.content)
    return Unclear(*place, token.content)
