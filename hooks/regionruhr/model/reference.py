"""Reference: a key that stands for something declared elsewhere: a term, a partner, a project."""

from dataclasses import dataclass
from typing import Annotated, Literal, TypeAlias

from regionruhr.model.values import Key, Keys

Kind: TypeAlias = Literal[
    "area",
    "town",
    "town or area",
    "sector",
    "competence",
    "certification",
    "topic",
    "partner",
    "project",
    "press contact",
]
"""What a key can stand for."""


@dataclass(frozen=True, slots=True)
class RefersTo:
    """Marks a type whose values are keys of something."""

    kind: Kind


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
