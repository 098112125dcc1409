"""Markdown: the running text of editors (CommonMark and tables), read once into `Prose`.

Raw HTML, pictures, headings of the first level and foreign schemes of addresses are
refused here by line; the parser escapes all other HTML.
"""

import posixpath
import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from urllib.parse import unquote, urlsplit

from markdown_it import MarkdownIt
from markdown_it.common.utils import unescapeAll
from markdown_it.token import Token

from regionruhr.faults.problem import Problem
from regionruhr.model.addresses import address_of_file, slug
from regionruhr.model.prose import Block, InternalLink, Prose
from regionruhr.model.values import is_web_address
from regionruhr.reading.normalisation import normalised
from regionruhr.reading.source import CONTROL, controls_in
from regionruhr.typography import with_no_break_spaces
from regionruhr.wording.catalogue import UI

_WEB = frozenset({"https", "http"})
SCHEMES = _WEB | {"mailto", "tel"}
BLOCKS = (
    "accessibility-aim",
    "accessibility-assessment",
    "accessibility-conformance",
    "accessibility-enforcement",
    "accessibility-feedback",
    "accessibility-gaps",
    "boilerplates",
    "carrier-phones",
    "carriers",
    "consumer-dispute",
    "data-columns",
    "data-credit",
    "data-files",
    "data-protection-authority",
    "data-protection-officer",
    "editor-responsible",
    "embeds",
    "feeds",
    "figures",
    "hosting",
    "milestones",
    "newest-releases",
    "operator",
    "press-contacts",
    "press-pictures",
    "sign-language-video",
)

# Reading takes a time that grows with the length, and with the brackets open at a time.
LONGEST_TEXT = 30_000
MOST_BRACKETS = 20
MOST_COLUMNS = 40

# Ids that the page shell and its templates use themselves.
SHELL_IDS = frozenset(
    {
        "anfragen",
        "finder-hilfe",
        "finder-orte",
        "finder-umkreis",
        "finder-was",
        "finder-wo",
        "foerderung",
        "inhalt",
        "profil-kontakt",
    }
)

_Finding = tuple[str, Mapping[str, str]]
"""A key of the message catalogue, and the values that its message mentions."""

_LINK = re.compile(r"\[([^\[\]]+)\]\(([^()\s]+(?:[ \t]+[^()\s]+)+)[ \t]*\)")
_HEADING = re.compile(r"#{2,6}[^#\s]")
_BULLET = re.compile("[•●◦▪‣]")
_LOCAL_NUMBER = re.compile(r"^0(?=[1-9])")
_BLOCK = re.compile(r"\{\{\s*([\w-]+)\s*\}\}")
_BRACKET = re.compile(r"[\[\]]")
_LINE_BREAK = re.compile(r"</?br\b", re.IGNORECASE)
_MAIL = re.compile(r"[^\s/@?#:]+@[\w-]+(?:\.[\w-]+)+")
_HOST = re.compile(
    r"(?:www\.[\w-]+(?:\.[\w-]+)+|[\w-]+(?:\.[\w-]+)*\.(?:com|de|eu|net|org|ruhr))(?=/|$)"
)
# Control characters are refused in every file, so these two cannot come from an editor.
_MARK = re.compile("\x02([0-9]+)\x03")


@cache
def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"typographer": False}).enable("table")
    # Addresses are judged below, with the line they stand in; the parser would hide them.
    parser.validateLink = lambda url: True  # type: ignore[method-assign]  # noqa: ARG005 (its name)
    # A wide table scrolls by itself on a phone, by keyboard too.
    region = f'<div class="table-scroll" role="region" aria-label="{UI["table"]}" tabindex="0">'
    parser.add_render_rule("table_open", lambda *_: f"{region}<table>\n")
    parser.add_render_rule("table_close", lambda *_: "</table></div>\n")
    return parser


