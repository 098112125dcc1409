"""Page: what a visitor reads on a built page, and where it leads."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final
from urllib.parse import urljoin

from lxml import etree, html

_INLINE: Final = frozenset(
    {"a", "abbr", "b", "bdi", "cite", "code", "data", "em", "i", "img", "kbd", "label", "mark"}
    | {"q", "s", "small", "span", "strong", "sub", "sup", "time", "u", "wbr"}
)
_UNSEEN: Final = frozenset({"script", "style", "svg", "template"})
_BREAK = "\N{LINE SEPARATOR}"
"""Where a block begins or ends; line feeds in the source are mere blanks."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page: its heading, the lines of its text, and the address to which it leads on at once.

    `is_record` tells a profile or a release from the pages that list them (Open Graph, og:type),
    `is_farewell` a page that only says that something has left (`data-gone`). Both are read from
    marks in the markup: each site may have been built with words of its own.
    """

    title: str = ""
    lines: tuple[str, ...] = ()
    leads_to: str = ""
    is_record: bool = False
    is_farewell: bool = False


def read_page(address: str, content: bytes) -> Page:
    """The page that stands at an address; one with nothing on it if `content` is no HTML."""
    try:
        root = html.document_fromstring(content, parser=html.HTMLParser(encoding="utf-8"))
    except (etree.ParserError, ValueError):
        return Page()
    main = next(root.iter("main"), root)
    heading = next(main.iter("h1"), None)
    if heading is None:
        heading = next(root.iter("title"), None)
    title = " ".join(_lines(heading)) if heading is not None else ""
    return Page(
        title,
        _lines(main),
        leads_to=_leads_to(address, root),
        is_record=_is_record(root),
        is_farewell=any("data-gone" in element.attrib for element in main.iter("*")),
    )


def _is_record(root: html.HtmlElement) -> bool:
    kinds = (m.get("content") for m in root.iter("meta") if m.get("property") == "og:type")
    return any(kind != "website" for kind in kinds)


def _leads_to(address: str, root: html.HtmlElement) -> str:
    for meta in root.iter("meta"):
        if meta.get("http-equiv", "").lower() == "refresh":
            target = re.search(r"url\s*=\s*(.+)", meta.get("content", ""), re.IGNORECASE)
            return urljoin(address, target[1].strip()) if target else ""
    return ""


def _lines(element: html.HtmlElement) -> tuple[str, ...]:
    """The text of an element, a line for each block; hyphens that may show do not."""
    text = "".join(_pieces(element)).replace("\N{SOFT HYPHEN}", "")
    lines = (" ".join(line.split()) for line in text.split(_BREAK))
    return tuple(filter(None, lines))


def _pieces(element: html.HtmlElement) -> Iterator[str]:
    """All text in turn, with a mark around every block."""
    walk = etree.iterwalk(element, events=("start", "end", "comment", "pi"))
    for event, node in walk:
        is_seen = node.tag not in _UNSEEN and "hidden" not in node.attrib
        is_block = is_seen and isinstance(node.tag, str) and node.tag not in _INLINE
        if is_block:
            yield _BREAK
        if event == "start":
            if is_seen:
                yield node.get("alt", "") or node.text or ""
            else:
                walk.skip_subtree()
        elif node is not element:
            yield node.tail or ""
