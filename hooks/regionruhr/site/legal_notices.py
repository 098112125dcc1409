"""Legal notices: the operator, data protection and accessibility, for the legal pages."""

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass
from operator import attrgetter
from urllib.parse import urlsplit

from regionruhr.directory.fact import value_link
from regionruhr.model.accessibility import Exemption, SignLanguageVideo
from regionruhr.model.addresses import Link, address_of_file
from regionruhr.model.field import fields_of, value_at
from regionruhr.model.network_details import NetworkDetails
from regionruhr.model.reference import SIGN_LANGUAGE
from regionruhr.typography import with_no_break_spaces
from regionruhr.wording.catalogue import DAYS_COUNTED, UI, counted
from regionruhr.wording.shell import SIGN_LANGUAGE_PAGE

_FIELDS = {field.name: field for field in fields_of(NetworkDetails)}


@dataclass(frozen=True, slots=True)
class Detail:
    """A fact with its label."""

    label: str
    text: str
    """Empty if it is required and missing."""
    address: str = ""
    """What it links to: a mail, a telephone number, a website."""


@dataclass(frozen=True, slots=True)
class Gap:
    """What is not accessible, with the reason and the alternative in sentences."""

    content: str
    remarks: str


@dataclass(frozen=True, slots=True)
class Video:
    """A video in sign language, either a file of the site or a page elsewhere."""

    title: str
    duration: str
    transcript: str
    file: str
    media_type: str
    page: str
    page_title: str


@dataclass(frozen=True, slots=True)
class LegalNotices:
    """Everything that the blocks of the legal pages print.

    A text is empty if it is unknown, or need not be given by the operator.
    """

    operator: tuple[Detail, ...]
    editor_responsible: tuple[Detail, ...]
    consumer_dispute: str
    hosting: tuple[Detail, ...]
    data_protection_officer: tuple[Detail, ...]
    data_protection_authority: tuple[Detail, ...]
    accessibility_aim: str
    conformance: str
    gaps: tuple[Gap, ...]
    assessment: tuple[Detail, ...]
    feedback: tuple[Detail, ...]
    feedback_terms: str
    """When a report is answered; without a way to report, who helps instead."""
    enforcement_body: tuple[Detail, ...]
    video: Video | None
    video_link: Link | None
    """The link on every page to the video in sign language, if there is one."""


def legal_notices(details: NetworkDetails) -> LegalNotices:
    """Return the legal notices of a network."""
    conformance = details.accessibility.conformance
    operator = details.operator.name or UI["operator_unnamed"]
    video = details.sign_language_video
    feedback = tuple(_feedback(details))
    is_heard = any(detail.text for detail in feedback)
    authority, body = "data_protection.supervisory_authority", "accessibility.enforcement_body"
    return LegalNotices(
        operator=tuple(_operator(details)),
        editor_responsible=(
            _detail(details, "editor_responsible.name"),
            _address(details, "editor_responsible"),
        ),
        consumer_dispute=_consumer_dispute(details),
        hosting=tuple(_hosting(details)),
        data_protection_officer=(
            *_known(details, "data_protection.officer", "name", "address", "phone"),
            _detail(details, "data_protection.officer.email"),
        ),
        data_protection_authority=(
            _detail(details, f"{authority}.name", label=UI["authority"]),
            *_all(details, authority, "address", "phone", "email", "website"),
        ),
        accessibility_aim=with_no_break_spaces(UI["accessibility_aim"].format(operator=operator)),
        conformance=conformance.label if conformance else "",
        gaps=tuple(_gaps(details, is_heard=is_heard)),
        assessment=(
            *_all(details, "accessibility", "prepared_on", "method"),
            *_known(details, "accessibility", "reviewed_on"),
        ),
        feedback=feedback,
        feedback_terms=with_no_break_spaces(
            UI["feedback_terms"] if is_heard else UI["feedback_elsewhere"]
        ),
        enforcement_body=(
            _detail(details, f"{body}.name", label=_FIELDS[body].title),
            *_all(details, body, "email", "website"),
        ),
        video=_video(video) if video else None,
        video_link=Link(*SIGN_LANGUAGE_PAGE) if video else None,
    )


