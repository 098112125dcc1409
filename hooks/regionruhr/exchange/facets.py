"""Facets of the exchange: the ways to offers and requests (kind, subject, place, competence).

Every term that has an entry has a list of its own; a term without one is left out.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from regionruhr.directory.facets import FacetName
from regionruhr.exchange.posting import Posting
from regionruhr.model.addresses import exchange_list_address
from regionruhr.model.exchange_entry import EntryCategory, EntryKind, Offer
from regionruhr.model.field import titles
from regionruhr.model.partner import Partner
from regionruhr.model.taxonomy import Taxonomy, Term
from regionruhr.wording.catalogue import UI

_KINDS: Mapping[EntryKind, tuple[str, str]] = {
    EntryKind.OFFER: ("angebote", titles(Partner)["offers"]),
    EntryKind.REQUEST: ("gesuche", titles(Partner)["requests"]),
}
_CATEGORIES: Mapping[EntryCategory, tuple[str, str]] = {
    EntryCategory.CAPACITY: ("kapazitaeten", UI["capacities"]),
    EntryCategory.RESIDUE: ("reststoffe", UI["residues"]),
    EntryCategory.RESEARCH: ("forschung", EntryCategory.RESEARCH.label),
    EntryCategory.SERVICE: ("leistungen", UI["services"]),
}
"""The keys of kinds and categories in addresses, and the titles of their lists.

`model/addresses.py` reserves the keys.
"""


class EntryFacetName(StrEnum):
    """The facets: a member is the name in addresses."""

    KIND = "art"
    CATEGORY = "thema"
    PLACE = FacetName.PLACE.value
    COMPETENCE = FacetName.COMPETENCE.value

    @property
    def heading(self) -> str:
        """The heading over its terms."""
        if self in _FIELDS:
            return titles(Offer)[_FIELDS[self]]
        return FacetName(self.value).label

    @property
    def has_overview(self) -> bool:
        """Whether it has so many terms that a page lists them."""
        return self not in _FIELDS

    def terms(self, taxonomy: Taxonomy) -> Mapping[str, Term]:
        """All terms by their keys, with or without an entry."""
        match self:
            case EntryFacetName.KIND:
                return {key: Term(label=title) for key, title in _KINDS.values()}
            case EntryFacetName.CATEGORY:
                return {key: Term(label=title) for key, title in _CATEGORIES.values()}
            case _:
                return FacetName(self.value).terms(taxonomy)

    def keys_of(self, posting: Posting) -> Sequence[str]:
        """The keys of the terms that an entry names itself."""
        match self:
            case EntryFacetName.KIND:
                return (_KINDS[EntryKind(posting.entry.kind)][0],)
            case EntryFacetName.CATEGORY:
                return (_CATEGORIES[posting.entry.category][0],)
            case EntryFacetName.PLACE:
                return (posting.town,)
            case EntryFacetName.COMPETENCE:
                return posting.entry.competences

    def list_title(self, label: str) -> str:
        """The title of the list of a term with that label."""
        return UI["exchange_of"].format(term=label) if self.has_overview else label

    def address(self, key: str) -> str:
        """The address of the list of a term."""
        if self.has_overview:
            return exchange_list_address(self, key)
        return exchange_list_address(key)


_FIELDS: Mapping[EntryFacetName, str] = {
    EntryFacetName.KIND: "kind",
    EntryFacetName.CATEGORY: "category",
}
"""The fields of entries that are facets by themselves; the others are facets of partners too."""


@dataclass(frozen=True, slots=True)
class EntryTerm:
    """A term of a facet with the entries under it and under its children."""

    key: str
    label: str
    address: str
    entries: tuple[str, ...]
    """Their ids, each once, in the order of the exchange."""
    children: tuple["EntryTerm", ...] = ()

    @property
    def count(self) -> int:
        """The number of entries under it."""
        return len(self.entries)


@dataclass(frozen=True, slots=True)
class EntryFacet:
    """A property by which the exchange can be browsed, with the terms that have entries."""

    name: EntryFacetName
    terms: tuple[EntryTerm, ...]
    """The terms of the first level."""

    @property
    def title(self) -> str:
        """The heading over its terms."""
        return self.name.heading


def entry_facet(
    name: EntryFacetName, taxonomy: Taxonomy, postings: Iterable[Posting]
) -> EntryFacet:
    """Return a facet of `postings`, which are in order."""
    terms = name.terms(taxonomy)
    found: dict[str, dict[str, None]] = {key: {} for key in terms}
    for posting in postings:
        for key in name.keys_of(posting):
            found[key][posting.id] = None
            if parent := terms[key].parent:
                found[parent][posting.id] = None

    def below(parent: str | None) -> tuple[EntryTerm, ...]:
        return tuple(
            EntryTerm(key, term.label, name.address(key), tuple(found[key]), below(key))
            for key, term in terms.items()
            if term.parent == parent and found[key]
        )

    return EntryFacet(name, below(None))
