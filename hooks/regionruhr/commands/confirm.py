"""`regionruhr confirmations`, `confirm`: lists for letters to partners, and their answers."""

from pathlib import Path

import click

from regionruhr.authoring.confirmation import confirm as confirm_profiles
from regionruhr.commands.console import in_project, may_replace, stop
from regionruhr.commands.written_files import write_atomically
from regionruhr.faults.problem import Problem
from regionruhr.profiles.confirmation_lists import confirmation_lists, is_confirmation_list
from regionruhr.reading.loading import load
from regionruhr.settings import Settings


@click.command()
@click.option(
    "--folder",
    type=click.Path(file_okay=False, path_type=Path),
    help="Ordner für die Listen; ohne Angabe bestaetigungen/ im Projekt.",
)
@click.option(
    "--all", "everyone", is_flag=True, help="Auch Profile, die noch als bestätigt gelten."
)
@in_project
def confirmations(*, folder: Path | None, everyone: bool, root: Path, settings: Settings) -> None:
    """Je Wirtschaftsförderung eine Liste für Serienbriefe schreiben.

    Jede Zeile ist ein Profil, das seit zwölf Monaten niemand bestätigt hat: mit Anschrift,
    veröffentlichten Angaben und je einem Link zum Bestätigen und zum Korrigieren (CSV).
    """
    loading = load(root, today=settings.now.date())
    if loading.network is None:
        stop(loading.problems)
    target = folder or root / "bestaetigungen"
    network, now = loading.network, settings.now
    lists = list(confirmation_lists(network, now, settings.site_url, everyone=everyone))
    files = {target / one.file_name: one.content for one in lists}
    if foreign := [path for path in files if not may_replace(path, is_confirmation_list)]:
        stop(Problem(str(path), 1, "file", "file-foreign") for path in foreign)
    write_atomically(files)
    for one in lists:
        click.echo("".join(f"{target / line}\n" for line in one.summary), nl=False)


@click.command()
@click.argument("profiles", metavar="KENNUNG...", nargs=-1, required=True)
@click.option("--on", required=True, metavar="TAG", help="Wann, zum Beispiel 2026-11-23.")
@click.option(
    "--by",
    required=True,
    metavar="WER",
    help="Wer bestätigt hat. Es steht auf der Seite: besser eine Funktion als ein Name.",
)
@in_project
def confirm(profiles: tuple[str, ...], *, on: str, by: str, root: Path, settings: Settings) -> None:
    """Eintragen, dass die Angaben von Profilen bestätigt sind.

    KENNUNG ist der Name einer Datei in partners/ ohne .yml. Ist etwas falsch, bleiben alle
    Dateien, wie sie sind.
    """
    result = confirm_profiles(root, profiles, on=on, by=by, today=settings.now.date())
    if result.problems:
        stop(result.problems)
    write_atomically({root / path: content for path, content in result.contents.items()})
    for path in result.contents:
        click.echo(root / path)
    click.echo(result.summary())
