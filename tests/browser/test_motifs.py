"""Motifs in a real browser: drawn within the policy, in the colours of the page, never on paper."""

import pytest
from playwright.sync_api import Page

from browsing import Open

pytestmark = pytest.mark.content

NEWS, RELEASE = "aktuelles/2019/", "aktuelles/2019/digitale-fabrik/"
PROJECTS, PROJECT = "projekte/", "projekte/digitale-fabrik/"
PAGES = pytest.mark.parametrize("path", [NEWS, RELEASE, PROJECTS, PROJECT])

DRAWN = """() => [...document.querySelectorAll(".motif use")].map((use) => {
  const { width, height } = use.getBBox();
  return Boolean(width && height);
})"""
"""Of each symbol whether it is drawn: what the browser may not load, or not find, has no size."""


def _colours(page: Page) -> list[str]:
    """The colours of bars, sign and bar of the first motif."""
    found: list[str] = page.locator(".motif").first.evaluate(
        "motif => [...[...motif.children].map(part => getComputedStyle(part).stroke),"
        " getComputedStyle(motif).color]"
    )
    return found


@PAGES
def test_motif_is_drawn(open_page: Open, path: str) -> None:
    """Both of its symbols, within the policy of the page."""
    page = open_page(path)
    drawn = page.evaluate(DRAWN)
    assert len(drawn) >= 2
    assert all(drawn)
    use = page.locator(".motif use").first
    use.evaluate("use => use.setAttribute('href', `${use.getAttribute('href')}-fehlt`)")
    assert not page.evaluate(DRAWN)[0]


def test_list_loads_one_file_for_all_motifs(open_page: Open) -> None:
    """However many rows it has, and none for each sign."""
    page = open_page(PROJECTS)
    loaded = page.evaluate("performance.getEntriesByType('resource').map(entry => entry.name)")
    assert page.locator(".motif").count() > 1
    assert len([name for name in loaded if "/motifs." in name]) == 1


@PAGES
def test_motif_is_ornament(open_page: Open, path: str) -> None:
    """Nobody hears of it, and nothing in it takes the focus."""
    motifs = open_page(path).locator(".motif")
    assert set(motifs.evaluate_all("all => all.map(one => one.ariaHidden)")) == {"true"}
    assert motifs.locator("[tabindex], [role], a").count() == 0


@PAGES
def test_motif_takes_the_colours_of_the_page(open_page: Open, path: str) -> None:
    """Bars, sign and the bar between them differ; bars and sign follow the scheme."""
    light, dark = (_colours(open_page(path, color_scheme=s)) for s in ("light", "dark"))
    assert len(set(light)) == len(set(dark)) == 3
    assert all(one != other for one, other in zip(light[:2], dark[:2], strict=True))


@PAGES
def test_motif_is_not_printed(open_page: Open, path: str) -> None:
    """It would cost ink and say nothing."""
    motifs = open_page(path).locator(".motif:visible")
    assert motifs.count() > 0
    motifs.page.emulate_media(media="print")
    assert motifs.count() == 0
