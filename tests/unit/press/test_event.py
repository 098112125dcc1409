"""When and where an event takes place."""

import pytest

import records
from regionruhr.model.release import Release
from regionruhr.model.taxonomy import Taxonomy
from regionruhr.press.event import Event, event

TAXONOMY = Taxonomy.model_validate(
    {
        **records.TAXONOMY,
        "towns": {
            "herne": {"label": "Herne", "area": "herne"},
            "wetter": {
                "label": "Wetter (Ruhr)",
                "area": "ennepe-ruhr",
                "synonyms": ["Wetter an der Ruhr"],
            },
        },
    }
)


def _event(release: Release) -> Event:
    found = event(release, TAXONOMY)
    assert found is not None
    return found


def test_only_an_event_has_one() -> None:
    """News and press releases announce none."""
    assert event(records.release(type="news"), TAXONOMY) is None


def test_event_has_time_and_place() -> None:
    """In words, for machines, and as a file for calendars."""
    fields = {"start": "2026-07-01 10:00", "end": "2026-07-01 12:00", "location": "Rathaus"}
    assert _event(records.event("2026-01", "messe", **fields)) == Event(
        period="Mittwoch, 1. Juli 2026, 10:00 bis 12:00 Uhr",
        start="2026-07-01T10:00:00+02:00",
        end="2026-07-01T12:00:00+02:00",
        location="Rathaus",
        status="",
        town="",
        postal_code="",
        calendar="aktuelles/2026/messe/messe.ics",
    )


@pytest.mark.parametrize(
    ("location", "postal_code", "town"),
    [
        ("Herne", "", "Herne"),
        ("Rathaus, Herne", "", "Herne"),
        ("Rathaus,Herne", "", "Herne"),
        ("Saal 1, Rathaus, 44627 Herne", "44627", "Herne"),
        ("Kulturzentrum, Wetter an der Ruhr", "", "Wetter (Ruhr)"),
        ("Hannover", "", ""),
        ("Herner Straße, 44787 Bochum", "", ""),
        ("Messe, Halle Herne 3", "", ""),
        ("Herne, Rathaus", "", ""),
        (",", "", ""),
    ],
)
def test_town_is_what_the_location_ends_in(location: str, postal_code: str, town: str) -> None:
    """A town of the region by its label or another of its names; nothing is guessed."""
    found = _event(records.event(location=location))
    assert (found.postal_code, found.town) == (postal_code, town)


@pytest.mark.parametrize(
    ("status", "text"),
    [("scheduled", ""), ("cancelled", "abgesagt"), ("postponed", "verschoben")],
)
def test_status_is_displayed_if_it_matters(status: str, text: str) -> None:
    """What takes place as announced needs no word."""
    corrections = [{"date": "2026-11-20", "note": "Der Saal ist gesperrt."}]
    assert _event(records.event(event_status=status, corrections=corrections)).status == text
