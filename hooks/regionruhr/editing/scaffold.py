"""Scaffold: a new file with what an editor has said, and comments on what else can be said."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from regionruhr.editing.files import PUBLICATIONS, RELEASE_FILES, name_problem
from regionruhr.editing.form import FIELDS, Field, Kind
from regionruhr.editing.load import Loading
from regionruhr.editing.messages.message import Language
from regionruhr.editing.problems import Problem
from regionruhr.editing.references import broken_references
from regionruhr.editing.scalar import scalar
from regionruhr.editing.source import CONTROL, Source, Value
from regionruhr.editing.validation import validated
from regionruhr.network.addresses import PROJECTS, RESERVED, address_of_file, slug
from regionruhr.network.project import Project
from regionruhr.network.publication import Publications
from regionruhr.network.release import Release

Answers = Mapping[str, str | Sequence[str]]
"""What an editor has said, by field; "slug" is the name of the file."""

LONGEST_SLUG = 60
_ID = re.compile(r"^id\s*:\s*[\"']?([0-9]{4})-([0-9]{2,3})\b", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Scaffold:
    """A file that can be written as it is, or what is wrong with the answers."""

    path: str
    text: str
    problems: tuple[Problem, ...]

    def told(self, language: Language) -> str:
        """What to do next, a line each."""
        steps = _NEXT[language]["draft" if "\ndraft: true\n" in self.text else "public"]
        return "\n".join(f"{number}. {step}" for number, step in enumerate(steps, 1))


_NEXT: Mapping[Language, Mapping[str, Sequence[str]]] = {
    "de": {
        "draft": (
            "Schreiben Sie den Text unter die zweite Linie „---“.",
            "Prüfen Sie die Datei: make check",
            "Setzen Sie „draft: false“ und sehen Sie die Meldung in der Vorschau an: make serve",
            "Übernehmen Sie die Datei in Git (commit, push): Damit geht die Meldung hinaus.",
        ),
        "public": (
            "Schreiben Sie den Text unter die zweite Linie „---“.",
            "Prüfen Sie die Datei: make check",
            "Sehen Sie die Seite in der Vorschau an: make serve",
            "Übernehmen Sie die Datei in Git (commit, push): Damit geht die Seite hinaus.",
        ),
    },
    "en": {
        "draft": (
            "Write the text below the second line “---”.",
            "Check the file: make check",
            "Set “draft: false” and look at the release in the preview: make serve",
            "Commit and push the file: that publishes the release.",
        ),
        "public": (
            "Write the text below the second line “---”.",
            "Check the file: make check",
            "Look at the page in the preview: make serve",
            "Commit and push the file: that publishes the page.",
        ),
    },
}


_TYPES = {"release": "press-release", "news": "news", "event": "event"}


def scaffold(kind: Kind, answers: Answers, loading: Loading, today: date) -> Scaffold:
    """A new file of a kind for the project that was loaded; nothing is written here.

    What is not said takes its default: the next free id, `today`, the name from the title.
    """
    command = f"regionruhr new {kind}"
    chosen = str(answers.get("slug") or _cut(slug(str(answers.get("title", "")))))
    given = {name: answer for name, answer in answers.items() if answer and name != "slug"}
    problems = list(_controls(command, given))
    said = {name: _without_controls(answer) for name, answer in given.items()}
    fields, path = _placed(kind, said, chosen, loading, today)
    problems += _path_problems(command, path, chosen, loading)
    source = Source(command, fields, {}, {})
    record, found = validated(Project if kind == "project" else Release, source)
    # A name that cannot be one has been told.
    problems += [p for p in found if not (p.place == "id" and problems)]
    if isinstance(record, Project | Release):
        problems += broken_references(record, source, loading.registry)
        fields = {**fields, **_cleaned(record, fields)}
    text = "" if problems else _text(FIELDS[kind], fields)
    return Scaffold(path, text, tuple(problems))


def _placed(
    kind: Kind, said: Mapping[str, Value], chosen: str, loading: Loading, today: date
) -> tuple[Mapping[str, Value], str]:
    """All fields with their defaults, and where the file belongs."""
    if kind == "project":
        fields = {"id": chosen, "status": "planned", **said}
        return fields, f"content/{PROJECTS}{chosen}.md"
    day = said.get("date", today.isoformat())
    year = matched[0] if (matched := re.match(r"[0-9]{4}", str(day))) else str(today.year)
    fixed = {"id": _next_id(year, loading), "type": _TYPES[kind]}
    return {"date": day, **said, **fixed}, f"{RELEASE_FILES}{year}/{chosen}.md"


def _controls(command: str, said: Answers) -> Iterator[Problem]:
    for name, answer in said.items():
        for text in (answer,) if isinstance(answer, str) else answer:
            for control in CONTROL.findall(text):
                values = {"value": f"U+{ord(control):04X}"}
                yield Problem(command, 1, name, "control-character", values)


def _without_controls(answer: str | Sequence[str]) -> Value:
    if isinstance(answer, str):
        return CONTROL.sub(" ", answer).strip()
    return [CONTROL.sub(" ", text) for text in answer]


def _cut(name: str) -> str:
    """A name that is not too long for an address, cut between two words if it has several."""
    if len(name) <= LONGEST_SLUG:
        return name
    return name[: LONGEST_SLUG + 1].rpartition("-")[0] or name[:LONGEST_SLUG]


def _path_problems(command: str, path: str, chosen: str, loading: Loading) -> Iterator[Problem]:
    """What keeps a file from being put there."""
    if not chosen:
        yield Problem(command, 1, "slug", "slug-missing")
        return
    wrong = name_problem(path)
    if "/" in chosen:
        values = {"value": chosen, "example": slug(chosen) or "name"}
        yield Problem(command, 1, "slug", "file-name-form", values)
    elif chosen in RESERVED:
        yield Problem(command, 1, "slug", "file-name-reserved", {"value": chosen})
    elif wrong is not None:
        yield Problem(command, 1, "slug", wrong.fault, wrong.values)
    if path in loading.paths:
        yield taken(path)
    owner = _owners(loading).get(address_of_file(path))
    if owner is not None and path not in loading.paths:
        values = {"value": address_of_file(path), "other": owner}
        yield Problem(command, 1, "slug", "address-published", values)
    if path.startswith(RELEASE_FILES):
        # What cannot be read may hold the number that comes next.
        hidden = {p for p in loading.paths if p.startswith(RELEASE_FILES)} - {*loading.texts}
        if not any(isinstance(record, Publications) for record in loading.documents):
            hidden.add(PUBLICATIONS)
        yield from (problem for problem in loading.problems if problem.path in hidden)


def taken(path: str) -> Problem:
    """That a file is there already."""
    return Problem(path, 1, "file", "file-exists")


def _publications(loading: Loading) -> Publications:
    found = (record for record in loading.documents if isinstance(record, Publications))
    return next(found, Publications())


def _owners(loading: Loading) -> Mapping[str, str]:
    """To which release each address belongs that is published, or leads to one."""
    owners = {
        address: record.id
        for record in loading.documents
        if isinstance(record, Release)
        for address in record.moved_from
    }
    for key, publication in _publications(loading).by_id.items():
        owners.update(dict.fromkeys(publication.addresses, key))
    return owners


def _next_id(year: str, loading: Loading) -> str:
    """The number after the highest of the year, of drafts, faulty files and withdrawn ones too."""
    number = max((int(n) for y, n in _known_ids(loading) if y == year), default=0) + 1
    return f"{year}-{number:02}"


def _known_ids(loading: Loading) -> Iterable[tuple[str, str]]:
    keys = {record.id for record in loading.documents if isinstance(record, Release)}
    keys.update(_publications(loading).by_id)
    for key in keys:
        year, _, number = key.partition("-")
        yield year, number
    for path, text in loading.texts.items():
        if path.startswith(RELEASE_FILES):
            yield from _ID.findall(text)


def _cleaned(record: Project | Release, names: Collection[str]) -> Mapping[str, Value]:
    """Texts as they are shown, without the spaces that are too many."""
    values = {name: getattr(record, name) for name in names}
    return {name: str(value) for name, value in values.items() if isinstance(value, str)}


def _text(fields: Iterable[Field], values: Mapping[str, Value]) -> str:
    lines = [line for field in fields for line in _lines(field, values.get(field.name))]
    written = "\n".join(lines).lstrip("\n")
    return f"---\n{written}\n---\n"


def _lines(field: Field, value: "Value | None") -> Iterator[str]:
    if field.comment:
        yield from ("", f"# {field.comment}")
    if value is None:
        mark = "" if field.is_default else "# "
        yield from (f"{mark}{line}" for line in field.example.split("\n"))
    elif isinstance(value, str):
        yield f"{field.name}: {scalar(value)}"
    else:
        yield f"{field.name}:"
        yield from (f"  - {scalar(str(item))}" for item in value)
