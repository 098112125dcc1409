"""What a test does to the project that all share is gone before the next one."""

from collections.abc import Callable
from pathlib import Path

import pytest

import projects
from shared_project import SharedProject


@pytest.mark.parametrize(
    "spoil",
    [
        lambda project: (project / "partners/wilo.yml").write_text("id: wilo\n"),
        lambda project: (project / "partners/wilo.yml").unlink(),
        lambda project: (project / "partners/wilo.yml").rename(project / "partners/neu.yml"),
        lambda project: (project / "content/neu/tief").mkdir(parents=True),
        lambda project: (project / "content/neu").symlink_to(".."),
        lambda project: (project / "partners/wilo.yml").touch(),
    ],
    ids=["changed", "removed", "moved", "folder", "link", "touched"],
)
def test_project_is_given_back_as_it_was(
    shared_small: SharedProject, spoil: Callable[[Path], object]
) -> None:
    """Every file and every folder, twice in a row."""
    before = projects.contents(shared_small.project)
    folders = {path for path in shared_small.project.rglob("*") if path.is_dir()}
    for _ in range(2):
        with shared_small.lent() as project:
            spoil(project)
        assert projects.contents(project) == before
        assert {path for path in project.rglob("*") if path.is_dir()} == folders
