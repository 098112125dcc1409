"""What a check has found before and after a change."""

import pytest

from regionruhr.faults.machine_reports import json_report
from regionruhr.faults.problem import Problem
from regionruhr.site_diff.reported_problem import ReportedProblem, problems_of_change

FAULT = Problem("a.yml", 3, "file", "file-empty")
WARNING = Problem("b.yml", 9, "website", "website-taken", {"value": "x", "other": "c.yml"})


def _read(*problems: Problem) -> tuple[ReportedProblem, ...]:
    return ReportedProblem.all_from(json_report(problems).encode())


def test_report_of_a_check_is_read() -> None:
    """With the words that editors know."""
    (problem,) = _read(FAULT)
    assert (problem.path, problem.line, problem.place) == ("a.yml", 3, "Datei")
    assert (problem.severity, problem.fault) == ("fault", FAULT.message.fault)
    assert problem.hint == FAULT.message.hint
    assert ReportedProblem.all_from(b"") == ()


@pytest.mark.parametrize("report", [b"{", b"3", b"[1]", b'[{"path": "a"}]', b"\xff"])
def test_other_files_are_refused(report: bytes) -> None:
    """Nothing is made of half a report."""
    with pytest.raises(ValueError, match=r"\S"):
        ReportedProblem.all_from(report)


def test_change_answers_for_all_faults_and_new_warnings() -> None:
    """A warning that only moved is none of its own."""
    moved = Problem("b.yml", 12, "website", "website-taken", {"value": "x", "other": "c.yml"})
    other = Problem("d.yml", 1, "website", "website-taken", {"value": "y", "other": "c.yml"})
    found = problems_of_change(_read(FAULT, WARNING), _read(FAULT, moved, other))
    assert [problem.path for problem in found] == ["a.yml", "d.yml"]
