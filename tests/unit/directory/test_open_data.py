"""The directory for reuse: a document and the schema it keeps to."""

import json
from collections.abc import Mapping
from datetime import date
from typing import Annotated, Any

import pytest
from jsonschema import Draft202012Validator
from pydantic import Field

import records
from regionruhr.directory.directory import Directory
from regionruhr.directory.open_data import open_data, open_data_schema, open_model
from regionruhr.model.exchange_entry import Offer
from regionruhr.model.field import Output, Use, fields_of, own_fields, shown_fields
from regionruhr.model.partner import Partner
from regionruhr.model.values import Model

SITE = "https://host.example/x/"
TODAY = date(2026, 11, 24)
LISTS = (
    "aliases",
    "same_as",
    "area_served",
    "sectors",
    "competences",
    "certifications",
    "sources",
    "offers",
    "requests",
)
ENTRY = {"title": "Drehen", "summary": "Drehteile.", "published": "2026-11-01"}


def _document(*partners: Partner) -> dict[str, Any]:
    directory = Directory(records.network(*partners))
    document: dict[str, Any] = json.loads(open_data(directory, TODAY, SITE))
    Draft202012Validator(json.loads(open_data_schema(SITE))).validate(document)
    return document


def _profile(partner: Partner) -> dict[str, Any]:
    profile: dict[str, Any]
    (profile,) = _document(partner)["profiles"]
    return profile


def test_document_describes_itself() -> None:
    """Schema, version, licence and the page that explains it."""
    head = {name: value for name, value in _document().items() if isinstance(value, str)}
    assert head == {
        "$schema": f"{SITE}partner/partner.schema.json",
        "version": "1.1",
        "name": "In|Die RegionRuhr",
        "url": f"{SITE}partner/offene-daten/",
        "license": "https://creativecommons.org/licenses/by/4.0/",
    }


def test_schema_is_a_schema() -> None:
    """The schema keeps to its own dialect, and knows its address."""
    schema = json.loads(open_data_schema(SITE))
    Draft202012Validator.check_schema(schema)
    assert schema["$id"] == f"{SITE}partner/partner.schema.json"


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("role", "owner"),
        ("url", None),
        ("websit", "https://wilo.example"),
        ("founded", 1872),
        ("competences", "pumpen"),
    ],
    ids=["unknown role", "no address", "unknown field", "number for a date", "text for a list"],
)
def test_schema_refuses_what_the_document_never_holds(field: str, value: object) -> None:
    """A schema that lets everything through would describe nothing."""
    document = {**_document(records.partner())}
    document["profiles"] = [{**_profile(records.partner()), field: value}]
    assert not Draft202012Validator(json.loads(open_data_schema(SITE))).is_valid(document)


class Inner(Model):
    """A record in another one."""

    shown: Annotated[str, Use(Output.OPEN_DATA)] = ""
    hidden: Annotated[str, Use(reason="Vertraulich.")] = ""


class Hidden(Model):
    """A record that shows nothing."""

    hidden: Annotated[str, Use(Output.CARD)] = ""


class Outer(Model):
    """A record with fields that are shown elsewhere, or not at all."""

    number: Annotated[int, Use(Output.OPEN_DATA, Output.CARD)] = Field(title="Zahl")
    on_cards: Annotated[str, Use(Output.CARD)] = ""
    hidden: Annotated[tuple[Hidden, ...], Use(reason="Vertraulich.")] = ()
    inner: Annotated[Inner | None, Use(Output.CARD)] = None
    other: Annotated[Hidden | None, Use(Output.CARD)] = None
    undeclared: str = ""


def test_only_what_is_declared_for_open_data_is_in_it() -> None:
    """In records within as well: no new field is published by accident."""
    schema = open_model("Open", Outer, doc="Probe.").model_json_schema()
    assert list(schema["properties"]) == ["number", "inner"]
    assert schema["properties"]["number"] == {"type": "integer", "title": "Zahl"}
    assert schema["required"] == ["number"]
    assert list(schema["$defs"]["Inner"]["properties"]) == ["shown"]


@pytest.mark.parametrize(
    ("name", "model", "more"),
    [("OpenProfile", Partner, {"url"}), ("OpenEntry", Offer, {"needed_by"})],
)
def test_schema_has_the_names_and_explanations_of_the_declarations(
    name: str, model: type[Model], more: set[str]
) -> None:
    """Of every field that is declared for open data."""
    properties = json.loads(open_data_schema(SITE))["$defs"][name]["properties"]
    declared = {f.name: f for f in fields_of(model) if f.name in properties}
    shown = {f.path[0] for f in shown_fields(model, Output.OPEN_DATA)}
    assert more <= set(properties)
    assert shown <= set(properties)
    assert {key: field.title for key, field in declared.items()} == {
        key: properties[key]["title"] for key in declared
    }
    assert all(field["description"] for field in properties.values())


