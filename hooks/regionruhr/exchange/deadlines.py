"""Deadlines: when entries of the exchange end and until when projects seek, as a calendar."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from operator import attrgetter

import icalendar

from regionruhr.directory.directory import Directory
from regionruhr.directory.fact import facts
from regionruhr.exchange.posting import Posting, postings
from regionruhr.model.addresses import (
    DEADLINES_CALENDAR,
    EXCHANGE,
    entry_address,
    project_address,
)
from regionruhr.model.exchange_entry import EntryKind
from regionruhr.model.network import Network
from regionruhr.model.values import noon
from regionruhr.press.calendar import UID_AUTHORITY, calendar_to_subscribe
from regionruhr.press.feeds import BEGINNING
from regionruhr.wording.catalogue import UI

_ENDS = ("valid_until", "needed_by", "available_until")
"""The fields of entries after which it is too late to answer, in the order of their mention."""


@dataclass(frozen=True, slots=True)
class Deadline:
    """The last day of an entry, or of what a project seeks."""

    key: str
    """What makes it one and the same for ever, whatever day it moves to."""
    day: date
    written: datetime
    """When it was entered, as far as the records say."""
    summary: str
    description: str
    address: str
    categories: tuple[str, ...]


def deadlines(directory: Directory, today: date, site_url: str) -> bytes:
    """Return the calendar of deadlines on a day, the earliest first; `site_url` ends with a slash.

    An entry has one: the earliest of the days on which it ends. Examples have none.
    """
    memory = directory.memory
    public = (p for p in postings(directory.network, today) if not p.entry.example)
    found = [
        *(memory.get(posting.id, _of_entry, posting, directory.source) for posting in public),
        *_of_projects(directory.network, today),
    ]
    in_order = tuple(sorted(found, key=attrgetter("day", "key")))
    return memory.get("", _calendar, in_order, directory.network.details.name, site_url)


def _calendar(deadlines: Iterable[Deadline], network_name: str, site_url: str) -> bytes:
    calendar = calendar_to_subscribe(
        title=UI["deadlines_title"].format(network=network_name),
        description=UI["deadlines_description"],
        source=f"{site_url}{DEADLINES_CALENDAR}",
        page=f"{site_url}{EXCHANGE}",
    )
    for deadline in deadlines:
        calendar.add_component(_event(deadline, site_url))
    return bytes(calendar.to_ical(sorted=False))


def _of_entry(posting: Posting, directory: Directory) -> Deadline:
    entry = posting.entry
    kind = EntryKind(entry.kind).label
    days = (getattr(entry, name, None) for name in _ENDS)
    return Deadline(
        key=f"boerse-{entry.id}",
        day=min(day for day in days if day),
        written=noon(entry.published),
        summary=UI["deadline"].format(kind=kind, title=entry.title),
        description="\n".join((entry.summary, *_details(posting, directory))),
        address=entry_address(entry.id),
        categories=(kind, entry.category.label),
    )


def _details(posting: Posting, directory: Directory) -> Iterator[str]:
    yield directory.network.taxonomy.towns[posting.town].label
    ends = facts(posting.entry, directory, _ENDS)
    for name in _ENDS:
        if (fact := ends.get(name)) and fact.values:
            yield f"{fact.title}: {fact.text}"
    if contact := posting.contact:
        ways = (contact.name, contact.reachable_phone, contact.reachable_email)
        yield f"{UI['feed_answers']}: {', '.join(filter(None, ways))}"


def _of_projects(network: Network, today: date) -> Iterator[Deadline]:
    for project in network.projects.values():
        seeking = project.open_seeking(today)
        if seeking and seeking.until:
            yield Deadline(
                key=f"projekt-{project.id}",
                day=seeking.until,
                # No record says when it was entered.
                written=BEGINNING,
                summary=UI["deadline_of_project"].format(title=project.title),
                description=seeking.text,
                address=project_address(project.id),
                categories=(UI["project"],),
            )


def _event(deadline: Deadline, site_url: str) -> icalendar.Event:
    page = f"{site_url}{deadline.address}"
    written = deadline.written.astimezone(UTC)
    event = icalendar.Event()
    event.add("uid", f"{deadline.key}@{UID_AUTHORITY}")
    event.add("dtstamp", written)
    event.add("created", written)
    event.add("dtstart", deadline.day)
    # What lasts all day ends on the day after (RFC 5545, 3.6.1).
    event.add("dtend", deadline.day + timedelta(days=1))
    # Nobody is busy because of it.
    event.add("transp", "TRANSPARENT")
    event.add("summary", deadline.summary)
    event.add("description", f"{deadline.description}\n\n{page}")
    event.add("url", page)
    event.add("categories", deadline.categories)
    return event
