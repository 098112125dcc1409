"""Feeds: which there are, and what each of them carries; free of any format."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, time
from typing import Final

from regionruhr.network.network import Network
from regionruhr.network.release import Release
from regionruhr.network.values import BERLIN
from regionruhr.press.article import headline, last_change
from regionruhr.press.newsroom import Newsroom

LONGEST: Final = 50
TAG_AUTHORITY: Final = "regionruhr.de,2009"
# The year in which the network was founded: nothing in a feed can be older.
BEGINNING: Final = datetime(2009, 1, 1, tzinfo=BERLIN)


@dataclass(frozen=True, slots=True)
class FeedAddress:
    """A feed in one format, as pages announce it (`<link rel="alternate">`)."""

    title: str
    address: str
    media_type: str


@dataclass(frozen=True, slots=True)
class Item:
    """An entry of a feed. `guid` is a tag URI (RFC 4151); `link` is absolute."""

    guid: str
    link: str
    title: str
    summary: str
    content: str
    author: str
    published: datetime
    updated: datetime
    categories: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed in every format. `path` has no ending; all addresses are absolute."""

    path: str
    guid: str
    title: str
    description: str
    home: str
    site_url: str
    items: tuple[Item, ...]

    @property
    def updated(self) -> datetime:
        """When anything in it last changed."""
        return max((item.updated for item in self.items), default=BEGINNING)


@dataclass(frozen=True, slots=True)
class Channel:
    """A choice of releases that has a feed of its own."""

    path: str
    title: str
    description: str
    home: str
    releases: Callable[[Newsroom], tuple[Release, ...]]


CHANNELS: Final = (
    Channel(
        "feeds/presse",
        "Presse",
        "Pressemitteilungen des Netzwerks In|Die RegionRuhr",
        "presse/",
        lambda newsroom: newsroom.press_releases,
    ),
    Channel(
        "feeds/aktuelles",
        "Aktuelles",
        "Alle Meldungen des Netzwerks In|Die RegionRuhr",
        "aktuelles/",
        lambda newsroom: newsroom.releases,
    ),
)
MEDIA_TYPES: Final[Mapping[str, str]] = {
    "rss": "application/rss+xml",
    "atom": "application/atom+xml",
}


def feed_addresses(network_name: str) -> tuple[FeedAddress, ...]:
    """Every feed in every format."""
    return tuple(
        FeedAddress(
            f"{channel.title} – {network_name} ({suffix.upper() if suffix == 'rss' else 'Atom'})",
            f"{channel.path}.{suffix}",
            media_type,
        )
        for channel in CHANNELS
        for suffix, media_type in MEDIA_TYPES.items()
    )


def feeds(
    network: Network, newsroom: Newsroom, site_url: str, content: Callable[[Release], str]
) -> tuple[Feed, ...]:
    """All feeds. `content` gives the full text of a release as HTML with absolute addresses."""
    items: dict[str, Item] = {}
    found = []
    for channel in CHANNELS:
        newest = channel.releases(newsroom)[:LONGEST]
        for release in newest:
            if release.id not in items:
                items[release.id] = _item(release, network, site_url, content(release))
        found.append(
            Feed(
                path=channel.path,
                guid=f"tag:{TAG_AUTHORITY}:{channel.path}",
                title=f"{network.portrait.name}: {channel.title}",
                description=channel.description,
                home=site_url + channel.home,
                site_url=site_url,
                items=tuple(items[release.id] for release in newest),
            )
        )
    return tuple(found)


def _item(release: Release, network: Network, site_url: str, content: str) -> Item:
    line = headline(release, network)
    changed = datetime.combine(last_change(release), time(), BERLIN)
    return Item(
        guid=f"tag:{TAG_AUTHORITY}:{release.id}",
        link=site_url + line.address,
        title=release.title,
        summary=release.summary,
        content=content,
        author=network.portrait.name,
        published=release.date,
        updated=max(release.date, changed),
        categories=tuple(network.taxonomy.topics[key].label for key in release.topics),
    )
