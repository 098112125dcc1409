"""`regionruhr new`: new files and entries; on a terminal, asks for missing answers."""

import os
import sys
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import TypeAlias

import click
from pydantic import Field

from regionruhr.authoring.new_entry import MODELS as ENTRY_MODELS
from regionruhr.authoring.new_entry import EntryKind, addition, anonymous_file
from regionruhr.authoring.proposal import Answers, Proposal
from regionruhr.authoring.scaffold import DEFAULTS, Kind, file_exists, scaffold
from regionruhr.authoring.scaffold import MODELS as FILE_MODELS
from regionruhr.commands.console import in_project, stop
from regionruhr.commands.written_files import write_atomically
from regionruhr.faults.problem import Problem, faults
from regionruhr.faults.text_report import report
from regionruhr.model.exchange_entry import AnonymousEntry
from regionruhr.model.field import DeclaredField, own_fields
from regionruhr.model.partner import Address
from regionruhr.model.reference import PartnerKey
from regionruhr.model.taxonomy import Taxonomy
from regionruhr.model.values import Key, Model
from regionruhr.reading.loading import Loading, load
from regionruhr.settings import Settings

AnyKind: TypeAlias = Kind | EntryKind
_HELP: Mapping[AnyKind, str] = {
    "release": "Eine Pressemitteilung, als Entwurf.",
    "news": "Eine Meldung, als Entwurf.",
    "event": "Eine Veranstaltung, als Entwurf.",
    "project": "Ein Projekt; es ist mit dem nächsten Bau der Website öffentlich.",
    "partner": "Ein Profil; es ist mit dem nächsten Bau der Website öffentlich.",
    "offer": "Ein Angebot für die Börse, in einem Profil oder ohne Namen (--town).",
    "request": "Ein Gesuch für die Börse, in einem Profil oder ohne Namen (--town).",
}
_NEEDED = {"partner": "--partner oder --town"}
"""How a missing option is named that another can replace."""
_FLAGS = {"valid_until": "until"}
"""The options that have another name than their fields."""
_PLACEHOLDERS = {
    "key-form": "KÜRZEL",
    **dict.fromkeys(("moment-form", "day-form", "partial-date-form"), "TAG"),
    "phone-form": "NUMMER",
    **dict.fromkeys(("mail-form", "web-address-form"), "ADRESSE"),
}


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
    *("town", "contact", "id", "category", "description", "certifications", "quantity"),
    *("minimum_order", "material", "max_size", "partner_type", "published", "anonymous"),
)
_ANONYMOUS = ("town", *_TEXT)
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


def required(kind: AnyKind, answers: Collection[str]) -> tuple[str, ...]:
    """The names of the fields that a kind must have; an entry with a town belongs to no profile."""
    is_anonymous = kind in ENTRY_MODELS and "town" in answers
    return _ANONYMOUS if is_anonymous else QUESTIONS[kind].required


def model_of(kind: AnyKind) -> type[Model]:
    """The model that the answers describe."""
    match kind:
        case "offer" | "request":
            return ENTRY_MODELS[kind]
        case _:
            return FILE_MODELS[kind]


def declared(name: str, kind: AnyKind) -> DeclaredField:
    """The field that a question of a kind is about."""
    models = (model_of(kind), Address, _Surroundings, AnonymousEntry)
    return next(own_fields(model)[name] for model in models if name in model.model_fields)


def ask_missing(
    kind: AnyKind,
    answers: Answers,
    propose: Callable[[Answers], Proposal],
    loading: Loading,
    today: date,
) -> Answers:
    """The answers with those to all missing questions; each is asked until its answer is valid."""
    collected = dict(answers)
    questions = (*required(kind, answers), *QUESTIONS[kind].optional)
    for name in (name for name in questions if name not in answers):
        draft, is_wrong = propose(collected), True
        while is_wrong:
            answer = _ask(name, kind, draft, loading, today)
            items = tuple(filter(None, map(str.strip, answer.split(","))))
            collected[name] = items if declared(name, kind).is_list else answer
            wrong = [p for p in faults(propose(collected).problems) if _is_about(p, name)]
            for problem in wrong:
                click.echo(problem.text.partition(": ")[2])
            is_wrong = bool(wrong)
    return collected


def _is_about(problem: Problem, name: str) -> bool:
    """Whether a problem can be solved by another answer to that question."""
    is_taken = name == "slug" and problem.fault == "file-exists"
    return is_taken or problem.place.partition("[")[0].removeprefix("--") == name


