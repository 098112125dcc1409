"""Reference: a key that stands for something declared elsewhere, or the name of a file."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Literal, TypeAlias

from regionruhr.model.values import Key, Keys, Line

LOGOS = "partners/logos/"
PROFILE_PICTURES = "partners/bilder/"
SIGN_LANGUAGE = "content/assets/gebaerdensprache/"
PICTURE_SUFFIXES = (".jpg", ".jpeg", ".png", ".svg", ".webp")
LOGO_SUFFIXES = (".svg", ".png", ".webp")
DOCUMENT_SUFFIXES = (".pdf", ".txt")
VIDEO_SUFFIXES = (".mp4", ".webm")

Kind: TypeAlias = Literal[
    "area",
    "town",
    "town or area",
    "sector",
    "competence",
    "certification",
    "topic",
    "generic term",
    "partner",
    "project",
    "press contact",
]
"""What a key can stand for; a generic term is one of the same group."""
SOURCES: Mapping[Kind, str] = {
    "partner": "Name der Datei in partners/ ohne .yml",
    "project": "Name der Datei in content/projekte/ ohne .md",
    "press contact": "Kürzel aus partners/_network.yml",
}
"""Where the keys are found that are none of the taxonomy."""


@dataclass(frozen=True, slots=True)
class RefersTo:
    """Marks a type whose values are keys of something."""

    kind: Kind


@dataclass(frozen=True, slots=True)
class Holds:
    """Marks a mapping from the keys that references of a kind can have."""

    kind: Kind


@dataclass(frozen=True, slots=True)
class NamesFile:
    """Marks a type whose values are names of files."""

    suffixes: tuple[str, ...]
    """The endings that they may have."""
    folder: str = ""
    """Where they lie, with a slash at the end; empty for the folder of the record."""


@dataclass(frozen=True, slots=True)
class Among:
    """Marks a reference that is to one of the records alone of which a field has that value."""

    field: str
    value: str


AreaKey = Annotated[Key, RefersTo("area")]
TownKey = Annotated[Key, RefersTo("town")]
PartnerKey = Annotated[Key, RefersTo("partner")]
PressContactKey = Annotated[Key, RefersTo("press contact")]
PlaceKeys = Annotated[Keys, RefersTo("town or area")]
SectorKeys = Annotated[Keys, RefersTo("sector")]
CompetenceKeys = Annotated[Keys, RefersTo("competence")]
CertificationKeys = Annotated[Keys, RefersTo("certification")]
TopicKeys = Annotated[Keys, RefersTo("topic")]
PartnerKeys = Annotated[Keys, RefersTo("partner")]
ProjectKeys = Annotated[Keys, RefersTo("project")]
GenericKey = Annotated[Key, RefersTo("generic term")]
LogoFile = Annotated[Line, NamesFile(LOGO_SUFFIXES, LOGOS)]
PictureFile = Annotated[Line, NamesFile(PICTURE_SUFFIXES)]
ProfilePictureFile = Annotated[Line, NamesFile(PICTURE_SUFFIXES, PROFILE_PICTURES)]
# A picture has rights to name: it is no document.
DocumentFile = Annotated[Line, NamesFile(DOCUMENT_SUFFIXES)]
VideoFile = Annotated[Line, NamesFile(VIDEO_SUFFIXES, SIGN_LANGUAGE)]
