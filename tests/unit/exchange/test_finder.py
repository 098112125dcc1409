"""What the finder of the exchange in the browser is given to search in."""

import json
from datetime import date
from typing import Any

import records
from regionruhr.directory.directory import Directory
from regionruhr.exchange.exchange import exchange
from regionruhr.exchange.finder import exchange_finder

TODAY = date(2026, 11, 23)
TAXONOMY = {
    **records.TAXONOMY,
    "competences": {
        "fluidtechnik": {"label": "Fluidtechnik"},
        "pumpen": {"label": "Pumpen", "parent": "fluidtechnik", "synonyms": ["Kreisel"]},
    },
}


def _document(*network: records.Record) -> Any:  # noqa: ANN401 (JSON)
    directory = Directory(records.network(*network, taxonomy=TAXONOMY))
    return json.loads(exchange_finder(exchange(directory, TODAY)))


def _labels(document: Any, row: int) -> list[str]:  # noqa: ANN401 (JSON)
    """What the script writes below a title."""
    shown = []
    for name, texts in document["labels"].items():
        value = document["rows"][name][row]
        shown.append(texts[value] if texts else document["terms"][name][value[0]]["label"])
    return [label for label in shown if label]


def test_row_says_what_its_card_says() -> None:
    """Whatever finds an entry, it reads the same."""
    offers = [
        records.plain_entry("a", category="residue"),
        records.plain_entry("b", example="true"),
    ]
    partner = records.partner(offers=offers, requests=[records.plain_entry("c")])
    directory = Directory(records.network(partner, taxonomy=TAXONOMY))
    view = exchange(directory, TODAY)
    document = json.loads(exchange_finder(view))
    assert document["folder"] == "boerse/"
    assert document["rows"]["id"] == list(view.cards)
    for row, card in enumerate(view.cards.values()):
        assert _labels(document, row) == list(card.labels)
        assert document["rows"]["title"][row] == card.title


def test_all_texts_are_searched() -> None:
    """Description and material; competences by label, synonym and parent."""
    offer = records.plain_entry(
        "a", description="Auch eilig.", material="Bronze", competences=["pumpen"], quantity="9 kg"
    )
    document = _document(records.partner(offers=[offer]))
    assert document["rows"]["words"] == ["Probe GmbH Auch eilig. Bronze"]
    assert document["terms"]["kompetenz"] == [
        {"key": "fluidtechnik", "label": "Fluidtechnik", "words": "", "parent": -1},
        {"key": "pumpen", "label": "Pumpen", "words": "Kreisel", "parent": 0},
    ]
    assert document["rows"]["kompetenz"] == [[1]]


def test_anonymous_entry_has_its_town_alone() -> None:
    """Neither name nor id, website or telephone of its partner is in the document."""
    partner = records.partner(
        "verborgen",
        name="Verborgen KG",
        legal_name="Verborgene Werke KG",
        website="https://www.verborgen.example/",
        phone="+49 231 4711",
        address={"street": "Stiller Weg 1", "postal_code": "44137", "city": "herne"},
        requests=[records.plain_entry("still", anonymous="true")],
    )
    document = _document(partner)
    assert _labels(document, 0) == ["Gesuch", "Herne"]
    text = json.dumps(document).casefold()
    for secret in ("verborgen", "4711", "stiller", "44137"):
        assert secret not in text


def test_wish_names_what_it_is_about() -> None:
    """Whether it is offered or looked for says the sentence itself."""
    assert _document(records.partner(offers=[records.plain_entry("a")]))["wish"] == [
        "kompetenz",
        "thema",
    ]
