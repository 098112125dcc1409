"""Loading: all files of a project become the network, or a list of problems."""

import posixpath
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property, lru_cache, partial
from pathlib import Path
from typing import NamedTuple, TypeAlias

from regionruhr.cache.entries import Cache
from regionruhr.faults.problem import Problem, faults
from regionruhr.images.rendition import FOLDER
from regionruhr.images.rights import Rights
from regionruhr.memory import FORGETFUL, Forgetful
from regionruhr.model.boundaries import Boundaries
from regionruhr.model.document import Document
from regionruhr.model.exchange_entry import AnonymousEntry
from regionruhr.model.listed_pair import ListedPairs
from regionruhr.model.network import Network
from regionruhr.model.network_details import NetworkDetails
from regionruhr.model.page import Page
from regionruhr.model.partner import Partner
from regionruhr.model.picture import Picture, picture_path
from regionruhr.model.project import Project
from regionruhr.model.prose import NO_PROSE, Prose
from regionruhr.model.publication import Publications, Removals
from regionruhr.model.reference import LOGOS
from regionruhr.model.release import Release
from regionruhr.model.taxonomy import Taxonomy
from regionruhr.processes import do_all, shares
from regionruhr.reading.anonymity import names_in_anonymous_entries, wrong_contacts
from regionruhr.reading.content_cache import Additions, ContentCache, Entries
from regionruhr.reading.cross_checks import Read, contradictions, missing_text, unused_files
from regionruhr.reading.entry_quality import weak_entries
from regionruhr.reading.files import (
    ANONYMOUS_ENTRIES,
    BOUNDARIES,
    LISTED_PAIRS,
    NETWORK_FILE,
    PUBLICATIONS,
    REMOVALS,
    TAXONOMY,
    Tree,
    listed_files,
    read_bytes,
    read_files,
)
from regionruhr.reading.markdown import read_markdown
from regionruhr.reading.pictures import LARGEST_PICTURE, is_beside_a_record, read_picture
from regionruhr.reading.references import Checked, Registry, broken_references, broken_translations
from regionruhr.reading.source import (
    MOST_VALUES_PUBLISHED,
    LinesOnDemand,
    Source,
    read_front_matter,
    read_json,
    read_yaml,
)
from regionruhr.reading.validation import Record, texts_cut_by_comments, validated

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
# Profiles and the facets around them are made from data: a text there would hide one.
_GENERATED = re.compile(
    r"content/(partner/(?!(index|offene-daten)\.md)|aktuelles/(?!index\.md)|projekte/.+/)"
)


@dataclass(frozen=True)
class Loading:
    """What was read of a project."""

    network: Network | None
    """None if there are faults."""
    problems: tuple[Problem, ...]
    registry: Registry
    """What records can refer to."""
    records: tuple[Read, ...]
    """The records without a fault of their own."""
    texts: Mapping[str, str]
    """The files as they were written."""
    paths: frozenset[str]
    """The paths of all text files, with those that could not be read."""
    media: frozenset[str]
    """The paths of all other files."""
    stylesheets: Mapping[str, str]
    scripts: Mapping[str, str]
    fonts: Mapping[str, bytes]

    @property
    def documents(self) -> tuple[Document, ...]:
        """The records alone."""
        return tuple(record for record, _ in self.records)


_Record: TypeAlias = Checked | Page | Removals | ListedPairs | Publications | Boundaries
TextResult: TypeAlias = tuple[_Record | None, tuple[Problem, ...]]
"""The record of a text, if it has no fault of its own, and its problems."""


class _PictureResult(NamedTuple):
    """A picture beside a record, if it is used and has no fault, and its problems."""

    picture: Picture | None
    problems: Sequence[Problem]


