"""Served folder: file operations of a live preview."""

from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from shutil import rmtree

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
