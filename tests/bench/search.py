"""Search: how long the index takes to make, and a result to be drawn, on a synthetic site.

A benchmark, not a test: from the last key to the first result painted, in Chromium.
"""

import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median
from typing import Final

import click

from browsing import chromium, served
from regionruhr.search.index import make_index

TESTS: Final = Path(__file__).parent.parent
QUERIES: Final = ("pumpentechnik", "laserbearbeitung", "prüfstand eisenfurt", "antriebe", "lsaer")
DRAWN: Final = """async (query) => {
  const field = document.querySelector("#suchen-q");
  const list = document.querySelector("main [data-results]");
  const status = document.querySelector("main [role=status]");
  const painted = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  const type = (text) => {
    field.value = text;
    field.dispatchEvent(new InputEvent("input", { bubbles: true }));
  };
  for (let end = 1; end < query.length; end += 1) {
    type(query.slice(0, end));
    await new Promise((pause) => setTimeout(pause, 90));
  }
  const changed = new Promise((done) => {
    const observer = new MutationObserver(() => { observer.disconnect(); done(); });
    observer.observe(list, { childList: true });
    observer.observe(status, { childList: true });
  });
  const start = performance.now();
  type(query);
  await changed;
  await painted();
  const took = performance.now() - start;
  type("");
  await new Promise((pause) => setTimeout(pause, 500));
  return took;
}"""
LOADED: Final = """() => performance.getEntriesByType("resource")
  .filter((one) => /pagefind|engine|spelling/.test(one.name))
  .reduce((sum, one) => sum + one.encodedBodySize, 0)"""


@click.command()
@click.option("--partners", type=click.IntRange(1), default=2000, show_default=True)
@click.option("--releases", type=click.IntRange(1), default=1000, show_default=True)
def main(partners: int, releases: int) -> None:
    """Measure the search of a site of so many PARTNERS and RELEASES."""
    folder = Path(tempfile.mkdtemp(prefix="regionruhr-search-"))
    try:
        options = ["--partners", str(partners), "--releases", str(releases)]
        _run([sys.executable, "-m", "demo", str(folder), *options], TESTS)
        build = _seconds([str(Path(sys.executable).parent / "mkdocs"), "build"], folder)
        site = folder / "site"
        start = time.perf_counter()
        make_index(site)
        index = time.perf_counter() - start
        click.echo(f"search, {partners:,} profiles, {releases:,} releases:")
        click.echo(f"  the index adds {index:.1f} s to a build of {build:.1f} s; {_size(site)}")
        click.echo(_drawn(site))
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _size(site: Path) -> str:
    files = [path for path in (site / "pagefind").rglob("*") if path.is_file()]
    total = sum(path.stat().st_size for path in files)
    words = sum(path.stat().st_size for path in files if path.suffix == ".pf_index")
    spelling = site / "suche/spelling.json"
    return (
        f"{total / 1_000_000:.1f} MB in {len(files):,} files, {words / 1_000_000:.1f} MB of them "
        f"words; {spelling.stat().st_size / 1000:.0f} kB to mend the spelling"
    )


def _drawn(site: Path) -> str:
    with served(site) as address, chromium() as browser:
        page = browser.new_page()
        page.goto(f"{address}suche/?q=pumpe")
        page.wait_for_selector("main .news-list__title")
        first = page.evaluate(LOADED)
        times = {query: page.evaluate(DRAWN, query) for query in QUERIES}
    told = ", ".join(f"{query} {took:.0f} ms" for query, took in times.items())
    return (
        f"  the first query loads {first / 1000:.0f} kB as they lie in the site\n"
        f"  from the last key to the first result: median {median(times.values()):.0f} ms ({told})"
    )


def _seconds(command: list[str], folder: Path) -> float:
    start = time.perf_counter()
    _run(command, folder)
    return time.perf_counter() - start


def _run(command: list[str], folder: Path) -> None:
    subprocess.run(command, cwd=folder, check=True, capture_output=True)


if __name__ == "__main__":
    main()
