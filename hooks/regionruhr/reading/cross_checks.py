"""Cross checks: contradictions between records, their files and the current date."""

import posixpath
from collections.abc import Collection, Iterable, Iterator
from datetime import date, timedelta

from regionruhr.faults.problem import Problem
from regionruhr.formats import moment_text
from regionruhr.memory import FORGETFUL, Forgetful
from regionruhr.model.addresses import RESERVED, address_of_file, file_of_address, identifier, slug
from regionruhr.model.boundaries import Boundaries
from regionruhr.model.document import Document
from regionruhr.model.exchange_entry import AnonymousEntry
from regionruhr.model.image import Image
from regionruhr.model.network_details import NetworkDetails
from regionruhr.model.page import Page
from regionruhr.model.partner import Partner
from regionruhr.model.picture import picture_path
from regionruhr.model.project import Project
from regionruhr.model.publication import Publications, Removals
from regionruhr.model.reference import DOCUMENT_SUFFIXES, LOGOS
from regionruhr.model.release import Release
from regionruhr.reading.entries import entries_in
from regionruhr.reading.past_dates import future_dates
from regionruhr.reading.paths import ASSETS, RELEASE_FILES, copy_problem
from regionruhr.reading.pictures import is_beside_a_record, record_of_picture
from regionruhr.reading.source import FieldPath, Source

SOUTH, NORTH, WEST, EAST = 51.1, 51.8, 6.9, 7.8
"""The region with some land around it, in degrees (WGS 84)."""
LONGEST_ON_A_CARD = 160
"""Characters of a summary: about five lines on a phone, and as many as search engines show."""
EXPIRES_SOON = timedelta(days=30)
LONGEST_EXPIRY = timedelta(days=366)
"""RFC 9116, 2.5.5, advises against more than a year."""

Read = tuple[Document, Source]
"""A record without a fault of its own, and where it was read."""


def contradictions(
    records: Collection[Read],
    paths: Collection[str],
    today: date,
    memory: Forgetful = FORGETFUL,
) -> Iterator[Problem]:
    """Yield a problem for all that cannot be true together; `paths` includes faulty files."""
    yield from _release_ids(records)
    yield from _duplicates(records)
    yield from _picture_rights(records)
    yield from _removed_profiles(records)
    for record, source in records:
        if isinstance(record, Removals):
            yield from _removals(record, source, paths)
        for problem in memory.all(source.path, _contradictions_in, record, source, today):
            original = f"{posixpath.dirname(source.path)}/{problem.values.get('file')}"
            is_copy = problem.fault == "id-not-file-name" and original in paths
            yield copy_problem(source.path, original) if is_copy else problem


def _contradictions_in(record: Document, source: Source, today: date) -> Iterator[Problem]:
    """Yield a problem for what cannot be true in a record, its file or on a day."""
    match record:
        case Partner():
            yield from _file_name(record, source)
            yield from _profile(record, source)
            yield from _alt_texts(record.images, source)
        case AnonymousEntry():
            yield from _file_name(record, source)
        case Project():
            yield from _file_name(record, source)
            yield from _alt_texts(record.images, source)
        case Release():
            yield from _year(record, source)
            yield from _corrections(record, source, today)
            yield from _alt_texts(record.images, source)
        case NetworkDetails():
            yield from _security_expiry(record, source, today)
    yield from future_dates(record, source, today)


def missing_text(record: Document, source: Source) -> Iterator[Problem]:
    """Yield a problem for a record without a text below its fields, unless it is a draft."""
    needs_text = isinstance(record, Project) or (isinstance(record, Release) and not record.draft)
    if needs_text and not source.text.strip():
        yield Problem(source.path, source.text_line - 1, "text", "text-missing")


