"""Posting: an offer or a request on the exchange, with where it stands and who answers for it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from regionruhr.model.exchange_entry import Offer, Request
from regionruhr.model.network import Network
from regionruhr.model.partner import Partner


@dataclass(frozen=True, slots=True)
class Posting:
    """An entry of the exchange; of an anonymous one nothing here leads to its organisation."""

    entry: Offer | Request
    town: str
    """The key of the town."""
    partner: Partner | None
    """Whose entry it is; None for an anonymous one."""
    contact: Partner | None
    """Who answers: the partner, for an anonymous entry a carrier; None where there is none."""
    owner: str
    """The id of the partner in whose profile it stands, to keep it from meeting itself: it is
    never printed. Empty for an entry in a file of its own."""
    path: str
    """The file in which it is written; never printed either."""

    @property
    def id(self) -> str:
        """The permanent id of the entry."""
        return self.entry.id


def all_postings(network: Network) -> Iterator[Posting]:
    """Yield every entry of profiles and files, public or not, in the order of its file and id."""
    for partner in network.partners.values():
        for entry in partner.entries:
            yield posting_of(entry, partner, network)
    for anonymous in network.anonymous_entries:
        named = network.partners[anonymous.contact] if anonymous.contact else None
        yield Posting(
            entry=anonymous.entry,
            town=anonymous.town,
            partner=None,
            contact=named or _intermediary(anonymous.town, network),
            owner="",
            path=anonymous.path,
        )


def postings(network: Network, today: date) -> tuple[Posting, ...]:
    """Return the entries that are public on a day, the newest first, examples last."""
    public = (posting for posting in all_postings(network) if posting.entry.is_public(today))
    return tuple(
        sorted(public, key=lambda p: (p.entry.example, -p.entry.published.toordinal(), p.id))
    )


def posting_of(entry: Offer | Request, partner: Partner, network: Network) -> Posting:
    """Return an entry of a profile as the exchange shows it."""
    town = partner.address.city
    return Posting(
        entry=entry,
        town=town,
        partner=None if entry.anonymous else partner,
        contact=_intermediary(town, network) if entry.anonymous else partner,
        owner=partner.id,
        path=partner.path,
    )


def _intermediary(town: str, network: Network) -> Partner | None:
    """Return who answers for anonymous entries of a town: its chamber, else its agency."""
    return network.chamber_of(town) or network.agency_of(town)
