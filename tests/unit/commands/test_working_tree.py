"""Which files Git calls changed, however they are called and wherever the project lies."""

import os
import subprocess
from pathlib import Path

import pytest

from regionruhr.commands.working_tree import ChangesUnknownError, changed_files

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
    assert raised.value.text() == f"--changed: den Stand „{base}“ kennt Git hier nicht."


def test_branch_without_a_common_past_is_reported(root: Path) -> None:
    """As where only the last commit was fetched."""
    _git(root, "switch", "--quiet", "--orphan", "fremd")
    _git(root, "commit", "--quiet", "--allow-empty", "--message", "y")
    with pytest.raises(ChangesUnknownError) as raised:
        changed_files(root.parent, "main")
    assert "git fetch --unshallow" in raised.value.text()


def test_folder_outside_a_repository_is_reported(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In one line, with what Git says."""
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    with pytest.raises(ChangesUnknownError) as raised:
        changed_files(tmp_path, "HEAD")
    message = raised.value.text()
    assert message.startswith("--changed geht nur in einem Git-Repository: ")
    assert "\n" not in message


def test_missing_git_is_reported(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As on a machine that has only a copy of the files."""
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(ChangesUnknownError) as raised:
        changed_files(tmp_path, "HEAD")
    assert raised.value.text().startswith("--changed braucht das Programm git")
