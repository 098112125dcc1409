"""What a change brings to those who read a feed."""

import pytest

from regionruhr.site_diff.feed_items import FeedItem, differing_items, is_feed, read_items

PRESS, TOPIC = "feeds/presse.rss", "feeds/thema/messe.rss"
ONE = "<guid>1</guid><title>Eins</title><description>a</description><category>Messe</category>"
TWO = "<guid>2</guid><title>Zwei</title>"
ONE_CORRECTED = ONE.replace(">a<", ">b<") + '<atom:updated xmlns:atom="x">2026</atom:updated>'


def _feed(*items: str) -> bytes:
    return f"<rss><channel>{''.join(f'<item>{i}</item>' for i in items)}</channel></rss>".encode()


@pytest.mark.parametrize(
    ("before", "after", "items"),
    [
        ({PRESS: [ONE]}, {PRESS: [ONE]}, []),
        ({PRESS: [ONE]}, {PRESS: [TWO, ONE]}, [FeedItem("2", "Zwei", added=("presse",))]),
        (
            {PRESS: [ONE], TOPIC: []},
            {PRESS: [ONE], TOPIC: [ONE]},
            [FeedItem("1", "Eins", added=("thema/messe",))],
        ),
        (
            {PRESS: [ONE], TOPIC: [ONE]},
            {PRESS: [ONE_CORRECTED], TOPIC: [ONE_CORRECTED]},
            [
                FeedItem(
                    "1",
                    "Eins",
                    altered=("presse", "thema/messe"),
                    fields=("atom:updated", "description"),
                )
            ],
        ),
        ({PRESS: [ONE]}, {PRESS: []}, [FeedItem("1", "Eins", dropped=("presse",))]),
        ({PRESS: [ONE], TOPIC: [ONE]}, {PRESS: [ONE]}, []),
        ({PRESS: [ONE, TWO]}, {PRESS: [TWO, ONE]}, []),
        (
            {PRESS: [f'{ONE}<m url="a"><n>x</n></m>']},
            {PRESS: [f'{ONE}<category>Netz</category><m url="b"><n>x</n></m>']},
            [FeedItem("1", "Eins", altered=("presse",), fields=("category", "m"))],
        ),
    ],
    ids=[
        "the same",
        "new item",
        "known item in another feed",
        "corrected item",
        "item gone",
        "feed gone",
        "other order",
        "second element of a name, other attribute",
    ],
)
def test_items_that_differ(
    before: dict[str, list[str]],
    after: dict[str, list[str]],
    items: list[FeedItem],
) -> None:
    """Told once for each item, with the feeds that it concerns."""
    sites = [
        {path: read_items(_feed(*some)) for path, some in feeds.items()}
        for feeds in (before, after)
    ]
    assert list(differing_items(*sites)) == items


def test_title_is_the_new_one() -> None:
    """Of an item that was renamed."""
    renamed = read_items(_feed(ONE.replace("Eins", "Neu")))
    before = read_items(_feed(ONE))
    (item,) = differing_items({PRESS: before}, {PRESS: renamed})
    assert item.title == "Neu"


@pytest.mark.parametrize(
    "content",
    [b"", b"\xff", b"{}", b"<rss/>", _feed(), _feed("<title>x</title>"), b"<a>" * 100_000],
    ids=["nothing", "no text", "no XML", "no channel", "no items", "no ids", "deep"],
)
def test_other_documents_have_no_items(content: bytes) -> None:
    """Whatever lies in that folder under such a name."""
    assert read_items(content) == {}


def test_feeds_are_recognised_by_their_path() -> None:
    """Archives and other formats carry the same items."""
    assert is_feed(TOPIC)
    assert not is_feed("presse/presse.rss")
    assert not is_feed("feeds/presse.atom")
    assert not is_feed("feeds/archiv/presse/2025.rss")
