"""The command `regionruhr`: reads its options, calls the core, prints what it says."""

import os
import sys
from datetime import datetime
from pathlib import Path

import click

from regionruhr.editing.problems import faults, report
from regionruhr.settings import Settings, UnknownSettingError, settings_from
from regionruhr.site.edition import read_edition
from regionruhr.site.rendering import summary
from regionruhr.staging import BuildFailedError, build_staged

CLEAN = {"de": "Alles in Ordnung", "en": "All is well"}


@click.group()
def main() -> None:
    """Die Website von In|Die RegionRuhr prüfen und bauen."""


@main.command()
@click.option(
    "--root",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=Path(),
    help="Ordner des Projekts.",
)
@click.option("--now", help="Zeitpunkt der Prüfung, zum Beispiel 2026-11-23T10:00.")
@click.option("--lang", type=click.Choice(["de", "en"]), help="Sprache der Meldungen.")
def check(root: Path, now: str | None, lang: str | None) -> None:
    """Alle Dateien prüfen und jeden Fehler mit Datei und Zeile nennen."""
    settings = _settings(now, lang)
    reading = read_edition(root, now=settings.now, site_url=settings.site_url)
    click.echo(report(reading.problems, settings.language), nl=False)
    if reading.edition is not None:
        numbers = summary(reading.edition, settings.language)
        click.echo(f"{CLEAN[settings.language]}: {numbers}")
    sys.exit(1 if faults(reading.problems) else 0)


@main.command()
@click.argument("site", type=click.Path(file_okay=False, path_type=Path))
@click.argument("command", nargs=-1, required=True)
@click.option("--lang", type=click.Choice(["de", "en"]), help="Sprache der Meldungen.")
def build(site: Path, command: tuple[str, ...], lang: str | None) -> None:
    """COMMAND in einen Ordner neben SITE bauen lassen und ihn erst danach einsetzen."""
    settings = _settings(None, lang)
    try:
        build_staged(site, command)
    except BuildFailedError as failure:
        click.echo(failure.text(settings.language), err=True)
        sys.exit(1)
    if settings.language == "de":
        click.echo(f"Die Website liegt in {site}/. Ansehen: make show")
    else:
        click.echo(f"The site is in {site}/. Look at it: make show")


def _settings(now: str | None, language: str | None) -> Settings:
    try:
        return settings_from(os.environ, datetime.now, now=now, language=language)
    except UnknownSettingError as error:
        raise click.UsageError(str(error)) from error
