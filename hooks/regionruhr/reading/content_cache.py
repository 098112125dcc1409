"""Memory: what files gave when they were read, kept from one reading of a project to the next."""

from collections.abc import Callable
from typing import Generic, TypeVar

Content = TypeVar("Content", str, bytes)
Result = TypeVar("Result")


class Memory(Generic[Content, Result]):
    """The result of reading each file, as long as its content stays the same.

    What is kept must be a function of path and content alone.
    """

    def __init__(self) -> None:
        self._kept: dict[str, tuple[Content, Result]] = {}

    def recall(self, path: str, content: Content, read: Callable[[str, Content], Result]) -> Result:
        """What the file gave; it is read only if its content is not the one that is known."""
        known = self._kept.get(path)
        if known is not None and known[0] == content:
            return known[1]
        result = read(path, content)
        self._kept[path] = (content, result)
        return result
