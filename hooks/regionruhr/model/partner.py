"""Partner: an organisation of the region with a profile (schema.org Organization)."""

from datetime import date
from typing import Annotated, Self

from pydantic import Field, model_validator

from regionruhr.model.document import Document
from regionruhr.model.exchange_entry import EXAMPLE, Offer, Request
from regionruhr.model.field import Output, Use
from regionruhr.model.geo_coordinates import GeoCoordinates
from regionruhr.model.image import ProfileImage
from regionruhr.model.labelled import Labelled
from regionruhr.model.partner_type import PartnerType
from regionruhr.model.reference import (
    CertificationKeys,
    CompetenceKeys,
    LogoFile,
    PlaceKeys,
    SectorKeys,
    TownKey,
)
from regionruhr.model.shared_fields import IMAGES, PHONE, STREET, WEBSITE
from regionruhr.model.values import (
    Day,
    Key,
    Line,
    MailAddress,
    MarkdownText,
    Model,
    Phone,
    PostalCode,
    Summary,
    WebAddress,
    WholeNumber,
    WrittenDate,
    YesNo,
    refuse,
)

PROFILE, PROFILE_LAYOUT, CARD = Output.PROFILE, Output.PROFILE_LAYOUT, Output.CARD
SEARCH_NAME, SEARCH_TERM = Output.SEARCH_NAME, Output.SEARCH_TERM
SEARCH_TEXT, SEARCH_DETAIL = Output.SEARCH_TEXT, Output.SEARCH_DETAIL
EXPORT, OPEN_DATA, LETTER = Output.EXPORT, Output.OPEN_DATA, Output.LETTER


class PartnerRole(Labelled):
    """How an organisation belongs to the network; a member is its word, two labels, other names."""

    short: str
    """The label where there is little room."""

    def __new__(cls, word: str, label: str = "", short: str = "", *other_names: str) -> Self:
        """Take both labels and the other names beside the word."""
        member = str.__new__(cls, word)
        member._value_, member.label = word, label
        member.short, member.other_names = short, other_names
        return member

    @property
    def names(self) -> tuple[str, ...]:
        """Both labels, then what it was called before."""
        return self.label, self.short, *self.other_names

    CARRIER = "carrier", "Träger des Netzwerks", "Träger"
    MEMBER = "member", "Mitglied des Netzwerks", "Mitglied"
    REGIONAL = "regional", "Aus der Region", "Aus der Region", "Akteur der Region"


class Address(Model):
    """Where a partner sits (schema.org PostalAddress); `city` is a town of the taxonomy."""

    street: Annotated[
        Line | None,
        Use(
            PROFILE_LAYOUT,
            SEARCH_DETAIL,
            EXPORT,
            OPEN_DATA,
            LETTER,
            headings="Str., Straße und Hausnummer, Straße Nr., Straße Hausnr., "
            "Straße u. Hausnummer",
            schema_org="streetAddress",
        ),
        STREET,
    ] = None
    postal_code: Annotated[
        PostalCode | None,
        Use(
            PROFILE_LAYOUT,
            SEARCH_DETAIL,
            EXPORT,
            OPEN_DATA,
            LETTER,
            headings="Postleitzahl",
            schema_org="postalCode",
        ),
    ] = Field(default=None, title="PLZ", description="Fünf Ziffern.", examples=["44135"])
    city: Annotated[
        TownKey,
        Use(
            PROFILE_LAYOUT,
            CARD,
            SEARCH_TERM,
            EXPORT,
            OPEN_DATA,
            LETTER,
            headings="Stadt, Gemeinde, Sitz, Standort, PLZ Ort, PLZ und Ort, PLZ u. Ort",
            schema_org="addressLocality",
        ),
    ] = Field(title="Ort", description="Stadt der Region, in der die Einrichtung sitzt.")


