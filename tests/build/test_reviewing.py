"""Whoever reviews a change sees what it does to the site, and its faults beside their lines."""

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner

import projects
from regionruhr.cli import main
from repository import git

GITHUB = yaml.safe_load((projects.ROOT / ".github/workflows/check.yml").read_text())["jobs"]
GITLAB = yaml.safe_load((projects.ROOT / ".gitlab-ci.yml").read_text())
OLD, NEW = "content/aktuelles/2016/kompetenznetz.md", "content/aktuelles/2016/neu.md"


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The small site, and the same after a day of editing."""
    project = projects.copy_small(tmp_path_factory.mktemp("review"))
    assert projects.build(project).returncode == 0
    before, after = project / "before", project / "site"
    after.rename(before)
    assert projects.lock(project).returncode == 0
    wilo = project / "partners/wilo.yml"
    wilo.write_text(wilo.read_text().replace("aus Dortmund", "für @alle <x>`Wasser</x>"))
    old, new = project / OLD, project / NEW
    new.write_text(
        old.read_text().replace(
            "written_on", "moved_from: /aktuelles/2016/kompetenznetz/\nwritten_on"
        )
    )
    old.unlink()
    projects.add_company(project, "abus", "ABUS", "dortmund")
    abus = project / "partners/abus.yml"
    abus.write_text(abus.read_text().replace("metall", "maschinenbau"))
    finished = projects.build(project)
    assert (finished.returncode, finished.stderr) == (0, "")
    return before, after


def _diff(*sites: Path) -> str:
    result = CliRunner().invoke(main, ["diff", *map(str, sites)])
    assert result.exit_code == 0
    return result.stdout


def test_change_is_told_as_it_shows(sites: tuple[Path, Path]) -> None:
    """New page, corrected text, release moved; what was changed by hand before lists of it."""
    told = _diff(*sites)
    broken, added, changed, moved = told.split("\n## ")[1:5]
    # The page of a release leads on, its text for copying does not.
    assert broken.count("\n- ") == 1
    assert "- `/aktuelles/2016/kompetenznetz/kompetenznetz.txt`\n" in broken
    assert "- `/partner/abus/` `ABUS`\n" in added
    assert changed.split("\n")[2] == "- `/partner/wilo/` `WILO SE`"
    assert "\n  - Pumpen und Pumpensysteme aus Dortmund.\n" in changed
    assert "\n  + Pumpen und Pumpensysteme für @alle <x>`Wasser</x>.\n" in changed
    assert (
        "- `/aktuelles/2016/kompetenznetz/` `Kompetenznetz Digitale Produktion bewilligt` → "
        "`/aktuelles/2016/neu/`\n"
    ) in moved


def test_addresses_that_break_come_first(sites: tuple[Path, Path]) -> None:
    """As when the same change is taken back without a word on what it brought."""
    before, after = sites
    told = _diff(after, before)
    assert told.splitlines()[2].startswith("## Adressen, die ins Leere führen: ")
    assert "- `/partner/abus/` `ABUS`\n" in told.split("## ")[1]


def test_same_sites_give_the_same_bytes(sites: tuple[Path, Path]) -> None:
    """Whoever looks twice sees the same."""
    assert _diff(*sites) == _diff(*sites)
    assert _diff(sites[0], sites[0]).endswith("Auf der Website ändert sich nichts.\n")


def test_both_sites_are_built_at_the_same_time(tmp_path: Path) -> None:
    """Each by its own code; what was built for it alone is gone afterwards."""
    (tmp_path / ".ci").mkdir()
    (tmp_path / ".ci/diff").write_text((projects.ROOT / ".ci/diff").read_text())
    (tmp_path / ".venv/bin").mkdir(parents=True)
    (tmp_path / ".venv/bin/regionruhr").symlink_to(projects.BIN / "regionruhr")
    (tmp_path / ".gitignore").write_text("/.venv/\n/site/\n")
    (tmp_path / "Makefile").write_text(
        'site:\n\t@mkdir site; echo "<main><p>$$REGIONRUHR_NOW<p>eins</main>" > site/index.html\n'
    )
    git(tmp_path, "init", "--quiet", "--initial-branch=main")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "--quiet", "--message", "Anfang")
    makefile = tmp_path / "Makefile"
    makefile.write_text(makefile.read_text().replace("eins", "zwei"))
    command = ["sh", ".ci/diff", "main", "diff.md"]
    surroundings = {name: text for name, text in os.environ.items() if name != "REGIONRUHR_NOW"}
    subprocess.run(command, cwd=tmp_path, env=surroundings, capture_output=True, check=True)
    told = (tmp_path / "diff.md").read_text()
    assert told.count("\n  - ") == told.count("\n  + ") == 1
    assert "\n  - eins\n  + zwei\n" in told
    assert len(git(tmp_path, "worktree", "list").splitlines()) == 1


CURL = """\
#!/bin/sh
printf '%s ' "$@" >> "$CALLS"; echo >> "$CALLS"
case "$*" in
  */user) echo '{"id": 7}' ;;
  *POST*|*PUT*) ;;
  *) cat "$NOTES" ;;
