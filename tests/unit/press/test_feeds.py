"""Which feeds there are, and what each of them carries."""

from dataclasses import replace
from datetime import datetime

import pytest

import records
from regionruhr.network.network import Network
from regionruhr.network.release import Release
from regionruhr.network.values import BERLIN
from regionruhr.press.feeds import BEGINNING, LONGEST, Feed, feed_addresses, feeds
from regionruhr.press.newsroom import newsroom
from regionruhr.settings import moment

SITE = "https://host.example/x/"


def _feeds(network: Network) -> dict[str, Feed]:
    room = newsroom(network, moment(records.ALWAYS))
    return {feed.path: feed for feed in feeds(network, room, SITE, _content)}


def _content(release: Release) -> str:
    return f"<p>{release.id}</p>"


def test_every_feed_is_announced_in_every_format() -> None:
    """Press and all news, as RSS and as Atom, under permanent addresses."""
    assert [(feed.address, feed.media_type) for feed in feed_addresses("Netz")] == [
        ("feeds/presse.rss", "application/rss+xml"),
        ("feeds/presse.atom", "application/atom+xml"),
        ("feeds/aktuelles.rss", "application/rss+xml"),
        ("feeds/aktuelles.atom", "application/atom+xml"),
    ]
    assert [feed.title for feed in feed_addresses("Netz")][:2] == [
        "Presse – Netz (RSS)",
        "Presse – Netz (Atom)",
    ]


def test_press_feed_carries_press_releases_only() -> None:
    """The feed of all news carries them as well."""
    found = _feeds(
        records.network(
            records.release("2026-01", type="news", date="2026-01-01"),
            records.release("2026-02", type="press-release", date="2026-02-01"),
        )
    )
    guids = {path: [item.guid[-7:] for item in feed.items] for path, feed in found.items()}
    assert guids == {"feeds/presse": ["2026-02"], "feeds/aktuelles": ["2026-02", "2026-01"]}


def test_item_says_what_the_page_says() -> None:
    """Title, lead, full text, topics and an absolute address."""
    release = records.release("2026-07", "halle", title="Halle", summary="Neu.", topics=["messe"])
    (item,) = _feeds(records.network(release))["feeds/presse"].items
    assert item.title == "Halle"
    assert item.summary == "Neu."
    assert item.content == "<p>2026-07</p>"
    assert item.categories == ("Messe",)
    assert item.author == "In|Die RegionRuhr"
    assert item.link == f"{SITE}aktuelles/2026/halle/"


def test_guid_is_permanent() -> None:
    """Neither another host nor another title or file name makes a reader show an item anew."""
    network = records.network(records.release("2026-07", "a", title="A"))
    renamed = records.network(records.release("2026-07", "b", title="B"))
    expected = "tag:regionruhr.de,2009:2026-07"
    for one in (network, renamed):
        assert [item.guid for item in _feeds(one)["feeds/presse"].items] == [expected]
    assert _feeds(network)["feeds/presse"].guid == "tag:regionruhr.de,2009:feeds/presse"


@pytest.mark.parametrize(
    ("fields", "updated"),
    [
        ({}, datetime(2026, 1, 15, 10, tzinfo=BERLIN)),
        (
            {"corrections": [{"date": "2026-07-01", "note": "Zahl berichtigt"}]},
            datetime(2026, 7, 1, tzinfo=BERLIN),
        ),
        (
            {"corrections": [{"date": "2026-01-15", "note": "Noch am selben Tag"}]},
            datetime(2026, 1, 15, 10, tzinfo=BERLIN),
        ),
    ],
    ids=["as published", "corrected later", "corrected on the day"],
)
def test_item_was_updated_when_it_last_changed(
    fields: dict[str, object], updated: datetime
) -> None:
    """A correction counts; no item is older than its publication."""
    (item,) = _feeds(records.network(records.release(**fields)))["feeds/presse"].items
    assert item.updated == updated
    assert item.published == datetime(2026, 1, 15, 10, tzinfo=BERLIN)


def test_feed_carries_the_newest_fifty() -> None:
    """Older items are in the archive."""
    releases = [
        records.release(f"2026-{number:02}", date=f"2026-01-01 {number // 60:02}:{number % 60:02}")
        for number in range(LONGEST + 1)
    ]
    items = _feeds(records.network(*releases))["feeds/presse"].items
    assert len(items) == LONGEST == 50
    assert [items[0].guid[-7:], items[-1].guid[-7:]] == ["2026-50", "2026-01"]


def test_feed_without_items_has_a_date() -> None:
    """It says when the network began rather than when it was built."""
    assert _feeds(records.network())["feeds/presse"].updated == BEGINNING


def test_feed_is_as_new_as_its_newest_change() -> None:
    """The correction of an old item makes the feed new."""
    old = records.release("2026-01", corrections=[{"date": "2026-09-09", "note": "Zahl"}])
    new = records.release("2026-02", date="2026-02-02")
    feed = _feeds(records.network(old, new))["feeds/presse"]
    assert feed.updated == datetime(2026, 9, 9, tzinfo=BERLIN)


def test_moved_release_keeps_its_guid() -> None:
    """The item is known by its id: a new address changes the link, and nothing else."""
    links = {}
    for slug, former in (("alt", []), ("neu", ["/aktuelles/2026/alt/"])):
        release = records.release("2026-07", slug, moved_from=former)
        (item,) = _feeds(records.network(release))["feeds/presse"].items
        links[item.link] = replace(item, link="")
    assert list(links) == [f"{SITE}aktuelles/2026/alt/", f"{SITE}aktuelles/2026/neu/"]
    before, after = links.values()
    assert before == after
    assert after.guid == "tag:regionruhr.de,2009:2026-07"
