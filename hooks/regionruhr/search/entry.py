"""Search entry: what the search shows and knows of a page beside its text."""

from dataclasses import dataclass

from lxml import html

from regionruhr.model.prose import NO_PROSE, Prose
from regionruhr.search.hidden_words import hidden_words
from regionruhr.wording.search import SEARCH_KINDS


@dataclass(frozen=True, slots=True)
class SearchEntry:
    """A page in the index of the search.

    `kind` and `places`, as keys, are what results can be narrowed to; `note` stands under the
    title of a result. `names` are its title and what else people call it, `terms` what it can be
    looked for by, `others` what else it has to do with: all are searched, and count for less in
    this order. Of a page that is not `is_whole`, a list of others, nothing else is found but its
    summary. `texts` and `prose` are what the page shows.
    """

    kind: str
    note: str
    summary: str
    places: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    terms: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    texts: tuple[str, ...] = ()
    prose: Prose = NO_PROSE
    is_whole: bool = True

    @property
    def label(self) -> str:
        """The kind as people say it."""
        return SEARCH_KINDS[self.kind]

    @property
    def marks(self) -> str:
        """Words that nobody types, by which results are narrowed: "xartprofilx xorthernex".

        Pagefind's own filters differ from index to index of the same pages.
        """
        keys = (("art", self.kind), *(("ort", place) for place in dict.fromkeys(self.places)))
        return " ".join(f"x{name}{key.replace('-', '')}x" for name, key in keys)

    @property
    def called(self) -> str:
        """The names, and the hidden words of them, which count as they do."""
        return ", ".join((*self.names, *hidden_words(self.names)))

    @property
    def words(self) -> str:
        """The hidden words; made when a page is printed, since a mere check needs none."""
        prose = _text(self.prose) if self.is_whole else ""
        told = (self.summary, *self.terms, *self.others, *self.texts, prose)
        hidden = hidden_words(told)
        return " ".join((*self.others, *hidden))


def _text(prose: Prose) -> str:
    markup = prose.html("")
    return "".join(html.fragment_fromstring(markup, create_parent="div").itertext())
