"""Responsibility: which agency or chamber takes care of what is looked for."""

from collections.abc import Mapping

from regionruhr.exchange.candidate import CandidateKind
from regionruhr.exchange.posting import Posting, all_postings
from regionruhr.model.network import Network
from regionruhr.model.partner import Partner


def brokers(network: Network) -> Mapping[str, Partner | None]:
    """Return who takes care of each entry and project: "request/drehteile", "project/halle".

    None where nobody does. What is not public counts too: its pairs were listed once.
    """
    found = {
        f"{posting.entry.kind}/{posting.id}": broker_of(posting, network)
        for posting in all_postings(network)
    }
    for project in network.projects.values():
        lead = network.lead_of(project)
        agency = network.agency_of(lead.address.city) if lead else None
        found[f"{CandidateKind.PROJECT}/{project.id}"] = agency
    return found


def broker_of(posting: Posting, network: Network) -> Partner | None:
    """Return the agency of an entry's town; of an anonymous entry who answers for it."""
    return network.agency_of(posting.town) if posting.partner else posting.contact


def demand_of(pair_id: str) -> str:
    """Return the half of a pair's id that names what is looked for: "request/drehteile"."""
    return pair_id.partition("~")[0]
