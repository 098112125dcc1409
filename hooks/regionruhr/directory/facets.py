"""Facets: the ways into the directory (place, kind, sector …) and who is under each term.

A term has a page of its own from three profiles on; with fewer, its profiles show on the page
above it: that of its parent, else that of the facet.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Self

from regionruhr.model.addresses import facet_address
from regionruhr.model.field import DeclaredField, fields_of, value_at
from regionruhr.model.labelled import Labelled
from regionruhr.model.partner import Partner
from regionruhr.model.partner_type import PartnerType
from regionruhr.model.reference import Kind
from regionruhr.model.taxonomy import Taxonomy, Term

FEWEST_FOR_A_PAGE = 3


class FacetName(Labelled):
    """The facets: name in addresses, field of a partner that holds the terms, heading over them.

    The heading is the title of the field unless it names one term ("Branche", not "Branchen").
    `model/addresses.py` reserves the names.
    """

    field: DeclaredField

    def __new__(cls, word: str, field: str = "", label: str = "") -> Self:
        """Take the field by its path beside the word and the label."""
        member = str.__new__(cls, word)
        member._value_ = word
        member.field = next(one for one in fields_of(Partner) if one.name == field)
        member.label = label or member.field.title
        return member

    PLACE = "ort", "address.city"
    KIND = "art", "type"
    SECTOR = "branche", "sectors", "Branche"
    COMPETENCE = "kompetenz", "competences", "Kompetenz"
    CERTIFICATION = "zertifikat", "certifications", "Zertifikat"

    def keys_of(self, partner: Partner) -> Sequence[str]:
        """The keys of the terms that a partner names itself."""
        value = value_at(partner, self.field.path)
        keys = value if isinstance(value, tuple) else (value,)
        return [key.slug if isinstance(key, PartnerType) else key for key in keys]

    def terms(self, taxonomy: Taxonomy) -> Mapping[str, Term]:
        """All terms by their keys, with or without a partner."""
        if self is FacetName.KIND:
            return {kind.slug: Term(label=kind.plural) for kind in PartnerType}
        if self is not FacetName.PLACE:
            kind = self.field.refers_to
            return taxonomy.terms_of(kind) if kind else {}
        areas, towns = dict(taxonomy.areas), dict[str, Term]()
        for key, town in taxonomy.towns.items():
            if key == town.area:
                # A town that is an area of its own has one page.
                names = (*areas[key].synonyms, *town.names[1:])
                areas[key] = areas[key].model_copy(update={"synonyms": names})
            else:
                towns[key] = town.model_copy(update={"parent": town.area})
        return {**areas, **towns}


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
    def is_inline(self) -> bool:
        """Whether its profiles show on the page above."""
        return bool(self.partners) and not self.has_page


@dataclass(frozen=True)
class Facet:
    """A property by which the directory can be browsed, with its terms."""

    name: FacetName
    terms: tuple[FacetTerm, ...]
    """The terms of the first level."""

    @property
    def title(self) -> str:
        """The heading over its terms."""
        return self.name.label

    @property
    def address(self) -> str:
        """The address of the page that lists all its terms."""
        return facet_address(self.name)

    @cached_property
    def by_key(self) -> Mapping[str, FacetTerm]:
        """All its terms, of both levels."""
        return {term.key: term for top in self.terms for term in (top, *top.children)}


def facet_of(kind: Kind) -> FacetName | None:
    """The facet whose terms are what keys of that kind stand for, if there is one."""
    return FacetName.PLACE if kind in {"area", "town or area"} else _BY_KIND.get(kind)


_BY_KIND = {name.field.refers_to: name for name in FacetName if name.field.refers_to}


def most_common(facet: Facet, limit: int) -> tuple[FacetTerm, ...]:
    """The terms of the lowest level under which most companies are; each has a page."""

    def companies(term: FacetTerm) -> int:
        return sum(partner.type is PartnerType.COMPANY for partner in term.partners)

    lowest = (term for term in facet.by_key.values() if term.has_page and not term.children)
    common = sorted(filter(companies, lowest), key=companies, reverse=True)
    return tuple(common[:limit])


def facet(name: FacetName, taxonomy: Taxonomy, partners: Iterable[Partner]) -> Facet:
    """A facet of `partners`, who are in order; empty terms are left out, but for places."""
    terms = name.terms(taxonomy)
    found: dict[str, dict[str, Partner]] = {key: {} for key in terms}
    for partner in partners:
        for key in name.keys_of(partner):
            found[key][partner.id] = partner
            if parent := terms[key].parent:
                found[parent][partner.id] = partner
    children: dict[str, list[str]] = defaultdict(list)
    for key, term in terms.items():
        if found[key] or name is FacetName.PLACE:
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
    return Facet(name, top)
