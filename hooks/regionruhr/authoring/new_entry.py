"""New entry: an offer or a request in a profile or, without a name, in a file of its own."""

import posixpath
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import replace
from datetime import date, timedelta
from itertools import count
from typing import Literal

from regionruhr.authoring.profile_yaml import patched_profile
from regionruhr.authoring.proposal import Answers, Proposal, dry_run_problems, read_answers
from regionruhr.authoring.yaml_writer import as_declared, mapping_lines
from regionruhr.faults.problem import Problem, faults
from regionruhr.model.addresses import (
    LONGEST_SLUG,
    RESERVED_ENTRIES,
    shortened_slug,
    slug,
)
from regionruhr.model.exchange_entry import AnonymousEntry, ExchangeEntry, Offer, Request
from regionruhr.model.partner import Partner
from regionruhr.model.taxonomy import Taxonomy
from regionruhr.reading.anonymity import names_in_anonymous_entries, wrong_contacts
from regionruhr.reading.entries import entries_in
from regionruhr.reading.entry_quality import weak_entries
from regionruhr.reading.loading import Loading
from regionruhr.reading.paths import ANONYMOUS_ENTRIES
from regionruhr.reading.source import Source, Value
from regionruhr.reading.validation import validated
from regionruhr.reading.yaml_reading import read_yaml

EntryKind = Literal["offer", "request"]

MODELS: Mapping[EntryKind, type[ExchangeEntry]] = {"offer": Offer, "request": Request}
GROUPS: Mapping[EntryKind, str] = {"offer": "offers", "request": "requests"}
VALIDITY = timedelta(days=182)
"""How long an entry is public by default: half a year, then somebody looks at it again."""

_ID = re.compile(r"^[ -]*id *: *[\"']?([a-z0-9-]+)", re.MULTILINE)
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
    fields = _with_defaults(MODELS[kind], values, loading, today)
    path = f"partners/{partner}.yml"
    unknown = loading.registry.problem("partner", partner)
    if unknown is not None:
        problems.append(Problem(command, 1, "--partner", *unknown))
    # A file that cannot be read has problems of its own.
    problems += [
        p for p in faults(loading.problems) if p.path in {path, loading.misnamed.get(path)}
    ]
    text = read(path) if path in loading.texts else ""
    source = read_yaml(path, text)[0]
    profile = source if source.fields else Source(path, _PLACEHOLDER_PROFILE, {}, {})
    found, wanted = _dry_run(kind, profile, fields, loading, today)
    reported = _reported(problems, found, values)
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


def anonymous_file(kind: EntryKind, answers: Answers, loading: Loading, today: date) -> Proposal:
    """A file with an entry of an organisation that it does not name; nothing is written here.

    The answer "town" says where the organisation sits, "contact" which carrier answers for it.
    Missing answers have the defaults of an entry in a profile.
    """
    command = f"regionruhr new {kind}"
    values, problems = read_answers(command, answers)
    values = {"kind": kind, **{n: v for n, v in values.items() if n != "anonymous"}}
    fields = _with_defaults(AnonymousEntry, values, loading, today)
    path = f"{ANONYMOUS_ENTRIES}{fields['id']}.yml"
    source = Source(path, fields, {}, {})
    record, found = validated(AnonymousEntry, source)
    wanted = fields
    if record is not None:
        found += [
            *dry_run_problems(record, source, path, loading, today),
            *_problems_of_entries(record, source, loading, today),
        ]
        if path in loading.paths:
            found.append(Problem(path, 1, "id", "id-taken", {"value": record.id, "other": path}))
        if not faults(found):
            found, wanted = _finished(record, path, found, fields, today)
    reported = _reported(problems, found, values)
    own = (problem for problem in found if problem.place not in reported)
    problems += [replace(problem, path=command, line=1) for problem in own]
    lines = mapping_lines(as_declared(AnonymousEntry, wanted))
    text = "" if faults(problems) else "".join(f"{line}\n" for line in lines)
    return Proposal(path, text, fields, tuple(problems), "anonymous entry")


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
    if record is not None:
        problems += _problems_of_entries(record, source, loading, today)
    found = [
        replace(problem, place=problem.place.removeprefix(here).lstrip("."))
        for problem in problems
        if problem.place.startswith(here)
    ]
    if record is None or faults(found):
        return found, fields
    return _finished(getattr(record, group)[-1], profile.path, found, fields, today)


def _reported(
    problems: Iterable[Problem], found: Iterable[Problem], values: Mapping[str, Value]
) -> set[str]:
    """The places that need no report: those that have one, and the id that follows the title."""
    reported = {problem.place for problem in problems}
    is_title_wrong = "title" not in values or any(p.place == "title" for p in faults(found))
    return reported | ({"id"} if is_title_wrong and "id" not in values else set())


def _problems_of_entries(
    record: Partner | AnonymousEntry, source: Source, loading: Loading, today: date
) -> Iterator[Problem]:
    """Yield what is wrong with the entries of a record, and what could be better."""
    others = [other for other in loading.records if other[1].path != source.path]
    own = (record, source)
    for problem in names_in_anonymous_entries([*others, own]):
        if problem.path == source.path:
            yield problem
    yield from wrong_contacts([*(o for o in others if isinstance(o[0], Partner)), own])
    yield from weak_entries([*(o for o in others if isinstance(o[0], Taxonomy)), own], today)


def _finished(
    entry: ExchangeEntry,
    path: str,
    found: list[Problem],
    fields: Mapping[str, Value],
    today: date,
) -> tuple[list[Problem], Mapping[str, Value]]:
    """The problems of an entry, also that it is over, and its fields as the model has them."""
    if entry.valid_until < today:
        values = {"value": entry.valid_until.isoformat()}
        return [Problem(path, 1, "valid_until", "entry-over", values)], fields
    cleaned = {name: getattr(entry, name) for name in fields}
    texts = {name: str(value) for name, value in cleaned.items() if isinstance(value, str)}
    return found, {**fields, **texts}


def _extended(profile: Source, group: str, fields: Mapping[str, Value]) -> Source:
    """The profile with one entry more."""
    former = profile.fields.get(group, [])
    items: list[Value] = [*former, dict(fields)] if isinstance(former, list) else [dict(fields)]
    return replace(profile, fields={**profile.fields, group: items})


def _with_defaults(
    model: type[ExchangeEntry], values: Mapping[str, Value], loading: Loading, today: date
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
    return {name: fields[name] for name in model.model_fields if name in fields}


def _free_id(name: str, loading: Loading) -> str:
    """The name, with a number behind it if a list or another entry has it, in a faulty file too."""
    taken = {entry.id for record in loading.documents for _, entry in entries_in(record)}
    taken |= RESERVED_ENTRIES
    sound = {record.path for record in loading.documents}
    for path in loading.paths:
        if path.startswith(ANONYMOUS_ENTRIES):
            taken.add(posixpath.basename(path).removesuffix(".yml"))
        elif path.startswith("partners/") and path not in sound:
            taken.update(_ID.findall(loading.texts.get(path, "")))
    candidates = (name if number == 1 else f"{name}-{number}" for number in count(1))
    return next(candidate for candidate in candidates if candidate not in taken)
