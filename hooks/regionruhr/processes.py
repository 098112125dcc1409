"""Processes: tasks shared with forked children, which start with the memory of this process."""

import atexit
import ctypes
import gc
import os
import pickle
import struct
import sys
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from tempfile import TemporaryFile
from typing import TypeVar, cast

Item = TypeVar("Item")
Result = TypeVar("Result")

_NEIGHBOURS = 50
"""The number of items in a task: neighbours have much in common."""
_NUMBER = struct.Struct("=i")


def collect_rarely() -> None:
    """Let the garbage collector run less often in this process and its children.

    All that a command reads lives until it ends: scanning it again and again takes a tenth of the
    time. Without any collection 2,000 profiles take up to 90 MB more.
    """
    gc.set_threshold(50_000, 20)
    # In the end the system takes everything at once: nothing need be searched any more.
    atexit.register(gc.freeze)


def available() -> int:
    """Return how many processes may work at once: one wherever forking is not safe."""
    # A child has the locks of all threads, but only the thread that forked, to release them.
    if sys.platform != "linux" or threading.active_count() > 1:
        return 1
    return len(os.sched_getaffinity(0))


def is_alive(process: int) -> bool:
    """Return whether there is a process of this number."""
    try:
        os.kill(process, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except PermissionError:
        # It is that of another user.
        pass
    return True


def shares(items: Iterable[Item]) -> Iterator[Sequence[Item]]:
    """Yield the items in groups of neighbours, a group for each task."""
    items = tuple(items)
    for start in range(0, len(items), _NEIGHBOURS):
        yield items[start : start + _NEIGHBOURS]


def do_all(
    tasks: Sequence[Callable[[], Result]],
    processes: int,
    first: Callable[[], object] | None = None,
) -> list[Result]:
    """Run every task in so many processes, and return the results in the order of the tasks.

    Each process takes the next task when it is free, this one after `first`. A task without a
    result from a child runs again here: its exception is raised here too, and nothing is missing
    after the system has killed a child.
    """
    if processes == 1:
        if first:
            first()
        return [task() for task in tasks]
    parent = os.getpid()
    # All processes read on where the last one stopped, as long as there is a number.
    queue = TemporaryFile(buffering=0)  # noqa: SIM115 (closed below)
    queue.write(b"".join(map(_NUMBER.pack, range(len(tasks)))))
    queue.seek(0)

    def work() -> Iterator[tuple[int, Result]]:
        """Yield the results of the tasks that were left, with their numbers."""
        # A child whose parent was killed must not go on writing.
        while parent in {os.getpid(), os.getppid()} and (taken := queue.read(_NUMBER.size)):
            (number,) = _NUMBER.unpack(taken)
            try:
                result = tasks[number]()
            except Exception:  # noqa: BLE001 (whatever it is, it is raised again below)
                return
            yield number, result

    _free_memory()
    # The collector would write to every object, and so copy the memory that all share.
    gc.freeze()
    children = [_forked(work) for _ in range(processes - 1)]
    if first:
        first()
    results = dict(work())
    for child in children:
        results.update(child())
    queue.close()
    return [results[n] if n in results else task() for n, task in enumerate(tasks)]


def meanwhile(task: Callable[[], Result], processes: int) -> Callable[[], Result]:
    """Start a task in a child if there may be one; return a function that returns its result.

    If the child fails, the task is done here by then.
    """
    if processes == 1:
        return task

    def work() -> Iterator[tuple[int, Result]]:
        yield 0, task()

    gc.freeze()
    child = _forked(work)

    def result() -> Result:
        for _, found in child():
            return found
        return task()

    return result


def _free_memory() -> None:
    """Free what is garbage, and return to the system what is free: each process would fill it."""
    gc.collect()
    # Without the library of GNU the function is missing.
    with suppress(AttributeError):
        ctypes.CDLL(None).malloc_trim(0)


def _forked(
    work: Callable[[], Iterable[tuple[int, Result]]],
) -> Callable[[], Sequence[tuple[int, Result]]]:
    """Start `work` in a child; return a function that waits for it and returns its results.

    There are none if the child ended before it.
    """
    # Each is written when it is there, and a pipe would be full soon.
    file = TemporaryFile()  # noqa: SIM115 (closed below)
    child = os.fork()
    if child == 0:
        status = 1
        try:
            for result in work():
                pickle.dump(result, file, pickle.HIGHEST_PROTOCOL)
            file.close()
            status = 0
        finally:
            # Nothing that the parent has begun may end here too: buffers, `finally`, `atexit`.
            os._exit(status)

    def results() -> Sequence[tuple[int, Result]]:
        with file:
            is_complete = os.waitpid(child, 0)[1] == 0
            length = file.seek(0, os.SEEK_END)
            file.seek(0)
            found = []
            while is_complete and file.tell() < length:
                # From the child alone, through a file without a name.
                found.append(cast("tuple[int, Result]", pickle.load(file)))  # noqa: S301
        return found

    return results
