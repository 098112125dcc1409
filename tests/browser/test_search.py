"""The search over everything, in a real browser: what is found first, and how one gets there."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

import browsing
import projects
from browsing import Open

pytestmark = pytest.mark.content

PAGE = "main site-search"
STATUS = f"{PAGE} [role=status]"
TITLES = f"{PAGE} .news-list__title"
PANEL = "dialog.search"
PROBES = {
    "probe-mueller": ("Müller Metallbearbeitung", "hagen"),
    "probe-schroeder": ("Schroeder Zerspanung", "herne"),
    "probe-hostil": ('<img src=x onerror="document.title=1"> & Söhne', "herne"),
}
"""Profiles of the test beside the real ones: name and town."""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real site with the profiles of this test."""
    project = projects.copy_real(tmp_path_factory.mktemp("search"))
    for key, (name, town) in PROBES.items():
        projects.add_company(project, key, name, town)
    finished = projects.build(project)
    assert finished.returncode == 0, finished.stderr
    return project / "site"


@pytest.fixture(scope="module")
def address(site: Path) -> Iterator[str]:
    """Where that site is served."""
    with browsing.served(site) as address:
        yield address


def _addresses(page: Page, root: str) -> list[str]:
    links: list[str] = page.locator(TITLES).evaluate_all("all => all.map(link => link.href)")
    return [link.removeprefix(root) for link in links]


def _open_panel(page: Page) -> None:
    page.get_by_role("banner").get_by_role("link", name="Suche").click()
    expect(page.locator(PANEL).get_by_role("searchbox")).to_be_focused()


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("wilo", "partner/wilo/"),
        ("IHK Hagen", "partner/sihk-hagen/"),
        ("SIHK", "partner/sihk-hagen/"),
        ("HWK", "partner/hwk-dortmund/"),
        ("Uni Bochum", "partner/ruhr-universitaet-bochum/"),
        ("Handwerkskammer", "partner/hwk-dortmund/"),
        ("bearbeitung", "partner/probe-mueller/"),
        ("pumpe herne", "partner/schwing/"),
        ("hochdruckpumpe", "partner/hauhinco/"),
        ("antriebe hattingen", "partner/ok-antriebstechnik/"),
        ("kran", "partner/demag/"),
        ("Mueller", "partner/probe-mueller/"),
        ("muller", "partner/probe-mueller/"),
        ("Schröder", "partner/probe-schroeder/"),
        ("waelzholz", "partner/waelzholz/"),
        ("schloesser", "partner/abus/"),
        ("2019-02", "aktuelles/2019/digitale-fabrik/"),
        ("Sommerempfang", "aktuelles/2024/sommerempfang/"),
        ("ZukunftsDialog Projekt", "projekte/zukunftsdialog/"),
        ("Datenschutz", "datenschutz/"),
        ("einfache sprache", "einfache-sprache/"),
        ("English", "en/"),
        ("Projekte", "projekte/"),
        ("Pressekontakt", "presse/"),
        ("Telefon", "kontakt/"),
        ("wlio", "partner/wilo/"),
        ("Handwekskammer", "partner/hwk-dortmund/"),
        ("Somerempfang", "aktuelles/2024/sommerempfang/"),
        ("Eikchoff", "partner/eickhoff/"),
    ],
)
def test_query_finds_first(open_page: Open, address: str, query: str, first: str) -> None:
    """Names, towns, parts of compounds, umlauts either way, a number, one letter wrong."""
    page = open_page(f"suche/?q={query}")
    expect(page.locator(STATUS)).to_contain_text("Treffer für")
    assert _addresses(page, address)[0] == first


@pytest.mark.parametrize("query", ["quantencomputer", "xqzt", "prüfstand", "xqzt quantencomputer"])
def test_nothing_is_made_up(open_page: Open, query: str) -> None:
    """Words that stand nowhere find nothing."""
    page = open_page(f"suche/?q={query}")
    expect(page.locator(STATUS)).to_have_text(f"Keine Treffer für „{query}“")
    expect(page.locator(TITLES)).to_have_count(0)


