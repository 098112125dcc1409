"""A schema accepts the files that there are, and refuses what no file may hold."""

import json
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from typing import cast

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft7Validator

import projects
import records
from regionruhr.editor_tools.json_schema import Schema, schema
from regionruhr.editor_tools.tool_files import MODELS as WRITTEN
from regionruhr.model.document import Document
from regionruhr.model.listed_pair import ListedPairs
from regionruhr.model.partner import Partner
from regionruhr.model.project import Project
from regionruhr.model.publication import Publications, Removals
from regionruhr.model.release import Release
from regionruhr.model.taxonomy import Taxonomy
from regionruhr.model.values import Model
from regionruhr.reading.loading import load
from regionruhr.reading.source import Source
from regionruhr.reading.validation import validated
from yaml_core import read_core

pytestmark = pytest.mark.content

MODELS: Mapping[str, type[Document]] = {
    **{path.split("/")[1].split(".")[0]: model for path, (model, _) in WRITTEN.items()},
    # Of these the forms are made.
    "release": Release,
    "project": Project,
}
PLACES = {
    "profile": ["partners/[a-z0-9]*.yml"],
    "network": ["partners/_network.yml"],
    "taxonomy": ["partners/_taxonomy.yml"],
    "published": ["content/_published.yml"],
    "release": ["content/aktuelles/*/*.md"],
    "project": ["content/projekte/[!i]*.md", "content/projekte/inno*.md"],
}


@cache
def _schemas() -> Mapping[str, Schema]:
    taxonomy = load(projects.ROOT, today=date(2026, 11, 24)).registry.taxonomy or Taxonomy()
    return {name: schema(model, name, taxonomy) for name, model in MODELS.items()}


def _faults(schema: Schema, text: str) -> list[str]:
    """The places that a schema refuses in a text in YAML, and by which keyword."""
    found = Draft7Validator(schema).iter_errors(read_core(text))
    return sorted(f"{'.'.join(map(str, e.absolute_path))} {e.validator}".strip() for e in found)


def _files() -> Iterator[tuple[str, str]]:
    for name, patterns in PLACES.items():
        for pattern in patterns:
            for file in sorted(projects.ROOT.glob(pattern)):
                if not (file.name == "index.md" and "projekte/[" in pattern):
                    yield name, str(file.relative_to(projects.ROOT))


@pytest.mark.parametrize("name", MODELS)
def test_schema_is_one(name: str) -> None:
    """By its own rules; nothing in it refers to anything outside."""
    Draft7Validator.check_schema(_schemas()[name])
    assert "$ref" not in json.dumps(_schemas()[name])


def test_file_of_the_project_is_accepted() -> None:
    """All that the site is made from."""
    texts = {(name, file): (projects.ROOT / file).read_text() for name, file in _files()}
    refused = {
        file: found
        for (name, file), text in texts.items()
        for fields in [text.split("---\n")[1] if file.endswith(".md") else text]
        if (found := _faults(_schemas()[name], fields))
    }
    assert refused == {}


STAND_INS = {
    "removed": "- id: x\n  date: 2026-01-31\n",
    "entry": "id: x\nkind: offer\ntitle: X\nsummary: X\ntown: dortmund\n"
    "published: 2026-01-01\nvalid_until: 2026-01-31\n",
    "pairs": "request/x~offer/y: 2026-01-31\n",
}


def test_every_schema_has_files_to_prove_it() -> None:
    """An example stands in for files of which there are none yet."""
    assert {name for name, _ in _files()} | {*STAND_INS} == {*MODELS}
    assert all(_faults(_schemas()[name], text) == [] for name, text in STAND_INS.items())


RELEASE = """\
id: 2026-01
type: news
title: Titel
summary: Satz.
date: 2026-01-01
"""
PROJECT = "id: x\ntitle: Titel\nsummary: Satz.\nstatus: running\n"


