"""Record files: the text files of a project, each read as a record by the model of its path."""

import posixpath
import re
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache, partial
from pathlib import Path
from typing import TypeAlias

from pydantic import BaseModel

from regionruhr.faults.problem import Problem
from regionruhr.model.boundaries import Boundaries
from regionruhr.model.exchange_entry import AnonymousEntry
from regionruhr.model.listed_pair import ListedPairs
from regionruhr.model.network_details import NetworkDetails
from regionruhr.model.page import Page
from regionruhr.model.partner import Partner
from regionruhr.model.project import Project
from regionruhr.model.prose import NO_PROSE, Prose
from regionruhr.model.publication import Publications, Removals
from regionruhr.model.release import Release
from regionruhr.model.taxonomy import Taxonomy
from regionruhr.processes import do_all, shares
from regionruhr.reading.content_cache import Additions, ContentCache, Entries
from regionruhr.reading.cross_checks import missing_text
from regionruhr.reading.files import Tree, listed_files, read_files
from regionruhr.reading.leftovers import leftovers
from regionruhr.reading.markdown import read_markdown
from regionruhr.reading.misplaced import misplaced
from regionruhr.reading.paths import (
    ANONYMOUS_ENTRIES,
    BOUNDARIES,
    LISTED_PAIRS,
    NETWORK_FILE,
    PUBLICATIONS,
    RELEASE_FILES,
    REMOVALS,
    TAXONOMY,
)
from regionruhr.reading.references import Checked
from regionruhr.reading.source import LinesOnDemand, Source
from regionruhr.reading.validation import Record, texts_cut_by_comments, validated
from regionruhr.reading.yaml_reading import (
    MOST_VALUES_PUBLISHED,
    read_front_matter,
    read_json,
    read_yaml,
)

_WORTH_SHARING = 400
"""The number of files below which further processes cost more time than they save."""
_RELEASE = re.compile(r"content/aktuelles/\d{4}/(?!index\.md)[^/]+\.md")
_PROJECT = re.compile(r"content/projekte/(?!index\.md)[^/]+\.md")
_SINGLE: Mapping[str, type[Taxonomy | NetworkDetails | Removals | ListedPairs | Publications]] = {
    TAXONOMY: Taxonomy,
    NETWORK_FILE: NetworkDetails,
    REMOVALS: Removals,
    LISTED_PAIRS: ListedPairs,
    PUBLICATIONS: Publications,
}
_FOLDERS: Mapping[type[BaseModel], str] = {
    Release: f"{RELEASE_FILES}{{year}}/",
    Project: "content/projekte/",
    Page: "content/",
    Partner: "partners/",
    AnonymousEntry: ANONYMOUS_ENTRIES,
}
"""Where the files of each kind lie."""
_TEXTS = f"{RELEASE_FILES}<Jahr>/<name>.md, content/projekte/<name>.md"
"""Where texts lie beside pages."""
# Profiles and the facets around them are made from data: a text there would hide one.
_GENERATED = re.compile(
    r"content/(partner/(?!(index|offene-daten)\.md)|aktuelles/(?!index\.md)|projekte/.+/)"
)

FileRecord: TypeAlias = Checked | Page | Removals | ListedPairs | Publications | Boundaries
TextResult: TypeAlias = tuple[FileRecord | None, tuple[Problem, ...]]
"""The record of a text, if it has no fault of its own, and its problems."""


@lru_cache(maxsize=20_000)
def model_of(path: str) -> type[FileRecord] | None:
    """Return the model of a file by its path; None if no such file may lie there."""
    if path in _SINGLE:
        return _SINGLE[path]
    if path.startswith("partners/"):
        if path.startswith(ANONYMOUS_ENTRIES):
            return AnonymousEntry
        return Boundaries if path.startswith(BOUNDARIES) else Partner
    if _RELEASE.fullmatch(path):
        return Release
    if _PROJECT.fullmatch(path):
        return Project
    return None if _GENERATED.match(path) else Page


