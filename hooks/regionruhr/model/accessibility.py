"""Accessibility: the statement that public bodies make (§ 10b BGG NRW), and the video beside it.

Its parts are those of the model of the Commission, Decision (EU) 2018/1523.
"""

from typing import Annotated

from pydantic import Field, model_validator

from regionruhr.model.labelled import Labelled
from regionruhr.model.reference import VideoFile
from regionruhr.model.shared_fields import EMAIL, PHONE, WEBSITE
from regionruhr.model.values import (
    Day,
    Duration,
    Line,
    MailAddress,
    Model,
    Phone,
    Text,
    WebAddress,
    refuse,
)


class Conformance(Labelled):
    """How far a site meets the requirements: the sentences of the model statement."""

    FULL = "full", "Diese Website ist mit der BITVNRW vollständig vereinbar."
    PARTIAL = (
        "partial",
        (
            "Diese Website ist wegen der folgenden Unvereinbarkeiten und Ausnahmen teilweise mit "
            "der BITVNRW vereinbar."
        ),
    )
    NONE = (
        "none",
        (
            "Diese Website ist mit der BITVNRW nicht vereinbar. Die Unvereinbarkeiten und "
            "Ausnahmen sind nachstehend aufgeführt."
        ),
    )


class AssessmentMethod(Labelled):
    """Who found out: the public body, or someone else."""

    SELF = "self-assessment", "Selbstbewertung durch die öffentliche Stelle"
    THIRD_PARTY = "third-party", "Bewertung durch einen Dritten"


class Exemption(Labelled):
    """Why something is not accessible."""

    NON_COMPLIANCE = "non-compliance", "Unvereinbar mit der BITVNRW."
    DISPROPORTIONATE_BURDEN = "disproportionate-burden", "Unverhältnismäßige Belastung."
    OUT_OF_SCOPE = "out-of-scope", "Fällt nicht in den Anwendungsbereich der Vorschriften."


class InaccessibleContent(Model):
    """Something that is not accessible, why, and what there is in its place."""

    content: Line = Field(title="Inhalt", description="Was nicht barrierefrei ist.")
    reason: Exemption = Field(title="Grund", description="Warum nicht.")
    explanation: Line | None = Field(
        default=None, title="Erläuterung", description="Was genau fehlt."
    )
    alternative: Line | None = Field(
        default=None, title="Alternative", description="Was es stattdessen gibt."
    )


class Feedback(Model):
    """Where barriers are reported; the law asks for a `form` (§ 10b Abs. 2 Nr. 2 BGG NRW).

    Mail and telephone are the operator's where none are named.
    """

    form: WebAddress | None = Field(
        default=None,
        title="Formular",
        description="Die Adresse beginnt mit https://.",
        examples=["https://www.example.org/"],
    )
    email: Annotated[MailAddress | None, EMAIL] = None
    phone: Annotated[Phone | None, PHONE] = None


class EnforcementBody(Model):
    """Who helps when the answer to a report does not."""

    name: Line = Field(title="Name", description="Name der Stelle.")
    email: Annotated[MailAddress, EMAIL]
    website: Annotated[WebAddress, WEBSITE]


OMBUDSMAN_NRW = EnforcementBody(
    name="Ombudsstelle für barrierefreie Informationstechnik des Landes Nordrhein-Westfalen",
    email="ombudsstelle-barrierefreie-it@mags.nrw.de",
    website="https://www.lbbp.nrw.de/ombudsstelle",
)


class AccessibilityStatement(Model):
    """How accessible the site is, who found out, what is missing, and whom to tell.

    `conformance` stays out until somebody has assessed it.
    """

    conformance: Conformance | None = Field(
        default=None,
        title="Vereinbarkeit",
        description="Wie weit die Website den Anforderungen entspricht; erst nach einer Prüfung.",
    )
    method: AssessmentMethod | None = Field(
        default=None,
        title="Grundlage",
        description="Wer geprüft hat.",
    )
    prepared_on: Day | None = Field(
        default=None, title="Erstellt am", description="Jahr-Monat-Tag.", examples=["2026-11-24"]
    )
    reviewed_on: Day | None = Field(
        default=None,
        title="Zuletzt geprüft am",
        description="Jahr-Monat-Tag.",
        examples=["2026-11-24"],
    )
    contents: tuple[InaccessibleContent, ...] = Field(
        default=(),
        title="Nicht barrierefreie Inhalte",
        description="Was nicht barrierefrei ist und warum.",
    )
    feedback: Feedback = Field(
        default=Feedback(), title="Barrieren melden", description="Wo Barrieren gemeldet werden."
    )
    enforcement_body: EnforcementBody = Field(
        default=OMBUDSMAN_NRW,
        title="Ombudsstelle",
        description="Wer hilft, wenn die Antwort nicht hilft; ohne Angabe die des Landes.",
    )

    @model_validator(mode="after")
    def _reviewed_after_it_was_prepared(self) -> "AccessibilityStatement":
        first, last = self.prepared_on, self.reviewed_on
        if first is not None and last is not None and last < first:
            refuse("dates-reversed", value=str(last), other=str(first), field="reviewed_on")
        return self

    @model_validator(mode="after")
    def _has_no_gap_if_it_conforms(self) -> "AccessibilityStatement":
        if self.conformance is Conformance.FULL and self.contents:
            refuse("conformance-with-gaps", field="conformance")
        return self


class SignLanguageVideo(Model):
    """What the site is, in German Sign Language.

    Either a `file` in content/assets/gebaerdensprache/ or a `page` elsewhere that shows it. The
    `transcript` says the same in words; paragraphs are parted by empty lines.
    """

    title: Line = Field(title="Titel", description="Wovon das Video handelt.")
    duration: Duration = Field(
        title="Dauer", description="Minuten und Sekunden.", examples=["3:20"]
    )
    transcript: Text = Field(
        title="Text", description="Dasselbe in Worten; Absätze durch leere Zeilen."
    )
    file: VideoFile | None = Field(
        default=None,
        title="Datei",
        description="Der Film; sonst „page“.",
        examples=["film.mp4"],
    )
    page: WebAddress | None = Field(
        default=None,
        title="Seite",
        description="Eine Seite, die das Video zeigt; sonst „file“.",
        examples=["https://www.example.org/"],
    )

    @model_validator(mode="after")
    def _lies_in_one_place(self) -> "SignLanguageVideo":
        if (self.file is None) == (self.page is None):
            refuse("video-place")
        return self
