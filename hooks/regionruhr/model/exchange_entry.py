"""Exchange: what a partner offers and what it looks for (schema.org Offer, Demand).

The terms are those of the Enterprise Europe Network: business or technology offer or request,
research partner.
"""

from collections.abc import Mapping
from datetime import date
from typing import Annotated, Literal

from pydantic import Field, model_validator

from regionruhr.model.field import Output, Use
from regionruhr.model.labelled import Labelled
from regionruhr.model.partner_type import PartnerType
from regionruhr.model.reference import CertificationKeys, CompetenceKeys
from regionruhr.model.values import Day, Key, Line, Model, Summary, Text, YesNo, refuse

PROFILE, PROFILE_LAYOUT = Output.PROFILE, Output.PROFILE_LAYOUT
OPEN_DATA, LETTER = Output.OPEN_DATA, Output.LETTER
SEARCH_TERM, SEARCH_TEXT = Output.SEARCH_TERM, Output.SEARCH_TEXT

EXAMPLE: Mapping[str, str] = {
    "title": "Wasserstrahlschneiden bis 200 mm",
    "summary": "Ein Satz, höchstens 200 Zeichen.",
    "published": "2026-02-02",
    "valid_until": "2026-08-02",
}
"""What an entry says at least, but for its id."""


class EntryKind(Labelled):
    """The kinds of entry."""

    OFFER = "offer", "Angebot"
    REQUEST = "request", "Gesuch"


class ExchangeEntry(Model):
    """What offers and requests have in common.

    It is public from the day `published` to the day `valid_until`, both included. The
    partner of an `anonymous` one is not shown: its chamber answers. An `example` shows
    how an entry looks and is no offer of anybody.
    """

    id: Annotated[Key, Use(OPEN_DATA, schema_org="identifier")] = Field(
        title="Kennung",
        description="Kennung des Eintrags: bleibt; kein anderer Eintrag der Website hat sie.",
    )
    kind: Annotated[Literal["offer", "request"], Use(PROFILE_LAYOUT, OPEN_DATA)] = Field(
        title="Art des Eintrags", description="Ob die Einrichtung etwas anbietet oder sucht."
    )
    title: Annotated[
        Line, Use(PROFILE_LAYOUT, SEARCH_TEXT, OPEN_DATA, LETTER, schema_org="name")
    ] = Field(title="Titel", description="Worum es geht, in einer Zeile.")
    summary: Annotated[
        Summary, Use(PROFILE_LAYOUT, SEARCH_TEXT, OPEN_DATA, schema_org="description")
    ] = Field(title="Kurzbeschreibung", description="Ein Satz, höchstens 200 Zeichen.")
    description: Annotated[Text | None, Use(PROFILE_LAYOUT, SEARCH_TEXT, OPEN_DATA)] = Field(
        default=None,
        title="Beschreibung",
        description="Mehr dazu, in mehreren Zeilen.",
        examples=["Was dazu gehört."],
    )
    competences: Annotated[CompetenceKeys, Use(PROFILE, SEARCH_TERM, OPEN_DATA)] = Field(
        default=(),
        title="Kompetenzen",
        description="Um welche Kompetenzen es geht.",
        examples=[["kupplungen"]],
    )
    certifications: Annotated[CertificationKeys, Use(PROFILE, OPEN_DATA)] = Field(
        default=(),
        title="Zertifikate",
        description="Um welche Zertifikate es geht.",
        examples=[["iso-9001"]],
    )
    quantity: Annotated[Line | None, Use(PROFILE, OPEN_DATA)] = Field(
        default=None,
        title="Menge",
        description="Mit Einheit, in Worten.",
        examples=["500 Stück im Monat"],
    )
    partner_type: Annotated[PartnerType | None, Use(PROFILE, OPEN_DATA)] = Field(
        default=None,
        title="Gesuchter Partner",
        description="Welche Art von Einrichtung gesucht ist.",
        examples=["company"],
    )
    published: Annotated[Day, Use(PROFILE_LAYOUT, OPEN_DATA, schema_org="validFrom")] = Field(
        title="Öffentlich ab", description="Jahr-Monat-Tag.", examples=["2026-02-02"]
    )
    valid_until: Annotated[Day, Use(PROFILE_LAYOUT, OPEN_DATA, schema_org="validThrough")] = Field(
        title="Öffentlich bis",
        description="Jahr-Monat-Tag; danach verschwindet der Eintrag von selbst.",
        examples=["2026-08-02"],
    )
    anonymous: Annotated[YesNo, Use(reason="Bestimmt, ob die Einrichtung genannt wird.")] = Field(
        default=False,
        title="Ohne Namen",
        description="Ob die Kammer antwortet und die Einrichtung ungenannt bleibt.",
    )
    example: Annotated[YesNo, Use(reason="Muster gehen nicht in die offenen Daten ein.")] = Field(
        default=False, title="Muster", description="Ob es ein Muster ist, kein wirklicher Eintrag."
    )

    @model_validator(mode="after")
    def _ends_after_it_begins(self) -> "ExchangeEntry":
        _in_order(self.published, self.valid_until, "valid_until")
        return self

    def is_public(self, today: date) -> bool:
        """Whether it is to be seen on a day."""
        return self.published <= today <= self.valid_until


class Offer(ExchangeEntry):
    """What a partner offers, and when it is to be had."""

    kind: Annotated[Literal["offer"], Use(PROFILE_LAYOUT, OPEN_DATA)] = Field(
        default="offer",
        title="Art des Eintrags",
        description="Was unter „offers“ steht, ist ein Angebot.",
    )
    available_from: Annotated[Day | None, Use(PROFILE, OPEN_DATA)] = Field(
        default=None, title="Verfügbar ab", description="Jahr-Monat-Tag.", examples=["2026-03-01"]
    )
    available_until: Annotated[Day | None, Use(PROFILE, OPEN_DATA)] = Field(
        default=None, title="Verfügbar bis", description="Jahr-Monat-Tag.", examples=["2026-12-31"]
    )

    @model_validator(mode="after")
    def _available_in_order(self) -> "Offer":
        _in_order(self.available_from, self.available_until, "available_until")
        return self


class Request(ExchangeEntry):
    """What a partner looks for, and by when."""

    kind: Annotated[Literal["request"], Use(PROFILE_LAYOUT, OPEN_DATA)] = Field(
        default="request",
        title="Art des Eintrags",
        description="Was unter „requests“ steht, ist ein Gesuch.",
    )
    needed_by: Annotated[Day | None, Use(PROFILE, OPEN_DATA)] = Field(
        default=None, title="Gebraucht bis", description="Jahr-Monat-Tag.", examples=["2026-06-30"]
    )


def _in_order(first: date | None, last: date | None, field: str) -> None:
    if first is not None and last is not None and last < first:
        refuse("dates-reversed", value=last.isoformat(), other=first.isoformat(), field=field)
