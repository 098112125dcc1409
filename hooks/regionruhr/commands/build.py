"""`regionruhr build`: let a generator build the site, and put it in place only when whole."""

import sys
from collections.abc import Mapping
from functools import partial
from pathlib import Path

import click

from regionruhr.commands.console import lang_option, read_settings
from regionruhr.language import Language
from regionruhr.search.index import make_index
from regionruhr.staging import WAITING, BuildFailedError, build_staged

_BUILT: Mapping[Language, str] = {
    "de": "Die Website liegt in {site}/. Ansehen: make show",
    "en": "The site is in {site}/. Look at it: make show",
}


@click.command()
@click.argument("site", type=click.Path(file_okay=False, path_type=Path))
@click.argument("command", nargs=-1, required=True)
@lang_option
def build(site: Path, command: tuple[str, ...], lang: str | None) -> None:
    """COMMAND in einen Ordner neben SITE bauen lassen und ihn erst danach einsetzen."""
    settings = read_settings(None, lang)
    try:
        build_staged(
            site,
            command,
            finish=[partial(make_index, language=settings.language)],
            tell_waiting=partial(click.echo, WAITING[settings.language], err=True),
        )
    except BuildFailedError as failure:
        click.echo(failure.text(settings.language), err=True)
        sys.exit(1)
    click.echo(_BUILT[settings.language].format(site=site))
