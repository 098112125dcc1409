"""Article: a release as a reader sees it, in a list, on its page and in a feed."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from functools import partial

from regionruhr.formats import date_text, event_text, moment_text, paragraphs, short_date_text
from regionruhr.model.addresses import (
    Link,
    address_beside,
    news_place_address,
    partner_address,
    project_address,
    release_address,
    release_file_address,
    topic_address,
)
from regionruhr.model.network import Network
from regionruhr.model.network_details import PressContact
from regionruhr.model.prose import Prose
from regionruhr.model.release import EventStatus, Release, ReleaseType
from regionruhr.model.taxonomy import Taxonomy
from regionruhr.model.time_zone import BERLIN
from regionruhr.model.values import Precision, is_mere_day, noon, time_given_for
from regionruhr.motifs.motif import Motif, release_motif
from regionruhr.press.illustration import Illustration, Thumbnail, illustrations, thumbnail
from regionruhr.wording.catalogue import UI

_LAST_PART = re.compile(r"(?:.*,)?\s*(?:(?P<postal_code>[0-9]{5})\s)?(?P<town>[^,]+)")


@dataclass(frozen=True, slots=True)
class Event:
    """An event as pages show it."""

    period: str
    """The time of the event in words, or that it is not known yet."""
    start: str
    """ISO 8601, with or without a time of day; empty if it is not known yet."""
    end: str
    """ISO 8601, with or without a time of day; empty without an end."""
    location: str
    status: str
    """Empty for an event that takes place as announced."""
    note: str
    """The last correction of one that does not; else empty."""
    previous: str
    """In words, when a postponed event was to begin; else empty."""
    previous_start: str
    """The same in ISO 8601."""
    town: str
    """The town of the region in which the location ends; else empty."""
    postal_code: str
    """The postal code before that town; else empty."""
    calendar: str
    """The address of its iCalendar file."""


@dataclass(frozen=True, slots=True)
class Headline:
    """A release in a list."""

    title: str
    address: str
    kind: str
    designation: str
    """What it is, and its number in its year: "Pressemitteilung Nr. 2/2016"; a look back has no
    number, since what it sums up was never counted here."""
    date: str
    """The date in words, with its time of day if it has one."""
    day: str
    """The date in words without a time of day, for lists."""
    datetime: str
    """The date in ISO 8601, as precise as it is known."""
    places: tuple[str, ...]
    summary: str
    motif: Motif
    """The ornament in place of a picture."""
    mark: str = ""
    """In a preview, why the release is not public yet; else empty."""
    event: Event | None = None
    """The event that it announces."""
    thumbnail: Thumbnail | None = None
    """Its first picture."""


@dataclass(frozen=True, slots=True)
class Article:
    """A release as its page, its text file and the feeds show it."""

    release: Release
    headline: Headline
    dateline: str
    """The beginning of the body ("Dortmund, 2. Februar 2016 –"); empty without one."""
    body: Prose
    published: str
    """ISO 8601; empty where the day is not known."""
    modified: str
    """ISO 8601; empty where the day of publication is not known."""
    topics: tuple[Link, ...]
    places: tuple[Link, ...]
    partners: tuple[Link, ...]
    projects: tuple[Link, ...]
    illustrations: tuple[Illustration, ...]
    downloads: tuple[Link, ...]
    retrospect: str
    """Of a retrospect, when it was written and what it sums up; else empty."""
    source_note: tuple[str, ...]
    """What its sources leave open, paragraph by paragraph."""
    corrections: tuple[tuple[str, str], ...]
    """Day and note of each, the last one first."""
    contact: PressContact | None
    contact_organisation: Link | None
    newer: Headline | None = None
    older: Headline | None = None

    @property
    def remarks(self) -> tuple[str, ...]:
        """How certain it is: when it was written after what, and what its sources leave open."""
        return tuple(filter(None, (self.retrospect, *self.source_note)))


def headline(release: Release, network: Network) -> Headline:
    """A release as a line of a list."""
    date = day = date_text(release.dated)
    if release.date_precision is Precision.DAY:
        date = moment_text(release.date)
    if release.type is ReleaseType.EVENT:
        # More words stand beside it, and the day of the event too.
        day = UI["published"].format(day=short_date_text(release.dated))
        date = UI["published"].format(day=date)
    return Headline(
        title=release.title,
        address=release_address(release.date.year, release.slug),
        kind=_kind(release),
        designation=_designation(release),
        date=date,
        day=day,
        datetime=release.dated.isoformat(),
        places=tuple(network.taxonomy.place(key).label for key in release.places),
        summary=release.summary,
        motif=release_motif(release, network),
        mark=release.mark,
        event=event(release, network.taxonomy),
        thumbnail=thumbnail(release, network),
    )


def _kind(release: Release) -> str:
    return UI["retrospect_kind"] if release.original else release.type.label


def _designation(release: Release) -> str:
    if release.original:
        return _kind(release)
    return f"{_kind(release)} {release_number(release.id)}"


def release_number(key: str) -> str:
    """The number of a release in words: an id such as "2016-02" would read as a month."""
    year, _, number = key.partition("-")
    return f"{UI['number']} {int(number)}/{year}"


def headlines(releases: Iterable[Release], network: Network) -> tuple[Headline, ...]:
    """Releases as lines of a list, in the order given."""
    return tuple(headline(release, network) for release in releases)


def event(release: Release, taxonomy: Taxonomy) -> Event | None:
    """The event that a release announces; nothing if it is of another kind."""
    if release.type is not ReleaseType.EVENT:
        return None
    location = release.location or ""
    last_part = _LAST_PART.fullmatch(location)
    status, start = release.event_status, release.start
    is_moved = status is EventStatus.POSTPONED
    previous = release.previous_start if is_moved else None
    words = UI["event_moved"] if is_moved and start else status.label
    last = max(release.corrections, key=lambda c: c.date.timestamp(), default=None)
    town = _town(last_part["town"], taxonomy) if last_part else ""
    return Event(
        period=event_text(start, release.end) if start else UI["event_open"],
        start=start.isoformat() if start else "",
        end=release.end.isoformat() if release.end else "",
        location=location,
        status="" if status is EventStatus.SCHEDULED else words,
        note=last.note if last and status is not EventStatus.SCHEDULED else "",
        previous=UI["event_previous"].format(period=event_text(previous, None)) if previous else "",
        previous_start=previous.isoformat() if previous else "",
        town=town,
        postal_code=(last_part["postal_code"] or "") if last_part and town else "",
        calendar=release_file_address(release.date.year, release.slug, "ics"),
    )


def _town(text: str, taxonomy: Taxonomy) -> str:
    """The label of the town that has this name; empty if none has."""
    named = (t.label for t in taxonomy.towns.values() if text in {t.label, *t.synonyms})
    return next(named, "")


def article(
    release: Release,
    network: Network,
    newer: Release | None = None,
    older: Release | None = None,
) -> Article:
    """A release with everything its page shows; `newer` and `older` are its neighbours."""
    # Its own contact, else the first one of the network.
    contacts = network.press_contacts
    contact = contacts.get(release.contact or next(iter(contacts), ""))
    dateline = _dateline(release)
    published = published_on(release)
    is_dated = published.count("-") > 1
    corrections = sorted(release.corrections, key=lambda c: c.date, reverse=True)
    return Article(
        release=release,
        headline=headline(release, network),
        dateline=dateline,
        body=release.prose.with_opening(dateline) if dateline and release.prose else release.prose,
        published=published if is_dated else "",
        modified=modified_on(release) if is_dated else "",
        topics=tuple(
            Link(network.taxonomy.topics[key].label, topic_address(key)) for key in release.topics
        ),
        places=tuple(
            Link(network.taxonomy.place(key).label, news_place_address(key))
            for key in release.places
        ),
        partners=tuple(partner_link(key, network) for key in release.partners),
        projects=tuple(
            Link(network.projects[key].title, project_address(key)) for key in release.projects
        ),
        illustrations=illustrations(release, network),
        downloads=tuple(
            Link(item.title, address_beside(release.path, item.file)) for item in release.downloads
        ),
        retrospect=_retrospect(release),
        source_note=paragraphs(release.source_note),
        corrections=tuple((moment_text(c.date), c.note) for c in corrections),
        contact=contact,
        contact_organisation=partner_link(contact.organisation, network) if contact else None,
        newer=headline(newer, network) if newer else None,
        older=headline(older, network) if older else None,
    )


def partner_link(key: str, network: Network) -> Link:
    """A partner by its id, as a link to its profile."""
    return Link(network.partners[key].name, partner_address(key))


def changed_at(release: Release) -> datetime:
    """The time at which the text last changed, as feeds and calendars give it.

    Every correction makes it later, whatever is known of its time. No other release moves it.
    """
    return _changed(release, partial(_own_time, release))


def modified_on(release: Release) -> str:
    """The time at which the text last changed in ISO 8601, with its offset; see `changed_at`.

    It is never before that of `published_on`.
    """
    return _changed(release, time_given_for).isoformat()


def _changed(release: Release, time_of: Callable[[datetime], datetime]) -> datetime:
    days = [datetime.combine(release.written_on, time(), BERLIN)] if release.written_on else []
    changed = max(map(time_of, (release.date, *days)), key=_seconds)
    for correction in sorted(release.corrections, key=lambda c: c.date.timestamp()):
        later = changed + timedelta(minutes=1)
        changed = max(later, time_of(correction.date), key=_seconds)
    return changed


def _own_time(release: Release, moment: datetime) -> datetime:
    """A moment with seconds made from the id, in the hour after the noon of a mere day.

    Readers tell by the time of a change what is new, and validators warn of two that are alike.
    """
    year, number = map(int, release.id.split("-"))
    own = (moment.year - year) * 100 + number
    return time_given_for(moment) + timedelta(seconds=own % (3600 if is_mere_day(moment) else 60))


def _seconds(moment: datetime) -> float:
    return moment.timestamp()


def published_on(release: Release) -> str:
    """The time of publication in ISO 8601, with its offset; only year or month if that is known.

    Of a look back the day on which it was written. A mere day stands for its noon.
    """
    if release.written_on:
        return noon(release.written_on).isoformat()
    is_known = release.date_precision is Precision.DAY
    return release.dated_at.isoformat() if is_known else release.dated.isoformat()


def _dateline(release: Release) -> str:
    if release.dateline is None:
        return ""
    return f"{release.dateline}, {date_text(release.dated, release.lang)} –"


def _retrospect(release: Release) -> str:
    """Of a look back: "Rückblick, verfasst am 23. November 2026 nach Wilo SE, 2009, Nr. 7"."""
    original = release.original
    if original is None or release.written_on is None:
        return ""
    day = date_text(original.published) if original.published else ""
    number = f"{UI['number']} {original.number}" if original.number else ""
    after = ", ".join(filter(None, (original.publisher, day, number)))
    return f"{UI['retrospect']} {date_text(release.written_on)} {UI['retrospect_of']} {after}"
