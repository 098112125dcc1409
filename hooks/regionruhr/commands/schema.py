"""`regionruhr schema`: write the schemas and forms for the tools of editors."""

from pathlib import Path

import click

from regionruhr.commands.console import (
    enter_project,
    read_settings,
    root_option,
    stop,
)
from regionruhr.commands.written_files import write_atomically
from regionruhr.editor_tools.tool_files import press_contact_labels, tool_files
from regionruhr.reading.loading import load
from regionruhr.reading.paths import TAXONOMY

UP_TO_DATE = "Alles ist auf dem Stand."


@click.command()
@root_option
def schema(*, root: Path) -> None:
    """Formulare und Vervollständigung auf den Stand bringen.

    Schreibt schemas/, FELDER.md und MELDUNGEN.md neu. Nach einer Änderung
    von partners/_taxonomy.yml geschieht das beim nächsten Veröffentlichen von selbst.
    """
    settings = read_settings()
    enter_project(root)
    loading = load(root, today=settings.now.date())
    taxonomy = loading.registry.taxonomy
    if taxonomy is None:
        stop([problem for problem in loading.problems if problem.path == TAXONOMY])
    texts = tool_files(taxonomy, press_contact_labels(loading.documents))
    made = {root / path: text.encode() for path, text in texts.items()}
    changed = {path: text for path, text in made.items() if not _is_same(path, text)}
    write_atomically(changed)
    for path in changed:
        click.echo(path)
    if not changed:
        click.echo(UP_TO_DATE)


def _is_same(path: Path, text: bytes) -> bool:
    try:
        return path.read_bytes() == text
    except OSError:
        return False
