"""The sites, and a browser that fails the test for whatever a page does behind its back."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

import browsing
from browsing import Open, OpenType, Witness
from page_types import PageType, Site


@pytest.fixture(scope="session")
def sites(real: Path, showcase: Path) -> Iterator[Mapping[Site, str]]:
    """The addresses at which the real site and the showcase are served."""
    with browsing.served(real / "site") as first, browsing.served(showcase / "site") as second:
        yield {"real": first, "showcase": second}


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
        witness.open(page := context.new_page(), urljoin(address, path))
        return page

    yield open_page
    for context in contexts:
        witness.search(context)
        context.close()
    assert witness.complaints == []


@pytest.fixture
def open_type(open_page: Open, sites: Mapping[Site, str]) -> OpenType:
    """Open the page of a page type, otherwise as `open_page` does."""

    def open_type(page_type: PageType, **options: Any) -> Page:  # noqa: ANN401 (of new_context)
        return open_page(sites[page_type.site] + page_type.path, **options)

    return open_type
