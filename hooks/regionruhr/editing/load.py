"""Load: all files of a project become the network, or the list of everything wrong in them."""

import posixpath
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from regionruhr.editing.files import BOUNDARIES, PORTRAIT, TAXONOMY, Tree, read_tree
from regionruhr.editing.markdown import read_markdown
from regionruhr.editing.problems import Problem, faults
from regionruhr.editing.references import Checked, Registry, broken_references
from regionruhr.editing.source import Source, read_front_matter, read_json, read_yaml
from regionruhr.editing.validation import Record, validated
from regionruhr.network.addresses import address_of_file
from regionruhr.network.boundaries import Boundaries
from regionruhr.network.document import Document
from regionruhr.network.network import Network
from regionruhr.network.page import Page
from regionruhr.network.partner import Partner
from regionruhr.network.portrait import Portrait
from regionruhr.network.project import Project
from regionruhr.network.prose import Prose
from regionruhr.network.release import Release
from regionruhr.network.taxonomy import Taxonomy

_RELEASE = re.compile(r"content/aktuelles/\d{4}/(?!index\.md)[^/]+\.md")
_PROJECT = re.compile(r"content/projekte/(?!index\.md)[^/]+\.md")
# Profiles and the facets around them are made from data: a text there would hide one.
_GENERATED = re.compile(r"content/(partner/(?!index\.md)|aktuelles/(?!index\.md)|projekte/.+/)")
_READERS = {".yml": read_yaml, ".md": read_front_matter, ".geojson": read_json}


@dataclass(frozen=True)
class Loading:
    """What a project holds: the network if nothing is wrong, and every problem.

    `documents` are the records without a fault of their own, `paths` all files with a text,
    `media` all others.
    """

    network: Network | None
    problems: tuple[Problem, ...]
    documents: tuple[Document, ...]
    paths: frozenset[str]
    media: frozenset[str]
    stylesheets: Mapping[str, str]


def load(root: Path) -> Loading:
    """Read the project below `root`; no exception for anything an editor can write."""
    tree = read_tree(root)
    loading = _Loading(tree)
    network = loading.network()
    problems = tuple(loading.problems)
    complete = None if faults(problems) else network
    return Loading(
        network=complete,
        problems=problems,
        documents=tuple(record for record, _ in loading.records),
        paths=frozenset({*tree.texts, *tree.unread}),
        media=frozenset(tree.media),
        stylesheets=tree.stylesheets,
    )


@dataclass
class _Loading:
    tree: Tree
    problems: list[Problem] = field(default_factory=list)
    records: list[tuple[Checked | Page | Boundaries, Source]] = field(default_factory=list)

    def network(self) -> Network | None:
        self.problems.extend(self.tree.problems)
        for path in self.tree.texts:
            self._take(path)
        taxonomy = self._single(Taxonomy)
        portrait = self._single(Portrait)
        self._check_references(taxonomy, portrait)
        self._check_identities()
        if taxonomy is None or portrait is None:
            return None
        return Network(
            taxonomy=taxonomy,
            portrait=portrait,
            partners={p.id: p for p in sorted(self._all(Partner), key=lambda p: p.id)},
            projects={p.id: p for p in sorted(self._all(Project), key=lambda p: p.id)},
            releases={r.id: r for r in sorted(self._all(Release), key=lambda r: r.id)},
            pages=tuple(self._all(Page)),
            boundaries={
                feature.properties.ags: feature.geometry.coordinates
                for boundaries in self._all(Boundaries)
                for feature in boundaries.features
            },
        )

    def _take(self, path: str) -> None:
        model = _model(path)
        if model is None:
            values = {"expected": "content/aktuelles/2026/name.md, content/projekte/name.md"}
            self.problems.append(Problem(path, 1, "file name", "file-place", values))
            return
        text = self.tree.texts[path]
        source, problems = _READERS[posixpath.splitext(path)[1]](path, text)
        if not problems:
            prose, problems = self._prose(model, source)
            record, found = validated(model, source, prose)
            problems.extend(found)
            if isinstance(record, Checked | Page | Boundaries):
                self.records.append((record, source))
        self.problems.extend(problems)

    def _prose(self, model: type[Record], source: Source) -> tuple[Prose, list[Problem]]:
        if model is not Partner:
            return read_markdown(source.path, source.text, source.text_line)
        description = source.fields.get("description")
        if not isinstance(description, str):
            return Prose(), []
        return read_markdown(source.path, description, source.starts[("description",)])

    def _all(self, model: type[Record]) -> Iterator[Record]:
        return (record for record, _ in self.records if isinstance(record, model))

    def _single(self, model: type[Record]) -> Record | None:
        return next(self._all(model), None)

    def _check_references(self, taxonomy: Taxonomy | None, portrait: Portrait | None) -> None:
        paths = {*self.tree.texts, *self.tree.unread}
        registry = Registry(
            taxonomy=taxonomy,
            press_contacts=portrait.press_contacts if portrait else None,
            partners=[_stem(path) for path in paths if _model(path) is Partner],
            projects=[_stem(path) for path in paths if _model(path) is Project],
            media=self.tree.media,
        )
        for record, source in self.records:
            if isinstance(record, Checked):
                self.problems.extend(broken_references(record, source, registry))

    def _check_identities(self) -> None:
        releases: dict[str, str] = {}
        addresses: dict[str, str] = {}
        outlines: dict[str, str] = {}
        for record, source in self.records:
            if isinstance(record, Partner | Project) and record.id != _stem(source.path):
                values = {"value": record.id, "expected": _stem(source.path)}
                self._problem(source, "id", "id-not-file-name", values)
            if isinstance(record, Release):
                self._check_year(record, source)
                first = releases.setdefault(record.id, source.path)
                if first != source.path:
                    self._problem(source, "id", "id-taken", {"value": record.id, "other": first})
            if isinstance(record, Boundaries):
                self._check_outlines(record, source, outlines)
            if isinstance(record, Page):
                address = address_of_file(source.path)
                first = addresses.setdefault(address, source.path)
                if first != source.path:
                    values = {"value": address, "other": first}
                    problem = Problem(source.path, 1, "file name", "address-taken", values)
                    self.problems.append(problem)

    def _check_outlines(
        self, boundaries: Boundaries, source: Source, known: dict[str, str]
    ) -> None:
        """Each place has one outline; `known` has the files of those seen so far."""
        for number, feature in enumerate(boundaries.features):
            ags = feature.properties.ags
            if ags in known:
                place, values = ("features", number), {"value": ags, "other": known[ags]}
                self.problems.append(source.problem(place, "ags-taken", values))
            known.setdefault(ags, source.path)

    def _check_year(self, release: Release, source: Source) -> None:
        folder = posixpath.basename(posixpath.dirname(source.path))
        year = str(release.date.year)
        if year != folder:
            self._problem(source, "date", "year-not-folder", {"value": year, "expected": folder})

    def _problem(self, source: Source, name: str, fault: str, values: dict[str, str]) -> None:
        self.problems.append(source.problem((name,), fault, values))


def _model(path: str) -> type[Checked | Page | Boundaries] | None:
    """What a file describes, told by its place; nothing if no such file may lie there."""
    if path == TAXONOMY:
        return Taxonomy
    if path == PORTRAIT:
        return Portrait
    if path.startswith("partners/"):
        return Boundaries if path.startswith(BOUNDARIES) else Partner
    if _RELEASE.fullmatch(path):
        return Release
    if _PROJECT.fullmatch(path):
        return Project
    return None if _GENERATED.match(path) else Page


def _stem(path: str) -> str:
    return posixpath.basename(path).rpartition(".")[0]
