"""Content cache: results of reading files, kept from one reading of a project to the next."""

from collections.abc import Callable
from typing import Generic, TypeVar

Content = TypeVar("Content", str, bytes)
Result = TypeVar("Result")


class ContentCache(Generic[Content, Result]):
    """The result of reading each file, valid as long as its content stays the same.

    A result must be a function of path and content alone.
    """

    def __init__(self) -> None:
        self._entries: dict[str, tuple[Content, Result]] = {}

    def get(self, path: str, content: Content, read: Callable[[str, Content], Result]) -> Result:
        """Return the result for a file; call `read` if there is none for this content."""
        entry = self._entries.get(path)
        if entry is not None and entry[0] == content:
            return entry[1]
        result = read(path, content)
        self._entries[path] = (content, result)
        return result
