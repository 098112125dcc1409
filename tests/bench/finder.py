"""Finder: how long a keystroke takes in the browser, on synthetic directories.

A benchmark, not a test: script time from the key to the painted rows, in Chromium.
"""

import gzip
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median, quantiles
from typing import Final

import click

from browsing import chromium, served

TESTS: Final = Path(__file__).parent.parent
QUERIES: Final = (
    "pumpentechnik",
    "laserbearbeitung",
    "prüfstand eisenfurt",
    "gmbh",
    "schweiß walzburg",
)
TYPING: Final = """async (query) => {
  const field = document.querySelector("#finder-was");
  const painted = () => new Promise((done) => requestAnimationFrame(() => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => done(performance.now());
    channel.port2.postMessage("");
  }));
  const times = [];
  for (let end = 1; end <= query.length; end += 1) {
    await new Promise((pause) => setTimeout(pause, 40));
    await painted();
    const start = performance.now();
    field.value = query.slice(0, end);
    field.dispatchEvent(new InputEvent("input", { bubbles: true }));
    document.body.getBoundingClientRect();
    times.push({ script: performance.now() - start, painted: (await painted()) - start });
  }
  return times;
}"""


@click.command()
@click.argument("partners", type=click.IntRange(1), nargs=-1)
def main(partners: tuple[int, ...]) -> None:
    """Measure keystrokes in directories of so many PARTNERS: 2,000 and 10,000 unless given."""
    for number in partners or (2000, 10_000):
        folder = Path(tempfile.mkdtemp(prefix="regionruhr-finder-"))
        try:
            click.echo(_measured(folder, number))
        finally:
            shutil.rmtree(folder, ignore_errors=True)


def _measured(folder: Path, number: int) -> str:
    options = ["--partners", str(number), "--releases", "1"]
    _run([sys.executable, "-m", "demo", str(folder), *options], TESTS)
    _run([str(Path(sys.executable).parent / "mkdocs"), "build", "--strict"], folder)
    site = folder / "site"
    data = site / "partner/finder.json"
    size = len(gzip.compress(data.read_bytes()))
    with served(site) as address, chromium() as browser:
        page = browser.new_page()
        page.goto(f"{address}partner/")
        page.focus("#finder-was")
        page.wait_for_function("document.querySelector('record-finder').records")
        times = [time for query in QUERIES for time in page.evaluate(TYPING, query)]
    told = (
        f"{name} p50 {median(values):.1f} ms, p95 {quantiles(values, n=20)[-1]:.1f} ms"
        for name in ("script", "painted")
        if (values := [time[name] for time in times])
    )
    return f"finder, {number:,} profiles ({size / 1000:.0f} kB gzipped): {'; '.join(told)}"


def _run(command: list[str], folder: Path) -> None:
    subprocess.run(command, cwd=folder, check=True, capture_output=True)


if __name__ == "__main__":
    main()