def _operator(details: NetworkDetails) -> Iterator[Detail]:
    entry = details.operator.register_entry
    yield _detail(details, "operator.name", label=UI["operator_name"])
    yield _detail(details, "operator.legal_form")
    yield _address(details, "operator")
    yield from _all(details, "operator", "represented_by", "phone", "email")
    if entry:
        register = with_no_break_spaces(f"{entry.court}, {entry.number}")
        yield Detail(_FIELDS["operator.register_entry"].title, register)
    yield from _known(details, "operator", "vat_id", "business_id", "supervisory_authority")


def _consumer_dispute(details: NetworkDetails) -> str:
    dispute = details.operator.consumer_dispute
    if dispute is None:
        return ""
    if dispute.participates:
        return UI["dispute_joined"].format(body=dispute.body)
    return UI["dispute_declined"]


def _hosting(details: NetworkDetails) -> Iterator[Detail]:
    data = details.data_protection
    hosting, days = data.hosting, data.log_retention
    provider = f"{hosting.name}, {hosting.address}" if hosting else ""
    yield Detail(UI["hosting"], with_no_break_spaces(provider))
    yield from _known(details, "data_protection.hosting", "transfer")
    yield _detail(details, "data_protection.legal_basis")
    retention = counted(days, *DAYS_COUNTED) if days else ""
    yield Detail(_FIELDS["data_protection.log_retention"].title, with_no_break_spaces(retention))


def _feedback(details: NetworkDetails) -> Iterator[Detail]:
    yield from _known(details, "accessibility.feedback", "form")
    yield _detail(details, "accessibility.feedback.email", "operator.email")
    yield _detail(details, "accessibility.feedback.phone", "operator.phone")


def _gaps(details: NetworkDetails, *, is_heard: bool) -> Iterator[Gap]:
    statement = details.accessibility
    for content in statement.contents:
        remarks = (content.reason.label, content.explanation, content.alternative)
        yield Gap(
            with_no_break_spaces(content.content),
            with_no_break_spaces(" ".join(filter(None, remarks))),
        )
    unmet = Exemption.NON_COMPLIANCE.label
    if details.sign_language_video is None:
        yield Gap(UI["gap_video"], f"{unmet} {UI['gap_video_why']}")
    if statement.feedback.form is None:
        why = UI["gap_form_instead"] if is_heard else UI["gap_form_why"]
        yield Gap(UI["gap_form"], f"{unmet} {why}")


def _video(video: SignLanguageVideo) -> Video:
    page = video.page or ""
    return Video(
        title=video.title,
        duration=UI["video_duration"].format(duration=video.duration),
        transcript=video.transcript,
        file=address_of_file(f"{SIGN_LANGUAGE}{video.file}") if video.file else "",
        media_type=f"video/{posixpath.splitext(video.file or '')[1].lstrip('.')}",
        page=page,
        page_title=UI["video_page"].format(title=video.title, host=urlsplit(page).netloc),
    )


def _detail(details: NetworkDetails, *names: str, label: str = "") -> Detail:
    """The first of some fields that has a value, or the last of them without."""
    for field in map(_FIELDS.__getitem__, names):
        value = value_at(details, field.path)
        if value is not None:
            link = value_link(value, field)
            host = urlsplit(link.address).netloc
            text = host or (link.title if link.address else with_no_break_spaces(link.title))
            return Detail(label or field.title, text, link.address)
    return Detail(label or _FIELDS[names[-1]].title, "")


def _all(details: NetworkDetails, record: str, *names: str) -> Iterator[Detail]:
    """Yield fields of a record, also those without a value."""
    return (_detail(details, f"{record}.{name}") for name in names)


def _known(details: NetworkDetails, record: str, *names: str) -> Iterator[Detail]:
    """Yield the fields of a record that have a value."""
    return filter(attrgetter("text"), _all(details, record, *names))


def _address(details: NetworkDetails, record: str) -> Detail:
    """The postal address in a record, whole or not at all."""
    parts = [value_at(details, (record, name)) for name in ("street", "postal_code", "city")]
    text = "{}, {} {}".format(*parts) if all(parts) else ""
    return Detail(_FIELDS["data_protection.officer.address"].title, with_no_break_spaces(text))
