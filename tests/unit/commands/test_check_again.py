"""A second check of the same files says what the first one said, without reading them."""

from collections.abc import Callable
from pathlib import Path

import pytest

import projects
from projects import Ended
from regionruhr.cache.check_memory import FOLDER


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The small project, with a hint in one of its files, checked once."""
    project = projects.copy_small(tmp_path)
    profile = next(iter(sorted((project / "partners").glob("[!_]*.yml"))))
    profile.write_text(profile.read_text().replace("summary:", "summary: 'kurz' # ", 1))
    _check(project)
    return project


def _check(project: Path, *options: str, now: str = projects.NOW) -> Ended:
    return projects.run(project, "check", *options, "--now", now, REGIONRUHR_NOW=now)


def _refuse(*_: object, **__: object) -> None:
    raise AssertionError("It is read again.")


@pytest.mark.parametrize("options", [(), ("--format", "text"), ("--format", "json")])
def test_second_check_reads_nothing_and_says_the_same(
    project: Path, monkeypatch: pytest.MonkeyPatch, options: tuple[str, ...]
) -> None:
    """In every format, faults with their lines."""
    for entry in (project / FOLDER).iterdir():
        entry.unlink()
    first = _check(project, *options)
    monkeypatch.setattr("regionruhr.site.stored_edition.read_stored", _refuse)
    assert _check(project, *options) == first


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(lambda p: (p / "content/neu.txt").touch(), id="file added"),
        pytest.param(lambda p: (p / "partners/_taxonomy.yml").unlink(), id="file removed"),
        pytest.param(lambda p: (p / "overrides/page.html").unlink(), id="template removed"),
    ],
)
def test_change_is_found(project: Path, change: Callable[[Path], object]) -> None:
    """In the content and in the program."""
    first = _check(project)
    change(project)
    assert _check(project) != first


def test_check_on_another_day_reads_anew(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is wrong depends on it."""
    monkeypatch.setattr("regionruhr.site.stored_edition.read_stored", _refuse)
    assert _check(project, now="2026-11-24T12:10").stdout == _check(project).stdout
    assert "It is read again." in str(_check_error(project, "2026-11-25T12:00"))


def _check_error(project: Path, now: str) -> BaseException:
    with pytest.raises(AssertionError) as error:
        _check(project, now=now)
    return error.value


def test_lists_of_upkeep_are_made_from_the_records(project: Path) -> None:
    """They are read for it, though the findings are stored."""
    again = _check(project, "--contacts")
    for entry in (project / FOLDER).iterdir():
        entry.unlink()
    assert again == _check(project, "--contacts")
    assert again.stdout != _check(project).stdout