class ContactPoint(Model):
    """Whom to call or write to (schema.org ContactPoint); a named person has agreed to it."""

    name: Annotated[
        Line | None,
        Use(
            PROFILE_LAYOUT,
            EXPORT,
            OPEN_DATA,
            LETTER,
            headings="Ansprechpartner, Ansprechpartnerin, Ansprechpartner/in, Kontaktperson, "
            "Ansprechpartner Name, Kontakt Name",
            schema_org="name",
        ),
    ] = Field(
        default=None,
        title="Ansprechperson",
        description="Name, nur mit Einwilligung der Person.",
    )
    role: Annotated[
        Line | None,
        Use(
            PROFILE_LAYOUT,
            SEARCH_DETAIL,
            EXPORT,
            OPEN_DATA,
            LETTER,
            headings="Abteilung, Position",
            schema_org="contactType",
        ),
    ] = Field(
        default=None,
        title="Funktion",
        description="Funktion oder Abteilung, die Anfragen annimmt.",
        examples=["Vertrieb"],
    )
    email: Annotated[
        MailAddress | None,
        Use(
            PROFILE_LAYOUT,
            CARD,
            EXPORT,
            OPEN_DATA,
            LETTER,
            headings="Kontakt: E-Mail, E-Mail Ansprechpartner, Ansprechpartner E-Mail, "
            "Mail Ansprechpartner",
            schema_org="email",
        ),
    ] = Field(
        default=None,
        title="E-Mail für Anfragen",
        description="Wohin Anfragen gehen; besser eine Sammeladresse.",
        examples=["vertrieb@example.org"],
    )
    phone: Annotated[
        Phone | None,
        Use(
            PROFILE_LAYOUT,
            CARD,
            EXPORT,
            OPEN_DATA,
            LETTER,
            headings="Kontakt: Telefon, Telefon Ansprechpartner, Ansprechpartner Telefon, "
            "Tel. Ansprechpartner",
            schema_org="telephone",
        ),
    ] = Field(
        default=None,
        title="Telefon für Anfragen",
        description="Wo Anfragen angenommen werden, mit +49 und ohne (0).",
        examples=["+49 231 123456"],
    )
    consent: Annotated[
        YesNo, Use(EXPORT, OPEN_DATA, headings="Zustimmung, Einwilligung liegt vor")
    ] = Field(
        default=False,
        title="Einwilligung",
        description="Ob die genannte Person zugestimmt hat (DSGVO).",
    )

    @model_validator(mode="after")
    def _can_be_reached(self) -> "ContactPoint":
        if self.email is None and self.phone is None:
            refuse("contact-empty")
        return self

    @model_validator(mode="after")
    def _person_has_agreed(self) -> "ContactPoint":
        if self.name is not None and not self.consent:
            refuse("consent-missing", value=self.name, field="name")
        return self


class Employees(Model):
    """How many people work there (schema.org QuantitativeValue), and the year of the figure."""

    min: Annotated[WholeNumber, Use(EXPORT, OPEN_DATA, schema_org="minValue")] = Field(
        title="Beschäftigte (von)",
        description="Mindestens so viele; ganze Zahl ohne Punkte.",
        examples=["50"],
    )
    max: Annotated[WholeNumber | None, Use(EXPORT, OPEN_DATA, schema_org="maxValue")] = Field(
        default=None,
        title="Beschäftigte (bis)",
        description="Höchstens so viele; ganze Zahl ohne Punkte. Ist die Zahl genau bekannt, "
        "steht sie hier noch einmal.",
        examples=["99"],
    )
    year: Annotated[WrittenDate | None, Use(EXPORT, OPEN_DATA)] = Field(
        default=None,
        title="Beschäftigte (Jahr)",
        description="Das Jahr der Angabe.",
        examples=["2026"],
    )

    @model_validator(mode="after")
    def _in_order(self) -> "Employees":
        if self.max is not None and self.max < self.min:
            refuse("range-reversed", value=str(self.max), field="max")
        return self