def unused_files(
    records: Iterable[Read],
    media: Iterable[str],
    logos: Collection[str],
    pictures: Collection[str],
) -> Iterator[Problem]:
    """Yield a warning for each logo, picture beside records or document that no record uses.

    `pictures` are those that one uses.
    """
    used = {*pictures}
    for record, _ in records:
        if isinstance(record, Partner):
            used.update((f"{LOGOS}{record.logo}", f"{LOGOS}{record.logo_dark}"))
        elif isinstance(record, Release):
            used |= {picture_path(record.path, download.file) for download in record.downloads}
    for path in media:
        if path in used:
            continue
        if path in logos:
            yield Problem(path, 1, "file", "logo-unused")
        elif is_beside_a_record(path):
            values = {"record": record_of_picture(path)}
            yield Problem(path, 1, "file", "picture-unused", values)
        elif path.endswith(DOCUMENT_SUFFIXES) and not path.startswith(ASSETS):
            yield Problem(path, 1, "file", "document-unused")


def _duplicates(records: Collection[Read]) -> Iterator[Problem]:
    """Yield a problem for each value that only one record may have, and an earlier one has.

    What is published was there before what is not.
    """
    first: dict[tuple[str, str], str] = {}
    published = {
        file_of_address(publication.address)
        for record, _ in records
        if isinstance(record, Publications)
        for publication in record.by_id.values()
    }
    for record, source in sorted(records, key=lambda read: read[1].path not in published):
        for fault, value, place in _claims(record, source):
            if (fault, value) in first:
                values = {"value": value, "other": first[fault, value]}
                yield source.problem(place, fault, values)
            first.setdefault((fault, value), source.path)


def _release_ids(records: Collection[Read]) -> Iterator[Problem]:
    """Yield a problem for releases of the same id but the one that is published under it."""
    published = {
        (key, file_of_address(publication.address))
        for record, _ in records
        if isinstance(record, Publications)
        for key, publication in record.by_id.items()
    }
    used = {key for key, _ in published}
    releases = [(record, source) for record, source in records if isinstance(record, Release)]
    used.update(release.id for release, _ in releases)
    first: dict[str, tuple[Release, Source]] = {}
    for release, source in sorted(releases, key=lambda r: (r[0].id, r[1].path) not in published):
        other, where = first.setdefault(release.id, (release, source))
        if where.path == source.path:
            continue
        is_same = (other.title, other.date) == (release.title, release.date)
        # "halle.md" was there before "halle-kopie.md"; of other names either may be the first.
        is_listed = (other.id, where.path) in published
        original, copy = sorted((where.path, source.path), key=lambda p: 0 if is_listed else len(p))
        if is_same and (is_listed or copy.startswith(original.removesuffix(".md"))):
            yield copy_problem(copy, original)
            continue
        values = {"value": release.id, "other": where.path, "free": _free_id(release.id, used)}
        yield source.problem(("id",), "release-id-taken", values)


def _free_id(key: str, used: Collection[str]) -> str:
    """Return the id that follows all used ones of the same year."""
    year = key.partition("-")[0]
    numbers = (other.partition("-")[2] for other in used if other.startswith(f"{year}-"))
    return f"{year}-{max(map(int, numbers)) + 1:02}"


def _claims(record: Document, source: Source) -> Iterator[tuple[str, str, FieldPath]]:
    """Yield each value that no other record may have, with its place and the fault if one has."""
    for above, entry in entries_in(record):
        yield "id-taken", entry.id, (*above, "id")
    match record:
        case Partner():
            if record.website:
                address = record.website.partition("://")[2].removeprefix("www.").rstrip("/")
                yield "website-taken", address.lower(), ("website",)
        case Boundaries():
            for number, feature in enumerate(record.features):
                yield "ags-taken", feature.properties.ags, ("features", number)
        case Page():
            yield "address-taken", address_of_file(source.path), ("file name",)


def _picture_rights(records: Iterable[Read]) -> Iterator[Problem]:
    """Yield a problem where two records name different credits or licences for one file."""
    first: dict[str, tuple[Image, str]] = {}
    for record, source in records:
        if not isinstance(record, Release | Project | Partner):
            continue
        for number, image in enumerate(record.images):
            path = picture_path(source.path, image.file)
            other, where = first.setdefault(path, (image, source.path))
            for name in ("credit", "license"):
                if getattr(image, name) != getattr(other, name):
                    values = {"value": getattr(other, name), "other": where}
                    yield source.problem(("images", number, name), "picture-rights-differ", values)


