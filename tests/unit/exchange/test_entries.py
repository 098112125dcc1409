"""Offers and requests as a visitor sees them."""

from datetime import date

import records
from regionruhr.directory.directory import Directory
from regionruhr.exchange.entries import (
    LONGEST_PAGE,
    NEWEST,
    Exchange,
    exchange,
    exchange_lists,
    newest_notices,
    notices_of,
)

TODAY = date(2026, 11, 23)


def _entry(key: str, /, **fields: object) -> dict[str, object]:
    values = {
        "id": key,
        "title": f"Eintrag {key}",
        "summary": "Ein Eintrag der Probe.",
        "published": "2026-11-01",
        "valid_until": "2026-12-31",
    }
    return values | fields


def _exchange(*others: records.Record, **fields: object) -> Exchange:
    return exchange(Directory(records.network(records.partner(**fields), *others)), TODAY)


def test_expired_and_coming_entries_are_left_out() -> None:
    """The day decides, by itself."""
    offers = [
        _entry("alt", published="2026-01-01", valid_until="2026-11-22"),
        _entry("letzter-tag", valid_until="2026-11-23"),
        _entry("morgen", published="2026-11-24"),
    ]
    assert [notice.entry.id for notice in _exchange(offers=offers).offers] == ["letzter-tag"]


def test_newest_come_first_and_examples_last() -> None:
    """An example never stands before what somebody really offers."""
    requests = [
        _entry("beispiel", published="2026-11-20", example="true"),
        _entry("alt", published="2026-10-01"),
        _entry("neu", published="2026-11-10"),
    ]
    view = _exchange(requests=requests).requests
    assert [notice.entry.id for notice in view] == ["neu", "alt", "beispiel"]


def test_newest_of_both_kinds_stand_together() -> None:
    """Four at most; an example is no news."""
    view = _exchange(
        offers=[_entry(f"a-{n}", published=f"2026-11-0{n}") for n in range(1, 4)],
        requests=[
            _entry("b-4", published="2026-11-04"),
            _entry("b-0", published="2026-10-01"),
            _entry("muster", published="2026-11-09", example="true"),
        ],
    )
    assert [notice.entry.id for notice in newest_notices(view)] == ["b-4", "a-3", "a-2", "a-1"]


def test_anonymous_entry_names_the_chamber_alone() -> None:
    """Neither the list nor the profile tells whose it is."""
    chamber = records.agency("ihk", "dortmund", type="chamber", name="Die Kammer")
    partner = records.partner(requests=[_entry("geheim", anonymous="true")])
    directory = Directory(records.network(partner, chamber))
    (notice,) = exchange(directory, TODAY).requests
    assert notice.partner is None
    assert notice.intermediary is not None
    assert (notice.intermediary.title, notice.town) == ("Die Kammer", "Dortmund")
    assert notices_of(partner, directory, TODAY) == ()


def test_entry_is_put_into_words() -> None:
    """Kind, days and what is wanted, as people say it."""
    offer = _entry(
        "prueffeld",
        competences=["pumpen"],
        certifications=["iso-9001"],
        partner_type="company",
        available_from="2026-12-01",
        available_until="2026-12-24",
    )
    request = _entry("welle", needed_by="2027-01-31", competences=["pumpen"])
    view = _exchange(offers=[offer], requests=[request])
    (offered,), (wanted,) = view.offers, view.requests
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
    (notice,) = _exchange(offers=[_entry("a", competences=["pumpen"])]).offers
    assert [(link.title, link.address) for link in notice.facts[0].values] == [("Pumpen", "")]


def test_long_lists_have_pages_of_their_own() -> None:
    """What /boerse/ itself does not show is one click away."""
    few = _exchange(offers=[_entry(f"a-{n}") for n in range(NEWEST)])
    assert list(exchange_lists(few)) == []
    many = _exchange(offers=[_entry(f"a-{n}") for n in range(LONGEST_PAGE + 1)])
    assert [(page.address, len(page.notices)) for page in exchange_lists(many)] == [
        ("boerse/angebote/", LONGEST_PAGE),
        ("boerse/angebote/2/", 1),
    ]
