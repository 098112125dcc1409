"""Reported problem: a fault or warning as `regionruhr check --format json` prints it."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Self
from urllib.parse import quote

from regionruhr.faults.catalogue import Severity


@dataclass(frozen=True, slots=True)
class ReportedProblem:
    """A problem of a change under review."""

    path: str
    line: int = field(compare=False)
    """What moves down in its file is no new problem."""
    place: str
    severity: Severity
    fault: str
    """What is wrong."""
    hint: str
    """What to do."""

    @classmethod
    def all_from(cls, report: bytes) -> tuple[Self, ...]:
        """Return the problems of a report, none if it is empty.

        Raises `ValueError` if it is no such report.
        """
        names = ("path", "line", "place", "severity", "fault", "hint")
        try:
            entries = json.loads(report or b"[]")
            return tuple(cls(**{name: entry[name] for name in names}) for entry in entries)
        except (TypeError, KeyError) as error:
            raise ValueError(str(error)) from error

    def address(self, files_url: str) -> str:
        """Return the address of the line, with the files of the change at `files_url`."""
        return f"{files_url}{quote(self.path)}#L{self.line}"


def problems_of_change(
    before: Sequence[ReportedProblem], after: Sequence[ReportedProblem]
) -> tuple[ReportedProblem, ...]:
    """Return the faults after a change, then the warnings that it brings."""
    known = frozenset(before)
    return (
        *(problem for problem in after if problem.severity == "fault"),
        *(p for p in after if p.severity == "warning" and p not in known),
    )
