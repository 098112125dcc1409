"""The page of a release in a browser: to be copied, printed, scanned, and read without script."""

import re
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
import zxingcpp
from PIL import Image
from playwright.sync_api import Browser, Page, expect

import announcement
import browsing
import projects

ADDRESS = "aktuelles/2026/halle/"
PAGE = f"https://www.regionruhr.de/{ADDRESS}"
PHONE = {"width": 390, "height": 844}


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small project in the clothes of the real one, with a release that has everything."""
    project = projects.copy_small(tmp_path_factory.mktemp("release"))
    projects.dress(project)
    announcement.add_contact(project)
    announcement.add_topic(project, "thema-neu", "Neues")
    announcement.put(project, "halle", announcement.press_release("neu"), announcement.body("neu"))
    finished = projects.build(project)
    assert finished.returncode == 0, finished.stderr
    return project


@pytest.fixture(scope="module")
def address(project: Path) -> Iterator[str]:
    """Where it is served: takes the place of the real site."""
    with browsing.served(project / "site") as address:
        yield address


STORY = f"""\
{announcement.word("neu", "title")}

{announcement.word("neu", "subtitle")}

{announcement.word("neu", "summary")}

{announcement.word("neu", "dateline")}, 20. November 2026 – {announcement.word("neu", "body")} bei \
Wilo, siehe hier.

neu

{announcement.word("neu", "column")}\tZahl
{announcement.word("neu", "cell")}\t5

