"""Feed rules: what a feed of this site has to be, as checks that any test can make.

The rules are those that the W3C feed validator warns of, so far as they concern what we write,
and the house's own: nothing relative, nothing that runs, nothing that resends.
"""

import json
import re
from collections.abc import Callable, Iterator
from datetime import datetime
from email.utils import parsedate_to_datetime
from functools import cache
from pathlib import Path

import feedparser
import rnc2rng
from jsonschema import Draft202012Validator
from lxml import etree, html

HERE = Path(__file__).parent
NAMESPACES = {
    "atom": "http://www.w3.org/2005/Atom",
    "content": "http://purl.org/rss/1.0/modules/content/",
    "dc": "http://purl.org/dc/elements/1.1/",
    "fh": "http://purl.org/syndication/history/1.0",
    "media": "http://search.yahoo.com/mrss/",
    "schematron": "http://www.ascc.net/xml/schematron",
}
ITEM = {
    "title": 1,
    "link": 1,
    "description": 1,
    "content:encoded": 1,
    "guid": 1,
    "category": 99,
    "enclosure": 1,
    "pubDate": 1,
    "dc:creator": 1,
    "dc:rights": 1,
    "dc:language": 1,
    "atom:updated": 1,
    "media:content": 99,
}
"""The elements that an RSS item may have, and how often at most."""

CHANNEL = {
    "title": 1,
    "link": 1,
    "description": 1,
    "atom:link": 3,
    "copyright": 1,
    "docs": 1,
    "generator": 1,
    "image": 1,
    "language": 1,
    "lastBuildDate": 1,
    "ttl": 1,
    "fh:archive": 1,
    "item": 10_000,
}
RFC_822 = re.compile(
    r"(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) "
    r"\d{4} \d\d:\d\d:\d\d [+-]\d\d[03]0"
)
RFC_3339 = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d")
TAG_URI = re.compile(r"tag:[a-z.]+,\d{4}:[0-9a-z/~-]+")
FORBIDDEN = {"script", "style", "iframe", "object", "embed", "form", "link", "meta", "base"}


@cache
def _grammar() -> tuple[etree.RelaxNG, list[etree._Element]]:
    """The schema of RFC 4287, appendix B, and the rules in Schematron that it carries along."""
    schema = rnc2rng.dumps(rnc2rng.loads((HERE / "golden/atom.rnc").read_text()))
    # rnc2rng writes out every name; what it leaves of the prefix "local" is not XML.
    root = etree.fromstring(schema.replace('xmlns:local=""', "").encode())
    rules = root.findall(".//schematron:rule", NAMESPACES)
    assert len(rules) == 3
    return etree.RelaxNG(root), rules


def atom_schema_faults(document: bytes) -> Iterator[str]:
    """What RFC 4287 has against a document."""
    feed = etree.fromstring(document)
    relax_ng, rules = _grammar()
    if not relax_ng.validate(feed):
        yield str(relax_ng.error_log)
    for rule in rules:
        element = str(rule.attrib["context"]).removeprefix("atom:")
        for node in feed.iter(f"{{{NAMESPACES['atom']}}}{element}"):
            for claim in rule:
                if not node.xpath(claim.attrib["test"], namespaces=NAMESPACES):
                    yield str(claim.text)


def json_schema_faults(document: bytes) -> Iterator[str]:
    """What the schema of JSON Feed 1.1 has against a document."""
    schema = json.loads((HERE / "golden/json-feed.schema.json").read_text())
    validator = Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER)
    for error in validator.iter_errors(json.loads(document)):
        yield f"{error.json_path}: {error.message}"


