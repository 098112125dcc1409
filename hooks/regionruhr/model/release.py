"""Release: a news item, a press release or an event, with the date of its publication."""

from datetime import date, datetime, time, timedelta
from typing import Annotated, Final

from pydantic import Field, PrivateAttr, ValidationInfo, field_validator, model_validator

from regionruhr.model.document import Document
from regionruhr.model.field import AlsoCalled
from regionruhr.model.image import Image
from regionruhr.model.labelled import Labelled
from regionruhr.model.reference import (
    DocumentFile,
    PartnerKeys,
    PlaceKeys,
    PressContactKey,
    ProjectKeys,
    TopicKeys,
)
from regionruhr.model.shared_fields import (
    IMAGES,
    IMAGES_ELSEWHERE,
    SOURCE_NOTE,
    SOURCES,
    SUMMARY,
    SUMMARY_ELSEWHERE,
    WITHDRAWAL,
)
from regionruhr.model.time_zone import BERLIN
from regionruhr.model.values import (
    Day,
    EventTime,
    Language,
    Lead,
    Line,
    Model,
    Moment,
    PartialDate,
    Precision,
    ReleaseAddresses,
    ReleaseId,
    Text,
    WebAddress,
    WrittenDate,
    YesNo,
    refuse,
    time_given_for,
)
from regionruhr.model.withdrawal import Withdrawal


class ReleaseType(Labelled):
    """What kind of message it is."""

    PRESS_RELEASE = "press-release", "Pressemitteilung"
    NEWS = "news", "Meldung"
    EVENT = "event", "Veranstaltung"


class EventStatus(Labelled):
    """Whether an event takes place as announced (schema.org, `EventStatusType`)."""

    SCHEDULED = "scheduled", "findet statt"
    CANCELLED = "cancelled", "abgesagt"
    POSTPONED = "postponed", "verschoben"


class Original(Model):
    """The earlier announcement or report that a text sums up."""

    publisher: Line = Field(title="Herausgeber", description="Wer die Vorlage veröffentlicht hat.")
    published: WrittenDate | None = Field(
        default=None,
        title="Erschienen",
        description="Jahr, Jahr-Monat oder Jahr-Monat-Tag.",
        examples=["2016-02-02"],
    )
    number: Line | None = Field(
        default=None, title="Nummer", description="Die Nummer der Vorlage.", examples=["317487"]
    )
    url: WebAddress | None = Field(
        default=None,
        title="Adresse",
        description="Die Adresse beginnt mit https://.",
        examples=["https://www.example.org/"],
    )


class Correction(Model):
    """What was put right after publication, and when."""

    date: Moment = Field(
        title="Zeitpunkt",
        description="Wann berichtigt wurde, auch mit Uhrzeit.",
        examples=["2026-02-03"],
    )
    note: Line = Field(title="Was sich geändert hat", description="In einem Satz.")


class Download(Model):
    """A file to take away, with the words of its link."""

    file: DocumentFile = Field(title="Datei", description="PDF oder Text.")
    title: Line = Field(title="Titel", description="Die Worte des Links.")


EVENT_FIELDS: Final = ("event_status", "start", "previous_start", "end", "location")


