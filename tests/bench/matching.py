"""Matching: how well pairs agree with the labelled set, and what they cost in a large network.

From the folder tests/:  python -m bench.matching
"""

import time
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from demo.corpus import LARGE, Size
from matching.generated import TODAY, generated
from matching.labelled_set import HALVES, labelled_set
from matching.quality import matched, quality, ranked_by_matcher, ranked_by_words, shown
from regionruhr.exchange.matching import pairs


@click.command()
@click.option("--profiles", type=click.IntRange(1), default=LARGE.profiles)
@click.option("--entries", type=click.IntRange(1), default=LARGE.offers)
def main(profiles: int, entries: int) -> None:
    """Measure a network of that many PROFILES, and as many offers and requests as ENTRIES."""
    labelled = labelled_set()
    rankings = {"matcher": ranked_by_matcher(labelled), "shared words": ranked_by_words(labelled)}
    found = matched(labelled)
    for half in HALVES:
        click.echo(f"{half}, {len(labelled.right[half])} requests")
        for name, ranked in rankings.items():
            of_all = quality(ranked, labelled, half)
            click.echo(
                f"  {name}: precision@3 {of_all.precision_at_3:.2f} of its ceiling, "
                f"R-precision {of_all.r_precision:.2f}"
            )
        seen = shown(found, labelled, half)
        click.echo(
            f"  shown: {seen.pairs} pairs, {seen.right:.2f} of them right, "
            f"coverage {seen.coverage:.2f}, {seen.faults} against a condition"
        )
    with TemporaryDirectory(prefix="regionruhr-bench-") as folder:
        size = Size(profiles, 1, offers=entries, requests=entries)
        network = generated(Path(folder, "project"), size)
    start = time.process_time()
    number = len(pairs(network.candidates, network.taxonomy, network.centres, TODAY))
    click.echo(
        f"{profiles:,} profiles, {entries:,} offers, {entries:,} requests: {number:,} pairs "
        f"in {time.process_time() - start:.2f} s of processor time"
    )


if __name__ == "__main__":
    main()
