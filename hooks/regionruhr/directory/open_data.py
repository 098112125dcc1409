"""Open data: the directory as others may reuse it, one JSON document and its schema.

A contract with people we do not know: a field may be added (the minor version grows), none
goes, is renamed or changes its meaning without a new major version.
"""

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Annotated, Final, Literal

from pydantic import BaseModel, ConfigDict, Field

from regionruhr.directory.directory import Directory
from regionruhr.model.addresses import (
    OPEN_DATA,
    OPEN_DATA_CSV,
    OPEN_DATA_JSON,
    OPEN_DATA_SCHEMA,
    logo_address,
    partner_address,
)
from regionruhr.model.exchange_entry import ExchangeEntry
from regionruhr.model.partner import ContactPoint, Employees, GeoCoordinates, Partner, PartnerRole
from regionruhr.model.partner_type import PartnerType
from regionruhr.model.taxonomy import Term
from regionruhr.wording.catalogue import UI

VERSION = "1.0"
LICENSE = "https://creativecommons.org/licenses/by/4.0/"
DIALECT = "https://json-schema.org/draft/2020-12/schema"


@dataclass(frozen=True, slots=True)
class DataFile:
    """A file to take away: what it is, whom it serves, where it stands."""

    title: str
    purpose: str
    address: str
    media_type: str


JSON: Final = DataFile(
    UI["open_data_json"], UI["open_data_json_for"], OPEN_DATA_JSON, "application/json"
)
CSV: Final = DataFile(UI["open_data_csv"], UI["open_data_csv_for"], OPEN_DATA_CSV, "text/csv")
SCHEMA: Final = DataFile(
    UI["open_data_schema"],
    UI["open_data_schema_for"],
    OPEN_DATA_SCHEMA,
    "application/schema+json",
)
DATA_FILES: Final = (JSON, CSV, SCHEMA)

Address = Annotated[str, Field(json_schema_extra={"format": "uri"})]


