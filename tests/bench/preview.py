"""Preview: seconds from a saved profile to the page that shows it, as `make serve` serves it.

From the folder tests/:  python -m bench.preview
"""

import os
import statistics
import tempfile
import time
from functools import partial
from pathlib import Path

import click

import projects
from serving import Server, wait_for

PROFILE = "partners/wilo.yml"
PAGE = "partner/wilo/"


@click.command()
@click.option("--saves", type=click.IntRange(1), default=15, show_default=True)
def main(saves: int) -> None:
    """Save a profile of the real content that many times, and wait for its page each time."""
    with tempfile.TemporaryDirectory(prefix="regionruhr-bench-") as folder:
        project = projects.copy_real(Path(folder) / "project")
        server = Server(Path(folder) / "server")
        try:
            measured = _measured(project, server, saves)
        finally:
            server.stop()
        profiles = len([*(project / "partners").glob("[!_]*.yml")])
    taken, spent = zip(*measured, strict=True)
    click.echo(
        f"saved profile to browser: median {statistics.median(taken):.2f} s of {saves} saves "
        f"({min(taken):.2f} to {max(taken):.2f} s), processor {statistics.median(spent):.2f} s "
        f"({profiles} profiles, {os.cpu_count()} cores, "
        f"load {os.getloadavg()[0]:.1f})"
    )


def _measured(project: Path, server: Server, saves: int) -> list[tuple[float, float]]:
    """The seconds of each save, and those that the server's processor worked for it."""
    address = server.serve(project)
    profile = project / PROFILE
    text = profile.read_text(encoding="utf-8")
    wait_for(address + PAGE, lambda _, page: "<h1" in page)
    taken = []
    for number in range(saves):
        mark = f"Messung {number}."
        # Saves fall anywhere between two looks at the files.
        time.sleep(1 + number / saves)
        start, before = time.perf_counter(), server.processor_seconds
        profile.write_text(text.replace("summary: ", f"summary: {mark} "), encoding="utf-8")
        wait_for(address + PAGE, partial(_shows, mark), every=0.02)
        taken.append((time.perf_counter() - start, server.processor_seconds - before))
    return taken


def _shows(mark: str, _: int, page: str) -> bool:
    return mark in page


if __name__ == "__main__":
    main()
