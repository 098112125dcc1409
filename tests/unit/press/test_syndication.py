"""RSS 2.0 and Atom as feed readers and validators want them."""

import json
import re
from collections.abc import Callable
from datetime import datetime

import feedparser
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from feed_rules import NAMESPACES, atom_faults, json_faults, json_schema_faults, rss_faults
from feed_samples import SITE, feed, item, media
from regionruhr.model.time_zone import BERLIN
from regionruhr.press.feeds import Feed
from regionruhr.press.syndication import AtomWriter, JsonWriter, RssWriter, documents
from regionruhr.reading.source import CONTROL

Write = Callable[[Feed], bytes]
HOSTILE = [
    "Forschung & Entwicklung",
    "Ende ]]> und weiter",
    "<b>fett</b> <script>alert(1)</script>",
    "&amp; &lt; &#60; bleibt",
    "Größe 😀 „Ruhr“ \N{NO-BREAK SPACE}–",
    "\"'`",
    "%20 {{ figures }} {title} \\n",
    "\N{RIGHT-TO-LEFT OVERRIDE}rückwärts\N{POP DIRECTIONAL FORMATTING}",
    "\ue000title\ue001 <!--items-->",
    "ä" * 10_000,
]
# What the loader lets through: it refuses control characters, lone surrogates and the like.
TEXT = st.text(st.characters(exclude_categories=["Cs"]).filter(lambda c: not CONTROL.match(c)))
# Lines end as the loader leaves them.
CONTENT = TEXT.filter(lambda text: text and "\r" not in text)
LINE = TEXT.map(lambda text: " ".join(text.split())).filter(bool)


def rss(sample: Feed) -> bytes:
    """As RSS."""
    return RssWriter().document(sample)


def atom(sample: Feed) -> bytes:
    """As Atom."""
    return AtomWriter().document(sample)


WRITERS = pytest.mark.parametrize("write", [rss, atom])


def _texts(document: bytes, path: str) -> list[str]:
    found = etree.fromstring(document).xpath(path, namespaces=NAMESPACES)
    assert isinstance(found, list)
    return [str(text) for text in found]


SAMPLES = {
    "no item": feed(),
    "one item": feed(item()),
    "two items": feed(item("2026-08"), item("2026-07")),
    "no topic": feed(item(categories=())),
    "one picture": feed(item(media=(media(),))),
    "two pictures": feed(item(media=(media(), media("tor.png", media_type="image/png")))),
    "in English": feed(item(lang="en")),
    "continued": feed(item(), previous="feeds/archiv/presse/2025"),
    "archive": feed(
        item(),
        path="feeds/archiv/presse/2025",
        formats=("rss", "atom"),
        current="feeds/presse",
        previous="feeds/archiv/presse/2024",
    ),
}


@pytest.mark.parametrize("sample", SAMPLES.values(), ids=SAMPLES.keys())
def test_feed_breaks_no_rule(sample: Feed) -> None:
    """Nothing to complain of for a validator, in any format."""
    for address, document in documents([sample]):
        whole = f"{SITE}{address}"
        check = {
            "rss": lambda d=document, a=whole: rss_faults(d, a),
            "atom": lambda d=document, a=whole: atom_faults(d, a),
            "json": lambda d=document, a=whole: json_faults(d, a),
        }
        assert list(check[address.rpartition(".")[2]]()) == []


def test_rss_describes_itself() -> None:
    """Title, page, language, rights, image: the same in every feed."""
    document = rss(feed())
    assert _texts(document, "/rss/@version") == ["2.0"]
    assert _texts(document, "/rss/channel/title/text()") == [
        "In|Die RegionRuhr – Pressemitteilungen"
    ]
    assert _texts(document, "/rss/channel/link/text()") == [f"{SITE}presse/"]
    assert _texts(document, "/rss/channel/description/text()") == [
        "Die Pressemitteilungen des Netzwerks"
    ]
    assert _texts(document, "/rss/channel/language/text()") == ["de"]
    assert _texts(document, "/rss/channel/copyright/text()") == ["Texte: CC BY 4.0"]
    assert _texts(document, "/rss/channel/ttl/text()") == ["60"]
    assert _texts(document, "//image/*/text()") == [
        f"{SITE}assets/feed/icon-144.png",
        "In|Die RegionRuhr – Pressemitteilungen",
        f"{SITE}presse/",
        "144",
        "144",
    ]


