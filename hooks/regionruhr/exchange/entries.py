"""Exchange: the offers and requests that are public, as profiles and lists show them."""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from regionruhr.directory.directory import Directory
from regionruhr.directory.fact import Fact, facts, shown
from regionruhr.model.addresses import EXCHANGE, Link, partner_address
from regionruhr.model.exchange_entry import EntryKind, ExchangeEntry, Offer, Request
from regionruhr.model.field import Output
from regionruhr.model.partner import Partner
from regionruhr.pagination import parts
from regionruhr.wording.catalogue import ENTRIES_COUNTED, UI, counted

NEWEST = 10
"""So many offers and requests each show at /boerse/ itself."""
LONGEST_PAGE = 50
OFFERS, REQUESTS = f"{EXCHANGE}angebote/", f"{EXCHANGE}gesuche/"


@dataclass(frozen=True, slots=True)
class Notice:
    """An offer or a request in words."""

    entry: ExchangeEntry
    anchor: str
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
    return Exchange(_listed(directory, today, Offer), _listed(directory, today, Request))


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
    return tuple(
        _notice(entry, partner, directory)
        for entry in partner.public_entries(today)
        if not entry.anonymous
    )


def _listed(directory: Directory, today: date, kind: type[ExchangeEntry]) -> tuple[Notice, ...]:
    found = [
        (entry, partner)
        for partner in directory.partners
        for entry in partner.public_entries(today)
        if isinstance(entry, kind)
    ]
    found.sort(key=lambda pair: (pair[0].example, -pair[0].published.toordinal(), pair[0].id))
    return tuple(_notice(entry, partner, directory) for entry, partner in found)


def _notice(entry: ExchangeEntry, partner: Partner, directory: Directory) -> Notice:
    network, fields = directory.network, facts(entry, directory)
    intermediary = network.chamber_of(partner.address.city) or network.agency_for(partner)
    contact = intermediary if entry.anonymous else partner
    link = Link(contact.name, partner_address(contact.id)) if contact else None
    return Notice(
        entry=entry,
        anchor=_anchor(entry),
        kind=EntryKind(entry.kind).label,
        partner=None if entry.anonymous else link,
        intermediary=link if entry.anonymous else None,
        town=network.taxonomy.towns[partner.address.city].label,
        fields=fields,
        facts=shown(fields, type(entry), Output.PROFILE),
    )


def _anchor(entry: ExchangeEntry) -> str:
    """Where an entry stands on its page: by its id, which may tell who an anonymous one is from."""
    kind = "angebot" if isinstance(entry, Offer) else "gesuch"
    if not entry.anonymous:
        return f"{kind}-{entry.id}"
    public = f"{entry.published.isoformat()}\n{entry.title}\n{entry.summary}"
    return f"{kind}-{hashlib.sha256(public.encode()).hexdigest()[:8]}"
