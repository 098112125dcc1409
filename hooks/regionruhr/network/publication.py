"""Publication: that a release has been published, under which address, and whether it still is."""

from collections.abc import Mapping
from typing import Annotated

from pydantic import BeforeValidator, ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

from regionruhr.network.document import Document
from regionruhr.network.values import (
    Day,
    Line,
    Model,
    ReleaseAddress,
    ReleaseAddresses,
    ReleaseId,
    checked_address,
)


class Publication(Model):
    """Where a release stands and stood before; if it was withdrawn, when and why."""

    address: ReleaseAddress
    moved_from: ReleaseAddresses = ()
    withdrawn: Day | None = None
    reason: Line | None = None

    @model_validator(mode="after")
    def _says_when_and_why(self) -> "Publication":
        said = {"withdrawn": self.withdrawn, "reason": self.reason}
        missing = [name for name, value in said.items() if value is None]
        if len(missing) == 1:
            values = {"value": missing[0], "field": missing[0]}
            raise PydanticCustomError("withdrawal-incomplete", "withdrawal-incomplete", values)
        return self

    @property
    def addresses(self) -> tuple[str, ...]:
        """Every address that must go on answering, the current one first."""
        return (self.address, *self.moved_from)


def _written_short(value: object) -> object:
    """An address alone stands for a publication without more to say."""
    return {"address": checked_address(value)} if isinstance(value, str) else value


class Publications(Document):
    """`content/_published.yml`: the id of every published release, and its publication."""

    model_config = ConfigDict(extra="allow")
    __pydantic_extra__: dict[
        ReleaseId,
        Annotated[
            Publication,
            BeforeValidator(_written_short, json_schema_input_type=ReleaseAddress | Publication),
        ],
    ] = Field(init=False)

    @property
    def by_id(self) -> Mapping[str, Publication]:
        """The publications in the order of the file."""
        return self.__pydantic_extra__
