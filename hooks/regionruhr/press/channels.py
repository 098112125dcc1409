"""Channels: the selections of content that have feeds, and the feeds that pages announce."""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from regionruhr.model.addresses import (
    DEADLINES_CALENDAR,
    EXCHANGE_FEEDS,
    OFFERS_FEED,
    PAIRS_FEED,
    RELEASES,
    REQUESTS_FEED,
    news_place_address,
    partner_address,
    project_address,
    topic_address,
)
from regionruhr.model.collation import by_name
from regionruhr.model.network import Network
from regionruhr.model.release import Release
from regionruhr.model.taxonomy import Taxonomy
from regionruhr.press.article import changed_at
from regionruhr.press.newsroom import Newsroom
from regionruhr.wording.catalogue import UI, counted
from regionruhr.wording.press import FEED_CHANNELS

LONGEST: Final = 50
FEEDS: Final = "feeds/"
ALL_NEWS: Final = f"{FEEDS}aktuelles"
PRESS_RELEASES: Final = f"{FEEDS}presse"
ARCHIVES: Final = f"{FEEDS}archiv/"
OPML: Final = f"{FEEDS}feeds.opml"
MEDIA_TYPES: Final[Mapping[str, str]] = {
    "rss": "application/rss+xml",
    "atom": "application/atom+xml",
    "json": "application/feed+json",
}
"""Every format by the ending of its address, in the order in which readers prefer them."""
CALENDAR_TYPE: Final = "text/calendar"
FORMATS: Final[Mapping[str, str]] = {"rss": "RSS", "atom": "Atom", "json": "JSON"}
"""What people call them."""
OF_EXCHANGE: Final = (OFFERS_FEED, REQUESTS_FEED, PAIRS_FEED)
"""The paths of the feeds of the exchange, which there are whatever they carry."""
_MAIN: Final = frozenset({ALL_NEWS, PRESS_RELEASES})
_FOLDERS: Final[Mapping[str, str]] = {
    "topic": "thema",
    "town": "ort",
    "area": "ort",
    "partner": "partner",
    "project": "projekt",
}
"""Where the feeds of a kind lie that has a channel for each of its keys."""


def feed_path(kind: str, key: str) -> str:
    """The path of the feeds of a topic, a town, an area, a partner or a project."""
    return f"{FEEDS}{_FOLDERS[kind]}/{key}"


def formats(path: str) -> tuple[str, ...]:
    """The formats of the feeds at `path`: all of them for the main ones, RSS for each other."""
    return tuple(MEDIA_TYPES) if path in _MAIN else ("rss",)


def feed_addresses(path: str) -> tuple[str, ...]:
    """The addresses of the feeds at `path`."""
    return tuple(f"{path}.{suffix}" for suffix in formats(path))


def archive_formats(path: str) -> tuple[str, ...]:
    """The formats of the archives of the feeds at `path`: JSON Feed knows none."""
    return tuple(suffix for suffix in formats(path) if suffix != "json")


@dataclass(frozen=True, slots=True)
class FeedAddress:
    """A feed in one format, as pages announce it (`<link rel="alternate">`)."""

    title: str
    address: str
    media_type: str


