"""Directory: the partners as the site lists them, found once for all its pages."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Self, get_args

from regionruhr.directory.card import Card, card
from regionruhr.directory.distances import centres
from regionruhr.directory.facets import Facet, FacetName, facet, facet_of
from regionruhr.directory.map import RegionMap, region_map, town_map
from regionruhr.directory.similar import Similarity, Skills
from regionruhr.memory import FORGETFUL, Forgetful
from regionruhr.model.addresses import Link
from regionruhr.model.boundaries import Position
from regionruhr.model.collation import by_name
from regionruhr.model.network import Network
from regionruhr.model.partner import Partner
from regionruhr.model.reference import Kind
from regionruhr.model.taxonomy import Term


@dataclass(frozen=True)
class Directory:
    """The partners of a network in order, with their cards, facets and maps."""

    network: Network
    memory: Forgetful = field(default=FORGETFUL, repr=False)

    @cached_property
    def source(self) -> Self:
        """The directory as remembered functions read it."""
        return self.memory.source("directory", self)

    @cached_property
    def partners(self) -> tuple[Partner, ...]:
        """All partners, by name."""
        return tuple(by_name(self.network.partners.values()))

    @cached_property
    def facets(self) -> tuple[Facet, ...]:
        """The facets by which the directory can be browsed; certificates if anybody has one."""
        found = (facet(name, self.network.taxonomy, self.partners) for name in FacetName)
        return tuple(one for one in found if one.terms or one.name is not FacetName.CERTIFICATION)

    @cached_property
    def similarity(self) -> Similarity:
        """Which partners have competences in common."""
        skills = tuple(Skills(p.id, p.address.city, p.competences) for p in self.partners)
        return self.memory.get("", Similarity, skills, self.network.taxonomy.competences)

    @cached_property
    def map(self) -> RegionMap | None:
        """The region map, with links to the places that have profiles."""
        places = self.facets[0].by_key.values()
        return region_map(self.network, {p.key: (p.address, p.count) for p in places if p.count})

    @cached_property
    def town_maps(self) -> Mapping[str, str]:
        """For each town with a known shape its locator map, an SVG document."""
        network, towns = self.source.network, self.network.taxonomy.towns
        drawn = {town: self.memory.get(town, town_map, network, town) for town in towns}
        return {town: picture for town, picture in drawn.items() if picture}

    @cached_property
    def terms(self) -> Mapping[Kind, Mapping[str, Term]]:
        """What keys of each kind stand for, with or without a partner; of towns their areas too."""
        taxonomy = self.network.taxonomy
        return {
            kind: name.terms(taxonomy) if (name := facet_of(kind)) else taxonomy.terms_of(kind)
            for kind in get_args(Kind)
        }

    @cached_property
    def centres(self) -> Mapping[str, Position]:
        """The centre of each town where it is known, by its key."""
        return centres(self.network)

    def link(self, kind: Kind, key: str) -> Link:
        """What a key stands for; the address is empty where it is no term of a facet in use."""
        name = facet_of(kind)
        return Link(self.terms[kind][key].label, self.address(name, key) if name else "")

    def address(self, name: FacetName, key: str) -> str:
        """The address of a term of a facet; empty if no partner is under it."""
        facet = self._facets_by_name.get(name)
        term = facet.by_key.get(key) if facet else None
        return term.address if term and term.count else ""

    @cached_property
    def _facets_by_name(self) -> Mapping[FacetName, Facet]:
        return {one.name: one for one in self.facets}

    def card(self, partner: str) -> Card:
        """The partner of an id as a card."""
        return self._cards[partner]

    def cards(self, partners: Iterable[Partner]) -> tuple[Card, ...]:
        """Partners as cards, in the order given."""
        return tuple(self._cards[partner.id] for partner in partners)

    @cached_property
    def _cards(self) -> Mapping[str, Card]:
        network = self.source.network
        return {one.id: self.memory.get(one.id, card, one, network) for one in self.partners}
