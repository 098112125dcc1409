"""Each fault of feedgen as it is when left alone, and what becomes of it here.

Once a test fails in its first half, feedgen has mended the fault itself: take ours out.
"""

from datetime import datetime

import pytest
from feedgen.entry import FeedEntry
from feedgen.feed import FeedGenerator
from lxml import etree

from feed_rules import NAMESPACES
from feed_samples import SITE, feed, item, media
from regionruhr.model.time_zone import BERLIN
from regionruhr.press.syndication import AtomWriter, RssWriter

PUBLISHED = datetime(2026, 1, 15, 10, tzinfo=BERLIN)


def _bare() -> FeedGenerator:
    generator = FeedGenerator()
    generator.id("tag:regionruhr.de,2009:feeds/presse")
    generator.title("Presse")
    generator.description("Alles")
    generator.link(href=SITE, rel="alternate")
    return generator


def _bare_entry(generator: FeedGenerator) -> FeedEntry:
    entry = generator.add_entry(order="append")
    entry.id("tag:regionruhr.de,2009:2026-07")
    entry.title("Neue Halle")
    entry.updated(PUBLISHED)
    entry.link(href=f"{SITE}a/", rel="alternate", type="text/html")
    return entry


def _bare_atom(generator: FeedGenerator) -> etree._Element:
    return etree.fromstring(generator.atom_str())


def _bare_rss(generator: FeedGenerator) -> etree._Element:
    return etree.fromstring(generator.rss_str())


def _rss(*media_: object) -> etree._Element:
    return etree.fromstring(RssWriter().document(feed(item(media=media_))))


def _atom(*media_: object) -> etree._Element:
    return etree.fromstring(AtomWriter().document(feed(item(media=media_))))


def _links(root: etree._Element) -> list[dict[str, str]]:
    found = root.findall("atom:entry/atom:link", NAMESPACES)
    return [{str(name): str(value) for name, value in link.attrib.items()} for link in found]


def test_atom_link_keeps_its_attributes() -> None:
    """Without them readers open the picture instead of the release."""
    generator = _bare()
    _bare_entry(generator).enclosure(f"{SITE}a.jpg", 5, "image/jpeg")
    assert _links(_bare_atom(generator)) == [{"href": f"{SITE}a/"}, {"href": f"{SITE}a.jpg"}]

    assert _links(_atom(media())) == [
        {
            "rel": "alternate",
            "type": "text/html",
            "hreflang": "de",
            "href": f"{SITE}aktuelles/2026/2026-07/",
        },
        {
            "rel": "enclosure",
            "type": "image/jpeg",
            "length": "123456",
            "href": f"{SITE}aktuelles/2026/halle.jpg",
        },
    ]


def test_first_picture_is_the_enclosure() -> None:
    """Of several feedgen writes the last."""
    generator = _bare()
    entry = _bare_entry(generator)
    entry.enclosure(f"{SITE}a.jpg", 5, "image/jpeg")
    entry.enclosure(f"{SITE}b.jpg", 6, "image/jpeg")
    assert _bare_rss(generator).xpath("//enclosure/@url") == [f"{SITE}b.jpg"]

    found = _rss(media("a.jpg"), media("b.jpg"))
    assert found.xpath("//enclosure/@url") == [f"{SITE}aktuelles/2026/a.jpg"]
    assert found.xpath("//enclosure/@length") == ["123456"]
    assert found.xpath("//enclosure/@type") == ["image/jpeg"]


def test_picture_is_no_group_and_has_its_rights() -> None:
    """A group of one is an error to validators; there was no place for a credit."""
    generator = _bare()
    generator.load_extension("media")
    _bare_entry(generator).media.content(url=f"{SITE}a.jpg", type="image/jpeg")
    bare = _bare_rss(generator)
    assert len(bare.findall(".//media:group/media:content", NAMESPACES)) == 1
    with pytest.raises(ValueError, match="invalid keys"):
        _bare_entry(generator).media.content(url=f"{SITE}a.jpg", credit="Wilo")

    for root in (_rss(media(), media("b.jpg")), _atom(media(), media("b.jpg"))):
        assert root.findall(".//media:group", NAMESPACES) == []
        first, second = root.findall(".//media:content", NAMESPACES)
        assert dict(first.items()) == {
            "url": f"{SITE}aktuelles/2026/halle.jpg",
            "type": "image/jpeg",
            "medium": "image",
            "width": "1600",
            "height": "900",
            "fileSize": "123456",
        }
        assert [child.text for child in first] == ["Die neue Halle", "Wilo", "CC BY 4.0"]
        assert second.get("url") == f"{SITE}aktuelles/2026/b.jpg"


