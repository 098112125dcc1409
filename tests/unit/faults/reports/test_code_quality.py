"""The report for GitLab: what its format asks for, and fingerprints that stay."""

import json
import re
from collections.abc import Mapping
from typing import Any

from regionruhr.faults.problem import Problem
from regionruhr.faults.reports.code_quality import code_quality


def _issues(*problems: Problem) -> list[Mapping[str, Any]]:
    issues: list[Mapping[str, Any]] = json.loads(code_quality(problems))
    return issues


def test_problem_is_an_issue() -> None:
    """With all that GitLab asks for; what stops the site blocks."""
    fault, warning = _issues(
        Problem("b.svg", 1, "file", "logo-unused"), Problem("partners/a.yml", 2, "name", "empty")
    )
    assert re.fullmatch("[0-9a-f]{64}", fault["fingerprint"])
    assert {name: value for name, value in fault.items() if name != "fingerprint"} == {
        "description": "name: die Angabe ist leer (tragen Sie etwas ein oder löschen Sie die "
        "Zeile)",
        "check_name": "empty",
        "severity": "blocker",
        "location": {"path": "partners/a.yml", "lines": {"begin": 2}},
    }
    assert warning["severity"] == "minor"


def test_fingerprint_stays_when_a_line_moves() -> None:
    """And differs for another file, field, fault or value, and for the second of a kind."""
    problem = Problem("a.yml", 2, "name", "key-form", {"value": "A"})
    (first,) = _issues(problem)
    (moved,) = _issues(Problem("a.yml", 9, "name", "key-form", {"value": "A"}))
    assert moved["fingerprint"] == first["fingerprint"]
    others = [
        Problem("a.yml", 9, "name", "key-form", {"value": "A"}),
        Problem("b.yml", 2, "name", "key-form", {"value": "A"}),
        Problem("a.yml", 2, "id", "key-form", {"value": "A"}),
        Problem("a.yml", 2, "name", "empty", {"value": "A"}),
        Problem("a.yml", 2, "name", "key-form", {"value": "B"}),
    ]
    issues = _issues(problem, *others)
    assert len({issue["fingerprint"] for issue in issues}) == 6


def test_nothing_wrong_is_an_empty_list() -> None:
    """GitLab then says that all is mended."""
    assert _issues() == []


def test_name_that_is_no_text_can_be_told() -> None:
    """As file systems may hold it."""
    (issue,) = _issues(Problem("partners/\udce4.yml", 1, "file", "empty"))
    assert issue["location"]["path"] == "partners/\N{REPLACEMENT CHARACTER}.yml"
