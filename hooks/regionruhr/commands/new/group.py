"""`regionruhr new`: new files and entries; on a terminal, asks for missing answers."""

import os
import sys
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import TypeAlias

import click

from regionruhr.authoring.form import Kind
from regionruhr.authoring.new_entry import EntryKind, addition
from regionruhr.authoring.scaffold import file_exists, scaffold
from regionruhr.commands.console import (
    now_option,
    read_settings,
    require_project,
    root_option,
    stop,
    write_atomically,
)
from regionruhr.commands.new.questions import REQUIRED, Answers, AnyKind, Proposal, ask_missing
from regionruhr.faults.problem import faults
from regionruhr.faults.text_report import report
from regionruhr.model.partner import PartnerRole
from regionruhr.model.partner_type import PartnerType
from regionruhr.model.project import ProjectStatus
from regionruhr.reading.loading import Loading, load

Answer: TypeAlias = str | tuple[str, ...] | bool | None
Command: TypeAlias = Callable[..., None]

_MISSING = "{options} fehlt; gefragt wird nur in einem Terminal"


@click.group()
def new() -> None:
    """Eine neue Datei anlegen, mit Erklärungen darin, oder einen Eintrag in einem Profil.

    Was fehlt, wird in einem Terminal erfragt. Was schon da ist, bleibt, wie es ist.
    """


def _with(*options: Callable[[Command], Command]) -> Callable[[Command], Command]:
    def decorate(command: Command) -> Command:
        for option in reversed(options):
            command = option(command)
        return command

    return decorate


_every_kind = _with(
    click.option("--title", help="Überschrift."),
    click.option("--summary", help="Ein bis zwei Sätze, höchstens 300 Zeichen."),
    click.option("--slug", help="Name der Datei; ohne Angabe aus dem Titel."),
)
_surroundings = _with(root_option, now_option)
_message = _with(
    _every_kind,
    click.option("--date", metavar="TAG", help="Öffentlich ab, auch mit Uhrzeit; sonst ab heute."),
    click.option("--dateline", metavar="ORT", help="Ort, der vor dem Text steht."),
    click.option(
        "--topic", "topics", metavar="THEMA", multiple=True, help="Kürzel; auch mehrfach."
    ),
    click.option("--place", "places", metavar="ORT", multiple=True, help="Kürzel; auch mehrfach."),
    click.option("--partner", "partners", metavar="KENNUNG", multiple=True, help="Auch mehrfach."),
    click.option("--project", "projects", metavar="KENNUNG", multiple=True, help="Auch mehrfach."),
    click.option("--contact", metavar="KÜRZEL", help="Kürzel des Pressekontakts."),
)
_period = _with(
    click.option("--start", metavar="TAG", help="Beginn."),
    click.option("--end", metavar="TAG", help="Ende."),
)


@new.command()
@_message
@_surroundings
def release(*, root: Path, now: str | None, **answers: Answer) -> None:
    """Eine Pressemitteilung, als Entwurf."""
    _create("release", root, now, answers)


@new.command()
@_message
@_surroundings
def news(*, root: Path, now: str | None, **answers: Answer) -> None:
    """Eine Meldung, als Entwurf."""
    _create("news", root, now, answers)


@new.command()
@_message
@_period
@click.option("--location", metavar="ORT", help="Wo die Veranstaltung stattfindet.")
@_surroundings
def event(*, root: Path, now: str | None, **answers: Answer) -> None:
    """Eine Veranstaltung, als Entwurf."""
    _create("event", root, now, answers)


@new.command()
@_every_kind
@click.option(
    "--status",
    type=click.Choice([status.value for status in ProjectStatus]),
    metavar="STAND",
    help="planned, running oder completed; sonst planned.",
)
@_period
@_surroundings
def project(*, root: Path, now: str | None, **answers: Answer) -> None:
    """Ein Projekt; es ist mit dem nächsten Bau der Website öffentlich."""
    _create("project", root, now, answers)


@new.command()
@click.option("--name", help="Name der Einrichtung.")
@click.option(
    "--type",
    type=click.Choice([kind.value for kind in PartnerType]),
    metavar="ART",
    help="Zum Beispiel company oder university.",
)
@click.option("--city", metavar="ORT", help="Kürzel der Stadt.")
@click.option("--summary", help="Ein Satz, höchstens 200 Zeichen.")
@click.option("--slug", help="Name der Datei; sonst aus dem Namen.")
@click.option(
    "--role",
    type=click.Choice([role.value for role in PartnerRole]),
    metavar="ROLLE",
    help="carrier, member oder regional; sonst regional.",
)
@click.option("--legal-name", metavar="NAME", help="Vollständiger Name mit Rechtsform.")
@click.option("--description", metavar="TEXT", help="Text der Seite, Markdown.")
@click.option("--street", metavar="STRASSE", help="Straße und Hausnummer.")
@click.option("--postal-code", metavar="PLZ", help="Fünf Ziffern.")
@click.option("--website", metavar="ADRESSE", help="Beginnt mit https://.")
@click.option("--email", metavar="ADRESSE", help="Allgemeine Adresse, keine persönliche.")
@click.option("--phone", metavar="NUMMER", help="Mit +49.")
@click.option("--sector", "sectors", metavar="KÜRZEL", multiple=True, help="Branche; mehrfach.")
@click.option("--competence", "competences", metavar="KÜRZEL", multiple=True, help="Auch mehrfach.")
@click.option("--source", "sources", metavar="QUELLE", multiple=True, help="Auch mehrfach.")
@_surroundings
def partner(*, root: Path, now: str | None, **answers: Answer) -> None:
    """Ein Profil; es ist mit dem nächsten Bau der Website öffentlich."""
    _create("partner", root, now, answers)


