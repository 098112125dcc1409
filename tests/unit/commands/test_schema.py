"""`regionruhr schema`: the files for the tools of the editors, written anew."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import projects
from regionruhr.cli import main
from regionruhr.editor_tools.field_tables import PATH
from regionruhr.editor_tools.forms import PATH as FORMS
from regionruhr.editor_tools.tool_files import MODELS
from regionruhr.faults.text_report import MESSAGES


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The small project."""
    return projects.copy_small(tmp_path)


def _run(project: Path, *arguments: str) -> Result:
    return CliRunner().invoke(main, ["schema", "--root", str(project), *arguments])


def test_files_are_written_and_named(project: Path) -> None:
    """A second time there is nothing to do."""
    result = _run(project)
    assert result.exit_code == 0
    assert result.stdout.splitlines() == [
        str(project / path) for path in (*MODELS, FORMS, PATH, MESSAGES)
    ]
    assert all((project / path).is_file() for path in MODELS)
    assert _run(project).stdout == "Alles ist auf dem Stand.\n"


def test_new_term_is_offered(project: Path) -> None:
    """Only what changed is written."""
    _run(project)
    taxonomy = project / "partners/_taxonomy.yml"
    text = taxonomy.read_text()
    taxonomy.write_text(text.replace("sectors:\n", "sectors:\n  messe:\n    label: Messen\n"))
    changed = [project / "schemas/profile.schema.json", project / FORMS]
    assert _run(project).stdout.splitlines() == [*map(str, changed)]
    assert all('"Messen"' in path.read_text() for path in changed)


def test_no_time_changes_what_is_written(project: Path) -> None:
    """So there is none to report."""
    assert _run(project, "--now", projects.NOW).exit_code == 2


def test_faulty_taxonomy_is_reported(project: Path) -> None:
    """Nothing is written; faults elsewhere do not hinder."""
    (project / "partners/wilo.yml").write_text("id: wilo\n")
    (project / "partners/_taxonomy.yml").write_text("towns: [\n")
    result = _run(project)
    assert result.exit_code == 1
    assert result.stdout.startswith("partners/_taxonomy.yml:1: YAML: ")
    assert result.stdout.endswith("1 Problem in 1 Datei\n")
    assert not (project / "schemas").exists()


def test_folder_without_a_project_is_reported(tmp_path: Path) -> None:
    """In one line, with what it lacks."""
    result = _run(tmp_path)
    assert (result.exit_code, result.stdout) == (1, "")
    assert "liegt kein Projekt, es fehlt: partners/, content/" in result.stderr


def test_place_that_is_taken_is_reported(project: Path) -> None:
    """A file where the folder should be: no traceback."""
    (project / "schemas").write_text("x")
    result = _run(project)
    assert result.exit_code == 1
    assert "schemas" in result.stderr
