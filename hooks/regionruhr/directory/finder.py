"""Finder: what the directory's search in the browser needs to know, as one compact document."""

import json
from collections.abc import Iterator, Mapping

from regionruhr.directory.directory import Directory
from regionruhr.directory.facets import Facet, FacetName
from regionruhr.directory.fact import field_words
from regionruhr.model.addresses import partner_address
from regionruhr.model.field import Output, shown_fields
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


def finder_document(directory: Directory) -> str:
    """The directory as JSON in columns: `terms` of each facet, and `partners`, by name.

    A term has `key`, `label`, `words` (its synonyms) and `parent`, its place in the list or -1.
    The column of a facet has places in its list; `kind` and `role` are places in `kinds` and
    `roles`, `words` are what else the finder searches. `place` and `skill` name the facets of
    where a partner is and what it can do. `helpers` are the carriers that answer for a place,
    agency and chamber.
    """
    partners, taxonomy = directory.partners, directory.network.taxonomy
    terms = {facet.name: _terms(facet, facet.name.terms(taxonomy)) for facet in directory.facets}
    kinds, roles = list(PartnerType), list(PartnerRole)
    columns: dict[str, list[object]] = {
        "id": [partner.id for partner in partners],
        "name": [partner.name for partner in partners],
        "summary": [partner.summary for partner in partners],
        "kind": [kinds.index(partner.type) for partner in partners],
        "role": [roles.index(partner.role) for partner in partners],
        "words": [" ".join(_words(partner, directory)) for partner in partners],
    }
    for facet, listed in terms.items():
        places = {term["key"]: place for place, term in enumerate(listed)}
        columns[facet] = [[places[key] for key in facet.keys_of(partner)] for partner in partners]
    document = {
        "place": FacetName.PLACE,
        "skill": FacetName.COMPETENCE,
        "terms": terms,
        "kinds": [kind.label for kind in kinds],
        "roles": [role.short for role in roles],
        "helpers": _helpers(directory),
        "partners": columns,
    }
    return json.dumps(document, ensure_ascii=False, separators=(",", ":"))


def _words(partner: Partner, directory: Directory) -> Iterator[str]:
    """The words of a partner that are not in its name."""
    texts = (text for field in _WORDS for text in field_words(field, partner, directory))
    known = set(partner.name.split())
    yield from (word for text in texts for word in text.split() if word not in known)


def _terms(facet: Facet, known: Mapping[str, Term]) -> list[dict[str, object]]:
    listed: list[dict[str, object]] = []
    for top in facet.terms:
        parent = len(listed)
        for term, above in ((top, -1), *((child, parent) for child in top.children)):
            words = " ".join(known[term.key].synonyms)
            listed.append({"key": term.key, "label": term.label, "words": words, "parent": above})
    return listed


def _helpers(directory: Directory) -> dict[str, list[dict[str, str]]]:
    """For each town and area whom to ask there: name, address of the profile, mail if known."""
    network = directory.network
    return {
        place: [
            {"name": who.name, "address": partner_address(who.id), "email": who.reachable_email}
            for who in carriers
        ]
        for place in (*network.taxonomy.areas, *network.taxonomy.towns)
        if (carriers := network.carriers_for(place))
    }
