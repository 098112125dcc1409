"""Prose: the Markdown text of a document as HTML, with its links still free of a base address."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from html import escape, unescape
from urllib.parse import quote

# Headings alone have one, and what looks like markup in a text is escaped.
_ID = re.compile(r'(?<=<h[2-6]) id="[^"]*"')

_BLOCK_END = re.compile(r"</(?:p|h[2-6]|li|t[dh]|d[dt])>|<br[^>]*>")
_TAG = re.compile(r"<[^>]*>")
_NO_PASSAGE = re.compile(r"<(h[2-6]|table)\b.*?</\1>", re.DOTALL)
_PASSAGE_END = re.compile(r"</(?:p|li)>|<[uo]l\b[^>]*>")


@dataclass(frozen=True, slots=True)
class InternalLink:
    """A link to an address of this site, its parts decoded."""

    address: str
    """Counted from the root of the site: "partner/wilo/", "" for the start page."""
    query: str
    """Without its `?`."""
    fragment: str
    """Without its `#`."""
    line: int
    """The line of the file, from 1."""

    def href(self, base: str) -> str:
        """The link as an attribute may hold it, percent-encoded (RFC 3986) and escaped."""
        query = f"?{quote(self.query, safe='=&+')}" if self.query else ""
        fragment = f"#{quote(self.fragment)}" if self.fragment else ""
        return escape(f"{base}{quote(self.address)}{query}{fragment}")


@dataclass(frozen=True, slots=True)
class Block:
    """A place where a block made from the network's data stands ("figures")."""

    name: str
    line: int


@dataclass(frozen=True, slots=True)
class Prose:
    """Pieces of escaped HTML, between them the links and blocks that a page fills in."""

    parts: tuple[str | InternalLink | Block, ...] = ()
    anchors: frozenset[str] = frozenset()

    def __bool__(self) -> bool:
        return bool(self.parts)

    @property
    def links(self) -> tuple[InternalLink, ...]:
        """Every link to an address of this site, in the order of the text."""
        return tuple(part for part in self.parts if isinstance(part, InternalLink))

    @property
    def blocks(self) -> tuple[str, ...]:
        """The name of every block, in the order of the text."""
        return tuple(part.name for part in self.parts if isinstance(part, Block))

    def segments(self, base: str) -> Iterator[str | Block]:
        """HTML and blocks in turn; `base` is put before every address ("../../", "https://…/")."""
        html: list[str] = []
        for part in self.parts:
            if isinstance(part, Block):
                yield "".join(html)
                yield part
                html = []
            elif isinstance(part, InternalLink):
                html.append(part.href(base))
            else:
                html.append(part)
        yield "".join(html)

    def with_opening(self, words: str) -> "Prose":
        """The text with plain words at the beginning of its first paragraph.

        One that begins with a heading, a list or a block gets a paragraph of its own for them.
        """
        opening = f'<p><span class="dateline">{escape(words, quote=False)}</span>'
        first = self.parts[0] if self.parts else None
        if isinstance(first, str) and first.startswith("<p>"):
            led = f"{opening} {first.removeprefix('<p>')}"
            return replace(self, parts=(led, *self.parts[1:]))
        return replace(self, parts=(f"{opening}</p>\n", *self.parts))

    def with_link_languages(self, languages: Mapping[str, str], lang: str) -> "Prose":
        """The text with `hreflang` on every link to a page in another language than `lang`.

        `languages` maps addresses to languages; all other addresses are German.
        """
        parts: list[str | InternalLink | Block] = []
        for part in self.parts:
            link = parts[-1] if parts else None
            other = languages.get(link.address, "de") if isinstance(link, InternalLink) else lang
            if other != lang and isinstance(part, str):
                # A link stands in its attribute, so the text after it closes that.
                parts.append(f'" hreflang="{other}"{part.removeprefix(chr(34))}')
            else:
                parts.append(part)
        return replace(self, parts=tuple(parts))

    def without_anchors(self) -> "Prose":
        """The text with no `id`, for a document in which another text may have the same."""
        parts = tuple(_ID.sub("", p) if isinstance(p, str) else p for p in self.parts)
        return Prose(parts)

    @property
    def text(self) -> str:
        """The text without markup, the end of each paragraph, item or cell as a blank."""
        html = "".join(part for part in self.parts if isinstance(part, str))
        return unescape(_TAG.sub("", _BLOCK_END.sub(" ", html)))

    @property
    def passages(self) -> tuple[str, ...]:
        """What can be quoted: each paragraph and item without markup; no headings, no cells."""
        html = "".join(part for part in self.parts if isinstance(part, str))
        pieces = _PASSAGE_END.split(_NO_PASSAGE.sub("", html))
        texts = (" ".join(unescape(_TAG.sub("", piece)).split()) for piece in pieces)
        return tuple(filter(None, texts))

    def html(self, base: str) -> str:
        """The text as HTML, without its blocks."""
        return "".join(segment for segment in self.segments(base) if isinstance(segment, str))


NO_PROSE = Prose()
"""The prose of a document without text."""
