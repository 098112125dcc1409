"""What editors may write as a value, and what is made of it."""

from datetime import UTC, date, datetime, timedelta

import pytest
from pydantic import TypeAdapter, ValidationError

from regionruhr.faults.catalogue import messages
from regionruhr.model import values
from regionruhr.model.time_zone import BERLIN
from regionruhr.model.values import PartialDate, Precision


def _read(kind: str, written: object) -> object:
    return TypeAdapter(getattr(values, kind)).validate_python(written)


HOSTILE_ADDRESSES = (
    # A user's name hides who is asked, and a password is public.
    "https://user:password@example.org",
    "https://www.ihk.de@example.org/",
    "https://@example.org",
    # No port is more than 65535, none is 0.
    "https://example.org:65536",
    "https://example.org:99999/",
    "https://example.org:0",
    "https://example.org:080",
    "https://example.org:abc",
    "https://example.org:",
    # Browsers guess what was meant, other programs do not.
    "https:example.org",
    "https:/example.org",
    "https:///example.org",
    "https://example.org\\a",
    "https://example.org./",
    "https://example..org",
    "https://-example.org",
    "https://ex%61mple.org",
    # Numbers have no certificate.
    "https://127.0.0.1/",
    "https://[::1]/",
    # Letters of other alphabets that look the same, invisible ones, signs.
    "https://ex\N{CYRILLIC SMALL LETTER A}mple.org",
    "https://\N{GREEK SMALL LETTER OMICRON}rg.example.org",
    "https://\N{LATIN SMALL LETTER SCRIPT G}ruen.example.org",
    "https://\N{FULLWIDTH LATIN SMALL LETTER E}xample.org",
    "https://ex\N{SOFT HYPHEN}ample.org",
    "https://ex\N{ZERO WIDTH JOINER}ample.org",
    "https://ex\N{MULTIPLICATION SIGN}mple.org",
    "https://xn--80ak6aa92e.com/",
    "https://xn--a.de",
    "https://xn--.de",
)


READ: list[tuple[str, object, object]] = [
    ("Line", "  a\n  b\tc ", "a b c"),
    ("Line", "no", "no"),
    ("Line", "Ruhr\N{NO-BREAK SPACE}Region", "Ruhr\N{NO-BREAK SPACE}Region"),
    ("Text", "\na\n\nb\n", "a\n\nb"),
    ("Key", "jd-neuhaus", "jd-neuhaus"),
    ("Key", "3m", "3m"),
    ("Key", "a" * 100, "a" * 100),
    ("ReleaseAddress", f"/aktuelles/2016/{'a' * 100}/", f"aktuelles/2016/{'a' * 100}/"),
    ("ReleaseId", "2026-03", "2026-03"),
    ("ReleaseId", "2026-103", "2026-103"),
    ("ReleaseAddress", " /aktuelles/2016/in-2/ ", "aktuelles/2016/in-2/"),
    ("ReleaseAddresses", "/aktuelles/2016/a/", ("aktuelles/2016/a/",)),
    (
        "ReleaseAddresses",
        ["/aktuelles/2016/a/", "/aktuelles/2017/b/"],
        ("aktuelles/2016/a/", "aktuelles/2017/b/"),
    ),
    ("WebAddress", "https://www.example.org/a?b=c#d", "https://www.example.org/a?b=c#d"),
    ("WebAddress", "https://müller.example/ä", "https://müller.example/ä"),
    ("WebAddress", "https://example.org:65535/a@b:c", "https://example.org:65535/a@b:c"),
    ("WebAddress", "https://xn--mnchen-3ya.de?a", "https://xn--mnchen-3ya.de?a"),
    ("WebAddress", "https://a_b.1and1.de#c", "https://a_b.1and1.de#c"),
    ("MailAddress", "o'neill+presse@mail.example.org", "o'neill+presse@mail.example.org"),
    ("Phone", "+49 231 123456", "+49 231 123456"),
    ("Phone", "+49 2302 915-0", "+49 2302 915-0"),
    ("PostalCode", "01067", "01067"),
    ("WholeNumber", "8457", 8457),
    ("WholeNumber", "0", 0),
    ("Degrees", "51.5136", 51.5136),
    ("Degrees", "-7.0", -7.0),
    ("YesNo", "true", True),
    ("YesNo", "false", False),
    ("Day", "2016-02-29", date(2016, 2, 29)),
    ("Day", "2026-11-20T23:30:00.000Z", date(2026, 11, 21)),
    ("WrittenDate", "2026-11-20T09:30:00Z", PartialDate(date(2026, 11, 20), Precision.DAY)),
    ("Moment", "2016-02-02", datetime(2016, 2, 2, tzinfo=BERLIN)),
    ("Moment", "2016-02-02 10:00", datetime(2016, 2, 2, 10, tzinfo=BERLIN)),
    ("Moment", "2016-02-02T10:00", datetime(2016, 2, 2, 10, tzinfo=BERLIN)),
    ("EventTime", "2016-02-02", date(2016, 2, 2)),
    ("EventTime", "2016-02-02 10:00", datetime(2016, 2, 2, 10, tzinfo=BERLIN)),
    ("EventTime", "2016-02-02 00:00", datetime(2016, 2, 2, tzinfo=BERLIN)),
    ("WrittenDate", "2009", PartialDate(date(2009, 1, 1), Precision.YEAR)),
    ("WrittenDate", "2009-10", PartialDate(date(2009, 10, 1), Precision.MONTH)),
    ("WrittenDate", "2009-10-07", PartialDate(date(2009, 10, 7), Precision.DAY)),
]


