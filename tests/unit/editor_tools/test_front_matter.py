"""The forms of the extension Front Matter ask for what a file may hold, in German."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest

import projects
from regionruhr.editor_tools.front_matter import front_matter_settings
from regionruhr.editor_tools.json_schema import schema
from regionruhr.model.project import Project
from regionruhr.model.release import EVENT_FIELDS, Release
from regionruhr.reading.loading import load

# https://frontmatter.codes/docs/content-creation/fields: what each kind of field must have.
KINDS = {
    "string": {"single"},
    "datetime": {"dateFormat"},
    "boolean": set(),
    "draft": set(),
    "choice": {"choices"},
    "list": set(),
    "fields": {"fields"},
}
ALWAYS = {"name", "type", "title", "description", "required"}
MAY = {"multiple", "isPublishDate"}
RECORDS = {"images", "downloads", "corrections", "funding", "moved_from"}


@pytest.fixture(scope="module")
def made() -> dict[str, Any]:
    """The settings for the small project."""
    taxonomy = load(projects.SMALL, today=date(2026, 11, 24)).registry.taxonomy
    assert taxonomy is not None
    return front_matter_settings(
        schema(Release, "Meldung", taxonomy), schema(Project, "Projekt", taxonomy)
    )


@pytest.fixture(scope="module")
def forms(made: dict[str, Any]) -> Mapping[str, Mapping[str, Any]]:
    """The fields of each form by their names."""
    return {
        form["name"]: {field["name"]: field for field in form["fields"]}
        for form in made["frontMatter.taxonomy.contentTypes"]
    }


def test_every_field_is_one_that_the_extension_knows(
    forms: Mapping[str, Mapping[str, Any]],
) -> None:
    """With what its kind must have and no more, and a German sentence on it."""
    fields = [field for form in forms.values() for field in form.values()]
    fields += [inner for field in fields for inner in field.get("fields", [])]
    for field in fields:
        assert {*field} - MAY == ALWAYS | KINDS[field["type"]], field
        assert field["title"]
        assert field["description"].rstrip(".")
    assert {field["type"] for field in fields} == {*KINDS} - {"boolean"}


@pytest.mark.parametrize(
    ("form", "model", "left_out"),
    [
        ("press-release", Release, {*EVENT_FIELDS}),
        ("news", Release, {*EVENT_FIELDS}),
        ("event", Release, set()),
        ("project", Project, {"partners"}),
    ],
)
def test_form_has_the_fields_of_its_record(
    forms: Mapping[str, Mapping[str, Any]],
    form: str,
    model: type[Release | Project],
    left_out: set[str],
) -> None:
    """But for lists of records, which the extension would spoil."""
    assert {*model.model_fields} - {*forms[form]} == left_out | (RECORDS & {*model.model_fields})


@pytest.mark.parametrize(
    ("form", "field", "expected"),
    [
        ("news", "type", {"choices": [{"id": "news", "title": "Meldung"}]}),
        ("news", "title", {"type": "string", "single": True, "required": True}),
        ("news", "summary", {"type": "string", "single": False, "required": True}),
        ("news", "date", {"type": "datetime", "dateFormat": "yyyy-MM-dd HH:mm"}),
        ("news", "date", {"isPublishDate": True, "required": True}),
        ("news", "written_on", {"type": "datetime", "dateFormat": "yyyy-MM-dd"}),
        (
            "news",
            "topics",
            {"multiple": True, "choices": [{"id": "foerderung", "title": "Förderung"}]},
        ),
        ("news", "partners", {"type": "list", "required": False}),
        ("news", "draft", {"type": "draft"}),
        (
            "news",
            "lang",
            {"choices": [{"id": "de", "title": "Deutsch"}, {"id": "en", "title": "Englisch"}]},
        ),
        ("event", "start", {"type": "datetime", "required": True}),
        ("project", "status", {"type": "choice", "required": True}),
        ("project", "start", {"type": "string"}),
        ("project", "seeking", {"type": "fields"}),
    ],
)
def test_field_is_asked_for_as_what_it_is(
    forms: Mapping[str, Mapping[str, Any]], form: str, field: str, expected: dict[str, Any]
) -> None:
    """Dates with a calendar in the form that the loader reads, keys with their labels."""
    found = forms[form][field]
    assert {name: found.get(name) for name in expected} == expected


def test_files_are_found_by_their_folders(made: dict[str, Any]) -> None:
    """None is created there: it would have no number."""
    folders = made["frontMatter.content.pageFolders"]
    found = {folder["path"]: folder["contentTypes"] for folder in folders}
    assert found == {
        "[[workspace]]/content/aktuelles": ["press-release", "news", "event"],
        "[[workspace]]/content/projekte": ["project"],
    }
    assert all(folder["disableCreation"] for folder in folders)
    for path in found:
        assert (projects.ROOT / path.removeprefix("[[workspace]]/")).is_dir()
