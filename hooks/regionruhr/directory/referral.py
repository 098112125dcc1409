"""Referral: who leads on where an organisation itself cannot be reached."""

from regionruhr.formats import phone_link
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


def referral_ways(partner: Partner, network: Network) -> tuple[Link, ...]:
    """Return telephone, mail and website of the carrier that leads on, as far as they are known."""
    helper = None if partner.is_accessible else network.helper_in(partner.address.city)
    if helper is None:
        return ()
    ways = (
        ("tel:", phone_link, helper.reachable_phone),
        ("mailto:", str, helper.reachable_email),
        ("", str, helper.website),
    )
    return tuple(Link(value, scheme + written(value)) for scheme, written, value in ways if value)
