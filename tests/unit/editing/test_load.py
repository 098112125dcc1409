"""What only all files together show."""

from datetime import date
from pathlib import Path

import pytest

import projects
from regionruhr.editing.load import load
from regionruhr.editing.problems import report
from regionruhr.network.logo import Logo

LOGO = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 1"/>'
TODAY = date(2026, 11, 23)
UNUSED = (
    "partners/logos/wilo.svg:1: Datei: kein Profil verwendet dieses Logo "
    "(tragen Sie es dort als „logo: …“ ein oder löschen Sie die Datei)"
)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The small project with a logo that nobody names."""
    project = projects.copy_small(tmp_path)
    (project / "partners/logos").mkdir()
    (project / "partners/logos/wilo.svg").write_text(LOGO)
    return project


def _add(project: Path, line: str) -> None:
    with (project / "partners/wilo.yml").open("a") as profile:
        profile.write(f"{line}\n")


def test_logo_that_no_profile_names_is_a_warning(project: Path) -> None:
    """It may be on its way in, or forgotten; the site is built without it."""
    loading = load(project, today=TODAY)
    assert report(loading.problems, "de").splitlines()[0] == UNUSED
    assert loading.network is not None


@pytest.mark.parametrize("fields", ["logo: wilo.svg", "logo: a.svg\nlogo_dark: wilo.svg"])
def test_logo_that_a_profile_names_is_used(project: Path, fields: str) -> None:
    """On light pages or on dark ones."""
    (project / "partners/logos/a.svg").write_text(LOGO)
    _add(project, fields)
    told = report(load(project, today=TODAY).problems, "de")
    assert UNUSED not in told


def test_network_knows_its_logos_by_name(project: Path) -> None:
    """As profiles name them."""
    _add(project, "logo: wilo.svg")
    network = load(project, today=TODAY).network
    assert network is not None
    assert network.logos == {"wilo.svg": Logo(4, 1)}


def test_no_logo_is_missed_while_a_profile_is_faulty(project: Path) -> None:
    """The faulty one may be the one that names it."""
    _add(project, "logo: wilo.svg\nfouned: 1872")
    (line, _) = report(load(project, today=TODAY).problems, "de").splitlines()
    assert "founed" in line
