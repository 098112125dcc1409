"""Whoever reviews a change sees what it does to the site, and its faults beside their lines."""

import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread
from typing import ClassVar
from urllib.parse import unquote, urlsplit

import pytest
import yaml
from click.testing import CliRunner
from lxml import html

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


def _diff(*arguments: str | Path) -> str:
    result = CliRunner().invoke(main, ["diff", *map(str, arguments)])
    assert result.exit_code == 0
    return result.stdout


def test_change_is_told_as_it_shows(sites: tuple[Path, Path]) -> None:
    """New page, corrected text, release moved; what was changed by hand before lists of it."""
    told = _diff(*sites)
    sections = told.split("\n## ")[1:]
    broken, added, _, shared, moved = sections[:5]
    # The page of a release leads on, its text for copying does not.
    assert broken.count("\n- ") == 1
    assert "- `/aktuelles/2016/kompetenznetz/kompetenznetz.txt`\n" in broken
    assert "- `/partner/abus/` `ABUS`\n" in added
    assert "zum Beispiel auf `/partner/wilo/` `WILO SE`\n" in shared
    assert "\n  - Pumpen und Pumpensysteme aus Dortmund.\n" in shared
    assert "\n  + Pumpen und Pumpensysteme für @alle <x>`Wasser</x>.\n" in shared
    assert (
        "- `/aktuelles/2016/kompetenznetz/` `Kompetenznetz Digitale Produktion bewilligt` → "
        "`/aktuelles/2016/neu/`\n"
    ) in moved


