"""What a change brings to those who read a feed."""

import json

import pytest

from regionruhr.comparison.feed import FeedItem, differing_items, is_feed, read_items

PRESS, TOPIC = "feeds/presse.json", "feeds/thema/messe.json"
ONE = {"id": "1", "title": "Eins", "content_html": "<p>a</p>"}
TWO = {"id": "2", "title": "Zwei"}
ONE_CORRECTED = {**ONE, "content_html": "<p>b</p>", "date_modified": "2026"}


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
                    fields=("content_html", "date_modified"),
                )
            ],
        ),
        ({PRESS: [ONE]}, {PRESS: []}, [FeedItem("1", "Eins", dropped=("presse",))]),
        ({PRESS: [ONE], TOPIC: [ONE]}, {PRESS: [ONE]}, []),
        ({PRESS: [ONE, TWO]}, {PRESS: [TWO, ONE]}, []),
    ],
    ids=[
        "the same",
        "new item",
        "known item in another feed",
        "corrected item",
        "item gone",
        "feed gone",
        "other order",
    ],
)
def test_items_that_differ(
    before: dict[str, list[dict[str, str]]],
    after: dict[str, list[dict[str, str]]],
    items: list[FeedItem],
) -> None:
    """Told once for each item, with the feeds that it concerns."""
    sites = [
        {path: read_items(json.dumps({"items": some}).encode()) for path, some in feeds.items()}
        for feeds in (before, after)
    ]
    assert list(differing_items(*sites)) == items


def test_title_is_the_new_one() -> None:
    """Of an item that was renamed."""
    renamed = read_items(json.dumps({"items": [{**ONE, "title": "Neu"}]}).encode())
    known = read_items(json.dumps({"items": [ONE]}).encode())
    (item,) = differing_items({PRESS: known}, {PRESS: renamed})
    assert item.title == "Neu"


@pytest.mark.parametrize(
    "content",
    [b"", b"\xff", b"[]", b"{}", b'{"items": 1}', b'{"items": [1, {}]}', b"[" * 100_000],
    ids=["nothing", "no text", "list", "no items", "number", "no ids", "deep"],
)
def test_what_is_no_feed_has_no_items(content: bytes) -> None:
    """Whatever lies in that folder under such a name."""
    assert read_items(content) == {}


def test_feeds_are_known_by_their_place() -> None:
    """Open data is JSON as well."""
    assert is_feed(TOPIC)
    assert not is_feed("partner/partner.json")
    assert not is_feed("feeds/presse.rss")
