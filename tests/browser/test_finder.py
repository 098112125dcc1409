"""The finder: who can do X near Y, in a real browser."""

import re
from collections.abc import Iterator
from urllib.parse import unquote, urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

import browsing
import projects
from browsing import Open

pytestmark = pytest.mark.content

ROWS = ".finder [data-rows] .partner-list a"
STATUS = ".finder__status"
PROBES = {
    "probe-bearbeitung": ("Muster Metallbearbeitung", "dortmund", ["stahl"]),
    "probe-laser": ("Muster Lasertechnik", "hagen", ["stahl"]),
    "probe-pruefstand": ("Muster Prüfstände", "bochum", ["pumpen"]),
    "probe-pruef": ("Muster Pruefdienst", "witten", ["maschinenbau"]),
    "probe-ki": ("Muster-KI", "bochum", ["maschinenbau"]),
    "probe-skizze": ("Musterskizze", "bochum", ["maschinenbau"]),
    "probe-hostil": ('<img src=x onerror="document.title=1"> & Söhne', "herne", ["stahl"]),
}
"""Profiles of the test beside the real ones: name, town and competences."""
AGENCY = """
id: probe-agentur
name: Muster Förderung
type: development-agency
role: carrier
summary: Ein Profil der Probe.
address: {city: herne}
email: rat@example.org
area_served: [herne]
sectors: [wirtschaftsfoerderung]
"""


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The real site with the profiles of this test."""
    project = projects.copy_real(tmp_path_factory.mktemp("finder"))
    for key, (name, town, competences) in PROBES.items():
        projects.add_company(project, key, name, town, competences)
    (project / "partners/probe-agentur.yml").write_text(AGENCY)
    finished = projects.build(project)
    assert finished.returncode == 0, finished.stderr
    with browsing.served(project / "site") as address:
        yield address


def _ids(page: Page) -> set[str]:
    links = page.locator(ROWS).evaluate_all("all => all.map(link => link.getAttribute('href'))")
    return {link.rstrip("/").rpartition("/")[2] for link in links}


def _ask(page: Page, query: str) -> None:
    page.fill("#finder-was", query)
    expect(page.locator(STATUS)).to_contain_text("gefunden")


@pytest.mark.parametrize(
    ("query", "found", "not_found"),
    [
        ("bearbeitung", {"probe-bearbeitung"}, {"probe-laser", "wilo"}),
        ("LASER", {"probe-laser"}, {"probe-bearbeitung", "wilo"}),
        ("pruef", {"probe-pruefstand", "probe-pruef"}, {"probe-laser", "wilo"}),
        ("Prüf", {"probe-pruefstand", "probe-pruef"}, {"probe-laser", "wilo"}),
        ("pumpen", {"wilo", "schwing", "hauhinco", "probe-pruefstand"}, {"abus"}),
        ("Wetter", {"abus", "demag", "ftb"}, {"wilo", "jd-neuhaus"}),
        ("hebezeug", {"demag", "jd-neuhaus"}, {"wilo", "probe-laser"}),
        ("pumpen herne", {"schwing"}, {"wilo", "hauhinco"}),
        ("schloesser", {"abus", "dormakaba"}, {"wilo"}),
    ],
)
def test_query_finds_who_can_do_it(
    open_page: Open, query: str, found: set[str], not_found: set[str]
) -> None:
    """Any part of a compound, umlauts written either way, capitals or not; all words count."""
    page = open_page("partner/")
    _ask(page, query)
    assert found <= _ids(page)
    assert not (not_found & _ids(page))
    fresh = open_page(f"partner/?{urlsplit(page.url).query}")
    expect(fresh.locator(STATUS)).to_contain_text("gefunden")
    assert _ids(fresh) == _ids(page)


def test_two_facets_at_once(open_page: Open) -> None:
    """Either of two kinds, and one competence: the address says all of it."""
    page = open_page("partner/")
    chosen = (("art", "unternehmen"), ("art", "kammer"), ("kompetenz", "pumpen"))
    for facet, key in chosen:
        if not page.locator(f"[data-facet={facet}]").get_attribute("open"):
            page.locator(f"[data-facet={facet}]").evaluate("details => { details.open = true }")
        page.check(f"[name={facet}][value={key}]")
    expect(page.locator(STATUS)).to_have_text("4 Profile gefunden")
    assert _ids(page) == {"schwing", "wilo", "hauhinco", "probe-pruefstand"}
    assert page.url.endswith("?art=kammer&art=unternehmen&kompetenz=pumpen")


def test_area_includes_its_towns_and_a_field_what_is_below_it(open_page: Open) -> None:
    """Ennepe-Ruhr means all nine towns, fluid technology means pumps too."""
    page = open_page("partner/?wo=EN-Kreis&kompetenz=foerdertechnik")
    expect(page.locator(STATUS)).to_contain_text("gefunden")
    assert {"demag", "jd-neuhaus"} <= _ids(page)


def test_options_count_what_they_would_give_and_rest_without_hits(open_page: Open) -> None:
    """Nobody ticks a box to find nothing."""
    page = open_page("partner/?was=hebezeug")
    expect(page.locator(STATUS)).to_have_text("2 Profile gefunden")
    companies = page.locator("[data-key=unternehmen]").first
    assert companies.locator(".count").text_content() == "2"
    assert page.locator("[name=art][value=kammer]").is_disabled()
    assert page.locator("[name=art][value=unternehmen]").is_enabled()
    page.fill("#finder-wo", "Wetter")
    expect(companies.locator(".count")).to_have_text("1")


def test_back_and_forward_bring_every_result_again(open_page: Open) -> None:
    """Typing is one step, a place another; back at the start the lists are there again."""
    page = open_page("partner/")
    page.locator("#finder-was").press_sequentially("pumpen")
    expect(page.locator(STATUS)).to_have_text("4 Profile gefunden")
    expect(page.locator("[data-finder-browse]")).to_be_hidden()
    page.locator("#finder-wo").press_sequentially("Herne")
    expect(page.locator(STATUS)).to_have_text("1 Profil in Herne gefunden")
    page.select_option("#finder-umkreis", "10")
    expect(page.locator(STATUS)).to_contain_text("im Umkreis von 10 km um Herne gefunden")
    page.go_back()
    expect(page.locator(STATUS)).to_have_text("1 Profil in Herne gefunden")
    page.go_back()
    expect(page.locator(STATUS)).to_have_text("4 Profile gefunden")
    assert page.input_value("#finder-wo") == ""
    page.go_back()
    expect(page.locator("[data-finder-browse]")).to_be_visible()
    assert page.input_value("#finder-was") == ""
    page.go_forward()
    expect(page.locator(STATUS)).to_have_text("4 Profile gefunden")


@pytest.mark.parametrize(
    ("query", "sentence"),
    [
        ("was=quantencomputer&wo=Herne", "Wir suchen: quantencomputer (Herne)."),
        ("was=quantencomputer", "Wir suchen: quantencomputer."),
        ("was={places}&wo=Herne", "Wir suchen: {places} (Herne)."),
        ("was=%3Cxqzt%3E+%24%26&wo=Hagen+Herne", "Wir suchen: <xqzt> $& (Hagen, Herne)."),
    ],
    ids=["place", "no place", "name of a value", "markup"],
)
def test_no_hit_becomes_a_sentence_to_send(open_page: Open, query: str, sentence: str) -> None:
    """What a person would write; a button copies it."""
    page = open_page(f"partner/?{query}")
    expect(page.locator(STATUS)).to_have_text(re.compile("^0 Profile .*gefunden$"))
    request = page.locator("[data-request]")
    expect(request).to_have_text(f"{sentence} Bitte nennen Sie uns passende Betriebe.")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.locator(".finder__demand .copy-button").click()
    assert page.evaluate("navigator.clipboard.readText()") == request.text_content()


def test_what_was_meant_is_told(open_page: Open) -> None:
    """The hits are there at once, and it is said whose they are."""
    page = open_page("partner/?was=hebzeug")
    expect(page.locator(STATUS)).to_have_text(
        re.compile(r"^Keine Treffer für „hebzeug“\. Meinten Sie „hebezeuge?“\? 2 Profile gefunden$")
    )
    assert _ids(page) == {"demag", "jd-neuhaus"}


def test_hits_with_a_part_of_the_words_are_named_as_such(open_page: Open) -> None:
    """Where nobody has all; the wish becomes a sentence to send all the same."""
    page = open_page("partner/?was=wilo abus")
    expect(page.locator(STATUS)).to_have_text(
        "Kein Treffer mit allen Wörtern. Mit einem Teil davon: 2 Profile gefunden"
    )
    assert _ids(page) == {"wilo", "abus"}
    expect(page.locator("[data-request]")).to_contain_text("Wir suchen: wilo abus.")
    expect(page.get_by_role("heading", name="Nichts Passendes dabei?")).to_be_visible()


def test_district_leads_to_its_town(open_page: Open) -> None:
    """Which is said, for no profile says it."""
    page = open_page("partner/?was=Wanne-Eickel")
    expect(page.locator(STATUS)).to_have_text(
        re.compile(r"^Wanne-Eickel gehört zu Herne\. \d+ Profile gefunden$")
    )
    page = open_page("partner/?was=Holthausen")
    expect(page.locator(STATUS)).to_contain_text("Holthausen gehört zu Herne und Hattingen.")


@pytest.mark.parametrize(
    ("query", "heading"),
    [
        ("was=Hydraulik&art=kammer", "Kein Profil passt genau"),
        ("was=Udo+Mager", "Kein Profil passt genau"),
        ("was=quantencomputer", "Dazu haben wir noch niemanden"),
        ("was=quantencomputer&wo=Witten", "Dazu haben wir noch niemanden"),
    ],
    ids=["of another kind", "elsewhere on the site", "nowhere", "nowhere in town"],
)
def test_nobody_is_the_last_word(open_page: Open, query: str, heading: str) -> None:
    """After the other towns, the other kinds and the other pages."""
    page = open_page(f"partner/?{query}")
    expect(page.locator(STATUS)).to_have_text(re.compile("^0 Profile .*gefunden$"))
    expect(page.locator("[data-way-on] h2")).to_have_text(heading)


def test_other_pages_with_the_words_are_linked(open_page: Open) -> None:
    """The first of them, and the search with all; not where they have but some of the words."""
    page = open_page("partner/?was=Udo+Mager")
    elsewhere = page.locator("[data-elsewhere]")
    expect(elsewhere.get_by_role("listitem")).to_have_count(2)
    expect(elsewhere.get_by_role("link", name="Das Netzwerk", exact=True)).to_be_visible()
    elsewhere.get_by_role("link", name="Alle Treffer der Suche").click()
    expect(page).to_have_url(re.compile(r"/suche/\?q=Udo\+Mager$"))
    page = open_page("partner/?was=Udo+quantencomputer")
    expect(page.locator("[data-way-on] h2")).to_be_visible()
    expect(page.locator("[data-elsewhere]")).to_be_hidden()


def test_without_the_search_the_finder_says_what_it_knows(browser: Browser, address: str) -> None:
    """As in a preview."""
    with browser.new_context() as context:
        page = context.new_page()
        page.route("**/suche/index.json", lambda route: route.fulfill(status=404))
        page.goto(f"{address}partner/?was=Sommerempfang")
        expect(page.locator("[data-way-on] h2")).to_have_text("Dazu haben wir noch niemanden")


@pytest.mark.parametrize(
    ("query", "sentence"),
    [
        ("quantencomputer pumpen", "Das Wort „quantencomputer“ kommt hier nicht vor."),
        ("xqzt quantencomputer", "Die Wörter „xqzt“ und „quantencomputer“ kommen hier nicht vor."),
    ],
)
def test_words_that_stand_nowhere_are_named(open_page: Open, query: str, sentence: str) -> None:
    """So that one may leave them out; where all words stand somewhere, nothing is said."""
    page = open_page(f"partner/?was={query}")
    told = page.locator(".finder [data-unknown]")
    expect(told).to_have_text(sentence)
    page = open_page("partner/?was=pumpen&art=kammer")
    expect(page.locator(STATUS)).to_have_text("0 Profile gefunden")
    expect(page.locator(".finder [data-unknown]")).to_be_hidden()


def test_no_hit_names_whom_to_ask_and_the_way_out(open_page: Open) -> None:
    """A link says where it leads: a mail with the sentence, or a website."""
    page = open_page("partner/?was=quantencomputer&wo=Herne")
    helpers = page.locator("[data-helpers]")
    mail = helpers.get_by_role("link", name="Muster Förderung", exact=True)
    href = unquote(str(mail.get_attribute("href")))
    assert href.startswith("mailto:rat@example.org?")
    assert "Wir suchen: quantencomputer (Herne). Bitte" in href
    website = helpers.get_by_role("link", name=re.compile("^Zur Website: Wirtschaftsförderung"))
    expect(website).to_have_attribute("href", "https://herne.business/")
    page.get_by_role("button", name=re.compile("Ohne den Suchtext")).click()
    expect(page.locator(STATUS)).to_have_text(re.compile(r"^[1-9]\d* Profile in Herne gefunden$"))
    assert page.url.endswith("?wo=Herne")


SCREENS = [{"width": 390, "height": 844}, {"width": 1280, "height": 800}]
each_screen = pytest.mark.parametrize("viewport", SCREENS, ids=["phone", "desktop"])


def _expect_hits_on_screen(page: Page) -> None:
    expect(page.locator(STATUS)).to_be_in_viewport()
    expect(page.locator(ROWS).first).to_be_in_viewport()


@each_screen
def test_address_shows_its_hits_on_the_first_screen(
    open_page: Open, viewport: dict[str, int]
) -> None:
    """No list of terms stands between: the facet says how many are chosen."""
    page = open_page("partner/?was=pump&wo=Herne&art=unternehmen", viewport=viewport)
    _expect_hits_on_screen(page)
    expect(page.locator(".finder details[open]")).to_have_count(0)
    expect(page.locator("[data-facet=art] summary")).to_have_text("Art der Einrichtung 1 gewählt")


@each_screen
def test_search_leads_to_the_hits(open_page: Open, viewport: dict[str, int]) -> None:
    """Enter or the button: the hits are there, and the focus is at their number."""
    page = open_page("partner/", viewport=viewport)
    page.fill("#finder-was", "pump")
    page.keyboard.press("Enter")
    expect(page.locator(STATUS)).to_be_focused()
    expect(page.locator(STATUS)).to_have_text(re.compile(r"^\d+ Profile gefunden$"))
    _expect_hits_on_screen(page)


def test_box_without_hits_keeps_the_focus_when_it_is_unticked(open_page: Open) -> None:
    """One who uses the keyboard is not thrown back to the start of the page."""
    page = open_page("partner/?was=quantencomputer&art=kammer")
    expect(page.locator(STATUS)).to_have_text("0 Profile gefunden")
    page.locator("[data-facet=art] summary").click()
    box = page.locator("[name=art][value=kammer]")
    box.focus()
    page.keyboard.press("Space")
    expect(box).not_to_be_checked()
    expect(box).to_be_focused()


@pytest.mark.parametrize(
    ("query", "found", "not_found"),
    [
        ("KI", {"probe-ki"}, {"probe-skizze"}),
        ("44147", {"wf-dortmund"}, {"wf-herne", "wilo"}),
    ],
    ids=["short word begins a word", "postal code"],
)
def test_query_finds_no_more_than_it_says(
    open_page: Open, query: str, found: set[str], not_found: set[str]
) -> None:
    """Up to three letters are sought where words begin: "Muster-KI", not "Musterskizze"."""
    page = open_page("partner/")
    _ask(page, query)
    assert found <= _ids(page)
    assert not (not_found & _ids(page))


def test_hostile_name_is_text(open_page: Open) -> None:
    """Markup in a name is shown, not run."""
    page = open_page("partner/?was=onerror")
    expect(page.locator(ROWS)).to_have_text(PROBES["probe-hostil"][0])
    assert page.title() != "1"


def test_many_hits_come_twenty_at_a_time(open_page: Open) -> None:
    """The button brings the next ones and the focus to the first of them."""
    page = open_page("partner/?was=e")
    expect(page.locator(ROWS)).to_have_count(20)
    page.get_by_role("button", name="Weitere 20 anzeigen").click()
    expect(page.locator(ROWS).nth(20)).to_be_focused()


def test_data_comes_with_the_first_touch(open_page: Open) -> None:
    """Who only reads loads nothing."""
    page = open_page("partner/")
    loaded: list[str] = []
    page.on("request", lambda request: loaded.append(request.url))
    page.wait_for_timeout(300)
    assert not loaded
    with page.expect_response("**/partner/index.json"):
        page.locator("#finder-was").focus()


def test_nothing_jumps(open_page: Open) -> None:
    """Boxes take the place of links without moving anything (layout shift of the whole visit)."""
    page = open_page("partner/")
    page.evaluate("""() => { window.shift = 0; new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shift += entry.value;
    }).observe({ type: "layout-shift", buffered: true }); }""")
    page.wait_for_timeout(300)
    assert page.evaluate("window.shift") == 0


def test_keyboard_alone_finds_and_opens_a_profile(open_page: Open) -> None:
    """Tab, type, tab on to the first result, enter."""
    page = open_page("partner/")
    page.locator("#finder-was").focus()
    page.keyboard.type("hebezeug")
    expect(page.locator(ROWS)).to_have_count(2)
    for _ in range(20):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.matches('.partner-list a')"):
            break
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"/partner/jd-neuhaus/$"))


def test_without_script_the_terms_lead_to_their_lists(open_page: Open) -> None:
    """No dead box, no dead button."""
    page = open_page("partner/", java_script_enabled=False)
    assert page.locator(".finder [type=checkbox]").count() == 0
    page.locator("[data-facet=art] summary").click()
    page.get_by_role("search").get_by_role("link", name="Kammern").click()
    expect(page).to_have_url(re.compile(r"/partner/art/kammer/$"))
    page.go_back()
    page.fill("#finder-wo", "Herne")
    page.get_by_role("button", name="Suchen").click()
    expect(page).to_have_url(re.compile(r"/partner/a-z/\?was=&wo=Herne&umkreis=$"))


@pytest.mark.parametrize("path", ["", "partner/?was=pump"], ids=["start", "directory"])
def test_without_script_the_form_names_the_lists(open_page: Open, path: str) -> None:
    """Nobody's query is dropped without a word."""
    page = open_page(path, java_script_enabled=False)
    told = page.locator("record-finder .notice")
    expect(told).to_contain_text("braucht dort JavaScript")
    told.get_by_role("link", name="Kompetenz").click()
    expect(page).to_have_url(re.compile(r"/partner/kompetenz/$"))


def test_start_page_asks_and_the_directory_answers(open_page: Open) -> None:
    """What and where; the number is told before one goes there."""
    page = open_page()
    page.fill("#finder-was", "pumpen")
    page.fill("#finder-wo", "Herne")
    expect(page.locator(STATUS)).to_have_text("1 Profil in Herne gefunden")
    page.get_by_role("button", name="Partner finden").click()
    expect(page).to_have_url(re.compile(r"/partner/\?was=pumpen&wo=Herne$"))
    expect(page.locator(ROWS)).to_have_count(1)


def test_failure_is_told_and_the_lists_stay(browser_page: Page) -> None:
    """When the data cannot be had, the visitor learns what to do."""
    browser_page.fill("#finder-was", "pumpen")
    expect(browser_page.locator(STATUS)).to_contain_text("lässt sich gerade nicht laden")
    expect(browser_page.locator("[data-finder-browse]")).to_be_visible()


@pytest.fixture
def browser_page(browser: Browser, address: str) -> Iterator[Page]:
    """The directory of a site whose data cannot be reached; its console complains rightly."""
    context = browser.new_context()
    page = context.new_page()
    page.route("**/partner/index.json", lambda route: route.abort())
    page.goto(f"{address}partner/")
    yield page
    context.close()
