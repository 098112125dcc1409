"""`regionruhr build`: build the site, and put it in place only when whole."""

import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path

import click

from regionruhr.commands.console import need_project, read_settings
from regionruhr.faults.reports.plain import report
from regionruhr.search.index import make_index
from regionruhr.settings import Settings
from regionruhr.site.checked_edition import read_edition
from regionruhr.site.fault_page import crash_report
from regionruhr.site.rendering import summary
from regionruhr.site.writing import write_site
from regionruhr.staging import (
    WAITING,
    BuildFailedError,
    Step,
    StepFailedError,
    build_staged,
    run_generator,
)


@click.command()
@click.argument("site", type=click.Path(file_okay=False, path_type=Path))
@click.argument("command", nargs=-1)
def build(site: Path, command: tuple[str, ...]) -> None:
    """Die Website in einem Ordner neben SITE bauen und erst danach einsetzen.

    Es schreibt der Generator COMMAND, ohne ihn dieses Programm selbst.
    """
    put_in_place(site, writer(command, read_settings(None)), make_index)
    click.echo(f"Die Website liegt in {site}/.")


def writer(command: Sequence[str], settings: Settings) -> Step:
    """What writes the site: a generator that is run, or the core itself where there is none."""
    return partial(run_generator, command) if command else partial(_write, settings)


def put_in_place(site: Path, *steps: Step) -> None:
    """Build a site by steps; if one fails, say why and end."""
    try:
        build_staged(site, *steps, tell_waiting=partial(click.echo, WAITING, err=True))
    except BuildFailedError as failure:
        click.echo(failure.text(), err=True)
        sys.exit(1)


def _write(settings: Settings, folder: Path) -> None:
    root = Path()
    need_project(root)
    try:
        reading = read_edition(
            root, now=settings.now, site_url=settings.site_url, edit_url=settings.edit_url
        )
        click.echo(report(reading.problems), nl=False, err=True)
        if reading.edition is not None:
            write_site(folder, root, reading.edition)
    except OSError:
        raise
    except Exception as error:
        raise StepFailedError(crash_report(error).crash) from error
    if reading.edition is None:
        raise StepFailedError
    click.echo(summary(reading.edition))
