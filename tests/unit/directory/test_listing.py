"""The lists of the directory: under a term, and from A to Z."""

from string import ascii_lowercase

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
from regionruhr.model.addresses import Link
from regionruhr.pagination import LONGEST_PAGE
from regionruhr.wording.directory import LETTER_RANGES


def _directory(number: int, name: str = "Probe {}") -> Directory:
    partners = (records.partner(f"p-{n}", name=name.format(f"{n:05}")) for n in range(number))
    return Directory(records.network(*partners))


def _companies(number: int) -> list[Listing]:
    directory = _directory(number)
    kinds = next(facet for facet in directory.facets if facet.name == FacetName.KIND)
    return list(facet_listings(kinds, directory))


def _named(*names: str) -> list[Listing]:
    """The pages of the companies of these names, so many of each that none fits with another."""
    directory = Directory(
        records.network(
            *(
                records.partner(f"p-{number}-{n}", name=f"{name} {n:03}")
                for number, name in enumerate(names)
                for n in range(LONGEST_PAGE // 2 + 1)
            )
        )
    )
    return list(facet_listings(directory.facets[1], directory))


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
def test_many_names_of_the_same_letters_are_split_evenly(number: int, lengths: list[int]) -> None:
    """No page has more than fit into the first view, and none is a leftover."""
    assert [len(page.cards) for page in _companies(number)] == lengths


def test_every_page_of_a_list_leads_to_the_whole_in_the_finder() -> None:
    """Which filters, saves and prints it; for initials it has no words."""
    pages = _named("Ähre", "Eiche", "Stahl")
    assert {page.finder for page in pages} == {"partner/?art=unternehmen"}
    places = facet_listings(_directory(3).facets[0], _directory(3))
    assert {page.finder for page in places} == {"partner/?wo=Dortmund"}
    assert {page.finder for page in letter_listings(_directory(LONGEST_PAGE + 1))} == {""}


def test_long_list_is_split_by_letters() -> None:
    """The first names stand at the address of the term, the others below it; all link to all."""
    first, middle, last = _named("Ähre", "Eiche", "Stahl")
    assert [page.address for page in (first, middle, last)] == [
        "partner/art/unternehmen/",
        "partner/art/unternehmen/d-f/",
        "partner/art/unternehmen/s/",
    ]
    assert first.register == middle.register == last.register
    assert [(one.label, one.count, one.address) for one in first.register] == [
        ("0–9, A–C", 51, first.address),
        ("D–F", 51, middle.address),
        ("S", 51, last.address),
    ]
    assert [page.letters for page in (first, middle, last)] == [
        page.address for page in (first, middle, last)
    ]
    assert (first.title, last.title) == ("Unternehmen", "Unternehmen: S")
    assert (first.count, last.count) == ("153 Profile", "51 Profile")
    assert last.trail[-1] == Link("Unternehmen", first.address)


def test_pages_of_a_long_list_keep_their_addresses_as_it_grows() -> None:
    """And their names: a further one changes the pages of its own letters alone."""
    before = {page.address: page.cards for page in _named("Ähre", "Eiche", "Stahl")}
    after = {page.address: page.cards for page in _named("Ähre", "Eiche", "Stahl", "Mühle")}
    assert {address: after[address] for address in before} == before
    assert after.keys() - before.keys() == {"partner/art/unternehmen/m-o/"}


def test_names_that_begin_with_no_letter_stand_on_the_first_page() -> None:
    """Wherever they are in the order."""
    pages = _named("3D-Druck", "Stahl", "Ω-Werk")
    first = [page for page in pages if page.letters == "partner/art/unternehmen/"]
    assert {card.name[:2] for page in first for card in page.cards} == {"3D", "Ω-"}


def test_list_without_the_first_letters_begins_with_those_it_has() -> None:
    """The address of the term always has a list."""
    first, second = _named("Eiche", "Stahl")
    assert first.address == "partner/art/unternehmen/"
    assert first.cards[0].name == "Eiche 000"
    assert second.address == "partner/art/unternehmen/s/"


def test_every_letter_is_of_one_range() -> None:
    """A name under no range would stand with the digits."""
    assert "".join(LETTER_RANGES.values()) == ascii_lowercase


def test_parts_of_letters_have_addresses_and_say_from_where_to_where() -> None:
    """The first stands at the address of its letters, the others below it, each linked from all."""
    first, second = _companies(LONGEST_PAGE + 1)
    assert (first.address, second.address) == (
        "partner/art/unternehmen/",
        "partner/art/unternehmen/2/",
    )
    assert first.parts == second.parts
    assert [part.address for part in first.parts] == [first.address, second.address]
    assert (first.title, second.title) == ("Unternehmen", "Unternehmen, Seite 2")
    assert first.count == second.count == "101 Profile"
    assert first.letters == second.letters == first.address
    assert second.trail[-1].address == first.address


def test_short_list_has_no_parts() -> None:
    """Nothing to leaf through."""
    (page,) = _companies(3)
    assert (page.parts, page.register) == ((), ())


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


def test_profiles_of_an_area_stand_town_by_town() -> None:
    """Towns with a page of their own as well, so that "others" are in none of them."""
    towns = {key: {"label": key.title(), "area": "kreis"} for key in ("hattingen", "witten")}
    lived_in = {"a": "witten", "b": "hattingen", "c": "witten", "d": "witten"}
    network = records.network(
        *(records.partner(key, address={"city": town}) for key, town in lived_in.items()),
        taxonomy={**records.TAXONOMY, "areas": {"kreis": {"label": "Kreis"}}, "towns": towns},
    )
    directory = Directory(network)
    area, town = facet_listings(directory.facets[0], directory)
    assert [(s.title, [c.address for c in s.cards]) for s in area.sections] == [
        ("Hattingen", ["partner/b/"]),
        ("Witten", ["partner/a/", "partner/c/", "partner/d/"]),
    ]
    assert area.cards == ()
    assert (town.title, town.sections, len(town.cards)) == ("Witten", (), 3)


def test_sections_of_all_terms_are_shown_only_where_they_fit() -> None:
    """Else those with a page of their own stand among the others, once each."""
    competences = {
        "fluidtechnik": {"label": "Fluidtechnik"},
        **{
            key: {"label": key.title(), "parent": "fluidtechnik"}
            for key in ("armaturen", "pumpen", "ventile")
        },
    }

    def page(number: int) -> Listing:
        several = ["pumpen", "ventile"]
        network = records.network(
            records.partner("a", competences=["armaturen"]),
            *(records.partner(f"p-{n}", competences=several) for n in range(number)),
            taxonomy={**records.TAXONOMY, "competences": competences},
        )
        directory = Directory(network)
        return next(facet_listings(directory.facets[3], directory))

    few, many = page(3), page(LONGEST_PAGE // 2)
    assert [s.title for s in few.sections] == ["Armaturen", "Pumpen", "Ventile"]
    assert few.cards == ()
    assert [s.title for s in many.sections] == ["Armaturen"]
    assert len(many.cards) == LONGEST_PAGE // 2


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
    pages = list(letter_listings(directory))
    assert [page.address for page in pages] == [part.address for part in letter.parts]
    assert {page.register for page in pages} == {index(directory).letters}
    assert pages[0].title == "Partner von A bis Z: P"


def test_parts_are_called_by_their_first_and_last_name() -> None:
    """What a visitor looks for is between the two; where both begin alike, it is said once."""
    names = [f"{letter}{n:03}" for letter in ("Sab", "Sch") for n in range(LONGEST_PAGE)]
    partners = (records.partner(name.lower(), name=name) for name in names)
    (letter,) = index(Directory(records.network(*partners))).letters
    assert [part.title for part in letter.parts] == ["Sab0", "Sch0"]


def _places(*towns: str) -> dict[str, Listing]:
    """The pages of the places of three profiles in each of these towns, by their addresses."""
    positions = {"dortmund": "7.466", "herne": "7.226", "bochum": "7.216", "hagen": ""}
    known: dict[str, dict[str, object]] = {
        key: {"label": key.title(), "area": "dortmund"}
        | ({"geo": {"lat": "51.5", "lon": lon}} if lon else {})
        for key, lon in positions.items()
    }
    taxonomy = {**records.TAXONOMY, "towns": known, "areas": {"dortmund": {"label": "Dortmund"}}}
    partners = (
        records.partner(f"{town}-{number}", address={"city": town})
        for town in towns
        for number in range(3)
    )
    directory = Directory(records.network(*partners, taxonomy=taxonomy))
    return {page.address: page for page in facet_listings(directory.facets[0], directory)}


def test_page_of_a_town_ends_with_its_neighbours() -> None:
    """The nearest first; neither a town without profiles nor one whose place is not known."""
    page = _places("herne", "dortmund", "hagen")["partner/ort/herne/"]
    assert [(one.label, one.distance, one.count) for one in page.neighbours] == [
        ("Dortmund", "17 km", 9)
    ]
    page = _places("herne", "dortmund", "bochum")["partner/ort/herne/"]
    assert [one.address for one in page.neighbours] == [
        "partner/ort/bochum/",
        "partner/ort/dortmund/",
    ]


def test_only_pages_of_towns_have_neighbours() -> None:
    """Not those of kinds, nor of a town whose place is not known."""
    assert _places("hagen", "herne")["partner/ort/hagen/"].neighbours == ()
    assert [page.neighbours for page in _companies(3)] == [()]
