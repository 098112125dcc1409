"""What an editor does in the forms, from a new profile to a release that is withdrawn."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

import pictures
import projects
from forms_repository import FormsRepository, forms_over
from projects import check

PROFILE = """\
id: mueller-soehne-gmbh
name: Müller & Söhne GmbH
type: company
role: regional
summary: Müller & Söhne baut Pumpen für Klärwerke.
address:
  postal_code: 44135
  city: dortmund
phone: +49 231 000000
logo: mueller-logo.svg
competences:
  - pumpen
"""
RELEASE = """\
---
id: 2026-01
type: press-release
title: "Prüfstand: offen für alle"
summary: Müller & Söhne öffnet den Prüfstand.
date: 2026-11-24 10:00
images:
  - file: foto-1.png
    alt: Zwei Pumpen auf einem Tisch
    caption: Pumpen
    credit: Müller & Söhne GmbH
    license: CC BY 4.0
---

Der Prüfstand ist offen.
"""
LOGO = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10"><path d="M0 0h20v10z"/></svg>'
WITHDRAWAL = """\
withdrawal:
  date: 2026-11-24
  reason: Der Prüfstand bleibt geschlossen.
"""
ADDRESS = "aktuelles/2026/pruefstand-offen-fuer-alle/"
PATH = "content/aktuelles/2026/pruefstand-offen-fuer-alle.md"

Files = Mapping[str, bytes | None]


@pytest.fixture
def repository(browser: Browser, project: Path, tmp_path: Path) -> Iterator[FormsRepository]:
    """The forms over the small project."""
    with forms_over(browser, project, tmp_path / "served") as repository:
        yield repository


@pytest.fixture
def take(project: Path) -> Callable[[Files], None]:
    """Take what the forms have made into the project, as a merge does."""

    def take(files: Files) -> None:
        for path, content in files.items():
            file = project / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.unlink() if content is None else file.write_bytes(content)

    return take


def _fill_in_profile(repository: FormsRepository, folder: Path) -> None:
    logo = folder / "Müller Logo.svg"
    logo.write_text(LOGO)
    repository.begin("partner")
    repository.write(Name="Müller & Söhne GmbH", Telefon="+49 231 000000", PLZ="44135")
    repository.write(Kurzbeschreibung="Müller & Söhne baut Pumpen für Klärwerke.")
    repository.choose("Art der Einrichtung", "Unternehmen")
    repository.choose("Zugehörigkeit", "Aus der Region")
    repository.choose("Ort", "Dortmund")
    repository.choose("Kompetenzen", "Fluidtechnik: Pumpen")
    repository.upload("Logo", logo)


def _fill_in_release(repository: FormsRepository, folder: Path) -> None:
    photo = folder / "Foto 1.png"
    photo.write_bytes(pictures.png(pictures.scene(1600, 1000)))
    repository.begin("press-release")
    repository.write(Titel="Prüfstand: offen für alle", Text="Der Prüfstand ist offen.")
    repository.write(Zusammenfassung="Müller & Söhne öffnet den Prüfstand.")
    repository.write(Öffentlich_ab="2026-11-24T10:00")
    repository.add("Bilder")
    repository.upload("Datei", photo)


def _fill_in_rights(repository: FormsRepository) -> None:
    repository.write(Bildbeschreibung="Zwei Pumpen auf einem Tisch", Bildunterschrift="Pumpen")
    repository.write(Bildnachweis="Müller & Söhne GmbH", Lizenz="CC BY 4.0")


def test_editor_publishes_corrects_and_withdraws_without_yaml(
    repository: FormsRepository, project: Path, take: Callable[[Files], None], tmp_path: Path
) -> None:
    """A profile with its logo, a release with its picture: the check is clean, pages are there."""
    _fill_in_profile(repository, tmp_path)
    made = repository.save()
    assert {path: len(content or b"") > 0 for path, content in made.items()} == {
        "partners/logos/mueller-logo.svg": True,
        "partners/mueller-soehne-gmbh.yml": True,
    }
    assert (made["partners/mueller-soehne-gmbh.yml"] or b"").decode() == PROFILE
    take(made)

    _fill_in_release(repository, tmp_path)
    _fill_in_rights(repository)
    made = repository.save()
    assert [*made] == ["content/aktuelles/2026/foto-1.png", PATH]
    assert (made[PATH] or b"").decode() == RELEASE
    take(made)
    assert check(project).returncode == 0

    repository.open("press-release", "2026/pruefstand-offen-fuer-alle")
    repository.write(Titel="Prüfstand offen für alle und alles")
    made = repository.save()
    corrected = RELEASE.replace("Prüfstand: offen für alle", "Prüfstand offen für alle und alles")
    assert {path: (one or b"").decode() for path, one in made.items()} == {PATH: corrected}
    take(made)

    ended = projects.build(project)
    assert ended.returncode == 0, ended.stderr
    page = project / f"site/{ADDRESS}index.html"
    assert "Prüfstand offen für alle und alles" in page.read_text()
    assert (project / "site/partner/mueller-soehne-gmbh/index.html").is_file()

    assert f"2026-01: /{ADDRESS}\n" in projects.lock(project).stdout
    repository.open("press-release", "2026/pruefstand-offen-fuer-alle")
    repository.open_group("Zurückziehung")
    repository.write(Zurückgezogen_am="2026-11-24", Grund="Der Prüfstand bleibt geschlossen.")
    withdrawn = repository.save()
    expected = corrected.replace("---\n\nDer", f"{WITHDRAWAL}---\n\nDer")
    assert {path: (one or b"").decode() for path, one in withdrawn.items()} == {PATH: expected}
    take(withdrawn)
    assert check(project).stdout.startswith("Alles in Ordnung: ")

    ended = projects.build(project)
    assert ended.returncode == 0, ended.stderr
    notice = "am 24. November 2026 zurückgezogen: Der Prüfstand bleibt geschlossen."
    assert notice in page.read_text()
    assert "Prüfstand offen für alle und alles" not in page.read_text()
    assert not [name for name in projects.contents(project / "site") if "foto-1" in name]


def test_unpublished_release_is_deleted(repository: FormsRepository) -> None:
    """Nobody has read it, so it may go without a trace."""
    repository.open("press-release", "2016/kompetenznetz")
    assert repository.delete() == {"content/aktuelles/2016/kompetenznetz.md": None}


def test_picture_without_rights_is_not_saved(repository: FormsRepository, tmp_path: Path) -> None:
    """Who made it and what it may be used for are asked for before anything is written."""
    _fill_in_release(repository, tmp_path)
    repository.save_button.click()
    expect(repository.field("Lizenz").get_by_text("Dieses Feld ist erforderlich")).to_be_visible(
        timeout=30_000
    )
    assert repository.changed() == {}


def test_copy_of_a_release_has_an_id_of_its_own(repository: FormsRepository) -> None:
    """An id is never given twice, and the next message of the year gets the next one."""
    repository.open("press-release", "2016/kompetenznetz")
    repository.menu("Duplizieren")
    repository.write(Titel="Noch ein Kompetenznetz")
    ((path, content),) = repository.save().items()
    assert path == "content/aktuelles/2016/noch-ein-kompetenznetz.md"
    assert (content or b"").decode().splitlines()[1] == "id: 2016-03"
