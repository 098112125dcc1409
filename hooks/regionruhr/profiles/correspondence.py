"""Correspondence: mails that a link opens ready to be sent, about a profile."""

from regionruhr.directory.referral import ALL_CONTACTS
from regionruhr.formats import mailto
from regionruhr.model.addresses import Link, partner_address
from regionruhr.model.network import Network
from regionruhr.model.partner import Partner
from regionruhr.wording.catalogue import UI

LONGEST_NAME = 60
"""Of a name in a subject: some programs cut an address after 2,000 characters."""


def correction_mail(partner: Partner, network: Network, site_url: str) -> str:
    """A `mailto:` address that asks to correct a profile; empty if nobody can be written to."""
    return _about(partner, network, site_url, UI["correction_subject"], UI["correction_body"])


def correction(partner: Partner, network: Network, site_url: str) -> Link:
    """Where to ask for a correction: a mail without a title, else whoever helps, and where."""
    if mail := correction_mail(partner, network, site_url):
        return Link("", mail)
    helper = network.helper_in(partner.address.city)
    if helper is None:
        return ALL_CONTACTS
    return Link(helper.name, helper.website or partner_address(helper.id))


def confirmation_mail(partner: Partner, network: Network, site_url: str) -> str:
    """A `mailto:` address that confirms a profile; empty if nobody can be written to."""
    return _about(partner, network, site_url, UI["confirmation_subject"], UI["confirmation_body"])


def recipient(partner: Partner, network: Network) -> str:
    """The mail address of who answers for a profile: the agency in charge, else the operator."""
    agency = network.agency_of(partner.address.city)
    own = agency.reachable_email if agency else ""
    return own or network.details.operator.email or ""


def _about(partner: Partner, network: Network, site_url: str, subject: str, body: str) -> str:
    address = recipient(partner, network)
    if not address:
        return ""
    name = partner.name
    if len(name) > LONGEST_NAME:
        name = f"{name[: LONGEST_NAME - 1]}…"
    page = f"{site_url}{partner_address(partner.id)}"
    return mailto(address, subject.format(name=name, id=partner.id), body.format(page=page))
