"""The first view of every page type is light: few bytes, few requests, hardly any script."""

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Request, ViewportSize

import browsing
from page_types import PAGE_TYPES, PageType, each_page_type

LARGEST_VIEW, MOST_REQUESTS, LARGEST_SCRIPT = 60_000, 12, 15_000
PHONE: ViewportSize = {"width": 390, "height": 844}
AFTERMATH = 500
"""Milliseconds after its load event in which a page may still ask for more."""


@dataclass(frozen=True)
class FirstView:
    """What a browser fetched for a page that it has never seen: bytes with headers, gzipped."""

    requests: int
    size: int
    script: int

    @property
    def faults(self) -> list[str]:
        """What is too much of it."""
        return [
            f"{name}: {found}, at most {most}"
            for name, found, most in (
                ("bytes", self.size, LARGEST_VIEW),
                ("requests", self.requests, MOST_REQUESTS),
                ("script", self.script, LARGEST_SCRIPT),
            )
            if found > most
        ]


BELOW = """() => [...document.images]
  .filter((image) => image.loading === "lazy" && image.getBoundingClientRect().top > innerHeight)
  .map((image) => image.currentSrc)"""
"""The pictures that wait to be scrolled to."""


def _first_views(browser: Browser, urls: list[str]) -> list[FirstView]:
    """Each page in a fresh browser; all are opened before any is measured."""
    fetched: list[tuple[Page, list[Request]]] = []
    for url in urls:
        page = browser.new_page(viewport=PHONE, device_scale_factor=2)
        requests: list[Request] = []
        _note(page, requests)
        page.goto(url)
        fetched.append((page, requests))
    fetched[-1][0].wait_for_timeout(AFTERMATH)
    views = []
    for page, requests in fetched:
        # A browser fetches ahead of who scrolls: how far is its own affair.
        later = page.evaluate(BELOW)
        views.append(_first_view([request for request in requests if request.url not in later]))
    for page, _ in fetched:
        page.context.close()
    return views


def _note(page: Page, requests: list[Request]) -> None:
    page.on("requestfinished", lambda request: requests.append(request))  # noqa: PLW0108 (Playwright marks it, which a method of a list does not bear)


def _first_view(requests: list[Request]) -> FirstView:
    sent = [(request.resource_type, request.sizes()) for request in requests]
    sizes = [(kind, s["responseHeadersSize"] + s["responseBodySize"]) for kind, s in sent]
    return FirstView(
        requests=len(sizes),
        size=sum(size for _, size in sizes),
        script=sum(size for kind, size in sizes if kind == "script"),
    )


@pytest.fixture(scope="module")
def first_views(browser: Browser, real: Path, demo: Path) -> Mapping[PageType, FirstView]:
    """The first view of every page type, from a host that sends texts gzipped."""
    with (
        browsing.served(real / "site", gzipped=True) as first,
        browsing.served(demo / "site", gzipped=True) as second,
    ):
        addresses = {"real": first, "demo": second}
        urls = [addresses[one.site] + one.path for one in PAGE_TYPES]
        return dict(zip(PAGE_TYPES, _first_views(browser, urls), strict=True))


@each_page_type
def test_first_view_is_light(
    first_views: Mapping[PageType, FirstView], page_type: PageType
) -> None:
    """At most 60 kB in 12 requests, of which 15 kB script."""
    view = first_views[page_type]
    assert view.requests > 1
    assert view.faults == []


@pytest.fixture
def heavy(tmp_path: Path) -> Iterator[str]:
    """A site with pages that are too heavy, each in a way of its own; what is large is random."""
    pages = {
        "style": '<link rel="stylesheet" href="large.css">',
        "requests": "".join(f'<link rel="stylesheet" href="{n}.css">' for n in range(12)),
        "script": '<script src="large.js"></script>',
        "late": "<script>setTimeout(() => fetch('large.css'))</script>",
    }
    (tmp_path / "404.html").write_text("<title>404</title>")
    (tmp_path / "large.css").write_text(f"/* {os.urandom(61_000).hex()} */")
    (tmp_path / "large.js").write_text(f"// {os.urandom(20_000).hex()}")
    for number in range(12):
        (tmp_path / f"{number}.css").write_text("")
    for name, body in pages.items():
        (tmp_path / f"{name}.html").write_text(
            f'<!doctype html><title>x</title><link rel="icon" href="data:,">{body}'
        )
    with browsing.served(tmp_path, gzipped=True) as address:
        yield address


@pytest.mark.parametrize(
    ("page", "fault"),
    [
        ("style", "bytes"),
        ("requests", "requests"),
        ("script", "script"),
        ("late", "bytes"),
    ],
)
def test_heavy_page_is_found(browser: Browser, heavy: str, page: str, fault: str) -> None:
    """Bytes and requests are counted, script by itself, and what comes a moment later too."""
    (view,) = _first_views(browser, [f"{heavy}{page}.html"])
    assert [found.partition(":")[0] for found in view.faults] == [fault]
