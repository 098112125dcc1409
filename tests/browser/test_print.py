"""On paper every page type is its content: no way through the site, and every address in words."""

import re

import pytest
from playwright.sync_api import Page

from browsing import Open, Visit
from page_types import PageType, each_page_type, page_type

SHEET = 643
"""The width that margins of 20 mm leave of A4, in CSS pixels."""

FAULTS = """() => {
  const isShown = (element) => element.checkVisibility({ visibilityProperty: true })
    && element.getClientRects().length > 0;
  const shown = (selector) => [...document.querySelectorAll(selector)].filter(isShown);
  const name = (element) => `${element.localName} ${element.textContent.trim().slice(0, 40)}`;
  const chrome = "nav a, .skip-link, button, input, select, record-finder summary, [role=search]";
  const after = (link) => getComputedStyle(link, "::after").content;
  const isPrinted = (link) => after(link).includes(link.getAttribute("href"))
    || link.textContent.includes(new URL(link.href).host.replace(/^www\\./, ""));
  return [
    ...shown(chrome).map((element) => `to click: ${name(element)}`),
    ...shown("main a[href^=http]").filter((link) => !isPrinted(link))
      .map((link) => `no address: ${name(link)}`),
    ...(document.documentElement.scrollWidth > innerWidth ? ["too wide"] : []),
  ];
}"""


def _faults(page: Page) -> list[str]:
    """What is wrong with a page on paper."""
    page.emulate_media(media="print")
    found: list[str] = page.evaluate(FAULTS)
    return found


@each_page_type
def test_page_can_be_printed(visit: Visit, page_type: PageType) -> None:
    """It fits the sheet, shows nothing to click, and says where its links to other sites lead."""
    assert _faults(visit(page_type, width=SHEET)) == []


@pytest.mark.parametrize(
    ("fault", "added"),
    [
        ("to click: button x", "<button>x</button>"),
        ("no address: a x", "<span><a class=bare href='https://www.example.org'>x</a></span>"),
        ("too wide", "<p style='inline-size: 1000px'>x</p>"),
    ],
)
def test_fault_on_paper_is_found(open_page: Open, fault: str, added: str) -> None:
    """Each of the three."""
    # The policy of the page would not let the fault in.
    page = open_page("impressum/", viewport={"width": SHEET, "height": 970}, bypass_csp=True)
    page.add_style_tag(content=".bare::after { content: none !important }")
    page.evaluate("(a) => document.querySelector('main').insertAdjacentHTML('beforeend', a)", added)
    assert _faults(page) == [fault]


@pytest.mark.parametrize("name", ["start", "full profile", "full project", "press release"])
def test_sheets_are_a4(visit: Visit, name: str) -> None:
    """In the document that a browser prints, every sheet is upright A4."""
    document = visit(page_type(name)).pdf(prefer_css_page_size=True, format="A4")
    sheets = re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", document)
    assert {(int(float(width)), int(float(height))) for width, height in sheets} == {(595, 842)}


def test_row_whose_picture_is_not_printed_has_the_whole_sheet(visit: Visit) -> None:
    """A title takes no place of a picture: it is as wide as its list."""
    page = visit(page_type("news"), width=SHEET)
    page.emulate_media(media="print")
    row = page.locator(".news-list > li:has(> .thumbnail)").first
    title, whole = row.locator(".news-list__title").bounding_box(), row.bounding_box()
    assert title is not None
    assert whole is not None
    assert title["x"] == whole["x"]
    assert page.locator(".thumbnail:visible").count() == 0
