"""The command `regionruhr`: reads its options, calls the core, prints what it says."""

import sys
from pathlib import Path

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
from regionruhr.commands.import_table import import_from
from regionruhr.commands.lock import lock
from regionruhr.commands.new import new
from regionruhr.directory.confirmations import confirmation_lists, is_confirmation_list
from regionruhr.directory.freshness import stale_report
from regionruhr.editing.confirmation import confirm as confirm_profiles
from regionruhr.editing.load import load
from regionruhr.editing.problems import Problem, faults, report
from regionruhr.site.reading import read_edition
from regionruhr.site.rendering import summary
from regionruhr.staging import BuildFailedError, build_staged

CLEAN = {"de": "Alles in Ordnung", "en": "All is well"}


@click.group()
def main() -> None:
    """Die Website von In|Die RegionRuhr prüfen und bauen."""


main.add_command(import_from)
main.add_command(lock)
main.add_command(new)


@main.command()
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


@main.command()
@click.option(
    "--folder",
    type=click.Path(file_okay=False, path_type=Path),
    help="Ordner für die Listen; ohne Angabe bestaetigungen/ im Projekt.",
)
@click.option(
    "--all", "everyone", is_flag=True, help="Auch Profile, die noch als bestätigt gelten."
)
@root_option
@now_option
@lang_option
def confirmations(
    *, folder: Path | None, everyone: bool, root: Path, now: str | None, lang: str | None
) -> None:
    """Je Wirtschaftsförderung eine Liste für Serienbriefe schreiben.

    Jede Zeile ist ein Profil, das seit zwölf Monaten niemand bestätigt hat: mit Anschrift,
    veröffentlichten Angaben und je einem Link zum Bestätigen und zum Korrigieren (CSV).
    """
    settings = read_settings(now, lang)
    need_project(root, settings)
    loading = load(root, today=settings.now.date())
    if loading.network is None:
        stop(loading.problems, settings)
    target = folder or root / "bestaetigungen"
    lists = confirmation_lists(loading.network, settings.now, settings.site_url, everyone=everyone)
    files = {target / one.file_name: one.content for one in lists}
    foreign = [path for path in files if not _may_replace(path)]
    if foreign:
        stop([Problem(str(path), 1, "file", "file-foreign") for path in foreign], settings)
    write_files(files)
    for one in lists:
        click.echo("".join(f"{target / line}\n" for line in one.told(settings.language)), nl=False)


@main.command()
@click.argument("profiles", metavar="KENNUNG...", nargs=-1, required=True)
@click.option("--on", required=True, metavar="TAG", help="Wann, zum Beispiel 2026-11-23.")
@click.option(
    "--by",
    required=True,
    metavar="WER",
    help="Wer bestätigt hat. Es steht auf der Seite: besser eine Funktion als ein Name.",
)
@root_option
@now_option
@lang_option
def confirm(
    profiles: tuple[str, ...], *, on: str, by: str, root: Path, now: str | None, lang: str | None
) -> None:
    """Eintragen, dass die Angaben von Profilen bestätigt sind.

    KENNUNG ist der Name einer Datei in partners/ ohne .yml. Ist etwas falsch, bleiben alle
    Dateien, wie sie sind.
    """
    settings = read_settings(now, lang)
    need_project(root, settings)
    confirming = confirm_profiles(root, profiles, on=on, by=by, today=settings.now.date())
    if confirming.problems:
        stop(confirming.problems, settings)
    write_files({root / path: content for path, content in confirming.contents.items()})
    for path in confirming.contents:
        click.echo(root / path)
    click.echo(confirming.told(settings.language))


@main.command()
@click.argument("site", type=click.Path(file_okay=False, path_type=Path))
@click.argument("command", nargs=-1, required=True)
@lang_option
def build(site: Path, command: tuple[str, ...], lang: str | None) -> None:
    """COMMAND in einen Ordner neben SITE bauen lassen und ihn erst danach einsetzen."""
    settings = read_settings(None, lang)
    try:
        build_staged(site, command)
    except BuildFailedError as failure:
        click.echo(failure.text(settings.language), err=True)
        sys.exit(1)
    if settings.language == "de":
        click.echo(f"Die Website liegt in {site}/. Ansehen: make show")
    else:
        click.echo(f"The site is in {site}/. Look at it: make show")


def _may_replace(path: Path) -> bool:
    """Whether nothing is lost where a list is written."""
    try:
        return not path.exists() or is_confirmation_list(path.read_bytes())
    except OSError:
        return False
