"""An offer or a request on its own page."""

from datetime import date

import records
from regionruhr.directory.directory import Directory
from regionruhr.exchange.candidate import CandidateKind
from regionruhr.exchange.entry_page import EntryPage, entry_page
from regionruhr.exchange.matches import Matches
from regionruhr.exchange.posting import postings
from regionruhr.model.addresses import Link

SITE = "https://host.example/x/"
TODAY = date(2026, 11, 23)


def _page(**fields: object) -> EntryPage:
    network = records.network(records.partner("macher", offers=[records.entry(**fields)]))
    (posting,) = postings(network, TODAY)
    return entry_page(posting, Directory(network), Matches(()), SITE)


def test_page_has_everything_in_words() -> None:
    """What stands over the title is not repeated among the facts."""
    page = _page(category="capacity", quantity="500 Stück", available_from="2027-03-01")
    assert (page.notice.kind, page.category) == ("Angebot", "Freie Kapazität")
    assert page.place == Link("Dortmund", "partner/ort/#ort-dortmund")
    assert [(fact.title, fact.text) for fact in page.facts] == [
        ("Kompetenzen", "Pumpen"),
        ("Menge", "500 Stück"),
        ("Verfügbar ab", "1. März 2027"),
    ]
    assert page.page_address == f"{SITE}boerse/eintrag/"


def test_category_is_said_of_every_entry() -> None:
    """Also of those whose editor left it out."""
    assert _page().category == "Produkt oder Leistung"


def test_example_cannot_be_answered() -> None:
    """Nobody offers it."""
    assert _page(example="true").inquiry is None
    assert _page().inquiry is not None


def test_page_has_what_fits_by_kind() -> None:
    """And nothing that fits another entry."""
    seeker = records.partner("sucher", requests=[records.entry("bedarf"), records.entry("ruhe")])
    maker = records.partner("macher", offers=[records.entry("vorrat")])
    network = records.network(seeker, maker)
    pair = records.pair(network, (CandidateKind.REQUEST, "bedarf"), (CandidateKind.OFFER, "vorrat"))
    pages = {
        posting.id: entry_page(posting, Directory(network), Matches((pair,)), SITE)
        for posting in postings(network, TODAY)
    }
    (offers,), (requests,) = pages["bedarf"].groups, pages["vorrat"].groups
    assert (offers.title, offers.matches[0].link.address) == (
        "Passende Angebote",
        "boerse/vorrat/",
    )
    assert (requests.title, requests.matches[0].link.address) == (
        "Passende Gesuche",
        "boerse/bedarf/",
    )
    assert pages["ruhe"].groups == ()


def test_view_of_an_anonymous_entry_holds_nothing_of_its_organisation() -> None:
    """What is not there cannot be printed."""
    chamber = records.agency("ihk", "dortmund", type="chamber", name="Die Kammer")
    owner = records.partner(
        "scheu", name="Scheu KG", requests=[records.entry("geheim", anonymous="true")]
    )
    network = records.network(owner, chamber)
    (posting,) = postings(network, TODAY)
    assert "scheu" not in repr(entry_page(posting, Directory(network), Matches(()), SITE)).lower()
