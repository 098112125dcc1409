"""What each feed carries, now and in its archives."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

import records
from regionruhr.model.network import Network
from regionruhr.model.picture import Picture
from regionruhr.model.release import Correction, Release
from regionruhr.model.time_zone import BERLIN
from regionruhr.press.channels import LONGEST, channels
from regionruhr.press.feeds import BEGINNING, Feed, feeds
from regionruhr.press.newsroom import newsroom
from regionruhr.settings import moment

SITE = "https://host.example/x/"
PICTURE = {
    "file": "halle.jpg",
    "alt": "Eine Halle aus Glas",
    "caption": "Die neue Halle",
    "credit": "Wilo",
    "license": "CC BY 4.0",
}


def _feeds(network: Network) -> dict[str, Feed]:
    room = newsroom(network, moment(records.ALWAYS))
    found = feeds(network, channels(network, room), SITE, _content)
    return {feed.path: feed for feed in found}


def _content(release: Release) -> str:
    return f"<p>{release.id}</p>"


def _numbers(feed: Feed) -> list[str]:
    return [item.guid.rpartition(":")[2] for item in feed.items]


def _corrected(day: str) -> dict[str, str]:
    return {"date": day, "note": "Zahl berichtigt"}


def _releases(year: int, number: int, first: int = 1) -> Iterable[Release]:
    """So many releases of a year, an hour apart."""
    for n in range(first, first + number):
        begin = datetime(year, 1, 1, 0, 30, tzinfo=BERLIN) + timedelta(hours=n)
        yield records.release(f"{year}-{n:03}", date=f"{begin:%Y-%m-%d %H:%M}")


def test_feed_describes_itself() -> None:
    """Title and description name the network; its page and its addresses are absolute."""
    feed = _feeds(records.network())["feeds/thema/messe"]
    assert feed.title == "In|Die RegionRuhr – Thema Messe"
    assert feed.description == "Meldungen des Netzwerks In|Die RegionRuhr zum Thema Messe."
    assert feed.home == f"{SITE}aktuelles/"
    assert feed.guid == "tag:regionruhr.de,2009:feeds/thema/messe"
    assert feed.rights == "Texte: CC BY 4.0, soweit nicht anders angegeben."
    assert feed.address(feed.path, "rss") == f"{SITE}feeds/thema/messe.rss"


def test_item_has_the_content_of_the_page() -> None:
    """Title, lead, full text, topics and places, and an absolute address."""
    release = records.release(
        "2026-07", "halle", title="Halle", summary="Neu.", topics=["messe"], places=["herne"]
    )
    (item,) = _feeds(records.network(release))["feeds/presse"].items
    assert item.title == "Halle"
    assert item.summary == "Neu."
    assert item.content == "<p>2026-07</p>"
    assert item.categories == ("Messe", "Herne")
    assert item.author == "In|Die RegionRuhr"
    assert item.rights == "Texte: CC BY 4.0, soweit nicht anders angegeben."
    assert item.lang == "de"
    assert item.link == f"{SITE}aktuelles/2026/halle/"


def test_guid_is_permanent() -> None:
    """Neither another host nor another title or file name makes a reader show an item anew."""
    network = records.network(records.release("2026-07", "a", title="A"))
    renamed = records.network(records.release("2026-07", "b", title="B"))
    expected = "tag:regionruhr.de,2009:2026-07"
    for one in (network, renamed):
        assert [item.guid for item in _feeds(one)["feeds/presse"].items] == [expected]


def test_item_is_one_and_the_same_in_every_feed() -> None:
    """Its full text is asked for once."""
    asked: Counter[str] = Counter()

    def content(release: Release) -> str:
        asked[release.id] += 1
        return ""

    network = records.network(
        records.release("2026-01", topics=["messe"], places=["herne"]), records.release("2026-02")
    )
    room = newsroom(network, moment(records.ALWAYS))
    found = {f.path: f for f in feeds(network, channels(network, room), SITE, content)}
    assert asked == {"2026-01": 1, "2026-02": 1}
    assert found["feeds/ort/herne"].items == found["feeds/thema/messe"].items
    assert found["feeds/ort/herne"].items[0] in found["feeds/aktuelles"].items


@pytest.mark.parametrize(
    ("fields", "published", "updated"),
    [
        ({}, "2026-01-15T10:00:00+01:00", "2026-01-15T10:00:01+01:00"),
        ({"date": "2026-01-15"}, "2026-01-15T12:00:00+01:00", "2026-01-15T12:00:01+01:00"),
        (
            {"date": "2026-07-01", "date_precision": "month"},
            "2026-07-01T12:00:00+02:00",
            "2026-07-01T12:00:01+02:00",
        ),
        (
            {"date": "2026-01-01", "date_precision": "year"},
            "2026-01-01T12:00:00+01:00",
            "2026-01-01T12:00:01+01:00",
        ),
        (
            {"corrections": [_corrected("2026-07-01")]},
            "2026-01-15T10:00:00+01:00",
            "2026-07-01T12:00:01+02:00",
        ),
        (
            {"corrections": [_corrected("2026-01-15 14:30")]},
            "2026-01-15T10:00:00+01:00",
            "2026-01-15T14:30:01+01:00",
        ),
        (
            {"date": "2026-01-15", "corrections": [_corrected("2026-01-15 08:30")]},
            "2026-01-15T12:00:00+01:00",
            "2026-01-15T12:01:01+01:00",
        ),
        (
            {"corrections": [_corrected("2026-07-01"), _corrected("2026-07-01")]},
            "2026-01-15T10:00:00+01:00",
            "2026-07-01T12:01:01+02:00",
        ),
        (
            {"written_on": "2026-03-03", "original": {"publisher": "Amt"}, "date": "2016-02-02"},
            "2016-02-02T12:00:00+01:00",
            "2026-03-03T12:00:01+01:00",
        ),
    ],
    ids=[
        "at a time",
        "on a day",
        "in a month",
        "in a year",
        "corrected later",
        "corrected at a time of the same day",
        "corrected before the noon of its day",
        "corrected twice on a day",
        "written later",
    ],
)
def test_item_has_its_time_of_publication_and_that_of_its_last_change(
    fields: dict[str, object], published: str, updated: str
) -> None:
    """A mere day stands at noon; a correction moves the latter, and leaves date and id alone."""
    (item,) = _feeds(records.network(records.release(**fields)))["feeds/presse"].items
    assert item.published.isoformat() == published
    assert item.updated.isoformat() == updated
    assert item.guid == "tag:regionruhr.de,2009:2026-01"


def _of_one_day() -> list[Release]:
    """Releases of a day, and texts of other years written on it."""
    look_back = {"written_on": "2026-05-05", "original": {"publisher": "Amt"}}
    return [
        *(records.release(f"2026-{n:02}", date="2026-05-05") for n in range(1, 31)),
        *(records.release(f"{y}-01", date=f"{y}-01-01", **look_back) for y in range(2009, 2025)),
        *(records.release(f"2025-{n:02}", date="2025-05-05 09:00") for n in range(1, 31)),
    ]


def _times(*releases: Release) -> dict[str, tuple[datetime, datetime]]:
    items = _feeds(records.network(*releases))["feeds/archiv/aktuelles/2025"].items
    items += _feeds(records.network(*releases))["feeds/aktuelles"].items
    return {item.guid: (item.published, item.updated) for item in items}


def test_no_two_items_changed_at_the_same_time() -> None:
    """However many are of one day or minute; validators warn of it."""
    times = _times(*_of_one_day())
    assert len(times) == 76
    assert len({updated for _, updated in times.values()}) == 76


@pytest.mark.parametrize("changed", range(0, 76, 5))
def test_change_of_one_item_moves_no_other(changed: int) -> None:
    """Neither its correction nor its withdrawal; nor does one that comes before all others."""
    releases = _of_one_day()
    before = _times(*releases)
    one, others = releases[changed], releases[:changed] + releases[changed + 1 :]
    key = f"tag:regionruhr.de,2009:{one.id}"
    correction = Correction.model_validate(_corrected("2026-05-05 12:00"))
    corrected = _times(*others, one.model_copy(update={"corrections": (correction,)}))
    assert corrected.pop(key) != before[key]
    before.pop(key)
    for after in (
        corrected,
        _times(*others),
        _times(*others, records.release("2026-00", date="2026-05-05")),
    ):
        after.pop("tag:regionruhr.de,2009:2026-00", None)
        assert after.items() <= before.items()


def test_hour_that_comes_twice_is_unambiguous() -> None:
    """When summer time ends, a quarter past two comes twice: nothing is thought too early."""
    release = records.release(
        date="2026-10-25 01:59", corrections=[{"date": "2026-10-25 02:15", "note": "Zahl"}]
    )
    (item,) = _feeds(records.network(release))["feeds/presse"].items
    assert item.updated - item.published == timedelta(minutes=16, seconds=1)


def test_picture_comes_with_its_words_and_rights() -> None:
    """Size and type are those of the file, its address absolute."""
    network = replace(
        records.network(records.release(images=[PICTURE])),
        pictures={"content/aktuelles/2026/halle.jpg": Picture(1600, 900, "image/jpeg", 123_456)},
    )
    (item,) = _feeds(network)["feeds/presse"].items
    (media,) = item.media
    assert media.address == f"{SITE}aktuelles/2026/halle.jpg"
    assert media.picture == Picture(1600, 900, "image/jpeg", 123_456)
    assert media.image.model_dump() == PICTURE


def test_picture_that_nobody_measured_stays_out() -> None:
    """A length that is a guess would make the feed invalid."""
    network = records.network(records.release(images=[PICTURE]))
    assert _feeds(network)["feeds/presse"].items[0].media == ()


def test_feed_without_items_has_a_date() -> None:
    """It says when the network began rather than when it was built."""
    assert _feeds(records.network())["feeds/presse"].updated == BEGINNING


def test_feed_is_as_new_as_its_newest_change() -> None:
    """The correction of an old item makes the feed new."""
    old = records.release("2026-01", corrections=[{"date": "2026-09-09", "note": "Zahl"}])
    new = records.release("2026-02", date="2026-02-02")
    feed = _feeds(records.network(old, new))["feeds/presse"]
    assert feed.updated == datetime(2026, 9, 9, 12, 0, 1, tzinfo=BERLIN)


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


def test_feed_that_holds_everything_has_no_archive() -> None:
    """Fifty items fit."""
    found = _feeds(records.network(*_releases(2025, 20), *_releases(2026, 30)))
    assert LONGEST == 50
    assert len(found["feeds/aktuelles"].items) == 50
    assert found["feeds/aktuelles"].previous == ""
    assert [path for path in found if "archiv" in path] == []


def test_feed_and_archives_hold_the_whole_history() -> None:
    """Every year but the newest has an archive with all its items; the chain leads to all."""
    network = records.network(*_releases(2019, 5), *_releases(2024, 30), *_releases(2026, 40))
    found = _feeds(network)
    current = found["feeds/aktuelles"]
    assert _numbers(current) == [
        *(f"2026-{n:03}" for n in range(40, 0, -1)),
        *(f"2024-{n:03}" for n in range(30, 20, -1)),
    ]
    chain, path = {current.path: current}, current.previous
    while path:
        chain[path] = found[path]
        assert found[path].current == current.path
        assert found[path].guid == current.guid
        path = found[path].previous
    assert list(chain) == [
        "feeds/aktuelles",
        "feeds/archiv/aktuelles/2024",
        "feeds/archiv/aktuelles/2019",
    ]
    assert len(chain["feeds/archiv/aktuelles/2024"].items) == 30
    assert {n for feed in chain.values() for n in _numbers(feed)} == set(network.releases)
    assert chain["feeds/archiv/aktuelles/2019"].title == (
        "In|Die RegionRuhr – Alle Meldungen, Archiv 2019"
    )


def test_every_channel_has_archives_of_its_own() -> None:
    """Below its own path, in its own formats but for JSON Feed, which knows none."""
    releases = [
        records.release(f"{year}-{n:02}", date=f"{year}-01-{n:02}", topics=["messe"], type="news")
        for year in (2024, 2025)
        for n in range(1, 31)
    ]
    found = _feeds(records.network(*releases))
    formats = {path: feed.formats for path, feed in found.items() if feed.items}
    assert formats == {
        "feeds/aktuelles": ("rss", "atom", "json"),
        "feeds/archiv/aktuelles/2024": ("rss", "atom"),
        "feeds/thema/messe": ("rss",),
        "feeds/archiv/thema/messe/2024": ("rss",),
    }


def test_year_that_is_too_much_for_one_feed_has_an_archive_before_it_ends() -> None:
    """Else its first items would be nowhere."""
    found = _feeds(records.network(*_releases(2026, 51)))
    assert found["feeds/aktuelles"].previous == "feeds/archiv/aktuelles/2026"
    assert len(found["feeds/archiv/aktuelles/2026"].items) == 51


def test_archive_never_changes_once_its_year_is_over() -> None:
    """Whatever is published later, the documents of the years before stay as they are."""
    past = [*_releases(2023, 30), *_releases(2024, 30), *_releases(2025, 1)]
    before = _feeds(records.network(*past))
    after = _feeds(records.network(*past, *_releases(2025, 60, 2), *_releases(2026, 70)))
    archives = {path: feed for path, feed in before.items() if "archiv" in path}
    assert list(archives) == [
        "feeds/archiv/aktuelles/2023",
        "feeds/archiv/aktuelles/2024",
        "feeds/archiv/presse/2023",
        "feeds/archiv/presse/2024",
    ]
    assert {path: after[path] for path in archives} == archives


def test_correction_of_an_archived_item_comes_into_the_current_feed() -> None:
    """Who has read an archive does not read it again (RFC 5005, section 4)."""
    releases = [*_releases(2024, 10), *_releases(2026, 50)]
    correction = {"date": "2026-11-11", "note": "Zahl berichtigt"}
    corrected = records.release("2024-001", date="2024-01-01 01:00", corrections=[correction])
    current = _feeds(records.network(corrected, *releases[1:]))["feeds/aktuelles"]
    assert len(current.items) == LONGEST
    assert _numbers(current)[-1] == "2024-001"
    assert "2026-001" not in _numbers(current)


@pytest.mark.parametrize(
    ("fields", "title"),
    [
        ({}, "Neues"),
        (
            {"original": {"publisher": "Amt"}, "written_on": "2026-03-03", "date": "2016-02-02"},
            "Neues (Rückblick)",
        ),
    ],
    ids=["release", "look back"],
)
def test_title_marks_a_look_back(fields: dict[str, object], title: str) -> None:
    """A reader lists titles alone: nobody takes an old subject for a new one."""
    release = records.release(title="Neues", **fields)
    (item,) = _feeds(records.network(release))["feeds/presse"].items
    assert item.title == title
