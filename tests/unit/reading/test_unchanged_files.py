"""A file is read again as soon as anything may have happened to it."""

import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

import pytest

from regionruhr.faults.problem import Problem
from regionruhr.reading.unchanged_files import GRANULE, UnchangedFiles

LONG_AGO = 1_700_000_000 * 10**9


class Text(NamedTuple):
    """What a file holds."""

    text: str
    problems: Sequence[Problem] = ()


class Reader:
    """Reads the file `a` beside another that was changed last."""

    def __init__(self, root: Path) -> None:
        self.file, self._last = root / "a", root / "last"
        self._root, self._files = root, UnchangedFiles()
        self.number = 0
        """How often it was really read."""
        self.file.write_text("eins")
        self.touch_last(LONG_AGO)

    def touch_last(self, time: int) -> None:
        """Change the other file at a time; the system itself dates whatever else happens to it."""
        self._last.touch()
        os.utime(self._last, ns=(time, time))

    def read(self, *inputs: object) -> str:
        """The text, as it is kept or as it is read."""
        paths = [path.name for path in sorted(self._root.iterdir())]
        self._files.look(self._root, paths)
        return self._files.get_file("a", self._text, *inputs).text

    def _text(self, path: str, *inputs: object) -> Text:
        self.number += 1
        text = (self._root / path).read_text()
        problem = Problem(path, 1, "file", "file-unreadable", {"value": "x"})
        return Text("".join(map(str, (text, *inputs))), (problem,) if text == "kaputt" else ())


@pytest.fixture
def reader(tmp_path: Path) -> Reader:
    """A reader for whom the last change is long after that of its file."""
    reader = Reader(tmp_path)
    reader.touch_last(reader.file.stat().st_ctime_ns + 2 * GRANULE)
    return reader


def _replace(file: Path) -> None:
    """Put another file of the same size and the same time in its place."""
    times = file.stat()
    other = file.with_name("b")
    other.write_text("zwei")
    os.utime(other, ns=(times.st_atime_ns, times.st_mtime_ns))
    other.replace(file)


def test_file_that_nobody_touches_is_read_once(reader: Reader) -> None:
    """However often the project is."""
    assert [reader.read() for _ in range(3)] == ["eins"] * 3
    assert reader.number == 1


@pytest.mark.parametrize(
    "change",
    [lambda file: file.write_text("zwei"), _replace, lambda file: file.chmod(0o600)],
    ids=["written", "replaced", "made readable"],
)
def test_file_that_was_touched_is_read_again(
    reader: Reader, change: Callable[[Path], object]
) -> None:
    """Also if neither its size nor the time of its text has changed."""
    reader.read()
    change(reader.file)
    assert reader.read() == reader.file.read_text()
    assert reader.number == 2


def test_file_among_the_last_that_were_touched_is_read_again(reader: Reader) -> None:
    """The next change may get the same time: what was read now would stand for it, too."""
    reader.touch_last(reader.file.stat().st_ctime_ns + GRANULE)
    assert [reader.read() for _ in range(2)] == ["eins"] * 2
    assert reader.number == 2


def test_file_with_a_problem_is_read_again(reader: Reader) -> None:
    """It may be gone though nobody has touched the file."""
    reader.file.write_text("kaputt")
    reader.touch_last(reader.file.stat().st_ctime_ns + 2 * GRANULE)
    assert [reader.read() for _ in range(2)] == ["kaputt"] * 2
    assert reader.number == 2


def test_what_else_goes_into_a_result_counts(reader: Reader) -> None:
    """As the rights of a picture do."""
    assert [reader.read(one) for one in (1, 1, 2, 1)] == ["eins1", "eins1", "eins2", "eins1"]
    assert reader.number == 3


def test_file_that_was_gone_is_read_again(reader: Reader) -> None:
    """Nothing is kept of what is not there."""
    reader.read()
    away = reader.file.rename(reader.file.parent.parent / "away")
    with pytest.raises(FileNotFoundError):
        reader.read()
    away.rename(reader.file)
    assert reader.read() == "eins"
    assert reader.number == 3
