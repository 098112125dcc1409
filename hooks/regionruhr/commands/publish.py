"""`regionruhr publish`: say what leads from the release that is public to the one in a folder."""

from collections.abc import Iterable
from pathlib import Path

import click

from regionruhr.commands.console import write_files
from regionruhr.hosting.manifest import (
    MANIFEST,
    Manifest,
    UnreadableManifestError,
    read_manifest,
    upload,
)

_FILE = click.Path(dir_okay=False, path_type=Path)


@click.command()
@click.argument("site", type=click.Path(file_okay=False, path_type=Path))
@click.option(
    "--before",
    type=_FILE,
    help="release.json der öffentlichen Website; ohne sie ist alles neu.",
)
@click.option("--dry-run", is_flag=True, help="Nur sagen, was zu tun ist.")
@click.option(
    "--lists",
    type=click.Path(file_okay=False, path_type=Path),
    help="Ordner für upload.txt, delete.txt und invalidate.txt.",
)
def publish(*, site: Path, before: Path | None, dry_run: bool, lists: Path | None) -> None:
    """Sagen, was von der öffentlichen Website zu SITE führt: Dateien und Zwischenspeicher.

    Hochgeladen wird nichts: Das tun rclone, rsync oder aws mit den Listen.
    """
    if not dry_run and lists is None:
        raise click.UsageError(_WHAT)
    after = _read(site / MANIFEST)
    former = _read(before) if before else Manifest()
    steps = upload(former, after)
    click.echo(steps.told(after.files), nl=False)
    if lists is not None and not dry_run:
        paths = {
            "upload.txt": steps.uploaded,
            "delete.txt": steps.deleted,
            "invalidate.txt": steps.invalidated,
        }
        write_files({lists / name: _lines(listed) for name, listed in paths.items()})


_WHAT = "Nennen Sie --dry-run oder mit --lists einen Ordner für die Listen."
_UNREADABLE = "{path} ist keine Liste einer Veröffentlichung ({reason}). Neu bauen: make release"


def _lines(paths: Iterable[str]) -> bytes:
    return "".join(f"{path}\n" for path in paths).encode()


def _read(path: Path) -> Manifest:
    try:
        return read_manifest(path.read_bytes())
    except OSError as error:
        reason = error.strerror or str(error)
    except UnreadableManifestError as error:
        reason = str(error)
    raise click.ClickException(_UNREADABLE.format(path=path, reason=reason))
