"""Browsing: a built site served on loopback, and Chromium to open it with."""

import re
import shutil
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

from playwright.sync_api import Browser, Page, sync_playwright

CHROMIUM_ARGUMENTS = [
    # Chromium refuses to run as root inside its sandbox; it sees nothing but our own site.
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-quic",
    "--no-first-run",
]

Open = Callable[..., Page]


class _Handler(SimpleHTTPRequestHandler):
    """A plain static host: folders, headers, and the site's own page for what is missing.

    It calls feeds by a name that Chromium shows as a page: their own make it show the source.
    """

    extensions_map = {  # noqa: RUF012 (as it is inherited)
        **SimpleHTTPRequestHandler.extensions_map,
        ".rss": "application/xml",
        ".atom": "application/xml",
    }

    headers_file: tuple[tuple[re.Pattern[str], str, str], ...] = ()

    def end_headers(self) -> None:
        """Add what the site asks for, joined where it is asked for twice."""
        told: dict[str, list[str]] = {}
        for pattern, name, value in self.headers_file:
            if pattern.fullmatch(unquote(urlsplit(self.path).path)):
                told.setdefault(name, []).append(value)
        for name, values in told.items():
            if name != "Content-Type":
                self.send_header(name, ", ".join(values))
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 (inherited)
        """Keep quiet."""

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Answer with 404.html."""
        if code != 404:
            super().send_error(code, message, explain)
            return
        page = Path(self.directory, "404.html").read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(page)))
        self.end_headers()
        self.wfile.write(page)


def read_headers(text: str) -> Iterator[tuple[re.Pattern[str], str, str]]:
    """Pattern, name and value of each line of a file `_headers`, as Cloudflare Pages reads it."""
    pattern = re.compile("")
    for line in text.splitlines():
        if line.startswith("/"):
            parts = re.split(r"(\*|:[a-z]+)", line)
            known = {"*": ".*"}
            pattern = re.compile(
                "".join(
                    known.get(part, "[^/]+") if number % 2 else re.escape(part)
                    for number, part in enumerate(parts)
                )
            )
        elif line.strip():
            name, _, value = line.strip().partition(": ")
            yield pattern, name, value


@contextmanager
def served(site: Path, *, with_headers: bool = False) -> Iterator[str]:
    """Serve a folder, with the headers of its `_headers` or bare; the address ends with a slash.

    Media types stay those of the handler.
    """
    text = (site / "_headers").read_text() if with_headers else ""
    handling = type("_Host", (_Handler,), {"headers_file": tuple(read_headers(text))})
    handler = partial(handling, directory=str(site))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/"
        finally:
            server.shutdown()
            thread.join()


@contextmanager
def chromium() -> Iterator[Browser]:
    """Chromium, as the system has it: nothing is downloaded."""
    names = ("chromium", "chromium-browser", "google-chrome")
    path = next(filter(None, map(shutil.which, names)), None)
    assert path is not None, "Chromium is missing; `make verify` installs it where it may"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=CHROMIUM_ARGUMENTS)
        try:
            yield browser
        finally:
            browser.close()
