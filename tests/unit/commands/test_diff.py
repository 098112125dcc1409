"""`regionruhr diff`: two folders in, Markdown and a preview out."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import projects
from regionruhr.cli import main
from regionruhr.faults.machine_reports import json_report
from regionruhr.faults.problem import Problem


@pytest.fixture
def sites(tmp_path: Path) -> tuple[Path, Path]:
    """Two small sites that are the same."""
    old, new = tmp_path / "alt", tmp_path / "neu"
    for site in (old, new):
        (site / "partner/wilo").mkdir(parents=True)
        (site / "index.html").write_text("<main><h1>Start</h1></main>")
        (site / "partner/wilo/index.html").write_text("<main><h1>Wilo</h1></main>")
    return old, new


def _run(*arguments: object) -> Result:
    return CliRunner().invoke(main, ["diff", *map(str, arguments)])


def test_difference_is_reported(sites: tuple[Path, Path]) -> None:
    """On standard output, and the code is zero: to differ is no fault."""
    old, new = sites
    (new / "partner/wilo/index.html").unlink()
    result = _run(old, new)
    assert result.exit_code == 0
    assert "## Adressen, die ins Leere führen: 1\n" in result.stdout
    assert "- `/partner/wilo/` `Wilo`\n" in result.stdout


def test_same_sites_do_not_differ(sites: tuple[Path, Path]) -> None:
    """Twice the same bytes."""
    first = _run(*sites)
    assert first.stdout.endswith("Auf der Website ändert sich nichts.\n")
    assert _run(*sites).stdout_bytes == first.stdout_bytes


def test_folder_without_a_site_is_reported(sites: tuple[Path, Path], tmp_path: Path) -> None:
    """Both, where both are none; nothing is compared."""
    old, _ = sites
    (old / "index.html").unlink()
    nowhere = tmp_path / "nirgends"
    result = _run(old, nowhere)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.splitlines() == [
        f"In {site} liegt keine gebaute Website, index.html fehlt (bauen Sie sie: make site)."
        for site in (old, nowhere)
    ]


def test_file_that_cannot_be_read_is_reported(
    sites: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    """In one line."""

    def refused(path: Path) -> bytes:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "read_bytes", refused)
    old, new = sites
    result = _run(old, new)
    assert result.exit_code == 1
    reason = "Hier darf dieser Befehl nicht lesen oder schreiben. Prüfen Sie die Rechte"
    assert result.stderr == f"Fehler: {old}/index.html: {reason}\n"


@pytest.fixture
def reports(tmp_path: Path) -> tuple[Path, Path]:
    """What a check has found: nothing before, a fault after."""
    old, new = tmp_path / "alt.json", tmp_path / "neu.json"
    old.write_text("[]")
    new.write_text(json_report([Problem("a.yml", 3, "file", "file-empty")]))
    return old, new


def test_faults_are_reported_without_a_site(
    sites: tuple[Path, Path], reports: tuple[Path, Path]
) -> None:
    """A change that has some cannot be built."""
    result = _run(sites[0], "nirgends", "--problems", *reports, "--files-url", "https://g.example/")
    assert result.exit_code == 0
    assert "- [`a.yml:3`](<https://g.example/a.yml#L3>) `Datei`: " in result.stdout
    assert "nirgends" in _run(sites[0], "nirgends", "--problems", reports[0], reports[0]).stderr


def test_no_report_is_refused(sites: tuple[Path, Path], reports: tuple[Path, Path]) -> None:
    """By its name."""
    reports[1].write_text("{")
    result = _run(*sites, "--problems", *reports)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == (
        f"--problems: Was in {reports[1]} steht, schreibt regionruhr check --format json nicht.\n"
    )


@pytest.fixture
def changed(sites: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch) -> tuple[Path, Path]:
    """The two sites, one page differing, in a project with templates."""
    (sites[1] / "partner/wilo/index.html").write_text(
        "<head></head><main><h1>Wilo</h1><a href='../../'>a <b>@alle</b></a></main>"
    )
    monkeypatch.chdir(projects.ROOT)
    monkeypatch.setenv("SITE_URL", "https://www.example.org/")
    return sites


def test_preview_is_written(changed: tuple[Path, Path], tmp_path: Path) -> None:
    """A list that leads to the pages, which lead to the public site."""
    folder = tmp_path / "preview"
    address = "https://jobs.example.org/1/"
    result = _run(*changed, "--preview", folder, "--preview-url", address)
    assert f"Seiten: [öffnen](<{address}index.html>).\n" in result.stdout
    assert f"(<{address}seiten/partner/wilo/index.html>)" in result.stdout
    found = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*.*"))
    assert found == ["index.html", "seiten/partner/wilo/index.html"]
    listed = (folder / "index.html").read_text()
    assert '<a href="seiten/partner/wilo/index.html"><code>/partner/wilo/</code>' in listed
    assert "+ a @alle" in listed
    assert '<meta name="robots" content="noindex">' in listed
    page = (folder / "seiten/partner/wilo/index.html").read_text()
    assert '<a href="https://www.example.org/">a' in page


def test_preview_is_refused_on_the_origin_of_the_site(
    changed: tuple[Path, Path], tmp_path: Path
) -> None:
    """The comment says so, and nothing is written."""
    folder = tmp_path / "preview"
    address = "https://www.example.org/-/jobs/1/"
    result = _run(*changed, "--preview", folder, "--preview-url", address)
    assert result.exit_code == 0
    assert result.stdout.splitlines()[2].startswith("Eine Ansicht der Seiten gibt es hier nicht")
    assert address not in result.stdout
    assert not folder.exists()


def test_preview_writes_over_nothing(changed: tuple[Path, Path], tmp_path: Path) -> None:
    """Of somebody else."""
    folder = tmp_path / "preview"
    folder.mkdir()
    (folder / "a").touch()
    result = _run(*changed, "--preview", folder)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith(f"--preview: In {folder} liegt schon etwas.")
