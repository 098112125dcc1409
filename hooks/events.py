"""Events: the adapter to MkDocs; each event passes its values to the core and returns a result."""

import gc
import logging
import os
import posixpath
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path
from threading import Event
from typing import Any, Literal, cast
from wsgiref.types import StartResponse, WSGIEnvironment

from jinja2 import Environment, FunctionLoader
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import TableOfContents
from watchdog.events import (
    FileCreatedEvent,
    FileDeletedEvent,
    FileModifiedEvent,
    FileMovedEvent,
    FileSystemEvent,
    FileSystemEventHandler,
)
from watchdog.observers import Observer
from watchdog.observers.api import BaseObserver
from watchdog.observers.polling import PollingEmitter, PollingObserver

from regionruhr.cache.program import program_digest
from regionruhr.cache.site_memory import BuiltSite
from regionruhr.cache.stored_memory import StoredMemory
from regionruhr.faults.text_report import report, total
from regionruhr.preview.live_preview import LivePreview
from regionruhr.processes import available, collect_rarely
from regionruhr.settings import Settings, UnknownSettingError, settings_from
from regionruhr.site.content import SOURCES
from regionruhr.site.edition import Edition
from regionruhr.site.output import built_site, write_site
from regionruhr.site.rendering import summary
from regionruhr.site.stored_edition import read_stored
from regionruhr.system_errors import system_reason

POLLING_INTERVAL = 1
"""The polling interval of a live preview where the system reports no changes, in seconds."""
BUILD_DELAY = 0.05
"""Seconds without a further change after which a build begins."""
_CHANGES: list[type[FileSystemEvent]] = [
    FileCreatedEvent,
    FileDeletedEvent,
    FileModifiedEvent,
    FileMovedEvent,
]
LONGEST_PAUSE = 30
"""Seconds after which files are polled even if a build has not ended."""


class DataPage(Page):
    """A page of the core, without Markdown for MkDocs."""

    def read_source(self, config: MkDocsConfig) -> None:
        """Set an empty text: there is nothing to read."""
        self.markdown = ""

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Set empty content: `on_post_build` writes the page."""
        self.content = ""
        self.toc = TableOfContents([])


@dataclass(frozen=True, slots=True)
class _Build:
    """The state of a build, set in `on_config`."""

    root: Path
    edition: Edition
    record: BuiltSite
    """The record of the site for the next build."""


_build: _Build
"""Set in a build that writes a site."""
_is_served = False
_preview: LivePreview | None = None
"""Set in a live preview, from its first build on."""
_idle = Event()
"""Set while no build runs: to poll thousands of files would take a fifth of its time."""


def on_startup(*, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
    """Note whether there is a preview; filter messages of a build that do not apply here."""
    global _is_served  # noqa: PLW0603 (MkDocs passes the command to this event only)
    _is_served = command == "serve"
    logger = logging.getLogger("mkdocs")
    # With --dirty MkDocs keeps the files of the build before. Here changes are detected, so its
    # warning that links may be wrong does not apply.
    logger.getChild("commands.build").addFilter(lambda record: "'dirty' build" not in record.msg)
    collect_rarely()
    if not _is_served:
        # Its option --quiet would keep strict mode from counting warnings.
        for handler in logger.handlers:
            handler.setLevel(logging.WARNING)


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Read everything; stop before anything is written if there are faults."""
    _idle.clear()
    root = Path(config.config_file_path).parent
    try:
        settings = settings_from(os.environ, datetime.now)
    except UnknownSettingError as error:
        raise PluginError(str(error)) from error
    if _is_served:
        _read_again(root, settings, config)
    else:
        with _in_one_line():
            _read(root, settings, config)
    # The pages take no file of the parent theme, which has thousands to look through.
    del config.theme.dirs[1:]
    config.watch.extend(str(root / folder) for folder in ("content", "partners", "overrides"))
    return config


@contextmanager
def _in_one_line() -> Iterator[None]:
    """Let MkDocs print in one line what the system refuses."""
    try:
        yield
    except (MemoryError, OSError) as error:
        raise PluginError(system_reason(error)) from error


def _read(root: Path, settings: Settings, config: MkDocsConfig) -> None:
    global _build  # noqa: PLW0603 (the events of MkDocs are functions: this is their state)
    config.site_url = settings.site_url
    reading = read_stored(
        root,
        now=settings.now,
        site_url=settings.site_url,
        edit_url=settings.edit_url,
        processes=available(),
        memory=StoredMemory(root, program_digest(root), SOURCES),
    )
    sys.stderr.write(report(reading.problems))
    if reading.edition is None:
        raise PluginError(total(reading.problems))
    _build = _Build(root, reading.edition, built_site(reading, reading.edition))


