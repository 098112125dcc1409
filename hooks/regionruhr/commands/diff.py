"""`regionruhr diff`: what a change does to the site, for whoever reviews it."""

import sys
from collections.abc import Mapping
from pathlib import Path

import click

from regionruhr.commands.console import files_of, lang_option, read_settings
from regionruhr.comparison.difference import Read, difference
from regionruhr.comparison.markdown import markdown
from regionruhr.editing.problems import printable
from regionruhr.hosting.manifest import manifest
from regionruhr.language import Language

HOME = "index.html"
_MISSING: Mapping[Language, str] = {
    "de": "In {site} liegt keine gebaute Website, {home} fehlt (bauen Sie sie: make site).",
    "en": "There is no built site in {site}, {home} is missing (build it: make site).",
}


@click.command()
@click.argument("old_site", type=click.Path(path_type=Path))
@click.argument("new_site", type=click.Path(path_type=Path))
@lang_option
def diff(old_site: Path, new_site: Path, lang: str | None) -> None:
    """Als Markdown sagen, was NEW_SITE von OLD_SITE unterscheidet.

    Beide sind Ordner mit einer gebauten Website, zum selben Zeitpunkt gebaut (REGIONRUHR_NOW).
    """
    language = read_settings(None, lang).language
    missing = [site for site in (old_site, new_site) if not (site / HOME).is_file()]
    for site in missing:
        click.echo(_MISSING[language].format(site=printable(str(site)), home=HOME), err=True)
    if missing:
        sys.exit(2)
    try:
        before, after = (manifest(files_of(site)) for site in (old_site, new_site))
        told = markdown(difference(before, after, _reader(old_site), _reader(new_site)), language)
    except OSError as error:
        raise click.ClickException(f"{error.filename}: {error.strerror}") from error
    click.echo(told, nl=False)


def _reader(site: Path) -> Read:
    return lambda path: (site / path).read_bytes()
