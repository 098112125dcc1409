"""Readiness: problems that keep files without a fault from being released."""

import re
from collections.abc import Collection, Iterator, Mapping
from datetime import date

from regionruhr.faults.problem import Problem
from regionruhr.model.exchange_entry import ExchangeEntry, Offer, Request
from regionruhr.model.network_details import NetworkDetails
from regionruhr.model.partner import Partner
from regionruhr.model.project import Project
from regionruhr.reading.cross_checks import Read
from regionruhr.reading.source import FieldPath, Source
from regionruhr.wording.catalogue import UI

PLACEHOLDER = re.compile(rf"{re.escape(UI['placeholder'])}|Lorem ipsum|\bTODO\b|\bFIXME\b")
"""Text that is to be replaced before a release."""


def obstacles(
    records: Collection[Read], texts: Mapping[str, str], today: date
) -> Iterator[Problem]:
    """Yield a problem for everything that stops a release; `texts` are the files as written."""
    yield from _placeholders(texts)
    partners = {record.id: record for record, _ in records if isinstance(record, Partner)}
    for record, source in records:
        if isinstance(record, NetworkDetails):
            yield from _legal_details(record, source)
            yield from _placeholders_of_details(record, partners, source)
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


def _legal_details(details: NetworkDetails, source: Source) -> Iterator[Problem]:
    for detail in details.missing_legal_details:
        place = tuple(detail.field.split("."))
        yield source.problem(place, "legal-detail-missing", {"law": detail.law})


def _placeholders_of_details(
    details: NetworkDetails, partners: Mapping[str, Partner], source: Source
) -> Iterator[Problem]:
    """Yield a problem for each missing detail that pages replace by a placeholder."""
    missing: list[FieldPath] = []
    if details.boilerplates is None:
        missing.append(("boilerplates",))
    if not details.press_contacts:
        missing.append(("press_contacts",))
    for key, contact in details.press_contacts.items():
        organisation = partners.get(contact.organisation)
        reached = contact.completed_from(organisation) if organisation else contact
        found = {"phone": reached.phone, "email": reached.email}
        missing.extend(("press_contacts", key, name) for name, value in found.items() if not value)
    for place in missing:
        yield source.problem(place, "placeholder-shown", {})


def _security_contact(details: NetworkDetails, source: Source, today: date) -> Iterator[Problem]:
    contact = details.security_contact
    if contact is None:
        yield source.problem(("security_contact",), "security-missing", {})
    elif contact.expires < today:
        values = {"value": contact.expires.isoformat()}
        yield source.problem(("security_contact", "expires"), "security-lapsed", values)


def _past_entries(partner: Partner, source: Source, today: date) -> Iterator[Problem]:
    """Yield a problem for each public offer or request whose last day is over."""
    listed: Mapping[str, tuple[ExchangeEntry, ...]] = {
        "offers": partner.offers,
        "requests": partner.requests,
    }
    for name, entries in listed.items():
        for number, entry in enumerate(entries):
            field, day = _last_day(entry)
            if entry.is_public(today) and day is not None and day < today:
                values = {"value": day.isoformat()}
                yield source.problem((name, number, field), "listed-past-its-day", values)


def _last_day(entry: ExchangeEntry) -> tuple[str, date | None]:
    """Return the field with the last day of an entry, and that day."""
    if isinstance(entry, Offer):
        return "available_until", entry.available_until
    return "needed_by", entry.needed_by if isinstance(entry, Request) else None


def _past_seeking(project: Project, source: Source, today: date) -> Iterator[Problem]:
    until = project.seeking.until if project.seeking else None
    if until is not None and until < today:
        yield source.problem(("seeking", "until"), "seeking-past-its-day", {"value": str(until)})
