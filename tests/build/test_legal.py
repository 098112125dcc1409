"""What the law asks for, on a built site; and the one page that is not in German."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from lxml import etree, html

import projects
from regionruhr.wording.catalogue import UI

pytestmark = pytest.mark.content

HOST = "https://www.regionruhr.de/"
LEGAL = {"impressum/", "datenschutz/", "barrierefreiheit/", "einfache-sprache/", "en/"}
FRAMED = "einbetten/"
PREVIEW = "Vorschau – keine amtliche Veröffentlichung"


@pytest.fixture(scope="module")
def official(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real content of an operator of whom everything is known, and a video, built."""
    project = projects.copy_real(tmp_path_factory.mktemp("official"))
    projects.make_official(project)
    details = project / "partners/_network.yml"
    contact = "    organisation: wf-dortmund\n"
    reached = f"{contact}    phone: +49 231 1\n    email: presse@example.org\n"
    details.write_text(details.read_text().replace(contact, reached) + VIDEO)
    video = project / "content/assets/gebaerdensprache/netzwerk.mp4"
    video.parent.mkdir()
    video.write_bytes(b"\0" * 64)
    finished = projects.build(project)
    assert finished.returncode == 0, finished.stderr
    return project / "site"


VIDEO = """\
sign_language_video:
  title: Was das Netzwerk ist
  duration: 3:20
  file: netzwerk.mp4
  transcript: |
    Das Netzwerk verbindet Betriebe.

    Es begann 2009.
"""


def _pages(site: Path) -> Iterator[tuple[str, html.HtmlElement]]:
    for path in sorted(site.rglob("*.html")):
        yield str(path.relative_to(site)).removesuffix("index.html"), _page(path)


def _page(path: Path) -> html.HtmlElement:
    return html.document_fromstring(path.read_text())


def _text(page: html.HtmlElement) -> str:
    """The words of a page, its no-break spaces as others."""
    return " ".join(str(page.xpath("string(//main)")).split())


def test_every_page_leads_to_the_legal_pages(real: Path) -> None:
    """From its foot, whatever is in between; a list that others show in a frame has none."""
    for address, page in _pages(real / "site"):
        if not address.endswith(FRAMED):
            page.make_links_absolute(HOST + address)
            links = {str(link).removeprefix(HOST) for link in page.xpath("//footer//@href")}
            assert links >= LEGAL, address


OPERATOR = "Anbieter, Rechtsform, Anschrift, Vertreten durch, Telefon, E-Mail"


@pytest.mark.parametrize(
    ("address", "wanted"),
    [
        ("impressum/", [OPERATOR, "Name, Anschrift"]),
        (
            "datenschutz/",
            [OPERATOR, "E-Mail", "Hosting-Anbieter, Rechtsgrundlage, Speicherdauer der Protokolle"],
        ),
        ("barrierefreiheit/", ["Grundlage", "E-Mail, Telefon"]),
        ("kontakt/", [OPERATOR]),
    ],
)
def test_what_nobody_knows_yet_is_a_placeholder(
    real: Path, address: str, wanted: list[str]
) -> None:
    """Every field that the law asks for is named, those of one place in one line."""
    page = _page(real / "site" / address / "index.html")
    shown = [line.text_content() for line in page.find_class("placeholder")]
    assert [line for line in shown if line.startswith(UI["to_add"])] == [
        f"{UI['to_add']} {labels}" for labels in wanted
    ]


def test_page_says_that_there_is_no_video_yet(real: Path) -> None:
    """A placeholder in its place, and a barrier in the statement; nothing pretends."""
    page = _page(real / "site/einfache-sprache/index.html")
    (placeholder,) = page.find_class("placeholder")
    assert placeholder.text == "Ein Video in Deutscher Gebärdensprache gibt es noch nicht."
    statement = _text(_page(real / "site/barrierefreiheit/index.html"))
    assert "Ein Video in Deutscher Gebärdensprache. Unvereinbar mit der BITVNRW." in statement
    assert "noch nicht bewertet" in statement


