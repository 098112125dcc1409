"""Conditions: what must hold between a demand and a supply, however well their texts fit."""

from datetime import date

from regionruhr.exchange.candidate import Candidate, CandidateKind
from regionruhr.model.exchange_entry import EntryCategory

RESIDUE = EntryCategory.RESIDUE


def is_demand(candidate: Candidate) -> bool:
    """Whether something is looked for: also somebody who takes an offered residue."""
    match candidate.kind:
        case CandidateKind.REQUEST | CandidateKind.PROJECT:
            return True
        case CandidateKind.OFFER:
            return candidate.category is RESIDUE
        case CandidateKind.PARTNER:
            return False


def is_supply(candidate: Candidate) -> bool:
    """Whether something is offered: by an entry, or by a profile as a whole."""
    return candidate.kind in {CandidateKind.OFFER, CandidateKind.PARTNER}


def is_public(candidate: Candidate, today: date) -> bool:
    """Whether it is still to be seen on a day."""
    return candidate.public_until is None or candidate.public_until >= today


def may_meet(demand: Candidate, supply: Candidate, today: date) -> bool:
    """Whether every condition holds between the two on a day."""
    return (
        is_public(demand, today)
        and is_public(supply, today)
        and not _are_related(demand, supply)
        and _overlap(demand, supply, today)
        and _fit_in_category(demand, supply)
        and _is_wanted(demand, supply)
        and _is_wanted(supply, demand)
        and asked_certifications(demand) <= supply.certifications
    )


def asked_certifications(demand: Candidate) -> frozenset[str]:
    """The certifications asked for: an offer, of a residue too, names those it holds."""
    return demand.certifications if demand.kind is CandidateKind.REQUEST else frozenset()


def _are_related(demand: Candidate, supply: Candidate) -> bool:
    """Whether both belong to one partner, or one must not meet the partner of the other."""
    asking, offering = owner_of(demand), owner_of(supply)
    return (
        (asking == offering != "")
        or asking in supply.excluded
        or offering in demand.excluded
        or not demand.excluded.isdisjoint(supply.excluded)
    )


def owner_of(candidate: Candidate) -> str:
    """Id of the partner behind a candidate; empty if unknown."""
    return candidate.owner or (candidate.id if candidate.kind is CandidateKind.PARTNER else "")


def _overlap(demand: Candidate, supply: Candidate, today: date) -> bool:
    """Whether there is a day, today or later, on which the one is needed and the other there."""
    first = max(today, demand.first_day or today, supply.first_day or today)
    return first <= min(demand.last_day or first, supply.last_day or first)


def _fit_in_category(demand: Candidate, supply: Candidate) -> bool:
    """Whether what is offered is of the sort that is looked for.

    A profile may be good for anything. An offered residue looks for profiles alone: that offers
    of two firms lie side by side helps neither.
    """
    if supply.kind is CandidateKind.PARTNER:
        return True
    if demand.kind is CandidateKind.OFFER:
        return False
    return (demand.category is RESIDUE) == (supply.category is RESIDUE)


def _is_wanted(one: Candidate, other: Candidate) -> bool:
    return one.wanted_type is None or one.wanted_type is other.partner_type
