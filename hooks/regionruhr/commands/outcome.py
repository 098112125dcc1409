"""`regionruhr outcome`, `outcomes`: what became of entries and pairs, and the yearly count."""

import re
from pathlib import Path

import click

from regionruhr.authoring.outcome import RESULTS, Recording, record_outcome
from regionruhr.brokers.outcomes import is_outcome_table, outcome_table, outcome_text, yearly_counts
from regionruhr.commands.console import in_project, may_replace, stop
from regionruhr.commands.written_files import write_atomically
from regionruhr.faults.problem import Problem
from regionruhr.reading.loading import load
from regionruhr.settings import Settings


@click.command()
@click.argument("key", metavar="KENNUNG")
@click.argument("result", metavar="ERGEBNIS", type=click.Choice(RESULTS))
@click.option("--on", metavar="TAG", help="Wann, zum Beispiel 2026-11-23; sonst heute.")
@click.option(
    "--in-region/--outside-region",
    default=None,
    help="Bei „matched“ eines Eintrags: ob der gefundene Partner aus der Region kommt.",
)
@in_project
def outcome(
    key: str, result: str, *, on: str | None, in_region: bool | None, root: Path, settings: Settings
) -> None:
    """Eintragen, was aus einem Eintrag der Börse oder einer Paarung wurde.

    KENNUNG ist die eines Eintrags oder einer gelisteten Paarung. ERGEBNIS ist bei einem Eintrag
    matched (Partner gefunden), withdrawn (zurückgezogen) oder expired (abgelaufen), bei einer
    Paarung matched (zusammengekommen) oder declined (passt nicht).
    """
    today = settings.now.date()
    loading = load(root, today=today)
    if loading.network is None:
        stop(loading.problems)
    recording = Recording(key, result, on, in_region)
    recorded = record_outcome(
        recording, loading.network, lambda path: (root / path).read_bytes().decode(), today
    )
    if recorded.problems:
        stop(recorded.problems)
    write_atomically({root / path: content for path, content in recorded.contents.items()})
    click.echo("\n".join(recorded.lines))


@click.command()
@click.option("--year", required=True, metavar="JAHR", help="Das Kalenderjahr, vierstellig.")
@click.option(
    "--csv",
    "table",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Die Zahlen außerdem als Tabelle schreiben.",
)
@in_project
def outcomes(*, year: str, table: Path | None, root: Path, settings: Settings) -> None:
    """Zählen, was aus der Börse in einem Jahr wurde, ohne Namen.

    Gezählt wird allein, was im jetzigen Stand der Dateien steht: Derselbe Stand in Git ergibt
    immer dieselben Zahlen. Was gelöscht ist, zählt nicht.
    """
    if not re.fullmatch(r"(?:19|20)\d\d", year, re.ASCII):
        raise click.UsageError(f"--year: „{year}“ ist kein Jahr. Schreiben Sie es vierstellig.")
    loading = load(root, today=settings.now.date())
    if loading.network is None:
        stop(loading.problems)
    counts = yearly_counts(loading.network, int(year))
    if table:
        if not may_replace(table, is_outcome_table):
            values = {"value": "regionruhr outcomes"}
            stop([Problem(str(table), 1, "file", "table-foreign", values)])
        write_atomically({table: outcome_table(counts, int(year))})
    click.echo(outcome_text(counts, int(year)), nl=False)
    if table:
        click.echo(table)
