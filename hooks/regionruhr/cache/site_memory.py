"""Site memory: records of built sites, by which the next build reuses files that stay the same.

The files themselves lie in the site. One that was changed after its build is not reused.
"""

import hashlib
import json
import os
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, fields, replace
from functools import lru_cache
from pathlib import Path
from typing import TypeAlias

from regionruhr.cache.entries import Cache

FOLDER = ".cache/sites"
_MOST = 8
"""The number of sites remembered; the folder of a build that runs counts as one."""

FileState: TypeAlias = tuple[int, int, int, int]
"""Size, times of writing and of change, and inode: at least one differs once a file was written."""


@dataclass(frozen=True, slots=True)
class BuiltSite:
    """A finished site, or one that is being built."""

    since: float
    until: float
    """The time from `since` up to `until` in which the same files make the same site."""
    report: str
    """What the build printed of problems that do not stop it."""
    summary: str
    keys: Mapping[str, str] = field(default_factory=dict)
    """Digests of all that a file is made from, by its address."""
    folder: str = ""
    """Where it lies; empty while it is being built."""
    source: str = ""
    """The digest of all that it was made from; empty if that changed meanwhile."""
    files: Mapping[str, FileState] = field(default_factory=dict)
    """All its files by their addresses."""

    def is_whole(self) -> bool:
        """Return whether its folder holds exactly the files that were built."""
        return bool(self.folder) and _file_states(Path(self.folder)) == self.files

    def take(self, address: str, key: str, folder: Path) -> bool:
        """Link an unchanged file with this key into another folder; return whether it was linked.

        Both names are the same file then: to change it is to replace it.
        """
        if not key or self.keys.get(address) != key:
            return False
        former = f"{self.folder}/{address}"
        try:
            is_there = _state(os.lstat(former)) == self.files.get(address)
        except OSError:
            return False
        return is_there and _link(former, f"{folder}/{address}")

    def take_same(self, address: str, content: bytes, folder: Path) -> bool:
        """Link a file into another folder as `take` does, if it has this content."""
        if address not in self.files or self.files[address][0] != len(content):
            return False
        former = f"{self.folder}/{address}"
        try:
            is_same = Path(former).read_bytes() == content
        except OSError:
            return False
        return is_same and _link(former, f"{folder}/{address}")


def _link(former: str, target: str) -> bool:
    """Give a file a second name; return whether that was possible."""
    try:
        try:
            os.link(former, target)
        except FileNotFoundError:
            # Most files have a neighbour: only the first one needs the folder made.
            Path(target).parent.mkdir(parents=True, exist_ok=True)
            os.link(former, target)
    except FileExistsError:
        # The task was run before, in a process that failed.
        return Path(target).is_file() and Path(target).samefile(former)
    except OSError:
        # Some file systems have no links, and there are limits to their number.
        return False
    return True


NO_SITE = BuiltSite(0, 0, "", "")


class SiteMemory:
    """The sites that a program built of the project at `root`, by their folders."""

    def __init__(self, root: Path, program: str) -> None:
        self._cache = Cache(root / FOLDER)
        self._program = program

    def get(self, folder: Path) -> BuiltSite:
        """Return the record of the site in a folder; `NO_SITE` if there is none."""
        entry = self._cache.get(self._key(folder))
        return NO_SITE if entry is None else _parsed(entry)

    def put(self, folder: Path, site: BuiltSite) -> None:
        """Store the record of a site in a folder, and drop the oldest records."""
        # `asdict` would copy the states of all files one by one.
        values = {one.name: getattr(site, one.name) for one in fields(site)}
        self._put(folder, json.dumps(values).encode())

    def hand_over(self, folder: Path, staging: Path) -> None:
        """Store the record of the site in a folder for its staging folder as well."""
        entry = self._cache.get(self._key(folder))
        if entry is not None and _parsed(entry).folder:
            self._put(staging, entry)

    def finish(self, staging: Path, folder: Path, source: str) -> None:
        """Store the record of the site that was built in `staging` and lies in `folder` now."""
        former, site = self.get(folder).files, self.get(staging)
        # A record with a folder is that of the former site: the generator wrote none of its own.
        if site is not NO_SITE and not site.folder:
            files = {
                address: state
                for address, state in _file_states(folder).items()
                if _is_as_it_was(state, former.get(address))
            }
            place = str(folder.resolve())
            self.put(folder, replace(site, folder=place, source=source, files=files))

    def _put(self, folder: Path, entry: bytes) -> None:
        self._cache.put(self._key(folder), entry)
        self._cache.keep_newest(_MOST)

    def _key(self, folder: Path) -> str:
        return hashlib.sha256(f"{self._program}\0{folder.resolve()}".encode()).hexdigest()


# A build asks for the former site several times, in one place and then another.
@lru_cache(maxsize=1)
def _parsed(entry: bytes) -> BuiltSite:
    """Return the site that an entry describes; `NO_SITE` if it does not describe one."""
    with suppress(ValueError, TypeError, AttributeError, LookupError):
        values = json.loads(entry)
        files = {address: tuple(state) for address, state in values.pop("files").items()}
        return BuiltSite(**values, files=files)
    return NO_SITE


def _is_as_it_was(state: FileState, former: FileState | None) -> bool:
    """Return whether nobody wrote into a file of the former site after it was linked.

    To link a file changes the time of change alone.
    """
    return former is None or state[3] != former[3] or state[:2] == former[:2]


def _file_states(folder: Path) -> dict[str, FileState]:
    """Return the states of all files of a site; none if a folder of it cannot be read."""
    try:
        return dict(_walk(folder, ""))
    except OSError:
        return {}


def _walk(folder: "Path | os.DirEntry[str]", beginning: str) -> Iterator[tuple[str, FileState]]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                yield from _walk(entry, f"{beginning}{entry.name}/")
            else:
                yield f"{beginning}{entry.name}", _state(entry.stat(follow_symlinks=False))


def _state(status: os.stat_result) -> FileState:
    return status.st_size, status.st_mtime_ns, status.st_ctime_ns, status.st_ino
