"""Records under another name, ending or folder are known by where they were meant to lie."""

from pathlib import Path

import pytest

from broken.test_reports import NOW
from regionruhr.reading.misplaced import intended_path
from regionruhr.site.checked_edition import read_edition
from shared_project import READINGS

RELEASE = "content/aktuelles/2016/kompetenznetz.md"


@pytest.mark.parametrize(
    ("path", "meant"),
    [
        ("partners/wilo.yml", "partners/wilo.yml"),
        ("partners/wilo.yaml", "partners/wilo.yml"),
        ("partners/wilo.YML", "partners/wilo.yml"),
        ("partners/wilo.yml.txt", "partners/wilo.yml"),
        ("partners/wilo.md", "partners/wilo.yml"),
        ("partners/wilo.txt", "partners/wilo.yml"),
        ("partners/Müller & Co.yml", "partners/mueller-co.yml"),
        ("partners/boerse/drehteile.yaml", "partners/boerse/drehteile.yml"),
        ("content/partner/wilo.yml", "partners/wilo.yml"),
        ("content/partners/wilo.yaml", "partners/wilo.yml"),
        ("content/partner/index.md", None),
        ("content/projekte/fabrik.markdown", "content/projekte/fabrik.md"),
        ("content/aktuelles/2026/lager.md.txt", "content/aktuelles/2026/lager.md"),
        ("content/netzwerk/liste.txt", None),
        ("partners/logos/wilo.svg", None),
        ("partners/_taxonomy.yaml", None),
        ("partners/wilo.docx", None),
    ],
)
def test_place_of_a_record_is_known_by_its_name(path: str, meant: str | None) -> None:
    """In its folder, and with its ending."""
    assert intended_path(path) == meant


def test_id_in_the_text_is_the_name() -> None:
    """It counts for more than the name that the file has."""
    assert intended_path("partners/Müller.yml", "name: M\nid: wilo\n") == "partners/wilo.yml"


@pytest.mark.parametrize(
    ("path", "saved", "message"),
    [
        ("partners/wilo.yml", "partners/wilo.yaml", "(nennen Sie die Datei „wilo.yml“, auch "),
        ("partners/wilo.yml", "partners/wilo.yml.txt", "(nennen Sie die Datei „wilo.yml“, auch "),
        ("partners/wilo.yml", "partners/wilo.md", "(nennen Sie die Datei „wilo.yml“, auch "),
        (
            "partners/wilo.yml",
            "partners/Wilo SE.yml",
            "; zum Beispiel „wilo-se“)",
        ),
        (
            "partners/wilo.yml",
            "content/partner/wilo.yml",
            "(verschieben Sie sie nach partners/",
        ),
        (
            "content/projekte/digitale-fabrik.md",
            "content/projekte/digitale-fabrik.txt",
            "(nennen Sie die Datei „digitale-fabrik.md“, auch ",
        ),
        (
            "content/projekte/digitale-fabrik.md",
            "content/projekte/digitale-fabrik.markdown",
            "(nennen Sie die Datei „digitale-fabrik.md“, auch ",
        ),
        (
            RELEASE,
            RELEASE.replace(".md", ".txt"),
            "(nennen Sie die Datei „kompetenznetz.md“, auch ",
        ),
        (RELEASE, "content/presse/kompetenznetz.md", f"(verschieben Sie sie nach {RELEASE})"),
        (RELEASE, "content/kompetenznetz.md", f"(verschieben Sie sie nach {RELEASE})"),
        (RELEASE, "content/projekte/kompetenznetz.md", f"(verschieben Sie sie nach {RELEASE})"),
        (
            "content/projekte/digitale-fabrik.md",
            "content/aktuelles/2016/digitale-fabrik.md",
            "(verschieben Sie sie nach content/projekte/digitale-fabrik.md)",
        ),
    ],
)
def test_misplaced_record_is_reported_once(
    project: Path, path: str, saved: str, message: str
) -> None:
    """Under its own path, and neither for what refers to it nor for its fields."""
    (project / saved).parent.mkdir(exist_ok=True)
    (project / path).rename(project / saved)
    reading = read_edition(project, now=NOW, site_url="https://host.example/", cache=READINGS)
    (problem,) = reading.problems
    assert problem.path == saved
    assert message in problem.text
