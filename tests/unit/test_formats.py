"""Dates, periods and amounts as they read in German."""

import re
from datetime import date, datetime
from urllib.parse import unquote

import pytest
from pydantic import TypeAdapter

from regionruhr.formats import (
    date_text,
    day_of_year_text,
    enumeration_text,
    event_text,
    mailto,
    moment_text,
    period_text,
    short_date_text,
    size_text,
)
from regionruhr.model.time_zone import BERLIN
from regionruhr.model.values import EventTime, PartialDate


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("2016-02-02", "2. Februar 2016"),
        ("2018-03", "März 2018"),
        ("2009", "2009"),
        ("1872", "1872"),
        ("0800", "800"),
    ],
)
def test_date_is_as_precise_as_it_is_known(written: str, text: str) -> None:
    """No day is made up for a month, no month for a year."""
    assert date_text(PartialDate.parse(written)) == text


@pytest.mark.parametrize(
    ("written", "text"),
    [("2016-02-02", "2 February 2016"), ("2018-03", "March 2018"), ("2009", "2009")],
)
def test_date_reads_in_english(written: str, text: str) -> None:
    """In an English text, as precise as it is known."""
    assert date_text(PartialDate.parse(written), "en") == text


def test_day_is_written_out() -> None:
    """A plain date reads like a partial date of a day."""
    assert date_text(date(2026, 12, 1)) == "1. Dezember 2026"


@pytest.mark.parametrize(
    ("moment", "text"),
    [
        (datetime(2016, 2, 2, 10, tzinfo=BERLIN), "2. Februar 2016, 10:00 Uhr"),
        (datetime(2016, 2, 2, 0, 5, tzinfo=BERLIN), "2. Februar 2016, 00:05 Uhr"),
        (datetime(2016, 7, 2, 23, 59, tzinfo=BERLIN), "2. Juli 2016, 23:59 Uhr"),
        (datetime(2016, 2, 2, tzinfo=BERLIN), "2. Februar 2016"),
    ],
)
def test_time_of_day_is_given_unless_it_is_midnight(moment: datetime, text: str) -> None:
    """A day without a time begins at midnight, and says nothing of it."""
    assert moment_text(moment) == text


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("2016-02-02", "2. Feb. 2016"),
        ("2018-03", "März 2018"),
        ("2018-12", "Dez. 2018"),
        ("2009", "2009"),
    ],
)
def test_short_date_is_as_precise(written: str, text: str) -> None:
    """With the month abbreviated."""
    assert short_date_text(PartialDate.parse(written)) == text


@pytest.mark.parametrize(
    ("written", "text"),
    [("2016-02-02", "2. Februar"), ("2018-03", "März"), ("2009", "")],
)
def test_day_of_the_year_is_as_precise(written: str, text: str) -> None:
    """For where the year stands by itself; of a year alone nothing is left."""
    assert day_of_year_text(PartialDate.parse(written)) == text


@pytest.mark.parametrize(
    ("start", "end", "text"),
    [
        ("2026-04-20", None, "Montag, 20. April 2026"),
        ("2026-04-20", "2026-04-20", "Montag, 20. April 2026"),
        ("2026-04-20", "2026-04-24", "Montag, 20. bis Freitag, 24. April 2026"),
        ("2026-04-30", "2026-05-02", "Donnerstag, 30. April bis Samstag, 2. Mai 2026"),
        ("2026-04-20", "2027-04-24", "Montag, 20. April 2026 bis Samstag, 24. April 2027"),
        ("2026-04-20 09:00", None, "Montag, 20. April 2026, 09:00 Uhr"),
        ("2026-04-20 00:00", None, "Montag, 20. April 2026, 00:00 Uhr"),
        ("2026-04-20 09:00", "2026-04-20 17:30", "Montag, 20. April 2026, 09:00 bis 17:30 Uhr"),
        (
            "2026-04-20 18:00",
            "2026-04-21 02:00",
            "Montag, 20. April 2026, 18:00 Uhr bis Dienstag, 21. April 2026, 02:00 Uhr",
        ),
    ],
)
def test_event_text(start: str, end: str | None, text: str) -> None:
    """As people would say it, nothing twice."""
    read = TypeAdapter(EventTime).validate_python
    assert event_text(read(start), read(end) if end else None) == text


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ([], ""),
        (["Witten"], "Witten"),
        (["Herne", "Witten"], "Herne und Witten"),
        (["Herne", "Wetter (Ruhr)", "Witten"], "Herne, Wetter (Ruhr) und Witten"),
    ],
)
def test_words_in_a_row(words: list[str], text: str) -> None:
    """The last with an "und"."""
    assert enumeration_text(words) == text


@pytest.mark.parametrize(
    ("start", "end", "text"),
    [
        ("2019-09", "2022-08", "September 2019 bis August 2022"),
        ("2019", "2019", "2019"),
        ("2019", None, "seit 2019"),
        (None, "2022", "bis 2022"),
        (None, None, ""),
    ],
)
def test_period(start: str | None, end: str | None, text: str) -> None:
    """From and to, as far as they are known."""
    first = PartialDate.parse(start) if start else None
    last = PartialDate.parse(end) if end else None
    assert period_text(first, last) == text


@pytest.mark.parametrize(
    ("length", "text"),
    [
        (1, "1 kB"),
        (1499, "1 kB"),
        (339_700, "340 kB"),
        (999_499, "999 kB"),
        (999_500, "1 MB"),
        (2_412_345, "2,4 MB"),
        (20_000_000, "20 MB"),
    ],
)
def test_size_text(length: int, text: str) -> None:
    """By thousands, in the unit that keeps the number short."""
    assert size_text(length) == text.replace(" ", "\N{NO-BREAK SPACE}")


def test_mail_is_encoded_by_the_standard() -> None:
    """RFC 6068: every sign with a meaning of its own is percent-encoded, blanks are %20."""
    address = mailto("a+b&c?=%@example.org", "1 + 1 = 2 & mehr?", "ä\nb\n\n#c")
    assert address == (
        "mailto:a%2Bb%26c%3F%3D%25@example.org"
        "?subject=1%20%2B%201%20%3D%202%20%26%20mehr%3F&body=%C3%A4%0D%0Ab%0D%0A%0D%0A%23c"
    )
    assert re.fullmatch(r"mailto:[A-Za-z0-9@%.?=&~_-]+", address)
    assert unquote(address).count("\r\n") == 3


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r", "\u2028"])
def test_subject_of_a_mail_is_one_line(line_end: str) -> None:
    """A line end in it would begin another header."""
    address = mailto("a@b.example", f"Eins{line_end}Bcc: c@d.example", "")
    assert "subject=Eins%20Bcc%3A%20c%40d.example&" in address
