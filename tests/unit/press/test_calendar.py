"""Events for calendars, read by a library other than the one that wrote them.

And held against the rules of RFC 5545 that a kind reader would not insist on.
"""

import re
from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
import vobject

import records
from regionruhr.model.network import Network
from regionruhr.model.release import Release
from regionruhr.model.time_zone import BERLIN
from regionruhr.press.calendar import calendars, subscription
from regionruhr.press.newsroom import newsroom
from regionruhr.settings import moment

SITE = "https://host.example/"
NOW = "2026-11-23T12:00"
HOSTILE = (
    "Fest; mit, Komma \\n und \\ Strich\N{LINE SEPARATOR}SUMMARY:neu "
    '"Zitat" BEGIN:VEVENT \N{GRINNING FACE}' + "ß" * 90
)
CORRECTION = {"date": "2026-11-20", "note": "Neuer Saal."}


def _network(*releases: Release, **details: object) -> Network:
    return records.network(*releases, details={**records.DETAILS, **details})


def _written(release: Release, **details: object) -> bytes:
    network = _network(release, **details)
    room = newsroom(network, moment(records.ALWAYS))
    ((_, make),) = calendars(room, network, SITE)
    return make()


def _subscription(*releases: Release, now: str = NOW) -> bytes:
    network = _network(*releases)
    return subscription(newsroom(network, moment(now)), network, SITE)


def _read(calendar: bytes) -> Any:  # noqa: ANN401 (vobject makes its attributes as it reads)
    return vobject.readOne(calendar.decode())


def _event(release: Release, **details: object) -> Any:  # noqa: ANN401
    return _read(_written(release, **details)).vevent


def _lines(calendar: bytes) -> list[str]:
    """The content lines, unfolded."""
    return calendar.decode().replace("\r\n ", "").split("\r\n")


def test_event_has_the_content_of_its_page() -> None:
    """And where that stands."""
    event = _event(
        records.event(
            "2026-05",
            "messe",
            title="Messe in Hannover",
            summary="Das Netzwerk ist dabei.",
            start="2026-04-20 09:00",
            end="2026-04-24 18:00",
            location="Messegelände, Hannover",
            topics=["messe", "foerderung"],
        )
    )
    assert event.summary.value == "Messe in Hannover"
    assert event.location.value == "Messegelände, Hannover"
    assert event.url.value == f"{SITE}aktuelles/2026/messe/"
    assert event.description.value == f"Das Netzwerk ist dabei.\n\n{SITE}aktuelles/2026/messe/"
    assert event.categories.value == ["Messe", "Förderung"]
    assert event.status.value == "CONFIRMED"


def test_uid_is_made_from_the_id_alone() -> None:
    """Another title, date or address is the same event to a calendar."""
    before = records.event("2026-05", "messe")
    after = records.event("2026-05", "tagung", title="Tagung", start="2026-12-24")
    assert _event(before).uid.value == _event(after).uid.value == "2026-05@regionruhr.de"


@pytest.mark.parametrize(
    ("start", "end", "first", "last"),
    [
        ("2026-12-01", None, date(2026, 12, 1), date(2026, 12, 2)),
        ("2026-12-01", "2026-12-01", date(2026, 12, 1), date(2026, 12, 2)),
        ("2026-12-30", "2026-12-31", date(2026, 12, 30), date(2027, 1, 1)),
        ("2026-10-24", "2026-10-25", date(2026, 10, 24), date(2026, 10, 26)),
    ],
    ids=["one day", "the same day named", "to the end of the year", "over the end of summer time"],
)
def test_days_have_no_time_and_end_on_the_day_after(
    start: str, end: str | None, first: date, last: date
) -> None:
    """DTEND is the first day that no longer belongs to it (RFC 5545, 3.6.1)."""
    release = records.event(start=start, **({"end": end} if end else {}))
    event = _event(release)
    assert (event.dtstart.value, event.dtend.value) == (first, last)
    assert "DTSTART;VALUE=DATE:" in _written(release).decode()


@pytest.mark.parametrize(
    ("start", "end", "first", "last"),
    [
        ("2026-07-01 10:00", "2026-07-01 12:00", "2026-07-01T08:00", "2026-07-01T10:00"),
        ("2026-12-01 10:00", "2026-12-01 12:00", "2026-12-01T09:00", "2026-12-01T11:00"),
        ("2026-10-25 10:00", "2026-10-25 12:00", "2026-10-25T09:00", "2026-10-25T11:00"),
        ("2026-10-24 20:00", "2026-10-25 10:00", "2026-10-24T18:00", "2026-10-25T09:00"),
        ("2026-03-29 10:00", "2026-03-29 12:00", "2026-03-29T08:00", "2026-03-29T10:00"),
        ("2026-03-29 01:30", "2026-03-29 03:30", "2026-03-29T00:30", "2026-03-29T01:30"),
    ],
    ids=[
        "summer",
        "winter",
        "the day summer time ends",
        "over its end",
        "the day it begins",
        "over its beginning",
    ],
)
def test_time_is_that_of_berlin(start: str, end: str, first: str, last: str) -> None:
    """By the name of the zone, and by what the calendar itself says of that zone."""
    calendar = _written(records.event(start=start, end=end))
    local = start.replace("-", "").replace(":", "").replace(" ", "T")
    assert f"DTSTART;TZID=Europe/Berlin:{local}00" in _lines(calendar)
    event = _read(calendar).vevent
    found = [value.astimezone(UTC) for value in (event.dtstart.value, event.dtend.value)]
    assert found == [datetime.fromisoformat(f"{text}+00:00") for text in (first, last)]


