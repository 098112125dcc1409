"""The exchange of a day: its entries in order, their cards, and the facets to find them by."""

from datetime import date

import pytest

import records
from regionruhr.directory.directory import Directory
from regionruhr.exchange.exchange import Exchange, exchange
from regionruhr.exchange.facets import EntryFacetName, EntryTerm
from regionruhr.model.addresses import RESERVED_ENTRIES
from regionruhr.model.exchange_entry import EntryCategory, EntryKind
from regionruhr.model.taxonomy import Taxonomy

TODAY = date(2026, 11, 23)
TAXONOMY = {
    **records.TAXONOMY,
    "areas": {"dortmund": {"label": "Dortmund"}, "kreis": {"label": "Kreis"}},
    "towns": {
        "dortmund": {"label": "Dortmund", "area": "dortmund"},
        "herne": {"label": "Herne", "area": "kreis"},
    },
    "competences": {
        "fluid": {"label": "Fluidtechnik"},
        "pumpen": {"label": "Pumpen", "parent": "fluid"},
        "guss": {"label": "Guss"},
    },
}


def _exchange(*others: records.Record, **fields: object) -> Exchange:
    partner = records.partner(**fields)
    network = records.network(partner, *others, taxonomy=TAXONOMY)
    return exchange(Directory(network), TODAY)


def _terms(view: Exchange, name: EntryFacetName) -> dict[str, EntryTerm]:
    (facet,) = (facet for facet in view.facets if facet.name is name)
    return {term.key: term for top in facet.terms for term in (top, *top.children)}


def test_expired_and_coming_entries_are_left_out() -> None:
    """The day decides, by itself."""
    offers = [
        records.plain_entry("alt", published="2026-01-01", valid_until="2026-11-22"),
        records.plain_entry("letzter-tag", valid_until="2026-11-23"),
        records.plain_entry("morgen", published="2026-11-24"),
    ]
    assert list(_exchange(offers=offers).cards) == ["letzter-tag"]


def test_newest_come_first_and_examples_last() -> None:
    """An example never stands before what somebody really offers."""
    requests = [
        records.plain_entry("beispiel", published="2026-11-20", example="true"),
        records.plain_entry("alt", published="2026-10-01"),
        records.plain_entry("neu", published="2026-11-10"),
    ]
    assert list(_exchange(requests=requests).cards) == ["neu", "alt", "beispiel"]


@pytest.mark.parametrize(
    ("fields", "labels"),
    [
        ({}, ("Angebot", "Dortmund", "Probe GmbH")),
        ({"category": "capacity"}, ("Angebot", "Freie Kapazität", "Dortmund", "Probe GmbH")),
        ({"example": "true"}, ("Angebot", "Dortmund", "Probe GmbH", "Muster")),
        ({"anonymous": "true"}, ("Angebot", "Dortmund")),
    ],
    ids=["product or service", "capacity", "example", "anonymous"],
)
def test_card_says_in_words_what_it_is(fields: dict[str, object], labels: tuple[str, ...]) -> None:
    """A request or an offer first; nobody's name where it is anonymous."""
    card = _exchange(offers=[records.plain_entry("a", **fields)]).cards["a"]
    assert (card.title, card.address, card.labels) == ("Eintrag a", "boerse/a/", labels)


def test_every_kind_and_category_has_a_list() -> None:
    """Its address is reserved: no entry can take it."""
    offers = [records.plain_entry(one.value, category=one.value) for one in EntryCategory]
    view = _exchange(offers=offers, requests=[records.plain_entry("r")])
    kinds, categories = (
        _terms(view, name) for name in (EntryFacetName.KIND, EntryFacetName.CATEGORY)
    )
    assert [term.address for term in kinds.values()] == ["boerse/angebote/", "boerse/gesuche/"]
    assert [(term.address, term.label) for term in categories.values()] == [
        ("boerse/kapazitaeten/", "Freie Kapazitäten"),
        ("boerse/reststoffe/", "Reststoffe"),
        ("boerse/forschung/", "Forschung und Entwicklung"),
        ("boerse/leistungen/", "Produkte und Leistungen"),
    ]
    assert (len(kinds), len(categories)) == (len(EntryKind), len(EntryCategory))
    assert {*kinds, *categories, "ort", "kompetenz", "paarungen"} <= RESERVED_ENTRIES


def test_entry_is_under_its_terms_and_those_above() -> None:
    """A town brings its area, a competence what it is part of; each entry counts once."""
    herne = records.partner("h", address={"city": "herne"}, requests=[records.plain_entry("r")])
    view = _exchange(herne, offers=[records.plain_entry("a", competences=["pumpen", "fluid"])])
    places = _terms(view, EntryFacetName.PLACE)
    assert {key: term.entries for key, term in places.items()} == {
        "dortmund": ("a",),
        "kreis": ("r",),
        "herne": ("r",),
    }
    competences = _terms(view, EntryFacetName.COMPETENCE)
    assert {key: term.count for key, term in competences.items()} == {"fluid": 1, "pumpen": 1}
    assert competences["pumpen"].address == "boerse/kompetenz/pumpen/"


def test_term_without_entries_is_left_out() -> None:
    """Without an entry there is none at all."""
    view = _exchange(offers=[records.plain_entry("a", competences=["guss"])])
    assert list(_terms(view, EntryFacetName.COMPETENCE)) == ["guss"]
    assert list(_terms(view, EntryFacetName.KIND)) == ["angebote"]
    assert not any(facet.terms for facet in _exchange().facets)


def test_facets_are_called_as_their_fields() -> None:
    """Nothing has two names."""
    assert [facet.title for facet in _exchange().facets] == [
        "Art des Eintrags",
        "Worum es geht",
        "Ort",
        "Kompetenz",
    ]
    assert EntryFacetName.PLACE.terms(Taxonomy.model_validate(TAXONOMY))["herne"].label == "Herne"


def test_count_tells_offers_from_requests() -> None:
    """What there is none of is not said."""
    view = _exchange(
        offers=[records.plain_entry("a")],
        requests=[records.plain_entry("b"), records.plain_entry("c")],
    )
    assert view.count_text(view.cards) == "1 Angebot, 2 Gesuche"
    assert view.count_text(["a"]) == "1 Angebot"
