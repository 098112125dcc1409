"""Data protection: what a visitor must be told of the data that a visit leaves (Art. 13 DSGVO)."""

from typing import Annotated

from pydantic import Field

from regionruhr.model.labelled import Labelled
from regionruhr.model.shared_fields import EMAIL, PHONE, POSTAL_ADDRESS, WEBSITE
from regionruhr.model.values import Line, LogRetention, MailAddress, Model, Phone, WebAddress


class LegalBasis(Labelled):
    """Why data may be processed: the letters of Art. 6 Abs. 1 DSGVO, in their order."""

    CONSENT = "consent", "Art. 6 Abs. 1 Buchst. a DSGVO (Einwilligung)"
    CONTRACT = "contract", "Art. 6 Abs. 1 Buchst. b DSGVO (Vertrag)"
    LEGAL_OBLIGATION = "legal-obligation", "Art. 6 Abs. 1 Buchst. c DSGVO (rechtliche Pflicht)"
    VITAL_INTERESTS = "vital-interests", "Art. 6 Abs. 1 Buchst. d DSGVO (lebenswichtige Interessen)"
    PUBLIC_TASK = (
        "public-task",
        (
            "Art. 6 Abs. 1 Buchst. e DSGVO mit § 3 Abs. 1 DSG NRW "
            "(Aufgabe im öffentlichen Interesse)"
        ),
    )
    LEGITIMATE_INTERESTS = (
        "legitimate-interests",
        "Art. 6 Abs. 1 Buchst. f DSGVO (berechtigtes Interesse)",
    )


class HostingProvider(Model):
    """On whose servers the site lies.

    `address` is one line, with the country if it is not Germany. `transfer` says what protects
    the data in a country outside the EU (Art. 13 Abs. 1 Buchst. f DSGVO).
    """

    name: Line = Field(title="Name", description="Name des Anbieters.")
    address: Annotated[Line, POSTAL_ADDRESS]
    transfer: Line | None = Field(
        default=None,
        title="Schutz außerhalb der EU",
        description="Nur außerhalb der EU: was die Daten dort schützt.",
    )


class DataProtectionOfficer(Model):
    """Whom people ask about their data; the law wants an address, not a name (Art. 37 Abs. 7)."""

    name: Line | None = Field(default=None, title="Name", description="Ein Name ist nicht nötig.")
    address: Annotated[Line | None, POSTAL_ADDRESS] = None
    email: Annotated[MailAddress, EMAIL]
    phone: Annotated[Phone | None, PHONE] = None


class SupervisoryAuthority(Model):
    """Where people may complain (Art. 77 DSGVO)."""

    name: Line = Field(title="Name", description="Name der Behörde.")
    address: Annotated[Line, POSTAL_ADDRESS]
    email: Annotated[MailAddress, EMAIL]
    phone: Annotated[Phone, PHONE]
    website: Annotated[WebAddress, WEBSITE]


LDI_NRW = SupervisoryAuthority(
    name="Landesbeauftragte für Datenschutz und Informationsfreiheit Nordrhein-Westfalen (LDI NRW)",
    address="Kavalleriestraße 2–4, 40213 Düsseldorf",
    email="poststelle@ldi.nrw.de",
    phone="+49 211 384240",
    website="https://www.ldi.nrw.de",
)


class DataProtection(Model):
    """Who keeps what for how long, why, and who watches; `log_retention` counts days."""

    hosting: HostingProvider | None = Field(
        default=None, title="Hosting", description="Auf wessen Servern die Website liegt."
    )
    log_retention: LogRetention | None = Field(
        default=None,
        title="Speicherdauer der Protokolle",
        description="Wie viele Tage der Server sie aufbewahrt.",
        examples=["7"],
    )
    legal_basis: LegalBasis | None = Field(
        default=None,
        title="Rechtsgrundlage",
        description="Warum die Daten verarbeitet werden dürfen (Art. 6 Abs. 1 DSGVO).",
    )
    officer: DataProtectionOfficer | None = Field(
        default=None,
        title="Datenschutzbeauftragte",
        description="Wen Menschen nach ihren Daten fragen (Art. 37 DSGVO).",
    )
    supervisory_authority: SupervisoryAuthority = Field(
        default=LDI_NRW,
        title="Aufsichtsbehörde",
        description="Wo Menschen sich beschweren können; ohne Angabe die LDI NRW.",
    )