def test_calendar_knows_the_zone_as_well_as_the_system() -> None:
    """In every week of a century's events, by the rules it carries alone."""
    zone = _read(_written(records.event())).vtimezone.tzinfo
    day = datetime(1996, 4, 1, 12)  # noqa: DTZ001 (read in both zones)
    # The system's own tables end in 2037, and some readers' with them.
    while day.year < 2038:
        assert day.replace(tzinfo=zone).utcoffset() == day.replace(tzinfo=BERLIN).utcoffset(), day
        day += timedelta(days=7)


@pytest.mark.parametrize(
    ("change", "before", "after"),
    [((2026, 10, 25), 2, 1), ((2026, 3, 29), 1, 2), ((2037, 10, 25), 2, 1)],
)
def test_zone_changes_on_the_right_day(
    change: tuple[int, int, int], before: int, after: int
) -> None:
    """An hour before the night of the change, and an hour after."""
    zone = _read(_written(records.event())).vtimezone.tzinfo
    night = datetime(*change)  # noqa: DTZ001
    for hour, offset in ((-1, before), (4, after)):
        at = (night + timedelta(hours=hour)).replace(tzinfo=zone)
        assert at.utcoffset() == timedelta(hours=offset)


def test_event_without_an_end_has_none() -> None:
    """Nobody makes up how long it lasts."""
    event = _event(records.event(start="2026-12-01 18:00"))
    assert "dtend" not in event.contents
    assert "duration" not in event.contents


def test_correction_is_a_revision() -> None:
    """Calendars take the higher SEQUENCE; when it was made comes from the text, not the clock.

    A day without a time stands at noon, as it does in feeds.
    """
    fields = {"date": "2026-11-01 10:00", "start": "2026-12-01"}
    plain = _event(records.event(**fields))
    mended = _event(records.event(**fields, corrections=[CORRECTION]))
    assert [event.sequence.value for event in (plain, mended)] == ["0", "1"]
    announced = datetime(2026, 11, 1, 9, 0, 1, tzinfo=UTC)
    corrected = datetime(2026, 11, 20, 11, 0, 1, tzinfo=UTC)
    for event, changed in ((plain, announced), (mended, corrected)):
        assert event.created.value == announced.replace(second=0)
        assert event.dtstamp.value == event.last_modified.value == changed
    assert mended.description.value.startswith("Korrektur vom 20. November 2026: Neuer Saal.\n\n")


def test_correction_of_the_same_day_is_newer_by_its_time() -> None:
    """What was announced at ten and put right at noon was made at noon."""
    correction = {"date": "2026-11-01 12:00", "note": "Neuer Saal."}
    mended = _event(records.event(date="2026-11-01 10:00", corrections=[correction]))
    assert mended.dtstamp.value == datetime(2026, 11, 1, 11, 0, 1, tzinfo=UTC)
    assert mended.description.value.startswith("Korrektur vom 1. November 2026, 12:00 Uhr: ")


@pytest.mark.parametrize(
    ("fields", "status", "title", "day"),
    [
        ({"event_status": "cancelled"}, "CANCELLED", "Abgesagt: Probe", date(2026, 12, 1)),
        (
            {"event_status": "postponed", "previous_start": "2026-11-25"},
            "CONFIRMED",
            "Neuer Termin: Probe",
            date(2026, 12, 1),
        ),
        (
            {"event_status": "postponed", "previous_start": "2026-11-25", "start": None},
            "CANCELLED",
            "Verschoben: Probe",
            date(2026, 11, 25),
        ),
    ],
    ids=["cancelled", "postponed", "put off"],
)
def test_calendar_says_what_became_of_an_event(
    fields: dict[str, object], status: str, title: str, day: date
) -> None:
    """In words as well: not every calendar shows a status. It keeps the new day free alone."""
    release = records.event(**fields, corrections=[CORRECTION])
    for event in (_event(release), _read(_subscription(release)).vevent):
        assert (event.status.value, event.summary.value) == (status, title)
        assert event.dtstart.value == day
        assert event.dtend.value == day + timedelta(days=1)
    calendar = _read(_subscription(release, now="2027-12-03T12:00"))
    assert "vevent" not in calendar.contents


def test_organizer_is_named_where_one_can_be_written_to() -> None:
    """An address is what the property is made of (RFC 5545, 3.8.4.3)."""
    assert "organizer" not in _event(records.event()).contents
    event = _event(records.event(), operator={"email": "netz@host.example"})
    assert event.organizer.value == "mailto:netz@host.example"
    assert event.organizer.params["CN"] == ["In|Die RegionRuhr"]


