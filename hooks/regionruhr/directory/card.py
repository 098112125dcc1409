"""Card: a partner in a list."""

import re
from dataclasses import dataclass

from regionruhr.directory.logo import IN_LISTS, LogoView, logo_view
from regionruhr.model.addresses import partner_address
from regionruhr.model.legal_forms import without_legal_form
from regionruhr.model.network import Network
from regionruhr.model.partner import Partner, PartnerRole

_LINKING_WORDS = frozenset({"und", "der", "für", "zu"})


@dataclass(frozen=True, slots=True)
class Card:
    """A partner in a list."""

    name: str
    address: str
    town: str
    kind: str
    role: str
    is_carrier: bool
    summary: str
    monogram: str
    """One or two letters in place of a missing logo."""
    phone: str
    """The telephone to try first: of the contact, else of the organisation."""
    email: str
    """The mail address to try first: of the contact, else of the organisation."""
    logo: LogoView | None


def card(partner: Partner, network: Network) -> Card:
    """A partner as a card."""
    return Card(
        name=partner.name,
        address=partner_address(partner.id),
        town=network.taxonomy.towns[partner.address.city].label,
        kind=partner.type.label,
        role=partner.role.short,
        is_carrier=partner.role is PartnerRole.CARRIER,
        summary=partner.summary,
        monogram=monogram(partner.name),
        phone=partner.reachable_phone,
        email=partner.reachable_email,
        logo=logo_view(partner, network, IN_LISTS),
    )


def monogram(name: str) -> str:
    """One or two letters in place of a missing logo: "J.D. Neuhaus" gives "JN"."""
    words = without_legal_form(re.findall(r"\w+", name))
    words = tuple(word for word in words if word.lower() not in _LINKING_WORDS)
    initials: str = words[0][0] if words else name[:1]
    if len(words) > 1:
        initials += words[-1][0]
    return initials.upper()
