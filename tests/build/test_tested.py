"""What goes out is the newest commit of main whose checks passed, with what was entered since."""

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

import projects
from repository import environment, git

FILES = {
    "page": ("content/index.md",),
    "list": ("content/_published.yml",),
    "schemas": ("schemas/profile.schema.json", "schemas/forms.json"),
    "both": ("content/index.md", "content/_published.yml"),
}
GH = """\
#!/bin/sh
echo "$@" > "$FORGE_SAYS.asked"
test ! -e "$FORGE_SAYS.refusal" || { cat "$FORGE_SAYS.refusal" >&2; exit 1; }
cat "$FORGE_SAYS"
"""


def _run(clone: Path, *command: str) -> subprocess.CompletedProcess[str]:
    said = clone.with_name("answer")
    path = f"{said.parent}{os.pathsep}{os.environ['PATH']}"
    surroundings = {**environment(), "PATH": path, "FORGE_SAYS": str(said)}
    return subprocess.run(
        command, cwd=clone, env=surroundings, capture_output=True, text=True, check=False
    )


def _commit(clone: Path, kind: str, number: int) -> None:
    """A commit that enters its number in the files of its kind."""
    for name in FILES[kind]:
        file = clone / name
        file.write_text(f"{file.read_text()}{number}\n")
    git(clone, "commit", "--quiet", "--all", "--message", "Lock what was published [skip ci]")


def _entered(clone: Path, kind: str) -> str:
    """The numbers in the files of a kind."""
    (entered,) = {" ".join((clone / name).read_text().split()) for name in FILES[kind]}
    return entered


def _answer(clone: Path, history: str) -> None:
    """Push commits, each a kind and how its checks ended; have GitHub tell of those that ran."""
    runs: list[dict[str, str | None]] = []

    def ran(conclusion: str) -> None:
        commit = git(clone, "rev-parse", "HEAD").strip()
        ended = None if conclusion == "running" else conclusion
        runs.insert(0, {"name": "check", "head_sha": commit, "conclusion": ended})

    for number, (kind, conclusion) in enumerate((w.split(":") for w in history.split()), 1):
        if kind.startswith("merged-"):
            git(clone, "switch", "--quiet", "--create", f"branch-{number}")
            for part in kind.removeprefix("merged-").split("+"):
                _commit(clone, part, number)
            ran("success")
            git(clone, "switch", "--quiet", "main")
            git(clone, "merge", "--quiet", "--no-ff", "--no-edit", f"branch-{number}")
        else:
            _commit(clone, kind, number)
        if conclusion:
            ran(conclusion)
    git(clone, "push", "--quiet", "origin", "main")
    answer = {"total_count": len(runs), "workflow_runs": runs}
    clone.with_name("answer").write_text(json.dumps(answer))


