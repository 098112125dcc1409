"""The keyboard alone: everything can be reached, seen and left again."""

import re
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect

import browsing
from browsing import Open, Visit
from page_types import PageType, each_page_type

PHONE: ViewportSize = {"width": 390, "height": 844}
MOST_STOPS = 600

WATCH = """() => {
  const shown = (style) => style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
  // A place of the map shows its focus by the stroke of its shape, which is 3 px wide without.
  const isStroked = (element) => {
    const shape = element.querySelector(".map__shape");
    return shape !== null && parseFloat(getComputedStyle(shape).strokeWidth) >= 6;
  };
  window.stops = [];
  window.walkIsOver = false;
  const passed = new Set();
  let before = null;
  const stop = (element) => {
    const box = element.getBoundingClientRect();
    const name = `${element.textContent.trim() || element.id || element.localName}`.slice(0, 60);
    const faults = [];
    // Of what is taller than the screen a part is enough.
    const isSeen = box.height > innerHeight ? box.top < innerHeight && box.bottom > 0
      : box.top >= -1 && box.bottom <= innerHeight + 1;
    if (box.width === 0 || box.height === 0 || box.left < -1 || box.right > innerWidth + 1
      || !isSeen) faults.push("off screen");
    const there = document.elementFromPoint(
      Math.max(box.left + box.width / 2, 0), Math.max(box.top + box.height / 2, 0));
    if (there && !element.closest("svg") && !element.contains(there)
      && !there.contains(element)) faults.push("covered");
    if (!isStroked(element) && !shown(getComputedStyle(element))
      && !shown(getComputedStyle(element, "::after"))) faults.push("not outlined");
    const follows = (one, other) =>
      one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING;
    if (before && !follows(before.element, element)) faults.push("out of order");
    // What comes next is not above, unless it is in the next column, or a place of the map.
    if (before && box.bottom + scrollY < before.top && box.left <= before.left
      && !element.closest("svg")) faults.push("above the stop before");
    before = { element, top: box.top + scrollY, left: box.left };
    return { name, faults };
  };
  addEventListener("keyup", () => {
    const element = document.activeElement;
    if (window.walkIsOver || !element || element === document.body || passed.has(element)) {
      window.walkIsOver = true;
      return;
    }
    passed.add(element);
    window.stops.push(stop(element));
  }, true);
}"""
"""Notes every stop of the focus, with what is wrong with it, when the key is let go."""


@dataclass(frozen=True)
class Stop:
    """Where the focus stops: what is there to read, and what is wrong with it."""

    name: str
    faults: tuple[str, ...]


def _walk(page: Page) -> list[Stop]:
    """Every stop of a page, in order, until the focus leaves it or comes round."""
    page.evaluate(WATCH)
    for _ in range(MOST_STOPS // 20):
        for _ in range(20):
            page.keyboard.press("Tab")
        if page.evaluate("walkIsOver"):
            break
    return [Stop(stop["name"], tuple(stop["faults"])) for stop in page.evaluate("stops")]


@each_page_type
def test_every_stop_is_seen_on_a_phone(visit: Visit, page_type: PageType) -> None:
    """At 390 px each stop lies on the screen, uncovered and outlined, in the order of the page.

    The first one skips to the content, where there is something to skip.
    """
    page = visit(page_type, width=390)
    stops = _walk(page)
    assert [stop for stop in stops if stop.faults] == []
    assert len(stops) > 2
    if page.get_by_role("banner").count():
        assert stops[0].name == "Zum Inhalt springen"


LINKS = "<a href='#a'>eins</a> <a href='#b'>zwei</a> <a href='#c'>drei</a>"
HEAD = """<!doctype html><meta name="viewport" content="width=device-width">
<style>a:focus-visible { outline: 2px solid }</style>"""


@pytest.mark.parametrize(
    ("fault", "style"),
    [
        ("off screen", "a:nth-of-type(2) { position: absolute; left: -999px }"),
        ("covered", "div { position: fixed; inset: 0; background: red }"),
        ("not outlined", "a:nth-of-type(2) { outline: none }"),
        ("out of order", "</style><a href='#d' tabindex='1'>vier</a><style>"),
        ("above the stop before", "p { display: flex; flex-direction: column-reverse; gap: 9px }"),
    ],
)
def test_walk_finds_a_fault(browser: Browser, tmp_path: Path, fault: str, style: str) -> None:
    """Of every kind; without it there is none."""
    text = f"<p>{LINKS}</p><div></div>"
    (tmp_path / "sound.html").write_text(f"{HEAD}{text}")
    (tmp_path / "spoilt.html").write_text(f"{HEAD}{text}<style>{style}</style>")
    with browsing.served(tmp_path) as address, browser.new_page(viewport=PHONE) as page:
        page.goto(f"{address}sound.html")
        assert _walk(page) == [Stop(name, ()) for name in ("eins", "zwei", "drei")]
        page.goto(f"{address}spoilt.html")
        assert fault in {found for stop in _walk(page) for found in stop.faults}


def test_skip_link_leads_to_the_content(open_page: Open) -> None:
    """After it the focus goes on in the content."""
    page = open_page("partner/wilo/", viewport=PHONE)
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Zum Inhalt springen")).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main') !== null")


def test_navigation_works_by_keyboard_without_script(open_page: Open) -> None:
    """On a phone, without script, the keyboard reaches every entry and follows one."""
    page = open_page(viewport=PHONE, java_script_enabled=False)
    names = page.locator(".site-nav a").all_inner_texts()
    assert names == ["Partner", "Börse", "Projekte", "Aktuelles", "Presse", "Netzwerk", "Kontakt"]
    # Before the navigation: the link to the content, the wordmark, and the search.
    for _ in range(3 + names.index("Aktuelles") + 1):
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"/aktuelles/$"))
    expect(page.locator(".site-nav [aria-current=page]")).to_have_text("Aktuelles")


def test_targets_are_large_enough_for_a_thumb(open_page: Open) -> None:
    """Entries of the navigation are at least 44 px high on a phone."""
    page = open_page(viewport=PHONE)
    for entry in page.locator(".site-nav a").all():
        box = entry.bounding_box()
        assert box is not None
        assert box["height"] >= 44
