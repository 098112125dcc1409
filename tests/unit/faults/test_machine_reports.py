"""Reports for programs: JSON, GitLab Code Quality, GitHub workflow commands."""

import json
import re
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from typing import Any

import pytest

from regionruhr.faults.machine_reports import code_quality, json_report, workflow_commands
from regionruhr.faults.problem import MOST_IN_A_FILE, Problem
from regionruhr.faults.terminal_report import terminal_report
from regionruhr.faults.text_report import conclusion, report, total


def test_problem_is_a_mapping_of_json() -> None:
    """All that the text report contains, and the key of the message; faults first."""
    problems = [
        Problem("b.svg", 1, "file", "logo-unused"),
        Problem("partners/ä.yml", 2, "name", "empty"),
    ]
    fault, warning = json.loads(json_report(problems))
    assert fault == {
        "path": "partners/ä.yml",
        "line": 2,
        "place": "name",
        "key": "empty",
        "severity": "fault",
        "fault": "die Angabe ist leer",
        "hint": "tragen Sie etwas ein oder löschen Sie die Zeile",
        "handbook": "MELDUNGEN.md#empty",
    }
    assert warning["severity"] == "warning"


def test_json_of_no_problem_is_an_empty_list() -> None:
    """It stays valid JSON."""
    assert json_report([]) == "[]\n"


def _issues(*problems: Problem) -> list[Mapping[str, Any]]:
    issues: list[Mapping[str, Any]] = json.loads(code_quality(problems))
    return issues


def test_problem_is_an_issue_of_code_quality() -> None:
    """With all fields that GitLab requires; a fault is a blocker."""
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


def test_code_quality_of_no_problem_is_an_empty_list() -> None:
    """GitLab then marks all issues as resolved."""
    assert _issues() == []


def test_path_that_is_not_unicode_is_reported() -> None:
    """File systems may hold bytes that are no UTF-8."""
    (issue,) = _issues(Problem("partners/\udce4.yml", 1, "file", "empty"))
    assert issue["location"]["path"] == "partners/\N{REPLACEMENT CHARACTER}.yml"


def test_problem_is_a_workflow_command() -> None:
    """A fault is an error, a warning a warning; the message links to the handbook."""
    problems = [
        Problem("b.svg", 1, "file", "logo-unused"),
        Problem("partners/a.yml", 2, "partners[1]", "empty"),
    ]
    assert workflow_commands(problems) == (
        "::error file=partners/a.yml,line=2,title=partners[1] (empty)::partners/a.yml:2: "
        "partners[1]: die Angabe ist leer (tragen Sie etwas ein oder löschen Sie die Zeile)"
        "%0AMELDUNGEN.md#empty\n"
        "::warning file=b.svg,line=1,title=Datei (logo-unused)::b.svg:1: Datei: kein Profil "
        "verwendet dieses Logo (tragen Sie im Profil „logo: b.svg“ ein oder löschen Sie die Datei)"
        "%0AMELDUNGEN.md#logo-unused\n"
    )


def test_special_characters_of_workflow_commands_are_escaped() -> None:
    """Per cent everywhere; colon and comma in the properties before the message."""
    problem = Problem("a,b:100%.yml", 1, "x::y", "key-form", {"value": "50%\n::error::x"})
    (line,) = workflow_commands([problem]).splitlines()
    properties, _, message = line.removeprefix("::error ").partition("::")
    assert properties == "file=a%2Cb%3A100%25.yml,line=1,title=x%3A%3Ay (key-form)"
    assert "„50%25\N{REPLACEMENT CHARACTER}::error::x“" in message


def test_nothing_wrong_gives_no_command() -> None:
    """Not even an empty line."""
    assert workflow_commands([]) == ""


MANY = [Problem("a.yml", line, "name", "empty") for line in range(1, 40_001)]


@pytest.mark.parametrize(
    "make",
    [
        report,
        partial(terminal_report, texts={}, width=80),
        json_report,
        code_quality,
        workflow_commands,
    ],
)
def test_every_report_stops_at_a_number(make: Callable[[Iterable[Problem]], str]) -> None:
    """It says how many problems of the file it leaves out."""
    text = make(MANY)
    assert text.count("a.yml") <= 2 * MOST_IN_A_FILE
    assert text.count("die Angabe ist leer") == MOST_IN_A_FILE
    assert text.count(r"39.900 weitere in dieser Datei") == 1


def test_number_of_all_problems_stays() -> None:
    """It counts those that are left out."""
    assert total(MANY) == "40.000 Probleme in 1 Datei"
    assert report(MANY).endswith("\n40.000 Probleme in 1 Datei\n")
    warnings = [Problem("a.svg", line, "file", "logo-unused") for line in range(300)]
    assert conclusion(warnings, [], "1 Profil") == (
        "Nichts hält die Website auf, 300 Hinweise sind offen: 1 Profil\n"
    )
