"""What templates and code need of content/assets/ and overrides/ is asked for by the check."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

import projects
from regionruhr.faults.problem import Problem
from regionruhr.settings import moment
from regionruhr.site.checked_edition import broken_files, read_edition
from regionruhr.site.page import PagePlan, SitePage
from shared_project import READINGS

pytestmark = pytest.mark.content

FOLDERS = ("overrides", "content/assets")
SPARE = {
    "content/assets/fonts/OFL.txt",
    "overrides/README.md",
    # For templates that were written for the parent theme.
    "overrides/main.html",
}
NEEDED = sorted(
    path
    for folder in FOLDERS
    for file in (projects.ROOT / folder).rglob("*.*")
    if (path := file.relative_to(projects.ROOT).as_posix()) not in SPARE
    # Style sheets are joined, whichever there are; one says in which order.
    if not path.startswith("content/assets/css/") or path.endswith("_layers.css")
)
SOME = (
    "content/assets/js/search-dialog.js",
    "content/assets/og.png",
    "overrides/shell/footer.html",
)


def _read(project: Path) -> tuple[Problem, ...]:
    now = moment(projects.NOW)
    return read_edition(project, now=now, site_url="https://host.example/", cache=READINGS).problems


@pytest.fixture(scope="module")
def pages() -> tuple[PagePlan, ...]:
    """The plans of the pages of the real site, and one of each kind that it has none of today."""
    reading = read_edition(projects.ROOT, now=moment(projects.NOW), site_url="/")
    assert reading.edition is not None
    rare = (
        SitePage(address="a/", template=f"{name}.html", title="", description="", source="")
        for name in ("entry", "exchange-list", "exchange-overview", "pairings", "moved", "removed")
    )
    return (*reading.edition.plans, *map(PagePlan.of, rare))


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The own files of the real site."""
    project = tmp_path_factory.mktemp("own")
    for folder in FOLDERS:
        shutil.copytree(projects.ROOT / folder, project / folder)
    return project


def _broken(project: Path, pages: tuple[PagePlan, ...]) -> list[tuple[str, int, str]]:
    sheets = [file.read_text() for file in (project / "content/assets/css").iterdir()]
    return [(p.path, p.line, p.fault) for p in broken_files(project, sheets, pages)]


def test_nothing_is_missed_that_is_there(project: Path, pages: tuple[PagePlan, ...]) -> None:
    """Every name that stands in a template or in the code is that of a file."""
    assert _broken(project, pages) == []


def test_deleted_file_is_missed(project: Path, pages: tuple[PagePlan, ...]) -> None:
    """Each alone, whoever needs it: a page, a template, a feed, a style sheet."""
    found = {}
    for path in NEEDED:
        file = project / path
        content = file.read_bytes()
        file.unlink()
        found[path] = _broken(project, pages)
        file.write_bytes(content)
    assert found == {path: [(path, 1, "own-file-missing")] for path in NEEDED}


def _empty(file: Path) -> None:
    file.write_bytes(b"\n")


def _folder(file: Path) -> None:
    file.unlink()
    file.mkdir()


@pytest.mark.parametrize("path", SOME)
@pytest.mark.parametrize("spoil", [_empty, _folder, Path.unlink])
def test_missing_file_is_reported_once(
    spoil: Callable[[Path], None], path: str, tmp_path: Path
) -> None:
    """With the command that brings it back, beside whatever else is wrong."""
    project = projects.copy_small(tmp_path)
    spoil(project / path)
    (project / "partners/wilo.yml").write_text("id: wilo\n")
    (problem,) = (problem for problem in _read(project) if problem.path == path)
    assert problem.text == (
        f"{path}:1: Datei: die Website braucht diese Datei, sie fehlt oder ist leer "
        f"(holen Sie sie zurück: git checkout HEAD -- {path})"
    )


def test_empty_drawing_is_missing_and_no_broken_picture(tmp_path: Path) -> None:
    """What brings the file back mends all."""
    project = projects.copy_small(tmp_path)
    _empty(project / "content/assets/wordmark.svg")
    assert [problem.fault for problem in _read(project)] == ["own-file-missing"]


def test_conflict_in_a_template_is_reported(tmp_path: Path) -> None:
    """It would stand on every page; of several each is reported."""
    project = projects.copy_small(tmp_path)
    base = project / "overrides/base.html"
    conflict = "<<<<<<< HEAD\n<body>\n>>>>>>> neu\n"
    base.write_text(base.read_text().replace("<body>", conflict * 2))
    first, second = _read(project)
    assert {p.path for p in (first, second)} == {"overrides/base.html"}
    assert {p.fault for p in (first, second)} == {"merge-conflict"}
    assert second.line == first.line + 3
