"""Markdown: a difference as a forge shows it beside the change that makes it.

Whatever a site says stands in code: there, neither GitHub nor GitLab knows HTML, links, mentions
or references (github.github.com/gfm, 6.1 and 4.5).
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, TypeVar

from regionruhr.comparison.difference import Change, Difference, Move, Place
from regionruhr.comparison.feed import FeedItem
from regionruhr.editing.problems import printable, shortened
from regionruhr.language import Language
from regionruhr.wording.counts import counted

LONGEST_LIST: Final = 30
LINES_OF_A_PAGE: Final = 10
LINES_IN_ALL: Final = 100
"""With the others this keeps even a comment on GitHub below its 65,536 characters."""
LONGEST_LINE: Final = 120
LONGEST_NAME: Final = 80
MOST_NAMES: Final = 3

Entry = TypeVar("Entry")


def markdown(difference: Difference, language: Language = "de") -> str:
    """What a change does, a section for each kind; what breaks comes first."""
    words = _WORDS[language]
    sections = (
        _section(words.broken, difference.broken, _place, words, words.broken_note),
        _section(words.added, difference.added, _place, words),
        _section(words.changed, _shown(difference.changed), lambda c: _change(*c, words), words),
        _section(words.left, difference.left, _place, words),
        _section(words.moved, difference.moved, _move, words),
        _section(words.items, difference.items, lambda item: _item(item, words), words),
        _rest(difference, words),
    )
    told = [*filter(None, sections)] or [words.nothing]
    return "\n\n".join([f"# {words.title}", *told]) + "\n"


@dataclass(frozen=True, slots=True)
class _Words:
    language: Language
    title: str
    nothing: str
    broken: str
    broken_note: str
    added: str
    changed: str
    left: str
    moved: str
    items: str
    new_in: str
    altered_in: str
    dropped_from: str
    rest: str
    more: str
    more_lines: tuple[str, str]
    pages: tuple[str, str]
    other_files: tuple[str, str]
    unseen: tuple[str, str]
    files: tuple[str, str, str]


_WORDS: Mapping[Language, _Words] = {
    "de": _Words(
        language="de",
        title="Was diese Änderung an der Website bewirkt",
        nothing="Auf der Website ändert sich nichts.",
        broken="Adressen, die ins Leere führen",
        broken_note="Hier antwortete bisher etwas, danach nichts mehr: weder eine Seite noch eine "
        "Weiterleitung noch ein Hinweis auf den Abschied.",
        added="Neue Seiten",
        changed="Geänderte Seiten",
        left="Zurückgezogene und entfernte Seiten",
        moved="Umgezogene Seiten",
        items="Einträge in Feeds",
        new_in="neu in {names}",
        altered_in="geändert in {names} ({fields})",
        dropped_from="nicht mehr in {names}",
        rest="Alles Übrige",
        more="und {number} weitere",
        more_lines=("weitere Zeile", "weitere Zeilen"),
        pages=("Seite", "Seiten"),
        other_files=("Datei", "Dateien"),
        unseen=(
            "{number} ändert sich, aber nicht in ihrem Text.",
            "{number} ändern sich, aber nicht in ihrem Text.",
        ),
        files=("{number} neu", "{number} geändert", "{number} entfallen"),
    ),
    "en": _Words(
        language="en",
        title="What this change does to the site",
        nothing="Nothing of the site changes.",
        broken="Addresses that lead nowhere",
        broken_note="Something answered here so far, and nothing will: neither a page nor a "
        "redirect nor a notice of what has left.",
        added="New pages",
        changed="Changed pages",
        left="Pages withdrawn or removed",
        moved="Pages that have moved",
        items="Items of feeds",
        new_in="new in {names}",
        altered_in="altered in {names} ({fields})",
        dropped_from="no more in {names}",
        rest="All else",
        more="and {number} more",
        more_lines=("more line", "more lines"),
        pages=("page", "pages"),
        other_files=("file", "files"),
        unseen=(
            "{number} differs, but not in its text.",
            "{number} differ, but not in their text.",
        ),
        files=("{number} new", "{number} altered", "{number} gone"),
    ),
}


def _section(
    heading: str,
    entries: Sequence[Entry],
    told: Callable[[Entry], str],
    words: _Words,
    note: str = "",
) -> str:
    """A heading with the number, and a list that is not too long; empty if there is nothing."""
    if not entries:
        return ""
    lines = [f"## {heading}: {len(entries)}", "", *([note, ""] if note else [])]
    lines += [f"- {told(entry)}" for entry in entries[:LONGEST_LIST]]
    left = len(entries) - LONGEST_LIST
    more = [f"- {words.more.format(number=left)}"] if left > 0 else []
    return "\n".join(lines + more).rstrip("\n")


def _place(place: Place) -> str:
    return f"{code(place.address)} {code(place.title)}" if place.title else code(place.address)


def _move(move: Move) -> str:
    return f"{_place(move.place)} → {code(move.leads_to)}"


def _item(item: FeedItem, words: _Words) -> str:
    told = [
        pattern.format(names=_listed(names), fields=_listed(item.fields))
        for pattern, names in (
            (words.new_in, item.added),
            (words.altered_in, item.altered),
            (words.dropped_from, item.dropped),
        )
        if names
    ]
    return f"{code(item.title or item.id)}: {'; '.join(told)}"


def _listed(names: Sequence[str]) -> str:
    """The first of some names, and how many follow."""
    listed = ", ".join(code(name, LONGEST_NAME // 2) for name in names[:MOST_NAMES])
    left = len(names) - MOST_NAMES
    return f"{listed} (+{left})" if left > 0 else listed


def _shown(changes: Iterable[Change]) -> list[tuple[Change, Sequence[str]]]:
    """Each page with the lines that are shown of it: as long as there is room, then none."""
    shown: list[tuple[Change, Sequence[str]]] = []
    room = LINES_IN_ALL
    for change in changes:
        lines = change.lines[: min(LINES_OF_A_PAGE, room)]
        room -= len(lines)
        shown.append((change, lines))
    return shown


def _change(change: Change, shown: Sequence[str], words: _Words) -> str:
    """A page, with lines that differ in a block of code that belongs to its entry."""
    if not shown:
        return _place(change.place)
    cut = [shortened(printable(line), LONGEST_LINE) for line in shown]
    fence = "`" * max(3, _longest_run("\n".join(cut)) + 1)
    left = len(change.lines) - len(shown)
    more = [f"… {counted(left, *words.more_lines, words.language)}"] if left > 0 else []
    block = "".join(f"  {line}\n" for line in (f"{fence}diff", *cut, *more, fence))
    return f"{_place(change.place)}\n\n{block}"


def _rest(difference: Difference, words: _Words) -> str:
    lines = []
    if difference.unseen:
        number = counted(difference.unseen, *words.pages, words.language)
        lines.append(f"- {words.unseen[difference.unseen > 1].format(number=number)}")
    numbers = (difference.files.added, difference.files.altered, difference.files.gone)
    told = [
        pattern.format(number=number)
        for pattern, number in zip(words.files, numbers, strict=True)
        if number
    ]
    if told:
        files = counted(sum(numbers), *words.other_files, words.language)
        lines.append(f"- {files}: {', '.join(told)}")
    return "\n".join([f"## {words.rest}", "", *lines]) if lines else ""


def code(text: str, longest: int = LONGEST_NAME) -> str:
    """A text as code on one line, whatever it holds; it is cut where it is too long."""
    told = shortened(printable(" ".join(text.split())), longest)
    fence = "`" * (_longest_run(told) + 1)
    room = " " if not told or "`" in (told[0], told[-1]) else ""
    return f"{fence}{room}{told}{room}{fence}"


def _longest_run(text: str) -> int:
    """The number of backticks that follow each other most."""
    return max(map(len, re.findall("`+", text)), default=0)
