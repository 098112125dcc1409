"""Fault report: the page that a preview shows in place of a site while the files are faulty."""

import hashlib
import traceback
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from pathlib import Path

from regionruhr.editing.messages.message import Language, Wording
from regionruhr.editing.problems import Problem, ordered, printable, total
from regionruhr.editing.reporting.handbook import entry
from regionruhr.site.page import SitePage
from regionruhr.wording.catalogue import UI


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong in a line and what to do; `explained_at` is where the handbook says more."""

    line: int
    place: str
    wording: Wording
    explained_at: str


@dataclass(frozen=True, slots=True)
class FaultReport:
    """Faults by file, and their number in words.

    `crash` says why the program itself gave up; then there is nothing to mend in the files.
    """

    lang: Language
    files: tuple[tuple[str, tuple[Fault, ...]], ...]
    total: str
    crash: str = ""

    @property
    def mark(self) -> str:
        """What tells this report from every other, and from a page of the site."""
        return hashlib.sha256(repr(self).encode("utf-8", "backslashreplace")).hexdigest()[:16]


def fault_report(problems: Iterable[Problem], language: Language) -> FaultReport:
    """Every problem of a project, as the page shows it."""
    told = ordered(problems)
    files = tuple(
        (printable(path), tuple(_fault(problem, language) for problem in group))
        for path, group in groupby(told, key=lambda problem: problem.path)
    )
    return FaultReport(language, files, total(told, language))


def _fault(problem: Problem, language: Language) -> Fault:
    return Fault(
        line=problem.line,
        place=problem.shown_place(language),
        wording=problem.wording(language),
        explained_at=entry(problem.fault),
    )


def crash_report(error: Exception, language: Language) -> FaultReport:
    """A fault of the program: what happened and in which line of it, without a traceback."""
    place = traceback.extract_tb(error.__traceback__)[-1:]
    where = "".join(f" ({Path(frame.filename).name}:{frame.lineno})" for frame in place)
    told = printable(" ".join(f"{type(error).__name__}: {error}".split()))
    return FaultReport(language, (), UI["crash"], crash=f"{told}{where}")


def fault_page(report: FaultReport, now: datetime) -> SitePage:
    """The report in place of the start page."""
    return SitePage(
        address="",
        template="faults.html",
        title=UI["faults"],
        description=report.total,
        source="content/index.md",
        updated=now.date().isoformat(),
    )
