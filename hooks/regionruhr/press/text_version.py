"""TextVersion: a release as plain text, to be pasted into any system, and how long it is."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from unicodedata import normalize

from lxml import etree

from regionruhr.formats import number_text
from regionruhr.model.addresses import PRESS, Link
from regionruhr.model.field import titles
from regionruhr.model.imprint import EditorResponsible
from regionruhr.model.network_details import NetworkDetails, PressContact
from regionruhr.model.release import Release
from regionruhr.press.article import Article
from regionruhr.wording.catalogue import UI
from regionruhr.wording.shell import site_remark

_PARSER = etree.HTMLParser()
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


@dataclass(frozen=True, slots=True)
class TextVersion:
    """A release as plain text without line wrapping, in Unicode normalization form C."""

    story: str
    """The text to print: title, subtitle, lead and body with its dateline, blank lines between."""
    text: str
    """The whole file: the story with number, corrections, links, pictures, contact and rights."""

    @property
    def characters(self) -> int:
        """The length of the story with spaces, as word processors count it.

        Code points of title, subtitle, lead and body; a tab between two cells of a table is
        one, line breaks are none.
        """
        return sum(map(len, self.story.splitlines()))

    @property
    def characters_without_spaces(self) -> int:
        """The same without spaces and tabs of any width."""
        return sum(map(len, self.story.split()))

    @property
    def length(self) -> str:
        """Both numbers of characters in words."""
        return UI["length_text"].format(
            characters=number_text(self.characters),
            without=number_text(self.characters_without_spaces),
        )

    @property
    def words(self) -> int:
        """The number of words of the story, by the spaces between them."""
        return len(self.story.split())


def plain_text(markup: str) -> PlainText:
    """The text of a piece of HTML, the tags being those of CommonMark with tables.

    Words of a line stand apart by one space as in a browser, cells of a table by a tab, so that
    it can be pasted into a spreadsheet.
    """
    if not markup.strip():
        return PlainText()
    # The elements of `lxml.html`, which can do more, take their time to be made.
    root = etree.fromstring(f"<div>{markup}</div>", _PARSER)[0][0]
    return PlainText(tuple(_paragraphs(root)), tuple(_links(root)))


def _paragraphs(parent: etree._Element) -> Iterator[str]:
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


def _paragraph(element: etree._Element) -> Iterator[str]:
    yield _line(_words(element))


def _list(element: etree._Element) -> Iterator[str]:
    first = int(element.get("start") or 1)
    items = []
    for number, item in enumerate(element.iterchildren("li"), first):
        mark = "-" if element.tag == "ul" else f"{number}."
        items.append(f"{mark} {_indented(_paragraphs(item), ' ' * (len(mark) + 1))}")
    yield "\n".join(items)


def _indented(paragraphs: Iterator[str], indent: str) -> str:
    return "\n".join(paragraphs).replace("\n", f"\n{indent}")


def _quotation(element: etree._Element) -> Iterator[str]:
    yield f"> {_indented(_paragraphs(element), '> ')}"


def _code(element: etree._Element) -> Iterator[str]:
    yield "".join(map(str, element.itertext())).strip("\n")


def _rule(_: etree._Element) -> Iterator[str]:
    yield "* * *"


def _table(element: etree._Element) -> Iterator[str]:
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


def _words(element: etree._Element) -> str:
    """The text of an element and of what is in it; a hard line break stays one."""
    if element.tag == "br":
        return "\v"
    inner = (part for child in element for part in (_words(child), child.tail or ""))
    return "".join((element.text or "", *inner))


def _line(text: str) -> str:
    lines = (_SPACES.sub(" ", line).strip(" ") for line in text.split("\v"))
    return "\n".join(lines).strip("\n")


def _links(root: etree._Element) -> Iterator[Link]:
    listed: set[str] = set()
    for element in root.iter("a"):
        address = str(element.get("href"))
        words = _line(_words(element)).replace("\n", " ")
        spelt = {address, address.partition(":")[2], address.removeprefix("https://")}
        if address not in listed and words not in spelt:
            listed.add(address)
            yield Link(words, address)


def text_version(article: Article, details: NetworkDetails, site_url: str) -> TextVersion:
    """The text version of a release; `site_url` is put before every address of the site.

    Blocks that a page puts into a text ("{{ figures }}") are the site's own and stay out.
    """
    release, about = article.release, details.boilerplates
    editor = details.editor_responsible
    body = plain_text(article.body.html(site_url))
    lead = release.summary
    if article.dateline and not body.paragraphs:
        lead = f"{article.dateline} {lead}"
    opening = (release.title, release.subtitle, lead)
    story = normalize("NFC", "\n\n".join((*filter(None, opening), *body.paragraphs)))
    bare = TextVersion(story, "")
    sections = (
        *_remarks(article, details),
        story,
        "---",
        *_source_note(article),
        *_lists(article, body, site_url),
        "\n".join((UI["length"], bare.length, UI["length_of"])),
        "\n".join(_contact(article, site_url)),
        *([f"{UI['responsible']}\n{_responsible(editor)}"] if editor else ()),
        *([f"{UI['about']}\n{about.medium}"] if about else ()),
        f"{UI['usage']}\n{UI['usage_terms'].format(network=details.name)}\n{UI['licence_address']}",
        f"{UI['page_address']}\n{site_url}{article.headline.address}",
    )
    return TextVersion(story, normalize("NFC", "\n\n".join(sections)) + "\n")


def _remarks(article: Article, details: NetworkDetails) -> Iterator[str]:
    """Yield the sections before the story."""
    release = article.release
    if remark := site_remark(details):
        yield remark
    yield f"{article.headline.designation}\n{article.headline.date}"
    for day, note in article.corrections:
        yield f"{UI['correction']} {day}: {note}"
    if release.original:
        yield "\n".join(filter(None, (article.retrospect, release.original.url)))
    event = article.headline.event
    if event:
        facts = (
            (
                UI["event_when"],
                ", ".join(filter(None, (event.period, event.status, event.previous))),
            ),
            (UI["event_where"], event.location),
        )
        yield "\n".join(f"{label}: {fact}" for label, fact in facts if fact)


def _source_note(article: Article) -> Iterator[str]:
    if article.source_note:
        yield "\n".join((UI["state_and_sources"], *article.source_note))


def _lists(article: Article, body: PlainText, site_url: str) -> Iterator[str]:
    """Yield the lists of links in the text, of pictures and of downloads, unless empty."""
    lists = {
        UI["links_in_text"]: [f"- {link.title}: {link.address}" for link in body.links],
        titles(Release)["images"]: [
            "\n  ".join((f"- {picture.words[0]}", *picture.words[1:], site_url + picture.address))
            for picture in article.illustrations
        ],
        UI["downloads"]: [
            f"- {link.title}: {site_url}{link.address}" for link in article.downloads
        ],
    }
    for heading, lines in lists.items():
        if lines:
            yield "\n".join((heading, *lines))


def _contact(article: Article, site_url: str) -> Iterator[str]:
    yield UI["press_contact"]
    contact, organisation = article.contact, article.contact_organisation
    if contact is None or organisation is None:
        yield f"{site_url}{PRESS}"
        return
    yield from filter(None, (organisation.title, contact.name, contact.role))
    names = titles(PressContact)
    for name in ("phone", "email", "hours"):
        if value := getattr(contact, name):
            yield f"{names[name]}: {value}"
    if not (contact.phone or contact.email):
        yield f"{site_url}{organisation.address}"


def _responsible(editor: EditorResponsible) -> str:
    return f"{editor.name}, {editor.street}, {editor.postal_code} {editor.city}"
