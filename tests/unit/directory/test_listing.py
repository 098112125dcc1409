"""The directory: all profiles, in groups, in order."""

import pytest

import records
from regionruhr.directory.listing import listing
from regionruhr.directory.order import by_name


def test_kinds_stand_in_their_order_and_empty_ones_are_left_out() -> None:
    """Agencies first, companies last."""
    network = records.network(
        records.partner("a", type="company"),
        records.partner("b", type="university"),
        records.partner("c", type="development-agency"),
        records.partner("d", type="company"),
    )
    assert [(group.title, group.count) for group in listing(network).groups] == [
        ("Wirtschaftsförderungen", "1 Profil"),
        ("Hochschulen", "1 Profil"),
        ("Unternehmen", "2 Profile"),
    ]


@pytest.mark.parametrize(
    ("number", "count", "shows_profiles"),
    [
        (0, "0 Profile", True),
        (1, "1 Profil", True),
        (200, "200 Profile", True),
        (201, "201 Profile", False),
    ],
)
def test_large_directory_shows_groups_alone(
    number: int, count: str, *, shows_profiles: bool
) -> None:
    """Two hundred profiles fit on a page; with one more the groups have pages of their own."""
    found = listing(records.network(*(records.partner(f"p-{n}") for n in range(number))))
    assert found.count == count
    assert found.shows_profiles is shows_profiles
    assert sum(len(group.cards) for group in found.groups) == number


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
