"""`regionruhr check`: report every fault of the project with file and line."""

import os
import shutil
import sys
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

import click

from regionruhr.commands.console import in_project
from regionruhr.commands.working_tree import ChangesUnknownError, changed_files
from regionruhr.faults.machine_reports import code_quality, json_report, workflow_commands
from regionruhr.faults.problem import Problem, faults
from regionruhr.faults.terminal_report import terminal_report
from regionruhr.faults.text_report import conclusion, report
from regionruhr.profiles.upkeep import stale, stale_report, unreachable, unreachable_report
from regionruhr.settings import Settings
from regionruhr.site.checked_edition import read_edition
from regionruhr.site.rendering import summary, waiting

MACHINE_FORMATS: Mapping[str, Callable[[Iterable[Problem]], str]] = {
    "github": workflow_commands,
    "gitlab": code_quality,
    "json": json_report,
}
MAX_WIDTH = 100
"""Columns beyond which a quoted line is no easier to read."""


@click.command()
@click.option(
    "--format",
    "chosen",
    type=click.Choice(["text", "plain", *MACHINE_FORMATS]),
    metavar="FORM",
    help="Wie die Meldungen erscheinen: text nach Dateien mit der Fundstelle (am Bildschirm), "
    "plain eine Zeile je Meldung (sonst), github Anmerkungen, gitlab Code Quality, json für "
    "andere Programme.",
)
@click.option(
    "--changed",
    is_flag=False,
    flag_value="HEAD",
    metavar="[STAND]",
    help="Nur Meldungen zu Dateien, die seit dem letzten Commit anders sind, oder seit der "
    "Abzweigung von STAND: --changed=origin/main. Gelesen wird trotzdem alles.",
)
@click.option(
    "--stale",
    "wants_stale",
    is_flag=True,
    help="Auch nennen, was seit zwölf Monaten niemand bestätigt hat.",
)
@click.option(
    "--contacts",
    "wants_unreachable",
    is_flag=True,
    help="Auch nennen, welche Profile weder Telefon noch E-Mail haben.",
)
@in_project
def check(
    *,
    chosen: str | None,
    changed: str | None,
    wants_stale: bool,
    wants_unreachable: bool,
    root: Path,
    settings: Settings,
) -> None:
    """Alle Dateien prüfen und jeden Fehler mit Datei und Zeile nennen.

    Der Code am Ende ist 1, wenn etwas die Website aufhält, sonst 0; Hinweise halten nichts auf.
    """
    chosen = chosen or ("text" if sys.stdout.isatty() else "plain")
    is_selected = _selection(root, changed)
    reading = read_edition(root, now=settings.now, site_url=settings.site_url)
    selected = list(filter(is_selected, reading.problems))
    hidden = [problem for problem in reading.problems if not is_selected(problem)]
    edition = reading.edition
    # The lists of profiles are complete only if all files are valid.
    stale_profiles, unreachable_profiles = (
        list(filter(is_selected, problems)) if edition and is_wanted else []
        for problems, is_wanted in (
            (stale(reading.records, settings.now.date()), wants_stale),
            (unreachable(reading.records), wants_unreachable),
        )
    )
    contents = f"{summary(edition)}{waiting(edition)}" if edition else ""
    last = conclusion(selected, hidden, contents)
    if chosen in MACHINE_FORMATS:
        click.echo(
            MACHINE_FORMATS[chosen]([*selected, *stale_profiles, *unreachable_profiles]), nl=False
        )
        click.echo(last, nl=False, err=True)
    else:
        _print_report(selected, chosen, reading.texts)
        click.echo(last, nl=False)
        if edition and wants_stale:
            click.echo(stale_report(edition.network, stale_profiles), nl=False)
        if edition and wants_unreachable:
            click.echo(unreachable_report(edition.network, unreachable_profiles), nl=False)
    sys.exit(1 if faults(reading.problems) else 0)


def _selection(root: Path, changed: str | None) -> Callable[[Problem], bool]:
    """Returns whether a problem is to be reported, given the option --changed."""
    if changed is None:
        return lambda _: True
    try:
        paths = changed_files(root, changed)
    except ChangesUnknownError as error:
        click.echo(error.text(), err=True)
        sys.exit(2)
    return lambda problem: problem.path in paths


def _print_report(problems: Iterable[Problem], form: str, texts: Mapping[str, str]) -> None:
    if form == "plain":
        click.echo(report(problems), nl=False)
        return
    width = min(shutil.get_terminal_size().columns, MAX_WIDTH)
    is_plain = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
    text = terminal_report(problems, texts, width)
    click.echo(text, nl=False, color=False if is_plain else None)
