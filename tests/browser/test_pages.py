"""What a visitor sees: every kind of page, wide and narrow, light and dark, without script."""

import re

import pytest
from playwright.sync_api import Page, expect

from browsing import Open, Visit, add_style
from page_types import PageType, each_page_type, page_type

WIDTHS = [320, 390, 768, 1280]


def _overflow(page: Page) -> int:
    return int(page.evaluate("document.documentElement.scrollWidth - innerWidth"))


@each_page_type
def test_page_fits_every_width(visit: Visit, page_type: PageType) -> None:
    """No page scrolls sideways, at 320 px and with text of twice the size included."""
    page = visit(page_type)
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        assert _overflow(page) <= 0, f"{width} px"
    add_style(page, "html { font-size: 200% }")
    for width in (390, 640):
        page.set_viewport_size({"width": width, "height": 900})
        assert _overflow(page) <= 0, f"200 % text at {width} px"


def test_overflow_is_found(open_page: Open) -> None:
    """A word that is too long for the window."""
    page = open_page("impressum/", viewport={"width": 320, "height": 900})
    page.evaluate("document.querySelector('h1').style.whiteSpace = 'nowrap'")
    page.evaluate("document.querySelector('h1').textContent = 'Wort '.repeat(50)")
    assert _overflow(page) > 0


@each_page_type
def test_page_follows_the_scheme(visit: Visit, page_type: PageType) -> None:
    """Body text and page agree on a scheme: dark on light, or light on dark."""
    page = visit(page_type)
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        colours = page.evaluate(
            "() => { const style = getComputedStyle(document.body);"
            " return [style.backgroundColor, style.color] }"
        )
        paper, ink = (sum(map(int, re.findall(r"\d+", colour)[:3])) for colour in colours)
        assert (paper > ink) == (scheme == "light"), scheme


@each_page_type
def test_page_says_the_same_without_script(
    visit: Visit, visit_without_script: Visit, page_type: PageType
) -> None:
    """With scripts off a page shows every word that it shows with them.

    Buttons that copy are left out: they show only where they work; and so is what is said only
    to those who have no script.
    """
    page = visit(page_type)
    buttons = "copy-text, .copy-button"
    page.evaluate("(of) => document.querySelectorAll(of).forEach((b) => b.remove())", buttons)
    quiet = visit_without_script(page_type)
    without = quiet.inner_text("main")
    for instead in quiet.locator("main noscript, main copy-text").all_inner_texts():
        assert instead in without
        without = without.replace(instead, "")
    assert without.split() == page.inner_text("main").split()


def test_start_leads_to_partners_and_news(open_page: Open) -> None:
    """The start page says what there is, shows four figures with their sources, and leads on."""
    page = open_page()
    expect(page.locator("h1")).to_have_count(1)
    expect(page.locator(".opening .lead")).to_have_text(re.compile(r"^\d+\sProfile: "))
    expect(page.locator(".figures dd")).to_have_count(4)
    for figure in page.locator(".figures dd").all_inner_texts():
        assert re.search(r"\b20\d\d$", figure), figure
    page.get_by_text("Quellen der Zahlen").click()
    expect(page.locator(".figures li:visible")).to_have_count(4)
    page.get_by_role("button", name="Partner finden").click()
    expect(page).to_have_url(re.compile(r"/partner/\?was=&wo=$"))


def test_press_shows_the_source_of_each_figure(open_page: Open) -> None:
    """Beside it: a journalist opens no note."""
    page = open_page("presse/")
    expect(page.locator(".figures dl > div")).to_have_count(4)
    for figure in page.locator(".figures dl > div").all_inner_texts():
        assert re.search(r"\b20\d\d\b.*Quelle: \S", figure, re.DOTALL), figure


MOST_SECTIONS, LONGEST_START = 4, 4_000


@pytest.mark.parametrize("name", ["start", "official start"])
def test_start_has_few_sections(visit: Visit, name: str) -> None:
    """At most four, the opening included: none is without a word, no headings but theirs."""
    page = visit(page_type(name))
    sections = page.locator("main > *")
    assert sections.count() <= MOST_SECTIONS
    assert all(sections.all_inner_texts())


def test_start_is_short_on_a_phone(visit: Visit) -> None:
    """Half of what it was when it had a section for everything."""
    page = visit(page_type("start"), width=390)
    assert page.evaluate("document.documentElement.scrollHeight") <= LONGEST_START


def test_profile_names_town_website_and_membership(open_page: Open) -> None:
    """A firm whose membership is not known: its profile says so where its sources stand."""
    page = open_page("partner/wilo/")
    expect(page.locator("h1")).to_have_text("WILO SE")
    expect(page.locator("main")).to_contain_text(
        "Eine Mitgliedschaft im Netzwerk ist nicht belegt."
    )
    expect(page.get_by_role("link", name="wilo.com")).to_have_attribute("href", "https://wilo.com")
    assert "None" not in page.inner_text("body")


def test_profile_without_contact_leads_to_the_agency(open_page: Open) -> None:
    """Where neither website nor telephone is known, the agency of the area is named."""
    page = open_page("partner/sozialforschungsstelle-dortmund/")
    contact = page.get_by_role("complementary")
    contact.get_by_role("link", name="Wirtschaftsförderung Dortmund").click()
    expect(page).to_have_url(re.compile(r"/partner/wf-dortmund/$"))


def test_release_says_that_it_looks_back(open_page: Open) -> None:
    """A text on a past event says when it was written, and after what."""
    page = open_page("aktuelles/2016/kompetenznetz/")
    sources = page.locator(".sources")
    expect(sources).to_contain_text("Rückblick, verfasst am 23. November 2026")
    expect(page.locator(".release__meta")).to_contain_text("2016")
    expect(page.locator("head link[type='application/rss+xml']")).to_have_count(2)


def test_missing_page_helps_on(open_page: Open, address: str) -> None:
    """The page for what is missing leads on, from the root of the site."""
    page = open_page("404.html")
    expect(page.locator("h1")).to_have_text("Diese Seite gibt es nicht")
    page.get_by_role("main").get_by_role("link", name="Partner").click()
    assert page.url == f"{address}partner/"
