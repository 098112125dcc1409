"""What tools read of the fields lies in the project as it would be made now."""

import json
from datetime import date

import pytest

import projects
from regionruhr.editing.load import load
from regionruhr.editing.schemas.tool_files import FRONT_MATTER, MODELS, tool_files
from regionruhr.network.taxonomy import Taxonomy


@pytest.fixture(scope="module")
def taxonomy() -> Taxonomy:
    """The taxonomy of the project itself."""
    found = load(projects.ROOT, today=date(2026, 11, 24)).registry.taxonomy
    assert found is not None
    return found


def test_files_are_in_step(taxonomy: Taxonomy) -> None:
    """With the models, the explanations and the taxonomy."""
    for path, text in tool_files(taxonomy).items():
        file = projects.ROOT / path
        is_in_step = file.is_file() and file.read_text() == text
        assert is_in_step, (
            f"{path} is out of date: run `regionruhr schema` and commit what it wrote"
        )
    lying = {f"schemas/{file.name}" for file in (projects.ROOT / "schemas").iterdir()}
    assert lying | {FRONT_MATTER} == {*tool_files(taxonomy)}


def test_files_are_the_same_every_time(taxonomy: Taxonomy) -> None:
    """Byte by byte."""
    assert dict(tool_files(taxonomy)) == dict(tool_files(taxonomy))


def test_editor_finds_the_schemas() -> None:
    """Every file that is YAML from end to end has one, and only one, by its place."""
    settings = json.loads((projects.ROOT / ".vscode/settings.json").read_text())
    found = settings["yaml.schemas"]
    assert {path.removeprefix("./") for path in found} <= {*MODELS}
    places = [*projects.ROOT.glob("partners/*.yml"), *projects.ROOT.glob("content/*.yml")]
    for place in places:
        path = place.relative_to(projects.ROOT)
        assert len([one for one in found.values() if path.match(one)]) == 1, path
    extensions = json.loads((projects.ROOT / ".vscode/extensions.json").read_text())
    assert extensions["recommendations"] == ["redhat.vscode-yaml", "eliostruyf.vscode-front-matter"]