def test_complete_operator_leaves_no_placeholder_and_no_preview(official: Path) -> None:
    """On no page of the site, nor in the files that go with a release."""
    for address, page in _pages(official):
        assert not page.find_class("placeholder"), address
        assert PREVIEW not in page.text_content(), address
    for path in official.rglob("*.txt"):
        text = path.read_text()
        assert "Angabe folgt" not in text, path
        assert PREVIEW not in text, path


def test_legal_pages_say_what_the_operator_has_entered(official: Path) -> None:
    """Each in its place, in words."""
    imprint = _text(_page(official / "impressum/index.html"))
    assert "Netz e. V." in imprint
    assert "Amtsgericht Dortmund, VR 1" in imprint
    assert "Erika Muster" in imprint
    privacy = _text(_page(official / "datenschutz/index.html"))
    assert "Rechenzentrum, Hafen 1, 44147 Dortmund" in privacy
    assert "7 Tage" in privacy
    assert "Art. 6 Abs. 1 Buchst. e DSGVO" in privacy
    assert "LDI NRW" in privacy
    statement = _text(_page(official / "barrierefreiheit/index.html"))
    assert "Netz e. V. ist bemüht" in statement
    assert "teilweise mit der BITVNRW vereinbar" in statement
    assert "Die Karte. Unvereinbar mit der BITVNRW." in statement
    assert "Gebärdensprache" not in statement


def test_video_stands_on_the_page_with_its_words(official: Path) -> None:
    """From our own server, not before somebody starts it, and as text."""
    page = _page(official / "einfache-sprache/index.html")
    (video,) = page.iter("video")
    assert video.get("preload") == "none"
    (source,) = video.iter("source")
    assert source.get("type") == "video/mp4"
    assert (official / "einfache-sprache" / str(source.get("src"))).resolve().is_file()
    assert [p.text for p in page.xpath("//main//details/p")] == [
        "Das Netzwerk verbindet Betriebe.",
        "Es begann 2009.",
    ]


def test_start_page_and_english_page_know_each_other(real: Path) -> None:
    """In the head of both, and in the sitemap: German, English, and German for all others."""
    expected = [("de", HOST), ("en", f"{HOST}en/"), ("x-default", HOST)]
    for address in ("", "en/"):
        page = _page(real / "site" / address / "index.html")
        links = page.xpath("//head/link[@rel='alternate'][@hreflang]")
        assert [(link.get("hreflang"), link.get("href")) for link in links] == expected
    listed = {
        url.findtext("{*}loc"): [
            (link.get("hreflang"), link.get("href"))
            for link in url.iterfind("{http://www.w3.org/1999/xhtml}link")
        ]
        for url in etree.parse(str(real / "site/sitemap.xml")).getroot()
    }
    assert listed[HOST] == listed[f"{HOST}en/"] == expected
    assert listed[f"{HOST}kontakt/"] == []


def test_english_page_is_english_and_says_where_links_are_german(real: Path) -> None:
    """The words of the site around it are marked as German."""
    page = _page(real / "site/en/index.html")
    assert page.get("lang") == "en"
    assert "lang:" not in page.text_content()
    links = page.xpath("//main//a[not(starts-with(@href, 'http'))]")
    assert links
    assert {link.get("hreflang") for link in links} == {"de"}
    assert page.xpath("//header[@class='site-header']/@lang | //footer/@lang") == ["de", "de"]


def test_german_pages_mark_links_to_the_english_one_only(real: Path) -> None:
    """What leads to a German page says nothing."""
    for address, page in _pages(real / "site"):
        if page.get("lang") == "de":
            marked = page.xpath("//body//a[@hreflang]")
            assert {link.get("hreflang") for link in marked} <= {"en"}, address
