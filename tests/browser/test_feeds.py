"""The page of all feeds, and a feed that someone opens in a browser."""

import re
from typing import Literal

import pytest
from playwright.sync_api import Browser, expect

from browsing import Open

FEEDS = "presse/feeds/"
MAIN = "https://www.regionruhr.de/feeds/aktuelles.rss"


@pytest.mark.parametrize("width", [320, 390, 768, 1280])
def test_page_of_feeds_fits_every_width(open_page: Open, width: int) -> None:
    """Long addresses break; nothing scrolls sideways, with every group open."""
    page = open_page(FEEDS, viewport={"width": width, "height": 900})
    page.evaluate("document.querySelectorAll('details').forEach((group) => (group.open = true))")
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0


def test_address_is_copied_with_one_click(open_page: Open) -> None:
    """The button says so, to those who hear it too, then offers it again."""
    page = open_page(FEEDS, permissions=["clipboard-read", "clipboard-write"])
    button = page.locator("main button").first
    status = page.get_by_role("status")
    expect(button).to_have_accessible_name(f"Kopieren {MAIN}")
    button.click()
    expect(button).to_have_accessible_name(f"Kopiert {MAIN}")
    expect(status).to_have_text("Kopiert")
    assert page.evaluate("navigator.clipboard.readText()") == MAIN
    expect(button).to_have_accessible_name(f"Kopieren {MAIN}", timeout=10_000)
    expect(status).to_be_empty()


def test_every_address_of_a_main_feed_has_a_button_of_its_own(open_page: Open) -> None:
    """One beside each, those of the exchange and its calendar too; the keyboard reaches them."""
    page = open_page(FEEDS)
    addresses, buttons = page.locator(".feed-list code"), page.locator(".feed-list button")
    assert addresses.count() == buttons.count() == 10
    page.locator("main button").first.focus()
    expect(page.locator("main button").first).to_be_focused()


def test_other_feeds_are_shown_by_choice(open_page: Open) -> None:
    """Closed until the keyboard or a finger opens them; then each has a button for its RSS."""
    page = open_page(FEEDS, permissions=["clipboard-read", "clipboard-write"])
    group = page.locator("details", has_text="Nach Ort")
    link = group.get_by_role("link", name="RSS Herne")
    expect(link).to_be_hidden()
    group.locator("summary").focus()
    page.keyboard.press("Enter")
    expect(link).to_be_visible()
    assert group.locator("tr").count() == group.get_by_role("button").count() > 3
    group.get_by_role("button", name="Kopieren RSS Herne").click()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == link.evaluate("(link) => link.href")
    assert copied.endswith("/feeds/ort/herne.rss")


def test_address_that_cannot_be_copied_is_selected(open_page: Open) -> None:
    """Where the browser says no."""
    page = open_page(FEEDS)
    page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(new Error()); }")
    page.locator("main button").first.click()
    expect(page.locator("main button").first).to_contain_text("Bitte von Hand kopieren")
    assert page.evaluate("getSelection().toString()") == MAIN


def test_without_script_there_is_no_button(open_page: Open) -> None:
    """Nothing that does nothing; every address is there, and every group opens."""
    page = open_page(FEEDS, java_script_enabled=False)
    assert page.locator("main button").count() == 0
    page.locator("summary", has_text="Nach Thema").click()
    expect(page.get_by_role("link", name="RSS Messen")).to_be_visible()
    expect(page.locator("main code").first).to_have_text(MAIN)


@pytest.mark.parametrize("path", ["aktuelles/thema/messen/", "partner/wf-bochum/"])
def test_page_leads_to_its_feed(open_page: Open, path: str) -> None:
    """By a link for people."""
    page = open_page(path)
    link = page.get_by_role("link", name="Als Feed abonnieren")
    expect(link).to_have_attribute(
        "href", re.compile(r"feeds/(thema/messen|partner/wf-bochum).rss")
    )


@pytest.mark.parametrize("suffix", ["rss", "atom"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_feed_is_readable_for_people(
    browser: Browser, address: str, suffix: str, scheme: Literal["light", "dark"]
) -> None:
    """It says what it is, shows titles, dates and summaries, and hides what is for machines."""
    # Chromium asks for a favicon.ico where a document names none, and complains of its absence.
    page = browser.new_page(color_scheme=scheme)
    page.goto(f"{address}feeds/aktuelles.{suffix}")
    shown = page.evaluate(
        """() => [...document.querySelectorAll("*")]
            .filter((element) => element.checkVisibility() && !element.childElementCount)
            .map((element) => element.localName)"""
    )
    names = {"pubDate", "description"} if suffix == "rss" else {"published", "summary"}
    assert {"title", "link", *names} <= set(shown)
    assert not {"encoded", "content", "guid", "id", "creator", "ttl"} & set(shown)
    paper, ink = page.evaluate(
        """() => {
            const { backgroundColor, color } = getComputedStyle(document.documentElement);
            return [backgroundColor, color].map((text) => text.match(/\\d+/g).map(Number));
        }"""
    )
    assert (sum(paper) > sum(ink)) == (scheme == "light")
    note = page.evaluate(
        """() => getComputedStyle(document.querySelector("channel") ?? document.documentElement,
            "::before").content"""
    )
    assert "Das ist ein Feed" in note
    page.close()
