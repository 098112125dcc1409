"""Benchmark: an invented network of any size built by us and by others, in one table.

From the folder tests/:  python -m bench --profiles 2000 --turns 3
A benchmark, not a test: whatever it measures, it ends well if everything builds.
"""

import os
import platform
import sys
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import click

import projects
from bench import ours, peers
from bench.measurement import CommandFailedError, Measurement
from bench.preview import saves
from bench.table import SAVE, SEARCHABLE, Site, table
from demo.corpus import LARGE, Size, corpus
from demo.project import write


@click.command()
@click.option("--profiles", type=click.IntRange(1), default=LARGE.profiles, show_default=True)
@click.option("--releases", type=click.IntRange(1), default=LARGE.releases, show_default=True)
@click.option("--offers", type=click.IntRange(0), default=LARGE.offers, show_default=True)
@click.option("--requests", type=click.IntRange(0), default=LARGE.requests, show_default=True)
@click.option("--turns", type=click.IntRange(1), default=3, show_default=True)
@click.option("--edits", type=click.IntRange(1), default=11, help="Saves in the preview.")
def main(
    *, profiles: int, releases: int, offers: int, requests: int, turns: int, edits: int
) -> None:
    """Measure a network of that many PROFILES, RELEASES and so on, all peers in turns."""
    load = os.getloadavg()[0]
    with TemporaryDirectory(prefix="regionruhr-bench-") as name:
        folder = Path(name)
        size = Size(profiles, releases, offers=offers, requests=requests)
        try:
            measured = _measured(folder, size, turns, edits)
        except CommandFailedError as failure:
            sys.exit(str(failure))
        sites = {
            ours.COLD: Site.of(folder / "ours/site"),
            SEARCHABLE: Site.of(folder / "hugo/site"),
            peers.MATERIAL: Site.of(folder / "material/site"),
        }
    click.echo(
        f"{profiles:,} profiles, {releases:,} releases, {offers:,} offers, {requests:,} requests; "
        f"medians of {turns} turn(s), of {edits} save(s)\n"
        f"{datetime.now(tz=UTC):%Y-%m-%d}, {os.cpu_count()} cores, load {load:.1f} before and "
        f"{os.getloadavg()[0]:.1f} after, Python {platform.python_version()}, {peers.versions()}\n"
    )
    click.echo(table(measured, sites))


def _measured(folder: Path, size: Size, turns: int, edits: int) -> dict[str, list[Measurement]]:
    """Return what each command took in each turn: whatever else runs burdens all alike."""
    project = write(folder / "ours", size)
    peers.write(folder, corpus(size))
    real = projects.copy_real(folder / "real")
    taken: dict[str, list[Measurement]] = {}
    for number in range(turns):
        for turn in (ours.turn(project, is_first=number == 0), peers.turn(folder)):
            for name, measurement in turn:
                taken.setdefault(name, []).append(measurement)
    for place, of in ((real, "real content"), (project, f"{size.profiles:,} profiles")):
        taken[f"{SAVE}, {of}"] = [saves(place, ours.middle_profile(place), edits)]
    return taken


if __name__ == "__main__":
    main()
