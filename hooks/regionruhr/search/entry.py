"""Search entry: what is indexed and displayed of a page beside its text."""

from dataclasses import dataclass

from lxml import html

from regionruhr.model.prose import NO_PROSE, Prose
from regionruhr.search.hidden_words import hidden_words
from regionruhr.wording.search import SEARCH_KINDS


@dataclass(frozen=True, slots=True)
class SearchEntry:
    """A page in the index of the search; names weigh more than terms, terms more than others."""

    kind: str
    """A key; results can be filtered by it."""
    note: str
    """The line under the title of a result."""
    summary: str
    places: tuple[str, ...] = ()
    """Keys; results can be filtered by them."""
    names: tuple[str, ...] = ()
    """Its title and other names."""
    terms: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    """Names of what it is related to."""
    texts: tuple[str, ...] = ()
    prose: Prose = NO_PROSE
    is_whole: bool = True
    """Whether its text is indexed; of a list of other pages only the summary is."""

    @property
    def label(self) -> str:
        """The German name of the kind."""
        return SEARCH_KINDS[self.kind]

    @property
    def marks(self) -> str:
        """Words that nobody types, by which results are filtered: "xartprofilx xorthernex".

        Pagefind's own filters differ from index to index of the same pages.
        """
        keys = (("art", self.kind), *(("ort", place) for place in dict.fromkeys(self.places)))
        return " ".join(f"x{name}{key.replace('-', '')}x" for name, key in keys)

    @property
    def names_text(self) -> str:
        """The names with their hidden words, which weigh as much."""
        return ", ".join((*self.names, *hidden_words(self.names)))

    @property
    def words(self) -> str:
        """The related names and the hidden words, made only when a page is rendered."""
        texts = [self.summary, *self.terms, *self.others, *self.texts]
        if self.is_whole:
            prose = html.fragment_fromstring(self.prose.html(""), create_parent="div")
            texts.append("".join(prose.itertext()))
        return " ".join((*self.others, *hidden_words(texts)))