@pytest.mark.parametrize(
    ("query", "without"),
    [
        ("wilo quantencomputer", "„quantencomputer“ kommt auf keiner Seite vor. Ohne dieses Wort"),
        (
            "wilo xqzt quantencomputer",
            "„xqzt“ und „quantencomputer“ kommen auf keiner Seite vor. Ohne diese Wörter",
        ),
    ],
)
def test_words_that_stand_nowhere_are_named(
    open_page: Open, address: str, query: str, without: str
) -> None:
    """And the hits are those of the others."""
    page = open_page(f"suche/?q={query}")
    expect(page.locator(STATUS)).to_have_text(
        re.compile(rf"^{re.escape(without)}: \d+ Treffer für „wilo“$")
    )
    assert _addresses(page, address)[0] == "partner/wilo/"


def test_what_was_meant_is_told(open_page: Open) -> None:
    """The results are there at once, and it is said whose they are."""
    page = open_page("suche/?q=pumpne")
    expect(page.locator(STATUS)).to_have_text(
        re.compile(r"^Keine Treffer für „pumpne“\. Meinten Sie „(pumpen?)“\? \d+ Treffer für „\1“$")
    )
    expect(page.locator(f"{PAGE} mark").first).to_have_text(re.compile("pumpen", re.IGNORECASE))


def test_hits_with_a_part_of_the_words_are_named_as_such(open_page: Open) -> None:
    """Where no page has all; they are better than nothing."""
    page = open_page("suche/?q=zerspanung sommerempfang")
    expect(page.locator(STATUS)).to_have_text(
        re.compile(
            r"^Kein Treffer mit allen Wörtern\. Mit einem Teil davon: \d+ Treffer für „zersp"
        )
    )
    expect(page.locator(TITLES).first).to_be_visible()


def test_result_says_what_it_is(open_page: Open) -> None:
    """Title, kind, what and where, and the sentence in which the word stands."""
    page = open_page("suche/?q=hochdruckpumpe")
    result = page.locator(f"{PAGE} .news-list li").first
    expect(result.locator("a")).to_have_text("Hauhinco Maschinenfabrik")
    expect(result.locator("mark")).to_have_text("Hochdruckpumpen")
    expect(result.locator(".meta")).to_have_text("Profil, Unternehmen · Sprockhövel")


def test_results_are_narrowed_and_can_be_linked(open_page: Open, address: str) -> None:
    """By kind and by place; the address says all of it, and brings it back."""
    page = open_page("suche/?q=hagen")
    expect(page.locator(STATUS)).to_contain_text("Treffer")
    page.select_option("[name=art]", label="Meldung")
    expect(page).to_have_url(f"{address}suche/?q=hagen&art=meldung")
    expect(page.locator(f"{PAGE} .meta", has_text=re.compile("^Profil"))).to_have_count(0)
    assert all(found.startswith("aktuelles/") for found in _addresses(page, address))
    page.select_option("[name=ort]", label="Herne")
    expect(page).to_have_url(f"{address}suche/?q=hagen&art=meldung&ort=herne")
    fresh = open_page("suche/?q=pumpe&art=profil&ort=ennepe-ruhr")
    expect(fresh.locator(STATUS)).to_have_text("1 Treffer für „pumpe“")
    assert _addresses(fresh, address) == ["partner/hauhinco/"]
    assert fresh.input_value("[name=ort]") == "ennepe-ruhr"


def test_filters_that_are_no_more_are_let_go(open_page: Open, address: str) -> None:
    """An old link still leads to its word, whatever else stands in it."""
    page = open_page("suche/?length=1&q=hochdruckpumpe&art=weg&ort=weg")
    expect(page.locator(STATUS)).to_have_text("3 Treffer für „hochdruckpumpe“")
    expect(page).to_have_url(f"{address}suche/?q=hochdruckpumpe")


