"""Folder: the files that a live preview serves, and those that it is made of."""

from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from shutil import rmtree

_ASIDE = ".aside"
"""Where the folder keeps the good site while a report of faults stands in its place."""


def shared_files(root: Path) -> Iterator[tuple[str, bytes]]:
    """What every page of the project at `root` is made with: path and content."""
    for path in (*sorted(root.glob("*.yml")), *sorted((root / "overrides").rglob("*.*"))):
        yield str(path), path.read_bytes()


def stamp(source: Path) -> tuple[str, int, int, int, int]:
    """What tells a file from any other that stands in its place, without reading it."""
    known = source.stat()
    return str(source), known.st_mtime_ns, known.st_size, known.st_ino, known.st_ctime_ns


def set_aside(folder: Path) -> None:
    """Make room for a report of faults."""
    aside = folder / _ASIDE
    if not aside.exists():
        entries = list(folder.iterdir())
        aside.mkdir()
        for entry in entries:
            entry.rename(aside / entry.name)


def bring_back(folder: Path) -> None:
    """Put what was set aside, if anything was, in the place of all that has come since."""
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
    """Remove files, and the folders that they leave empty."""
    for address in addresses:
        (folder / address).unlink(missing_ok=True)
        for parent in list(Path(address).parents)[:-1]:
            with suppress(OSError):
                (folder / parent).rmdir()
