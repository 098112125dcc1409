"""The command line: what `regionruhr check` prints, and with which code it ends."""

import errno
import os
import re
import subprocess
import sys
from itertools import chain
from pathlib import Path

import pytest
from click import Context
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


def test_clean_project_ends_with_zero(project: Path) -> None:
    """Without a fault the numbers are printed, on standard output."""
    result = CliRunner().invoke(main, ["check", "--root", str(project)])
    assert result.exit_code == 0
    assert result.stdout == "Alles in Ordnung: 2 Profile, 2 Meldungen, 1 Projekt, 12 Feeds\n"
    assert result.stderr == ""


def test_faults_end_with_one(project: Path) -> None:
    """Faults are printed on standard output."""
    wilo = project / "partners/wilo.yml"
    wilo.write_text(wilo.read_text().replace("name:", "nmae:"))
    command = ["check", "--root", str(project)]
    result = CliRunner().invoke(main, command)
    assert result.exit_code == 1
    assert result.stdout == (
        "partners/wilo.yml:2: nmae: unbekanntes Feld (meinten Sie „name“?)\n1 Problem in 1 Datei\n"
    )


@pytest.mark.parametrize(
    "arguments",
    [
        ["check", "--unknown"],
        ["check", "--now", "gestern"],
        ["chek"],
        ["confirm", "--on", "2026-11-20", "--by", "die Leitung"],
        ["confirm", "wilo", "--by", "die Leitung"],
        ["confirm", "wilo", "--on", "2026-11-20"],
    ],
    ids=[
        "unknown option",
        "time that is none",
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


def test_stale_list_waits_for_sound_files(project: Path) -> None:
    """As long as something is wrong only the faults are reported, and the code is one."""
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
def test_missing_project_is_reported_in_one_line(tmp_path: Path, command: list[str]) -> None:
    """Whoever stands in the wrong folder learns what is missing there."""
    (tmp_path / "content").mkdir()
    result = _run(tmp_path, *command)
    assert result.exit_code == 1
    assert result.stdout == ""
    assert result.stderr == (
        f"Fehler: In {tmp_path} liegt kein Projekt, es fehlt: partners/. Wechseln Sie in den "
        "Ordner des Projekts oder nennen Sie ihn mit --root.\n"
    )


def test_help_lists_the_commands_by_who_uses_them() -> None:
    """Those of editors first; each command stands in one section."""
    _, editors, brokers, office = re.split(r"\n\nFür (?:.+):\n", _help())
    assert _listed(editors) == ["check", "explain", "new", "images", "import", "diff"]
    assert _listed(brokers) == ["pairs", "outcome", "outcomes"]
    assert _listed(office) == ["confirmations", "confirm", "lock", "schema", "build", "release"]
    listed = (_listed(section) for section in (editors, brokers, office))
    assert sorted(chain(*listed)) == main.list_commands(Context(main))


def test_headings_of_the_help_name_the_users() -> None:
    """No command is left under the heading of click."""
    headings = re.findall(r"^(\w.*):$", _help(), re.MULTILINE)
    assert headings == [
        *("Optionen", "Für die Redaktion", "Für die Vermittlung an der Börse"),
        "Für Geschäftsstelle und Betrieb",
    ]


def _help() -> str:
    return CliRunner().invoke(main, ["--help"]).stdout


def _listed(section: str) -> list[str]:
    return re.findall(r"^  (\S+)", section, re.MULTILINE)


@pytest.mark.parametrize(
    "command",
    ["check", "confirmations", "confirm", "pairs", "outcome", "outcomes", "lock", "build"],
)
def test_help_is_german(command: str) -> None:
    """Every command and every option says what it does."""
    result = CliRunner().invoke(main, [command, "--help"])
    assert result.exit_code == 0
    assert result.stdout.startswith("Aufruf: ")
    assert "Show this message" not in result.stdout
    for line in result.stdout.split("Optionen:")[1].strip().splitlines():
        assert len(line.split("  ")) > 1, f"{line} says nothing"


@pytest.mark.parametrize(
    ("arguments", "german"),
    [
        (["check", "--stael"], "Die Option --stael gibt es nicht. Meinten Sie --stale?"),
        (["check", "--now"], "Die Option --now braucht einen Wert."),
        (["check", "--stale=1"], "Die Option --stale hat keinen Wert."),
        (["check", "jetzt"], "Zu viel: jetzt."),
        (
            ["check", "--root", "/gibt-es-nicht"],
            "--root: Diesen Ordner gibt es nicht. Prüfen Sie den Pfad.",
        ),
        (
            ["import", "partners", "fehlt.csv"],
            "TABELLE.csv: Diese Datei gibt es nicht. Prüfen Sie den Pfad.",
        ),
        (
            ["import", "partners", __file__, "--type", "Firma"],
            "--type: Dieser Wert ist nicht möglich. Möglich sind: development-agency, ",
        ),
        (["check", "--ending", "bald"], "--ending braucht eine ganze Zahl von 0 bis 366."),
        (["check", "--ending", "-1"], "--ending braucht eine ganze Zahl von 0 bis 366."),
        (["check", "--ending", "1.5"], "--ending braucht eine ganze Zahl von 0 bis 366."),
        (["check", "--ending"], "Die Option --ending braucht einen Wert."),
        (["confirm", "--on", "2026-11-20", "--by", "x"], "KENNUNG... fehlt."),
        (["confirm", "wilo", "--by", "x"], "--on fehlt."),
        (["umbauen"], "Den Befehl umbauen gibt es nicht."),
    ],
    ids=[
        "misspelt option",
        "option without its value",
        "flag with a value",
        "too many arguments",
        "folder",
        "file",
        "choice",
        "number in words",
        "number below the range",
        "number with a fraction",
        "number left out",
        "missing argument",
        "missing option",
        "command",
    ],
)
def test_wrong_usage_is_reported_in_german(arguments: list[str], german: str) -> None:
    """What is wrong, what would be right, and where to read more; code 2."""
    result = CliRunner().invoke(main, arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith(f"Fehler: {german}")
    assert "Hilfe: regionruhr" in result.stderr.splitlines()[1]


@pytest.mark.parametrize("command", ["check", "build"])
def test_command_imports_no_models_by_itself(command: str) -> None:
    """They take longer than all else that repeats what an earlier run found."""
    script = f"import sys, regionruhr.commands.{command}; print('pydantic' in sys.modules)"
    started = [sys.executable, "-c", script]
    assert subprocess.run(started, capture_output=True, text=True, check=True).stdout == "False\n"


@pytest.mark.parametrize(
    ("error", "text"),
    [
        (MemoryError(), "Der Arbeitsspeicher reicht nicht."),
        (ImportError("a.so: failed to map segment from shared object"), "Der Arbeitsspeicher"),
        (OSError(errno.ENOMEM, "Cannot allocate memory"), "Der Arbeitsspeicher reicht nicht."),
        (OSError(errno.ENOSPC, "full", "/a"), "/a: Auf dem Laufwerk ist kein Platz mehr."),
        (OSError(errno.EROFS, "read only", b"/a"), "/a: Dieses Laufwerk lässt sich nur lesen."),
        (OSError(errno.EAGAIN, "Try again"), "Try again."),
    ],
)
def test_what_the_system_refuses_is_one_line(
    project: Path, monkeypatch: pytest.MonkeyPatch, error: Exception, text: str
) -> None:
    """With code 1 and no traceback, whichever command it happens to."""

    def refuse(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr("regionruhr.site.stored_edition.read_stored", refuse)
    result = _run(project, "check")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith(f"Fehler: {text}")
    assert result.stderr.count("\n") == 1


def test_other_crashes_are_not_hidden(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A library that is missing is no lack of memory."""

    def crash(*_: object, **__: object) -> None:
        raise ImportError("No module named 'lxml'")

    monkeypatch.setattr("regionruhr.site.stored_edition.read_stored", crash)
    assert isinstance(_run(project, "check").exception, ImportError)


def test_reader_that_leaves_is_no_fault(project: Path) -> None:
    """As in `regionruhr check | head`: no traceback."""
    read, write = os.pipe()
    os.close(read)
    command = [sys.executable, "-c", "from regionruhr.cli import main; main()"]
    finished = subprocess.run(
        [*command, "check", "--root", str(project), "--now", projects.NOW],
        stdout=write,
        stderr=subprocess.PIPE,
        check=False,
    )
    os.close(write)
    assert (finished.returncode, finished.stderr) == (1, b"")
