"""Links: every address that the files of a served site name, followed over HTTP."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from html import unescape
from urllib.error import HTTPError
from urllib.parse import unquote, urldefrag, urljoin, urlsplit
from urllib.request import urlopen

from lxml import html

OTHER_LINKS = """
    //@poster | //@data-src | //@*[name() = 'xlink:href']
    | //meta[@property = 'og:url' or @property = 'og:image' or @name = 'twitter:image']/@content
"""
"""What browsers, crawlers and our scripts follow beside the links that lxml knows."""


@dataclass
class Crawl:
    """The files of a site by address; links to `public`, where it will stand, lead to `served`."""

    served: str
    public: str
    faults: list[str] = field(default_factory=list)
    _links: dict[str, set[tuple[str, str]]] = field(default_factory=dict)
    _anchors: dict[str, set[str]] = field(default_factory=dict)

    def follow(self, paths: Iterable[str]) -> None:
        """Read those files and whatever they lead to; `faults` has a line for each dead end."""
        waiting = [(urljoin(self.served, path), "") for path in paths]
        while waiting:
            url, source = waiting.pop()
            if url in self._links:
                continue
            links = self._links[url] = set()
            try:
                media_type, body = self._read(url)
            except HTTPError as error:
                self.faults.append(f"{self._path(source)}: {self._path(url)}: {error.code}")
                continue
            if media_type == "text/html":
                page: html.HtmlElement = html.document_fromstring(body)
                self._anchors[url] = set(page.xpath("//@id"))
                found = _links_of_page(page)
            else:
                found = _links(media_type, body)
            for link in {*found}:
                target, anchor = urldefrag(self._target(url, link))
                if target.startswith(self.served):
                    links.add((target, unquote(anchor)))
                    waiting.append((target, url))
        self._look_for_anchors()

    @staticmethod
    def _read(url: str) -> tuple[str, str]:
        with urlopen(url) as response:  # noqa: S310 (an address of our own server)
            body = response.read()
            return response.headers.get_content_type(), body.decode("utf-8", "replace")

    def _target(self, url: str, link: str) -> str:
        target = urljoin(url, link.strip())
        # Calendars are subscribed to by webcal.
        web = re.sub("^webcal:", "https:", target)
        return (
            self.served + web.removeprefix(self.public) if web.startswith(self.public) else target
        )

    def _look_for_anchors(self) -> None:
        for url, links in self._links.items():
            for target, anchor in links:
                if anchor and anchor not in self._anchors.get(target, {anchor}):
                    self.faults.append(f"{self._path(url)}: {self._path(target)}#{anchor}")

    def _path(self, url: str) -> str:
        return urlsplit(url).path


def _links_of_page(page: html.HtmlElement) -> Iterator[str]:
    """The addresses in a page, as they are written there."""
    yield from (link for _, _, link, _ in page.iterlinks())
    yield from page.xpath(OTHER_LINKS)
    for images in page.xpath("//@srcset | //@imagesrcset"):
        yield from (image.split()[0] for image in images.split(","))
    yield from _written_out("".join(page.xpath("//script[@type]/text()")))


def _links(media_type: str, body: str) -> Iterator[str]:
    """The addresses in another file, as they are written there."""
    if media_type == "text/css":
        yield from re.findall(r"""(?:url\(|@import)\s*["']?([^"')]+)""", body)
    elif media_type.startswith(("text/", "application/")) and "\0" not in body:
        yield from re.findall(r'<\?xml-stylesheet[^>]*href="([^"]+)"', body)
        # vCards and calendars fold long lines; feeds hold HTML that is escaped.
        yield from _written_out(unescape(re.sub(r"\r?\n[ \t]", "", body)))


def _written_out(text: str) -> Iterator[str]:
    yield from re.findall(r"""\b(?:https?|webcal)://[^\s"'<>\\,;)\]]+""", text)