def load(
    root: Path,
    *,
    today: date,
    cache: ContentCache | None = None,
    processes: int = 1,
    memory: Forgetful = FORGETFUL,
) -> Loading:
    """Read the project below `root`; nothing that an editor can write raises an exception.

    So many processes share the work if there is enough of it.
    """
    cache = cache or ContentCache()
    tree = _read(root, cache, processes)
    loading = _Loading(root, tree, today, cache, memory)
    network = loading.network()
    problems = tuple(loading.problems)
    complete = None if faults(problems) else network
    return Loading(
        network=complete,
        problems=problems,
        records=tuple(loading.records),
        registry=loading.registry,
        texts=tree.texts,
        paths=frozenset({*tree.texts, *tree.unread}),
        media=frozenset(tree.media),
        stylesheets=tree.stylesheets,
        scripts=tree.scripts,
        fonts=tree.fonts,
    )


@dataclass
class _Loading:
    root: Path
    tree: Tree
    today: date
    cache: ContentCache
    memory: Forgetful
    problems: list[Problem] = field(default_factory=list)
    records: list[tuple[_Record, Source]] = field(default_factory=list)

    def network(self) -> Network | None:
        self.problems.extend(self.tree.problems)
        for path, text in self.tree.texts.items():
            result: TextResult = self.cache.latest(path)
            record, problems = result
            self.problems.extend(problems)
            if record is not None:
                self.records.append(self.memory.get(path, _with_source, record, path, text))
        memory, taxonomy = self.memory, self._single(Taxonomy)
        details, removals = self._single(NetworkDetails), self._single(Removals)
        if taxonomy is not None:
            self.problems = [self.registry.with_key_for_label(p) for p in self.problems]
        for checked, source in self.records:
            if isinstance(checked, Checked):
                self.problems.extend(
                    memory.all(source.path, broken_references, checked, source, self.registry)
                )
        paths = {*self.tree.texts, *self.tree.unread}
        self.problems.extend(contradictions(self.records, paths, self.today, memory))
        self.problems.extend(names_in_anonymous_entries(self.records, memory))
        self.problems.extend(wrong_contacts(self.records))
        self.problems.extend(weak_entries(self.records, self.today, memory))
        pages = [path for path in paths if _model(path) is Page]
        self.problems.extend(broken_translations(self.records, pages))
        rights = self._rights()
        pictures = self._pictures(rights)
        # A faulty profile may be the one that names a logo.
        if not faults(self.problems):
            media, logos = self.tree.media, self.tree.logos
            self.problems.extend(unused_files(self.records, media, logos, rights))
        if taxonomy is None or details is None:
            return None
        return Network(
            taxonomy=taxonomy,
            details=details,
            partners={p.id: p for p in sorted(self._all(Partner), key=lambda p: p.id)},
            projects={p.id: p for p in sorted(self._all(Project), key=lambda p: p.id)},
            releases={r.id: r for r in sorted(self._all(Release), key=lambda r: r.id)},
            pages=tuple(self._all(Page)),
            logos={path.removeprefix(LOGOS): logo for path, logo in self.tree.logos.items()},
            removals=removals.entries if removals else (),
            publications=self._single(Publications) or Publications(),
            anonymous_entries=tuple(sorted(self._all(AnonymousEntry), key=lambda e: e.id)),
            listed_pairs=pairs.by_id if (pairs := self._single(ListedPairs)) else {},
            boundaries={
                feature.properties.ags: feature.geometry.coordinates
                for boundaries in self._all(Boundaries)
                for feature in boundaries.features
            },
            map_attribution=next(
                filter(None, (boundaries.attribution for boundaries in self._all(Boundaries))), None
            ),
            pictures=pictures,
        )

    def _rights(self) -> dict[str, Rights]:
        """Return the rights of each picture that a record uses, by its path."""
        return {
            picture_path(record.path, image.file): Rights(image.credit, image.license)
            for record, _ in self.records
            if isinstance(record, Release | Project | Partner)
            for image in record.images
        }

    def _pictures(self, rights: Mapping[str, Rights]) -> dict[str, Picture]:
        """Read every picture beside a record; return those that one uses."""
        cache = Cache(self.root / FOLDER)

        def read(path: str, rights: Rights | None) -> _PictureResult:
            content = read_bytes(self.root, path, LARGEST_PICTURE)
            if isinstance(content, Problem):
                return _PictureResult(None, (content,))
            return _PictureResult(*read_picture(path, content, rights, cache))

        pictures = {}
        for path in sorted(filter(is_beside_a_record, self.tree.media)):
            picture, problems = self.cache.get_file(path, read, rights.get(path))
            self.problems.extend(problems)
            if picture is not None:
                pictures[path] = picture
        return pictures

    def _all(self, model: type[Record]) -> Iterator[Record]:
        return (record for record, _ in self.records if isinstance(record, model))

    def _single(self, model: type[Record]) -> Record | None:
        return next(self._all(model), None)

    @cached_property
    def registry(self) -> Registry:
        """What records can refer to; complete once all of them are read."""
        paths = {*self.tree.texts, *self.tree.unread}
        details, removals = self._single(NetworkDetails), self._single(Removals)
        return self.memory.get(
            "",
            Registry,
            taxonomy=self._single(Taxonomy),
            press_contacts=details.press_contacts if details else None,
            partners=frozenset(_stem(path) for path in paths if _model(path) is Partner),
            projects=frozenset(_stem(path) for path in paths if _model(path) is Project),
            media=self.tree.media,
            removed=removals.days if removals else {},
            withdrawn=(self._single(Publications) or Publications()).withdrawn_projects,
            refused=self.tree.refused,
        )


