"""The kinds of value that editors write: text, keys, addresses, dates, numbers.

Every value arrives as text (the loader knows strings only); the types here say what it may be.
A refusal is a `PydanticCustomError` whose type is a key of the message catalogue.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Annotated, Literal, NoReturn

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    PlainSerializer,
    PlainValidator,
    StringConstraints,
    ValidationInfo,
    WithJsonSchema,
)
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import PydanticCustomError, core_schema

from regionruhr.model.addresses import LONGEST_NAME, RESERVED
from regionruhr.model.labelled import Labelled
from regionruhr.model.plain_text import PLAIN
from regionruhr.model.time_zone import BERLIN
from regionruhr.model.tracked_address import untracked

KEY = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")

RELEASE_ID = re.compile(r"[0-9]{4}-[0-9]{2,3}")
POSTAL_CODE = re.compile(r"[0-9]{5}")
WHOLE_NUMBER = re.compile(r"[0-9]{1,12}")
VAT_ID = re.compile(r"DE[0-9]{9}")
BUSINESS_ID = re.compile(r"DE[0-9]{9}-[0-9]{5}")
YES_NO = re.compile("true|false")
DURATION = re.compile(r"[0-9]{1,3}:[0-5][0-9]")
DEGREES = re.compile(r"-?[0-9]{1,3}\.[0-9]+")
PARTIAL_DATE = re.compile(r"[0-9]{4}(-[0-9]{2}){0,2}")
DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_CLOCK = r"[ T][0-9]{2}:[0-9]{2}(:[0-9]{2}([.,][0-9]{1,9})?)?"
INSTANT = re.compile(rf"{DAY.pattern}{_CLOCK} ?(Z|[+-][0-9]{{2}}(:?[0-9]{{2}})?)")
"""A time as programs write it, with its distance from UTC (RFC 3339)."""
MOMENT = re.compile(rf"{DAY.pattern}({_CLOCK})?|{INSTANT.pattern}")
DAY_OR_INSTANT = re.compile(f"{DAY.pattern}|{INSTANT.pattern}")
PARTIAL_DATE_OR_INSTANT = re.compile(f"{PARTIAL_DATE.pattern}|{INSTANT.pattern}")
RELEASE_PATH = re.compile(rf"/(aktuelles/[0-9]{{4}}/({KEY.pattern})/)")
PUBLISHED_ID = re.compile(rf"{RELEASE_ID.pattern}|(?:partner|projekte)/{KEY.pattern}")
PUBLISHED_PATH = re.compile(rf"{RELEASE_PATH.pattern}|/((?:partner|projekte)/{KEY.pattern}/)")
PAIR_ID = re.compile(rf"(?:request|project|offer)/{KEY.pattern}~(?:offer|partner)/{KEY.pattern}")
SITE_PATH = re.compile(rf"/((?:{KEY.pattern}/)*)")
# Letters of Latin, without signs: of other alphabets some look the same.
_LETTER = r"0-9A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u017f"
_NAME = f"[{_LETTER}](?:[{_LETTER}_-]{{0,61}}[{_LETTER}])?"
_PORT = "[1-9][0-9]{0,3}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5]"
WEB_ADDRESS = re.compile(
    rf"[Hh][Tt][Tt][Pp][Ss]://(?:{_NAME}\.)+(?![0-9]+(?:[:/?#]|$)){_NAME}(?::(?:{_PORT}))?"
    r"(?:[/?#][^\s\"<>\\]*)?"
)
"""An https address of a host with a name, with nobody's user name and password.

