"""Whatever a page does behind the back of its visitor is noticed, by every test that opens one."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

import browsing
from browsing import Witness


@pytest.mark.parametrize(
    ("deed", "complaint"),
    [
        ("console.log('x')", "console"),
        ("throw new Error('x')", "error"),
        ("fetch('http://127.0.0.1:9/').catch(() => {})", "foreign host"),
        ("new Image().src = 'http://127.0.0.1:9/'", "foreign host"),
        ("navigator.sendBeacon('http://127.0.0.1:9/')", "foreign host"),
        ("new WebSocket('ws://127.0.0.1:9/')", "foreign host"),
        ("document.cookie = 'a=b'", "cookies"),
        ("localStorage.a = 'b'", "localStorage"),
        ("sessionStorage.a = 'b'", "sessionStorage"),
        ("await new Promise((done) => { indexedDB.open('a').onsuccess = done })", "indexedDB"),
        ("await caches.open('a')", "caches"),
        ("await navigator.serviceWorker.register('worker.js')", "serviceWorker"),
    ],
)
def test_deed_is_noticed(browser: Browser, tmp_path: Path, deed: str, complaint: str) -> None:
    """Of every kind."""
    head = '<!doctype html><title>x</title><link rel="icon" href="data:,">'
    script = f"<script type=module>document.title = 'begun'; {deed}; document.title = 'done'"
    (tmp_path / "index.html").write_text(f"{head}{script}</script>")
    (tmp_path / "worker.js").write_text("")
    witness = Witness()
    with browsing.served(tmp_path) as address, browser.new_context() as context:
        page = context.new_page()
        witness.watch(page)
        witness.open(page, address)
        page.wait_for_function("document.title !== 'x'")
        page.wait_for_timeout(200)
        witness.search(context)
    assert complaint in {found.partition(":")[0] for found in witness.complaints}


def test_quiet_page_raises_no_complaint(browser: Browser, tmp_path: Path) -> None:
    """A page that only shows what it says."""
    (tmp_path / "index.html").write_text('<title>x</title><link rel="icon" href="data:,">')
    witness = Witness()
    with browsing.served(tmp_path) as address, browser.new_context() as context:
        witness.watch(page := context.new_page())
        witness.open(page, address)
        witness.search(context)
    assert witness.complaints == []
