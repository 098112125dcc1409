"""The list for other programs."""

import json

from regionruhr.faults.problem import Problem
from regionruhr.faults.reports.json_list import listing


def test_problem_is_a_mapping() -> None:
    """Everything that the line says, and the key of the message; faults first."""
    problems = [
        Problem("b.svg", 1, "file", "logo-unused"),
        Problem("partners/ä.yml", 2, "name", "empty"),
    ]
    fault, warning = json.loads(listing(problems))
    assert fault == {
        "path": "partners/ä.yml",
        "line": 2,
        "place": "name",
        "key": "empty",
        "severity": "fault",
        "fault": "die Angabe ist leer",
        "hint": "tragen Sie etwas ein oder löschen Sie die Zeile",
        "handbook": "REDAKTION.md#empty",
    }
    assert warning["severity"] == "warning"


def test_nothing_wrong_is_an_empty_list() -> None:
    """Still JSON."""
    assert listing([]) == "[]\n"
