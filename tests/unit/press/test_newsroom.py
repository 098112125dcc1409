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
        start = {"start": "2010-02-01"} if kind == "event" else {}
        draft = records.release(type=kind, date="2010-01-01", draft="true", **start)
        assert records.room(draft).releases == ()


def test_newest_stands_first_and_of_one_day_the_higher_number() -> None:
    """The time decides, a mere day standing at its noon, then the number."""
    room = records.room(
        records.release("2026-01", date="2026-01-01"),
        records.release("2026-03", date="2026-02-01"),
        records.release("2026-04", date="2026-02-01"),
        records.release("2026-02", date="2026-02-01 18:00"),
        records.release("2026-05", date="2026-02-01 08:00"),
    )
    numbers = [release.id.removeprefix("2026-") for release in room.releases]
    assert numbers == ["02", "04", "03", "05", "01"]


def test_press_releases_are_those_for_the_press() -> None:
    """News and events are no press releases."""
    room = records.room(
        records.release("2026-01", type="news"),
        records.release("2026-02", type="press-release"),
        records.event("2026-03"),
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


@pytest.mark.parametrize(
    ("start", "end", "now", "is_over"),
    [
        ("2026-11-23", None, "2026-11-23T23:59:59", False),
        ("2026-11-23", None, "2026-11-24T00:00:00", True),
        ("2026-11-20", "2026-11-23", "2026-11-23T23:59:59", False),
        ("2026-11-20", "2026-11-23", "2026-11-24T00:00:00", True),
        ("2026-11-23 10:00", "2026-11-23 12:00", "2026-11-23T11:59:59", False),
        ("2026-11-23 10:00", "2026-11-23 12:00", "2026-11-23T12:00:00", True),
        ("2026-11-23 10:00", None, "2026-11-23T23:59:59", False),
        ("2026-11-23 10:00", None, "2026-11-24T00:00:00", True),
        ("2026-10-25 10:00", "2026-10-25 12:00", "2026-10-25T10:59:59Z", False),
        ("2026-10-25 10:00", "2026-10-25 12:00", "2026-10-25T11:00:00Z", True),
    ],
    ids=[
        "a day, its last second",
        "a day, past",
        "several days, the last second",
        "several days, past",
        "with an end, a second before",
        "with an end, past",
        "without an end, for the rest of its day",
        "without an end, past",
        "summer time ends, a second before",
        "summer time ends, past",
    ],
)
def test_event_is_to_come_until_it_is_over(
    start: str, end: str | None, now: str, *, is_over: bool
) -> None:
    """One that goes on still is shown to those who may yet go there."""
    room = records.room(
        records.event(start=start, **({"end": end} if end else {}), date="2026-01-01"), now=now
    )
    assert (len(room.upcoming), len(room.past)) == ((0, 1) if is_over else (1, 0))


def test_soonest_event_stands_first_and_of_the_past_the_latest() -> None:
    """By when they begin, not by when they were announced; news are no events."""
    room = records.room(
        records.event("2026-01", start="2026-12-24"),
        records.event("2026-02", start="2026-12-01 10:00"),
        records.event("2026-03", start="2026-12-01"),
        records.event("2026-04", start="2025-03-03"),
        records.event("2026-05", start="2026-03-03"),
        records.release("2026-06", type="news"),
        now="2026-11-23",
    )
    assert [r.id for r in room.upcoming] == ["2026-03", "2026-02", "2026-01"]
    assert [r.id for r in room.past] == ["2026-05", "2026-04"]


@pytest.mark.parametrize("now", ["2026-11-23", "2026-12-20", "2028-01-01"])
def test_postponed_event_stands_by_its_new_time(now: str) -> None:
    """Behind all others as long as that is not known, however long ago its former one is."""
    fields = {"event_status": "postponed", "previous_start": "2026-12-01"}
    note = {"corrections": [{"date": "2026-11-20", "note": "Der Saal ist gesperrt."}]}
    room = records.room(
        records.event("2026-01", start="2028-02-02"),
        records.event("2026-02", **fields, **note, start="2028-01-10"),
        records.event("2026-03", **fields, **note, start=None),
        now=now,
    )
    assert [r.id for r in room.upcoming] == ["2026-02", "2026-01", "2026-03"]
    assert room.past == ()


def test_event_is_announced_from_its_date_on() -> None:
    """Not before, however soon it begins."""
    event = records.event(start="2026-12-24", date="2026-11-23 10:00")
    assert records.room(event, now="2026-11-23T09:59").upcoming == ()
    assert records.room(event, now="2026-11-23T10:00").upcoming == (event,)


def test_preview_marks_what_is_not_public() -> None:
    """A draft is one whatever its date; what is due says when; what is public says nothing."""
    network = records.network(
        records.release("2026-01", date="2026-01-01"),
        records.release("2026-02", date="2026-12-03 10:00"),
        records.release("2026-03", date="2026-12-04"),
        records.release("2026-04", date="2026-12-05", draft="true"),
        records.release("2026-05", date="2026-01-02", draft="true"),
    )
    now = moment("2026-11-23")
    visible = newsroom(network, now, preview=True).releases
    assert {release.id: release.mark for release in visible} == {
        "2026-04": "Entwurf",
        "2026-03": "Erscheint am 4. Dezember 2026",
        "2026-02": "Erscheint am 3. Dezember 2026, 10:00 Uhr",
        "2026-05": "Entwurf",
        "2026-01": "",
    }
    assert [(r.id, r.mark) for r in newsroom(network, now).releases] == [("2026-01", "")]
    assert {release.mark for release in network.releases.values()} == {""}
