"""The keyboard alone: everything can be reached, seen and left again."""

import re

import pytest
from playwright.sync_api import Page, expect

from browsing import Open

PHONE = {"width": 390, "height": 844}

FOCUS = """() => {
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  const box = element.getBoundingClientRect();
  const shown = (style) => style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
  // A place of the map shows its focus by the stroke of its shape, which is 3 px wide without.
  const shape = element.querySelector(".map__shape");
  const stroked = shape !== null && parseFloat(getComputedStyle(shape).strokeWidth) >= 6;
  return {
    name: element.textContent.trim(),
    seen: box.width > 0 && box.height > 0 && box.left >= -1 && box.right <= innerWidth + 1
      && box.top >= -1 && box.bottom <= innerHeight + 1,
    outlined: stroked || shown(getComputedStyle(element))
      || shown(getComputedStyle(element, "::after")),
    height: box.height,
  };
}"""


def _walk(page: Page) -> list[dict[str, object]]:
    """Every focus stop of a page, in order, until the focus leaves it or comes round."""
    stops: list[dict[str, object]] = []
    for _ in range(400):
        page.keyboard.press("Tab")
        focus = page.evaluate(FOCUS)
        if focus is None or (stops and focus["name"] == stops[0]["name"]):
            break
        stops.append(focus)
    return stops


@pytest.mark.parametrize(
    "path", ["", "partner/", "partner/wilo/", "aktuelles/2016/kompetenznetz/", "presse/"]
)
def test_every_stop_is_seen_on_a_phone(open_page: Open, path: str) -> None:
    """At 390 px no focus stop lies off screen, and each shows that it has the focus."""
    stops = _walk(open_page(path, viewport=PHONE))
    assert len(stops) > 10
    assert [stop["name"] for stop in stops if not stop["seen"]] == []
    assert [stop["name"] for stop in stops if not stop["outlined"]] == []


def test_first_stop_skips_to_the_content(open_page: Open) -> None:
    """The first stop is the skip link, and after it the focus goes on in the content."""
    page = open_page("partner/wilo/", viewport=PHONE)
    page.keyboard.press("Tab")
    assert page.evaluate(FOCUS)["name"] == "Zum Inhalt springen"
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main') !== null")


def test_navigation_works_by_keyboard_without_script(open_page: Open) -> None:
    """On a phone, without script, the keyboard reaches every entry and follows one."""
    page = open_page(viewport=PHONE, java_script_enabled=False)
    names = page.locator(".site-nav a").all_inner_texts()
    assert names == ["Partner", "Projekte", "Aktuelles", "Presse", "Netzwerk", "Kontakt"]
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
