"""Written files: those of commands, each whole or not at all, whatever ends a command."""

import os
import re
import shutil
from collections.abc import Iterable, Iterator, Mapping
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
    _remove({path.parent for path in files})
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
    below = (
        folder for name in ("partners", "content", "schemas") for folder in _folders(root / name)
    )
    _remove([root, *below])


def _new_name(name: str) -> str:
    return f".{name[:_LONGEST_NAME]}.{os.getpid()}.new"


def _folders(folder: Path) -> Iterator[Path]:
    yield from (Path(path) for path, _, _ in os.walk(folder))


def _remove(folders: Iterable[Path]) -> None:
    for folder in folders:
        with suppress(OSError):
            for path in [*folder.iterdir()]:
                found = _NEW.fullmatch(path.name)
                if found and not is_alive(int(found[1])):
                    path.unlink()
