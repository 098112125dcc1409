"""Tasks that forked children share: all are done, and what goes wrong is raised here."""

import os
import signal
import threading
import weakref
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from regionruhr.processes import available, do_all, meanwhile, shares


@pytest.mark.parametrize("processes", [1, 2, 3])
@pytest.mark.parametrize("number", [0, 1, 20_000])
def test_results_stand_in_the_order_of_their_tasks(
    tmp_path: Path, number: int, processes: int
) -> None:
    """However many processes there are, also more than tasks; each task is done once."""

    def task(item: int) -> str:
        os.write(done.fileno(), f"{item}\n".encode())
        return str(item)

    with (tmp_path / "done").open("ab") as done:
        results = do_all([partial(task, item) for item in range(number)], processes)
    assert results == [*map(str, range(number))]
    assert sorted(map(int, (tmp_path / "done").read_text().split())) == [*range(number)]


@pytest.mark.parametrize("processes", [1, 2])
def test_what_comes_first_is_done_here_once(processes: int) -> None:
    """Children have begun by then, if there are any."""
    done: list[int] = []
    do_all([os.getpid] * 3, processes, lambda: done.append(os.getpid()))
    assert done == [os.getpid()]


def test_garbage_is_freed_before_processes_start() -> None:
    """Each of them would keep it to its end: what is frozen is never collected."""

    class Ring:
        def __init__(self) -> None:
            self.itself = self

    remains = weakref.ref(Ring())
    assert do_all([lambda: remains() is None] * 3, 2) == [True] * 3


@pytest.mark.parametrize("processes", [1, 2, 3])
def test_exception_of_a_task_is_raised_here(processes: int) -> None:
    """With its class, its text and the line that raised it, whichever process it happened in."""

    def fail() -> None:
        raise OSError(28, "No space left on device")

    with pytest.raises(OSError, match="No space left") as raised:
        do_all([fail] * 5, processes)
    assert raised.traceback[-1].name == "fail"


def _fail() -> None:
    raise MemoryError


def _leave_early() -> None:
    raise SystemExit


def _be_killed() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def _return_what_cannot_be_pickled() -> Callable[[], None]:
    return lambda: None


@pytest.mark.parametrize("end", [_fail, _leave_early, _be_killed, _return_what_cannot_be_pickled])
def test_what_a_child_does_not_return_is_done_here(end: Callable[[], object]) -> None:
    """Whether it failed, ended or was killed, with the task in hand or after others."""
    parent = os.getpid()

    def task(item: int) -> object:
        return item if os.getpid() == parent else end()

    assert do_all([partial(task, item) for item in range(5)], 3) == [*range(5)]


def test_result_may_be_longer_than_a_pipe() -> None:
    """The child does not wait until it is read."""
    assert do_all([lambda: b"x" * 1_000_000] * 4, 2) == [b"x" * 1_000_000] * 4


@pytest.mark.parametrize("processes", [1, 2])
def test_task_beside_this_process_is_done_in_the_end(tmp_path: Path, processes: int) -> None:
    """By a child, or here if there may be none; this process goes on at once."""
    begun, ended = tmp_path / "begun", tmp_path / "ended"

    def task() -> None:
        while not begun.exists():
            pass
        ended.write_text(str(os.getpid()))

    finish = meanwhile(task, processes)
    begun.touch()
    finish()
    assert (int(ended.read_text()) == os.getpid()) == (processes == 1)


@pytest.mark.parametrize("end", [_fail, _leave_early, _be_killed, _return_what_cannot_be_pickled])
def test_what_is_not_done_beside_this_process_is_done_here(end: Callable[[], object]) -> None:
    """Once its result is asked for."""
    parent = os.getpid()
    assert meanwhile(lambda: 1 if os.getpid() == parent else end(), 2)() == 1


def test_nothing_of_the_parent_ends_in_a_child(tmp_path: Path) -> None:
    """What is open here is written once, by this process."""
    file = tmp_path / "open"
    with file.open("w") as opened:
        opened.write("once")
        do_all([lambda: None] * 2, 2)
    assert file.read_text() == "once"


def test_no_process_forks_beside_a_thread() -> None:
    """A lock that the thread held would stay closed in the child for ever."""
    ends = threading.Event()
    thread = threading.Thread(target=ends.wait)
    thread.start()
    assert available() == 1
    ends.set()
    thread.join()


def test_neighbours_are_shared_out_together() -> None:
    """Each once, in their order."""
    shared = [*shares(range(120))]
    assert [item for share in shared for item in share] == [*range(120)]
    assert 1 < len(shared) < 120


def test_child_of_a_killed_parent_stops() -> None:
    """It ends the task in hand and takes no other."""
    reading, writing = os.pipe()
    build = os.fork()
    if build == 0:
        parent = os.getpid()

        def task() -> None:
            if os.getpid() == parent:
                signal.pause()
            os.kill(parent, signal.SIGKILL)
            while os.getppid() == parent:
                pass
            os.write(writing, b"done ")

        try:
            do_all([task] * 5, 2)
        finally:
            os._exit(1)
    os.close(writing)
    os.waitpid(build, 0)
    with os.fdopen(reading, "rb") as pipe:
        assert pipe.read() == b"done "
