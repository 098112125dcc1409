"""Fault page: the page of a preview in place of the site while the files are faulty."""

import hashlib
import traceback
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from regionruhr.faults.problem import Problem, printable
from regionruhr.faults.text_report import HEADINGS, by_severity, total
from regionruhr.system_errors import system_reason
from regionruhr.wording.catalogue import UI

FAULT_PAGE = "faults.html"


@dataclass(frozen=True, slots=True)
class FaultPart:
    """The faults or the warnings, by file."""

    heading: str
    files: tuple[tuple[str, tuple[Problem, ...]], ...]


@dataclass(frozen=True, slots=True)
class FaultReport:
    """The contents of the page."""

    parts: tuple[FaultPart, ...]
    """Faults, then warnings."""
    total: str
    """Their number in words."""
    crash: str = ""
    """The error of the program itself, if that is why there is no site."""

    @property
    def mark(self) -> str:
        """A digest that differs for every report, by which a browser notices a change."""
        return hashlib.sha256(repr(self).encode("utf-8", "backslashreplace")).hexdigest()[:16]


def fault_report(problems: Iterable[Problem]) -> FaultReport:
    """Return the report on all problems of a project."""
    problems = tuple(problems)
    shown = tuple(
        FaultPart(
            HEADINGS[severity],
            tuple((printable(path), found) for path, found in by_path.items()),
        )
        for severity, by_path in by_severity(problems).items()
    )
    return FaultReport(shown, total(problems))


def crash_report(error: Exception) -> FaultReport:
    """Return the report on a crash: the error and its line of the program, no traceback.

    Of what the system refused the reason alone.
    """
    if isinstance(error, MemoryError | OSError):
        return FaultReport((), UI["crash"], crash=system_reason(error))
    place = traceback.extract_tb(error.__traceback__)[-1:]
    where = "".join(f" ({Path(frame.filename).name}:{frame.lineno})" for frame in place)
    summary = printable(" ".join(f"{type(error).__name__}: {error}".split()))
    return FaultReport((), UI["crash"], crash=f"{summary}{where}")
