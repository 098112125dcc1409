"""Imprint: who runs the site and who answers for its texts (§ 5 DDG, § 18 Abs. 2 MStV)."""

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from regionruhr.model.values import (
    BusinessId,
    Line,
    MailAddress,
    Model,
    Phone,
    PostalCode,
    VatId,
    YesNo,
)


class RegisterEntry(Model):
    """Where an operator is registered: "Amtsgericht Dortmund", "HRB 12345"."""

    court: Line
    number: Line


class ConsumerDispute(Model):
    """Whether an operator takes part in the settlement of consumer disputes (§ 36 VSBG).

    Who does names the `body`, with its address.
    """

    participates: YesNo
    body: Line | None = None

    @model_validator(mode="after")
    def _names_the_body(self) -> "ConsumerDispute":
        if self.participates and self.body is None:
            fault = "dispute-body-missing"
            raise PydanticCustomError(fault, fault)
        return self


class Operator(Model):
    """Who runs the site and answers for it (§ 5 DDG).

    `business_id` is the Wirtschafts-Identifikationsnummer (§ 139c AO).
    """

    name: Line | None = None
    legal_form: Line | None = None
    street: Line | None = None
    postal_code: PostalCode | None = None
    city: Line | None = None
    represented_by: Line | None = None
    email: MailAddress | None = None
    phone: Phone | None = None
    register_entry: RegisterEntry | None = None
    vat_id: VatId | None = None
    business_id: BusinessId | None = None
    supervisory_authority: Line | None = None
    consumer_dispute: ConsumerDispute | None = None


class EditorResponsible(Model):
    """The person who answers for editorial content (§ 18 Abs. 2 MStV)."""

    name: Line
    street: Line
    postal_code: PostalCode
    city: Line
