"""Stored readings: results of reading files, kept on disk from one run to the next."""

import hashlib
import pickle
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path
from typing import Final
from zlib import crc32

from regionruhr.cache.entries import Cache
from regionruhr.processes import meanwhile
from regionruhr.reading.content_cache import ContentCache, Entries

FOLDER: Final = ".cache/readings"
"""The folder of the results: pickles, to be written by nobody but the project's own builds."""
_PARTS: Final = 16
"""The number of entries, so that an edit writes only some of them."""
_MOST: Final = 2 * _PARTS
"""Those of two programs, such as of two branches."""


class StoredReadings(ContentCache):
    """A content cache of the project at `root` that a program filled in an earlier run."""

    def __init__(self, root: Path, program: str) -> None:
        super().__init__()
        self._cache = Cache(root / FOLDER)
        self._program = program
        self._changed: set[int] = set()
        """The parts that differ from what is stored."""
        for part in range(_PARTS):
            entry = self._cache.get(self._key(part))
            if entry is not None:
                self._entries |= pickle.loads(entry)  # noqa: S301 (see FOLDER)

    def add(self, entries: Entries) -> None:
        """Add results, or replace them."""
        super().add(entries)
        self._changed.update(map(_part, entries))

    def keep(self, paths: set[str]) -> None:
        """Drop the results for all other files."""
        self._changed.update(map(_part, self._entries.keys() - paths))
        super().keep(paths)

    def store(self, processes: int = 1) -> Callable[[], object]:
        """Start to store all results for the next run; return a function that ends afterwards."""
        # An edit changes one part, which takes less time than to start a process.
        return meanwhile(self._store, processes if len(self._changed) > 1 else 1)

    def _store(self) -> None:
        parts: dict[int, Entries] = defaultdict(dict)
        for path, entry in self._entries.items():
            parts[_part(path)][path] = entry
        for part in sorted(self._changed):
            self._cache.put(self._key(part), pickle.dumps(parts[part], protocol=5))
        if self._changed:
            self._cache.keep_newest(_MOST)

    def _key(self, part: int) -> str:
        return hashlib.sha256(f"{self._program}\0{part}".encode()).hexdigest()


def _part(path: str) -> int:
    return crc32(path.encode()) % _PARTS
