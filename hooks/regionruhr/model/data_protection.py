"""Data protection: what a visitor must be told of the data that a visit leaves (Art. 13 DSGVO)."""

from enum import StrEnum

from regionruhr.model.values import Line, LogRetention, MailAddress, Model, Phone, WebAddress


class LegalBasis(StrEnum):
    """Why data may be processed: the letters of Art. 6 Abs. 1 DSGVO, in their order."""

    CONSENT = "consent"
    CONTRACT = "contract"
    LEGAL_OBLIGATION = "legal-obligation"
    VITAL_INTERESTS = "vital-interests"
    PUBLIC_TASK = "public-task"
    LEGITIMATE_INTERESTS = "legitimate-interests"


class HostingProvider(Model):
    """On whose servers the site lies.

    `address` is one line, with the country if it is not Germany. `transfer` says what protects
    the data in a country outside the EU (Art. 13 Abs. 1 Buchst. f DSGVO).
    """

    name: Line
    address: Line
    transfer: Line | None = None


class DataProtectionOfficer(Model):
    """Whom people ask about their data; the law wants an address, not a name (Art. 37 Abs. 7)."""

    name: Line | None = None
    address: Line | None = None
    email: MailAddress
    phone: Phone | None = None


class SupervisoryAuthority(Model):
    """Where people may complain (Art. 77 DSGVO)."""

    name: Line
    address: Line
    email: MailAddress
    phone: Phone
    website: WebAddress


LDI_NRW = SupervisoryAuthority(
    name="Landesbeauftragte für Datenschutz und Informationsfreiheit Nordrhein-Westfalen (LDI NRW)",
    address="Kavalleriestraße 2–4, 40213 Düsseldorf",
    email="poststelle@ldi.nrw.de",
    phone="+49 211 384240",
    website="https://www.ldi.nrw.de",
)


class DataProtection(Model):
    """Who keeps what for how long, why, and who watches; `log_retention` counts days."""

    hosting: HostingProvider | None = None
    log_retention: LogRetention | None = None
    legal_basis: LegalBasis | None = None
    officer: DataProtectionOfficer | None = None
    supervisory_authority: SupervisoryAuthority = LDI_NRW
