"""Past dates: the days of what a record says has happened, of which none can be to come."""

from collections.abc import Iterator
from datetime import date

from regionruhr.faults.problem import Problem
from regionruhr.model.document import Document
from regionruhr.model.listed_pair import ListedPairs
from regionruhr.model.network_details import NetworkDetails
from regionruhr.model.partner import Partner
from regionruhr.model.project import Project
from regionruhr.model.publication import Publications, Removals
from regionruhr.model.release import Release
from regionruhr.model.values import PartialDate
from regionruhr.reading.entries import entries_in
from regionruhr.reading.source import FieldPath, Source


def future_dates(record: Document, source: Source, today: date) -> Iterator[Problem]:
    """Yield a problem for every date in the future of something past."""
    # The page of a withdrawn release states that it was, and why.
    says = isinstance(record, Publications | Release | Project)
    fault = "withdrawn-in-future" if says else "day-in-future"
    for place, day in (*_past_days(record), *_outcome_days(record)):
        if day is None:
            continue
        first = day.first_day if isinstance(day, PartialDate) else day
        if first > today:
            yield source.problem(place, fault, {"value": day.isoformat()})


def _past_days(record: Document) -> Iterator[tuple[FieldPath, date | PartialDate | None]]:
    """Yield place and day of what a record says has happened, but for outcomes."""
    match record:
        case Partner():
            yield ("verified_on",), record.verified_on
            for name in ("founded", "joined"):
                yield (name,), getattr(record, name)
        case NetworkDetails(accessibility=statement):
            for name in ("prepared_on", "reviewed_on"):
                yield ("accessibility", name), getattr(statement, name)
        case Release() | Project():
            yield ("withdrawal", "date"), record.withdrawal.date if record.withdrawal else None
        case Removals():
            for number, removal in enumerate(record.entries):
                yield ("entries", number, "date"), removal.date
        case Publications():
            for key, publication in record.by_id.items():
                yield (key, "withdrawn"), publication.withdrawn


def _outcome_days(record: Document) -> Iterator[tuple[FieldPath, date | None]]:
    """Yield place and day of what became of entries and pairs of the exchange."""
    if isinstance(record, ListedPairs):
        for key, pair in record.by_id.items():
            yield (key, "listed_on"), pair.listed_on
            yield (key, "on"), pair.on
    for above, entry in entries_in(record):
        if entry.outcome:
            yield (*above, "outcome", "on"), entry.outcome.on
