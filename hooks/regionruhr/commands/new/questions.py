"""Questions: the questions of `regionruhr new` on a terminal, for each kind."""

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
Proposal: TypeAlias = Scaffold | Addition

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
"""The optional fields that are asked for, in this order, after the required ones."""
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


def ask_missing(
    kind: AnyKind,
    answers: Answers,
    propose: Callable[[Answers], Proposal],
    loading: Loading,
    today: date,
) -> Answers:
    """The answers with those to all missing questions; each is asked until its answer is valid."""
    collected = dict(answers)
    questions = (*REQUIRED[kind], *OPTIONAL[kind])
    for name in (name for name in questions if name not in answers):
        wrong: list[Problem] | None = None
        while wrong is None or wrong:
            answer = _ask(name, kind, propose(collected), loading, today)
            items = tuple(filter(None, map(str.strip, answer.split(","))))
            tried = {**collected, name: items if _is_list(name, kind) else answer}
            wrong = [
                problem for problem in faults(propose(tried).problems) if _is_about(problem, name)
            ]
            for problem in wrong:
                click.echo(problem.text.partition(": ")[2])
        collected = tried
    return collected


def _is_about(problem: Problem, name: str) -> bool:
    """Whether a problem can be solved by another answer to that question."""
    is_taken = name == "slug" and problem.fault == "file-exists"
    return is_taken or problem.place.partition("[")[0].removeprefix("--") == name


def _ask(name: str, kind: AnyKind, draft: Proposal, loading: Loading, today: date) -> str:
    text = prompt(name, kind).format(
        known=", ".join(_choices(name, loading)), example=_example(kind, today)
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
    """The question for a field of a kind, with placeholders {known} and {example}."""
    if name != "summary":
        return PROMPTS[name]
    key = "sentence" if kind in _OF_ONE_SENTENCE else "summary"
    return PROMPTS[key].format(limit=_limit(kind))


def model_of(kind: AnyKind) -> type[Model]:
    """The model that the answers describe."""
    match kind:
        case "offer" | "request":
            return ENTRY_MODELS[kind]
        case _:
            return FILE_MODELS[kind]


def _is_list(name: str, kind: AnyKind) -> bool:
    field = model_of(kind).model_fields.get(name)
    return field is not None and get_origin(field.annotation) is tuple


def _limit(kind: AnyKind) -> int:
    """The number of characters that a summary may have."""
    rules = model_of(kind).model_fields["summary"].metadata
    found = [rule.max_length for rule in rules if isinstance(rule, StringConstraints)]
    return min(limit for limit in found if limit is not None)


def _choices(name: str, loading: Loading) -> Collection[str]:
    """The keys that an answer may have; none if any text will do."""
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
