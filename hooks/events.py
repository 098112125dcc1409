"""Events: the adapter to MkDocs; each event passes its values to the core and returns a result."""

import gc
import logging
import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property, partial
from pathlib import Path
from threading import Event
from typing import Any, Literal, cast

from jinja2 import Environment, FileSystemLoader, FunctionLoader
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import TableOfContents
from watchdog.observers.polling import PollingObserver, PollingObserverVFS

from regionruhr.cache.site_memory import BuiltSite
from regionruhr.faults.text_report import report
from regionruhr.memory import Memory
from regionruhr.preview import served_folder
from regionruhr.preview.output import write_changes
from regionruhr.preview.served_files import ServedFiles
from regionruhr.processes import available, collect_rarely
from regionruhr.reading.content_cache import ContentCache
from regionruhr.settings import Settings, UnknownSettingError, settings_from
from regionruhr.site.checked_edition import read_edition, read_stored
from regionruhr.site.content import SOURCES
from regionruhr.site.edition import Edition
from regionruhr.site.fault_page import FaultReport, crash_report, fault_page, fault_report
from regionruhr.site.output import built_site, write_site
from regionruhr.site.page import SitePage
from regionruhr.site.rendering import (
    NOT_FOUND,
    TEMPLATES,
    ByteCode,
    environment,
    not_found_html,
    page_html,
    summary,
)
from regionruhr.site.shell import UsedShell

POLLING_INTERVAL = 0.2
"""The polling interval of a live preview, in seconds."""
LONGEST_PAUSE = 30
"""Seconds after which files are polled even if a build has not ended."""


class DataPage(Page):
    """A page of the core, without Markdown for MkDocs."""

    def __init__(self, site_page: SitePage, file: File, config: MkDocsConfig) -> None:
        super().__init__(site_page.title, file, config)
        self.site_page = site_page

    def read_source(self, config: MkDocsConfig) -> None:
        """Set an empty text: there is nothing to read."""
        self.markdown = ""

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Set empty content: `on_post_page` returns the page."""
        self.content = ""
        self.toc = TableOfContents([])


@dataclass(slots=True)
class _Preview:
    """What a live preview keeps from build to build."""

    keeps_files: bool
    """Whether MkDocs keeps the files of the build before (--dirty)."""
    files: ServedFiles = field(default_factory=ServedFiles)
    cache: ContentCache = field(default_factory=ContentCache)
    memory: Memory = field(default_factory=partial(Memory, *SOURCES))
    byte_code: ByteCode = field(default_factory=ByteCode)


@dataclass
class _Build:
    """The state of one build, replaced in `on_config`, since serve builds many times."""

    root: Path
    settings: Settings
    edition: Edition | None
    built: BuiltSite | None
    """The record of the site for the next build, if there is an edition."""
    pages: tuple[SitePage, ...]
    """The report of faults, or the pages that the navigation of MkDocs may name."""
    faults: FaultReport | None
    shell: UsedShell | None

    @cached_property
    def env(self) -> Environment:
        """The environment that pages are rendered with."""
        return environment(
            FileSystemLoader(self.root / TEMPLATES),
            self.shell,
            faults=self.faults,
            byte_code=_preview.byte_code if _preview else None,
        )


_preview: _Preview | None = None
"""Set in a live preview only."""
_idle = Event()
"""Set while no build runs: to poll thousands of files would take a fifth of its time."""
_build: _Build


def on_startup(*, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
    """Set the preview if there is one; filter messages of a build that do not apply here."""
    global _preview  # noqa: PLW0603 (MkDocs passes the command to this event only)
    _preview = _Preview(dirty) if command == "serve" else None
    logger = logging.getLogger("mkdocs")
    # With --dirty MkDocs keeps the files of the build before. Here changes are detected, so its
    # warning that links may be wrong does not apply.
    logger.getChild("commands.build").addFilter(lambda record: "'dirty' build" not in record.msg)
    if not _preview:
        collect_rarely()
        # Its option --quiet would keep strict mode from counting warnings.
        for handler in logger.handlers:
            handler.setLevel(logging.WARNING)


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Read everything; stop before anything is written if there are faults."""
    global _build  # noqa: PLW0603 (the events of MkDocs are functions: this is their state)
    _idle.clear()
    root = Path(config.config_file_path).parent
    try:
        settings = settings_from(os.environ, datetime.now)
    except UnknownSettingError as error:
        raise PluginError(str(error)) from error
    if not _preview:
        config.site_url = settings.site_url
    edition, built, faults = _read(root, settings, config)
    folder = Path(config.site_dir)
    if edition is not None:
        shell = UsedShell(edition.shell)
        _build = _Build(root, settings, edition, built, tuple(_pages_of_text(edition)), None, shell)
        if _preview:
            if _preview.keeps_files:
                served_folder.restore(folder)
            else:
                _preview.files = ServedFiles()
            _preview.files.begin(served_folder.shared_files(root), shell)
    elif _preview:
        pages = (fault_page(faults, settings.now),)
        _build = _Build(root, settings, None, None, pages, faults, None)
        config.nav = ["index.md"]
        # None of it is published, and MkDocs would follow circular links in it.
        config.docs_dir = os.devnull
        if _preview.keeps_files:
            served_folder.set_aside(folder)
    else:
        raise PluginError(faults.total)
    # The pages take no file of the parent theme, which has thousands to look through.
    del config.theme.dirs[1:]
    config.watch.extend(str(root / folder) for folder in ("content", "partners", "overrides"))
    return config


