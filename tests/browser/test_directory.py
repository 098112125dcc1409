"""What the directory looks like with everything an editor may write, and with next to nothing."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from playwright.sync_api import Page, expect

import browsing
import projects
from browsing import Open

pytestmark = pytest.mark.content

PHONE = {"width": 390, "height": 844}
SMALL = {"width": 320, "height": 700}
DESKTOP = {"width": 1280, "height": 900}

SUMMARY = (
    "Entwicklung, Fertigung und Instandhaltung von Pumpen, Hydraulikaggregaten und Verdichtern für "
    "Wasserwirtschaft, Bergbau, Chemie und Energie, mit Prüfstand in Dortmund und einem Werk an "
    "der Ruhr."
)
DESCRIPTION = """\
Ein Absatz mit einem [Link](https://www.example.org/preise/).

| Erzeugnis | Stückzahl im Jahr | Höchster Druck | Werk |
|---|---|---|---|
| Hydraulikaggregate | 4.500 Stück | 350 Bar | Dortmund-Hörde |
"""
NOTICE = {"summary": SUMMARY, "published": "2026-11-01", "valid_until": "2027-03-31"}
PROBES: dict[str, dict[str, object]] = {
    "alles": {
        "name": "Maschinenbau und Fördertechnik GmbH & Co. KG",
        "legal_name": "Maschinenbau- und Fördertechnikgesellschaft mbH & Co. KG",
        "summary": SUMMARY,
        "description": DESCRIPTION,
        "address": {"street": "Probeweg 1", "postal_code": "44139", "city": "dortmund"},
        "website": "https://www.maschinenbau-und-foerdertechnik.example/de/",
        "email": "vertrieb.innendienst@maschinenbau-und-foerdertechnik.example",
        "phone": "+49 231 1234567-890",
        "same_as": ["https://social.example/@maschinenbau"],
        "contact": {"role": "Vertrieb", "email": "vertrieb@example.org", "phone": "+49 231 1-2"},
        "sectors": ["maschinenbau", "metall"],
        "competences": ["pumpen", "stahl"],
        "employees": {"min": 250, "max": 499, "year": 2025},
        "verified_on": "2026-11-20",
        "offers": [{"id": "pruefstand", "title": "Zeit auf dem Hochdruckprüfstand"} | NOTICE],
        "requests": [{"id": "guss", "title": "Gehäuse aus Gusseisen"} | NOTICE],
    },
    "nichts": {"name": "Kurz AG", "summary": "Schrauben."},
    "fuge": {"name": "Wirtschaftsförderungsgesellschaft Probe mbH", "summary": "Ein langes Wort."},
    "ohne-fuge": {"name": "Zz" + "quodlibet" * 6, "summary": "Ein Wort ohne Fuge."},
}
"""Profiles of the test beside the real ones, in Herne unless they say otherwise."""

PROFILES = [f"partner/{key}/" for key in PROBES]
LISTS = ["partner/ort/herne/", "partner/a-z/", "partner/ort/herne/einbetten/"]
PAGES = [*PROFILES, *LISTS, "partner/", "partner/kompetenz/", "boerse/", "partner/offene-daten/"]


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The real site with the profiles of this test."""
    project = projects.copy_real(tmp_path_factory.mktemp("directory"))
    for key, fields in PROBES.items():
        _write(project, key, fields)
    finished = projects.build(project)
    assert finished.returncode == 0, finished.stderr
    with browsing.served(project / "site") as address:
        yield address


def _write(project: Path, key: str, fields: dict[str, object]) -> None:
    known = {"id": key, "type": "company", "role": "regional", "address": {"city": "herne"}}
    text = yaml.safe_dump(known | fields, allow_unicode=True)
    (project / f"partners/{key}.yml").write_text(text)


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("viewport", [SMALL, PHONE], ids=["small phone", "phone"])
def test_page_holds_whatever_is_written(
    open_page: Open, path: str, viewport: dict[str, int]
) -> None:
    """Nothing scrolls sideways, and nothing sticks out of the page."""
    page = open_page(path, viewport=viewport)
    assert page.evaluate("document.documentElement.scrollWidth") <= viewport["width"]


def test_first_screen_of_a_phone_says_who_where_what_and_how(open_page: Open) -> None:
    """Even with the longest summary."""
    page = open_page("partner/alles/", viewport=PHONE)
    for part in ("h1", ".page-head .meta", ".page-head .lead", ".profile__reach a >> nth=0"):
        box = page.locator(part).bounding_box()
        assert box is not None
        assert box["y"] + box["height"] <= PHONE["height"], part
    reach = page.locator(".profile__reach a")
    expect(reach.nth(2)).to_have_accessible_name(re.compile("^Website von .+"))
    assert [name.split()[0] for name in reach.all_inner_texts()] == ["Anrufen", "E-Mail", "Website"]
    assert reach.nth(0).get_attribute("href") == "tel:+4923112"
    assert reach.nth(1).get_attribute("href") == "mailto:vertrieb@example.org"


def test_contact_stands_beside_the_name_where_there_is_room(open_page: Open) -> None:
    """Then it is not said twice."""
    page = open_page("partner/alles/", viewport=DESKTOP)
    expect(page.locator(".profile__reach")).to_be_hidden()
    head, contact = (page.locator(part).bounding_box() for part in (".page-head", ".contact"))
    assert head is not None
    assert contact is not None
    assert contact["y"] == pytest.approx(head["y"], abs=1)
    assert contact["x"] > head["x"] + head["width"]


def test_profile_that_says_next_to_nothing_has_no_empty_parts(open_page: Open) -> None:
    """No heading without a text below it, no row of buttons without a button."""
    page = open_page("partner/nichts/", viewport=PHONE)
    expect(page.locator(".profile__reach")).to_be_hidden()
    expect(page.locator(".contact")).to_contain_text("Weiter hilft vor Ort:")
    headings = page.locator("main h2").all_inner_texts()
    assert headings == ["Kontakt", "Auf einen Blick", "Stand und Quellen"]


SMALL_TARGETS = """(least) => [...document.querySelectorAll(
    "main :is(a[href], button, summary, select, input:not([type=checkbox]))")]
  .filter((e) => e.checkVisibility() && !e.closest(".map__drawing"))
  // A link in a sentence is as high as its line (WCAG 2.5.8).
  .filter((e) => !(e.matches("a") && e.closest("p:not(.actions, .more), .prose li, .map__rights")))
  .map((e) => {
    const box = e.getBoundingClientRect();
    const layer = getComputedStyle(e, "::after");
    const stretched = layer.position === "absolute" && layer.content !== "none";
    const height = stretched ? parseFloat(layer.height) : box.height;
    return [e.textContent.trim(), Math.round(height)];
  })
  .filter(([, height]) => height < least)"""


@pytest.mark.parametrize("path", PAGES)
def test_no_target_is_too_small(open_page: Open, path: str) -> None:
    """At least 24 px, open or closed (WCAG 2.5.8)."""
    page = open_page(path, viewport=PHONE)
    page.evaluate("document.querySelectorAll('details').forEach((d) => { d.open = true })")
    assert page.evaluate(SMALL_TARGETS, 24) == []


@pytest.mark.parametrize(
    "targets",
    [".contact .facts dd > a", ".profile__reach a", ".sources .button"],
    ids=["ways of contact", "buttons", "correction"],
)
def test_what_matters_most_has_room_for_a_thumb(open_page: Open, targets: str) -> None:
    """44 px on a phone."""
    found = open_page("partner/alles/", viewport=PHONE).locator(targets).all()
    assert found
    for target in found:
        box = target.bounding_box()
        assert box is not None
        assert box["height"] >= 44, target.inner_text()


def test_finder_is_made_for_a_thumb(open_page: Open) -> None:
    """Field, button, facets and their options."""
    page = open_page("partner/", viewport=PHONE)
    page.locator("[data-facet=art] summary").click()
    for target in (
        "#finder-was",
        "#finder-wo",
        "#finder-umkreis",
        ".finder .button",
        "[data-facet=art] summary",
        "[data-key] label",
    ):
        box = page.locator(target).first.bounding_box()
        assert box is not None
        assert box["height"] >= 44, target


def test_wide_table_scrolls_in_a_place_of_its_own(open_page: Open) -> None:
    """The place has a name and takes the focus; the page stays where it is."""
    page = open_page("partner/alles/", viewport=SMALL)
    region = page.get_by_role("region", name="Tabelle")
    assert region.evaluate("e => e.scrollWidth > e.clientWidth")
    region.focus()
    page.keyboard.press("ArrowRight")
    page.wait_for_function("e => e.scrollLeft > 0", arg=region.element_handle(), timeout=5000)
    assert page.evaluate("scrollX") == 0


BARS = """() => [...document.querySelectorAll(".meta > .where")].map((e) => {
  const line = e.parentElement.getBoundingClientRect().left;
  const box = e.getBoundingClientRect();
  const style = getComputedStyle(e);
  const text = box.left + parseFloat(style.borderLeftWidth) + parseFloat(style.paddingLeft);
  const cut = 6.72;  // px, of .meta
  return { text: e.textContent, begins: Math.abs(text - line) < 1, seen: box.left > line,
    hidden: box.left + parseFloat(style.borderLeftWidth) <= line - cut + .5 };
})"""


@pytest.mark.parametrize("viewport", [SMALL, PHONE, DESKTOP], ids=["320", "390", "1280"])
def test_no_line_begins_with_a_bar(open_page: Open, viewport: dict[str, int]) -> None:
    """A bar parts two things on a line; what wraps begins flush left, without one."""
    bars = open_page("partner/a-z/", viewport=viewport).evaluate(BARS)
    assert any(bar["seen"] for bar in bars)
    for bar in bars:
        assert bar["seen"] or (bar["begins"] and bar["hidden"]), bar["text"]


BREAKS = """(heading) => {
  const text = heading.querySelector("a")?.firstChild ?? heading.firstChild;
  const range = document.createRange();
  const top = (at) => {
    range.setStart(text, at); range.setEnd(text, at + 1);
    return [...range.getClientRects()].at(-1)?.top;
  };
  const breaks = [];
  for (let at = 1, last = top(0); at < text.length; at += 1) {
    const now = top(at);
    if (now === undefined || text.data[at] === " ") continue;
    if (now > last + 4) breaks.push(text.data[at - 1]);
    last = now;
  }
  return breaks;
}"""


@pytest.mark.parametrize(
    ("path", "heading"),
    [("partner/fuge/", "h1"), ("partner/ort/herne/", "h2:has([href*='/fuge/'])")],
    ids=["profile", "list"],
)
def test_long_name_breaks_at_a_joint(open_page: Open, path: str, heading: str) -> None:
    """Never in the middle of a syllable: between words, or with a hyphen between their parts."""
    page = open_page(path, viewport={"width": 300, "height": 700})
    breaks = page.locator(heading).evaluate(BREAKS)
    assert "\u00ad" in breaks
    assert set(breaks) <= {" ", "\u00ad", "-"}


def _on_paper(page: Page) -> None:
    page.emulate_media(media="print")
    # A4 less its margins.
    page.set_viewport_size({"width": 643, "height": 987})


def test_print_begins_with_the_contact(open_page: Open) -> None:
    """All of it on the first sheet, below the name; no way through the site, no buttons."""
    page = open_page("partner/alles/")
    _on_paper(page)
    contact, facts = (page.locator(part).bounding_box() for part in (".contact", ".profile__main"))
    assert contact is not None
    assert facts is not None
    assert contact["y"] + contact["height"] <= min(facts["y"], 987)
    expect(page.locator(".contact")).to_contain_text("+49 231 1-2")
    for part in (".site-nav", ".breadcrumbs", ".profile__reach", ".profile__map", ".button"):
        for found in page.locator(part).all():
            expect(found).to_be_hidden()


def test_print_says_where_links_lead(open_page: Open) -> None:
    """Behind a link in the text; not behind an address that is written out."""
    page = open_page("partner/alles/")
    _on_paper(page)
    after = "e => getComputedStyle(e, '::after').content"
    link = page.locator(".prose a")
    assert "https://www.example.org/preise/" in link.evaluate(
        "e => getComputedStyle(e, '::after').content.replace('attr(href)', e.href)"
    )
    website = page.locator(".contact .facts").get_by_role("link", name="www.maschinenbau")
    assert website.evaluate(after) == "none"


@pytest.mark.parametrize("path", ["partner/", "partner/a-z/"])
def test_finder_is_not_printed(open_page: Open, path: str) -> None:
    """Paper has no search; the profiles stay."""
    page = open_page(path)
    _on_paper(page)
    assert page.locator("input:visible, button:visible").count() == 0


def test_list_can_be_told_apart_in_forced_colours(open_page: Open) -> None:
    """Entries are parted by lines, what stands on a line by bars, in colours of the system."""
    page = open_page("partner/ort/herne/", forced_colors="active")
    paper = page.evaluate("getComputedStyle(document.body).backgroundColor")
    entry = page.locator(".partner-list > li").first
    for part, side in (
        (entry, "borderTopColor"),
        (entry.locator(".where").first, "borderLeftColor"),
    ):
        colour = part.evaluate("(e, side) => getComputedStyle(e)[side]", side)
        assert colour != paper


def test_reset_shows_when_there_is_something_to_reset(open_page: Open) -> None:
    """It puts everything back, and the focus where one starts anew."""
    page = open_page("partner/")
    reset = page.get_by_role("button", name="Zurücksetzen")
    status = page.locator(".finder__status")
    at_rest = status.inner_text()
    assert at_rest.endswith("Profile im Verzeichnis")
    expect(reset).to_be_hidden()
    kinds = page.locator("[data-facet=art] summary")
    kinds.click()
    page.check("[name=art][value=unternehmen]")
    page.fill("#finder-wo", "Herne")
    expect(kinds).to_have_text("Art der Einrichtung 1 gewählt")
    expect(status).to_contain_text("gefunden")
    reset.click()
    expect(page.locator("#finder-was")).to_be_focused()
    expect(status).to_have_text(at_rest)
    expect(reset).to_be_hidden()
    expect(kinds).to_have_text("Art der Einrichtung")
    expect(page.locator("#finder-wo")).to_have_value("")


def test_results_read_like_every_other_list(open_page: Open) -> None:
    """A profile found says the same in the same form as in the list of its town."""
    form = """() => [...document.querySelectorAll(".partner-list > li:has([href*='/fuge/'])")]
      .map((e) => e.innerText.replaceAll("\\u00ad", ""))"""
    listed = open_page("partner/ort/herne/").evaluate(form)
    page = open_page("partner/?was=probe+mbh")
    expect(page.locator(".finder [data-rows] li:has([href*='/fuge/'])")).to_have_count(1)
    assert page.evaluate(form) == listed