@pytest.fixture(scope="module")
def beginning(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty forge beside its clone, and a `gh` that says what the test lets it say."""
    folder = tmp_path_factory.mktemp("tested")
    (folder / "gh").write_text(GH)
    (folder / "gh").chmod(0o755)
    git(folder, "init", "--quiet", "--bare", "--initial-branch=main", "forge")
    git(folder, "clone", "--quiet", "forge", "clone")
    clone = folder / "clone"
    # A copy of both pushes to its own forge.
    git(clone, "remote", "set-url", "origin", "../forge")
    git(clone, "switch", "--quiet", "--create", "main")
    shutil.copytree(projects.ROOT / ".ci", clone / ".ci")
    for name in {name for names in FILES.values() for name in names}:
        (clone / name).parent.mkdir(exist_ok=True)
        (clone / name).touch()
    git(clone, "add", "--all")
    for number, kind in enumerate(("both", "schemas")):
        _commit(clone, kind, -number)
    return folder


@pytest.fixture
def clone(beginning: Path, tmp_path: Path) -> Path:
    """What a job has checked out."""
    shutil.copytree(beginning, tmp_path, dirs_exist_ok=True)
    return tmp_path / "clone"


@pytest.mark.parametrize(
    ("history", "page", "locked"),
    [
        ("page:success page:success", "0 1 2", "0"),
        ("page:success page:failure", "0 1", "0"),
        ("page:success page:running", "0 1", "0"),
        ("page:success page:cancelled", "0 1", "0"),
        ("page:success page:", "0 1", "0"),
        ("page:success list:", "0 1", "0 2"),
        ("page:success page:failure list:", "0 1", "0 3"),
        ("page:success list: page:failure list:", "0 1", "0 2 4"),
        ("page:success both:", "0 1", "0"),
        ("page:success both:failure list:", "0 1", "0"),
        ("page:success merged-page:success", "0 1 2", "0"),
        ("page:success merged-page:failure", "0 1", "0"),
        ("page:success merged-list:", "0 1", "0 2"),
        ("page:success page:failure merged-list:", "0 1", "0 3"),
        ("page:success merged-list+page:failure", "0 1", "0"),
    ],
)
def test_newest_commit_that_passed_is_built(
    clone: Path, history: str, page: str, locked: str
) -> None:
    """Whatever came to main since; what only the list says was entered by deployments of it."""
    _answer(clone, history)
    chosen = _run(clone, ".ci/tested")
    assert (chosen.returncode, chosen.stderr) == (0, "")
    assert _run(clone, "sh", ".ci/checkout", chosen.stdout.strip()).stderr == ""
    assert (_entered(clone, "page"), _entered(clone, "list")) == (page, locked)
    assert git(clone, "status", "--short") == ""
    asked = clone.with_name("answer.asked").read_text()
    assert "/workflows/check.yml/runs?branch=main&event=push&" in asked


def test_schemas_count_as_the_list_does(clone: Path) -> None:
    """They are made of the taxonomy; what stands on a tested commit is taken as it is."""
    _answer(clone, "page:success schemas: list:")
    _run(clone, "sh", ".ci/checkout", _run(clone, ".ci/tested").stdout.strip())
    assert (_entered(clone, "schemas"), _entered(clone, "list")) == ("-1 2", "0 3")
    assert git(clone, "rev-parse", "HEAD") == git(clone, "rev-parse", "main")


@pytest.mark.parametrize("later", [None, 50], ids=["never", "too long ago"])
def test_where_nothing_passed_nothing_goes_out(clone: Path, later: int | None) -> None:
    """With a word on it; that is no fault."""
    _answer(clone, "page:success" if later else "page:failure")
    for _ in range(later or 0):
        git(clone, "commit", "--quiet", "--allow-empty", "--message", "Weiter")
    git(clone, "push", "--quiet", "origin", "main")
    chosen = _run(clone, ".ci/tested")
    assert (chosen.returncode, chosen.stdout) == (0, "")
    assert chosen.stderr == (
        "::notice::None of the last 50 commits of main passed its checks: nothing is deployed\n"
    )


@pytest.mark.parametrize(
    ("answer", "refusal"),
    [
        ("", "gh: Resource not accessible by integration (HTTP 403)\n"),
        ("", "gh: Bad gateway\ngh: Try again (HTTP 502)\n"),
        ("", None),
        ("<html>Unicorn!</html>", None),
        ('{"message": "Not Found"}', None),
        ('{"workflow_runs": null}', None),
        ("[]", None),
    ],
)
def test_forge_that_does_not_answer_is_told(clone: Path, answer: str, refusal: str | None) -> None:
    """In one line; nothing is chosen then."""
    _answer(clone, "page:success")
    clone.with_name("answer").write_text(answer)
    if refusal:
        clone.with_name("answer.refusal").write_text(refusal)
    chosen = _run(clone, ".ci/tested")
    assert (chosen.returncode, chosen.stdout) == (1, "")
    (line,) = chosen.stderr.splitlines()
    assert line.startswith("::error::GitHub does not say which checks passed: ")
    assert line.endswith((refusal or "no list of runs").replace("\n", " ").strip())


def test_tested_of_gitlab_only_moves_on(clone: Path) -> None:
    """A slower pipeline leaves it where a faster one has moved it; another history is refused."""
    _answer(clone, "page: page:")
    forge = clone.with_name("forge")
    git(forge, "config", "receive.advertisePushOptions", "true")

    def promote(commit: str) -> tuple[int, str]:
        git(clone, "checkout", "--quiet", "--detach", commit)
        done = _run(clone, "sh", ".ci/promote")
        return done.returncode, git(forge, "rev-parse", "tested")

    for commit, expected in (("main~1", "main~1"), ("main", "main"), ("main~1", "main")):
        assert promote(commit) == (0, git(clone, "rev-parse", expected))
    git(clone, "checkout", "--quiet", "main~1")
    _commit(clone, "page", 9)
    code, tested = promote("HEAD")
    assert code != 0
    assert tested == git(clone, "rev-parse", "main")
