"""Portrait: what the network says of itself: who runs it, whom to call, its figures and history."""

from pydantic import Field

from regionruhr.network.document import Document
from regionruhr.network.legal_details import LegalDetail, missing_legal_details
from regionruhr.network.values import (
    Day,
    Key,
    Line,
    MailAddress,
    Model,
    Phone,
    PostalCode,
    SecurityAddress,
    Text,
    WebAddress,
    WrittenDate,
)


class Operator(Model):
    """Who runs the site and answers for it (§ 5 DDG)."""

    name: Line | None = None
    legal_form: Line | None = None
    street: Line | None = None
    postal_code: PostalCode | None = None
    city: Line | None = None
    represented_by: Line | None = None
    email: MailAddress | None = None
    phone: Phone | None = None
    register_number: Line | None = None
    vat_id: Line | None = None
    supervisory_authority: Line | None = None


class EditorResponsible(Model):
    """The person who answers for editorial content (§ 18 Abs. 2 MStV)."""

    name: Line
    street: Line
    postal_code: PostalCode
    city: Line


class PressContact(Model):
    """Whom a journalist calls, and when; `organisation` is the id of a partner."""

    organisation: Key
    name: Line | None = None
    role: Line | None = None
    email: MailAddress | None = None
    phone: Phone | None = None
    hours: Line | None = None


class SecurityContact(Model):
    """Whom to tell of a weakness of the site (RFC 9116); good to the end of the day `expires`.

    `contact` is a mail address or that of a form, `policy` says how reports are dealt with.
    """

    contact: SecurityAddress
    expires: Day
    policy: WebAddress | None = None


class Boilerplates(Model):
    """The network in three lengths, to be copied."""

    short: Text
    medium: Text
    long: Text


class Figure(Model):
    """A figure with what it counts, its year and where it was published."""

    value: Line
    label: Line
    year: WrittenDate
    source: Line


class Milestone(Model):
    """A step in the history of the network."""

    date: WrittenDate
    title: Line
    text: Line
    sources: tuple[Line, ...] = ()


class Portrait(Document):
    """`partners/_network.yml`; what is not known stays out and shows as a placeholder."""

    name: Line
    claim: Line
    operator: Operator = Operator()
    editor_responsible: EditorResponsible | None = None
    security_contact: SecurityContact | None = None
    press_contacts: dict[Key, PressContact] = Field(default_factory=dict)
    boilerplates: Boilerplates | None = None
    figures: tuple[Figure, ...] = ()
    milestones: tuple[Milestone, ...] = ()

    @property
    def missing_legal_details(self) -> tuple[LegalDetail, ...]:
        """What the law asks of the operator and nobody has said yet."""
        return tuple(missing_legal_details(self))

    @property
    def is_official(self) -> bool:
        """Whether the law's questions are answered, so that the site is no mere preview."""
        return not self.missing_legal_details
