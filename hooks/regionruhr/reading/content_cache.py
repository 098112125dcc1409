"""Content cache: results of reading files, kept from one reading of a project to the next."""

import hashlib
from collections.abc import Callable
from typing import Any, TypeVar

Content = TypeVar("Content", str, bytes)
Result = TypeVar("Result")


class ContentCache:
    """The result of reading each file, valid as long as its content stays the same.

    A result must be a function of path and content alone.
    """

    def __init__(self) -> None:
        self._entries: dict[str, tuple[bytes, Any]] = {}
        """Digest of the content and result, by path."""

    def has(self, path: str, content: str | bytes) -> bool:
        """Return whether there is a result for this content of a file."""
        return path in self._entries and self._entries[path][0] == _digest(content)

    def get(self, path: str, content: Content, read: Callable[[str, Content], Result]) -> Result:
        """Return the result for a file; call `read` if there is none for this content."""
        if not self.has(path, content):
            self._entries[path] = _digest(content), read(path, content)
        result: Result = self._entries[path][1]
        return result


def _digest(content: str | bytes) -> bytes:
    written = content.encode(errors="surrogatepass") if isinstance(content, str) else content
    return hashlib.blake2b(written, digest_size=16).digest()