@pytest.mark.parametrize(
    ("name", "text", "faults"),
    [
        ("profile", records.PROFILE, []),
        ("profile", f"{records.PROFILE}website:\nsectors:\ncontact:\n", []),
        ("profile", f"{records.PROFILE}founded: 1999\nemployees:\n  min: 5\n", []),
        ("profile", f"{records.PROFILE}founded: '1999'\nemployees:\n  min: '5'\n", []),
        ("profile", records.PROFILE.replace("  city", "  postal_code: 01067\n  city"), []),
        ("profile", records.PROFILE.replace("Beispiel", "4711"), []),
        ("profile", f"{records.PROFILE}phone: +49231123\n", []),
        ("profile", f"{records.PROFILE}contact:\n  phone: +49 231 1\n  consent: true\n", []),
        ("profile", f"{records.PROFILE}geo:\n  lat: 51.5\n  lon: 7.5\n", []),
        ("profile", f"{records.PROFILE}webseite: https://example.org/\n", ["additionalProperties"]),
        ("profile", f"{records.PROFILE}contact:\n  mail: x\n", ["contact additionalProperties"]),
        ("profile", records.PROFILE.replace("name: Beispiel\n", ""), ["required"]),
        ("profile", records.PROFILE.replace("name: Beispiel", "name:"), ["name type"]),
        ("profile", records.PROFILE.replace("company", "firma"), ["type enum"]),
        ("profile", records.PROFILE.replace("dortmund", "dortmnd"), ["address.city enum"]),
        ("profile", f"{records.PROFILE}competences:\n  - kuplungen\n", ["competences.0 enum"]),
        ("profile", f"{records.PROFILE}sectors: maschinenbau\n", ["sectors type"]),
        ("profile", f"{records.PROFILE}website: http://example.org/\n", ["website pattern"]),
        ("profile", f"{records.PROFILE}email: nicht\n", ["email pattern"]),
        ("profile", f"{records.PROFILE}phone: 0231 1\n", ["phone pattern"]),
        ("profile", f"{records.PROFILE}verified_on: 1.2.2026\n", ["verified_on pattern"]),
        ("profile", f"{records.PROFILE}founded: 1999-5\n", ["founded pattern"]),
        ("profile", f"{records.PROFILE}contact:\n  consent: yes\n", ["contact.consent pattern"]),
        ("profile", records.PROFILE.replace("Ein Satz.", "x" * 201), ["summary maxLength"]),
        ("profile", f"{records.PROFILE}offers:\n  - id: x\n    title: x\n", ["offers.0 required"]),
        ("release", RELEASE, []),
        ("release", f"{RELEASE}draft: false\nlang: en\nmoved_from: /aktuelles/2016/x/\n", []),
        ("release", f"{RELEASE}moved_from:\n  - /aktuelles/2016/x/\n", []),
        ("release", f"{RELEASE}topics:\n  - foerderng\n", ["topics.0 enum"]),
        ("release", RELEASE.replace("2026-01-01", "1.1.2026"), ["date pattern"]),
        ("release", RELEASE.replace("2026-01\n", "2026/1\n"), ["id pattern"]),
        ("release", RELEASE.replace("news", "meldung"), ["type enum"]),
        ("release", f"{RELEASE}images:\n  - file: x.jpg\n", ["images.0 required"]),
        ("project", PROJECT, []),
        ("project", PROJECT.replace("running", "fertig"), ["status enum"]),
        ("project", f"{PROJECT}partners:\n  - wilo\n", ["partners.0 type"]),
        (
            "project",
            f"{PROJECT}funding:\n  - amount_eur: 1.5\n",
            ["funding.0 required", "funding.0.amount_eur type"],
        ),
        ("taxonomy", "towns:\n  x:\n    label: X\n    area: dortmund\n", []),
        ("taxonomy", "towns:\n  X y:\n    label: X\n", ["towns additionalProperties"]),
        (
            "taxonomy",
            "sectors:\n  x:\n    name: X\n",
            ["sectors.x additionalProperties", "sectors.x required"],
        ),
        ("network", "name: X\nclaim: X\nfigures:\n  - value: 9\n", ["figures.0 required"]),
        ("published", "2016-02: /aktuelles/2016/x/\n", []),
        ("published", "2016-02:\n  address: /aktuelles/2016/x/\n", []),
        ("published", "2016/02: /aktuelles/2016/x/\n", ["pattern"]),
        ("published", "2016-02: /presse/x/\n", ["2016-02 anyOf"]),
        ("pairs", "request/x~offer/y:\n  listed_on: 2026-01-01\n", []),
        ("pairs", "request/x: 2026-01-01\n", ["pattern"]),
        ("pairs", "request/x~offer/y: gestern\n", ["request/x~offer/y anyOf"]),
        ("removed", "- id: x\n", ["0 required"]),
        ("removed", "id: x\n", ["type"]),
    ],
)
def test_faulty_file_is_refused(name: str, text: str, faults: list[str]) -> None:
    """Where the fault is; what the loader takes for text may stand without quotation marks."""
    assert {*_faults(_schemas()[name], text)} == {*faults}