@dataclass(frozen=True)
class Channel(ABC):
    """A selection of content that has feeds."""

    kind: str
    """A key of `FEED_CHANNELS`."""
    path: str
    """The address of its feeds without an ending."""
    name: str
    """Its subject: "Messen"."""
    home: str
    """The address of the page that it belongs to."""

    @property
    @abstractmethod
    def size(self) -> int:
        """How many items it has."""

    @property
    def count(self) -> str:
        """How many items it has, in words."""
        return counted(self.size, *FEED_CHANNELS[self.kind].counted)

    @property
    def is_main(self) -> bool:
        """Whether it is one of those that every page with news announces."""
        return self.path in _MAIN

    @property
    def is_of_exchange(self) -> bool:
        """Whether it is one of those that every page of the exchange announces."""
        return self.path.startswith(EXCHANGE_FEEDS)

    @property
    def is_of_record(self) -> bool:
        """Whether it belongs to a partner or a project, whose page leads to it."""
        return self.kind in {"partner", "project"}

    @property
    def title(self) -> str:
        """Its name with its kind: "Thema Messen"."""
        return FEED_CHANNELS[self.kind].title.format(name=self.name)

    def description(self, network_name: str) -> str:
        """What it carries, in a sentence."""
        words = FEED_CHANNELS[self.kind].description
        return words.format(name=self.name, network=network_name)

    @property
    def archive_years(self) -> tuple[int, ...]:
        """The years that have an archive, the oldest first."""
        return ()

    def archive_path(self, year: int) -> str:
        """The address of the archive of a year, without an ending."""
        return f"{ARCHIVES}{self.path.removeprefix(FEEDS)}/{year}"

    @property
    def addresses(self) -> tuple[str, ...]:
        """The addresses of its current feed."""
        return feed_addresses(self.path)

    @property
    def addresses_of_archives(self) -> Iterator[str]:
        """The addresses of its archives."""
        for year in self.archive_years:
            for suffix in archive_formats(self.path):
                yield f"{self.archive_path(year)}.{suffix}"

    @property
    def address(self) -> str:
        """The address of its RSS feed, which every reader can read."""
        return f"{self.path}.rss"


@dataclass(frozen=True)
class ReleaseChannel(Channel):
    """A selection of releases."""

    releases: tuple[Release, ...]

    @property
    def size(self) -> int:
        """How many releases there are, in the archives too."""
        return len(self.releases)

    @cached_property
    def recent(self) -> tuple[Release, ...]:
        """What its current feed carries: those that changed last, as many as fit, in their order.

        A correction of an old release is among them: who has read its archive does not read it
        again.
        """
        if len(self.releases) <= LONGEST:
            return self.releases
        newest = sorted(
            self.releases,
            key=lambda r: (changed_at(r).timestamp(), r.dated_at.timestamp(), r.id),
        )[-LONGEST:]
        ids = {release.id for release in newest}
        return tuple(release for release in self.releases if release.id in ids)

    @cached_property
    def archive_years(self) -> tuple[int, ...]:
        """The years that have an archive, the oldest first; none while the current feed holds all.

        An archive has all releases of its year. It comes once a later year has begun, or once
        that year alone is too much for the current feed, and then it stays (RFC 5005, section 4).
        """
        if len(self.releases) <= LONGEST:
            return ()
        recent = {release.id for release in self.recent}
        crowded_out = {r.date.year for r in self.releases if r.id not in recent}
        years = {release.date.year for release in self.releases}
        return tuple(sorted((years - {max(years)}) | crowded_out))


