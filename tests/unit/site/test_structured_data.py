"""What search engines read: schema.org, no more certain than the record is."""

from dataclasses import replace
from datetime import date

import pytest

import records
from regionruhr.directory.directory import Directory
from regionruhr.exchange.entry_page import entry_page
from regionruhr.exchange.matches import NO_MATCHES
from regionruhr.exchange.posting import postings
from regionruhr.model.network import Network
from regionruhr.model.partner import Partner
from regionruhr.model.picture import Picture
from regionruhr.model.release import Release
from regionruhr.press.article import article
from regionruhr.press.newsroom import newsroom
from regionruhr.press.release_page import release_page
from regionruhr.profiles.profile import profile, profile_day
from regionruhr.settings import moment
from regionruhr.site.structured_data import (
    StructuredData,
    dataset_data,
    entry_data,
    network_data,
    profile_data,
    release_data,
)

TODAY = date(2026, 11, 23)
SITE = "https://host.example/x/"
NETWORK = {
    "@type": "Organization",
    "name": "In|Die RegionRuhr",
    "url": SITE,
    "logo": f"{SITE}assets/wordmark.svg",
}


def _of_partner(partner: Partner) -> StructuredData:
    network = records.network(partner)
    room, directory = newsroom(network, moment(records.ALWAYS)), Directory(network)
    return profile_data(
        profile(partner, profile_day(partner, TODAY), directory, room, SITE), directory, SITE
    )


def _of_release(release: Release, *others: records.Record) -> StructuredData:
    network: Network = records.network(release, *others)
    view = release_page(article(release, network), network.details, SITE)
    return release_data(view, network.details, SITE)


def test_network_is_a_website_with_a_publisher() -> None:
    """The start page says who speaks."""
    assert network_data(records.network().details, SITE) == {
        "@context": "https://schema.org",
        "@type": "WebSite",
        "name": "In|Die RegionRuhr",
        "description": "Industrie und Dienstleistung an der Ruhr",
        "url": SITE,
        "inLanguage": "de",
        "publisher": NETWORK,
    }


def test_open_data_is_a_dataset_with_downloads() -> None:
    """A search for data finds the files, their kinds and their licence."""
    data = dataset_data("Alles.", records.network().details, SITE)
    assert data["@type"] == "Dataset"
    assert data["url"] == f"{SITE}partner/offene-daten/"
    assert data["creator"] == NETWORK
    downloads = data["distribution"]
    assert isinstance(downloads, list)
    assert [(d["encodingFormat"], d["contentUrl"]) for d in downloads] == [
        ("application/json", f"{SITE}partner/partner.json"),
        ("text/csv", f"{SITE}partner/partner.csv"),
        ("text/vcard", f"{SITE}partner/partner.vcf"),
        ("application/schema+json", f"{SITE}partner/partner.schema.json"),
    ]


def test_unknown_fields_are_left_out() -> None:
    """A profile of which little is known has few fields: no empty value, no guess."""
    assert _of_partner(records.partner("wilo")) == {
        "@context": "https://schema.org",
        "@type": "Corporation",
        "@id": f"{SITE}partner/wilo/",
        "identifier": "wilo",
        "name": "Probe GmbH",
        "description": "Eine Einrichtung der Probe.",
        "address": {
            "@type": "PostalAddress",
            "addressLocality": "Dortmund",
            "addressCountry": "DE",
        },
    }


@pytest.mark.parametrize(
    ("fields", "name", "value"),
    [
        ({"legal_name": "Wilo SE & Co."}, "legalName", "Wilo SE & Co."),
        ({"aliases": ["WSE"]}, "alternateName", ["WSE"]),
        ({"website": "https://wilo.example"}, "url", "https://wilo.example"),
        ({"email": "info@wilo.example"}, "email", "info@wilo.example"),
        ({"phone": "+49 231 1"}, "telephone", "+49 231 1"),
        ({"founded": "1872"}, "foundingDate", "1872"),
        ({"founded": "2009-10"}, "foundingDate", "2009-10"),
        ({"logo": "wilo.svg"}, "logo", f"{SITE}partner/wilo/wilo.svg"),
        ({"same_as": ["https://a.example"]}, "sameAs", ["https://a.example"]),
        ({"area_served": ["herne"]}, "areaServed", ["Herne"]),
        (
            {"competences": ["pumpen"], "sectors": ["maschinenbau"]},
            "knowsAbout",
            ["Maschinenbau", "Pumpen"],
        ),
        (
            {"employees": {"min": "0", "max": "9"}},
            "numberOfEmployees",
            {"@type": "QuantitativeValue", "minValue": 0, "maxValue": 9},
        ),
        (
            {"employees": {"min": "10000"}},
            "numberOfEmployees",
            {"@type": "QuantitativeValue", "minValue": 10000},
        ),
        ({"role": "member"}, "memberOf", NETWORK),
        ({"role": "carrier"}, "memberOf", NETWORK),
    ],
)
def test_known_fields_are_given(fields: dict[str, object], name: str, value: object) -> None:
    """Each field has its property."""
    assert _of_partner(records.partner("wilo", **fields))[name] == value


