"""The page of the exchange and its lists, which work without a script."""

from datetime import date

import pytest

import records
from regionruhr.directory.directory import Directory
from regionruhr.exchange.exchange import Exchange, exchange
from regionruhr.exchange.listing import (
    NEWEST,
    EntryList,
    entry_lists,
    entry_overviews,
    exchange_view,
    newest_cards,
)
from regionruhr.model.addresses import Link
from regionruhr.pagination import LONGEST_PAGE

TODAY = date(2026, 11, 23)


def _exchange(**fields: object) -> Exchange:
    return exchange(Directory(records.network(records.partner(**fields))), TODAY)


def _lists(view: Exchange) -> dict[str, EntryList]:
    return {page.address: page for page in entry_lists(view)}


OFFER = records.plain_entry("a", competences=["pumpen"], category="capacity")


def test_every_term_with_entries_has_a_list() -> None:
    """And the facets with many terms have an overview; nothing else is there."""
    view = _exchange(offers=[OFFER], requests=[records.plain_entry("b")])
    assert {address: page.title for address, page in _lists(view).items()} == {
        "boerse/angebote/": "Angebote",
        "boerse/gesuche/": "Gesuche",
        "boerse/kapazitaeten/": "Freie Kapazitäten",
        "boerse/leistungen/": "Produkte und Leistungen",
        "boerse/ort/dortmund/": "Angebote und Gesuche: Dortmund",
        "boerse/kompetenz/pumpen/": "Angebote und Gesuche: Pumpen",
    }
    assert [(page.address, page.title) for page in entry_overviews(view)] == [
        ("boerse/ort/", "Angebote und Gesuche nach Ort"),
        ("boerse/kompetenz/", "Angebote und Gesuche nach Kompetenz"),
    ]


def test_list_of_a_place_has_offers_and_requests() -> None:
    """Its number says how many of each, its trail leads through the overview."""
    page = _lists(_exchange(offers=[OFFER], requests=[records.plain_entry("b")]))[
        "boerse/ort/dortmund/"
    ]
    assert [card.labels[0] for card in page.cards] == ["Angebot", "Gesuch"]
    assert page.count == "1 Angebot, 1 Gesuch"
    assert page.trail == (Link("Nach Ort", "boerse/ort/"),)


def test_list_below_another_has_it_in_its_trail() -> None:
    """From the area to the town; the area leads down to the town."""
    taxonomy = {
        **records.TAXONOMY,
        "areas": {"kreis": {"label": "Kreis"}},
        "towns": {"dortmund": {"label": "Dortmund", "area": "kreis"}},
    }
    network = records.network(records.partner(offers=[OFFER]), taxonomy=taxonomy)
    pages = _lists(exchange(Directory(network), TODAY))
    area, town = (pages[f"boerse/ort/{key}/"] for key in ("kreis", "dortmund"))
    assert town.trail[1:] == (Link("Kreis", area.address),)
    assert [term.address for term in area.children] == [town.address]


def test_long_list_is_split() -> None:
    """Into pages of about the same length; the later ones lead back to the first."""
    pages = _lists(
        _exchange(offers=[records.plain_entry(f"a-{n:03}") for n in range(LONGEST_PAGE + 1)])
    )
    first, second = (pages[f"boerse/angebote/{part}"] for part in ("", "2/"))
    assert (len(first.cards), len(second.cards)) == (50, 51)
    assert second.title == "Angebote, Seite 2"
    assert second.trail == (Link("Angebote", first.address),)
    assert [link.address for link in first.parts] == [first.address, second.address]


def test_page_of_the_exchange_shows_the_newest() -> None:
    """So many of each kind, and the way to all of them."""
    offers = [
        records.plain_entry(f"a-{n}", published=f"2026-11-{n + 1:02}") for n in range(NEWEST + 1)
    ]
    (newest,) = exchange_view(_exchange(offers=offers), ()).newest
    assert newest.title == "Neueste Angebote"
    assert [card.title for card in newest.cards] == [f"Eintrag a-{n}" for n in range(NEWEST, 0, -1)]
    assert newest.all == Link("Alle Angebote", "boerse/angebote/")


def test_newest_of_both_kinds_stand_together() -> None:
    """Four at most on the start page; an example is no news."""
    view = _exchange(
        offers=[records.plain_entry(f"a-{n}", published=f"2026-11-0{n}") for n in range(1, 4)],
        requests=[
            records.plain_entry("b-4", published="2026-11-04"),
            records.plain_entry("b-0", published="2026-10-01"),
            records.plain_entry("muster", published="2026-11-09", example="true"),
        ],
    )
    assert [card.address for card in newest_cards(view)] == [
        f"boerse/{key}/" for key in ("b-4", "a-3", "a-2", "a-1")
    ]


def test_page_of_the_exchange_leads_to_every_entry_without_a_script() -> None:
    """By kind, by category, by place and by competence."""
    view = exchange_view(_exchange(offers=[OFFER], requests=[records.plain_entry("b")]), ())
    assert [link.title for link in view.lists] == [
        "Angebote",
        "Gesuche",
        "Freie Kapazitäten",
        "Produkte und Leistungen",
        "Nach Ort",
        "Nach Kompetenz",
    ]
    assert [(term.label, term.count) for term in view.ways[:2]] == [("Angebote", 1), ("Gesuche", 1)]


@pytest.mark.parametrize(
    "fields", [{}, {"offers": [records.plain_entry("alt", valid_until="2026-11-02")]}]
)
def test_empty_exchange_has_no_lists(fields: dict[str, object]) -> None:
    """No heading over nothing, no page without an entry."""
    view = _exchange(**fields)
    page = exchange_view(view, ())
    assert (page.facets, page.ways, page.lists, page.newest, page.pairings) == ((), (), (), (), ())
    assert [*entry_lists(view), *entry_overviews(view)] == []
