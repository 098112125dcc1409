"""Entries: the offers and requests of a file, each with its place in it."""

from collections.abc import Iterator

from regionruhr.model.document import Document
from regionruhr.model.exchange_entry import AnonymousEntry, ExchangeEntry
from regionruhr.model.partner import Partner
from regionruhr.reading.source import FieldPath


def entries_in(record: Document) -> Iterator[tuple[FieldPath, ExchangeEntry]]:
    """Yield place and entry: of a profile its offers and requests, of a file of its own that one.

    A record of another kind has none.
    """
    match record:
        case AnonymousEntry():
            yield (), record
        case Partner():
            for group in ("offers", "requests"):
                for number, entry in enumerate(getattr(record, group)):
                    yield (group, number), entry