def test_atom_describes_itself() -> None:
    """The same, and a square icon."""
    document = atom(feed())
    assert _texts(document, "/atom:feed/@xml:lang") == ["de"]
    assert _texts(document, "/atom:feed/atom:subtitle/text()") == [
        "Die Pressemitteilungen des Netzwerks"
    ]
    assert _texts(document, "/atom:feed/atom:rights/text()") == ["Texte: CC BY 4.0"]
    assert _texts(document, "/atom:feed/atom:author/*/text()") == ["In|Die RegionRuhr", SITE]
    assert _texts(document, "/atom:feed/atom:icon/text()") == [f"{SITE}assets/feed/icon-512.png"]


@WRITERS
@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_reader_sees_the_text_as_it_was_written(write: Write, text: str) -> None:
    """Title, topic and author come out of a feed reader letter by letter."""
    sample = feed(item(title=text, categories=(text,), author=text), title=text, author=text)
    parsed = feedparser.parse(write(sample), sanitize_html=False)
    assert not parsed.bozo
    assert parsed.feed.title == text
    (entry,) = parsed.entries
    assert entry.title == text
    assert [tag.term for tag in entry.tags] == [text]
    assert entry.author == text


@WRITERS
@settings(max_examples=40, deadline=None, database=None)
@given(title=LINE, topic=LINE, summary=LINE, content=CONTENT)
def test_any_text_gives_a_sound_document(
    write: Write, title: str, topic: str, summary: str, content: str
) -> None:
    """Whatever the loader lets through, the XML is well-formed and says it again."""
    sample = item(title=title, summary=summary, content=content, categories=(topic,))
    document = write(feed(sample, title=title, description=summary, rights=topic))
    assert not feedparser.parse(document).bozo
    titles = "//item/title/text() | //atom:entry/atom:title/text()"
    topics = "//item/category/text() | //atom:entry/atom:category/@term"
    assert _texts(document, titles) == [title]
    assert _texts(document, topics) == [topic]
    texts = "//content:encoded/text() | //atom:entry/atom:content/text()"
    assert _texts(document, texts) == [content]


@WRITERS
def test_full_text_arrives(write: Write) -> None:
    """The text of the page stands in the feed as HTML, markup and all."""
    (entry,) = feedparser.parse(write(feed(item()))).entries
    (content,) = entry.content
    assert content.type == "text/html"
    assert content.value == item().content


@WRITERS
def test_summary_is_text(write: Write) -> None:
    """A reader that takes it for HTML shows the same words."""
    (entry,) = feedparser.parse(write(feed(item(summary="A & B < C")))).entries
    assert entry.summary == ("A &amp; B &lt; C" if write is rss else "A & B < C")


def test_times_carry_the_offset_of_their_season() -> None:
    """Summer and winter, in the form of each format."""
    sample = feed(
        item("2026-08", published=datetime(2026, 7, 15, 10, tzinfo=BERLIN)),
        item("2026-07", published=datetime(2026, 1, 15, 10, tzinfo=BERLIN)),
    )
    assert _texts(rss(sample), "//item/pubDate/text()") == [
        "Wed, 15 Jul 2026 10:00:00 +0200",
        "Thu, 15 Jan 2026 10:00:00 +0100",
    ]
    assert _texts(atom(sample), "//atom:entry/atom:published/text()") == [
        "2026-07-15T10:00:00+02:00",
        "2026-01-15T10:00:00+01:00",
    ]


