"""The live preview: changes show by themselves, a fault shows as a page and goes away again."""

import re
from collections.abc import Callable, Iterator
from functools import partial
from http import HTTPStatus
from itertools import count
from pathlib import Path

import pytest
from lxml import html

import projects
from serving import Server, wait_for


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    """What serves a project that others would spoil."""
    server = Server(tmp_path / "server")
    yield server
    server.stop()


@pytest.fixture(scope="module")
def shared_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """One server for all that only edit: to start it takes two seconds."""
    server = Server(tmp_path_factory.mktemp("server"))
    yield server
    server.stop()


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory, shared_server: Server) -> tuple[Path, str]:
    """A project and the address at which it is served, by a program that a file brings down."""
    project = projects.copy_small(tmp_path_factory.mktemp("served") / "project")
    # Loaded before the hooks, it spoils what they take from the core.
    (project / "spoil.py").write_text(SPOIL)
    _replace(project / "mkdocs.yml", "hooks:\n", "hooks:\n  - spoil.py\n")
    return project, shared_server.serve(project)


@pytest.fixture
def preview(served: tuple[Path, str]) -> Iterator[tuple[Path, str]]:
    """The same, without what another test has saved."""
    project, address = served
    number = next(_NUMBERS)
    _mark(project, number)
    _until(f"{address}kontakt/", partial(_contains, f"Probe {number}."))
    before = projects.contents(project)
    yield served
    after = projects.contents(project)
    for path in after.keys() - before.keys():
        (project / path).unlink()
    for path in before:
        if after.get(path) != before[path]:
            (project / path).write_bytes(before[path])


_NUMBERS = count(100)


def _until(address: str, condition: Callable[[str], bool]) -> str:
    """The page at an address once a condition holds."""
    return wait_for(address, lambda _, page: condition(page))


def _contains(mark: str, page: str) -> bool:
    return mark in page


def _until_gone(address: str) -> None:
    """Wait until nothing stands at an address any more."""
    wait_for(address, lambda status, _: status == HTTPStatus.NOT_FOUND)


def _replace(file: Path, old: str, new: str) -> None:
    """Save a file with a piece of its text in place of another."""
    text = file.read_text()
    assert old in text
    file.write_text(text.replace(old, new))


def test_saved_profile_shows_on_every_page_that_names_it(preview: tuple[Path, str]) -> None:
    """Its own, the lists, the table of the open data."""
    project, address = preview
    _until(f"{address}partner/wilo/", lambda page: "WILO SE" in page)
    _replace(project / "partners/wilo.yml", "WILO SE", "WILO Probe")
    for path in ("partner/wilo/", "partner/a-z/", "partner/partner.csv", "partner/wilo/wilo.vcf"):
        page = _until(address + path, lambda page: "WILO Probe" in page)
        assert "WILO SE" not in page


def test_what_is_saved_during_a_build_shows_too(preview: tuple[Path, str]) -> None:
    """Files are looked at again as soon as the build has ended."""
    project, address = preview
    profile, saves = project / "partners/wilo.yml", count(1)
    text, page = profile.read_text(), ""
    while "Stand" not in page:
        mark = f"WILO Stand {next(saves)}."
        profile.write_text(text.replace("WILO SE", mark))
        page = _until(f"{address}partner/wilo/", bool)
    _until(f"{address}partner/wilo/", partial(_contains, mark))


def test_saved_anonymous_entry_shows(preview: tuple[Path, str]) -> None:
    """A new file, its change, and its end."""
    project, address = preview
    _until(f"{address}partner/wilo/", lambda page: "WILO SE" in page)
    file = project / "partners/boerse/drehteile.yml"
    file.parent.mkdir(exist_ok=True)
    file.write_text(ENTRY)
    _until(f"{address}boerse/", lambda page: "Drehteile gesucht" in page)
    _replace(file, "Drehteile gesucht", "Frästeile gesucht")
    page = _until(f"{address}boerse/", lambda page: "Frästeile gesucht" in page)
    assert "Drehteile gesucht" not in page
    _replace(file, "town:", "outcome: {result: withdrawn, on: 2026-11-02}\ntown:")
    _until(f"{address}boerse/", lambda page: "Frästeile gesucht" not in page)


