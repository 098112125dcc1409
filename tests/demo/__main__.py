"""Demo: an invented network of any size, as a project: `python -m demo FOLDER --size medium`.

From the folder tests/. Another seed gives another network, the same one the same bytes.
"""

from pathlib import Path

import click

from demo.corpus import SIZES
from demo.project import write


@click.command()
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
@click.option("--size", type=click.Choice([*SIZES]), default="medium", show_default=True)
@click.option("--partners", type=click.IntRange(1), help="So many profiles.")
@click.option("--releases", type=click.IntRange(1), help="So many releases.")
@click.option("--offers", type=click.IntRange(0), help="So many offers of firms.")
@click.option("--requests", type=click.IntRange(0), help="So many requests of firms.")
@click.option("--seed", default=1, show_default=True)
def main(  # noqa: PLR0917 (an argument for every option)
    folder: Path,
    size: str,
    partners: int | None,
    releases: int | None,
    offers: int | None,
    requests: int | None,
    seed: int,
) -> None:
    """Write an invented network into FOLDER."""
    known = SIZES[size]
    chosen = known._replace(
        profiles=partners or known.profiles,
        releases=releases or known.releases,
        offers=known.offers if offers is None else offers,
        requests=known.requests if requests is None else requests,
    )
    write(folder, chosen, seed)


if __name__ == "__main__":
    main()