def test_feed_has_its_time_of_change() -> None:
    """Not when it was built: two builds are alike."""
    sample = feed(item())
    assert _texts(rss(sample), "/rss/channel/lastBuildDate/text()") == [
        "Wed, 15 Jul 2026 12:00:07 +0200"
    ]
    assert _texts(atom(sample), "/atom:feed/atom:updated/text()") == ["2026-07-15T12:00:07+02:00"]
    assert list(documents([sample])) == list(documents([sample]))


def test_correction_shows_in_both_formats() -> None:
    """The time of publication stays, that of the change is later."""
    document = rss(feed(item()))
    assert _texts(document, "//item/pubDate/text()") == ["Thu, 15 Jan 2026 10:00:00 +0100"]
    assert _texts(document, "//item/atom:updated/text()") == ["2026-07-15T12:00:07+02:00"]
    document = atom(feed(item()))
    assert _texts(document, "//atom:entry/atom:published/text()") == ["2026-01-15T10:00:00+01:00"]
    assert _texts(document, "//atom:entry/atom:updated/text()") == ["2026-07-15T12:00:07+02:00"]


def test_guid_is_no_address() -> None:
    """A tag URI cannot be opened: RSS has to be told so."""
    document = rss(feed(item()))
    assert _texts(document, "//item/guid/text()") == ["tag:regionruhr.de,2009:2026-07"]
    assert _texts(document, "//item/guid/@isPermaLink") == ["false"]
    assert _texts(document, "//item/link/text()") == [f"{SITE}aktuelles/2026/2026-07/"]
    assert _texts(atom(feed(item())), "//atom:entry/atom:id/text()") == [
        "tag:regionruhr.de,2009:2026-07"
    ]


@WRITERS
def test_items_keep_their_order(write: Write) -> None:
    """Newest first, as the feed has them."""
    numbers = ["2026-12", "2026-03", "2025-99", "2026-01"]
    entries = feedparser.parse(write(feed(*map(item, numbers)))).entries
    assert [entry.id[-7:] for entry in entries] == numbers


def test_archive_leads_on_and_back() -> None:
    """To the archive before and to the current feed of its own format, and says what it is."""
    found = dict(documents([SAMPLES["archive"]]))
    assert list(found) == ["feeds/archiv/presse/2025.rss", "feeds/archiv/presse/2025.atom"]
    for address, document in found.items():
        suffix = address.rpartition(".")[2]
        for rel, path in (
            ("self", "feeds/archiv/presse/2025"),
            ("prev-archive", "feeds/archiv/presse/2024"),
            ("current", "feeds/presse"),
        ):
            link = f"//atom:link[@rel='{rel}']/@href"
            assert _texts(document, link) == [f"{SITE}{path}.{suffix}"], (address, rel)
        assert len(etree.fromstring(document).findall(".//fh:archive", NAMESPACES)) == 1


def test_current_feed_leads_to_its_newest_archive() -> None:
    """If it has one; it is no archive itself."""
    for sample, expected in ((SAMPLES["continued"], 1), (SAMPLES["one item"], 0)):
        for document in (rss(sample), atom(sample)):
            assert len(_texts(document, "//atom:link[@rel='prev-archive']/@href")) == expected
            assert _texts(document, "//fh:archive | //atom:link[@rel='current']") == []


@pytest.mark.parametrize(
    ("path", "sheet"),
    [
        ("feeds/presse", "../assets/feed/feed.css"),
        ("feeds/thema/messe", "../../assets/feed/feed.css"),
        ("feeds/archiv/thema/messe/2025", "../../../../assets/feed/feed.css"),
    ],
)
@WRITERS
def test_people_see_a_page(write: Write, path: str, sheet: str) -> None:
    """The style sheet is found from every depth, wherever the site stands."""
    second = write(feed(path=path)).splitlines()[1]
    assert second == f'<?xml-stylesheet type="text/css" href="{sheet}"?>'.encode()


