"""Console: options and exits, shared by all commands."""

import os
import shutil
import sys
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from functools import wraps
from pathlib import Path
from typing import Any, NoReturn

import click

from regionruhr.commands.written_files import remove_leftovers
from regionruhr.faults.problem import Problem
from regionruhr.faults.text_report import report
from regionruhr.settings import Settings, UnknownSettingError, settings_from

root_option = click.option(
    "--root",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=Path(),
    help="Ordner des Projekts.",
)
now_option = click.option("--now", help="Zeitpunkt der Prüfung, zum Beispiel 2026-11-23T10:00.")


def in_project(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command the options --root and --now, as the folder of a project and settings."""

    @root_option
    @now_option
    @wraps(command)
    def run(*, root: Path, now: str | None, **options: Any) -> None:  # noqa: ANN401 (passed on)
        settings = read_settings(now)
        enter_project(root)
        command(root=root, settings=settings, **options)

    return run


def read_settings(now: str | None = None) -> Settings:
    """The settings of a command, from its options and the environment."""
    try:
        return settings_from(os.environ, datetime.now, now=now)
    except UnknownSettingError as error:
        raise click.UsageError(str(error)) from error


def enter_project(root: Path) -> None:
    """Remove what killed commands left there; end with a message if a folder has no project."""
    missing = [f"{folder}/" for folder in ("partners", "content") if not (root / folder).is_dir()]
    if missing:
        raise click.ClickException(
            f"In {root} liegt kein Projekt, es fehlt: {', '.join(missing)}. Wechseln Sie in den "
            "Ordner des Projekts oder nennen Sie ihn mit --root."
        )
    remove_leftovers(root)


def stop(problems: Iterable[Problem]) -> NoReturn:
    """Print the problems and exit with code 1."""
    click.echo(report(problems), nl=False)
    sys.exit(1)


def readable_width() -> int:
    """The columns of the terminal, at most 100: a longer line is no easier to read."""
    return min(shutil.get_terminal_size().columns, 100)


def files_of(folder: Path) -> Iterator[tuple[str, bytes]]:
    """Yield path and content of every file of a folder, in the order of the paths."""
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            yield path.relative_to(folder).as_posix(), path.read_bytes()


def may_replace(path: Path, is_ours: Callable[[bytes], bool]) -> bool:
    """Whether there is no file, or an earlier one of ours."""
    try:
        return not path.exists() or is_ours(path.read_bytes())
    except OSError:
        return False