def test_membership_is_not_claimed_for_who_merely_sits_in_the_region() -> None:
    """Nobody is made a member by a search engine."""
    assert "memberOf" not in _of_partner(records.partner(role="regional"))


@pytest.mark.parametrize(
    ("kind", "name"),
    [
        ("company", "Corporation"),
        ("university", "CollegeOrUniversity"),
        ("research-institute", "ResearchOrganization"),
        ("technology-centre", "Organization"),
        ("chamber", "GovernmentOrganization"),
        ("development-agency", "GovernmentOrganization"),
        ("association", "Organization"),
    ],
)
def test_kind_of_organisation(kind: str, name: str) -> None:
    """Each kind of partner is a type of schema.org."""
    assert _of_partner(records.partner(type=kind))["@type"] == name


@pytest.mark.parametrize(
    ("fields", "published"),
    [
        ({"date": "2026-01-15 10:00"}, "2026-01-15T10:00:00+01:00"),
        ({"date": "2026-07-15 10:00"}, "2026-07-15T10:00:00+02:00"),
        ({"date": "2026-01-15"}, "2026-01-15T12:00:00+01:00"),
        ({"date": "2019-07-01", "date_precision": "month"}, "2019-07"),
        ({"date": "2019-01-01", "date_precision": "year"}, "2019"),
    ],
    ids=["winter", "summer", "day", "month", "year"],
)
def test_date_is_as_precise_as_it_is_known(fields: dict[str, object], published: str) -> None:
    """With the offset of Berlin where there is a time."""
    data = _of_release(records.release(**fields))
    assert data["@type"] == "NewsArticle"
    assert data["datePublished"] == published


def test_correction_is_a_modification() -> None:
    """What was put right later is listed."""
    corrections = [{"date": "2026-05-05", "note": "Zahl berichtigt"}]
    data = _of_release(records.release(corrections=corrections))
    assert data["dateModified"] == "2026-05-05T12:00:00+02:00"


def test_release_without_optional_fields() -> None:
    """Number, title, lead, days, length, language, licence, and who speaks."""
    assert _of_release(records.release("2026-07", "halle")) == {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "identifier": "2026-07",
        "headline": "Probe",
        "description": "Eine Meldung der Probe.",
        "url": f"{SITE}aktuelles/2026/halle/",
        "datePublished": "2026-01-15T10:00:00+01:00",
        "dateModified": "2026-01-15T10:00:00+01:00",
        "inLanguage": "de",
        "wordCount": 5,
        "license": "https://creativecommons.org/licenses/by/4.0/",
        "author": NETWORK,
        "publisher": NETWORK,
    }


IMAGE = {
    "file": "a.jpg",
    "alt": "Eine Halle",
    "caption": "Die Halle",
    "credit": "E. M.",
    "license": "CC0",
}


@pytest.mark.parametrize(
    ("fields", "name", "value"),
    [
        ({"subtitle": "Unter"}, "alternativeHeadline", "Unter"),
        ({"dateline": "Hagen", "date": "2026-01-15"}, "dateline", "Hagen, 15. Januar 2026"),
        ({"lang": "en"}, "inLanguage", "en"),
        ({"topics": ["messe"]}, "keywords", ["Messe"]),
        ({"places": ["herne"]}, "contentLocation", [{"@type": "Place", "name": "Herne"}]),
        (
            {"partners": ["wilo"]},
            "mentions",
            [{"@type": "Organization", "@id": f"{SITE}partner/wilo/", "name": "Probe GmbH"}],
        ),
        (
            {"projects": ["vorhaben"]},
            "about",
            [{"@type": "Project", "@id": f"{SITE}projekte/vorhaben/", "name": "Vorhaben"}],
        ),
        (
            {"corrections": [{"date": "2026-05-05", "note": "Zahl berichtigt"}]},
            "correction",
            [
                {
                    "@type": "CorrectionComment",
                    "text": "Zahl berichtigt",
                    "datePublished": "2026-05-05T12:00:00+02:00",
                }
            ],
        ),
        (
            {
                "original": {
                    "publisher": "Wilo SE",
                    "published": "2009-10",
                    "number": "7",
                    "url": "https://wilo.example/7",
                },
                "written_on": "2026-01-01",
            },
            "isBasedOn",
            {
                "@type": "CreativeWork",
                "publisher": {"@type": "Organization", "name": "Wilo SE"},
                "datePublished": "2009-10",
                "identifier": "7",
                "url": "https://wilo.example/7",
            },
        ),
        (
            {"images": [IMAGE]},
            "image",
            [
                {
                    "@type": "ImageObject",
                    "contentUrl": f"{SITE}aktuelles/2026/a.jpg",
                    "caption": "Die Halle",
                    "creditText": "E. M.",
                    "copyrightNotice": "E. M. (CC0)",
                }
            ],
        ),
    ],
)
def test_known_fields_of_a_release_are_given(
    fields: dict[str, object], name: str, value: object
) -> None:
    """Each field has its property."""
    release = records.release(**fields)
    others = records.partner("wilo"), records.project("vorhaben")
    assert _of_release(release, *others)[name] == value


