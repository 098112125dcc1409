"""Legal notices: the operator, data protection and accessibility, for the legal pages."""

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlsplit

from regionruhr.formats import date_text, phone_link
from regionruhr.model.accessibility import Exemption, SignLanguageVideo
from regionruhr.model.addresses import Link, address_of_file
from regionruhr.model.field import titles
from regionruhr.model.network_details import NetworkDetails
from regionruhr.model.reference import SIGN_LANGUAGE
from regionruhr.typography import with_no_break_spaces
from regionruhr.wording.catalogue import UI
from regionruhr.wording.counts import DAYS_COUNTED, counted
from regionruhr.wording.law import SIGN_LANGUAGE_PAGE

_TITLES = titles(NetworkDetails)
_ADDRESS = _TITLES["data_protection.officer.address"]


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
    enforcement_body: tuple[Detail, ...]
    video: Video | None
    video_link: Link | None
    """The link on every page to the video in sign language, if there is one."""


def legal_notices(details: NetworkDetails) -> LegalNotices:
    """Return the legal notices of a network."""
    conformance = details.accessibility.conformance
    operator = details.operator.name or UI["operator_unnamed"]
    video = details.sign_language_video
    return LegalNotices(
        operator=tuple(_operator(details)),
        editor_responsible=tuple(_editor_responsible(details)),
        consumer_dispute=_consumer_dispute(details),
        hosting=tuple(_hosting(details)),
        data_protection_officer=tuple(_officer(details)),
        data_protection_authority=tuple(_authority(details)),
        accessibility_aim=with_no_break_spaces(UI["accessibility_aim"].format(operator=operator)),
        conformance=conformance.label if conformance else "",
        gaps=tuple(_gaps(details)),
        assessment=tuple(_assessment(details)),
        feedback=tuple(_feedback(details)),
        enforcement_body=tuple(_enforcement_body(details)),
        video=_video(video) if video else None,
        video_link=Link(*SIGN_LANGUAGE_PAGE) if video else None,
    )


def _operator(details: NetworkDetails) -> Iterator[Detail]:
    operator, entry = details.operator, details.operator.register_entry
    yield _required(UI["operator_name"], operator.name)
    yield _required(_TITLES["operator.legal_form"], operator.legal_form)
    yield _required(
        _ADDRESS,
        _address(operator.street, operator.postal_code, operator.city),
    )
    yield _required(_TITLES["operator.represented_by"], operator.represented_by)
    yield _phone(operator.phone)
    yield _mail(operator.email)
    yield from _optional(
        _TITLES["operator.register_entry"], f"{entry.court}, {entry.number}" if entry else None
    )
    yield from _optional(_TITLES["operator.vat_id"], operator.vat_id)
    yield from _optional(_TITLES["operator.business_id"], operator.business_id)
    yield from _optional(_TITLES["operator.supervisory_authority"], operator.supervisory_authority)


def _editor_responsible(details: NetworkDetails) -> Iterator[Detail]:
    editor = details.editor_responsible
    address = _address(editor.street, editor.postal_code, editor.city) if editor else None
    yield _required(_TITLES["data_protection.officer.name"], editor.name if editor else None)
    yield _required(_ADDRESS, address)


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
    yield _required(UI["hosting"], f"{hosting.name}, {hosting.address}" if hosting else None)
    yield from _optional(UI["data_transfer"], hosting.transfer if hosting else None)
    yield _required(
        _TITLES["data_protection.legal_basis"], data.legal_basis.label if data.legal_basis else None
    )
    yield _required(UI["log_retention"], counted(days, *DAYS_COUNTED) if days else None)


def _officer(details: NetworkDetails) -> Iterator[Detail]:
    officer = details.data_protection.officer
    if officer is None:
        yield _mail(None)
        return
    yield from _optional(_TITLES["data_protection.officer.name"], officer.name)
    yield from _optional(_ADDRESS, officer.address)
    if officer.phone:
        yield _phone(officer.phone)
    yield _mail(officer.email)


def _authority(details: NetworkDetails) -> Iterator[Detail]:
    authority = details.data_protection.supervisory_authority
    yield _required(UI["authority"], authority.name)
    yield _required(_ADDRESS, authority.address)
    yield _phone(authority.phone)
    yield _mail(authority.email)
    yield _website(authority.website)


def _gaps(details: NetworkDetails) -> Iterator[Gap]:
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
        yield Gap(UI["gap_form"], f"{unmet} {UI['gap_form_instead']}")


def _assessment(details: NetworkDetails) -> Iterator[Detail]:
    statement = details.accessibility
    method = statement.method.label if statement.method else None
    yield _required(_TITLES["accessibility.prepared_on"], _day(statement.prepared_on))
    yield _required(UI["assessment_method"], method)
    yield from _optional(_TITLES["accessibility.reviewed_on"], _day(statement.reviewed_on))


def _feedback(details: NetworkDetails) -> Iterator[Detail]:
    feedback, operator = details.accessibility.feedback, details.operator
    if feedback.form:
        yield Detail(_TITLES["accessibility.feedback.form"], _host(feedback.form), feedback.form)
    yield _mail(feedback.email or operator.email)
    yield _phone(feedback.phone or operator.phone)


def _enforcement_body(details: NetworkDetails) -> Iterator[Detail]:
    body = details.accessibility.enforcement_body
    yield _required(_TITLES["accessibility.enforcement_body"], body.name)
    yield _mail(body.email)
    yield _website(body.website)


def _video(video: SignLanguageVideo) -> Video:
    page = video.page or ""
    return Video(
        title=video.title,
        duration=UI["video_duration"].format(duration=video.duration),
        transcript=video.transcript,
        file=address_of_file(f"{SIGN_LANGUAGE}{video.file}") if video.file else "",
        media_type=f"video/{posixpath.splitext(video.file or '')[1].lstrip('.')}",
        page=page,
        page_title=UI["video_page"].format(title=video.title, host=_host(page)),
    )


def _required(label: str, value: str | None) -> Detail:
    return Detail(label, with_no_break_spaces(value or ""))


def _optional(label: str, value: str | None) -> Iterator[Detail]:
    if value is not None:
        yield Detail(label, with_no_break_spaces(value))


def _mail(address: str | None) -> Detail:
    return Detail(_TITLES["operator.email"], address or "", f"mailto:{address}" if address else "")


def _phone(number: str | None) -> Detail:
    return Detail(
        _TITLES["operator.phone"], number or "", f"tel:{phone_link(number)}" if number else ""
    )


def _website(address: str) -> Detail:
    return Detail(_TITLES["accessibility.enforcement_body.website"], _host(address), address)


def _host(address: str) -> str:
    return urlsplit(address).netloc


def _address(street: str | None, postal_code: str | None, city: str | None) -> str | None:
    if street is None or postal_code is None or city is None:
        return None
    return f"{street}, {postal_code} {city}"


def _day(day: date | None) -> str | None:
    return date_text(day) if day else None
