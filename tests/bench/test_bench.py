"""The benchmark builds what it compares: a change of the core may not leave it behind."""

import os
import re
import subprocess
import sys
from itertools import product
from pathlib import Path

import projects
from bench.builds import SCENARIOS, WRITERS
from demo.corpus import LARGE
from demo.project import write


def test_builds_are_measured() -> None:
    """A small network is built both ways, three times each."""
    sizes = ("--partners", "16", "--releases", "3", "--offers", "2", "--requests", "2")
    finished = subprocess.run(
        [sys.executable, "-m", "bench.builds", *sizes],
        cwd=projects.ROOT / "tests",
        capture_output=True,
        text=True,
        check=False,
    )
    assert finished.returncode == 0, finished.stderr
    figures = r"[\d.]+ s \([\d.]+ s of processor time, \d+ MB\)"
    for writer, scenario in product(WRITERS, SCENARIOS):
        assert re.search(f"(?m)^{writer}, {scenario}: {figures}$", finished.stdout)


def test_nothing_is_wrong_with_the_large_network(tmp_path: Path) -> None:
    """No fault and no warning."""
    finished = projects.check(write(tmp_path, LARGE))
    assert finished.stdout.startswith("Alles in Ordnung: 2.000 Profile, 998 ")


def test_preview_is_measured() -> None:
    """One save is enough to see that its page comes."""
    finished = subprocess.run(
        [sys.executable, "-m", "bench.preview", "--saves", "1"],
        cwd=projects.ROOT / "tests",
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert finished.returncode == 0, finished.stderr
    assert re.match(r"saved profile to browser: median [\d.]+ s of 1 saves", finished.stdout)


def test_matching_is_measured() -> None:
    """Both halves of the labelled set, and a small network."""
    finished = subprocess.run(
        [sys.executable, "-m", "bench.matching", "--profiles", "20", "--entries", "5"],
        cwd=projects.ROOT / "tests",
        capture_output=True,
        text=True,
        check=False,
    )
    assert finished.returncode == 0, finished.stderr
    assert (
        len(re.findall(r"(?m)^  matcher: precision@3 0\.\d+ of its ceiling", finished.stdout)) == 2
    )
    assert re.search(r"(?m)^20 profiles, .* in [\d.]+ s of processor time$", finished.stdout)
