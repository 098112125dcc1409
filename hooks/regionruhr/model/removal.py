"""Removal: the tombstone of a profile; its address stays and is never reused."""

from collections.abc import Mapping

from pydantic import Field

from regionruhr.model.document import Document
from regionruhr.model.values import Day, Key, Model


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