@dataclass(frozen=True)
class Channels:
    """Every channel of a network, in the order of the page that lists them."""

    network_name: str
    channels: tuple[Channel, ...]

    @cached_property
    def by_path(self) -> Mapping[str, Channel]:
        """Each by the address of its feeds without an ending."""
        return {channel.path: channel for channel in self.channels}

    @cached_property
    def releases(self) -> Mapping[str, Release]:
        """The releases of all channels by their ids."""
        of_releases = (c for c in self.channels if isinstance(c, ReleaseChannel))
        return {release.id: release for channel in of_releases for release in channel.releases}

    @cached_property
    def general(self) -> tuple[FeedAddress, ...]:
        """The feeds of all news and of press releases."""
        main = (channel for channel in self.channels if channel.is_main)
        return tuple(address for channel in main for address in self._addresses(channel))

    @cached_property
    def exchange(self) -> tuple[FeedAddress, ...]:
        """The feeds of the exchange, and the calendar of its deadlines."""
        feeds = (channel for channel in self.channels if channel.is_of_exchange)
        title = UI["deadlines_title"].format(network=self.network_name)
        return (
            *(address for channel in feeds for address in self._addresses(channel)),
            FeedAddress(title, DEADLINES_CALENDAR, CALENDAR_TYPE),
        )

    def announced(self, path: str) -> tuple[FeedAddress, ...]:
        """What a page announces: the channel at `path`, if there is one, then those for all.

        For all are the general ones, for pages of the exchange its own.
        """
        channel = self.by_path.get(path)
        own = self._addresses(channel) if channel else ()
        others = self.exchange if path.startswith(EXCHANGE_FEEDS) else self.general
        return (*own, *(address for address in others if address not in own))

    def subscription(self, path: str) -> FeedAddress | None:
        """The feed at `path` that a page leads people to, if there is one."""
        channel = self.by_path.get(path)
        return self._addresses(channel)[0] if channel else None

    def addresses(self) -> Iterator[str]:
        """The address of every feed that is not an archive, and of their list."""
        for channel in self.channels:
            yield from channel.addresses
        yield OPML

    def _addresses(self, channel: Channel) -> tuple[FeedAddress, ...]:
        return tuple(
            FeedAddress(
                f"{channel.title} – {self.network_name} ({FORMATS[suffix]})",
                f"{channel.path}.{suffix}",
                MEDIA_TYPES[suffix],
            )
            for suffix in formats(channel.path)
        )


def channels(network: Network, newsroom: Newsroom) -> Channels:
    """The channels of releases that are public; of partners and projects, those with news alone."""
    return Channels(network.details.name, tuple(_channels(network, newsroom)))


def addresses_by_name(
    taxonomy: Taxonomy, partners: Iterable[str], projects: Iterable[str]
) -> Iterator[str]:
    """The addresses of feeds that names alone allow: a channel may have no release yet."""
    keys: Mapping[str, Iterable[str]] = {
        "topic": taxonomy.topics,
        "area": taxonomy.areas,
        "town": taxonomy.towns,
        "partner": partners,
        "project": projects,
    }
    named = (feed_path(kind, key) for kind, of_kind in keys.items() for key in of_kind)
    for path in (ALL_NEWS, PRESS_RELEASES, *OF_EXCHANGE, *named):
        yield from feed_addresses(path)
    yield OPML


def _channels(network: Network, newsroom: Newsroom) -> Iterator[ReleaseChannel]:
    taxonomy = network.taxonomy
    yield ReleaseChannel("all", ALL_NEWS, "", RELEASES, newsroom.releases)
    yield ReleaseChannel("press", PRESS_RELEASES, "", "presse/", newsroom.press_releases)
    for key, topic in taxonomy.topics.items():
        yield _channel("topic", key, topic.label, topic_address(key), newsroom.by_topic)
    for area, term in taxonomy.areas.items():
        towns = {key: town for key, town in taxonomy.towns.items() if town.area == area}
        # A town that is an area of its own has one channel.
        for key, place in {area: towns.get(area, term), **towns}.items():
            kind = "town" if key in towns else "area"
            yield _channel(kind, key, place.label, news_place_address(key), newsroom.by_place)
    for partner in by_name(network.partners[key] for key in newsroom.by_partner):
        home = partner_address(partner.id)
        yield _channel("partner", partner.id, partner.name, home, newsroom.by_partner)
    for project in network.projects_newest_first:
        if project.id in newsroom.by_project:
            home = project_address(project.id)
            yield _channel("project", project.id, project.title, home, newsroom.by_project)


def _channel(
    kind: str, key: str, name: str, home: str, releases: Mapping[str, tuple[Release, ...]]
) -> ReleaseChannel:
    """The channel of a key; as long as there is no release on it, its home is that of all."""
    path = feed_path(kind, key)
    home = home if key in releases else RELEASES
    return ReleaseChannel(kind, path, name, home, releases.get(key, ()))
