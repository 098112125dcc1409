"""Calendar: events as iCalendar (RFC 5545, RFC 7986), one by one and as one to subscribe to."""

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from functools import cache, partial

import icalendar

from regionruhr.formats import moment_text
from regionruhr.memory import FORGETFUL, Forgetful
from regionruhr.model.addresses import (
    EVENTS,
    EVENTS_CALENDAR,
    release_address,
    release_file_address,
)
from regionruhr.model.network import Network
from regionruhr.model.release import EventStatus, Release
from regionruhr.model.time_zone import BERLIN
from regionruhr.press.article import changed_at, headline
from regionruhr.press.feeds import TAG_AUTHORITY
from regionruhr.press.newsroom import Newsroom
from regionruhr.wording.catalogue import UI

PRODUCT = "-//regionruhr//Termine//DE"
UID_AUTHORITY = TAG_AUTHORITY.partition(",")[0]
REFRESH = timedelta(hours=12)
KEPT = timedelta(days=366)
"""How long past events stay in the calendar to subscribe to."""


def calendars(
    newsroom: Newsroom, network: Network, site_url: str, memory: Forgetful = FORGETFUL
) -> Iterator[tuple[str, Callable[[], bytes]]]:
    """The address of the calendar of every event, and what makes its bytes.

    `site_url` ends with a slash.
    """
    for release in (*newsroom.upcoming, *newsroom.past):
        address = release_file_address(release.date.year, release.slug, "ics")
        make = partial(memory.get, release.id, _event_calendar, release, network, site_url)
        yield address, make


def _event_calendar(release: Release, network: Network, site_url: str) -> bytes:
    head, end = _frame()
    return head + bytes(_event(release, network, site_url).to_ical(sorted=False)) + end


@cache
def _frame() -> tuple[bytes, bytes]:
    """What stands before and after the one event of a calendar, the same for all."""
    head, end, rest = bytes(_calendar().to_ical(sorted=False)).rpartition(b"END:VCALENDAR")
    return head, end + rest


def subscription(newsroom: Newsroom, network: Network, site_url: str) -> bytes:
    """The calendar of all events that are to come or not long past, the earliest first."""
    calendar = calendar_to_subscribe(
        title=UI["calendar_title"].format(network=network.details.name),
        description=UI["calendar_description"].format(network=network.details.name),
        source=f"{site_url}{EVENTS_CALENDAR}",
        page=f"{site_url}{EVENTS}",
    )
    first = newsroom.now.timestamp() - KEPT.total_seconds()
    for release in (*reversed(newsroom.past), *newsroom.upcoming):
        if release.is_over_from and release.is_over_from.timestamp() > first:
            calendar.add_component(_event(release, network, site_url))
    return bytes(calendar.to_ical(sorted=False))


def calendar_to_subscribe(
    *, title: str, description: str, source: str, page: str
) -> icalendar.Calendar:
    """A calendar without events that stands at `source` and belongs to a page."""
    calendar = _calendar()
    # Each twice: as the standard has it (RFC 7986), and as calendars knew it before.
    calendar.add("name", title)
    calendar.add("x-wr-calname", title)
    calendar.add("description", description)
    calendar.add("x-wr-caldesc", description)
    calendar.add("x-wr-timezone", BERLIN.key)
    calendar.add("refresh-interval", REFRESH, parameters={"VALUE": "DURATION"})
    calendar.add("x-published-ttl", icalendar.vDuration(REFRESH))
    calendar.add("source", source, parameters={"VALUE": "URI"})
    calendar.add("url", page)
    return calendar


def _calendar() -> icalendar.Calendar:
    calendar = icalendar.Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", PRODUCT)
    calendar.add("calscale", "GREGORIAN")
    # Europe/Berlin by the rule that has held since 1996 (RFC 5545, 3.6.5).
    zone = icalendar.Timezone()
    zone.add("tzid", BERLIN.key)
    observances: tuple[tuple[icalendar.cal.Component, str, datetime, int, int, int], ...] = (
        (icalendar.TimezoneDaylight(), "CEST", datetime(1996, 3, 31, 2), 3, 1, 2),  # noqa: DTZ001 (a local time by definition)
        (icalendar.TimezoneStandard(), "CET", datetime(1996, 10, 27, 3), 10, 2, 1),  # noqa: DTZ001
    )
    for observance, name, first, month, before, after in observances:
        observance.add("tzname", name)
        observance.add("dtstart", first)
        observance.add("rrule", {"freq": "yearly", "bymonth": month, "byday": "-1su"})
        observance.add("tzoffsetfrom", timedelta(hours=before))
        observance.add("tzoffsetto", timedelta(hours=after))
        zone.add_component(observance)
    calendar.add_component(zone)
    return calendar


def _event(release: Release, network: Network, site_url: str) -> icalendar.Event:
    line = headline(release, network)
    status = line.event.status if line.event else ""
    page = f"{site_url}{release_address(release.date.year, release.slug)}"
    changed = changed_at(release)
    event = icalendar.Event()
    event.add("uid", f"{release.id}@{UID_AUTHORITY}")
    event.add("dtstamp", changed.astimezone(UTC))
    event.add("created", release.dated_at.astimezone(UTC))
    event.add("last-modified", changed.astimezone(UTC))
    event.add("sequence", len(release.corrections))
    # What was put off to an unknown day is called off on its former one.
    is_held = release.event_status is not EventStatus.CANCELLED and release.start
    event.add("status", "CONFIRMED" if is_held else "CANCELLED")
    for name, value in _period(release):
        event.add(name, value)
    event.add(
        "summary",
        ": ".join(filter(None, (release.mark, status[:1].upper() + status[1:], release.title))),
    )
    corrections = (
        f"{UI['correction']} {moment_text(correction.date)}: {correction.note}"
        for correction in release.corrections
    )
    event.add("description", "\n\n".join((*corrections, release.summary, page)))
    if release.location:
        event.add("location", release.location)
    event.add("url", page)
    if release.topics:
        topics = network.taxonomy.topics
        event.add("categories", [topics[key].label for key in release.topics])
    if email := network.details.operator.email:
        organizer = icalendar.vCalAddress(f"mailto:{email}")
        organizer.params["CN"] = network.details.name
        event.add("organizer", organizer)
    return event


def _period(release: Release) -> Iterator[tuple[str, date]]:
    """The end of what lasts all day is the day after (RFC 5545, 3.6.1)."""
    start = release.start or release.previous_start
    if start is None:
        return
    yield "dtstart", start
    if not isinstance(start, datetime):
        yield "dtend", (release.end or start) + timedelta(days=1)
    elif release.end:
        yield "dtend", release.end
