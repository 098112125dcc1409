"""`regionruhr diff`: two folders in, Markdown out."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from regionruhr.cli import main


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