def test_filter_that_leaves_nothing_is_told_and_lifted(open_page: Open, address: str) -> None:
    """What there is without it is said; the button leads to the first of it."""
    page = open_page("suche/?q=hochdruckpumpe&ort=hagen")
    expect(page.locator(STATUS)).to_have_text(
        "Keine Treffer für „hochdruckpumpe“ in Hagen. Ohne Filter: 3 Treffer für „hochdruckpumpe“"
    )
    reset = page.get_by_role("button", name="Filter zurücksetzen")
    reset.click()
    expect(page.locator(TITLES)).to_have_count(3)
    expect(page.locator(TITLES).first).to_be_focused()
    expect(page).to_have_url(f"{address}suche/?q=hochdruckpumpe")
    expect(reset).to_be_hidden()


def test_district_is_named_with_its_article(open_page: Open) -> None:
    """Beside the kind of page, if that was chosen as well."""
    page = open_page("suche/?q=hochdruckpumpe&art=meldung&ort=ennepe-ruhr")
    expect(page.locator(STATUS)).to_contain_text("(Art: Meldung) im Ennepe-Ruhr-Kreis. Ohne Filter")


def test_word_is_asked_for_where_there_is_none(open_page: Open) -> None:
    """By a filter alone, and by the button, which leads back to the field; in the panel too."""
    asked = "Bitte geben Sie ein Wort ein"
    page = open_page("suche/?art=meldung")
    expect(page.locator(STATUS)).to_have_text(asked)
    page = open_page("suche/")
    page.get_by_role("main").get_by_role("button", name="Suchen").click()
    expect(page.locator(STATUS)).to_have_text(asked)
    expect(page.locator("#suchen-q")).to_be_focused()
    page = open_page("kontakt/")
    _open_panel(page)
    page.keyboard.press("Enter")
    expect(page.locator(f"{PANEL} [role=status]")).to_have_text(asked)
    expect(page).to_have_url(re.compile(r"/kontakt/$"))


def test_link_says_that_it_opens_a_dialog(open_page: Open) -> None:
    """On the page of the search, and without script, it is a link as any."""
    link = open_page("kontakt/").get_by_role("banner").get_by_role("link", name="Suche")
    expect(link).to_have_attribute("aria-haspopup", "dialog")
    there = open_page("suche/").get_by_role("banner").get_by_role("link", name="Suche")
    assert there.get_attribute("aria-haspopup") is None


def test_dialog_comes_with_the_first_touch(open_page: Open, address: str) -> None:
    """No page carries it; it is taken once from the page that the link leads to."""
    page = open_page("kontakt/")
    loaded: list[str] = []
    page.on("request", lambda request: loaded.append(request.url.removeprefix(address)))
    expect(page.locator("site-search, template")).to_have_count(0)
    for _ in range(2):
        _open_panel(page)
        page.keyboard.press("Escape")
    assert loaded.count("suche/") == 1
    expect(page.locator("dialog")).to_have_count(1)


def test_link_leads_to_the_page_where_the_dialog_cannot_be_had(
    browser: Browser, address: str
) -> None:
    """The visitor searches there; the console complains rightly."""
    with browser.new_context() as context:
        page = context.new_page()
        page.route("**/suche/", lambda route: route.abort(), times=1)
        page.goto(f"{address}kontakt/")
        page.get_by_role("banner").get_by_role("link", name="Suche").dispatch_event("click")
        expect(page).to_have_url(f"{address}suche/")


def test_first_result_is_in_sight_on_a_phone(open_page: Open) -> None:
    """The filters stand side by side."""
    page = open_page("suche/?q=pumpen", viewport={"width": 390, "height": 844})
    expect(page.locator(TITLES).first).to_be_in_viewport()