def read_markdown(path: str, text: str, first_line: int) -> tuple[Prose, list[Problem]]:
    """Read the text of the file `path` that begins in its line `first_line`."""
    if not text.strip():
        return Prose(), []
    if oversized := _oversized(path, text, first_line):
        return Prose(), [oversized]
    reading = _Reading(path, first_line)
    tokens = _parser().parse(text)
    reading.read(tokens)
    html = _parser().renderer.render(tokens, _parser().options, {})
    parts = (
        reading.marked[int(piece)] if number % 2 else piece
        for number, piece in enumerate(_MARK.split(html))
        if piece
    )
    return Prose(tuple(parts), frozenset(reading.anchors - SHELL_IDS)), reading.problems


def _oversized(path: str, text: str, line: int) -> Problem | None:
    if len(text) > LONGEST_TEXT:
        values = {"length": str(len(text)), "limit": str(LONGEST_TEXT)}
        return Problem(path, line, "text", "too-long", values)
    depth = 0
    for number, written in enumerate(text.split("\n"), line):
        if not written.strip():
            depth = 0
        if written.count("|") > MOST_COLUMNS:
            return Problem(path, number, "text", "markdown-columns", {"limit": str(MOST_COLUMNS)})
        for bracket in _BRACKET.findall(written):
            depth = depth + 1 if bracket == "[" else max(0, depth - 1)
            if depth > MOST_BRACKETS:
                values = {"limit": str(MOST_BRACKETS)}
                return Problem(path, number, "text", "markdown-brackets", values)
    return None