def test_picture_has_its_dimensions() -> None:
    """Width and height in pixels, and what kind of file it is."""
    release = records.release("2026-07", "halle", images=[IMAGE])
    picture = Picture(1600, 1067, "image/jpeg", 91_249)
    network = replace(records.network(release), pictures={"content/aktuelles/2026/a.jpg": picture})
    view = release_page(article(release, network), network.details, SITE)
    assert release_data(view, network.details, SITE)["image"] == [
        {
            "@type": "ImageObject",
            "contentUrl": f"{SITE}aktuelles/2026/a.jpg",
            "caption": "Die Halle",
            "creditText": "E. M.",
            "copyrightNotice": "E. M. (CC0)",
            "encodingFormat": "image/jpeg",
            "width": {"@type": "QuantitativeValue", "value": 1600, "unitCode": "E37"},
            "height": {"@type": "QuantitativeValue", "value": 1067, "unitCode": "E37"},
        }
    ]


def test_event_is_an_event() -> None:
    """With its own time and place, not with the day of its announcement."""
    event = records.event(
        "2026-04",
        "messe",
        start="2026-04-20 09:00",
        end="2026-04-24 18:00",
        location="Messe Hannover",
    )
    assert _of_release(event) == {
        "@context": "https://schema.org",
        "@type": "Event",
        "name": "Probe",
        "description": "Eine Meldung der Probe.",
        "url": f"{SITE}aktuelles/2026/messe/",
        "startDate": "2026-04-20T09:00:00+02:00",
        "endDate": "2026-04-24T18:00:00+02:00",
        "eventStatus": "https://schema.org/EventScheduled",
        "location": {"@type": "Place", "name": "Messe Hannover"},
        "organizer": NETWORK,
        "inLanguage": "de",
    }


def test_event_of_days_has_no_time() -> None:
    """The end is its last day (schema.org has no exclusive ends); what is unknown is left out."""
    data = _of_release(records.event(start="2026-12-01", end="2026-12-02"))
    assert (data["startDate"], data["endDate"]) == ("2026-12-01", "2026-12-02")
    assert {"location", "eventAttendanceMode"}.isdisjoint(data)
    assert "endDate" not in _of_release(records.event())


@pytest.mark.parametrize(
    ("location", "address"),
    [
        ("Herne", {"addressLocality": "Herne"}),
        ("Akademie Mont-Cenis, Herne", {"addressLocality": "Herne"}),
        ("Weg 1, 44627 Herne", {"postalCode": "44627", "addressLocality": "Herne"}),
    ],
)
def test_town_of_an_event_is_an_address(location: str, address: dict[str, str]) -> None:
    """Where the location ends in a town of the region."""
    assert _of_release(records.event(location=location))["location"] == {
        "@type": "Place",
        "name": location,
        "address": {"@type": "PostalAddress", **address, "addressCountry": "DE"},
    }


FORMER = {"event_status": "postponed", "previous_start": "2026-11-25"}


@pytest.mark.parametrize(
    ("fields", "status", "start", "previous"),
    [
        ({}, "EventScheduled", "2026-12-01", None),
        ({"event_status": "cancelled"}, "EventCancelled", "2026-12-01", None),
        (FORMER, "EventRescheduled", "2026-12-01", "2026-11-25"),
        ({**FORMER, "start": None}, "EventPostponed", "2026-11-25", "2026-11-25"),
    ],
    ids=["as announced", "cancelled", "postponed", "put off"],
)
def test_event_status(
    fields: dict[str, object], status: str, start: str, previous: str | None
) -> None:
    """Search engines tell those who look for it."""
    corrections = [{"date": "2026-11-20", "note": "Zu wenige Anmeldungen."}]
    data = _of_release(records.event(**fields, corrections=corrections))
    assert data["eventStatus"] == f"https://schema.org/{status}"
    assert (data["startDate"], data.get("previousStartDate")) == (start, previous)