_entry = _with(
    click.option("--partner", metavar="KENNUNG", help="Profil, zu dem der Eintrag gehört."),
    click.option("--title", help="Worum es geht, in einer Zeile."),
    click.option("--summary", help="Ein Satz, höchstens 200 Zeichen."),
    click.option("--id", metavar="KENNUNG", help="Kennung des Eintrags; sonst aus dem Titel."),
    click.option("--description", metavar="TEXT", help="Mehr dazu."),
    click.option(
        "--competence", "competences", metavar="KÜRZEL", multiple=True, help="Auch mehrfach."
    ),
    click.option(
        "--certification", "certifications", metavar="KÜRZEL", multiple=True, help="Auch mehrfach."
    ),
    click.option("--quantity", metavar="MENGE", help="Mit Einheit, in Worten."),
    click.option(
        "--partner-type",
        type=click.Choice([kind.value for kind in PartnerType]),
        metavar="ART",
        help="Gesuchte Art von Einrichtung.",
    ),
    click.option("--published", metavar="TAG", help="Öffentlich ab; sonst ab heute."),
    click.option(
        "--until", "valid_until", metavar="TAG", help="Öffentlich bis; sonst ein halbes Jahr."
    ),
    click.option("--anonymous", is_flag=True, help="Ohne Namen: Die Kammer antwortet."),
)


@new.command()
@_entry
@click.option("--available-from", metavar="TAG", help="Verfügbar ab.")
@click.option("--available-until", metavar="TAG", help="Verfügbar bis.")
@_surroundings
def offer(*, root: Path, now: str | None, **answers: Answer) -> None:
    """Ein Angebot für die Börse, in einem vorhandenen Profil."""
    _add("offer", root, now, answers)


@new.command()
@_entry
@click.option("--needed-by", metavar="TAG", help="Gebraucht bis.")
@_surroundings
def request(*, root: Path, now: str | None, **answers: Answer) -> None:
    """Ein Gesuch für die Börse, in einem vorhandenen Profil."""
    _add("request", root, now, answers)


def _create(kind: Kind, root: Path, now: str | None, options: Mapping[str, Answer]) -> None:
    """Write a new file."""
    today = read_settings(now).now.date()
    loading, answers = _prepared(kind, root, today, options)

    def propose(answers: Answers) -> Proposal:
        return scaffold(kind, answers, loading, today)

    proposal = _proposal(kind, answers, propose, loading, today)
    target = root / proposal.path
    # The loaded paths have neither broken links nor folders.
    if os.path.lexists(target):
        stop([file_exists(proposal.path)])
    _write(proposal, root)


def _add(kind: EntryKind, root: Path, now: str | None, options: Mapping[str, Answer]) -> None:
    """Write an entry into the file of its profile."""
    today = read_settings(now).now.date()
    loading, answers = _prepared(kind, root, today, options)

    def propose(answers: Answers) -> Proposal:
        return addition(
            kind, answers, loading, lambda path: (root / path).read_bytes().decode(), today
        )

    _write(_proposal(kind, answers, propose, loading, today), root)


def _prepared(
    kind: AnyKind, root: Path, today: date, options: Mapping[str, Answer]
) -> tuple[Loading, Answers]:
    """The project and the answers; ends if one is missing and there is no terminal to ask on."""
    require_project(root)
    answers = {
        name: "true" if isinstance(answer, bool) else answer
        for name, answer in options.items()
        if answer
    }
    missing = [name for name in REQUIRED[kind] if name not in answers]
    if missing and not sys.stdin.isatty():
        names = ", ".join(f"--{name}" for name in missing)
        raise click.UsageError(_MISSING.format(options=names))
    return load(root, today=today), answers


def _proposal(
    kind: AnyKind,
    answers: Answers,
    propose: Callable[[Answers], Proposal],
    loading: Loading,
    today: date,
) -> Proposal:
    """The file or entry that the answers make, after asking for missing ones."""
    if any(name not in answers for name in REQUIRED[kind]):
        answers = ask_missing(kind, answers, propose, loading, today)
    proposal = propose(answers)
    if faults(proposal.problems):
        stop(proposal.problems)
    click.echo(report(proposal.problems), nl=False, err=True)
    return proposal


def _write(proposal: Proposal, root: Path) -> None:
    target = root / proposal.path
    write_atomically({target: proposal.text.encode()})
    click.echo(target)
    click.echo(proposal.next_steps())
