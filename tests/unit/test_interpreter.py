"""The Python that the Makefile sets up with, of those that a machine has."""

import subprocess
from pathlib import Path

import pytest

import projects

SYSTEM = Path("/usr/bin/python3")


def _is_fit(python: Path) -> bool:
    """Return whether a Python of the system will do: it is there, new enough and has venv."""
    needed = "import ensurepip, sys, venv; sys.exit(sys.version_info < (3, 11))"
    return python.is_file() and subprocess.run([python, "-c", needed], check=False).returncode == 0


@pytest.mark.parametrize(
    ("fitness", "chosen"),
    [(0, "python3"), (1, str(SYSTEM) if _is_fit(SYSTEM) else "python3")],
    ids=["built with optimisations", "built without"],
)
def test_python_on_the_path_is_taken_if_it_is_fit(
    tmp_path: Path, fitness: int, chosen: str
) -> None:
    """Else that of the system, and the first again where the system has none that will do."""
    (tmp_path / "python3").write_text(f"#!/bin/sh\nexit {fitness}\n")
    (tmp_path / "python3").chmod(0o755)
    command = ["/bin/sh", str(projects.ROOT / ".ci/python")]
    ended = subprocess.run(
        command, env={"PATH": str(tmp_path)}, capture_output=True, text=True, check=True
    )
    assert ended.stdout == f"{chosen}\n"
