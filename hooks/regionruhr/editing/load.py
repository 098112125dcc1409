"""Load: all files of a project become the network, or the list of everything wrong in them."""

import posixpath
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from regionruhr.directory.freshness import confirmed_on, is_stale
from regionruhr.editing.files import LOGOS, PORTRAIT, REMOVALS, TAXONOMY, Tree, read_tree
from regionruhr.editing.markdown import read_markdown
from regionruhr.editing.problems import Problem, faults
from regionruhr.editing.references import Checked, Registry, broken_references
from regionruhr.editing.source import Place, Source, read_front_matter, read_yaml
from regionruhr.editing.validation import Record, validated
from regionruhr.network.addresses import RESERVED, address_of_file
from regionruhr.network.document import Document
from regionruhr.network.network import Network
from regionruhr.network.page import Page
from regionruhr.network.partner import Partner
from regionruhr.network.portrait import Portrait
from regionruhr.network.project import Project
from regionruhr.network.prose import Prose
from regionruhr.network.release import Release
from regionruhr.network.removal import Removals
from regionruhr.network.taxonomy import Taxonomy

_RELEASE = re.compile(r"content/aktuelles/\d{4}/(?!index\.md)[^/]+\.md")
_PROJECT = re.compile(r"content/projekte/(?!index\.md)[^/]+\.md")
_SINGLE: Mapping[str, type[Taxonomy | Portrait | Removals]] = {
    TAXONOMY: Taxonomy,
    PORTRAIT: Portrait,
    REMOVALS: Removals,
}
# Profiles and the facets around them are made from data: a text there would hide one.
_GENERATED = re.compile(r"content/(partner/(?!index\.md)|aktuelles/(?!index\.md)|projekte/.+/)")


@dataclass(frozen=True)
class Loading:
    """What a project holds: the network if nothing is wrong, and every problem.

    `documents` are the records without a fault of their own, `paths` all files with a text,
    `media` all others. `stale` says which profiles nobody has confirmed for long.
    """

    network: Network | None
    problems: tuple[Problem, ...]
    stale: tuple[Problem, ...]
    documents: tuple[Document, ...]
    paths: frozenset[str]
    media: frozenset[str]
    stylesheets: Mapping[str, str]
    scripts: Mapping[str, str]


def load(root: Path, *, today: date) -> Loading:
    """Read the project below `root`; no exception for anything an editor can write."""
    tree = read_tree(root)
    loading = _Loading(tree, today)
    network = loading.network()
    problems = tuple(loading.problems)
    complete = None if faults(problems) else network
    return Loading(
        network=complete,
        problems=problems,
        stale=tuple(loading.stale()),
        documents=tuple(record for record, _ in loading.records),
        paths=frozenset({*tree.texts, *tree.unread}),
        media=frozenset(tree.media),
        stylesheets=tree.stylesheets,
        scripts=tree.scripts,
    )


