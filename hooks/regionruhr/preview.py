"""Preview: what a live preview has built so far, so that a save makes only what it changes.

Nothing is guessed: a page is left as it is only if all that it would print is the same to the
letter, a file only if its content is.
"""

import hashlib
from contextlib import suppress
from pathlib import Path
from shutil import rmtree

from regionruhr.editing.load import Memories
from regionruhr.site.page import SitePage
from regionruhr.site.rendering import ByteCode
from regionruhr.site.shell import UsedShell

_ASIDE = ".aside"
"""Where the folder keeps the good site while a report of faults stands in its place."""


class Preview:
    """The folder that is served, from one build to the next.

    `begin`, then `is_page_changed` or `is_changed` once for each file that is published and
    `print_page` for each page that is printed, then `finish`; a build with faults has `set_aside`
    in their place. After a build that was broken off everything is made anew. Where the folder is
    emptied before each build, a preview `keeps` nothing.
    """

    def __init__(self, folder: Path, *, keeps: bool) -> None:
        self.memories = Memories()
        self.byte_code = ByteCode()
        self._folder = folder
        self._keeps = keeps
        self._shared = ""
        self._former: dict[str, str] = {}
        self._built: dict[str, str] = {}
        self._written: set[str] = set()
        self._uses: dict[str, set[str]] = {}
        self._shell: UsedShell | None = None
        self._shell_sums: dict[str, str] = {}
        self._former_shell_sums: dict[str, str] = {}
        self._is_whole = False

    def begin(self, root: Path, shell: UsedShell) -> None:
        """Bring the last good site back; what all pages of the project at `root` share is read."""
        if not self._keeps:
            return
        self._bring_back()
        shared = [*sorted(root.glob("*.yml")), *sorted((root / "overrides").rglob("*.*"))]
        stamp = _sum(*((str(path), path.read_bytes()) for path in shared))
        is_known = self._is_whole and stamp == self._shared
        self._former = self._built if is_known else {}
        self._former_shell_sums = self._shell_sums
        self._built, self._shell_sums = {}, {}
        self._shared, self._shell = stamp, shell
        self._is_whole = False

    def is_changed(self, address: str, *content: object) -> bool:
        """Whether a file has to be written, as what decides on its `content` is not the same."""
        if not self._keeps:
            return True
        self._written.add(address)
        self._built[address] = _sum(*content)
        return self._former.get(address) != self._built[address]

    def is_copy_changed(self, address: str, source: Path) -> bool:
        """Whether a file that is taken over as it is has to be copied."""
        if not self._keeps:
            return True
        stamp = source.stat()
        return self.is_changed(
            address, str(source), stamp.st_mtime_ns, stamp.st_size, stamp.st_ino, stamp.st_ctime_ns
        )

    def is_page_changed(self, address: str, page: SitePage) -> bool:
        """Whether a page has to be printed, for what it shows or for what it takes of the shell."""
        if not self._keeps:
            return True
        is_other = self.is_changed(address, page)
        return is_other or any(
            self._shell_sum(name) != self._former_shell_sums.get(name)
            for name in self._uses.get(address, ())
        )

    def print_page(self, address: str) -> None:
        """Note what a page takes of the shell, from now on to the next page."""
        if self._shell:
            self._uses[address] = self._shell.uses = set()

    def _shell_sum(self, name: str) -> str:
        if self._shell and name not in self._shell_sums:
            self._shell_sums[name] = _sum(getattr(self._shell.whole, name))
        return self._shell_sums[name]

    def finish(self) -> None:
        """Remove what is no longer published; from now on the folder is known."""
        if not self._keeps:
            return
        for name in set().union(*self._uses.values()):
            self._shell_sum(name)
        for address in self._written - {*self._built}:
            _remove(self._folder, address)
        self._written = {*self._built}
        self._is_whole = True

    def set_aside(self) -> None:
        """Make room for a report of faults."""
        aside = self._folder / _ASIDE
        if self._keeps and not aside.exists():
            entries = list(self._folder.iterdir())
            aside.mkdir()
            for entry in entries:
                entry.rename(aside / entry.name)

    def _bring_back(self) -> None:
        aside = self._folder / _ASIDE
        if not aside.exists():
            return
        for entry in self._folder.iterdir():
            if entry.is_dir() and entry != aside:
                rmtree(entry)
            elif entry != aside:
                entry.unlink()
        for entry in aside.iterdir():
            entry.rename(self._folder / entry.name)
        aside.rmdir()


def _sum(*content: object) -> str:
    """A sum of values as Python writes them: order, time zones and kinds of numbers count too.

    Two that are equal may print differently; two that are written alike do not.
    """
    known = hashlib.sha256()
    for value in content:
        if isinstance(value, bytes):
            known.update(value)
        else:
            known.update(repr(value).encode(errors="backslashreplace"))
        known.update(b"\0")
    return known.hexdigest()


def _remove(folder: Path, address: str) -> None:
    """Remove a file, and the folders that it leaves empty."""
    file = folder / address
    file.unlink(missing_ok=True)
    for parent in list(Path(address).parents)[:-1]:
        with suppress(OSError):
            (folder / parent).rmdir()
