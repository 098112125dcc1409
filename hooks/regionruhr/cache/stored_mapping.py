"""Stored mapping: values by their keys on disk, in parts, so that an edit writes only some."""

import hashlib
import pickle
from collections.abc import Iterable
from pathlib import Path
from typing import Any, Final
from zlib import crc32

from regionruhr.cache.entries import Cache

_PARTS: Final = 16
_MOST: Final = 2 * _PARTS
"""The parts of two programs, such as of two branches."""


class StoredMapping:
    """What a program stored last in a folder: pickles, which nobody but it may write.

    Keys are texts, or made of values whose `repr` is the same in every run.
    """

    def __init__(self, folder: Path, program: str) -> None:
        self._cache, self._program = Cache(folder), program

    def get(self) -> dict[Any, Any]:
        """Return what is stored, without parts that are missing or damaged."""
        found: dict[Any, Any] = {}
        for part in range(_PARTS):
            entry = self._cache.get(self._key(part))
            if entry is not None:
                found |= pickle.loads(entry)  # noqa: S301 (see the class)
        return found

    def put(self, values: Iterable[tuple[Any, Any]], changed: Iterable[Any]) -> None:
        """Store keys with values; `changed` are the keys of those that differ from what is stored.

        A value that nobody else has is freed once its part is written.
        """
        parts = {_part(key) for key in changed}
        if not parts:
            return
        by_part: dict[int, dict[Any, Any]] = {part: {} for part in sorted(parts)}
        for key, value in values:
            if (part := _part(key)) in parts:
                by_part[part][key] = value
        for part in sorted(parts):
            self._cache.put(self._key(part), pickle.dumps(by_part.pop(part), protocol=5))
        self._cache.keep_newest(_MOST)

    def _key(self, part: int) -> str:
        return hashlib.sha256(f"{self._program}\0{part}".encode()).hexdigest()


def _part(key: object) -> int:
    return crc32(repr(key).encode()) % _PARTS
