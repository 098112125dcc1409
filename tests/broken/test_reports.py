"""Each faulty file here, put into the small project alone, gives exactly the report beside it.

`<name>.yml`, `.md`, `.geojson`, a picture or a PDF, is the file as an editor would leave it;
`<name>.txt` holds in its first line the path, then the report of `regionruhr check`.
"""

from datetime import datetime
from pathlib import Path

import pytest

from regionruhr.faults.problem import Problem
from regionruhr.faults.text_report import report
from regionruhr.model.time_zone import BERLIN
from regionruhr.site.checked_edition import read_edition
from shared_project import READINGS, SharedProject

HERE = Path(__file__).parent
SUFFIXES = {".yml", ".md", ".geojson", ".svg", ".png", ".jpg", ".pdf", ".webp"}
CASES = sorted(path for path in HERE.iterdir() if path.suffix in SUFFIXES)
NOW = datetime(2026, 11, 23, 12, tzinfo=BERLIN)


def _problems(case: Path, shared: SharedProject) -> tuple[Problem, ...]:
    """What is wrong in the small project with a faulty file at the path in its report."""
    with shared.lent() as project:
        target = project / case.with_suffix(".txt").read_text().partition("\n")[0]
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(case.read_bytes())
        return read_edition(
            project, now=NOW, site_url="https://host.example/", cache=READINGS
        ).problems


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_faulty_file_gives_its_report(
    case: Path, shared_small: SharedProject, pytestconfig: pytest.Config
) -> None:
    """The report names file, line, field, fault and remedy of everything that is wrong."""
    expectation = case.with_suffix(".txt")
    place, _, expected = expectation.read_text().partition("\n")
    text = report(_problems(case, shared_small))
    if pytestconfig.getoption("--update"):
        expectation.write_text(f"{place}\n{text}")
        expected = text
    assert expected, f"{expectation.name} expects nothing"
    assert text == expected
