"""Locking: enters what has become public into the list of publications."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import cast

import yaml

from regionruhr.faults.problem import Problem
from regionruhr.model.addresses import address_of_file
from regionruhr.model.partner import Partner
from regionruhr.model.project import Project
from regionruhr.model.publication import Publication, Publications, publication_id
from regionruhr.model.release import Release
from regionruhr.model.values import RELEASE_ID
from regionruhr.reading.files import PUBLICATIONS
from regionruhr.reading.source import MOST_VALUES_PUBLISHED, Source, read_yaml
from regionruhr.reading.validation import validated

HEAD = """\
# Was veröffentlicht ist, bleibt zu finden: Diese Liste hält fest, welche Meldung, welches Profil
# und welches Projekt unter welcher Adresse steht. „regionruhr lock“ trägt Neues ein.
# Veröffentlicht wird die Liste nicht.
#
# Eine Meldung zieht um: Benennen Sie ihre Datei um und ergänzen Sie darin die alte Adresse,
# „moved_from: /aktuelles/2016/alter-name/“. Die alte Adresse leitet dann weiter; in diese Liste
# trägt „regionruhr lock“ den Umzug ein.
#
# Eine Meldung oder ein Projekt wird zurückgezogen: Löschen Sie die Datei und ergänzen Sie hier Tag
# und Grund. Beides ist unter der Adresse dann zu lesen:
#
#   2016-02:
#     address: /aktuelles/2016/name/
#     withdrawn: 2026-11-20
#     reason: Die Meldung nannte falsche Zahlen.
#
# Ein Profil wird entfernt: Löschen Sie die Datei und tragen Sie Kennung und Tag in
# partners/_removed.yml ein. Die Zeile hier bleibt.
#
# Kennungen und Adressen werden nie neu vergeben.