def test_hidden_fields_of_a_profile_are_in_no_document() -> None:
    """Though the records have them."""
    entry = {"id": "drehen", **ENTRY, "valid_until": "2027-01-01"}
    (offer,) = _profile(records.partner(offers=[entry]))["offers"]
    fields = own_fields(Offer).values()
    hidden = {field.name for field in fields if not field.is_shown(Output.OPEN_DATA)}
    assert hidden == {"anonymous", "example", "outcome"}
    assert not hidden & set(offer)


def test_unknown_is_left_out() -> None:
    """No null and no empty text: lists alone may be empty."""
    profile = _profile(records.partner("wilo"))
    assert profile == {
        "id": "wilo",
        "url": f"{SITE}partner/wilo/",
        "name": "Probe GmbH",
        "type": "company",
        "role": "regional",
        "summary": "Eine Einrichtung der Probe.",
        "address": {"city": "dortmund", "area": "dortmund"},
        **{name: [] for name in LISTS},
    }


def test_profile_has_the_content_of_its_page() -> None:
    """Every field of a profile is there, dates as precise as they are known."""
    fields: Mapping[str, object] = {
        "legal_name": "Wilo Societas Europaea",
        "aliases": ["Wilo Pumpen"],
        "description": "**Pumpen**",
        "website": "https://wilo.example",
        "email": "info@wilo.example",
        "phone": "+49 231 41020",
        "same_as": ["https://wilo.example/2"],
        "area_served": ["herne"],
        "sectors": ["maschinenbau"],
        "competences": ["pumpen"],
        "certifications": ["iso-9001"],
        "founded": "1872",
        "joined": "2009-10",
        "verified_on": "2026-11-20",
        "verified_by": "Einkauf",
        "sources": ["wilo.example"],
    }
    given = records.partner(
        "wilo",
        **fields,
        geo={"lat": "51.5", "lon": "7.4"},
        contact={"role": "Einkauf", "email": "einkauf@wilo.example"},
        employees={"min": "10", "max": "20", "year": "2022"},
        logo="wilo.svg",
        logo_dark="wilo-dunkel.svg",
    )
    profile = _profile(given)
    assert {name: profile[name] for name in fields} == fields
    assert profile["geo"] == {"lat": 51.5, "lon": 7.4}
    assert profile["employees"] == {"min": 10, "max": 20, "year": "2022"}
    assert profile["contact"] == {
        "role": "Einkauf",
        "email": "einkauf@wilo.example",
        "consent": False,
    }
    assert profile["logo"] == f"{SITE}partner/wilo/wilo.svg"
    assert profile["logo_dark"] == f"{SITE}partner/wilo/wilo-dunkel.svg"


@pytest.mark.parametrize(
    ("changes", "is_listed"),
    [
        ({"valid_until": "2026-11-24"}, True),
        ({"valid_until": "2026-11-23"}, False),
        ({"valid_until": "2027-01-01", "published": "2026-11-25"}, False),
        ({"valid_until": "2027-01-01", "example": "true"}, False),
        ({"valid_until": "2027-01-01", "anonymous": "true"}, False),
    ],
    ids=["last day", "expired", "not yet published", "an example", "anonymous"],
)
@pytest.mark.parametrize("kind", ["offer", "request"])
def test_only_public_entries_are_listed(
    kind: str, changes: Mapping[str, str], *, is_listed: bool
) -> None:
    """What the exchange hides, or does not show with its name, is in no extract."""
    entry = {"id": "drehen", **ENTRY, **changes}
    profile = _profile(records.partner(**{f"{kind}s": [entry]}))
    listed = profile[f"{kind}s"]
    assert isinstance(listed, list)
    assert [entry["kind"] for entry in listed] == [kind] * is_listed


def test_terms_are_counted() -> None:
    """Each term with the profiles under it and under its children, each profile once."""
    taxonomy = {
        **records.TAXONOMY,
        "competences": {
            "technik": {"label": "Technik"},
            "pumpen": {"label": "Pumpen", "parent": "technik"},
            "rohre": {"label": "Rohre", "parent": "technik"},
        },
    }
    both = records.partner("a", competences=["pumpen", "rohre"])
    one = records.partner("b", competences=["pumpen"], address={"city": "herne"})
    directory = Directory(records.network(both, one, taxonomy=taxonomy))
    terms = json.loads(open_data(directory, TODAY, SITE))["terms"]
    assert {key: term["count"] for key, term in terms["competences"].items()} == {
        "technik": 2,
        "pumpen": 2,
        "rohre": 1,
    }
    assert terms["competences"]["pumpen"]["parent"] == "technik"
    assert {key: term["count"] for key, term in terms["areas"].items()} == {
        "dortmund": 1,
        "herne": 1,
    }
    assert terms["types"]["company"] == {"label": "Unternehmen", "count": 2}
