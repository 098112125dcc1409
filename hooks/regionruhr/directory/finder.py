"""Finder: what the directory's search in the browser needs to know, as one compact document."""

import json
from collections.abc import Iterable, Mapping

from regionruhr.directory.directory import Directory
from regionruhr.directory.facets import COMPETENCE, KIND, PLACE, SECTOR, Facet
from regionruhr.model.addresses import partner_address
from regionruhr.model.partner import Partner, PartnerRole
from regionruhr.model.partner_type import PartnerType
from regionruhr.model.taxonomy import Term


def finder_document(directory: Directory) -> str:
    """The directory as JSON in columns: `terms` of each facet, and `partners`, by name.

    A term has `key`, `label`, `words` (its synonyms) and `parent`, its place in the list or -1.
    `ort`, `art`, `branche` and `kompetenz` of a partner are places in these lists. `helpers`
    are the carriers that answer for a place, agency and chamber.
    """
    partners = directory.partners
    terms = {facet.name: _terms(facet, directory) for facet in directory.facets}
    places = {
        name: {str(term["key"]): place for place, term in enumerate(listed)}
        for name, listed in terms.items()
    }
    roles = list(PartnerRole)

    def indexes(facet: str, keys: Iterable[str]) -> list[int]:
        return [places[facet][key] for key in keys]

    columns = {
        "id": [partner.id for partner in partners],
        "name": [partner.name for partner in partners],
        "summary": [partner.summary for partner in partners],
        "role": [roles.index(partner.role) for partner in partners],
        "postal_code": [partner.address.postal_code or "" for partner in partners],
        PLACE: [indexes(PLACE, [partner.address.city]) for partner in partners],
        KIND: [indexes(KIND, [partner.type.slug]) for partner in partners],
        SECTOR: [indexes(SECTOR, partner.sectors) for partner in partners],
        COMPETENCE: [indexes(COMPETENCE, partner.competences) for partner in partners],
    }
    document = {
        "terms": terms,
        "kinds": _kind_labels(directory),
        "roles": [role.short for role in PartnerRole],
        "helpers": _helpers(directory),
        "partners": columns,
    }
    return json.dumps(document, ensure_ascii=False, separators=(",", ":"))


def _terms(facet: Facet, directory: Directory) -> list[dict[str, object]]:
    listed: list[dict[str, object]] = []
    synonyms = _synonyms(facet.name, directory)
    for top in facet.terms:
        parent = len(listed)
        for term, above in ((top, -1), *((child, parent) for child in top.children)):
            words = " ".join(synonyms[term.key].synonyms) if term.key in synonyms else ""
            row = {"key": term.key, "label": term.label, "words": words, "parent": above}
            listed.append(row)
    return listed


def _synonyms(facet: str, directory: Directory) -> Mapping[str, Term]:
    taxonomy = directory.network.taxonomy
    return {
        PLACE: {**taxonomy.areas, **taxonomy.towns},
        SECTOR: taxonomy.sectors,
        COMPETENCE: taxonomy.competences,
    }.get(facet, {})


def _kind_labels(directory: Directory) -> list[str]:
    """The labels of the kinds that are listed, in their order."""
    listed = {term.key for facet in directory.facets if facet.name == KIND for term in facet.terms}
    return [kind.label for kind in PartnerType if kind.slug in listed]


def _helpers(directory: Directory) -> dict[str, list[dict[str, str]]]:
    """For each town and area whom to ask there: name, address of the profile, mail if known."""
    network = directory.network
    seats = [*network.taxonomy.areas, *network.taxonomy.towns]
    found = {place: network.carriers_for(place) for place in seats}
    return {place: [_helper(carrier) for carrier in who] for place, who in found.items() if who}


def _helper(carrier: Partner) -> dict[str, str]:
    return {
        "name": carrier.name,
        "address": partner_address(carrier.id),
        "email": carrier.reachable_email,
    }
