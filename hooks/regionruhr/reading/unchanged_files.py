"""Unchanged files: what was read of the files of a project, as long as none of them is touched."""

import os
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, Final, TypeAlias

from regionruhr.reading.content_cache import ContentCache, Entries, Outcome
from regionruhr.sameness import is_same

Stamp: TypeAlias = tuple[int, int, int, int]
"""Times of change, size and number of a file."""
GRANULE: Final = 2_000_000_000
"""The nanoseconds in which file systems may give two changes the same time (FAT)."""


class UnchangedFiles(ContentCache):
    """Results of reading files, for a process that reads a project again and again.

    A file that has the stamp of its last reading is not read again, unless it may have been changed
    within the same granule of time after that: it was among the last that anybody had touched.
    """

    def __init__(self) -> None:
        super().__init__()
        self._stamps: dict[str, Stamp] = {}
        self._newest = 0
        self._contents: dict[str, str | bytes] = {}
        """The content of each file with a result, to compare by identity."""
        self._read: dict[tuple[str, str], tuple[Stamp, tuple[object, ...], Any]] = {}
        """Stamp, other inputs and result of each reader of a file that was long untouched."""

    def has(self, path: str, content: str | bytes) -> bool:
        """Return whether there is a result for this content, at once if it is the very object."""
        if self._contents.get(path) is not content:
            if not super().has(path, content):
                return False
            self._contents[path] = content
        return True

    def add(self, entries: Entries) -> None:
        """Add results, or replace them."""
        super().add(entries)
        for path in entries:
            self._contents.pop(path, None)

    def keep(self, paths: set[str]) -> None:
        """Drop the results for all other files."""
        super().keep(paths)
        for path in self._contents.keys() - paths:
            del self._contents[path]

    def look(self, root: Path, paths: Iterable[str]) -> None:
        """Note the stamps of the files of the project below `root`; forget all others."""
        self._stamps = dict(_stamps(str(root), paths))
        self._newest = max(map(_changed, self._stamps.values()), default=0)
        self._read = {key: known for key, known in self._read.items() if key[1] in self._stamps}

    def get_file(self, path: str, read: Callable[..., Outcome], *inputs: object) -> Outcome:
        """Return what `read` returns of a file and of the inputs, as it was if it must be the same.

        A file with a problem is read again: it may have been out of reach for a moment.
        """
        key, stamp = (read.__qualname__, path), self._stamps.get(path)
        known = self._read.get(key)
        if known and known[0] == stamp and is_same(known[1], inputs):
            former: Outcome = known[2]
            return former
        result = super().get_file(path, read, *inputs)
        if stamp and not result.problems and _changed(stamp) + GRANULE < self._newest:
            self._read[key] = stamp, inputs, result
        return result


def _stamps(root: str, paths: Iterable[str]) -> Iterable[tuple[str, Stamp]]:
    for path in paths:
        try:
            status = os.lstat(f"{root}/{path}")
        except OSError:
            # What cannot be looked at is read again.
            continue
        yield path, (status.st_mtime_ns, status.st_ctime_ns, status.st_size, status.st_ino)


def _changed(stamp: Stamp) -> int:
    """Return the time of the last change of a file."""
    return max(stamp[:2])
