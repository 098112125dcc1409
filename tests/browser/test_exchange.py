"""The exchange in a real browser: the finder over offers and requests, and the lists without it."""

import re
from collections.abc import Mapping
from urllib.parse import unquote

import pytest
from playwright.sync_api import Page, expect

from browsing import Open
from page_types import Site

ROWS = ".finder [data-rows] .partner-list a"
STATUS = ".finder__status"
PHONE = {"width": 390, "height": 844}
SMALL = {"width": 320, "height": 700}
ENTRIES = ["boerse/kranpruefung/", "boerse/gussraeder/", "boerse/lackierkabine/"]
"""An offer, a request and an anonymous request of one partner in Hammerfeld."""


@pytest.fixture(scope="module")
def address(sites: Mapping[Site, str]) -> str:
    """The invented network: it has offers and requests."""
    return sites["demo"]


def _found(page: Page) -> set[str]:
    """Those of the entries that are among the hits."""
    links = page.locator(ROWS).evaluate_all("all => all.map(link => link.getAttribute('href'))")
    return {entry for entry in ENTRIES if any(link.endswith(entry) for link in links)}


def _ask(page: Page, query: str) -> None:
    page.fill("#finder-was", query)
    expect(page.locator(STATUS)).to_contain_text("gefunden")


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("laufräder 630", {"boerse/gussraeder/"}),
        ("zulieferer jahresende", {"boerse/gussraeder/"}),
        ("SCHWENKKRAN", {"boerse/kranpruefung/"}),
        ("beschicht", {"boerse/lackierkabine/"}),
        ("Hammerfeld", set(ENTRIES)),
        ("laufraeder graugu", {"boerse/gussraeder/"}),
        ("lindenkamp", {"boerse/kranpruefung/", "boerse/gussraeder/"}),
    ],
    ids=["title", "summary", "description", "competence", "town", "umlaut", "never anonymous"],
)
def test_query_finds_what_is_offered_and_sought(
    open_page: Open, query: str, found: set[str]
) -> None:
    """In all texts, by competence, town and partner: only an anonymous entry has no partner."""
    page = open_page("boerse/")
    _ask(page, query)
    assert _found(page) == found


def test_facets_narrow_and_the_address_says_it(open_page: Open) -> None:
    """Requests from one town; who opens the address sees the same."""
    page = open_page("boerse/")
    page.locator("[data-facet=art] summary").click()
    page.check("[name=art][value=gesuche]")
    page.fill("#finder-wo", "Hammerfeld")
    expect(page.locator(STATUS)).to_contain_text("in Hammerfeld gefunden")
    assert page.url.endswith("?wo=Hammerfeld&art=gesuche")
    assert _found(page) == set(ENTRIES[1:])
    expect(page.locator("[data-finder-browse]")).to_be_hidden()
    fresh = open_page("boerse/?wo=Hammerfeld&art=gesuche")
    expect(fresh.locator(STATUS)).to_have_text(str(page.locator(STATUS).text_content()))
    assert _found(fresh) == _found(page)


def test_options_without_hits_rest(open_page: Open) -> None:
    """Nobody offers what is only looked for."""
    page = open_page("boerse/?was=mitnutzung")
    expect(page.locator(STATUS)).to_have_text("1 Eintrag gefunden")
    assert page.locator("[name=art][value=angebote]").is_disabled()
    assert page.locator("[name=art][value=gesuche]").is_enabled()
    assert page.locator("[data-key=gesuche] .count").text_content() == "1"


def test_back_and_forward_bring_every_result_again(open_page: Open) -> None:
    """Typing is one step, a box another; back at the start the page is there again."""
    page = open_page("boerse/")
    at_rest = str(page.locator(STATUS).text_content())
    page.locator("#finder-was").press_sequentially("jahresende")
    expect(page.locator(STATUS)).to_have_text("1 Eintrag gefunden")
    page.locator("[data-facet=art] summary").click()
    page.check("[name=art][value=gesuche]")
    page.go_back()
    expect(page.locator("[name=art][value=gesuche]")).not_to_be_checked()
    page.go_back()
    expect(page.locator("[data-finder-browse]")).to_be_visible()
    expect(page.locator(STATUS)).to_have_text(at_rest)
    page.go_forward()
    expect(page.locator(STATUS)).to_have_text("1 Eintrag gefunden")


def test_anonymous_entry_shows_its_town_alone(open_page: Open) -> None:
    """Among the hits as in the lists."""
    page = open_page("boerse/?was=mitnutzung")
    expect(page.locator(".finder [data-rows] .meta")).to_have_text("Gesuch, Hammerfeld")


def test_hits_read_like_the_lists(open_page: Open) -> None:
    """An entry found says the same in the same form as in the list of its town."""
    form = """() => [...document.querySelectorAll(".entry-list > li:has([href*='/gussraeder/'])")]
      .filter((e) => e.checkVisibility()).map((e) => e.innerText.replaceAll("\\u00ad", ""))"""
    listed = open_page("boerse/ort/hammerfeld/").evaluate(form)
    page = open_page("boerse/?was=jahresende")
    expect(page.locator(ROWS)).to_have_text(re.compile("Laufräder"), use_inner_text=True)
    assert page.evaluate(form) == listed


