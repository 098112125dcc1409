"""Measurement: the seconds and the memory that a command and its child processes take."""

import os
import subprocess
import threading
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from statistics import median
from tempfile import mkdtemp
from typing import Final, NamedTuple, Self

HEAP: Final = "aside"
"""The name of the folder beside a project for what it is to be without."""
PROC: Final = Path("/proc")
SAMPLED_EVERY: Final = 0.2
"""Seconds: a peak of a process lasts until it ends, one of the sum is missed if shorter."""


def put_aside(path: Path, heap: Path) -> None:
    """Move a folder that is to be made anew to a heap of the same file system, if it is there.

    Deleted, it would burden the next command: ext4 gives the inode of a file deleted within the
    last minutes to no other, and looks at all of them for each new file (`recently_deleted` in
    fs/ext4/ialloc.c).
    """
    if path.exists():
        heap.mkdir(exist_ok=True)
        path.rename(Path(mkdtemp(dir=heap)) / path.name)


class CommandFailedError(Exception):
    """A command of the benchmark ended with another code than 0; says what it printed."""


class Measurement(NamedTuple):
    """What a command took."""

    processor: float
    """Seconds of user and system time, those of child processes included."""
    wall: float
    largest: float
    """Bytes of memory of the largest process; 0 where the system does not tell (proc(5))."""
    total: float
    """The largest sum of bytes at a time; of pages that processes share, each has its part."""

    @classmethod
    def middle(cls, measurements: Sequence[Self]) -> Self:
        """Return the median of every figure."""
        return cls(*(median(figures) for figures in zip(*measurements, strict=True)))

    def __add__(self, other: object) -> "Measurement":
        """Return what two commands take one after the other."""
        if not isinstance(other, Measurement):
            return NotImplemented
        return Measurement(
            self.processor + other.processor,
            self.wall + other.wall,
            max(self.largest, other.largest),
            max(self.total, other.total),
        )


def measured(command: Sequence[str], folder: Path, environment: Mapping[str, str]) -> Measurement:
    """Run a command in a folder, and return what it took.

    Raises `CommandFailedError` if it fails.
    """
    with subprocess.Popen(
        command,
        cwd=folder,
        env={**os.environ, **environment},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    ) as process:
        start = time.perf_counter()
        memory = _Memory(process.pid)
        memory.start()
        output = process.stdout.read() if process.stdout else b""
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        memory.stop()
    if process.returncode != 0:
        raise CommandFailedError(f"{' '.join(command)}\n{output.decode(errors='replace')}")
    return Measurement(usage.ru_utime + usage.ru_stime, wall, memory.largest, memory.total)


class _Memory(threading.Thread):
    """The peaks of memory of a process and its descendants, sampled until stopped."""

    def __init__(self, root: int) -> None:
        super().__init__()
        self._root = root
        self._stopped = threading.Event()
        self.largest = 0
        self.total = 0

    def run(self) -> None:
        while not self._stopped.wait(SAMPLED_EVERY):
            processes = [*_tree(self._root)]
            peaks = [_bytes(PROC / f"{one}/status", "VmHWM:") for one in processes]
            # A share of each shared page, so that the sum counts it once.
            parts = (_bytes(PROC / f"{one}/smaps_rollup", "Pss:") for one in processes)
            self.largest = max(self.largest, *peaks)
            self.total = max(self.total, sum(parts))

    def stop(self) -> None:
        self._stopped.set()
        self.join()


def _tree(root: int) -> Iterator[int]:
    yield root
    for child in _words((PROC / f"{root}/task").glob("*/children")):
        yield from _tree(int(child))


def _words(paths: Iterable[Path]) -> Iterator[str]:
    for path in paths:
        try:
            yield from path.read_text().split()
        except OSError:
            # The process or thread has ended.
            continue


def _bytes(path: Path, name: str) -> int:
    """Return a figure of a process; 0 if it has ended."""
    words = [*_words([path])]
    return int(words[words.index(name) + 1]) * 1024 if name in words else 0
