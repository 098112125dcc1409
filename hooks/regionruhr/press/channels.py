"""Channels: the selections of releases that have feeds, and the feeds that pages announce."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from regionruhr.model.addresses import (
    RELEASES,
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
FORMATS: Final[Mapping[str, str]] = {"rss": "RSS", "atom": "Atom", "json": "JSON"}
"""What people call them."""
_MAIN: Final = frozenset({ALL_NEWS, PRESS_RELEASES})


def formats(path: str) -> tuple[str, ...]:
    """The formats of the feeds at `path`: all of them for the main ones, RSS for each other."""
    return tuple(MEDIA_TYPES) if path in _MAIN else ("rss",)


@dataclass(frozen=True, slots=True)
class FeedAddress:
    """A feed in one format, as pages announce it (`<link rel="alternate">`)."""

    title: str
    address: str
    media_type: str


@dataclass(frozen=True)
class Channel:
    """A selection of releases that has feeds."""

    kind: str
    """A key of `FEED_CHANNELS`."""
    path: str
    """The address of its feeds without an ending."""
    name: str
    """Its subject: "Messen"."""
    home: str
    """The address of the page that it belongs to."""
    releases: tuple[Release, ...]

    @property
    def is_main(self) -> bool:
        """Whether it is one of those that every page with feeds announces."""
        return self.path in _MAIN

    @property
    def title(self) -> str:
        """Its name with its kind: "Thema Messen"."""
        return FEED_CHANNELS[self.kind].title.format(name=self.name)

    def description(self, network_name: str) -> str:
        """What it carries, in a sentence."""
        words = FEED_CHANNELS[self.kind].description
        return words.format(name=self.name, network=network_name)

    @cached_property
    def recent(self) -> tuple[Release, ...]:
        """What its current feed carries: those that changed last, as many as fit, in their order.

        A correction of an old release is among them: who has read its archive does not read it
        again.
        """
        if len(self.releases) <= LONGEST:
            return self.releases
        newest = sorted(self.releases, key=_last_changed)[-LONGEST:]
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

    def archive_path(self, year: int) -> str:
        """The address of the archive of a year, without an ending."""
        return f"{ARCHIVES}{self.path.removeprefix(FEEDS)}/{year}"

    @property
    def address(self) -> str:
        """The address of its RSS feed, which every reader can read."""
        return f"{self.path}.rss"


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
    def general(self) -> tuple[FeedAddress, ...]:
        """The feeds of all news and of press releases."""
        return tuple(
            address
            for channel in self.channels
            if channel.is_main
            for address in self._addresses(channel)
        )

    def announced(self, path: str) -> tuple[FeedAddress, ...]:
        """What a page announces: the channel at `path`, if there is one, then the general ones."""
        channel = self.by_path.get(path)
        own = self._addresses(channel) if channel else ()
        return (*own, *(address for address in self.general if address not in own))

    def subscription(self, path: str) -> FeedAddress | None:
        """The feed at `path` that a page leads people to, if there is one."""
        channel = self.by_path.get(path)
        return self._addresses(channel)[0] if channel else None

    def addresses(self) -> Iterator[str]:
        """The address of every feed that is not an archive, and of their list."""
        for channel in self.channels:
            for suffix in formats(channel.path):
                yield f"{channel.path}.{suffix}"
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
    """The channels of what is public; of partners and projects, those with news alone."""
    return Channels(
        network.details.name,
        (
            Channel("all", ALL_NEWS, "", RELEASES, newsroom.releases),
            Channel("press", PRESS_RELEASES, "", "presse/", newsroom.press_releases),
            *_topics(network.taxonomy, newsroom),
            *_places(network.taxonomy, newsroom),
            *_partners(network, newsroom),
            *_projects(network, newsroom),
        ),
    )


def _last_changed(release: Release) -> tuple[float, float, str]:
    return changed_at(release).timestamp(), release.date.timestamp(), release.id


def topic_feed(topic: str) -> str:
    """The path of the feeds of a topic."""
    return f"{FEEDS}thema/{topic}"


def place_feed(place: str) -> str:
    """The path of the feeds of a town or an area."""
    return f"{FEEDS}ort/{place}"


def partner_feed(partner_id: str) -> str:
    """The path of the feeds of a partner."""
    return f"{FEEDS}partner/{partner_id}"


def project_feed(project_id: str) -> str:
    """The path of the feeds of a project."""
    return f"{FEEDS}projekt/{project_id}"


def addresses_by_name(
    taxonomy: Taxonomy, partners: Iterable[str], projects: Iterable[str]
) -> Iterator[str]:
    """The addresses that names alone allow: a channel may have no release yet."""
    paths = (
        ALL_NEWS,
        PRESS_RELEASES,
        *map(topic_feed, taxonomy.topics),
        *map(place_feed, (*taxonomy.areas, *taxonomy.towns)),
        *map(partner_feed, partners),
        *map(project_feed, projects),
    )
    yield from (f"{path}.{suffix}" for path in paths for suffix in formats(path))
    yield OPML


def _topics(taxonomy: Taxonomy, newsroom: Newsroom) -> Iterator[Channel]:
    for key, term in taxonomy.topics.items():
        releases = newsroom.by_topic.get(key, ())
        home = topic_address(key) if releases else RELEASES
        yield Channel("topic", topic_feed(key), term.label, home, releases)


def _places(taxonomy: Taxonomy, newsroom: Newsroom) -> Iterator[Channel]:
    """Each area, then its towns; a town that is an area of its own has one channel."""
    for area, term in taxonomy.areas.items():
        towns = {key: town for key, town in taxonomy.towns.items() if town.area == area}
        kind = "town" if area in towns else "area"
        for key, place in {area: towns.get(area, term), **towns}.items():
            releases = newsroom.by_place.get(key, ())
            home = news_place_address(key) if releases else RELEASES
            kind_here = kind if key == area else "town"
            yield Channel(kind_here, place_feed(key), place.label, home, releases)


def _partners(network: Network, newsroom: Newsroom) -> Iterator[Channel]:
    named = (network.partners[key] for key in newsroom.by_partner)
    for partner in by_name(named):
        yield Channel(
            "partner",
            partner_feed(partner.id),
            partner.name,
            partner_address(partner.id),
            newsroom.by_partner[partner.id],
        )


def _projects(network: Network, newsroom: Newsroom) -> Iterator[Channel]:
    for project in network.projects_newest_first:
        releases = newsroom.by_project.get(project.id, ())
        if releases:
            home = project_address(project.id)
            yield Channel("project", project_feed(project.id), project.title, home, releases)
