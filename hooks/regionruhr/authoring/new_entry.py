"""New entry: an offer or a request that is added to a profile, or what is wrong with it."""

import re
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import replace
from datetime import date, timedelta
from itertools import count
from typing import Literal

from regionruhr.authoring.profile_yaml import patched_profile
from regionruhr.authoring.proposal import Answers, Proposal, dry_run_problems, read_answers
from regionruhr.authoring.scaffold import LONGEST_SLUG
from regionruhr.authoring.yaml_writer import as_declared
from regionruhr.faults.problem import Problem, faults
from regionruhr.model.addresses import shortened_slug, slug
from regionruhr.model.exchange_entry import ExchangeEntry, Offer, Request
from regionruhr.model.partner import Partner
from regionruhr.reading.loading import Loading
from regionruhr.reading.source import Source, Value, read_yaml
from regionruhr.reading.validation import validated

EntryKind = Literal["offer", "request"]

MODELS: Mapping[EntryKind, type[ExchangeEntry]] = {"offer": Offer, "request": Request}
GROUPS: Mapping[EntryKind, str] = {"offer": "offers", "request": "requests"}
VALIDITY = timedelta(days=182)
"""How long an entry is public by default: half a year, then somebody looks at it again."""

_LAST = date.max - VALIDITY
_PLACEHOLDER_PROFILE: Mapping[str, Value] = {
    "id": "x",
    "name": "x",
    "type": "company",
    "role": "regional",
    "summary": "x",
    "address": {"city": "x"},
}
"""The profile in which an entry is validated as long as its own is unknown."""


def addition(
    kind: EntryKind,
    answers: Answers,
    loading: Loading,
    read: Callable[[str], str],
    today: date,
) -> Proposal:
    """An entry in the profile that the answer "partner" names; nothing is written here.

    `read` returns the text of a file exactly as it is on the disk. Missing answers have defaults:
    the id from the title, `today`, half a year.
    """
    command = f"regionruhr new {kind}"
    values, problems = read_answers(command, answers)
    partner = str(values.pop("partner", ""))
    fields = _with_defaults(kind, values, loading, today)
    path = f"partners/{partner}.yml"
    unknown = loading.registry.problem("partner", partner)
    if unknown is not None:
        problems.append(Problem(command, 1, "--partner", *unknown))
    # A file that cannot be read has problems of its own.
    problems += [p for p in faults(loading.problems) if p.path == path]
    text = read(path) if path in loading.texts else ""
    source = read_yaml(path, text)[0]
    profile = source if source.fields else Source(path, _PLACEHOLDER_PROFILE, {}, {})
    found, wanted = _dry_run(kind, profile, fields, loading, today)
    reported = {problem.place for problem in problems}
    reported |= set() if "title" in values else {"id"}
    problems += [replace(p, path=command, line=1) for p in found if p.place not in reported]
    written = None
    if not faults(problems):
        group = GROUPS[kind]
        entry = as_declared(MODELS[kind], wanted)
        entries = _extended(profile, group, entry).fields[group]
        written = patched_profile(text, {group: entries})
        if written is None:
            problems = [Problem(path, 1, group, "entry-by-hand", {"value": group})]
    return Proposal(path, written or "", fields, tuple(problems), "entry")


def _dry_run(
    kind: EntryKind,
    profile: Source,
    fields: Mapping[str, Value],
    loading: Loading,
    today: date,
) -> tuple[list[Problem], Mapping[str, Value]]:
    """The problems of an entry in its profile, and the fields of the entry to be written."""
    group = GROUPS[kind]
    source = _extended(profile, group, fields)
    record, problems = validated(Partner, source)
    if record is not None:
        problems = list(dry_run_problems(record, source, profile.path, loading, today))
    items = source.fields[group]
    here = f"{group}[{len(items)}]"
    found = [
        replace(problem, place=problem.place.removeprefix(here).lstrip("."))
        for problem in problems
        if problem.place.startswith(here)
    ]
    if record is None or faults(found):
        return found, fields
    entry: ExchangeEntry = getattr(record, group)[-1]
    if entry.valid_until < today:
        values = {"value": entry.valid_until.isoformat()}
        return [Problem(profile.path, 1, "valid_until", "entry-over", values)], fields
    cleaned = {name: getattr(entry, name) for name in fields}
    texts = {name: str(value) for name, value in cleaned.items() if isinstance(value, str)}
    return found, {**fields, **texts}


def _extended(profile: Source, group: str, fields: Mapping[str, Value]) -> Source:
    """The profile with one entry more."""
    former = profile.fields.get(group, [])
    items: list[Value] = [*former, dict(fields)] if isinstance(former, list) else [dict(fields)]
    return replace(profile, fields={**profile.fields, group: items})


def _with_defaults(
    kind: EntryKind, values: Mapping[str, Value], loading: Loading, today: date
) -> Mapping[str, Value]:
    """The fields of an entry in the order of the model, with defaults for missing ones."""
    published = str(values.get("published", today.isoformat()))
    first = today
    # Another day, or another form of one, is reported with the entry.
    if re.fullmatch(r"\d{4}-\d{2}-\d{2}", published, re.ASCII):
        with suppress(ValueError):
            first = date.fromisoformat(published)
    defaults: dict[str, Value] = {
        "id": _free_id(shortened_slug(slug(str(values.get("title", ""))), LONGEST_SLUG), loading),
        "published": published,
        "valid_until": (first if first > _LAST else first + VALIDITY).isoformat(),
    }
    fields: dict[str, Value] = {**defaults, **values}
    return {name: fields[name] for name in MODELS[kind].model_fields if name in fields}


def _free_id(name: str, loading: Loading) -> str:
    """The name, with a number behind it if another entry has it already."""
    taken = {
        entry.id
        for record in loading.documents
        if isinstance(record, Partner)
        for entry in (*record.offers, *record.requests)
    }
    candidates = (name if number == 1 else f"{name}-{number}" for number in count(1))
    return next(candidate for candidate in candidates if candidate not in taken)
