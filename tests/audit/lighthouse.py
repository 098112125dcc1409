"""Lighthouse: the real content audited as on a phone, each page several times, by the median.

From the folder tests/:  python -m audit.lighthouse --runs 3
exits with 1 if a page misses a bar. The site is served gzipped on this machine, with a complete
operator: a preview asks search engines to stay away.
"""

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Any

import click

import browsing
import projects

PROGRAM = Path(__file__).parent / "node_modules/lighthouse/cli/index.js"
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
PAGES = {
    "start": "",
    "directory": "partner/",
    "profile": "partner/wilo/",
    "release": "aktuelles/2016/kompetenznetz/",
    "project": "projekte/digitale-fabrik/",
    "legal": "impressum/",
    "not found": "404.html",
}
NOT_INDEXED = ("not found",)
LATEST_PAINT, LARGEST_VIEW, MOST_REQUESTS = 1200, 60_000, 12
"""Milliseconds until the largest part is painted; bytes and requests of the first view."""


@dataclass(frozen=True)
class Result:
    """What Lighthouse says of a page: scores of 100, times in milliseconds, bytes, requests."""

    scores: dict[str, float]
    paint: float
    shift: float
    blocked: float
    size: float
    requests: float

    @property
    def faults(self) -> list[str]:
        """The bars that it misses."""
        limits = {
            "LCP": (self.paint, LATEST_PAINT),
            "bytes": (self.size, LARGEST_VIEW),
            "requests": (self.requests, MOST_REQUESTS),
        }
        return [name for name, score in self.scores.items() if score < 100] + [
            name for name, (found, most) in limits.items() if found > most
        ]


@click.command()
@click.option("--runs", type=click.IntRange(1), default=3, show_default=True)
@click.argument("names", nargs=-1, type=click.Choice(list(PAGES)))
def main(runs: int, names: tuple[str, ...]) -> None:
    """Audit the pages NAMES, all of them unless some are named."""
    with TemporaryDirectory() as folder:
        project = projects.copy_real(Path(folder))
        projects.make_official(project)
        with browsing.served(project / "site", gzipped=True) as address:
            finished = projects.build(project, SITE_URL=address)
            if finished.returncode:
                sys.exit(finished.stderr)
            click.echo(_row("", *CATEGORIES, "LCP ms", "CLS", "TBT ms", "bytes", "requests"))
            missed = [_shown(name, _audited(address, name, runs)) for name in names or PAGES]
    sys.exit(any(missed))


def _shown(name: str, result: Result) -> bool:
    """Print a row of the table; says whether the page misses a bar."""
    scores = [f"{result.scores[c]:.0f}" if c in result.scores else "–" for c in CATEGORIES]
    times = [f"{result.paint:.0f}", f"{result.shift:.3f}", f"{result.blocked:.0f}"]
    row = _row(name, *scores, *times, f"{result.size:.0f}", f"{result.requests:.0f}")
    missed = f"  misses: {', '.join(result.faults)}" if result.faults else ""
    click.echo(row + missed)
    return bool(result.faults)


def _row(first: str, *others: str) -> str:
    return f"{first:<11}" + "".join(f"{other:>15}" for other in others)


def _audited(address: str, name: str, runs: int) -> Result:
    """The median of every figure."""
    results = [_result(_report(address + PAGES[name]), name) for _ in range(runs)]
    return Result(
        scores={
            category: median(result.scores[category] for result in results)
            for category in results[0].scores
        },
        paint=median(result.paint for result in results),
        shift=median(result.shift for result in results),
        blocked=median(result.blocked for result in results),
        size=median(result.size for result in results),
        requests=median(result.requests for result in results),
    )


def _report(url: str) -> dict[str, Any]:
    flags = " ".join(["--headless=new", *browsing.CHROMIUM_ARGUMENTS])
    chrome = os.environ.get("CHROME_PATH") or browsing.chromium_path(browsing.BROWSERS)
    command = ["node", str(PROGRAM), url, "--quiet", "--output=json", "--output-path=stdout"]
    command += [f"--only-categories={','.join(CATEGORIES)}", f"--chrome-flags={flags}"]
    finished = subprocess.run(
        command,
        env={**os.environ, "CHROME_PATH": chrome},
        capture_output=True,
        text=True,
        check=False,
    )
    if finished.returncode:
        sys.exit(f"Lighthouse failed on {url}:\n{finished.stderr}")
    report: dict[str, Any] = json.loads(finished.stdout)
    return report


def _result(report: dict[str, Any], name: str) -> Result:
    audits = report["audits"]
    counted = [c for c in CATEGORIES if c != "seo" or name not in NOT_INDEXED]
    return Result(
        # A score that Lighthouse could not give is none.
        scores={c: 100 * (report["categories"][c]["score"] or 0) for c in counted},
        paint=audits["largest-contentful-paint"]["numericValue"],
        shift=audits["cumulative-layout-shift"]["numericValue"],
        blocked=audits["total-blocking-time"]["numericValue"],
        size=audits["total-byte-weight"]["numericValue"],
        requests=len(audits["network-requests"]["details"]["items"]),
    )


if __name__ == "__main__":
    main()
