"""Worklist: the new pairs of a day, each for one broker, with whom to call on either side."""

from dataclasses import dataclass
from datetime import date

from regionruhr.brokers.responsibility import brokers, demand_of
from regionruhr.exchange.candidate import Candidate, CandidateKind
from regionruhr.exchange.matches import Matches
from regionruhr.exchange.matching import Pair
from regionruhr.exchange.posting import postings
from regionruhr.exchange.reason_text import reason_text
from regionruhr.model.addresses import entry_address, partner_address, project_address
from regionruhr.model.network import Network
from regionruhr.model.partner import Partner


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One side of a pair, and who answers for it."""

    kind: CandidateKind
    title: str
    """Of an entry or a project; the name of a partner."""
    seeking: str = ""
    """What a project looks for."""
    page: str
    """The address of its page in full."""
    town: str
    """Empty if unknown."""
    is_anonymous: bool = False
    """Whether the organisation is not to be named; then `contact` is a carrier."""
    contact: Partner | None
    """Whom to call and write to: the organisation itself, else who answers for it."""


@dataclass(frozen=True, slots=True)
class ListedSides:
    """A new pair as a broker works on it."""

    id: str
    reason: str
    demand: Side
    supply: Side

    @property
    def sides(self) -> tuple[Side, Side]:
        """First who looks for something, then who has it."""
        return self.demand, self.supply


@dataclass(frozen=True, slots=True)
class Worklist:
    """The new pairs that one broker takes care of."""

    broker: Partner | None
    """None for pairs that nobody is responsible for."""
    pairs: tuple[ListedSides, ...]
    """By what is looked for, then the best first."""


def worklists(
    network: Network, matches: Matches, today: date, site_url: str
) -> tuple[Worklist, ...]:
    """Return the pairs that were on no list yet, by broker in the order of carriers, none last."""
    new = [pair for pair in matches.pairs if pair.id not in network.listed_pairs]
    by_demand = brokers(network)
    sides = _Sides(network, today, site_url)
    found: dict[str, list[ListedSides]] = {carrier.id: [] for carrier in network.carriers}
    for pair in new:
        broker = by_demand[demand_of(pair.id)]
        found.setdefault(broker.id if broker else "", []).append(sides.of(pair))
    return tuple(
        Worklist(network.partners.get(key), tuple(pairs)) for key, pairs in found.items() if pairs
    )


def last_listed(network: Network, broker: Partner | None) -> date | None:
    """Return the day of the last list of a broker, of None that of any; None if there was none."""
    listed = network.listed_pairs
    if broker:
        own = {key for key, other in brokers(network).items() if other and other.id == broker.id}
        listed = {key: pair for key, pair in listed.items() if demand_of(key) in own}
    return max((pair.listed_on for pair in listed.values()), default=None)


class _Sides:
    """What is public on a day, to find the sides of pairs in."""

    def __init__(self, network: Network, today: date, site_url: str) -> None:
        self._network, self._site_url = network, site_url
        self._postings = {posting.id: posting for posting in postings(network, today)}

    def of(self, pair: Pair) -> ListedSides:
        """A pair with both sides."""
        reason = reason_text(pair.reason, self._network.taxonomy)
        return ListedSides(pair.id, reason, self._side(pair.demand), self._side(pair.supply))

    def _side(self, candidate: Candidate) -> Side:
        match candidate.kind:
            case CandidateKind.PROJECT:
                project = self._network.projects[candidate.id]
                lead = self._network.lead_of(project)
                return Side(
                    kind=candidate.kind,
                    title=project.title,
                    seeking=candidate.title,
                    page=f"{self._site_url}{project_address(project.id)}",
                    town=self._town(lead.address.city) if lead else "",
                    contact=lead,
                )
            case CandidateKind.PARTNER:
                partner = self._network.partners[candidate.id]
                return Side(
                    kind=candidate.kind,
                    title=partner.name,
                    page=f"{self._site_url}{partner_address(partner.id)}",
                    town=self._town(partner.address.city),
                    contact=partner,
                )
            case CandidateKind.REQUEST | CandidateKind.OFFER:
                posting = self._postings[candidate.id]
                return Side(
                    kind=candidate.kind,
                    title=posting.entry.title,
                    page=f"{self._site_url}{entry_address(posting.id)}",
                    town=self._town(posting.town),
                    is_anonymous=posting.partner is None,
                    contact=posting.contact,
                )

    def _town(self, key: str) -> str:
        return self._network.taxonomy.towns[key].label