esac
"""
NOTES = """[
 {"id": 1, "author": {"id": 3}, "body": "# Was diese Änderung bewirkt, sagte jemand"},
 {"id": 2, "author": {"id": 7}, "body": "Etwas anderes"}%s
]"""
MINE = ', {"id": 5, "author": {"id": 7}, "body": "# Was diese Änderung bewirkt\\nalt"}'


@pytest.mark.parametrize(
    ("notes", "call"),
    [("", "--request POST {file} {notes} "), (MINE, "--request PUT {file} {notes}/5 ")],
    ids=["first run", "later run"],
)
def test_merge_request_has_one_note(tmp_path: Path, notes: str, call: str) -> None:
    """The job writes over its own, and over nobody else's."""
    (tmp_path / "curl").write_text(CURL)
    (tmp_path / "curl").chmod(0o755)
    (tmp_path / "notes").write_text(NOTES % notes)
    report = tmp_path / "diff.md"
    report.write_text("# Was diese Änderung bewirkt\n\nneu\n")
    surroundings = {
        **os.environ,
        "PATH": f"{tmp_path}{os.pathsep}{os.environ['PATH']}",
        "CALLS": str(tmp_path / "calls"),
        "NOTES": str(tmp_path / "notes"),
        "NOTE_TOKEN": "geheim",
        "CI_API_V4_URL": "https://git.example.org/api/v4",
        "CI_PROJECT_ID": "11",
        "CI_MERGE_REQUEST_IID": "4",
    }
    command = ["sh", str(projects.ROOT / ".ci/note"), str(report)]
    subprocess.run(command, env=surroundings, capture_output=True, check=True)
    address = "https://git.example.org/api/v4/projects/11/merge_requests/4/notes"
    written = (tmp_path / "calls").read_text().splitlines()[-1]
    assert written.endswith(call.format(file=f"--data-urlencode body@{report}", notes=address))


def test_job_that_may_comment_runs_nothing_of_the_change() -> None:
    """It has what the other job has written, and no code; forks have no such token."""
    assert "permissions" not in GITHUB["diff"]
    assert GITHUB["comment"]["permissions"] == {"pull-requests": "write"}
    used = [step.get("uses", "") for step in GITHUB["comment"]["steps"]]
    assert not [name for name in used if name.startswith("actions/checkout")]
    assert "head.repo.full_name == github.repository" in GITHUB["comment"]["if"]


def test_gitlab_keeps_its_token_from_what_runs_the_change() -> None:
    """Only the job of that environment has it; its script is that of the target."""
    assert not [name for name, job in GITLAB.items() if "NOTE_TOKEN" in str(job) and name != "note"]
    note = GITLAB["note"]
    assert note["environment"] == {"name": "review-note", "action": "access"}
    assert note["variables"] == {"GIT_STRATEGY": "none"}
    assert note["needs"] == ["diff"]
    cloned, sent = note["script"][1:]
    assert '--branch "$CI_MERGE_REQUEST_TARGET_BRANCH_NAME"' in cloned
    assert 'then sh "$target/.ci/note" diff.md; fi' in sent


def test_review_never_saves_what_a_deployment_loads() -> None:
    """It could leave a pickle there that runs what it likes; it reads what main has kept."""
    uses = [step["uses"] for job in GITHUB.values() for step in job["steps"] if "uses" in step]
    assert len([one for one in uses if one.startswith("actions/cache/restore@")]) == 2
    assert not [one for one in uses if one.startswith(("actions/cache@", "actions/cache/save@"))]
    for name, policy in (("check", "pull"), ("diff", "pull"), ("build", "pull-push")):
        kept = [cache for cache in GITLAB[name]["cache"] if cache["key"] == "kept"]
        assert [cache["policy"] for cache in kept] == [policy]