def _alt_texts(images: Iterable[Image], source: Source) -> Iterator[Problem]:
    """Yield a problem for each alternative text that repeats the file name or the caption."""
    for number, image in enumerate(images):
        place = ("images", number, "alt")
        text = slug(image.alt)
        if text in {slug(image.file), slug(image.file.rpartition(".")[0])}:
            yield source.problem(place, "alt-file-name", {"value": image.alt})
        elif text == slug(image.caption):
            yield source.problem(place, "alt-caption", {})


def _file_name(record: Partner | AnonymousEntry | Project, source: Source) -> Iterator[Problem]:
    expected, suffix = posixpath.splitext(posixpath.basename(source.path))
    if record.id != expected:
        values = {"value": record.id, "expected": expected, "file": f"{record.id}{suffix}"}
        yield source.problem(("id",), "id-not-file-name", values)


def _year(release: Release, source: Source) -> Iterator[Problem]:
    folder = posixpath.basename(posixpath.dirname(source.path))
    year = str(release.date.year)
    if year != folder:
        values = {"value": year, "expected": folder, "folder": f"{RELEASE_FILES}{year}/"}
        yield source.problem(("date",), "year-not-folder", values)


def _corrections(release: Release, source: Source, today: date) -> Iterator[Problem]:
    """Yield a problem for each correction before its release, or in the future once that is out."""
    is_out = not release.draft and release.date.date() <= today
    for number, correction in enumerate(release.corrections):
        place = ("corrections", number, "date")
        if correction.date.timestamp() <= release.date.timestamp():
            values = {"value": moment_text(correction.date), "other": moment_text(release.date)}
            yield source.problem(place, "correction-too-early", values)
        elif correction.date.date() > today and is_out:
            values = {"value": moment_text(correction.date)}
            yield source.problem(place, "correction-in-future", values)


def _removals(removals: Removals, source: Source, paths: Collection[str]) -> Iterator[Problem]:
    first: dict[str, int] = {}
    for number, removal in enumerate(removals.entries):
        place = ("entries", number, "id")
        path = f"partners/{removal.id}.yml"
        values = {"value": removal.id, "other": path}
        if first.setdefault(removal.id, number) != number:
            line = source.line(("entries", first[removal.id]))
            yield source.problem(place, "removed-twice", {**values, "other": str(line)})
        elif path in paths:
            yield source.problem(place, "removed-exists", values)
        elif removal.id in RESERVED:
            yield source.problem(place, "removed-reserved", values)


def _removed_profiles(records: Iterable[Read]) -> Iterator[Problem]:
    """Yield a problem for each removed profile that exists under a shorter or longer id."""
    removed = {
        identifier(removal.id): removal
        for record, _ in records
        if isinstance(record, Removals)
        for removal in record.entries
    }
    if not removed:
        return
    for record, source in records:
        if isinstance(record, Partner):
            names = (record.id, record.name, record.legal_name or record.name)
            found = next((removed[key] for key in map(identifier, names) if key in removed), None)
            if found is not None and found.id != record.id:
                values = {"value": found.id, "day": found.date.isoformat()}
                yield source.problem(("id",), "removed-returned", values)


def _profile(partner: Partner, source: Source) -> Iterator[Problem]:
    geo, length = partner.geo, len(partner.summary)
    if geo and not (SOUTH <= geo.lat <= NORTH and WEST <= geo.lon <= EAST):
        yield source.problem(("geo",), "coordinates-far", {})
    if length > LONGEST_ON_A_CARD:
        values = {"length": str(length), "limit": str(LONGEST_ON_A_CARD)}
        yield source.problem(("summary",), "summary-long", values)


def _security_expiry(details: NetworkDetails, source: Source, today: date) -> Iterator[Problem]:
    """Yield a problem if the security contact has expired, soon will, or lasts over a year."""
    if details.security_contact is None:
        return
    expires = details.security_contact.expires
    fault = ""
    if expires < today:
        fault = "security-expired"
    elif expires - today < EXPIRES_SOON:
        fault = "security-expires-soon"
    elif expires - today > LONGEST_EXPIRY:
        fault = "security-expires-late"
    if fault:
        values = {"value": expires.isoformat()}
        yield source.problem(("security_contact", "expires"), fault, values)
