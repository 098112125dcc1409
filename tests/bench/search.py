"""Search: what finder and search load before the first hit, and how long a key takes.

A benchmark, not a test: from the key to the painted hits, in Chromium, on a synthetic network.
"""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median, quantiles
from typing import Final

import click
from playwright.sync_api import Browser

from browsing import chromium, served

TESTS: Final = Path(__file__).parent.parent
QUERIES: Final = (
    "pumpentechnik",
    "laserbearbeitung",
    "prüfstand eisenfurt",
    "gmbh",
    "schweiß walzburg",
)
PLACES: Final = {
    "finder": ("partner/", "record-finder"),
    "search": ("suche/", "main site-search"),
}
"""Where one types: the page, and the element."""
TYPING: Final = """async ([place, query]) => {
  const element = document.querySelector(place);
  const field = element.querySelector("[type=search]");
  const status = element.querySelector("[role=status]");
  const results = element.querySelector("[data-results]");
  const painted = () => new Promise((done) => requestAnimationFrame(() => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => done(performance.now());
    channel.port2.postMessage("");
  }));
  const times = [];
  for (let end = 1; end <= query.length; end += 1) {
    const changed = new Promise((done) => {
      const observer = new MutationObserver(() => { observer.disconnect(); done(); });
      const options = { childList: true, subtree: true };
      for (const one of [results, status]) observer.observe(one, options);
    });
    const start = performance.now();
    field.value = query.slice(0, end);
    field.dispatchEvent(new InputEvent("input", { bubbles: true }));
    await changed;
    times.push(await painted() - start);
    await new Promise((pause) => setTimeout(pause, 350));
  }
  return times;
}"""
LOADED: Final = """() => performance.getEntriesByType("resource")
  .filter(({ name }) => /[/](search-[a-z]+|vocabulary|words|places)[.]|[/]index/.test(name))
  .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0)"""


@click.command()
@click.option("--partners", type=click.IntRange(1), default=2000, show_default=True)
@click.option("--releases", type=click.IntRange(1), default=998, show_default=True)
def main(partners: int, releases: int) -> None:
    """Measure finder and search of a network of so many PARTNERS and RELEASES."""
    folder = Path(tempfile.mkdtemp(prefix="regionruhr-search-"))
    try:
        options = ["--partners", str(partners), "--releases", str(releases)]
        _run([sys.executable, "-m", "demo", str(folder), *options], TESTS)
        _run([str(Path(sys.executable).parent / "regionruhr"), "build", "site"], folder)
        click.echo(f"{partners:,} profiles, {releases:,} releases:")
        with served(folder / "site", gzipped=True) as address, chromium() as browser:
            for name in PLACES:
                click.echo(_measured(browser, address, name))
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _measured(browser: Browser, address: str, name: str) -> str:
    path, element = PLACES[name]
    page = browser.new_page()
    page.goto(address + path)
    with page.expect_response("**/columns.idx"):
        page.focus(f"{element} [type=search]")
    page.wait_for_load_state("networkidle")
    loaded = page.evaluate(LOADED)
    times = [time for query in QUERIES for time in page.evaluate(TYPING, [element, query])]
    return (
        f"  {name}: {loaded / 1000:.0f} kB before the first key; from a key to its hits "
        f"p50 {median(times):.0f} ms, p95 {quantiles(times, n=20)[-1]:.0f} ms"
    )


def _run(command: list[str], folder: Path) -> None:
    subprocess.run(command, cwd=folder, check=True, capture_output=True)


if __name__ == "__main__":
    main()
