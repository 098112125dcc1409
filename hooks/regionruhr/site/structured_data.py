"""Structured data: what pages are about in the terms of schema.org (JSON-LD)."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from pydantic import BaseModel

from regionruhr.directory.directory import Directory
from regionruhr.directory.open_data import DATA_FILES, LICENSE, VERSION
from regionruhr.exchange.entry_page import EntryPage
from regionruhr.model.addresses import OPEN_DATA, Link, entry_address, partner_address
from regionruhr.model.exchange_entry import EntryCategory, Offer, Request
from regionruhr.model.field import DeclaredField, own_fields, value_at
from regionruhr.model.geo_coordinates import GeoCoordinates
from regionruhr.model.network_details import NetworkDetails
from regionruhr.model.partner import Address, ContactPoint, Employees, PartnerRole
from regionruhr.model.release import EventStatus, Original
from regionruhr.model.values import PartialDate, time_given_for
from regionruhr.press.article import Event, modified_on, published_on
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

_TYPES: Mapping[type[BaseModel], str] = {
    Address: "PostalAddress",
    ContactPoint: "ContactPoint",
    Employees: "QuantitativeValue",
    GeoCoordinates: "GeoCoordinates",
    Offer: "Offer",
    Request: "Demand",
}

_ITEM_TYPES: Mapping[EntryCategory, str] = {
    # schema.org counts services among products.
    EntryCategory.SERVICE: "Product",
    EntryCategory.CAPACITY: "Service",
    EntryCategory.RESIDUE: "Product",
    EntryCategory.RESEARCH: "Service",
}
_GOODS = frozenset(category for category, kind in _ITEM_TYPES.items() if kind == "Product")

StructuredData = Mapping[str, object]


def network_data(details: NetworkDetails, site_url: str) -> StructuredData:
    """Return the network as an organisation with a website."""
    return _document(
        "WebSite",
        name=details.name,
        description=details.claim,
        url=site_url,
        inLanguage="de",
        publisher=_network(details, site_url),
    )


def profile_data(profile: Profile, directory: Directory, site_url: str) -> StructuredData:
    """Return a partner as an organisation, by the terms that its fields declare."""
    partner = profile.partner
    is_member = partner.role is not PartnerRole.REGIONAL
    # Their own pages say more of them.
    without_entries = partner.model_copy(update={"offers": (), "requests": ()})
    data = _declared(without_entries, directory)
    geo = data.pop("geo")
    certifications = [_object("Certification", name=name) for name in data["hasCertification"]]
    values = {
        "@id": f"{site_url}{partner_address(partner.id)}",
        **data,
        "logo": f"{site_url}{profile.logo.address}" if profile.logo else None,
        "image": [_image(illustration, site_url) for illustration in profile.illustrations],
        "address": {**data["address"], "addressCountry": "DE"},
        "location": _object("Place", geo=geo) if geo else None,
        "hasCertification": certifications,
        "makesOffer": _entries(partner.offers, site_url),
        "seeks": _entries(partner.requests, site_url),
        "memberOf": _network(directory.network.details, site_url) if is_member else None,
    }
    return _document(partner.type.schema_org, **values)


def entry_data(page: EntryPage, directory: Directory, site_url: str) -> StructuredData:
    """Return an offer, or an organisation that seeks; an anonymous request stands alone."""
    entry, partner = page.notice.entry, page.notice.partner
    is_offer = isinstance(entry, Offer)
    item = _object(
        _ITEM_TYPES[entry.category],
        name=entry.title,
        description=entry.summary,
        category=entry.category.label,
        material=entry.material if entry.category in _GOODS else None,
    )
    place = _object("Place", name=page.place.title)
    values = {
        "@id": page.page_address,
        **_declared(entry, directory),
        "url": page.page_address,
        "itemOffered": item,
        "availableAtOrFrom" if is_offer else "areaServed": place,
    }
    (who,) = _named("Organization", (partner,), site_url) if partner else ({},)
    if is_offer:
        return _document("Offer", **values, offeredBy=who or None)
    if who:
        return {"@context": CONTEXT, **who, "seeks": _object("Demand", **values)}
    return _document("Demand", **values)


def _entries(entries: Iterable[Offer | Request], site_url: str) -> list[StructuredData]:
    """Return entries by title and with the `@id` of their pages; examples are none."""
    return [
        _object(
            _TYPES[type(entry)],
            **{"@id": f"{site_url}{entry_address(entry.id)}", "name": entry.title},
        )
        for entry in entries
        if not entry.example
    ]


def _declared(record: BaseModel, directory: Directory) -> dict[str, Any]:
    """Return the fields of a record that declare a term of schema.org; lists of one term joined."""
    data: dict[str, Any] = {}
    for field in own_fields(type(record)).values():
        if field.use and field.use.schema_org:
            term, value = field.use.schema_org, value_at(record, field.path)
            plain = _plain(value, field, directory)
            data[term] = [*data.get(term, ()), *plain] if isinstance(value, tuple) else plain
    return data


def _plain(value: object, field: DeclaredField, directory: Directory) -> Any:  # noqa: ANN401 (JSON)
    match value:
        case tuple():
            return [_plain(item, field, directory) for item in value]
        case BaseModel():
            return _object(_TYPES[type(value)], **_declared(value, directory))
        case PartialDate() | date():
            return value.isoformat()
        case str() if field.refers_to:
            return directory.link(field.refers_to, value).title
    return value


def dataset_data(description: str, details: NetworkDetails, site_url: str) -> StructuredData:
    """Return the directory as a data set with a download for each of its files."""
    return _document(
        "Dataset",
        name=f"{details.name}: {UI['directory']}",
        description=description,
        url=f"{site_url}{OPEN_DATA}",
        license=LICENSE,
        version=VERSION,
        inLanguage="de",
        isAccessibleForFree=True,
        creator=_network(details, site_url),
        distribution=[
            _object(
                "DataDownload",
                name=file.title,
                encodingFormat=file.media_type,
                contentUrl=f"{site_url}{file.address}",
            )
            for file in DATA_FILES
        ],
    )


def release_data(page: ReleasePage, details: NetworkDetails, site_url: str) -> StructuredData:
    """Return a release as a news article, or as an event if it is one."""
    article, release, network = page.article, page.article.release, _network(details, site_url)
    if event := article.headline.event:
        return _document(
            "Event",
            name=release.title,
            description=release.summary,
            url=page.page_address,
            # Search engines want the former one as long as no other is known.
            startDate=event.start or event.previous_start,
            previousStartDate=event.previous_start,
            endDate=event.end,
            eventStatus=(
                f"{CONTEXT}/EventRescheduled"
                if event.start and event.previous_start
                else _EVENT_STATUS[release.event_status]
            ),
            location=_place(event),
            organizer=network,
            inLanguage=release.lang,
        )
    return _document(
        "NewsArticle",
        identifier=release.id,
        headline=release.title,
        alternativeHeadline=release.subtitle,
        description=release.summary,
        url=page.page_address,
        image=[_image(illustration, site_url) for illustration in article.illustrations],
        dateline=article.dateline.removesuffix(" –"),
        datePublished=published_on(release),
        dateModified=modified_on(release),
        temporalCoverage=release.dated.isoformat() if release.original else None,
        correction=[
            _object("CorrectionComment", text=one.note, datePublished=corrected.isoformat())
            for one in release.corrections
            for corrected in [time_given_for(one.date)]
        ],
        isBasedOn=_original(release.original) if release.original else None,
        inLanguage=release.lang,
        wordCount=page.text_version.words,
        keywords=[topic.title for topic in article.topics],
        contentLocation=[_object("Place", name=place.title) for place in article.places],
        about=_named("Project", article.projects, site_url),
        mentions=_named("Organization", article.partners, site_url),
        license=UI["licence_address"].removesuffix("deed.de"),
        author=network,
        publisher=network,
    )


def _image(illustration: Illustration, site_url: str) -> StructuredData:
    image, picture = illustration.image, illustration.picture
    return _object(
        "ImageObject",
        contentUrl=f"{site_url}{illustration.address}",
        caption=image.caption,
        creditText=image.credit,
        copyrightNotice=f"{image.credit} ({image.license})",
        encodingFormat=picture.media_type if picture else None,
        width=_pixels(picture.width) if picture else None,
        height=_pixels(picture.height) if picture else None,
    )


def _pixels(number: int) -> StructuredData:
    """Return a length in pixels (E37 in the codes of UN/CEFACT)."""
    return _object("QuantitativeValue", value=number, unitCode="E37")


def _original(original: Original) -> StructuredData:
    """Return the earlier announcement or report that a text sums up."""
    return _object(
        "CreativeWork",
        publisher=_object("Organization", name=original.publisher),
        datePublished=original.published.isoformat() if original.published else None,
        identifier=original.number,
        url=original.url,
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
    address = _object(
        "PostalAddress",
        postalCode=event.postal_code,
        addressLocality=event.town,
        addressCountry="DE",
    )
    return _object("Place", name=event.location, address=address if event.town else None)


def _network(details: NetworkDetails, site_url: str) -> StructuredData:
    return _object("Organization", name=details.name, url=site_url, logo=f"{site_url}{WORDMARK}")


def _document(kind: str, /, **values: object) -> StructuredData:
    return {"@context": CONTEXT, **_object(kind, **values)}


def _object(kind: str, /, **values: object) -> StructuredData:
    """Return an object of a type of schema.org with the values that are not empty."""
    filled = {name: value for name, value in values.items() if value not in (None, [], "")}
    return {"@type": kind, **filled}
