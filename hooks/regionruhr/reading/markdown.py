"""Markdown: the running text of editors (CommonMark and tables), read once into `Prose`.

Raw HTML, pictures, headings of the first level and foreign schemes of addresses are
refused here by line; the parser escapes all other HTML.
"""

import posixpath
import re
from collections.abc import Sequence
from functools import cache
from urllib.parse import unquote, urlsplit

from markdown_it import MarkdownIt
from markdown_it.common.utils import unescapeAll
from markdown_it.token import Token

from regionruhr.faults.problem import Problem
from regionruhr.model.addresses import address_of_file, slug
from regionruhr.model.prose import Block, InternalLink, Prose
from regionruhr.model.values import is_web_address, web_address_fault
from regionruhr.reading.bare_links import sign_in_address, with_bare_links
from regionruhr.reading.normalisation import normalised
from regionruhr.reading.raw_markup import (
    links_with_blanks,
    raw_markup,
    remedy_for_html,
    signs_within_words,
    star_within_word,
)
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

_BLOCK = re.compile(r"\{\{\s*([\w-]+)\s*\}\}")
_BOLD_LINE = re.compile(r"(\*{2,3}|__)([^*_\n]{1,80}(?<![.!?…])(?<![.!?…][“”«»]))\1")
_BLOCK_LENGTH = 3
"""The tokens of a paragraph."""
_NOT_INDENTED = "löschen Sie die Leerzeichen am Anfang der Zeile"
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
    parser.inline.ruler.before("emphasis", "sign_in_address", sign_in_address)
    parser.inline.ruler.before("emphasis", "star_within_word", star_within_word)
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
        self.level = 1
        self.foreign: set[tuple[str, str | None]] = set()

    def read(self, tokens: Sequence[Token]) -> None:
        line = self.first_line
        for number, token in enumerate(tokens):
            if token.map:
                line = self.first_line + token.map[0]
            self._controls(token, line)
            if token.type == "html_block":
                self._html(line, token.content.strip().split("\n")[0])
            elif token.type == "heading_open":
                self._heading(token, tokens[number + 1], line)
            elif token.type == "code_block":
                values = {"value": token.content.strip().split("\n")[0], "near": _NOT_INDENTED}
                self._refuse(line, "markup-foreign", **values)
            elif token.type == "inline":
                self._raw_markup(token, line)
                self._inline(token, line)
                if tokens[number - 1].type == "paragraph_open":
                    self._bold_heading(tokens[number - 1 : number + 3], line)
                    self._block(tokens[number - 1 : number + 2], line)
            elif style := token.attrs.pop("style", None):
                # A style attribute would need an exception in the content security policy.
                token.attrSet("class", str(style).replace("text-align:", "align-"))

    def _heading(self, token: Token, words: Token, line: int) -> None:
        level = int(token.tag[1])
        if level == 1:
            self._refuse(line, "markdown-heading")
        elif level > self.level + 1:
            near = f"{'#' * (self.level + 1)} {words.content}"
            self._refuse(line, "heading-level", value=f"{token.markup} {words.content}", near=near)
        self.level = level
        token.attrSet("id", self._anchor(words))

    def _bold_heading(self, paragraph: Sequence[Token], line: int) -> None:
        """Report a short line in bold above a text: nobody jumps to it who does not see it."""
        written = paragraph[1].content
        found = _BOLD_LINE.fullmatch(written)
        if found and not paragraph[0].level and len(paragraph) > _BLOCK_LENGTH:
            near = f"{'#' * max(self.level, 2)} {found[2].removesuffix(':')}"
            self._refuse(line, "heading-blank", value=written, near=near)

    def _raw_markup(self, token: Token, line: int) -> None:
        """Report each raw sign once a block, and what is the same all over the text once."""
        for number, fault, values in raw_markup(token.content):
            what = values.get("value", "")[:1], values.get("near")
            if fault != "markup-foreign" or what not in self.foreign:
                self.foreign.add(what)
                self._refuse(line + number, fault, **values)

    def _inline(self, token: Token, line: int) -> None:
        opened = False
        token.children = [*with_bare_links(token.children or (), _parser().normalizeLink)]
        for number, written, remedy in signs_within_words(token.children):
            self._refuse(line + number, "markup-foreign", value=written, near=remedy)
        for child in token.children:
            self._controls(child, line)
            if child.type == "html_inline":
                # One line for a pair of tags: the closing one only where it stands alone.
                if not (opened and child.content.startswith("</")):
                    self._html(line, child.content)
                opened = True
            elif child.type == "text":
                for written, near in links_with_blanks(child.content, token.content):
                    self._refuse(line, "link-blank", value=written, near=near)
                child.content = with_no_break_spaces(child.content)
            elif child.type == "image":
                self._refuse(line, "markdown-image")
            elif child.type == "link_open":
                child.attrSet("href", self._href(str(child.attrs["href"]), line))
            elif child.type in {"softbreak", "hardbreak"}:
                line += 1

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
        reason = web_address_fault(href)
        self._refuse(line, "web-address-form", value=unquote(href), reason=reason, **values)
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
        self._refuse(line, fault, value=written, **remedy_for_html(written))

    def _refuse(self, line: int, fault: str, **values: str) -> None:
        self.problems.append(Problem(self.path, line, "text", fault, values))
