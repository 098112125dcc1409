"""Structured data: profiles, releases and the network in the terms of schema.org (JSON-LD)."""

from collections.abc import Mapping

from regionruhr.directory.open_data import DATA_FILES, LICENSE, VERSION
from regionruhr.model.addresses import OPEN_DATA, Link, partner_address
from regionruhr.model.exchange_entry import ExchangeEntry
from regionruhr.model.network_details import NetworkDetails
from regionruhr.model.partner import Partner, PartnerRole
from regionruhr.model.release import EventStatus, Original
from regionruhr.press.article import iso_text, last_change, published_on
from regionruhr.press.event import Event
from regionruhr.press.illustration import Illustration
from regionruhr.press.release_page import ReleasePage
from regionruhr.profiles.profile import Profile
from regionruhr.wording.catalogue import UI

CONTEXT = "https://schema.org"
WORDMARK = "assets/wordmark.svg"
_EVENT_STATUS = {
    EventStatus.SCHEDULED: f"{CONTEXT}/EventScheduled",
    EventStatus.CANCELLED: f"{CONTEXT}/EventCancelled",
    EventStatus.POSTPONED: f"{CONTEXT}/EventPostponed",
}

StructuredData = Mapping[str, object]


def network_data(details: NetworkDetails, site_url: str) -> StructuredData:
    """Return the network as an organisation with a website."""
    return {
        "@context": CONTEXT,
        "@type": "WebSite",
        "name": details.name,
        "description": details.claim,
        "url": site_url,
        "inLanguage": "de",
        "publisher": _network(details, site_url),
    }


def profile_data(profile: Profile, details: NetworkDetails, site_url: str) -> StructuredData:
    """Return a partner as an organisation."""
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
    return _without_empty(
        {
            "@context": CONTEXT,
            "@type": partner.type.schema_org,
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
            "address": _without_empty(address),
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
            "numberOfEmployees": _without_empty(
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
            else _network(details, site_url),
        }
    )


def dataset_data(description: str, details: NetworkDetails, site_url: str) -> StructuredData:
    """Return the directory as a data set with a download for each of its files."""
    return {
        "@context": CONTEXT,
        "@type": "Dataset",
        "name": f"{details.name}: {UI['directory']}",
        "description": description,
        "url": f"{site_url}{OPEN_DATA}",
        "license": LICENSE,
        "version": VERSION,
        "inLanguage": "de",
        "isAccessibleForFree": True,
        "creator": _network(details, site_url),
        "distribution": [
            {
                "@type": "DataDownload",
                "name": file.title,
                "encodingFormat": file.media_type,
                "contentUrl": f"{site_url}{file.address}",
            }
            for file in DATA_FILES
        ],
    }


def release_data(page: ReleasePage, details: NetworkDetails, site_url: str) -> StructuredData:
    """Return a release as a news article, or as an event if it is one."""
    article = page.article
    release = article.release
    event = article.headline.event
    if event is not None:
        return _without_empty(
            {
                "@context": CONTEXT,
                "@type": "Event",
                "name": release.title,
                "description": release.summary,
                "url": page.page_address,
                "startDate": event.start,
                "endDate": event.end,
                "eventStatus": _EVENT_STATUS[release.event_status],
                "location": _place(event),
                "organizer": _network(details, site_url),
                "inLanguage": release.lang,
            }
        )
    return _news_article(page, details, site_url)


def _news_article(page: ReleasePage, details: NetworkDetails, site_url: str) -> StructuredData:
    article = page.article
    release = article.release
    return _without_empty(
        {
            "@context": CONTEXT,
            "@type": "NewsArticle",
            "identifier": release.id,
            "headline": release.title,
            "alternativeHeadline": release.subtitle,
            "description": release.summary,
            "url": page.page_address,
            "image": [_image(illustration, site_url) for illustration in article.illustrations],
            "dateline": article.dateline.removesuffix(" –"),
            "datePublished": published_on(release),
            "dateModified": last_change(release).isoformat(),
            "temporalCoverage": release.dated.isoformat() if release.original else None,
            "correction": [
                {
                    "@type": "CorrectionComment",
                    "text": correction.note,
                    "datePublished": iso_text(correction.date),
                }
                for correction in release.corrections
            ],
            "isBasedOn": _original(release.original) if release.original else None,
            "inLanguage": release.lang,
            "wordCount": page.text_version.words,
            "keywords": [topic.title for topic in article.topics],
            "contentLocation": [
                {"@type": "Place", "name": place.title} for place in article.places
            ],
            "about": _named("Project", article.projects, site_url),
            "mentions": _named("Organization", article.partners, site_url),
            "license": UI["licence_address"].removesuffix("deed.de"),
            "author": _network(details, site_url),
            "publisher": _network(details, site_url),
        }
    )


def _image(illustration: Illustration, site_url: str) -> StructuredData:
    picture = illustration.picture
    return _without_empty(
        {
            "@type": "ImageObject",
            "contentUrl": f"{site_url}{illustration.address}",
            "caption": illustration.image.caption,
            "creditText": illustration.image.credit,
            "copyrightNotice": f"{illustration.image.credit} ({illustration.image.license})",
            "encodingFormat": picture.media_type if picture else None,
            "width": _pixels(picture.width) if picture else None,
            "height": _pixels(picture.height) if picture else None,
        }
    )


def _pixels(number: int) -> StructuredData:
    """Return a length in pixels (E37 in the codes of UN/CEFACT)."""
    return {"@type": "QuantitativeValue", "value": number, "unitCode": "E37"}


def _original(original: Original) -> StructuredData:
    """Return the earlier announcement or report that a text sums up."""
    return _without_empty(
        {
            "@type": "CreativeWork",
            "publisher": {"@type": "Organization", "name": original.publisher},
            "datePublished": original.published.isoformat() if original.published else None,
            "identifier": original.number,
            "url": original.url,
        }
    )


def _named(kind: str, links: tuple[Link, ...], site_url: str) -> list[StructuredData]:
    """Return records by name and with the `@id` of their pages."""
    return [
        {"@type": kind, "@id": f"{site_url}{link.address}", "name": link.title} for link in links
    ]


def _place(event: Event) -> StructuredData | None:
    """Return the place of an event, with an address if its town is known."""
    if not event.location:
        return None
    address = {
        "@type": "PostalAddress",
        "postalCode": event.postal_code,
        "addressLocality": event.town,
        "addressCountry": "DE",
    }
    place = {"@type": "Place", "name": event.location}
    return {**place, "address": _without_empty(address)} if event.town else place


def _offer(entry: ExchangeEntry, kind: str) -> StructuredData:
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
    return _without_empty(
        {
            "@type": "ContactPoint",
            "name": contact.name,
            "contactType": contact.role,
            "email": contact.email,
            "telephone": contact.phone,
        }
    )


def _network(details: NetworkDetails, site_url: str) -> StructuredData:
    logo = f"{site_url}{WORDMARK}"
    return {"@type": "Organization", "name": details.name, "url": site_url, "logo": logo}


def _without_empty(fields: StructuredData) -> StructuredData:
    """Return the fields that have a value."""
    return {name: value for name, value in fields.items() if value not in (None, [], "")}
