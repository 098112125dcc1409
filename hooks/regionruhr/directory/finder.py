"""Finder: what the search of a list in the browser needs to know, as one compact document.

The directory and the exchange have one each; one script reads both.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Protocol

from regionruhr.directory.directory import Directory
from regionruhr.directory.facets import FacetName
from regionruhr.directory.fact import field_words
from regionruhr.model.addresses import PARTNERS, partner_address
from regionruhr.model.field import Output, shown_fields
from regionruhr.model.network import Network
from regionruhr.model.partner import Partner, PartnerRole
from regionruhr.model.partner_type import PartnerType
from regionruhr.model.taxonomy import Term

_APART = {"name", *(facet.field.name for facet in FacetName)}
_WORDS = [
    field
    for output in (Output.SEARCH_NAME, Output.SEARCH_TERM)
    for field in shown_fields(Partner, output)
    if field.name not in _APART
]
"""The searchable fields that are neither the name nor a facet."""


class FinderTerm(Protocol):
    """A term of a facet, as the finder offers it."""

    @property
    def key(self) -> str:
        """Its key in addresses."""

    @property
    def label(self) -> str:
        """What it is called."""

    @property
    def children(self) -> Sequence["FinderTerm"]:
        """The terms below it."""


def finder_document(directory: Directory) -> str:
    """Return the data of the finder of partners."""
    partners, taxonomy = directory.partners, directory.network.taxonomy
    kinds, roles = list(PartnerType), list(PartnerRole)
    facets = [(facet.name, facet.terms) for facet in directory.facets]
    terms = {str(name): finder_terms(own, name.terms(taxonomy)) for name, own in facets}
    return finder_json(
        folder=PARTNERS,
        terms=terms,
        wish=[FacetName.COMPETENCE, FacetName.SECTOR, FacetName.KIND],
        labels={
            FacetName.PLACE: [],
            "kind": [kind.label for kind in kinds],
            "role": [role.short for role in roles],
        },
        helpers=finder_helpers(directory.network),
        rows={
            "id": [partner.id for partner in partners],
            "title": [partner.name for partner in partners],
            "summary": [partner.summary for partner in partners],
            "kind": [kinds.index(partner.type) for partner in partners],
            "role": [roles.index(partner.role) for partner in partners],
            "words": [" ".join(_words(partner, directory)) for partner in partners],
            **{n: finder_column(terms[n], map(n.keys_of, partners)) for n, _ in facets},
        },
    )


def finder_json(
    *,
    folder: str,
    terms: Mapping[str, Sequence[Mapping[str, object]]],
    wish: Sequence[str],
    labels: Mapping[str, Sequence[str]],
    helpers: Mapping[str, object],
    rows: Mapping[str, Sequence[object]],
) -> str:
    """Return the records of a list as JSON in columns: `terms` of each facet, and `rows`.

    A row leads to its `id` in the `folder`. Its column of a facet has places in the list of its
    terms, `words` are what else the finder searches. Below its title stand its `labels`: each is
    a place in the texts given, without texts its first term of the facet of that name. `place`
    and `skill` name the facets of where something is and what it is about, `wish` those that say
    what a visitor looks for. `helpers` are the carriers that answer for a place.
    """
    document = {
        "folder": folder,
        "place": FacetName.PLACE,
        "skill": FacetName.COMPETENCE,
        "wish": wish,
        "terms": terms,
        "labels": labels,
        "helpers": helpers,
        "rows": rows,
    }
    return json.dumps(document, ensure_ascii=False, separators=(",", ":"))


def finder_terms(terms: Sequence[FinderTerm], known: Mapping[str, Term]) -> list[dict[str, object]]:
    """Return the terms of a facet in one list, each with its key, label, synonyms and parent.

    The parent is a place in the list, or -1.
    """
    listed: list[dict[str, object]] = []
    for top in terms:
        parent = len(listed)
        for term, above in ((top, -1), *((child, parent) for child in top.children)):
            words = " ".join(known[term.key].synonyms)
            listed.append({"key": term.key, "label": term.label, "words": words, "parent": above})
    return listed


def finder_column(
    terms: Sequence[Mapping[str, object]], keys: Iterable[Sequence[str]]
) -> list[list[int]]:
    """Return the column of a facet: of every row the places of its keys in the list of terms."""
    places = {term["key"]: place for place, term in enumerate(terms)}
    return [[places[key] for key in of_row] for of_row in keys]


def finder_helpers(network: Network) -> dict[str, list[dict[str, str]]]:
    """For each town and area whom to ask there: name, address of the profile, mail if known."""
    return {
        place: [
            {"name": who.name, "address": partner_address(who.id), "email": who.reachable_email}
            for who in carriers
        ]
        for place in (*network.taxonomy.areas, *network.taxonomy.towns)
        if (carriers := network.carriers_for(place))
    }


def _words(partner: Partner, directory: Directory) -> Iterator[str]:
    """The words of a partner that are not in its name."""
    texts = (text for field in _WORDS for text in field_words(field, partner, directory))
    known = set(partner.name.split())
    yield from (word for text in texts for word in text.split() if word not in known)