def rss_faults(document: bytes, address: str) -> Iterator[str]:
    """What is wrong with an RSS document that stands at `address`."""
    yield from _parser_faults(document)
    root = etree.fromstring(document)
    channel = root[0]
    yield from _elements(channel, CHANNEL)
    names = [_name(child) for child in channel]
    if "item" in names and set(names[names.index("item") :]) != {"item"}:
        yield "an item stands before the end of the channel's own elements"
    for required in ("title", "link", "description", "language", "copyright", "lastBuildDate"):
        if not channel.findtext(required):
            yield f"channel: no {required}"
    if values(channel, "atom:link[@rel='self']/@href") != [address]:
        yield "channel: the link to itself is not its address"
    if values(channel, "image/title/text() | image/link/text()") != values(
        channel, "title/text() | link/text()"
    ):
        yield "image: title and link are not those of the channel"
    yield from _dates(channel, "lastBuildDate", "item/pubDate", RFC_822, parsedate_to_datetime)
    for item in channel.iter("item"):
        yield from _rss_item(item)
    yield from _twice(values(channel, "item/guid/text()"), "guid")
    yield from _twice(values(channel, "item/atom:updated/text()"), "atom:updated")
    yield from _addresses(root)


def atom_faults(document: bytes, address: str) -> Iterator[str]:
    """What is wrong with an Atom document that stands at `address`."""
    yield from _parser_faults(document)
    yield from atom_schema_faults(document)
    feed = etree.fromstring(document)
    if values(feed, "atom:link[@rel='self']/@href") != [address]:
        yield "feed: the link to itself is not its address"
    if b"xmlns:atom=" in document:
        yield "feed: Atom has a prefix"
    names = [_name(child) for child in feed]
    if "atom:entry" in names and set(names[names.index("atom:entry") :]) != {"atom:entry"}:
        yield "an entry stands before the end of the feed's own elements"
    for entry in feed.iter(f"{{{NAMESPACES['atom']}}}entry"):
        key = str(entry.findtext("atom:id", namespaces=NAMESPACES))
        if not TAG_URI.fullmatch(key):
            yield f"{key}: not a tag URI"
        for rel in ("alternate", "enclosure"):
            if len(values(entry, f"atom:link[@rel='{rel}']")) > 1:
                yield f"{key}: two links rel={rel}"
        if values(entry, "atom:link[@rel='alternate']/@type") != ["text/html"]:
            yield f"{key}: the link to the page has lost its attributes"
        published, updated = (
            datetime.fromisoformat(str(entry.findtext(f"atom:{name}", namespaces=NAMESPACES)))
            for name in ("published", "updated")
        )
        if updated < published:
            yield f"{key}: updated before it was published"
        yield from _pictures(entry, "atom:link[@rel='enclosure']/@href", key)
        yield from _markup(str(entry.findtext("atom:content", namespaces=NAMESPACES)), key)
    yield from _dates(feed, "atom:updated", "atom:entry/atom:published", RFC_3339, _iso)
    yield from _twice(values(feed, "atom:entry/atom:id/text()"), "id")
    yield from _twice(values(feed, "atom:entry/atom:updated/text()"), "updated")
    yield from _addresses(feed)


def json_faults(document: bytes, address: str) -> Iterator[str]:
    """What is wrong with a JSON Feed that stands at `address`."""
    yield from json_schema_faults(document)
    feed = json.loads(document)
    if feed["feed_url"] != address:
        yield "the link to itself is not its address"
    yield from _twice([item["id"] for item in feed["items"]], "id")
    for item in feed["items"]:
        if not RFC_3339.fullmatch(item["date_modified"]):
            yield f"{item['id']}: {item['date_modified']} is no RFC 3339"
        yield from _markup(item["content_html"], item["id"])


def markup_faults(text: str) -> Iterator[str]:
    """What may not stand in the full text of an item."""
    yield from _markup(text, "text")


def _parser_faults(document: bytes) -> Iterator[str]:
    parsed = feedparser.parse(document)
    if parsed.bozo:
        yield f"feedparser: {parsed.bozo_exception!r}"


def _rss_item(item: etree._Element) -> Iterator[str]:
    guid = item.find("guid")
    key = guid.text if guid is not None and guid.text else "item without a guid"
    yield from (f"{key}: {fault}" for fault in _elements(item, ITEM))
    for required in ITEM:
        if required in {"category", "enclosure", "media:content"}:
            continue
        if item.find(required, NAMESPACES) is None:
            yield f"{key}: no {required}"
    if not TAG_URI.fullmatch(key) or guid is None or guid.get("isPermaLink") != "false":
        yield f"{key}: not a tag URI that says it is no address"
    names = [_name(child) for child in item]
    texts = [name for name in names if name in {"description", "content:encoded"}]
    if texts[:1] != ["description"]:
        yield f"{key}: content:encoded before description"
    for enclosure in item.iter("enclosure"):
        if set(enclosure.attrib) != {"url", "length", "type"}:
            yield f"{key}: enclosure without url, length and type"
    yield from _pictures(item, "enclosure/@url", key)
    yield from _markup(str(item.findtext("content:encoded", namespaces=NAMESPACES)), key)


