"""Stored byte code: compiled templates, kept on disk from one run to the next."""

import marshal
from pathlib import Path
from typing import Final

from regionruhr.cache.entries import Cache
from regionruhr.site.rendering import ByteCode

FOLDER: Final = ".cache/templates"
"""The folder of the code, to be written by nobody but the project's own builds."""
_MOST: Final = 2
"""The number of programs, such as of two branches."""


class StoredByteCode(ByteCode):
    """The templates of the project at `root` that a program compiled in an earlier run."""

    def __init__(self, root: Path, program: str) -> None:
        super().__init__()
        self._cache = Cache(root / FOLDER)
        self._program = program
        entry = self._cache.get(program)
        if entry is not None:
            self._kept = marshal.loads(entry)  # noqa: S302 (see FOLDER)
        self._stored = len(self._kept)

    def store(self) -> None:
        """Store what was compiled in this run."""
        if len(self._kept) > self._stored:
            self._cache.put(self._program, marshal.dumps(self._kept))
            self._cache.keep_newest(_MOST)
