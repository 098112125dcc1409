"""What a command writes is whole or not there, whatever ends the command."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

import projects
from regionruhr.commands.written_files import remove_leftovers, write_atomically

KILLED = """
import os
import signal
import sys
from pathlib import Path
from regionruhr.commands.written_files import write_atomically

folder, name, number = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
step, calls = getattr(Path, name), []

def killing(path, argument):
    calls.append(path)
    if len(calls) == number:
        if name == "write_bytes":
            step(path, argument[:3])
        os.kill(os.getpid(), signal.SIGKILL)
    return step(path, argument)

setattr(Path, name, killing)
write_atomically({folder / "a.yml": b"name: neu a", folder / "b/b.md": b"name: neu b"})
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The small project."""
    return projects.copy_small(tmp_path)


@pytest.mark.parametrize(
    ("step", "number", "whole"),
    [("write_bytes", 1, 0), ("write_bytes", 2, 0), ("replace", 1, 0), ("replace", 2, 1)],
)
def test_killed_command_leaves_no_half_file(
    project: Path, step: str, number: int, whole: int
) -> None:
    """Those it had not finished are as before; the next command removes what it had begun."""
    folder = project / "partners"
    before = projects.contents(project)
    command = [sys.executable, "-c", KILLED, str(folder), step, str(number)]
    killed = subprocess.run(command, check=False)
    assert killed.returncode == -9
    left = [path for path in folder.rglob("*") if path.suffix == ".new"]
    assert left
    assert all(path.name.startswith(".") for path in left)

    new = {"partners/a.yml": b"name: neu a"} if whole else {}
    remove_leftovers(project)
    assert projects.contents(project) == before | new


@pytest.mark.parametrize("folder", [".", "partners", "content/aktuelles/2016", "schemas"])
def test_check_removes_leftovers(project: Path, folder: str) -> None:
    """They are neither read nor reported."""
    (project / folder).mkdir(exist_ok=True)
    leftover = project / folder / f".wilo.yml.{_dead()}.new"
    leftover.write_bytes(b"name: [")
    checked = projects.run(project, "check")
    assert (checked.returncode, leftover.exists()) == (0, False)


@pytest.mark.parametrize(
    "name",
    [f".wilo.yml.{os.getpid()}.new", ".wilo.yml.1.new", ".wilo.yml.new", "wilo.yml.0.new"],
    ids=["of this process", "of the first", "of nobody", "not hidden"],
)
def test_files_of_others_are_kept(tmp_path: Path, name: str) -> None:
    """A command that still runs loses nothing, nor does anybody whose file has a like name."""
    (tmp_path / "partners").mkdir()
    (tmp_path / "partners" / name).touch()
    remove_leftovers(tmp_path)
    write_atomically({tmp_path / "partners/a.yml": b""})
    assert (tmp_path / "partners" / name).exists()


def test_leftovers_beside_a_table_go_with_the_next(tmp_path: Path) -> None:
    """A table may lie in any folder; a name as long as the system allows is no obstacle."""
    leftover = tmp_path / f".paare.csv.{_dead()}.new"
    leftover.touch()
    table = tmp_path / f"{'a' * 251}.csv"
    write_atomically({table: b"a;b"})
    assert [path.name for path in tmp_path.iterdir()] == [table.name]
    assert table.read_bytes() == b"a;b"


def _dead() -> int:
    """The number of a process that has ended."""
    with subprocess.Popen([sys.executable, "-c", ""]) as process:
        process.wait()
    return process.pid
