"""Portrait: what the network says of itself: who runs it, whom to call, its figures and history."""

from pydantic import Field

from regionruhr.network.document import Document
from regionruhr.network.values import (
    Key,
    Line,
    MailAddress,
    Model,
    Phone,
    PostalCode,
    Text,
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

    @property
    def is_complete(self) -> bool:
        """Whether all is there that § 5 DDG asks of every operator."""
        return None not in (
            self.name,
            self.street,
            self.postal_code,
            self.city,
            self.represented_by,
            self.email,
            self.phone,
        )


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
    press_contacts: dict[Key, PressContact] = Field(default_factory=dict)
    boilerplates: Boilerplates | None = None
    figures: tuple[Figure, ...] = ()
    milestones: tuple[Milestone, ...] = ()

    @property
    def is_official(self) -> bool:
        """Whether the law's questions are answered, so that the site is no mere preview."""
        return self.operator.is_complete and self.editor_responsible is not None
