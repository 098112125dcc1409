"""What all tests share: built sites to look into, each built once."""

import fcntl
import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

import projects
from demo.corpus import SMALL
from demo.project import write
from shared_project import SharedProject


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--update` rewrites golden files and expected reports: read the difference after."""
    parser.addoption("--update", action="store_true", help="rewrite golden files and reports")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark each test of the built real site `content`; what reads the files says so itself."""
    for item in items:
        if isinstance(item, pytest.Function) and "real" in item.fixturenames:
            item.add_marker("content")


@pytest.fixture(scope="session")
def real(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the project with its real content, built."""
    return _built_once(tmp_path_factory, "real", projects.copy_real)


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An invented network with everything that the real content lacks, built."""
    return _built_once(tmp_path_factory, "demo", lambda folder: write(folder, SMALL))


@pytest.fixture(scope="session")
def shared_small(tmp_path_factory: pytest.TempPathFactory) -> SharedProject:
    """The small project, of which every test leaves what it found."""
    return SharedProject(projects.copy_small(tmp_path_factory.mktemp("small")))


@pytest.fixture
def project(shared_small: SharedProject) -> Iterator[Path]:
    """The small project, to be spoilt."""
    with shared_small.lent() as project:
        yield project


def _built_once(factory: pytest.TempPathFactory, name: str, make: Callable[[Path], Path]) -> Path:
    """A project that the first process that asks for it makes and builds; all look into it."""
    own = factory.getbasetemp()
    folder = (own.parent if "PYTEST_XDIST_WORKER" in os.environ else own) / f"built-{name}"
    with folder.with_suffix(".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (folder / "site").exists():
            finished = projects.build(make(folder))
            assert finished.returncode == 0, finished.stderr
    return folder
