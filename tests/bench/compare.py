"""Compare: build a synthetic network with ours and with plain MkDocs + Material, side by side.

A benchmark, not a test: whatever it measures, it ends well if both build.
"""

import compileall
import os
import platform
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.metadata import version
from itertools import product
from pathlib import Path
from resource import struct_rusage
from typing import Final, NamedTuple

import click

TESTS: Final = Path(__file__).parent.parent
NOW: Final = "2026-11-23T12:00"
PLAIN: Final = "plain MkDocs + Material"
SCENARIOS: Final = ("cold", "nothing changed", "one profile edited")
SEARCH_FOLDERS: Final = ("search", "pagefind")
# `ru_maxrss` counts kibibytes, but bytes on macOS.
MEMORY_UNIT: Final = 1 if sys.platform == "darwin" else 1024


@dataclass(frozen=True, slots=True)
class Side:
    """A project to build; `addition` is one sentence more at the end of a profile's file."""

    name: str
    folder: Path
    profiles: str
    addition: str

    @property
    def site(self) -> Path:
        """Where the site is built."""
        return self.folder / "site"


@dataclass(frozen=True, slots=True)
class Build:
    """What a build took: seconds, seconds of processor time, bytes.

    `memory` is the peak of the largest process, `written` what changed in the site's folder.
    """

    wall: float
    cpu: float
    memory: int
    written: int


class Stamp(NamedTuple):
    """A file as it was left: nanoseconds and bytes."""

    written_at: int
    size: int


class Feeds(NamedTuple):
    """What all feeds took: seconds of processor time, documents, bytes."""

    cpu: float
    documents: int
    size: int


class BuildFailedError(Exception):
    """A command ended badly; its text is what it wrote to standard error."""


Builds = Mapping[tuple[str, str], Build]
"""The fastest build of each side and scenario."""


@click.command()
@click.option("--partners", type=click.IntRange(1), default=2000, show_default=True)
@click.option("--releases", type=click.IntRange(1), default=1000, show_default=True)
@click.option("--runs", type=click.IntRange(1), default=1, show_default=True)
@click.option("--keep", is_flag=True, help="Keep the temporary folder, and say where it is.")
def main(partners: int, releases: int, runs: int, *, keep: bool) -> None:
    """Measure builds of a synthetic network of that many PARTNERS and RELEASES."""
    folder = Path(tempfile.mkdtemp(prefix="regionruhr-bench-"))
    if keep:
        click.echo(f"kept: {folder}")
    try:
        machine = _machine()
        sides = _sides(folder, partners, releases)
        builds = _fastest(_measure(sides, runs))
        feeds = _feeds(sides[0])
        click.echo(f"{partners:,} profiles, {releases:,} releases; fastest of {runs} run(s)")
        click.echo(f"{machine}\n")
        click.echo(_table(sides, builds))
        click.echo(_notes())
        click.echo(_share_of_feeds(feeds, builds["ours", "cold"]))
        click.echo(_verdict(builds))
    except BuildFailedError as failure:
        click.echo(str(failure), err=True)
        sys.exit(1)
    finally:
        if not keep:
            shutil.rmtree(folder, ignore_errors=True)


def _sides(folder: Path, partners: int, releases: int) -> tuple[Side, Side]:
    """Both projects, written by a process of its own.

    A child's peak memory begins at that of its parent, so this process stays small.
    """
    options = ["--partners", str(partners), "--releases", str(releases)]
    _run([sys.executable, "-m", "bench.plain", str(folder), *options], TESTS)
    ours = Side("ours", folder / "ours", "partners/[!_]*.yml", "  Ein Satz kam hinzu.\n")
    plain = Side(PLAIN, folder / "plain", "docs/partner/*.md", "\nEin Satz kam hinzu.\n")
    # Byte code belongs to an installation; plain has its own from pip.
    compileall.compile_dir(ours.folder / "hooks", quiet=1)
    return ours, plain


def _measure(sides: Iterable[Side], runs: int) -> Iterable[tuple[tuple[str, str], Build]]:
    """Every build, both sides in turn, so that a busy machine slows both."""
    for run, side in product(range(runs), sides):
        for name in ("site", ".cache"):
            shutil.rmtree(side.folder / name, ignore_errors=True)
        for scenario in SCENARIOS:
            build = _build_as(side, scenario)
            click.echo(f"run {run + 1}, {side.name}, {scenario}: {build.wall:.2f} s", err=True)
            yield (side.name, scenario), build


