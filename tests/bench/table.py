"""Table: what was measured as plain text, a line each, ratios last."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final, NamedTuple

from bench import ours, peers
from bench.measurement import Measurement

FEEDS: Final = (".rss", ".atom", ".xml")
SAVE: Final = "a save in the preview"
SEARCHABLE: Final = "Hugo + Pagefind"
RELATED: Final = "Hugo with related pages + Pagefind"
SUMS: Final = {SEARCHABLE: (peers.HUGO, peers.PAGEFIND), RELATED: (peers.RELATED, peers.PAGEFIND)}
"""What follows each other in practice."""
RATIOS: Final = (
    (ours.COLD, SEARCHABLE),
    (ours.COLD, RELATED),
    (ours.DIRECT, SEARCHABLE),
    (ours.COLD, peers.MATERIAL),
    (ours.UNCHANGED, ours.COLD),
    (ours.EDITED, ours.COLD),
    (ours.RELEASE, ours.COLD),
)
HEADINGS: Final = (
    *("", "CPU s", "wall s", "largest MB", "sum MB"),
    *("pages", "feeds", "files", "MB"),
)


class Site(NamedTuple):
    """What a built site consists of."""

    pages: int
    feeds: int
    files: int
    size: int
    """Bytes of all files."""

    @classmethod
    def of(cls, folder: Path) -> "Site":
        """Count the files of a folder."""
        files = [path for path in folder.rglob("*") if path.is_file()]
        feeds = [one for one in files if one.suffix in FEEDS and one.name != "sitemap.xml"]
        return cls(
            sum(path.suffix == ".html" for path in files),
            len(feeds),
            len(files),
            sum(path.stat().st_size for path in files),
        )


def table(taken: Mapping[str, Sequence[Measurement]], sites: Mapping[str, Site]) -> str:
    """Return a table of medians, with what the site of each command consists of, and ratios."""
    middles = {name: Measurement.middle(figures) for name, figures in taken.items()}
    middles |= {
        name: middles[first] + middles[second]
        for name, (first, second) in SUMS.items()
        if first in middles
    }
    rows = [_row(name, middle, sites.get(name)) for name, middle in middles.items()]
    ratios = [*_ratios(middles)]
    return f"{_aligned([HEADINGS, *rows])}\n\n{_aligned([('', *HEADINGS[1:3]), *ratios])}"


def _row(name: str, middle: Measurement, site: Site | None) -> Sequence[str]:
    memory = (f"{size / 1e6:,.0f}" if size else "" for size in (middle.largest, middle.total))
    seconds = (f"{middle.processor:.2f}", f"{middle.wall:.2f}")
    if site is None:
        return (name, *seconds, *memory, "", "", "", "")
    counts = (f"{count:,}" for count in (site.pages, site.feeds, site.files))
    return (name, *seconds, *memory, *counts, f"{site.size / 1e6:,.1f}")


def _ratios(middles: Mapping[str, Measurement]) -> Iterator[Sequence[str]]:
    for one, other in RATIOS:
        if one in middles and other in middles:
            first, second = middles[one], middles[other]
            yield (
                f"{one} : {other}",
                f"{first.processor / second.processor:.2f}",
                f"{first.wall / second.wall:.2f}",
            )


def _aligned(rows: Sequence[Sequence[str]]) -> str:
    """Return lines with the first column to the left and all others to the right."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return "\n".join(
        "  ".join(
            (
                row[0].ljust(widths[0]),
                *(cell.rjust(width) for cell, width in zip(row[1:], widths[1:], strict=True)),
            )
        ).rstrip()
        for row in rows
    )
