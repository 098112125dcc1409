"""Stored readings: results of reading files, kept on disk from one run to the next."""

from collections.abc import Callable
from pathlib import Path
from typing import Final

from regionruhr.cache.stored_mapping import StoredMapping
from regionruhr.processes import meanwhile
from regionruhr.reading.content_cache import ContentCache, Entries

FOLDER: Final = ".cache/readings"


class StoredReadings(ContentCache):
    """A content cache of the project at `root` that a program filled in an earlier run."""

    def __init__(self, root: Path, program: str) -> None:
        super().__init__()
        self._stored = StoredMapping(root / FOLDER, program)
        self._entries = self._stored.get()
        self._changed: set[str] = set()
        """The paths of the files whose results differ from what is stored."""

    def add(self, entries: Entries) -> None:
        """Add results, or replace them."""
        super().add(entries)
        self._changed.update(entries)

    def keep(self, paths: set[str]) -> None:
        """Drop the results for all other files."""
        self._changed.update(self._entries.keys() - paths)
        super().keep(paths)

    def store(self, processes: int = 1) -> Callable[[], object]:
        """Start to store all results for the next run; return a function that ends afterwards."""
        # An edit changes one file, which takes less time than to start a process.
        return meanwhile(self._store, processes if len(self._changed) > 1 else 1)

    def _store(self) -> None:
        self._stored.put(self._entries.items(), self._changed)