@pytest.mark.parametrize(
    "name",
    [n for n, model in MODELS.items() if model not in (Removals, ListedPairs, Publications)],
)
def test_schema_agrees_with_its_model(name: str) -> None:
    """The same fields, each explained in German; what is missing or unknown is refused by both."""
    model, found = MODELS[name], _schemas()[name]
    properties = cast("Mapping[str, Schema]", found["properties"])
    assert [*properties] == [*model.model_fields]
    for key, field in properties.items():
        declared = model.model_fields[key]
        assert field["title"] == declared.title
        assert str(field["description"]).startswith(str(declared.description))
    required = {key for key, field in model.model_fields.items() if field.is_required()}
    assert set(cast("list[str]", found.get("required", []))) == required
    empty = validated(model, Source("x", {}, {}, {}))[1]
    assert {p.place for p in empty if p.fault == "missing"} == required
    unknown = validated(model, Source("x", {"gibtsnicht": "x"}, {}, {}))[1]
    assert any(p.fault.startswith("unknown-field") for p in unknown)
    assert "additionalProperties" in _faults(found, "gibtsnicht: x\n")


def test_every_field_is_explained() -> None:
    """By title and description, in every model below the documents as well."""
    for model in _models(*MODELS.values()):
        if model not in (Removals, ListedPairs, Publications):
            for name, field in model.model_fields.items():
                assert field.title, (model, name)
                assert str(field.description).endswith("."), (model, name)


def test_schema_holds_no_examples() -> None:
    """Tools would write them into the file, where they could be left."""
    assert '"examples"' not in json.dumps(_schemas())


def _models(*models: type[Model]) -> Iterator[type[Model]]:
    for model in models:
        yield model
        for field in model.model_fields.values():
            yield from _models(*_inner(field.annotation))


def _inner(annotation: object) -> Iterator[type[Model]]:
    if isinstance(annotation, type) and issubclass(annotation, Model):
        yield annotation
    for argument in getattr(annotation, "__args__", ()):
        yield from _inner(argument)


@given(
    values=st.fixed_dictionaries(
        {},
        optional={
            "phone": st.sampled_from(["+49 231 1", "+49 (231) 1/2-3", "0231 1", "+49 (0)231 1"]),
            "founded": st.sampled_from(["1999", "1999-05", "1999-05-01", "1999-5", "99"]),
            "website": st.sampled_from(["https://a.de", "HTTPS://a.de/b?c", "http://a.de", "a.de"]),
            "email": st.sampled_from(["a@b.de", "a b@c.de", "a@b"]),
            "verified_on": st.sampled_from(["2026-01-01", "1.1.2026", "heute"]),
            "name": st.text(st.characters(categories=["L", "N"]), min_size=1, max_size=40),
            "unbekannt": st.just("x"),
        },
    )
)
@settings(deadline=None, derandomize=True, database=None)
def test_what_the_loader_accepts_the_schema_accepts(values: dict[str, str]) -> None:
    """Whatever the editor tool makes of it."""
    fields = {**yaml.load(records.PROFILE, Loader=yaml.BaseLoader), **values}  # noqa: S506
    _, problems = validated(Partner, Source("x", fields, {}, {}))
    refused = {
        *(error.json_path for error in Draft7Validator(_schemas()["profile"]).iter_errors(fields))
    }
    reported = {f"$.{p.place}" if p.fault != "unknown-field" else "$" for p in problems}
    assert refused <= reported | {"$"}
    assert bool(refused) == bool(problems)
