"""Pair mail: what a broker writes to either side of a pair, ready to be sent."""

from collections.abc import Iterator
from dataclasses import dataclass

from regionruhr.brokers.worklist import ListedSides, Side
from regionruhr.exchange.candidate import CandidateKind
from regionruhr.faults.problem import shortened
from regionruhr.formats import mailto
from regionruhr.model.exchange_entry import EntryKind
from regionruhr.model.network import Network
from regionruhr.model.partner import Partner
from regionruhr.wording.catalogue import UI

LONGEST_TITLE = 80
"""Of a title or a name in a mail: some programs cut a `mailto:` address after 2,000 characters."""

_OWN = {
    CandidateKind.REQUEST: UI["own_request"],
    CandidateKind.OFFER: UI["own_offer"],
    CandidateKind.PROJECT: UI["own_project"],
    CandidateKind.PARTNER: UI["own_partner"],
}
_UNNAMED = {
    CandidateKind.REQUEST: UI["unnamed_request"],
    CandidateKind.OFFER: UI["unnamed_offer"],
}
_FOUND = {
    CandidateKind.REQUEST: UI["found_request"],
    CandidateKind.OFFER: UI["found_offer"],
    CandidateKind.PROJECT: UI["found_project"],
    CandidateKind.PARTNER: UI["found_partner"],
}
KINDS = {
    CandidateKind.REQUEST: EntryKind.REQUEST.label,
    CandidateKind.OFFER: EntryKind.OFFER.label,
    CandidateKind.PROJECT: UI["project"],
    CandidateKind.PARTNER: UI["pair_profile"],
}
"""What the sides of pairs are called; all of them are neuter."""


@dataclass(frozen=True, slots=True)
class Mail:
    """A mail that is ready to be sent."""

    to: str
    """Empty if no address is known."""
    greeting: str
    subject: str
    text: str

    @property
    def link(self) -> str:
        """The mail as a `mailto:` address; without a recipient if none is known."""
        return mailto(self.to, self.subject, self.text)


def pair_mails(pair: ListedSides, broker: Partner | None, network: Network) -> tuple[Mail, Mail]:
    """Return the mails to who looks for something and to who has it, signed by the broker."""
    demand, supply = pair.sides
    return (
        _mail(demand, supply, pair.reason, broker, network),
        _mail(supply, demand, pair.reason, broker, network),
    )


def is_known_to(broker: Partner | None, side: Side) -> bool:
    """Whether the broker is who answers for an organisation that is not to be named."""
    is_contact = broker is not None and side.contact is not None and broker.id == side.contact.id
    return side.is_anonymous and is_contact


def _mail(to: Side, other: Side, reason: str, broker: Partner | None, network: Network) -> Mail:
    # A broker who answers for an unnamed organisation writes to that itself, and knows where.
    is_own = is_known_to(broker, to)
    contact = None if is_own else to.contact
    person = contact.contact.name if contact and contact.contact else None
    greeting = UI["pair_greeting"]
    if person:
        greeting = UI["pair_greeting_person"].format(name=_short(person))
    own = (_UNNAMED if to.is_anonymous and not is_own else _OWN)[to.kind]
    own = own.format(title=_short(to.title))
    found = _FOUND[other.kind].format(network=network.details.name)
    sentence = UI["pair_sentence"].format(found=found, own=own, other=_other(other))
    question = UI["pair_question"]
    if to.is_anonymous:
        question = UI["pair_question_unnamed"] if is_own else UI["pair_question_intermediary"]
    facts = UI["pair_reason"].format(reason=reason), UI["pair_more"].format(page=other.page)
    paragraphs = (
        f"{greeting},",
        " ".join((sentence, *_unnamed(other))),
        "\n".join(facts),
        question,
        "\n".join((UI["pair_closing"], *_signature(broker, network))),
    )
    subject = UI["pair_subject"].format(
        network=network.details.name, found=KINDS[other.kind], own=own
    )
    to_address = contact.reachable_email if contact else ""
    return Mail(to_address, greeting, subject, "\n\n".join(paragraphs))


def _other(side: Side) -> str:
    """The other side in the middle of a sentence."""
    values = {"title": _short(side.title), "town": side.town}
    if side.kind is CandidateKind.PROJECT:
        return UI["pair_other_project"].format(**values, seeking=side.seeking.rstrip("."))
    if side.kind is CandidateKind.PARTNER:
        return UI["pair_other_partner"].format(**values)
    if side.is_anonymous or side.contact is None:
        return UI["pair_other"].format(**values)
    return UI["pair_other_of"].format(**values, name=_short(side.contact.name))


def _unnamed(side: Side) -> Iterator[str]:
    """Yield a sentence on an organisation that is not to be named."""
    if side.is_anonymous and side.contact:
        yield UI["pair_other_unnamed"].format(contact=side.contact.name)
    elif side.is_anonymous:
        yield UI["pair_other_unnamed_alone"]


def _signature(broker: Partner | None, network: Network) -> Iterator[str]:
    """Yield the lines below a mail: an organisation, never a person."""
    yield broker.name if broker else network.details.name
    if broker and broker.reachable_phone:
        yield UI["pair_phone"].format(phone=broker.reachable_phone)


def _short(text: str) -> str:
    return shortened(text, LONGEST_TITLE)