def test_value_is_read() -> None:
    """A value of the right form becomes what it stands for."""
    assert [(kind, written, _read(kind, written)) for kind, written, _ in READ] == READ


REFUSED: list[tuple[str, object, str]] = [
    ("Line", ["a"], "text-expected"),
    ("Line", " \n ", "too_short"),
    ("ReleaseAddress", "aktuelles/2016/a/", "release-address-form"),
    ("ReleaseAddress", "/aktuelles/2016/a", "release-address-form"),
    ("ReleaseAddress", "/aktuelles/2016/", "release-address-form"),
    ("ReleaseAddress", "/aktuelles/2016/A/", "release-address-form"),
    ("ReleaseAddress", "/aktuelles/2016/../", "release-address-form"),
    ("ReleaseAddress", "/aktuelles/2016/index/", "release-address-form"),
    ("ReleaseAddress", "/aktuelles/٢٠١٦/a/", "release-address-form"),
    ("ReleaseAddresses", "//host/aktuelles/2016/a/", "release-address-form"),
    # A folder is called so, and disks take only so much.
    ("ReleaseAddress", f"/aktuelles/2016/{'a' * 101}/", "too-long"),
    ("ReleaseAddresses", f"/aktuelles/2016/{'a' * 101}/", "too-long"),
    ("PublishedAddress", f"/partner/{'a' * 101}/", "too-long"),
    ("PublishedAddress", f"/projekte/{'a' * 101}/", "too-long"),
    ("Key", "a" * 101, "too_long"),
    ("Line", "a" * 501, "too_long"),
    ("Summary", "a" * 201, "too_long"),
    ("Lead", "a" * 301, "too_long"),
    ("Text", {"a": "b"}, "text-expected"),
    ("Text", "", "too_short"),
    ("Text", "a" * 20_001, "too_long"),
    ("Key", "WILO", "key-form"),
    ("Key", "waälzholz", "key-form"),
    ("Key", "a--b", "key-form"),
    ("Key", "-a", "key-form"),
    ("Key", "../etc", "key-form"),
    ("ReleaseId", "2026-3", "release-id-form"),
    ("ReleaseId", "26-03", "release-id-form"),
    ("ReleaseId", "202\N{FULLWIDTH DIGIT SIX}-03", "release-id-form"),
    ("WebAddress", "http://www.example.org", "web-address-form"),
    ("WebAddress", "www.example.org", "web-address-form"),
    ("WebAddress", "https://", "web-address-form"),
    ("WebAddress", "https://localhost", "web-address-form"),
    ("WebAddress", "https://[::1", "web-address-form"),
    ("WebAddress", "javascript:alert(1)", "web-address-form"),
    ("WebAddress", 'https://example.org/"onclick=', "web-address-form"),
    ("WebAddress", "https://example.org/a b", "web-address-form"),
    *(("WebAddress", written, "web-address-form") for written in HOSTILE_ADDRESSES),
    ("MailAddress", "info@example", "mail-form"),
    ("MailAddress", "info(at)example.org", "mail-form"),
    ("MailAddress", "info@example.org?bcc=x@y.org", "mail-form"),
    ("Phone", "0231 123456", "phone-form"),
    ("Phone", "+49 (0)2302 915-0", "phone-form"),
    ("Phone", "+49 231 123456 Zentrale", "phone-form"),
    ("Phone", f"+49 {'1' * 200}x", "phone-form"),
    ("PostalCode", "4414", "postal-code-form"),
    ("PostalCode", "4414\N{FULLWIDTH DIGIT SEVEN}", "postal-code-form"),
    ("PostalCode", "D-44147", "postal-code-form"),
    ("WholeNumber", "1.260.000", "whole-number-form"),
    ("WholeNumber", "-1", "whole-number-form"),
    ("WholeNumber", "1" * 13, "whole-number-form"),
    ("Degrees", "51,5", "degrees-form"),
    ("Degrees", "51", "degrees-form"),
    ("Degrees", "nan", "degrees-form"),
    ("YesNo", "yes", "yes-no-form"),
    ("YesNo", "ja", "yes-no-form"),
    ("Day", "2.2.2016", "day-form"),
    ("Day", "2016-02", "day-form"),
    ("Day", "2016-02-30", "date-unknown"),
    ("Day", ["2016-02-02"], "text-expected"),
    ("Moment", "gestern", "moment-form"),
    ("Moment", "2016-02-02 10", "moment-form"),
    ("Moment", "2016-02-02 10:00+1", "moment-form"),
    ("Moment", "2016-02-02T10:00:00 MEZ", "moment-form"),
    ("Moment", "2016-02-02T10:00:00+99:00", "date-unknown"),
    ("Moment", "2016-02-02T10:61:00Z", "date-unknown"),
    ("Moment", "0001-01-01T00:00:00+14:00", "date-unknown"),
    ("Day", "2016-02-02 10:00", "day-form"),
    ("Day", "2016-02-30T10:00:00Z", "date-unknown"),
    ("Moment", "2016-02-02 25:00", "date-unknown"),
    ("Moment", "2016-02-30", "date-unknown"),
    ("Moment", "0001-01-01", "date-unknown"),
    ("EventTime", "20. April", "moment-form"),
    ("EventTime", "2016-02", "moment-form"),
    ("EventTime", "2016-02-30", "date-unknown"),
    ("EventTime", "2016-03-27 02:30", "date-unknown"),
    ("EventTime", "1995-12-31", "event-year"),
    ("EventTime", "2100-01-01 10:00", "event-year"),
    ("WrittenDate", "gestern", "partial-date-form"),
    ("WrittenDate", "2009-10-07 10:00", "partial-date-form"),
    ("WrittenDate", "2009-13", "date-unknown"),
    ("WrittenDate", "0000", "date-unknown"),
]