@dataclass
class _Loading:
    tree: Tree
    today: date
    problems: list[Problem] = field(default_factory=list)
    records: list[tuple[Checked | Page | Removals, Source]] = field(default_factory=list)

    def network(self) -> Network | None:
        self.problems.extend(self.tree.problems)
        for path in self.tree.texts:
            self._take(path)
        taxonomy = self._single(Taxonomy)
        portrait = self._single(Portrait)
        removals = self._single(Removals)
        self._check_references(taxonomy, portrait, removals)
        self._check_identities()
        self._check_logos()
        self._check_days()
        if taxonomy is None or portrait is None:
            return None
        return Network(
            taxonomy=taxonomy,
            portrait=portrait,
            partners={p.id: p for p in sorted(self._all(Partner), key=lambda p: p.id)},
            projects={p.id: p for p in sorted(self._all(Project), key=lambda p: p.id)},
            releases={r.id: r for r in sorted(self._all(Release), key=lambda r: r.id)},
            pages=tuple(self._all(Page)),
            logos={path.removeprefix(LOGOS): logo for path, logo in self.tree.logos.items()},
            removals=removals.entries if removals else (),
        )

    def stale(self) -> Iterator[Problem]:
        for record, source in self.records:
            if isinstance(record, Partner) and is_stale(record, self.today):
                day = confirmed_on(record, self.today)
                fault = "stale" if day else "never-confirmed"
                values = {"name": record.name, "day": day.isoformat() if day else ""}
                yield source.problem(("verified_on",), fault, values)

    def _take(self, path: str) -> None:
        model = _model(path)
        if model is None:
            values = {"expected": "content/aktuelles/2026/name.md, content/projekte/name.md"}
            self.problems.append(Problem(path, 1, "file name", "file-place", values))
            return
        text = self.tree.texts[path]
        if path.endswith(".yml"):
            source, problems = read_yaml(path, text, "entries" if model is Removals else "")
        else:
            source, problems = read_front_matter(path, text)
        if not problems:
            prose, problems = self._prose(model, source)
            record, found = validated(model, source, prose)
            problems.extend(found)
            if isinstance(record, Checked | Page | Removals):
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

    def _check_references(
        self, taxonomy: Taxonomy | None, portrait: Portrait | None, removals: Removals | None
    ) -> None:
        paths = {*self.tree.texts, *self.tree.unread}
        registry = Registry(
            taxonomy=taxonomy,
            press_contacts=portrait.press_contacts if portrait else None,
            partners=[_stem(path) for path in paths if _model(path) is Partner],
            projects=[_stem(path) for path in paths if _model(path) is Project],
            media=self.tree.media,
            removed=removals.days if removals else {},
        )
        for record, source in self.records:
            if isinstance(record, Checked):
                self.problems.extend(broken_references(record, source, registry))

    def _check_identities(self) -> None:
        releases: dict[str, str] = {}
        addresses: dict[str, str] = {}
        entries: dict[str, str] = {}
        for record, source in self.records:
            if isinstance(record, Partner):
                self._check_entries(record, source, entries)
            if isinstance(record, Partner | Project) and record.id != _stem(source.path):
                values = {"value": record.id, "expected": _stem(source.path)}
                self._problem(source, "id", "id-not-file-name", values)
            if isinstance(record, Release):
                self._check_year(record, source)
                first = releases.setdefault(record.id, source.path)
                if first != source.path:
                    self._problem(source, "id", "id-taken", {"value": record.id, "other": first})
            if isinstance(record, Page):
                address = address_of_file(source.path)
                first = addresses.setdefault(address, source.path)
                if first != source.path:
                    values = {"value": address, "other": first}
                    problem = Problem(source.path, 1, "file name", "address-taken", values)
                    self.problems.append(problem)

            if isinstance(record, Removals):
                self._check_removals(record, source)

    def _check_entries(self, partner: Partner, source: Source, known: dict[str, str]) -> None:
        for name, entries in (("offers", partner.offers), ("requests", partner.requests)):
            for number, entry in enumerate(entries):
                if entry.id in known:
                    values = {"value": entry.id, "other": known[entry.id]}
                    problem = source.problem((name, number, "id"), "id-taken", values)
                    self.problems.append(problem)
                known.setdefault(entry.id, source.path)

    def _check_logos(self) -> None:
        """Miss those that no profile names, once no faulty profile can be the one that does."""
        if faults(self.problems):
            return
        named = {f"{LOGOS}{name}" for p in self._all(Partner) for name in (p.logo, p.logo_dark)}
        for path in self.tree.logos:
            if path not in named:
                self.problems.append(Problem(path, 1, "file", "logo-unused"))

    def _check_removals(self, removals: Removals, source: Source) -> None:
        first: dict[str, int] = {}
        for number, removal in enumerate(removals.entries):
            place = ("entries", number, "id")
            path = f"partners/{removal.id}.yml"
            values = {"value": removal.id, "other": path}
            if first.setdefault(removal.id, number) != number:
                line = source.line(("entries", first[removal.id]))
                again = {"value": removal.id, "other": str(line)}
                self.problems.append(source.problem(place, "removed-twice", again))
            elif path in self.tree.texts or path in self.tree.unread:
                self.problems.append(source.problem(place, "removed-exists", values))
            elif removal.id in RESERVED:
                self.problems.append(source.problem(place, "removed-reserved", values))

    def _check_days(self) -> None:
        """What has happened has happened by now."""
        for record, source in self.records:
            days: dict[Place, date | None] = {}
            if isinstance(record, Partner):
                days = {("verified_on",): record.verified_on}
            elif isinstance(record, Removals):
                days = {("entries", n, "date"): r.date for n, r in enumerate(record.entries)}
            for place, day in days.items():
                if day is not None and day > self.today:
                    values = {"value": day.isoformat()}
                    self.problems.append(source.problem(place, "day-in-future", values))

    def _check_year(self, release: Release, source: Source) -> None:
        folder = posixpath.basename(posixpath.dirname(source.path))
        year = str(release.date.year)
        if year != folder:
            self._problem(source, "date", "year-not-folder", {"value": year, "expected": folder})

    def _problem(self, source: Source, name: str, fault: str, values: dict[str, str]) -> None:
        self.problems.append(source.problem((name,), fault, values))


def _model(
    path: str,
) -> type[Partner | Project | Release | Page | Taxonomy | Portrait | Removals] | None:
    """What a file describes, told by its place; nothing if no such file may lie there."""
    if path in _SINGLE:
        return _SINGLE[path]
    if path.startswith("partners/"):
        return Partner
    if _RELEASE.fullmatch(path):
        return Release
    if _PROJECT.fullmatch(path):
        return Project
    return None if _GENERATED.match(path) else Page


def _stem(path: str) -> str:
    return posixpath.basename(path).rpartition(".")[0]
