"""Subscriptions: the list of all feeds, on the page about them and as a reader imports it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from lxml import etree

from regionruhr.model.addresses import DEADLINES_CALENDAR, EXCHANGE, Link
from regionruhr.press.channels import FORMATS, Channel, Channels, formats
from regionruhr.wording.catalogue import FEEDS_COUNTED, UI, counted
from regionruhr.wording.press import FEED_CHANNELS


@dataclass(frozen=True, slots=True)
class Subscription:
    """A feed in a list: the page it belongs to, its addresses by format, its archives by year."""

    home: Link
    description: str
    count: str
    """Empty of a calendar."""
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


def subscriptions(channels: Channels) -> Iterator[SubscriptionGroup]:
    """Yield the feeds that have something to show, and those that are displayed always.

    Those of partners and projects, which grow with the network, stand on their own pages.
    """
    listed = (c for c in channels.channels if not c.is_of_record)
    displayed = (c for c in listed if c.is_main or c.is_of_exchange or c.size)
    for heading, group in _by_heading(displayed):
        members = tuple(group)
        first = members[0]
        feeds = (_subscription(channel, channels.network_name) for channel in members)
        yield SubscriptionGroup(
            heading=heading,
            count=counted(len(members), *FEEDS_COUNTED),
            is_main=first.is_main or first.is_of_exchange,
            subscriptions=(*feeds, *((_deadlines(),) if first.is_of_exchange else ())),
        )


def _subscription(channel: Channel, network_name: str) -> Subscription:
    return Subscription(
        home=Link(channel.name or channel.title, channel.home),
        description=channel.description(network_name),
        count=channel.count,
        formats=tuple(
            Link(FORMATS[suffix], f"{channel.path}.{suffix}") for suffix in formats(channel.path)
        ),
        archives=tuple(
            Link(str(year), f"{channel.archive_path(year)}.rss")
            for year in reversed(channel.archive_years)
        ),
    )


def _deadlines() -> Subscription:
    return Subscription(
        home=Link(UI["deadlines"], EXCHANGE),
        description=UI["deadlines_description"],
        count="",
        formats=(Link(UI["calendar_format"], DEADLINES_CALENDAR),),
        archives=(),
    )


def opml(channels: Channels, site_url: str) -> bytes:
    """All channels in their groups, each by its RSS feed, in OPML 2.0 (opml.org/spec2).

    `site_url` ends with a slash.
    """
    root = etree.Element("opml", version="2.0")
    head = etree.SubElement(root, "head")
    name = channels.network_name
    etree.SubElement(head, "title").text = UI["opml_title"].format(network=name)
    etree.SubElement(head, "ownerName").text = name
    body = etree.SubElement(root, "body")
    for heading, group in _by_heading(channels.channels):
        outline = etree.SubElement(body, "outline", text=heading)
        for channel in group:
            title = f"{name} – {channel.title}"
            facts = {
                "type": "rss",
                "version": "RSS2",
                "text": title,
                "title": title,
                "description": channel.description(name),
                "language": "de",
                "xmlUrl": site_url + channel.address,
                "htmlUrl": site_url + channel.home,
            }
            etree.SubElement(outline, "outline", facts)
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True, pretty_print=True)


def _by_heading(channels: Iterable[Channel]) -> Iterable[tuple[str, Iterable[Channel]]]:
    return groupby(channels, key=lambda channel: FEED_CHANNELS[channel.kind].heading)
