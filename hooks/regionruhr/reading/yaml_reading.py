"""YAML reading: a YAML file, a front matter or a JSON file becomes a source, or every fault.

Every scalar stays the text that was written (`01067`, `no`, `+49 231`). Aliases, merge
keys, tags, duplicate keys and deep nesting are refused, not expanded.
"""

import json
import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from functools import lru_cache
from operator import itemgetter
from typing import TypeAlias

import yaml

from regionruhr.faults.problem import Problem, shortened
from regionruhr.reading.source import (
    CONTROL,
    FieldPath,
    Source,
    Value,
    controls_in,
    place_text,
    unified,
)
from regionruhr.reading.yaml_mistakes import Mistake, mistakes_near, no_break_space_line, quoted

DEEPEST = 20
MOST_VALUES = 8_000
MOST_VALUES_IN_JSON = 30_000
"""Outlines are made of many positions."""
MOST_VALUES_PUBLISHED = 30_000
"""What is published grows with every year, and nothing of it is taken out."""
SIGN_IN_FRONT = re.compile(r"\s*(?:- +)*(?:\w+: +)?(?:[&*]|!(?!!)).*")
"""A line whose value begins with a sign of YAML that editors mean as text."""
SIGN_FOR_BAR = re.compile(r"[/\\¦!Il1] ")
LARGEST_CORRECTED = 120_000
"""Characters of a file in which mistakes are looked for: each way to correct it is read."""
LONGEST_CORRECTION = 120

BYTE_ORDER_MARK = "\N{ZERO WIDTH NO-BREAK SPACE}"
Judge: TypeAlias = "Callable[[Source], tuple[int, int]]"
"""Returns how many problems the fields of a source have, and how many fields in them are missing.

The fewer, the likelier a correction.
"""


def no_judgement(_: Source) -> tuple[int, int]:
    """Return that nothing is known against any fields."""
    return 0, 0


def read_yaml(
    path: str,
    text: str,
    list_field: str = "",
    most: int = MOST_VALUES,
    judge: Judge = no_judgement,
) -> tuple[Source, list[Problem]]:
    """Read a file that is YAML from end to end: fields, or one list, that of `list_field`.

    A byte order mark in front is passed over. `judge` decides between corrections of a line that
    cannot be read.
    """
    text = text.removeprefix(BYTE_ORDER_MARK)
    if not text.strip():
        return Source(path, {}, {}, {}), [Problem(path, 1, "file", "file-empty")]
    return _Reading(path, 1, list_field, most, judge).source(text)


def read_json(path: str, text: str) -> tuple[Source, list[Problem]]:
    """Read a JSON file, once its syntax is checked as YAML, whose events have line numbers."""
    try:
        # What is too deep for this parser is so for the other one, which reports the line.
        with suppress(RecursionError):
            json.loads(text if text.strip() else "{}", parse_int=str, parse_float=str)
    except json.JSONDecodeError as error:
        return Source(path, {}, {}, {}), [Problem(path, error.lineno, "JSON", "json-syntax")]
    return read_yaml(path, text, most=MOST_VALUES_IN_JSON)


def read_front_matter(
    path: str, text: str, judge: Judge = no_judgement
) -> tuple[Source, list[Problem]]:
    """Read a Markdown file: the fields between two lines `---`, then its text."""
    empty = Source(path, {}, {}, {})
    if not text.strip():
        return empty, [Problem(path, 1, "file", "file-empty")]
    lines = text.split("\n")
    if lines[0].rstrip() != "---":
        return empty, [Problem(path, 1, "file", "front-matter-missing")]
    closing = next((n for n, line in enumerate(lines[1:], 1) if line.rstrip() == "---"), None)
    if closing is None:
        return empty, [Problem(path, 1, "file", "front-matter-open")]
    source, problems = _Reading(path, 2, judge=judge).source("\n".join(lines[1:closing]))
    body = "\n".join(lines[closing + 1 :])
    return replace(source, text=body, text_line=closing + 2), problems


_PERFECT = (0, 0, 0, 1)
"""The rank of a correction of one line that leaves no problem: none can be better."""
_NO_VALUE = frozenset({"null", "Null", "NULL", "~"})
_VALUES = (yaml.ScalarEvent, yaml.CollectionStartEvent)


@lru_cache(maxsize=20_000)
def _below(place: FieldPath, step: str | int) -> FieldPath:
    """Return a place below another; that of the same field is one object in all files."""
    return (*place, step)


class _StoppedError(Exception):
    """The rest of a file is not read."""


