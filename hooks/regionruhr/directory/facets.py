"""Facets: the ways into the directory (place, kind, sector, competence) and who is under each term.

A term has a page of its own from three profiles on; with fewer, its profiles show on the page
above it: that of its parent, else that of the facet.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from regionruhr.model.addresses import facet_address
from regionruhr.model.network import Network
from regionruhr.model.partner import Partner
from regionruhr.model.partner_type import PartnerType
from regionruhr.model.taxonomy import Term
from regionruhr.wording.directory import FACETS

FEWEST_FOR_A_PAGE = 3
PLACE, KIND, SECTOR, COMPETENCE = FACETS
"""The names of the facets in addresses: "ort", "art", "branche", "kompetenz"."""


@dataclass(frozen=True)
class FacetTerm:
    """A term of a facet with the partners under it and under its children."""

    key: str
    label: str
    intro: str
    anchor: str
    """The id of its section on the page above."""
    address: str
    """The address of its own page, else of its section on the page above."""
    has_page: bool
    partners: tuple[Partner, ...]
    """Each once, by name."""
    children: tuple["FacetTerm", ...] = ()

    @property
    def count(self) -> int:
        """The number of profiles under it."""
        return len(self.partners)

    @property
    def inline_children(self) -> tuple["FacetTerm", ...]:
        """The children whose profiles show on the page of this term."""
        return tuple(child for child in self.children if child.count and not child.has_page)


@dataclass(frozen=True)
class Facet:
    """A property by which the directory can be browsed, with its terms."""

    name: str
    """Its name in addresses."""
    title: str
    """The heading over its terms."""
    terms: tuple[FacetTerm, ...]
    """The terms of the first level."""

    @property
    def address(self) -> str:
        """The address of the page that lists all its terms."""
        return facet_address(self.name)

    @cached_property
    def by_key(self) -> Mapping[str, FacetTerm]:
        """All its terms, of both levels."""
        return {term.key: term for top in self.terms for term in (top, *top.children)}


def facets(network: Network, partners: Sequence[Partner]) -> tuple[Facet, ...]:
    """The four facets of `partners`, who are in order; empty terms are left out, but for places."""
    taxonomy = network.taxonomy
    kinds = {kind.slug: Term(label=kind.plural) for kind in PartnerType}
    towns = {
        key: Term(label=town.label, intro=town.intro, parent=town.area)
        for key, town in taxonomy.towns.items()
        # A town that is an area of its own has one page.
        if key != town.area
    }
    return (
        _facet(
            PLACE,
            {**taxonomy.areas, **towns},
            partners,
            lambda p: (p.address.city,),
            with_empty=True,
        ),
        _facet(KIND, kinds, partners, lambda p: (p.type.slug,)),
        _facet(SECTOR, taxonomy.sectors, partners, lambda p: p.sectors),
        _facet(COMPETENCE, taxonomy.competences, partners, lambda p: p.competences),
    )


def most_common(facet: Facet, limit: int) -> tuple[FacetTerm, ...]:
    """The terms of the lowest level under which most companies are; each has a page."""

    def companies(term: FacetTerm) -> int:
        return sum(partner.type is PartnerType.COMPANY for partner in term.partners)

    lowest = (term for term in facet.by_key.values() if term.has_page and not term.children)
    common = sorted(filter(companies, lowest), key=companies, reverse=True)
    return tuple(common[:limit])


def _facet(
    name: str,
    terms: Mapping[str, Term],
    partners: Iterable[Partner],
    keys: Callable[[Partner], Iterable[str]],
    *,
    with_empty: bool = False,
) -> Facet:
    """A facet of `partners`, who are in order; `keys` are the terms that a partner names itself."""
    found: dict[str, dict[str, Partner]] = {key: {} for key in terms}
    for partner in partners:
        for key in keys(partner):
            found[key][partner.id] = partner
            if parent := terms[key].parent:
                found[parent][partner.id] = partner
    children: dict[str, list[str]] = defaultdict(list)
    for key, term in terms.items():
        if found[key] or with_empty:
            children[term.parent or ""].append(key)

    def facet_term(key: str, above: str, parent_address: str = "") -> FacetTerm:
        anchor = f"{name}-{key}"
        has_page = len(found[key]) >= FEWEST_FOR_A_PAGE
        inline_address = parent_address or f"{above}#{anchor}"
        address = facet_address(name, key) if has_page else inline_address
        return FacetTerm(
            key=key,
            label=terms[key].label,
            intro=terms[key].intro or "",
            anchor=anchor,
            address=address,
            has_page=has_page,
            partners=tuple(found[key].values()),
            children=tuple(
                facet_term(child, address, "" if has_page else inline_address)
                for child in children[key]
            ),
        )

    top = tuple(facet_term(key, facet_address(name)) for key in children[""])
    return Facet(name, FACETS[name], top)
