"""PageDigests: sums of what was printed, so that a live preview prints only what a save changes.

Nothing is guessed: a page is left as it is only if all that it would print is the same to the
letter, a file only if its content is.
"""

import hashlib
from collections.abc import Iterable

from regionruhr.site.shell import UsedShell


class PageDigests:
    """What stands in the folder that is served, from one build to the next.

    `begin`, then `is_changed` once for each file that is published and `print_page` for each page
    that is printed, then `finish`. After a build that was broken off everything is made anew.
    """

    def __init__(self) -> None:
        self._shared = ""
        self._former: dict[str, str] = {}
        self._built: dict[str, str] = {}
        self._written: set[str] = set()
        self._uses: dict[str, set[str]] = {}
        self._shell: UsedShell | None = None
        self._shell_sums: dict[str, str] = {}
        self._former_shell_sums: dict[str, str] = {}
        self._is_whole = False

    def begin(self, shared: Iterable[tuple[str, bytes]], shell: UsedShell) -> None:
        """Start a build; `shared` are files that every page is made with, by their paths."""
        stamp = _sum(*shared)
        is_known = self._is_whole and stamp == self._shared
        self._former = self._built if is_known else {}
        self._former_shell_sums = self._shell_sums
        self._built, self._shell_sums = {}, {}
        self._shared, self._shell = stamp, shell
        self._is_whole = False

    def is_changed(self, address: str, *content: object) -> bool:
        """Whether a file has to be written, as what decides on its `content` is not the same.

        A page has to be, too, if what it took of the shell is not.
        """
        self._written.add(address)
        self._built[address] = _sum(*content)
        return self._former.get(address) != self._built[address] or any(
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

    def finish(self) -> frozenset[str]:
        """End a build, and give the addresses at which nothing is published any more."""
        for name in set().union(*self._uses.values()):
            self._shell_sum(name)
        gone = frozenset(self._written - {*self._built})
        self._written = {*self._built}
        self._is_whole = True
        return gone


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
