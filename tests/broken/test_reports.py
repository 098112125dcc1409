"""Each faulty file here, put into the small project alone, gives exactly the report beside it.

`<name>.yml`, `.md`, `.geojson`, a picture or a PDF, is the file as an editor would leave it;
`<name>.txt` holds in its first line the path, then the report of `regionruhr check`.
"""

from datetime import datetime
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

import projects
from regionruhr.faults.messages.catalogue import CATALOGUE
from regionruhr.faults.problem import Problem
from regionruhr.faults.text_report import report
from regionruhr.model.values import BERLIN
from regionruhr.site.checked_edition import read_edition

HERE = Path(__file__).parent
SUFFIXES = {".yml", ".md", ".geojson", ".svg", ".png", ".jpg", ".pdf", ".webp"}
CASES = sorted(path for path in HERE.iterdir() if path.suffix in SUFFIXES)
NOW = datetime(2026, 11, 23, 12, tzinfo=BERLIN)

# Faults of a file as such, which Git could not keep as text, or which take two files:
# tests/unit/reading/test_files.py, test_logos.py, test_loading.py, test_pictures.py,
# test_source.py, tests/unit/site/test_required_files.py.
OF_FILES = {
    "document-unused",
    "file-encoding",
    "file-ending-form",
    "file-irregular",
    "file-missing",
    "file-name-form",
    "file-name-reserved",
    "file-size",
    "file-symlink",
    "file-type",
    "file-unreadable",
    "own-file-missing",
    "folder-depth",
    "control-character",
    "logo-few-pixels",
    "media-name-form",
    "logo-unused",
    "picture-size",
    "yaml-values",
}

# What takes two files to go wrong: tests/unit/reading/test_permalinks.py, site/test_links.py.
OF_TWO_FILES = {"link-withdrawn", "published-hidden"}

# What only a command reports: tests/unit/test_cli.py, commands/, authoring/test_confirmation.py,
# reading/test_readiness.py.
OF_COMMANDS = {
    "cell-missing",
    "column-missing",
    "column-twice",
    "column-unknown",
    "column-unknown-near",
    "confirm-by-hand",
    "confirmed-later",
    "contact-missing",
    "entry-by-hand",
    "entry-over",
    "field-differs",
    "file-exists",
    "file-foreign",
    "id-removed",
    "id-reserved",
    "id-underivable",
    "legal-detail-missing",
    "listed-past-its-day",
    "lock-by-hand",
    "mapping-column",
    "mapping-column-near",
    "never-confirmed",
    "person-left-out",
    "placeholder-left",
    "placeholder-shown",
    "row-long",
    "row-removed",
    "row-similar",
    "row-unreadable",
    "security-lapsed",
    "security-missing",
    "seeking-past-its-day",
    "site-url-insecure",
    "slug-missing",
    "stale",
    "table-encoding",
    "table-rows-missing",
    "table-columns",
    "table-size",
    "year-mistyped",
}


def faulty_project(case: Path, folder: Path) -> Path:
    """The small project with a faulty file at the path in its report."""
    project = projects.copy_small(folder)
    target = project / case.with_suffix(".txt").read_text().partition("\n")[0]
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(case.read_bytes())
    return project


def _problems(project: Path) -> tuple[Problem, ...]:
    return read_edition(project, now=NOW, site_url="https://host.example/").problems


@cache
def _problems_of(case: Path) -> tuple[Problem, ...]:
    with TemporaryDirectory() as folder:
        return _problems(faulty_project(case, Path(folder)))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_faulty_file_gives_its_report(case: Path, pytestconfig: pytest.Config) -> None:
    """The report names file, line, field, fault and remedy of everything that is wrong."""
    expectation = case.with_suffix(".txt")
    place, _, expected = expectation.read_text().partition("\n")
    text = report(_problems_of(case))
    if pytestconfig.getoption("--update"):
        expectation.write_text(f"{place}\n{text}")
        expected = text
    assert expected, f"{expectation.name} expects nothing"
    assert text == expected


def test_every_message_has_a_faulty_file() -> None:
    """Every fault of the catalogue is covered by a file here, or by a test of files as such."""
    covered = OF_FILES | OF_TWO_FILES | OF_COMMANDS
    for case in CASES:
        covered.update(problem.fault for problem in _problems_of(case))
    assert set(CATALOGUE) == covered
