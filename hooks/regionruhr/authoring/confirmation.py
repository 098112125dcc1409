"""Confirmation: writes who has confirmed a profile, and when, into its file."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from regionruhr.authoring.profile_yaml import patched_profile
from regionruhr.faults.problem import Problem
from regionruhr.model.document import Document
from regionruhr.model.partner import Partner
from regionruhr.model.values import Day, Line
from regionruhr.reading.files import read_tree
from regionruhr.reading.registry import Registry
from regionruhr.reading.source import CONTROL, Source, controls_in
from regionruhr.reading.validation import validated
from regionruhr.reading.yaml_reading import read_yaml

COMMAND = "regionruhr confirm"


class Confirmation(Document):
    """The options of the command: the day, and who has confirmed."""

    on: Day
    by: Line


@dataclass(frozen=True, slots=True)
class ConfirmationResult:
    """The files that change, or everything that is wrong."""

    contents: Mapping[str, bytes]
    """The new bytes of each file that changes, by its path."""
    problems: tuple[Problem, ...]
    number: int
    """The number of profiles, those included that are confirmed already."""

    def summary(self) -> str:
        """The number of profiles and of changed files, in one line."""
        return f"Bestätigt: {self.number}, davon jetzt eingetragen: {len(self.contents)}"


def confirm(root: Path, ids: Iterable[str], *, on: str, by: str, today: date) -> ConfirmationResult:
    """Confirm the profiles of those ids below `root`; nothing is written here."""
    confirmation, problems = _confirmation(on, by, today)
    tree = read_tree(root)
    paths = {
        path.removeprefix("partners/").removesuffix(".yml"): path
        for path in (*tree.texts, *tree.unread)
        if path.startswith("partners/") and not path.startswith("partners/_")
    }
    registry = Registry(None, None, paths, (), ())
    contents: dict[str, bytes] = {}
    keys = dict.fromkeys(ids)
    for key in keys:
        path = paths.get(key, f"partners/{key}.yml")
        unknown = registry.problem("partner", key)
        if unknown is not None:
            problems.append(Problem(path, 1, "file", *unknown))
        elif path in tree.texts and confirmation is not None:
            content = (root / path).read_bytes()
            confirmed, found = _confirmed(path, content.decode(), confirmation)
            problems += found
            if confirmed.encode() != content:
                contents[path] = confirmed.encode()
        else:
            problems += [problem for problem in tree.problems if problem.path == path]
    return ConfirmationResult({} if problems else contents, tuple(problems), len(keys))


def _confirmation(on: str, by: str, today: date) -> tuple[Confirmation | None, list[Problem]]:
    """The options of the command line, validated like a file."""
    source = Source(COMMAND, {"on": on, "by": CONTROL.sub(" ", by)}, {}, {})
    confirmation, problems = validated(Confirmation, source)
    for control in controls_in(by):
        problems.append(source.problem(("by",), "control-character", {"value": control}))
    if confirmation is not None and confirmation.on > today:
        problems.append(source.problem(("on",), "day-in-future", {"value": on}))
    return None if problems else confirmation, problems


def _confirmed(path: str, text: str, confirmation: Confirmation) -> tuple[str, list[Problem]]:
    """The text of a profile with the confirmation, or unchanged and what is wrong with it."""
    source, problems = read_yaml(path, text)
    if problems:
        return text, problems
    values = {"verified_on": confirmation.on.isoformat(), "verified_by": confirmation.by}
    problems = validated(Partner, replace(source, fields={**source.fields, **values}))[1]
    if problems:
        return text, problems
    former = validated(Partner, source)[0]
    if former and former.verified_on and former.verified_on > confirmation.on:
        day = former.verified_on.isoformat()
        return text, [source.problem(("verified_on",), "confirmed-later", {"day": day})]
    written = patched_profile(text, values)
    if written is None:
        return text, [Problem(path, 1, "verified_on", "confirm-by-hand")]
    return written, []
