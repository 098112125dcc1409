"""A site gets its index, or one line says why it does not."""

import re
import sys
from pathlib import Path

import pagefind_bin
import pytest

from regionruhr.search.index import make_index
from regionruhr.staging import StepFailedError

PAGE = '<!doctype html><html lang="{lang}"><main data-pagefind-body><h1>{title}</h1></main></html>'


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A German and an English page."""
    for address, lang in (("eins", "de"), ("one", "en")):
        folder = tmp_path / address
        folder.mkdir()
        (folder / "index.html").write_text(PAGE.format(lang=lang, title=address))
    return tmp_path


def _files(site: Path) -> set[str]:
    names = (str(path.relative_to(site / "pagefind")) for path in (site / "pagefind").rglob("*.*"))
    return {re.sub(r"de_[0-9a-f]+", "de_…", name) for name in names}


def test_index_is_one_for_all_languages_and_nothing_else(site: Path) -> None:
    """Pagefind's interfaces, its other languages and what a former index left are not published."""
    (site / "pagefind").mkdir()
    (site / "pagefind/stale.pf_index").touch()
    make_index(site)
    assert _files(site) == {
        "pagefind.js",
        "pagefind-entry.json",
        "pagefind.de_….pf_meta",
        "wasm.de.pagefind",
        "index/de_….pf_index",
        "fragment/de_….pf_fragment",
    }
    assert len(list((site / "pagefind/fragment").iterdir())) == 2


def _program(folder: Path, script: str) -> Path:
    program = folder / "pagefind"
    program.write_text(f"#!{sys.executable}\n{script}\n")
    program.chmod(0o755)
    return program


@pytest.mark.parametrize(
    ("script", "expected"),
    [
        ("import sys; sys.exit('viel\\nEs fehlt Platz')", "Es fehlt Platz"),
        ("import os; os.abort()", "Pagefind baut keinen Suchindex"),
        ("print('Nichts gefunden')", "Nichts gefunden"),
    ],
    ids=["failed", "crashed", "made nothing"],
)
def test_failure_is_one_line(
    site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, script: str, expected: str
) -> None:
    """With the last line of the output of Pagefind, if there is any."""
    monkeypatch.setattr(pagefind_bin, "get_executable", lambda: _program(tmp_path, script))
    with pytest.raises(StepFailedError) as failure:
        make_index(site)
    assert "\n" not in str(failure.value)
    assert expected in str(failure.value)


def test_binary_that_does_not_run_here_is_one_line(
    site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What the system says of it."""
    monkeypatch.setattr(pagefind_bin, "get_executable", lambda: tmp_path)
    with pytest.raises(StepFailedError, match="baut keinen Suchindex: Permission denied"):
        make_index(site)


def test_package_without_a_binary_is_one_line(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It says what is missing."""

    def missing() -> Path:
        raise FileNotFoundError

    monkeypatch.setattr(pagefind_bin, "get_executable", missing)
    with pytest.raises(StepFailedError, match="gibt es für diesen Rechner nicht"):
        make_index(site)


def test_machine_without_the_package_is_one_line(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No wheel fits it, so there is nothing to import."""
    monkeypatch.setitem(sys.modules, "pagefind_bin", None)
    with pytest.raises(StepFailedError, match="gibt es für diesen Rechner nicht"):
        make_index(site)
