"""Checked edition: a project as the site it can be published as, and all its problems."""

import posixpath
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache, partial
from itertools import chain
from pathlib import Path

from regionruhr.directory.directory import Directory
from regionruhr.faults.problem import Problem, faults, ordered
from regionruhr.memory import FORGETFUL, Forgetful
from regionruhr.model.addresses import (
    OPEN_DATA_CSV,
    OPEN_DATA_JSON,
    OPEN_DATA_SCHEMA,
    OPEN_DATA_VCARDS,
    address_of_file,
)
from regionruhr.model.release import Release
from regionruhr.model.taxonomy import Taxonomy
from regionruhr.press.channels import addresses_by_name
from regionruhr.press.period import Period, period
from regionruhr.press.syndication import FEED_ASSETS
from regionruhr.reading.content_cache import ContentCache
from regionruhr.reading.cross_checks import Read
from regionruhr.reading.loading import Loading, load
from regionruhr.reading.merge_conflicts import conflicts
from regionruhr.reading.paths import ASSETS, STYLES
from regionruhr.reading.permalinks import permalink_problems
from regionruhr.reading.readiness import obstacles
from regionruhr.reading.root_causes import root_causes
from regionruhr.site.assets import CSS_ADDRESS, IMPORT
from regionruhr.site.edition import FAVICON, Edition, edition_at
from regionruhr.site.exchange_pages import PAIRINGS_PAGE
from regionruhr.site.fault_page import FAULT_PAGE
from regionruhr.site.links import (
    Targets,
    broken_links,
    former_addresses,
    links_broken_by_name,
    links_to_itself,
)
from regionruhr.site.page import PagePlan
from regionruhr.site.rendering import FEED_ITEMS, KIT_PAGE, MACROS, NOT_FOUND, SITEMAP, TEMPLATES
from regionruhr.site.structured_data import WORDMARK
from regionruhr.site_diff.preview_site import LIST_TEMPLATE
from regionruhr.wording.shell import FOOTER, NAVIGATION

LAYERS = f"{STYLES}_layers.css"
"""The order of all other style sheets."""

_TEMPLATE = re.compile(r'"((?:[a-z-]+/)*[a-z0-9-]+\.(?:html|xml))"')
_SCRIPT = re.compile(r'shell\.scripts\["([^"]+)"\]')
_ASSET = re.compile(r"\bassets/[A-Za-z0-9._/-]+")


@dataclass(frozen=True)
class Reading:
    """A project with its problems, and as an edition if none of them is a fault."""

    edition: Edition | None
    problems: tuple[Problem, ...]
    records: tuple[Read, ...]
    """Those without a fault of their own."""
    texts: Mapping[str, str]
    """The content of the files by their paths."""
    period: Period
    """The time in which the same files make the same edition."""

    @property
    def obstacles(self) -> tuple[Problem, ...]:
        """Problems for which the edition can be built, but not be released."""
        return tuple(obstacles(self.records, self.texts, self.period.since.date()))


def read_edition(
    root: Path,
    *,
    now: datetime,
    site_url: str,
    edit_url: str = "",
    preview: bool = False,
    cache: ContentCache | None = None,
    processes: int = 1,
    memory: Forgetful = FORGETFUL,
) -> Reading:
    """Read the project below `root` as the site it is at `now`, an aware time.

    A preview shows drafts and what is not due yet as well, marked as such. `cache`
    has the results of an earlier reading; so many `processes` share this one.
    """
    memory.begin()
    loading = load(root, today=now.date(), cache=cache, processes=processes, memory=memory)
    return checked_edition(
        root,
        loading,
        now=now,
        site_url=site_url,
        edit_url=edit_url,
        preview=preview,
        memory=memory,
    )


def checked_edition(
    root: Path,
    loading: Loading,
    *,
    now: datetime,
    site_url: str,
    edit_url: str,
    preview: bool = False,
    memory: Forgetful = FORGETFUL,
) -> Reading:
    """Return what was read of a project as an edition, unless something in it is wrong."""
    # From here on there is no time but this: what is kept of a build stays true so long.
    lasting = period((d for d in loading.documents if isinstance(d, Release)), now)
    now = lasting.since
    taxonomy = next((d for d in loading.documents if isinstance(d, Taxonomy)), None)
    former = former_addresses(loading.documents)
    # A file of a wrong name has its fault: a link to it is none of its own.
    of_files = (*loading.paths, *loading.media, *loading.refused)
    paths = [*of_files, *generated_files(loading.paths, taxonomy)]
    problems = [*loading.problems, *_missing_pages(loading.paths)]
    problems += links_to_itself(loading.documents, loading.texts, site_url)
    problems += permalink_problems(loading.records, loading.paths, now)
    read = partial(
        Reading,
        records=loading.records,
        texts=loading.texts,
        period=lasting,
    )
    own = partial(broken_files, root, loading.stylesheets.values())
    if loading.network is None:
        problems += links_broken_by_name(loading.shown, paths, taxonomy, former)
        problems = root_causes(problems, loading.records)
        return read(edition=None, problems=_with(problems, own(())))
    memory.source("network", loading.network)
    edition_of = partial(
        edition_at,
        loading,
        Directory(loading.network, memory),
        now,
        site_url.rstrip("/") + "/",
        edit_url,
        memory=memory,
    )
    edition = public = edition_of(preview=preview)
    if edition.content.newsroom.releases != edition.newsroom.releases:
        # The addresses are checked that the public will have.
        public = edition_of(beside=edition)
    sources = {plan.source for plan in public.planned.known}
    published = [document for document in loading.documents if document.path in sources]
    broken = [*broken_links(published, _targets(public, public.planned.known), former)]
    if broken:
        # Some may lead to pages of pairs.
        broken = [*broken_links(published, _targets(public, public.plans), former)]
    problems += broken
    # What is not public yet is checked by names alone, lest it fail on the day it is due.
    due_later = [document for document in loading.shown if document.path not in sources]
    problems += links_broken_by_name(due_later, paths, taxonomy, former)
    problems = root_causes(problems, loading.records)
    checked = _with(problems, own(edition.planned.known))
    return read(edition=None if faults(checked) else edition, problems=checked)


