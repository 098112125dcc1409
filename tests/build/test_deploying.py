"""After a deployment two things are committed: what is published, and what tools know of it."""

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest
import yaml

import projects

JOBS = yaml.safe_load((projects.ROOT / ".github/workflows/deploy.yml").read_text())["jobs"]
GITLAB = yaml.safe_load((projects.ROOT / ".gitlab-ci.yml").read_text())
GITLAB_JOBS = {
    name: job for name, job in GITLAB.items() if isinstance(job, dict) and "script" in job
}
LIST = "content/_published.yml"


def _git(folder: Path, *arguments: str) -> str:
    command = ["git", "-c", "user.name=a", "-c", "user.email=a@example.org", *arguments]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=True).stdout


def _lock(clone: Path, **surroundings: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "REGIONRUHR_NOW": projects.NOW, "GIT_CONFIG_GLOBAL": os.devnull}
    for name in ("GITHUB_REF_NAME", "CI_COMMIT_BRANCH", "GITLAB_CI"):
        environment.pop(name, None)
    environment |= surroundings
    command = ["sh", ".ci/lock"]
    return subprocess.run(
        command, cwd=clone, env=environment, capture_output=True, text=True, check=False
    )


def _renew(project: Path) -> None:
    command = [str(projects.BIN / "regionruhr"), "schema"]
    subprocess.run(command, cwd=project, capture_output=True, check=True)


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
    _renew(project)
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


def test_term_that_an_editor_added_reaches_the_tools(forge: Path, clone: Path) -> None:
    """In a commit of its own, and once: nobody has to run a command for it."""
    assert _lock(clone).returncode == 0
    taxonomy = clone / "partners/_taxonomy.yml"
    text = taxonomy.read_text()
    taxonomy.write_text(text.replace("topics:\n", "topics:\n  messe:\n    label: Messen\n"))
    _git(clone, "commit", "--quiet", "--all", "--message", "Thema ergänzen")
    assert _lock(clone).returncode == 0
    assert _git(forge, "show", "--name-only", "--format=", "main").split() == ["frontmatter.json"]
    assert '"Messen"' in _git(forge, "show", "main:frontmatter.json")
    subjects = _git(forge, "log", "-2", "--format=%s", "main").splitlines()
    assert subjects == ["Renew what tools know of the taxonomy [skip ci]", "Thema ergänzen"]
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
    (site,) = (s for s in JOBS["build"]["steps"] if str(s.get("run")).endswith("'site' }}"))
    assert site["run"] == "make ${{ vars.PRODUCTION == 'yes' && 'release' || 'site' }}"
    assert site["env"]["REGIONRUHR_NOW"] == "${{ steps.clock.outputs.now }}"
    assert JOBS["build"]["outputs"] == {"now": "${{ steps.clock.outputs.now }}"}
    assert JOBS["lock"]["steps"][-1]["env"] == {"REGIONRUHR_NOW": "${{ needs.build.outputs.now }}"}


def test_pipeline_of_gitlab_has_the_jobs_of_github() -> None:
    """In the same order: check, build, then Pages, then the list; each needs what came before."""
    assert list(GITLAB_JOBS) == ["check", "diff", "build", "pages", "lock"]
    stages = [GITLAB["stages"].index(job["stage"]) for job in GITLAB_JOBS.values()]
    assert stages == sorted(stages)
    assert GITLAB_JOBS["pages"]["needs"] == ["build"]
    assert GITLAB_JOBS["lock"]["needs"] == ["build", "pages"]
    check = yaml.safe_load((projects.ROOT / ".github/workflows/check.yml").read_text())
    on_github = [step["run"] for step in check["jobs"]["check"]["steps"] if "run" in step]
    # How faults get beside their lines is the forge's own.
    assert on_github[0] == 'make check CHECK="--format github"'
    assert GITLAB_JOBS["check"]["script"][2:] == ["make check", *on_github[1:]]
    last = JOBS["lock"]["steps"][-1]["run"]
    assert GITLAB_JOBS["lock"]["script"][-1] == last


def test_pipeline_of_gitlab_pins_its_image() -> None:
    """To a version of Python and of Debian; no job takes another."""
    assert re.fullmatch(r"python:3\.11\.\d+-bookworm", GITLAB["default"]["image"])
    assert not [name for name, job in GITLAB_JOBS.items() if "image" in job]


def test_gitlab_publishes_main_alone() -> None:
    """And one at a time."""
    for name in ("build", "pages", "lock"):
        assert GITLAB_JOBS[name]["rules"] == [{"if": "$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH"}]
        assert "interruptible" not in GITLAB_JOBS[name]
    assert GITLAB_JOBS["build"]["resource_group"] == GITLAB_JOBS["pages"]["resource_group"]


def test_gitlab_builds_and_locks_at_the_same_time() -> None:
    """The time of the build is handed on; what goes out is a release where one is due."""
    script = GITLAB_JOBS["build"]["script"]
    assert script[0].startswith('echo "REGIONRUHR_NOW=$(date --iso-8601=seconds)" > clock.env')
    assert GITLAB_JOBS["build"]["artifacts"]["reports"] == {"dotenv": "clock.env"}
    assert script[-1] == 'if [ "${PRODUCTION:-}" = yes ]; then make release; else make site; fi'


@pytest.mark.parametrize(
    ("surroundings", "author"),
    [
        ({}, "github-actions[bot]"),
        ({"GITLAB_CI": "true", "CI_SERVER_HOST": "git.example.org"}, "GitLab CI"),
    ],
    ids=["GitHub", "GitLab"],
)
def test_commit_names_the_forge(
    forge: Path, clone: Path, surroundings: dict[str, str], author: str
) -> None:
    """Whoever reads the history sees that no person wrote it."""
    assert _lock(clone, **surroundings).returncode == 0
    assert _git(forge, "log", "-1", "--format=%an", "main").strip() == author
