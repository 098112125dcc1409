"""The kinds of value that editors write: text, keys, addresses, dates, numbers.

Every value arrives as text (the loader knows strings only); the types here say what it may be.
A refusal is a `PydanticCustomError` whose type is a key of the message catalogue.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Annotated, Literal, NoReturn, TypeVar
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    PlainSerializer,
    PlainValidator,
    StringConstraints,
    WithJsonSchema,
)
from pydantic_core import PydanticCustomError

from regionruhr.model.addresses import RESERVED
from regionruhr.model.labelled import Labelled

BERLIN = ZoneInfo("Europe/Berlin")
KEY = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")

RELEASE_ID = re.compile(r"[0-9]{4}-[0-9]{2,3}")
POSTAL_CODE = re.compile(r"[0-9]{5}")
WHOLE_NUMBER = re.compile(r"[0-9]{1,12}")
VAT_ID = re.compile(r"DE[0-9]{9}")
BUSINESS_ID = re.compile(r"DE[0-9]{9}-[0-9]{5}")
DURATION = re.compile(r"[0-9]{1,3}:[0-5][0-9]")
DEGREES = re.compile(r"-?[0-9]{1,3}\.[0-9]+")
PARTIAL_DATE = re.compile(r"[0-9]{4}(-[0-9]{2}){0,2}")
DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
MOMENT = re.compile(rf"{DAY.pattern}([ T][0-9]{{2}}:[0-9]{{2}})?")
RELEASE_PATH = re.compile(rf"/(aktuelles/[0-9]{{4}}/({KEY.pattern})/)")
PUBLISHED_ID = re.compile(rf"{RELEASE_ID.pattern}|(?:partner|projekte)/{KEY.pattern}")
PUBLISHED_PATH = re.compile(rf"{RELEASE_PATH.pattern}|/((?:partner|projekte)/{KEY.pattern}/)")
SITE_PATH = re.compile(rf"/((?:{KEY.pattern}/)*)")
WEB_ADDRESS = re.compile(r"[Hh][Tt][Tt][Pp][Ss]://[^\s\"<>\\]*\.[^\s\"<>\\]*")
"""What every web address looks like; not all that looks so is one."""
# Of what RFC 5322 allows, without what means something else in a mailto address (RFC 6068).
MAIL_ADDRESS = re.compile(r"[A-Za-z0-9.!$'*+=^_`{|}~-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+")
PHONE = re.compile(r"(?!.*\(0\))\+[0-9]{1,3}(?: ?[0-9()/-])+")
LONGEST_SUMMARY = 200
LOG_RETENTION = range(1, 366)
"""For how many days a server may keep its logs: none at all is no retention to speak of."""
# Since 1996 summer time begins and ends by one rule in all of Europe.
EVENT_YEARS = range(1996, 2100)

_SPACES = re.compile(r"[ \t\r\n]{2,}|[\t\r\n]")

Parsed = TypeVar("Parsed")


class Precision(Labelled):
    """How precisely a date is known."""

    DAY = "day", "auf den Tag genau"
    MONTH = "month", "auf den Monat genau"
    YEAR = "year", "auf das Jahr genau"


class Language(Labelled):
    """The languages of texts (BCP 47)."""

    GERMAN = "de", "Deutsch"
    ENGLISH = "en", "Englisch"


class Model(BaseModel):
    """A record that editors write: immutable, with no key beyond those it names."""

    model_config = ConfigDict(frozen=True, extra="forbid")


def refuse(fault: str, value: str) -> NoReturn:
    """Raise the refusal of a value under its key in the message catalogue."""
    raise PydanticCustomError(fault, fault, {"value": value})


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise PydanticCustomError("text-expected", "text-expected")
    return value


def _parsed(parse: Callable[[str], Parsed]) -> PlainValidator:
    """A validator that hands the text of a value, and nothing but text, to `parse`."""
    return PlainValidator(lambda value: parse(_text(value).strip()))


def _one_line(value: object) -> str:
    return _SPACES.sub(" ", _text(value)).strip()


def _key(value: str) -> str:
    return value if KEY.fullmatch(value) else refuse("key-form", value)


def _release_id(value: str) -> str:
    return value if RELEASE_ID.fullmatch(value) else refuse("release-id-form", value)


def _published_id(value: str) -> str:
    return value if PUBLISHED_ID.fullmatch(value) else refuse("release-id-form", value)


def published_address(value: str) -> str:
    """The address of a release, a project or a profile without its first slash."""
    matched = PUBLISHED_PATH.fullmatch(_one_line(value))
    return matched[3] if matched and matched[3] else _release_address(_one_line(value))


def _release_address(value: str) -> str:
    matched = RELEASE_PATH.fullmatch(value)
    if matched is None or matched[2] in RESERVED:
        refuse("release-address-form", value)
    return matched[1]


def _one_or_more(value: object) -> object:
    if not isinstance(value, str):
        return value
    _release_address(_one_line(value))
    return (value,)


def _site_address(value: str) -> str:
    matched = SITE_PATH.fullmatch(value)
    return matched[1] if matched else refuse("site-address-form", value)


def _web_address(value: str) -> str:
    try:
        parts = urlsplit(value)
        host = parts.hostname
    except ValueError:
        refuse("web-address-form", value)
    if parts.scheme != "https" or not host or "." not in host or re.search(r"[\s\"<>\\]", value):
        refuse("web-address-form", value)
    return value


def _mail_address(value: str) -> str:
    return value if MAIL_ADDRESS.fullmatch(value) else refuse("mail-form", value)


def _security_address(value: str) -> str:
    return _web_address(value) if "://" in value else _mail_address(value)


def _phone(value: str) -> str:
    return value if PHONE.fullmatch(value) else refuse("phone-form", value)


def _postal_code(value: str) -> str:
    return value if POSTAL_CODE.fullmatch(value) else refuse("postal-code-form", value)


def _whole_number(value: str) -> int:
    return int(value) if WHOLE_NUMBER.fullmatch(value) else refuse("whole-number-form", value)


def _vat_id(value: str) -> str:
    return value if VAT_ID.fullmatch(value) else refuse("vat-id-form", value)


def _business_id(value: str) -> str:
    matched = BUSINESS_ID.fullmatch(value)
    return value if matched else refuse("business-id-form", value)


def _duration(value: str) -> str:
    matched = DURATION.fullmatch(value)
    return value if matched else refuse("duration-form", value)


def _log_retention(value: str) -> int:
    days = _whole_number(value)
    return days if days in LOG_RETENTION else refuse("log-retention-range", value)


def _degrees(value: str) -> float:
    matched = DEGREES.fullmatch(value)
    return float(value) if matched else refuse("degrees-form", value)


def _yes_no(value: str) -> bool:
    if value not in {"true", "false"}:
        refuse("yes-no-form", value)
    return value == "true"


@dataclass(frozen=True, slots=True, order=True)
class PartialDate:
    """A date known to the day, the month or the year (ISO 8601, reduced precision)."""

    first_day: date
    precision: Precision

    @classmethod
    def parse(cls, text: str) -> "PartialDate":
        """Read `2009`, `2009-10` or `2009-10-07`; refuse anything else."""
        if not PARTIAL_DATE.fullmatch(text):
            refuse("partial-date-form", text)
        precision = (Precision.YEAR, Precision.MONTH, Precision.DAY)[text.count("-")]
        try:
            return cls(date.fromisoformat(f"{text}-01-01"[:10]), precision)
        except ValueError:
            refuse("date-unknown", text)

    def isoformat(self) -> str:
        """The date as it was written, no more precise than it is known."""
        return self.first_day.isoformat()[: {"year": 4, "month": 7, "day": 10}[self.precision]]


def _day(text: str) -> date:
    if not DAY.fullmatch(text):
        refuse("day-form", text)
    try:
        return date.fromisoformat(text)
    except ValueError:
        refuse("date-unknown", text)


def _moment(text: str) -> datetime:
    """Read a day, with a time of day in Berlin or without: then it begins at midnight."""
    if not MOMENT.fullmatch(text):
        refuse("moment-form", text)
    try:
        written = datetime.fromisoformat(text).replace(tzinfo=BERLIN)
        # An hour that summer time leaves out comes back from UTC as another one.
        is_known = written.astimezone(UTC).astimezone(BERLIN).hour == written.hour
    except (ValueError, OverflowError):
        refuse("date-unknown", text)
    return written if is_known else refuse("date-unknown", text)


def _event_time(text: str) -> date:
    when = _day(text) if re.fullmatch(r"[0-9-]{10}", text) else _moment(text)
    if when.year not in EVENT_YEARS:
        first, last = str(EVENT_YEARS[0]), str(EVENT_YEARS[-1])
        values = {"value": text[:4], "first": first, "last": last}
        raise PydanticCustomError("event-year", "event-year", values)
    return when


def _seen(
    pattern: re.Pattern[str], fault: str, *types: Literal["integer", "number", "boolean"]
) -> WithJsonSchema:
    """What a schema for the files of editors says of a value, `fault` what its hint is about.

    `types` is what a tool takes the value for if it stands there without quotation marks.
    """
    schema = {"type": ["string", *types], "pattern": f"^(?:{pattern.pattern})$", "fault": fault}
    return WithJsonSchema(schema, mode="validation")


Line = Annotated[str, BeforeValidator(_one_line), StringConstraints(min_length=1, max_length=500)]
Summary = Annotated[Line, StringConstraints(max_length=LONGEST_SUMMARY)]
Lead = Annotated[Line, StringConstraints(max_length=300)]
Text = Annotated[
    str,
    BeforeValidator(lambda value: _text(value).strip()),
    StringConstraints(min_length=1, max_length=20_000),
]
Key = Annotated[Line, AfterValidator(_key), _seen(KEY, "key-form", "integer")]
Keys = Annotated[tuple[Key, ...], Field(max_length=50)]
"""More are no description of anything."""
ReleaseId = Annotated[Line, AfterValidator(_release_id), _seen(RELEASE_ID, "release-id-form")]
ReleaseAddress = Annotated[
    Line, AfterValidator(_release_address), _seen(RELEASE_PATH, "release-address-form")
]
"""Written "/aktuelles/2016/name/", read without the first slash."""
ReleaseAddresses = Annotated[
    tuple[ReleaseAddress, ...],
    BeforeValidator(
        _one_or_more, json_schema_input_type=ReleaseAddress | tuple[ReleaseAddress, ...]
    ),
]
PublishedId = Annotated[Line, AfterValidator(_published_id), _seen(PUBLISHED_ID, "release-id-form")]
PublishedAddress = Annotated[
    Line, AfterValidator(published_address), _seen(PUBLISHED_PATH, "release-address-form")
]
SiteAddress = Annotated[Line, AfterValidator(_site_address), _seen(SITE_PATH, "site-address-form")]
"""A page of the site, written "/" or "/netzwerk/", read without the first slash."""
WebAddress = Annotated[
    Line,
    AfterValidator(_web_address),
    _seen(WEB_ADDRESS, "web-address-form"),
    WithJsonSchema({"type": "string", "format": "uri"}, mode="serialization"),
]
MailAddress = Annotated[Line, AfterValidator(_mail_address), _seen(MAIL_ADDRESS, "mail-form")]
SecurityAddress = Annotated[
    Line,
    AfterValidator(_security_address),
    _seen(re.compile(f"{WEB_ADDRESS.pattern}|{MAIL_ADDRESS.pattern}"), "mail-form"),
]
"""A mail address, or a web address."""
Phone = Annotated[Line, AfterValidator(_phone), _seen(PHONE, "phone-form", "integer")]
PostalCode = Annotated[
    Line, AfterValidator(_postal_code), _seen(POSTAL_CODE, "postal-code-form", "integer")
]
WholeNumber = Annotated[
    int, _parsed(_whole_number), _seen(WHOLE_NUMBER, "whole-number-form", "integer")
]
VatId = Annotated[Line, AfterValidator(_vat_id), _seen(VAT_ID, "vat-id-form")]
BusinessId = Annotated[Line, AfterValidator(_business_id), _seen(BUSINESS_ID, "business-id-form")]
Duration = Annotated[Line, AfterValidator(_duration), _seen(DURATION, "duration-form", "integer")]
"""Minutes and seconds, "3:20"."""
LogRetention = Annotated[
    int, _parsed(_log_retention), _seen(WHOLE_NUMBER, "log-retention-range", "integer")
]
Degrees = Annotated[float, _parsed(_degrees), _seen(DEGREES, "degrees-form", "number")]
YesNo = Annotated[bool, _parsed(_yes_no), _seen(re.compile("true|false"), "yes-no-form", "boolean")]
Day = Annotated[
    date,
    _parsed(_day),
    PlainSerializer(date.isoformat),
    _seen(DAY, "day-form"),
    WithJsonSchema({"type": "string", "format": "date"}, mode="serialization"),
]
Moment = Annotated[datetime, _parsed(_moment), _seen(MOMENT, "moment-form")]
WrittenDate = Annotated[
    PartialDate,
    _parsed(PartialDate.parse),
    PlainSerializer(PartialDate.isoformat, return_type=str),
    _seen(PARTIAL_DATE, "partial-date-form", "integer"),
]
EventTime = Annotated[date, _parsed(_event_time), _seen(MOMENT, "moment-form")]
"""A day, which lasts from midnight to midnight, or with a time of day in Berlin a `datetime`."""
