"""What the finder of the exchange in the browser is given to search in."""

from datetime import date

import records
import search_index
from regionruhr.directory.directory import Directory
from regionruhr.exchange.exchange import Exchange, exchange
from regionruhr.exchange.finder import exchange_index, texts_of_partners
from regionruhr.model.addresses import EXCHANGE_INDEX
from regionruhr.search.document import Field
from search_index import SearchIndex

TODAY = date(2026, 11, 23)
TAXONOMY = {
    **records.TAXONOMY,
    "competences": {
        "fluidtechnik": {"label": "Fluidtechnik"},
        "pumpen": {"label": "Pumpen", "parent": "fluidtechnik", "synonyms": ["Kreisel"]},
    },
}


def _exchange(*network: records.Record) -> Exchange:
    return exchange(Directory(records.network(*network, taxonomy=TAXONOMY)), TODAY)


def _index(view: Exchange) -> SearchIndex:
    return search_index.read_index(dict(exchange_index(view)), EXCHANGE_INDEX)


def test_record_says_what_its_card_says() -> None:
    """Whatever finds an entry, it reads the same."""
    offers = [
        records.plain_entry("a", category="residue"),
        records.plain_entry("b", example="true"),
    ]
    view = _exchange(records.partner(offers=offers, requests=[records.plain_entry("c")]))
    found = _index(view).records
    assert list(found) == [card.address for card in view.cards.values()]
    for card in view.cards.values():
        record = found[card.address]
        assert (record["title"], record["summary"]) == (card.title, card.summary)
        assert record["labels"] == list(card.labels)


def test_all_texts_are_searched() -> None:
    """Description, material and partner; competences by label, synonym and parent."""
    offer = records.plain_entry(
        "a", description="Auch eilig.", material="Bronze", competences=["pumpen"], quantity="9 kg"
    )
    index = _index(_exchange(records.partner(offers=[offer])))
    found = index.found_in("boerse/a/")
    assert {"eilig", "bronze"} <= {word for word, field in found.items() if field is Field.DETAIL}
    assert found["gmbh"] is Field.RELATED
    assert "kg" not in found
    assert index.named["kreisel"] == {("kompetenz", "pumpen"): True}
    assert index.terms["boerse/a/"]["kompetenz"] == ["pumpen"]


def test_anonymous_entry_has_its_town_alone() -> None:
    """Neither name nor id, website, telephone or place of its partner is in the files."""
    partner = records.partner(
        "verborgen",
        name="Verborgen KG",
        legal_name="Verborgene Werke KG",
        website="https://www.verborgen.example/",
        phone="+49 231 4711",
        address={"street": "Stiller Weg 1", "postal_code": "44137", "city": "herne"},
        geo={"lat": "51.54", "lon": "7.22"},
        requests=[records.plain_entry("still", anonymous="true")],
    )
    index = _index(_exchange(partner))
    assert index.records["boerse/still/"]["labels"] == ["Gesuch", "Herne"]
    assert index.positions == {}
    text = repr(index).casefold()
    assert "boerse/still/" in text
    for secret in ("verborgen", "4711", "stiller", "44137"):
        assert secret not in text


def test_entry_is_where_its_partner_is() -> None:
    """If that says so."""
    offers = [records.plain_entry("a")]
    partner = records.partner(geo={"lat": "51.54", "lon": "7.22"}, offers=offers)
    assert _index(_exchange(partner)).positions == {"boerse/a/": (7.22, 51.54)}


def test_wish_names_what_it_is_about() -> None:
    """Whether it is offered or looked for says the sentence itself."""
    index = _index(_exchange(records.partner(offers=[records.plain_entry("a")])))
    assert index.manifest["meta"]["wish"] == ["kompetenz", "thema"]


def test_texts_of_entries_belong_to_their_partners() -> None:
    """But for anonymous ones."""
    offers = [
        records.plain_entry("a", title="Gleitlager", summary="Aus Bronze.", description="Eilig."),
        records.plain_entry("b", title="Walzen", anonymous="true"),
    ]
    view = _exchange(records.partner("wilo", offers=offers), records.partner("abus"))
    assert texts_of_partners(view) == {"wilo": ("Gleitlager", "Gleitlager\nAus Bronze.\nEilig.")}


def test_exchange_without_entries_has_no_index() -> None:
    """There is nothing to find."""
    assert list(exchange_index(_exchange(records.partner()))) == []
