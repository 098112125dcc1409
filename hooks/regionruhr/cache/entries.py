"""Entries: costly results as files in a folder, by keys derived from their input.

A missing or damaged entry counts as a miss.
"""

import hashlib
from contextlib import suppress
from pathlib import Path
from tempfile import NamedTemporaryFile

_DIGEST_SIZE = hashlib.sha256().digest_size


class Cache:
    """Results by key, a file each; several builds may use it at once."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def get(self, key: str) -> bytes | None:
        """The result under a key; None if there is none, or a damaged one."""
        try:
            with (self.folder / key).open("rb") as file:
                digest, content = file.read(_DIGEST_SIZE), file.read()
        except OSError:
            return None
        return content if hashlib.sha256(content).digest() == digest else None

    def put(self, key: str, content: bytes) -> None:
        """Store a result; on a full or read-only disk, do nothing."""
        with suppress(OSError):
            self.folder.mkdir(parents=True, exist_ok=True)
            with NamedTemporaryFile(dir=self.folder, prefix=".", delete=False) as file:
                new = Path(file.name)
                try:
                    file.write(hashlib.sha256(content).digest())
                    file.write(content)
                    file.close()
                    # A concurrent reader gets the former entry or this one, never a part.
                    new.replace(self.folder / key)
                except OSError:
                    new.unlink(missing_ok=True)
                    raise

    def keep_newest(self, most: int) -> None:
        """Remove all entries but the `most` that were stored last, and what killed builds left."""
        with suppress(OSError):
            files = sorted(self.folder.iterdir(), key=lambda path: path.stat().st_mtime_ns)
            for path in files[:-most]:
                path.unlink()
