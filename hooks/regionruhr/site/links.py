"""Links: checks that every address exists that a text of the site links to."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from urllib.parse import unquote

from regionruhr.directory.facets import FacetName
from regionruhr.exchange.facets import EntryFacetName
from regionruhr.faults.problem import Problem
from regionruhr.model.addresses import (
    A_TO_Z,
    DEADLINES_CALENDAR,
    EVENTS,
    EVENTS_CALENDAR,
    PAIRINGS,
    RELEASES,
    address_of_file,
    exchange_list_address,
    facet_address,
    news_place_address,
    partner_address,
    topic_address,
)
from regionruhr.model.document import Document
from regionruhr.model.project import Project
from regionruhr.model.prose import InternalLink
from regionruhr.model.publication import (
    Publication,
    Publications,
    Removals,
    is_taken_back,
    publication_of,
)
from regionruhr.model.release import Release
from regionruhr.model.taxonomy import Taxonomy
from regionruhr.reading.misspelling import nearest_address

_RELEASE = re.compile(rf"{RELEASES}[0-9]{{4}}/(?P<slug>[^/]+)/")

Targets = Mapping[str, Collection[str] | None]
"""The addresses of the site with the anchors of each, None where these are unknown."""


@dataclass(frozen=True, slots=True)
class FormerAddresses:
    """Addresses that answer, but that no text should link to."""

    tombstones: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    """The fault of a link to each, and the day on which the record was removed or withdrawn."""
    redirects: Mapping[str, str] = field(default_factory=dict)
    """The target of each."""


def former_addresses(documents: Iterable[Document]) -> FormerAddresses:
    """Return the addresses that those documents list as removed, withdrawn or moved."""
    tombstones: dict[str, tuple[str, str]] = {}
    redirects: dict[str, str] = {}
    for document in documents:
        if isinstance(document, Removals):
            for key, day in document.days.items():
                tombstones[partner_address(key)] = "link-removed", day
        for publication in _publications(document):
            if publication.withdrawn:
                gone = "link-withdrawn", publication.withdrawn.isoformat()
                tombstones.update(dict.fromkeys(publication.addresses, gone))
        if isinstance(document, Release) and not is_taken_back(document):
            redirects.update(dict.fromkeys(document.moved_from, address_of_file(document.path)))
    return FormerAddresses(tombstones, redirects)


def _publications(document: Document) -> Iterable[Publication]:
    """Return the publications that a document lists, or its own that it takes back."""
    if isinstance(document, Publications):
        return document.by_id.values()
    if isinstance(document, Release | Project) and document.is_withdrawn:
        return (publication_of(document, None),)
    return ()


def broken_links(
    documents: Iterable[Document], targets: Targets, former: FormerAddresses
) -> Iterator[Problem]:
    """Yield a problem for every link in the texts of `documents` to none of the targets."""
    for document in documents:
        for link in document.prose.links:
            fault = _fault(link, targets, former)
            if fault is not None:
                yield Problem(document.path, link.line, "text", *fault)


def links_to_itself(
    documents: Iterable[Document], texts: Mapping[str, str], site_url: str
) -> Iterator[Problem]:
    """Yield a problem for every link in the texts of `documents` that names the site itself.

    Whether such a page exists is known only of addresses within the site.
    """
    host = f"{site_url.partition('://')[2].removeprefix('www.').rstrip('/')}/"
    begun = re.compile(rf'href="(https?://(?:www\.)?{re.escape(host)})([^"]*)"', re.IGNORECASE)
    for document in documents:
        html = (part for part in document.prose.parts if isinstance(part, str) and host in part)
        for start, address in (found.groups() for part in html for found in begun.finditer(part)):
            text = texts.get(document.path, "")
            line = text.count("\n", 0, max(text.find(f"{host}{unquote(address)}"), 0)) + 1
            values = {"value": f"{start}{address}", "near": f"/{address}"}
            yield Problem(document.path, line, "text", "link-absolute", values)


def links_broken_by_name(
    documents: Iterable[Document],
    paths: Iterable[str],
    taxonomy: Taxonomy | None,
    former: FormerAddresses,
) -> Iterator[Problem]:
    """Yield a problem for every link to an address that cannot exist by the names of files.

    This is for a site that still has faults, or is not public yet.
    `paths` are all files of the project and the feeds. Without a sound taxonomy any
    topic and any place may be one.
    """
    addresses = [address_of_file(path) for path in paths]
    folders = [f"{address.rstrip('/').rpartition('/')[0]}/" for address in addresses]
    releases = filter(None, map(_RELEASE.fullmatch, addresses))
    calendars = [f"{release[0]}{release['slug']}.ics" for release in releases]
    possible = [*addresses, *folders, *_lists(taxonomy), *calendars, *former.redirects]
    of_terms = tuple(address("").rstrip("/") for address in (topic_address, news_place_address))
    for problem in broken_links(documents, dict.fromkeys(possible), former):
        if taxonomy or not problem.values["value"].startswith(of_terms):
            yield problem


def _lists(taxonomy: Taxonomy | None) -> Iterator[str]:
    """Yield the lists of profiles, entries and news, also those that may be too small for one."""
    yield from (facet_address(A_TO_Z), EVENTS, EVENTS_CALENDAR, DEADLINES_CALENDAR)
    terms = taxonomy or Taxonomy()
    for facet in FacetName:
        yield facet_address(facet)
        yield from (facet_address(facet, key) for key in facet.terms(terms))
    for name in EntryFacetName:
        yield from map(name.address, name.terms(terms))
        if name.has_overview:
            yield exchange_list_address(name)
    yield PAIRINGS
    yield from map(topic_address, terms.topics)
    yield from map(news_place_address, (*terms.areas, *terms.towns))


def _fault(
    link: InternalLink, targets: Targets, former: FormerAddresses
) -> tuple[str, dict[str, str]] | None:
    address = link.address
    if address in former.tombstones:
        code, day = former.tombstones[address]
        return code, {"value": address, "day": day}
    if address not in targets:
        near = nearest_address(address, targets)
        return "link-broken", {"value": address, **({} if near is None else {"near": near})}
    if address in former.redirects:
        return "link-moved", {"value": address, "near": former.redirects[address]}
    anchors = targets.get(address)
    if link.fragment and anchors is not None and link.fragment not in anchors:
        return "anchor-broken", {"value": address, "fragment": link.fragment}
    return None
