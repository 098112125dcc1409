"""Loading: all files of a project become the network, or a list of problems."""

import posixpath
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import NamedTuple, TypeVar

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
from regionruhr.model.publication import Publications, Removals, is_taken_back, publication_id
from regionruhr.model.reference import LOGOS
from regionruhr.model.release import Release
from regionruhr.model.taxonomy import Taxonomy
from regionruhr.reading.anonymity import names_in_anonymous_entries, wrong_contacts
from regionruhr.reading.content_cache import ContentCache
from regionruhr.reading.cross_checks import Read, contradictions, unused_files
from regionruhr.reading.entry_quality import weak_entries
from regionruhr.reading.files import (
    Tree,
    read_bytes,
)
from regionruhr.reading.intended_keys import IntendedKeys
from regionruhr.reading.pictures import is_beside_a_record, read_picture
from regionruhr.reading.record_files import (
    FileRecord,
    TextResult,
    model_of,
    read_project,
    with_source,
)
from regionruhr.reading.references import Checked, broken_references, broken_translations
from regionruhr.reading.registry import Registry
from regionruhr.reading.source import Source
from regionruhr.reading.validation import Record
from regionruhr.sizes import LARGEST_PICTURE

Kept = TypeVar("Kept", Project, Release)


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
    """The paths of all text files, of those that could not be read or lie elsewhere as well."""
    misnamed: Mapping[str, str]
    """The files that lie under a wrong name, by the paths where they belong."""
    media: frozenset[str]
    """The paths of all other files."""
    refused: frozenset[str]
    """The paths of files of a wrong name or kind."""
    stylesheets: Mapping[str, str]
    scripts: Mapping[str, str]
    fonts: Mapping[str, bytes]

    @property
    def documents(self) -> tuple[Document, ...]:
        """The records alone."""
        return tuple(record for record, _ in self.records)

    @property
    def shown(self) -> tuple[Document, ...]:
        """The records of which more than their withdrawal is shown, or will be."""
        return tuple(document for document in self.documents if not is_taken_back(document))


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
    first: Callable[[], object] | None = None,
) -> Loading:
    """Read the project below `root`; nothing that an editor can write raises an exception.

    So many processes share the work if there is enough of it; this one calls `first` before.
    """
    cache = cache or ContentCache()
    tree = read_project(root, cache, processes, first)
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
        paths=tree.record_paths,
        misnamed=tree.misnamed,
        media=frozenset(tree.media),
        refused=frozenset(tree.refused),
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
    records: list[tuple[FileRecord, Source]] = field(default_factory=list)

    def network(self) -> Network | None:
        self.problems.extend(self.tree.problems)
        for path, text in self.tree.texts.items():
            result: TextResult = self.cache.latest(path)
            record, problems = result
            self.problems.extend(problems)
            if record is not None:
                self.records.append(self.memory.get(path, with_source, record, path, text))
        memory, taxonomy = self.memory, self._single(Taxonomy)
        details, removals = self._single(NetworkDetails), self._single(Removals)
        for checked, source in self.records:
            if isinstance(checked, Checked):
                self.problems.extend(
                    memory.all(source.path, broken_references, checked, source, self.registry)
                )
        meant = IntendedKeys(self.registry, [record for record, _ in self.records], model_of)
        self.problems = [meant.explained(problem) for problem in self.problems]
        paths = self.tree.record_paths
        self.problems.extend(contradictions(self.records, paths, self.today, memory))
        self.problems.extend(names_in_anonymous_entries(self.records, memory))
        self.problems.extend(wrong_contacts(self.records))
        self.problems.extend(weak_entries(self.records, self.today, memory))
        pages = [path for path in paths if model_of(path) is Page]
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
            projects=_shown(self._all(Project)),
            releases=_shown(self._all(Release)),
            withdrawn={publication_id(one): one for one in self._withdrawn()},
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

    def _withdrawn(self) -> Iterator[Project | Release]:
        """Yield what was public and is withdrawn by its own file."""
        yield from (one for one in self._all(Project) if one.is_withdrawn)
        yield from (one for one in self._all(Release) if one.is_withdrawn)

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
        paths = self.tree.record_paths
        withdrawn = (self._single(Publications) or Publications()).withdrawn_projects | {
            one.id: one.withdrawal.date.isoformat() for one in self._all(Project) if one.withdrawal
        }
        details, removals = self._single(NetworkDetails), self._single(Removals)
        return self.memory.get(
            "",
            Registry,
            taxonomy=self._single(Taxonomy),
            press_contacts=details.press_contacts if details else None,
            partners=frozenset(_stem(path) for path in paths if model_of(path) is Partner),
            projects=frozenset(_stem(path) for path in paths if model_of(path) is Project)
            - {*withdrawn},
            media=self.tree.media,
            removed=removals.days if removals else {},
            withdrawn=withdrawn,
            refused=self.tree.refused,
        )


def _shown(records: Iterable[Kept]) -> dict[str, Kept]:
    """Return the records by their ids, in the order of these, but for those taken back."""
    return {one.id: one for one in sorted(records, key=lambda r: r.id) if not is_taken_back(one)}


def _stem(path: str) -> str:
    """Return the name of a file without its ending."""
    return posixpath.splitext(posixpath.basename(path))[0]
