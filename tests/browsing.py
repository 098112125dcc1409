"""Browsing: a built site served on loopback, and Chromium to open it with."""

import gzip
import re
import shutil
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from typing import BinaryIO
from urllib.parse import unquote, urlsplit

from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from regionruhr.hosting.headers import Rule, header_rules
from regionruhr.hosting.host_files import HEADERS, Host

HEADLESS_SHELL = "chromium-headless-shell"
"""Chromium without windows: a whole browser opens one for each context, in ten times as long."""
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
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
COMPRESSED = ("text/", "application/xml", "application/json", "image/svg+xml", "javascript")
"""What hosts send gzipped, by the beginning or end of its media type."""

Open = Callable[..., Page]
"""Opens a path of a site; options are those of a browser context."""
Visit = Callable[..., Page]
"""Shows a page type in a tab; options are its width and what `emulate_media` takes."""


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
        """Add what `_headers` asks for."""
        address = unquote(urlsplit(self.path).path)
        for name, value in headers_at(self.headers_file, address).items():
            if name != "Content-Type":
                self.send_header(name, value)
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 (inherited)
        """Keep quiet."""

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Answer with 404.html."""
        if code != 404:
            super().send_error(code, message, explain)
            return
        self._send(404, "text/html; charset=utf-8", Path(self.directory, "404.html").read_bytes())

    def _send(self, code: int, media_type: str, body: bytes, *, gzipped: bool = False) -> None:
        self.send_response(code)
        self.send_header("Content-Type", media_type)
        self.send_header("Content-Length", str(len(body)))
        if gzipped:
            self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)


class _GzippingHandler(_Handler):
    """A host as they are today: connections are kept, texts are sent gzipped."""

    protocol_version = "HTTP/1.1"

    def send_head(self) -> BytesIO | BinaryIO | None:
        """Answer with the gzipped text of a file, if it is one."""
        path = Path(self.translate_path(self.path))
        if path.is_dir() and self.path.partition("?")[0].endswith("/"):
            path /= "index.html"
        media_type = self.guess_type(path)
        if not path.is_file() or not media_type.startswith(COMPRESSED):
            return super().send_head()
        self._send(200, media_type, path.read_bytes())
        return None

    def _send(self, code: int, media_type: str, body: bytes, *, gzipped: bool = True) -> None:
        packed = gzip.compress(body, compresslevel=6, mtime=0)
        super()._send(code, media_type, packed, gzipped=gzipped)


def read_headers(text: str) -> Iterator[tuple[re.Pattern[str], str, str]]:
    """Pattern, name and value of each line of a file `_headers`, as Cloudflare Pages reads it.

    The value is empty if the line detaches the header.
    """
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
            name, _, value = line.strip().removeprefix("! ").partition(": ")
            yield pattern, name, value


def site_headers(*more: Rule) -> list[tuple[re.Pattern[str], str, str]]:
    """What `_headers` of every site says, at the root of its domain and with more rules."""
    host = Host("https://www.regionruhr.de/", (*header_rules(), *more), (), (), "")
    return list(read_headers(dict(host.files())[HEADERS].decode()))


def headers_at(rules: Iterable[tuple[re.Pattern[str], str, str]], address: str) -> dict[str, str]:
    """The headers of an address; each is set by one rule, or detached before by the same rule."""
    told: dict[str, str] = {}
    for pattern, name, value in rules:
        if pattern.fullmatch(address):
            assert not (value and told.get(name)), f"{address}: {name} twice"
            told[name] = value
    return told


@contextmanager
def served(site: Path, *, gzipped: bool = False, with_headers: bool = False) -> Iterator[str]:
    """Serve a folder, with the headers of its `_headers` or bare; the address ends with a slash.

    Media types stay those of the handler.
    """
    text = (site / "_headers").read_text() if with_headers else ""
    kind = _GzippingHandler if gzipped else _Handler
    handling = type("_Host", (kind,), {"headers_file": tuple(read_headers(text))})
    handler = partial(handling, directory=str(site))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        # It looks so often whether it shall end.
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/"
        finally:
            server.shutdown()
            thread.join()


def chromium_path(names: Iterable[str] = (HEADLESS_SHELL, *BROWSERS)) -> str:
    """Where the system has Chromium by one of its names: nothing is downloaded."""
    path = next(filter(None, map(shutil.which, names)), None)
    assert path is not None, "Chromium is missing; `make verify` installs it where it may"
    return path


@contextmanager
def chromium() -> Iterator[Browser]:
    """Chromium, as the system has it."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=chromium_path(), args=CHROMIUM_ARGUMENTS
        )
        try:
            yield browser
        finally:
            browser.close()


def add_style(page: Page, style: str) -> None:
    """Add a style sheet to a page, past its policy: what a script builds is no inline style."""
    page.evaluate(
        """(text) => {
            const sheet = new CSSStyleSheet();
            sheet.replaceSync(text);
            document.adoptedStyleSheets.push(sheet);
        }""",
        style,
    )


STORED = """async () => ({
  localStorage: localStorage.length,
  sessionStorage: sessionStorage.length,
  indexedDB: (await indexedDB.databases()).length,
  caches: (await caches.keys()).length,
  serviceWorker: (await navigator.serviceWorker.getRegistrations()).length,
})"""


@dataclass
class Witness:
    """Notes what pages do behind the back of their visitor: `complaints` names each deed."""

    complaints: list[str] = field(default_factory=list)
    _hosts: set[str] = field(default_factory=set)

    def watch(self, page: Page) -> None:
        """Listen to a page from now on."""
        page.on("console", lambda message: self.complaints.append(f"console: {message.text}"))
        page.on("pageerror", lambda error: self.complaints.append(f"error: {error}"))
        page.on("request", lambda request: self._hear(request.url))
        page.on("websocket", lambda socket: self._hear(socket.url))

    def open(self, page: Page, url: str) -> None:
        """Open an address in a page that is watched; its own host it may ask."""
        self._hosts.add(urlsplit(url).netloc)
        page.goto(url)

    def _hear(self, url: str) -> None:
        parts = urlsplit(url)
        if parts.scheme != "data" and parts.netloc not in self._hosts:
            self.complaints.append(f"foreign host: {url}")

    def search(self, context: BrowserContext) -> None:
        """Look for what the pages of a browser context have left in it."""
        if cookies := context.cookies():
            self.complaints.append(f"cookies: {cookies}")
        for page in context.pages:
            stored: dict[str, int] = page.evaluate(STORED)
            self.complaints.extend(f"{name}: {page.url}" for name, n in stored.items() if n)
