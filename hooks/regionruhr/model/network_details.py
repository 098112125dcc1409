"""Network details: who runs the site, whom to call, the figures and history of the network."""

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from regionruhr.model.accessibility import (
    AccessibilityStatement,
    Conformance,
    SignLanguageVideo,
)
from regionruhr.model.data_protection import DataProtection
from regionruhr.model.document import Document
from regionruhr.model.imprint import EditorResponsible, Operator
from regionruhr.model.legal_details import LegalDetail, missing_legal_details
from regionruhr.model.partner import Partner
from regionruhr.model.values import (
    Day,
    Key,
    Line,
    MailAddress,
    Model,
    Phone,
    SecurityAddress,
    Text,
    WebAddress,
    WrittenDate,
)


class PressContact(Model):
    """Whom a journalist calls, and when; `organisation` is the id of a partner."""

    organisation: Key
    name: Line | None = None
    role: Line | None = None
    email: MailAddress | None = None
    phone: Phone | None = None
    hours: Line | None = None

    def completed_from(self, organisation: Partner) -> "PressContact":
        """The contact, with the telephone and mail of its organisation where it has none itself."""
        own = {"email": self.email, "phone": self.phone}
        reach = {name: value or getattr(organisation, name) for name, value in own.items()}
        return self.model_copy(update=reach)


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


class NetworkDetails(Document):
    """`partners/_network.yml`; a missing detail is displayed as a placeholder."""

    name: Line
    claim: Line
    demonstration: Line | None = None
    """The notice that every page of a mere demonstration carries."""
    operator: Operator = Operator()
    editor_responsible: EditorResponsible | None = None
    data_protection: DataProtection = DataProtection()
    accessibility: AccessibilityStatement = AccessibilityStatement()
    sign_language_video: SignLanguageVideo | None = None
    security_contact: SecurityContact | None = None
    press_contacts: dict[Key, PressContact] = Field(default_factory=dict)
    boilerplates: Boilerplates | None = None
    figures: tuple[Figure, ...] = ()
    milestones: tuple[Milestone, ...] = ()

    @model_validator(mode="after")
    def _conforms_as_far_as_it_says(self) -> "NetworkDetails":
        """Refuse a conformance that contradicts the gaps; a missing video or form is one."""
        statement, video = self.accessibility, self.sign_language_video
        is_whole = not statement.contents and statement.feedback.form and video
        fault = ""
        if statement.conformance is Conformance.FULL:
            fault = "" if video else "conformance-without-video"
        elif statement.conformance and is_whole:
            fault = "conformance-without-gaps"
        if fault:
            raise PydanticCustomError(fault, fault, {"field": "accessibility"})
        return self

    @property
    def missing_legal_details(self) -> tuple[LegalDetail, ...]:
        """The details that the law requires and the file lacks."""
        return tuple(missing_legal_details(self))

    @property
    def is_official(self) -> bool:
        """Whether no required detail is missing, so that the site is no mere preview."""
        return not self.missing_legal_details