def test_hostile_text_stays_one_value() -> None:
    """No separator, line or quotation mark begins a property or a component of its own."""
    release = records.event(
        title=HOSTILE,
        summary=HOSTILE,
        location=HOSTILE,
        corrections=[{"date": "2026-11-20", "note": HOSTILE}],
    )
    calendar = _written(release, name=f'Netz "Ruhr": ; , ^ {HOSTILE}', operator={"email": "a@b.de"})
    event = _read(calendar).vevent
    assert event.summary.value == event.location.value == HOSTILE
    assert HOSTILE in event.description.value
    assert [line for line in _lines(calendar) if line.startswith("SUMMARY")] != []
    names = [re.split("[;:]", line)[0] for line in _lines(calendar)]
    assert names.count("SUMMARY") == 1
    assert names.count("BEGIN") == names.count("END") == 5


@pytest.mark.parametrize("title", ["Probe", HOSTILE], ids=["plain", "hostile"])
def test_lines_keep_the_rules(title: str) -> None:
    """CRLF alone ends a line, none is longer than 75 octets, none splits a character."""
    for calendar in (
        _written(records.event(title=title)),
        _subscription(records.event(title=title)),
        _subscription(),
    ):
        assert calendar.endswith(b"END:VCALENDAR\r\n")
        assert calendar.count(b"\n") == calendar.count(b"\r\n") == calendar.count(b"\r")
        for octets in calendar.split(b"\r\n"):
            assert len(octets) <= 75
            octets.decode()
        for line in _lines(calendar)[:-1]:
            assert re.match(r'[A-Z-]+(;[A-Z-]+=("[^"]*"|[^";:,]*))*:', line), line


def test_component_has_what_it_must_have_once() -> None:
    """RFC 5545, 3.6 and 3.6.1."""
    names = [re.split("[;:]", line)[0] for line in _lines(_written(records.event()))]
    for name in ("VERSION", "PRODID", "UID", "DTSTAMP", "SUMMARY", "SEQUENCE", "STATUS", "URL"):
        assert names.count(name) == 1, name


def test_subscription_describes_itself() -> None:
    """By the standard and as older calendars read it; how often to ask, and where."""
    values: Mapping[str, str] = dict(
        line.split(":", 1) for line in _lines(_subscription())[:-1] if not line.startswith("BEGIN")
    )
    assert values["NAME"] == values["X-WR-CALNAME"] == "Termine – In|Die RegionRuhr"
    assert values["REFRESH-INTERVAL;VALUE=DURATION"] == values["X-PUBLISHED-TTL"] == "PT12H"
    assert values["SOURCE;VALUE=URI"] == f"{SITE}feeds/termine.ics"
    assert values["URL"] == f"{SITE}aktuelles/termine/"
    assert values["X-WR-TIMEZONE"] == "Europe/Berlin"


def test_subscription_holds_what_is_to_come_and_the_last_year() -> None:
    """The earliest first; nothing that is not public."""
    calendar = _read(
        _subscription(
            records.event("2026-01", start="2026-12-24"),
            records.event("2026-02", start="2026-12-01"),
            records.event("2026-03", start="2026-03-03"),
            records.event("2025-04", start="2025-11-20", date="2025-01-01"),
            records.event("2026-05", start="2026-12-02", draft="true"),
            records.event("2026-06", start="2026-12-03", date="2026-11-24"),
            records.release("2026-07", type="news"),
        )
    )
    assert [event.uid.value.partition("@")[0] for event in calendar.vevent_list] == [
        "2026-03",
        "2026-02",
        "2026-01",
    ]


def test_empty_subscription_is_a_calendar() -> None:
    """With one component at least, as the standard has it: the time zone."""
    calendar = _read(_subscription())
    assert set(calendar.contents) > {"vtimezone"}
    assert "vevent" not in calendar.contents


def test_each_event_has_its_file_and_nothing_else_has() -> None:
    """Beside its page."""
    network = _network(
        records.event("2026-01", "a", start="2026-12-01"),
        records.event("2026-02", "b", start="2026-01-01"),
        records.event("2026-03", "c", draft="true"),
        records.release("2026-04", "d", type="news"),
    )
    found = dict(calendars(newsroom(network, moment(NOW)), network, SITE))
    assert list(found) == ["aktuelles/2026/a/a.ics", "aktuelles/2026/b/b.ics"]


def test_same_files_give_the_same_bytes_at_any_time() -> None:
    """A calendar knows no clock."""
    release = records.event(corrections=[CORRECTION])
    early, late = (_subscription(release, now=now) for now in ("2026-11-23", "2026-12-31T23:59"))
    assert early == late


def test_preview_marks_its_event() -> None:
    """What is not public yet says so in a calendar too."""
    network = _network(records.event(draft="true"))
    room = newsroom(network, moment(NOW), preview=True)
    ((_, make),) = calendars(room, network, SITE)
    assert _read(make()).vevent.summary.value == "Entwurf: Probe"
