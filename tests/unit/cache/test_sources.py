"""The state of the files that a site is made from."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from regionruhr.cache.sources import source_state

PROFILE = "partners/wilo.yml"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A project with two files and a hidden one."""
    for name in (PROFILE, "content/index.md", "content/.notes/draft.md"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("alt")
    return tmp_path


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(lambda r: (r / PROFILE).write_text("neu"), id="content, same size"),
        pytest.param(lambda r: (r / PROFILE).unlink(), id="removed"),
        pytest.param(lambda r: (r / "partners/neu.yml").touch(), id="added"),
        pytest.param(lambda r: (r / PROFILE).rename(r / "partners/wilo-se.yml"), id="renamed"),
        pytest.param(lambda r: (r / PROFILE).rename(r / "content/wilo.yml"), id="moved"),
        pytest.param(lambda r: (r / "content/.neu").touch(), id="hidden file added"),
    ],
)
def test_every_change_of_files_changes_the_digest(
    root: Path, change: Callable[[Path], object]
) -> None:
    """Whatever its time and size are."""
    times = (root / PROFILE).stat()
    before = source_state(root)
    change(root)
    if (root / PROFILE).exists():
        os.utime(root / PROFILE, ns=(times.st_atime_ns, times.st_mtime_ns))
    after = source_state(root)
    assert before
    assert after
    assert before.content != after.content


def test_file_changed_back_meanwhile_is_noticed(root: Path) -> None:
    """The content is the same as before, but who read in between read another."""
    before = source_state(root)
    (root / PROFILE).write_text("neu")
    (root / PROFILE).write_text("alt")
    after = source_state(root)
    assert before
    assert after
    assert before.content == after.content
    assert before != after


@pytest.mark.parametrize(
    "spoil",
    [
        pytest.param(lambda r: (r / "content/link.md").symlink_to(r / PROFILE), id="link"),
        pytest.param(lambda r: (r / "content/.notes/l").symlink_to(r), id="hidden link"),
        pytest.param(lambda r: os.mkfifo(r / "content/pipe.md"), id="pipe"),
        pytest.param(lambda r: (r / "content").rename(r / "inhalt"), id="no folder"),
    ],
)
def test_project_with_an_unusual_file_has_no_state(
    root: Path, spoil: Callable[[Path], object]
) -> None:
    """A build is to report it, as often as it is asked."""
    spoil(root)
    assert source_state(root) is None
