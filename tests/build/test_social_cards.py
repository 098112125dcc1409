"""Profiles, releases and projects are shared with a picture of their words, which is drawn once."""

import re
import shutil
from pathlib import Path
from urllib.parse import urljoin

import pytest
from lxml import html

import pictures
import projects
from demo.corpus import TINY
from demo.project import write
from regionruhr.images import rendition, social_card
from regionruhr.images.lettering import Lettering
from regionruhr.images.social_card import SocialCard

HOST = "https://www.regionruhr.de/"
DRAWN = re.compile(r"/([a-z0-9-]+)/\1\.[0-9a-f]{10}\.png$")
RECORD = re.compile(r"((partner|projekte|aktuelles/\d{4})/[a-z0-9-]+)/index\.html")


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The smallest network, built for the first time."""
    project = write(tmp_path_factory.mktemp("cards"), TINY, thumbnails=True)
    _build(project)
    return project


@pytest.fixture(scope="module")
def files(project: Path) -> dict[str, bytes]:
    """Every file of its site."""
    return projects.contents(project / "site")


@pytest.fixture
def titles(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The titles of the cards that are drawn."""
    found: list[str] = []
    drawn = social_card.drawn

    def noted(card: SocialCard, letters: Lettering) -> bytes:
        found.append(card.title)
        return drawn(card, letters)

    monkeypatch.setattr(social_card, "drawn", noted)
    return found


def _build(project: Path) -> None:
    finished = projects.build(project)
    assert finished.returncode == 0, finished.stderr


def _head(content: bytes) -> dict[str, str]:
    """What a page says of itself to networks."""
    metas = html.document_fromstring(content.decode()).iter("meta")
    return {
        m.get("property") or m.get("name") or "": m.get("content", "") for m in metas if m.attrib
    }


def _heads(files: dict[str, bytes]) -> dict[str, dict[str, str]]:
    """The heads of the pages of records."""
    pages = {address: _head(content) for address, content in files.items() if RECORD.match(address)}
    return {address: head for address, head in pages.items() if "og:image" in head}


def test_page_names_its_picture(files: dict[str, bytes]) -> None:
    """At an absolute address, with its true size and kind, and in words."""
    heads = _heads(files)
    cards = {address: head for address, head in heads.items() if DRAWN.search(head["og:image"])}
    for kind in ("partner/", "projekte/", "aktuelles/"):
        assert any(address.startswith(kind) for address in cards)
    for address, head in cards.items():
        assert head["og:image"].startswith(urljoin(HOST, address.removesuffix("index.html")))
        picture = pictures.reopened(files[head["og:image"].removeprefix(HOST)])
        assert picture.format == "PNG"
        assert picture.size == (int(head["og:image:width"]), int(head["og:image:height"]))
        assert picture.size == (1200, 630)
        assert head["og:image:type"] == "image/png"
        assert head["og:image:alt"].startswith(f"{head['og:title']} – ")
        assert head["twitter:card"] == "summary_large_image"


def test_release_with_a_photo_is_shared_with_it(files: dict[str, bytes]) -> None:
    """And has no other picture."""
    head = _head(files["aktuelles/2026/vier-ansichten/index.html"])
    assert head["og:image"].endswith(".jpg")
    assert head["og:image:type"] == "image/jpeg"
    drawn = [address for address in files if DRAWN.search(address)]
    assert not [address for address in drawn if "/vier-ansichten/" in address]


def test_no_picture_is_without_a_page(files: dict[str, bytes]) -> None:
    """Neither of a draft nor of what was withdrawn or is due later; nor does a list have one."""
    named = {head["og:image"].removeprefix(HOST) for head in _heads(files).values()}
    drawn = {address for address in files if DRAWN.search(address)}
    assert drawn == {address for address in named if DRAWN.search(address)}
    assert not [address for address in drawn if "geheim" in address]
    assert _head(files["partner/index.html"])["og:image"] == f"{HOST}assets/og.png"


def test_second_build_draws_nothing(project: Path, titles: list[str]) -> None:
    """Whether the former site is there or not."""
    before = projects.contents(project / "site")
    (project / "content/kontakt.md").touch()
    _build(project)
    shutil.rmtree(project / "site")
    kept = {project / social_card.FOLDER, project / rendition.FOLDER}
    for other in {*(project / ".cache").iterdir()} - kept:
        shutil.rmtree(other)
    _build(project)
    assert titles == []
    assert projects.contents(project / "site") == before


def test_edit_draws_what_it_changes(project: Path, titles: list[str]) -> None:
    """One picture at another address; the former one is gone."""
    path = next(path for path in sorted((project / "partners").glob("[a-z]*.yml")))
    address = f"partner/{path.stem}/"
    text = path.read_text()
    before = projects.contents(project / "site")
    for old, new in (("\nsummary: ", "\nsummary: Neu "), ("\nname: ", "\nname: Neuer ")):
        assert old in text
        text = text.replace(old, new, 1)
        path.write_text(text)
        _build(project)
    after = projects.contents(project / "site")
    assert len(titles) == 1
    assert titles[0].startswith("Neuer ")
    (gone,) = (one for one in before.keys() - after.keys() if DRAWN.search(one))
    (new,) = (one for one in after.keys() - before.keys() if DRAWN.search(one))
    assert gone.startswith(address)
    assert new.startswith(address)


def test_editor_cannot_put_a_file_in_its_place(project: Path) -> None:
    """No file of an editor may have a name like that."""
    name = "wilo.0123456789.png"
    for path in (f"partners/logos/{name}", f"content/aktuelles/2026/{name}"):
        (project / path).write_bytes(pictures.png())
        finished = projects.check(project)
        (project / path).unlink()
        assert finished.returncode == 1
        assert f"{path}:1: Dateiname: „{name}“" in finished.stdout + finished.stderr
