"""After a deployment the list of what is published is committed, and nothing else can go wrong."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest
import yaml

import projects

JOBS = yaml.safe_load((projects.ROOT / ".github/workflows/deploy.yml").read_text())["jobs"]
LIST = "content/_published.yml"


def _git(folder: Path, *arguments: str) -> str:
    command = ["git", "-c", "user.name=a", "-c", "user.email=a@example.org", *arguments]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=True).stdout


def _lock(clone: Path) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "REGIONRUHR_NOW": projects.NOW, "GIT_CONFIG_GLOBAL": os.devnull}
    environment.pop("GITHUB_REF_NAME", None)
    command = ["sh", ".ci/lock"]
    return subprocess.run(
        command, cwd=clone, env=environment, capture_output=True, text=True, check=False
    )


def _clone(forge: Path, folder: Path) -> Path:
    _git(forge, "clone", "--quiet", str(forge), str(folder))
    (folder / ".venv/bin").mkdir(parents=True)
    (folder / ".venv/bin/regionruhr").symlink_to(projects.BIN / "regionruhr")
    return folder


@pytest.fixture
def forge(tmp_path: Path) -> Path:
    """A repository that holds the small project, of which nothing is locked."""
    project = projects.copy_small(tmp_path / "project")
    (project / ".ci").mkdir()
    shutil.copy(projects.ROOT / ".ci/lock", project / ".ci")
    (project / ".gitignore").write_text("/.venv/\n")
    _git(project, "init", "--quiet", "--initial-branch=main")
    _git(project, "add", ".")
    _git(project, "commit", "--quiet", "--message", "Anfang")
    _git(tmp_path, "clone", "--quiet", "--bare", str(project), "forge")
    return tmp_path / "forge"


@pytest.fixture
def clone(forge: Path, tmp_path: Path) -> Path:
    """What the workflow has checked out."""
    return _clone(forge, tmp_path / "clone")


def test_what_is_new_is_pushed_once(forge: Path, clone: Path) -> None:
    """One commit of one file, which starts no workflow; where nothing is new there is none."""
    assert _lock(clone).returncode == 0
    assert "2016-02: " in _git(forge, "show", f"main:{LIST}")
    assert _git(forge, "show", "--name-only", "--format=", "main").split() == [LIST]
    assert "[skip ci]" in _git(forge, "log", "-1", "--format=%s", "main")
    head = _git(forge, "rev-parse", "main")
    assert _lock(clone).returncode == 0
    assert _git(forge, "rev-parse", "main") == head


def test_commit_of_somebody_else_stays(forge: Path, clone: Path, tmp_path: Path) -> None:
    """What was pushed while the site was built comes first."""
    other = _clone(forge, tmp_path / "other")
    (other / "README.md").write_text("Neu\n")
    _git(other, "add", "README.md")
    _git(other, "commit", "--quiet", "--message", "Neu")
    _git(other, "push", "--quiet")
    assert _lock(clone).returncode == 0
    subjects = _git(forge, "log", "--format=%s", "main").splitlines()
    assert subjects == ["Lock what was published [skip ci]", "Neu", "Anfang"]


def test_push_that_cannot_be_is_told(forge: Path, clone: Path, tmp_path: Path) -> None:
    """Two that write the same lines do not mix; the forge stays as it was."""
    other = _clone(forge, tmp_path / "other")
    (other / LIST).write_text("# Anders\n")
    _git(other, "add", LIST)
    _git(other, "commit", "--quiet", "--message", "Anders")
    _git(other, "push", "--quiet")
    assert _lock(clone).returncode == 1
    assert _git(forge, "show", f"main:{LIST}") == "# Anders\n"
    assert _git(clone, "status", "--short") == ""


def test_faults_lock_nothing(forge: Path, clone: Path) -> None:
    """Whoever broke a file since learns it from the check; the list is not touched."""
    (clone / "partners/wilo.yml").write_text("id: wilo\n")
    assert _lock(clone).returncode == 1
    assert _git(forge, "log", "--format=%s", "main") == "Anfang\n"


def test_only_locking_may_write() -> None:
    """And it comes last: a site that is out does not wait for it."""
    writing = [name for name, job in JOBS.items() if job["permissions"].get("contents") == "write"]
    assert writing == ["lock"]
    assert JOBS["lock"]["needs"] == ["build", "deploy"]
    assert not [name for name, job in JOBS.items() if "lock" in job.get("needs", [])]


def test_build_and_lock_see_the_same_time() -> None:
    """A release that becomes due in between is locked when it has been built."""
    (site,) = (step for step in JOBS["build"]["steps"] if step.get("run") == "make site")
    assert site["env"]["REGIONRUHR_NOW"] == "${{ steps.clock.outputs.now }}"
    assert JOBS["build"]["outputs"] == {"now": "${{ steps.clock.outputs.now }}"}
    assert JOBS["lock"]["steps"][-1]["env"] == {"REGIONRUHR_NOW": "${{ needs.build.outputs.now }}"}
