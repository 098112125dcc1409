"""Conflicts that nobody resolved are refused wherever text is read, and nothing else is."""

from pathlib import Path

import pytest

import projects
from regionruhr.reading.merge_conflicts import conflicts
from regionruhr.settings import moment
from regionruhr.site.checked_edition import read_edition
from regionruhr.table_import.table_file import read_table
from shared_project import READINGS

CONFLICT = "<<<<<<< HEAD\na: b\n=======\na: c\n>>>>>>> main\n"


def _lines(path: str, text: str) -> list[int]:
    problems = list(conflicts(path, text))
    assert {problem.fault for problem in problems} <= {"merge-conflict"}
    return [problem.line for problem in problems]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (CONFLICT, [1]),
        (f"x: y\n{CONFLICT}z: a\n{CONFLICT}", [2, 8]),
        (CONFLICT.replace("=======", "||||||| 1a2b3c4\na: d\n======="), [1]),
        (CONFLICT.replace("\n", "\r\n"), [1]),
        (CONFLICT.replace("<<<<<<<", "<" * 12).replace(">>>>>>>", ">" * 12), [1]),
        ("<<<<<<< Updated upstream\n=======\n>>>>>>> Stashed changes", [1]),
        ("<<<<<<<\na\n=======\n>>>>>>>\n", [1]),
        ("# Titel\n<<<<<<< HEAD\n", [2]),
        ("# Titel\n\n>>>>>>> profil-muster\n", [3]),
        (">>>>>>> 1a2b3c4 (Profil von Wilo)\n", [1]),
        (">>>>>>> Stashed changes\n", [1]),
        ("<<<<<<< HEAD\n<<<<<<< HEAD\n>>>>>>> a\n>>>>>>> b\n", [1, 2, 4]),
    ],
    ids=[
        "alone",
        "two",
        "with the version before",
        "Windows line ends",
        "longer markers",
        "of git stash",
        "without names",
        "first line left",
        "last line left",
        "last line of a rebase left",
        "last line of a stash left",
        "one in another",
    ],
)
def test_conflict_is_reported_at_its_first_line(text: str, lines: list[int]) -> None:
    """Once each, whatever the versions are called; so is what is left of one."""
    assert _lines("content/seite.md", text) == lines


@pytest.mark.parametrize(
    "text",
    [
        "Ein Titel\n=======\n\nText.\n",
        ">>>>>>>\n",
        ">>>>>>> Sie sagte: ja\n>>>>>>> Er sagte: nein\n",
        "|||||||\n|-|-|\n",
        "Ein <<<<<<< HEAD im Satz\n    <<<<<<< HEAD\n",
        "<<<<<< HEAD\n======\n>>>>>> main\n",
        "<<<<<<<HEAD\n",
    ],
    ids=["underline", "empty quotation", "quotation", "table", "inside", "too short", "no blank"],
)
def test_text_that_only_looks_like_one_passes(text: str) -> None:
    """Markdown knows lines of equal signs, and quotations in quotations."""
    assert _lines("content/seite.md", text) == []


def test_only_texts_with_quotations_have_them() -> None:
    """Elsewhere a last line is one whatever follows."""
    assert _lines("partners/wilo.yml", ">>>>>>> Add profile of Wilo\n") == [1]


@pytest.mark.parametrize(
    ("path", "before"),
    [
        ("partners/wilo.yml", "summary:"),
        ("partners/_taxonomy.yml", "towns:"),
        ("partners/_network.yml", "name:"),
        ("partners/_removed.yml", "- id"),
        ("partners/_boundaries/a.geojson", ""),
        ("partners/logos/wilo.svg", ""),
        ("content/_published.yml", ""),
        ("content/aktuelles/2016/kompetenznetz.md", "---"),
        ("content/aktuelles/2016/kompetenznetz.md", "date:"),
        ("content/aktuelles/2016/kompetenznetz.md", "Mehr"),
        ("content/aktuelles/2016/anlage.txt", ""),
        ("content/assets/css/base.css", ""),
        ("content/assets/js/copy-text.js", "export"),
        ("content/assets/zeichen.svg", ""),
    ],
)
def test_conflict_in_a_file_is_its_only_fault(path: str, before: str, project: Path) -> None:
    """No parser is asked what it makes of two versions at once, and nobody misses the file."""
    file = project / path
    file.parent.mkdir(exist_ok=True)
    text = file.read_text() if file.exists() else ""
    head, _, rest = text.partition(f"\n{before}") if before and before != "---" else ("", "", text)
    head = f"{head}\n" if head else ""
    file.write_text(f"{head}{CONFLICT}{before if head else ''}{rest}")
    found = read_edition(
        project, now=moment(projects.NOW), site_url="https://host.example/", cache=READINGS
    )
    reported = [(p.path, p.line, p.fault) for p in found.problems if p.severity == "fault"]
    assert reported == [(path, head.count("\n") + 1, "merge-conflict")]


def test_conflict_in_a_table_is_reported() -> None:
    """Not as rows of too few cells."""
    table, problems = read_table("a.csv", f"id;name\r\n{CONFLICT}".encode("cp1252"))
    assert (table.rows, [(p.line, p.fault) for p in problems]) == ((), [(2, "merge-conflict")])