def test_no_hit_becomes_a_request_or_an_offer(open_page: Open) -> None:
    """Two sentences to copy, each with its own mail to those who know the place."""
    page = open_page("boerse/?was=quantencomputer&wo=Musterstadt")
    expect(page.locator(STATUS)).to_have_text("0 Einträge in der ganzen Region gefunden")
    wanted, offered = page.locator("[data-demand]").all()
    sentence = "Wir suchen: quantencomputer (Musterstadt)."
    expect(wanted.locator("[data-request]")).to_have_text(sentence)
    expect(offered.locator("[data-request]")).to_have_text(
        "Wir bieten an: quantencomputer (Musterstadt)."
    )
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    wanted.locator(".copy-button").click()
    assert page.evaluate("navigator.clipboard.readText()") == sentence
    for demand, subject in ((wanted, "Gesuch"), (offered, "Angebot")):
        href = unquote(str(demand.locator("[href^=mailto]").first.get_attribute("href")))
        assert f"?subject={subject} für die Börse" in href
        text = str(demand.locator("[data-request]").text_content())
        assert f"auf.\r\n\r\n{text}\r\n\r\nUnser Vorteil" in href
        assert "Menge:\r\nTermin:" in href


def test_wish_of_an_entry_leaves_out_whether_it_is_sought(open_page: Open) -> None:
    """The sentence says so itself."""
    page = open_page("boerse/?was=quantencomputer&art=angebote&thema=leistungen")
    expect(page.locator("[data-request]").first).to_have_text(
        "Wir suchen: quantencomputer, Produkte und Leistungen."
    )


def test_keyboard_alone_finds_and_opens_an_entry(open_page: Open) -> None:
    """Tab, type, tab on to the first result, enter."""
    page = open_page("boerse/")
    page.locator("#finder-was").focus()
    page.keyboard.type("jahresende")
    expect(page.locator(ROWS)).to_have_count(1)
    for _ in range(20):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.matches('.partner-list a')"):
            break
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"/boerse/gussraeder/$"))


def test_without_script_the_options_lead_to_their_lists(open_page: Open) -> None:
    """No dead box, no dead button, and a word on why."""
    page = open_page("boerse/", java_script_enabled=False)
    assert page.locator(".finder [type=checkbox]").count() == 0
    page.locator("[data-facet=art] summary").click()
    page.get_by_role("search").get_by_role("link", name="Gesuche").click()
    expect(page).to_have_url(re.compile(r"/boerse/gesuche/$"))
    page.go_back()
    page.get_by_role("button", name="Suchen").click()
    expect(page).to_have_url(re.compile(r"/boerse/angebote/\?was=&wo=&umkreis=$"))
    page.go_back()
    told = page.locator("record-finder .notice")
    expect(told).to_contain_text("braucht dort JavaScript")
    told.get_by_role("link", name="Nach Kompetenz").click()
    expect(page).to_have_url(re.compile(r"/boerse/kompetenz/$"))


def test_navigation_leads_to_the_exchange(open_page: Open) -> None:
    """From every page, and says where one is."""
    page = open_page()
    entry = page.locator(".site-nav").get_by_role("link", name="Börse")
    entry.click()
    expect(page).to_have_url(re.compile(r"/boerse/$"))
    expect(entry).to_have_attribute("aria-current", "page")


PAGES = ["boerse/", "boerse/?was=quantencomputer&wo=Musterstadt", "boerse/gesuche/", "boerse/ort/"]


@pytest.mark.parametrize("path", [*PAGES, "boerse/kompetenz/stahlbau/", "boerse/paarungen/"])
@pytest.mark.parametrize("viewport", [SMALL, PHONE], ids=["small phone", "phone"])
def test_page_fits_a_phone(open_page: Open, path: str, viewport: dict[str, int]) -> None:
    """Nothing scrolls sideways."""
    page = open_page(path, viewport=viewport)
    if "?" in path:
        expect(page.locator(STATUS)).to_contain_text("gefunden")
    assert page.evaluate("document.documentElement.scrollWidth") <= viewport["width"]


def test_navigation_takes_two_lines_on_a_phone(open_page: Open) -> None:
    """Seven entries, and the page still begins on the first screen."""
    page = open_page("boerse/", viewport=PHONE)
    tops = page.locator(".site-nav li").evaluate_all(
        "all => all.map(e => Math.round(e.getBoundingClientRect().top))"
    )
    assert len(set(tops)) == 2


def test_pairs_name_both_sides_and_the_reason(open_page: Open) -> None:
    """Week by week; the newest three stand on the page of the exchange too."""
    page = open_page("boerse/")
    newest = page.locator(".pairings > li")
    assert 1 <= newest.count() <= 3
    first = newest.first.locator("h3").inner_text()
    page.get_by_role("link", name="Alle neuen Paarungen").click()
    expect(page.locator("h2").first).to_have_text(re.compile(r"^Woche vom \d+\. \w+ 20\d\d$"))
    pairing = page.locator(".pairings > li").first
    expect(pairing.locator("h3")).to_have_text(first)
    for supply in pairing.locator(".pairings__supplies > li").all():
        expect(supply.locator("h4 a")).not_to_be_empty()
        expect(supply.locator(".pairings__reason")).not_to_be_empty()