def test_many_results_come_ten_at_a_time(open_page: Open) -> None:
    """The button brings the next ones and the focus to the first of them."""
    page = open_page("suche/?q=dortmund")
    expect(page.locator(TITLES)).to_have_count(10)
    page.get_by_role("button", name="Weitere Treffer anzeigen").click()
    expect(page.locator(TITLES)).to_have_count(20)
    expect(page.locator(TITLES).nth(10)).to_be_focused()


def test_address_follows_the_typing(open_page: Open, address: str) -> None:
    """Without a step of history for each letter."""
    page = open_page("suche/")
    steps = page.evaluate("history.length")
    page.locator("#suchen-q").press_sequentially("wilo")
    expect(page).to_have_url(f"{address}suche/?q=wilo")
    assert page.evaluate("history.length") == steps
    page.fill("#suchen-q", "")
    expect(page).to_have_url(f"{address}suche/")
    expect(page.locator(TITLES)).to_have_count(0)


def test_hostile_name_and_query_are_text(open_page: Open) -> None:
    """Markup is shown, not run."""
    page = open_page("suche/?q=onerror")
    expect(page.locator(TITLES)).to_have_text(PROBES["probe-hostil"][0])
    page.fill("#suchen-q", '<img src=x onerror="document.title=1">$&')
    expect(page.locator(STATUS)).to_contain_text("<img src=x")
    assert page.title() != "1"


def test_keyboard_alone_finds_and_opens_a_page(open_page: Open) -> None:
    """Enter on the link opens the panel at its field; Escape closes it and gives the focus back."""
    page = open_page("kontakt/")
    link = page.get_by_role("banner").get_by_role("link", name="Suche")
    link.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("dialog").get_by_role("searchbox")).to_be_focused()
    page.keyboard.type("eickhoff")
    expect(page.locator(f"{PANEL} .news-list__title").first).to_contain_text("Eickhoff")
    page.keyboard.press("Escape")
    if page.locator(PANEL).is_visible():  # a first one may empty the field, as browsers do
        page.keyboard.press("Escape")
    expect(page.locator(PANEL)).to_be_hidden()
    expect(link).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("dialog").get_by_role("searchbox")).to_be_focused()
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.type("sihk")
    expect(page.locator(f"{PANEL} .news-list__title").first).to_contain_text("SIHK")
    for _ in range(5):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.matches('.news-list__title')"):
            break
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"/partner/sihk-hagen/$"))


def test_new_results_leave_the_focus_at_the_same_one(open_page: Open) -> None:
    """Who has gone on to a result before the last key was answered is not thrown out of it."""
    page = open_page("suche/?q=sih")
    first = page.locator("main .news-list__title").first
    expect(first).to_contain_text("SIHK")
    first.focus()
    page.evaluate("""() => {
      for (const row of document.querySelectorAll("main .news-list > *")) row.dataset.former = "";
      const field = document.querySelector("main input[type=search]");
      field.value = "sihk";
      field.dispatchEvent(new Event("input", { bubbles: true }));
    }""")
    expect(page.locator("[data-former]")).to_have_count(0)
    expect(first).to_contain_text("SIHK")
    expect(first).to_be_focused()


def test_enter_leads_to_all_results(open_page: Open, address: str) -> None:
    """The panel shows the first five, the page all of them; its link leads there too."""
    page = open_page("kontakt/")
    _open_panel(page)
    page.keyboard.type("dortmund")
    expect(page.locator(f"{PANEL} .news-list__title")).to_have_count(5)
    link = page.get_by_role("link", name="Alle Treffer")
    assert link.evaluate("link => link.href") == f"{address}suche/?q=dortmund"
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{address}suche/?q=dortmund")
    expect(page.locator(TITLES)).to_have_count(10)