def _read_again(root: Path, settings: Settings, config: MkDocsConfig) -> None:
    """Read what a preview serves, of which MkDocs needs nothing."""
    global _preview  # noqa: PLW0603 (as above)
    if _preview is None:
        _preview = LivePreview(root, Path(config.site_dir), config.site_url or settings.site_url)
    sys.stderr.write(_preview.read(settings))
    config.nav = []
    # MkDocs would follow circular links in content/.
    config.docs_dir = os.devnull


def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    """Return the pages that the navigation of MkDocs may name, and no file of content/."""
    if _is_served:
        return Files([])
    generated: dict[str, File] = {}
    for page in _build.edition.network.pages:
        file = File.generated(config, page.path.removeprefix("content/"), content="")
        DataPage(page.title, file, config)
        generated[file.src_uri] = file
    # MkDocs has its own order of what lies in content/.
    return Files(generated[file.src_uri] for file in files if file.src_uri in generated)


def on_env(env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
    """Return empty templates, of which nothing is written: the core renders all pages."""
    return Environment(loader=FunctionLoader(lambda _: ""), autoescape=True)


def on_post_build(*, config: MkDocsConfig) -> None:
    """Write the site, and print what was built; a preview writes what it is asked for."""
    if not _is_served:
        folder, edition = Path(config.site_dir), _build.edition
        with _in_one_line():
            write_site(folder, _build.root, edition, _build.record, processes=available())
        sys.stdout.write(f"{summary(edition)}\n")
    _idle.set()


def on_build_error(*, error: Exception) -> None:
    """Poll files again after a build that failed."""
    _idle.set()


class _Handler(FileSystemEventHandler):
    """Sets an event for whatever happens."""

    def __init__(self, event: Event) -> None:
        self._event = event

    def on_any_event(self, event: FileSystemEvent) -> None:
        """Set the event."""
        self._event.set()


class _Emitter(PollingEmitter):
    """Polls a folder when the system reports that something happened in it, or after a while.

    Not every file system reports all that happens, and some of it is no change.
    """

    def __init__(self, alarm: BaseObserver, *arguments: Any, **named: Any) -> None:  # noqa: ANN401
        super().__init__(*arguments, **named)
        self._alarm, self._is_touched = alarm, Event()

    def on_thread_start(self) -> None:
        """Ask the system for reports; take the first snapshot."""
        path, is_recursive = self.watch.path, self.watch.is_recursive
        # The system may have no more watches to give.
        with suppress(OSError):
            self._alarm.schedule(
                _Handler(self._is_touched), path, recursive=is_recursive, event_filter=_CHANGES
            )
        super().on_thread_start()

    def queue_events(self, timeout: float) -> None:
        """Queue what has changed once there is a report, at the latest after the interval."""
        self._is_touched.wait(timeout)
        self._is_touched.clear()
        super().queue_events(0)


def on_serve(server: LiveReloadServer, *, config: MkDocsConfig, builder: object) -> None:
    """Watch files without following links; make what a browser asks for."""
    # The objects of the first build live on: each later collection would scan them in vain.
    gc.collect()
    gc.freeze()
    for path in (config.docs_dir, config.config_file_path):
        server.unwatch(path)
    alarm = Observer()
    alarm.start()
    emitter: Any = partial(_Emitter, alarm, stat=os.lstat, listdir=_entries)
    # MkDocs uses only what all observers have.
    server.observer = cast("PollingObserver", BaseObserver(emitter, timeout=POLLING_INTERVAL))
    server.build_delay = BUILD_DELAY
    server.watch(config.config_file_path)
    server.set_app(partial(_respond, server))


def _respond(
    server: LiveReloadServer, environ: WSGIEnvironment, start_response: StartResponse
) -> Iterable[bytes]:
    """Have the file made that is asked for, and respond as MkDocs does."""
    path = environ["PATH_INFO"].encode("latin-1").decode(errors="ignore")
    is_of_site = path.startswith(server.mount_path) and not path.startswith("/livereload/")
    if _preview is None or not is_of_site:
        return server.serve_request(environ, start_response)
    address = path.removeprefix(server.mount_path)
    if path.endswith("/"):
        address += "index.html"
    started: list[tuple[str, list[tuple[str, str]]]] = []

    def answer() -> Iterable[bytes]:
        return server.serve_request(environ, lambda *head: started.append(head))

    body = _preview.serve(posixpath.normpath(f"/{address}").lstrip("/"), answer)
    start_response(*started[-1])
    return body


def _entries(folder: str | None) -> Iterator[os.DirEntry[Any]]:
    """Return the entries of a folder, once no build runs."""
    _idle.wait(LONGEST_PAUSE)
    return os.scandir(folder)
