"""Questions: what `regionruhr new` asks about each kind, by options and on a terminal."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TypeAlias

import click
from pydantic import Field

from regionruhr.authoring.new_entry import MODELS as ENTRY_MODELS
from regionruhr.authoring.new_entry import EntryKind
from regionruhr.authoring.proposal import Proposal
from regionruhr.authoring.scaffold import DEFAULTS, Kind
from regionruhr.authoring.scaffold import MODELS as FILE_MODELS
from regionruhr.faults.problem import Problem, faults
from regionruhr.model.field import DeclaredField, example_of
from regionruhr.model.partner import Address
from regionruhr.model.reference import PartnerKey
from regionruhr.model.taxonomy import Taxonomy
from regionruhr.model.values import Key, Model
from regionruhr.reading.loading import Loading

AnyKind: TypeAlias = Kind | EntryKind
Answers: TypeAlias = Mapping[str, str | tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Questions:
    """The names of the fields that a kind is asked about, in their order."""

    required: tuple[str, ...]
    optional: tuple[str, ...]
    only_options: tuple[str, ...] = ()
    """Those that a terminal is not asked for."""

    @property
    def names(self) -> tuple[str, ...]:
        """All of them."""
        return (*self.required, *self.optional, *self.only_options)


_TEXT = ("title", "summary")
_MESSAGE = Questions(
    _TEXT, ("date", "slug", "topics"), ("dateline", "places", "partners", "projects", "contact")
)
_ENTRY = ("partner", *_TEXT)
_MORE_OF_ENTRY = (
    *("id", "description", "certifications", "quantity"),
    *("partner_type", "published", "anonymous"),
)
QUESTIONS: Mapping[AnyKind, Questions] = {
    "release": _MESSAGE,
    "news": _MESSAGE,
    "event": Questions(
        (*_TEXT, "start"), ("end", "location", *_MESSAGE.optional), _MESSAGE.only_options
    ),
    "project": Questions(_TEXT, ("slug", "status", "start", "end")),
    "partner": Questions(
        ("name", "type", "summary", "city"),
        ("slug", "role", "website", "email", "phone", "sectors", "competences"),
        ("legal_name", "description", "street", "postal_code", "sources"),
    ),
    "offer": Questions(
        _ENTRY,
        ("competences", "valid_until"),
        (*_MORE_OF_ENTRY, "available_from", "available_until"),
    ),
    "request": Questions(_ENTRY, ("competences", "needed_by", "valid_until"), _MORE_OF_ENTRY),
}


class _Surroundings(Model):
    """What is asked about a file, and is no field in it."""

    slug: Key = Field(
        title="Name der Datei und der Adresse",
        description="Nur a–z, 0–9 und Bindestriche; sonst nach Titel oder Name.",
    )
    partner: PartnerKey = Field(title="Profil", description="Zu wem der Eintrag gehört.")


def model_of(kind: AnyKind) -> type[Model]:
    """The model that the answers describe."""
    match kind:
        case "offer" | "request":
            return ENTRY_MODELS[kind]
        case _:
            return FILE_MODELS[kind]


def declared(name: str, kind: AnyKind) -> DeclaredField:
    """The field that a question of a kind is about."""
    models = (model_of(kind), Address, _Surroundings)
    model = next(model for model in models if name in model.model_fields)
    return DeclaredField((name,), model.model_fields[name])


def ask_missing(
    kind: AnyKind,
    answers: Answers,
    propose: Callable[[Answers], Proposal],
    loading: Loading,
    today: date,
) -> Answers:
    """The answers with those to all missing questions; each is asked until its answer is valid."""
    collected = dict(answers)
    questions = (*QUESTIONS[kind].required, *QUESTIONS[kind].optional)
    for name in (name for name in questions if name not in answers):
        wrong: list[Problem] | None = None
        while wrong is None or wrong:
            answer = _ask(name, kind, propose(collected), loading, today)
            items = tuple(filter(None, map(str.strip, answer.split(","))))
            tried = {**collected, name: items if declared(name, kind).is_list else answer}
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
    elif draft.kind == "entry":
        default = str(draft.fields.get(name, ""))
    is_required = name in QUESTIONS[kind].required
    text = prompt(name, kind, loading.registry.taxonomy, can_stay_open=not (is_required or default))
    if is_required:
        return str(click.prompt(text))
    return str(click.prompt(text, default=default, show_default=bool(default)))


def prompt(
    name: str, kind: AnyKind, taxonomy: Taxonomy | None, *, can_stay_open: bool = False
) -> str:
    """The question for a field of a kind: its name, and what belongs into it and is possible."""
    field = declared(name, kind)
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
