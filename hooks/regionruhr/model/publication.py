"""Publication: the register of permalinks, and the tombstones of profiles, never used again."""

from collections.abc import Mapping
from typing import Annotated

from pydantic import BeforeValidator, Field, model_validator

from regionruhr.model.addresses import (
    PROJECTS,
    address_of_file,
    partner_address,
    project_address,
)
from regionruhr.model.document import Document
from regionruhr.model.partner import Partner
from regionruhr.model.project import Project
from regionruhr.model.release import Release
from regionruhr.model.values import (
    Day,
    Key,
    Line,
    Model,
    PublishedAddress,
    PublishedId,
    ReleaseAddresses,
    published_address,
    refuse,
)


def publication_id(record: Partner | Project | Release) -> str:
    """The id under which a record is published: of a profile or a project its address."""
    if isinstance(record, Release):
        return record.id
    is_partner = isinstance(record, Partner)
    return (partner_address if is_partner else project_address)(record.id).rstrip("/")


def is_taken_back(record: Document) -> bool:
    """Whether its own file says that it was withdrawn; then nothing else of it is shown."""
    return isinstance(record, Project | Release) and record.withdrawal is not None


class Publication(Model):
    """The address of a published record and, if it was withdrawn, when and why."""

    address: PublishedAddress = Field(
        title="Adresse",
        description="Unter welcher Adresse sie steht.",
        examples=["/aktuelles/2016/name/"],
    )
    moved_from: ReleaseAddresses = Field(
        default=(),
        title="Frühere Adressen",
        description="Wo sie früher stand.",
        examples=["/aktuelles/2016/alter-name/"],
    )
    withdrawn: Day | None = Field(
        default=None,
        title="Zurückgezogen am",
        description="Jahr-Monat-Tag; dazu gehört ein Grund.",
        examples=["2026-11-20"],
    )
    reason: Line | None = Field(
        default=None,
        title="Grund",
        description="Warum sie zurückgezogen ist; es steht auf der Seite.",
    )

    @model_validator(mode="after")
    def _says_when_and_why(self) -> "Publication":
        withdrawal = {"withdrawn": self.withdrawn, "reason": self.reason}
        missing = [name for name, value in withdrawal.items() if value is None]
        if len(missing) == 1:
            refuse("withdrawal-incomplete", value=missing[0], field=missing[0])
        return self

    @property
    def addresses(self) -> tuple[str, ...]:
        """Every permalink of the record, the current one first."""
        return (self.address, *self.moved_from)


def publication_of(record: Partner | Project | Release, before: Publication | None) -> Publication:
    """The publication of a record: its present address, all former ones, and its withdrawal."""
    addresses = [address_of_file(record.path)]
    if isinstance(record, Release):
        addresses += (*(before.addresses if before else ()), *record.moved_from)
    current, *former = (f"/{address}" for address in dict.fromkeys(addresses))
    fields: dict[str, object] = {"address": current, "moved_from": tuple(former)}
    if not isinstance(record, Partner) and record.withdrawal is not None:
        withdrawal = record.withdrawal
        fields |= {"withdrawn": withdrawal.date.isoformat(), "reason": withdrawal.reason}
    return Publication.model_validate(fields)


def _written_short(value: object) -> object:
    """Read a lone address as a publication without further details."""
    if not isinstance(value, str):
        return value
    published_address(value)
    return {"address": value}


class Publications(Document, extra="allow"):
    """`content/_published.yml`: the id of everything that is published, and its publication."""

    __pydantic_extra__: dict[
        PublishedId,
        Annotated[
            Publication,
            BeforeValidator(_written_short, json_schema_input_type=PublishedAddress | Publication),
        ],
    ] = Field(init=False)

    @property
    def by_id(self) -> Mapping[str, Publication]:
        """The publications in the order of the file."""
        return self.__pydantic_extra__

    @property
    def withdrawn_projects(self) -> dict[str, str]:
        """The ids of withdrawn projects with the day of withdrawal in ISO 8601."""
        return {
            key.removeprefix(PROJECTS): publication.withdrawn.isoformat()
            for key, publication in self.by_id.items()
            if publication.withdrawn and key.startswith(PROJECTS)
        }


class Removal(Model):
    """The id of a removed profile, and the day on which it left."""

    id: Key = Field(
        title="Kennung", description="Die Kennung des gelöschten Profils.", examples=["name"]
    )
    date: Day = Field(title="Gelöscht am", description="Jahr-Monat-Tag.", examples=["2026-11-20"])


class Removals(Document):
    """`partners/_removed.yml`, a list; nothing else of a removed profile is kept."""

    entries: tuple[Removal, ...] = ()

    @property
    def days(self) -> Mapping[str, str]:
        """The day of each removal in ISO 8601, by id."""
        return {removal.id: removal.date.isoformat() for removal in self.entries}