Mehr steht beim Veranstalter."""
"""Title, subtitle, lead, and text with its dateline; no number, contact, rights or address."""


def _copying(open_page: browsing.Open, **options: object) -> Page:
    return open_page(ADDRESS, permissions=["clipboard-read", "clipboard-write"], **options)


def test_text_alone_is_copied(open_page: browsing.Open, project: Path) -> None:
    """As long as the page says; the text file has the same and more."""
    page = _copying(open_page)
    status = page.locator("copy-text [role=status]")
    expect(status).to_have_text("")
    page.get_by_role("button", name="Nur Text kopieren").click()
    expect(status).to_have_text("Der Text liegt in der Zwischenablage.")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == STORY
    length = len(copied.replace("\n", ""))
    expect(page.locator(".release__length")).to_contain_text(f"{length} Zeichen mit Leerzeichen")
    assert f"\n\n{copied}\n\n---" in (project / f"site/{ADDRESS}halle.txt").read_text()


def test_text_is_copied_by_keyboard(open_page: browsing.Open) -> None:
    """The focus stays where it was, so that the next step is the next file."""
    page = _copying(open_page, viewport=PHONE)
    button = page.get_by_role("button", name="Nur Text kopieren")
    button.focus()
    page.keyboard.press("Enter")
    expect(page.locator("copy-text [role=status]")).to_contain_text("Zwischenablage")
    assert page.evaluate("navigator.clipboard.readText()") == STORY
    expect(button).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Text als Datei (.txt)")).to_be_focused()


def test_text_is_marked_when_copying_failed(open_page: browsing.Open) -> None:
    """A browser may refuse; the text is one key away, and once it is allowed it works again."""
    page = _copying(open_page)
    button = page.get_by_role("button", name="Nur Text kopieren")
    status = page.locator("copy-text [role=status]")
    page.evaluate("() => { navigator.clipboard.writeText = async () => { throw 0 } }")
    button.click()
    expect(status).to_have_text(
        "Das hat nicht geklappt. Bitte kopieren Sie den markierten Text von Hand."
    )
    assert page.evaluate("getSelection().toString()") == STORY
    page.evaluate("() => { delete navigator.clipboard.writeText }")
    button.click()
    expect(status).to_have_text("Der Text liegt in der Zwischenablage.")


def _select_by_click(page: Page) -> None:
    summary = page.locator("copy-text summary")
    expect(summary).to_have_text("Nur Text zum Kopieren")
    expect(page.get_by_role("button", name="Nur Text kopieren")).to_have_count(0)
    summary.click()
    page.locator("copy-text pre").click()


def test_text_is_selected_by_a_click_where_nothing_may_copy(browser: Browser, address: str) -> None:
    """On a page without https."""
    page = browser.new_page()
    page.add_init_script("delete Navigator.prototype.clipboard")
    page.goto(address + ADDRESS)
    _select_by_click(page)
    assert page.evaluate("getSelection().toString()") == STORY
    page.close()


def test_text_is_copied_without_script(open_page: browsing.Open) -> None:
    """Open, click, copy."""
    page = _copying(open_page, java_script_enabled=False)
    _select_by_click(page)
    page.keyboard.press("Control+c")
    reader = _copying(open_page)
    assert reader.evaluate("navigator.clipboard.readText()").rstrip("\n") == STORY


def test_page_is_whole_without_script(open_page: browsing.Open) -> None:
    """Contact, files, length and address stand there."""
    page = open_page(ADDRESS, java_script_enabled=False)
    desk = page.get_by_role("complementary", name="Für die Redaktion")
    for link in ("Text als Datei (.txt)", "Pressemappe (.zip)", "Visitenkarte (vCard) speichern"):
        expect(desk.get_by_role("link", name=link)).to_be_visible()
    expect(desk.get_by_role("link", name="+49 231 1234")).to_have_attribute(
        "href", "tel:+492311234"
    )
    expect(desk).to_contain_text("Zeichen mit Leerzeichen")
    expect(desk.get_by_role("img", name="QR-Code: Adresse dieser Meldung")).to_be_visible()


@pytest.mark.parametrize("name", ["Text als Datei (.txt)", "Pressemappe (.zip)"])
def test_file_is_saved_under_its_name(open_page: browsing.Open, project: Path, name: str) -> None:
    """Saved rather than shown: a server that names no encoding cannot spoil its umlauts."""
    page = open_page(ADDRESS)
    with page.expect_download() as saved:
        page.get_by_role("link", name=name).click()
    assert saved.value.suggested_filename in {"halle.txt", "halle.zip"}
    published = project / "site" / ADDRESS / saved.value.suggested_filename
    assert Path(saved.value.path()).read_bytes() == published.read_bytes()


def _scanned(page: Page) -> str:
    shot = page.get_by_role("img", name="QR-Code: Adresse dieser Meldung").screenshot()
    (found,) = zxingcpp.read_barcodes(Image.open(BytesIO(shot)))
    return str(found.text)


@pytest.mark.parametrize("viewport", [PHONE, {"width": 1280, "height": 900}])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_code_can_be_scanned(
    open_page: browsing.Open, viewport: dict[str, int], scheme: str
) -> None:
    """From a screen of any size, in either scheme, it gives the address of the page."""
    assert _scanned(open_page(ADDRESS, viewport=viewport, color_scheme=scheme)) == PAGE


def test_code_can_be_scanned_from_paper(open_page: browsing.Open) -> None:
    """In print as well, in both schemes."""
    for scheme in ("light", "dark"):
        page = open_page(ADDRESS, color_scheme=scheme)
        page.emulate_media(media="print")
        assert _scanned(page) == PAGE


def test_print_is_the_release_and_nothing_else(open_page: browsing.Open) -> None:
    """Wordmark, number, text, contact, rights, address; no navigation, nothing to click."""
    page = open_page(ADDRESS)
    page.emulate_media(media="print")
    for shown in (
        page.locator(".site-header .wordmark"),
        page.get_by_text("Pressemitteilung Nr. 77/2026"),
        page.locator(".dateline"),
        page.get_by_text("+49 231 1234"),
        page.get_by_text("Belegexemplar erbeten"),
        page.get_by_text(PAGE.removeprefix("https://").rstrip("/")),
        page.locator(".release__length"),
    ):
        expect(shown).to_be_visible()
    for hidden in (
        page.locator(".site-nav"),
        page.locator(".breadcrumbs"),
        page.locator(".pager"),
        page.locator(".site-footer"),
        page.get_by_role("button"),
        page.get_by_text("Text als Datei"),
        page.get_by_text("Pressemappe"),
    ):
        assert all(not element.is_visible() for element in hidden.all())


def test_printed_pages_are_a4_and_few(open_page: browsing.Open) -> None:
    """A short release with a picture takes two sheets; none is empty but for a footer."""
    page = open_page(ADDRESS)
    page.locator("figure img").scroll_into_view_if_needed()
    document = page.pdf(prefer_css_page_size=True, format="A4").decode("latin-1")
    sheets = re.findall(r"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", document)
    assert 1 <= len(sheets) <= 2
    assert {(float(w) // 1, float(h) // 1) for w, h in sheets} == {(595, 842)}


@pytest.mark.parametrize("width", [320, 390, 768, 960, 1280, 1920])
def test_text_keeps_its_measure(open_page: browsing.Open, width: int) -> None:
    """Lines of at most 65 characters at any width, beside them the contact where there is room."""
    page = open_page(ADDRESS, viewport={"width": width, "height": 900})
    boxes = page.evaluate(
        "['.prose p', '.release__aside', '.release__text'].map((name) =>"
        " { const b = document.querySelector(name).getBoundingClientRect();"
        " return [b.left, b.top, b.right] })"
    )
    paragraph, aside, text = boxes
    measure = page.evaluate(
        "() => { const e = document.createElement('p'); e.style.width = '65ch';"
        " document.querySelector('.prose').append(e); return e.getBoundingClientRect().width }"
    )
    assert paragraph[2] - paragraph[0] <= measure + 1
    assert (aside[0] >= text[2]) == (width >= 960)
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
