"""Checked edition: a project as the site it can be published as, and all its problems."""

import posixpath
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from itertools import chain
from pathlib import Path

from regionruhr.directory.directory import Directory
from regionruhr.faults.problem import Problem, faults
from regionruhr.model.addresses import (
    OPEN_DATA_CSV,
    OPEN_DATA_JSON,
    OPEN_DATA_SCHEMA,
    address_of_file,
)
from regionruhr.model.network import Network
from regionruhr.model.taxonomy import Taxonomy
from regionruhr.press.channels import addresses_by_name
from regionruhr.press.newsroom import newsroom
from regionruhr.reading.content_cache import ContentCache
from regionruhr.reading.cross_checks import Read
from regionruhr.reading.loading import load
from regionruhr.reading.permalinks import permalink_problems
from regionruhr.reading.readiness import obstacles
from regionruhr.site.edition import Edition
from regionruhr.site.edition import edition as edition_at
from regionruhr.site.links import (
    broken_links,
    former_addresses,
    links_broken_by_name,
    targets_of_pages,
)
from regionruhr.site.required_files import broken_files
from regionruhr.wording.shell import FOOTER, NAVIGATION


@dataclass(frozen=True)
class Reading:
    """A project with its problems, and as an edition if none of them is a fault."""

    edition: Edition | None
    problems: tuple[Problem, ...]
    obstacles: tuple[Problem, ...]
    """Problems for which the edition can be a preview but not be released."""
    records: tuple[Read, ...]
    """Those without a fault of their own."""
    texts: Mapping[str, str]
    """The content of the files by their paths."""


def read_edition(
    root: Path,
    *,
    now: datetime,
    site_url: str,
    edit_url: str = "",
    preview: bool = False,
    caches: ContentCache | None = None,
) -> Reading:
    """Read the project below `root` as the site it is at `now`, an aware time.

    A preview shows drafts and what is not due yet as well, marked as such. `caches` spare
    whoever reads the project again what has not changed.
    """
    loading = load(root, today=now.date(), cache=caches)
    taxonomy = next((d for d in loading.documents if isinstance(d, Taxonomy)), None)
    former = former_addresses(loading.documents)
    paths = [*loading.paths, *loading.media, *generated_files(loading.paths, taxonomy)]
    problems = [*loading.problems, *_missing_pages(loading.paths)]
    problems += permalink_problems(loading.records, loading.paths, now)
    waiting = tuple(obstacles(loading.records, loading.texts, now.date()))
    broken = partial(broken_files, root, loading.stylesheets.values())
    read = partial(
        Reading,
        obstacles=waiting,
        records=loading.records,
        texts=loading.texts,
    )
    if loading.network is None:
        problems += links_broken_by_name(loading.documents, paths, taxonomy, former)
        return read(edition=None, problems=_with(problems, broken(())))
    edition_of = partial(
        edition_at, loading, Directory(loading.network), now, site_url.rstrip("/") + "/", edit_url
    )
    # Where everything is public, a preview has the addresses that the public will have.
    is_checked_itself = preview and _is_all_public(loading.network, now)
    edition = edition_of(preview=is_checked_itself)
    pictures = [illustration.address for illustration in edition.pictures]
    feed_files = edition.channels.addresses()
    files = [*edition.documents, *edition.copies, *edition.site_pictures, *pictures, *feed_files]
    targets = targets_of_pages(edition.pages, files)
    public = {page.source for page in edition.pages}
    published = (document for document in loading.documents if document.path in public)
    problems += broken_links(published, targets, former)
    # What is not public yet is checked by names alone, lest it fail on the day it is due.
    due_later = [document for document in loading.documents if document.path not in public]
    problems += links_broken_by_name(due_later, paths, taxonomy, former)
    if preview and not is_checked_itself:
        # Checked above as the public will see it: what passes can be built.
        edition = edition_of(preview=True)
    checked = _with(problems, broken(edition.pages))
    return read(edition=None if faults(checked) else edition, problems=checked)


def _with(problems: Iterable[Problem], own: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return all problems, of the site's own files only those in `own`."""
    own = tuple(own)
    paths = {problem.path for problem in own}
    return (*(p for p in problems if p.path not in paths), *own)


def _is_all_public(network: Network, now: datetime) -> bool:
    return newsroom(network, now).releases == newsroom(network, now, preview=True).releases


def generated_files(paths: Iterable[str], taxonomy: Taxonomy | None) -> Iterator[str]:
    """Yield the generated files that a text may link to, by the names of terms and files."""
    yield from (OPEN_DATA_CSV, OPEN_DATA_JSON, OPEN_DATA_SCHEMA)
    partners, projects = (
        [posixpath.basename(path).rpartition(".")[0] for path in paths if path.startswith(folder)]
        for folder in ("partners/", "content/projekte/")
    )
    yield from addresses_by_name(taxonomy or Taxonomy(), partners, projects)


def _missing_pages(paths: frozenset[str]) -> Iterator[Problem]:
    """Yield a problem for every page that is missing but linked from the shell."""
    existing = {address_of_file(path) for path in paths}
    linked = chain([("", "")], NAVIGATION, *(links for _, links in FOOTER))
    for address in dict.fromkeys(address for _, address in linked):
        if address not in existing:
            path = f"content/{address}index.md"
            yield Problem(path, 1, "file", "file-missing", {"value": path})
