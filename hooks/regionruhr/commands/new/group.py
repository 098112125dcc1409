"""`regionruhr new`: new files and entries; on a terminal, asks for missing answers."""

import os
import sys
from collections.abc import Mapping
from datetime import date
from functools import partial
from pathlib import Path
from typing import TypeAlias

import click

from regionruhr.authoring.new_entry import addition
from regionruhr.authoring.proposal import Proposal
from regionruhr.authoring.scaffold import file_exists, scaffold
from regionruhr.commands.console import in_project, stop, write_atomically
from regionruhr.commands.new.questions import (
    QUESTIONS,
    Answers,
    AnyKind,
    ask_missing,
    declared,
)
from regionruhr.faults.problem import faults
from regionruhr.faults.text_report import report
from regionruhr.reading.loading import Loading, load
from regionruhr.settings import Settings

Answer: TypeAlias = str | tuple[str, ...] | bool | None

_MISSING = "{options} fehlt; gefragt wird nur in einem Terminal"
_HELP: Mapping[AnyKind, str] = {
    "release": "Eine Pressemitteilung, als Entwurf.",
    "news": "Eine Meldung, als Entwurf.",
    "event": "Eine Veranstaltung, als Entwurf.",
    "project": "Ein Projekt; es ist mit dem nächsten Bau der Website öffentlich.",
    "partner": "Ein Profil; es ist mit dem nächsten Bau der Website öffentlich.",
    "offer": "Ein Angebot für die Börse, in einem vorhandenen Profil.",
    "request": "Ein Gesuch für die Börse, in einem vorhandenen Profil.",
}
_FLAGS = {"valid_until": "until"}
"""The options that have another name than their fields."""
_PLACEHOLDERS = {
    "key-form": "KÜRZEL",
    "moment-form": "TAG",
    "day-form": "TAG",
    "partial-date-form": "TAG",
    "phone-form": "NUMMER",
    "mail-form": "ADRESSE",
    "web-address-form": "ADRESSE",
}


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


def _add_command(kind: AnyKind) -> None:
    params: list[click.Parameter] = [_option(name, kind) for name in QUESTIONS[kind].names]
    callback = in_project(partial(_create, kind))
    new.command(kind, params=params, help=_HELP[kind])(callback)


def _create(kind: AnyKind, *, root: Path, settings: Settings, **options: Answer) -> None:
    """Write a new file, or an entry into the file of its profile."""
    today = settings.now.date()
    answers = {
        name: "true" if isinstance(answer, bool) else answer
        for name, answer in options.items()
        if answer
    }
    missing = [name for name in QUESTIONS[kind].required if name not in answers]
    if missing and not sys.stdin.isatty():
        names = ", ".join(f"--{name}" for name in missing)
        raise click.UsageError(_MISSING.format(options=names))
    loading = load(root, today=today)
    propose = partial(_proposal, kind, loading=loading, root=root, today=today)
    if missing:
        answers = {**ask_missing(kind, answers, propose, loading, today)}
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


def _proposal(
    kind: AnyKind, answers: Answers, *, loading: Loading, root: Path, today: date
) -> Proposal:
    """The file or entry that the answers make."""
    match kind:
        case "offer" | "request":
            return addition(
                kind, answers, loading, lambda path: (root / path).read_bytes().decode(), today
            )
        case _:
            return scaffold(kind, answers, loading, today)


for _kind in QUESTIONS:
    _add_command(_kind)
