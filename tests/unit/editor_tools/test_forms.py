"""The forms in the browser ask for what a file may hold, in German, and lose nothing of it."""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

import pytest
from pydantic import BaseModel

import projects
import records
from regionruhr.editor_tools.forms import (
    BODY,
    COLLECTIONS,
    FIELDS_LEFT_OUT,
    LEFT_OUT,
    Collection,
    forms,
)
from regionruhr.editor_tools.tool_files import MODELS, press_contact_labels
from regionruhr.editor_tools.widgets import SINGULARS, YES_OR_NO
from regionruhr.model.field import model_in
from regionruhr.model.page import Page
from regionruhr.model.project import Project
from regionruhr.model.release import EVENT_FIELDS, Release
from regionruhr.model.taxonomy import Taxonomy
from regionruhr.reading.loading import load

Form = Mapping[str, Any]


@pytest.fixture(scope="module")
def made() -> Form:
    """The settings for the small project."""
    taxonomy = load(projects.SMALL, today=date(2026, 11, 24)).registry.taxonomy
    assert taxonomy is not None
    return forms(taxonomy)


@pytest.fixture(scope="module")
def by_name(made: Form) -> Mapping[str, Form]:
    """Every collection that has a form, by its name."""
    return {one["name"]: one for one in made["collections"] if "folder" in one}


def _leaves(fields: list[Form], above: str = "") -> Iterator[tuple[str, Form]]:
    for field in fields:
        name = f"{above}{field['name']}"
        yield name, field
        yield from _leaves(field.get("fields", []), f"{name}.")


def test_every_list_says_what_it_adds() -> None:
    """By its title: one that is new or has another name is missed here."""
    made = forms(Taxonomy.model_validate(records.TAXONOMY))["collections"]
    fields = [field for one in made for field in _leaves(one.get("fields", []))]
    assert {field["label"] for _, field in fields if field.get("widget") == "list"} == {*SINGULARS}


def test_every_kind_of_file_has_a_form_or_a_reason() -> None:
    """A new one cannot be forgotten."""
    kinds = {model for model, _ in MODELS.values()} | {Release, Project, Page}
    assert {collection.model for collection in COLLECTIONS} | {*LEFT_OUT} == kinds
    assert all(reason.endswith(".") for reason in LEFT_OUT.values())


@pytest.mark.parametrize("collection", COLLECTIONS, ids=lambda collection: collection.name)
def test_every_field_has_a_place_or_a_reason(
    by_name: Mapping[str, Form], collection: Collection
) -> None:
    """In the order of the model, which is that of the files; the text follows its summary."""
    left_out = FIELDS_LEFT_OUT.get(collection.name, {})
    names = [name for name in _names(collection.model) if name not in left_out]
    if collection.is_text:
        names.insert(names.index("summary") + 1, BODY)
    assert [name for name, _ in _leaves(by_name[collection.name]["fields"])] == names


def _names(model: type[BaseModel], above: str = "") -> Iterator[str]:
    for name, info in model.model_fields.items():
        yield f"{above}{name}"
        if inner := model_in(info.annotation):
            yield from _names(inner, f"{above}{name}.")


def test_left_out_is_what_only_an_event_has() -> None:
    """All of them a release of another kind is refused with."""
    assert {name: {*fields} for name, fields in FIELDS_LEFT_OUT.items()} == {
        "news": {*EVENT_FIELDS},
        "press-release": {*EVENT_FIELDS},
    }


def test_optional_field_has_no_default(by_name: Mapping[str, Form]) -> None:
    """It would be written into every file that is opened: a draft of all that is published."""
    for name, form in by_name.items():
        fields = [field for _, field in _leaves(form["fields"])]
        defaults = {field["name"]: field["default"] for field in fields if "default" in field}
        assert defaults == ({"type": name} if "type" in defaults else {})
        assert {"boolean", "number"}.isdisjoint(field["widget"] for field in fields)


