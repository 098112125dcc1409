"""Listing: the profiles of the directory in groups, by kind, with their number."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from regionruhr.directory.order import by_name
from regionruhr.directory.profile import Card, card
from regionruhr.network.addresses import partner_type_address
from regionruhr.network.network import Network
from regionruhr.network.partner import Partner
from regionruhr.network.partner_type import PartnerType
from regionruhr.wording import PARTNER_TYPES, PROFILES_COUNTED, counted

LONGEST_WITH_PROFILES = 200


@dataclass(frozen=True, slots=True)
class Group:
    """All profiles of a kind, by name."""

    type: PartnerType
    title: str
    address: str
    cards: tuple[Card, ...]

    @property
    def count(self) -> str:
        """How many there are, in words."""
        return counted(len(self.cards), *PROFILES_COUNTED)


@dataclass(frozen=True, slots=True)
class Listing:
    """The whole directory. Above 200 profiles its page shows the groups alone."""

    groups: tuple[Group, ...]
    count: str
    shows_profiles: bool


def listing(network: Network) -> Listing:
    """The directory, its kinds in their fixed order, empty ones left out."""
    by_type: Mapping[PartnerType, list[Partner]] = {kind: [] for kind in PARTNER_TYPES}
    for partner in network.partners.values():
        by_type[partner.type].append(partner)
    return Listing(
        groups=tuple(
            Group(
                kind,
                PARTNER_TYPES[kind][1],
                partner_type_address(kind),
                cards(by_name(partners), network),
            )
            for kind, partners in by_type.items()
            if partners
        ),
        count=counted(len(network.partners), *PROFILES_COUNTED),
        shows_profiles=len(network.partners) <= LONGEST_WITH_PROFILES,
    )


def cards(partners: Iterable[Partner], network: Network) -> tuple[Card, ...]:
    """Partners as cards, in the order given."""
    return tuple(card(partner, network) for partner in partners)
