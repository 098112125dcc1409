"""Shared project: one copy that tests spoil one after the other, each finding it as it was."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import projects
from regionruhr.reading.content_cache import ContentCache

_CACHE = ".cache"


class SharedProject:
    """A project whose files are given back what they held; its caches stay."""

    def __init__(self, project: Path) -> None:
        self.project = project
        self.cache = ContentCache()
        """What was read of its files, for whoever reads them again."""
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
                self._files[path] = _stamp(file)


def _listed(project: Path) -> tuple[set[str], dict[str, tuple[int, int, int]]]:
    """The folders of a project, and its files, each with what a change of it changes."""
    folders, files = set[str](), dict[str, tuple[int, int, int]]()
    for folder, below, names in os.walk(project):
        below[:] = [name for name in below if name != _CACHE]
        inside = Path(folder).relative_to(project)
        # A link to a folder is not followed, and goes like a file.
        links = {name for name in below if Path(folder, name).is_symlink()}
        folders.update((inside / name).as_posix() for name in {*below} - links)
        found = ((inside / name).as_posix() for name in (*names, *links))
        files.update((path, _stamp(project / path)) for path in found)
    return folders, files


def _stamp(file: Path) -> tuple[int, int, int]:
    found = file.lstat()
    return found.st_ino, found.st_mtime_ns, found.st_size
