"""Accessibility: the statement that public bodies make (§ 10b BGG NRW), and the video beside it.

Its parts are those of the model of the Commission, Decision (EU) 2018/1523.
"""

from enum import StrEnum

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from regionruhr.model.values import (
    Day,
    Duration,
    Line,
    MailAddress,
    Model,
    Phone,
    Text,
    WebAddress,
)


class Conformance(StrEnum):
    """How far a site meets the requirements."""

    FULL = "full"
    PARTIAL = "partial"
    NONE = "none"


class AssessmentMethod(StrEnum):
    """Who found out: the public body, or someone else."""

    SELF = "self-assessment"
    THIRD_PARTY = "third-party"


class Exemption(StrEnum):
    """Why something is not accessible."""

    NON_COMPLIANCE = "non-compliance"
    DISPROPORTIONATE_BURDEN = "disproportionate-burden"
    OUT_OF_SCOPE = "out-of-scope"


class InaccessibleContent(Model):
    """Something that is not accessible, why, and what there is in its place."""

    content: Line
    reason: Exemption
    explanation: Line | None = None
    alternative: Line | None = None


class Feedback(Model):
    """Where barriers are reported; the law asks for a `form` (§ 10b Abs. 2 Nr. 2 BGG NRW).

    Mail and telephone are the operator's where none are named.
    """

    form: WebAddress | None = None
    email: MailAddress | None = None
    phone: Phone | None = None


class EnforcementBody(Model):
    """Who helps when the answer to a report does not."""

    name: Line
    email: MailAddress
    website: WebAddress


OMBUDSMAN_NRW = EnforcementBody(
    name="Ombudsstelle für barrierefreie Informationstechnik des Landes Nordrhein-Westfalen",
    email="ombudsstelle-barrierefreie-it@mags.nrw.de",
    website="https://www.lbbp.nrw.de/ombudsstelle",
)


class AccessibilityStatement(Model):
    """How accessible the site is, who found out, what is missing, and whom to tell.

    `conformance` stays out until somebody has assessed it.
    """

    conformance: Conformance | None = None
    method: AssessmentMethod | None = None
    prepared_on: Day | None = None
    reviewed_on: Day | None = None
    contents: tuple[InaccessibleContent, ...] = ()
    feedback: Feedback = Feedback()
    enforcement_body: EnforcementBody = OMBUDSMAN_NRW

    @model_validator(mode="after")
    def _reviewed_after_it_was_prepared(self) -> "AccessibilityStatement":
        first, last = self.prepared_on, self.reviewed_on
        if first is not None and last is not None and last < first:
            values = {"value": str(last), "other": str(first), "field": "reviewed_on"}
            raise PydanticCustomError("dates-reversed", "dates-reversed", values)
        return self

    @model_validator(mode="after")
    def _has_no_gap_if_it_conforms(self) -> "AccessibilityStatement":
        if self.conformance is Conformance.FULL and self.contents:
            fault = "conformance-with-gaps"
            raise PydanticCustomError(fault, fault, {"field": "conformance"})
        return self


class SignLanguageVideo(Model):
    """What the site is, in German Sign Language.

    Either a `file` in content/assets/gebaerdensprache/ or a `page` elsewhere that shows it. The
    `transcript` says the same in words; paragraphs are parted by empty lines.
    """

    title: Line
    duration: Duration
    transcript: Text
    file: Line | None = None
    page: WebAddress | None = None

    @model_validator(mode="after")
    def _lies_in_one_place(self) -> "SignLanguageVideo":
        if (self.file is None) == (self.page is None):
            raise PydanticCustomError("video-place", "video-place")
        return self
