"""Content cache: results of reading files, kept from one reading of a project to the next."""

from collections.abc import Callable
from typing import Any, TypeVar

Content = TypeVar("Content", str, bytes)
Result = TypeVar("Result")


class ContentCache:
    """The result of reading each file, valid as long as its content stays the same.

    A result must be a function of path and content alone.
    """

    def __init__(self) -> None:
        self._entries: dict[str, tuple[str | bytes, Any]] = {}

    def has(self, path: str, content: str | bytes) -> bool:
        """Return whether there is a result for this content of a file."""
        return path in self._entries and self._entries[path][0] == content

    def get(self, path: str, content: Content, read: Callable[[str, Content], Result]) -> Result:
        """Return the result for a file; call `read` if there is none for this content."""
        if not self.has(path, content):
            self._entries[path] = content, read(path, content)
        result: Result = self._entries[path][1]
        return result
