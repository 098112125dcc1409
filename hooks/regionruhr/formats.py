"""Formats: dates, periods and amounts as they read in German (CLDR, by way of Babel)."""

from datetime import date, datetime
from functools import lru_cache

from babel.dates import format_date, format_time
from babel.numbers import format_decimal

from regionruhr.network.values import PartialDate

LOCALE = "de_DE"
_PATTERNS = {"day": "d. MMMM y", "month": "MMMM y", "year": "y"}


@lru_cache(maxsize=4096)
def date_text(value: PartialDate | date) -> str:
    """A date as precisely as it is known: "2. Februar 2016", "Februar 2018", "2009"."""
    if isinstance(value, PartialDate):
        return format_date(value.first_day, _PATTERNS[value.precision], LOCALE)
    return format_date(value, _PATTERNS["day"], LOCALE)


def moment_text(value: datetime) -> str:
    """A day, with its time unless that is midnight: "2. Februar 2016, 10:00 Uhr"."""
    day = date_text(value.date())
    if value.hour == value.minute == 0:
        return day
    return f"{day}, {format_time(value, 'HH:mm', locale=LOCALE)} Uhr"


def period_text(
    start: PartialDate | None, end: PartialDate | None, *, is_over: bool = False
) -> str:
    """A period: "September 2019 bis August 2022", "seit 2019", "bis 2022", "2009".

    What is over without a known end has but a beginning: "Beginn 2009".
    """
    if start and end:
        first, last = date_text(start), date_text(end)
        return first if first == last else f"{first} bis {last}"
    if start:
        return f"{'Beginn' if is_over else 'seit'} {date_text(start)}"
    return f"bis {date_text(end)}" if end else ""


@lru_cache(maxsize=4096)
def number_text(value: int) -> str:
    """A number with its thousands parted: "1.260.000"."""
    return format_decimal(value, locale=LOCALE)


def euro_text(value: int) -> str:
    """An amount of whole euros: "1.260.000 Euro"."""
    return f"{number_text(value)}\N{NO-BREAK SPACE}Euro"


def size_text(length: int) -> str:
    """The size of a file of so many bytes: "2,4 MB", "340 kB"."""
    thousands = max(1, round(length / 1000))
    if thousands < 1000:  # noqa: PLR2004 (a thousand of them have a name of their own)
        return f"{thousands}\N{NO-BREAK SPACE}kB"
    return f"{format_decimal(length / 1_000_000, '#,##0.#', LOCALE)}\N{NO-BREAK SPACE}MB"
