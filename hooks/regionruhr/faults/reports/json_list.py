"""Listing: problems as JSON for programs of any kind."""

import json
from collections.abc import Iterable

from regionruhr.faults.problem import Problem, ordered, printable
from regionruhr.faults.reports.handbook import entry


def listing(problems: Iterable[Problem]) -> str:
    """A list with a mapping for each problem, the faults first.

    `path` counts from the root of the project, `line` from 1, `place` is the field or what else
    is meant, `key` that of the catalogue, `severity` "fault" or "warning", `fault` what is wrong,
    `hint` what to do, `handbook` where to read more.
    """
    told = []
    for problem in ordered(problems):
        message = problem.message
        told.append(
            {
                "path": printable(problem.path),
                "line": problem.line,
                "place": problem.shown_place,
                "key": problem.fault,
                "severity": problem.severity,
                "fault": message.fault,
                "hint": message.hint,
                "handbook": entry(problem.fault),
            }
        )
    return json.dumps(told, indent=1) + "\n"