class _Record(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", from_attributes=True)


class OpenTerm(_Record):
    """A term of the taxonomy with the number of profiles under it; `parent` is one level up."""

    label: str
    count: int
    parent: str | None = None


class OpenAddress(_Record):
    """schema.org PostalAddress; `city` and `area` are keys of the terms."""

    street: str | None = None
    postal_code: str | None = None
    city: str
    area: str


class OpenEntry(_Record):
    """An offer or a request (schema.org Offer, Demand), public on the day of the document."""

    id: str
    kind: Literal["offer", "request"]
    title: str
    summary: str
    description: str | None = None
    competences: tuple[str, ...] = ()
    certifications: tuple[str, ...] = ()
    quantity: str | None = None
    partner_type: PartnerType | None = None
    available_from: date | None = None
    available_until: date | None = None
    needed_by: date | None = None
    published: date
    valid_until: date


class OpenProfile(_Record):
    """An organisation (schema.org Organization); what is not known is left out.

    `role` says what is known of its membership: `regional` means in the region, no more.
    `description` is Markdown (CommonMark). Dates are ISO 8601, as precise as they are known.
    """

    id: str
    url: Address
    name: str
    legal_name: str | None = None
    type: PartnerType
    role: PartnerRole
    summary: str
    description: str | None = None
    address: OpenAddress
    geo: GeoCoordinates | None = None
    website: Address | None = None
    email: str | None = None
    phone: str | None = None
    same_as: tuple[Address, ...] = ()
    contact: ContactPoint | None = None
    area_served: tuple[str, ...] = ()
    logo: Address | None = None
    logo_dark: Address | None = None
    sectors: tuple[str, ...] = ()
    competences: tuple[str, ...] = ()
    certifications: tuple[str, ...] = ()
    employees: Employees | None = None
    founded: str | None = None
    joined: str | None = None
    verified_on: date | None = None
    verified_by: str | None = None
    sources: tuple[str, ...] = ()
    offers: tuple[OpenEntry, ...] = ()
    requests: tuple[OpenEntry, ...] = ()


class OpenTerms(_Record):
    """Every key that profiles use, with its label."""

    types: Mapping[str, OpenTerm]
    roles: Mapping[str, OpenTerm]
    areas: Mapping[str, OpenTerm]
    towns: Mapping[str, OpenTerm]
    sectors: Mapping[str, OpenTerm]
    competences: Mapping[str, OpenTerm]
    certifications: Mapping[str, OpenTerm]


class OpenDirectory(_Record):
    """The whole directory, by name."""

    schema_address: Annotated[Address, Field(serialization_alias="$schema")]
    version: Annotated[str, Field(pattern=r"^\d+\.\d+$")]
    name: str
    url: Address
    license: Address
    count: int
    terms: OpenTerms
    profiles: tuple[OpenProfile, ...]


def open_data(directory: Directory, today: date, site_url: str) -> str:
    """The directory as JSON on a day: what its pages show; no example, nothing anonymous."""
    document = OpenDirectory(
        schema_address=f"{site_url}{OPEN_DATA_SCHEMA}",
        version=VERSION,
        name=directory.network.details.name,
        url=f"{site_url}{OPEN_DATA}",
        license=LICENSE,
        count=len(directory.partners),
        terms=_terms(directory),
        profiles=tuple(_profile(one, directory, today, site_url) for one in directory.partners),
    )
    return f"{document.model_dump_json(by_alias=True, exclude_none=True)}\n"


@cache
def open_data_schema(site_url: str) -> str:
    """The JSON Schema (draft 2020-12) of the document."""
    schema = OpenDirectory.model_json_schema(mode="serialization", by_alias=True)
    head = {"$schema": DIALECT, "$id": f"{site_url}{OPEN_DATA_SCHEMA}"}
    return f"{json.dumps(head | schema, ensure_ascii=False, indent=2)}\n"


def _profile(partner: Partner, directory: Directory, today: date, site_url: str) -> OpenProfile:
    address = partner.address
    entries = [
        OpenEntry.model_validate(_entry(entry))
        for entry in partner.public_entries(today)
        if not (entry.anonymous or entry.example)
    ]
    logo, logo_dark = (
        f"{site_url}{logo_address(partner.id, name)}" if name else None
        for name in (partner.logo, partner.logo_dark)
    )
    values = {
        **dict(partner),
        "url": f"{site_url}{partner_address(partner.id)}",
        "address": OpenAddress(
            street=address.street,
            postal_code=address.postal_code,
            city=address.city,
            area=directory.network.taxonomy.towns[address.city].area,
        ),
        "logo": logo,
        "logo_dark": logo_dark,
        "founded": partner.founded.isoformat() if partner.founded else None,
        "joined": partner.joined.isoformat() if partner.joined else None,
        "offers": tuple(entry for entry in entries if entry.kind == "offer"),
        "requests": tuple(entry for entry in entries if entry.kind == "request"),
    }
    return OpenProfile.model_validate(values)


def _entry(entry: ExchangeEntry) -> Mapping[str, object]:
    public = OpenEntry.model_fields
    return {name: value for name, value in entry if name in public}


def _terms(directory: Directory) -> OpenTerms:
    taxonomy, partners = directory.network.taxonomy, directory.partners
    towns = taxonomy.towns
    types = {kind.value: Term(label=kind.label) for kind in PartnerType}
    roles = {role.value: Term(label=role.label) for role in PartnerRole}
    places = {key: Term(label=town.label, parent=town.area) for key, town in towns.items()}
    return OpenTerms(
        types=_counted(types, ([p.type.value] for p in partners)),
        roles=_counted(roles, ([p.role.value] for p in partners)),
        areas=_counted(taxonomy.areas, ([towns[p.address.city].area] for p in partners)),
        towns=_counted(places, ([p.address.city] for p in partners)),
        sectors=_counted(taxonomy.sectors, (p.sectors for p in partners)),
        competences=_counted(taxonomy.competences, (p.competences for p in partners)),
        certifications=_counted(taxonomy.certifications, (p.certifications for p in partners)),
    )


def _counted(terms: Mapping[str, Term], named: Iterable[Iterable[str]]) -> Mapping[str, OpenTerm]:
    """Terms with the number of profiles that name them, or a term below them, each once."""
    counts: Counter[str] = Counter()
    for keys in named:
        counts.update({*keys, *filter(None, (terms[key].parent for key in keys if key in terms))})
    return {
        key: OpenTerm(label=term.label, count=counts[key], parent=term.parent)
        for key, term in terms.items()
    }
