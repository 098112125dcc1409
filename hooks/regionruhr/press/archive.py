"""Archive: lists of releases, all of them, by year, topic and place, and the list of events."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from regionruhr.formats import enumeration_text
from regionruhr.model.addresses import (
    Link,
    news_place_address,
    topic_address,
    year_address,
)
from regionruhr.model.network import Network
from regionruhr.model.release import Release
from regionruhr.press.article import Headline, headline
from regionruhr.press.channels import place_feed, topic_feed
from regionruhr.press.newsroom import Newsroom
from regionruhr.wording.catalogue import RELEASES_COUNTED, counted
from regionruhr.wording.press import NEWS_LISTS

NEWEST = 20


@dataclass(frozen=True, slots=True)
class ArchiveLink:
    """A year, a topic or a place, with the number of its releases."""

    link: Link
    count: int


@dataclass(frozen=True, slots=True)
class ReleaseList:
    """The releases of a year, a topic or a place, with title and lead of their list."""

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


def years(newsroom: Newsroom) -> Iterator[ReleaseList]:
    """The years, newest first."""
    for year, releases in newsroom.by_year.items():
        yield _release_list("year", str(year), year_address(year), releases)


def topics(network: Network, newsroom: Newsroom) -> Iterator[ReleaseList]:
    """The topics that have a release, in the order of the taxonomy."""
    for key, term in network.taxonomy.topics.items():
        if key in newsroom.by_topic:
            yield _release_list(
                "topic",
                term.label,
                topic_address(key),
                newsroom.by_topic[key],
                feed=topic_feed(key),
            )


def places(network: Network, newsroom: Newsroom) -> Iterator[ReleaseList]:
    """The areas that have a release, in the order of the taxonomy, each before its towns."""
    taxonomy = network.taxonomy
    for area_key, area in taxonomy.areas.items():
        towns = {key: town for key, town in taxonomy.towns.items() if town.area == area_key}
        inside = [
            _release_list(
                "town",
                town.label,
                news_place_address(key),
                newsroom.by_place[key],
                feed=place_feed(key),
            )
            for key, town in towns.items()
            if key in newsroom.by_place
        ]
        # A city is an area and its one town by the same key.
        if area_key in newsroom.by_place and area_key not in towns:
            yield _release_list(
                "area",
                area.label,
                news_place_address(area_key),
                newsroom.by_place[area_key],
                inside,
                feed=place_feed(area_key),
                towns=enumeration_text([town.label for town in towns.values()]),
            )
        yield from inside


def headlines(releases: tuple[Release, ...], network: Network) -> tuple[Headline, ...]:
    """Releases as lines of a list, in the order given."""
    return tuple(headline(release, network) for release in releases)


def _release_list(
    kind: str,
    label: str,
    address: str,
    releases: tuple[Release, ...],
    inside: Sequence[ReleaseList] = (),
    *,
    feed: str = "",
    **words: str,
) -> ReleaseList:
    title, lead = NEWS_LISTS[kind]
    count = counted(len(releases), *RELEASES_COUNTED)
    return ReleaseList(
        label=label,
        address=address,
        title=title.format(name=label),
        lead=lead.format(name=label, count=count, **words),
        releases=releases,
        feed=feed,
        towns=tuple(release_list.archive_link for release_list in inside),
    )
