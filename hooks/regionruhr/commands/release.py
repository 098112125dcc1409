"""`regionruhr release`: build the site for the public, or report all that stands against it."""

import os
from pathlib import Path
from urllib.parse import urlsplit

import click

from regionruhr.commands.build import build_or_exit, writing_step
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
from regionruhr.search.index import make_index
from regionruhr.site.checked_edition import read_edition
from regionruhr.staging import READABLE

NGINX = "nginx.conf"
"""The name of the file beside the site: no server may publish its configuration."""


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
    reading = read_edition(root, now=settings.now, site_url=settings.site_url)
    refused = [*faults(reading.problems), *reading.obstacles]
    if urlsplit(settings.site_url).scheme != "https":
        values = {"value": settings.site_url}
        refused.append(Problem("SITE_URL", 1, "site_url", "site-url-insecure", values))
    if refused or reading.edition is None:
        stop([*reading.problems, *refused])
    click.echo(report(reading.problems), nl=False)
    # The generator reads all files again, at the time for which they were checked.
    os.environ["REGIONRUHR_NOW"] = settings.now.isoformat()
    steps = (make_index, _compress) if nginx else (make_index,)
    build_or_exit(site, writing_step(command, settings), *steps)
    click.echo(f"Die Veröffentlichung liegt in {site}/.")
    if nginx:
        configuration = site.with_name(NGINX)
        write_atomically({configuration: reading.edition.host.nginx().encode()})
        configuration.chmod(READABLE)
        click.echo(f"Die Konfiguration für nginx liegt in {configuration}.")


def _compress(folder: Path) -> None:
    for path, content in files_of(folder):
        for copy, smaller in compressed_copies(path, content):
            (folder / copy).write_bytes(smaller)
