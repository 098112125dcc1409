"""The command line: what `regionruhr check` prints, and with which code it ends."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import projects
from regionruhr.cli import main
from regionruhr.commands.usage import language_of


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The small project."""
    return projects.copy_small(tmp_path)


def _run(project: Path, *arguments: str) -> Result:
    command = [*arguments, "--root", str(project), "--now", projects.NOW]
    return CliRunner().invoke(main, command)


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
            "wurde noch nie bestätigt (fragen Sie nach: .venv/bin/regionruhr confirmations)"
        ),
        (
            "partners/wilo.yml:21: verified_on: „WILO SE“ wurde zuletzt am 2025-11-22 bestätigt "
            "(fragen Sie nach: .venv/bin/regionruhr confirmations)"
        ),
        "Nicht bestätigt in den letzten zwölf Monaten: 2 von 2 Profilen",
    ]
    english = _run(project, "check", "--stale", "--lang", "en").stdout
    assert "“WILO SE” was last confirmed on 2025-11-22 (ask again:" in english
    assert english.endswith("Not confirmed within the last twelve months: 2 of 2 profiles\n")


def test_stale_list_waits_for_sound_files(project: Path) -> None:
    """As long as something is wrong the faults alone are told, and the code is one."""
    (project / "partners/wilo.yml").write_text("id: wilo\n")
    result = _run(project, "check", "--stale")
    assert result.exit_code == 1
    assert "bestätigt" not in result.stdout


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
    assert result.stdout == ""
    assert result.stderr == (
        f"Fehler: In {tmp_path} liegt kein Projekt, es fehlt: partners/. Wechseln Sie in den "
        "Ordner des Projekts oder nennen Sie ihn mit --root.\n"
    )


@pytest.mark.parametrize("command", ["check", "confirmations", "confirm", "lock", "build"])
def test_help_is_german(command: str) -> None:
    """Every command and every option says what it does."""
    result = CliRunner().invoke(main, [command, "--help"])
    assert result.exit_code == 0
    assert result.stdout.startswith("Aufruf: ")
    assert "Show this message" not in result.stdout
    for line in result.stdout.split("Optionen:")[1].strip().splitlines():
        assert len(line.split("  ")) > 1, f"{line} says nothing"


@pytest.mark.parametrize(
    ("arguments", "german", "english"),
    [
        (
            ["check", "--stael"],
            "Die Option --stael gibt es nicht. Meinten Sie --stale?",
            "There is no option --stael. Did you mean --stale?",
        ),
        (["check", "--now"], "Die Option --now braucht einen Wert.", "--now needs a value."),
        (
            ["check", "--stale=1"],
            "Die Option --stale hat keinen Wert.",
            "--stale takes no value.",
        ),
        (["check", "jetzt"], "Zu viel: jetzt.", "Too much: jetzt."),
        (
            ["check", "--root", "/gibt-es-nicht"],
            "--root: Diesen Ordner gibt es nicht. Prüfen Sie den Pfad.",
            "--root: there is no such folder. Check the path.",
        ),
        (
            ["import", "partners", "fehlt.csv"],
            "TABELLE.csv: Diese Datei gibt es nicht. Prüfen Sie den Pfad.",
            "TABELLE.csv: there is no such file. Check the path.",
        ),
        (
            ["import", "partners", __file__, "--type", "Firma"],
            "--type: Dieser Wert ist nicht möglich. Möglich sind: company, ",
            "--type: this value is not possible. Possible: company, ",
        ),
        (["confirm", "--on", "2026-11-20", "--by", "x"], "KENNUNG... fehlt.", "KENNUNG... is "),
        (["confirm", "wilo", "--by", "x"], "--on fehlt.", "--on is missing."),
        (["umbauen"], "Den Befehl umbauen gibt es nicht.", "There is no command umbauen."),
    ],
    ids=[
        "misspelt option",
        "option without its value",
        "flag with a value",
        "too many arguments",
        "folder",
        "file",
        "choice",
        "missing argument",
        "missing option",
        "command",
    ],
)
def test_wrong_usage_is_told_in_the_language_asked_for(
    arguments: list[str], german: str, english: str
) -> None:
    """What is wrong, what would be right, and where to read more; code 2."""
    result = CliRunner().invoke(main, arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith(f"Fehler: {german}")
    assert "Hilfe: regionruhr" in result.stderr.splitlines()[1]
    told = CliRunner().invoke(main, arguments, env={"REGIONRUHR_LANG": "en"}).stderr
    assert told.startswith(f"Error: {english}")


@pytest.mark.parametrize(
    ("arguments", "language"),
    [
        (["check"], "de"),
        (["check", "--lang", "en"], "en"),
        (["check", "--lang=en"], "en"),
        (["check", "--lang=en", "--lang", "de"], "de"),
        (["check", "--lang"], "de"),
        (["check", "--lang", "fr"], "de"),
        (["new", "--title", "a --lang en"], "de"),
        (["new", "--title", "--lang=en x"], "de"),
        (["check", "--language=en"], "de"),
    ],
    ids=[
        "none",
        "word",
        "written together",
        "last one",
        "no value",
        "unknown",
        "part of a title",
        "beginning of a title",
        "another option",
    ],
)
def test_language_that_a_command_line_asks_for(
    monkeypatch: pytest.MonkeyPatch, arguments: list[str], language: str
) -> None:
    """The option counts where it is an argument, not where a text mentions it."""
    monkeypatch.delenv("REGIONRUHR_LANG", raising=False)
    assert language_of(arguments) == language


def test_language_of_a_wrong_command_line() -> None:
    """The option is heeded even where the command line cannot be read."""
    for option in (["--lang", "en"], ["--lang=en"]):
        assert (
            "There is no option --x." in CliRunner().invoke(main, ["check", *option, "--x"]).stderr
        )
    assert (
        "keine Sprache" in CliRunner().invoke(main, ["check"], env={"REGIONRUHR_LANG": "fr"}).stderr
    )
