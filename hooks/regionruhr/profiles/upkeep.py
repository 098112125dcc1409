"""Upkeep: the profiles that somebody should see to, though no rule demands it."""

from collections.abc import Iterable, Iterator
from datetime import date

from regionruhr.faults.problem import Problem
from regionruhr.model.partner import Partner
from regionruhr.profiles.freshness import confirmed_on, is_stale
from regionruhr.profiles.reachability import is_reachable
from regionruhr.reading.cross_checks import Read


def stale(records: Iterable[Read], today: date) -> Iterator[Problem]:
    """The profiles that nobody has confirmed within the twelve months before `today`."""
    for record, source in records:
        if isinstance(record, Partner) and is_stale(record, today):
            day = confirmed_on(record, today)
            fault = "stale" if day else "never-confirmed"
            values = {"name": record.name, "day": day.isoformat() if day else ""}
            yield source.problem(("verified_on",), fault, values)


def unreachable(records: Iterable[Read]) -> Iterator[Problem]:
    """The profiles that give neither telephone nor mail."""
    for record, source in records:
        if isinstance(record, Partner) and not is_reachable(record):
            yield source.problem(("contact",), "contact-missing", {"name": record.name})
