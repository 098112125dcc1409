"""`regionruhr check`: every fault of the project with its file and line."""

import sys
from pathlib import Path

import click

from regionruhr.commands.console import (
    lang_option,
    need_project,
    now_option,
    read_settings,
    root_option,
)
from regionruhr.directory.freshness import stale_report
from regionruhr.editing.problems import faults, report
from regionruhr.site.reading import read_edition
from regionruhr.site.rendering import summary

CLEAN = {"de": "Alles in Ordnung", "en": "All is well"}


@click.command()
@click.option(
    "--stale", is_flag=True, help="Auch nennen, was seit zwölf Monaten niemand bestätigt hat."
)
@root_option
@now_option
@lang_option
def check(*, stale: bool, root: Path, now: str | None, lang: str | None) -> None:
    """Alle Dateien prüfen und jeden Fehler mit Datei und Zeile nennen."""
    settings = read_settings(now, lang)
    need_project(root, settings)
    reading = read_edition(root, now=settings.now, site_url=settings.site_url)
    click.echo(report(reading.problems, settings.language), nl=False)
    if reading.edition is not None:
        numbers = summary(reading.edition, settings.language)
        click.echo(f"{CLEAN[settings.language]}: {numbers}")
        if stale:
            told = stale_report(reading.edition.network, reading.stale, settings.language)
            click.echo(told, nl=False)
    sys.exit(1 if faults(reading.problems) else 0)
