"""Inquiry: how to answer an entry or what a project seeks, with a mail ready to be completed."""

from dataclasses import dataclass
from typing import Literal

from regionruhr.directory.card import Card
from regionruhr.directory.directory import Directory
from regionruhr.directory.referral import referral
from regionruhr.exchange.posting import Posting
from regionruhr.faults.problem import shortened
from regionruhr.formats import mailto
from regionruhr.model.addresses import Link, entry_address, project_address
from regionruhr.model.partner import Partner
from regionruhr.model.project import Project
from regionruhr.wording.catalogue import UI

LONGEST_TITLE = 60
"""Of a title in a mail: some programs cut an address after 2,000 characters."""


@dataclass(frozen=True, slots=True)
class Inquiry:
    """Whom to ask, and how; without a contact the page of all contacts helps."""

    contact: Card | None
    """Who answers."""
    mail: str
    """A `mailto:` address with subject and text; empty without a mail address."""
    website: str
    """Of who answers, where there is neither mail nor telephone; else empty."""
    referral: Link | None
    """Who leads on where there is no website either."""
    is_forwarded: bool = False
    """Whether the contact stands between: the entry is anonymous."""


def entry_inquiry(posting: Posting, directory: Directory, site_url: str) -> Inquiry:
    """Return how to answer an entry; of an anonymous one its chamber passes the mail on."""
    entry, is_forwarded = posting.entry, posting.partner is None
    words = {
        "title": shortened(entry.title, LONGEST_TITLE),
        "id": entry.id,
        "page": f"{site_url}{entry_address(entry.id)}",
    }
    form = "anonymous" if is_forwarded else entry.kind
    return _inquiry(posting.contact, form, words, directory, is_forwarded=is_forwarded)


def project_inquiry(project: Project, directory: Directory, site_url: str) -> Inquiry:
    """Return how to answer what a project seeks: its lead partner does."""
    words = {
        "title": shortened(project.title, LONGEST_TITLE),
        "id": project.id,
        "page": f"{site_url}{project_address(project.id)}",
    }
    return _inquiry(directory.network.lead_of(project), "project", words, directory)


_MAILS = {
    "offer": (UI["inquiry_offer_subject"], UI["inquiry_offer_body"]),
    "request": (UI["inquiry_request_subject"], UI["inquiry_request_body"]),
    "anonymous": (UI["inquiry_anonymous_subject"], UI["inquiry_anonymous_body"]),
    "project": (UI["inquiry_project_subject"], UI["inquiry_project_body"]),
}
"""Subject and text of each mail."""


def _inquiry(
    contact: Partner | None,
    form: Literal["offer", "request", "anonymous", "project"],
    words: dict[str, str],
    directory: Directory,
    *,
    is_forwarded: bool = False,
) -> Inquiry:
    if contact is None:
        return Inquiry(None, "", "", None, is_forwarded)
    address = contact.reachable_email
    subject, body = (text.format(**words) for text in _MAILS[form])
    return Inquiry(
        contact=directory.card(contact.id),
        mail=mailto(address, subject, body) if address else "",
        website="" if contact.is_reachable else contact.website or "",
        referral=referral(contact, directory.network),
        is_forwarded=is_forwarded,
    )
