"""vCard: a partner as a vCard 3.0 (RFC 2426), and all partners in one file.

Classic Outlook, iOS and Thunderbird read 3.0; Outlook does not read 4.0.
"""

from collections.abc import Iterator

from icalendar.parser import Contentline
from icalendar.prop import vAdr, vN, vOrg, vText, vUri

from regionruhr.directory.directory import Directory
from regionruhr.model.addresses import partner_address
from regionruhr.model.network import Network
from regionruhr.model.partner import Partner

_WIDTH = 75
"""Octets of a line, its break aside (RFC 2425, 5.8.1)."""


def has_contact_details(partner: Partner) -> bool:
    """Whether a card of the partner would hold contact details, not the town alone."""
    return bool(partner.website or partner.address.street) or partner.is_reachable


def vcard(partner: Partner, network: Network, site_url: str) -> bytes:
    """The vCard of a partner in UTF-8, with the address of its profile."""
    return b"".join(
        _folded(f"{name}:{value.to_ical().decode()}") + b"\r\n"
        for name, value in _lines(partner, network, site_url)
    )


def vcards(directory: Directory, site_url: str) -> bytes:
    """The vCards of all partners one after the other, in the order of the directory."""
    memory, network = directory.memory, directory.source.network
    return b"".join(memory.get(one.id, vcard, one, network, site_url) for one in directory.partners)


def _folded(line: str) -> bytes:
    written = line.encode()
    if len(written) < _WIDTH:
        return written
    # It is folded letter by letter: too slow for the many short ones.
    folded: bytes = Contentline(line).to_ical()  # type: ignore[no-untyped-call]
    return folded


def _lines(
    partner: Partner, network: Network, site_url: str
) -> Iterator[tuple[str, vAdr | vN | vOrg | vText | vUri]]:
    """Yield the properties with their parameters, and their values."""
    address, contact, profile = partner.address, partner.contact, partner_address(partner.id)
    town = network.taxonomy.towns[address.city].label
    yield "BEGIN", vText("VCARD")
    yield "VERSION", vText("3.0")
    # Version 3.0 has no KIND; by this address books of Apple tell an organisation.
    yield "X-ABShowAs", vText("COMPANY")
    yield "UID", vUri(f"{site_url}{profile}")
    yield "SOURCE", vUri(f"{site_url}{profile}{partner.id}.vcf")
    yield "FN", vText(partner.name)
    yield "N", vN((partner.name, "", "", "", ""))
    yield "ORG", vOrg((partner.legal_name or partner.name,))
    parts = ("", "", address.street or "", town, "", address.postal_code or "", "Deutschland")
    yield "ADR;TYPE=WORK", vAdr(parts)
    if partner.geo:
        yield "GEO", vUri(f"{partner.geo.lat};{partner.geo.lon}")
    reached = [found for found in (contact, partner) if found is not None]
    for mail in dict.fromkeys(found.email for found in reached if found.email):
        yield "EMAIL;TYPE=INTERNET", vText(mail)
    for phone in dict.fromkeys(found.phone for found in reached if found.phone):
        yield "TEL;TYPE=WORK,VOICE", vText(phone)
    if partner.website:
        yield "URL", vUri(partner.website)
    yield "NOTE", vText(f"{partner.summary} ({partner.role.label})")
    if partner.verified_on:
        yield "REV", vText(f"{partner.verified_on:%Y-%m-%d}T00:00:00Z")
    yield "END", vText("VCARD")
