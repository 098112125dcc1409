"""`regionruhr check`: its formats, and --changed, wherever the project lies in a repository."""

import json
import os
import re
import subprocess
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

import pictures
import projects
from regionruhr.cli import main
from regionruhr.commands.check import ChangesUnknownError, changed_files
from terminal import on_terminal

NAME = "partners/mit Umlaut ä.yml"


@pytest.fixture(autouse=True)
def _no_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    """Git as it is without the settings of whoever runs the tests."""
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    for name in ("GIT_DIR", "GIT_INDEX_FILE", "GIT_WORK_TREE"):
        monkeypatch.delenv(name, raising=False)


def _git(folder: Path, *arguments: str) -> None:
    command = ["git", "-c", "user.name=a", "-c", "user.email=a@example.org", *arguments]
    subprocess.run(command, cwd=folder, capture_output=True, check=True)


def _commit(folder: Path) -> None:
    _git(folder, "add", "--all")
    _git(folder, "commit", "--quiet", "--message", "x")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A project in a folder of a repository, with two files committed."""
    root = tmp_path / "projekt"
    (root / "partners").mkdir(parents=True)
    (root / "partners/a.yml").write_text("id: a\n")
    (root / "partners/b.yml").write_text("id: b\n")
    (tmp_path / ".gitignore").write_text("*.bak\n")
    _git(tmp_path, "init", "--quiet", "--initial-branch=main")
    _commit(tmp_path)
    return root


def test_nothing_changed_is_nothing(root: Path) -> None:
    """Right after a commit."""
    assert changed_files(root, "HEAD") == frozenset()


def test_every_way_to_differ_counts(root: Path) -> None:
    """Staged, not staged, unknown to Git, and gone; but not what Git shall pass over."""
    (root / "partners/a.yml").write_text("id: c\n")
    (root / "partners/b.yml").unlink()
    (root / NAME).write_text("id: d\n")
    (root / "partners/neu.yml").write_text("id: e\n")
    (root / "partners/alt.bak").write_text("")
    (root.parent / "README.md").write_text("")
    _git(root, "add", "partners/neu.yml")
    named = {"partners/a.yml", "partners/b.yml", "partners/neu.yml", NAME}
    assert changed_files(root, "HEAD") == named


def test_renamed_file_counts_under_both_names(root: Path) -> None:
    """References to the old one may be wrong as well."""
    _git(root, "mv", "partners/a.yml", NAME)
    assert changed_files(root, "HEAD") == {"partners/a.yml", NAME}


def test_before_the_first_commit_all_is_new(tmp_path: Path) -> None:
    """Staged or not."""
    _git(tmp_path, "init", "--quiet")
    (tmp_path / "a.yml").write_text("")
    (tmp_path / "b.yml").write_text("")
    _git(tmp_path, "add", "a.yml")
    assert changed_files(tmp_path, "HEAD") == {"a.yml", "b.yml"}


def test_base_is_where_the_branch_left(root: Path) -> None:
    """What others have changed since is not ours."""
    _git(root, "switch", "--quiet", "--create", "zweig")
    (root / "partners/a.yml").write_text("id: c\n")
    _commit(root)
    _git(root, "switch", "--quiet", "main")
    (root / "partners/b.yml").write_text("id: d\n")
    _commit(root)
    _git(root, "switch", "--quiet", "zweig")
    (root / "partners/neu.yml").write_text("")
    assert changed_files(root, "main") == {"partners/a.yml", "partners/neu.yml"}


@pytest.mark.parametrize("base", ["nirgends", "--all", "", "HEAD:partners/a.yml"])
def test_unknown_commit_is_reported(root: Path, base: str) -> None:
    """Nor is it an option of Git."""
    with pytest.raises(ChangesUnknownError) as raised:
        changed_files(root, base)
    assert str(raised.value) == f"--changed: den Stand „{base}“ kennt Git hier nicht."


def test_branch_without_a_common_past_is_reported(root: Path) -> None:
    """As where only the last commit was fetched."""
    _git(root, "switch", "--quiet", "--orphan", "fremd")
    _git(root, "commit", "--quiet", "--allow-empty", "--message", "y")
    with pytest.raises(ChangesUnknownError) as raised:
        changed_files(root.parent, "main")
    assert "git fetch --unshallow" in str(raised.value)


def test_folder_outside_a_repository_is_reported(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In one line, with what Git says."""
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    with pytest.raises(ChangesUnknownError) as raised:
        changed_files(tmp_path, "HEAD")
    message = str(raised.value)
    assert message.startswith("--changed geht nur in einem Git-Repository: ")
    assert "\n" not in message


