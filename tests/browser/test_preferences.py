"""What a visitor has asked of the system: no motion, and its own colours."""

import pytest
from playwright.sync_api import Page

from browsing import Open, Visit, add_style
from page_types import PageType, each_page_type, page_type

MOVING = """() => [...document.querySelectorAll("*")].flatMap((element) =>
  ["", "::before", "::after"].flatMap((part) => {
    const style = getComputedStyle(element, part || null);
    const takes = (times) => times.split(", ").some((time) => parseFloat(time) > 0);
    return [
      ...(takes(style.transitionDuration) ? ["transition"] : []),
      ...(style.animationName !== "none" && takes(style.animationDuration) ? ["animation"] : []),
      ...(style.scrollBehavior === "smooth" ? ["scrolling"] : []),
    ].map((kind) => `${kind}: ${element.localName}${part}`);
  }))"""


def _moving(page: Page) -> list[str]:
    found: list[str] = page.evaluate(MOVING)
    return found


@each_page_type
def test_nothing_moves_for_those_who_asked(visit: Visit, page_type: PageType) -> None:
    """With reduced motion there is no transition, no animation, no smooth scrolling."""
    assert _moving(visit(page_type, reduced_motion="reduce")) == []


@pytest.mark.parametrize(
    ("kind", "style"),
    [
        ("transition: main", "main { transition: color 1s }"),
        ("animation: main::before", "main::before { content: ''; animation: a 1s }"),
        ("scrolling: html", "html { scroll-behavior: smooth }"),
    ],
)
def test_motion_is_found(open_page: Open, kind: str, style: str) -> None:
    """Of every kind."""
    page = open_page("impressum/", reduced_motion="reduce")
    add_style(page, f"@keyframes a {{ to {{ color: red }} }} {style}")
    assert _moving(page) == [kind]


SEEN = """() => {
  const colour = (element, name, part) => getComputedStyle(element, part)[name];
  const paper = colour(document.body, "backgroundColor");
  const own = [...document.querySelectorAll("body *")].filter((element) =>
    colour(element, "forcedColorAdjust") === "none"
    && !element.closest("svg, .tile--on-plate, .qr-code"));
  const texts = [...document.querySelectorAll("h1, main p, main a, main dd, footer a")]
    .filter((element) => element.checkVisibility());
  return [
    ...own.map((element) => `own colours: ${element.localName}.${element.className}`),
    ...texts.filter((element) => colour(element, "color") === paper)
      .map((element) => `text: ${element.textContent.trim()}`),
    ...[...document.querySelectorAll(".map__drawing .map__shape")]
      .filter((shape) => colour(shape, "stroke") === paper).map(() => "map"),
    ...[...document.querySelectorAll(".site-nav [aria-current]")]
      .filter((entry) => colour(entry, "borderInlineStartColor", "::before") === paper
        || colour(entry, "borderInlineStartStyle", "::before") === "none").map(() => "bar"),
  ];
}"""
"""What cannot be seen in the colours of the system, which only pictures may leave."""


def _unseen(page: Page) -> list[str]:
    found: list[str] = page.evaluate(SEEN)
    return found


@each_page_type
def test_page_is_seen_in_forced_colours(visit: Visit, page_type: PageType) -> None:
    """Text, the shapes of the map and the bar of the section stand out; so does the focus."""
    page = visit(page_type, forced_colors="active")
    assert _unseen(page) == []
    page.keyboard.press("Tab")
    assert page.evaluate(
        "() => { const style = getComputedStyle(document.activeElement);"
        " return style.outlineStyle !== 'none'"
        " && style.outlineColor !== getComputedStyle(document.body).backgroundColor }"
    )


@pytest.mark.parametrize(
    ("fault", "style"),
    [
        ("own colours", "main p { forced-color-adjust: none }"),
        ("text", "h1 { forced-color-adjust: none; color: Canvas }"),
        ("map", ".map__shape { stroke: Canvas !important }"),
        ("bar", ".site-nav a::before { border-color: Canvas !important }"),
    ],
)
def test_what_forced_colours_hide_is_found(visit: Visit, fault: str, style: str) -> None:
    """Of every kind."""
    page = visit(page_type("directory"), forced_colors="active")
    add_style(page, style)
    assert fault in {found.partition(":")[0] for found in _unseen(page)}
