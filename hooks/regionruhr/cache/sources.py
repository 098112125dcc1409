"""Sources: the state of all files of a project that its site is made from."""

import hashlib
import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from regionruhr.sizes import LARGEST_FILE

FOLDERS = ("partners", "content")
"""The folders that editors write in."""


class UnusualFileError(Exception):
    """A file is neither a regular one nor a folder, or cannot be read."""


@dataclass(frozen=True, slots=True)
class SourceState:
    """The files of a project at a moment."""

    content: str
    """A digest of all paths and contents."""
    changes: str
    """A digest that differs if a file was written in between, whatever it contains now."""


def source_state(root: Path) -> SourceState | None:
    """Return the state of the files of the project at `root`; None if one of them is unusual.

    Of a hidden file only the name counts: nothing reads it.
    """
    content, changes = hashlib.sha256(), hashlib.sha256()
    try:
        for path, entry in _files(root):
            status = entry.stat(follow_symlinks=False)
            times = status.st_mtime_ns, status.st_ctime_ns, status.st_ino, status.st_size
            changes.update(f"{path}\0{times}\0".encode(errors="surrogateescape"))
            if status.st_size > LARGEST_FILE:
                return None
            text = b"" if _is_hidden(path) else Path(entry.path).read_bytes()
            content.update(f"{path}\0{len(text)}\0".encode(errors="surrogateescape"))
            content.update(text)
    except (OSError, UnusualFileError):
        return None
    return SourceState(content.hexdigest(), changes.hexdigest())


def _is_hidden(path: str) -> bool:
    return "/." in path


def _files(root: Path) -> Iterator[tuple[str, "os.DirEntry[str]"]]:
    """Yield every file below the folders of a project, hidden ones too, in one order."""
    for name in FOLDERS:
        folder = root / name
        if folder.is_symlink():
            raise UnusualFileError
        yield from _files_in(name, folder)


def _files_in(
    path: str, folder: "Path | os.DirEntry[str]"
) -> Iterator[tuple[str, "os.DirEntry[str]"]]:
    for entry in sorted(os.scandir(folder), key=lambda entry: entry.name):
        inside = f"{path}/{entry.name}"
        mode = entry.stat(follow_symlinks=False).st_mode
        if stat.S_ISDIR(mode):
            yield from _files_in(inside, entry)
        elif stat.S_ISREG(mode):
            yield inside, entry
        else:
            raise UnusualFileError
