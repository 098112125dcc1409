"""The calendar of deadlines, read by two libraries."""

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import icalendar
import pytest
import vobject

import records
from regionruhr.directory.directory import Directory
from regionruhr.exchange.deadlines import deadlines
from regionruhr.model.exchange_entry import AnonymousEntry
from regionruhr.model.network import Network
from regionruhr.settings import moment

SITE = "https://host.example/x/"
TODAY = date(2026, 11, 23)
HOSTILE = (
    "Fest; mit, Komma \\n und \\ Strich\N{LINE SEPARATOR}SUMMARY:neu "
    '"Zitat" BEGIN:VEVENT \N{GRINNING FACE}' + "ß" * 40
)


def _entry(key: str = "bedarf", /, **fields: object) -> dict[str, object]:
    values = {
        "id": key,
        "title": "Pumpen",
        "summary": "Ein Eintrag der Probe.",
        "published": "2026-11-01",
        "valid_until": "2026-12-31",
    }
    return values | fields


def _network(*others: records.Record, **fields: object) -> Network:
    return records.network(records.partner("wilo", name="Wilo", **fields), *others)


def _written(network: Network, today: date = TODAY) -> bytes:
    return deadlines(Directory(network), today, SITE)


def _events(network: Network, today: date = TODAY) -> list[Any]:
    """The events as vobject reads them."""
    return list(vobject.readOne(_written(network, today).decode()).contents.get("vevent", []))


def _keys(network: Network, today: date = TODAY) -> list[str]:
    return [event.uid.value for event in _events(network, today)]


def test_deadline_of_an_entry_is_a_day_with_its_words() -> None:
    """Kind and title, whom to ask, and the address of its page."""
    (event,) = _events(
        _network(requests=[_entry(needed_by="2027-01-31")], phone="+49 231 1", website=None)
    )
    assert event.summary.value == "Gesuch „Pumpen“ endet"
    assert event.description.value == (
        "Ein Eintrag der Probe.\nDortmund\nÖffentlich bis: 31. Dezember 2026\n"
        "Gebraucht bis: 31. Januar 2027\nWer antwortet: Wilo, +49 231 1\n\n"
        f"{SITE}boerse/bedarf/"
    )
    assert event.url.value == f"{SITE}boerse/bedarf/"
    assert event.categories.value == ["Gesuch", "Produkt oder Leistung"]
    assert (event.dtstart.value, event.dtend.value) == (date(2026, 12, 31), date(2027, 1, 1))
    assert event.transp.value == "TRANSPARENT"


@pytest.mark.parametrize(
    ("field", "fields", "day"),
    [
        ("requests", {}, date(2026, 12, 31)),
        ("requests", {"needed_by": "2026-12-10"}, date(2026, 12, 10)),
        ("requests", {"needed_by": "2027-01-31"}, date(2026, 12, 31)),
        ("offers", {}, date(2026, 12, 31)),
        ("offers", {"available_until": "2026-12-10"}, date(2026, 12, 10)),
        ("offers", {"available_until": "2027-01-31"}, date(2026, 12, 31)),
    ],
)
def test_entry_ends_on_the_earliest_of_its_days(
    field: str, fields: Mapping[str, object], day: date
) -> None:
    """It has one deadline: the last day on which an answer helps."""
    (event,) = _events(_network(**{field: [_entry(**fields)]}))
    assert event.dtstart.value == day


def test_uid_and_time_stamp_come_from_the_content_alone() -> None:
    """A deadline that moves is the same event to a calendar; no clock is in it."""
    before = _network(requests=[_entry()])
    after = _network(requests=[_entry(title="Anders", valid_until="2027-02-01")])
    for network in (before, after):
        (event,) = _events(network)
        assert event.uid.value == "boerse-bedarf@regionruhr.de"
        assert event.dtstamp.value == datetime(2026, 11, 1, 11, tzinfo=UTC)
    assert _written(before) == _written(before, date(2026, 11, 30))


