"""Live preview: a project served while it is edited, by a function in place of a server."""

from collections.abc import Callable
from pathlib import Path

import projects
from regionruhr.preview.live_preview import Answer, LivePreview
from regionruhr.settings import Settings, moment
from regionruhr.site.rendering import NOT_FOUND

SITE_URL = "https://www.example.org/"


class Preview:
    """A live preview of a project without its server."""

    def __init__(self, project: Path, folder: Path) -> None:
        folder.mkdir()
        self.project, self.folder = project, folder
        self._preview = LivePreview(project, folder, SITE_URL)
        self.report = ""

    def save(self, now: str = projects.NOW) -> None:
        """Read what was saved."""
        self.report = self._preview.read(Settings(now=moment(now), site_url=SITE_URL, edit_url=""))

    def serve(self, address: str, answer: Callable[[], Answer]) -> Answer:
        """Have a file made for a server."""
        return self._preview.serve(address, answer)

    def get(self, address: str) -> bytes:
        """What the server finds at the address of a file: its content, or the report of missing."""
        file, missing = self.folder / address, self.folder / NOT_FOUND.address

        def found() -> bytes:
            return (file if file.is_file() else missing).read_bytes()

        return self.serve(address, found)
