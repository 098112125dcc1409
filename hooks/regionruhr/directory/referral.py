"""Referral: who leads on where an organisation itself cannot be reached."""

from regionruhr.model.addresses import CONTACT, Link, partner_address
from regionruhr.model.network import Network
from regionruhr.model.partner import Partner
from regionruhr.wording.catalogue import UI

ALL_CONTACTS = Link(UI["finder_contact"], CONTACT)


def referral(partner: Partner, network: Network) -> Link | None:
    """Return who leads on to a partner without mail, telephone and website; else None."""
    if partner.is_accessible:
        return None
    helper = network.helper_in(partner.address.city)
    return Link(helper.name, partner_address(helper.id)) if helper else ALL_CONTACTS
