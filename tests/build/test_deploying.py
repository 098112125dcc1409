"""After a deployment two things are committed: what is published, and what tools know of it."""

import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

import projects
from command_server import stand_in
from repository import environment, git

CHECK, DEPLOY = (
    yaml.safe_load((projects.ROOT / f".github/workflows/{name}.yml").read_text())
    for name in ("check", "deploy")
)
JOBS = DEPLOY["jobs"]
GITLAB = yaml.safe_load((projects.ROOT / ".gitlab-ci.yml").read_text())
GITLAB_JOBS = {
    name: job for name, job in GITLAB.items() if isinstance(job, dict) and "script" in job
}
LIST = "content/_published.yml"


def _lock(clone: Path, **surroundings: str) -> subprocess.CompletedProcess[str]:
    command = ["sh", ".ci/lock"]
    env = environment() | surroundings
    return subprocess.run(command, cwd=clone, env=env, capture_output=True, text=True, check=False)


def _renew(project: Path) -> None:
    assert projects.run(project, "schema").returncode == 0


@pytest.fixture(scope="module")
def command(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The command `regionruhr`."""
    with stand_in(tmp_path_factory.mktemp("command") / "regionruhr") as command:
        yield command


@pytest.fixture(scope="module")
def beginning(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A bare repository that holds the small project, of which nothing is locked."""
    folder = tmp_path_factory.mktemp("forge")
    project = projects.copy_small(folder / "project")
    (project / ".ci").mkdir()
    for script in ("lock", "checkout"):
        shutil.copy(projects.ROOT / ".ci" / script, project / ".ci")
    (project / ".gitignore").write_text("/.venv/\n")
    _renew(project)
    git(project, "init", "--quiet", "--initial-branch=main")
    git(project, "add", ".")
    git(project, "commit", "--quiet", "--message", "Anfang")
    git(folder, "clone", "--quiet", "--bare", str(project), "forge")
    return folder / "forge"


@pytest.fixture
def forge(beginning: Path, tmp_path: Path) -> Path:
    """A copy of that repository."""
    return shutil.copytree(beginning, tmp_path / "forge")


def _clone(forge: Path, folder: Path) -> Path:
    git(forge, "clone", "--quiet", str(forge), str(folder))
    return folder


@pytest.fixture
def clone(forge: Path, command: Path, tmp_path: Path) -> Path:
    """What the workflow has checked out, with its environment."""
    clone = _clone(forge, tmp_path / "clone")
    (clone / ".venv/bin").mkdir(parents=True)
    (clone / ".venv/bin/regionruhr").symlink_to(command)
    return clone


def test_what_is_new_is_pushed_once(forge: Path, clone: Path) -> None:
    """One commit of one file, which starts no workflow; where nothing is new there is none."""
    assert _lock(clone).returncode == 0
    assert "2016-02: " in git(forge, "show", f"main:{LIST}")
    assert git(forge, "show", "--name-only", "--format=", "main").split() == [LIST]
    assert "[skip ci]" in git(forge, "log", "-1", "--format=%s", "main")
    head = git(forge, "rev-parse", "main")
    assert _lock(clone).returncode == 0
    assert git(forge, "rev-parse", "main") == head


def test_term_that_an_editor_added_reaches_the_tools(forge: Path, clone: Path) -> None:
    """In a commit of its own, and once: nobody has to run a command for it."""
    assert _lock(clone).returncode == 0
    taxonomy = clone / "partners/_taxonomy.yml"
    text = taxonomy.read_text()
    taxonomy.write_text(text.replace("topics:\n", "topics:\n  messe:\n    label: Messen\n"))
    git(clone, "commit", "--quiet", "--all", "--message", "Thema ergänzen")
    assert _lock(clone).returncode == 0
    assert git(forge, "show", "--name-only", "--format=", "main").split() == ["schemas/forms.json"]
    assert '"Messen"' in git(forge, "show", "main:schemas/forms.json")
    subjects = git(forge, "log", "-2", "--format=%s", "main").splitlines()
    assert subjects == ["Renew what tools know of the taxonomy [skip ci]", "Thema ergänzen"]
    head = git(forge, "rev-parse", "main")
    assert _lock(clone).returncode == 0
    assert git(forge, "rev-parse", "main") == head


def test_commit_of_somebody_else_stays(forge: Path, clone: Path, tmp_path: Path) -> None:
    """What was pushed while the site was built comes first."""
    other = _clone(forge, tmp_path / "other")
    (other / "README.md").write_text("Neu\n")
    git(other, "add", "README.md")
    git(other, "commit", "--quiet", "--message", "Neu")
    git(other, "push", "--quiet")
    assert _lock(clone).returncode == 0
    subjects = git(forge, "log", "--format=%s", "main").splitlines()
    assert subjects == ["Lock what was published [skip ci]", "Neu", "Anfang"]


def test_push_that_cannot_be_is_told(forge: Path, clone: Path, tmp_path: Path) -> None:
    """Two that write the same lines do not mix; the forge stays as it was."""
    other = _clone(forge, tmp_path / "other")
    (other / LIST).write_text("# Anders\n")
    git(other, "add", LIST)
    git(other, "commit", "--quiet", "--message", "Anders")
    git(other, "push", "--quiet")
    assert _lock(clone).returncode == 1
    assert git(forge, "show", f"main:{LIST}") == "# Anders\n"
    assert git(clone, "status", "--short") == ""


def test_deployments_before_a_broken_change_are_made_up_for(
    forge: Path, clone: Path, tmp_path: Path
) -> None:
    """What is built stays behind main; what becomes due is entered after what was."""
    other = _clone(forge, tmp_path / "other")
    (other / "README.md").write_text("Falsch\n")
    git(other, "add", "README.md")
    git(other, "commit", "--quiet", "--message", "Falsch")
    git(other, "push", "--quiet")
    built = git(clone, "rev-parse", "HEAD").strip()
    for now, entered in (("2017-01-01T12:00", 1), ("2017-01-01T12:30", 1), (projects.NOW, 2)):
        command = ["sh", ".ci/checkout", built]
        subprocess.run(command, cwd=clone, capture_output=True, check=True)
        assert not (clone / "README.md").exists()
        assert _lock(clone, REGIONRUHR_NOW=now).returncode == 0
        assert len(git(forge, "log", "--format=%s", "main").splitlines()) == 2 + entered
    assert "2016-02: " in git(forge, "show", f"main:{LIST}")
    assert git(forge, "show", "main:README.md") == "Falsch\n"


def test_faults_lock_nothing(forge: Path, clone: Path) -> None:
    """Whoever broke a file since learns it from the check; the list is not touched."""
    (clone / "partners/wilo.yml").write_text("id: wilo\n")
    assert _lock(clone).returncode == 1
    assert git(forge, "log", "--format=%s", "main") == "Anfang\n"


def test_jobs_may_do_what_they_are_for() -> None:
    """The list is written last: a site that is out does not wait for it."""
    assert {name: job["permissions"] for name, job in JOBS.items()} == {
        "choose": {"contents": "read", "actions": "read"},
        "build": {"contents": "read", "pages": "read"},
        "deploy": {"pages": "write", "id-token": "write"},
        "lock": {"contents": "write"},
    }
    assert JOBS["lock"]["needs"] == ["choose", "build", "deploy"]
    assert not [name for name, job in JOBS.items() if "lock" in job.get("needs", [])]


def test_only_what_passed_on_main_deploys() -> None:
    """That of a fork or a branch does not, nor does it take the place of a run that waits."""
    triggers = DEPLOY[True]  # YAML 1.1 reads `on` so.
    assert triggers["workflow_run"] == {
        "workflows": [CHECK["name"]],
        "types": ["completed"],
        "branches": ["main"],
    }
    assert set(triggers) == {"workflow_run", "schedule", "workflow_dispatch"}
    condition = JOBS["choose"]["if"]
    assert condition == (
        "github.event_name != 'workflow_run' || github.event.workflow_run.event == 'push' "
        "&& github.event.workflow_run.conclusion == 'success'"
    )
    group = f"${{{{ ({condition}) && 'deploy' || github.run_id }}}}"
    assert DEPLOY["concurrency"] == {"group": group}
    assert CHECK[True] == {"pull_request": None, "push": {"branches": ["**"]}}
    assert CHECK["concurrency"]["group"] == (
        "check-${{ github.ref == 'refs/heads/main' && github.sha || github.ref }}"
    )


def test_what_was_chosen_is_built_and_locked() -> None:
    """And nothing where nothing was."""
    assert JOBS["build"]["if"] == "needs.choose.outputs.commit"
    assert JOBS["choose"]["outputs"] == {"commit": "${{ steps.tested.outputs.commit }}"}
    for name in ("build", "lock"):
        first, second = JOBS[name]["steps"][:2]
        assert first["with"] == {"fetch-depth": 0}
        assert second == {"run": "sh .ci/checkout ${{ needs.choose.outputs.commit }}"}
        assert 'sh .ci/checkout "$TESTED"' in GITLAB_JOBS[name]["script"]


def test_build_and_lock_see_the_same_time() -> None:
    """A release that becomes due in between is locked when it has been built."""
    (site,) = (s for s in JOBS["build"]["steps"] if str(s.get("run")).endswith("'site' }}"))
    assert site["run"] == "make ${{ vars.PRODUCTION == 'yes' && 'release HOST=github' || 'site' }}"
    assert site["env"]["REGIONRUHR_NOW"] == "${{ steps.clock.outputs.now }}"
    assert JOBS["build"]["outputs"] == {"now": "${{ steps.clock.outputs.now }}"}
    assert JOBS["lock"]["steps"][-1]["env"] == {"REGIONRUHR_NOW": "${{ needs.build.outputs.now }}"}


def test_pipeline_of_gitlab_has_the_jobs_of_github() -> None:
    """In the same order: check, build, then Pages, then the list; each needs what came before."""
    assert list(GITLAB_JOBS) == [
        *("check", "diff", "preview", "note", "promote", "build", "pages", "lock")
    ]
    stages = [GITLAB["stages"].index(job["stage"]) for job in GITLAB_JOBS.values()]
    assert stages == sorted(stages)
    assert GITLAB_JOBS["pages"]["needs"] == ["build"]
    assert GITLAB_JOBS["lock"]["needs"] == ["build", "pages"]
    on_github = [step["run"] for step in CHECK["jobs"]["check"]["steps"] if "run" in step]
    # How faults get beside their lines, and where a review began, is the forge's own.
    assert on_github == ['make check CHECK="--format github"', 'sh .ci/run "$BASE"', "make site"]
    base = "${CI_MERGE_REQUEST_DIFF_BASE_SHA:-}"
    assert GITLAB_JOBS["check"]["script"][3:] == ["make check", f'sh .ci/run "{base}"', "make site"]
    last = JOBS["lock"]["steps"][-1]["run"]
    assert GITLAB_JOBS["lock"]["script"][-1] == last


def test_forms_are_made_where_they_go_out_alone() -> None:
    """If the variable of the project says so: there before the site, in a review not at all."""
    steps = JOBS["build"]["steps"]
    made, built = (n for n, s in enumerate(steps) if str(s.get("run")).startswith("make"))
    assert steps[made] == {"if": "vars.FORMS == 'yes'", "run": "make forms"}
    assert made < built
    assert {name: v for name, v in steps[built]["env"].items() if name.startswith("FORMS")} == {
        "FORMS": "${{ vars.FORMS }}",
        "FORMS_FORGE": "github",
        "FORMS_REPOSITORY": "${{ github.server_url }}/${{ github.repository }}",
        "FORMS_SIGN_IN": "${{ vars.FORMS_SIGN_IN }}",
    }
    assert "FORMS" not in str(CHECK)
    assert GITLAB_JOBS["build"]["script"][-3:-1] == [
        'export "FORMS_REPOSITORY=${FORMS_REPOSITORY:-$CI_PROJECT_URL}"',
        'if [ "${FORMS:-}" = yes ]; then make forms; fi',
    ]
    # There each job has the variables of the project.
    assert GITLAB_JOBS["check"]["script"][0] == "export FORMS=no"
    assert "\nFORMS=no\nexport REGIONRUHR_NOW FORMS\n" in (projects.ROOT / ".ci/diff").read_text()


def test_jobs_end_in_time() -> None:
    """On both forges; what tests or builds has twice the time that it shall take."""
    minutes = {n: j["timeout-minutes"] for n, j in (CHECK["jobs"] | JOBS).items()}
    assert [minutes[name] for name in ("check", "diff", "build")] == [24] * 3
    assert max(minutes.values()) == 24
    assert GITLAB["default"]["timeout"] == "24 minutes"


def test_actions_are_pinned() -> None:
    """By a commit, which nobody can move, with its version; all are GitHub's own."""
    for workflow in (projects.ROOT / ".github/workflows").iterdir():
        text = workflow.read_text()
        pinned = re.findall(
            r" uses: actions/[a-z-]+(?:/restore)?@[0-9a-f]{40} # v\d+\.\d+\.\d+$",
            text,
            re.MULTILINE,
        )
        assert len(pinned) == text.count("uses:") > 0
    dependabot = yaml.safe_load((projects.ROOT / ".github/dependabot.yml").read_text())
    assert "github-actions" in {update["package-ecosystem"] for update in dependabot["updates"]}


def test_pipeline_of_gitlab_pins_its_image() -> None:
    """To a version of Python and of Debian; no job takes another."""
    assert re.fullmatch(r"python:3\.11\.\d+-bookworm", GITLAB["default"]["image"])
    assert not [name for name, job in GITLAB_JOBS.items() if "image" in job]


def test_gitlab_publishes_what_was_tested_alone() -> None:
    """One at a time; the clock of "tested" tests nothing again, and only main moves "tested" on."""
    main, tested = ({"if": f"$CI_COMMIT_BRANCH == {b}"} for b in ("$CI_DEFAULT_BRANCH", '"tested"'))
    for name in ("build", "pages", "lock"):
        assert GITLAB_JOBS[name]["rules"] == [main, tested]
        assert "interruptible" not in GITLAB_JOBS[name]
    assert GITLAB_JOBS["promote"]["rules"] == [main]
    assert GITLAB_JOBS["check"]["rules"] == [tested | {"when": "never"}, {"when": "on_success"}]
    assert GITLAB_JOBS["build"]["resource_group"] == GITLAB_JOBS["pages"]["resource_group"]
    assert main | {"auto_cancel": {"on_new_commit": "none"}} in GITLAB["workflow"]["rules"]


def test_gitlab_builds_and_locks_the_same() -> None:
    """Commit and time of the build are handed on; what goes out is a release where one is due."""
    script = GITLAB_JOBS["build"]["script"]
    assert script[:3] == [
        "git fetch --quiet origin tested",
        'echo "TESTED=$(git rev-parse FETCH_HEAD)" > deploy.env',
        'echo "REGIONRUHR_NOW=$(date --iso-8601=seconds)" >> deploy.env',
    ]
    assert GITLAB_JOBS["build"]["artifacts"]["reports"] == {"dotenv": "deploy.env"}
    made = "then make release HOST=gitlab; else make site; fi"
    assert script[-1] == f'if [ "${{PRODUCTION:-}}" = yes ]; {made}'


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
    assert git(forge, "log", "-1", "--format=%an", "main").strip() == author
