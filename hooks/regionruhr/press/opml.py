"""OPML: the list of all feeds as a reader imports it (OPML 2.0, opml.org/spec2)."""

from collections.abc import Iterable
from itertools import groupby

from lxml import etree

from regionruhr.press.channels import Channel, Channels
from regionruhr.wording.catalogue import UI
from regionruhr.wording.press import FEED_CHANNELS


def opml(channels: Channels, site_url: str) -> bytes:
    """All channels in their groups, each by its RSS feed; `site_url` ends with a slash."""
    root = etree.Element("opml", version="2.0")
    head = etree.SubElement(root, "head")
    name = channels.network_name
    etree.SubElement(head, "title").text = UI["opml_title"].format(network=name)
    etree.SubElement(head, "ownerName").text = name
    body = etree.SubElement(root, "body")
    for heading, group in by_heading(channels.channels):
        outline = etree.SubElement(body, "outline", text=heading)
        for channel in group:
            title = f"{name}: {channel.title}"
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


def by_heading(channels: Iterable[Channel]) -> Iterable[tuple[str, Iterable[Channel]]]:
    """Channels under the headings of their kinds, in their order."""
    return groupby(channels, key=lambda channel: FEED_CHANNELS[channel.kind].heading)
