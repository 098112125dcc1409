"""Folder exchange: two folders change their names in one step, so that neither is ever missing."""

import ctypes
import os
from pathlib import Path

_EXCHANGE = 2
"""RENAME_EXCHANGE of linux/fs.h."""
_WORKING_FOLDER = -100
"""AT_FDCWD of linux/fcntl.h: paths count from the working folder."""


def exchange(one: Path, other: Path) -> bool:
    """Exchange two folders; return whether the system could do that."""
    # Neither macOS nor an old library has it; not every file system does it.
    renameat2 = getattr(ctypes.CDLL(None), "renameat2", None)
    if renameat2 is None:
        return False
    paths = (os.fsencode(path.absolute()) for path in (one, other))
    first, second = map(ctypes.c_char_p, paths)
    done: int = renameat2(_WORKING_FOLDER, first, _WORKING_FOLDER, second, ctypes.c_uint(_EXCHANGE))
    return done == 0