def _fault(kind: str, written: object) -> str:
    """The one fault of a value, without what pydantic counts in it."""
    with pytest.raises(ValidationError) as refusal:
        _read(kind, written)
    (error,) = refusal.value.errors()
    # Characters or items, as the order of the constraints has it.
    return error["type"].removeprefix("string_")


def test_value_is_refused() -> None:
    """A value of another form is refused, once, under a name that the messages know."""
    assert [(kind, written, _fault(kind, written)) for kind, written, _ in REFUSED] == REFUSED
    assert {fault for _, _, fault in REFUSED} <= {*messages(), "too_short", "too_long"}


@pytest.mark.parametrize(
    ("written", "offset", "utc"),
    [
        ("2026-01-15 10:00", 1, datetime(2026, 1, 15, 9, tzinfo=UTC)),
        ("2026-07-15 10:00", 2, datetime(2026, 7, 15, 8, tzinfo=UTC)),
        ("2026-10-25 10:00", 1, datetime(2026, 10, 25, 9, tzinfo=UTC)),
        ("2026-03-29 10:00", 2, datetime(2026, 3, 29, 8, tzinfo=UTC)),
        ("2026-11-20T09:30:00.000Z", 1, datetime(2026, 11, 20, 9, 30, tzinfo=UTC)),
        ("2026-11-20T05:47:48Z", 1, datetime(2026, 11, 20, 5, 47, tzinfo=UTC)),
        ("2026-11-20T11:18:47+05:30", 1, datetime(2026, 11, 20, 5, 48, tzinfo=UTC)),
        ("2026-11-20 10:00:00 +0100", 1, datetime(2026, 11, 20, 9, tzinfo=UTC)),
        ("2026-06-30 23:30:00 -05", 2, datetime(2026, 7, 1, 4, 30, tzinfo=UTC)),
        ("2026-11-20T11:18:47", 1, datetime(2026, 11, 20, 10, 18, tzinfo=UTC)),
        ("2026-10-25T01:30:00Z", 1, datetime(2026, 10, 25, 1, 30, tzinfo=UTC)),
        ("2026-10-25T00:30:00Z", 2, datetime(2026, 10, 25, 0, 30, tzinfo=UTC)),
    ],
    ids=[
        "winter",
        "summer",
        "summer time ends",
        "summer time begins",
        "Decap",
        "UTC",
        "India",
        "Jekyll",
        "next day in Berlin",
        "seconds",
        "second time of two",
        "first time of two",
    ],
)
def test_time_of_day_is_that_of_berlin(written: str, offset: int, utc: datetime) -> None:
    """A time carries the offset that Berlin has on that day, whatever the file gives it in."""
    moment = _read("Moment", written)
    assert isinstance(moment, datetime)
    assert moment.utcoffset() == timedelta(hours=offset)
    assert moment.astimezone(UTC) == utc


@pytest.mark.parametrize("written", ["2009", "2009-10", "2009-10-07"])
def test_date_is_written_no_more_precisely_than_it_is_known(written: str) -> None:
    """A month stays a month, a year a year."""
    assert PartialDate.parse(written).isoformat() == written