def _targets(edition: Edition, plans: Iterable[PagePlan]) -> Targets:
    """Return the addresses of an edition, of its pages those of `plans`."""
    anchors = {plan.address: plan.prose.anchors for plan in plans}
    return {**dict.fromkeys(edition.addresses, ()), **anchors}


def _with(problems: Iterable[Problem], own: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return all problems, of the site's own files only those in `own`."""
    own = tuple(own)
    paths = {problem.path for problem in own}
    return ordered((*(p for p in problems if p.path not in paths), *own))


def generated_files(paths: Iterable[str], taxonomy: Taxonomy | None) -> Iterator[str]:
    """Yield the generated files that a text may link to, by the names of terms and files."""
    yield from (OPEN_DATA_CSV, OPEN_DATA_JSON, OPEN_DATA_SCHEMA, OPEN_DATA_VCARDS)
    partners, projects = (
        [
            posixpath.basename(path).rpartition(".")[0]
            for path in paths
            if posixpath.dirname(path) == folder
        ]
        for folder in ("partners", "content/projekte")
    )
    yield from addresses_by_name(taxonomy or Taxonomy(), partners, projects)


def _missing_pages(paths: frozenset[str]) -> Iterator[Problem]:
    """Yield a problem for every page that is missing but linked from the shell."""
    existing = {address_of_file(path) for path in paths}
    linked = chain([("", "")], NAVIGATION, *FOOTER.values())
    for address in dict.fromkeys(address for _, address in linked):
        if address not in existing:
            path = f"content/{address}index.md"
            yield Problem(path, 1, "file", "file-missing", {"value": path})


def broken_files(
    root: Path, stylesheets: Iterable[str], pages: Iterable[PagePlan]
) -> Iterator[Problem]:
    """Yield a problem for every required file that is missing, empty, or has a merge conflict.

    `pages` are those of the site, as far as known: their templates and scripts are required.
    """
    waiting = {LAYERS, f"{ASSETS}{FAVICON}", *_paths_in_code()}
    for page in pages:
        blocks = (f"{TEMPLATES}/blocks/{name}.html" for name in page.prose.blocks)
        waiting.update((f"{TEMPLATES}/{page.template}", *blocks))
        if page.script:
            waiting.add(_script(page.script))
    for sheet in stylesheets:
        addresses = (address for address in CSS_ADDRESS.findall(sheet) if ":" not in address)
        waiting.update(f"{ASSETS}{address}" for address in addresses)
    seen: set[str] = set()
    while waiting:
        path = waiting.pop()
        seen.add(path)
        file = root / path
        content = file.read_bytes() if file.is_file() else b""
        if not content.strip():
            yield Problem(path, 1, "file", "own-file-missing", {"value": path})
        elif path.startswith(f"{TEMPLATES}/"):
            text = content.decode(errors="replace")
            yield from conflicts(path, text)
            waiting.update(_paths_in_template(text) - seen)
        elif path.endswith(".js"):
            waiting.update(_paths_in_script(content.decode(errors="replace")) - seen)


def _paths_in_code() -> Iterator[str]:
    macros = (f"macros/{name}.html" for name in MACROS)
    pages = (NOT_FOUND.template, PAIRINGS_PAGE, SITEMAP, KIT_PAGE, FAULT_PAGE, LIST_TEMPLATE)
    for name in (*pages, *FEED_ITEMS, *macros):
        yield f"{TEMPLATES}/{name}"
    for address in (*FEED_ASSETS, WORDMARK):
        yield f"content/{address}"


# Whoever reads a project again and again, as a preview does, has the same files each time.
@lru_cache(maxsize=1024)
def _paths_in_template(text: str) -> frozenset[str]:
    templates = (f"{TEMPLATES}/{name}" for name in _TEMPLATE.findall(text))
    assets = (f"content/{address}" for address in _ASSET.findall(text))
    return frozenset((*templates, *map(_script, _SCRIPT.findall(text)), *assets))


@lru_cache(maxsize=1024)
def _paths_in_script(text: str) -> frozenset[str]:
    return frozenset(map(_script, IMPORT.findall(text)))


def _script(name: str) -> str:
    return f"{ASSETS}js/{name}.js"
