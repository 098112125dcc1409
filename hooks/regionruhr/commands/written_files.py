"""Written files: those of commands, each whole or not at all, whatever ends a command."""

import os
import re
import shutil
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

import click

from regionruhr.processes import is_alive
from regionruhr.system_errors import system_reason

_NEW = re.compile(r"\..+\.([0-9]+)\.new")
"""The name of a file that is being written, with the number of the process that does it."""
_LONGEST_NAME = 100
"""Characters of a name that are repeated: with the rest no system finds it too long."""


def write_atomically(files: Mapping[Path, bytes]) -> None:
    """Write files, each whole or not at all; none if the disk does not hold all."""
    temporary = {path: path.with_name(_new_name(path.name)) for path in files}
    for folder in {path.parent for path in files}:
        _remove(next(os.walk(folder), None))
    path = Path()
    try:
        for path, content in files.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            temporary[path].write_bytes(content)
            if path.exists():
                shutil.copymode(path, temporary[path])
        for path, new in temporary.items():
            new.replace(path)
    except OSError as error:
        error.filename = path
        raise click.ClickException(system_reason(error)) from error
    finally:
        for new in temporary.values():
            with suppress(OSError):
                new.unlink(missing_ok=True)


def remove_leftovers(root: Path) -> None:
    """Remove what killed commands had begun to write in the project at `root`."""
    _remove(next(os.walk(root), None))
    for name in ("partners", "content", "schemas"):
        for listed in os.walk(root / name):
            _remove(listed)


def _new_name(name: str) -> str:
    return f".{name[:_LONGEST_NAME]}.{os.getpid()}.new"


def _remove(listed: tuple[str, list[str], list[str]] | None) -> None:
    """Remove leftovers from a folder, given with the names in it as by `os.walk`."""
    folder, _, names = listed or ("", [], [])
    for name in names:
        found = name.startswith(".") and _NEW.fullmatch(name)
        if found and not is_alive(int(found[1])):
            with suppress(OSError):
                Path(folder, name).unlink()
