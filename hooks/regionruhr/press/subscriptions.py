"""Subscriptions: the list of all feeds as the page about them shows it."""

from collections.abc import Iterator
from dataclasses import dataclass

from regionruhr.model.addresses import Link
from regionruhr.press.channels import FORMATS, Channel, Channels, formats
from regionruhr.press.opml import by_heading
from regionruhr.wording.catalogue import FEEDS_COUNTED, RELEASES_COUNTED, counted


@dataclass(frozen=True, slots=True)
class Subscription:
    """A feed in a list: the page it belongs to, its addresses by format, its archives by year."""

    home: Link
    description: str
    count: str
    formats: tuple[Link, ...]
    archives: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class SubscriptionGroup:
    """Feeds under a heading, with their number."""

    heading: str
    count: str
    is_main: bool
    """Whether they are displayed at full length."""
    subscriptions: tuple[Subscription, ...]


def subscriptions(channels: Channels) -> tuple[SubscriptionGroup, ...]:
    """The feeds that have a release, and the main ones."""
    return tuple(_groups(channels))


def _groups(channels: Channels) -> Iterator[SubscriptionGroup]:
    displayed = (channel for channel in channels.channels if channel.is_main or channel.releases)
    for heading, group in by_heading(displayed):
        members = tuple(group)
        yield SubscriptionGroup(
            heading=heading,
            count=counted(len(members), *FEEDS_COUNTED),
            is_main=members[0].is_main,
            subscriptions=tuple(_subscription(c, channels.network_name) for c in members),
        )


def _subscription(channel: Channel, network_name: str) -> Subscription:
    return Subscription(
        home=Link(channel.name or channel.title, channel.home),
        description=channel.description(network_name),
        count=counted(len(channel.releases), *RELEASES_COUNTED),
        formats=tuple(
            Link(FORMATS[suffix], f"{channel.path}.{suffix}") for suffix in formats(channel.path)
        ),
        archives=tuple(
            Link(str(year), f"{channel.archive_path(year)}.rss")
            for year in reversed(channel.archive_years)
        ),
    )
