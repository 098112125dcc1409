"""`regionruhr lock`: what it enters, what it says, and when it does nothing."""

import os
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import projects
from regionruhr.authoring.locking import HEAD
from regionruhr.cli import main

LIST = "content/_published.yml"
BOTH = "2016-02: /aktuelles/2016/kompetenznetz/\n2019-01: /aktuelles/2019/sommer/\n"
OTHERS = """\
partner/wf-dortmund: /partner/wf-dortmund/
partner/wilo: /partner/wilo/
projekte/digitale-fabrik: /projekte/digitale-fabrik/
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The small project, of which nothing is locked."""
    return projects.copy_small(tmp_path)


def _run(project: Path, *arguments: str, now: str = projects.NOW) -> Result:
    return CliRunner().invoke(main, [*arguments, "--root", str(project), "--now", now])


def test_what_is_public_is_entered(project: Path) -> None:
    """With their addresses, under a head that says what to do; the second time none is left."""
    result = _run(project, "lock")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout == f"{BOTH}{OTHERS}Festgehalten: 5, davon jetzt eingetragen: 5\n"
    assert (project / LIST).read_text() == HEAD + BOTH + OTHERS
    assert _run(project, "check").exit_code == 0
    before = projects.contents(project / "content")
    result = _run(project, "lock")
    assert result.stdout == "Festgehalten: 5, davon jetzt eingetragen: 0\n"
    assert projects.contents(project / "content") == before


def test_what_is_not_public_stays_out(project: Path) -> None:
    """Drafts, and what is still to come at that time."""
    release = project / "content/aktuelles/2019/sommer.md"
    release.write_text(release.read_text().replace("type: news", "type: news\ndraft: true"))
    assert "2016-02" not in _run(project, "lock", now="2016-02-02T09:59").stdout
    assert (project / LIST).read_text() == HEAD + OTHERS
    assert "2016-02: " in _run(project, "lock", now="2016-02-02T10:00").stdout
    assert "2019-01" not in _run(project, "lock").stdout + (project / LIST).read_text()


def test_faults_come_first(project: Path) -> None:
    """As long as anything is wrong nothing is entered, and the report says what."""
    (project / "partners/wilo.yml").write_text("id: wilo\n")
    result = _run(project, "lock")
    assert result.exit_code == 1
    assert "partners/wilo.yml:1: name: Pflichtfeld fehlt" in result.stdout
    assert not (project / LIST).exists()


def test_list_that_cannot_be_completed_is_reported(project: Path) -> None:
    """With what to enter by hand, and the code is one."""
    (project / LIST).write_text("{2016-02: /aktuelles/2016/kompetenznetz/}\n")
    result = _run(project, "lock")
    assert result.exit_code == 1
    assert result.stdout.startswith(f"{LIST}:1: 2019-01: die Liste lässt sich hier nicht ergänzen")
    assert "2019-01: /aktuelles/2019/sommer/" in result.stdout


