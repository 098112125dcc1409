"""References: keys by which records refer to others, and those that lead nowhere."""

import posixpath
import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from regionruhr.faults.problem import Problem
from regionruhr.model.addresses import slug
from regionruhr.model.exchange_entry import ExchangeEntry
from regionruhr.model.identifiers import LONGEST_IDENTIFIER
from regionruhr.model.network_details import NetworkDetails
from regionruhr.model.partner import Partner
from regionruhr.model.project import Project
from regionruhr.model.release import Image, Release
from regionruhr.model.taxonomy import Taxonomy, Term
from regionruhr.reading.files import (
    DOCUMENT_SUFFIXES,
    LOGOS,
    NETWORK_FILE,
    SIGN_LANGUAGE,
    TAXONOMY,
    VIDEO_SUFFIXES,
)
from regionruhr.reading.misspelling import nearest_key
from regionruhr.reading.pictures import LOGO_SUFFIXES, PICTURE_SUFFIXES
from regionruhr.reading.source import FieldPath, Source
from regionruhr.wording.vocabulary import term_vocabulary

_TAXONOMY_FIELDS = {
    "area": "areas",
    "town": "towns",
    "sector": "sectors",
    "competence": "competences",
    "certification": "certifications",
    "topic": "topics",
}
_KINDS_OF_FIELDS = {
    "city": "town",
    "area": "area",
    "area_served": "town or area",
    "places": "town or area",
    "sectors": "sector",
    "competences": "competence",
    "certifications": "certification",
    "topics": "topic",
}
"""The kind of term that a field refers to, in any record."""

_FILES_OF_KINDS = {"partner": "partners/{}.yml", "project": "content/projekte/{}.md"}
"""The paths of kinds that have a file each."""


@dataclass(frozen=True)
class Registry:
    """Everything that can be referred to.

    A kind whose own file is faulty is None: then no reference to it is reported.
    """

    taxonomy: Taxonomy | None
    press_contacts: Collection[str] | None
    partners: Collection[str]
    """The ids of all profiles, faulty ones too."""
    projects: Collection[str]
    """The ids of all projects, faulty ones too."""
    media: Collection[str]
    removed: Mapping[str, str] = field(default_factory=dict)
    """The ids of partners that have left, with the day."""
    withdrawn: Mapping[str, str] = field(default_factory=dict)
    """The ids of projects that were withdrawn, with the day."""
    refused: Collection[str] = ()
    """The files whose names are reported as faults already."""

    @cached_property
    def _existing(self) -> Mapping[str, tuple[Collection[str] | None, str]]:
        kinds: dict[str, tuple[Collection[str] | None, str]] = {
            "partner": (self.partners, "partners/"),
            "project": (self.projects, "content/projekte/"),
            "press contact": (self.press_contacts, NETWORK_FILE),
        }
        taxonomy = self.taxonomy
        for kind, name in _TAXONOMY_FIELDS.items():
            kinds[kind] = (getattr(taxonomy, name) if taxonomy else None, TAXONOMY)
        places = {*taxonomy.areas, *taxonomy.towns} if taxonomy else None
        return {**kinds, "town or area": (places, TAXONOMY)}

    def problem(self, kind: str, key: str) -> tuple[str, dict[str, str]] | None:
        """Return fault and values of a reference of that kind, or None if it is right."""
        existing, where = self._existing[kind]
        if existing is None or key in existing:
            return None
        values = {"kind": kind, "value": key}
        gone = {"partner": self.removed, "project": self.withdrawn}.get(kind, {})
        if key in gone:
            return "removed-reference", {**values, "day": gone[key]}
        near = self._key_of_label(kind, key) or nearest_key(key, existing)
        if near is not None:
            return "unknown-reference", {**values, "near": near}
        if kind in _FILES_OF_KINDS and key == slug(key) and len(key) <= LONGEST_IDENTIFIER:
            return "unknown-file", {**values, "expected": _FILES_OF_KINDS[kind].format(key)}
        return "unknown-reference", {**values, "where": where}

    def _key_of_label(self, kind: str, text: str) -> str | None:
        """Return the key of the term that has that label or synonym."""
        groups = ("area", "town") if kind == "town or area" else (kind,)
        names = [_TAXONOMY_FIELDS[group] for group in groups if group in _TAXONOMY_FIELDS]
        terms: dict[str, Term] = {}
        for name in names:
            terms.update(getattr(self.taxonomy, name, {}))
        return term_vocabulary(terms).key(text)

    def with_key_for_label(self, problem: Problem) -> Problem:
        """Return a problem that suggests the key if a label was written instead, else the same."""
        field = re.sub(r"\[[0-9]+\]", "", problem.place).rpartition(".")[2]
        kind = _KINDS_OF_FIELDS.get(field)
        if problem.fault != "key-form" or kind is None:
            return problem
        text = problem.values["value"]
        existing = self._existing[kind][0] or ()
        near = self._key_of_label(kind, text) or nearest_key(slug(text), existing)
        if near is None:
            return problem
        values = {"kind": kind, "value": text, "near": near}
        return replace(problem, fault="unknown-reference", values=values)


