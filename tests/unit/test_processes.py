"""Work that forked children share: all of it is done, and what goes wrong is raised here."""

import os
import signal
import threading
from functools import partial
from pathlib import Path

import pytest

from regionruhr.processes import ProcessKilledError, available, do_all, forked, results


def _add_line(file: Path, line: str) -> None:
    with file.open("a") as lines:
        lines.write(f"{line}\n")


@pytest.mark.parametrize("processes", [1, 2, 3])
def test_every_task_is_done_once(tmp_path: Path, processes: int) -> None:
    """However many processes there are, also more than tasks."""
    for number in (0, 1, 100):
        file = tmp_path / str(number)
        file.touch()
        do_all([partial(_add_line, file, str(task)) for task in range(number)], processes)
        assert sorted(map(int, file.read_text().split())) == [*range(number)]


@pytest.mark.parametrize("processes", [1, 2, 3])
def test_exception_of_a_task_is_raised_here(processes: int) -> None:
    """With its class, its text and the line that raised it, whichever process it happened in."""

    def fail() -> None:
        raise OSError(28, "No space left on device")

    with pytest.raises(OSError, match="No space left") as raised:
        do_all([fail] * 5, processes)
    assert raised.traceback[-1].name == "fail"


def test_task_that_failed_in_passing_is_done(tmp_path: Path) -> None:
    """Also if one failed in every process, and none of them took the others."""
    calls = []

    def task(number: int) -> None:
        calls.append(number)
        if len(calls) == 1:
            raise MemoryError
        _add_line(tmp_path / "done", str(number))

    do_all([partial(task, number) for number in range(5)], 2)
    assert sorted((tmp_path / "done").read_text().split()) == [*"01234"]


def test_killed_child_is_a_fault() -> None:
    """The message names the signal, in one line."""

    def end() -> bytes:
        os.kill(os.getpid(), signal.SIGKILL)
        return b""

    with pytest.raises(ProcessKilledError, match=r"vorzeitig zu Ende gegangen \(-9\)[^\n]*$"):
        forked(end)()


def test_result_may_be_longer_than_a_pipe() -> None:
    """The child waits until it is read."""
    assert forked(lambda: b"x" * 1_000_000)() == b"x" * 1_000_000


def test_nothing_of_the_parent_ends_in_a_child(tmp_path: Path) -> None:
    """What is open here is written once, by this process."""
    file = tmp_path / "open"
    with file.open("w") as opened:
        opened.write("once")
        assert forked(lambda: b"")() == b""
    assert file.read_text() == "once"


def test_no_process_forks_beside_a_thread() -> None:
    """A lock that the thread held would stay closed in the child for ever."""
    ends = threading.Event()
    thread = threading.Thread(target=ends.wait)
    thread.start()
    assert available() == 1
    ends.set()
    thread.join()


@pytest.mark.parametrize("processes", [1, 2, 3])
@pytest.mark.parametrize("number", [0, 1, 2, 100])
def test_results_stand_in_the_order_of_their_items(number: int, processes: int) -> None:
    """Whichever process made them."""
    assert results(str, range(number), processes) == [*map(str, range(number))]


@pytest.mark.parametrize("is_killed", [True, False])
def test_results_that_a_child_does_not_return_are_made_here(is_killed: bool) -> None:  # noqa: FBT001 (a case)
    """Whether it was killed or raised an exception."""
    parent = os.getpid()

    def make(item: int) -> int:
        if os.getpid() != parent:
            if is_killed:
                os.kill(os.getpid(), signal.SIGKILL)
            raise MemoryError
        return item

    assert results(make, range(5), 2) == [*range(5)]


def test_exception_of_a_result_is_raised_here() -> None:
    """As if there were one process."""
    with pytest.raises(ValueError, match="invalid literal"):
        results(int, ["1", "x", "3", "y"], 2)
