"""The command line: what `regionruhr check` prints, and with which code it ends."""

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


def test_clean_project_ends_with_zero(project: Path) -> None:
    """Without a fault the numbers are told, on standard output."""
    result = CliRunner().invoke(main, ["check", "--root", str(project)])
    assert result.exit_code == 0
    assert result.stdout == "Alles in Ordnung: 2 Profile, 2 Meldungen, 1 Projekt, 9 Feeds\n"
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
    [
        ["check", "--unknown"],
        ["check", "--now", "gestern"],
        ["check", "--lang", "fr"],
        ["chek"],
        ["confirm", "--on", "2026-11-20", "--by", "die Leitung"],
        ["confirm", "wilo", "--by", "die Leitung"],
        ["confirm", "wilo", "--on", "2026-11-20"],
    ],
    ids=[
        "unknown option",
        "time that is none",
        "unknown language",
        "unknown command",
        "confirm what",
        "confirmed when",
        "confirmed by whom",
    ],
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


def test_stale_profiles_are_listed_when_asked_for(project: Path) -> None:
    """By agency, a line each in the usual form; to be stale is no fault."""
    assert "bestätigt" not in _run(project, "check").stdout
    wilo = project / "partners/wilo.yml"
    wilo.write_text(wilo.read_text() + "verified_on: 2025-11-22\n")
    result = _run(project, "check", "--stale")
    assert result.exit_code == 0
    assert result.stdout.splitlines()[1:] == [
        "Wirtschaftsförderung Dortmund: 2",
        (
            "partners/wf-dortmund.yml:1: verified_on: „Wirtschaftsförderung Dortmund“ "
            "wurde noch nie bestätigt (fragen Sie nach: regionruhr confirmations)"
        ),
        (
            "partners/wilo.yml:21: verified_on: „WILO SE“ wurde zuletzt am 2025-11-22 bestätigt "
            "(fragen Sie nach: regionruhr confirmations)"
        ),
        "Nicht bestätigt in den letzten zwölf Monaten: 2 von 2 Profilen",
    ]
    english = _run(project, "check", "--stale", "--lang", "en").stdout
    assert "“WILO SE” was last confirmed on 2025-11-22 (ask again:" in english
    assert english.endswith("Not confirmed within the last twelve months: 2 of 2 profiles\n")


def test_confirmed_profiles_are_not_stale(project: Path) -> None:
    """What `confirm` enters, `check --stale` takes off its list."""
    assert _confirm(project, "wilo", "wf-dortmund").exit_code == 0
    assert _run(project, "check", "--stale").stdout.splitlines()[1:] == [
        "Nicht bestätigt in den letzten zwölf Monaten: 0 von 2 Profilen"
    ]


def test_stale_list_waits_for_sound_files(project: Path) -> None:
    """As long as something is wrong the faults alone are told, and the code is one."""
    (project / "partners/wilo.yml").write_text("id: wilo\n")
    result = _run(project, "check", "--stale")
    assert result.exit_code == 1
    assert "bestätigt" not in result.stdout


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


def test_confirmations_ask_whom_and_write_where_told(project: Path, tmp_path: Path) -> None:
    """`--all` asks those too that have answered; `--folder` names another place."""
    _confirm(project, "wilo")
    folder = tmp_path / "briefe/neu"
    for options, number in ((("--all",), "2 Profile"), ((), "1 Profil")):
        told = _run(project, "confirmations", "--folder", str(folder), *options).stdout
        assert told.startswith(f"{folder / 'wf-dortmund.csv'}: {number} (")
    assert not (project / "bestaetigungen").exists()


@pytest.mark.parametrize("language", ["de", "en"])
def test_confirmations_spare_what_is_not_theirs(project: Path, language: str) -> None:
    """A table that somebody else has put there, or has given other columns, stays."""
    file = project / "bestaetigungen/wf-dortmund.csv"
    file.parent.mkdir()
    file.write_text("Meine Liste\n")
    result = _run(project, "confirmations", "--lang", language)
    assert result.exit_code == 1
    lead = {"de": "Datei: die Datei ist keine Liste von", "en": "file: the file is no list of"}
    assert result.stdout.startswith(f"{file}:1: {lead[language]}")
    assert file.read_text() == "Meine Liste\n"


def test_confirmations_need_sound_files(project: Path) -> None:
    """Faults are told instead, and nothing is written."""
    (project / "partners/wilo.yml").write_text("id: wilo\n")
    result = _run(project, "confirmations")
    assert result.exit_code == 1
    assert "partners/wilo.yml:1: name: Pflichtfeld fehlt" in result.stdout
    assert not (project / "bestaetigungen").exists()


def test_folder_that_cannot_be_written_is_told(project: Path) -> None:
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
    assert "No space left on device" in result.stderr
    assert projects.contents(project / "partners") == before


def _full_disk(path: Path, content: bytes) -> int:
    """As `Path.write_bytes`, on a disk that takes one file."""
    if "wf-dortmund" in path.name:
        raise OSError(28, os.strerror(28), str(path))
    with path.open("wb") as file:
        return file.write(content)


@pytest.mark.parametrize(
    "command",
    [
        ["check"],
        ["check", "--stale"],
        ["confirmations"],
        ["confirm", "wilo", "--on", "2026-11-20", "--by", "die Leitung"],
        ["lock"],
        ["new", "news", "--title", "Titel", "--summary", "Satz."],
    ],
    ids=" ".join,
)
def test_folder_without_a_project_is_told_in_one_line(tmp_path: Path, command: list[str]) -> None:
    """Whoever stands in the wrong folder learns what is missing there."""
    (tmp_path / "content").mkdir()
    result = _run(tmp_path, *command)
    assert result.exit_code == 1
    assert result.stdout == (
        "partners:1: Datei: die Datei fehlt (legen Sie partners an)\n1 Problem in 1 Datei\n"
    )


@pytest.mark.parametrize("command", ["check", "confirmations", "confirm", "lock", "build"])
def test_help_is_german(command: str) -> None:
    """Every command and every option says what it does."""
    result = CliRunner().invoke(main, [command, "--help"])
    assert result.exit_code == 0
    for line in result.stdout.split("Options:")[1].strip().splitlines():
        assert len(line.split("  ")) > 1, f"{line} says nothing"
