"""The switch between light and dark: it follows the device until somebody chooses."""

import re
from collections.abc import Mapping

import pytest
from playwright.sync_api import Browser, Page, expect

from browsing import Open
from page_types import Site

STORED = "localStorage.getItem('farbschema')"


def _is_dark(page: Page) -> bool:
    colours = page.evaluate(
        "() => { const style = getComputedStyle(document.body);"
        " return [style.backgroundColor, style.color] }"
    )
    paper, ink = (sum(map(int, re.findall(r"\d+", colour)[:3])) for colour in colours)
    return paper < ink


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_device_decides_until_somebody_chooses(open_page: Open, scheme: str) -> None:
    """Without a choice a page follows the device, and nothing is stored."""
    page = open_page(color_scheme=scheme)
    expect(page.get_by_role("radio", name="wie das Gerät")).to_be_checked()
    assert _is_dark(page) == (scheme == "dark")
    assert page.evaluate("localStorage.length") == 0


@pytest.mark.parametrize(
    ("device", "words", "stored", "is_dark"),
    [("light", "dunkel", "dunkel", True), ("dark", "hell", "hell", False)],
    ids=["dark on a light device", "light on a dark device"],
)
def test_choice_holds_on_every_page(
    open_page: Open, address: str, device: str, words: str, stored: str, *, is_dark: bool
) -> None:
    """A choice is kept for the pages to come; to choose the device again forgets it."""
    page = open_page(color_scheme=device)
    page.get_by_role("radio", name=words).check()
    assert _is_dark(page) == is_dark
    page.goto(f"{address}partner/wilo/")
    assert _is_dark(page) == is_dark
    expect(page.get_by_role("radio", name=words)).to_be_checked()
    assert page.evaluate(STORED) == stored

    page.get_by_role("radio", name="wie das Gerät").check()
    assert _is_dark(page) == (device == "dark")
    assert page.evaluate("localStorage.length") == 0


def test_choice_is_painted_at_once(open_page: Open, address: str) -> None:
    """The scheme is known before the body is read: nothing flashes."""
    page = open_page(color_scheme="light")
    page.get_by_role("radio", name="dunkel").check()
    page.add_init_script(
        "new MutationObserver(() => { if (document.body && !window.first)"
        " window.first = document.documentElement.dataset.farbschema ?? 'none' })"
        ".observe(document, { childList: true, subtree: true })"
    )
    page.goto(f"{address}netzwerk/")
    assert page.evaluate("window.first") == "dunkel"
    page.get_by_role("radio", name="wie das Gerät").check()


def test_pictures_and_emblem_follow_the_choice(browser: Browser, sites: Mapping[Site, str]) -> None:
    """What has a version of its own for the dark shows it, but on paper."""
    root = sites["demo"]
    page = browser.new_page(color_scheme="light")
    page.goto(f"{root}partner/lindenkamp/")
    page.get_by_role("radio", name="dunkel").check()
    logo = page.locator(".profile__head .logo img")
    expect(logo).to_have_js_property(
        "currentSrc", f"{root}partner/lindenkamp/lindenkamp-dunkel.svg"
    )
    page.goto(f"{root}projekte/abwaerme-teilen/")
    expect(page.locator(".eu-funding")).to_have_css("color", "rgb(255, 255, 255)")
    page.emulate_media(media="print")
    expect(page.locator(".eu-funding")).to_have_css("color", "rgb(0, 51, 153)")
    page.goto(f"{root}partner/lindenkamp/")
    expect(logo).to_have_js_property("currentSrc", f"{root}partner/lindenkamp/lindenkamp.svg")
    page.close()


def test_plate_of_a_logo_follows_the_choice(open_page: Open) -> None:
    """A logo for white paper has its plate in the dark alone."""
    page = open_page("partner/wilo/", color_scheme="dark")
    head = page.locator(".profile__head")
    head.evaluate(
        "(head) => head.insertAdjacentHTML('beforeend',"
        ' \'<picture class="logo logo--on-plate"><img alt=""></picture>\')'
    )
    plate = head.locator(".logo--on-plate img")
    expect(plate).to_have_css("background-color", "rgb(255, 255, 255)")
    page.get_by_role("radio", name="hell").check()
    expect(plate).to_have_css("background-color", "rgba(0, 0, 0, 0)")
    expect(plate).to_have_css("border-top-width", "0px")
    page.get_by_role("radio", name="wie das Gerät").check()


def test_without_script_there_is_no_dead_switch(open_page: Open) -> None:
    """Where it cannot work, the switch does not show."""
    page = open_page(java_script_enabled=False)
    expect(page.locator("colour-scheme")).to_be_hidden()


def test_blocked_storage_leaves_the_switch_working(open_page: Open, address: str) -> None:
    """Where the browser refuses to store, the choice holds for the page."""
    page = open_page(color_scheme="light")
    page.add_init_script(
        "Object.defineProperty(window, 'localStorage', { get() { throw new Error('blocked') } })"
    )
    page.goto(f"{address}kontakt/")
    page.get_by_role("radio", name="dunkel").check()
    assert _is_dark(page)
    page.close()  # Nobody can ask it any more what it stored.
