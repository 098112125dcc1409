"""The forms over a whole repository: what an editor corrects there, and what she did not touch."""

import shutil
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser

import projects
from demo.corpus import TINY
from demo.project import write
from demo.record import SOURCE
from forms_repository import (
    MARK,
    TODAY,
    collection_of,
    forms_over,
    project_files,
    source_of,
)
from regionruhr.editor_tools.forms import COLLECTIONS
from regionruhr.reading.loading import load


def _real(folder: Path) -> Path:
    return projects.copy_real(folder)


def _demo(folder: Path) -> Path:
    """The invented network, with the notation of those of its files that are written by hand."""
    project = write(folder, TINY)
    for path in project_files(project).keys() & project_files(SOURCE).keys():
        shutil.copyfile(SOURCE / path, project / path)
    return project


@pytest.mark.parametrize(
    "copied", [pytest.param(_real, marks=pytest.mark.content), _demo], ids=["real", "demo"]
)
def test_a_corrected_word_changes_nothing_else(
    browser: Browser, copied: Callable[[Path], Path], tmp_path: Path
) -> None:
    """Every file that has a form is opened and saved: its other fields keep value and notation."""
    project = copied(tmp_path / "project")
    before = {
        path: one.decode()
        for path, one in project_files(project).items()
        if path.endswith((".yml", ".md"))
    }
    paths = [
        path
        for path, text in before.items()
        if "/_" not in path and collection_of(path, source_of(path, text))
    ]
    with forms_over(browser, project, tmp_path / "served") as repository:
        listed = Counter(collection_of(path, source_of(path, before[path])) for path in paths)
        assert repository.counts() == {one.label: listed[one] for one in COLLECTIONS}
        assert repository.correct(paths) == []
        changed = repository.changed()
    assert sorted(changed) == sorted(paths)
    for path, content in changed.items():
        assert content is not None
        after = content.decode()
        former, found = source_of(path, before[path]), source_of(path, after)
        summary = f"{str(former.fields['summary']).strip()}{MARK}"
        assert {**found.fields, "summary": str(found.fields["summary"]).strip()} == {
            **former.fields,
            "summary": summary,
        }
        assert after.replace(MARK, "").split() == before[path].split()
        (project / path).write_text(after.replace(MARK, ""))
    assert load(project, today=TODAY).problems == ()
