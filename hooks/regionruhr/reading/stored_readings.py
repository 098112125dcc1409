"""Stored readings: results of reading files, kept on disk from one run to the next."""

import hashlib
import pickle
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final
from zlib import crc32

from regionruhr.cache.entries import Cache
from regionruhr.reading.content_cache import Content, ContentCache, Result

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
        self._used: set[str] = set()
        self._changed: set[int] = set()
        """The parts that differ from what is stored."""
        for part in range(_PARTS):
            entry = self._cache.get(self._key(part))
            if entry is not None:
                self._entries |= pickle.loads(entry)  # noqa: S301 (see FOLDER)

    def get(self, path: str, content: Content, read: Callable[[str, Content], Result]) -> Result:
        """Return the result for a file; call `read` if there is none for this content."""
        self._used.add(path)
        if not self.has(path, content):
            self._changed.add(_part(path))
        return super().get(path, content, read)

    def store(self) -> None:
        """Store the results that were used in this run."""
        parts: dict[int, dict[str, tuple[bytes, Any]]] = defaultdict(dict)
        for path, entry in self._entries.items():
            if path in self._used:
                parts[_part(path)][path] = entry
            else:
                self._changed.add(_part(path))
        for part in sorted(self._changed):
            self._cache.put(self._key(part), pickle.dumps(parts[part], protocol=5))
        if self._changed:
            self._cache.keep_newest(_MOST)

    def _key(self, part: int) -> str:
        return hashlib.sha256(f"{self._program}\0{part}".encode()).hexdigest()


def _part(path: str) -> int:
    return crc32(path.encode()) % _PARTS
