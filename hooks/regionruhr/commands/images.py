"""`regionruhr images`: bring pictures into order as they were uploaded."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from regionruhr.authoring.uploaded_pictures import LARGEST_UPLOAD, OTHERS, PicturePlan, picture_plan
from regionruhr.cache.entries import Cache
from regionruhr.commands.console import in_project
from regionruhr.commands.written_files import write_atomically
from regionruhr.faults.problem import Problem, faults
from regionruhr.faults.text_report import report
from regionruhr.images.conversion import reads_heic
from regionruhr.images.rendition import FOLDER
from regionruhr.reading.files import listed_files, read_bytes
from regionruhr.reading.loading import load
from regionruhr.reading.pictures import may_hold_pictures
from regionruhr.settings import Settings

_NOTHING = "Alle Bilder sind in Ordnung."
_DRY = "Das ändert „regionruhr images --fix“:"
_DONE = "Geändert (die früheren Fassungen der Bilder sind gelöscht):"
_LEFT = "Das bleibt zu tun:"
_HEIC = "Damit dieser Befehl auch HEIC öffnet, führen Sie einmal aus: make heic"
_STANDARD_ERROR = 2
_UNUSED = {"picture-unused", "logo-unused"}
"""What a line of the plan says already, with the rights that stand in the file."""


@click.command()
@click.option("--fix", is_flag=True, help="Die Änderungen ausführen, nicht nur nennen.")
@in_project
def images(*, fix: bool, root: Path, settings: Settings) -> None:
    """Hochgeladene Bilder so ändern, dass die Prüfung sie annimmt.

    Wandelt HEIC, TIFF und andere Arten um, verkleinert zu große Bilder, entfernt Notizen der
    Kamera und berichtigt Namen, auch dort, wo die Bilder eingetragen sind. Bildnachweis und Lizenz
    bleiben in der Datei; fehlen sie im Eintrag, kommen sie von dort. Ohne --fix sehen Sie nur,
    was geschähe.

    Der Code am Ende ist 1, wenn an Bildern etwas bleibt, das die Website aufhält, sonst 0.
    """
    tree, paths = listed_files(root)
    with _without_noise():
        plan = picture_plan(
            paths, lambda path: read_bytes(root, path, LARGEST_UPLOAD), Cache(root / FOLDER)
        )
    changed = [*(change.text for change in plan.changes), *plan.entered]
    if fix:
        _write(root, plan)
        found = load(root, today=settings.now.date()).problems
    else:
        found = (*tree.problems, *plan.problems)
    problems = [p for p in found if _is_of_a_picture(p) and p.fault not in _UNUSED]
    if changed:
        click.echo("\n".join([_DONE if fix else _DRY, *changed]))
    if plan.left or problems:
        click.echo("\n".join([_LEFT, *plan.left]))
        click.echo(report(problems), nl=False)
    if not changed and not plan.left and not problems:
        click.echo(_NOTHING)
    if not reads_heic() and any(p.values.get("value") == "HEIC" for p in problems):
        click.echo(_HEIC)
    sys.exit(1 if faults(problems) else 0)


@contextmanager
def _without_noise() -> Iterator[None]:
    """Keep from the terminal what libraries in C print there of a damaged picture, in English."""
    sys.stderr.flush()
    terminal = os.dup(_STANDARD_ERROR)
    try:
        with Path(os.devnull).open("wb") as nowhere:
            os.dup2(nowhere.fileno(), _STANDARD_ERROR)
        yield
    finally:
        os.dup2(terminal, _STANDARD_ERROR)
        os.close(terminal)


def _is_of_a_picture(problem: Problem) -> bool:
    """Return whether a problem is one of a picture, or of an entry of one."""
    folder, _, name = problem.path.rpartition("/")
    is_entry = problem.place.startswith(("images", "logo"))
    return is_entry or (may_hold_pictures(folder) and not name.lower().endswith(OTHERS))


def _write(root: Path, plan: PicturePlan) -> None:
    """Write the new files, then the records that name them; last remove the former ones."""
    write_atomically(
        {
            **{root / change.target: change.content for change in plan.changes},
            **{root / path: text.encode() for path, text in plan.records.items()},
        }
    )
    for change in plan.changes:
        former, target = root / change.path, root / change.target
        if former == target:
            continue
        if former.samefile(target):
            # A disk that ignores case has one file for both names.
            former.rename(target)
        else:
            former.unlink()
