"""Changed files: what a save changes of the files that a live preview serves, told by digests.

A page is left as it is only if all that it would print is the same to the letter, a file only if
its content is.
"""

import hashlib
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from shutil import rmtree

from regionruhr.site.shell import UsedShell

_ASIDE = ".aside"
"""Where the folder keeps the good site while a report of faults takes its place."""


def shared_files(root: Path) -> Iterator[tuple[str, bytes]]:
    """Path and content of the files that every page of the project at `root` depends on."""
    for path in (*sorted(root.glob("*.yml")), *sorted((root / "overrides").rglob("*.*"))):
        yield str(path), path.read_bytes()


def fingerprint(source: Path) -> tuple[str, int, int, int, int]:
    """A value that changes when a file is changed or replaced, made without reading it."""
    status = source.stat()
    return str(source), status.st_mtime_ns, status.st_size, status.st_ino, status.st_ctime_ns


def set_aside(folder: Path) -> None:
    """Move all files of the folder aside, to make room for a report of faults."""
    aside = folder / _ASIDE
    if not aside.exists():
        entries = list(folder.iterdir())
        aside.mkdir()
        for entry in entries:
            entry.rename(aside / entry.name)


def restore(folder: Path) -> None:
    """Replace the content of the folder by what was set aside, if anything was."""
    aside = folder / _ASIDE
    if not aside.exists():
        return
    for entry in folder.iterdir():
        if entry.is_dir() and entry != aside:
            rmtree(entry)
        elif entry != aside:
            entry.unlink()
    for entry in aside.iterdir():
        entry.rename(folder / entry.name)
    aside.rmdir()


def remove(folder: Path, addresses: Iterable[str]) -> None:
    """Remove files by address, and the folders that they leave empty."""
    for address in addresses:
        (folder / address).unlink(missing_ok=True)
        for parent in list(Path(address).parents)[:-1]:
            with suppress(OSError):
                (folder / parent).rmdir()


class PageDigests:
    """Digests of the files in the served folder, from one build to the next.

    Call `begin`, then `is_changed` once for each published file and `begin_page` before each page
    is rendered, then `finish`. After a build that did not finish, every file counts as changed.
    """

    def __init__(self) -> None:
        self._shared = ""
        """The digest of the files that every page depends on."""
        self._former: dict[str, str] = {}
        """The digests of the former build by address; empty if every file is to be written."""
        self._built: dict[str, str] = {}
        """The digests of this build by address."""
        self._written: set[str] = set()
        """The addresses of all files in the folder."""
        self._uses: dict[str, set[str]] = {}
        """The attributes of the shell that each page used when it was last rendered."""
        self._shell: UsedShell | None = None
        self._shell_digests: dict[str, str] = {}
        """The digests of attributes of the shell in this build, by name; made on demand."""
        self._former_shell_digests: dict[str, str] = {}
        """Those of the former build."""
        self._is_finished = False
        """Whether the former build was finished."""

    def begin(self, shared: Iterable[tuple[str, bytes]], shell: UsedShell) -> None:
        """Start a build; `shared` are path and content of the files that every page depends on."""
        digest = _digest(*shared)
        is_comparable = self._is_finished and digest == self._shared
        self._former = self._built if is_comparable else {}
        self._former_shell_digests = self._shell_digests
        self._built, self._shell_digests = {}, {}
        self._shared, self._shell = digest, shell
        self._is_finished = False

    def is_changed(self, address: str, *content: object) -> bool:
        """Whether a file has to be written, since the values that make its `content` changed.

        A page has to be written, too, if an attribute of the shell that it uses changed.
        """
        self._written.add(address)
        self._built[address] = _digest(*content)
        return self._former.get(address) != self._built[address] or any(
            self._shell_digest(name) != self._former_shell_digests.get(name)
            for name in self._uses.get(address, ())
        )

    def begin_page(self, address: str) -> None:
        """Record the attributes of the shell that are used from now on as those of a page."""
        if self._shell:
            self._uses[address] = self._shell.uses = set()

    def _shell_digest(self, name: str) -> str:
        if self._shell and name not in self._shell_digests:
            self._shell_digests[name] = _digest(getattr(self._shell.whole, name))
        return self._shell_digests[name]

    def finish(self) -> frozenset[str]:
        """End a build, and return the addresses at which nothing is published any more."""
        for name in set().union(*self._uses.values()):
            self._shell_digest(name)
        gone = frozenset(self._written - {*self._built})
        self._written = {*self._built}
        self._is_finished = True
        return gone


def _digest(*content: object) -> str:
    """The SHA-256 of bytes and of the `repr` of other values, in hexadecimal.

    Values that are equal may print differently, those with the same `repr` do not.
    """
    digest = hashlib.sha256()
    for value in content:
        if isinstance(value, bytes):
            digest.update(value)
        else:
            digest.update(repr(value).encode(errors="backslashreplace"))
        digest.update(b"\0")
    return digest.hexdigest()
