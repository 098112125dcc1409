"""Exchange: what a partner offers and what it looks for (schema.org Offer, Demand).

The terms are those of the Enterprise Europe Network: business or technology offer or request,
research partner.
"""

from collections.abc import Mapping
from datetime import date
from typing import Annotated, Literal

from pydantic import Field, model_validator

from regionruhr.model.addresses import RESERVED_ENTRIES
from regionruhr.model.document import Document
from regionruhr.model.field import Output, Use
from regionruhr.model.labelled import Labelled
from regionruhr.model.partner_type import PartnerType
from regionruhr.model.reference import Among, CertificationKeys, CompetenceKeys, PartnerKey, TownKey
from regionruhr.model.values import Day, Key, Line, Model, Summary, Text, YesNo, refuse

PROFILE, PROFILE_LAYOUT = Output.PROFILE, Output.PROFILE_LAYOUT
OPEN_DATA, LETTER = Output.OPEN_DATA, Output.LETTER
SEARCH_TERM, SEARCH_TEXT = Output.SEARCH_TERM, Output.SEARCH_TEXT

EXAMPLE: Mapping[str, str] = {
    "title": "Wasserstrahlschneiden bis 200 mm",
    "summary": "Wir schneiden Stein, Gummi und Metall ohne Hitze, auch Einzelstücke.",
    "published": "2026-12-01",
    "valid_until": "2027-05-31",
}
"""What an entry says at least, but for its id."""


class EntryKind(Labelled):
    """The kinds of entry."""

    OFFER = "offer", "Angebot"
    REQUEST = "request", "Gesuch"


class EntryCategory(Labelled):
    """What an entry is about."""

    SERVICE = "service", "Produkt oder Leistung", "Produkt", "Leistung", "Dienstleistung", "Auftrag"
    CAPACITY = "capacity", "Freie Kapazität", "Freie Kapazitäten", "Kapazität", "Kapazitäten"
    RESIDUE = "residue", "Reststoff", "Reststoffe", "Abfall", "Nebenprodukt", "Wertstoff"
    RESEARCH = "research", "Forschung und Entwicklung", "Forschung", "Entwicklung", "F&E", "FuE"


class EntryResult(Labelled):
    """How an entry ended."""

    MATCHED = "matched", "Partner gefunden", "gefunden", "vermittelt", "erfolgreich"
    WITHDRAWN = "withdrawn", "zurückgezogen", "zurückgenommen"
    EXPIRED = "expired", "ohne Ergebnis abgelaufen", "abgelaufen", "ohne Ergebnis", "erfolglos"


CARRIERS = Among("role", "carrier")
"""Who answers for an organisation without a name."""
_FOR_FIGURES = "Zählt für die Jahreszahlen (regionruhr outcomes)."
_ALWAYS = "In partners/boerse/ sind alle Einträge ohne Namen."
_BESIDE = "Steht auf der Seite des Eintrags neben seinen Feldern."


class Outcome(Model):
    """How and when an entry ended."""

    result: Annotated[EntryResult, Use(reason=_FOR_FIGURES, headings="Ausgang")] = Field(
        title="Ergebnis", description="Was daraus geworden ist."
    )
    on: Annotated[Day, Use(reason=_FOR_FIGURES, headings="Datum")] = Field(
        title="Beendet am", description="Seit wann es feststeht.", examples=["2026-05-04"]
    )
    with_in_region: Annotated[YesNo | None, Use(reason=_FOR_FIGURES)] = Field(
        default=None,
        title="Partner aus der Region",
        description="Nur wenn ein Partner gefunden ist: ob er in der Region sitzt.",
        examples=["true"],
    )

    @model_validator(mode="after")
    def _partner_was_found(self) -> "Outcome":
        if self.with_in_region is not None and self.result is not EntryResult.MATCHED:
            refuse("region-without-match", field="with_in_region")
        return self


