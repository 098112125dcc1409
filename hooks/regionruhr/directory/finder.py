"""Finder: the index in which the directory is searched, and what the finders of lists share."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Protocol, TypeAlias

from regionruhr.directory.directory import Directory
from regionruhr.directory.distances import centres
from regionruhr.directory.facets import FacetName
from regionruhr.directory.fact import field_words, words
from regionruhr.model.addresses import DIRECTORY_INDEX, partner_address
from regionruhr.model.boundaries import Position
from regionruhr.model.field import Output, shown_fields
from regionruhr.model.network import Network
from regionruhr.model.partner import Partner
from regionruhr.model.partner_type import PartnerType
from regionruhr.model.taxonomy import Taxonomy, Term
from regionruhr.search import document
from regionruhr.search.document import Document, Field, IndexedDocument, TermGroup
from regionruhr.search.inverted_index import index_files
from regionruhr.wording.search import NEARBY, SHORT_NAMES

RECORDS = 24
"""The records in a file: a list shows some, from anywhere."""

_APART = {"name", *(facet.field.name for facet in FacetName)}
_OTHER_NAMES, _TERMS = (
    [field for field in shown_fields(Partner, output) if field.name not in _APART]
    for output in (Output.SEARCH_NAME, Output.SEARCH_TERM)
)
"""The searchable fields that are neither the name nor a facet."""
EntryTexts: TypeAlias = tuple[str, str]
"""Titles of what a partner offers and looks for, and all that it says of it."""
_WEIGHTS: Mapping[str, float] = {
    FacetName.PLACE: 4,
    FacetName.KIND: 2,
    FacetName.SECTOR: 4,
    FacetName.COMPETENCE: 8,
    FacetName.CERTIFICATION: 6,
}


_WISH = (FacetName.COMPETENCE, FacetName.SECTOR, FacetName.KIND, FacetName.CERTIFICATION)
"""The facets that say what a visitor looks for, what counts most first."""


class FacetTerm(Protocol):
    """A term of a facet, with or without a page of its own."""

    @property
    def key(self) -> str:
        """Its key in addresses."""

    @property
    def label(self) -> str:
        """What it is called."""

    @property
    def children(self) -> Sequence["FacetTerm"]:
        """The terms below it."""


def directory_index(
    directory: Directory, entries: Mapping[str, EntryTexts]
) -> Iterator[tuple[str, bytes]]:
    """Yield address and content of the files in which partners are searched.

    `entries` are titles and texts of what partners offer and look for, by the ids of the partners.
    """
    taxonomy, memory = directory.network.taxonomy, directory.memory
    documents = tuple(
        memory.get(one.id, _document, one, directory.source, entries.get(one.id, ("", "")))
        for one in directory.partners
    )
    groups = tuple(
        term_group(facet.name, facet.terms, facet.name.terms(taxonomy))
        for facet in directory.facets
    )
    names = {facet.name for facet in directory.facets}
    wish = tuple(name for name in _WISH if name in names)
    meta = finder_meta(directory.network, wish=wish)
    related = taxonomy.related_terms
    yield from memory.get(
        DIRECTORY_INDEX, finder_files, DIRECTORY_INDEX, documents, groups, meta, related
    )


def finder_files(
    manifest: str,
    documents: Sequence[IndexedDocument],
    groups: Sequence[TermGroup],
    meta: Mapping[str, object],
    related: Sequence[Sequence[str]],
) -> tuple[tuple[str, bytes], ...]:
    """Return address and content of the files in which a list is searched."""
    return tuple(
        index_files(
            manifest,
            documents,
            groups,
            block=RECORDS,
            has_excerpts=False,
            meta=meta,
            related=related,
        )
    )


def finder_meta(network: Network, *, wish: Sequence[str]) -> Mapping[str, object]:
    """Return what a finder needs beside its index.

    `place` and `skill` name the facets of where something is and what it is about, `wish` those
    that say what a visitor looks for. `helpers` are the carriers that answer for a place: their
    names, websites, else addresses of their profiles, and mail addresses if known. Who cannot be
    reached is none of them.
    `districts` are those of each place, `places` all that a visitor may name, and `nearby` the
    words that ask for what lies around one.
    """
    helpers = {
        place: [
            {
                "name": who.name,
                "address": who.website or partner_address(who.id),
                "email": who.reachable_email,
            }
            for who in carriers
        ]
        for place in (*network.taxonomy.areas, *network.taxonomy.towns)
        if (carriers := [one for one in network.carriers_for(place) if one.is_accessible])
    }
    return {
        "place": FacetName.PLACE,
        "skill": FacetName.COMPETENCE,
        "wish": wish,
        "helpers": helpers,
        "districts": districts(network.taxonomy),
        "places": [*_places(network)],
        "nearby": sorted(NEARBY),
    }


def _places(network: Network) -> Iterator[Mapping[str, object]]:
    """Yield the areas with several towns, then the towns with the positions of their centres."""
    taxonomy, known = network.taxonomy, centres(network)
    for key, area in taxonomy.areas.items():
        towns = [name for name, town in taxonomy.towns.items() if town.area == key]
        if key not in taxonomy.towns:
            yield {"key": key, "label": area.label, "names": area.synonyms, "towns": towns}
    for key, town in taxonomy.towns.items():
        optional = {
            "names": town.synonyms,
            "districts": town.districts,
            "codes": town.postal_codes,
            "at": known.get(key),
        }
        yield {"key": key, "label": town.label} | {
            n: value for n, value in optional.items() if value
        }


def districts(taxonomy: Taxonomy) -> Mapping[str, Sequence[str]]:
    """Return the districts of every town that has some, by its key."""
    return {key: town.districts for key, town in taxonomy.towns.items() if town.districts}


def term_group(name: str, terms: Iterable[FacetTerm], known: Mapping[str, Term]) -> TermGroup:
    """Return the terms of a facet in one list, each with its synonyms and its parent."""
    listed = []
    for top in terms:
        listed.append(_term(top, known, ""))
        listed.extend(_term(child, known, top.key) for child in top.children)
    return TermGroup(name, listed, _WEIGHTS.get(name, 3))


def taxonomy_group(name: FacetName, taxonomy: Taxonomy, used: Iterable[str]) -> TermGroup:
    """Return those terms of a facet that are used, and the terms above them."""
    known = name.terms(taxonomy)
    keys = {key for own in used for key in (own, known[own].parent) if key}
    listed = [
        document.Term(key, term.label, _synonyms(key, term), term.parent or "")
        for key, term in known.items()
        if key in keys
    ]
    return TermGroup(name, listed, _WEIGHTS[name])


def partner_fields(partner: Partner, directory: Directory) -> tuple[tuple[Field, str], ...]:
    """Return the short texts of a partner; its terms are none of them."""
    names, terms = (
        [text for field in fields for text in field_words(field, partner, directory)]
        for fields in (_OTHER_NAMES, _TERMS)
    )
    full = " ".join((partner.name, *names)).casefold()
    names.extend(short for long, short in SHORT_NAMES if long.casefold() in full)
    return (
        (Field.NAME, partner.name),
        (Field.OTHER_NAME, " ".join(names)),
        (Field.TERM, " ".join(terms)),
        (Field.SUMMARY, partner.summary),
    )


def position(partner: Partner) -> Position | None:
    """Return where a partner says it is, longitude first; None if that is not known."""
    return partner.geo.position if partner.geo else None


def partner_terms(partner: Partner) -> Mapping[str, Sequence[str]]:
    """Return the keys of the terms of a partner by their facets."""
    return {str(name): name.keys_of(partner) for name in FacetName}


def _term(term: FacetTerm, known: Mapping[str, Term], parent: str) -> document.Term:
    return document.Term(term.key, term.label, _synonyms(term.key, known[term.key]), parent)


def _synonyms(key: str, term: Term) -> tuple[str, ...]:
    """Return the other words for a term; those of a kind of partners belong to the kind."""
    return (*term.names[1:], *_KIND_NAMES.get(key, ()))


_KIND_NAMES = {kind.slug: (kind.label, *kind.other_names) for kind in PartnerType}


def _document(partner: Partner, directory: Directory, entries: EntryTexts) -> IndexedDocument:
    titles, texts = entries
    card = directory.card(partner.id)
    logos = [logo for logo in (card.logo, card.logo and card.logo.dark) if logo]
    town = directory.network.taxonomy.towns[partner.address.city].label
    return Document(
        address=partner_address(partner.id),
        title=partner.name,
        summary=partner.summary,
        labels=(town, partner.type.label, partner.role.short),
        initials="" if logos else card.monogram,
        logos=tuple((logo.address, logo.width, logo.height) for logo in logos),
        fields=(*partner_fields(partner, directory), (Field.ENTRY, titles)),
        terms=partner_terms(partner),
        details="\n".join(
            (partner.description or "", texts, *words(partner, directory, [Output.SEARCH_DETAIL]))
        ),
        position=position(partner),
    ).indexed()
