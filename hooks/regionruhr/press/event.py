"""Event: when and where the event takes place that a release announces, as pages show it."""

import re
from dataclasses import dataclass

from regionruhr.formats import event_text
from regionruhr.model.addresses import event_calendar_address
from regionruhr.model.release import EventStatus, Release, ReleaseType
from regionruhr.model.taxonomy import Taxonomy

_LAST_PART = re.compile(r"(?:.*,)?\s*(?:(?P<postal_code>[0-9]{5})\s)?(?P<town>[^,]+)")


@dataclass(frozen=True, slots=True)
class Event:
    """An event as pages show it."""

    period: str
    """The time of the event in words."""
    start: str
    """ISO 8601, with or without a time of day."""
    end: str
    """ISO 8601, with or without a time of day; empty without an end."""
    location: str
    status: str
    """Empty for an event that takes place as announced."""
    town: str
    """The town of the region in which the location ends; else empty."""
    postal_code: str
    """The postal code before that town; else empty."""
    calendar: str
    """The address of its iCalendar file."""


def event(release: Release, taxonomy: Taxonomy) -> Event | None:
    """The event that a release announces; nothing if it is of another kind."""
    if release.type is not ReleaseType.EVENT or release.start is None:
        return None
    location = release.location or ""
    last_part = _LAST_PART.fullmatch(location)
    status = release.event_status
    town = _town(last_part["town"], taxonomy) if last_part else ""
    return Event(
        period=event_text(release.start, release.end),
        start=release.start.isoformat(),
        end=release.end.isoformat() if release.end else "",
        location=location,
        status="" if status is EventStatus.SCHEDULED else status.label,
        town=town,
        postal_code=(last_part["postal_code"] or "") if last_part and town else "",
        calendar=event_calendar_address(release.date.year, release.slug),
    )


def _town(text: str, taxonomy: Taxonomy) -> str:
    """The label of the town that has this name; empty if none has."""
    named = (t.label for t in taxonomy.towns.values() if text in {t.label, *t.synonyms})
    return next(named, "")
