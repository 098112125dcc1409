"""What is public, and from when on."""

import pytest

import records
from regionruhr.press.newsroom import newsroom
from regionruhr.settings import moment


@pytest.mark.parametrize(
    ("date", "now", "is_public"),
    [
        ("2026-11-23 10:00", "2026-11-23T09:59:59", False),
        ("2026-11-23 10:00", "2026-11-23T10:00:00", True),
        ("2026-11-23", "2026-11-22T23:59:59", False),
        ("2026-11-23", "2026-11-23T00:00:00", True),
        ("2026-10-25 10:00", "2026-10-25T08:59:59Z", False),
        ("2026-10-25 10:00", "2026-10-25T09:00:00Z", True),
        ("2026-10-25 02:45", "2026-10-25T00:44:59Z", False),
        ("2026-10-25 02:45", "2026-10-25T01:30:00Z", True),
        ("2026-10-24 10:00", "2026-10-24T07:59:59Z", False),
        ("2026-10-24 10:00", "2026-10-24T08:00:00Z", True),
        ("2026-03-29 10:00", "2026-03-29T07:59:59Z", False),
        ("2026-03-29 10:00", "2026-03-29T08:00:00Z", True),
        ("2026-11-23 10:00", "2026-11-23T18:59:59+10:00", False),
        ("2026-11-23 10:00", "2026-11-23T19:00:00+10:00", True),
    ],
    ids=[
        "a second early",
        "on the minute",
        "the evening before",
        "at midnight",
        "summer time ends, a second early",
        "summer time ends, on the minute",
        "in the hour that comes twice, a second early",
        "in the hour that comes twice, the second time round",
        "last day of summer time, a second early",
        "last day of summer time, on the minute",
        "summer time begins, a second early",
        "summer time begins, on the minute",
        "built in Australia, a second early",
        "built in Australia, on the minute",
    ],
)
def test_release_is_public_from_its_time_in_berlin(date: str, now: str, *, is_public: bool) -> None:
    """A time is meant in Berlin, wherever the site is built, and counts to the minute."""
    assert bool(records.room(records.release(date=date), now=now).releases) is is_public


def test_draft_is_never_public() -> None:
    """However old, and whatever kind."""
    for kind in ("press-release", "news", "event"):
        draft = records.release(type=kind, date="2010-01-01", draft="true")
        assert records.room(draft).releases == ()


def test_newest_stands_first_and_of_one_day_the_higher_number() -> None:
    """The time decides, then the number."""
    room = records.room(
        records.release("2026-01", date="2026-01-01"),
        records.release("2026-03", date="2026-02-01"),
        records.release("2026-04", date="2026-02-01"),
        records.release("2026-02", date="2026-02-01 08:00"),
    )
    assert [release.id for release in room.releases] == ["2026-02", "2026-04", "2026-03", "2026-01"]


def test_press_releases_are_those_for_the_press() -> None:
    """News and events are no press releases."""
    room = records.room(
        records.release("2026-01", type="news"),
        records.release("2026-02", type="press-release"),
        records.release("2026-03", type="event"),
    )
    assert [release.id for release in room.press_releases] == ["2026-02"]


def test_releases_are_found_by_what_they_name() -> None:
    """By year, topic, partner and project, each once, newest first; nothing unpublished."""
    named = {"partners": ["wilo", "wilo"], "projects": ["vorhaben"], "topics": ["messe"]}
    room = records.room(
        records.release("2025-01", date="2025-05-05", **named),
        records.release("2026-01", date="2026-01-01", **named),
        records.release("2026-02", date="2026-12-31", **named),
        now="2026-06-01",
    )
    assert list(room.by_year) == [2026, 2025]
    for group in (room.by_topic["messe"], room.by_partner["wilo"], room.by_project["vorhaben"]):
        assert [release.id for release in group] == ["2026-01", "2025-01"]
    assert "foerderung" not in room.by_topic


def test_numbers_of_a_day_count_as_numbers() -> None:
    """The hundredth release of a year stands before the ninety-ninth."""
    room = records.room(
        records.release("2026-100", date="2026-12-01"),
        records.release("2026-99", date="2026-12-01"),
    )
    assert [release.id for release in room.releases] == ["2026-100", "2026-99"]


def test_area_has_the_releases_of_its_towns() -> None:
    """Who looks at an area misses nothing from its towns; a town has its own alone."""
    taxonomy = {
        **records.TAXONOMY,
        "areas": {"ennepe-ruhr": {"label": "Ennepe-Ruhr-Kreis"}},
        "towns": {
            "witten": {"label": "Witten", "area": "ennepe-ruhr"},
            "wetter": {"label": "Wetter (Ruhr)", "area": "ennepe-ruhr"},
        },
    }
    in_town = records.release("2026-01", places=["witten"])
    in_area = records.release("2026-02", places=["ennepe-ruhr"])
    network = records.network(in_town, in_area, taxonomy=taxonomy)
    room = newsroom(network, moment(records.ALWAYS))
    assert {place: [r.id for r in found] for place, found in room.by_place.items()} == {
        "ennepe-ruhr": ["2026-02", "2026-01"],
        "witten": ["2026-01"],
    }
