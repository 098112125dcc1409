"""What tools read of the fields lies in the project as it would be made now."""

import json
import re
from collections.abc import Mapping
from datetime import date

import pytest

import projects
from regionruhr.editor_tools.field_tables import PATH
from regionruhr.editor_tools.forms import PATH as FORMS
from regionruhr.editor_tools.tool_files import MODELS, tool_files
from regionruhr.faults.text_report import MESSAGES
from regionruhr.model.exchange_entry import AnonymousEntry, Offer
from regionruhr.model.field import fields_of
from regionruhr.model.partner import Partner
from regionruhr.model.project import Project
from regionruhr.model.release import Release
from regionruhr.model.taxonomy import GROUPS, Area, Taxonomy, Term, Town
from regionruhr.reading.loading import load

pytestmark = pytest.mark.content

TERM_FIELDS = frozenset(
    field.path[-1]
    for model in (Partner, Project, Release, Taxonomy, Town, Offer, AnonymousEntry)
    for field in fields_of(model)
    if field.refers_to == "press contact"
    or (field.refers_to and Taxonomy().groups_of(field.refers_to))
)
# How such a field lists its keys, or looks as long as there are none.
TERM_KEYWORDS = {"enum", "enumDescriptions", "pattern", "patternErrorMessage", "type"} | {
    *("field", "multiple", "options", "widget")
}


@pytest.fixture(scope="module")
def taxonomy() -> Taxonomy:
    """The taxonomy of the project itself."""
    found = load(projects.ROOT, today=date(2026, 11, 24)).registry.taxonomy
    assert found is not None
    return found


@pytest.fixture(scope="module")
def files(taxonomy: Taxonomy) -> Mapping[str, str]:
    """What would be made of it now."""
    return tool_files(taxonomy)


def test_files_are_in_step(files: Mapping[str, str]) -> None:
    """With the models and the explanations; new terms come with the next deployment."""
    for path, text in files.items():
        file = projects.ROOT / path
        is_in_step = file.is_file() and _without_terms(file.read_text()) == _without_terms(text)
        assert is_in_step, (
            f"{path} is out of date: run `regionruhr schema` and commit what it wrote"
        )
    lying = {f"schemas/{file.name}" for file in (projects.ROOT / "schemas").iterdir()}
    assert lying | {PATH, MESSAGES} == {*files}


def _without_terms(text: str) -> object:
    """A file without the keys of the taxonomy that a field takes."""
    return _reduced(json.loads(text), "") if text.startswith("{") else text


def _reduced(part: object, name: str) -> object:
    if isinstance(part, list):
        return [_reduced(item, name) for item in part]
    if not isinstance(part, dict):
        return part
    # A schema has a field under its name, a form has the name in the field.
    takes_terms = not TERM_FIELDS.isdisjoint({name, str(part.get("name"))})
    return {
        key: _reduced(value, name if key == "items" else key)
        for key, value in part.items()
        if not (takes_terms and key in TERM_KEYWORDS)
    }


def test_change_of_the_taxonomy_alone_leaves_files_in_step(
    taxonomy: Taxonomy, files: Mapping[str, str]
) -> None:
    """A term more in each group, or none at all: an editor does that without a command."""
    new = {"areas": Area(label="Neu"), "towns": Town(label="Neu", area="neu")}
    terms = {
        name: {**getattr(taxonomy, name), "neu": new.get(name, Term(label="Neu"))}
        for name in GROUPS.values()
    }
    grown = tool_files(taxonomy.model_copy(update=terms))
    empty = tool_files(Taxonomy())
    for path, text in files.items():
        for other in (grown[path], empty[path]):
            is_in_step = _without_terms(text) == _without_terms(other)
            assert is_in_step, path
    assert '"Neu"' in grown[FORMS]


@pytest.mark.parametrize("path", ["schemas/profile.schema.json", FORMS])
@pytest.mark.parametrize("text_of_model", ["Website", "In welchen Branchen"])
def test_change_of_the_model_puts_files_out_of_step(
    files: Mapping[str, str], path: str, text_of_model: str
) -> None:
    """Of a field with terms as of any other."""
    text = files[path]
    assert text_of_model in text
    is_in_step = _without_terms(text) == _without_terms(text.replace(text_of_model, "Anders"))
    assert not is_in_step


def test_files_are_the_same_every_time(taxonomy: Taxonomy, files: Mapping[str, str]) -> None:
    """Byte by byte."""
    assert dict(tool_files(taxonomy)) == dict(files)


def _pattern(glob: str) -> re.Pattern[str]:
    """A glob as the language server of YAML reads it: "*" stays within a folder, "[…]" is a set."""
    return re.compile(f"(?:^|/){glob.replace('.', '[.]').replace('*', '[^/]*')}$")


def test_editor_finds_the_schemas() -> None:
    """Every file that is YAML from end to end has one, and only one, by its place."""
    settings = json.loads((projects.ROOT / ".vscode/settings.json").read_text())
    found = settings["yaml.schemas"]
    assert {path.removeprefix("./") for path in found} == {*MODELS}
    places = [*projects.ROOT.glob("partners/*.yml"), *projects.ROOT.glob("content/*.yml")]
    paths = [place.relative_to(projects.ROOT).as_posix() for place in places]
    for path in (*paths, "partners/boerse/drehteile.yml", "partners/_pairs.yml"):
        assert len([one for one in found.values() if _pattern(one).search(path)]) == 1, path
    assert _pattern(found["./schemas/entry.schema.json"]).search("partners/boerse/x.yml")
    assert not _pattern(found["./schemas/profile.schema.json"]).search("partners/boerse/x.yml")
    extensions = json.loads((projects.ROOT / ".vscode/extensions.json").read_text())
    assert extensions["recommendations"] == ["redhat.vscode-yaml"]


def test_editor_has_a_task_that_opens_the_preview() -> None:
    """Under the name that the handbook gives it; its option is one of the Makefile."""
    (task,) = json.loads((projects.ROOT / ".vscode/tasks.json").read_text())["tasks"]
    assert (task["label"], task["command"]) == ("Vorschau", "make serve OPEN=yes")
    assert "Run Task → Vorschau" in (projects.ROOT / "REDAKTION.md").read_text()
    assert "$(if $(OPEN),--open)" in (projects.ROOT / "Makefile").read_text()
