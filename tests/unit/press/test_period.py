"""The time in which a site stays the same."""

from datetime import datetime

import pytest

import records
from regionruhr.model.time_zone import BERLIN
from regionruhr.press.period import period

RELEASES = (
    records.release("2026-01", date="2026-03-02 10:00"),
    records.event(
        "2026-02", date="2026-01-02 09:00", start="2026-03-03 18:00", end="2026-03-03 20:30"
    ),
    records.event("2026-03", date="2026-01-03 09:00", start="2026-03-04"),
    records.event(
        "2026-04", date="2025-01-03 09:00", start="2025-03-01 08:00", end="2025-03-01 12:15"
    ),
)


def _at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=BERLIN)


@pytest.mark.parametrize(
    ("now", "since", "until"),
    [
        pytest.param("2026-02-01 15:00", "2026-02-01", "2026-02-02", id="nothing that day"),
        pytest.param("2026-03-02 09:59", "2026-03-02", "2026-03-02 10:00", id="before a release"),
        pytest.param("2026-03-02 10:00", "2026-03-02 10:00", "2026-03-02 12:15", id="release due"),
        pytest.param("2026-03-02 13:00", "2026-03-02 12:15", "2026-03-03", id="left calendars"),
        pytest.param("2026-03-03 20:29", "2026-03-03", "2026-03-03 20:30", id="event on"),
        pytest.param("2026-03-03 20:30", "2026-03-03 20:30", "2026-03-04", id="event over"),
        pytest.param("2026-03-04 12:00", "2026-03-04", "2026-03-05", id="event of a day"),
        pytest.param("2026-10-25 23:00", "2026-10-25", "2026-10-26", id="day of 25 hours"),
    ],
)
def test_period_ends_when_something_appears_or_ends(now: str, since: str, until: str) -> None:
    """At midnight in any case; up to then all is made for the beginning of the period."""
    found = period(RELEASES, _at(now))
    assert (found.since, found.until) == (_at(since), _at(until))


def test_what_is_public_at_a_time_is_so_since_its_period_began() -> None:
    """In every hour around every moment at which something changes."""
    for day in ("2026-03-02", "2026-03-03", "2026-03-04"):
        for hour in range(24):
            now = _at(f"{day} {hour:02}:31")
            since = period(RELEASES, now).since.isoformat()
            then, later = records.room(*RELEASES, now=since), records.room(*RELEASES, now=str(now))
            assert then.releases == later.releases
            assert then.upcoming == later.upcoming
            assert then.past == later.past