def read_project(
    root: Path, cache: ContentCache, processes: int, first: Callable[[], object] | None = None
) -> Tree:
    """Return all files of a project; add to `cache` what it lacks of the results of reading them.

    Of files that are no longer there it keeps none. This process calls `first` while others read.
    """
    tree, paths = listed_files(root)
    cache.look(root, paths)
    if len(paths) < _WORTH_SHARING:
        processes = 1
    for part, results in do_all(
        [partial(_read_share, root, share, cache) for share in shares(paths)], processes, first
    ):
        tree.add(part)
        cache.add(results)
    cache.keep(tree.texts.keys() | tree.media)
    return tree


def _read_share(root: Path, paths: Iterable[str], cache: ContentCache) -> tuple[Tree, Entries]:
    """Return some files of a project, and the results of reading them that `cache` lacks."""
    additions = Additions(cache)
    part = read_files(root, paths, additions)
    for path, text in part.texts.items():
        additions.get(path, text, _read_text)
    return part, additions.entries


def _read_text(path: str, text: str) -> TextResult:
    """Read a text by the model of its path."""
    model = model_of(path)
    source, problems = _source(path, text)
    if model is None:
        return None, (_misplaced(None, source) or misplaced(path, _TEXTS),)
    if problems:
        return None, tuple(problems)
    if wrong := _misplaced(model, source):
        return None, (wrong,)
    prose, problems = _prose(model, source)
    record, found = validated(model, source, prose)
    if found and not source.fields and not source.text.strip():
        return None, (Problem(path, 1, "file", "file-empty"),)
    problems.extend((*found, *texts_cut_by_comments(model, source)))
    if isinstance(record, FileRecord):
        problems.extend((*missing_text(record, source), *leftovers(record, source)))
        return record, tuple(problems)
    return None, tuple(problems)


def _misplaced(model: type[BaseModel] | None, source: Source) -> Problem | None:
    """Return the problem of a record in the folder of another kind, as its fields show.

    Where no text has a place, `model` is None.
    """
    names, name = source.fields.keys(), posixpath.basename(source.path)
    if model and (names <= model.model_fields.keys() or model not in _FOLDERS):
        return None
    date = source.fields.get("date")
    year = date[:4] if isinstance(date, str) and re.match("[0-9]{4}", date) else "<Jahr>"
    start = posixpath.dirname(source.path).partition("/")[0]
    for other, folder in _FOLDERS.items():
        has_id = "id" in names or (other is Page and model is not None)
        is_other = other is not model and has_id and folder.startswith(f"{start}/")
        if is_other and names <= other.model_fields.keys():
            return misplaced(source.path, f"{folder.format(year=year)}{name}", is_sure=True)
    return None


# A preview reads the same warnings after each save.
def with_source(record: FileRecord, path: str, text: str) -> tuple[FileRecord, Source]:
    """Return a record and its source, whose lines are read when one is asked for."""
    return record, Source(path, {}, LinesOnDemand(partial(_source_of, path, text)), {})


@lru_cache(maxsize=1_000)
def _source_of(path: str, text: str) -> Source:
    """Return the source of a text that has been read without a fault."""
    return _source(path, text)[0]


def _source(path: str, text: str) -> tuple[Source, list[Problem]]:
    def judge(source: Source) -> tuple[int, int]:
        # What is missing in a record within says little against the lines that are there.
        found = validated(model, source)[1] if (model := model_of(path)) else ()
        missing = sum(problem.fault == "missing" and "." in problem.place for problem in found)
        return len(found) - missing, missing

    if path.endswith(".md"):
        return read_front_matter(path, text, judge)
    if path.endswith(".geojson"):
        return read_json(path, text)
    if path in {PUBLICATIONS, LISTED_PAIRS}:
        return read_yaml(path, text, most=MOST_VALUES_PUBLISHED, judge=judge)
    return read_yaml(path, text, "entries" if path == REMOVALS else "", judge=judge)


def _prose(model: type[Record], source: Source) -> tuple[Prose, list[Problem]]:
    if model is AnonymousEntry:
        return NO_PROSE, []
    if model is not Partner:
        return read_markdown(source.path, source.text, source.text_line)
    description = source.fields.get("description")
    if not isinstance(description, str):
        return Prose(), []
    return read_markdown(source.path, description, source.starts[("description",)])
