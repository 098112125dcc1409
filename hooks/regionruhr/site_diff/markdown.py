"""Markdown: a difference as a forge shows it beside the change that makes it.

Whatever a site says stands in code: there, neither GitHub nor GitLab knows HTML, links, mentions
or references (github.github.com/gfm, 6.1 and 4.5).
"""

import re
from collections.abc import Callable, Iterable, Sequence
from typing import Final, TypeVar

from regionruhr.faults.problem import printable, shortened
from regionruhr.site_diff.difference import Change, Difference, Move, PageRef
from regionruhr.site_diff.feed_items import FeedItem
from regionruhr.wording.counts import counted

LONGEST_LIST: Final = 30
LINES_OF_A_PAGE: Final = 10
LINES_IN_ALL: Final = 100
"""With the others this keeps even a comment on GitHub below its 65,536 characters."""
LONGEST_LINE: Final = 120
LONGEST_NAME: Final = 80
MOST_NAMES: Final = 3

_BROKEN_NOTE = (
    "Hier antwortete bisher etwas, danach nichts mehr: weder eine Seite noch eine "
    "Weiterleitung noch ein Hinweis auf den Abschied."
)

Entry = TypeVar("Entry")


def markdown(difference: Difference) -> str:
    """What a change does, a section for each kind; what breaks comes first."""
    sections = (
        _section("Adressen, die ins Leere führen", difference.broken, _place, _BROKEN_NOTE),
        _section("Neue Seiten", difference.added, _place),
        _section("Geänderte Seiten", _shown(difference.changed), lambda entry: _change(*entry)),
        _section("Zurückgezogene und entfernte Seiten", difference.left, _place),
        _section("Umgezogene Seiten", difference.moved, _move),
        _section("Einträge in Feeds", difference.items, _item),
        _rest(difference),
    )
    told = [*filter(None, sections)] or ["Auf der Website ändert sich nichts."]
    return "\n\n".join(["# Was diese Änderung an der Website bewirkt", *told]) + "\n"


def _section(
    heading: str,
    entries: Sequence[Entry],
    told: Callable[[Entry], str],
    note: str = "",
) -> str:
    """A heading with the number, and a list that is not too long; empty if there is nothing."""
    if not entries:
        return ""
    lines = [f"## {heading}: {len(entries)}", "", *([note, ""] if note else [])]
    lines += [f"- {told(entry)}" for entry in entries[:LONGEST_LIST]]
    left = len(entries) - LONGEST_LIST
    more = [f"- und {left} weitere"] if left > 0 else []
    return "\n".join(lines + more).rstrip("\n")


def _place(place: PageRef) -> str:
    return f"{code(place.address)} {code(place.title)}" if place.title else code(place.address)


def _move(move: Move) -> str:
    return f"{_place(move.place)} → {code(move.leads_to)}"


def _item(item: FeedItem) -> str:
    told = [
        pattern.format(names=_listed(names), fields=_listed(item.fields))
        for pattern, names in (
            ("neu in {names}", item.added),
            ("geändert in {names} ({fields})", item.altered),
            ("nicht mehr in {names}", item.dropped),
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


def _change(change: Change, shown: Sequence[str]) -> str:
    """A page, with lines that differ in a block of code that belongs to its entry."""
    if not shown:
        return _place(change.place)
    cut = [shortened(printable(line), LONGEST_LINE) for line in shown]
    fence = "`" * max(3, _longest_run("\n".join(cut)) + 1)
    left = len(change.lines) - len(shown)
    more = [f"… {counted(left, 'weitere Zeile', 'weitere Zeilen')}"] if left > 0 else []
    block = "".join(f"  {line}\n" for line in (f"{fence}diff", *cut, *more, fence))
    return f"{_place(change.place)}\n\n{block}"


def _rest(difference: Difference) -> str:
    lines = []
    if difference.unseen:
        number = counted(difference.unseen, "Seite ändert", "Seiten ändern")
        lines.append(f"- {number} sich, aber nicht in ihrem Text.")
    numbers = (difference.files.added, difference.files.altered, difference.files.gone)
    told = [
        f"{number} {what}"
        for what, number in zip(("neu", "geändert", "entfallen"), numbers, strict=True)
        if number
    ]
    if told:
        files = counted(sum(numbers), "Datei", "Dateien")
        lines.append(f"- {files}: {', '.join(told)}")
    return "\n".join(["## Alles Übrige", "", *lines]) if lines else ""


def code(text: str, longest: int = LONGEST_NAME) -> str:
    """A text as code on one line, whatever it holds; it is cut where it is too long."""
    told = shortened(printable(" ".join(text.split())), longest)
    fence = "`" * (_longest_run(told) + 1)
    room = " " if not told or "`" in (told[0], told[-1]) else ""
    return f"{fence}{room}{told}{room}{fence}"


def _longest_run(text: str) -> int:
    """The number of backticks that follow each other most."""
    return max(map(len, re.findall("`+", text)), default=0)