def test_saved_release_shows(preview: tuple[Path, str]) -> None:
    """On its page and in what is subscribed to."""
    project, address = preview
    _until(f"{address}aktuelles/2016/kompetenznetz/", lambda page: "<h1" in page)
    (project / "content/aktuelles/2016/neu.md").write_text(RELEASE)
    for path in ("aktuelles/2016/neu/", "aktuelles/", "feeds/aktuelles.rss", "sitemap.xml"):
        _until(address + path, lambda page: "Neue Meldung" in page or "2016/neu/" in page)


def test_fault_shows_at_every_address_and_goes_away_again(preview: tuple[Path, str]) -> None:
    """Grouped by file, with line, field, hint, explanation and example."""
    project, address = preview
    good = (project / "partners/wilo.yml").read_text()
    _until(address, bool)
    paths = ("", "partner/wilo/", "partner/gibt-es-nicht/", "feeds/aktuelles.rss")
    before = [_until(address + path, bool) for path in paths]
    assert "Die Vorschau wartet" not in "".join(before)
    (project / "partners/wilo.yml").write_text(good.replace("name:", "nahme:"))
    for path in paths:
        text = _until(address + path, lambda page: "Die Vorschau wartet" in page)
        page: html.HtmlElement = html.document_fromstring(text)
        (section,) = page.xpath("//section")
        assert section.findtext("h3/code") == "partners/wilo.yml"
        told = " ".join(section.text_content().split())
        assert "Zeile 2, nahme" in told
        assert "Erklärung und Beispiel Ein Feld dieses Namens gibt es hier nicht." in told
        assert section.xpath(".//pre/code/text()") == ["founed: 1872\n", "founded: 1872\n"]
        assert "Traceback" not in text
    (project / "partners/wilo.yml").write_text(good)
    for path, former in zip(paths, before, strict=True):
        text = _until(address + path, lambda page: "Die Vorschau wartet" not in page)
        assert _without_reload(text) == _without_reload(former)


def _without_reload(page: str) -> str:
    """A page without what the server of the preview puts in, which has the time in it."""
    return re.sub(r"<script>\s*var livereload.*?</script>", "", page, flags=re.DOTALL)


def test_preview_does_not_follow_a_link_that_leads_in_circles(
    tmp_path: Path, server: Server
) -> None:
    """Hidden ones neither, while it runs nor at its start, where a fault shows as well."""
    project = projects.copy_small(tmp_path / "project")
    for link in ("content/.x", "content/aktuelles/.loop", "partners/loop"):
        (project / link).symlink_to("..")
    address = server.serve(project)
    for path in ("", "partner/wilo/"):
        _until(address + path, lambda page: page.count("Verknüpfung (Symlink)") == 3)
    for link in ("content/.x", "content/aktuelles/.loop", "partners/loop"):
        (project / link).unlink()
    _until(f"{address}partner/wilo/", lambda page: "WILO SE" in page)
    assert "Verknüpfung" not in _until(address, bool)
    (project / "content/.x").symlink_to("..")
    _until(f"{address}partner/wilo/", lambda page: "Verknüpfung (Symlink)" in page)


def test_fault_of_the_program_shows_without_a_traceback(
    preview: tuple[Path, str], shared_server: Server
) -> None:
    """Neither on the page nor on the terminal; the next good save recovers."""
    project, address = preview
    _until(f"{address}partner/wilo/", lambda page: "WILO SE" in page)
    (project / "content/kaputt.txt").touch()
    text = _until(f"{address}partner/wilo/", lambda page: "Fehler im Programm" in page)
    assert "ZeroDivisionError: division by zero (spoil.py:" in text
    (project / "content/kaputt.txt").unlink()
    _until(f"{address}partner/wilo/", lambda page: "WILO SE" in page)
    assert "Traceback" not in text + shared_server.told