Reference = tuple[FieldPath, str, str]
Checked = Partner | Project | Release | Taxonomy | NetworkDetails


def broken_references(record: Checked, source: Source, registry: Registry) -> Iterator[Problem]:
    """Yield a problem for each reference of a record that leads nowhere."""
    for place, kind, key in _REFERENCES[type(record)](record):
        wrong = registry.problem(kind, key)
        if wrong is not None:
            yield source.problem(place, *wrong)
    for place, name, folder, suffixes in _files(record):
        wrong = _missing_file(name, folder, suffixes, registry.media)
        if wrong is not None and folder + name not in registry.refused:
            yield source.problem(place, *wrong)
    if isinstance(record, Taxonomy):
        yield from _third_levels(record, source)


def _each(field: str, kind: str, keys: Iterable[str]) -> Iterator[Reference]:
    for number, key in enumerate(keys):
        yield (field, number), kind, key


def _of_partner(partner: Partner) -> Iterator[Reference]:
    yield ("address", "city"), "town", partner.address.city
    yield from _each("area_served", "town or area", partner.area_served)
    yield from _each("sectors", "sector", partner.sectors)
    yield from _each("competences", "competence", partner.competences)
    yield from _each("certifications", "certification", partner.certifications)
    for name, entries in (("offers", partner.offers), ("requests", partner.requests)):
        for number, entry in enumerate(entries):
            for place, kind, key in _of_entry(entry):
                yield (name, number, *place), kind, key


def _of_entry(entry: ExchangeEntry) -> Iterator[Reference]:
    yield from _each("competences", "competence", entry.competences)
    yield from _each("certifications", "certification", entry.certifications)


def _of_project(project: Project) -> Iterator[Reference]:
    for number, member in enumerate(project.partners):
        yield ("partners", number, "id"), "partner", member.id
    if project.seeking:
        for number, key in enumerate(project.seeking.competences):
            yield ("seeking", "competences", number), "competence", key


def _of_release(release: Release) -> Iterator[Reference]:
    yield from _each("topics", "topic", release.topics)
    yield from _each("places", "town or area", release.places)
    yield from _each("partners", "partner", release.partners)
    yield from _each("projects", "project", release.projects)
    if release.contact:
        yield ("contact",), "press contact", release.contact


def _of_network(details: NetworkDetails) -> Iterator[Reference]:
    for key, contact in details.press_contacts.items():
        yield ("press_contacts", key, "organisation"), "partner", contact.organisation


def _of_taxonomy(taxonomy: Taxonomy) -> Iterator[Reference]:
    for key, town in taxonomy.towns.items():
        yield ("towns", key, "area"), "area", town.area
    for group, kind, terms in _levels(taxonomy):
        for key, term in terms.items():
            if term.parent:
                yield (group, key, "parent"), kind, term.parent


def _levels(taxonomy: Taxonomy) -> tuple[tuple[str, str, Mapping[str, Term]], ...]:
    return tuple(
        (field, kind, getattr(taxonomy, field)) for kind, field in _TAXONOMY_FIELDS.items()
    )


_REFERENCES: Mapping[type, Callable[..., Iterator[Reference]]] = {
    Partner: _of_partner,
    Project: _of_project,
    Release: _of_release,
    NetworkDetails: _of_network,
    Taxonomy: _of_taxonomy,
}


def _third_levels(taxonomy: Taxonomy, source: Source) -> Iterator[Problem]:
    for group, _, terms in _levels(taxonomy):
        for key, term in terms.items():
            if term.parent and term.parent in terms and terms[term.parent].parent:
                values = {"value": term.parent}
                yield source.problem((group, key, "parent"), "third-level", values)


def _files(record: Checked) -> Iterator[tuple[FieldPath, str, str, tuple[str, ...]]]:
    """Yield place, name, folder and allowed endings of each file that a record uses."""
    if isinstance(record, Partner):
        for field, name in (("logo", record.logo), ("logo_dark", record.logo_dark)):
            if name:
                yield (field,), name, LOGOS, LOGO_SUFFIXES
    elif isinstance(record, NetworkDetails):
        video = record.sign_language_video
        if video and video.file:
            yield ("sign_language_video", "file"), video.file, SIGN_LANGUAGE, VIDEO_SUFFIXES
    elif isinstance(record, Release | Project):
        folder = f"{posixpath.dirname(record.path)}/"
        images: tuple[Image, ...] = record.images
        for number, image in enumerate(images):
            yield ("images", number, "file"), image.file, folder, PICTURE_SUFFIXES
    if isinstance(record, Release):
        for number, download in enumerate(record.downloads):
            # A picture has rights to name: it stands under "images".
            yield ("downloads", number, "file"), download.file, folder, DOCUMENT_SUFFIXES


def _missing_file(
    name: str, folder: str, suffixes: tuple[str, ...], media: Collection[str]
) -> tuple[str, dict[str, str]] | None:
    if "/" in name or not name.endswith(suffixes):
        return "asset-form", {"value": name, "allowed": ", ".join(suffixes)}
    if folder + name not in media:
        return "asset-missing", {"value": name, "expected": folder + name}
    return None