What this cannot tell is which letters a name in Punycode has, and who is told of visitors: see
`is_web_address`.
"""
# Of what RFC 5322 allows, without what means something else in a mailto address (RFC 6068).
MAIL_ADDRESS = re.compile(r"[A-Za-z0-9.!$'*+=^_`{|}~-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+")
SECURITY_ADDRESS = re.compile(f"{WEB_ADDRESS.pattern}|{MAIL_ADDRESS.pattern}")
PHONE = re.compile(r"(?!.*\(0\))\+[0-9]{1,3}(?: ?[0-9()/-])+")
LONGEST_LINE = 500
LONGEST_SUMMARY = 200
LOG_RETENTION = range(1, 366)
"""For how many days a server may keep its logs: none at all is no retention to speak of."""
# Since 1996 summer time begins and ends by one rule in all of Europe.
EVENT_YEARS = range(1996, 2100)

_SPACES = re.compile(r"[ \t\r\n]{2,}|[\t\r\n]")
_UNSEEN = re.compile(
    r"[\s\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f"
    r"\u2800\u3164\ufe00-\ufe0f\ufeff\uffa0\U000e0000-\U000e0fff]+"
)
"""Blanks, and what Unicode calls ignorable by default, with the fillers that look like blanks."""


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

    def model_post_init(self, context: ValidationInfo | dict[str, object] | None) -> None:  # noqa: ARG002 (see Document)
        """Share one set of the fields that were written, which nobody asks for.

        Thousands of profiles would take a third more memory with a set each.
        """
        object.__setattr__(self, "__pydantic_fields_set__", _NO_FIELDS)


_NO_FIELDS: set[str] = set()


def refuse(fault: str, **values: str) -> NoReturn:
    """Raise the refusal of a value under its key in the message catalogue.

    `values` are what its message mentions; "field" is the field of a record that it is about.
    """
    raise PydanticCustomError(fault, fault, values)


def _text(value: object) -> str:
    if not isinstance(value, str):
        refuse("text-expected")
    return value


def _stripped(value: object) -> str:
    """Return a text without blanks around it; nothing of one in which nothing can be seen."""
    text = _text(value).strip()
    return "" if _UNSEEN.fullmatch(text) else text


def _one_line(value: object) -> str:
    return _SPACES.sub(" ", _stripped(value))


def published_address(value: str) -> str:
    """The address of a release, a project or a profile without its first slash."""
    matched = PUBLISHED_PATH.fullmatch(_one_line(value))
    if matched and matched[3]:
        return _of_folders(matched[3])
    return _release_address(_one_line(value))


def _release_address(value: str) -> str:
    matched = RELEASE_PATH.fullmatch(value)
    if matched is None or matched[2] in RESERVED:
        refuse("release-address-form", value=value)
    return _of_folders(matched[1])


def _of_folders(address: str) -> str:
    longest = max(map(len, address.split("/")))
    if longest > LONGEST_NAME:
        refuse("too-long", length=str(longest), limit=str(LONGEST_NAME))
    return address


def _one_or_more(value: object) -> object:
    if not isinstance(value, str):
        return value
    _release_address(_one_line(value))
    return (value,)


def _site_address(value: str) -> str:
    matched = SITE_PATH.fullmatch(value)
    return matched[1] if matched else refuse("site-address-form", value=value)


def is_web_address(text: str) -> bool:
    """Return whether a text is the address of a page itself, with an encrypted connection."""
    if not WEB_ADDRESS.fullmatch(text) or untracked(text) != text:
        return False
    host = re.split("[:/?#]", text.partition("://")[2].lower(), maxsplit=1)[0]
    names = (name.removeprefix("xn--") for name in host.split(".") if name.startswith("xn--"))
    try:
        return all(re.fullmatch(_NAME, name.encode().decode("punycode")) for name in names)
    except UnicodeError:
        return False


def web_address_fault(text: str) -> str:
    """Return what is wrong with a text that is no web address to be linked, in German."""
    is_tracked = untracked(text) != text
    return "verrät, wer dem Link folgt" if is_tracked else "ist keine sichere Webadresse"


def _web_address(value: str) -> str:
    if is_web_address(value):
        return value
    refuse("web-address-form", value=value, reason=web_address_fault(value))


def _security_address(value: str) -> str:
    if "://" in value:
        return _web_address(value)
    return value if MAIL_ADDRESS.fullmatch(value) else refuse("mail-form", value=value)


def _whole_number(value: str) -> int:
    return int(value) if WHOLE_NUMBER.fullmatch(value) else refuse("whole-number-form", value=value)


def _log_retention(value: str) -> int:
    days = _whole_number(value)
    return days if days in LOG_RETENTION else refuse("log-retention-range", value=value)


def _degrees(value: str) -> float:
    return float(value) if DEGREES.fullmatch(value) else refuse("degrees-form", value=value)


def _yes_no(value: str) -> bool:
    return value == "true" if YES_NO.fullmatch(value) else refuse("yes-no-form", value=value)


@dataclass(frozen=True, slots=True, order=True)
class PartialDate:
    """A date known to the day, the month or the year (ISO 8601, reduced precision)."""

    first_day: date
    precision: Precision

    @classmethod
    def parse(cls, text: str) -> "PartialDate":
        """Read `2009`, `2009-10`, `2009-10-07` or an instant; refuse anything else."""
        if INSTANT.fullmatch(text):
            return cls(_moment(text).date(), Precision.DAY)
        if not PARTIAL_DATE.fullmatch(text):
            refuse("partial-date-form", value=text)
        precision = (Precision.YEAR, Precision.MONTH, Precision.DAY)[text.count("-")]
        try:
            return cls(date.fromisoformat(f"{text}-01-01"[:10]), precision)
        except ValueError:
            refuse("date-unknown", value=text)

    def isoformat(self) -> str:
        """The date as it was written, no more precise than it is known."""
        return self.first_day.isoformat()[: {"year": 4, "month": 7, "day": 10}[self.precision]]


def _day(text: str) -> date:
    if INSTANT.fullmatch(text):
        return _moment(text).date()
    if not DAY.fullmatch(text):
        refuse("day-form", value=text)
    try:
        return date.fromisoformat(text)
    except ValueError:
        refuse("date-unknown", value=text)


def _moment(text: str) -> datetime:
    """Read a day, with a time of day in Berlin or without: then it begins at midnight.

    An instant is told in the time of Berlin, to the minute.
    """
    if not MOMENT.fullmatch(text):
        refuse("moment-form", value=text)
    try:
        written = datetime.fromisoformat(text[:11] + text[11:].replace(" ", ""))
        written = written.replace(second=0, microsecond=0)
        if written.tzinfo is not None:
            return written.astimezone(BERLIN)
        written = written.replace(tzinfo=BERLIN)
        # An hour that summer time leaves out comes back from UTC as another one.
        is_known = written.astimezone(UTC).astimezone(BERLIN).hour == written.hour
    except (ValueError, OverflowError):
        refuse("date-unknown", value=text)
    return written if is_known else refuse("date-unknown", value=text)


def noon(day: date) -> datetime:
    """Return noon of a day in Berlin, which feeds and calendars give for a mere day.

    Its midnight is another day in every zone west of it.
    """
    return datetime(day.year, day.month, day.day, 12, tzinfo=BERLIN)


def is_mere_day(moment: datetime) -> bool:
    """Return whether a moment is a day without a time, which begins at midnight."""
    return moment.hour == moment.minute == 0


def time_given_for(moment: datetime) -> datetime:
    """Return the time that feeds and calendars give for a moment: for a mere day its noon."""
    return noon(moment) if is_mere_day(moment) else moment


def _event_time(text: str) -> date:
    when = _day(text) if re.fullmatch(r"[0-9-]{10}", text) else _moment(text)
    if when.year not in EVENT_YEARS:
        first, last = str(EVENT_YEARS[0]), str(EVENT_YEARS[-1])
        refuse("event-year", value=text[:4], first=first, last=last)
    return when


@dataclass(frozen=True, slots=True)
class Form:
    """Marks a type whose values have a form, for the check and for the schemas of editors."""

    pattern: re.Pattern[str]
    fault: str
    """The key of the message on a value of another form."""
    parse: Callable[[str], object] | None = None
    """Reads or refuses a value; by default one is refused that does not match the pattern."""
    unquoted: Literal["integer", "number", "boolean"] | None = None
    """What tools take a value for that stands there without quotation marks."""

    def __get_pydantic_core_schema__(
        self, source: type, handler: GetCoreSchemaHandler
    ) -> core_schema.CoreSchema:
        """Check a line of text after its own type; read any other value from nothing but text."""
        read = self.parse or self._matching
        if source is str:
            return AfterValidator(read).__get_pydantic_core_schema__(source, handler)
        plain = PlainValidator(lambda value: read(_text(value).strip()))
        return plain.__get_pydantic_core_schema__(source, handler)

    def __get_pydantic_json_schema__(
        self, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """Return what a schema for the files of editors says of a value."""
        if handler.mode == "serialization":
            return handler(schema)
        types = ["string", *([self.unquoted] if self.unquoted else [])]
        return {"type": types, "pattern": f"^(?:{self.pattern.pattern})$", "fault": self.fault}

    def _matching(self, value: str) -> str:
        return value if self.pattern.fullmatch(value) else refuse(self.fault, value=value)


_Line = Annotated[
    str, BeforeValidator(_one_line), StringConstraints(min_length=1, max_length=LONGEST_LINE)
]
Line = Annotated[_Line, PLAIN]
Summary = Annotated[_Line, StringConstraints(max_length=LONGEST_SUMMARY), PLAIN]
Lead = Annotated[_Line, StringConstraints(max_length=300), PLAIN]
MarkdownText = Annotated[
    str,
    BeforeValidator(_stripped),
    StringConstraints(min_length=1, max_length=20_000),
]
Text = Annotated[MarkdownText, PLAIN]
Key = Annotated[
    _Line,
    StringConstraints(max_length=LONGEST_NAME),
    Form(KEY, "key-form", unquoted="integer"),
]
"""May become the name of a folder."""
Keys = Annotated[tuple[Key, ...], Field(max_length=50)]
"""More are no description of anything."""
ReleaseId = Annotated[_Line, Form(RELEASE_ID, "release-id-form")]
ReleaseAddress = Annotated[_Line, Form(RELEASE_PATH, "release-address-form", _release_address)]
"""Written "/aktuelles/2016/name/", read without the first slash."""
ReleaseAddresses = Annotated[
    tuple[ReleaseAddress, ...],
    BeforeValidator(
        _one_or_more, json_schema_input_type=ReleaseAddress | tuple[ReleaseAddress, ...]
    ),
]
PublishedId = Annotated[_Line, Form(PUBLISHED_ID, "release-id-form")]
PublishedAddress = Annotated[_Line, Form(PUBLISHED_PATH, "release-address-form", published_address)]
PairId = Annotated[_Line, Form(PAIR_ID, "pair-id-form")]
"""Demand and supply: "request/drehteile~offer/lohndrehen"."""
SiteAddress = Annotated[_Line, Form(SITE_PATH, "site-address-form", _site_address)]
"""A page of the site, written "/" or "/netzwerk/", read without the first slash."""
WebAddress = Annotated[
    _Line,
    Form(WEB_ADDRESS, "web-address-form", _web_address),
    WithJsonSchema({"type": "string", "format": "uri"}, mode="serialization"),
]
MailAddress = Annotated[_Line, Form(MAIL_ADDRESS, "mail-form")]
SecurityAddress = Annotated[_Line, Form(SECURITY_ADDRESS, "mail-form", _security_address)]
"""A mail address, or a web address."""
Phone = Annotated[_Line, Form(PHONE, "phone-form", unquoted="integer")]
PostalCode = Annotated[_Line, Form(POSTAL_CODE, "postal-code-form", unquoted="integer")]
WholeNumber = Annotated[int, Form(WHOLE_NUMBER, "whole-number-form", _whole_number, "integer")]
VatId = Annotated[_Line, Form(VAT_ID, "vat-id-form")]
BusinessId = Annotated[_Line, Form(BUSINESS_ID, "business-id-form")]
Duration = Annotated[_Line, Form(DURATION, "duration-form", unquoted="integer")]
"""Minutes and seconds, "3:20"."""
LogRetention = Annotated[int, Form(WHOLE_NUMBER, "log-retention-range", _log_retention, "integer")]
Degrees = Annotated[float, Form(DEGREES, "degrees-form", _degrees, "number")]
YesNo = Annotated[bool, Form(YES_NO, "yes-no-form", _yes_no, "boolean")]
Day = Annotated[
    date,
    Form(DAY_OR_INSTANT, "day-form", _day),
    PlainSerializer(date.isoformat),
    WithJsonSchema({"type": "string", "format": "date"}, mode="serialization"),
]
Moment = Annotated[datetime, Form(MOMENT, "moment-form", _moment)]
WrittenDate = Annotated[
    PartialDate,
    Form(PARTIAL_DATE_OR_INSTANT, "partial-date-form", PartialDate.parse, "integer"),
    PlainSerializer(PartialDate.isoformat, return_type=str),
]
EventTime = Annotated[date, Form(MOMENT, "moment-form", _event_time)]
"""A day, which lasts from midnight to midnight, or with a time of day in Berlin a `datetime`."""