def _ask(name: str, kind: AnyKind, draft: Proposal, loading: Loading, today: date) -> str:
    defaults = {**DEFAULTS, "date": today.isoformat(), "slug": Path(draft.path).stem}
    is_entry = draft.kind in {"entry", "anonymous entry"}
    default = str(draft.fields.get(name, "")) if is_entry else defaults.get(name, "")
    is_required = name in required(kind, draft.fields)
    text = prompt(name, kind, loading.registry.taxonomy, can_stay_open=not (is_required or default))
    shown = None if is_required else default
    return str(click.prompt(text, default=shown, show_default=bool(shown)))


def prompt(
    name: str, kind: AnyKind, taxonomy: Taxonomy | None, *, can_stay_open: bool = False
) -> str:
    """The question for a field of a kind: its name, and what belongs into it and is possible."""
    field = declared(name, kind)
    groups = taxonomy.groups_of(field.refers_to) if taxonomy and field.refers_to else ()
    keys = ", ".join(key for group in groups for key in group)
    hints = [
        field.description,
        f"Möglich: {keys}." if keys else field.possible,
        "Durch Komma getrennt." if field.is_list else "",
        f"Zum Beispiel {field.example}." if field.example else "",
        "Leer lässt es offen." if can_stay_open else "",
    ]
    return f"{field.title} ({' '.join(filter(None, hints)).rstrip('.')})"


@click.group()
def new() -> None:
    """Eine neue Datei anlegen, mit Erklärungen darin, oder einen Eintrag in einem Profil.

    Was fehlt, wird in einem Terminal erfragt. Was schon da ist, bleibt, wie es ist.
    """


def _option(name: str, kind: AnyKind) -> click.Option:
    """The option for a field, explained as the field is."""
    field = declared(name, kind)
    is_flag = field.form == "yes-no-form"
    flag = _FLAGS.get(name, name.removesuffix("s") if field.is_list else name)
    possible = "" if is_flag else field.possible
    explanations = (field.description, possible, "Auch mehrfach." if field.is_list else "")
    words = [choice.value for choice in field.choices]
    return click.Option(
        [f"--{flag.replace('_', '-')}", name],
        type=click.Choice(words) if words else None,
        metavar="WORT" if words else _PLACEHOLDERS.get(field.form),
        multiple=field.is_list,
        is_flag=is_flag,
        help=f"{field.title}: {' '.join(filter(None, explanations))}",
    )


def _refuse_two_places(kind: AnyKind, answers: Answers) -> None:
    """Refuse options of which one says where an entry is written, and another denies it."""
    if "partner" in answers and "town" in answers:
        raise click.UsageError(
            "--partner und --town schließen sich aus: Mit --partner steht der Eintrag in einem "
            "Profil, mit --town ohne Namen in partners/boerse/"
        )
    if kind in ENTRY_MODELS and "contact" in answers and "town" not in answers:
        raise click.UsageError("--contact gehört zu --town: Für ein Profil antwortet es selbst")


def _create(
    kind: AnyKind, *, root: Path, settings: Settings, **options: str | tuple[str, ...] | bool | None
) -> None:
    """Write a new file, or an entry into the file of its profile."""
    today = settings.now.date()
    answers: Answers = {
        name: "true" if isinstance(one, bool) else one for name, one in options.items() if one
    }
    _refuse_two_places(kind, answers)
    missing = [name for name in required(kind, answers) if name not in answers]
    if missing and not sys.stdin.isatty():
        names = ", ".join(_NEEDED.get(name, f"--{name}") for name in missing)
        raise click.UsageError(f"{names} fehlt; gefragt wird nur in einem Terminal")
    loading = load(root, today=today)

    def propose(answers: Answers) -> Proposal:
        match kind:
            case "offer" | "request" if "town" in answers:
                return anonymous_file(kind, answers, loading, today)
            case "offer" | "request":
                return addition(
                    kind, answers, loading, lambda path: (root / path).read_bytes().decode(), today
                )
            case _:
                return scaffold(kind, answers, loading, today)

    if missing:
        answers = ask_missing(kind, answers, propose, loading, today)
    proposal = propose(answers)
    if faults(proposal.problems):
        stop(proposal.problems)
    click.echo(report(proposal.problems), nl=False, err=True)
    target = root / proposal.path
    # The loaded paths have neither broken links nor folders.
    if proposal.kind != "entry" and os.path.lexists(target):
        stop([file_exists(proposal.path)])
    write_atomically({target: proposal.text.encode()})
    click.echo(target)
    click.echo(proposal.next_steps())


for _kind, _questions in QUESTIONS.items():
    _options = [_option(name, _kind) for name in _questions.names]
    new.command(_kind, params=_options, help=_HELP[_kind])(in_project(partial(_create, _kind)))