def test_gitlab_gets_the_report_of_a_faulty_change() -> None:
    """Above all then; what the forge shows of a name is ASCII."""
    check = GITLAB["check"]
    assert check["artifacts"]["when"] == "always"
    report = check["artifacts"]["reports"]["codequality"]
    assert check["script"][2] == f".venv/bin/regionruhr check --format gitlab > {report} || true"
    assert GITLAB["diff"]["artifacts"]["expose_as"].isascii()
    for name in ("diff", "note"):
        assert GITLAB[name]["rules"] == [{"if": '$CI_PIPELINE_SOURCE == "merge_request_event"'}]


@pytest.fixture(scope="module")
def reviewed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project in Git whose `make` only names what is to be made."""
    project = tmp_path_factory.mktemp("scope") / "project"
    shutil.copytree(projects.ROOT / ".ci", project / ".ci")
    (project / "hooks").mkdir()
    (project / "hooks/events.py").write_text("def on_config() -> None: ...\n")
    make = project.parent / "make"
    make.write_text('#!/bin/sh\necho "$@"\n')
    make.chmod(0o755)
    git(project, "init", "--quiet", "--initial-branch=main")
    git(project, "add", ".")
    git(project, "commit", "--quiet", "--message", "Anfang")
    git(project, "tag", "begin")
    git(project, "rm", "--quiet", ".ci/port")
    git(project, "commit", "--quiet", "--message", "Since the change began")
    return project


def _made(project: Path, base: str) -> subprocess.CompletedProcess[str]:
    """What `.ci/run` makes for the change that is checked out."""
    path = f"{project.parent}{os.pathsep}{os.environ['PATH']}"
    command = ["sh", ".ci/run", base]
    return subprocess.run(
        command,
        cwd=project,
        env=os.environ | {"PATH": path},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize(
    ("touched", "made"),
    [
        (["content/aktuelles/2026/neu.md", "content/aktuelles/2026/neu.jpg"], "test-content"),
        (["partners/wilo.yml", "partners/logos/wilo.svg", "partners/_network.yml"], "test-content"),
        (["content/_published.yml"], "test-content"),
        (["partners/boerse/drehteile.yml", "partners/_pairs.yml"], "test-content"),
        (["content/aktuelles/2026/größe „x“.md"], "test-content"),
        (["content/index.md", "hooks/events.py"], "lint test verify"),
        (["content/events.py", "hooks/events.py"], "lint test verify"),
        (["content/assets/css/map.css"], "lint test verify"),
        (["content/assets/js/copy-text.js"], "lint test verify"),
        (["content/assets/fonts/barlow.woff2"], "lint test verify"),
        (["tests/small/content/index.md"], "lint test verify"),
        (["tests/small/partners/wilo.yml"], "lint test verify"),
        (["partners.yml"], "lint test verify"),
        (["REDAKTION.md"], "lint test verify"),
        ([".ci/lock"], "lint test verify"),
    ],
)
def test_change_of_content_alone_runs_its_tests(
    reviewed: Path, touched: list[str], made: str
) -> None:
    """Whatever main has got since; a file that moves was touched where it was, too."""
    _change(reviewed, touched)
    assert _made(reviewed, "main").stdout.startswith(made)


def test_change_that_began_nowhere_known_runs_all_tests_or_none(reviewed: Path) -> None:
    """All where nobody says where it began, although it is of content alone."""
    _change(reviewed, ["content/index.md"])
    assert _made(reviewed, "").stdout.startswith("lint test verify")
    unknown = _made(reviewed, "fehlt")
    assert (unknown.returncode, unknown.stdout) == (128, "")


def _change(project: Path, touched: list[str]) -> None:
    """Commit a change of these files on a branch of its own."""
    git(project, "switch", "--quiet", "--force-create", "change", "begin")
    for name in touched:
        (project / name).parent.mkdir(parents=True, exist_ok=True)
        (project / name).write_text("# Neu\n")
    if "content/events.py" in touched:
        (project / "hooks/events.py").rename(project / "content/events.py")
    git(project, "add", "--all")
    git(project, "commit", "--quiet", "--message", "Neu")


def test_what_reads_the_real_content_is_marked() -> None:
    """Else it would refuse on main what the review let pass."""
    reading = re.compile(
        r"copy_real\(|(?:load|read_edition)\(projects\.ROOT|ROOT / \"partners\"|ROOT\.glob"
    )
    for file in (projects.ROOT / "tests").rglob("test_*.py"):
        text = file.read_text()
        assert "mark.content" in text or not reading.search(text), file