def test_screen_readers_hear_what_was_found(open_page: Open) -> None:
    """A dialog with a name, a field with a label and a hint, a status, a list of links."""
    page = open_page("kontakt/")
    _open_panel(page)
    page.keyboard.type("wilo")
    expect(page.locator(PANEL)).to_match_aria_snapshot(
        """
        - dialog "Website durchsuchen":
          - heading "Suche" [level=2]
          - button "Schließen"
          - search "Website durchsuchen":
            - text: Wonach suchen Sie?
            - searchbox "Wonach suchen Sie?": wilo
            - button "Suchen"
            - paragraph
          - status: /\\d+ Treffer für „wilo“/
          - list "Treffer":
            - listitem:
              - link "WILO SE"
        """
    )


def test_nothing_is_loaded_before_the_first_touch(open_page: Open) -> None:
    """On no page, and not on the page of the search either."""
    for path in ("", "suche/"):
        page = open_page(path)
        page.wait_for_timeout(300)
        names = page.evaluate("performance.getEntriesByType('resource').map(one => one.name)")
        assert not [name for name in names if re.search("engine|index", name)]
    with page.expect_response("**/suche/index.json"):
        page.locator("#suchen-q").focus()


def test_nothing_jumps(open_page: Open) -> None:
    """The form is there from the beginning (layout shift of the whole visit)."""
    page = open_page("suche/")
    page.evaluate("""() => { window.shift = 0; new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) window.shift += entry.value;
    }).observe({ type: "layout-shift", buffered: true }); }""")
    page.wait_for_timeout(300)
    assert page.evaluate("window.shift") == 0


def test_without_script_the_page_says_so_and_leads_on(open_page: Open) -> None:
    """No dead field, no dead button: the link in the header, then the directory and A to Z."""
    page = open_page("kontakt/", java_script_enabled=False)
    page.get_by_role("banner").get_by_role("link", name="Suche").click()
    expect(page).to_have_url(re.compile(r"/suche/$"))
    told = page.locator("site-search .notice")
    expect(told).to_contain_text("braucht dort JavaScript")
    expect(told).to_be_visible()
    expect(page.get_by_role("searchbox")).to_have_count(0)
    expect(page.get_by_role("main").get_by_role("link", name="Partner von A bis Z")).to_be_visible()
    page.get_by_role("main").get_by_role("link", name="Partner und Akteure der Region").click()
    expect(page).to_have_url(re.compile(r"/partner/$"))


@pytest.mark.parametrize(
    "missing", ["assets/search-engine.*.js", "suche/index.json", "**/words.idx"]
)
def test_broken_index_is_told(browser: Browser, address: str, missing: str) -> None:
    """With the way to the directory; whatever of it is missing."""
    context = browser.new_context()
    page = context.new_page()
    page.route(f"**/{missing}", lambda route: route.abort())
    page.goto(f"{address}suche/?q=wilo")
    expect(page.locator(STATUS)).to_contain_text("lässt sich gerade nicht laden")
    page.locator(STATUS).get_by_role("link").click()
    expect(page).to_have_url(f"{address}partner/")
    context.close()


def test_strict_policy_and_a_site_below_a_path(browser: Browser, site: Path) -> None:
    """Nothing inline, no eval, no worker, and no address from the root."""
    root = site.parent / "below"
    root.mkdir()
    (root / "x").symlink_to(site)
    policy = (
        "default-src 'none'; script-src 'self'; style-src 'self'; "
        "connect-src 'self'; font-src 'self'; img-src 'self' data:; form-action 'self'"
    )
    complaints: list[str] = []
    with browsing.served(root) as address:
        context = browser.new_context()
        page = context.new_page()
        page.on("console", lambda message: complaints.append(message.text))

        def guard(route: Any) -> None:  # noqa: ANN401 (playwright's Route)
            answer = route.fetch()
            route.fulfill(
                response=answer,
                headers={**answer.headers, "content-security-policy": policy},
            )

        page.route("**/*", guard)
        page.goto(f"{address}x/suche/?q=wilo")
        expect(page.locator(TITLES).first).to_have_text("WILO SE")
        assert _addresses(page, address)[0] == "x/partner/wilo/"
        context.close()
    assert not complaints
