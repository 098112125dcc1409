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
from typing import Annotated, Any, Final

from pydantic import BaseModel, ConfigDict, Field, create_model
from pydantic.fields import FieldInfo

from regionruhr.directory.directory import Directory
from regionruhr.directory.partner_table import PROFILE_PAGE
from regionruhr.model.addresses import (
    OPEN_DATA,
    OPEN_DATA_CSV,
    OPEN_DATA_JSON,
    OPEN_DATA_SCHEMA,
    OPEN_DATA_VCARDS,
    logo_address,
    partner_address,
)
from regionruhr.model.exchange_entry import ExchangeEntry, Offer, Request
from regionruhr.model.field import DeclaredField, Output, model_in, own_fields, shown_fields
from regionruhr.model.network import Network
from regionruhr.model.partner import Address, Partner, PartnerRole
from regionruhr.model.partner_type import PartnerType
from regionruhr.model.taxonomy import Term, Town
from regionruhr.wording.catalogue import UI

VERSION = "1.1"
LICENSE = "https://creativecommons.org/licenses/by/4.0/"
DIALECT = "https://json-schema.org/draft/2020-12/schema"


@dataclass(frozen=True, slots=True)
class DataFile:
    """A file to take away: what it is, whom it serves, where it stands."""

    title: str
    purpose: str
    address: str
    media_type: str


DATA_FILES: Final = (
    DataFile(UI["open_data_json"], UI["open_data_json_for"], OPEN_DATA_JSON, "application/json"),
    DataFile(UI["open_data_csv"], UI["open_data_csv_for"], OPEN_DATA_CSV, "text/csv"),
    DataFile(UI["open_data_vcards"], UI["open_data_vcards_for"], OPEN_DATA_VCARDS, "text/vcard"),
    DataFile(
        UI["open_data_schema"],
        UI["open_data_schema_for"],
        OPEN_DATA_SCHEMA,
        "application/schema+json",
    ),
)

WebLink = Annotated[str, Field(json_schema_extra={"format": "uri"})]