class _Reading:
    """One pass over the tokens of a text, which checks them and marks links and blocks."""

    def __init__(self, path: str, first_line: int) -> None:
        self.path = path
        self.first_line = first_line
        self.problems: list[Problem] = []
        self.marked: list[InternalLink | Block] = []
        self.anchors = set(SHELL_IDS)
        self.numbers: dict[str, int] = {}

    def read(self, tokens: Sequence[Token]) -> None:
        line = self.first_line
        for number, token in enumerate(tokens):
            if token.map:
                line = self.first_line + token.map[0]
            self._controls(token, line)
            if token.type == "html_block":
                self._html(line, token.content.strip().split("\n")[0])
            elif token.type == "heading_open":
                if token.tag == "h1":
                    self._refuse(line, "markdown-heading")
                token.attrSet("id", self._anchor(tokens[number + 1]))
            elif token.type == "inline":
                self._inline(token, line)
                if tokens[number - 1].type == "paragraph_open":
                    self._raw_lines(token, line)
                    self._block(tokens[number - 1 : number + 2], line)
            elif style := token.attrs.pop("style", None):
                # A style attribute would need an exception in the content security policy.
                token.attrSet("class", str(style).replace("text-align:", "align-"))

    def _inline(self, token: Token, line: int) -> None:
        opened = False
        for child in token.children or []:
            self._controls(child, line)
            if child.type == "html_inline":
                # One line for a pair of tags: the closing one only where it stands alone.
                if not (opened and child.content.startswith("</")):
                    self._html(line, child.content)
                opened = True
            elif child.type == "text":
                for fault, values in _raw_links(child.content, token.content):
                    self._refuse(line, fault, **values)
                child.content = with_no_break_spaces(child.content)
            elif child.type == "image":
                self._refuse(line, "markdown-image")
            elif child.type == "link_open":
                child.attrSet("href", self._href(str(child.attrs["href"]), line))
            elif child.type in {"softbreak", "hardbreak"}:
                line += 1

    def _raw_lines(self, token: Token, line: int) -> None:
        """Report the first of several raw lines of one kind."""
        reported = set()
        for number, written in enumerate(token.content.split("\n"), line):
            found = _raw_line(written)
            if found is not None and found[0] not in reported:
                reported.add(found[0])
                self._refuse(number, found[0], **found[1])

    def _controls(self, token: Token, line: int) -> None:
        """Refuse references such as &#8238; to characters that are refused raw."""
        if token.type != "inline":
            written = token.content
            if token.info or token.attrs:
                written += "".join((unescapeAll(token.info), *map(str, token.attrs.values())))
            if CONTROL.search(written):
                for control in controls_in(written):
                    self._refuse(line, "control-character", value=control)

    def _href(self, href: str, line: int) -> str:
        """Return the address for the HTML: a mark in place of an address of this site."""
        try:
            parts = urlsplit(href)
        except ValueError:
            self._refuse(line, "link-scheme", value=href)
            return ""
        if parts.scheme.lower() in SCHEMES:
            return self._elsewhere(href, parts.scheme.lower(), line)
        scheme = "mailto:" if _MAIL.fullmatch(href) else "https://" if _HOST.match(href) else ""
        if scheme:
            written = unquote(href)
            values = {"missing": scheme, "near": f"{scheme}{written}"}
            self._refuse(line, "link-without-scheme", value=written, **values)
            return ""
        if parts.scheme or parts.netloc or re.match(r"[^/#?]*(:|%3a|&)", href, re.IGNORECASE):
            self._refuse(line, "link-scheme", value=unquote(href))
            return ""
        path = unquote(parts.path)
        if not path:
            address = address_of_file(self.path)
        elif path.startswith("/"):
            address = path.lstrip("/")
        else:
            file = posixpath.normpath(posixpath.join(posixpath.dirname(self.path), path))
            if not file.startswith(("content/", "partners/")):
                self._refuse(line, "link-outside", value=href)
                return ""
            address = address_of_file(file)
        return self._mark(
            InternalLink(address, unquote(parts.query), unquote(parts.fragment), line)
        )

    def _elsewhere(self, href: str, scheme: str, line: int) -> str:
        """Return an address of another site, of a mail or of a telephone."""
        if scheme not in _WEB or is_web_address(f"https{href[len(scheme) :]}"):
            return href
        near = normalised("web-address-form", href)
        values = {"near": unquote(near)} if near and near != href else {}
        self._refuse(line, "web-address-form", value=unquote(href), **values)
        return ""

    def _block(self, paragraph: Sequence[Token], line: int) -> None:
        """Put a mark in place of a paragraph that is nothing but `{{ name }}`."""
        opening, inline, closing = paragraph
        matched = _BLOCK.fullmatch(inline.content.strip())
        if matched is None:
            return
        name = matched[1]
        if name not in BLOCKS:
            self._refuse(line, "unknown-block", value=name, known=", ".join(BLOCKS))
        opening.hidden = closing.hidden = True
        inline.children = [Token("text", "", 0, content=self._mark(Block(name, line)))]

    def _mark(self, part: InternalLink | Block) -> str:
        self.marked.append(part)
        return f"\x02{len(self.marked) - 1}\x03"

    def _anchor(self, heading: Token) -> str:
        """Return an id from the words of a heading that no other one in the text has."""
        words = (c.content for c in heading.children or () if c.type in {"text", "code_inline"})
        stem = slug(" ".join(words)) or "abschnitt"
        anchor, number = stem, self.numbers.get(stem, 2)
        while anchor in self.anchors:
            anchor, number = f"{stem}-{number}", number + 1
        self.numbers[stem] = number
        self.anchors.add(anchor)
        return anchor

    def _html(self, line: int, written: str) -> None:
        fault = "markdown-line-break" if _LINE_BREAK.match(written) else "markdown-html"
        self._refuse(line, fault, value=written)

    def _refuse(self, line: int, fault: str, **values: str) -> None:
        self.problems.append(Problem(self.path, line, "text", fault, values))


def _raw_links(text: str, written: str) -> Iterator[_Finding]:
    """Yield the links in a piece of text with a blank in the address.

    `written` is its paragraph, which alone contains the backslashes that escape brackets.
    """
    for found in _LINK.finditer(text):
        if re.search(rf"(?<!\\){re.escape(found[0])}", written):
            near = f"[{found[1]}]({_without_blanks(found[2])})"
            yield "link-blank", {"value": found[0], "near": near}


def _raw_line(line: str) -> _Finding | None:
    """Return the fault of a line that resembles a heading or an item of a list."""
    line = line.strip()
    if _HEADING.match(line):
        return "heading-blank", {"value": line}
    if _BULLET.match(line):
        return "list-sign", {"value": line[0]}
    return None


def _without_blanks(address: str) -> str:
    scheme, colon, number = address.partition(":")
    if colon and scheme.lower() == "tel":
        return "tel:" + _LOCAL_NUMBER.sub("+49", "".join(number.split()), count=1)
    return re.sub(r"[ \t]", "%20", address)
