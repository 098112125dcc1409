"""The index of the search: the same for the same site, whole, and of nothing but public pages."""

from pathlib import Path

import pytest
from lxml import html

import projects
from regionruhr.model.addresses import SEARCH_INDEX
from search_index import SearchIndex, read_index
from site_texts import everything

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


def _index(site: Path) -> SearchIndex:
    return read_index(projects.contents(site), SEARCH_INDEX)


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
    found = _index(real / "site").records
    profiles = (real / "partners").glob("[!_]*.yml")
    assert {f"partner/{path.stem}/" for path in profiles} <= set(found)
    releases = (real / "content/aktuelles").glob("*/*.md")
    assert {f"aktuelles/{path.parent.name}/{path.stem}/" for path in releases} <= set(found)
    kinds = {record["kind"] for record in found.values()}
    assert kinds == {"Profil", "Meldung", "Projekt", "Seite"}
    assert {"", "kontakt/", "partner/", "en/"} <= set(found)
    unwanted = ("partner/ort/", "partner/a-z/", "aktuelles/2016/", "404.html", "suche/")
    assert not set(unwanted) & set(found)
    assert not [address for address in found if "einbetten" in address]


def test_page_that_is_not_to_be_indexed_is_not_found(real: Path) -> None:
    """Neither by search engines nor by our own search."""
    found = _index(real / "site").records
    for path in (real / "site").rglob("index.html"):
        page: html.HtmlElement = html.document_fromstring(path.read_text())
        if not page.xpath("//link[@rel='canonical']"):
            assert f"{path.parent.relative_to(real / 'site')}/" not in found


def test_draft_is_not_found(small: Path) -> None:
    """Nor is a word of it in any file of an index."""
    assert "aktuelles/2016/geheimplan/" not in _index(small / "site").records
    files = projects.contents(small / "site")
    assert "geheimplan" not in everything(files).lower()


def test_search_page_is_not_to_be_indexed(real: Path) -> None:
    """Its results are not, its address is not in the sitemap."""
    page = (real / "site/suche/index.html").read_text()
    assert '<meta name="robots" content="noindex">' in page
    assert "/suche/" not in (real / "site/sitemap.xml").read_text()
