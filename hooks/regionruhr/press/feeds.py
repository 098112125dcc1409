"""Feeds: what feeds carry; those of releases, now and in their archives; free of any format."""

from collections.abc import Callable, Container, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import cache
from typing import Final

from regionruhr.model.addresses import release_address
from regionruhr.model.image import Image
from regionruhr.model.network import Network
from regionruhr.model.picture import Picture
from regionruhr.model.release import Release
from regionruhr.model.values import noon
from regionruhr.press.article import changed_at
from regionruhr.press.channels import Channel, Channels, ReleaseChannel, archive_formats, formats
from regionruhr.press.illustration import illustrations
from regionruhr.wording.catalogue import UI

TAG_AUTHORITY: Final = "regionruhr.de,2009"
BEGINNING: Final = noon(date(2009, 1, 1))


@dataclass(frozen=True, slots=True)
class Media:
    """A picture of an item, measured: a feed that guesses a length is not valid."""

    address: str
    """Absolute."""
    picture: Picture
    image: Image


@dataclass(frozen=True, slots=True)
class Item:
    """An entry of a feed."""

    guid: str
    """A tag URI (RFC 4151)."""
    link: str
    """The absolute address of its page."""
    title: str
    summary: str
    content: str
    author: str
    rights: str
    lang: str
    published: datetime
    updated: datetime
    categories: tuple[str, ...]
    media: tuple[Media, ...] = ()


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed document in some `formats`. Paths have no ending; all addresses are absolute."""

    path: str
    formats: tuple[str, ...]
    guid: str
    """The id of the logical feed, which its archives share."""
    title: str
    description: str
    author: str
    rights: str
    home: str
    site_url: str
    items: tuple[Item, ...]
    previous: str = ""
    """The path of the archive before (RFC 5005)."""
    current: str = ""
    """Of an archive, the path of the current feed; else empty."""

    @property
    def updated(self) -> datetime:
        """When anything in it last changed."""
        return max((item.updated for item in self.items), default=BEGINNING)

    def address(self, path: str, suffix: str) -> str:
        """Where the document at `path` stands in a format."""
        return f"{self.site_url}{path}.{suffix}"


def feeds(
    network: Network,
    channels: Channels,
    site_url: str,
    content: Callable[[Release], str],
    paths: Container[str] | None = None,
) -> Iterator[Feed]:
    """The feeds of releases, all or those at `paths`, each followed by its archives.

    `content` gives the full text of a release as HTML with absolute addresses; it is asked for
    each release once.
    """

    @cache
    def item(release: str) -> Item:
        one = channels.releases[release]
        return _item(one, network, site_url, content(one))

    for channel in channels.channels:
        if not isinstance(channel, ReleaseChannel):
            continue
        if paths is not None and channel.path not in paths:
            continue
        recent = (item(release.id) for release in channel.recent)
        current = current_feed(channel, recent, channels.network_name, site_url)
        previous = ""
        archives = []
        for year in channel.archive_years:
            archive = replace(
                current,
                path=channel.archive_path(year),
                formats=archive_formats(channel.path),
                title=UI["feed_archive_title"].format(title=current.title, year=year),
                items=tuple(item(r.id) for r in channel.releases if r.date.year == year),
                previous=previous,
                current=channel.path,
            )
            archives.append(archive)
            previous = archive.path
        yield from (replace(current, previous=previous), *archives)


def current_feed(channel: Channel, items: Iterable[Item], network_name: str, site_url: str) -> Feed:
    """The current feed of a channel with those items."""
    return Feed(
        path=channel.path,
        formats=formats(channel.path),
        guid=f"tag:{TAG_AUTHORITY}:{channel.path}",
        title=f"{network_name} – {channel.title}",
        description=channel.description(network_name),
        author=network_name,
        rights=UI["licence"],
        home=site_url + channel.home,
        site_url=site_url,
        items=tuple(items),
    )


def _item(release: Release, network: Network, site_url: str, content: str) -> Item:
    taxonomy = network.taxonomy
    topics = (taxonomy.topics[key].label for key in release.topics)
    places = (taxonomy.place(key).label for key in release.places)
    title = release.title
    if release.original:
        # Feed readers show no more than the title.
        title = UI["retrospect_title"].format(title=title)
    return Item(
        guid=f"tag:{TAG_AUTHORITY}:{release.id}",
        link=f"{site_url}{release_address(release.date.year, release.slug)}",
        title=title,
        summary=release.summary,
        content=content,
        author=network.details.name,
        rights=UI["licence"],
        lang=release.lang,
        published=release.dated_at,
        updated=changed_at(release),
        categories=tuple(dict.fromkeys((*topics, *places))),
        media=tuple(
            Media(site_url + illustration.address, illustration.picture, illustration.image)
            for illustration in illustrations(release, network)
            if illustration.picture
        ),
    )