def test_writer_keeps_nothing_of_the_feed_before() -> None:
    """A feed is the same whatever was written before it."""
    for writer in (RssWriter, AtomWriter, JsonWriter):
        used = writer()
        for sample in SAMPLES.values():
            if sample is not SAMPLES["archive"]:
                used.document(sample)
        # What a document says of its items was made once, for the first feed that had one.
        again = feed(item("2026-30"), title="Anders", previous="feeds/archiv/presse/2025")
        assert used.document(again) == writer().document(again)


def test_every_namespace_is_declared_once() -> None:
    """At the root, under the prefix that everyone knows."""
    for document in (rss(SAMPLES["two pictures"]), atom(SAMPLES["two pictures"])):
        declared = re.findall(rb'xmlns(?::\w+)?="[^"]+"', document)
        assert len(declared) == len(set(declared))
        assert b"ns0" not in document


ADDRESS = f"{SITE}feeds/presse.json"


def _written(sample: Feed) -> bytes:
    return JsonWriter().document(sample)


def test_feed_describes_itself() -> None:
    """All that the specification recommends."""
    found = json.loads(_written(feed()))
    assert found == {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "In|Die RegionRuhr – Pressemitteilungen",
        "home_page_url": f"{SITE}presse/",
        "feed_url": ADDRESS,
        "description": "Die Pressemitteilungen des Netzwerks",
        "icon": f"{SITE}assets/feed/icon-512.png",
        "favicon": f"{SITE}assets/favicon.svg",
        "authors": [{"name": "In|Die RegionRuhr", "url": SITE}],
        "language": "de",
        "items": [],
    }


def test_item_has_the_content_of_the_other_formats() -> None:
    """The same id, times, texts and pictures as in RSS and Atom."""
    (found,) = json.loads(_written(feed(item(media=(media(), media("b.jpg"))))))["items"]
    assert found == {
        "id": "tag:regionruhr.de,2009:2026-07",
        "url": f"{SITE}aktuelles/2026/2026-07/",
        "title": "Neue Halle",
        "content_html": item().content,
        "summary": "Eine Halle ist fertig.",
        "date_published": "2026-01-15T10:00:00+01:00",
        "date_modified": "2026-07-15T12:00:07+02:00",
        "authors": [{"name": "In|Die RegionRuhr"}],
        "language": "de",
        "tags": ["Messe", "Förderung & Forschung"],
        "image": f"{SITE}aktuelles/2026/halle.jpg",
        "attachments": [
            {
                "url": f"{SITE}aktuelles/2026/{name}",
                "mime_type": "image/jpeg",
                "title": "Die neue Halle (Wilo, CC BY 4.0)",
                "size_in_bytes": 123_456,
            }
            for name in ("halle.jpg", "b.jpg")
        ],
    }


def test_feed_of_many_items_is_json_still() -> None:
    """Items are written one by one."""
    found = json.loads(_written(feed(item("2026-08"), item("2026-07"))))
    assert [entry["id"][-7:] for entry in found["items"]] == ["2026-08", "2026-07"]


@pytest.mark.parametrize(
    "spoil",
    [
        {"version": "https://jsonfeed.org/version/1"},
        {"titel": "unbekannt"},
        {"feed_url": "/feeds/presse.json"},
        {"items": [{"id": "1"}]},
        {"items": [{"id": 1, "content_text": "a"}]},
        {"items": [{"id": "1", "content_text": "a", "date_published": "2026-01-15 10:00"}]},
        {"items": [{"id": "1", "content_text": "a", "attachments": [{"url": f"{SITE}a"}]}]},
    ],
    ids=["version", "unknown", "relative", "empty", "number", "time", "attachment"],
)
def test_schema_refuses_what_is_no_json_feed(spoil: dict[str, object]) -> None:
    """What the specification forbids."""
    assert list(json_faults(_written(feed()), ADDRESS)) == []
    found = json.loads(_written(feed())) | spoil
    assert list(json_schema_faults(json.dumps(found).encode())) != []
