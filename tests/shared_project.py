"""Shared project: one copy that tests spoil one after the other, each finding it as it was."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import projects
from regionruhr.reading.unchanged_files import UnchangedFiles

_CACHE = ".cache"
READINGS = UnchangedFiles()
"""What was read of copies of the small project, for whoever reads their files again."""
Stamp = tuple[int, int, int]


class SharedProject:
    """A project whose files are given back what they held; its caches stay."""

    def __init__(self, project: Path) -> None:
        self.project = project
        self._contents = projects.contents(project)
        self._folders, self._files = _listed(project)

    @contextmanager
    def lent(self) -> Iterator[Path]:
        """Lend the project to a test, which may change, add, move and remove files."""
        try:
            yield self.project
        finally:
            self._restore()

    def _restore(self) -> None:
        folders, files = _listed(self.project)
        for path in files.keys() - self._files.keys():
            (self.project / path).unlink()
        for folder in sorted(folders - self._folders, reverse=True):
            (self.project / folder).rmdir()
        for path, stamp in self._files.items():
            if files.get(path) != stamp:
                file = self.project / path
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_bytes(self._contents[path])
                self._files[path] = _stamp(file.lstat())


def _listed(project: Path) -> tuple[set[str], dict[str, Stamp]]:
    """The folders of a project, and its files, each with what a change of it changes."""
    folders, files = set[str](), dict[str, Stamp]()
    open_folders = [""]
    while open_folders:
        folder = open_folders.pop()
        with os.scandir(project / folder) as entries:
            for entry in entries:
                path = f"{folder}{entry.name}"
                # A link to a folder is not followed, and goes like a file.
                if entry.is_dir(follow_symlinks=False):
                    if entry.name != _CACHE:
                        folders.add(path)
                        open_folders.append(f"{path}/")
                else:
                    files[path] = _stamp(entry.stat(follow_symlinks=False))
    return folders, files


def _stamp(found: os.stat_result) -> Stamp:
    return found.st_ino, found.st_mtime_ns, found.st_size
