"""Live preview: a project as browsers see it while it is edited."""

from collections.abc import Callable
from pathlib import Path
from shutil import rmtree
from threading import RLock
from typing import TypeVar

from jinja2 import FileSystemLoader

from regionruhr.faults.text_report import report
from regionruhr.memory import Memory
from regionruhr.preview.served_site import Files, ServedSite
from regionruhr.reading.unchanged_files import UnchangedFiles
from regionruhr.settings import Settings
from regionruhr.site.checked_edition import read_edition
from regionruhr.site.content import SOURCES
from regionruhr.site.fault_page import FaultReport, crash_report, fault_report
from regionruhr.site.rendering import NOT_FOUND, TEMPLATES, environment, not_found_html
from regionruhr.site.site_folder import write_files

Answer = TypeVar("Answer")


class ServedReport:
    """The report of faults in place of the site at `site_url`."""

    def __init__(self, faults: FaultReport, root: Path, site_url: str) -> None:
        self._env = environment(FileSystemLoader(root / TEMPLATES), None, faults=faults)
        self._site_url = site_url

    def files(self, _: str) -> Files:
        """Yield nothing: all addresses are missing."""
        yield from ()

    def not_found(self) -> bytes:
        """Return the report as the page for missing addresses."""
        return not_found_html(self._env, self._site_url).encode()


class LivePreview:
    """The site of the project at `root`, or a report of its faults.

    A folder has those files that were asked for. Threads wait for each other.
    """

    def __init__(self, root: Path, folder: Path, site_url: str) -> None:
        self._root, self._folder, self._site_url = root, folder, site_url
        self._cache = UnchangedFiles()
        self._memory = Memory(*SOURCES)
        self._served: ServedSite | ServedReport = ServedReport(fault_report(()), root, site_url)
        self._lock = RLock()

    def read(self, settings: Settings) -> str:
        """Read the project anew; return all problems as a text."""
        with self._lock:
            if isinstance(self._served, ServedSite):
                self._memory.finish()
            try:
                return self._read(settings)
            except Exception as error:  # noqa: BLE001 (to end would help an editor less)
                return self._crash(error)

    def serve(self, address: str, answer: Callable[[], Answer]) -> Answer:
        """Make the file at an address, and return the answer of the server, which reads it.

        It is asked again if the project was read anew meanwhile.
        """
        while True:
            served = self._make(address)
            found = answer()
            if served is self._served:
                return found

    def _read(self, settings: Settings) -> str:
        reading = read_edition(
            self._root,
            now=settings.now,
            site_url=self._site_url,
            edit_url=settings.edit_url,
            preview=True,
            cache=self._cache,
            memory=self._memory,
        )
        if reading.edition is None:
            self._show(ServedReport(fault_report(reading.problems), self._root, self._site_url))
        else:
            templates, shell = FileSystemLoader(self._root / TEMPLATES), reading.edition.shell
            self._show(ServedSite(reading.edition, self._root, environment(templates, shell)))
        return report(reading.problems)

    def _crash(self, error: Exception) -> str:
        """Show an error of the program, and return it as a text."""
        crash = crash_report(error)
        self._show(ServedReport(crash, self._root, self._site_url))
        return f"{crash.total}: {crash.crash}\n"

    def _show(self, served: ServedSite | ServedReport) -> None:
        """Serve this from now on, and nothing that was made of another one."""
        self._served = served
        for entry in self._folder.iterdir():
            if entry.is_dir():
                rmtree(entry)
            else:
                entry.unlink()

    def _make(self, address: str) -> object:
        """Write the file at an address, or of the folder there; return what it is a part of."""
        with self._lock:
            try:
                if not any(map(self._is_there, (address, f"{address}/index.html"))):
                    missing = self._served.not_found()
                    write_files(self._folder, [(NOT_FOUND.address, missing)])
            except Exception as error:
                if isinstance(self._served, ServedReport):
                    raise
                self._crash(error)
                return self._make(address)
            return self._served

    def _is_there(self, address: str) -> bool:
        """Return whether there is a file at an address, which is made if it is missing."""
        file = self._folder / address
        if not file.is_file():
            made = self._served.files(address)
            write_files(self._folder, (one for one in made if not (self._folder / one[0]).exists()))
        return file.is_file()
