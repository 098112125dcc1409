"""Finder: what the search of the exchange in the browser needs to know, as one document."""

from collections.abc import Iterator

from regionruhr.directory.directory import Directory
from regionruhr.directory.fact import SEARCHED, field_words
from regionruhr.directory.finder import (
    finder_column,
    finder_helpers,
    finder_json,
    finder_terms,
)
from regionruhr.exchange.exchange import Exchange
from regionruhr.exchange.facets import EntryFacetName
from regionruhr.exchange.posting import Posting
from regionruhr.model.addresses import EXCHANGE
from regionruhr.model.exchange_entry import Offer
from regionruhr.model.field import shown_fields

_APART = {"title", "summary", "competences"}
_WORDS = [
    field
    for output in SEARCHED
    for field in shown_fields(Offer, output)
    if field.name not in _APART
]
"""The searchable fields of an entry that have no column of their own."""


def exchange_finder(exchange: Exchange) -> str:
    """Return the data of the finder of offers and requests."""
    directory, found = exchange.directory, exchange.postings
    taxonomy = directory.network.taxonomy
    facets = [(facet.name, facet.terms) for facet in exchange.facets]
    terms = {str(name): finder_terms(own, name.terms(taxonomy)) for name, own in facets}
    columns: dict[str, list[str]] = {}
    for posting in found:
        for name, text in exchange.labels(posting).items():
            columns.setdefault(name, []).append(text)
    texts = {
        name: [] if name in terms else [*dict.fromkeys(column)] for name, column in columns.items()
    }
    return finder_json(
        folder=EXCHANGE,
        terms=terms,
        wish=[EntryFacetName.COMPETENCE, EntryFacetName.CATEGORY],
        labels=texts,
        helpers=finder_helpers(directory.network),
        rows={
            "id": [posting.id for posting in found],
            "title": [posting.entry.title for posting in found],
            "summary": [posting.entry.summary for posting in found],
            "words": [" ".join(_words(posting, directory)) for posting in found],
            **{
                name: [texts[name].index(text) for text in column]
                for name, column in columns.items()
                if name not in terms
            },
            **{n: finder_column(terms[n], map(n.keys_of, found)) for n, _ in facets},
        },
    )


def _words(posting: Posting, directory: Directory) -> Iterator[str]:
    """The words of an entry that have no column of their own, with the name of its partner."""
    if posting.partner:
        yield posting.partner.name
    for field in _WORDS:
        for text in field_words(field, posting.entry, directory):
            yield from text.split()