def test_list_is_written_whole_or_not_at_all(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A full disk leaves it as it was, and nothing beside it."""
    (project / LIST).write_text("# Anfang\n")
    before = projects.contents(project / "content")
    monkeypatch.setattr(Path, "write_bytes", _full_disk)
    result = _run(project, "lock")
    assert result.exit_code == 1
    assert "kein Platz mehr" in result.stderr
    assert projects.contents(project / "content") == before


def _full_disk(path: Path, content: bytes) -> int:
    """As `Path.write_bytes`, on a disk that takes ten bytes more."""
    with path.open("wb") as file:
        file.write(content[:10])
    raise OSError(28, os.strerror(28), str(path))


def test_move_and_withdrawal_go_through_the_list(project: Path) -> None:
    """An editor does what the message says, and locks once more."""
    _run(project, "lock")
    old, new = (project / f"content/aktuelles/2016/{n}.md" for n in ("kompetenznetz", "neu"))
    old.rename(new)
    assert "„moved_from: /aktuelles/2016/kompetenznetz/“" in _run(project, "check").stdout
    moved_from = "moved_from: /aktuelles/2016/kompetenznetz/"
    new.write_text(new.read_text().replace("written_on", f"{moved_from}\nwritten_on"))
    assert _run(project, "check").exit_code == 0
    assert "eingetragen: 1\n" in _run(project, "lock").stdout
    moved = f"2016-02:\n  address: /aktuelles/2016/neu/\n  {moved_from}\n"
    assert (project / LIST).read_text() == f"{HEAD}{moved}{BOTH.splitlines()[1]}\n{OTHERS}"

    new.unlink()
    assert "„  withdrawn: Jahr-Monat-Tag“ und „  reason: …“" in _run(project, "check").stdout
    withdrawn = f"{moved}  withdrawn: 2026-11-20\n  reason: Die Zahlen waren falsch.\n"
    (project / LIST).write_text((project / LIST).read_text().replace(moved, withdrawn))
    assert _run(project, "check").exit_code == 0
    assert _run(project, "lock").stdout == "Festgehalten: 4, davon jetzt eingetragen: 0\n"


def test_withdrawal_in_a_file_comes_into_the_list(project: Path) -> None:
    """Then the file may go, for the list says the same; of a draft nothing is said."""
    _run(project, "lock")
    said = "withdrawal:\n  date: 2026-11-20\n  reason: Die Zahlen waren falsch.\n"
    release = project / "content/aktuelles/2016/kompetenznetz.md"
    release.write_text(release.read_text().replace("written_on", f"{said}written_on"))
    draft = release.with_name("entwurf.md")
    head = "id: 2016-09\ntype: news\ntitle: Nie\nsummary: Nie.\ndate: 2016-03-01\ndraft: true\n"
    draft.write_text(f"---\n{head}{said}---\n\nNie.\n")
    assert _run(project, "check").exit_code == 0
    assert "eingetragen: 1\n" in _run(project, "lock").stdout
    entry = (
        "2016-02:\n  address: /aktuelles/2016/kompetenznetz/\n"
        "  withdrawn: 2026-11-20\n  reason: Die Zahlen waren falsch.\n"
    )
    assert (project / LIST).read_text() == f"{HEAD}{entry}{BOTH.splitlines()[1]}\n{OTHERS}"
    assert "eingetragen: 0\n" in _run(project, "lock").stdout
    release.unlink()
    draft.unlink()
    assert _run(project, "check").exit_code == 0
    assert "eingetragen: 0\n" in _run(project, "lock").stdout


def test_profile_and_project_leave_through_their_lists(project: Path) -> None:
    """Deleted or renamed, each is missed in its line until an editor says that it has left."""
    wilo, company = (project / f"partners/{name}.yml" for name in ("wilo", "altfirma"))
    company.write_text(wilo.read_text().replace("id: wilo", "id: altfirma"))
    fabrik, halle = (project / f"content/projekte/{n}.md" for n in ("digitale-fabrik", "halle"))
    halle.write_text(fabrik.read_text().replace("id: digitale-fabrik", "id: halle"))
    assert "eingetragen: 7\n" in _run(project, "lock").stdout
    company.unlink()
    new = halle.with_name("neue-halle.md")
    new.write_text(halle.read_text().replace("id: halle", "id: neue-halle"))
    halle.unlink()
    output = _run(project, "check").stdout
    assert "partners/_removed.yml „- id: altfirma“ und darunter „  date: Jahr-Monat-Tag“" in output
    assert "die Datei content/projekte/halle.md fehlt" in output
    with (project / "partners/_removed.yml").open("a") as removed:
        removed.write("- id: altfirma\n  date: 2026-11-20\n")
    withdrawn = "\n  address: /projekte/halle/\n  withdrawn: 2026-11-20\n  reason: Heißt anders."
    listed = (project / LIST).read_text().replace(" /projekte/halle/", withdrawn)
    (project / LIST).write_text(listed)
    assert _run(project, "check").exit_code == 0
    assert "eingetragen: 1\n" in _run(project, "lock").stdout
    assert (project / LIST).read_text() == f"{listed}projekte/neue-halle: /projekte/neue-halle/\n"
