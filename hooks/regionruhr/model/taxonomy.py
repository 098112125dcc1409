"""Taxonomy: the keys that profiles and releases may use, with their labels."""

from collections.abc import Mapping
from typing import Annotated

from pydantic import Field, StringConstraints

from regionruhr.model.document import Document
from regionruhr.model.geo_coordinates import GeoCoordinates
from regionruhr.model.reference import AreaKey, GenericKey, Holds, Kind
from regionruhr.model.shared_fields import OFFICIAL_KEY
from regionruhr.model.sign import Sign
from regionruhr.model.values import Key, Line, Model, PostalCode, Text

RelatedTerms = Annotated[tuple[Line, ...], Field(min_length=2)]
Division = Annotated[Line, StringConstraints(pattern=r"^\d{2}$")]
OfficialKey = Annotated[Line, StringConstraints(pattern=r"^\d{5}(\d{3})?$")]


class Term(Model):
    """An entry of the taxonomy; `parent` makes the second level."""

    label: Line = Field(title="Bezeichnung", description="So steht es auf der Website.")
    synonyms: tuple[Line, ...] = Field(
        default=(),
        title="Andere Wörter",
        description="Was Menschen noch suchen; die Suche findet es auch darunter.",
    )
    parent: GenericKey | None = Field(
        default=None, title="Oberbegriff", description="Der Begriff, zu dem der Eintrag gehört."
    )
    intro: Text | None = Field(
        default=None, title="Einleitung", description="Ein bis zwei Sätze über der Liste."
    )

    @property
    def names(self) -> tuple[str, ...]:
        """All that it is found by, the label first."""
        return self.label, *self.synonyms


class Subject(Term):
    """A sector, a competence or a topic, which may have a sign."""

    sign: Sign | None = Field(
        default=None,
        title="Zeichen",
        description="Das Zeichen im Ornament von Meldungen, Projekten und Profilen ohne Bild; ohne "
        "eigenes gilt das des Oberbegriffs.",
    )


class Sector(Subject):
    """A sector, with the parts of the classification of economic activities that belong to it."""

    wz: tuple[Division, ...] = Field(
        default=(),
        title="WZ-Abteilungen",
        description="Abteilungen der Klassifikation der Wirtschaftszweige (WZ 2008), je zwei "
        "Ziffern: Der Import von Tabellen schlägt danach die Branche vor.",
        examples=[["24", "25"]],
    )


class Area(Term):
    """One of the five areas; `ags` is its official municipality key."""

    ags: Annotated[OfficialKey | None, OFFICIAL_KEY] = None


class Town(Term):
    """A town, its districts, and the area it belongs to."""

    area: AreaKey = Field(title="Teilregion", description="In welcher Teilregion die Stadt liegt.")
    ags: OfficialKey | None = Field(
        default=None,
        title="Amtlicher Schlüssel",
        description='Amtlicher Gemeindeschlüssel, in Anführungszeichen: "05913".',
    )
    districts: tuple[Line, ...] = Field(
        default=(),
        title="Stadtteile",
        description="Wer nach einem Stadtteil sucht, findet die Stadt. Ein Name, den es in "
        "mehreren Städten gibt, steht bei jeder.",
        examples=[["Hohenlimburg"]],
    )
    postal_codes: tuple[PostalCode, ...] = Field(
        default=(),
        title="Postleitzahlen",
        description="Wer nach einer sucht, findet die Stadt. Fünf Ziffern in Anführungszeichen.",
        examples=[["58452", "58453"]],
    )
    geo: GeoCoordinates | None = Field(
        default=None,
        title="Ortsmitte",
        description="Rathaus oder Marktplatz, Breite und Länge in Grad: Von hier aus misst die "
        "Website Entfernungen, sonst von der Mitte der Fläche.",
        examples=[{"lat": "51.361", "lon": "7.472"}],
    )

    @property
    def names(self) -> tuple[str, ...]:
        """All that it is found by, the label first."""
        return *super().names, *self.districts


class Taxonomy(Document):
    """`partners/_taxonomy.yml`; the order of the file is the order of the site."""

    areas: Annotated[dict[Key, Area], Holds("area")] = Field(
        default_factory=dict,
        title="Teilregionen",
        description="Die fünf Teilregionen, je Kürzel eine.",
    )
    towns: Annotated[dict[Key, Town], Holds("town")] = Field(
        default_factory=dict,
        title="Städte",
        description="Je Kürzel eine Stadt mit ihrer Teilregion.",
    )
    sectors: Annotated[dict[Key, Sector], Holds("sector")] = Field(
        default_factory=dict, title="Branchen", description="Je Kürzel eine Branche."
    )
    competences: Annotated[dict[Key, Subject], Holds("competence")] = Field(
        default_factory=dict,
        title="Kompetenzen",
        description="Je Kürzel eine, auf zwei Ebenen (parent).",
    )
    certifications: Annotated[dict[Key, Term], Holds("certification")] = Field(
        default_factory=dict, title="Zertifikate", description="Je Kürzel eines."
    )
    topics: Annotated[dict[Key, Subject], Holds("topic")] = Field(
        default_factory=dict, title="Themen", description="Je Kürzel ein Thema der Meldungen."
    )

    related_terms: tuple[RelatedTerms, ...] = Field(
        default=(),
        title="Verwandte Wörter",
        description="Je Zeile Wörter für dieselbe Sache oder für das, was ein Betrieb in einem "
        "Zug macht: Die Börse erkennt eines am anderen, und die Suche versucht es mit den übrigen, "
        "wo eines nirgends steht.",
        examples=[["V2A", "1.4301", "Edelstahl"]],
    )

    def groups_of(self, kind: Kind) -> tuple[Mapping[str, Term], ...]:
        """The terms by their keys that a reference of that kind can stand for, group by group."""
        kinds = {"area", "town"} if kind == "town or area" else {kind}
        return tuple(getattr(self, name) for held, name in GROUPS.items() if held in kinds)

    @property
    def divisions(self) -> Mapping[str, str]:
        """The sector of each division of the classification of economic activities."""
        return {division: key for key, term in self.sectors.items() for division in term.wz}

    def terms_of(self, kind: Kind) -> Mapping[str, Term]:
        """The terms by their keys that a reference of that kind can stand for."""
        return {key: term for group in self.groups_of(kind) for key, term in group.items()}

    def place(self, key: str) -> Term:
        """The town or area of that key."""
        return self.towns.get(key) or self.areas[key]


GROUPS: Mapping[Kind, str] = {
    mark.kind: name
    for name, info in Taxonomy.model_fields.items()
    for mark in info.metadata
    if isinstance(mark, Holds)
}
"""The field of the taxonomy that holds the terms of each kind."""
