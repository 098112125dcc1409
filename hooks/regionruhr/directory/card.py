"""Card: a partner in a list, and its logo, which has one optical size however wide or tall."""

import re
from dataclasses import dataclass
from math import sqrt
from typing import Final

from regionruhr.model.addresses import logo_address, partner_address
from regionruhr.model.legal_forms import without_legal_form
from regionruhr.model.network import Network
from regionruhr.model.partner import Partner, PartnerRole
from regionruhr.model.picture import Logo

_LINKING_WORDS = frozenset({"und", "der", "für", "zu"})


@dataclass(frozen=True, slots=True)
class Box:
    """The room for a logo, in CSS pixels; a square one has sides of `square` in it."""

    width: int
    height: int
    square: int


IN_LISTS: Final = Box(width=96, height=48, square=40)
"""In a tile, of which there is one for each partner."""
ON_PROFILES: Final = Box(width=280, height=96, square=84)


@dataclass(frozen=True, slots=True)
class LogoView:
    """A picture with its size in CSS pixels, and what takes its place on a dark page."""

    address: str
    width: int
    height: int
    dark: "LogoView | None" = None


def logo_view(partner: Partner, network: Network, box: Box) -> LogoView | None:
    """The logo of a partner, if it has one."""
    view = None
    for name in (partner.logo_dark if partner.logo else None, partner.logo):
        if name is not None:
            size = optical_size(network.logos[name], box)
            view = LogoView(logo_address(partner.id, name), *size, dark=view)
    return view


def optical_size(logo: Logo, box: Box) -> tuple[int, int]:
    """Width and height that cover the area of the square, as far as the box has room for them."""
    width = min(box.square * sqrt(logo.ratio), box.width, box.height * logo.ratio)
    return max(1, round(width)), max(1, round(width / logo.ratio))


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
    named = without_legal_form(re.findall(r"\w+", name))
    words = [word for word in named if word.lower() not in _LINKING_WORDS]
    initials = "".join(word[0] for word in (*words[:1], *words[1:][-1:])) or name[:1]
    return initials.upper()
