"""Period: the time in which a site stays as it is if nobody changes its files."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from regionruhr.model.release import Release
from regionruhr.model.time_zone import BERLIN
from regionruhr.press.calendar import KEPT


@dataclass(frozen=True, slots=True)
class Period:
    """A time within a day, between two moments at which what is public changes."""

    since: datetime
    until: datetime
    """The first moment of the next period."""


def period(releases: Iterable[Release], now: datetime) -> Period:
    """Return the period around `now`, an aware time in Europe/Berlin.

    All that depends on the time of day is made for its first moment, not for `now`: what one
    build makes in it, every other makes too.
    """
    midnight = datetime.combine(now.date(), time(), BERLIN)
    next_day = datetime.combine(now.date() + timedelta(days=1), time(), BERLIN)
    since, until = midnight.timestamp(), next_day.timestamp()
    for release in releases:
        for moment in _moments(release):
            if moment <= now.timestamp():
                since = max(since, moment)
            else:
                until = min(until, moment)
    return Period(*(datetime.fromtimestamp(moment, BERLIN) for moment in (since, until)))


def _moments(release: Release) -> Iterator[float]:
    """Yield when a release appears, when its event is over, and when calendars drop that."""
    yield release.date.timestamp()
    if release.is_over_from:
        yield release.is_over_from.timestamp()
        yield release.is_over_from.timestamp() + KEPT.total_seconds()
