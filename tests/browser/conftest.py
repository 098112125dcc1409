"""The real site, and a browser that fails the test for whatever a page does behind its back."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

import browsing
import projects
from browsing import Open


@pytest.fixture(scope="session")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address at which the real site is served."""
    project = projects.copy_real(tmp_path_factory.mktemp("real"))
    finished = projects.build(project)
    assert finished.returncode == 0, finished.stderr
    with browsing.served(project / "site") as address:
        yield address


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium."""
    with browsing.chromium() as browser:
        yield browser


@pytest.fixture
def open_page(browser: Browser, address: str) -> Iterator[Open]:
    """Open an address of the site in a fresh browser; options are those of a browser context.

    Whatever the page says on the console, asks of another host or stores fails the test.
    """
    contexts: list[BrowserContext] = []
    complaints: list[str] = []

    def open_page(path: str = "", **options: Any) -> Page:  # noqa: ANN401 (of new_context)
        context = browser.new_context(**options)
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: complaints.append(f"console: {message.text}"))
        page.on("pageerror", lambda error: complaints.append(f"error: {error}"))
        page.on(
            "request",
            lambda request: (
                None
                if request.url.startswith((address, "data:"))
                else complaints.append(f"foreign host: {request.url}")
            ),
        )
        page.goto(address + path)
        return page

    yield open_page
    for context in contexts:
        if cookies := context.cookies():
            complaints.append(f"cookies: {cookies}")
        complaints.extend(
            f"storage: {page.url}"
            for page in context.pages
            if page.evaluate("localStorage.length + sessionStorage.length")
        )
        context.close()
    assert not complaints
