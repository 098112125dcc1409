"""The sites, and a browser that fails the test for whatever a page does behind its back."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

import browsing
from browsing import Open, Visit, Witness
from page_types import PageType, Site


@pytest.fixture(scope="session")
def sites(real: Path, demo: Path) -> Iterator[Mapping[Site, str]]:
    """The addresses at which the real site and the demo are served, with their headers."""
    with (
        browsing.served(real / "site", with_headers=True) as first,
        browsing.served(demo / "site", with_headers=True) as second,
    ):
        yield {"real": first, "demo": second}


@pytest.fixture(scope="session")
def address(sites: Mapping[Site, str]) -> str:
    """The address of the site that a test is about: the real one, unless a module has its own."""
    return sites["real"]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium."""
    with browsing.chromium() as browser:
        yield browser


@pytest.fixture
def open_page(browser: Browser, address: str) -> Iterator[Open]:
    """Open a path of the site in a fresh browser; options are those of a browser context.

    Whatever the page says on the console, asks of another host or stores fails the test.
    """
    contexts: list[BrowserContext] = []
    witness = Witness()

    def open_page(path: str = "", **options: Any) -> Page:  # noqa: ANN401 (of new_context)
        context = browser.new_context(**options)
        contexts.append(context)
        page = context.new_page()
        witness.watch(page)
        witness.open(page, address + path)
        return page

    yield open_page
    for context in contexts:
        witness.search(context)
        context.close()
    assert witness.complaints == []


@dataclass(frozen=True)
class _Tab:
    page: Page
    witness: Witness


def _tab(browser: Browser, **options: Any) -> Iterator[_Tab]:  # noqa: ANN401 (of new_context)
    with browser.new_context(**options) as context:
        tab = _Tab(context.new_page(), Witness())
        tab.witness.watch(tab.page)
        yield tab


@pytest.fixture(scope="session")
def tab(browser: Browser) -> Iterator[_Tab]:
    """One tab for all page types: a page in a new one would take many times as long."""
    yield from _tab(browser)


@pytest.fixture(scope="session")
def tab_without_script(browser: Browser) -> Iterator[_Tab]:
    """The same with scripts off."""
    yield from _tab(browser, java_script_enabled=False)


@pytest.fixture
def visit(tab: _Tab, sites: Mapping[Site, str]) -> Iterator[Visit]:
    """Show a page type, watched as by `open_page`; at the end nothing is asked for any more."""
    yield from _visit(tab, sites)


@pytest.fixture
def visit_without_script(tab_without_script: _Tab, sites: Mapping[Site, str]) -> Iterator[Visit]:
    """The same with scripts off."""
    yield from _visit(tab_without_script, sites)


def _visit(tab: _Tab, sites: Mapping[Site, str]) -> Iterator[Visit]:
    def visit(page_type: PageType, *, width: int = 1280, **media: Any) -> Page:  # noqa: ANN401 (of emulate_media)
        tab.page.set_viewport_size({"width": width, "height": 844})
        tab.page.emulate_media(**media)
        tab.witness.open(tab.page, sites[page_type.site] + page_type.path)
        return tab.page

    tab.witness.complaints.clear()
    yield visit
    tab.witness.search(tab.page.context)
    tab.page.emulate_media(
        media="null", color_scheme="null", reduced_motion="null", forced_colors="null"
    )
    assert tab.witness.complaints == []
