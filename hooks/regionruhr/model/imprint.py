"""Imprint: who runs the site and who answers for its texts (§ 5 DDG, § 18 Abs. 2 MStV)."""

from typing import Annotated

from pydantic import Field, model_validator

from regionruhr.model.shared_fields import EMAIL, PHONE, POSTAL_CODE, STREET, TOWN
from regionruhr.model.values import (
    BusinessId,
    Line,
    MailAddress,
    Model,
    Phone,
    PostalCode,
    VatId,
    YesNo,
    refuse,
)


class RegisterEntry(Model):
    """Where an operator is registered: "Amtsgericht Dortmund", "HRB 12345"."""

    court: Line = Field(
        title="Gericht", description="Das Registergericht.", examples=["Amtsgericht Dortmund"]
    )
    number: Line = Field(
        title="Nummer", description="Die Nummer im Register.", examples=["HRB 12345"]
    )


class ConsumerDispute(Model):
    """Whether an operator takes part in the settlement of consumer disputes (§ 36 VSBG).

    Who does names the `body`, with its address.
    """

    participates: YesNo = Field(title="Teilnahme", description="Ob der Betreiber teilnimmt.")
    body: Line | None = Field(
        default=None,
        title="Stelle",
        description="Die zuständige Stelle mit Anschrift, wenn er teilnimmt.",
    )

    @model_validator(mode="after")
    def _names_the_body(self) -> "ConsumerDispute":
        if self.participates and self.body is None:
            refuse("dispute-body-missing")
        return self


class Operator(Model):
    """Who runs the site and answers for it (§ 5 DDG).

    `business_id` is the Wirtschafts-Identifikationsnummer (§ 139c AO).
    """

    name: Line | None = Field(default=None, title="Name", description="Name des Betreibers.")
    legal_form: Line | None = Field(
        default=None, title="Rechtsform", description="Zum Beispiel GmbH oder Anstalt."
    )
    street: Annotated[Line | None, STREET] = None
    postal_code: Annotated[PostalCode | None, POSTAL_CODE] = None
    city: Annotated[Line | None, TOWN] = None
    represented_by: Line | None = Field(
        default=None, title="Vertreten durch", description="Wer den Betreiber vertritt."
    )
    email: Annotated[MailAddress | None, EMAIL] = None
    phone: Annotated[Phone | None, PHONE] = None
    register_entry: RegisterEntry | None = Field(
        default=None, title="Registereintrag", description="Gericht und Nummer."
    )
    vat_id: VatId | None = Field(
        default=None,
        title="Umsatzsteuer-Identifikationsnummer",
        description="DE und neun Ziffern.",
        examples=["DE123456789"],
    )
    business_id: BusinessId | None = Field(
        default=None,
        title="Wirtschafts-Identifikationsnummer",
        description="DE, neun Ziffern, Strich, fünf Ziffern.",
        examples=["DE123456789-00001"],
    )
    supervisory_authority: Line | None = Field(
        default=None, title="Aufsichtsbehörde", description="Wer den Betreiber beaufsichtigt."
    )
    consumer_dispute: ConsumerDispute | None = Field(
        default=None,
        title="Streitbeilegung",
        description="Ob der Betreiber an der Streitbeilegung teilnimmt (§ 36 VSBG).",
    )


class EditorResponsible(Model):
    """The person who answers for editorial content (§ 18 Abs. 2 MStV)."""

    name: Line = Field(title="Name", description="Vor- und Nachname.")
    street: Annotated[Line, STREET]
    postal_code: Annotated[PostalCode, POSTAL_CODE]
    city: Annotated[Line, TOWN]
