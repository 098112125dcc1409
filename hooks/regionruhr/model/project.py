"""Project: what partners do together, with its funding and what it still seeks."""

from enum import StrEnum

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from regionruhr.model.document import Document
from regionruhr.model.release import Image
from regionruhr.model.values import (
    Day,
    Key,
    Keys,
    Lead,
    Line,
    Model,
    WebAddress,
    WholeNumber,
    WrittenDate,
    YesNo,
)


class ProjectStatus(StrEnum):
    """Where a project stands."""

    PLANNED = "planned"
    RUNNING = "running"
    COMPLETED = "completed"


class ProjectRole(StrEnum):
    """What a partner does in a project."""

    LEAD = "lead"
    PARTNER = "partner"
    FUNDER = "funder"


class ProjectPartner(Model):
    """A partner in a project, by id."""

    id: Key
    role: ProjectRole


class Grant(Model):
    """Money for a project (schema.org MonetaryGrant); `amount_eur` in whole euros.

    `eu` says that funds of the European Union are part of it: only then does the
    duty to show the Union's emblem apply (Regulation (EU) 2021/1060, Article 47).
    """

    programme: Line | None = None
    funder: Line
    amount_eur: WholeNumber | None = None
    granted_on: WrittenDate | None = None
    eu: YesNo = False
    source: Line | None = None


class Seeking(Model):
    """What a project still looks for, and until when."""

    text: Line
    competences: Keys = ()
    until: Day | None = None


class Project(Document):
    """A project page, `content/projekte/<id>.md`."""

    id: Key
    title: Line
    summary: Lead
    status: ProjectStatus
    start: WrittenDate | None = None
    end: WrittenDate | None = None
    partners: tuple[ProjectPartner, ...] = ()
    funding: tuple[Grant, ...] = ()
    results: tuple[Line, ...] = ()
    seeking: Seeking | None = None
    website: WebAddress | None = None
    images: tuple[Image, ...] = ()
    sources: tuple[Line, ...] = ()

    @model_validator(mode="after")
    def _ends_after_it_starts(self) -> "Project":
        if self.start and self.end and self.end.first_day < self.start.first_day:
            values = {"value": self.end.isoformat(), "field": "end"}
            raise PydanticCustomError("end-before-start", "end-before-start", values)
        return self
