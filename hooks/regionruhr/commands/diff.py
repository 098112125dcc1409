"""`regionruhr diff`: the effects of a change on the site, for reviewers."""

import sys
from hashlib import sha256
from pathlib import Path

import click

from regionruhr.commands.console import files_of
from regionruhr.faults.problem import printable
from regionruhr.site_diff.difference import Read, difference
from regionruhr.site_diff.markdown import markdown
from regionruhr.system_errors import system_reason

HOME = "index.html"
_MISSING = "In {site} liegt keine gebaute Website, {home} fehlt (bauen Sie sie: make site)."


@click.command()
@click.argument("old_site", type=click.Path(path_type=Path))
@click.argument("new_site", type=click.Path(path_type=Path))
def diff(old_site: Path, new_site: Path) -> None:
    """Als Markdown sagen, was NEW_SITE von OLD_SITE unterscheidet.

    Beide sind Ordner mit einer gebauten Website, zum selben Zeitpunkt gebaut (REGIONRUHR_NOW).
    """
    missing = [site for site in (old_site, new_site) if not (site / HOME).is_file()]
    for site in missing:
        click.echo(_MISSING.format(site=printable(str(site)), home=HOME), err=True)
    if missing:
        sys.exit(2)
    try:
        before, after = (
            {path: sha256(content).hexdigest() for path, content in files_of(site)}
            for site in (old_site, new_site)
        )
        report = markdown(difference(before, after, _reader(old_site), _reader(new_site)))
    except OSError as error:
        raise click.ClickException(system_reason(error)) from error
    click.echo(report, nl=False)


def _reader(site: Path) -> Read:
    return lambda path: (site / path).read_bytes()
