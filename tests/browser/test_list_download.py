"""A list that was found is taken along: as a table, as business cards, on paper, by its address."""

import csv
import io
import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from urllib.parse import unquote

import pytest
import vobject
import yaml
from playwright.sync_api import Browser, Page, Route, expect

import browsing
import projects
from browsing import Open
from page_types import Site
from regionruhr.model.partner_type import PartnerType

pytestmark = pytest.mark.content

STATUS = ".finder__status"
SAID = ".list-download__status"
ROWS = ".finder [data-rows] .partner-list > li"
HOSTILE = {
    "id": "probe-hostil",
    "name": "=WENN(1;\"<x>\");'Söhne' & Töchter",
    "type": "company",
    "role": "regional",
    "summary": 'Räder; "Wellen"\\nund <Achsen>, END:VCARD',
    "description": 'Erster Satz; mit "Zitat".\n\n- ein Punkt;\n- "noch einer\n\nEND:VCARD\n',
    "address": {"city": "herne"},
    "phone": "+49 2323 4711",
    "website": "https://www.probe.example/",
    "sectors": ["metall"],
    "competences": ["stahl"],
}
"""A profile with all that a table, a card or a page could take for its own."""


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real site with one profile more."""
    project = projects.copy_real(tmp_path_factory.mktemp("list"))
    (project / "partners/probe-hostil.yml").write_text(yaml.safe_dump(HOSTILE, allow_unicode=True))
    finished = projects.build(project)
    assert finished.returncode == 0, finished.stderr
    return project


@pytest.fixture(scope="module")
def address(project: Path) -> Iterator[str]:
    """Where that is served, with its headers."""
    with browsing.served(project / "site", with_headers=True) as address:
        yield address


def _wait_for_hits(page: Page) -> None:
    expect(page.locator(STATUS)).to_contain_text("gefunden")


def _found(open_page: Open, query: str) -> Page:
    page = open_page(f"partner/?{query}")
    _wait_for_hits(page)
    page.locator(".list-download summary").click()
    return page


def _download(page: Page, button: str) -> tuple[str, bytes]:
    """Name and content of what a button saves."""
    with page.expect_download() as download:
        page.get_by_role("button", name=button).click()
    return download.value.suggested_filename, download.value.path().read_bytes()


def _ids(page: Page) -> list[str]:
    """The profiles of the whole list, in its order."""
    more = page.get_by_role("button", name="Weitere 20 anzeigen")
    while more.is_visible():
        more.click()
    links = page.locator(f"{ROWS} a").evaluate_all("all => all.map((a) => a.getAttribute('href'))")
    return [link.rstrip("/").rpartition("/")[2] for link in links]


def _rows(table: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(table.decode("utf-8-sig"), newline=""), delimiter=";"))


QUERIES = pytest.mark.parametrize(
    "query",
    [
        "was=e",
        "was=pumpen",
        "wo=EN-Kreis&umkreis=10&art=unternehmen",
        "was=T%C3%B6chter",
        "was=wilo+abus",
    ],
    ids=["more than twenty", "by relevance", "by distance", "hostile profile", "in part"],
)


@QUERIES
def test_table_has_the_rows_of_the_list(open_page: Open, project: Path, query: str) -> None:
    """All of them, in the order shown, each to the byte as in the table of all profiles."""
    page = _found(open_page, query)
    _, table = _download(page, "Tabelle (CSV)")
    head, *published = _rows((project / "site/partner/partner.csv").read_bytes())
    by_id = {row[0]: row for row in published}
    shown = _ids(page)
    assert _rows(table) == [head, *(by_id[key] for key in shown)]
    written = io.StringIO()
    csv.writer(written, delimiter=";", lineterminator="\r\n").writerows(_rows(table))
    assert table == b"\xef\xbb\xbf" + written.getvalue().encode()
    if query == "was=e":
        assert len(shown) > 20


@QUERIES
def test_business_cards_are_those_of_the_list(open_page: Open, project: Path, query: str) -> None:
    """One file that an address book reads, each card as it stands beside its profile."""
    page = _found(open_page, query)
    _, cards = _download(page, "Visitenkarten (vCard)")
    shown = _ids(page)
    folder = project / "site/partner"
    assert cards == b"".join((folder / f"{key}/{key}.vcf").read_bytes() for key in shown)
    read = list(vobject.readComponents(cards.decode()))
    assert [card.fn.value for card in read] == page.locator(f"{ROWS} h2 a").all_text_contents()


def test_hostile_profile_is_taken_as_it_is(open_page: Open) -> None:
    """No cell becomes a formula, no text another card."""
    page = _found(open_page, "was=T%C3%B6chter")
    _, table = _download(page, "Tabelle (CSV)")
    (row,) = csv.DictReader(io.StringIO(table.decode("utf-8-sig"), newline=""), delimiter=";")
    assert row["Name"] == f"'{HOSTILE['name']}"
    assert row["Beschreibung"] == str(HOSTILE["description"]).strip()
    _, cards = _download(page, "Visitenkarten (vCard)")
    (card,) = vobject.readComponents(cards.decode())
    assert card.fn.value == HOSTILE["name"]


@pytest.mark.parametrize(
    ("query", "name"),
    [
        ("was=pump", "partner-pump.csv"),
        ("was=Pr%C3%BCfst%C3%A4nde+Stra%C3%9Fe", "partner-pruefstaende-strasse.csv"),
        ("was=pumpen&ort=herne&art=unternehmen", "partner-pumpen-herne-unternehmen.csv"),
        ("was=pumpen&wo=Herne&umkreis=10", "partner-pumpen-herne-10-km.csv"),
        ("was=..%2F..%2F%3Cb%3E+wilo%22%3B", "partner-b-wilo.csv"),
        (f"was=wilo+{'und+' * 40}", f"partner-wilo{'-und' * 14}.csv"),
    ],
    ids=["words", "umlauts", "facets", "place", "signs", "long"],
)
def test_file_is_called_by_what_was_asked(open_page: Open, query: str, name: str) -> None:
    """In letters, figures and hyphens, as any system takes them."""
    assert _download(_found(open_page, query), "Tabelle (CSV)")[0] == name


def test_download_is_told(open_page: Open) -> None:
    """Name and number; after one for a single profile too."""
    page = _found(open_page, "was=abus")
    _download(page, "Tabelle (CSV)")
    said = page.locator(SAID)
    expect(said).to_have_text("Heruntergeladen: partner-abus.csv mit einem Profil")
    page.fill("#finder-was", "pumpen")
    expect(said).to_have_text("")
    _download(page, "Visitenkarten (vCard)")
    expect(said).to_have_text("Heruntergeladen: partner-pumpen.vcf mit 3 Profilen")


def test_keyboard_alone_takes_the_list_along(open_page: Open) -> None:
    """From the status by Tab; the focus stays where it was when the file is there."""
    page = open_page("partner/")
    page.fill("#finder-was", "pumpen")
    page.keyboard.press("Enter")
    expect(page.locator(STATUS)).to_be_focused()
    expect(page.locator(".list-download summary")).to_be_visible()
    for _ in range(3):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.matches('.list-download summary')"):
            break
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    button = page.get_by_role("button", name="Tabelle (CSV)")
    expect(button).to_be_focused()
    with page.expect_download():
        page.keyboard.press("Enter")
    expect(page.locator(SAID)).to_contain_text("Heruntergeladen")
    expect(button).to_be_focused()


def test_nothing_is_offered_without_hits_nor_loaded_without_a_list(open_page: Open) -> None:
    """The script comes with the first list, the files when somebody takes one."""
    page = open_page("partner/")
    loaded: list[str] = []
    page.on("request", lambda request: loaded.append(request.url.rpartition("/")[2]))
    page.fill("#finder-was", "quantencomputer")
    expect(page.locator(STATUS)).to_have_text("0 Profile gefunden")
    expect(page.locator("list-download")).to_be_hidden()
    assert not [name for name in loaded if name.startswith("list-download.")]
    page.fill("#finder-was", "pumpen")
    expect(page.locator(".list-download summary")).to_be_visible()
    page.wait_for_load_state("networkidle")
    assert not [name for name in loaded if name.endswith((".csv", ".vcf"))]


def test_address_brings_the_list_again(open_page: Open) -> None:
    """It is copied by a button, and shows the same profiles in the same order."""
    page = _found(open_page, "was=F%C3%B6rder")
    page.locator("[data-facet=art] summary").click()
    page.check("[name=art][value=unternehmen]")
    address = page.locator("[data-address]")
    expect(address).to_have_text(re.compile(r"/partner/\?was=F%C3%B6rder&art=unternehmen$"))
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.get_by_role("button", name="Kopieren Adresse dieser Liste").click()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == page.url == address.text_content()
    again = open_page(f"partner/?{copied.partition('?')[2]}")
    _wait_for_hits(again)
    assert _ids(again) == _ids(page)


NOTE_PRINTS = "() => { window.print = () => { document.body.dataset.printed = 'ja'; }; }"
PRINTED = "body[data-printed]"


KINDS = "&".join(f"art={kind.slug}" for kind in PartnerType)


def _expect_whole_list_on_paper(page: Page, query: str) -> None:
    """All rows and what was asked, and nothing to click."""
    said = str(page.locator(STATUS).text_content())
    page.emulate_media(media="print")
    number = int(re.findall(r"\d+", said)[-1])
    assert number > 20
    assert page.locator(ROWS).count() == number
    expect(page.locator(ROWS).last).to_be_visible()
    paper = page.locator(".list-download__paper p")
    expect(paper.nth(1)).to_have_text(said)
    assert str(paper.nth(2).text_content()).endswith(f"/partner/?{unquote(query)}")
    for control in page.locator(".finder :is(form, button, input, summary)").all():
        expect(control).to_be_hidden()


def test_print_shows_the_whole_list_and_how_to_reach_all(open_page: Open) -> None:
    """More rows than on the screen, with the telephone number, else mail, and the website."""
    page = _found(open_page, KINDS)
    page.evaluate(NOTE_PRINTS)
    page.get_by_role("button", name="Drucken", exact=True).click()
    expect(page.locator(PRINTED)).to_be_attached()
    expect(page.locator(SAID)).to_have_text("")
    _expect_whole_list_on_paper(page, page.url.partition("?")[2])
    words = page.locator(".list-download__paper p").first
    expect(words).to_have_text(re.compile("^Art der Einrichtung: .*Unternehmen$"))
    row = page.locator(ROWS).filter(has_text="Töchter")
    expect(row.locator(".partner-list__contact span")).to_have_text(
        ["+49 2323 4711", "www.probe.example"]
    )


def test_menu_of_the_browser_prints_the_whole_list(open_page: Open) -> None:
    """For whoever does not see the button."""
    page = open_page("partner/")
    page.clock.install(time=0)
    page.fill("#finder-was", "e")
    expect(page.locator(".list-download summary")).to_be_visible()
    page.clock.run_for(1000)
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    _expect_whole_list_on_paper(page, "was=e")


def test_list_that_is_not_loaded_says_how_much_of_it_is_printed(open_page: Open) -> None:
    """And how to print all of it."""
    page = open_page("partner/")
    page.clock.install(time=0)
    page.clock.pause_at(60_000)
    page.fill("#finder-was", "e")
    expect(page.locator(ROWS)).to_have_count(20)
    expect(page.locator(".list-download summary")).to_be_visible()
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(page.locator(".list-download__paper")).to_contain_text(
        "Gedruckt sind die ersten 20. Alle druckt „Drucken“ unter „Liste mitnehmen“."
    )


@pytest.fixture
def unwatched(browser: Browser, address: str) -> Iterator[Page]:
    """A list in a page whose console may complain."""
    page = browser.new_page()
    page.goto(f"{address}partner/?was=pumpen")
    _wait_for_hits(page)
    page.locator(".list-download summary").click()
    yield page
    page.close()


ANSWERS: Mapping[str, Callable[[Route], None]] = {
    "none": lambda route: route.abort(),
    "missing": lambda route: route.fulfill(status=404, body="nichts"),
    "of another day": lambda route: route.fulfill(body="Kennung;Profilseite\r\n"),
}


@pytest.mark.parametrize(
    ("button", "file", "answer"),
    [
        ("Tabelle (CSV)", "partner.csv", "none"),
        ("Tabelle (CSV)", "partner.csv", "missing"),
        ("Tabelle (CSV)", "partner.csv", "of another day"),
        ("Visitenkarten (vCard)", "partner.vcf", "missing"),
        ("Visitenkarten (vCard)", "partner.vcf", "of another day"),
        ("Drucken", "partner.csv", "none"),
    ],
)
def test_failure_is_told_and_leaves_the_list(
    unwatched: Page, button: str, file: str, answer: str
) -> None:
    """No file that lacks a profile unnoticed; the next try may do."""
    unwatched.evaluate(NOTE_PRINTS)
    unwatched.route(f"**/partner/{file}", ANSWERS[answer])
    unwatched.get_by_role("button", name=button, exact=True).click()
    expect(unwatched.locator(SAID)).to_contain_text("lässt sich gerade nicht laden")
    expect(unwatched.locator(ROWS)).to_have_count(3)
    expect(unwatched.locator(PRINTED)).not_to_be_attached()
    unwatched.unroute(f"**/partner/{file}")
    unwatched.get_by_role("button", name=button, exact=True).click()
    expect(unwatched.locator(SAID)).not_to_contain_text("nicht laden")


def test_entries_are_printed_and_linked(browser: Browser, sites: Mapping[Site, str]) -> None:
    """The exchange has no table: its lists have paper and an address."""
    page = browser.new_page()
    page.goto(f"{sites['demo']}boerse/?art=gesuche")
    _wait_for_hits(page)
    page.locator(".list-download summary").click()
    buttons = page.locator(".list-download button")
    expect(buttons).to_have_text(["Drucken", "Kopieren Adresse dieser Liste"])
    page.evaluate(NOTE_PRINTS)
    buttons.first.click()
    expect(page.locator(PRINTED)).to_be_attached()
    expect(page.locator(".list-download__paper p").first).to_have_text("Art des Eintrags: Gesuche")
    page.close()


@pytest.mark.parametrize(
    "path",
    [
        "ort/herne/",
        "ort/ennepe-ruhr/",
        "ort/wetter/",
        "art/hochschule/",
        "branche/maschinenbau/",
        "kompetenz/foerdertechnik/",
    ],
)
def test_page_of_a_term_leads_to_its_list_in_the_finder(open_page: Open, path: str) -> None:
    """Which has the same profiles, to be taken along."""
    page = open_page(f"partner/{path}")
    links = page.locator("main .partner-list a")
    listed = {str(link.get_attribute("href")).split("/")[-2] for link in links.all()}
    page.get_by_role("link", name="Diese Liste filtern, speichern oder drucken").click()
    _wait_for_hits(page)
    assert set(_ids(page)) == listed
    page.locator(".list-download summary").click()
    _, table = _download(page, "Tabelle (CSV)")
    assert {row[0] for row in _rows(table)[1:]} == listed


def test_page_of_a_term_leads_to_the_whole_without_script(open_page: Open) -> None:
    """Its own rows are printed; files are those of the open data."""
    page = open_page("partner/ort/herne/", java_script_enabled=False)
    page.get_by_role("link", name="Das ganze Verzeichnis als Datei").click()
    main = page.get_by_role("main")
    for name in ("Verzeichnis als Tabelle (CSV)", "Verzeichnis als Visitenkarten (vCard)"):
        expect(main.get_by_role("link", name=name, exact=True)).to_be_visible()
