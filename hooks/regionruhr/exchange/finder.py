"""Finder: the index in which offers and requests are searched."""

from collections.abc import Iterator, Mapping

from regionruhr.directory.directory import Directory
from regionruhr.directory.fact import SEARCHED, field_words, words
from regionruhr.directory.finder import EntryTexts, finder_files, finder_meta, position, term_group
from regionruhr.exchange.exchange import Exchange
from regionruhr.exchange.facets import EntryFacetName
from regionruhr.exchange.posting import Posting
from regionruhr.model.addresses import EXCHANGE_INDEX, entry_address
from regionruhr.model.exchange_entry import ExchangeEntry, Offer
from regionruhr.model.field import Output, shown_fields
from regionruhr.search.document import Document, Field, IndexedDocument

_APART = {"title", "summary", "competences"}
_DETAILS = [
    field
    for output in SEARCHED
    for field in shown_fields(Offer, output)
    if field.name not in _APART
]
"""The searchable fields of an entry that are neither a title nor a facet."""


def exchange_index(exchange: Exchange) -> Iterator[tuple[str, bytes]]:
    """Yield address and content of the files in which entries are searched; none without any."""
    if not exchange.postings:
        return
    directory = exchange.directory
    taxonomy, memory = directory.network.taxonomy, directory.memory
    documents = tuple(
        memory.get(one.id, _document, one, _labels(one, exchange), directory.source)
        for one in exchange.postings
    )
    groups = tuple(
        term_group(facet.name, facet.terms, facet.name.terms(taxonomy)) for facet in exchange.facets
    )
    wish = (EntryFacetName.COMPETENCE, EntryFacetName.CATEGORY)
    meta = finder_meta(directory.network, wish=wish)
    related = taxonomy.related_terms
    yield from memory.get(
        EXCHANGE_INDEX, finder_files, EXCHANGE_INDEX, documents, groups, meta, related
    )


def texts_of_partners(exchange: Exchange) -> Mapping[str, EntryTexts]:
    """Return what partners say of their entries, by their ids; of anonymous ones nothing."""
    entries: dict[str, list[ExchangeEntry]] = {}
    for posting in exchange.postings:
        if posting.partner:
            entries.setdefault(posting.partner.id, []).append(posting.entry)

    def texts(entry: ExchangeEntry) -> Iterator[str]:
        return words(entry, exchange.directory, [Output.SEARCH_TEXT])

    return {
        partner: (
            "\n".join(entry.title for entry in own),
            "\n".join(text for entry in own for text in texts(entry)),
        )
        for partner, own in entries.items()
    }


def _labels(posting: Posting, exchange: Exchange) -> tuple[str, ...]:
    return tuple(filter(None, exchange.labels(posting).values()))


def _document(posting: Posting, labels: tuple[str, ...], directory: Directory) -> IndexedDocument:
    entry = posting.entry
    details = (text for field in _DETAILS for text in field_words(field, entry, directory))
    return Document(
        address=entry_address(posting.id),
        title=entry.title,
        summary=entry.summary,
        labels=labels,
        fields=(
            (Field.NAME, entry.title),
            (Field.SUMMARY, entry.summary),
            (Field.RELATED, posting.partner.name if posting.partner else ""),
            (Field.DETAIL, " ".join(details)),
        ),
        terms={str(name): name.keys_of(posting) for name in EntryFacetName},
        position=position(posting.partner) if posting.partner else None,
    ).indexed()
