"""The commands that ask whether profiles still hold, and enter that they do."""

import csv
import os
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import projects
from regionruhr.cli import main


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The small project."""
    return projects.copy_small(tmp_path)


def _run(project: Path, *arguments: str) -> Result:
    command = [*arguments, "--root", str(project), "--now", projects.NOW]
    return CliRunner().invoke(main, command)


def _confirm(project: Path, *ids: str) -> Result:
    return _run(project, "confirm", *ids, "--on", "2026-11-20", "--by", "die Leitung")


def test_confirmed_profiles_are_not_stale(project: Path) -> None:
    """What `confirm` enters, `check --stale` takes off its list."""
    assert _confirm(project, "wilo", "wf-dortmund").exit_code == 0
    assert _run(project, "check", "--stale").stdout.splitlines()[1:] == [
        "Nicht bestätigt in den letzten zwölf Monaten: 0 von 2 Profilen"
    ]


def test_confirmations_are_written_and_counted(project: Path) -> None:
    """A list for each agency, and what it lacks; the same input gives the same bytes."""
    result = _run(project, "confirmations")
    assert result.exit_code == 0
    file = project / "bestaetigungen/wf-dortmund.csv"
    assert result.stdout.splitlines() == [
        f"{file}: 2 Profile (Wirtschaftsförderung Dortmund)",
        (
            f"{file}: „Bestätigen“ und „Korrigieren“ bleiben leer, niemand ist per E-Mail "
            "erreichbar (ergänzen Sie email in partners/wf-dortmund.yml)"
        ),
    ]
    first = file.read_bytes()
    rows = list(csv.reader(first.decode("utf-8-sig").splitlines(), delimiter=";"))
    assert [row[0] for row in rows[1:]] == ["Wirtschaftsförderung Dortmund", "WILO SE"]
    assert _run(project, "confirmations").exit_code == 0
    assert file.read_bytes() == first
    assert [path.name for path in file.parent.iterdir()] == [file.name]


def test_confirmations_ask_whom_and_write_where_they_should(project: Path, tmp_path: Path) -> None:
    """`--all` asks those too that have answered; `--folder` names another place."""
    _confirm(project, "wilo")
    folder = tmp_path / "briefe/neu"
    for options, number in ((("--all",), "2 Profile"), ((), "1 Profil")):
        output = _run(project, "confirmations", "--folder", str(folder), *options).stdout
        assert output.startswith(f"{folder / 'wf-dortmund.csv'}: {number} (")
    assert not (project / "bestaetigungen").exists()


def test_confirmations_spare_what_is_not_theirs(project: Path) -> None:
    """A table that somebody else has put there, or has given other columns, stays."""
    file = project / "bestaetigungen/wf-dortmund.csv"
    file.parent.mkdir()
    file.write_text("Meine Liste\n")
    result = _run(project, "confirmations")
    assert result.exit_code == 1
    assert result.stdout.startswith(f"{file}:1: Datei: die Datei ist keine Liste von")
    assert file.read_text() == "Meine Liste\n"


def test_confirmations_need_sound_files(project: Path) -> None:
    """Faults are reported instead, and nothing is written."""
    (project / "partners/wilo.yml").write_text("id: wilo\n")
    result = _run(project, "confirmations")
    assert result.exit_code == 1
    assert "partners/wilo.yml:1: name: Pflichtfeld fehlt" in result.stdout
    assert not (project / "bestaetigungen").exists()


def test_folder_that_cannot_be_written_is_reported(project: Path) -> None:
    """In one line, without a traceback."""
    (project / "bestaetigungen").write_text("")
    result = _run(project, "confirmations")
    assert result.exit_code == 1
    (line,) = result.stderr.splitlines()
    assert str(project / "bestaetigungen") in line


def test_confirm_says_what_it_has_entered(project: Path) -> None:
    """Each file that changed, and the numbers; the second time nothing changes."""
    file = project / "partners/wilo.yml"
    file.chmod(0o640)
    result = _confirm(project, "wilo", "wf-dortmund")
    assert result.exit_code == 0
    assert result.stdout.splitlines() == [
        str(file),
        str(project / "partners/wf-dortmund.yml"),
        "Bestätigt: 2, davon jetzt eingetragen: 2",
    ]
    assert "\nverified_on: 2026-11-20\nverified_by: die Leitung\nsources:\n" in file.read_text()
    assert file.stat().st_mode & 0o777 == 0o640
    before = projects.contents(project / "partners")
    again = _confirm(project, "wilo", "wf-dortmund")
    assert again.stdout == "Bestätigt: 2, davon jetzt eingetragen: 0\n"
    assert projects.contents(project / "partners") == before
    assert _run(project, "check").exit_code == 0


def test_confirm_writes_all_or_nothing(project: Path) -> None:
    """One wrong id, and no file changes."""
    before = projects.contents(project / "partners")
    result = _confirm(project, "wilo", "willo")
    assert result.exit_code == 1
    assert result.stdout.startswith(
        "partners/willo.yml:1: Datei: Den Partner „willo“ gibt es nicht (meinten Sie „wilo“?)\n"
    )
    assert projects.contents(project / "partners") == before


def test_file_that_cannot_be_put_in_place_leaves_the_others(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """All new files are written before the first takes its place; nothing is left behind."""
    before = projects.contents(project / "partners")
    monkeypatch.setattr(Path, "write_bytes", _full_disk)
    result = _confirm(project, "wilo", "wf-dortmund")
    assert result.exit_code == 1
    assert "kein Platz mehr" in result.stderr
    assert projects.contents(project / "partners") == before


def _full_disk(path: Path, content: bytes) -> int:
    """As `Path.write_bytes`, on a disk that takes one file."""
    if "wf-dortmund" in path.name:
        raise OSError(28, os.strerror(28), str(path))
    with path.open("wb") as file:
        return file.write(content)
