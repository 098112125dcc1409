"""The benchmark builds what it compares: a change of the core may not leave it behind."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

import projects
from bench import ours, peers
from bench.__main__ import main
from bench.measurement import CommandFailedError, Measurement, measured
from bench.table import SEARCHABLE, Site, table
from demo.corpus import LARGE, TINY, corpus
from demo.project import write

ROWS = (
    ours.FIRST,
    ours.PACKED,
    ours.RELEASE,
    ours.CHECK,
    ours.CHECK_AGAIN,
    ours.DIRECT,
    ours.COLD,
    ours.UNCHANGED,
    ours.INDEX,
    ours.EDITED,
    peers.MATERIAL,
    "a save in the preview, real content",
    "a save in the preview, 16 profiles",
)


def test_everything_is_measured() -> None:
    """Of a small network each thing is done once, and the table has a line for it."""
    sizes = ("--profiles", "16", "--releases", "3", "--offers", "2", "--requests", "2")
    ended = CliRunner().invoke(main, [*sizes, "--turns", "1", "--edits", "1"])
    assert ended.exit_code == 0, ended.output
    lines = ended.output.splitlines()
    for name in ROWS:
        (line,) = (line for line in lines if re.match(rf"{re.escape(name)}  ", line))
        assert re.match(r" +\d+\.\d\d +\d+\.\d\d", line.removeprefix(name)), line


def test_hugo_is_given_the_whole_network(tmp_path: Path) -> None:
    """Each profile and release is a file of its content, each public entry as well."""
    network = corpus(TINY)
    peers.write(tmp_path, network)
    content = tmp_path / "hugo/content"
    for record in network.profiles:
        assert (content / f"partner/{record.id}.md").is_file()
    for record in network.releases:
        is_there = (tmp_path / "hugo" / record.path).is_file()
        assert is_there == ("draft" not in record.fields), record.path
    entries = [
        entry["id"]
        for record in network.profiles
        for group in ("offers", "requests")
        for entry in record.fields.get(group, ())
        if "outcome" not in entry
    ]
    assert entries
    assert all((content / f"boerse/{key}.md").is_file() for key in entries)


@pytest.mark.skipif(not peers.are_installed(), reason="Hugo comes with make bench")
def test_hugo_makes_the_same_pages(tmp_path: Path) -> None:
    """Profiles, releases, projects and entries, but for a tombstone; and it can be searched."""
    project = write(tmp_path / "ours", TINY)
    assert projects.build(project).returncode == 0
    peers.write(tmp_path, corpus(TINY))
    assert peers.RELATED in dict(peers.turn(tmp_path))
    pages = re.compile(r"(partner|boerse|projekte)/[^/]+-[^/]+/|aktuelles/\d{4}/[a-z][^/]+/")
    of_hugo, of_ours = (
        {
            address
            for path in (folder / "site").rglob("index.html")
            if pages.fullmatch(address := f"{path.parent.relative_to(folder / 'site')}/")
        }
        for folder in (tmp_path / "hugo", project)
    )
    assert of_ours - of_hugo == {"aktuelles/2026/umfrage-energiepreise/"}
    assert of_hugo < of_ours
    assert (tmp_path / "hugo/site/pagefind/pagefind-entry.json").is_file()


def test_processes_of_a_command_are_measured_together(tmp_path: Path) -> None:
    """Two children hold twice as much as the largest process does; their seconds count."""
    size = 60_000_000
    child = f"import time; held = b'x' * {size}; sum(range(2_000_000)); time.sleep(1)"
    parent = (
        "import subprocess, sys\n"
        f"both = [subprocess.Popen([sys.executable, '-c', {child!r}]) for _ in range(2)]\n"
        "sys.exit(sum(one.wait() for one in both))"
    )
    taken = measured([sys.executable, "-c", parent], tmp_path, {})
    assert size < taken.largest < 2 * size < taken.total < 3 * size
    assert taken.processor > 0
    assert taken.wall > 1


def test_failure_of_a_command_is_reported(tmp_path: Path) -> None:
    """With the command and what it printed; no figure is made of it."""
    command = [sys.executable, "-c", "import sys; sys.exit('no such network')"]
    with pytest.raises(CommandFailedError, match="no such network"):
        measured(command, tmp_path, {})


def test_table_has_medians_sums_and_ratios() -> None:
    """The search is part of Hugo's site, and so are its seconds; the larger memory counts."""
    cold = [Measurement(seconds, seconds, 2e8, 3e8) for seconds in (9.0, 12.0, 30.0)]
    taken = {
        ours.COLD: cold,
        peers.HUGO: [Measurement(6, 4, 6e8, 6e8)],
        peers.PAGEFIND: [Measurement(2, 4, 5e8, 7e8)],
        peers.RELATED: [Measurement(10, 4, 6e8, 6e8)],
    }
    assert table(taken, {SEARCHABLE: Site(4408, 1644, 14000, 150_000_000)}) == EXPECTED


EXPECTED = """\
                                    CPU s  wall s  largest MB  sum MB  pages  feeds   files     MB
build, cold, with the index         12.00   12.00         200     300
Hugo without related pages           6.00    4.00         600     600
Pagefind over Hugo's site            2.00    4.00         500     700
Hugo with related pages             10.00    4.00         600     600
Hugo + Pagefind                      8.00    8.00         600     700  4,408  1,644  14,000  150.0
Hugo with related pages + Pagefind  12.00    8.00         600     700

                                                                  CPU s  wall s
build, cold, with the index : Hugo + Pagefind                      1.50    1.50
build, cold, with the index : Hugo with related pages + Pagefind   1.00    1.50"""


def test_nothing_is_wrong_with_the_large_network(tmp_path: Path) -> None:
    """No fault and no warning."""
    finished = projects.check(write(tmp_path, LARGE))
    assert finished.stdout.startswith("Alles in Ordnung: 2.000 Profile, 998 ")


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
