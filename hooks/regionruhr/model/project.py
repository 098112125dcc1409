"""Project: what partners do together, with its funding and what it still seeks."""

from datetime import date
from typing import Annotated

from pydantic import Field, model_validator

from regionruhr.model.document import Document
from regionruhr.model.image import Image
from regionruhr.model.labelled import Labelled
from regionruhr.model.reference import CompetenceKeys, PartnerKey
from regionruhr.model.shared_fields import (
    IMAGES,
    IMAGES_ELSEWHERE,
    SOURCE_NOTE,
    SOURCES,
    SUMMARY,
    SUMMARY_ELSEWHERE,
    WEBSITE,
    WITHDRAWAL,
)
from regionruhr.model.values import (
    Day,
    Key,
    Lead,
    Line,
    Model,
    Text,
    WebAddress,
    WholeNumber,
    WrittenDate,
    YesNo,
    refuse,
)
from regionruhr.model.withdrawal import Withdrawal


class ProjectStatus(Labelled):
    """Where a project stands."""

    PLANNED = "planned", "geplant"
    RUNNING = "running", "läuft"
    COMPLETED = "completed", "abgeschlossen"


class ProjectRole(Labelled):
    """What a partner does in a project."""

    LEAD = "lead", "Federführung"
    PARTNER = "partner", "Partner"
    FUNDER = "funder", "Fördergeber"


class ProjectPartner(Model):
    """A partner in a project, by id."""

    id: PartnerKey = Field(
        title="Partner",
        description="Wer mitmacht.",
        examples=["wf-dortmund"],
    )
    role: ProjectRole = Field(
        title="Rolle",
        description="Was die Einrichtung im Projekt tut.",
    )


class Grant(Model):
    """Money for a project (schema.org MonetaryGrant); `amount_eur` in whole euros.

    `eu` says that funds of the European Union are part of it: only then does the
    duty to show the Union's emblem apply (Regulation (EU) 2021/1060, Article 47).
    `land` says the same of the Land (the federal state).
    """

    programme: Line | None = Field(
        default=None, title="Programm", description="Der Name des Förderprogramms."
    )
    funder: Line = Field(title="Fördergeber", description="Wer das Geld gibt.")
    amount_eur: WholeNumber | None = Field(
        default=None,
        title="Betrag",
        description="In ganzen Euro, ohne Punkte.",
        examples=["100000"],
    )
    granted_on: WrittenDate | None = Field(
        default=None,
        title="Bewilligt",
        description="Jahr, Jahr-Monat oder Jahr-Monat-Tag.",
        examples=["2026-02"],
    )
    eu: YesNo = Field(
        default=False,
        title="Mittel der EU",
        description="Ob Mittel der Europäischen Union dabei sind: Dann zeigt die Seite ihr Emblem.",
    )
    land: YesNo = Field(
        default=False,
        title="Mittel des Landes",
        description="Ob Mittel des Landes dabei sind. Sind die Anteile von EU und Land bekannt, "
        "steht jeder für sich.",
    )
    source: Line | None = Field(
        default=None, title="Quelle", description="Woher die Angabe stammt."
    )


class Seeking(Model):
    """What a project still looks for, and until when."""

    text: Line = Field(title="Wen oder was", description="In einem Satz.")
    competences: CompetenceKeys = Field(
        default=(),
        title="Kompetenzen",
        description="Welche Kompetenzen gesucht sind.",
        examples=[["kupplungen"]],
    )
    until: Day | None = Field(
        default=None,
        title="Bis",
        description="Der letzte Tag, an dem gesucht wird.",
        examples=["2026-12-31"],
    )


class Project(Document):
    """A project page, `content/projekte/<id>.md`."""

    id: Key = Field(title="Kennung", description="Der Name dieser Datei; bleibt für immer.")
    title: Line = Field(title="Titel", description="So heißt das Projekt.")
    summary: Annotated[Lead, SUMMARY, SUMMARY_ELSEWHERE]
    status: ProjectStatus = Field(
        title="Stand",
        description="Wie weit das Projekt ist.",
    )
    start: WrittenDate | None = Field(
        default=None,
        title="Beginn",
        description="Jahr, Jahr-Monat oder Jahr-Monat-Tag.",
        examples=["2026-02"],
    )
    end: WrittenDate | None = Field(
        default=None,
        title="Ende",
        description="Jahr, Jahr-Monat oder Jahr-Monat-Tag.",
        examples=["2028-01"],
    )
    partners: tuple[ProjectPartner, ...] = Field(
        default=(),
        title="Partner",
        description="Wer mitmacht, und in welcher Rolle.",
        examples=[[{"id": "wf-dortmund", "role": "lead"}]],
    )
    funding: tuple[Grant, ...] = Field(
        default=(),
        title="Förderung",
        description="Woher das Geld kommt; der Betrag in ganzen Euro.",
        examples=[
            [
                {
                    "programme": "Name des Programms",
                    "funder": "Wer das Geld gibt",
                    "amount_eur": "100000",
                    "granted_on": "2026-02",
                    "eu": "false",
                    "land": "true",
                }
            ]
        ],
    )
    results: tuple[Line, ...] = Field(
        default=(),
        title="Ergebnisse",
        description="Eines je Zeile.",
        examples=[["Was entstanden ist"]],
    )
    seeking: Seeking | None = Field(
        default=None,
        title="Gesuch",
        description="Was das Projekt noch sucht.",
        examples=[{"text": "Wen oder was", "until": "2026-12-31"}],
    )
    website: Annotated[WebAddress | None, WEBSITE] = None
    images: Annotated[tuple[Image, ...], IMAGES, IMAGES_ELSEWHERE] = ()
    sources: Annotated[tuple[Line, ...], SOURCES] = ()
    source_note: Annotated[Text | None, SOURCE_NOTE] = None
    withdrawal: Annotated[Withdrawal | None, WITHDRAWAL] = None

    @property
    def is_withdrawn(self) -> bool:
        """Whether it was taken back; a project is public from the start."""
        return self.withdrawal is not None

    def open_seeking(self, today: date) -> Seeking | None:
        """What it still seeks on a day; None once it is completed or the time is up."""
        seeking = self.seeking
        if seeking is None or self.status is ProjectStatus.COMPLETED:
            return None
        return seeking if seeking.until is None or today <= seeking.until else None

    @model_validator(mode="after")
    def _ends_after_it_starts(self) -> "Project":
        if self.start and self.end and self.end.first_day < self.start.first_day:
            refuse("end-before-start", value=self.end.isoformat(), field="end")
        return self
