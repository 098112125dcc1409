"""Faults and warnings apart, each by file."""

from regionruhr.faults.problem import Problem
from regionruhr.faults.reports.sections import parts

FAULTS = {(path, line): Problem(path, line, "name", "empty") for path in "ab" for line in (2, 10)}
WARNING = Problem("a", 1, "file", "logo-unused")


def test_faults_come_first_and_each_file_once() -> None:
    """A file with a fault and a warning stands in both parts, and nowhere twice."""
    told = parts([WARNING, *reversed(FAULTS.values()), WARNING])
    assert [(part.severity, part.files) for part in told] == [
        (
            "fault",
            (
                ("a", (FAULTS["a", 2], FAULTS["a", 10])),
                ("b", (FAULTS["b", 2], FAULTS["b", 10])),
            ),
        ),
        ("warning", (("a", (WARNING,)),)),
    ]


def test_severity_that_nothing_has_is_no_part() -> None:
    """Without a warning there is no heading for warnings."""
    assert [part.severity for part in parts(FAULTS.values())] == ["fault"]
    assert [part.severity for part in parts([WARNING])] == ["warning"]
    assert parts([]) == ()
