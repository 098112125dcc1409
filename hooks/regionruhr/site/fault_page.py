"""Fault report: the page that a preview shows in place of a site while the files are faulty."""

import hashlib
import traceback
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from regionruhr.faults.messages.message import Message
from regionruhr.faults.problem import Problem, printable
from regionruhr.faults.text_report import HEADINGS, Part, handbook_link, parts, total
from regionruhr.site.page import SitePage
from regionruhr.wording.catalogue import UI

FAULT_PAGE = "faults.html"


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong in a line and what to do; `explained_at` is where the handbook says more."""

    line: int
    place: str
    message: Message
    explained_at: str


@dataclass(frozen=True, slots=True)
class FaultPart:
    """What stops the site, or what stops nothing, by file."""

    heading: str
    files: tuple[tuple[str, tuple[Fault, ...]], ...]


@dataclass(frozen=True, slots=True)
class FaultReport:
    """Faults, then warnings, and their number in words.

    `crash` says why the program itself gave up; then there is nothing to mend in the files.
    """

    parts: tuple[FaultPart, ...]
    total: str
    crash: str = ""

    @property
    def mark(self) -> str:
        """What tells this report from every other, and from a page of the site."""
        return hashlib.sha256(repr(self).encode("utf-8", "backslashreplace")).hexdigest()[:16]


def fault_report(problems: Iterable[Problem]) -> FaultReport:
    """Every problem of a project, as the page shows it."""
    problems = tuple(problems)
    told = tuple(_part(part) for part in parts(problems))
    return FaultReport(told, total(problems))


def _part(part: Part) -> FaultPart:
    return FaultPart(
        heading=HEADINGS[part.severity],
        files=tuple(
            (printable(path), tuple(_fault(problem) for problem in problems))
            for path, problems in part.files
        ),
    )


def _fault(problem: Problem) -> Fault:
    return Fault(
        line=problem.line,
        place=problem.shown_place,
        message=problem.message,
        explained_at=handbook_link(problem.fault),
    )


def crash_report(error: Exception) -> FaultReport:
    """A fault of the program: what happened and in which line of it, without a traceback."""
    place = traceback.extract_tb(error.__traceback__)[-1:]
    where = "".join(f" ({Path(frame.filename).name}:{frame.lineno})" for frame in place)
    told = printable(" ".join(f"{type(error).__name__}: {error}".split()))
    return FaultReport((), UI["crash"], crash=f"{told}{where}")


def fault_page(report: FaultReport, now: datetime) -> SitePage:
    """The report in place of the start page."""
    return SitePage(
        address="",
        template=FAULT_PAGE,
        title=UI["faults"],
        description=report.total,
        source="content/index.md",
        updated=now.date().isoformat(),
    )
