"""Spare folders: those of a former site, for the next one: systems take long to make folders."""

import os
import shutil
from contextlib import suppress
from pathlib import Path
from typing import Final

FOLDER: Final = ".cache/folders"


class SpareFolders:
    """The empty folders of a site that was built of the project at `root`."""

    def __init__(self, root: Path) -> None:
        self._folder = root / FOLDER

    def keep(self, site: Path) -> None:
        """Empty the folders of a site that nobody needs any more; remove what cannot be kept."""
        shutil.rmtree(self._folder, ignore_errors=True)
        try:
            _remove_files(site)
            self._folder.parent.mkdir(exist_ok=True)
            site.rename(self._folder)
        except OSError:
            shutil.rmtree(site, ignore_errors=True)

    def move_to(self, folder: Path) -> None:
        """Move them into the folder of a new site, unless they are there."""
        if self._folder.is_symlink():
            return
        with suppress(OSError):
            # Some programs leave files of their own wherever they look.
            _remove_files(self._folder)
            for spare in [*self._folder.iterdir()]:
                with suppress(OSError):
                    spare.rename(folder / spare.name)


def _remove_files(folder: "Path | os.DirEntry[str]") -> None:
    for entry in [*os.scandir(folder)]:
        if entry.is_dir(follow_symlinks=False):
            _remove_files(entry)
        else:
            Path(entry.path).unlink()
