"""Formats: dates, periods and amounts in German (CLDR, by Babel); mail and telephone addresses."""

from collections.abc import Sequence
from datetime import date, datetime
from functools import lru_cache
from typing import Literal
from urllib.parse import quote, urlencode

from babel.dates import format_date
from babel.lists import format_list
from babel.numbers import format_decimal

from regionruhr.model.values import PartialDate, is_mere_day

LOCALE = "de_DE"
_LOCALES = {"de": LOCALE, "en": "en_GB"}
_DAYS = {"de": "d. MMMM y", "en": "d MMMM y"}
_PATTERNS = {"month": "MMMM y", "year": "y"}
_DAYS_OF_YEAR = {"day": "d. MMMM", "month": "MMMM"}
_SHORT_PATTERNS = {"day": "d. MMM y", "month": "MMM y", "year": "y"}


def paragraphs(text: str | None) -> tuple[str, ...]:
    """Return the paragraphs of a text without markup, which blank lines part."""
    return tuple(part for part in (text or "").split("\n\n") if part.strip())


@lru_cache(maxsize=4096)
def date_text(value: PartialDate | date, lang: Literal["de", "en"] = "de") -> str:
    """Return a date in its precision: "2. Februar 2016", "Februar 2018", "2009".

    In an English text "2 February 2016", "February 2018", "2009".
    """
    if isinstance(value, PartialDate):
        pattern = _PATTERNS.get(value.precision, _DAYS[lang])
        return format_date(value.first_day, pattern, _LOCALES[lang])
    return format_date(value, _DAYS[lang], _LOCALES[lang])


def moment_text(value: datetime) -> str:
    """Return a day, with its time unless that is midnight: "2. Februar 2016, 10:00 Uhr"."""
    day = date_text(value.date())
    if is_mere_day(value):
        return day
    return f"{day}, {_clock_text(value)} Uhr"


def _clock_text(value: datetime) -> str:
    return f"{value:%H:%M}"


@lru_cache(maxsize=4096)
def short_date_text(value: PartialDate) -> str:
    """Return a date in short: "2. Feb. 2016", "Feb. 2018", "2009"."""
    return format_date(value.first_day, _SHORT_PATTERNS[value.precision], LOCALE)


def event_text(start: date, end: date | None) -> str:
    """Return the period of an event, each day with its day of the week.

    "Montag, 20. April 2026, 09:00 bis 18:00 Uhr", "Montag, 20. bis Freitag, 24. April 2026". Both
    times are days, or both are a `datetime`.
    """
    if isinstance(start, datetime):
        first, begins = start.date(), _clock_text(start)
        if not isinstance(end, datetime):
            return f"{_weekday_text(first)}, {begins} Uhr"
        last, ends = end.date(), _clock_text(end)
        if last == first:
            return f"{_weekday_text(first)}, {begins} bis {ends} Uhr"
        return f"{_weekday_text(first)}, {begins} Uhr bis {_weekday_text(last)}, {ends} Uhr"
    if end is None or end == start:
        return _weekday_text(start)
    pattern = "d. MMMM y" if start.year != end.year else "d. MMMM"
    if (start.year, start.month) == (end.year, end.month):
        pattern = "d."
    return f"{_weekday_text(start, pattern)} bis {_weekday_text(end)}"


@lru_cache(maxsize=4096)
def _weekday_text(day: date, pattern: str = "d. MMMM y") -> str:
    return format_date(day, f"EEEE, {pattern}", LOCALE)


def day_of_year_text(value: PartialDate) -> str:
    """Return a date without its year: "2. Februar", "Februar"; empty for a year alone."""
    pattern = _DAYS_OF_YEAR.get(value.precision)
    return format_date(value.first_day, pattern, LOCALE) if pattern else ""


def enumeration_text(words: Sequence[str]) -> str:
    """Return a list of words: "Herne, Wetter (Ruhr) und Witten"."""
    return format_list(words, locale=LOCALE)


def period_text(
    start: PartialDate | None, end: PartialDate | None, *, is_over: bool = False
) -> str:
    """Return a period: "September 2019 bis August 2022", "seit 2019", "bis 2022", "2009".

    A period that is over without a known end has only a beginning: "Beginn 2009".
    """
    if start and end:
        first, last = date_text(start), date_text(end)
        return first if first == last else f"{first} bis {last}"
    if start:
        return f"{'Beginn' if is_over else 'seit'} {date_text(start)}"
    return f"bis {date_text(end)}" if end else ""


@lru_cache(maxsize=4096)
def number_text(value: int) -> str:
    """Return a number with thousands separators: "1.260.000"."""
    return format_decimal(value, locale=LOCALE)


def phone_link(phone: str) -> str:
    """Return a telephone number as the path of a `tel:` address (RFC 3966)."""
    return "+" + "".join(char for char in phone if char.isdigit())


def mailto(address: str, subject: str, body: str) -> str:
    """Return a mail as an address (RFC 6068): UTF-8, percent-encoded, its lines parted by CRLF."""
    # A subject is one line, whatever it is made from.
    headers = {"subject": " ".join(subject.split()), "body": "\r\n".join(body.splitlines())}
    return f"mailto:{quote(address, safe='@')}?{urlencode(headers, quote_via=quote, safe='')}"


def size_text(length: int) -> str:
    """Return the size of a file of so many bytes: "2,4 MB", "340 kB"."""
    thousands = max(1, round(length / 1000))
    if thousands < 1000:  # noqa: PLR2004 (a thousand of them have a name of their own)
        return f"{thousands}\N{NO-BREAK SPACE}kB"
    return f"{format_decimal(length / 1_000_000, '#,##0.#', LOCALE)}\N{NO-BREAK SPACE}MB"
