"""Proposal: what a command would write from the answers of an editor, and all problems with it."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from regionruhr.faults.problem import Problem
from regionruhr.model.document import Document
from regionruhr.model.exchange_entry import Offer, Request
from regionruhr.model.field import fields_of
from regionruhr.model.partner import Partner
from regionruhr.model.project import Project
from regionruhr.model.release import Release
from regionruhr.model.values import EVENT_YEARS
from regionruhr.reading.cross_checks import contradictions
from regionruhr.reading.loading import Loading
from regionruhr.reading.markdown import read_markdown
from regionruhr.reading.paths import REMOVALS
from regionruhr.reading.references import Checked, broken_references
from regionruhr.reading.source import CONTROL, Source, Value, controls_in

_TEXT = "Schreiben Sie den Text unter die zweite Linie „---“."
_REST = "Ergänzen Sie, was Sie belegen können; löschen Sie die übrigen Zeilen mit #."
_STEPS: Mapping[str, tuple[str, str, str]] = {
    "draft": (
        _TEXT,
        "Setzen Sie „draft: false“ und sehen Sie die Meldung in der Vorschau an",
        "die Meldung hinaus.",
    ),
    "project": (
        _TEXT,
        "Sehen Sie die Seite in der Vorschau an",
        "die Seite hinaus. Ein Projekt hat keinen Entwurf.",
    ),
    "partner": (_REST, "Sehen Sie das Profil in der Vorschau an", "das Profil hinaus."),
    "entry": ("", "Sehen Sie den Eintrag in der Vorschau unter /boerse/ an", "der Eintrag hinaus."),
    "anonymous entry": (
        "Lesen Sie den Text noch einmal: Verrät er oder die Kennung, von wem der Eintrag ist?",
        "Sehen Sie den Eintrag in der Vorschau unter /boerse/ an",
        "der Eintrag hinaus.",
    ),
}
"""What an editor writes first, how the preview helps, and what goes out with the change."""
Answers = Mapping[str, str | Sequence[str]]
"""The answers of an editor by field; "slug" is the name of the file."""
_DAYS = frozenset(
    field.name
    for model in (Release, Project, Offer, Request)
    for field in fields_of(model)
    if field.form in {"day-form", "moment-form", "partial-date-form"}
)


@dataclass(frozen=True, slots=True)
class Proposal:
    """A file or an entry, ready to be written, or everything that is wrong with the answers."""

    path: str
    text: str
    """The new text of the file; empty if there is a fault."""
    fields: Mapping[str, Value]
    """The fields of the file or entry, with defaults."""
    problems: tuple[Problem, ...]
    kind: str
    """Which steps are the next: of a "draft", "project", "partner", "entry", "anonymous entry"."""

    def next_steps(self) -> str:
        """The next steps of the editor, a line each."""
        first, preview, published = _STEPS[self.kind]
        steps = (
            first,
            "Prüfen Sie die Datei: make check",
            f"{preview}: make serve",
            f"Übernehmen Sie die Datei in Git (commit, push): Damit geht {published}",
        )
        return "\n".join(f"{n}. {step}" for n, step in enumerate(filter(None, steps), 1))


def read_answers(command: str, answers: Answers) -> tuple[dict[str, Value], list[Problem]]:
    """The answers that are not empty, with spaces for control characters, and their problems."""
    values: dict[str, Value] = {}
    for name, answer in answers.items():
        if isinstance(answer, str) and answer:
            values[name] = CONTROL.sub(" ", answer).strip()
        elif answer:
            values[name] = [CONTROL.sub(" ", text) for text in answer]
    return values, list(_answer_problems(command, answers))


def _answer_problems(command: str, answers: Answers) -> Iterator[Problem]:
    """Yield a problem for every control character, and for every impossible year."""
    for name, answer in answers.items():
        for text in (answer,) if isinstance(answer, str) else answer:
            for control in controls_in(text):
                yield Problem(command, 1, name, "control-character", {"value": control})
        year = re.match(r"\s*([0-9]{4})(?![0-9])", answer) if isinstance(answer, str) else None
        if name in _DAYS and year and int(year[1]) not in EVENT_YEARS:
            first, last = str(EVENT_YEARS[0]), str(EVENT_YEARS[-1])
            values = {"value": year[1], "first": first, "last": last}
            yield Problem(command, 1, name, "year-mistyped", values)


def dry_run_problems(
    record: Document, source: Source, path: str, loading: Loading, today: date
) -> Iterator[Problem]:
    """Yield what would be wrong with a record at that path, under the path of its source."""
    if isinstance(record, Checked):
        yield from broken_references(record, source, loading.registry)
    if isinstance(record, Partner) and record.description:
        for problem in read_markdown(source.path, record.description, 1)[1]:
            yield replace(problem, line=1, place="description")
    others = [other for other in loading.records if other[1].path != path]
    joined = [*others, (record, replace(source, path=path))]
    for problem in contradictions(joined, {*loading.paths, path}, today):
        # For the id of a removed profile there is a message of its own.
        if problem not in loading.problems and problem.path != REMOVALS:
            is_own = problem.path == path
            yield replace(problem, path=source.path) if is_own else problem