class ExchangeEntry(Model):
    """What offers and requests have in common.

    It is public from the day `published` to the day `valid_until`, both included, unless it has
    an `outcome`. The partner of an `anonymous` one is not shown: its chamber answers. An
    `example` shows how an entry looks and is no offer of anybody.
    """

    id: Annotated[Key, Use(OPEN_DATA, schema_org="identifier")] = Field(
        title="Kennung",
        description="Kennung des Eintrags: bleibt; kein anderer Eintrag der Website hat sie.",
    )
    kind: Annotated[Literal["offer", "request"], Use(PROFILE_LAYOUT, OPEN_DATA)] = Field(
        title="Art des Eintrags", description="Ob die Einrichtung etwas anbietet oder sucht."
    )
    category: Annotated[EntryCategory, Use(PROFILE, OPEN_DATA)] = Field(
        default=EntryCategory.SERVICE,
        title="Worum es geht",
        description="Ein Produkt oder eine Leistung, freie Kapazität, ein Reststoff, Forschung.",
        examples=["capacity"],
    )
    title: Annotated[
        Line, Use(PROFILE_LAYOUT, SEARCH_TEXT, OPEN_DATA, LETTER, schema_org="name")
    ] = Field(title="Titel", description="Worum es geht, in einer Zeile.")
    summary: Annotated[
        Summary,
        Use(
            PROFILE_LAYOUT,
            SEARCH_TEXT,
            OPEN_DATA,
            schema_org="description",
            headings="Zusammenfassung",
        ),
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
    minimum_order: Annotated[
        Line | None, Use(PROFILE, OPEN_DATA, headings="Mindestbestellmenge")
    ] = Field(
        default=None,
        title="Mindestmenge",
        description="Mit Einheit, in Worten: ab welcher Menge es sich lohnt.",
        examples=["ab 50 Stück"],
    )
    material: Annotated[Line | None, Use(PROFILE, SEARCH_TERM, OPEN_DATA)] = Field(
        default=None,
        title="Werkstoff",
        description="Woraus es ist oder sein soll, mit Nummer oder Kurznamen.",
        examples=["Edelstahl 1.4301"],
    )
    max_size: Annotated[Line | None, Use(PROFILE, OPEN_DATA, headings="Abmessung, Größe, Maße")] = (
        Field(
            default=None,
            title="Größte Abmessung",
            description="Mit Einheit, in Worten: wie groß oder schwer ein Teil sein kann.",
            examples=["bis 800 mm Durchmesser"],
        )
    )
    partner_type: Annotated[PartnerType | None, Use(PROFILE, OPEN_DATA)] = Field(
        default=None,
        title="Gesuchter Partner",
        description="Welche Art von Einrichtung gesucht ist.",
        examples=["company"],
    )
    published: Annotated[Day, Use(PROFILE_LAYOUT, OPEN_DATA, schema_org="validFrom")] = Field(
        title="Öffentlich ab",
        description="Der erste Tag, an dem der Eintrag zu sehen ist.",
        examples=["2026-02-02"],
    )
    valid_until: Annotated[
        Day, Use(PROFILE_LAYOUT, OPEN_DATA, schema_org="validThrough", headings="Gültig bis")
    ] = Field(
        title="Öffentlich bis",
        description="Der letzte Tag; danach verschwindet der Eintrag von selbst.",
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
    outcome: Annotated[Outcome | None, Use(reason=_FOR_FIGURES)] = Field(
        default=None, title="Ausgang", description="Wie es ausging; damit ist der Eintrag beendet."
    )

    @model_validator(mode="after")
    def _ends_after_it_begins(self) -> "ExchangeEntry":
        _in_order(self.published, self.valid_until, "valid_until")
        return self

    @model_validator(mode="after")
    def _has_an_address_of_its_own(self) -> "ExchangeEntry":
        if self.id in RESERVED_ENTRIES:
            refuse("entry-id-reserved", value=self.id, field="id")
        return self

    def is_public(self, today: date) -> bool:
        """Whether it is to be seen on a day."""
        return self.outcome is None and self.published <= today <= self.valid_until


AVAILABLE_FROM = Field(
    title="Verfügbar ab", description="Ab wann es zu haben ist.", examples=["2026-03-01"]
)
AVAILABLE_UNTIL = Field(
    title="Verfügbar bis", description="Bis wann es zu haben ist.", examples=["2026-12-31"]
)
NEEDED_BY = Field(
    title="Gebraucht bis", description="Wann es spätestens da sein muss.", examples=["2026-06-30"]
)
SINCE = Use(PROFILE, OPEN_DATA, schema_org="availabilityStarts")
UNTIL = Use(PROFILE, OPEN_DATA, schema_org="availabilityEnds")


class Offer(ExchangeEntry):
    """What a partner offers, and when it is to be had."""

    kind: Annotated[Literal["offer"], Use(PROFILE_LAYOUT, OPEN_DATA)] = Field(
        default="offer",
        title="Art des Eintrags",
        description="Was unter „offers“ steht, ist ein Angebot.",
    )
    available_from: Annotated[Day | None, SINCE, AVAILABLE_FROM] = None
    available_until: Annotated[Day | None, UNTIL, AVAILABLE_UNTIL] = None

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
    needed_by: Annotated[Day | None, UNTIL, NEEDED_BY] = None


class AnonymousEntry(ExchangeEntry, Document):
    """An offer or a request of an organisation that no file names, `partners/boerse/<id>.yml`."""

    anonymous: Annotated[YesNo, Use(reason=_ALWAYS)] = Field(
        default=True, title="Ohne Namen", description="Hier immer: Die Kammer antwortet."
    )
    town: Annotated[TownKey, Use(reason=_BESIDE, headings="Stadt")] = Field(
        title="Ort", description="Stadt der Region, in der die Einrichtung sitzt."
    )
    contact: Annotated[
        PartnerKey | None,
        Use(reason=_BESIDE, headings="Ansprechpartner, Kammer"),
        CARRIERS,
    ] = Field(
        default=None,
        title="Wer antwortet",
        description="Ein Träger des Netzwerks; sonst antwortet die Kammer des Ortes.",
        examples=["wf-dortmund"],
    )
    available_from: Annotated[Day | None, SINCE, AVAILABLE_FROM] = None
    available_until: Annotated[Day | None, UNTIL, AVAILABLE_UNTIL] = None
    needed_by: Annotated[Day | None, UNTIL, NEEDED_BY] = None

    @model_validator(mode="after")
    def _has_fields_of_its_kind(self) -> "AnonymousEntry":
        own = set(_MODELS[self.kind].model_fields) | {"town", "contact"}
        for name in set(type(self).model_fields) - own:
            if getattr(self, name) is not None:
                refuse("unknown-field", known=", ".join(sorted(own)), field=name)
        _in_order(self.available_from, self.available_until, "available_until")
        return self

    @model_validator(mode="after")
    def _stays_anonymous(self) -> "AnonymousEntry":
        if not self.anonymous:
            refuse("not-anonymous", field="anonymous")
        return self

    @property
    def entry(self) -> Offer | Request:
        """The offer or the request alone."""
        model = _MODELS[self.kind]
        return model.model_construct(**{name: getattr(self, name) for name in model.model_fields})


_MODELS: Mapping[str, type[Offer | Request]] = {"offer": Offer, "request": Request}


def _in_order(first: date | None, last: date | None, field: str) -> None:
    if first is not None and last is not None and last < first:
        refuse("dates-reversed", value=last.isoformat(), other=first.isoformat(), field=field)