class Release(Document):
    """A message, `content/aktuelles/<year>/<slug>.md`; public from `date` on.

    A text on a past event carries `original`, and then the day it was written on; such a
    look back is not sent from a place, so it has no `dateline`. `moved_from` are the
    addresses under which it was published before. `EVENT_FIELDS` belong to an event; `start` and
    `end` have a time of day or neither has. A postponed event has its new `start`, once that is
    known, and its `previous_start` (schema.org, `previousStartDate`).
    """

    _mark: str = PrivateAttr(default="")

    id: ReleaseId = Field(
        title="Kennung", description="Bleibt für immer und wird nie neu vergeben."
    )
    type: ReleaseType = Field(title="Art", description="Was es ist.")
    title: Annotated[Line, AlsoCalled("headline heading name")] = Field(
        title="Titel", description="Die Überschrift."
    )
    subtitle: Annotated[Line | None, AlsoCalled("subheading kicker tagline")] = Field(
        default=None,
        title="Unterzeile",
        description="Eine Zeile unter dem Titel.",
        examples=["Auch kleine Betriebe können ihn mieten"],
    )
    summary: Annotated[Lead, SUMMARY, SUMMARY_ELSEWHERE]
    date: Annotated[
        Moment,
        AlsoCalled("publishdate publish_date pubdate published_at published_on created created_at"),
    ] = Field(
        title="Öffentlich ab",
        description="Ab diesem Tag ist die Meldung öffentlich; eine Uhrzeit darf folgen.",
    )
    date_precision: Precision = Field(
        default=Precision.DAY,
        title="Genauigkeit des Datums",
        description="Wie genau das Datum bekannt ist.",
    )
    dateline: Line | None = Field(
        default=None,
        title="Ort",
        description="Der Ort, der vor dem ersten Satz steht.",
        examples=["Dortmund"],
    )
    topics: Annotated[TopicKeys, AlsoCalled("tags tag categories category keywords")] = Field(
        default=(),
        title="Themen",
        description="Worum es geht.",
        examples=[["foerderung"]],
    )
    places: PlaceKeys = Field(
        default=(),
        title="Orte",
        description="Orte und Teilregionen, um die es geht.",
        examples=[["dortmund"]],
    )
    partners: PartnerKeys = Field(
        default=(),
        title="Partner",
        description="Einrichtungen, um die es geht.",
        examples=[["wilo"]],
    )
    projects: ProjectKeys = Field(
        default=(),
        title="Projekte",
        description="Projekte, um die es geht.",
        examples=[["digitale-fabrik"]],
    )
    contact: PressContactKey | None = Field(
        default=None,
        title="Pressekontakt",
        description="Wen die Presse anruft.",
        examples=["wf-dortmund"],
    )
    images: Annotated[tuple[Image, ...], IMAGES, IMAGES_ELSEWHERE] = ()
    original: Original | None = Field(
        default=None,
        title="Vorlage",
        description="Nur bei Rückblicken: die Mitteilung oder der Bericht, den der Text "
        "zusammenfasst.",
        examples=[{"publisher": "Stadt Dortmund", "published": "2016-02-02"}],
    )
    written_on: Day | None = Field(
        default=None,
        title="Verfasst am",
        description="Nur bei Rückblicken: der Tag, an dem der Text geschrieben wurde.",
        examples=["2026-11-23"],
    )
    event_status: EventStatus = Field(
        default=EventStatus.SCHEDULED,
        title="Stand der Veranstaltung",
        description="Ob die Veranstaltung stattfindet; sonst gehört eine Berichtigung dazu, "
        "die sagt, warum nicht.",
    )
    start: Annotated[EventTime | None, AlsoCalled("start_date startdate event_date begin")] = Field(
        default=None,
        validate_default=True,
        title="Beginn",
        description="Mit Uhrzeit oder ohne; ist die Veranstaltung verschoben, der neue Beginn, "
        "sobald er feststeht.",
        examples=["2026-02-02 18:00"],
    )
    previous_start: EventTime | None = Field(
        default=None,
        validate_default=True,
        title="Bisheriger Beginn",
        description="Ist die Veranstaltung verschoben: der Beginn, der bisher galt.",
        examples=["2026-01-19 18:00"],
    )
    end: Annotated[EventTime | None, AlsoCalled("end_date enddate")] = Field(
        default=None,
        title="Ende",
        description="Mit Uhrzeit, wenn der Beginn eine hat.",
        examples=["2026-02-02 20:00"],
    )
    location: Annotated[Line | None, AlsoCalled("venue")] = Field(
        default=None,
        title="Veranstaltungsort",
        description="Wo die Veranstaltung stattfindet.",
        examples=["Rathaus, Friedensplatz 1"],
    )
    downloads: Annotated[
        tuple[Download, ...], AlsoCalled("files attachments attachment resources")
    ] = Field(
        default=(),
        title="Dateien zum Herunterladen",
        description="PDF oder Text, zum Mitnehmen.",
        examples=[[{"file": "programm.pdf", "title": "Programm"}]],
    )
    corrections: tuple[Correction, ...] = Field(
        default=(),
        title="Berichtigungen",
        description="Was nach der Veröffentlichung berichtigt wurde; es steht sichtbar "
        "über dem Text.",
        examples=[[{"date": "2026-02-03", "note": "Die Zahl der Plätze war falsch."}]],
    )
    moved_from: Annotated[
        ReleaseAddresses, AlsoCalled("aliases alias permalink url redirect_from redirects old_url")
    ] = Field(
        default=(),
        title="Frühere Adressen",
        description="Adressen, unter denen die Meldung früher stand; sie leiten weiter.",
        examples=["/aktuelles/2016/alter-name/"],
    )
    draft: YesNo = Field(
        default=False,
        title="Entwurf",
        description="Solange sie ein Entwurf ist, ist die Meldung nicht zu sehen.",
        examples=["true"],
    )
    withdrawal: Annotated[Withdrawal | None, WITHDRAWAL] = None
    lang: Annotated[Language, AlsoCalled("language locale")] = Field(
        default=Language.GERMAN,
        title="Sprache",
        description="In welcher Sprache der Text ist; ohne Angabe Deutsch.",
        examples=["de"],
    )
    sources: Annotated[tuple[Line, ...], SOURCES] = ()
    source_note: Annotated[Text | None, SOURCE_NOTE] = None

    @model_validator(mode="after")
    def _sums_up_with_a_day_and_without_a_dateline(self) -> "Release":
        if self.original is not None and self.written_on is None:
            refuse("written-on-missing", field="written_on")
        if self.original is not None and self.dateline is not None:
            refuse("dateline-of-original", value=self.dateline, field="dateline")
        return self

    @field_validator(*EVENT_FIELDS)
    @classmethod
    def _belongs_to_an_event(cls, value: object, info: ValidationInfo) -> object:
        kind = info.data.get("type", ReleaseType.EVENT)
        if value is not None and kind is not ReleaseType.EVENT:
            refuse("event-field", value=kind.value)
        return value

    @field_validator("start")
    @classmethod
    def _starts(cls, start: EventTime | None, info: ValidationInfo) -> EventTime | None:
        is_open = info.data.get("event_status") is EventStatus.POSTPONED
        if start is None and info.data.get("type") is ReleaseType.EVENT and not is_open:
            refuse("start-missing", value="start")
        return start

    @field_validator("previous_start")
    @classmethod
    def _was_moved(cls, previous: EventTime | None, info: ValidationInfo) -> EventTime | None:
        status = info.data.get("event_status")
        if status is EventStatus.POSTPONED and previous is None:
            refuse("previous-start-missing", value="previous_start")
        if status is EventStatus.POSTPONED and previous == info.data.get("start"):
            refuse("event-not-moved")
        if status is EventStatus.SCHEDULED and previous is not None:
            refuse("previous-start-alone")
        return previous

    @field_validator("end")
    @classmethod
    def _ends_after_it_starts(cls, end: EventTime | None, info: ValidationInfo) -> EventTime | None:
        start = info.data.get("start", end)
        is_open = info.data.get("event_status") is EventStatus.POSTPONED
        if end is not None and start is None and is_open:
            refuse("end-alone")
        if end is None or start is None or "start" not in info.data:
            return end
        if isinstance(end, datetime) is not isinstance(start, datetime):
            refuse("event-times-mixed")
        if isinstance(end, datetime) and end == start:
            refuse("end-is-start")
        if end < start:
            refuse("end-before-start", value=end.isoformat().replace("T", " ")[:16])
        return end

    @model_validator(mode="after")
    def _says_why_it_does_not_take_place(self) -> "Release":
        if self.event_status is not EventStatus.SCHEDULED and not self.corrections:
            refuse("event-status-alone", value=self.event_status.value, field="event_status")
        return self

    @property
    def slug(self) -> str:
        """The last part of the address."""
        return self.path.rpartition("/")[2].removesuffix(".md")

    @property
    def dated(self) -> PartialDate:
        """The date as precisely as it is known."""
        return PartialDate(self.date.date(), self.date_precision)

    @property
    def dated_at(self) -> datetime:
        """The time of the date, for what lists, feeds and calendars sort or show by time."""
        return time_given_for(self.date)

    def is_public(self, now: datetime) -> bool:
        """Return whether its time has come at `now`, an aware time, and nothing holds it back."""
        # By the second, not by the clock on the wall: in the hour that summer time ends it shows
        # every time twice, and Python compares two times of one zone by it.
        is_held_back = self.draft or self.withdrawal is not None
        return not is_held_back and self.date.timestamp() <= now.timestamp()

    @property
    def is_withdrawn(self) -> bool:
        """Whether it was public and then taken back."""
        if self.withdrawal is None or self.draft:
            return False
        return self.date.date() <= self.withdrawal.date

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
        """The moment at which an event begins; None if that is not known."""
        return _first_moment(self.start) if self.start else None

    @property
    def is_over_from(self) -> datetime | None:
        """The moment from which an event is past: its end, else the end of its last day.

        Of one whose new day is not known, that of its former one.
        """
        if isinstance(self.end, datetime):
            return self.end
        last = self.end or self.start or self.previous_start
        if last is None:
            return None
        day = last.date() if isinstance(last, datetime) else last
        return _first_moment(day + timedelta(days=1))


def _first_moment(value: date) -> datetime:
    return value if isinstance(value, datetime) else datetime.combine(value, time(), BERLIN)
