"""References: keys by which records refer to others, and those that lead nowhere."""

import posixpath
import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import cache
from typing import Any

from pydantic import BaseModel

from regionruhr.faults.problem import Problem
from regionruhr.model.addresses import address_of_file, slug
from regionruhr.model.exchange_entry import AnonymousEntry
from regionruhr.model.field import DeclaredField, model_in, own_fields
from regionruhr.model.network_details import NetworkDetails
from regionruhr.model.page import Page
from regionruhr.model.partner import Partner
from regionruhr.model.project import Project
from regionruhr.model.publication import is_taken_back
from regionruhr.model.reference import Kind, NamesFile
from regionruhr.model.release import Release
from regionruhr.model.taxonomy import GROUPS, Taxonomy, Term
from regionruhr.reading.cross_checks import Read
from regionruhr.reading.misspelling import nearest_address
from regionruhr.reading.registry import Registry
from regionruhr.reading.source import FieldPath, Source

Checked = Partner | AnonymousEntry | Project | Release | Taxonomy | NetworkDetails


def broken_references(record: Checked, source: Source, registry: Registry) -> Iterator[Problem]:
    """Yield a problem for each reference of a record that leads nowhere."""
    # What it names may have gone as it did itself.
    may_be_gone = is_taken_back(record)
    beside = f"{posixpath.dirname(record.path)}/"
    for place, target, value in _references(record, ()):
        if isinstance(target, NamesFile):
            wrong = _missing_file(value, target.folder or beside, target.suffixes, registry)
        else:
            wrong = registry.problem(target, value)
        if wrong is not None and not (may_be_gone and wrong[0] == "removed-reference"):
            yield source.problem(place, *wrong)
    if isinstance(record, Taxonomy):
        yield from _third_levels(record, source)


def _references(
    record: BaseModel, above: FieldPath, group: Kind | None = None
) -> Iterator[tuple[FieldPath, Kind | NamesFile, str]]:
    """Yield place, target and value of each key and file name of a record and of those in it.

    `group` is the kind of the record if it is one of a group.
    """
    for name, declared in _referring_fields(type(record)).items():
        # Most fields of most records are empty.
        if not (content := getattr(record, name)):
            continue
        target = declared.names_file or declared.refers_to
        for place, value in _values((*above, name), content):
            if not isinstance(value, str):
                yield from _references(value, place, declared.holds)
            elif target is not None:
                yield place, (group or target) if target == "generic term" else target, value


@cache
def _referring_fields(model: type[BaseModel]) -> Mapping[str, DeclaredField]:
    """The fields of a model with keys, file names or records, by name."""
    return {
        name: field
        for name, field in own_fields(model).items()
        if field.refers_to or field.names_file or model_in(field.annotation)
    }


def _values(place: FieldPath, value: Any) -> Iterable[tuple[FieldPath, Any]]:  # noqa: ANN401
    """Return the items of a list or mapping, each with its place, else the value."""
    if isinstance(value, tuple):
        return [((*place, number), item) for number, item in enumerate(value)]
    if isinstance(value, dict):
        return [((*place, key), item) for key, item in value.items()]
    return ((place, value),)


def _third_levels(taxonomy: Taxonomy, source: Source) -> Iterator[Problem]:
    for name in GROUPS.values():
        terms: Mapping[str, Term] = getattr(taxonomy, name)
        for key, term in terms.items():
            if term.parent and term.parent in terms and terms[term.parent].parent:
                values = {"value": term.parent}
                yield source.problem((name, key, "parent"), "third-level", values)


def _missing_file(
    name: str, folder: str, suffixes: tuple[str, ...], registry: Registry
) -> tuple[str, dict[str, str]] | None:
    path, is_name = f"{folder}{name}", not re.search(r"[/\\]", name) and name.endswith(suffixes)
    if is_name and path in registry.media:
        return None
    if path.casefold() in map(str.casefold, registry.refused):
        return None
    stem, suffix = posixpath.splitext(re.split(r"[/\\]", name)[-1])
    meant = f"{slug(stem)}{suffix.lower()}"
    is_there = meant.endswith(suffixes) and f"{folder}{meant}" in registry.media
    if is_there or not is_name:
        near = {"near": meant} if is_there else {}
        return "asset-form", {"value": name, "allowed": ", ".join(suffixes), **near}
    elsewhere = sorted(p for p in registry.media if posixpath.basename(p) == name)
    near = {"near": elsewhere[0]} if elsewhere else {}
    return "asset-missing", {"value": name, "expected": path, **near}


def broken_translations(records: Collection[Read], paths: Collection[str]) -> Iterator[Problem]:
    """Yield a problem for each page with a wrong `translation_of`.

    `paths` are all pages, faulty ones too: a fault in one is no fault of the other.
    """
    pages = {address_of_file(r.path): r for r, _ in records if isinstance(r, Page)}
    existing = [address_of_file(path) for path in paths]
    first: dict[tuple[str, str], str] = {}
    for page, source in records:
        if not isinstance(page, Page) or page.translation_of is None:
            continue
        address, original = page.translation_of, pages.get(page.translation_of)
        other = first.setdefault((address, page.lang), page.path)
        fault, values = "", {"value": address}
        if address not in existing:
            fault, near = "translation-unknown", nearest_address(address, existing)
            values |= {"near": near} if near else {}
        elif original is not None and original.lang == page.lang:
            fault = "translation-same-language"
        elif original is not None and original.translation_of is not None:
            fault, values["other"] = "translation-of-translation", original.translation_of
        elif original is not None and other != page.path:
            fault, values["other"] = "translation-twice", other
        if fault:
            yield source.problem(("translation_of",), fault, values)
