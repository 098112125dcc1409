"""One root cause gives one problem."""

from pathlib import Path

import pytest

from broken.test_reports import NOW
from regionruhr.faults.problem import Problem
from regionruhr.reading.root_causes import MANY, root_causes
from regionruhr.site.checked_edition import read_edition
from shared_project import READINGS


def _texts(project: Path) -> list[str]:
    reading = read_edition(project, now=NOW, site_url="https://host.example/", cache=READINGS)
    return [problem.text for problem in reading.problems]


def _uses(number: int, **values: str) -> list[Problem]:
    given = {"kind": "sector", "value": "metall", **values}
    return [
        Problem(f"partners/{n}.yml", n, "sectors[1]", "unknown-reference", given)
        for n in range(number)
    ]


def test_term_that_many_files_use_is_missed_once() -> None:
    """Beside the term that it may have become, with the first files."""
    (problem,) = root_causes(_uses(MANY + 1, near="metalle"), [])
    assert problem.text == (
        "partners/_taxonomy.yml:1: sectors.metalle: Die Branche „metall“ gibt es nicht, aber "
        "4 Dateien nennen das Kürzel (nennen Sie „metalle“ wieder „metall“ oder ändern Sie das "
        "Kürzel dort: partners/0.yml, partners/1.yml, partners/2.yml …)"
    )
    (problem,) = root_causes(_uses(MANY), [])
    assert problem.text.startswith("partners/_taxonomy.yml:1: sectors: Die Branche „metall“ gibt ")
    assert "(tragen Sie „metall“ wieder ein oder ändern Sie das Kürzel dort: " in problem.text


@pytest.mark.parametrize(
    "problems",
    [
        _uses(MANY - 1),
        _uses(MANY, kind="partner"),
        [*_uses(2), *_uses(2, value="stahl")],
        [problem for problem in _uses(1) for _ in range(MANY)],
    ],
    ids=["few files", "partners", "different keys", "one file"],
)
def test_other_references_are_reported_each(problems: list[Problem]) -> None:
    """Each has its own line to correct."""
    assert root_causes(problems, []) == problems


def test_renamed_key_is_reported_where_it_was_renamed(project: Path) -> None:
    """Three profiles use it."""
    wilo = (project / "partners/wilo.yml").read_text()
    for name in ("a", "b"):
        (project / f"partners/{name}.yml").write_text(wilo.replace("id: wilo", f"id: {name}"))
    taxonomy = project / "partners/_taxonomy.yml"
    taxonomy.write_text(taxonomy.read_text().replace("  maschinenbau:", "  maschinen:"))
    (text,) = _texts(project)
    assert text.startswith("partners/_taxonomy.yml:14: sectors.maschinen: Die Branche „maschinenb")


def test_published_profile_is_missed_once(project: Path) -> None:
    """Not for the references and the links to it as well."""
    (project / "content/_published.yml").write_text("partner/wilo: /partner/wilo/\n")
    release = project / "content/aktuelles/2016/kompetenznetz.md"
    release.write_text(release.read_text() + "\nMehr bei [Wilo](/partner/wilo/).\n")
    (project / "partners/wilo.yml").unlink()
    texts = [text for text in _texts(project) if "wilo" in text]
    assert [text.partition(":")[0] for text in texts] == ["content/_published.yml"]


def test_missing_profile_is_missed_where_it_is_referred_to(project: Path) -> None:
    """The link to it says nothing new."""
    release = project / "content/aktuelles/2016/kompetenznetz.md"
    fields, _, text = release.read_text().partition("  - wilo\n")
    release.write_text(f"{fields}  - wilo\n  - muster\n{text}\nMehr bei [M](/partner/muster/).\n")
    (text,) = _texts(project)
    assert text.endswith(
        ": Den Partner „muster“ gibt es nicht (legen Sie die Datei partners/muster.yml an, "
        "berichtigen Sie das Kürzel oder nehmen Sie den Verweis heraus)"
    )


@pytest.mark.parametrize("text", ["# Wilo\n# folgt\n", "id:\n", "id:\nname:\n# folgt\n"])
def test_file_without_any_value_is_empty(project: Path, text: str) -> None:
    """One line says so, instead of one for each required field; an empty list is one."""
    (project / "partners/muster.yml").write_text(text)
    (project / "partners/_removed.yml").write_text("# Noch niemand.\n")
    (problem,) = _texts(project)
    assert problem.startswith("partners/muster.yml:1: Datei: die Datei ist leer (")
