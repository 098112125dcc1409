"""Content cache: results of reading files, kept from one reading of a project to the next."""

import hashlib
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any, Protocol, TypeAlias, TypeVar

from regionruhr.faults.problem import Problem

Content = TypeVar("Content", str, bytes)
Result = TypeVar("Result")


class _Outcome(Protocol):
    """What is made of a file."""

    @property
    def problems(self) -> Sequence[Problem]:
        """What is wrong with it."""


Outcome = TypeVar("Outcome", bound=_Outcome)
Entries: TypeAlias = dict[str, tuple[bytes, Any]]
"""Digests of the contents of files with the results of reading them, by path."""


class ContentCache:
    """The result of reading each file, valid as long as its content stays the same.

    A result must be a function of path and content alone.
    """

    def __init__(self) -> None:
        self._entries: Entries = {}

    def has(self, path: str, content: str | bytes) -> bool:
        """Return whether there is a result for this content of a file."""
        return path in self._entries and self._entries[path][0] == _digest(content)

    def get(self, path: str, content: Content, read: Callable[[str, Content], Result]) -> Result:
        """Return the result for a file; call `read` if there is none for this content."""
        if not self.has(path, content):
            self.add({path: (_digest(content), read(path, content))})
        result: Result = self.latest(path)
        return result

    def latest(self, path: str) -> Any:  # noqa: ANN401 (as `read` made it)
        """Return the result for the content of a file that was read last."""
        return self._entries[path][1]

    def look(self, root: Path, paths: Iterable[str]) -> None:
        """Start a reading of those files of the project below `root`."""

    def get_file(self, path: str, read: Callable[..., Outcome], *inputs: object) -> Outcome:
        """Return what `read` returns of a file and of the inputs."""
        return read(path, *inputs)

    def add(self, entries: Entries) -> None:
        """Add results, or replace them."""
        self._entries |= entries

    def keep(self, paths: set[str]) -> None:
        """Drop the results for all other files."""
        for path in self._entries.keys() - paths:
            del self._entries[path]


class Additions(ContentCache):
    """Results that another cache lacks."""

    def __init__(self, cache: ContentCache) -> None:
        super().__init__()
        self._cache = cache

    @property
    def entries(self) -> Entries:
        """The results alone."""
        return self._entries

    def get(self, path: str, content: Content, read: Callable[[str, Content], Result]) -> Result:
        """Return the result for a file; call `read` if neither cache has one for this content."""
        if self._cache.has(path, content):
            result: Result = self._cache.latest(path)
            return result
        return super().get(path, content, read)

    def get_file(self, path: str, read: Callable[..., Outcome], *inputs: object) -> Outcome:
        """Return what `read` returns of a file and of the inputs, as the other cache has it."""
        return self._cache.get_file(path, read, *inputs)


def _digest(content: str | bytes) -> bytes:
    written = content.encode(errors="surrogatepass") if isinstance(content, str) else content
    return hashlib.blake2b(written, digest_size=16).digest()
