"""Release: a news item, a press release or an event, with the date of its publication."""

from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import Literal

from pydantic import Field, PrivateAttr, ValidationInfo, field_validator, model_validator
from pydantic_core import PydanticCustomError

from regionruhr.model.document import Document
from regionruhr.model.values import (
    BERLIN,
    Day,
    EventTime,
    Key,
    Keys,
    Lead,
    Line,
    Model,
    Moment,
    PartialDate,
    Precision,
    ReleaseAddresses,
    ReleaseId,
    WebAddress,
    WrittenDate,
    YesNo,
)


class ReleaseType(StrEnum):
    """What kind of message it is."""

    PRESS_RELEASE = "press-release"
    NEWS = "news"
    EVENT = "event"


class EventStatus(StrEnum):
    """Whether an event takes place as announced (schema.org, `EventStatusType`)."""

    SCHEDULED = "scheduled"
    CANCELLED = "cancelled"
    POSTPONED = "postponed"


class Image(Model):
    """A picture beside its text; nothing is shown without its rights (§ 13 UrhG)."""

    file: Line
    alt: Line
    caption: Line
    credit: Line
    license: Line


class Original(Model):
    """The earlier announcement or report that a text sums up."""

    publisher: Line
    published: WrittenDate | None = None
    number: Line | None = None
    url: WebAddress | None = None


class Correction(Model):
    """What was put right after publication, and when."""

    date: Moment
    note: Line


class Download(Model):
    """A file to take away, with the words of its link."""

    file: Line
    title: Line


class Release(Document):
    """A message, `content/aktuelles/<year>/<slug>.md`; public from `date` on.

    A text on a past event carries `original`, and then the day it was written on; such a
    look back is not sent from a place, so it has no `dateline`. `moved_from` are the
    addresses under which it was published before. `start`, `end`, `location` and
    `event_status` belong to an event; both times have a time of day or neither has.
    """

    _mark: str = PrivateAttr(default="")

    id: ReleaseId
    type: ReleaseType
    title: Line
    subtitle: Line | None = None
    summary: Lead
    date: Moment
    date_precision: Precision = "day"
    dateline: Line | None = None
    topics: Keys = ()
    places: Keys = ()
    partners: Keys = ()
    projects: Keys = ()
    contact: Key | None = None
    images: tuple[Image, ...] = ()
    original: Original | None = None
    written_on: Day | None = None
    start: EventTime | None = Field(default=None, validate_default=True)
    end: EventTime | None = None
    location: Line | None = None
    downloads: tuple[Download, ...] = ()
    corrections: tuple[Correction, ...] = ()
    moved_from: ReleaseAddresses = ()
    event_status: EventStatus = EventStatus.SCHEDULED
    draft: YesNo = False
    lang: Literal["de", "en"] = "de"
    sources: tuple[Line, ...] = ()

    @model_validator(mode="after")
    def _says_when_a_summary_was_written(self) -> "Release":
        if self.original is not None and self.written_on is None:
            raise PydanticCustomError(
                "written-on-missing", "written-on-missing", {"field": "written_on"}
            )
        return self

    @model_validator(mode="after")
    def _sums_up_without_a_dateline(self) -> "Release":
        if self.original is not None and self.dateline is not None:
            values = {"value": self.dateline, "field": "dateline"}
            raise PydanticCustomError("dateline-of-original", "dateline-of-original", values)
        return self

    @field_validator("start", "end", "location", "event_status")
    @classmethod
    def _belongs_to_an_event(cls, value: object, info: ValidationInfo) -> object:
        kind = info.data.get("type", ReleaseType.EVENT)
        if value is not None and kind is not ReleaseType.EVENT:
            raise PydanticCustomError("event-field", "event-field", {"value": kind.value})
        return value

    @field_validator("start")
    @classmethod
    def _starts(cls, start: EventTime | None, info: ValidationInfo) -> EventTime | None:
        if start is None and info.data.get("type") is ReleaseType.EVENT:
            raise PydanticCustomError("start-missing", "start-missing", {"value": "start"})
        return start

    @field_validator("end")
    @classmethod
    def _ends_after_it_starts(cls, end: EventTime | None, info: ValidationInfo) -> EventTime | None:
        start = info.data.get("start")
        if end is None or start is None:
            return end
        if isinstance(end, datetime) is not isinstance(start, datetime):
            raise PydanticCustomError("event-times-mixed", "event-times-mixed")
        if isinstance(end, datetime) and end == start:
            raise PydanticCustomError("end-is-start", "end-is-start")
        if end < start:
            values = {"value": end.isoformat().replace("T", " ")[:16]}
            raise PydanticCustomError("end-before-start", "end-before-start", values)
        return end

    @field_validator("event_status")
    @classmethod
    def _tells_why(cls, status: EventStatus, info: ValidationInfo) -> EventStatus:
        if status is not EventStatus.SCHEDULED and info.data.get("corrections") == ():
            raise PydanticCustomError("event-status-alone", "event-status-alone")
        return status

    @property
    def slug(self) -> str:
        """The last part of the address."""
        return self.path.rpartition("/")[2].removesuffix(".md")

    @property
    def dated(self) -> PartialDate:
        """The date as precisely as it is known."""
        return PartialDate(self.date.date(), self.date_precision)

    def is_public(self, now: datetime) -> bool:
        """Return whether this is no draft and its time has come at `now`, an aware time."""
        # By the second, not by the clock on the wall: in the hour that summer time ends it shows
        # every time twice, and Python compares two times of one zone by it.
        return not self.draft and self.date.timestamp() <= now.timestamp()

    @property
    def mark(self) -> str:
        """What a preview says of a release that is not public yet; else empty."""
        return self._mark

    def marked(self, mark: str) -> "Release":
        """The same with a mark."""
        release = self.model_copy()
        release._mark = mark  # noqa: SLF001 (of its own kind)
        return release

    @property
    def begins(self) -> datetime | None:
        """The moment at which an event begins."""
        return _first_moment(self.start) if self.start else None

    @property
    def is_over_from(self) -> datetime | None:
        """The moment from which an event is past: its end, else the end of its last day."""
        if self.start is None:
            return None
        if isinstance(self.end, datetime):
            return self.end
        last = self.end or self.start
        day = last.date() if isinstance(last, datetime) else last
        return _first_moment(day + timedelta(days=1))


def _first_moment(value: date) -> datetime:
    return value if isinstance(value, datetime) else datetime.combine(value, time(), BERLIN)