@pytest.mark.parametrize(
    ("form", "field", "expected"),
    [
        ("partner", "id", {"widget": "hidden", "label": "Kennung"}),
        ("partner", "name", {"widget": "string", "label": "Name", "required": True}),
        ("partner", "summary", {"widget": "text", "maxlength": 200}),
        ("partner", "description", {"widget": "richtext", "use_markdown_shortcuts": False}),
        ("partner", "address", {"widget": "object", "required": True}),
        ("partner", "address.city", {"widget": "select", "label": "Ort", "required": True}),
        ("partner", "contact", {"widget": "object", "required": False}),
        ("partner", "contact.consent", {"widget": "select", "options": YES_OR_NO}),
        ("partner", "geo.lat", {"hint": "Grad nach WGS 84. Zum Beispiel: 51.5136"}),
        ("partner", "employees.min", {"widget": "string"}),
        ("partner", "founded", {"widget": "string"}),
        ("partner", "verified_on", {"widget": "datetime", "type": "date"}),
        ("partner", "sectors", {"widget": "select", "multiple": True, "max": 50}),
        ("partner", "offers", {"widget": "list", "summary": "{{fields.title}}"}),
        ("partner", "offers", {"label": "Angebote", "label_singular": "Angebot"}),
        ("partner", "aliases", {"label_singular": "Anderen Namen"}),
        ("partner", "offers.kind", {"widget": "hidden"}),
        ("partner", "offers.id", {"widget": "hidden", "label": "Kennung"}),
        (
            "partner",
            "logo",
            {
                "widget": "image",
                "accept": ".svg,.png,.webp",
                "media_folder": "logos",
                "public_folder": "",
            },
        ),
        ("partner", "images.file", {"media_folder": "bilder", "public_folder": ""}),
        ("partner", "images.file", {"accept": ".jpg,.jpeg,.png,.svg,.webp,.heic,.heif"}),
        ("partner", "images.credit", {"widget": "string", "required": True}),
        ("news", "type", {"widget": "hidden", "default": "news"}),
        ("news", "date", {"widget": "datetime", "format": "YYYY-MM-DD HH:mm"}),
        ("news", "corrections.date", {"hint": "Wann berichtigt wurde, auch mit Uhrzeit."}),
        ("news", "images.file", {"media_folder": "/content/aktuelles/{{dirname}}"}),
        ("news", "downloads.file", {"widget": "file", "accept": ".pdf,.txt"}),
        ("news", "partners", {"widget": "relation", "collection": "partner", "multiple": True}),
        ("news", "topics", {"options": [{"label": "Förderung", "value": "foerderung"}]}),
        ("news", "moved_from", {"widget": "list", "required": False}),
        ("event", "start", {"widget": "string", "required": False}),
        ("project", "partners.id", {"widget": "relation", "value_field": "{{slug}}"}),
        ("project", "images.file", {"media_folder": "", "public_folder": ""}),
        ("project", "funding", {"widget": "list", "summary": "{{fields.programme}}"}),
        ("project", "body", {"widget": "richtext", "required": True}),
        ("news", "body", {"widget": "richtext", "required": False}),
        ("project", "source_note", {"widget": "text", "maxlength": 20_000}),
        ("entry", "contact", {"widget": "relation", "display_fields": ["name"]}),
        ("entry", "contact", {"filters": [{"field": "role", "values": ["carrier"]}]}),
        ("project", "partners.id", {"filters": None}),
    ],
)
def test_field_is_asked_for_as_what_it_is(
    by_name: Mapping[str, Form], form: str, field: str, expected: Form
) -> None:
    """Dates in the form that the loader reads, keys with their labels, files where ours lie."""
    found = dict(_leaves(by_name[form]["fields"]))[field]
    assert {name: found.get(name) for name in expected} == expected


@pytest.mark.parametrize(
    ("form", "field", "message"),
    [
        ("partner", "website", "https://"),
        ("partner", "address.postal_code", "fünf Ziffern"),
        ("partner", "employees.min", "nur Ziffern"),
        ("project", "website", "https://"),
        ("event", "start", "Jahr-Monat-Tag"),
    ],
)
def test_form_refuses_with_the_words_of_the_check(
    by_name: Mapping[str, Form], form: str, field: str, message: str
) -> None:
    """A pattern comes with what to write instead."""
    pattern, text = dict(_leaves(by_name[form]["fields"]))[field]["pattern"]
    assert pattern.startswith("^(?:")
    assert text.startswith("Das hat nicht die richtige Form: ")
    assert message in text


