"""The order of a German index."""

import pytest

import records
from regionruhr.model.collation import by_name, initial


def test_names_stand_in_german_order() -> None:
    """Umlauts count as their vowels, ß as ss, capitals as small letters (DIN 5007-1)."""
    names = ["Zeche", "abus", "Ökotech", "Adesso", "Ofen", "Ähre", "Oz", "Strasse", "Straße A"]
    partners = [records.partner(f"p-{number}", name=name) for number, name in enumerate(names)]
    assert [partner.name for partner in by_name(partners)] == [
        "abus",
        "Adesso",
        "Ähre",
        "Ofen",
        "Ökotech",
        "Oz",
        "Strasse",
        "Straße A",
        "Zeche",
    ]


def test_order_of_equal_names_is_fixed() -> None:
    """Two of one name stand in the order of their ids, in whatever order they come."""
    one, two = records.partner("a", name="Probe"), records.partner("b", name="Probe")
    assert by_name([one, two]) == by_name([two, one]) == [one, two]


@pytest.mark.parametrize(
    ("name", "letter"),
    [("Wilo", "w"), ("abus", "a"), ("Übach", "u"), ("3M", "0-9"), ("»Netz«", "0-9")],
)
def test_name_stands_under_its_letter(name: str, letter: str) -> None:
    """Umlauts under their vowels; what begins with no letter under the digits."""
    assert initial(name) == letter