def _build_as(side: Side, scenario: str) -> Build:
    if scenario != SCENARIOS[-1]:
        return _build(side)
    profiles = sorted(path for path in side.folder.glob(side.profiles) if path.stem != "index")
    profile = profiles[len(profiles) // 2]
    text = profile.read_text(encoding="utf-8")
    try:
        profile.write_text(text + side.addition, encoding="utf-8")
        return _build(side)
    finally:
        profile.write_text(text, encoding="utf-8")


def _build(side: Side) -> Build:
    before = _stamps(side.site)
    mkdocs = str(Path(sys.executable).parent / "mkdocs")
    wall, usage = _run([mkdocs, "build", "--strict", "--quiet"], side.folder)
    after = _stamps(side.site)
    return Build(
        wall=wall,
        cpu=usage.ru_utime + usage.ru_stime,
        memory=usage.ru_maxrss * MEMORY_UNIT,
        written=sum(stamp.size for path, stamp in after.items() if before.get(path) != stamp),
    )


def _feeds(ours: Side) -> Feeds:
    """The fastest of three times that all feeds are made and written, each in a process of its own.

    It is what one build spends on them, and takes less than the difference between two builds,
    which depends on how busy the machine was.
    """
    measured = []
    for _ in range(3):
        told = subprocess.run(
            [sys.executable, "-m", "bench.feeds", str(ours.folder), "--now", NOW],
            cwd=TESTS,
            capture_output=True,
            text=True,
            check=False,
        )
        if told.returncode != 0:
            raise BuildFailedError(told.stderr)
        seconds, documents, size = told.stdout.split()
        measured.append(Feeds(float(seconds), int(documents), int(size)))
    return min(measured)


def _run(command: list[str], folder: Path) -> tuple[float, struct_rusage]:
    """Seconds and resources that a command took, or `BuildFailedError` with its complaints."""
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "REGIONRUHR_NOW": NOW}
    with tempfile.TemporaryFile("w+", encoding="utf-8") as complaints:
        start = time.perf_counter()
        process = subprocess.Popen(
            command, cwd=folder, env=environment, stdout=subprocess.DEVNULL, stderr=complaints
        )
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0:
            complaints.seek(0)
            raise BuildFailedError(complaints.read() or f"{command[0]}: {process.returncode}")
    return wall, usage


def _stamps(site: Path) -> dict[Path, Stamp]:
    """What tells whether a file was written: its time and size."""
    stamps = {}
    for path in site.rglob("*"):
        if path.is_file():
            facts = path.stat()
            stamps[path.relative_to(site)] = Stamp(facts.st_mtime_ns, facts.st_size)
    return stamps


def _fastest(builds: Iterable[tuple[tuple[str, str], Build]]) -> Builds:
    fastest: dict[tuple[str, str], Build] = {}
    for key, build in builds:
        if key not in fastest or build.wall < fastest[key].wall:
            fastest[key] = build
    return fastest


def _machine() -> str:
    """Where and when it was measured, and how busy the machine was before."""
    versions = ", ".join(f"{name} {version(name)}" for name in ("mkdocs", "mkdocs-material"))
    return (
        f"{os.cpu_count()} cores, load {os.getloadavg()[0]:.1f} before, {platform.system()} "
        f"{platform.machine()}, Python {platform.python_version()}, {versions}, "
        f"{datetime.now(tz=UTC):%Y-%m-%d}"
    )


def _table(sides: Iterable[Side], builds: Builds) -> str:
    columns = [["", *_row_names()]]
    columns.extend([side.name, *_column(side, builds)] for side in sides)
    rows = zip(*columns, strict=True)
    return "\n".join(f"{label:<40}{ours:>20}{plain:>26}" for label, ours, plain in rows)


def _row_names() -> list[str]:
    return [
        *(f"{scenario}: seconds (processor)" for scenario in SCENARIOS),
        *(f"{scenario}: peak memory" for scenario in SCENARIOS),
        *(f"{scenario}: written" for scenario in SCENARIOS),
        "files in the site",
        "bytes in the site",
        "of these for search",
    ]


def _column(side: Side, builds: Builds) -> list[str]:
    measured = [builds[side.name, scenario] for scenario in SCENARIOS]
    stamps = _stamps(side.site)
    searched = [stamp.size for path, stamp in stamps.items() if path.parts[0] in SEARCH_FOLDERS]
    return [
        *(f"{build.wall:.1f} s ({build.cpu:.1f} s)" for build in measured),
        *(_megabytes(build.memory) for build in measured),
        *(_megabytes(build.written) for build in measured),
        f"{len(stamps):,}",
        _megabytes(sum(stamp.size for stamp in stamps.values())),
        _megabytes(sum(searched)),
    ]


def _megabytes(size: int) -> str:
    return f"{size / 1_000_000:.1f} MB"


def _notes() -> str:
    return (
        "\nBoth are built by `mkdocs build --strict --quiet` in a process of its own; memory is"
        "\nthat of the largest process. Plain has the same texts and facts on pages in a nav of"
        "\nsix entries, and makes no lists of partners by kind, no archives, no feeds; ours does."
        "\nA side with 0.0 MB for search makes no search index: mind it when you read the ratio.\n"
    )


def _share_of_feeds(feeds: Feeds, cold: Build) -> str:
    return (
        f"feeds: {feeds.cpu:.2f} s of {cold.cpu:.2f} s of processor time "
        f"({feeds.cpu / (cold.cpu - feeds.cpu):.0%} on top of the rest; "
        f"{feeds.documents:,} documents, {_megabytes(feeds.size)})\n"
    )


def _verdict(builds: Builds) -> str:
    ours, plain = builds["ours", "cold"], builds[PLAIN, "cold"]
    return (
        f"ratio {plain.wall / ours.wall:.1f} "
        f"({PLAIN} {plain.wall:.1f} s / ours {ours.wall:.1f} s), "
        f"peak memory of ours {ours.memory / 1_000_000:.0f} MB"
    )


if __name__ == "__main__":
    main()
