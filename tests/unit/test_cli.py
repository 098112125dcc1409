"""The command line: what `regionruhr check` prints, and with which code it ends."""

from pathlib import Path

import pytest
from click.testing import CliRunner

import projects
from regionruhr.cli import main


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The small project."""
    return projects.copy_small(tmp_path)


def test_clean_project_ends_with_zero(project: Path) -> None:
    """Without a fault the numbers are told, on standard output."""
    result = CliRunner().invoke(main, ["check", "--root", str(project)])
    assert result.exit_code == 0
    assert result.stdout == "Alles in Ordnung: 2 Profile, 2 Meldungen, 1 Projekt, 4 Feeds\n"
    assert result.stderr == ""


def test_faults_end_with_one(project: Path) -> None:
    """Faults are told on standard output, in the language asked for."""
    wilo = project / "partners/wilo.yml"
    wilo.write_text(wilo.read_text().replace("name:", "nmae:"))
    command = ["check", "--root", str(project), "--lang", "en"]
    result = CliRunner().invoke(main, command)
    assert result.exit_code == 1
    assert result.stdout == (
        "partners/wilo.yml:2: nmae: unknown field (did you mean “name”?)\n1 problem in 1 file\n"
    )


def test_language_comes_from_the_environment(project: Path) -> None:
    """REGIONRUHR_LANG sets the language where no option does."""
    command = ["check", "--root", str(project)]
    result = CliRunner().invoke(main, command, env={"REGIONRUHR_LANG": "en"})
    assert result.stdout.startswith("All is well: 2 profiles")


@pytest.mark.parametrize(
    "arguments",
    [["check", "--unknown"], ["check", "--now", "gestern"], ["check", "--lang", "fr"], ["chek"]],
    ids=["unknown option", "time that is none", "unknown language", "unknown command"],
)
def test_wrong_usage_ends_with_two(arguments: list[str]) -> None:
    """What the command does not understand is no fault of the files."""
    result = CliRunner().invoke(main, arguments)
    assert result.exit_code == 2
    assert "Traceback" not in result.output


def test_time_decides_what_is_public(project: Path) -> None:
    """`--now` before a release leaves it out of the count."""
    command = ["check", "--root", str(project), "--now", "2016-02-02T09:59"]
    assert ", 0 Meldungen," in CliRunner().invoke(main, command).stdout
    command[-1] = "2016-02-02T10:00"
    assert ", 1 Meldung," in CliRunner().invoke(main, command).stdout