def test_project_seeks_until_a_day() -> None:
    """As long as it is not over."""
    seeking = {"text": "Wer prüft mit?", "until": "2026-12-24"}
    network = _network(
        records.project("halle", title="Halle", seeking=seeking),
        records.project("fertig", status="completed", seeking=seeking),
        records.project("offen", seeking={"text": "Wer auch immer"}),
        records.project("vorbei", seeking={**seeking, "until": "2026-11-22"}),
    )
    (event,) = _events(network)
    assert event.uid.value == "projekt-halle@regionruhr.de"
    assert event.summary.value == "Projektgesuch „Halle“ endet"
    assert event.description.value == f"Wer prüft mit?\n\n{SITE}projekte/halle/"
    assert event.dtstart.value == date(2026, 12, 24)
    assert event.dtstamp.value == moment("2009-01-01T12:00").astimezone(UTC)


def test_earliest_comes_first_and_what_is_not_public_never() -> None:
    """Examples are offers of nobody."""
    offers = [
        _entry("b", valid_until="2026-12-02"),
        _entry("a", valid_until="2026-12-02"),
        _entry("c", valid_until="2026-12-01"),
        _entry("muster", example="true"),
        _entry("vorbei", valid_until="2026-11-22"),
        _entry("morgen", published="2026-11-24"),
    ]
    assert [key.partition("@")[0] for key in _keys(_network(offers=offers))] == [
        "boerse-c",
        "boerse-a",
        "boerse-b",
    ]


@pytest.mark.parametrize("in_profile", [True, False], ids=["in a profile", "in a file of its own"])
def test_anonymous_entry_leads_to_the_chamber_alone(*, in_profile: bool) -> None:
    """Nothing in the calendar is of the organisation."""
    secret = _entry("still", anonymous="true")
    partner = records.partner(
        "geheim-werk",
        name="Geheimwerk GmbH",
        email="post@geheimwerk.example",
        phone="+49 231 987654",
        requests=[secret] if in_profile else (),
    )
    chamber = records.agency(
        "kammer", "dortmund", type="chamber", name="Die Kammer", email="ihk@kammer.example"
    )
    network = records.network(partner, chamber)
    if not in_profile:
        path = {"path": "partners/boerse/still.yml"}
        fields = {**secret, "kind": "request", "town": "dortmund"}
        entry = AnonymousEntry.model_validate(fields, context=path)
        network = replace(network, anonymous_entries=(entry,))
    (event,) = _events(network)
    assert "Wer antwortet: Die Kammer, ihk@kammer.example" in event.description.value
    text = _written(network).decode().replace("\r\n ", "").lower()
    assert "geheim" not in text
    assert "987654" not in text


def test_hostile_text_stays_one_value() -> None:
    """No separator, line or quotation mark begins a property or a component of its own."""
    project = records.project(title=HOSTILE, seeking={"text": HOSTILE, "until": "2026-12-01"})
    network = _network(project, requests=[_entry(title=HOSTILE, summary=HOSTILE)])
    assert [event.summary.value for event in _events(network)] == [
        f"Projektgesuch „{HOSTILE}“ endet",
        f"Gesuch „{HOSTILE}“ endet",
    ]
    lines = _written(network).decode().replace("\r\n ", "").split("\r\n")
    names = [re.split("[;:]", line)[0] for line in lines]
    assert names.count("SUMMARY") == 2
    assert names.count("BEGIN") == names.count("END") == 6


@pytest.mark.parametrize("title", ["Pumpen", HOSTILE], ids=["plain", "hostile"])
def test_calendar_keeps_the_rules(title: str) -> None:
    """Read by icalendar without an error; CRLF, 75 octets; each event what it must have once."""
    written = _written(_network(offers=[_entry(title=title)]))
    calendar = icalendar.Calendar.from_ical(written)
    assert calendar.errors == []
    assert str(calendar["source"]) == f"{SITE}feeds/boerse/fristen.ics"
    (event,) = calendar.walk("VEVENT")
    assert event.errors == []
    assert event.decoded("dtstart") == date(2026, 12, 31)
    assert {"UID", "DTSTAMP", "SUMMARY", "URL", "CATEGORIES", "DTEND"} <= event.keys()
    for octets in written.split(b"\r\n"):
        assert len(octets) <= 75
        octets.decode()


def test_calendar_without_a_deadline_is_one() -> None:
    """It names itself and has a component, as the standard wants."""
    calendar = vobject.readOne(_written(_network()).decode())
    assert {"vtimezone", "name", "x-wr-calname"} <= {*calendar.contents}
    assert calendar.x_wr_calname.value == "Fristen der Börse – In|Die RegionRuhr"
    assert "vevent" not in calendar.contents
