"""Built sites to look into, each built once."""

from pathlib import Path

import pytest

import projects


@pytest.fixture(scope="session")
def real(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the project with its real content, built."""
    project = projects.copy_real(tmp_path_factory.mktemp("real"))
    finished = projects.build(project)
    assert finished.returncode == 0, finished.stderr
    return project
