"""A release as it is handed out: page, text, press kit and feed say the same."""

import json
import re
from io import BytesIO
from pathlib import Path
from urllib.parse import urlsplit
from zipfile import ZipFile

import feedparser
import pytest
from lxml import etree, html

import announcement
import projects

SITE = "https://host.example/x/"
ADDRESS = "aktuelles/2026/halle/"
FOLDER = "2026-77-halle"
SCHEMES = {"https", "mailto", "tel"}


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small project with one release that has everything, and one in English."""
    project = projects.copy_small(tmp_path_factory.mktemp("files"))
    announcement.add_contact(project)
    announcement.add_topic(project, "thema-neu", "Neues")
    fields = announcement.press_release("neu")
    announcement.put(project, "halle", fields, announcement.body("neu"))
    english = {**fields, "id": "2026-78", "lang": "en", "dateline": "Hagen"}
    english |= {"images": [], "downloads": []}
    announcement.put(project, "hall", english, "\nThe hall is open.\n")
    finished = projects.build(project, SITE_URL=SITE)
    assert finished.returncode == 0, finished.stderr
    return project


def _page(project: Path, address: str = ADDRESS) -> html.HtmlElement:
    return html.document_fromstring((project / f"site/{address}index.html").read_text())


def _text(project: Path) -> str:
    return (project / f"site/{ADDRESS}halle.txt").read_text()


def _kit(project: Path) -> dict[str, bytes]:
    with ZipFile(BytesIO((project / f"site/{ADDRESS}halle.zip").read_bytes())) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def _squeezed(text: str) -> str:
    return re.sub(r"\s+", " ", text)


def test_page_offers_its_files(project: Path) -> None:
    """Text, kit and business card are linked, to be saved, and are there."""
    links = _page(project).xpath("//aside//a[@download] | //aside//a[contains(@href, '.vcf')]")
    targets = [(project / f"site/{ADDRESS}" / link.get("href")).resolve() for link in links]
    assert sorted(path.name for path in targets) == ["halle.txt", "halle.zip", "wf-dortmund.vcf"]
    assert all(path.is_file() for path in targets)


def test_page_and_text_tell_the_same_length(project: Path) -> None:
    """Counted once, said twice."""
    length = re.search(r"[\d.]+ Zeichen mit Leerzeichen, [\d.]+ ohne", _text(project))
    assert length is not None
    assert length[0] in _page(project).text_content()


def test_text_says_what_the_page_says(project: Path) -> None:
    """Every paragraph of the body, the contact, the terms: what is on the page is in the file."""
    written = _squeezed(_text(project))
    (main,) = _page(project).xpath("//main")
    for element in main.xpath(".//*[@class='prose']//*[self::p or self::h2 or self::td]"):
        assert _squeezed(element.text_content()).strip() in written
    for phrase in ("+49 231 1234", "presse@example.org", "9 bis 16 Uhr", "Belegexemplar erbeten"):
        assert phrase in written
        assert phrase in main.text_content()


def test_address_on_paper_is_the_address_of_the_page(project: Path) -> None:
    """In full beside the code, and at the end of the text."""
    page = _page(project)
    assert page.xpath(f"//aside//a[@href='{SITE}{ADDRESS}']")
    (code,) = page.xpath("//aside//*[name()='svg']")
    assert code.get("role") == "img"
    assert code.get("aria-label")
    assert not code.xpath(".//@id")
    assert _text(project).endswith(f"\n{SITE}{ADDRESS}\n")


def test_kit_holds_what_is_published(project: Path) -> None:
    """The picture of the site, byte for byte, and the same text."""
    kit = _kit(project)
    published = (project / "site/aktuelles/2026/zoerk-neu-halle.png").read_bytes()
    assert kit[f"{FOLDER}/2026-77-bild-1-zoerk-neu-halle.png"] == published
    assert kit[f"{FOLDER}/2026-77-anlage-1-zoerk-neu-plan.txt"] == b"Anlage halle\n"
    assert kit[f"{FOLDER}/halle.txt"].decode() == _text(project)
    assert announcement.word("neu", "license") in kit[f"{FOLDER}/bildrechte.txt"].decode()


def test_page_in_the_kit_needs_nothing_but_the_kit(project: Path) -> None:
    """Its pictures lie beside it, all other addresses are absolute, nothing is fetched or runs."""
    kit = _kit(project)
    page: html.HtmlElement = html.document_fromstring(kit[f"{FOLDER}/halle.html"].decode())
    assert page.findtext(".//h1") == announcement.word("neu", "title")
    for address in map(str, page.xpath("//@src | //@href")):
        assert f"{FOLDER}/{address}" in kit or urlsplit(address).scheme in SCHEMES
    assert page.xpath("//img/@src") == ["2026-77-bild-1-zoerk-neu-halle.png"]
    assert not page.xpath("//script | //link | //@style")
    assert not re.search(r"@import|url\(", page.findtext(".//style"))
    (credit,) = page.xpath("//figcaption/small/text()")
    assert announcement.word("neu", "credit") in credit
    assert announcement.word("neu", "caption") not in credit
    for phrase in ("Belegexemplar erbeten", "+49 231 1234", "Zeichen mit Leerzeichen"):
        assert phrase in page.text_content()


def test_release_without_pictures_has_a_text_and_no_kit(project: Path) -> None:
    """The page offers what there is."""
    folder = project / "site/aktuelles/2019/sommer"
    assert (folder / "sommer.txt").is_file()
    assert not (folder / "sommer.zip").exists()
    assert not _page(project, "aktuelles/2019/sommer/").xpath("//a[contains(@href, '.zip')]")


@pytest.mark.parametrize("suffix", ["rss", "atom"])
def test_text_in_feeds_is_safe_anywhere(project: Path, suffix: str) -> None:
    """No script, button, drawing or id, and no relative address; whom to call stands in it."""
    feed = feedparser.parse(
        (project / f"site/feeds/presse.{suffix}").read_bytes(), sanitize_html=False
    )
    (content,) = (e.content[0].value for e in feed.entries if e.id.endswith(":2026-77"))
    item = html.fragment_fromstring(content, create_parent="div")
    assert not item.xpath(".//script | .//style | .//button | .//svg | .//copy-text | .//form")
    (caption,) = item.xpath(".//figcaption[br]")
    assert announcement.word("neu", "credit") in caption.findtext("small")
    assert not item.xpath(".//@id | .//@style | .//@*[starts-with(name(), 'on')]")
    links = map(str, item.xpath(".//@href | .//@src"))
    assert {urlsplit(link).scheme for link in links} == SCHEMES
    text = _squeezed(item.text_content())
    for phrase in (
        "Pressemitteilung Nr. 77/2026, 20. November 2026",
        f"{announcement.word('neu', 'dateline')}, 20. November 2026 – Zörk",
        announcement.word("neu", "subtitle"),
        announcement.word("neu", "credit"),
        "Korrektur vom 22. November 2026:",
        "+49 231 1234",
    ):
        assert phrase in text


def test_head_tells_those_who_share_the_page(project: Path) -> None:
    """Open Graph has the time of publication and of the last change, JSON-LD the rest."""
    page = _page(project)

    def told(name: str) -> str:
        return str(page.xpath(f"string(//meta[@property='{name}']/@content)"))

    assert told("article:published_time") == "2026-11-20T12:00:00+01:00"
    assert told("article:modified_time") == "2026-11-22T12:00:00+01:00"
    assert told("article:tag") == "Neues"
    data = json.loads(page.xpath("string(//script[@type='application/ld+json'])"))
    assert (data["@type"], data["identifier"]) == ("NewsArticle", "2026-77")
    assert data["image"][0]["contentUrl"] == f"{SITE}aktuelles/2026/zoerk-neu-halle.png"


def test_english_release_is_english_where_it_is(project: Path) -> None:
    """The text speaks English, what the site adds says that it is German."""
    page = _page(project, "aktuelles/2026/hall/")
    assert page.get("lang") == "en"
    assert "Hagen, 20 November 2026 – The hall" in _squeezed(page.text_content())
    (text,) = page.xpath("//*[@class='prose']")
    assert not text.xpath("ancestor-or-self::*[@lang='de']")
    for element in page.xpath(
        "//main//h2 | //main//dt | //main//nav | //*[@class='release__meta']"
    ):
        assert element.xpath("ancestor-or-self::*[@lang][1]/@lang")[-1] == "de"


def test_code_of_the_page_is_valid_in_itself(project: Path) -> None:
    """No id stands twice, and the drawing is well-formed XML."""
    page = _page(project)
    ids = page.xpath("//@id")
    assert len(set(ids)) == len(ids)
    markup = (project / f"site/{ADDRESS}index.html").read_text()
    drawing = re.search(r"<svg.*?</svg>", markup)
    assert drawing is not None
    assert etree.fromstring(drawing[0]).get("viewBox", "").startswith("0 0 ")