@dataclass(slots=True)
class _Reading:
    """One pass over the events of the C parser."""

    path: str
    first_line: int
    list_field: str = ""
    most: int = MOST_VALUES
    judge: Judge = no_judgement
    number: int = 0
    lines: dict[FieldPath, int] = field(default_factory=dict)
    starts: dict[FieldPath, int] = field(default_factory=dict)
    commented: set[FieldPath] = field(default_factory=set)
    written: Sequence[str] = ()
    problems: list[Problem] = field(default_factory=list)
    error: yaml.YAMLError | None = None
    """Where the parser stopped, and why."""

    def source(self, text: str) -> tuple[Source, list[Problem]]:
        """Return the fields of a text, and everything that is wrong with it."""
        source = self.read(text)
        if self.error is not None:
            stopped = self._syntax(self.error)
            # What was refused in the same line is the same mistake.
            self.problems = [p for p in self.problems if p.line != stopped.line] + [stopped]
        return source, self.problems

    def read(self, text: str) -> Source:
        """Return the fields of a text up to where the parser stops."""
        self.written = text.split("\n")
        fields: dict[str, Value] = {}
        try:
            if (line := no_break_space_line(self.written)) is not None:
                self.problems.append(self._at(line, "yaml-no-break-space"))
            else:
                fields = self._document(iter(yaml.parse(text, Loader=yaml.CBaseLoader)))
        except _StoppedError:
            pass
        except yaml.YAMLError as error:
            self.error = error
        source = Source(self.path, fields, self.lines, self.starts)
        return replace(source, commented=frozenset(self.commented))

    def _document(self, events: Iterator[yaml.Event]) -> dict[str, Value]:
        fields: dict[str, Value] = {}
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent) and self.number:
                self._refuse(event, (), "yaml-documents")
                break
            if isinstance(event, yaml.NodeEvent):
                place = (self.list_field,) if self.list_field else ()
                root = self._node(event, events, place, 1)
                if place:
                    fields = {self.list_field: root}
                elif isinstance(root, dict):
                    fields = root
                else:
                    self._refuse(event, (), "fields-expected")
        return fields

    def _node(
        self, event: yaml.Event, events: Iterator[yaml.Event], place: FieldPath, depth: int
    ) -> Value:
        self.number += 1
        if self.number > self.most:
            self._refuse(event, (), "yaml-values", value=str(self.most))
            raise _StoppedError
        if isinstance(event, yaml.AliasEvent):
            self._refuse(event, place, "yaml-alias", **self._as_text(event))
            return ""
        if isinstance(event, _VALUES):
            if event.anchor is not None:
                self._refuse(event, place, "yaml-alias", **self._as_text(event))
            if event.tag is not None:
                tag = event.tag.replace("tag:yaml.org,2002:", "!!")
                self._refuse(event, place, "yaml-tag", value=tag, **self._as_text(event))
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(event, place)
        if depth > DEEPEST:
            self._refuse(event, place, "yaml-depth", value=str(DEEPEST))
            # Going on would take a time that grows with the square of the depth.
            raise _StoppedError
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(events, place, depth)
        return self._mapping(events, place, depth)

    def _scalar(self, event: yaml.ScalarEvent, place: FieldPath) -> str:
        # The text of a block scalar begins in the line below its sign.
        self.starts[place] = self._line(event) + (event.style in {"|", ">"})
        if self._is_commented(event):
            self.commented.add(place)
        text = self._text(event, place)
        if place and not event.style and _lacks_bar(event, text):
            line = self.lines.get(place, self._line(event))
            values = {"near": f"{place[-1]}: |"}
            self.problems.append(Problem(self.path, line, place_text(place), "yaml-bar", values))
        return text

    def _sequence(self, events: Iterator[yaml.Event], place: FieldPath, depth: int) -> list[Value]:
        items: list[Value] = []
        for event in events:
            if isinstance(event, yaml.SequenceEndEvent):
                break
            item = _below(place, len(items))
            self.lines[item] = self._line(event)
            items.append(self._node(event, events, item, depth + 1))
        return items

    def _mapping(
        self, events: Iterator[yaml.Event], place: FieldPath, depth: int
    ) -> dict[str, Value]:
        fields: dict[str, Value] = {}
        for event in events:
            if isinstance(event, yaml.MappingEndEvent):
                break
            if not isinstance(event, yaml.ScalarEvent):
                self._refuse(event, place, "yaml-key")
                self._node(event, events, place, depth + 1)
                self._node(next(events), events, place, depth + 1)
                continue
            name = self._text(event, place)
            here = _below(place, name)
            earlier = self.lines.get(here)
            if name == "<<" and not event.style:
                self._refuse(event, here, "yaml-merge")
                _skip(next(events), events)
                continue
            self.lines[here] = earlier or self._line(event)
            following = next(events)
            value = self._node(following, events, here, depth + 1)
            if earlier is not None:
                self._refuse(event, here, "duplicate-key", value=str(earlier))
            elif not _is_nothing(following) or " " in name:
                fields[name] = value
        return fields

    def _text(self, event: yaml.ScalarEvent, place: FieldPath) -> str:
        """Return the text of a scalar; refuse an escape of a character that is refused raw."""
        text = unified(str(event.value))
        if CONTROL.search(text):
            for control in controls_in(text):
                self._refuse(event, place, "control-character", value=control)
        return text

    def _is_commented(self, event: yaml.ScalarEvent) -> bool:
        """Return whether a value without quotation marks ends where a comment begins."""
        end = event.end_mark
        if event.style or not event.value or end is None:
            return False
        return self._text_at(end.line)[end.column :].lstrip(" \t").startswith("#")

    def _line(self, event: yaml.Event) -> int:
        line: int = event.start_mark.line if event.start_mark else 0
        return line + self.first_line

    def _refuse(self, event: yaml.Event, place: FieldPath, fault: str, **values: str) -> None:
        problem = Problem(self.path, self._line(event), place_text(place), fault, values)
        self.problems.append(problem)

    def _syntax(self, error: yaml.YAMLError) -> Problem:
        if not isinstance(error, yaml.MarkedYAMLError) or error.problem_mark is None:
            return Problem(self.path, self.first_line, "YAML", "yaml-syntax")
        fault, mark = "yaml-syntax", error.problem_mark
        if mistake := self._mistake(mark.line, error.context_mark):
            is_indentation = mistake.fault in {"list-dash", "yaml-indentation", "yaml-tab"}
            near = mistake.near if is_indentation else mistake.near.strip()
            near = shortened(near, LONGEST_CORRECTION)
            return self._at(mistake.line, mistake.fault, near=near)
        if "escape character" in (error.problem or ""):
            fault = "yaml-escape"
        elif "quoted scalar" in (error.context or ""):
            fault, mark = "yaml-quote", error.context_mark or mark
        elif "mapping values are not allowed" in (error.problem or ""):
            fault = "yaml-colon" if self._text_at(mark.line).count(": ") > 1 else "yaml-indentation"
        elif self._text_at(mark.line).lstrip(" ").startswith("\t"):
            fault = "yaml-tab"
        # A parser that runs out of text stops behind the last line.
        written = range(min(mark.line, len(self.written) - 1), 0, -1)
        line = next((number for number in written if self.written[number].strip()), 0)
        return self._at(line, fault)

    def _mistake(self, stopped: int, begun: yaml.Mark | None) -> Mistake | None:
        """Return the mistake whose correction leaves the fewest problems, if any helps."""
        if sum(map(len, self.written)) > LARGEST_CORRECTED:
            return None
        places = (stopped, *([begun.line] if begun else []))
        ranked = []
        for mistake in mistakes_near(self.written, places):
            corrected = _Reading(self.path, self.first_line, self.list_field, self.most)
            source = corrected.read("\n".join(mistake.lines))
            if corrected.error is None:
                problems, missing = self.judge(source)
                problems += len(corrected.problems)
                ranked.append(((0, problems, missing, mistake.changed), mistake))
                if ranked[-1][0] == _PERFECT:
                    break
            elif (end := _line_of(corrected.error)) > stopped:
                ranked.append(((1, -end, 0, mistake.changed), mistake))
        return min(ranked, key=itemgetter(0))[1] if ranked else None

    def _as_text(self, event: yaml.Event) -> dict[str, str]:
        """Return the line of a value in quotation marks, if it begins with a sign of YAML."""
        line = self._text_at(self._line(event) - self.first_line)
        matched = SIGN_IN_FRONT.fullmatch(line)
        return {"near": shortened(quoted(line).strip(), LONGEST_CORRECTION)} if matched else {}

    def _text_at(self, line: int) -> str:
        """Return a line, counted from 0; empty behind the last one."""
        return self.written[line] if line < len(self.written) else ""

    def _at(self, line: int, fault: str, **values: str) -> Problem:
        """Return a problem with a line of the fields, counted from 0."""
        return Problem(self.path, line + self.first_line, "YAML", fault, values)


