"""Two organisations are probably one if name, website or address are alike."""

import pytest

import records
from regionruhr.model.partner import Partner
from regionruhr.table_import.duplicates import DuplicateIndex, Trait

WHERE = "partners/wilo.yml"


def _partner(name: str = "A", website: str = "", street: str = "", city: str = "herne") -> Partner:
    address = {"city": city} | ({"street": street} if street else {})
    return records.partner(name=name, address=address, **({"website": website} if website else {}))


def _found(existing: Partner, other: Partner) -> tuple[Trait, str] | None:
    index = DuplicateIndex()
    index.add(existing, WHERE)
    return index.find(other)


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("WILO SE", "Wilo GmbH"),
        ("Müller & Söhne GmbH", "Mueller und Söhne KG"),
        ("Eurobits e.V.", "eurobits"),
        ("J. P. Grueber", "JP Grüber"),
        ("GmbH", "GMBH"),
    ],
)
def test_names_are_alike(name: str, other: str) -> None:
    """Without legal form, case, umlauts and joining words."""
    assert _found(_partner(name), _partner(other)) == ("same name", WHERE)


@pytest.mark.parametrize(
    ("website", "other"),
    [
        ("https://www.wilo.com", "https://wilo.com/"),
        ("https://wilo.com", "https://wilo.com/de/werk"),
        ("https://wilo.com/de", "https://WILO.com"),
        ("https://ihk.de/bochum/", "https://www.ihk.de/bochum"),
    ],
)
def test_websites_are_alike(website: str, other: str) -> None:
    """One host, with or without www, and no two pages of it."""
    assert _found(_partner("A", website), _partner("B", other)) == ("same website", WHERE)


@pytest.mark.parametrize(
    ("street", "other"),
    [
        ("Nortkirchenstraße 100", "Nortkirchenstr. 100"),
        ("Lange Straße 2-4", "LANGE STR. 2 - 4"),
        ("Märkische Str. 1", "Maerkische Strasse 1"),
    ],
)
def test_addresses_are_alike(street: str, other: str) -> None:
    """Street, number and town."""
    assert _found(_partner("A", street=street), _partner("B", street=other)) == (
        "same address",
        WHERE,
    )


@pytest.mark.parametrize(
    ("existing", "other"),
    [
        (_partner("Wilo Nord"), _partner("Wilo Süd")),
        (_partner("A", "https://ihk.de/bochum"), _partner("B", "https://ihk.de/hagen")),
        (_partner("A", "https://a.example"), _partner("B", "https://b.example")),
        (_partner("A", street="Weg"), _partner("B", street="Weg")),
        (_partner("A", street="Weg 1"), _partner("B", street="Weg 11")),
        (_partner("A", street="Weg 2-4"), _partner("B", street="Weg 24")),
        (_partner("A", street="Weg 1"), _partner("B", street="Weg 1", city="dortmund")),
        (_partner("A"), _partner("B")),
    ],
    ids=["name", "page", "host", "no number", "number", "range", "town", "name only"],
)
def test_others_are_not_alike(existing: Partner, other: Partner) -> None:
    """Many share a street, a host for all, or a part of their names."""
    assert _found(existing, other) is None


def test_first_one_is_named() -> None:
    """Of several that are alike."""
    index = DuplicateIndex()
    index.add(_partner("Wilo"), "partners/wilo.yml")
    index.add(_partner("Wilo"), "members.csv:2")
    assert index.find(_partner("Wilo")) == ("same name", "partners/wilo.yml")
