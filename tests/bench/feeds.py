"""Feeds: how long the feeds of a project take of its build: `python -m bench.feeds FOLDER`.

Prints seconds of processor time and the number and bytes of documents. The project has been
read before the clock starts; then texts are rendered, feeds made and written as in a build.
"""

import gc
import time
from pathlib import Path
from tempfile import TemporaryDirectory

import click
from jinja2 import FileSystemLoader

from regionruhr.press.subscriptions import subscriptions
from regionruhr.settings import moment
from regionruhr.site.reading import read_edition
from regionruhr.site.rendering import environment, feed_content
from regionruhr.site.shell import UsedShell


@click.command()
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--now", default="2026-11-23T12:00", show_default=True)
def main(folder: Path, now: str) -> None:
    """Time the feeds of the project in FOLDER."""
    edition = read_edition(folder, now=moment(now), site_url="https://host.example/").edition
    assert edition is not None
    env = environment(FileSystemLoader(folder / "overrides"), UsedShell(edition.shell))
    content = feed_content(env, edition)
    # A build has its templates ready by then.
    content(edition.newsroom.releases[0])
    number = size = 0
    folder_made = folder
    # As in a build.
    gc.disable()
    with TemporaryDirectory() as target:
        start = time.process_time()
        subscriptions(edition.channels)
        for address, document in edition.feed_documents(content):
            path = Path(target, address)
            if path.parent != folder_made:
                folder_made = path.parent
                folder_made.mkdir(parents=True, exist_ok=True)
            path.write_bytes(document)
            number, size = number + 1, size + len(document)
        seconds = time.process_time() - start
    click.echo(f"{seconds:.3f} {number} {size}")


if __name__ == "__main__":
    main()
