"""Writing: a site written to a folder, by the core and its templates alone."""

from collections.abc import Iterable
from pathlib import Path

from jinja2 import FileSystemLoader

from regionruhr.cache import FOLDER, Cache
from regionruhr.site.edition import Edition
from regionruhr.site.output import output
from regionruhr.site.rendering import TEMPLATES, ByteCode, environment
from regionruhr.site.shell import UsedShell


def write_site(
    folder: Path, root: Path, edition: Edition, byte_code: ByteCode | None = None
) -> None:
    """Write every file of a site of the project at `root` into a folder.

    `byte_code` keeps compiled templates.
    """
    shell = UsedShell(edition.shell)
    env = environment(FileSystemLoader(root / TEMPLATES), shell, byte_code=byte_code)
    cache = Cache(root / FOLDER)
    write_files(folder, output(edition, env, lambda path: (root / path).read_bytes(), cache))


def write_files(folder: Path, files: Iterable[tuple[str, bytes]]) -> None:
    """Write files below a folder, each at its address."""
    made = folder
    for address, content in files:
        target = folder / address
        # Neighbours come one after the other: most folders are there.
        if target.parent != made:
            made = target.parent
            made.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