class Partner(Document):
    """A profile, `partners/<id>.yml`; the fields follow schema.org where it has them."""

    id: Annotated[Key, Use(EXPORT, OPEN_DATA, schema_org="identifier")] = Field(
        title="Kennung", description="Bleibt für immer; so heißt auch die Datei des Profils."
    )
    name: Annotated[
        Line,
        Use(
            PROFILE_LAYOUT,
            CARD,
            SEARCH_NAME,
            EXPORT,
            OPEN_DATA,
            LETTER,
            headings="Firma, Firmenname, Unternehmen, Unternehmensname, Organisation, "
            "Einrichtung, Institution, Name der Firma, Name der Einrichtung",
            schema_org="name",
        ),
    ] = Field(title="Name", description="So heißt die Einrichtung auf der Website.")
    legal_name: Annotated[
        Line | None,
        Use(
            PROFILE,
            SEARCH_NAME,
            EXPORT,
            OPEN_DATA,
            LETTER,
            headings="Rechtlicher Name, Firmierung, Name laut Handelsregister, Name lang, "
            "Langname, Voller Name, Offizieller Name, Firmenname lang",
            schema_org="legalName",
        ),
    ] = Field(
        default=None,
        title="Vollständiger Name",
        description="Der Name mit Rechtsform, wie er im Register steht.",
        examples=["Beispiel GmbH & Co. KG"],
    )
    aliases: Annotated[
        tuple[Line, ...],
        Use(
            PROFILE,
            SEARCH_NAME,
            EXPORT,
            OPEN_DATA,
            LETTER,
            headings="Kurzname, Kürzel, Abkürzung, Rufname, Früherer Name",
            schema_org="alternateName",
        ),
    ] = Field(
        default=(),
        title="Andere Namen",
        description="Abkürzungen, Kurznamen und frühere Namen, unter denen man die Einrichtung "
        "sucht.",
        examples=[["RUB"]],
    )
    type: Annotated[
        PartnerType,
        Use(PROFILE_LAYOUT, CARD, EXPORT, OPEN_DATA, LETTER, headings="Art, Typ"),
    ] = Field(title="Art der Einrichtung", description="Was die Einrichtung ist.")
    role: Annotated[
        PartnerRole,
        Use(
            PROFILE_LAYOUT,
            CARD,
            EXPORT,
            OPEN_DATA,
            LETTER,
            headings="Rolle, Verhältnis zum Netzwerk",
        ),
    ] = Field(
        title="Zugehörigkeit",
        description="Wie die Einrichtung zum Netzwerk gehört; „Aus der Region“, wenn "
        "keine Mitgliedschaft bekannt ist.",
    )
    summary: Annotated[
        Summary,
        Use(
            PROFILE_LAYOUT,
            CARD,
            SEARCH_TEXT,
            EXPORT,
            OPEN_DATA,
            LETTER,
            headings="Kurzprofil, Kurztext",
            schema_org="description",
        ),
    ] = Field(
        title="Kurzbeschreibung",
        description="Ein Satz, höchstens 200 Zeichen: Er steht in Listen und Suchmaschinen.",
    )
    description: Annotated[
        MarkdownText | None,
        Use(
            PROFILE_LAYOUT,
            SEARCH_TEXT,
            EXPORT,
            OPEN_DATA,
            LETTER,
            headings="Profil, Firmenprofil, Unternehmensprofil",
        ),
    ] = Field(
        default=None,
        title="Beschreibung",
        description="Der Text der Seite, ohne HTML.",
        examples=["Erster Absatz.\n"],
    )
    address: Annotated[
        Address,
        Use(PROFILE_LAYOUT, headings="Adresse, Postanschrift", schema_org="address"),
    ] = Field(title="Anschrift", description="Wo die Einrichtung sitzt.")
    geo: Annotated[
        GeoCoordinates | None,
        Use(reason="Die Karte zeigt Orte, keine Häuser.", schema_org="geo"),
    ] = Field(default=None, title="Lage", description="Breite und Länge in Grad, mit Punkt.")
    website: Annotated[
        WebAddress | None,
        Use(
            PROFILE_LAYOUT,
            EXPORT,
            OPEN_DATA,
            LETTER,
            headings="Webseite, Web, Internet, Homepage, URL, www, Internetadresse, "
            "Internetseite, Webadresse",
            schema_org="url",
        ),
        WEBSITE,
    ] = None
    email: Annotated[
        MailAddress | None,
        Use(
            PROFILE_LAYOUT,
            CARD,
            EXPORT,
            OPEN_DATA,
            LETTER,
            headings="Mail, E-Mail-Adresse, Mailadresse",
            schema_org="email",
        ),
    ] = Field(
        default=None,
        title="E-Mail",
        description="Die allgemeine Adresse der Einrichtung, keine persönliche.",
        examples=["info@example.org"],
    )
    phone: Annotated[
        Phone | None,
        Use(
            PROFILE_LAYOUT,
            CARD,
            EXPORT,
            OPEN_DATA,
            LETTER,
            headings="Tel., Fon, Telefonnummer, Tel.-Nr., Rufnummer",
            schema_org="telephone",
        ),
        PHONE,
    ] = None
    same_as: Annotated[
        tuple[WebAddress, ...],
        Use(
            PROFILE_LAYOUT,
            EXPORT,
            OPEN_DATA,
            LETTER,
            headings="Weitere Webseiten, Social Media",
            schema_org="sameAs",
        ),
    ] = Field(
        default=(),
        title="Weitere Auftritte",
        description="Andere Seiten derselben Einrichtung, etwa in sozialen Netzwerken.",
        examples=[["https://www.example.org/profil"]],
    )
    contact: Annotated[ContactPoint | None, Use(PROFILE_LAYOUT, schema_org="contactPoint")] = Field(
        default=None,
        title="Ansprechstelle",
        description="Mail oder Telefon; ein Name nur mit Einwilligung.",
    )
    area_served: Annotated[
        PlaceKeys,
        Use(
            PROFILE,
            EXPORT,
            OPEN_DATA,
            LETTER,
            headings="Zuständigkeit, Zuständigkeitsgebiet",
            schema_org="areaServed",
        ),
    ] = Field(
        default=(),
        title="Zuständig für",
        description="Nur bei Trägern: Orte und Teilregionen.",
        examples=[["dortmund"]],
    )
    logo: Annotated[
        LogoFile | None, Use(PROFILE_LAYOUT, CARD, EXPORT, OPEN_DATA, schema_org="logo")
    ] = Field(
        default=None,
        title="Logo",
        description="Das Logo der Einrichtung.",
        examples=["name.svg"],
    )
    logo_dark: Annotated[
        LogoFile | None, Use(PROFILE_LAYOUT, CARD, EXPORT, OPEN_DATA, headings="Logo (dunkel)")
    ] = Field(
        default=None,
        title="Logo für dunklen Grund",
        description="Nur zusätzlich zum Logo.",
        examples=["name-dunkel.svg"],
    )
    images: Annotated[
        tuple[ProfileImage, ...],
        Use(PROFILE_LAYOUT),
        IMAGES,
    ] = ()
    sectors: Annotated[
        SectorKeys,
        Use(
            PROFILE_LAYOUT,
            SEARCH_TERM,
            EXPORT,
            OPEN_DATA,
            LETTER,
            headings="Branche, Wirtschaftszweig",
            schema_org="knowsAbout",
        ),
    ] = Field(
        default=(),
        title="Branchen",
        description="In welchen Branchen die Einrichtung tätig ist.",
        examples=[["maschinenbau"]],
    )
    competences: Annotated[
        CompetenceKeys,
        Use(
            PROFILE_LAYOUT,
            SEARCH_TERM,
            EXPORT,
            OPEN_DATA,
            LETTER,
            headings="Kompetenz, Kernkompetenzen",
            schema_org="knowsAbout",
        ),
    ] = Field(
        default=(),
        title="Kompetenzen",
        description="Was die Einrichtung kann.",
        examples=[["kupplungen"]],
    )
    certifications: Annotated[
        CertificationKeys,
        Use(
            PROFILE,
            EXPORT,
            OPEN_DATA,
            LETTER,
            headings="Zertifikat, Zertifizierung, Zertifizierungen",
            schema_org="hasCertification",
        ),
    ] = Field(
        default=(),
        title="Zertifikate",
        description="Wofür die Einrichtung zertifiziert ist.",
        examples=[["iso-9001"]],
    )
    employees: Annotated[
        Employees | None,
        Use(
            PROFILE,
            LETTER,
            headings="Mitarbeiter, Mitarbeiterzahl, Mitarbeitende, Mitarbeiter/innen, "
            "Beschäftigte, Beschäftigtenzahl, Anzahl Mitarbeiter, Zahl der Mitarbeiter, "
            "Anzahl Beschäftigte",
            schema_org="numberOfEmployees",
        ),
    ] = Field(
        default=None,
        title="Beschäftigte",
        description="Zahl oder Spanne, ohne Punkte, und das Jahr der Angabe.",
    )
    founded: Annotated[
        WrittenDate | None,
        Use(
            PROFILE,
            EXPORT,
            OPEN_DATA,
            LETTER,
            headings="Gründungsjahr, Gründung, Gründungsdatum, gegründet am",
            schema_org="foundingDate",
        ),
    ] = Field(
        default=None,
        title="Gegründet",
        description="Jahr, Jahr-Monat oder Jahr-Monat-Tag.",
        examples=["1999"],
    )
    joined: Annotated[
        WrittenDate | None,
        Use(
            PROFILE,
            EXPORT,
            OPEN_DATA,
            LETTER,
            headings="Mitglied seit, Beitritt, Beitrittsdatum",
        ),
    ] = Field(
        default=None,
        title="Im Netzwerk seit",
        description="Jahr, Jahr-Monat oder Jahr-Monat-Tag.",
        examples=["2026-02"],
    )
    verified_on: Annotated[Day | None, Use(PROFILE_LAYOUT, EXPORT, OPEN_DATA)] = Field(
        default=None,
        title="Bestätigt am",
        description="Wann die Einrichtung die Angaben bestätigt hat.",
        examples=["2026-02-02"],
    )
    verified_by: Annotated[
        Line | None, Use(PROFILE_LAYOUT, EXPORT, OPEN_DATA, headings="Bestätigt durch")
    ] = Field(
        default=None,
        title="Bestätigt von",
        description="Wer bestätigt hat; es steht auf der Seite: besser eine Funktion als ein Name.",
        examples=["Geschäftsstelle"],
    )
    sources: Annotated[
        tuple[Line, ...], Use(PROFILE_LAYOUT, EXPORT, OPEN_DATA, headings="Quelle")
    ] = Field(
        default=(),
        title="Quellen",
        description="Woher die Angaben stammen.",
        examples=[["Website der Einrichtung"]],
    )
    offers: Annotated[
        tuple[Offer, ...],
        Use(PROFILE_LAYOUT, SEARCH_TEXT, OPEN_DATA, LETTER, schema_org="makesOffer"),
    ] = Field(
        default=(),
        title="Angebote",
        description="Was die Einrichtung anbietet, als Einträge der Börse.",
        examples=[[{"id": "wasserstrahl", **EXAMPLE}]],
    )
    requests: Annotated[
        tuple[Request, ...], Use(PROFILE_LAYOUT, SEARCH_TEXT, OPEN_DATA, LETTER, schema_org="seeks")
    ] = Field(
        default=(),
        title="Gesuche",
        description="Was die Einrichtung sucht, als Einträge der Börse.",
        examples=[[{"id": "wasserstrahl-gesucht", **EXAMPLE}]],
    )

    @model_validator(mode="after")
    def _dark_logo_is_a_variant(self) -> "Partner":
        if self.logo_dark is not None and self.logo is None:
            refuse("logo-missing", field="logo_dark")
        return self

    @property
    def reachable_email(self) -> str:
        """The mail address to try first: of the contact, else of the organisation, else empty."""
        return (self.contact.email if self.contact else None) or self.email or ""

    @property
    def reachable_phone(self) -> str:
        """The telephone to try first: of the contact, else of the organisation, else empty."""
        return (self.contact.phone if self.contact else None) or self.phone or ""

    @property
    def is_reachable(self) -> bool:
        """Whether there is a telephone or a mail address, of a contact or of the organisation."""
        return bool(self.reachable_email or self.reachable_phone)

    @property
    def is_accessible(self) -> bool:
        """Whether there is any way to it: a telephone, a mail address, a website."""
        return self.is_reachable or self.website is not None

    @property
    def entries(self) -> tuple[Offer | Request, ...]:
        """Its offers, then its requests."""
        return (*self.offers, *self.requests)

    def public_entries(self, today: date) -> tuple[Offer | Request, ...]:
        """Its offers, then its requests, as far as they are to be seen on a day."""
        return tuple(entry for entry in self.entries if entry.is_public(today))