SPOIL = """
from regionruhr.site import checked_edition

read = checked_edition.read_edition

def spoilt(root, **settings):
    if (root / "content/kaputt.txt").exists():
        1 / 0
    return read(root, **settings)

checked_edition.read_edition = spoilt
"""


def test_removed_profile_is_gone(preview: tuple[Path, str]) -> None:
    """Page, card and folder; what follows is not mistaken for it."""
    project, address = preview
    _add_company(project)
    _until(f"{address}partner/muster/", lambda page: "Muster GmbH" in page)
    (project / "partners/muster.yml").unlink()
    _until_gone(f"{address}partner/muster/")
    _until_gone(f"{address}partner/muster/muster.vcf")
    assert "Muster GmbH" not in _until(f"{address}partner/a-z/", bool)


def test_changed_template_changes_all_pages(preview: tuple[Path, str]) -> None:
    """Nobody has to start the preview again."""
    project, address = preview
    _until(address, lambda page: "<h1" in page)
    _replace(project / "overrides/base.html", "</body>", "<p>Probe der Vorlage</p></body>")
    for path in ("", "partner/wilo/", "kontakt/", "gibt-es-nicht/"):
        _until(address + path, lambda page: "Probe der Vorlage" in page)


def test_changed_term_shows_wherever_it_stands(preview: tuple[Path, str]) -> None:
    """On profiles that were not saved, too."""
    project, address = preview
    before = _until(f"{address}partner/wilo/", lambda page: "WILO SE" in page)
    assert "Dortmund" in before
    taxonomy = project / "partners/_taxonomy.yml"
    _replace(taxonomy, "label: Dortmund", "label: Tremonia")
    for path in ("partner/wilo/", "partner/ort/", "partner/"):
        _until(address + path, lambda page: "Tremonia" in page)


def _add_company(project: Path) -> None:
    """Put a profile like another one beside it."""
    text = (project / "partners/wilo.yml").read_text()
    text = text.replace("id: wilo", "id: muster").replace("WILO SE", "Muster GmbH")
    (project / "partners/muster.yml").write_text(text)


def _mark(project: Path, number: int) -> None:
    """Save a text that tells when an edit has been built."""
    page = project / "content/kontakt.md"
    text = re.sub(r"\nProbe \d+\.\n", "", page.read_text())
    page.write_text(f"{text}\nProbe {number}.\n")


def test_preview_says_that_it_has_no_search(preview: tuple[Path, str]) -> None:
    """An index of all texts is made for the finished site alone, not while somebody writes."""
    _, address = preview
    _until(f"{address}suche/", lambda page: "In der Vorschau gibt es keine Suche" in page)


ENTRY = """\
id: drehteile
kind: request
title: Drehteile gesucht
summary: Wir suchen einen Betrieb, der Drehteile ab zehn Stück fertigt.
town: dortmund
published: 2026-11-01
valid_until: 2027-03-31
"""

RELEASE = """\
---
id: 2016-03
type: event
title: Neue Meldung
summary: Für alle.
date: 2016-05-01
start: 2016-12-24
---

Ein Text.
"""

DUE = RELEASE.replace("2016-05-01", "2026-11-24 12:01").replace("2016-", "2026-")


def test_preview_shows_what_is_not_public_yet(preview: tuple[Path, str]) -> None:
    """Marked by the time that was set: of the clock of the machine it would be public."""
    project, address = preview
    (project / "content/aktuelles/2026").mkdir()
    (project / "content/aktuelles/2026/bald.md").write_text(DUE)
    text = _until(f"{address}aktuelles/2026/bald/", lambda page: "Neue Meldung" in page)
    assert "<title>Erscheint am 24. November 2026, 12:01 Uhr: Neue Meldung – " in text