def test_missing_git_is_reported(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As on a machine that has only a copy of the files."""
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(ChangesUnknownError) as raised:
        changed_files(tmp_path, "HEAD")
    assert str(raised.value).startswith("--changed braucht das Programm git")


FAULT = "partners/wilo.yml:2: nmae: unbekanntes Feld (meinten Sie „name“?)"
UNUSED = "content/aktuelles/2016/plan.svg"
CONTENTS = "2 Profile, 2 Meldungen, 1 Projekt, 12 Feeds"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The small project."""
    return projects.copy_small(tmp_path / "projekt")


def _misspell(project: Path) -> None:
    wilo = project / "partners/wilo.yml"
    wilo.write_text(wilo.read_text().replace("name:", "nmae:"))


def _leave_a_picture(project: Path) -> None:
    (project / UNUSED).write_bytes(pictures.svg())


def _run(project: Path, *arguments: str) -> Result:
    command = ["check", *arguments, "--root", str(project), "--now", projects.NOW]
    return CliRunner().invoke(main, command)


def test_piped_report_is_a_line_a_problem(project: Path) -> None:
    """As the other commands tell problems."""
    _misspell(project)
    result = _run(project)
    assert result.exit_code == 1
    assert result.stdout.splitlines() == [FAULT, "1 Problem in 1 Datei"]
    assert _run(project, "--format", "plain").stdout == result.stdout


def test_warning_alone_stops_nothing(project: Path) -> None:
    """And the last line says so."""
    _leave_a_picture(project)
    result = _run(project)
    assert result.exit_code == 0
    lines = result.stdout.splitlines()
    assert lines[0] == "Hinweise, sie halten nichts auf:"
    assert lines[-2:] == [
        "1 Hinweis in 1 Datei",
        f"Nichts hält die Website auf, 1 Hinweis ist offen: {CONTENTS}",
    ]


def test_what_waits_is_counted(project: Path) -> None:
    """Drafts, and releases whose time has not come."""
    before = _run(project).stdout
    assert before == f"Alles in Ordnung: {CONTENTS}\n"
    release = project / "content/aktuelles/2019/sommer.md"
    release.write_text(release.read_text().replace("---\n", "---\ndraft: true\n", 1))
    assert _run(project).stdout.endswith(", 12 Feeds (dazu 1 Entwurf)\n")
    early = CliRunner().invoke(main, ["check", "--root", str(project), "--now", "2016-01-01"])
    assert early.stdout.endswith("(dazu 1 Entwurf, 1 künftige Meldung)\n")


def test_what_becomes_public_is_named(project: Path) -> None:
    """By its address, unless it is in the list of what is published, or there is no list."""
    listed = {
        "2016-02": "/aktuelles/2016/kompetenznetz/",
        "partner/wilo": "/partner/wilo/",
        "projekte/digitale-fabrik": "/projekte/digitale-fabrik/",
    }
    file = project / "content/_published.yml"
    file.write_text("".join(f"{key}: {address}\n" for key, address in listed.items()))
    new = "; neu öffentlich: /aktuelles/2019/sommer/, /partner/wf-dortmund/\n"
    assert _run(project).stdout.endswith(new)
    release = project / "content/aktuelles/2019/sommer.md"
    release.write_text(release.read_text().replace("---\n", "---\ndraft: true\n", 1))
    assert _run(project).stdout.endswith("; neu öffentlich: /partner/wf-dortmund/\n")
    wilo = (project / "partners/wilo.yml").read_text()
    for name in "abcde":
        (project / f"partners/{name}.yml").write_text(wilo.replace("id: wilo", f"id: {name}"))
    assert _run(project).stdout.endswith("/partner/d/, /partner/e/ und 1 weitere\n")


def test_text_quotes_the_line(project: Path) -> None:
    """Without a terminal in the same form, without colour."""
    _misspell(project)
    lines = _run(project, "--format", "text").stdout.splitlines()
    assert lines == [
        "Probleme, sie halten die Website auf:",
        "",
        "partners/wilo.yml",
        "  2  nmae: unbekanntes Feld",
        "     | nmae: WILO SE",
        "     | ^^^^",
        "     -> meinten Sie „name“?",
        "     MELDUNGEN.md#unknown-field",
        "",
        "1 Problem in 1 Datei",
    ]


@pytest.mark.parametrize(
    ("surroundings", "coloured"),
    [
        ({"TERM": "xterm"}, True),
        ({"TERM": "xterm", "NO_COLOR": "1"}, False),
        ({"TERM": "xterm", "NO_COLOR": ""}, True),
        ({"TERM": "dumb"}, False),
    ],
    ids=["terminal", "NO_COLOR", "NO_COLOR that is empty", "terminal without colour"],
)
def test_terminal_gets_colour(
    project: Path, surroundings: dict[str, str], *, coloured: bool
) -> None:
    """Unless somebody has asked for none (no-color.org)."""
    _misspell(project)
    variables = {name: value for name, value in os.environ.items() if name != "NO_COLOR"}
    command = ["check", "--now", projects.NOW]
    code, text = on_terminal(project, command, variables=variables | surroundings)
    assert code == 1
    assert ("\x1b[31m" in text) is coloured
    assert click.unstyle(text) == _run(project, "--format", "text").stdout


def test_formats_for_programs_stand_alone(project: Path) -> None:
    """On standard output is nothing else; the summary is on standard error."""
    _misspell(project)
    _leave_a_picture(project)
    listed = _run(project, "--format", "json")
    assert [problem["key"] for problem in json.loads(listed.stdout)] == ["unknown-field"]
    report = _run(project, "--format", "gitlab")
    assert [issue["severity"] for issue in json.loads(report.stdout)] == ["blocker"]
    commands = _run(project, "--format", "github")
    assert commands.stdout.startswith("::error file=partners/wilo.yml,line=2,title=nmae ")
    assert {listed.exit_code, report.exit_code, commands.exit_code} == {1}


def test_formats_for_programs_of_a_sound_project(project: Path) -> None:
    """Empty lists, and the numbers beside them."""
    result = _run(project, "--format", "json")
    assert (result.exit_code, result.stdout) == (0, "[]\n")
    assert result.stderr == f"Alles in Ordnung: {CONTENTS}\n"
    assert _run(project, "--format", "gitlab").stdout == "[]\n"
    assert _run(project, "--format", "github").stdout == ""


@pytest.mark.parametrize("form", ["plain", "text", "json"])
def test_folder_without_a_project_is_reported_in_every_format(tmp_path: Path, form: str) -> None:
    """In a line of its own: there is no file to name."""
    (tmp_path / "content").mkdir()
    result = _run(tmp_path, "--format", form)
    assert (result.exit_code, result.stdout) == (1, "")
    assert "liegt kein Projekt, es fehlt: partners/" in result.stderr


def test_profiles_without_contact_are_listed_when_asked_for(project: Path) -> None:
    """By agency; programs get them among the others. They are listed only if asked for."""
    assert "Telefon" not in _run(project).stdout
    result = _run(project, "--contacts")
    assert result.exit_code == 0
    lines = result.stdout.splitlines()
    assert lines[1] == "Wirtschaftsförderung Dortmund: 2"
    assert lines[-1] == "Ohne Telefon und E-Mail: 2 von 2 Profilen"
    listed = json.loads(_run(project, "--contacts", "--stale", "--format", "json").stdout)
    keys = [problem["key"] for problem in listed]
    assert sorted(set(keys)) == ["contact-missing", "never-confirmed"]
    assert len(keys) == 4


ENDING = """\
offers:
  - id: prueffeld
    title: Prüffeld für Pumpen
    summary: Freie Zeiten auf einem Prüffeld mit 500 kW, für Versuche anderer Betriebe.
    published: 2026-11-01
    valid_until: {day}
"""
FILE = """\
id: drehteile
kind: request
title: Drehteile gesucht
summary: Wir suchen einen Betrieb, der Drehteile ab zehn Stück fertigt.
town: dortmund
published: 2026-11-01
valid_until: 2026-11-30
"""


def test_entries_that_end_soon_are_listed_when_asked_for(project: Path) -> None:
    """By agency, the first one first, also of organisations that no file names."""
    with (project / "partners/wilo.yml").open("a") as profile:
        profile.write(ENDING.format(day="2026-12-08"))
    (project / "partners/boerse").mkdir()
    (project / "partners/boerse/drehteile.yml").write_text(FILE)
    assert "endet" not in _run(project).stdout
    result = _run(project, "--ending", "14")
    assert (result.exit_code, result.stderr) == (0, "")
    _, agency, first, second, total = result.stdout.splitlines()
    assert agency == "Wirtschaftsförderung Dortmund: 2"
    assert first.startswith(
        "partners/boerse/drehteile.yml:7: valid_until: „Drehteile gesucht“ endet am 2026-11-30 ("
    )
    assert second.startswith("partners/wilo.yml:26: offers[1].valid_until: „Prüffeld für Pumpen“ ")
    assert total == "Angebote und Gesuche, die bald enden: 2 von 2"
    nearer = _run(project, "--ending", "13").stdout
    assert nearer.splitlines()[-1] == "Angebote und Gesuche, die bald enden: 1 von 2"
    listed = json.loads(_run(project, "--ending", "0", "--format", "json").stdout)
    assert listed == []


@pytest.fixture
def repository(project: Path) -> Path:
    """The small project with a picture that nobody shows, all committed."""
    _leave_a_picture(project)
    _git(project, "init", "--quiet", "--initial-branch=main")
    _git(project, "add", "--all")
    _git(project, "commit", "--quiet", "--message", "Anfang")
    return project


ELSEWHERE = "Hier nicht gezeigt, in anderen Dateien: {} (alles zeigt: regionruhr check)"


def test_changed_shows_what_changed(repository: Path) -> None:
    """And counts the rest."""
    _misspell(repository)
    _leave_a_picture(repository)
    result = _run(repository, "--changed")
    assert result.exit_code == 1
    assert result.stdout.splitlines() == [FAULT, "1 Problem in 1 Datei"]
    _git(repository, "checkout", "--quiet", ".")
    result = _run(repository, "--changed")
    assert result.exit_code == 0
    assert result.stdout.splitlines() == [
        ELSEWHERE.format("1 Hinweis in 1 Datei"),
        f"Nichts hält die Website auf, 1 Hinweis ist offen: {CONTENTS}",
    ]


def test_fault_elsewhere_still_stops_the_site(repository: Path) -> None:
    """A change may break a file that it does not touch: then it is counted, and the code is one."""
    (repository / "partners/wf-dortmund.yml").unlink()
    result = _run(repository, "--changed")
    assert result.exit_code == 1
    (line,) = result.stdout.splitlines()
    assert line.startswith("Hier nicht gezeigt, in anderen Dateien: ")
    assert " Problem" in line


def test_changed_since_a_branch(repository: Path) -> None:
    """As in a review."""
    _git(repository, "switch", "--quiet", "--create", "zweig")
    _misspell(repository)
    _git(repository, "commit", "--quiet", "--all", "--message", "Tippfehler")
    assert "nmae" not in _run(repository, "--changed").stdout
    assert _run(repository, "--changed=main").stdout.splitlines()[0] == FAULT


def test_changed_shows_what_a_change_does_to_another_file(repository: Path) -> None:
    """The website of one profile is entered in another that comes before it."""
    wilo, agency = (repository / f"partners/{name}.yml" for name in ("wilo", "wf-dortmund"))
    wilo.write_text(f"{wilo.read_text()}website: https://host.example\n")
    _git(repository, "commit", "--quiet", "--all", "--message", "Website")
    fields = re.sub("website: .*\n", "", agency.read_text())
    agency.write_text(f"{fields}website: https://host.example\n")
    lines = _run(repository, "--changed").stdout.splitlines()
    assert lines[1].startswith("partners/wilo.yml:")
    assert ": website: diese Website steht schon in partners/wf-dortmund.yml (" in lines[1]


def test_changed_narrows_the_lists_too(repository: Path) -> None:
    """Of profiles without contact the one that somebody is at work on."""
    wilo = repository / "partners/wilo.yml"
    wilo.write_text(wilo.read_text() + "legal_name: WILO SE\n")
    listed = json.loads(_run(repository, "--changed", "--contacts", "--format=json").stdout)
    assert [problem["path"] for problem in listed] == ["partners/wilo.yml"]


def test_changed_without_git_is_reported(repository: Path) -> None:
    """In one line; what cannot be answered is no fault of the files."""
    result = _run(repository, "--changed=nirgends")
    assert result.exit_code == 2
    assert result.stdout == ""
    assert result.stderr == "--changed: den Stand „nirgends“ kennt Git hier nicht.\n"