class _Record(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class OpenTerm(_Record):
    """A term of the taxonomy with the number of profiles under it; `parent` is one level up."""

    label: str
    count: int
    parent: str | None = None


def open_model(
    name: str, *models: type[BaseModel], doc: str, **more: tuple[object, FieldInfo]
) -> type[_Record]:
    """The model of what open data shows of models: every field of one of them, and `more`.

    `more` are a type and a declaration each, and take the place of fields of their names.
    """
    fields: dict[str, tuple[Any, FieldInfo]] = {}
    for model in models:
        for key, field in own_fields(model).items():
            annotation = _open_annotation(field)
            if annotation is not None:
                fields.setdefault(key, (annotation, field.info))
    # Without the examples, which show what a file would have.
    declared: dict[str, Any] = {
        key: (annotation, Field(info.default, title=info.title, description=info.description))
        for key, (annotation, info) in {**fields, **more}.items()
    }
    return create_model(name, __base__=_Record, __doc__=doc, **declared)


def _open_annotation(field: DeclaredField) -> Any:  # noqa: ANN401 (a type made at run time)
    """The type of a field in open data; None of one that is not shown there."""
    inner = model_in(field.annotation)
    if inner is not None and not field.is_list and shown_fields(inner, Output.OPEN_DATA):
        record = _open_record(inner)
        return record if field.info.is_required() else record | None
    if not field.is_shown(Output.OPEN_DATA):
        return None
    return _tuple_of(_open_record(inner)) if inner else field.annotation


def _open_record(model: type[BaseModel]) -> type[_Record]:
    if model not in _RECORDS:
        _RECORDS[model] = open_model(model.__name__, model, doc=model.__doc__ or "")
    return _RECORDS[model]


def _tuple_of(model: Any) -> Any:  # noqa: ANN401 (a type made at run time)
    return tuple[model, ...]


_RECORDS: Final[dict[type[BaseModel], type[_Record]]] = {}
"""What open data shows of each model."""
_RECORDS[Address] = open_model(
    "OpenAddress",
    Address,
    doc="schema.org PostalAddress; `city` and `area` are keys of the terms.",
    area=(str, Town.model_fields["area"]),
)
_RECORDS[Offer] = _RECORDS[Request] = open_model(
    "OpenEntry",
    ExchangeEntry,
    Offer,
    Request,
    doc="An offer or a request (schema.org Offer, Demand), public on the day of the document.",
)
_RECORDS[Partner] = open_model(
    "OpenProfile",
    Partner,
    doc="""An organisation (schema.org Organization); what is not known is left out.

`role` says what is known of its membership: `regional` means in the region, no more.
`description` is Markdown (CommonMark). Dates are ISO 8601, as precise as they are known.""",
    url=(WebLink, PROFILE_PAGE.info),
    logo=(WebLink | None, Partner.model_fields["logo"]),
    logo_dark=(WebLink | None, Partner.model_fields["logo_dark"]),
)


class OpenTerms(_Record):
    """Every key that profiles use, with its label."""

    types: Mapping[str, OpenTerm]
    roles: Mapping[str, OpenTerm]
    areas: Mapping[str, OpenTerm]
    towns: Mapping[str, OpenTerm]
    sectors: Mapping[str, OpenTerm]
    competences: Mapping[str, OpenTerm]
    certifications: Mapping[str, OpenTerm]


class _Head(_Record):
    schema_address: Annotated[WebLink, Field(serialization_alias="$schema")]
    version: Annotated[str, Field(pattern=r"^\d+\.\d+$")]
    name: str
    url: WebLink
    license: WebLink
    count: int
    terms: OpenTerms


OpenDirectory: Final = create_model(
    "OpenDirectory",
    __base__=_Head,
    __doc__="The whole directory, by name.",
    profiles=(_tuple_of(_RECORDS[Partner]), ...),
)


def open_data(directory: Directory, today: date, site_url: str) -> bytes:
    """The directory as JSON on a day: what its pages show; no example, nothing anonymous."""
    memory, network = directory.memory, directory.source.network
    profiles = (
        memory.get(one.id, _profile_json, one, network, today, site_url)
        for one in directory.partners
    )
    values = {
        "schema_address": f"{site_url}{OPEN_DATA_SCHEMA}",
        "version": VERSION,
        "name": directory.network.details.name,
        "url": f"{site_url}{OPEN_DATA}",
        "license": LICENSE,
        "count": len(directory.partners),
        "terms": _terms(directory),
        "profiles": (),
    }
    head = _json(OpenDirectory.model_validate(values))
    # In one copy and a letter a byte: it is the largest of all files.
    return b"%b%b]}\n" % (head.removesuffix(b"]}"), b",".join(profiles))


def _json(record: BaseModel) -> bytes:
    return record.model_dump_json(by_alias=True, exclude_none=True).encode()


def _profile_json(partner: Partner, network: Network, today: date, site_url: str) -> bytes:
    return _json(_profile(partner, network, today, site_url))


@cache
def open_data_schema(site_url: str) -> bytes:
    """The JSON Schema (draft 2020-12) of the document."""
    schema = OpenDirectory.model_json_schema(mode="serialization", by_alias=True)
    head = {"$schema": DIALECT, "$id": f"{site_url}{OPEN_DATA_SCHEMA}"}
    return f"{json.dumps(head | schema, ensure_ascii=False, indent=2)}\n".encode()


def _profile(partner: Partner, network: Network, today: date, site_url: str) -> _Record:
    entries = [
        entry for entry in partner.public_entries(today) if not (entry.anonymous or entry.example)
    ]
    area = network.taxonomy.towns[partner.address.city].area
    more = {
        "url": f"{site_url}{partner_address(partner.id)}",
        "address": _opened(partner.address).model_copy(update={"area": area}),
        "offers": tuple(_opened(entry) for entry in entries if entry.kind == "offer"),
        "requests": tuple(_opened(entry) for entry in entries if entry.kind == "request"),
    }
    for name, file in (("logo", partner.logo), ("logo_dark", partner.logo_dark)):
        if file:
            more[name] = f"{site_url}{logo_address(partner.id, file)}"
    return _opened(partner).model_copy(update=more)


def _opened(record: BaseModel) -> _Record:
    """What open data shows of a record, which was validated when it was read."""
    model = _RECORDS[type(record)]
    shown = model.model_fields
    values = {name: value for name, value in record if name in shown}
    inner = {name: _opened(v) for name, v in values.items() if isinstance(v, BaseModel)}
    return model.model_construct(**values | inner)


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
