"""Cache: what was costly to make, kept in a folder by a key that says what it was made from.

Nothing depends on it: what is not there, or is not what was once put there, is made anew.
"""

import hashlib
from contextlib import suppress
from pathlib import Path
from tempfile import NamedTemporaryFile

FOLDER = ".cache/pictures"
"""Where a project keeps it, counted from its root."""

_SUM = hashlib.sha256().digest_size


class Cache:
    """Results by key, in files of their own; several builds may use it at once."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def get(self, key: str) -> bytes | None:
        """What was kept under a key, if it is still whole."""
        try:
            entry = (self.folder / key).read_bytes()
        except OSError:
            return None
        content = entry[_SUM:]
        return content if hashlib.sha256(content).digest() == entry[:_SUM] else None

    def put(self, key: str, content: bytes) -> None:
        """Keep a result; on a full or locked disk it is not kept, and that is all."""
        with suppress(OSError):
            self.folder.mkdir(parents=True, exist_ok=True)
            with NamedTemporaryFile(dir=self.folder, prefix=".", delete=False) as file:
                new = Path(file.name)
                try:
                    file.write(hashlib.sha256(content).digest() + content)
                    file.close()
                    # Whoever reads meanwhile has the former entry, or this one as a whole.
                    new.replace(self.folder / key)
                except OSError:
                    new.unlink(missing_ok=True)
                    raise
