"""The lists of the directory: under a term, and from A to Z."""

import pytest

import records
from regionruhr.directory.directory import Directory
from regionruhr.directory.facets import FacetName
from regionruhr.directory.listing import (
    Listing,
    facet_listings,
    index,
    letter_listings,
    overview,
)
from regionruhr.pagination import LONGEST_PAGE


def _directory(number: int, name: str = "Probe {}") -> Directory:
    partners = (records.partner(f"p-{n}", name=name.format(f"{n:05}")) for n in range(number))
    return Directory(records.network(*partners))


def _companies(number: int) -> list[Listing]:
    directory = _directory(number)
    kinds = next(facet for facet in directory.facets if facet.name == FacetName.KIND)
    return list(facet_listings(kinds, directory))


@pytest.mark.parametrize(
    ("number", "lengths"),
    [
        (2, []),
        (3, [3]),
        (LONGEST_PAGE, [LONGEST_PAGE]),
        (LONGEST_PAGE + 1, [50, 51]),
        (3 * LONGEST_PAGE, [LONGEST_PAGE] * 3),
    ],
)
def test_long_list_is_split_evenly(number: int, lengths: list[int]) -> None:
    """No page has more than fit into the first view, and none is a leftover."""
    assert [len(page.cards) for page in _companies(number)] == lengths


def test_parts_of_a_list_have_addresses_and_say_from_where_to_where() -> None:
    """The first stands at the address of the term, the others below it, each linked from all."""
    first, second = _companies(LONGEST_PAGE + 1)
    assert (first.address, second.address) == (
        "partner/art/unternehmen/",
        "partner/art/unternehmen/2/",
    )
    assert first.parts == second.parts
    assert [part.address for part in first.parts] == [first.address, second.address]
    assert (first.title, second.title) == ("Unternehmen", "Unternehmen, Seite 2")
    assert first.count == second.count == "101 Profile"
    assert second.trail[-1].address == first.address


def test_short_list_has_no_parts() -> None:
    """Nothing to leaf through."""
    assert _companies(3)[0].parts == ()


def test_every_profile_of_a_split_list_stands_once() -> None:
    """None is lost between two pages."""
    addresses = [card.address for page in _companies(257) for card in page.cards]
    assert len(addresses) == len(set(addresses)) == 257


def test_page_of_a_facet_shows_the_profiles_of_small_terms() -> None:
    """A kind of one or two has no page of its own."""
    network = records.network(
        *(records.partner(f"p-{n}") for n in range(3)), records.partner("v", type="association")
    )
    directory = Directory(network)
    kinds = next(facet for facet in directory.facets if facet.name == FacetName.KIND)
    sections = overview(kinds, directory).sections
    assert [(s.title, s.anchor, len(s.cards)) for s in sections] == [("Vereine", "art-verein", 1)]


def test_folded_terms_stand_apart_from_the_others() -> None:
    """On the page of a parent nobody stands in a section and in the list as well."""
    competences = {
        "fluidtechnik": {"label": "Fluidtechnik"},
        "pumpen": {"label": "Pumpen", "parent": "fluidtechnik"},
    }
    named = {"a": "pumpen", "b": "fluidtechnik", "c": "fluidtechnik"}
    network = records.network(
        *(records.partner(key, competences=[term]) for key, term in named.items()),
        taxonomy={**records.TAXONOMY, "competences": competences},
    )
    directory = Directory(network)
    (page,) = facet_listings(directory.facets[3], directory)
    assert page.count == "3 Profile"
    assert [(s.title, [c.address for c in s.cards]) for s in page.sections] == [
        ("Pumpen", ["partner/a/"])
    ]
    assert [card.address for card in page.cards] == ["partner/b/", "partner/c/"]


def test_small_index_stands_on_one_page() -> None:
    """While all fit on a page, the letters are places on it."""
    names = {"a": "Ähre", "b": "abus", "c": "3M", "d": "Zeche"}
    directory = Directory(
        records.network(*(records.partner(key, name=name) for key, name in names.items()))
    )
    assert [(s.title, s.anchor, len(s.cards)) for s in index(directory).sections] == [
        ("0–9 und andere", "0-9", 1),
        ("A", "a", 2),
        ("Z", "z", 1),
    ]
    assert list(letter_listings(directory)) == []


def test_large_index_leads_to_pages_by_letter() -> None:
    """Each page of each letter is one click away from the index."""
    directory = _directory(LONGEST_PAGE + 1)
    (letter,) = index(directory).letters
    assert (letter.label, letter.count, index(directory).sections) == ("P", 101, ())
    assert [part.address for part in letter.parts] == ["partner/a-z/p/", "partner/a-z/p/2/"]
    assert [page.address for page in letter_listings(directory)] == [
        part.address for part in letter.parts
    ]


def test_parts_are_called_by_their_first_and_last_name() -> None:
    """What a visitor looks for is between the two; where both begin alike, it is said once."""
    names = [f"{letter}{n:03}" for letter in ("Sab", "Sch") for n in range(LONGEST_PAGE)]
    partners = (records.partner(name.lower(), name=name) for name in names)
    (letter,) = index(Directory(records.network(*partners))).letters
    assert [part.title for part in letter.parts] == ["Sab0", "Sch0"]
