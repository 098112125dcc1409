"""The index of the search: the same for the same site, whole, and of nothing but public pages."""

import gzip
import json
import sys
from pathlib import Path
from typing import Any

import pytest
from lxml import html

import projects

DRAFT = """\
---
id: 2016-09
type: news
title: Geheimplan
summary: Noch nicht für alle.
date: 2016-01-01
draft: true
---

Ein Geheimnis.
"""


def _index(site: Path) -> dict[str, dict[str, Any]]:
    """Every page that is found, by its address, as Pagefind keeps it."""
    found = {}
    for path in (site / "pagefind/fragment").iterdir():
        told = gzip.decompress(path.read_bytes()).removeprefix(b"pagefind_dcd")
        page = json.loads(told)
        found[page["url"].lstrip("/")] = page
    return found


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small project with a draft, built."""
    project = projects.copy_small(tmp_path_factory.mktemp("search"))
    (project / "content/aktuelles/2016/geheimplan.md").write_text(DRAFT)
    finished = projects.build(project)
    assert finished.returncode == 0, finished.stderr
    return project


def test_same_site_gives_the_same_index(small: Path, tmp_path: Path) -> None:
    """Byte for byte, built a second time in another place."""
    projects.copy_tree(small, tmp_path / "again")
    assert projects.build(tmp_path / "again").returncode == 0
    assert projects.contents(tmp_path / "again/site") == projects.contents(small / "site")


def test_index_holds_the_pages_that_are_about_something(real: Path) -> None:
    """Every profile, release, project and text, and no list, frame or page that is missing."""
    site = real / "site"
    found = _index(site)
    profiles = (real / "partners").glob("[!_]*.yml")
    assert {f"partner/{path.stem}/" for path in profiles} <= set(found)
    releases = (real / "content/aktuelles").glob("*/*.md")
    assert {f"aktuelles/{path.parent.name}/{path.stem}/" for path in releases} <= set(found)
    kinds = {page["meta"]["kind"] for page in found.values()}
    assert kinds == {"Profil", "Meldung", "Projekt", "Seite"}
    assert {"", "kontakt/", "partner/", "en/"} <= set(found)
    unwanted = ("partner/ort/", "partner/a-z/", "aktuelles/2016/", "404.html", "suche/")
    assert not set(unwanted) & set(found)
    assert not [address for address in found if "einbetten" in address]


def test_page_that_is_not_to_be_indexed_is_not_found(real: Path) -> None:
    """Neither by search engines nor by our own search."""
    found = _index(real / "site")
    for path in (real / "site").rglob("index.html"):
        page: html.HtmlElement = html.document_fromstring(path.read_text())
        if not page.xpath("//link[@rel='canonical']"):
            assert f"{path.parent.relative_to(real / 'site')}/" not in found


def test_what_all_pages_say_and_what_others_say_is_not_found(real: Path) -> None:
    """Navigation, foot, and titles of neighbours and related pages: found everywhere else."""
    found = _index(real / "site")
    release = found["aktuelles/2016/kompetenznetz/"]["content"]
    for foreign in ("Barrierefreiheit", "Hauptnavigation", "InnoScheck und InnovationCoaches"):
        assert foreign not in release
    assert "Ähnliche Profile" not in found["partner/wilo/"]["content"].split(".")[0]
    assert "Hauhinco" not in found["partner/wilo/"]["content"]


def test_list_is_found_by_its_title_alone(real: Path) -> None:
    """Its entries have pages of their own."""
    assert _index(real / "site")["partner/"]["content"] == (
        "Partner und Akteure der Region – In|Die RegionRuhr"
    )


def test_draft_is_not_found(small: Path) -> None:
    """Nor is a word of it among those that mend the spelling."""
    assert "aktuelles/2016/geheimplan/" not in _index(small / "site")
    spelling = small / "site/suche/spelling.json"
    assert "geheimplan" not in spelling.read_text()


def test_search_page_is_not_to_be_indexed(real: Path) -> None:
    """Its results are not, its address is not in the sitemap."""
    page = (real / "site/suche/index.html").read_text()
    assert '<meta name="robots" content="noindex">' in page
    assert "/suche/" not in (real / "site/sitemap.xml").read_text()


def test_site_without_its_index_does_not_take_the_place_of_the_former(
    small: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One line says why; what was there stays."""
    before = projects.contents(small / "site")
    # As where no wheel of Pagefind fits the machine.
    monkeypatch.setitem(sys.modules, "pagefind_bin", None)
    finished = projects.build(small)
    assert finished.returncode == 1
    assert finished.stderr.splitlines()[-1] == (
        "Der Bau ist abgebrochen: Pagefind, das den Suchindex baut, gibt es für diesen Rechner "
        "nicht. site/ bleibt, wie es war."
    )
    assert "Traceback" not in finished.stderr
    assert projects.contents(small / "site") == before
