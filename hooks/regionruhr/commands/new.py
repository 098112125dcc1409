"""`regionruhr new`: write a file to begin with; ask for what was not said, if someone is there."""

import os
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TypeAlias

import click

from regionruhr.commands.console import (
    lang_option,
    need_project,
    now_option,
    read_settings,
    root_option,
    stop,
    write_files,
)
from regionruhr.editing.form import Kind
from regionruhr.editing.load import Loading, load
from regionruhr.editing.messages.message import Language
from regionruhr.editing.problems import Problem
from regionruhr.editing.scaffold import Scaffold, scaffold, taken
from regionruhr.network.project import ProjectStatus
from regionruhr.settings import Settings

Answer: TypeAlias = str | tuple[str, ...] | None
Command: TypeAlias = Callable[..., None]

REQUIRED: Mapping[Kind, tuple[str, ...]] = {
    "release": ("title", "summary"),
    "news": ("title", "summary"),
    "event": ("title", "summary", "start"),
    "project": ("title", "summary"),
}
OPTIONAL: Mapping[Kind, tuple[str, ...]] = {
    "release": ("date", "slug", "topics"),
    "news": ("date", "slug", "topics"),
    "event": ("end", "location", "date", "slug", "topics"),
    "project": ("slug", "status", "start", "end"),
}
"""The fields that are asked for, in this order, behind those without which there is no file."""
PROMPTS: Mapping[Language, Mapping[str, str]] = {
    "de": {
        "title": "Titel",
        "summary": "Zusammenfassung, ein bis zwei Sätze",
        "date": "Öffentlich ab (Jahr-Monat-Tag, auch mit Uhrzeit)",
        "slug": "Name der Datei und der Adresse",
        "topics": "Themen, durch Komma getrennt ({known}); leer lässt sie offen",
        "start": "Beginn, zum Beispiel {example}",
        "end": "Ende, zum Beispiel {example}; leer lässt es offen",
        "location": "Wo findet es statt? Leer lässt es offen",
        "status": "Stand ({known})",
    },
    "en": {
        "title": "Title",
        "summary": "Summary, one or two sentences",
        "date": "Public from (year-month-day, with or without a time)",
        "slug": "Name of the file and the address",
        "topics": "Topics, with commas between them ({known}); may be left empty",
        "start": "Start, for example {example}",
        "end": "End, for example {example}; may be left empty",
        "location": "Where does it take place? May be left empty",
        "status": "Status ({known})",
    },
}
_UNSAID = {
    "de": "{options} fehlt; gefragt wird nur in einem Terminal",
    "en": "{options} is missing; questions are asked on a terminal only",
}


@click.group()
def new() -> None:
    """Eine neue Datei anlegen, mit Erklärungen darin.

    Was fehlt, wird in einem Terminal erfragt. Vorhandene Dateien bleiben, wie sie sind.
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
_surroundings = _with(root_option, now_option, lang_option)
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
def release(*, root: Path, now: str | None, lang: str | None, **answers: Answer) -> None:
    """Eine Pressemitteilung, als Entwurf."""
    _create("release", root, read_settings(now, lang), answers)


@new.command()
@_message
@_surroundings
def news(*, root: Path, now: str | None, lang: str | None, **answers: Answer) -> None:
    """Eine Meldung, als Entwurf."""
    _create("news", root, read_settings(now, lang), answers)


@new.command()
@_message
@_period
@click.option("--location", metavar="ORT", help="Wo die Veranstaltung stattfindet.")
@_surroundings
def event(*, root: Path, now: str | None, lang: str | None, **answers: Answer) -> None:
    """Eine Veranstaltung, als Entwurf."""
    _create("event", root, read_settings(now, lang), answers)


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
def project(*, root: Path, now: str | None, lang: str | None, **answers: Answer) -> None:
    """Ein Projekt; es ist mit dem nächsten Bau der Website öffentlich."""
    _create("project", root, read_settings(now, lang), answers)


def _create(kind: Kind, root: Path, settings: Settings, given: Mapping[str, Answer]) -> None:
    need_project(root, settings)
    answers = {name: answer for name, answer in given.items() if answer}
    missing = [name for name in REQUIRED[kind] if name not in answers]
    if missing and not sys.stdin.isatty():
        options = ", ".join(f"--{name}" for name in missing)
        raise click.UsageError(_UNSAID[settings.language].format(options=options))
    loading = load(root, today=settings.now.date())
    if missing:
        answers = _asked(kind, answers, loading, settings)
    made = scaffold(kind, answers, loading, settings.now.date())
    target = root / made.path
    if made.problems:
        stop(made.problems, settings)
    # A link that leads nowhere, or a folder, is in no list of files.
    if os.path.lexists(target):
        stop([taken(made.path)], settings)
    write_files({target: made.text.encode()})
    click.echo(target)
    click.echo(made.told(settings.language))


def _asked(
    kind: Kind,
    answers: Mapping[str, str | tuple[str, ...]],
    loading: Loading,
    settings: Settings,
) -> dict[str, str | tuple[str, ...]]:
    """The answers with those to the questions that were left open; each is asked until it fits."""
    known = dict(answers)
    questions = (*REQUIRED[kind], *OPTIONAL[kind])
    for name in (name for name in questions if name not in answers):
        wrong: list[Problem] | None = None
        while wrong is None or wrong:
            draft = scaffold(kind, known, loading, settings.now.date())
            answer = _ask(name, kind, draft, loading, settings)
            items = tuple(filter(None, map(str.strip, answer.split(","))))
            tried = {**known, name: items if name == "topics" else answer}
            made = scaffold(kind, tried, loading, settings.now.date())
            wrong = [problem for problem in made.problems if _is_about(problem, name)]
            for problem in wrong:
                click.echo(problem.text(settings.language).partition(": ")[2])
        known = tried
    return known


def _is_about(problem: Problem, name: str) -> bool:
    """Whether another answer to that question can help."""
    is_taken = name == "slug" and problem.fault == "file-exists"
    return is_taken or problem.place.partition("[")[0] == name


def _ask(name: str, kind: Kind, draft: Scaffold, loading: Loading, settings: Settings) -> str:
    prompts = PROMPTS[settings.language]
    topics = loading.registry.taxonomy.topics if loading.registry.taxonomy else ()
    today = settings.now.date().isoformat()
    text = prompts[name].format(
        known=", ".join(topics if name == "topics" else ProjectStatus),
        example=today[:7] if kind == "project" else f"{today} 18:00",
    )
    if name in REQUIRED[kind]:
        return str(click.prompt(text))
    defaults = {
        "date": today,
        "slug": Path(draft.path).stem,
        "status": ProjectStatus.PLANNED.value,
    }
    default = defaults.get(name, "")
    return str(click.prompt(text, default=default, show_default=bool(default)))
