"""Builds: a network of any size, built through MkDocs and by the direct writer, side by side.

From the folder tests/:  python -m bench.builds --partners 2000 --releases 1000
A benchmark, not a test: whatever it measures, it ends well if both build.
"""

import os
import platform
import shutil
import subprocess
import sys
import time
from datetime import UTC, datetime
from itertools import product
from pathlib import Path
from resource import struct_rusage
from tempfile import TemporaryDirectory
from typing import Final, NamedTuple

import click

import projects
from demo.corpus import LARGE, Size
from demo.project import write

WRITERS: Final = {"MkDocs": projects.MAKE_SITE, "direct": projects.MAKE_SITE[:3]}
SCENARIOS: Final = ("cold", "nothing changed", "one profile edited")


class Build(NamedTuple):
    """What a build took: seconds, seconds of processor time, bytes of the largest process."""

    wall: float
    cpu: float
    memory: float


@click.command()
@click.option("--partners", type=click.IntRange(1), default=LARGE.profiles, show_default=True)
@click.option("--releases", type=click.IntRange(1), default=LARGE.releases, show_default=True)
@click.option("--offers", type=click.IntRange(0), default=LARGE.offers, show_default=True)
@click.option("--requests", type=click.IntRange(0), default=LARGE.requests, show_default=True)
@click.option("--runs", type=click.IntRange(1), default=1, show_default=True)
def main(partners: int, releases: int, offers: int, requests: int, runs: int) -> None:
    """Measure builds of a network of that many PARTNERS, RELEASES and so on, with the search."""
    fastest: dict[tuple[str, str], Build] = {}
    with TemporaryDirectory(prefix="regionruhr-bench-") as folder:
        project = write(
            Path(folder, "project"), Size(partners, releases, offers=offers, requests=requests)
        )
        for _, writer in product(range(runs), WRITERS):
            for name in ("site", ".cache"):
                shutil.rmtree(project / name, ignore_errors=True)
            for scenario in SCENARIOS:
                key = writer, scenario
                build = _measured(project, WRITERS[writer], is_edited=scenario == SCENARIOS[-1])
                fastest[key] = min(build, fastest.get(key, build))
        files = [path.stat().st_size for path in (project / "site").rglob("*") if path.is_file()]
    click.echo(
        f"{partners:,} profiles, {releases:,} releases, {offers:,} offers, {requests:,} requests; "
        f"fastest of {runs} run(s)"
    )
    click.echo(
        f"{os.cpu_count()} cores, load {os.getloadavg()[0]:.1f} after, "
        f"Python {platform.python_version()}, {datetime.now(tz=UTC):%Y-%m-%d}"
    )
    for (writer, scenario), (wall, cpu, memory) in fastest.items():
        told = f"{wall:.1f} s ({cpu:.1f} s of processor time, {memory / 1e6:.0f} MB)"
        click.echo(f"{writer}, {scenario}: {told}")
    click.echo(f"site: {len(files):,} files, {sum(files) / 1e6:.1f} MB")


def _measured(project: Path, command: list[str], *, is_edited: bool) -> Build:
    """What a build takes; of an edited project, one sentence more in a profile."""
    profiles = sorted((project / "partners").glob("[!_]*.yml"))
    profile = profiles[len(profiles) // 2]
    text = profile.read_text(encoding="utf-8")
    if is_edited:
        # The description comes last.
        profile.write_text(f"{text}  Ein Satz kam hinzu.\n", encoding="utf-8")
    wall, usage = _run(command, project)
    profile.write_text(text, encoding="utf-8")
    # `ru_maxrss` counts kibibytes, but bytes on macOS.
    unit = 1 if sys.platform == "darwin" else 1024
    return Build(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * unit)


def _run(command: list[str], folder: Path) -> tuple[float, struct_rusage]:
    """Seconds and resources that a command and its children took; ends if the command fails."""
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "REGIONRUHR_NOW": projects.NOW}
    start = time.perf_counter()
    process = subprocess.Popen(command, cwd=folder, env=environment, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(process.returncode)
    return wall, usage


if __name__ == "__main__":
    main()
