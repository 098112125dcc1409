"""Questions: the questions of `regionruhr new` on a terminal, for each kind."""

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import TypeAlias

import click

from regionruhr.authoring.form import MODELS as FILE_MODELS
from regionruhr.authoring.form import Kind
from regionruhr.authoring.new_entry import MODELS as ENTRY_MODELS
from regionruhr.authoring.new_entry import Addition, EntryKind
from regionruhr.authoring.scaffold import DEFAULTS, Scaffold
from regionruhr.faults.problem import Problem, faults
from regionruhr.model.field import DeclaredField, example_of, fields_of
from regionruhr.model.taxonomy import Taxonomy
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
_OTHER_QUESTIONS: Mapping[str, str] = {
    "slug": "Name der Datei und der Adresse",
    "partner": "Kennung des Profils, der Name seiner Datei ohne .yml",
}
"""What is asked for and is no field."""


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
            field = _field(name, kind)
            tried = {**collected, name: items if field and field.is_list else answer}
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
    default = DEFAULTS.get(name, "")
    if name == "date":
        default = today.isoformat()
    elif name == "slug":
        default = Path(draft.path).stem
    elif isinstance(draft, Addition):
        default = str(draft.fields.get(name, ""))
    is_required = name in REQUIRED[kind]
    text = prompt(name, kind, loading.registry.taxonomy, can_stay_open=not (is_required or default))
    if is_required:
        return str(click.prompt(text))
    return str(click.prompt(text, default=default, show_default=bool(default)))


def prompt(
    name: str, kind: AnyKind, taxonomy: Taxonomy | None, *, can_stay_open: bool = False
) -> str:
    """The question for a field of a kind: its name, and what belongs into it and is possible."""
    field = _field(name, kind)
    if field is None:
        return _OTHER_QUESTIONS[name]
    groups = taxonomy.groups_of(field.refers_to) if taxonomy and field.refers_to else ()
    keys = ", ".join(key for group in groups for key in group)
    example = example_of(field.info)
    hints = [
        field.description,
        f"Möglich: {keys}." if keys else field.possible,
        "Durch Komma getrennt." if field.is_list else "",
        f"Zum Beispiel {example}." if isinstance(example, str) else "",
        "Leer lässt es offen." if can_stay_open else "",
    ]
    return f"{field.title} ({' '.join(filter(None, hints)).rstrip('.')})"


def _field(name: str, kind: AnyKind) -> DeclaredField | None:
    """The field that an answer fills, in the model or in a record of it."""
    return next((f for f in fields_of(model_of(kind)) if f.path[-1] == name), None)


def model_of(kind: AnyKind) -> type[Model]:
    """The model that the answers describe."""
    match kind:
        case "offer" | "request":
            return ENTRY_MODELS[kind]
        case _:
            return FILE_MODELS[kind]
