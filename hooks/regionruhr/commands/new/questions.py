"""Questions: what `regionruhr new` asks on a terminal for each kind, until the answers fit."""

from collections.abc import Callable, Collection, Mapping
from datetime import date
from pathlib import Path
from typing import TypeAlias, get_origin

import click
from pydantic import StringConstraints

from regionruhr.authoring.form import MODELS as FILE_MODELS
from regionruhr.authoring.form import Kind
from regionruhr.authoring.new_entry import MODELS as ENTRY_MODELS
from regionruhr.authoring.new_entry import Addition, EntryKind
from regionruhr.authoring.scaffold import DEFAULTS, Scaffold
from regionruhr.faults.problem import Problem, faults
from regionruhr.model.partner import PartnerRole
from regionruhr.model.partner_type import PartnerType
from regionruhr.model.project import ProjectStatus
from regionruhr.model.values import Model
from regionruhr.reading.loading import Loading

AnyKind: TypeAlias = Kind | EntryKind
Answers: TypeAlias = Mapping[str, str | tuple[str, ...]]
Made: TypeAlias = Scaffold | Addition

_ENTRY = ("partner", "title", "summary")
REQUIRED: Mapping[AnyKind, tuple[str, ...]] = {
    "release": ("title", "summary"),
    "news": ("title", "summary"),
    "event": ("title", "summary", "start"),
    "project": ("title", "summary"),
    "partner": ("name", "type", "summary", "city"),
    "offer": _ENTRY,
    "request": _ENTRY,
}
OPTIONAL: Mapping[AnyKind, tuple[str, ...]] = {
    "release": ("date", "slug", "topics"),
    "news": ("date", "slug", "topics"),
    "event": ("end", "location", "date", "slug", "topics"),
    "project": ("slug", "status", "start", "end"),
    "partner": ("slug", "role", "website", "email", "phone", "sectors", "competences"),
    "offer": ("competences", "valid_until"),
    "request": ("competences", "needed_by", "valid_until"),
}
"""The fields that are asked for, in this order, behind those without which there is no file."""
PROMPTS: Mapping[str, str] = {
    "title": "Titel",
    "summary": "Zusammenfassung, ein bis zwei Sätze, höchstens {limit} Zeichen",
    "sentence": "Kurzbeschreibung, ein Satz, höchstens {limit} Zeichen",
    "date": "Öffentlich ab (Jahr-Monat-Tag, auch mit Uhrzeit)",
    "slug": "Name der Datei und der Adresse",
    "topics": "Themen, durch Komma getrennt ({known}); leer lässt sie offen",
    "start": "Beginn, zum Beispiel {example}",
    "end": "Ende, zum Beispiel {example}; leer lässt es offen",
    "location": "Wo findet es statt? Leer lässt es offen",
    "status": "Stand ({known})",
    "name": "Name der Einrichtung",
    "type": "Art ({known})",
    "city": "Stadt ({known})",
    "role": "Zugehörigkeit ({known})",
    "website": "Website (https://…); leer lässt sie offen",
    "email": "E-Mail, keine persönliche; leer lässt sie offen",
    "phone": "Telefon (+49 …); leer lässt es offen",
    "sectors": "Branchen, durch Komma getrennt ({known}); leer lässt sie offen",
    "competences": "Kompetenzen, durch Komma getrennt ({known}); leer lässt sie offen",
    "partner": "Kennung des Profils, der Name seiner Datei ohne .yml",
    "needed_by": "Gebraucht bis (Jahr-Monat-Tag); leer lässt es offen",
    "valid_until": "Öffentlich bis (Jahr-Monat-Tag)",
}
_OF_ONE_SENTENCE: frozenset[AnyKind] = frozenset({"partner", "offer", "request"})


def asked(
    kind: AnyKind,
    answers: Answers,
    make: Callable[[Answers], Made],
    loading: Loading,
    today: date,
) -> Answers:
    """The answers with those to the questions that were left open; each is asked until it fits."""
    known = dict(answers)
    questions = (*REQUIRED[kind], *OPTIONAL[kind])
    for name in (name for name in questions if name not in answers):
        wrong: list[Problem] | None = None
        while wrong is None or wrong:
            answer = _ask(name, kind, make(known), loading, today)
            items = tuple(filter(None, map(str.strip, answer.split(","))))
            tried = {**known, name: items if _is_list(name, kind) else answer}
            wrong = [
                problem for problem in faults(make(tried).problems) if _is_about(problem, name)
            ]
            for problem in wrong:
                click.echo(problem.text.partition(": ")[2])
        known = tried
    return known


def _is_about(problem: Problem, name: str) -> bool:
    """Whether another answer to that question can help."""
    is_taken = name == "slug" and problem.fault == "file-exists"
    return is_taken or problem.place.partition("[")[0].removeprefix("--") == name


def _ask(name: str, kind: AnyKind, draft: Made, loading: Loading, today: date) -> str:
    text = prompt(name, kind).format(
        known=", ".join(_known(name, loading)), example=_example(kind, today)
    )
    if name in REQUIRED[kind]:
        return str(click.prompt(text))
    default = DEFAULTS.get(name, "")
    if name == "date":
        default = today.isoformat()
    elif name == "slug":
        default = Path(draft.path).stem
    elif isinstance(draft, Addition):
        default = str(draft.fields.get(name, ""))
    return str(click.prompt(text, default=default, show_default=bool(default)))


def prompt(name: str, kind: AnyKind) -> str:
    """The question for a field of a kind, with {known} and {example} where it names such."""
    if name != "summary":
        return PROMPTS[name]
    asked_for = "sentence" if kind in _OF_ONE_SENTENCE else "summary"
    return PROMPTS[asked_for].format(limit=_limit(kind))


def model_of(kind: AnyKind) -> type[Model]:
    """What the answers describe."""
    match kind:
        case "offer" | "request":
            return ENTRY_MODELS[kind]
        case _:
            return FILE_MODELS[kind]


def _is_list(name: str, kind: AnyKind) -> bool:
    field = model_of(kind).model_fields.get(name)
    return field is not None and get_origin(field.annotation) is tuple


def _limit(kind: AnyKind) -> int:
    """How many characters a summary may have."""
    rules = model_of(kind).model_fields["summary"].metadata
    found = [rule.max_length for rule in rules if isinstance(rule, StringConstraints)]
    return min(limit for limit in found if limit is not None)


def _known(name: str, loading: Loading) -> Collection[str]:
    """The keys that an answer can be."""
    taxonomy = loading.registry.taxonomy
    of_fields: Mapping[str, Collection[str]] = {
        "status": [*ProjectStatus],
        "type": [*PartnerType],
        "role": [*PartnerRole],
        "topics": taxonomy.topics if taxonomy else (),
        "city": taxonomy.towns if taxonomy else (),
        "sectors": taxonomy.sectors if taxonomy else (),
        "competences": taxonomy.competences if taxonomy else (),
    }
    return of_fields.get(name, ())


def _example(kind: AnyKind, today: date) -> str:
    return today.isoformat()[:7] if kind == "project" else f"{today.isoformat()} 18:00"