def _stem(path: str) -> str:
    """Return the name of a file without its ending."""
    return posixpath.splitext(posixpath.basename(path))[0]


@lru_cache(maxsize=20_000)
def _model(path: str) -> type[_Record] | None:
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


def _read(root: Path, cache: ContentCache, processes: int) -> Tree:
    """Return all files of a project; add to `cache` what it lacks of the results of reading them.

    Of files that are no longer there it keeps none.
    """
    tree, paths = listed_files(root)
    cache.look(root, paths)
    if len(paths) < _WORTH_SHARING:
        processes = 1
    for part, results in do_all(
        [partial(_read_share, root, share, cache) for share in shares(paths)], processes
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
    model = _model(path)
    if model is None:
        values = {"expected": "content/aktuelles/2026/name.md, content/projekte/name.md"}
        return None, (Problem(path, 1, "file name", "file-place", values),)
    source, problems = _source(path, text)
    if problems:
        return None, tuple(problems)
    prose, problems = _prose(model, source)
    record, found = validated(model, source, prose)
    problems.extend((*found, *texts_cut_by_comments(model, source)))
    if isinstance(record, _Record):
        problems.extend(missing_text(record, source))
        return record, tuple(problems)
    return None, tuple(problems)


# A preview reads the same warnings after each save.
def _with_source(record: _Record, path: str, text: str) -> tuple[_Record, Source]:
    """Return a record and its source, whose lines are read when one is asked for."""
    return record, Source(path, {}, LinesOnDemand(partial(_source_of, path, text)), {})


@lru_cache(maxsize=1_000)
def _source_of(path: str, text: str) -> Source:
    """Return the source of a text that has been read without a fault."""
    return _source(path, text)[0]


def _source(path: str, text: str) -> tuple[Source, list[Problem]]:
    if path.endswith(".md"):
        return read_front_matter(path, text)
    if path.endswith(".geojson"):
        return read_json(path, text)
    if path in {PUBLICATIONS, LISTED_PAIRS}:
        return read_yaml(path, text, most=MOST_VALUES_PUBLISHED)
    return read_yaml(path, text, "entries" if path == REMOVALS else "")


def _prose(model: type[Record], source: Source) -> tuple[Prose, list[Problem]]:
    if model is AnonymousEntry:
        return NO_PROSE, []
    if model is not Partner:
        return read_markdown(source.path, source.text, source.text_line)
    description = source.fields.get("description")
    if not isinstance(description, str):
        return Prose(), []
    return read_markdown(source.path, description, source.starts[("description",)])
