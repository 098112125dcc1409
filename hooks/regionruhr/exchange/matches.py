"""Matches: what fits what on the exchange of a network on a day, by either side."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from regionruhr.directory.distances import centres
from regionruhr.exchange.candidate import Candidate, CandidateKind
from regionruhr.exchange.conditions import is_demand
from regionruhr.exchange.matching import Fit, Pair, pairs
from regionruhr.exchange.posting import Posting, postings
from regionruhr.memory import FORGETFUL, Forgetful
from regionruhr.model.network import Network
from regionruhr.model.partner import Partner
from regionruhr.model.project import Project, Seeking


@dataclass(frozen=True)
class Matches:
    """The pairs of a day, by kind and id of the demand, then the best first."""

    pairs: tuple[Pair, ...]

    def of(self, kind: CandidateKind, key: str) -> tuple[Fit, ...]:
        """Return the pairs of a candidate on either side, the best first."""
        return self._by_side.get((kind, key), ())

    @cached_property
    def _by_side(self) -> Mapping[tuple[CandidateKind, str], tuple[Fit, ...]]:
        found: dict[tuple[CandidateKind, str], list[Pair]] = defaultdict(list)
        for pair in self.pairs:
            for side in (pair.demand, pair.supply):
                found[side.kind, side.id].append(pair)
        return {
            side: tuple(
                pair.fit for pair in sorted(of_side, key=lambda pair: (-pair.score, pair.id))
            )
            for side, of_side in found.items()
        }


NO_MATCHES = Matches(())


def matches(network: Network, today: date, memory: Forgetful = FORGETFUL) -> Matches:
    """Return what fits what on a day, without pairs that a broker has recorded a result of."""
    found = tuple(candidates(network, today, memory))
    if not any(map(is_demand, found)):
        return NO_MATCHES
    over = {key for key, listed in network.listed_pairs.items() if listed.result}
    positions = memory.get("", centres, network)
    all_pairs = memory.get("", pairs, found, network.taxonomy, positions, today, memory)
    return Matches(tuple(one for one in _once_a_partner(all_pairs) if one.id not in over))


def _once_a_partner(pairs: Iterable[Pair]) -> Iterator[Pair]:
    """Yield the pairs without those of profiles of partners who are in another by an offer."""
    found = tuple(pairs)
    offering = {
        (pair.demand.kind, pair.demand.id, pair.supply.owner)
        for pair in found
        if pair.supply.kind is CandidateKind.OFFER
    }
    for pair in found:
        is_profile = pair.supply.kind is CandidateKind.PARTNER
        if not (is_profile and (pair.demand.kind, pair.demand.id, pair.supply.owner) in offering):
            yield pair


def candidates(network: Network, today: date, memory: Forgetful = FORGETFUL) -> Iterator[Candidate]:
    """Yield all that can be paired on a day: entries, what projects seek, and profiles."""
    for posting in postings(network, today):
        if not posting.entry.example:
            yield memory.get(posting.id, _entry, posting)
    for project in network.projects.values():
        if seeking := project.open_seeking(today):
            yield _project(project, seeking)
    yield from (memory.get(one.id, _profile, one) for one in network.partners.values())


def _entry(posting: Posting) -> Candidate:
    """Return an entry; of an anonymous one nothing of its organisation counts but the town."""
    entry, partner = posting.entry, posting.partner
    is_offer = entry.kind == "offer"
    held = partner.certifications if partner and is_offer else ()
    details = (
        *(entry.description, entry.material, entry.max_size),
        *(entry.quantity, entry.minimum_order),
    )
    return Candidate(
        kind=CandidateKind(entry.kind),
        id=entry.id,
        title=entry.title,
        summary=entry.summary,
        details="\n".join(filter(None, details)),
        town=posting.town,
        competences=entry.competences,
        certifications=frozenset((*entry.certifications, *held)),
        category=entry.category,
        partner_type=partner.type if partner else None,
        wanted_type=entry.partner_type,
        first_day=getattr(entry, "available_from", None),
        last_day=getattr(entry, "available_until" if is_offer else "needed_by"),
        published=entry.published,
        public_until=entry.valid_until,
        excluded=frozenset(filter(None, (posting.owner,))),
        owner=partner.id if partner else "",
    )


def _project(project: Project, seeking: Seeking) -> Candidate:
    """Return what a project seeks; its title and summary say only what it is about."""
    return Candidate(
        kind=CandidateKind.PROJECT,
        id=project.id,
        title=seeking.text,
        competences=seeking.competences,
        last_day=seeking.until,
        public_until=seeking.until,
        excluded=frozenset(member.id for member in project.partners),
    )


def _profile(partner: Partner) -> Candidate:
    return Candidate(
        kind=CandidateKind.PARTNER,
        id=partner.id,
        title=partner.name,
        summary=partner.summary,
        details=partner.description or "",
        town=partner.address.city,
        competences=partner.competences,
        certifications=frozenset(partner.certifications),
        partner_type=partner.type,
        excluded=frozenset({partner.id}),
        owner=partner.id,
    )