def test_link_of_an_rss_channel_is_its_page() -> None:
    """Feedgen takes the last link for it, and writes no other than rel="self"."""
    generator = _bare()
    generator.link(href=f"{SITE}archiv.rss", rel="prev-archive")
    bare = _bare_rss(generator)
    assert bare.findtext("channel/link") == f"{SITE}archiv.rss"
    assert bare.findall("channel/atom:link", NAMESPACES) == []

    sample = feed(item(), previous="feeds/archiv/presse/2025")
    mended = etree.fromstring(RssWriter().document(sample))
    assert mended.findtext("channel/link") == f"{SITE}presse/"
    assert [link.get("rel") for link in mended.findall("channel/atom:link", NAMESPACES)] == [
        "self",
        "prev-archive",
    ]


def test_rss_author_is_a_name() -> None:
    """Feedgen writes none without a mail address."""
    generator = _bare()
    _bare_entry(generator).author(name="In|Die RegionRuhr")
    assert _bare_rss(generator).findall(".//item/author") == []

    assert _rss().findtext(".//item/dc:creator", namespaces=NAMESPACES) == "In|Die RegionRuhr"
    assert _rss().findall(".//item/author") == []


def test_rss_item_has_its_time_of_change() -> None:
    """RSS has no element for it, and feedgen leaves out its rights and its language."""
    generator = _bare()
    entry = _bare_entry(generator)
    entry.published(PUBLISHED)
    entry.rights("CC BY 4.0")
    assert [child.tag for child in _bare_rss(generator).iterfind(".//item/*")] == [
        "title",
        "link",
        "guid",
        "pubDate",
    ]

    found = _rss()
    for name, text in (
        ("atom:updated", "2026-07-15T12:00:07+02:00"),
        ("dc:rights", "Texte: CC BY 4.0"),
        ("dc:language", "de"),
    ):
        assert found.findtext(f".//item/{name}", namespaces=NAMESPACES) == text


def test_item_has_its_language() -> None:
    """An English release in a German feed."""
    root = etree.fromstring(AtomWriter().document(feed(item(lang="en"))))
    assert root.xpath("atom:entry/@xml:lang", namespaces=NAMESPACES) == ["en"]


def test_full_text_does_not_stand_in_for_a_summary() -> None:
    """Feedgen puts a text without a description where the summary belongs."""
    generator = _bare()
    _bare_entry(generator).content("<p>Text</p>", type="CDATA")
    bare = _bare_rss(generator)
    assert bare.findtext(".//item/description") == "<p>Text</p>"
    assert bare.findall(".//content:encoded", NAMESPACES) == []

    assert _rss().findtext(".//item/description") == "Eine Halle ist fertig."
    assert str(_rss().findtext(".//content:encoded", namespaces=NAMESPACES)).startswith("<p>")


def test_full_text_has_the_type_of_its_format() -> None:
    """What is right for RSS makes an Atom feed invalid."""
    generator = _bare()
    _bare_entry(generator).content("<p>Text</p>", type="CDATA")
    assert _bare_atom(generator).xpath("//atom:content/@type", namespaces=NAMESPACES) == ["CDATA"]

    assert _atom().xpath("//atom:content/@type", namespaces=NAMESPACES) == ["html"]


def test_nothing_defaults_to_the_clock() -> None:
    """Feedgen takes the time of the build for that of every change not told to it."""
    bare = _bare()
    assert bare.updated().year > 2009
    assert bare.add_entry(order="append").updated().year > 2009

    assert b"2009-01-01T12:00:00+01:00" in AtomWriter().document(feed())
    assert b"Thu, 01 Jan 2009 12:00:00 +0100" in RssWriter().document(feed())


def test_items_keep_their_order() -> None:
    """Feedgen puts each before the others."""
    generator = _bare()
    for title in ("Erste", "Zweite"):
        entry = generator.add_entry()
        entry.id(title)
        entry.title(title)
        entry.content("Text")
    assert _bare_rss(generator).xpath("//item/title/text()") == ["Zweite", "Erste"]

    found = etree.fromstring(RssWriter().document(feed(item(title="Erste"), item("2026-01"))))
    assert found.xpath("//item/title/text()") == ["Erste", "Neue Halle"]


def test_time_without_an_offset_is_refused() -> None:
    """Feedgen raises; every time of ours has one, which the types of editors' values see to."""
    with pytest.raises(ValueError, match="timezone"):
        _bare_entry(_bare()).published(datetime(2026, 1, 15, 10))  # noqa: DTZ001 (the fault)


def test_category_is_its_words() -> None:
    """In both formats, markup and all."""
    for root, path in ((_rss(), "//item/category/text()"), (_atom(), "//atom:category/@label")):
        found = root.xpath(path, namespaces=NAMESPACES)
        assert found == ["Messe", "Förderung & Forschung"]
