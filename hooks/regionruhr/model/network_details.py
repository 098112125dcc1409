"""Network details: who runs the site, whom to call, the figures and history of the network."""

from typing import Annotated

from pydantic import Field, model_validator

from regionruhr.model.accessibility import (
    AccessibilityStatement,
    Conformance,
    SignLanguageVideo,
)
from regionruhr.model.data_protection import DataProtection
from regionruhr.model.document import Document
from regionruhr.model.imprint import EditorResponsible, Operator
from regionruhr.model.legal_details import missing_legal_details
from regionruhr.model.partner import Partner
from regionruhr.model.reference import PartnerKey
from regionruhr.model.shared_fields import EMAIL, PHONE
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
    refuse,
)


class PressContact(Model):
    """Whom a journalist calls, and when; `organisation` is the id of a partner."""

    organisation: PartnerKey = Field(
        title="Einrichtung",
        description="Für wen der Kontakt spricht.",
        examples=["wf-dortmund"],
    )
    name: Line | None = Field(
        default=None, title="Name", description="Vor- und Nachname, mit Einwilligung."
    )
    role: Line | None = Field(
        default=None,
        title="Aufgabe",
        description="Stelle oder Funktion.",
        examples=["Pressestelle"],
    )
    email: Annotated[MailAddress | None, EMAIL] = None
    phone: Annotated[Phone | None, PHONE] = None
    hours: Line | None = Field(
        default=None,
        title="Erreichbar",
        description="Wann jemand abnimmt.",
        examples=["Mo–Fr 9–16 Uhr"],
    )

    def completed_from(self, organisation: Partner) -> "PressContact":
        """The contact, with the telephone and mail of its organisation where it has none itself."""
        own = {"email": self.email, "phone": self.phone}
        reach = {name: value or getattr(organisation, name) for name, value in own.items()}
        return self.model_copy(update=reach)


class SecurityContact(Model):
    """Whom to tell of a weakness of the site (RFC 9116); good to the end of the day `expires`.

    `contact` is a mail address or that of a form, `policy` says how reports are dealt with.
    """

    contact: SecurityAddress = Field(
        title="Kontakt",
        description="Eine Mailadresse oder die Adresse eines Formulars.",
        examples=["sicherheit@example.org"],
    )
    expires: Day = Field(title="Gilt bis", description="Jahr-Monat-Tag.", examples=["2027-11-24"])
    policy: WebAddress | None = Field(
        default=None,
        title="Verfahren",
        description="Eine Seite, die sagt, wie mit Meldungen umgegangen wird.",
        examples=["https://www.example.org/"],
    )


class Boilerplates(Model):
    """The network in three lengths, to be copied."""

    short: Text = Field(title="Kurz", description="Ein bis zwei Sätze.")
    medium: Text = Field(title="Mittel", description="Ein Absatz.")
    long: Text = Field(title="Lang", description="Mehrere Sätze mit den wichtigsten Angaben.")


class Figure(Model):
    """A figure with what it counts, its year and where it was published."""

    value: Line = Field(title="Zahl", description="Wie sie gezeigt wird.", examples=["2.000"])
    label: Line = Field(title="Was sie zählt", description="In wenigen Worten.")
    year: WrittenDate = Field(title="Jahr", description="Das Jahr der Angabe.", examples=["2009"])
    source: Line = Field(title="Quelle", description="Wo die Zahl veröffentlicht wurde.")


class Milestone(Model):
    """A step in the history of the network."""

    date: WrittenDate = Field(
        title="Datum", description="Jahr, Jahr-Monat oder Jahr-Monat-Tag.", examples=["2009-10"]
    )
    title: Line = Field(title="Titel", description="Was geschah, in wenigen Worten.")
    text: Line = Field(title="Text", description="Ein bis drei Sätze.")
    sources: tuple[Line, ...] = Field(
        default=(), title="Quellen", description="Woher die Angaben stammen."
    )


class NetworkDetails(Document):
    """`partners/_network.yml`; a missing detail is displayed as a placeholder."""

    name: Line = Field(title="Name", description="So heißt das Netzwerk.")
    claim: Line = Field(title="Leitsatz", description="Ein Satz, der sagt, was das Netzwerk ist.")
    demonstration: Line | None = Field(
        default=None,
        title="Demonstration",
        description="Für eine Site, die nur etwas vorführt: Der Satz steht über jeder "
        "Seite, und Suchmaschinen sollen keine aufnehmen.",
        examples=["Alle Angaben auf dieser Site sind Beispiele."],
    )
    operator: Operator = Field(
        default=Operator(), title="Betreiber", description="Wer die Website betreibt (§ 5 DDG)."
    )
    editor_responsible: EditorResponsible | None = Field(
        default=None,
        title="Verantwortlich für den Inhalt",
        description="Die Person, die für die Texte verantwortlich ist (§ 18 Abs. 2 MStV).",
    )
    data_protection: DataProtection = Field(
        default=DataProtection(),
        title="Datenschutz",
        description="Wer welche Daten wie lange speichert und warum (Art. 13 DSGVO).",
    )
    accessibility: AccessibilityStatement = Field(
        default=AccessibilityStatement(),
        title="Barrierefreiheit",
        description="Die Erklärung zur Barrierefreiheit (§ 10b BGG NRW).",
    )
    sign_language_video: SignLanguageVideo | None = Field(
        default=None,
        title="Video in Gebärdensprache",
        description="Was die Website ist, in Deutscher Gebärdensprache.",
    )
    security_contact: SecurityContact | None = Field(
        default=None,
        title="Sicherheit",
        description="Wem Schwachstellen gemeldet werden (security.txt, RFC 9116).",
    )
    press_contacts: dict[Key, PressContact] = Field(
        default_factory=dict,
        title="Pressekontakte",
        description="Je Kürzel ein Kontakt; Meldungen nennen das Kürzel unter „contact“.",
        examples=[{"wf-dortmund": {"organisation": "wf-dortmund"}}],
    )
    boilerplates: Boilerplates | None = Field(
        default=None,
        title="Texte über das Netzwerk",
        description="Drei Längen, zum Übernehmen durch die Presse.",
    )
    figures: tuple[Figure, ...] = Field(
        default=(), title="Zahlen", description="Jede Zahl mit Jahr und Quelle."
    )
    milestones: tuple[Milestone, ...] = Field(
        default=(), title="Stationen", description="Die Geschichte des Netzwerks."
    )

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
            refuse(fault, field="accessibility")
        return self

    @property
    def missing_legal_details(self) -> tuple[tuple[str, str], ...]:
        """The details that the law requires and the file lacks."""
        return tuple(missing_legal_details(self))

    @property
    def is_official(self) -> bool:
        """Whether no required detail is missing, so that the site is no mere preview."""
        return not self.missing_legal_details
