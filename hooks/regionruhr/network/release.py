"""Release: a news item, a press release or an event, with the date of its publication."""

from enum import StrEnum
from typing import Literal

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from regionruhr.network.document import Document
from regionruhr.network.values import (
    Day,
    Key,
    Lead,
    Line,
    Model,
    Moment,
    PartialDate,
    Precision,
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

    A text on a past event carries `original`, and then the day it was written on.
    """

    id: ReleaseId
    type: ReleaseType
    title: Line
    subtitle: Line | None = None
    summary: Lead
    date: Moment
    date_precision: Precision = "day"
    dateline: Line | None = None
    topics: tuple[Key, ...] = ()
    places: tuple[Key, ...] = ()
    partners: tuple[Key, ...] = ()
    projects: tuple[Key, ...] = ()
    contact: Key | None = None
    images: tuple[Image, ...] = ()
    original: Original | None = None
    written_on: Day | None = None
    start: Moment | None = None
    end: Moment | None = None
    location: Line | None = None
    downloads: tuple[Download, ...] = ()
    corrections: tuple[Correction, ...] = ()
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
    def _ends_after_it_starts(self) -> "Release":
        if self.end is not None and (self.start is None or self.end < self.start):
            values = {"value": self.end.isoformat(" ", "minutes")[:16], "field": "end"}
            raise PydanticCustomError("end-before-start", "end-before-start", values)
        return self

    @property
    def slug(self) -> str:
        """The last part of the address."""
        return self.path.rpartition("/")[2].removesuffix(".md")

    @property
    def dated(self) -> PartialDate:
        """The date as precisely as it is known."""
        return PartialDate(self.date.date(), self.date_precision)