def _pages_of_text(edition: Edition) -> Iterator[SitePage]:
    paths = {page.path for page in edition.network.pages}
    return (plan.make() for plan in edition.plans if plan.source in paths)


def _read(
    root: Path, settings: Settings, config: MkDocsConfig
) -> tuple[Edition | None, BuiltSite | None, FaultReport]:
    """Return the edition, or None with faults, and these; print them to the terminal."""
    site_url = config.site_url or settings.site_url
    try:
        if _preview:
            reading = read_edition(
                root,
                now=settings.now,
                site_url=site_url,
                edit_url=settings.edit_url,
                preview=True,
                cache=_preview.cache,
                memory=_preview.memory,
            )
        else:
            reading = read_stored(
                root,
                now=settings.now,
                site_url=site_url,
                edit_url=settings.edit_url,
                processes=available(),
            )
    except Exception as error:
        if not _preview:
            raise
        # A preview that ends would help an editor less than one that displays the error.
        crash = crash_report(error)
        sys.stderr.write(f"{crash.total}: {crash.crash}\n")
        return None, None, crash
    sys.stderr.write(report(reading.problems))
    edition = reading.edition
    built = built_site(reading, edition) if edition and not _preview else None
    return edition, built, fault_report(reading.problems)


def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    """Return the pages that MkDocs needs, and no file of content/."""
    generated: dict[str, File] = {}
    for page in _build.pages:
        file = File.generated(config, page.file_name, content="")
        DataPage(page, file, config)
        generated[file.src_uri] = file
    # MkDocs has its own order of what lies in content/; pages made from data follow.
    in_content = [generated.pop(f.src_uri) for f in files if f.src_uri in generated]
    return Files([*in_content, *generated.values()])


def on_env(env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
    """Return empty templates: the core renders pages in `on_post_page`."""
    return Environment(loader=FunctionLoader(lambda _: ""), autoescape=True)


def on_post_page(output: str, *, page: Page, config: MkDocsConfig) -> str:
    """Return the page as the core renders it; an empty text is not written."""
    if not isinstance(page, DataPage):
        return output
    return "" if _build.edition else page_html(_build.env, page.site_page)


def on_post_build(*, config: MkDocsConfig) -> None:
    """Write the site, of a preview what changed; print what was built."""
    edition, folder = _build.edition, Path(config.site_dir)
    if edition is None:
        report = not_found_html(_build.env, config.site_url or "/")
        (folder / NOT_FOUND.address).write_text(report, encoding="utf-8")
    elif _preview:
        write_changes(
            folder,
            edition,
            _build.env,
            _build.root,
            served=_preview.files,
            memory=_preview.memory,
        )
    elif _build.built:
        write_site(folder, _build.root, edition, _build.built, processes=available())
        sys.stdout.write(f"{summary(edition)}\n")
    _idle.set()


def on_build_error(*, error: Exception) -> None:
    """Poll files again after a build that failed."""
    _idle.set()


def on_serve(server: LiveReloadServer, *, config: MkDocsConfig, builder: object) -> None:
    """Watch files more often than twice a second, without following links."""
    # The objects of the first build live on: each later collection would scan them in vain.
    gc.collect()
    gc.freeze()
    for path in (config.docs_dir, config.config_file_path):
        server.unwatch(path)
    # MkDocs uses only what all observers have.
    server.observer = cast(
        "PollingObserver",
        PollingObserverVFS(os.lstat, _entries, polling_interval=POLLING_INTERVAL),
    )
    server.watch(config.config_file_path)


def _entries(folder: str | None) -> Iterator[os.DirEntry[Any]]:
    """Return the entries of a folder, once no build runs."""
    _idle.wait(LONGEST_PAUSE)
    return os.scandir(folder)
