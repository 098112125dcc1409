"""Locking: enters what has become public into the list of publications."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from regionruhr.authoring.yaml_patch import patched
from regionruhr.faults.problem import Problem
from regionruhr.model.partner import Partner
from regionruhr.model.project import Project
from regionruhr.model.publication import Publication, publication_id, publication_of
from regionruhr.model.release import Release
from regionruhr.model.values import RELEASE_ID
from regionruhr.reading.paths import PUBLICATIONS
from regionruhr.reading.source import Value
from regionruhr.reading.yaml_reading import MOST_VALUES_PUBLISHED, read_yaml

HEAD = """\
# Was veröffentlicht ist, bleibt zu finden: Diese Liste hält fest, welche Meldung, welches Profil
# und welches Projekt unter welcher Adresse steht. „regionruhr lock“ trägt Neues ein.
# Veröffentlicht wird die Liste nicht.
#
# Eine Meldung zieht um: Benennen Sie ihre Datei um und ergänzen Sie darin die alte Adresse,
# „moved_from: /aktuelles/2016/alter-name/“. Die alte Adresse leitet dann weiter; in diese Liste
# trägt „regionruhr lock“ den Umzug ein.
#
# Eine Meldung oder ein Projekt wird zurückgezogen: Ergänzen Sie in der Datei unter „withdrawal“
# Tag und Grund. Beides ist unter der Adresse dann zu lesen; „regionruhr lock“ trägt es hier ein.
# Danach dürfen Sie die Datei löschen:
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


@dataclass(frozen=True, slots=True)
class LockResult:
    """The new text of the list with all publications, or everything that is wrong."""

    text: str
    changed: Mapping[str, Publication]
    """The publications that are new or have changed, by id."""
    problems: tuple[Problem, ...]
    number: int
    """The number of locked records that are public."""

    def summary(self) -> str:
        """The changed publications, a line each, and their number."""
        lines = []
        for key, publication in self.changed.items():
            former = ", ".join(f"/{address}" for address in publication.moved_from)
            before = f" (vorher: {former})" if former else ""
            lines.append(f"{key}: /{publication.address}{before}")
        lines.append(f"Festgehalten: {self.number}, davon jetzt eingetragen: {len(self.changed)}")
        return "\n".join(lines)


def lock(
    text: str, locked: Mapping[str, Publication], public: Iterable[Partner | Project | Release]
) -> LockResult:
    """Enter the records that are public or withdrawn into the list `text`.

    The list has the publications `locked`; an empty text is one that is not there yet.
    """
    text = text or HEAD
    by_id = {publication_id(record): record for record in public}
    wanted = {key: publication_of(by_id[key], locked.get(key)) for key in sorted(by_id, key=_order)}
    changed = {key: p for key, p in wanted.items() if p != locked.get(key)}
    if not changed:
        return LockResult(text, {}, (), len(wanted))
    source, _ = read_yaml(PUBLICATIONS, text, most=MOST_VALUES_PUBLISHED)
    fields = {**source.fields, **{key: _value(p) for key, p in changed.items()}}
    ordered = {key: fields[key] for key in sorted(fields, key=_order)}
    written = patched(text, ordered, most=MOST_VALUES_PUBLISHED)
    if written is not None:
        return LockResult(written, changed, (), len(wanted))
    lines = {key: json.dumps(_value(p)).replace('"', "") for key, p in changed.items()}
    problems = (
        source.problem((key,), "lock-by-hand", {"expected": f"{key}: {line}"})
        for key, line in lines.items()
    )
    return LockResult(text, {}, tuple(problems), len(wanted))


def _value(publication: Publication) -> Value:
    """A publication as the list has it: a lone address without the name of its field."""
    address = f"/{publication.address}"
    former: list[Value] = [f"/{other}" for other in publication.moved_from]
    if not former and publication.withdrawn is None:
        return address
    value: dict[str, Value] = {"address": address}
    if former:
        value["moved_from"] = former if len(former) > 1 else former[0]
    if publication.withdrawn is not None:
        value["withdrawn"] = publication.withdrawn.isoformat()
        value["reason"] = str(publication.reason)
    return value


def _order(key: str) -> tuple[str, int]:
    """Releases by year and number, of which 100 follows 99, then profiles, then projects."""
    year, _, number = key.partition("-")
    return (year, int(number)) if RELEASE_ID.fullmatch(key) else (key, 0)
