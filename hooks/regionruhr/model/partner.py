"""Partner: an organisation of the region with a profile (schema.org Organization)."""

from datetime import date
from enum import StrEnum

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from regionruhr.model.document import Document
from regionruhr.model.exchange_entry import ExchangeEntry, Offer, Request
from regionruhr.model.partner_type import PartnerType
from regionruhr.model.values import (
    Day,
    Degrees,
    Key,
    Keys,
    Line,
    MailAddress,
    Model,
    Phone,
    PostalCode,
    Summary,
    Text,
    WebAddress,
    WholeNumber,
    WrittenDate,
    YesNo,
)


class PartnerRole(StrEnum):
    """How an organisation belongs to the network."""

    CARRIER = "carrier"
    MEMBER = "member"
    REGIONAL = "regional"


class Address(Model):
    """Where a partner sits (schema.org PostalAddress); `city` is a town of the taxonomy."""

    street: Line | None = None
    postal_code: PostalCode | None = None
    city: Key


class GeoCoordinates(Model):
    """A place on the earth in degrees, WGS 84 (schema.org GeoCoordinates)."""

    lat: Degrees
    lon: Degrees

    @model_validator(mode="after")
    def _on_earth(self) -> "GeoCoordinates":
        for field, value, limit in (("lat", self.lat, 90), ("lon", self.lon, 180)):
            if abs(value) > limit:
                values = {"value": str(value), "field": field}
                raise PydanticCustomError("degrees-range", "degrees-range", values)
        return self


class ContactPoint(Model):
    """Whom to call or write to (schema.org ContactPoint); a named person has agreed to it."""

    name: Line | None = None
    role: Line | None = None
    email: MailAddress | None = None
    phone: Phone | None = None
    consent: YesNo = False

    @model_validator(mode="after")
    def _can_be_reached(self) -> "ContactPoint":
        if self.email is None and self.phone is None:
            raise PydanticCustomError("contact-empty", "contact-empty")
        return self

    @model_validator(mode="after")
    def _person_has_agreed(self) -> "ContactPoint":
        if self.name is not None and not self.consent:
            values = {"value": self.name, "field": "name"}
            raise PydanticCustomError("consent-missing", "consent-missing", values)
        return self


class Employees(Model):
    """How many people work there (schema.org QuantitativeValue), and the year of the figure."""

    min: WholeNumber
    max: WholeNumber | None = None
    year: WrittenDate | None = None

    @model_validator(mode="after")
    def _in_order(self) -> "Employees":
        if self.max is not None and self.max < self.min:
            values = {"value": str(self.max), "field": "max"}
            raise PydanticCustomError("range-reversed", "range-reversed", values)
        return self


class Partner(Document):
    """A profile, `partners/<id>.yml`; the fields follow schema.org where it has them."""

    id: Key
    name: Line
    legal_name: Line | None = None
    type: PartnerType
    role: PartnerRole
    summary: Summary
    description: Text | None = None
    address: Address
    geo: GeoCoordinates | None = None
    website: WebAddress | None = None
    email: MailAddress | None = None
    phone: Phone | None = None
    same_as: tuple[WebAddress, ...] = ()
    contact: ContactPoint | None = None
    area_served: Keys = ()
    logo: Line | None = None
    logo_dark: Line | None = None
    sectors: Keys = ()
    competences: Keys = ()
    certifications: Keys = ()
    employees: Employees | None = None
    founded: WrittenDate | None = None
    joined: WrittenDate | None = None
    verified_on: Day | None = None
    verified_by: Line | None = None
    sources: tuple[Line, ...] = ()
    offers: tuple[Offer, ...] = ()
    requests: tuple[Request, ...] = ()

    @model_validator(mode="after")
    def _dark_logo_is_a_variant(self) -> "Partner":
        if self.logo_dark is not None and self.logo is None:
            raise PydanticCustomError("logo-missing", "logo-missing", {"field": "logo_dark"})
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

    def public_entries(self, today: date) -> tuple[ExchangeEntry, ...]:
        """Its offers, then its requests, as far as they are to be seen on a day."""
        return tuple(e for e in (*self.offers, *self.requests) if e.is_public(today))
