"""Structured data: profiles, releases and the network in the terms of schema.org (JSON-LD)."""

from collections.abc import Mapping

from regionruhr.directory.profile import Profile
from regionruhr.network.addresses import partner_address
from regionruhr.network.exchange import Entry
from regionruhr.network.partner import Partner, PartnerRole
from regionruhr.network.partner_type import PartnerType
from regionruhr.network.portrait import Portrait
from regionruhr.network.release import EventStatus, Release
from regionruhr.press.article import Article, last_change
from regionruhr.press.event import Event

CONTEXT = "https://schema.org"
_TYPES = {
    PartnerType.COMPANY: "Corporation",
    PartnerType.UNIVERSITY: "CollegeOrUniversity",
    PartnerType.RESEARCH_INSTITUTE: "ResearchOrganization",
    PartnerType.CHAMBER: "GovernmentOrganization",
    PartnerType.DEVELOPMENT_AGENCY: "GovernmentOrganization",
    PartnerType.TECHNOLOGY_CENTRE: "Organization",
    PartnerType.ASSOCIATION: "Organization",
}
_EVENT_STATUS = {
    EventStatus.SCHEDULED: f"{CONTEXT}/EventScheduled",
    EventStatus.CANCELLED: f"{CONTEXT}/EventCancelled",
    EventStatus.POSTPONED: f"{CONTEXT}/EventPostponed",
}

StructuredData = Mapping[str, object]


def network_data(portrait: Portrait, site_url: str) -> StructuredData:
    """The network as an organisation with a website."""
    return {
        "@context": CONTEXT,
        "@type": "WebSite",
        "name": portrait.name,
        "description": portrait.claim,
        "url": site_url,
        "inLanguage": "de",
        "publisher": _network(portrait, site_url),
    }


def profile_data(profile: Profile, portrait: Portrait, site_url: str) -> StructuredData:
    """A partner as an organisation; membership only where it is known."""
    partner = profile.partner
    address = {
        "@type": "PostalAddress",
        "streetAddress": partner.address.street,
        "postalCode": partner.address.postal_code,
        "addressLocality": profile.card.town,
        "addressCountry": "DE",
    }
    count = partner.employees
    real = [notice for notice in profile.notices if not notice.entry.example]
    return _known(
        {
            "@context": CONTEXT,
            "@type": _TYPES[partner.type],
            "@id": f"{site_url}{partner_address(partner.id)}",
            "identifier": partner.id,
            "name": partner.name,
            "legalName": partner.legal_name,
            "description": partner.summary,
            "url": partner.website,
            "email": partner.email,
            "telephone": partner.phone,
            "logo": f"{site_url}{profile.logo.address}" if profile.logo else None,
            "foundingDate": partner.founded.isoformat() if partner.founded else None,
            "address": _known(address),
            "location": {
                "@type": "Place",
                "geo": {
                    "@type": "GeoCoordinates",
                    "latitude": partner.geo.lat,
                    "longitude": partner.geo.lon,
                },
            }
            if partner.geo
            else None,
            "contactPoint": _contact_point(partner),
            "hasCertification": [
                {"@type": "Certification", "name": name} for name in profile.certifications
            ],
            "sameAs": list(partner.same_as),
            "knowsAbout": [link.title for link in (*profile.competences, *profile.sectors)],
            "makesOffer": [_offer(n.entry, "Offer") for n in real if n.entry.kind == "offer"],
            "seeks": [_offer(n.entry, "Demand") for n in real if n.entry.kind == "request"],
            "areaServed": list(profile.area_served),
            "numberOfEmployees": _known(
                {
                    "@type": "QuantitativeValue",
                    "minValue": count.min,
                    "maxValue": count.max,
                }
            )
            if count
            else None,
            "memberOf": None
            if partner.role is PartnerRole.REGIONAL
            else _network(portrait, site_url),
        }
    )


def release_data(article: Article, portrait: Portrait, site_url: str) -> StructuredData:
    """A release as an article, an event as an event."""
    release = article.release
    address = f"{site_url}{article.headline.address}"
    event = article.headline.event
    if event is not None:
        return _known(
            {
                "@context": CONTEXT,
                "@type": "Event",
                "name": release.title,
                "description": release.summary,
                "url": address,
                "startDate": event.start,
                "endDate": event.end,
                "eventStatus": _EVENT_STATUS[release.event_status],
                "location": _place(event),
                "organizer": _network(portrait, site_url),
                "inLanguage": release.lang,
            }
        )
    return _known(
        {
            "@context": CONTEXT,
            "@type": "NewsArticle",
            "headline": release.title,
            "description": release.summary,
            "url": address,
            "datePublished": release.written_on.isoformat()
            if release.written_on
            else _iso_date(release),
            "temporalCoverage": release.dated.isoformat() if release.original else None,
            "dateModified": last_change(release).isoformat(),
            "inLanguage": release.lang,
            "author": _network(portrait, site_url),
            "publisher": _network(portrait, site_url),
        }
    )


def _place(event: Event) -> StructuredData | None:
    """Where an event is; an address only where its town is known."""
    if not event.location:
        return None
    address = {
        "@type": "PostalAddress",
        "postalCode": event.postal_code,
        "addressLocality": event.town,
        "addressCountry": "DE",
    }
    place = {"@type": "Place", "name": event.location}
    return {**place, "address": _known(address)} if event.town else place


def _offer(entry: Entry, kind: str) -> StructuredData:
    return {
        "@type": kind,
        "identifier": entry.id,
        "name": entry.title,
        "description": entry.summary,
        "validFrom": entry.published.isoformat(),
        "validThrough": entry.valid_until.isoformat(),
    }


def _contact_point(partner: Partner) -> StructuredData | None:
    contact = partner.contact
    if contact is None:
        return None
    return _known(
        {
            "@type": "ContactPoint",
            "name": contact.name,
            "contactType": contact.role,
            "email": contact.email,
            "telephone": contact.phone,
        }
    )


def _iso_date(release: Release) -> str:
    """As precise as it is known, with its time where it has one."""
    if release.date_precision == "day" and (release.date.hour or release.date.minute):
        return release.date.isoformat()
    return release.dated.isoformat()


def _network(portrait: Portrait, site_url: str) -> StructuredData:
    return {"@type": "Organization", "name": portrait.name, "url": site_url}


def _known(fields: StructuredData) -> StructuredData:
    """The fields that have a value."""
    return {name: value for name, value in fields.items() if value not in (None, [], "")}
