"""Taxonomy: the keys that profiles and releases may use, with their labels."""

from typing import Annotated

from pydantic import Field, StringConstraints

from regionruhr.model.document import Document
from regionruhr.model.values import Key, Line, Model, Text

OfficialKey = Annotated[Line, StringConstraints(pattern=r"^\d{5}(\d{3})?$")]


class Term(Model):
    """An entry of the taxonomy; `parent` makes the second level."""

    label: Line
    synonyms: tuple[Line, ...] = ()
    parent: Key | None = None
    intro: Text | None = None


class Area(Term):
    """One of the five areas; `ags` is its official municipality key."""

    ags: OfficialKey | None = None


class Town(Term):
    """A town, and the area it belongs to."""

    area: Key
    ags: OfficialKey | None = None


class Taxonomy(Document):
    """`partners/_taxonomy.yml`; the order of the file is the order of the site."""

    areas: dict[Key, Area] = Field(default_factory=dict)
    towns: dict[Key, Town] = Field(default_factory=dict)
    sectors: dict[Key, Term] = Field(default_factory=dict)
    competences: dict[Key, Term] = Field(default_factory=dict)
    certifications: dict[Key, Term] = Field(default_factory=dict)
    topics: dict[Key, Term] = Field(default_factory=dict)

    def place(self, key: str) -> Term:
        """The town or area of that key."""
        return self.towns.get(key) or self.areas[key]
