"""`regionruhr build`: let a generator build the site, and put it in place only when whole."""

import sys
from functools import partial
from pathlib import Path

import click

from regionruhr.search.index import make_index
from regionruhr.staging import WAITING, BuildFailedError, build_staged

_BUILT = "Die Website liegt in {site}/. Ansehen: make show"


@click.command()
@click.argument("site", type=click.Path(file_okay=False, path_type=Path))
@click.argument("command", nargs=-1, required=True)
def build(site: Path, command: tuple[str, ...]) -> None:
    """COMMAND in einen Ordner neben SITE bauen lassen und ihn erst danach einsetzen."""
    try:
        build_staged(
            site,
            command,
            finish=[make_index],
            tell_waiting=partial(click.echo, WAITING, err=True),
        )
    except BuildFailedError as failure:
        click.echo(failure.text(), err=True)
        sys.exit(1)
    click.echo(_BUILT.format(site=site))