def test_preview_leads_nowhere_wrong(
    sites: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each link names a file of the preview or the public site; nothing of it runs."""
    project = sites[1].parent
    monkeypatch.chdir(project)
    folder = project / "preview"
    _diff(*sites, "--preview", folder)
    pages = sorted(folder.rglob("*.html"))
    names = [page.relative_to(folder).as_posix() for page in pages]
    assert {"index.html", "seiten/index.html", "seiten/partner/abus/index.html"} <= {*names}
    assert "seiten/impressum/index.html" not in names
    for page in pages:
        root = html.parse(page).getroot()
        assert not [*root.iter("script")]
        assert root.xpath("count(//meta[@name='robots'][@content='noindex'])") == 1
        for _, name, address, _ in root.iterlinks():
            parts = urlsplit(address)
            if parts.scheme == "" and parts.path:
                assert (page.parent / unquote(parts.path)).is_file(), (page, name, address)
            assert not (parts.netloc == "www.regionruhr.de" and name == "src"), (page, address)


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
    (tmp_path / "overrides").symlink_to(projects.ROOT / "overrides")
    (tmp_path / "Makefile").write_text(
        ".venv/site.stamp:\n\nsite:\n"
        '\t@mkdir site; echo "<main><p>$$REGIONRUHR_NOW<p>eins</main>" > site/index.html\n'
    )
    git(tmp_path, "init", "--quiet", "--initial-branch=main")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "--quiet", "--message", "Anfang")
    makefile = tmp_path / "Makefile"
    makefile.write_text(makefile.read_text().replace("eins", "zwei"))
    command = ["sh", ".ci/diff", "main", "diff.md", "preview"]
    surroundings = {name: text for name, text in os.environ.items() if name != "REGIONRUHR_NOW"}
    surroundings["PREVIEW_URL"] = "https://jobs.example/1/"
    subprocess.run(command, cwd=tmp_path, env=surroundings, capture_output=True, check=True)
    told = (tmp_path / "diff.md").read_text()
    assert told.count("\n  - ") == told.count("\n  + ") == 1
    assert "(<https://jobs.example/1/seiten/index.html>)" in told
    assert "<p>zwei" in (tmp_path / "preview/seiten/index.html").read_text()
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


def test_link_in_place_of_the_report_is_not_followed(tmp_path: Path) -> None:
    """It could lead to what only that job can read."""
    (tmp_path / "geheim").write_text("NOTE_TOKEN=geheim")
    (tmp_path / "diff.md").symlink_to("geheim")
    command = ["sh", str(projects.ROOT / ".ci/note"), str(tmp_path / "diff.md")]
    finished = subprocess.run(command, capture_output=True, check=False)
    assert (finished.returncode, finished.stderr) == (1, b"")


class _Netlify(BaseHTTPRequestHandler):
    """Answers as Netlify does, which has the first file already."""

    asked: ClassVar[list[tuple[str, str, str, bytes]]] = []

    def _answer(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.asked.append((self.command, self.path, self.headers["Authorization"], body))
        known = hashlib.sha1(b"a", usedforsecurity=False).hexdigest()
        missing = {*json.loads(body)["files"].values()} - {known} if self.command == "POST" else {}
        answer = {"id": "7", "required": [*missing], "deploy_ssl_url": "https://r--n.example"}
        self.send_response(200)
        self.end_headers()
        self.wfile.write(json.dumps(answer).encode())

    do_POST = do_PUT = _answer  # noqa: N815 (as http.server calls them)

    def log_message(self, *_: object) -> None:
        """Print nothing."""


def test_preview_is_uploaded(tmp_path: Path) -> None:
    """What the host lacks; no file that would set it up, and nothing that a link leads to."""
    folder = tmp_path / "preview"
    (folder / "seiten").mkdir(parents=True)
    texts = {"index.html": "a", "seiten/ö b.html": "b", "_redirects": "c", "netlify.toml": "d"}
    for name, text in texts.items():
        (folder / name).write_text(text)
    (tmp_path / "geheim").write_text("geheim")
    (folder / "seiten/x.html").symlink_to(tmp_path / "geheim")
    (folder / "mehr").symlink_to(tmp_path)
    with HTTPServer(("127.0.0.1", 0), _Netlify) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        surroundings = {
            **os.environ,
            "NETLIFY_API": f"http://127.0.0.1:{server.server_port}",
            "NETLIFY_TOKEN": "geheim",
            "PREVIEW_SITE": "netz-vorschau",
        }
        command = [sys.executable, str(projects.ROOT / ".ci/upload"), "preview", "review-4"]
        told = [
            subprocess.run(
                command, cwd=place, env=surroundings, capture_output=True, text=True, check=True
            ).stdout
            for place in (tmp_path, tmp_path / "preview")
        ]
        server.shutdown()
    assert told == ["https://r--n.example\n", "There is no preview/ to upload.\n"]
    made, sent = _Netlify.asked
    digests = {
        f"/{name}": hashlib.sha1(texts[name].encode(), usedforsecurity=False).hexdigest()
        for name in ("index.html", "seiten/ö b.html")
    }
    assert made[:3] == ("POST", "/sites/netz-vorschau.netlify.app/deploys", "Bearer geheim")
    assert json.loads(made[3]) == {"files": digests, "branch": "review-4", "draft": False}
    assert sent == ("PUT", "/deploys/7/files/seiten/%C3%B6%20b.html", "Bearer geheim", b"b")


def test_preview_never_has_the_origin_of_the_site() -> None:
    """The address of the preview is compared with SITE_URL, which the workflows set for both."""
    script = "\n".join(GITLAB["diff"]["script"])
    assert "SITE_URL=${SITE_URL:-${CI_PAGES_URL:+$CI_PAGES_URL/}}" in script
    assert "$CI_PROJECT_ROOT_NAMESPACE.$CI_PAGES_DOMAIN/-/" in script
    assert "--$PREVIEW_SITE.netlify.app/" in script
    (step,) = (step for step in GITHUB["diff"]["steps"] if ".ci/diff" in step.get("run", ""))
    assert {"SITE_URL", "PREVIEW_URL"} <= {*step["env"]}
    assert "--preview-url" in (projects.ROOT / ".ci/diff").read_text()


def test_job_that_uploads_runs_nothing_of_the_change() -> None:
    """Its script is that of the target; no other job has the token."""
    for jobs in (GITHUB, GITLAB):
        assert [name for name, job in jobs.items() if "NETLIFY_TOKEN" in str(job)] == ["preview"]
    checkout, download, upload = GITHUB["preview"]["steps"]
    assert checkout["with"]["ref"] == "${{ github.event.pull_request.base.sha }}"
    assert download["with"] == {"name": "preview", "path": "preview"}
    assert upload["run"] == 'python3 .ci/upload preview "review-$PULL_REQUEST"'
    assert "head.repo.full_name == github.repository" in GITHUB["preview"]["if"]
    preview = GITLAB["preview"]
    assert preview["variables"] == {"GIT_STRATEGY": "none"}
    assert preview["script"][:2] == GITLAB["note"]["script"][:2]
    assert 'python3 "$target/.ci/upload"' in preview["script"][2]


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
