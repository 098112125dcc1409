"""Site folder: the files of a site, written below a folder."""

import os
from collections.abc import Iterable
from pathlib import Path

_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL
_MODE = 0o666
"""What a file may be used for, but for what the umask takes away."""


def write_files(folder: Path, files: Iterable[tuple[str, bytes]]) -> None:
    """Write files below a folder, each at its address; one that is there is replaced."""
    made = ""
    for address, content in files:
        target = f"{folder}/{address}"
        # Neighbours come one after the other: most folders are there.
        if (parent := target.rpartition("/")[0]) != made:
            Path(parent).mkdir(parents=True, exist_ok=True)
            made = parent
        try:
            _write(target, content)
        except FileExistsError:
            # It may be a file of the former site under a second name.
            Path(target).unlink()
            _write(target, content)


def _write(target: str, content: bytes) -> None:
    # A file object takes twice as long, and a site has thousands of files.
    file = os.open(target, _NEW, _MODE)
    try:
        rest = memoryview(content)
        while rest:
            rest = rest[os.write(file, rest) :]
    finally:
        os.close(file)
