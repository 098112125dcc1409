"""Permalinks: published ids and addresses that are gone, changed or used again."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import datetime
from functools import cached_property

from regionruhr.faults.problem import Problem
from regionruhr.model.addresses import (
    PARTNERS,
    PROJECTS,
    RELEASES,
    address_of_file,
    file_of_address,
)
from regionruhr.model.partner import Partner
from regionruhr.model.project import Project
from regionruhr.model.publication import (
    Publication,
    Publications,
    Removals,
    is_taken_back,
    publication_id,
)
from regionruhr.model.release import Release
from regionruhr.reading.cross_checks import Read
from regionruhr.reading.paths import PUBLICATIONS, RELEASE_FILES, REMOVALS
from regionruhr.reading.source import FieldPath, Source


def permalink_problems(
    records: Iterable[Read], paths: Collection[str], now: datetime
) -> Iterator[Problem]:
    """Yield a problem for each published id or address that is gone, changed or used again.

    `now` is an aware time, `records` those without a fault of their own, `paths` all files,
    faulty ones too: what may be in a faulty file is not reported as missing.
    """
    permalinks = _Permalinks(records, paths, now)
    yield from permalinks.former_addresses()
    yield from permalinks.releases_in_their_files()
    yield from permalinks.publications_in_the_list()


class _Permalinks:
    """What is published, by the list and by the files."""

    def __init__(self, records: Iterable[Read], paths: Collection[str], now: datetime) -> None:
        self.paths = paths
        self.now = now
        self.releases: list[tuple[Release, Source]] = []
        self.files: dict[str, str] = {}
        self.withdrawing: set[str] = set()
        self.removed: Collection[str] | None = None if REMOVALS in paths else ()
        self.by_id: Mapping[str, Publication] = {}
        self.list_source = Source(PUBLICATIONS, {}, {}, {})
        self.is_list_readable = PUBLICATIONS not in paths
        self.faulty = {path for path in paths if path.startswith(RELEASE_FILES)}
        for record, source in records:
            self.faulty.discard(source.path)
            if isinstance(record, Release):
                self.releases.append((record, source))
            if is_taken_back(record):
                self.withdrawing.add(source.path)
            if isinstance(record, Partner | Project | Release):
                self.files.setdefault(publication_id(record), source.path)
            elif isinstance(record, Removals):
                self.removed = record.days
            elif isinstance(record, Publications):
                self.by_id, self.list_source, self.is_list_readable = record.by_id, source, True

    @cached_property
    def owners(self) -> Mapping[str, str]:
        """The key of the publication that owns each address: the first one that names it."""
        last_first = reversed([*self.by_id.items()])
        return {address: key for key, listed in last_first for address in listed.addresses}

    @cached_property
    def claims(self) -> Mapping[str, str]:
        """The file that first names each address as a former one of its own."""
        last_first = reversed(self.releases)
        return {old: source.path for release, source in last_first for old in release.moved_from}

    def former_addresses(self) -> Iterator[Problem]:
        """Yield a problem for each wrong address under `moved_from`."""
        for release, source in self.releases:
            first = {old: n for n, old in reversed([*enumerate(release.moved_from)])}
            for number, address in enumerate(release.moved_from):
                is_repeated = first[address] < number
                fault, other = self._former_address(
                    release, source, address, is_repeated=is_repeated
                )
                if fault:
                    item: FieldPath = ("moved_from", number)
                    place = item if item in source.lines else item[:1]
                    yield source.problem(place, fault, {"value": address, "other": other})

    def _former_address(
        self, release: Release, source: Source, address: str, *, is_repeated: bool
    ) -> tuple[str, str]:
        """Return the fault of a former address, "" for none, and what owns the address."""
        file, owner = file_of_address(address), self.owners.get(address)
        if file == source.path:
            return "moved-from-own", ""
        if file in self.paths:
            return "moved-from-taken", file
        if self.claims[address] != source.path or is_repeated:
            return "moved-from-taken", self.claims[address]
        if owner not in {None, release.id}:
            return "address-published", str(owner)
        if owner is None and self.is_list_readable:
            return "moved-from-unknown", ""
        return "", ""

    def releases_in_their_files(self) -> Iterator[Problem]:
        """Yield a problem for each release of a wrong id or place, or published but hidden."""
        for release, source in self.releases:
            address = address_of_file(source.path)
            publication = self.by_id.get(release.id)
            if publication is None:
                yield from self._new(address, source)
            elif publication.withdrawn is None:
                yield from self._published(release, address, publication, source)
                if not (release.is_withdrawn or release.is_public(self.now)):
                    place: FieldPath = ("draft",) if release.draft else ("date",)
                    yield source.problem(place, "published-hidden", {})

    def _new(self, address: str, source: Source) -> Iterator[Problem]:
        owner = self.owners.get(address)
        if owner is None or address in self.claims:
            return
        publication = self.by_id[owner]
        is_missing = publication.withdrawn is None and publication.address == address
        fault = "published-id-changed" if is_missing else "address-published"
        yield source.problem(("id",), fault, {"value": address, "other": owner})

    def _published(
        self, release: Release, address: str, publication: Publication, source: Source
    ) -> Iterator[Problem]:
        current = {address, *release.moved_from}
        own = [old for old in publication.addresses if self.owners[old] == release.id]
        missing = [old for old in own if old not in current]
        for old in missing:
            is_taken = file_of_address(old) in self.paths
            fault = "published-id-taken" if is_taken else "published-elsewhere"
            yield source.problem(("id",), fault, {"value": release.id, "other": old})
        owner = self.owners.get(address, release.id)
        if not missing and owner != release.id:
            yield source.problem(("id",), "address-published", {"value": address, "other": owner})

    def publications_in_the_list(self) -> Iterator[Problem]:
        """Yield a problem for each wrong entry of the list, and for each without a file."""
        for key, publication in self.by_id.items():
            is_release = not key.startswith((PARTNERS, PROJECTS))
            address = publication.address
            if not is_release and address != f"{key}/":
                values = {"value": f"/{address}", "known": f"/{key}/"}
                yield self._entry_problem((key, "address"), "not-one-of", **values)
            elif is_release and not address.startswith(RELEASES):
                value = f"/{address}"
                yield self._entry_problem((key, "address"), "release-address-form", value=value)
            else:
                yield from self._duplicate_addresses(key, publication)
                yield from self._missing_file(key, publication)

    def _missing_file(self, key: str, publication: Publication) -> Iterator[Problem]:
        expected = file_of_address(publication.address)
        # A faulty file may be what was published.
        files = map(file_of_address, publication.addresses)
        file = self.files.get(key) or next((f for f in files if f in self.faulty), None)
        is_kept = file is not None and file not in self.withdrawing
        if publication.withdrawn is not None and is_kept:
            yield self._entry_problem((key,), "withdrawn-exists", other=str(file))
        if file is not None or expected in self.paths:
            return
        if key.startswith(PARTNERS):
            name = key.removeprefix(PARTNERS)
            if self.removed is not None and name not in self.removed:
                yield self._entry_problem((key,), "profile-gone", value=name, expected=expected)
        elif publication.withdrawn is None and (key.startswith(PROJECTS) or not self.faulty):
            values = {"expected": expected, "key": key, "address": publication.address}
            yield self._entry_problem((key,), "published-gone", **values)

    def _duplicate_addresses(self, key: str, publication: Publication) -> Iterator[Problem]:
        for number, address in enumerate(publication.addresses):
            place: FieldPath = (key, "moved_from", number - 1) if number else (key, "address")
            owner = self.owners[address]
            if owner != key or address in publication.addresses[:number]:
                line = str(self.list_source.line((owner,)))
                yield self._entry_problem(place, "published-twice", value=address, other=line)

    def _entry_problem(self, place: FieldPath, fault: str, **values: str) -> Problem:
        existing = place if place in self.list_source.lines else place[:1]
        return self.list_source.problem(existing, fault, values)
