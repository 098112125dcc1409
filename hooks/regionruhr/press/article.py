"""Article: a release as a reader sees it, in a list, on its page and in a feed."""

from dataclasses import dataclass
from datetime import date, datetime, time

from regionruhr.formats import date_text, moment_text
from regionruhr.network.addresses import (
    Link,
    address_beside,
    partner_address,
    project_address,
    release_address,
    topic_address,
)
from regionruhr.network.network import Network
from regionruhr.network.portrait import PressContact
from regionruhr.network.release import Release
from regionruhr.network.values import BERLIN
from regionruhr.press.illustration import Illustration, illustrations
from regionruhr.wording import RELEASE_TYPES, UI


@dataclass(frozen=True, slots=True)
class Headline:
    """A release in a list; `datetime` is the date in ISO 8601, as precise as it is known."""

    title: str
    address: str
    kind: str
    date: str
    datetime: str
    places: tuple[str, ...]
    summary: str


@dataclass(frozen=True, slots=True)
class Article:
    """A release on its page.

    `retrospect` is the day on which a look back was written, `original` the day on which
    the announcement that it sums up was published, as far as it is known.
    """

    release: Release
    headline: Headline
    topics: tuple[Link, ...]
    partners: tuple[Link, ...]
    projects: tuple[Link, ...]
    illustrations: tuple[Illustration, ...]
    downloads: tuple[Link, ...]
    event_period: str
    retrospect: str
    original: str
    corrections: tuple[tuple[str, str], ...]
    contact: PressContact | None
    contact_organisation: Link | None
    newer: Headline | None = None
    older: Headline | None = None


def headline(release: Release, network: Network) -> Headline:
    """A release as a line of a list."""
    return Headline(
        title=release.title,
        address=release_address(release.date.year, release.slug),
        kind=UI["retrospect_kind"] if release.original else RELEASE_TYPES[release.type],
        date=moment_text(release.date)
        if release.date_precision == "day"
        else date_text(release.dated),
        datetime=release.dated.isoformat(),
        places=tuple(network.taxonomy.place(key).label for key in release.places),
        summary=release.summary,
    )


def article(
    release: Release,
    network: Network,
    newer: Release | None = None,
    older: Release | None = None,
) -> Article:
    """A release with everything its page shows; `newer` and `older` are its neighbours."""
    contact = network.portrait.press_contacts[release.contact] if release.contact else None
    return Article(
        release=release,
        headline=headline(release, network),
        topics=tuple(
            Link(network.taxonomy.topics[key].label, topic_address(key)) for key in release.topics
        ),
        partners=tuple(partner_link(key, network) for key in release.partners),
        projects=tuple(
            Link(network.projects[key].title, project_address(key)) for key in release.projects
        ),
        illustrations=illustrations(release, network),
        downloads=tuple(
            Link(item.title, address_beside(release.path, item.file)) for item in release.downloads
        ),
        event_period=_event_period(release),
        retrospect=date_text(release.written_on) if release.written_on else "",
        original=date_text(release.original.published)
        if release.original and release.original.published
        else "",
        corrections=tuple((moment_text(c.date), c.note) for c in release.corrections),
        contact=contact,
        contact_organisation=partner_link(contact.organisation, network) if contact else None,
        newer=headline(newer, network) if newer else None,
        older=headline(older, network) if older else None,
    )


def partner_link(key: str, network: Network) -> Link:
    """A partner by its id, as a link to its profile."""
    return Link(network.partners[key].name, partner_address(key))


def last_change(release: Release) -> date:
    """The day on which the text last changed: published, written or corrected."""
    return changed_at(release).date()


def changed_at(release: Release) -> datetime:
    """The time at which the text last changed, that of a mere day being its midnight."""
    times = [release.date, *(correction.date for correction in release.corrections)]
    if release.written_on:
        times.append(datetime.combine(release.written_on, time(), BERLIN))
    return max(times, key=datetime.timestamp)


def _event_period(release: Release) -> str:
    if release.start and release.end and release.start.date() == release.end.date():
        return f"{moment_text(release.start)} bis {release.end:%H:%M} Uhr"
    first = moment_text(release.start) if release.start else ""
    last = moment_text(release.end) if release.end else ""
    return f"{first} bis {last}" if first and last else first or last