def test_items_of_a_list_are_refused_as_single_values_are(by_name: Mapping[str, Form]) -> None:
    """Each by its own length or pattern."""
    fields = dict(_leaves(by_name["partner"]["fields"]))
    assert fields["aliases"]["field"]["maxlength"] == 500
    assert fields["same_as"]["field"]["pattern"] == fields["website"]["pattern"]


def test_hint_needs_no_notation(by_name: Mapping[str, Form]) -> None:
    """What editors of files write, editors of forms never see: names of fields, "true"."""
    notation = re.compile(
        r"\b[a-z_]+: (true|false)|„[a-z_]+“|\b(true|false|regionruhr)\b|_"
        r"|dieser Datei|^Jahr-Monat-Tag"
    )
    for name, form in by_name.items():
        for field, one in _leaves(form["fields"]):
            if one["widget"] != "hidden" and field != BODY:
                assert one["label"], (name, field)
                assert one["hint"].count("Zum Beispiel") <= 1, (name, field)
                assert not notation.search(one["hint"]), (name, field)


def test_press_contacts_are_chosen_by_their_names() -> None:
    """Of a key alone nobody knows who answers; without any there is nothing to choose from."""
    labels = press_contact_labels(load(projects.SMALL, today=date(2026, 11, 24)).documents)
    assert labels == {"wf-dortmund": "Wirtschaftsförderung Dortmund"}
    release = forms(Taxonomy(), labels)["collections"][1]
    field = dict(_leaves(release["fields"]))["contact"]
    options = [{"label": "Wirtschaftsförderung Dortmund", "value": "wf-dortmund"}]
    assert (field["widget"], field["options"]) == ("select", options)
    without = forms(Taxonomy())["collections"][1]
    assert dict(_leaves(without["fields"]))["contact"]["widget"] == "string"


def test_files_are_told_from_others_in_their_folder(by_name: Mapping[str, Form]) -> None:
    """By their type or name: the taxonomy and the start page of projects are no records."""
    named = {"field": "slug", "pattern": "^(?!index$)[a-z0-9]"}
    assert {name: form["filter"] for name, form in by_name.items()} == {
        "partner": named,
        "news": {"field": "type", "value": "news"},
        "press-release": {"field": "type", "value": "press-release"},
        "event": {"field": "type", "value": "event"},
        "project": named,
        "entry": named,
    }


def test_name_of_a_file_is_made_once(by_name: Mapping[str, Form]) -> None:
    """From the title, in the folder of its year; a new title later renames nothing."""
    for form in by_name.values():
        assert form["slug"]["editable"] == ["create"]
        assert form["slug"]["template"] == f"{{{{{form['identifier_field']}}}}}"
    assert by_name["event"]["path"] == "{{fields.date | date('YYYY')}}/{{slug}}"
    assert "path" not in by_name["project"]


def test_name_of_a_file_is_made_by_our_rule(made: Form) -> None:
    """Umlauts are written out, all but letters, digits and hyphens is a hyphen, 60 in all."""
    assert made["slug"] == {"encoding": "ascii", "clean_accents": True, "maxlength": 60}


def test_profiles_have_a_format_of_their_own(by_name: Mapping[str, Form]) -> None:
    """Their description is text in Markdown, that of an entry of the exchange is not."""
    assert {name: form["format"] for name, form in by_name.items()} == {
        "partner": "profile",
        **dict.fromkeys(("news", "press-release", "event", "project"), "yaml-frontmatter"),
        "entry": "yaml",
    }


def test_newest_release_is_listed_first(by_name: Mapping[str, Form]) -> None:
    """With its day; of other collections the name."""
    for name, form in by_name.items():
        is_release = name in {"news", "press-release", "event"}
        assert (form.get("sortable_fields") == [form.get("identifier_field")]) is not is_release
    newest = {"field": "date", "direction": "descending"}
    assert by_name["event"]["sortable_fields"]["default"] == newest
