"""Fault report: the page that a preview shows in place of a site while the files are faulty."""

import hashlib
import traceback
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from regionruhr.editing.messages.message import Wording
from regionruhr.editing.problems import Problem, printable
from regionruhr.editing.reporting.handbook import entry
from regionruhr.editing.reporting.numbers import total
from regionruhr.editing.reporting.parts import HEADINGS, Part, parts
from regionruhr.language import Language
from regionruhr.site.page import SitePage
from regionruhr.wording.catalogue import UI

_WORDS: Mapping[Language, Mapping[str, str]] = {
    "de": {
        "title": UI["faults"],
        "lead": UI["faults_lead"],
        "line": UI["fault_line"],
        "more": UI["fault_more"],
        "crash": UI["crash"],
        "crash_lead": UI["crash_lead"],
    },
    "en": {
        "title": "The preview waits for a correction",
        "lead": (
            "Something in the files is not right yet. Mend it and save: then the preview checks "
            "again and shows this page again."
        ),
        "line": "Line",
        "more": "Read more:",
        "crash": "A fault in the program",
        "crash_lead": (
            "The program that builds the preview has given up. The fault is not in your text. "
            "Undo your last change, and report this line:"
        ),
    },
}


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong in a line and what to do; `explained_at` is where the handbook says more."""

    line: int
    place: str
    wording: Wording
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

    lang: Language
    parts: tuple[FaultPart, ...]
    total: str
    crash: str = ""

    @property
    def words(self) -> Mapping[str, str]:
        """What the page says around the faults, in their language."""
        return _WORDS[self.lang]

    @property
    def mark(self) -> str:
        """What tells this report from every other, and from a page of the site."""
        return hashlib.sha256(repr(self).encode("utf-8", "backslashreplace")).hexdigest()[:16]


def fault_report(problems: Iterable[Problem], language: Language) -> FaultReport:
    """Every problem of a project, as the page shows it."""
    problems = tuple(problems)
    told = tuple(_part(part, language) for part in parts(problems))
    return FaultReport(language, told, total(problems, language))


def _part(part: Part, language: Language) -> FaultPart:
    return FaultPart(
        heading=HEADINGS[part.severity][language],
        files=tuple(
            (printable(path), tuple(_fault(problem, language) for problem in problems))
            for path, problems in part.files
        ),
    )


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
    return FaultReport(language, (), _WORDS[language]["crash"], crash=f"{told}{where}")


def fault_page(report: FaultReport, now: datetime) -> SitePage:
    """The report in place of the start page."""
    return SitePage(
        address="",
        template="faults.html",
        title=report.words["title"],
        description=report.total,
        source="content/index.md",
        updated=now.date().isoformat(),
    )