"""
_BYTE_ORDER_MARK = "\N{ZERO WIDTH NO-BREAK SPACE}"
_LOCKED = "Festgehalten: {number}, davon jetzt eingetragen: {new}"
_BEFORE = "vorher"


@dataclass(frozen=True, slots=True)
class LockResult:
    """The list with all publications, or everything that is wrong."""

    text: str
    """The new text of the list."""
    changed: Mapping[str, Publication]
    """The publications that are new or have changed, by id."""
    problems: tuple[Problem, ...]
    number: int
    """The number of locked records that are public."""

    def summary(self) -> str:
        """The changed publications, a line each, and their number."""
        lines = [_summary_line(key, publication) for key, publication in self.changed.items()]
        lines.append(_LOCKED.format(number=self.number, new=len(self.changed)))
        return "\n".join(lines)


def _summary_line(key: str, publication: Publication) -> str:
    if not publication.moved_from:
        return f"{key}: /{publication.address}"
    former = ", ".join(f"/{address}" for address in publication.moved_from)
    return f"{key}: /{publication.address} ({_BEFORE}: {former})"


def lock(
    text: str, locked: Mapping[str, Publication], public: Iterable[Partner | Project | Release]
) -> LockResult:
    """Enter the records that are public into the list `text` with the publications `locked`.

    An empty text is a list that is not there yet.
    """
    text = text or HEAD
    by_id = {publication_id(record): record for record in public}
    wanted = {key: _publication(by_id[key], locked.get(key)) for key in sorted(by_id, key=_order)}
    changed = {key: p for key, p in wanted.items() if p != locked.get(key)}
    if not changed:
        return LockResult(text, {}, (), len(wanted))
    written = _with_publications(text, locked, changed)
    # An unusual file may be read otherwise than meant, once a line is added: nothing is risked.
    if _read(written)[1] == {**locked, **changed}:
        return LockResult(written, changed, (), len(wanted))
    source = _read(text)[0]
    by_hand = (
        source.problem((key,), "lock-by-hand", {"expected": _in_one_line(key, publication)})
        for key, publication in changed.items()
    )
    return LockResult(text, {}, tuple(by_hand), len(wanted))


def _read(text: str) -> tuple[Source, Mapping[str, Publication]]:
    """The source of a list and its publications; no publications if it is faulty."""
    text = text.removeprefix(_BYTE_ORDER_MARK)
    source, problems = read_yaml(PUBLICATIONS, text, most=MOST_VALUES_PUBLISHED)
    publications = None if problems else validated(Publications, source)[0]
    return source, publications.by_id if publications else {}


def _in_one_line(key: str, publication: Publication) -> str:
    if not publication.moved_from:
        return f"{key}: /{publication.address}"
    return f"{key}: {{{', '.join(_fields(publication))}}}"


def _publication(record: Partner | Project | Release, before: Publication | None) -> Publication:
    """The publication of a record: its present address and all former ones."""
    addresses = [address_of_file(record.path)]
    if isinstance(record, Release):
        addresses += (*(before.addresses if before else ()), *record.moved_from)
    current, *former = (f"/{address}" for address in dict.fromkeys(addresses))
    return Publication.model_validate({"address": current, "moved_from": tuple(former)})


def _order(key: str) -> tuple[str, int]:
    """Releases by year and number, of which 100 follows 99, then profiles, then projects."""
    year, _, number = key.partition("-")
    return (year, int(number)) if RELEASE_ID.fullmatch(key) else (key, 0)


def _entry(key: str, publication: Publication) -> list[str]:
    if not publication.moved_from:
        return [f"{key}: /{publication.address}"]
    return [f"{key}:", *(f"  {line}" for line in _fields(publication))]


def _fields(publication: Publication) -> list[str]:
    return [f"address: /{publication.address}", f"moved_from: {_former(publication)}"]


def _former(publication: Publication) -> str:
    addresses = [f"/{address}" for address in publication.moved_from]
    return addresses[0] if len(addresses) == 1 else f"[{', '.join(addresses)}]"


def _with_publications(
    text: str, locked: Mapping[str, Publication], changed: Mapping[str, Publication]
) -> str:
    """The text with changed publications in their lines, new ones in the order of the ids."""
    mark = _BYTE_ORDER_MARK if text.startswith(_BYTE_ORDER_MARK) else ""
    text = text.removeprefix(mark)
    root = cast("yaml.MappingNode | None", yaml.compose(text, Loader=yaml.CBaseLoader))
    entries = root.value if root else []
    newline = "\r\n" if "\r\n" in text else "\n"
    lines = text.splitlines(keepends=True)
    lines[-1] = lines[-1].rstrip("\r\n") + newline
    end = root.end_mark.line if root and not root.end_mark.column else len(lines)
    insertions: list[tuple[int, list[str]]] = []
    for key, publication in changed.items():
        if key in locked:
            node = next(value for name, value in entries if name.value == key)
            insertions.append(_moved(lines, node, publication))
        else:
            insertions.append((_line_for(lines, entries, key, end), _entry(key, publication)))
    for line, added in sorted(insertions, key=lambda insertion: insertion[0])[::-1]:
        lines[line:line] = [f"{one}{newline}" for one in added]
    return mark + "".join(lines)


def _line_for(
    lines: list[str], entries: list[tuple[yaml.Node, yaml.Node]], key: str, end: int
) -> int:
    """Before which line a new entry belongs: after all smaller ids, and the comments on them."""
    later = [name for name, _ in entries if _order(name.value) > _order(key)]
    line: int = later[0].start_mark.line if later else end
    if later and later[0] is entries[0][0]:
        return line
    while later and line and lines[line - 1].startswith("#"):
        line -= 1
    while line and entries and not lines[line - 1].strip():
        line -= 1
    return line


def _moved(lines: list[str], node: yaml.Node, publication: Publication) -> tuple[int, list[str]]:
    """Write where a release stands now into its lines; what is to be added behind which line."""
    if isinstance(node, yaml.ScalarNode):
        _replace(lines, node, "")
        return node.end_mark.line + 1, [f"  {field}" for field in _fields(publication)]
    fields = {key.value: (key, value) for key, value in node.value}
    key, address = fields["address"]
    _replace(lines, address, f"/{publication.address}")
    if "moved_from" in fields:
        _replace(lines, fields["moved_from"][1], _former(publication))
        return address.end_mark.line + 1, []
    blank = " " * key.start_mark.column
    return address.end_mark.line + 1, [f"{blank}moved_from: {_former(publication)}"]


def _replace(lines: list[str], node: yaml.Node, text: str) -> None:
    """Put a text, or nothing, in place of a value, if that stands in one line."""
    start, end = node.start_mark, node.end_mark
    if start.line == end.line:
        line = lines[start.line]
        before = line[: start.column] if text else line[: start.column].rstrip(" ")
        lines[start.line] = before + text + line[end.column :]
