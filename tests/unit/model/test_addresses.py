"""Addresses are permanent: these must never change."""

import pytest

from regionruhr.model.addresses import (
    DEADLINES_CALENDAR,
    DIRECTORY_INDEX,
    EVENTS,
    EVENTS_CALENDAR,
    EXCHANGE_INDEX,
    OFFERS_FEED,
    PAIRINGS,
    PAIRS_FEED,
    REQUESTS_FEED,
    SEARCH_INDEX,
    address_of_file,
    exchange_list_address,
    facet_address,
    file_of_address,
    finder_address,
    news_place_address,
    partner_address,
    project_address,
    release_address,
    release_file_address,
    slug,
    topic_address,
    vcard_address,
    year_address,
)
from regionruhr.model.partner_type import PartnerType


def test_records_stand_where_they_always_stood() -> None:
    """Each kind of record has its place."""
    assert partner_address("wilo") == "partner/wilo/"
    assert project_address("digitale-fabrik") == "projekte/digitale-fabrik/"
    assert release_address(2016, "kompetenznetz") == "aktuelles/2016/kompetenznetz/"
    assert release_file_address(2016, "netz", "txt") == "aktuelles/2016/netz/netz.txt"
    assert release_file_address(2016, "netz", "zip") == "aktuelles/2016/netz/netz.zip"
    assert year_address(2016) == "aktuelles/2016/"
    assert vcard_address("wilo") == "partner/wilo/wilo.vcf"
    assert facet_address("ort") == "partner/ort/"
    assert facet_address("ort", "herne") == "partner/ort/herne/"
    assert finder_address("wo", "Wetter (Ruhr)") == "partner/?wo=Wetter+%28Ruhr%29"
    assert topic_address("messe") == "aktuelles/thema/messe/"
    assert news_place_address("herne") == "aktuelles/ort/herne/"
    assert release_file_address(2026, "messe", "ics") == "aktuelles/2026/messe/messe.ics"
    assert exchange_list_address("angebote") == "boerse/angebote/"
    assert exchange_list_address("ort", "herne") == "boerse/ort/herne/"
    assert PAIRINGS == "boerse/paarungen/"
    assert DIRECTORY_INDEX == "partner/index.json"
    assert (EXCHANGE_INDEX, SEARCH_INDEX) == ("boerse/index.json", "suche/index.json")
    assert (EVENTS, EVENTS_CALENDAR) == ("aktuelles/termine/", "feeds/termine.ics")
    assert (OFFERS_FEED, REQUESTS_FEED) == ("feeds/boerse/angebote", "feeds/boerse/gesuche")
    assert PAIRS_FEED == "feeds/boerse/paarungen"
    assert DEADLINES_CALENDAR == "feeds/boerse/fristen.ics"


@pytest.mark.parametrize(
    ("kind", "slug"),
    [
        ("company", "unternehmen"),
        ("university", "hochschule"),
        ("research-institute", "forschungsinstitut"),
        ("technology-centre", "technologiezentrum"),
        ("chamber", "kammer"),
        ("development-agency", "wirtschaftsfoerderung"),
        ("association", "verein"),
    ],
)
def test_kind_of_partner_has_a_german_address(kind: str, slug: str) -> None:
    """The list of a kind stands under its German name."""
    assert PartnerType(kind).slug == slug


@pytest.mark.parametrize(
    ("path", "address"),
    [
        ("content/index.md", ""),
        ("content/kontakt.md", "kontakt/"),
        ("content/netzwerk/index.md", "netzwerk/"),
        ("content/netzwerk/geschichte.md", "netzwerk/geschichte/"),
        ("content/aktuelles/2016/kompetenznetz.md", "aktuelles/2016/kompetenznetz/"),
        ("content/aktuelles/2016/plan.pdf", "aktuelles/2016/plan.pdf"),
        ("partners/wilo.yml", "partner/wilo/"),
        ("partners/boerse/drehteile.yml", "boerse/drehteile/"),
        ("partners/boerse.yml", "partner/boerse/"),
    ],
)
def test_folder_and_name_of_a_file_are_its_address(path: str, address: str) -> None:
    """What an editor sees in the folder is what a visitor sees in the address."""
    assert address_of_file(path) == address


def test_address_of_a_release_names_its_file() -> None:
    """And the file its address."""
    file = file_of_address("aktuelles/2016/kompetenznetz/")
    assert file == "content/aktuelles/2016/kompetenznetz.md"
    assert address_of_file(file) == "aktuelles/2016/kompetenznetz/"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Größe & Maß: Öl", "groesse-mass-oel"),
        ("GRO\u0308SSE", "groesse"),
        ("Café Élan 4.0", "cafe-elan-4-0"),
        ("In|Die RegionRuhr", "in-die-regionruhr"),
        ("🎉 …", ""),
    ],
)
def test_slug_has_plain_letters_and_digits(text: str, expected: str) -> None:
    """Umlauts written out, accents dropped, hyphens for all else."""
    assert slug(text) == expected
