"""Served files: the files that a live preview serves, and whether a save changes them.

A page stays only if all values that it prints are the same (sameness.py), any other file only if
the values that it is made of are.
"""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import fields

from regionruhr.sameness import is_same
from regionruhr.site.shell import Shell, UsedShell


class ServedFiles:
    """What the files in the served folder were made of, from one build to the next.

    Call `begin`, then `is_changed` once for each published file and `begin_page` before each page
    is rendered, then `finish`. After a build that did not finish, every file counts as changed.
    """

    def __init__(self) -> None:
        self._shared = ""
        """The digest of the files that every page depends on."""
        self._former: dict[str, tuple[object, ...]] = {}
        """What made each file of the former build; empty if every file is to be written."""
        self._built: dict[str, tuple[object, ...]] = {}
        """What made each file of this build."""
        self._written: set[str] = set()
        """The addresses of all files in the folder."""
        self._uses: dict[str, set[str]] = {}
        """The attributes of the shell that each page used when it was last rendered."""
        self._shell: UsedShell | None = None
        self._changed: set[str] = set()
        """The attributes of the shell that changed since the former build."""
        self._is_finished = False
        """Whether the former build was finished."""

    def begin(self, shared: Iterable[tuple[str, bytes]], shell: UsedShell) -> None:
        """Start a build; `shared` are path and content of the files that every page depends on."""
        digest = _digest(shared)
        if self._is_finished and self._shell and digest == self._shared:
            self._former, self._changed = self._built, {*_differences(self._shell, shell)}
        else:
            self._former, self._changed = {}, set()
        self._built = {}
        self._shared, self._shell = digest, shell
        self._is_finished = False

    def is_changed(self, address: str, *content: object, rendered_as: str = "") -> bool:
        """Whether a file has to be written, since the values that make its `content` changed.

        A page has to be written, too, if an attribute of the shell that it uses changed.
        `rendered_as` stands for several files that `begin_page` names as one.
        """
        made_of = tuple(map(_kept, content))
        former = self._former.get(address)
        self._written.add(address)
        self._built[address] = made_of
        return (
            former is None
            or not is_same(former, made_of)
            or not self._changed.isdisjoint(self._uses.get(rendered_as or address, ()))
        )

    def are_changed(
        self, addresses: Iterable[str], *content: object, rendered_as: str = ""
    ) -> bool:
        """Whether one of several files that are made of the same values has to be written."""
        changed = [self.is_changed(one, *content, rendered_as=rendered_as) for one in addresses]
        return any(changed)

    def begin_page(self, address: str) -> None:
        """Record the attributes of the shell that are used from now on as those of a page.

        Those that it used in former builds count as well.
        """
        if self._shell:
            self._shell.uses = self._uses.setdefault(address, set())

    def finish(self) -> frozenset[str]:
        """End a build, and return the addresses at which nothing is published any more."""
        gone = frozenset(self._written - {*self._built})
        self._written = {*self._built}
        self._is_finished = True
        return gone


def _differences(former: UsedShell, present: UsedShell) -> Iterator[str]:
    """Yield the names of the attributes in which two shells differ."""
    for field in fields(Shell):
        one, other = (getattr(shell.whole, field.name) for shell in (former, present))
        if not is_same(one, other):
            yield field.name


def _kept(value: object) -> object:
    """Return what is kept of a value: of a text, which may be long, a digest."""
    if isinstance(value, str):
        value = value.encode(errors="backslashreplace")
    return hashlib.sha256(value).digest() if isinstance(value, bytes) else value


def _digest(files: Iterable[tuple[str, bytes]]) -> str:
    digest = hashlib.sha256()
    for path, content in files:
        digest.update(f"{path}\0{len(content)}\0".encode())
        digest.update(content)
    return digest.hexdigest()