def _is_nothing(event: yaml.Event) -> bool:
    """Return whether a value is empty, or the word that programs write for no value."""
    if not isinstance(event, yaml.ScalarEvent):
        return False
    return not event.value or (not event.style and event.value in _NO_VALUE)


def _lacks_bar(event: yaml.ScalarEvent, text: str) -> bool:
    """Return whether a text without quotation marks has paragraphs, or begins with a lone sign.

    Paragraphs would run together, and a sign in place of the bar would be part of the text.
    """
    start, end = event.start_mark, event.end_mark
    is_long = start is not None and end is not None and end.line > start.line
    return "\n" in text or (is_long and bool(SIGN_FOR_BAR.match(text)))


def _line_of(error: yaml.YAMLError) -> int:
    """Return the line where the parser stopped, counted from 0."""
    mark = error.problem_mark if isinstance(error, yaml.MarkedYAMLError) else None
    return mark.line if mark else 0


def _skip(event: yaml.Event, events: Iterator[yaml.Event]) -> None:
    """Skip a value that begins with `event`, a collection to its end."""
    depth = int(isinstance(event, yaml.CollectionStartEvent))
    while depth:
        event = next(events)
        depth += isinstance(event, yaml.CollectionStartEvent)
        depth -= isinstance(event, yaml.CollectionEndEvent)
