"""Markdown: a difference as a comment on the change that makes it.

Texts of a site are marked as code: there, neither GitHub nor GitLab knows HTML, links, mentions or
references (github.github.com/gfm, 6.1 and 4.5).
"""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import astuple
from typing import Final, TypeVar

from regionruhr.faults.problem import printable, shortened
from regionruhr.site_diff.difference import Change, Difference, PageRef, Redirect
from regionruhr.site_diff.feed_items import FeedItem
from regionruhr.wording.catalogue import counted

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
    """Return a difference as Markdown, a section for each kind, broken addresses first."""
    sections = (
        _section("Adressen, die ins Leere führen", difference.broken, _page, _BROKEN_NOTE),
        _section("Neue Seiten", difference.added, _page),
        _section("Geänderte Seiten", _with_lines(difference.changed), lambda e: _change(*e)),
        _section("Zurückgezogene und entfernte Seiten", difference.tombstones, _page),
        _section("Umgezogene Seiten", difference.redirects, _redirect),
        _section("Einträge in Feeds", difference.items, _item),
        _rest(difference),
    )
    body = [*filter(None, sections)] or ["Auf der Website ändert sich nichts."]
    return "\n\n".join(["# Was diese Änderung an der Website bewirkt", *body]) + "\n"


def _section(
    heading: str,
    entries: Sequence[Entry],
    text: Callable[[Entry], str],
    note: str = "",
) -> str:
    """Return a heading with the number of entries and a list of the first; empty without any."""
    if not entries:
        return ""
    lines = [f"## {heading}: {len(entries)}", "", *([note, ""] if note else [])]
    lines += [f"- {text(entry)}" for entry in entries[:LONGEST_LIST]]
    left = len(entries) - LONGEST_LIST
    more = [f"- und {left} weitere"] if left > 0 else []
    return "\n".join(lines + more).rstrip("\n")


def _page(page: PageRef) -> str:
    return f"{code(page.address)} {code(page.title)}" if page.title else code(page.address)


def _redirect(redirect: Redirect) -> str:
    return f"{_page(redirect.page)} → {code(redirect.target)}"


def _item(item: FeedItem) -> str:
    parts = [
        pattern.format(names=_listed(names), fields=_listed(item.fields))
        for pattern, names in (
            ("neu in {names}", item.added),
            ("geändert in {names} ({fields})", item.altered),
            ("nicht mehr in {names}", item.dropped),
        )
        if names
    ]
    return f"{code(item.title or item.id)}: {'; '.join(parts)}"


def _listed(names: Sequence[str]) -> str:
    """Return the first of some names, and how many follow."""
    listed = ", ".join(code(name, LONGEST_NAME // 2) for name in names[:MOST_NAMES])
    left = len(names) - MOST_NAMES
    return f"{listed} (+{left})" if left > 0 else listed


def _with_lines(changes: Iterable[Change]) -> list[tuple[Change, Sequence[str]]]:
    """Return each page with the first of its lines, none once there are too many in all."""
    pairs: list[tuple[Change, Sequence[str]]] = []
    room = LINES_IN_ALL
    for change in changes:
        lines = change.lines[: min(LINES_OF_A_PAGE, room)]
        room -= len(lines)
        pairs.append((change, lines))
    return pairs


def _change(change: Change, lines: Sequence[str]) -> str:
    """Return a page, and those of its lines in a block of code that belongs to its entry."""
    if not lines:
        return _page(change.page)
    cut = [shortened(printable(line), LONGEST_LINE) for line in lines]
    fence = "`" * max(3, _longest_run("\n".join(cut)) + 1)
    left = len(change.lines) - len(lines)
    more = [f"… {counted(left, 'weitere Zeile', 'weitere Zeilen')}"] if left > 0 else []
    block = "".join(f"  {line}\n" for line in (f"{fence}diff", *cut, *more, fence))
    return f"{_page(change.page)}\n\n{block}"


def _rest(difference: Difference) -> str:
    lines = []
    if difference.same_text:
        number = counted(difference.same_text, "Seite ändert", "Seiten ändern")
        lines.append(f"- {number} sich, aber nicht in ihrem Text.")
    numbers, words = astuple(difference.files), ("neu", "geändert", "entfallen")
    kinds = [f"{n} {word}" for n, word in zip(numbers, words, strict=True) if n]
    if kinds:
        files = counted(sum(numbers), "Datei", "Dateien")
        lines.append(f"- {files}: {', '.join(kinds)}")
    return "\n".join(["## Alles Übrige", "", *lines]) if lines else ""


def code(text: str, longest: int = LONGEST_NAME) -> str:
    """Return a text as code on one line, shortened to `longest` characters."""
    line = shortened(printable(" ".join(text.split())), longest)
    fence = "`" * (_longest_run(line) + 1)
    space = " " if not line or "`" in (line[0], line[-1]) else ""
    return f"{fence}{space}{line}{space}{fence}"


def _longest_run(text: str) -> int:
    """Return the length of the longest run of backticks."""
    return max(map(len, re.findall("`+", text)), default=0)
