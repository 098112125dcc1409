"""The one file that knows MkDocs: each event hands over to the core and takes back a result.

ProperDocs runs it unchanged: there, the imports of mkdocs lead to its own modules.
"""

import gc
import logging
import os
import sys
from dataclasses import dataclass
from datetime import datetime
from itertools import chain
from pathlib import Path
from typing import Literal
from urllib.parse import urljoin

import mkdocs
from jinja2 import Environment, StrictUndefined
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import TableOfContents
from mkdocs.utils.templates import TemplateContext

from regionruhr.cache import FOLDER, Cache
from regionruhr.editing.problems import report
from regionruhr.settings import Settings, UnknownSettingError, settings_from
from regionruhr.site.edition import Edition
from regionruhr.site.page import SitePage
from regionruhr.site.reading import read_edition
from regionruhr.site.rendering import (
    fault_page,
    feed_content,
    kit_page,
    page_context,
    prepare,
    summary,
)


class DataPage(Page):
    """A page of the core; nothing of it is Markdown when MkDocs sees it."""

    def __init__(self, site_page: SitePage, file: File, config: MkDocsConfig) -> None:
        super().__init__(site_page.title, file, config)
        self.site_page = site_page
        self.update_date = site_page.updated

    def read_source(self, config: MkDocsConfig) -> None:
        """Name the template; there is nothing to read."""
        self.markdown = ""
        self.meta = {"template": self.site_page.template}

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Leave the page to its template."""
        self.content = ""
        self.toc = TableOfContents([])


@dataclass(slots=True)
class _Build:
    """What one build knows; made anew in `on_config`, since serve builds many times."""

    root: Path
    settings: Settings
    edition: Edition | None
    pages: tuple[SitePage, ...]
    report: str
    env: Environment | None = None


_serving = False
_build: _Build


def on_startup(*, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
    """Remember whether someone is looking on; a build says what matters, and no more."""
    global _serving  # noqa: PLW0603 (MkDocs tells the command in this event only)
    _serving = command == "serve"
    if not _serving:
        # A build ends before its garbage is worth collecting.
        gc.disable()
        # Its option --quiet would keep strict mode from counting warnings. The logger is called
        # as the package is: mkdocs, or properdocs.
        for handler in logging.getLogger(mkdocs.__name__).handlers:
            handler.setLevel(logging.WARNING)


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Read everything; stop before anything is written if something is wrong."""
    global _build  # noqa: PLW0603 (the events of MkDocs are functions: this is their one state)
    root = Path(config.config_file_path).parent
    try:
        settings = settings_from(os.environ, datetime.now)
    except UnknownSettingError as error:
        raise PluginError(str(error)) from error
    if not _serving:
        config.site_url = settings.site_url
    reading = read_edition(
        root,
        now=settings.now,
        site_url=config.site_url or settings.site_url,
        edit_url=_edit_url(config),
        preview=_serving,
    )
    told = report(reading.problems, settings.language)
    sys.stderr.write(told)
    if reading.edition is None and not _serving:
        raise PluginError(told.splitlines()[-1])
    pages = reading.edition.pages if reading.edition else (fault_page(told, settings.now),)
    _build = _Build(root, settings, reading.edition, pages, told)
    if reading.edition is None:
        config.nav = ["index.md"]
    config.watch.extend(str(root / folder) for folder in ("partners", "overrides"))
    return config


def _edit_url(config: MkDocsConfig) -> str:
    """Where the forge lets people edit the files of the project; empty if nobody has said."""
    if not config.repo_url or not config.edit_uri or config.edit_uri.startswith(("?", "#")):
        return ""
    # The setting of MkDocs leads to content/, profiles lie beside it.
    return urljoin(f"{config.repo_url.rstrip('/')}/", f"{config.edit_uri.rstrip('/')}/../")


def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    """Publish the pages and files of the edition, and nothing else that lies about."""
    edition = _build.edition
    copies = edition.copies if edition else {}
    documents = edition.documents if edition else {}
    wanted = {page.file_name for page in _build.pages} | set(copies)
    for file in list(files):
        if file.src_uri not in wanted:
            files.remove(file)
    for address, path in copies.items():
        if files.get_file_from_path(address) is None:
            source = str(_build.root / path)
            files.append(File.generated(config, address, abs_src_path=source))
    for address, content in documents.items():
        files.append(File.generated(config, address, content=content))
    for page in _build.pages:
        file = files.get_file_from_path(page.file_name) or _generated(page, files, config)
        DataPage(page, file, config)
    return files


def _generated(page: SitePage, files: Files, config: MkDocsConfig) -> File:
    """The file that stands for a page made from data."""
    file = File.generated(config, page.file_name, content="")
    file.edit_uri = f"../{page.source}"
    files.append(file)
    return file


def on_env(env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
    """Hand the templates their words, filters and the facts that all pages share."""
    env.undefined = StrictUndefined
    env.autoescape = True
    prepare(env, _build.edition, _build.report)
    _build.env = env
    return env


def on_page_context(
    context: TemplateContext, *, page: Page, config: MkDocsConfig, nav: Navigation
) -> TemplateContext:
    """Give the page its view."""
    if isinstance(page, DataPage):
        context.update(page_context(page.site_page, context["base_url"]))  # type: ignore[typeddict-item]
    return context


def on_post_build(*, config: MkDocsConfig) -> None:
    """Write feeds, press kits, business cards and pictures, and say what was built."""
    edition, env = _build.edition, _build.env
    if edition is None or env is None:
        return
    content_of = edition.content_of(lambda path: (_build.root / path).read_bytes())
    written = (
        edition.feed_documents(feed_content(env, edition)),
        edition.press_kits(kit_page(env, edition), content_of),
        edition.business_cards(),
        edition.picture_files(content_of, Cache(_build.root / FOLDER)),
        edition.host.files(),
    )
    folder = Path(config.site_dir)
    for address, document in chain(*written):
        target = Path(config.site_dir, address)
        if target.parent != folder:
            folder = target.parent
            folder.mkdir(parents=True, exist_ok=True)
        target.write_bytes(document)
    if not _serving:
        sys.stdout.write(f"{summary(edition, _build.settings.language)}\n")