def _pictures(item: etree._Element, enclosure: str, key: str) -> Iterator[str]:
    pictures = item.findall("media:content", NAMESPACES)
    if values(item, enclosure) != [picture.get("url") for picture in pictures[:1]]:
        yield f"{key}: the enclosure is not the first picture"
    if item.find("media:group", NAMESPACES) is not None:
        yield f"{key}: a group of pictures that are not one"
    for picture in pictures:
        for name in ("url", "type", "medium", "width", "height", "fileSize"):
            if not picture.get(name):
                yield f"{key}: picture without {name}"
        for name in ("description", "credit", "copyright"):
            if not picture.findtext(f"media:{name}", namespaces=NAMESPACES):
                yield f"{key}: picture without {name}"


def _markup(text: str, key: str) -> Iterator[str]:
    for element in html.fragment_fromstring(text, create_parent="div").iter(etree.Element):
        if element.tag in FORBIDDEN:
            yield f"{key}: <{element.tag}>"
        for name, value in element.attrib.items():
            if name == "style" or name.startswith("on"):
                yield f"{key}: attribute {name}"
            candidates = [part.split()[0] for part in value.split(",")] if name == "srcset" else []
            if name in {"href", "src", "poster", "cite"}:
                candidates = [value]
            for address in candidates:
                if not re.match(r"(https?://[^/]|mailto:|tel:\+)", address):
                    yield f"{key}: {name}={address!r} is relative"


def _elements(parent: etree._Element, allowed: dict[str, int]) -> Iterator[str]:
    names = [_name(child) for child in parent]
    for name in dict.fromkeys(names):
        if names.count(name) > allowed.get(name, 0):
            yield f"{_name(parent)}: {names.count(name)} times {name}"


def _dates(
    feed: etree._Element,
    updated: str,
    published: str,
    form: re.Pattern[str],
    parse: Callable[[str], datetime],
) -> Iterator[str]:
    for text in values(feed, f"{updated}/text() | {published}/text()"):
        if not form.fullmatch(text):
            yield f"{text} has another form"
            continue
        moment = parse(text)
        if moment.year < 2000:
            yield f"{text} is implausible"
        if moment.hour == moment.minute == 0:
            yield f"{text} is the midnight of a mere day"
        # Between these days the offset is that of winter or summer for certain.
        expected = {12: 1, 1: 1, 2: 1, 6: 2, 7: 2, 8: 2}.get(moment.month)
        offset = moment.utcoffset()
        if offset is None or (expected and offset.total_seconds() != expected * 3600):
            yield f"{text} has the offset of another season"


def _iso(text: str) -> datetime:
    return datetime.fromisoformat(text)


def _twice(values: list[str], name: str) -> Iterator[str]:
    for value in dict.fromkeys(values):
        if values.count(value) > 1:
            yield f"{name} {value} stands twice"


def _addresses(root: etree._Element) -> Iterator[str]:
    """An address that depends on where the feed was found is worth nothing elsewhere."""
    paths = (
        "//@href | //@url | //@uri | //link/text() | //docs/text() | //image/url/text()"
        " | //atom:icon/text() | //atom:logo/text() | //atom:uri/text()"
    )
    for address in values(root, paths):
        if not re.match(r"https?://[^/]", address):
            yield f"{address!r} is relative"


def values(element: etree._Element, path: str) -> list[str]:
    """The texts and attributes at an XPath, with the prefixes above."""
    found = element.xpath(path, namespaces=NAMESPACES)
    assert isinstance(found, list)
    return [str(value) for value in found]


def _name(element: etree._Element) -> str:
    name = etree.QName(element)
    prefixes = {uri: prefix for prefix, uri in NAMESPACES.items()}
    return f"{prefixes[name.namespace]}:{name.localname}" if name.namespace else name.localname
