"""Offers and requests as a visitor sees them."""

from datetime import date

import records
from regionruhr.directory.directory import Directory
from regionruhr.exchange.entries import Notice, notice, notices_of
from regionruhr.exchange.posting import postings

TODAY = date(2026, 11, 23)


def _notices(*network: records.Record) -> list[Notice]:
    directory = Directory(records.network(*network))
    return [notice(posting, directory) for posting in postings(directory.network, TODAY)]


def test_anonymous_entry_names_the_chamber_alone() -> None:
    """Neither the list nor the profile tells whose it is."""
    chamber = records.agency("ihk", "dortmund", type="chamber", name="Die Kammer")
    partner = records.partner(requests=[records.plain_entry("geheim", anonymous="true")])
    directory = Directory(records.network(partner, chamber))
    (found,) = _notices(partner, chamber)
    assert found.partner is None
    assert found.intermediary is not None
    assert (found.intermediary.title, found.town) == ("Die Kammer", "Dortmund")
    assert notices_of(partner, partner.entries, directory) == ()


def test_entry_is_put_into_words() -> None:
    """Kind, days and what is wanted, as people say it."""
    offer = records.plain_entry(
        "prueffeld",
        competences=["pumpen"],
        certifications=["iso-9001"],
        partner_type="company",
        available_from="2026-12-01",
        available_until="2026-12-24",
    )
    request = records.plain_entry("welle", needed_by="2027-01-31", competences=["pumpen"])
    offered, wanted = _notices(records.partner(offers=[offer], requests=[request]))
    assert (offered.kind, wanted.kind) == ("Angebot", "Gesuch")
    assert [(fact.title, fact.text) for fact in offered.facts] == [
        ("Kompetenzen", "Pumpen"),
        ("Zertifikate", "ISO 9001"),
        ("Gesuchter Partner", "Unternehmen"),
        ("Verfügbar ab", "1. Dezember 2026"),
        ("Verfügbar bis", "24. Dezember 2026"),
    ]
    assert wanted.facts[-1].text == "31. Januar 2027"
    assert (offered.address, wanted.address) == ("boerse/prueffeld/", "boerse/welle/")


def test_competence_that_no_profile_names_has_no_link() -> None:
    """There is no page that it could lead to."""
    (found,) = _notices(records.partner(offers=[records.plain_entry("a", competences=["pumpen"])]))
    assert [(link.title, link.address) for link in found.facts[0].values] == [("Pumpen", "")]
