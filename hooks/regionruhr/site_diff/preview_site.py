"""Preview site: the pages that a change makes or alters, as a small site for its reviewers.

It runs no script and asks to stay out of search engines. Links name files, so that neither a folder
on a disk nor artefacts of GitLab, which know no index of a folder, need a server of their own.
"""

import posixpath
import re
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, field
from html import escape, unescape
from itertools import chain
from typing import Final
from urllib.parse import quote, unquote, urljoin, urlsplit

from regionruhr.site_diff.difference import PAGE, Difference, PageRef, Read, path_of
from regionruhr.wording.catalogue import UI

PAGES: Final = "seiten/"
"""The folder of the pages and of what they need, beside the list of them."""
LIST_TEMPLATE: Final = "review.html"
"""Of the list, which comes first."""
MOST_PAGES: Final = 200

_HEAD: Final = (
    "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'self'; "
    "font-src 'self'; img-src 'self' data:; media-src 'self'; base-uri 'none'\">"
    '<meta name="robots" content="noindex">'
)
"""In place of what a page says to browsers and search engines."""
_MARKUP = re.compile(
    r"<!--.*?-->|<script\b.*?</script\s*>"
    r"|<(?P<tag>[a-z][a-z0-9-]*)(?P<attributes>(?:[^\"'>]|\"[^\"]*\"|'[^']*')*)>",
    re.IGNORECASE | re.DOTALL,
)
_ATTRIBUTE = re.compile(
    r"(?<=\s)(?P<name>[a-z:-]+)=(?P<quote>[\"'])(?P<value>.*?)(?P=quote)", re.DOTALL
)
_ADDRESSES = frozenset({"href", "src", "srcset", "poster", "action", "formaction"})
_LED_TO = frozenset({"a", "area", "form", "button", "iframe"})
"""Elements that lead to a page; others load what they name."""
_LOADED = frozenset({"stylesheet", "icon", "apple-touch-icon"})
"""The links of a head that stay; others are claims about the public page."""
_IN_STYLES = re.compile(r"url\(\s*[\"']?([^\"')]+)")
_DEFAULT_PORTS: Final = {"http": 80, "https": 443}


def has_same_origin(address: str, other: str) -> bool:
    """Return whether pages at both addresses may read each other's data (RFC 6454)."""
    first, second = (
        (part.scheme, part.hostname, part.port or _DEFAULT_PORTS.get(part.scheme))
        for part in map(urlsplit, (address, other))
    )
    return first == second


def previewed_pages(difference: Difference) -> tuple[PageRef, ...]:
    """Return the pages of a preview: those whose text differs, then samples of other markup."""
    pages = (
        (new.page for new in difference.added),
        (change.page for change in difference.changed),
        difference.tombstones,
        (redirect.page for redirect in difference.redirects),
        _samples(difference.same_text),
    )
    return tuple(dict.fromkeys(chain.from_iterable(pages)))[:MOST_PAGES]


def _samples(pages: Iterable[PageRef]) -> Iterable[PageRef]:
    """Return one page of each folder at each depth."""
    found: dict[tuple[str, int], PageRef] = {}
    for page in pages:
        found.setdefault((page.address.split("/")[1], page.address.count("/")), page)
    return found.values()


def preview_link(page: PageRef) -> str:
    """Return the address of a page from the folder of the preview."""
    return quote(f"{PAGES}{path_of(page.address)}")


def preview_files(
    pages: Iterable[PageRef],
    others: Iterable[str],
    files: Collection[str],
    read: Read,
    site_url: str,
) -> Iterator[tuple[str, bytes]]:
    """Yield path and content of those pages and of what they load.

    `files` are all files of the site at hand, `others` those that are new or altered: any that is
    no page is in the preview if a page links to it. All else leads to the public site at
    `site_url`.
    """
    paths = [path_of(page.address) for page in pages]
    linked = {*paths, *(path for path in others if not path.endswith(PAGE))}
    needed: dict[str, None] = {}
    for path in paths:
        page = _PreviewedPage(path, linked, files, site_url)
        yield f"{PAGES}{path}", page.rewritten(read(path).decode()).encode()
        needed |= page.needed
    for path in [path for path in needed if path.endswith(".css")]:
        names = _IN_STYLES.findall(read(path).decode())
        loaded = (posixpath.normpath(posixpath.join(posixpath.dirname(path), n)) for n in names)
        needed |= dict.fromkeys(name for name in loaded if name in files)
    for path in sorted({*needed} - {*paths}):
        yield f"{PAGES}{path}", read(path)


@dataclass(frozen=True, slots=True)
class _PreviewedPage:
    path: str
    linked: Collection[str]
    """Files that the preview has if a page links to them."""
    files: Collection[str]
    """Files that it has if a page loads them."""
    site_url: str
    needed: dict[str, None] = field(default_factory=dict)
    """The files that the page has been found to link to or to load."""

    def rewritten(self, html: str) -> str:
        """Return the page as one of a preview."""
        return _MARKUP.sub(self._element, html)

    def _element(self, match: re.Match[str]) -> str:
        if not match["tag"]:
            return ""
        tag, attributes = match["tag"].lower(), match["attributes"]
        values = {found["name"]: found["value"] for found in _ATTRIBUTE.finditer(attributes)}
        if tag == "head":
            return f"{match[0]}{_HEAD}"
        if tag == "body":
            return f"{match[0]}{self._note()}"
        if tag == "link" and not _LOADED & {*values.get("rel", "").split()}:
            return ""
        if tag == "meta" and ("http-equiv" in values or values.get("name") == "robots"):
            return ""
        files = self.linked if tag in _LED_TO else self.files
        return f"<{match['tag']}{_ATTRIBUTE.sub(self._rewriting(files), attributes)}>"

    def _note(self) -> str:
        """Return the line that tells the page from the public one, and leads to the list."""
        up = posixpath.relpath("..", posixpath.dirname(self.path) or ".")
        return (
            f'<aside class="preview-note" lang="de" aria-label="{escape(UI["remark_label"])}">'
            f'{escape(UI["review_page"])} <a href="{up}/index.html">{escape(UI["review_all"])}</a>'
            "</aside>"
        )

    def _rewriting(self, files: Collection[str]) -> Callable[[re.Match[str]], str]:
        def rewritten(match: re.Match[str]) -> str:
            if match["name"] not in _ADDRESSES:
                return match[0]
            value = unescape(match["value"])
            if match["name"] == "srcset":
                parts = (part.strip().split(" ", 1) for part in value.split(","))
                value = ", ".join(" ".join((self._address(a, files), *rest)) for a, *rest in parts)
            else:
                value = self._address(value, files)
            return f'{match["name"]}="{escape(value)}"'

        return rewritten

    def _address(self, address: str, files: Collection[str]) -> str:
        """Return what an address of the page becomes: that of a file, or of the public site."""
        if address.startswith("#"):
            return address
        try:
            absolute = urljoin(f"{self.site_url}{quote(self.path)}", address)
        except ValueError:
            return address
        if not absolute.startswith(self.site_url):
            return address
        parts = urlsplit(absolute.removeprefix(self.site_url))
        path = unquote(parts.path)
        if not path or path.endswith("/"):
            path += "index.html"
        if path not in files:
            return absolute
        self.needed[path] = None
        relative = quote(posixpath.relpath(path, posixpath.dirname(self.path) or "."))
        return f"{relative}#{parts.fragment}" if parts.fragment else relative
