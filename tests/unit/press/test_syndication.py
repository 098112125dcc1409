"""RSS 2.0 and Atom as feed readers and validators want them."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import feedparser
import pytest
import rnc2rng
from lxml import etree

from regionruhr.network.values import BERLIN
from regionruhr.press.feeds import Feed, Item
from regionruhr.press.syndication import atom, rss

SITE = "https://host.example/x/"
SCHEMA = Path(__file__).parents[2] / "golden/atom.rnc"
NAMESPACES = {
    "atom": "http://www.w3.org/2005/Atom",
    "content": "http://purl.org/rss/1.0/modules/content/",
    "dc": "http://purl.org/dc/elements/1.1/",
    "schematron": "http://www.ascc.net/xml/schematron",
}
Write = Callable[[Feed], bytes]
WRITERS = pytest.mark.parametrize("write", [rss, atom])
HOSTILE = [
    "Forschung & Entwicklung",
    "Ende ]]> und weiter",
    "<b>fett</b> <script>alert(1)</script>",
    "&amp; &lt; &#60; bleibt",
    "Größe 😀 „Ruhr“ \N{NO-BREAK SPACE}–",
    "\"'`",
    "%20 {{ figures }} \\n",
]


def _item(number: str = "2026-07", **fields: object) -> Item:
    item = Item(
        guid=f"tag:regionruhr.de,2009:{number}",
        link=f"{SITE}aktuelles/2026/{number}/",
        title="Neue Halle",
        summary="Eine Halle ist fertig.",
        content=f'<p>Mehr <a href="{SITE}presse/">zur Presse</a> &amp; mehr.</p>',
        author="In|Die RegionRuhr",
        published=datetime(2026, 1, 15, 10, tzinfo=BERLIN),
        updated=datetime(2026, 7, 15, tzinfo=BERLIN),
        categories=("Messe", "Förderung & Forschung"),
    )
    return replace(item, **fields)  # type: ignore[arg-type]


def _feed(*items: Item) -> Feed:
    return Feed(
        path="feeds/presse",
        guid="tag:regionruhr.de,2009:feeds/presse",
        title="In|Die RegionRuhr: Presse",
        description="Pressemitteilungen des Netzwerks",
        home=f"{SITE}presse/",
        site_url=SITE,
        items=items,
    )


def _texts(document: bytes, path: str) -> list[str]:
    found = etree.fromstring(document).xpath(path, namespaces=NAMESPACES)
    assert isinstance(found, list)
    return [str(text) for text in found]


@pytest.fixture(scope="module")
def grammar() -> etree._Element:
    """The schema of RFC 4287, appendix B, as RELAX NG in XML."""
    schema = rnc2rng.dumps(rnc2rng.loads(SCHEMA.read_text()))
    # rnc2rng writes out every name; what it leaves of the prefix "local" is not XML.
    return etree.fromstring(schema.replace('xmlns:local=""', "").encode())


def _assert_valid_atom(document: bytes, grammar: etree._Element) -> None:
    """The grammar holds, and the assertions in Schematron that it carries along."""
    feed = etree.fromstring(document)
    schema = etree.RelaxNG(grammar)
    assert schema.validate(feed), schema.error_log
    rules = grammar.findall(".//schematron:rule", NAMESPACES)
    assert len(rules) == 3
    for rule in rules:
        element = str(rule.attrib["context"]).removeprefix("atom:")
        for node in feed.iter(f"{{{NAMESPACES['atom']}}}{element}"):
            for claim in rule:
                assert node.xpath(claim.attrib["test"], namespaces=NAMESPACES), claim.text


@pytest.mark.parametrize(
    "items",
    [(), (_item(),), (_item("2026-08"), _item("2026-07")), (_item(categories=()),)],
    ids=["no item", "one item", "two items", "no topic"],
)
def test_atom_is_valid(items: tuple[Item, ...], grammar: etree._Element) -> None:
    """RFC 4287, empty feeds too."""
    _assert_valid_atom(atom(_feed(*items)), grammar)


def test_schema_refuses_what_is_no_atom(grammar: etree._Element) -> None:
    """Without its id, with a date that is none, or without authors a feed is not valid."""
    document = atom(_feed(_item()))
    for wrong in (
        re.sub(rb"<id>[^<]*</id>", b"", document, count=1),
        document.replace(b"2026-01-15T", b"2026-01-15 "),
        re.sub(rb"(?s)<author>.*?</author>", b"", document),
    ):
        with pytest.raises(AssertionError):
            _assert_valid_atom(wrong, grammar)


@pytest.mark.parametrize("items", [(), (_item(),)], ids=["no item", "one item"])
def test_rss_has_what_it_must_have(items: tuple[Item, ...]) -> None:
    """RSS 2.0: a channel with title, link and description; every item with title and guid."""
    document = rss(_feed(*items))
    assert _texts(document, "/rss/@version") == ["2.0"]
    assert _texts(document, "/rss/channel/title/text()") == ["In|Die RegionRuhr: Presse"]
    assert _texts(document, "/rss/channel/link/text()") == [f"{SITE}presse/"]
    assert _texts(document, "/rss/channel/description/text()") == [
        "Pressemitteilungen des Netzwerks"
    ]
    assert _texts(document, "/rss/channel/language/text()") == ["de"]
    assert len(_texts(document, "/rss/channel/item/title")) == len(items)


@WRITERS
@pytest.mark.parametrize("text", HOSTILE)
def test_reader_sees_the_text_as_it_was_written(write: Write, text: str) -> None:
    """Title, topic and author come out of a feed reader letter by letter."""
    item = _item(title=text, categories=(text,), author=text)
    parsed = feedparser.parse(write(_feed(item)), sanitize_html=False)
    assert not parsed.bozo
    (entry,) = parsed.entries
    assert entry.title == text
    assert [tag.term for tag in entry.tags] == [text]
    assert entry.author == text


@WRITERS
def test_full_text_arrives(write: Write) -> None:
    """The text of the page stands in the feed as HTML, markup and all."""
    (entry,) = feedparser.parse(write(_feed(_item()))).entries
    (content,) = entry.content
    assert content.type == "text/html"
    assert content.value == _item().content


@WRITERS
def test_full_text_may_end_a_cdata_section(write: Write) -> None:
    """The one thing that CDATA cannot hold does not break the feed."""
    item = _item(content="<p>a ]]&gt; b</p><!-- ]]> -->")
    document = write(_feed(item))
    found = _texts(document, "//content:encoded/text() | //atom:content/text()")
    assert "".join(found) == item.content


def test_times_carry_the_offset_of_berlin() -> None:
    """An hour ahead in winter, two in summer (RFC 822 in RSS, RFC 3339 in Atom)."""
    feed = _feed(
        _item("2026-08", published=datetime(2026, 7, 15, 10, tzinfo=BERLIN)),
        _item("2026-07", published=datetime(2026, 1, 15, 10, tzinfo=BERLIN)),
    )
    assert _texts(rss(feed), "//item/pubDate/text()") == [
        "Wed, 15 Jul 2026 10:00:00 +0200",
        "Thu, 15 Jan 2026 10:00:00 +0100",
    ]
    assert _texts(atom(feed), "//atom:entry/atom:published/text()") == [
        "2026-07-15T10:00:00+02:00",
        "2026-01-15T10:00:00+01:00",
    ]


def test_feed_says_when_it_last_changed() -> None:
    """Not when it was built: two builds are alike."""
    feed = _feed(_item())
    assert _texts(rss(feed), "/rss/channel/lastBuildDate/text()") == [
        "Wed, 15 Jul 2026 00:00:00 +0200"
    ]
    assert _texts(atom(feed), "/atom:feed/atom:updated/text()") == ["2026-07-15T00:00:00+02:00"]
    assert (rss(feed), atom(feed)) == (rss(feed), atom(feed))


def test_feed_names_its_own_address() -> None:
    """A link with rel="self" in both formats, in RSS by way of Atom."""
    assert _texts(rss(_feed()), "/rss/channel/atom:link[@rel='self']/@href") == [
        f"{SITE}feeds/presse.rss"
    ]
    assert _texts(atom(_feed()), "/atom:feed/atom:link[@rel='self']/@href") == [
        f"{SITE}feeds/presse.atom"
    ]


def test_guid_is_no_address() -> None:
    """A tag URI cannot be opened: RSS has to be told so."""
    document = rss(_feed(_item()))
    assert _texts(document, "//item/guid/text()") == ["tag:regionruhr.de,2009:2026-07"]
    assert _texts(document, "//item/guid/@isPermaLink") == ["false"]
    assert _texts(document, "//item/link/text()") == [f"{SITE}aktuelles/2026/2026-07/"]
    assert _texts(atom(_feed(_item())), "//atom:entry/atom:id/text()") == [
        "tag:regionruhr.de,2009:2026-07"
    ]


def test_author_of_an_rss_item_is_a_name() -> None:
    """<author> wants a mail address, so the name stands in Dublin Core."""
    document = rss(_feed(_item()))
    assert _texts(document, "//item/dc:creator/text()") == ["In|Die RegionRuhr"]
    assert _texts(document, "//item/author") == []


@WRITERS
def test_items_keep_their_order(write: Write) -> None:
    """Newest first, as the feed has them."""
    numbers = ["2026-12", "2026-03", "2025-99", "2026-01"]
    entries = feedparser.parse(write(_feed(*map(_item, numbers)))).entries
    assert [entry.id[-7:] for entry in entries] == numbers


@WRITERS
def test_every_address_is_absolute(write: Write) -> None:
    """A feed is read elsewhere: nothing in it may depend on where it was found."""
    document = write(_feed(_item()))
    addresses = _texts(document, "//@href | //link/text() | //atom:icon/text() | //docs/text()")
    contents = _texts(document, "//content:encoded/text() | //atom:content/text()")
    for content in contents:
        addresses.extend(re.findall(r'(?:href|src)="([^"]*)"', content))
    assert len(addresses) >= 4
    assert all(address.startswith("https://") for address in addresses)
