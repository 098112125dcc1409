"""Archive: lists of releases (by year, topic, place, partner, project), and the list of events."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from regionruhr.formats import enumeration_text
from regionruhr.model.addresses import (
    Link,
    news_place_address,
    partner_address,
    project_address,
    releases_about_address,
    topic_address,
    year_address,
)
from regionruhr.model.network import Network
from regionruhr.model.release import Release
from regionruhr.press.article import Headline, headlines
from regionruhr.press.channels import feed_path
from regionruhr.press.newsroom import Newsroom
from regionruhr.wording.catalogue import RELEASES_COUNTED, UI, counted
from regionruhr.wording.press import NEWS_LISTS

NEWEST = 20


@dataclass(frozen=True, slots=True)
class ArchiveLink:
    """A year, a topic or a place, with the number of its releases."""

    link: Link
    count: int


@dataclass(frozen=True, slots=True)
class ReleaseList:
    """The releases of a year, a topic, a place or a record, with title and lead of their list."""

    label: str
    """Its name in the lists of years, topics or places."""
    address: str
    title: str
    lead: str
    releases: tuple[Release, ...]
    feed: str = ""
    """The path of its feeds, if it has any."""
    towns: tuple[ArchiveLink, ...] = ()
    """The towns of an area that have a list too."""
    above: tuple[Link, ...] = ()
    """The page of the partner or the project that it is about."""

    @property
    def archive_link(self) -> ArchiveLink:
        """The link to the list."""
        return ArchiveLink(Link(self.label, self.address), len(self.releases))


@dataclass(frozen=True, slots=True)
class ArchiveLinks:
    """The links to all lists of releases."""

    years: tuple[ArchiveLink, ...]
    topics: tuple[ArchiveLink, ...]
    places: tuple[ArchiveLink, ...]


@dataclass(frozen=True, slots=True)
class Archive:
    """A page of a list of releases."""

    address: str
    """The address of the first page of the list."""
    headlines: tuple[Headline, ...]
    archive_links: ArchiveLinks
    """The links to the other lists."""
    towns: tuple[ArchiveLink, ...] = ()
    parts: tuple[Link, ...] = ()
    """The links to all pages of a long list."""
    upcoming: tuple[Headline, ...] = ()


@dataclass(frozen=True, slots=True)
class EventList:
    """A page of the list of events, upcoming ones before past ones."""

    upcoming: tuple[Headline, ...]
    past: tuple[Headline, ...]
    parts: tuple[Link, ...]
    is_first: bool
    calendar: str
    """The absolute address of the calendar to subscribe to."""
    webcal: str
    """The same with the scheme `webcal:`, which opens a calendar program."""


@dataclass(frozen=True, slots=True)
class News:
    """The newest releases about a partner or a project, as its own page shows them."""

    headlines: tuple[Headline, ...]
    all: Link | None
    """The list of all of them, if there are more."""


def news_about(address: str, releases: tuple[Release, ...], network: Network) -> News:
    """Return the newest of the releases about a partner or a project at an address."""
    title = UI["all_releases_about"].format(count=counted(len(releases), *RELEASES_COUNTED))
    rest = Link(title, releases_about_address(address)) if len(releases) > NEWEST else None
    return News(headlines(releases[:NEWEST], network), rest)


def years(newsroom: Newsroom) -> Iterator[ReleaseList]:
    """The years, newest first."""
    for year, releases in newsroom.by_year.items():
        yield _release_list("year", str(year), year_address(year), releases)


def topics(network: Network, newsroom: Newsroom) -> Iterator[ReleaseList]:
    """The topics that have a release, in the order of the taxonomy."""
    for key, term in network.taxonomy.topics.items():
        if releases := newsroom.by_topic.get(key):
            feed = feed_path("topic", key)
            yield _release_list("topic", term.label, topic_address(key), releases, feed)


def places(network: Network, newsroom: Newsroom) -> Iterator[ReleaseList]:
    """The areas that have a release, in the order of the taxonomy, each before its towns."""
    for area_key, area in network.taxonomy.areas.items():
        towns = {k: t for k, t in network.taxonomy.towns.items() if t.area == area_key}
        inside = [
            _place("town", key, town.label, newsroom)
            for key, town in towns.items()
            if key in newsroom.by_place
        ]
        # A city is an area and its one town by the same key.
        if area_key in newsroom.by_place and area_key not in towns:
            names = enumeration_text([town.label for town in towns.values()])
            listed = _place("area", area_key, area.label, newsroom, towns=names)
            yield replace(listed, towns=tuple(town.archive_link for town in inside))
        yield from inside


def about_records(network: Network, newsroom: Newsroom) -> Iterator[ReleaseList]:
    """Yield a list for each partner and project whose own page has the newest releases alone."""
    partners = {key: (one.name, partner_address(key)) for key, one in network.partners.items()}
    projects = {key: (one.title, project_address(key)) for key, one in network.projects.items()}
    for kind, records, by_record in (
        ("partner", partners, newsroom.by_partner),
        ("project", projects, newsroom.by_project),
    ):
        for key, (name, address) in records.items():
            releases = by_record.get(key, ())
            if len(releases) > NEWEST:
                listed = releases_about_address(address)
                one = _release_list(kind, name, listed, releases, feed_path(kind, key))
                yield replace(one, above=(Link(name, address),))


def _place(kind: str, key: str, label: str, newsroom: Newsroom, **words: str) -> ReleaseList:
    address, releases = news_place_address(key), newsroom.by_place[key]
    return _release_list(kind, label, address, releases, feed_path(kind, key), **words)


def _release_list(
    kind: str,
    label: str,
    address: str,
    releases: tuple[Release, ...],
    feed: str = "",
    **words: str,
) -> ReleaseList:
    title, lead = NEWS_LISTS[kind]
    count = counted(len(releases), *RELEASES_COUNTED)
    lead = lead.format(name=label, count=count, **words)
    return ReleaseList(label, address, title.format(name=label), lead, releases, feed)
