"""Processes: work shared with forked children, which have in memory all that this process has."""

import gc
import os
import pickle
import struct
import sys
import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import partial
from typing import TypeVar, cast

Item = TypeVar("Item")
Result = TypeVar("Result")

_NUMBER = struct.Struct("=i")


class ProcessKilledError(Exception):
    """A child ended before its work did; the text is the reason in one line."""

    def __init__(self, status: int) -> None:
        super().__init__(
            f"ein Prozess des Baus ist vorzeitig zu Ende gegangen ({status}), "
            "meist reicht dann der Arbeitsspeicher nicht"
        )


def available() -> int:
    """Return how many processes may work at once: one wherever forking is not safe."""
    # A child has the locks of all threads, but only the thread that forked, to release them.
    if sys.platform != "linux" or threading.active_count() > 1:
        return 1
    return len(os.sched_getaffinity(0))


def forked(work: Callable[[], bytes]) -> Callable[[], bytes]:
    """Start `work` in a child; return a function that waits for it and returns its result.

    `work` handles its own exceptions. Raises `ProcessKilledError` if the child ended before it.
    """
    reading, writing = os.pipe()
    # The collector would write to every object, and so copy the memory that both share.
    gc.freeze()
    child = os.fork()
    if child == 0:
        status = 1
        try:
            os.close(reading)
            with os.fdopen(writing, "wb") as pipe:
                pipe.write(work())
            status = 0
        finally:
            # Nothing that the parent has begun may end here too: buffers, `finally`, `atexit`.
            os._exit(status)
    os.close(writing)

    def result() -> bytes:
        with os.fdopen(reading, "rb") as pipe:
            content = pipe.read()
        status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        if status != 0:
            raise ProcessKilledError(status)
        return content

    return result


def do_all(tasks: Sequence[Callable[[], None]], processes: int) -> None:
    """Do every task once, in so many processes, each of which takes the next when it is free.

    A task that raises an exception in a child is done once more here, so that it raises it here.
    """
    if processes == 1:
        for task in tasks:
            task()
        return
    parent = os.getpid()
    queue, entrance = os.pipe()
    os.write(entrance, b"".join(map(_NUMBER.pack, range(len(tasks)))))
    os.close(entrance)

    def work() -> bytes:
        """Return the number of the task that failed, if one did."""
        # A child whose parent was killed must not go on writing.
        while number := parent in {os.getpid(), os.getppid()} and os.read(queue, _NUMBER.size):
            try:
                tasks[_NUMBER.unpack(number)[0]]()
            except Exception:  # noqa: BLE001 (whatever it is, it is raised again below)
                return number
        return b""

    children = [forked(work) for _ in range(processes - 1)]
    failed = [work(), *(child() for child in children)]
    for number in filter(None, failed):
        tasks[_NUMBER.unpack(number)[0]]()
    # What nobody took, if all of them failed.
    while number := os.read(queue, _NUMBER.size):
        tasks[_NUMBER.unpack(number)[0]]()
    os.close(queue)


def results(make: Callable[[Item], Result], items: Sequence[Item], processes: int) -> list[Result]:
    """Return what `make` returns for each item, made in so many processes.

    What a child does not return, for an exception or because it was killed, is made here.
    """

    def share(number: int) -> list[Result]:
        return [make(item) for item in items[number::processes]]

    def work(number: int) -> bytes:
        try:
            return pickle.dumps(share(number), pickle.HIGHEST_PROTOCOL)
        except Exception:  # noqa: BLE001 (whatever it is, it is raised again below)
            return b""

    def received(child: Callable[[], bytes]) -> list[Result] | None:
        with suppress(ProcessKilledError):
            if pickled := child():
                # From the child alone, through a pipe of its own.
                return cast("list[Result]", pickle.loads(pickled))  # noqa: S301
        return None

    children = [forked(partial(work, number)) for number in range(1, processes)]
    found: list[Result | None] = [None] * len(items)
    found[::processes] = share(0)
    for number, child in enumerate(children, 1):
        theirs = received(child)
        found[number::processes] = share(number) if theirs is None else theirs
    return cast("list[Result]", found)
