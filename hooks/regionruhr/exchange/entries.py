"""Exchange: the offers and requests that are public, as profiles and lists show them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from regionruhr.directory.directory import Directory
from regionruhr.directory.fact import Fact, facts, shown
from regionruhr.exchange.posting import Posting, posting_of, postings
from regionruhr.model.addresses import EXCHANGE, Link, entry_address, partner_address
from regionruhr.model.exchange_entry import EntryKind, Offer, Request
from regionruhr.model.field import Output
from regionruhr.model.partner import Partner
from regionruhr.pagination import parts
from regionruhr.wording.catalogue import ENTRIES_COUNTED, UI, counted

NEWEST = 10
"""So many offers and requests each show at /boerse/ itself."""
NEWEST_OF_ALL = 4
"""So many entries show on the start page."""
LONGEST_PAGE = 50
OFFERS, REQUESTS = f"{EXCHANGE}angebote/", f"{EXCHANGE}gesuche/"


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


@dataclass(frozen=True, slots=True)
class Exchange:
    """All public offers and requests, the newest first, examples last."""

    offers: tuple[Notice, ...]
    requests: tuple[Notice, ...]
    newest: int = NEWEST


@dataclass(frozen=True, slots=True)
class ExchangeList:
    """One page of all offers or of all requests; `parts` leads to all pages of the list."""

    address: str
    title: str
    count: str
    notices: tuple[Notice, ...]
    parts: tuple[Link, ...]


def exchange(directory: Directory, today: date) -> Exchange:
    """What is offered and looked for on a day."""
    notices = [notice(one, directory) for one in postings(directory.network, today)]
    return Exchange(
        offers=tuple(one for one in notices if one.entry.kind == "offer"),
        requests=tuple(one for one in notices if one.entry.kind == "request"),
    )


def newest_notices(exchange: Exchange) -> tuple[Notice, ...]:
    """Return the newest offers and requests together, without examples."""
    entries = (n for n in (*exchange.offers, *exchange.requests) if not n.entry.example)
    newest = sorted(entries, key=lambda n: (-n.entry.published.toordinal(), n.entry.id))
    return tuple(newest[:NEWEST_OF_ALL])


def exchange_lists(exchange: Exchange) -> Iterator[ExchangeList]:
    """The pages of all offers and of all requests, where there are more than /boerse/ shows."""
    for address, title, notices in (
        (OFFERS, UI["all_offers"], exchange.offers),
        (REQUESTS, UI["all_requests"], exchange.requests),
    ):
        if len(notices) <= NEWEST:
            continue
        count = counted(len(notices), *ENTRIES_COUNTED)
        starts = range(0, len(notices), LONGEST_PAGE)
        chunks = (notices[start : start + LONGEST_PAGE] for start in starts)
        for part in parts(Link(title, address), chunks):
            yield ExchangeList(part.address, part.title, count, tuple(part.items), part.links)


def notices_of(partner: Partner, directory: Directory, today: date) -> tuple[Notice, ...]:
    """What a partner's own page shows on a day: nothing that is anonymous."""
    found = (posting_of(entry, partner, directory.network) for entry in partner.entries)
    return tuple(
        notice(posting, directory)
        for posting in found
        if posting.partner and posting.entry.is_public(today)
    )


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
