"""Page: the text of a built page, and where it redirects."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final
from urllib.parse import urljoin

from lxml import etree, html

_INLINE: Final = frozenset(
    {"a", "abbr", "b", "bdi", "cite", "code", "data", "em", "i", "img", "kbd", "label", "mark"}
    | {"q", "s", "small", "span", "strong", "sub", "sup", "time", "u", "wbr"}
)
_HIDDEN: Final = frozenset({"script", "style", "svg", "template", "copy-text"})
"""What readers do not see, or see on the page already."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page with the lines of its text.

    What kind of page it is comes from the markup: each site may have been built with other words.
    """

    title: str = ""
    """Its heading."""
    lines: tuple[str, ...] = ()
    elements: tuple[str, ...] = field(default=(), compare=False)
    """The block of each line: the name of its element with its classes."""
    redirects_to: str = ""
    """The address to which it redirects at once."""
    is_record: bool = False
    """Whether it is a profile, a release or the like, no list (Open Graph, og:type)."""
    is_tombstone: bool = False
    """Whether it only says that something was removed or withdrawn (`data-gone`)."""


def read_page(address: str, content: bytes) -> Page:
    """Return the page at an address, an empty one if `content` is no HTML."""
    try:
        root = html.document_fromstring(content, parser=html.HTMLParser(encoding="utf-8"))
    except (etree.ParserError, ValueError):
        return Page()
    main = next(root.iter("main"), root)
    heading = next(main.iter("h1"), None)
    if heading is None:
        heading = next(root.iter("title"), None)
    title = " ".join(line for line, _ in _lines(heading)) if heading is not None else ""
    lines = [*_lines(main)]
    return Page(
        title,
        tuple(line for line, _ in lines),
        tuple(element for _, element in lines),
        redirects_to=_redirect_target(address, root),
        is_record=any(
            meta.get("property") == "og:type" and meta.get("content") != "website"
            for meta in root.iter("meta")
        ),
        is_tombstone=any("data-gone" in element.attrib for element in main.iter("*")),
    )


def _redirect_target(address: str, root: html.HtmlElement) -> str:
    for meta in root.iter("meta"):
        if meta.get("http-equiv", "").lower() == "refresh":
            target = re.search(r"url\s*=\s*(.+)", meta.get("content", ""), re.IGNORECASE)
            return urljoin(address, target[1].strip()) if target else ""
    return ""


def _lines(element: html.HtmlElement) -> Iterator[tuple[str, str]]:
    """Yield the visible text of an element, a line for each block, without soft hyphens."""
    blocks = [""]
    pieces: list[str] = []
    walk = etree.iterwalk(element, events=("start", "end", "comment", "pi"))
    for event, node in walk:
        is_visible = node.tag not in _HIDDEN and not _is_hidden(node)
        is_block = is_visible and isinstance(node.tag, str) and node.tag not in _INLINE
        if is_block:
            if line := " ".join("".join(pieces).replace("\N{SOFT HYPHEN}", "").split()):
                yield line, blocks[-1]
            pieces.clear()
            if event == "start":
                blocks.append(" ".join((node.tag, *node.get("class", "").split())))
            else:
                blocks.pop()
        if event == "start":
            if is_visible:
                pieces.append(node.get("alt", "") or node.text or "")
            else:
                walk.skip_subtree()
        elif node is not element:
            pieces.append(node.tail or "")


def _is_hidden(node: etree._Element) -> bool:
    """Return whether an element is hidden, or mere ornament."""
    return "hidden" in node.attrib or node.get("aria-hidden") == "true"
