"""`regionruhr build`, `release`: build the site, and swap it in only when complete."""

import os
import sys
from functools import partial
from pathlib import Path
from urllib.parse import urlsplit

import click

from regionruhr.commands.console import (
    files_of,
    now_option,
    read_settings,
    require_project,
    stop,
    write_atomically,
)
from regionruhr.faults.problem import Problem, faults
from regionruhr.faults.text_report import report
from regionruhr.hosting.precompression import compressed_copies
from regionruhr.processes import ProcessKilledError, available
from regionruhr.settings import Settings
from regionruhr.site.checked_edition import read_edition
from regionruhr.site.fault_page import crash_report
from regionruhr.site.output import write_site
from regionruhr.site.rendering import summary
from regionruhr.staging import (
    READABLE,
    WAITING,
    BuildFailedError,
    Step,
    StepFailedError,
    build_staged,
    run_generator,
)

NGINX = "nginx.conf"
"""The name of the file beside the site: no server may publish its configuration."""


@click.command()
@click.argument("site", type=click.Path(file_okay=False, path_type=Path))
@click.argument("command", nargs=-1)
def build(site: Path, command: tuple[str, ...]) -> None:
    """Die Website in einem Ordner neben SITE bauen und erst danach einsetzen.

    Es schreibt der Generator COMMAND, ohne ihn dieses Programm selbst.
    """
    _build(site, command, read_settings())
    click.echo(f"Die Website liegt in {site}/.")


@click.command()
@click.argument("site", type=click.Path(file_okay=False, path_type=Path))
@click.argument("command", nargs=-1)
@click.option("--nginx", is_flag=True, help="Gepackte Dateien und nginx.conf dazulegen.")
@now_option
def release(*, site: Path, command: tuple[str, ...], nginx: bool, now: str | None) -> None:
    """SITE für die Öffentlichkeit bauen, wie build es tut.

    Was noch fehlt, wird mit Datei und Zeile genannt; dann bleibt SITE, wie es war. Sonst liegt
    darin alles, was hochzuladen ist. Mit --nginx liegt neben jeder Datei ihre gepackte und neben
    SITE die Konfiguration nginx.conf.
    """
    settings = read_settings(now)
    root = Path()
    require_project(root)
    reading = read_edition(
        root, now=settings.now, site_url=settings.site_url, processes=available()
    )
    refused = [*faults(reading.problems), *reading.obstacles]
    if urlsplit(settings.site_url).scheme != "https":
        values = {"value": settings.site_url}
        refused.append(Problem("SITE_URL", 1, "site_url", "site-url-insecure", values))
    if refused or reading.edition is None:
        stop([*reading.problems, *refused])
    click.echo(report(reading.problems), nl=False)
    # The generator reads all files again, at the time for which they were checked.
    os.environ["REGIONRUHR_NOW"] = settings.now.isoformat()
    _build(site, command, settings, *((_compress,) if nginx else ()))
    click.echo(f"Die Veröffentlichung liegt in {site}/.")
    if nginx:
        configuration = site.with_name(NGINX)
        write_atomically({configuration: reading.edition.host.nginx().encode()})
        configuration.chmod(READABLE)
        click.echo(f"Die Konfiguration für nginx liegt in {configuration}.")


def _build(site: Path, command: tuple[str, ...], settings: Settings, *steps: Step) -> None:
    """Build a site by steps; if one fails, print the reason and exit with code 1."""
    # A generator writes the site, or the core itself if there is none.
    write = partial(run_generator, command) if command else partial(_write, settings)
    try:
        build_staged(site, write, *steps, on_waiting=partial(click.echo, WAITING, err=True))
    except BuildFailedError as failure:
        click.echo(str(failure), err=True)
        sys.exit(1)


def _write(settings: Settings, folder: Path) -> None:
    root, processes = Path(), available()
    require_project(root)
    try:
        reading = read_edition(
            root,
            now=settings.now,
            site_url=settings.site_url,
            edit_url=settings.edit_url,
            processes=processes,
        )
        click.echo(report(reading.problems), nl=False, err=True)
        if reading.edition is not None:
            write_site(folder, root, reading.edition, processes=processes)
    except OSError:
        raise
    except ProcessKilledError as error:
        raise StepFailedError(str(error)) from error
    except Exception as error:
        raise StepFailedError(crash_report(error).crash) from error
    if reading.edition is None:
        raise StepFailedError
    click.echo(summary(reading.edition))


def _compress(folder: Path) -> None:
    for path, content in files_of(folder):
        for copy, smaller in compressed_copies(path, content):
            (folder / copy).write_bytes(smaller)
