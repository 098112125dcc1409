"""Two builds at once, and a preview beside them, do not mix."""

import os
import subprocess
from pathlib import Path

import announcement
import projects
from serving import Server, content_at, wait_for


def _illustrated(folder: Path) -> Path:
    """The small project with a picture."""
    project = projects.copy_small(folder)
    announcement.add_topic(project, "thema-neu", "Neues")
    announcement.put(project, "halle", announcement.press_release("neu"), announcement.body("neu"))
    return project


def test_builds_of_one_site_come_one_after_the_other(tmp_path: Path) -> None:
    """Both end well, the site is whole, pictures are made once and are right, nothing is left."""
    project, alone = (_illustrated(tmp_path / name) for name in ("project", "alone"))
    assert projects.build(alone).returncode == 0
    environment = {**os.environ, "REGIONRUHR_NOW": projects.NOW, "NO_MKDOCS_2_WARNING": "1"}
    server = Server(tmp_path / "server")
    try:
        address = server.serve(project)
        builds = [
            subprocess.Popen(
                projects.MAKE_SITE,
                cwd=project,
                env=environment,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                text=True,
            )
            for _ in range(2)
        ]
        told = [build.communicate() for build in builds]
        wait_for(address, lambda _, page: "<h1" in page)
        built = projects.contents(project / "site")
        pictures = [name for name in built if name.endswith((".jpg", ".png", ".webp", ".svg"))]
        served = {name: content_at(address + name) for name in pictures}
    finally:
        server.stop()
    assert [build.returncode for build in builds] == [0, 0], told
    assert "Hier läuft schon ein Bau" in "".join(errors for _, errors in told)
    assert projects.contents(project / "site") == projects.contents(alone / "site")
    assert not [*project.glob(".site*")]
    assert served == {name: built[name] for name in pictures}
    assert served
