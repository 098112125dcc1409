"""`regionruhr build`: build the site, and swap it in only when complete."""

import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path

import click

from regionruhr.commands.console import read_settings, require_project
from regionruhr.faults.text_report import report
from regionruhr.search.index import make_index
from regionruhr.settings import Settings
from regionruhr.site.checked_edition import read_edition
from regionruhr.site.fault_page import crash_report
from regionruhr.site.output import write_site
from regionruhr.site.rendering import summary
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
    build_or_exit(site, writing_step(command, read_settings(None)), make_index)
    click.echo(f"Die Website liegt in {site}/.")


def writing_step(command: Sequence[str], settings: Settings) -> Step:
    """The step that writes the site: runs a generator, or the core itself if there is none."""
    return partial(run_generator, command) if command else partial(_write, settings)


def build_or_exit(site: Path, *steps: Step) -> None:
    """Build a site by steps; if one fails, print the reason and exit with code 1."""
    try:
        build_staged(site, *steps, on_waiting=partial(click.echo, WAITING, err=True))
    except BuildFailedError as failure:
        click.echo(failure.text(), err=True)
        sys.exit(1)


def _write(settings: Settings, folder: Path) -> None:
    root = Path()
    require_project(root)
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
