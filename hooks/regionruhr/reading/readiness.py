"""Readiness: problems that keep files without a fault from being released."""

import re
from collections.abc import Collection, Iterator, Mapping
from datetime import date

from regionruhr.faults.problem import Problem
from regionruhr.model.exchange_entry import ExchangeEntry
from regionruhr.model.network_details import NetworkDetails
from regionruhr.model.partner import Partner
from regionruhr.model.project import Project
from regionruhr.reading.cross_checks import Read
from regionruhr.reading.source import FieldPath, Source
from regionruhr.wording.catalogue import UI

PLACEHOLDER = re.compile(re.escape(UI["placeholder"]))
"""Text that is to be replaced before a release; what writers leave is a fault at once."""


def obstacles(
    records: Collection[Read], texts: Mapping[str, str], today: date
) -> Iterator[Problem]:
    """Yield a problem for everything that stops a release; `texts` are the files as written."""
    yield from _placeholders(texts)
    partners = {record.id: record for record, _ in records if isinstance(record, Partner)}
    for record, source in records:
        if isinstance(record, NetworkDetails):
            for path, law in record.missing_legal_details:
                yield source.problem(tuple(path.split(".")), "legal-detail-missing", {"law": law})
            for place in _placeholders_of_details(record, partners):
                yield source.problem(place, "placeholder-shown", {})
            yield from _security_contact(record, source, today)
        elif isinstance(record, Partner):
            yield from _past_entries(record, source, today)
        elif isinstance(record, Project):
            yield from _past_seeking(record, source, today)


def _placeholders(texts: Mapping[str, str]) -> Iterator[Problem]:
    for path, text in texts.items():
        for found in PLACEHOLDER.finditer(text):
            line = text.count("\n", 0, found.start()) + 1
            yield Problem(path, line, "text", "placeholder-left", {"value": found[0]})


def _placeholders_of_details(
    details: NetworkDetails, partners: Mapping[str, Partner]
) -> Iterator[FieldPath]:
    """Yield each missing detail that pages replace by a placeholder."""
    if details.boilerplates is None:
        yield ("boilerplates",)
    if not details.press_contacts:
        yield ("press_contacts",)
    for key, contact in details.press_contacts.items():
        organisation = partners.get(contact.organisation)
        reached = contact.completed_from(organisation) if organisation else contact
        for name in ("phone", "email"):
            if not getattr(reached, name):
                yield "press_contacts", key, name


def _security_contact(details: NetworkDetails, source: Source, today: date) -> Iterator[Problem]:
    contact = details.security_contact
    if contact is None:
        yield source.problem(("security_contact",), "security-missing", {})
    elif contact.expires < today:
        values = {"value": contact.expires.isoformat()}
        yield source.problem(("security_contact", "expires"), "security-lapsed", values)


def _past_entries(partner: Partner, source: Source, today: date) -> Iterator[Problem]:
    """Yield a problem for each public offer or request whose last day is over."""
    for name, field in (("offers", "available_until"), ("requests", "needed_by")):
        entries: tuple[ExchangeEntry, ...] = getattr(partner, name)
        for number, entry in enumerate(entries):
            day: date | None = getattr(entry, field, None)
            if entry.is_public(today) and day is not None and day < today:
                values = {"value": day.isoformat()}
                yield source.problem((name, number, field), "listed-past-its-day", values)


def _past_seeking(project: Project, source: Source, today: date) -> Iterator[Problem]:
    until = project.seeking.until if project.seeking else None
    if until is not None and until < today:
        yield source.problem(("seeking", "until"), "seeking-past-its-day", {"value": str(until)})
