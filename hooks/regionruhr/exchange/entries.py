"""Entries: offers and requests in words, as pages show them in full."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from regionruhr.directory.directory import Directory
from regionruhr.directory.fact import Fact, facts, shown
from regionruhr.exchange.posting import Posting, posting_of
from regionruhr.model.addresses import Link, entry_address, partner_address
from regionruhr.model.exchange_entry import EntryKind, Offer, Request
from regionruhr.model.field import Output
from regionruhr.model.partner import Partner


@dataclass(frozen=True, slots=True)
class Notice:
    """An offer or a request in words."""

    entry: Offer | Request
    address: str
    """Of its own page."""
    kind: str
    partner: Link | None
    """None for an anonymous entry."""
    intermediary: Link | None
    """Who answers for an anonymous entry: the chamber, else the agency, of the partner."""
    town: str
    fields: Mapping[str, Fact]
    """All fields in words, by their names."""
    facts: tuple[Fact, ...]
    """Those that have no place of their own."""


def notices_of(
    partner: Partner, entries: Iterable[Offer | Request], directory: Directory
) -> tuple[Notice, ...]:
    """What a partner's own page shows of its entries: nothing that is anonymous."""
    found = (posting_of(entry, partner, directory.network) for entry in entries)
    return tuple(notice(posting, directory) for posting in found if posting.partner)


def notice(posting: Posting, directory: Directory) -> Notice:
    """An entry in words."""
    entry, contact = posting.entry, posting.contact
    fields = facts(entry, directory)
    link = Link(contact.name, partner_address(contact.id)) if contact else None
    return Notice(
        entry=entry,
        address=entry_address(entry.id),
        kind=EntryKind(entry.kind).label,
        partner=link if posting.partner else None,
        intermediary=None if posting.partner else link,
        town=directory.network.taxonomy.towns[posting.town].label,
        fields=fields,
        facts=shown(fields, type(entry), Output.PROFILE),
    )
