"""`regionruhr lock`: enter what has become public into the list of publications."""

from pathlib import Path

import click

from regionruhr.authoring.locking import lock as with_new_publications
from regionruhr.commands.console import in_project, stop
from regionruhr.commands.written_files import write_atomically
from regionruhr.reading.paths import PUBLICATIONS
from regionruhr.settings import Settings
from regionruhr.site.checked_edition import read_edition


@click.command()
@in_project
def lock(*, root: Path, settings: Settings) -> None:
    """Festhalten, was veröffentlicht ist.

    Kennung und Adresse jeder öffentlichen Meldung, jedes Profils und jedes Projekts kommen in
    content/_published.yml und gehören ihm von da an. Entwürfe und künftige Meldungen
    bleiben draußen. Ist etwas falsch, bleibt die Datei, wie sie ist.
    """
    reading = read_edition(root, now=settings.now, site_url=settings.site_url)
    if reading.edition is None:
        stop(reading.problems)
    target = root / PUBLICATIONS
    text = target.read_bytes().decode() if target.exists() else ""
    network, releases = reading.edition.network, reading.edition.newsroom.releases
    result = with_new_publications(
        text,
        network.publications.by_id,
        (
            *releases,
            *network.partners.values(),
            *network.projects.values(),
            *network.withdrawn.values(),
        ),
    )
    if result.problems:
        stop(result.problems)
    if result.changed:
        write_atomically({target: result.text.encode()})
    click.echo(result.summary())