def test_profile_has_its_pictures() -> None:
    """With credit and licence, as releases have them."""
    assert _of_partner(records.partner(images=[records.image()]))["image"] == [
        {
            "@type": "ImageObject",
            "contentUrl": f"{SITE}partner/probe/bilder/halle.jpg",
            "caption": "Die Halle am Morgen",
            "creditText": "Max Mütze",
            "copyrightNotice": "Max Mütze (CC BY 4.0)",
        }
    ]
    assert "image" not in _of_partner(records.partner())


def test_profile_links_to_its_offers_and_requests() -> None:
    """What is to be had is an Offer, what is looked for a Demand (schema.org)."""

    def entries(name: str) -> list[dict[str, object]]:
        return [
            records.entry(name, title="Prüffeld"),
            records.entry(f"{name}-example", example="true"),
            records.entry(f"{name}-anonymous", anonymous="true"),
        ]

    data = _of_partner(records.partner(offers=entries("offer"), requests=entries("request")))
    assert data["makesOffer"] == [
        {"@type": "Offer", "@id": f"{SITE}boerse/offer/", "name": "Prüffeld"}
    ]
    assert data["seeks"] == [
        {"@type": "Demand", "@id": f"{SITE}boerse/request/", "name": "Prüffeld"}
    ]


def _of_entry(field: str, **fields: object) -> StructuredData:
    partner = records.partner("wilo", name="Wilo SE", **{field: [records.entry(**fields)]})
    network = records.network(partner)
    directory = Directory(network)
    (posting,) = postings(network, TODAY)
    return entry_data(entry_page(posting, directory, NO_MATCHES, SITE), directory, SITE)


COMMON = {
    "@id": f"{SITE}boerse/eintrag/",
    "identifier": "eintrag",
    "name": "Eintrag eintrag",
    "description": "Ein Eintrag der Probe.",
    "validFrom": "2026-11-01",
    "validThrough": "2026-12-31",
    "url": f"{SITE}boerse/eintrag/",
    "itemOffered": {
        "@type": "Product",
        "name": "Eintrag eintrag",
        "description": "Ein Eintrag der Probe.",
        "category": "Produkt oder Leistung",
    },
}
DORTMUND = {"@type": "Place", "name": "Dortmund"}
WILO = {"@type": "Organization", "@id": f"{SITE}partner/wilo/", "name": "Wilo SE"}


def test_offer_says_who_offers_what_and_where() -> None:
    """With the days on which it is public and to be had."""
    data = _of_entry("offers", available_from="2026-12-01", available_until="2027-01-31")
    assert data == {
        "@context": "https://schema.org",
        "@type": "Offer",
        **COMMON,
        "availabilityStarts": "2026-12-01",
        "availabilityEnds": "2027-01-31",
        "availableAtOrFrom": DORTMUND,
        "offeredBy": WILO,
    }


def test_request_is_what_an_organisation_seeks() -> None:
    """A Demand has no property for whose it is: the organisation has it."""
    assert _of_entry("requests", needed_by="2027-02-15") == {
        "@context": "https://schema.org",
        **WILO,
        "seeks": {
            "@type": "Demand",
            **COMMON,
            "availabilityEnds": "2027-02-15",
            "areaServed": DORTMUND,
        },
    }


@pytest.mark.parametrize(("field", "kind"), [("offers", "Offer"), ("requests", "Demand")])
def test_anonymous_entry_is_nobodys(field: str, kind: str) -> None:
    """Nor that of the chamber, which only answers."""
    data = _of_entry(field, anonymous="true")
    assert data["@type"] == kind
    assert "offeredBy" not in data
    assert "wilo" not in repr(data).lower()


@pytest.mark.parametrize(
    ("category", "kind", "material"),
    [
        ("service", "Product", "V2A"),
        ("residue", "Product", "V2A"),
        ("capacity", "Service", None),
        ("research", "Service", None),
    ],
)
def test_what_is_offered_is_a_product_or_a_service(
    category: str, kind: str, material: str | None
) -> None:
    """Only a product is made of something."""
    item = _of_entry("offers", category=category, material="V2A")["itemOffered"]
    assert isinstance(item, dict)
    assert (item["@type"], item.get("material")) == (kind, material)
