"""Plain text: running text without its markup, to be pasted anywhere."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import html

from regionruhr.model.addresses import Link

_SPACES = re.compile(r"[ \t\r\n]+")
_HEADINGS = {"h2", "h3", "h4", "h5", "h6"}


@dataclass(frozen=True, slots=True)
class PlainText:
    """Paragraphs without line breaks of their own, and where the links in them lead.

    A list, a quotation, a table or code is one paragraph with a line for each of its own. An
    address stands once, and not at all where the text spells it out.
    """

    paragraphs: tuple[str, ...] = ()
    links: tuple[Link, ...] = ()


def plain_text(markup: str) -> PlainText:
    """The text of a piece of HTML, the tags being those of CommonMark with tables.

    Words of a line stand apart by one space as in a browser, cells of a table by a tab, so that
    it can be pasted into a spreadsheet.
    """
    if not markup.strip():
        return PlainText()
    root = html.fragment_fromstring(markup, create_parent="div")
    return PlainText(tuple(_paragraphs(root)), tuple(_links(root)))


def _paragraphs(parent: html.HtmlElement) -> Iterator[str]:
    """The paragraphs of a block; text that stands beside blocks is one of its own."""
    loose: list[str] = [parent.text or ""]
    for child in parent:
        if child.tag in _BLOCKS:
            yield from filter(None, [_line("".join(loose))])
            loose = []
            yield from filter(None, _BLOCKS[child.tag](child))
        else:
            loose.append(_words(child))
        loose.append(child.tail or "")
    yield from filter(None, [_line("".join(loose))])


def _paragraph(element: html.HtmlElement) -> Iterator[str]:
    yield _line(_words(element))


def _list(element: html.HtmlElement) -> Iterator[str]:
    first = int(element.get("start") or 1)
    items = []
    for number, item in enumerate(element.iterchildren("li"), first):
        mark = "-" if element.tag == "ul" else f"{number}."
        items.append(f"{mark} {_indented(_paragraphs(item), ' ' * (len(mark) + 1))}")
    yield "\n".join(items)


def _indented(paragraphs: Iterator[str], indent: str) -> str:
    return "\n".join(paragraphs).replace("\n", f"\n{indent}")


def _quotation(element: html.HtmlElement) -> Iterator[str]:
    yield f"> {_indented(_paragraphs(element), '> ')}"


def _code(element: html.HtmlElement) -> Iterator[str]:
    yield str(element.text_content()).strip("\n")


def _rule(_: html.HtmlElement) -> Iterator[str]:
    yield "* * *"


def _table(element: html.HtmlElement) -> Iterator[str]:
    yield "\n".join(
        "\t".join(_line(_words(cell)) for cell in row.iterchildren("th", "td"))
        for row in element.iter("tr")
    )


_BLOCKS = {
    **dict.fromkeys(("p", *_HEADINGS), _paragraph),
    **dict.fromkeys(("ul", "ol"), _list),
    "blockquote": _quotation,
    "pre": _code,
    "hr": _rule,
    # A table stands in a box of its own that scrolls.
    **dict.fromkeys(("div", "table"), _table),
}


def _words(element: html.HtmlElement) -> str:
    """The text of an element and of what is in it; a hard line break stays one."""
    if element.tag == "br":
        return "\v"
    inner = (part for child in element for part in (_words(child), child.tail or ""))
    return "".join((element.text or "", *inner))


def _line(text: str) -> str:
    lines = (_SPACES.sub(" ", line).strip(" ") for line in text.split("\v"))
    return "\n".join(lines).strip("\n")


def _links(root: html.HtmlElement) -> Iterator[Link]:
    listed: set[str] = set()
    for element in root.iter("a"):
        address = str(element.get("href"))
        words = _line(_words(element)).replace("\n", " ")
        if address not in listed and address.partition(":")[2] != words and address != words:
            listed.add(address)
            yield Link(words, address)
