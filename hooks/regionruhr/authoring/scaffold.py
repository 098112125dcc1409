"""Scaffold: a new file with the answers of an editor, and comments on all other fields."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from itertools import count
from textwrap import wrap
from typing import Literal

from regionruhr.authoring.proposal import Answers, Proposal, dry_run_problems, read_answers
from regionruhr.authoring.yaml_writer import as_declared, field_lines, indented, mapping_lines
from regionruhr.faults.problem import Problem, faults
from regionruhr.model.addresses import (
    LONGEST_SLUG,
    PROJECTS,
    RESERVED,
    address_of_file,
    identifier,
    shortened_slug,
    slug,
)
from regionruhr.model.document import Document
from regionruhr.model.field import DeclaredField, example_of, model_in, own_fields
from regionruhr.model.partner import Address, Partner, PartnerRole
from regionruhr.model.project import Project, ProjectStatus
from regionruhr.model.publication import Publications
from regionruhr.model.release import Release
from regionruhr.model.values import Model
from regionruhr.reading.loading import Loading
from regionruhr.reading.paths import PUBLICATIONS, RELEASE_FILES, name_problem
from regionruhr.reading.source import Source, Value
from regionruhr.reading.validation import validated

Kind = Literal["release", "news", "event", "project", "partner"]
_TYPES: Mapping[Kind, str] = {"release": "press-release", "news": "news", "event": "event"}
MODELS: Mapping[Kind, type[Document]] = {
    **dict.fromkeys(_TYPES, Release),
    "project": Project,
    "partner": Partner,
}
"""The model of each kind of file."""
DEFAULTS: Mapping[str, str] = {
    "status": ProjectStatus.PLANNED.value,
    "role": PartnerRole.REGIONAL.value,
}
"""The values of fields without an answer."""
LONGEST_COMMENT = 98
HIGHEST_NUMBER = 999
_ID = re.compile(r"^id\s*:\s*[\"']?([0-9]{4})-([0-9]{2,3})\b", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Field:
    """A field of a new file."""

    name: str
    comment: str = ""
    example: str = ""
    """The lines of a field without an answer."""
    is_default: bool = False
    """Whether the example is written as it is, not as a comment."""
    parts: tuple["Field", ...] = ()
    """The fields of which the field consists, where they are asked for one by one."""


def _fields(model: type[Model], *names: str) -> Iterator[Field]:
    for name in names:
        field = own_fields(model)[name]
        parts = tuple(_fields(Address, *Address.model_fields)) if name == "address" else ()
        value = None if parts else example_of(field.info)
        fields = as_declared(model, {name: value} if value else {})
        example = "\n".join(mapping_lines(fields))
        comment = _comment(field)
        yield Field(name, comment, example, is_default=name == "draft", parts=parts)


def _comment(field: DeclaredField) -> str:
    """What belongs into a field and what is possible, also in the required fields of a record."""
    inner = model_in(field.annotation)
    parts = own_fields(inner).values() if inner else ()
    required = (part for part in parts if part.info.is_required())
    sentences = [f"{part.name}: {part.possible}" for part in required if part.possible]
    return " ".join(filter(None, [field.description, field.possible, *sentences]))


def _release(*others: str) -> tuple[Field, ...]:
    first = ("id", "type", "title", "subtitle", "summary", "date", *others, "dateline", "topics")
    last = ("places", "partners", "projects", "contact", "images", "sources", "source_note")
    return tuple(_fields(Release, *first, *last, "draft"))


FIELDS: Mapping[Kind, tuple[Field, ...]] = {
    "release": _release(),
    "news": _release(),
    "event": _release("start", "end", "location"),
    "project": tuple(_fields(Project, *(n for n in Project.model_fields if n != "withdrawal"))),
    "partner": tuple(_fields(Partner, *Partner.model_fields)),
}
"""The fields of each kind, in the order in which they stand in its file."""


def scaffold(kind: Kind, answers: Answers, loading: Loading, today: date) -> Proposal:
    """A new file of a kind for the project that was loaded; nothing is written here.

    Missing answers have defaults: the next free id, `today`, the name from the title.
    """
    command = f"regionruhr new {kind}"
    chosen = str(answers.get("slug") or _name(kind, answers))
    values, problems = read_answers(
        command, {name: answer for name, answer in answers.items() if name != "slug"}
    )
    fields, path = _fields_and_path(kind, values, chosen, loading, today)
    problems += _path_problems(command, path, chosen, loading)
    source = Source(command, fields, {}, {})
    record, found = validated(MODELS[kind], source)
    # A wrong name or year has been reported already.
    reported = {problem.place for problem in problems}
    problems += [p for p in found if not (p.place in reported or (p.place == "id" and reported))]
    if record is not None:
        joining = dry_run_problems(record, source, path, loading, today)
        # The folder follows from the date: where they differ, the name or the year is wrong.
        problems += [problem for problem in joining if problem.fault != "year-not-folder"]
        # Texts as the model has them, without redundant spaces.
        values = {name: getattr(record, name) for name in fields}
        fields = {**fields, **{n: str(v) for n, v in values.items() if isinstance(v, str)}}
    text = "" if faults(problems) else _text(kind, fields)
    steps = "draft" if kind in _TYPES else kind
    return Proposal(path, text, fields, tuple(map(_with_answer_name, problems)), steps)


def _name(kind: Kind, answers: Answers) -> str:
    """The name of the file, made from the name or title in the answers."""
    if kind == "partner":
        return identifier(str(answers.get("name", "")))
    return shortened_slug(slug(str(answers.get("title", ""))), LONGEST_SLUG)


def _with_answer_name(problem: Problem) -> Problem:
    """A problem under the name of the answer that it is about: "city", not "address.city"."""
    if problem.place == "address":
        return replace(problem, place="city", values={"value": "city"})
    return replace(problem, place=problem.place.rpartition(".")[2])


def _fields_and_path(
    kind: Kind, values: Mapping[str, Value], chosen: str, loading: Loading, today: date
) -> tuple[Mapping[str, Value], str]:
    """All fields with their defaults, and the path of the file."""
    if kind == "project":
        fields = {"id": chosen, "status": DEFAULTS["status"], **values}
        return fields, f"content/{PROJECTS}{chosen}.md"
    if kind == "partner":
        address = {name: values[name] for name in Address.model_fields if name in values}
        others = {name: value for name, value in values.items() if name not in address}
        fields = {"id": chosen, "role": DEFAULTS["role"], **others}
        return {**fields, **({"address": address} if address else {})}, f"partners/{chosen}.yml"
    day = values.get("date", today.isoformat())
    year = matched[0] if (matched := re.match(r"[0-9]{4}", str(day))) else str(today.year)
    fixed = {"id": _next_id(year, loading), "type": _TYPES[kind]}
    return {"date": day, **values, **fixed}, f"{RELEASE_FILES}{year}/{chosen}.md"


def _path_problems(command: str, path: str, chosen: str, loading: Loading) -> Iterator[Problem]:
    """Yield the problems that keep a file from being written there."""
    if not chosen:
        yield Problem(command, 1, "slug", "slug-missing")
        return
    wrong = name_problem(path)
    if "/" in chosen:
        values = {"value": chosen, "example": slug(chosen) or "name"}
        yield Problem(command, 1, "slug", "file-name-form", values)
    elif chosen in RESERVED:
        yield Problem(command, 1, "slug", "file-name-reserved", {"value": chosen})
    elif wrong is not None:
        yield Problem(command, 1, "slug", wrong.fault, wrong.values)
    if path.startswith("partners/") and chosen in loading.registry.removed:
        values = {"value": chosen, "day": loading.registry.removed[chosen]}
        yield Problem(command, 1, "slug", "id-removed", values)
    if path in loading.paths:
        yield file_exists(path)
    owner = _owners(loading).get(address_of_file(path))
    if owner is not None and path not in loading.paths:
        values = {"value": address_of_file(path), "other": owner}
        yield Problem(command, 1, "slug", "address-published", values)
    if path.startswith(RELEASE_FILES):
        # A file that cannot be read may have the next number.
        hidden = {p for p in loading.paths if p.startswith(RELEASE_FILES)} - {*loading.texts}
        if not any(isinstance(record, Publications) for record in loading.documents):
            hidden.add(PUBLICATIONS)
        yield from (problem for problem in loading.problems if problem.path in hidden)


def file_exists(path: str) -> Problem:
    """The problem of a file that exists already."""
    return Problem(path, 1, "file", "file-exists")


def _publications(loading: Loading) -> Publications:
    found = (record for record in loading.documents if isinstance(record, Publications))
    return next(found, Publications())


def _owners(loading: Loading) -> Mapping[str, str]:
    """The id of the release at each published or former address."""
    releases = (record for record in loading.documents if isinstance(record, Release))
    owners = {address: release.id for release in releases for address in release.moved_from}
    for key, publication in _publications(loading).by_id.items():
        owners.update(dict.fromkeys(publication.addresses, key))
    return owners


def _next_id(year: str, loading: Loading) -> str:
    """The number after the highest of the year, of drafts, faulty files and withdrawn ones too.

    After the highest that there can be, the lowest that is free.
    """
    keys = {record.id for record in loading.documents if isinstance(record, Release)}
    used = [key.partition("-")[::2] for key in (*keys, *_publications(loading).by_id)]
    texts = (text for path, text in loading.texts.items() if path.startswith(RELEASE_FILES))
    used += (found for text in texts for found in _ID.findall(text))
    used_numbers = {int(number) for other, number in used if other == year}
    number = max(used_numbers, default=0) + 1
    if number > HIGHEST_NUMBER:
        number = next(n for n in count(1) if n not in used_numbers)
    return f"{year}-{number:02}"


def _text(kind: Kind, values: Mapping[str, Value]) -> str:
    lines = [line for field in FIELDS[kind] for line in _lines(field, values.get(field.name))]
    written = "\n".join(lines).lstrip("\n")
    return f"{written}\n" if kind == "partner" else f"---\n{written}\n---\n"


def _lines(field: Field, value: "Value | None") -> Iterator[str]:
    if field.comment:
        yield ""
        lines = wrap(field.comment, LONGEST_COMMENT, break_on_hyphens=False)
        yield from (f"# {line}" for line in lines)
    if isinstance(value, dict):
        yield f"{field.name}:"
        for part in field.parts:
            # The comment of the field explains its parts.
            inner = _lines(replace(part, comment=""), value.get(part.name))
            yield from indented(inner)
    elif value is None:
        mark = "" if field.is_default else "# "
        yield from (f"{mark}{line}" for line in field.example.split("\n"))
    else:
        yield from field_lines(field.name, value)
