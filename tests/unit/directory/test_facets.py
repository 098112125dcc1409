"""The ways into the directory, and who is under each term."""

import pytest

import records
from regionruhr.directory.directory import Directory
from regionruhr.directory.facets import FacetName, FacetTerm, most_common
from regionruhr.model.addresses import RESERVED, Link

TAXONOMY = {
    **records.TAXONOMY,
    "areas": {"dortmund": {"label": "Dortmund"}, "ennepe-ruhr": {"label": "Ennepe-Ruhr-Kreis"}},
    "towns": {
        "dortmund": {"label": "Dortmund", "area": "dortmund"},
        "wetter": {"label": "Wetter (Ruhr)", "area": "ennepe-ruhr"},
        "witten": {"label": "Witten", "area": "ennepe-ruhr", "intro": "Witten liegt an der Ruhr."},
    },
    "competences": {
        "fluidtechnik": {"label": "Fluidtechnik"},
        "pumpen": {"label": "Pumpen", "parent": "fluidtechnik"},
        "hydraulik": {"label": "Hydraulik", "parent": "fluidtechnik"},
    },
}


def _branch(facet: str, key: str, **named: list[str]) -> FacetTerm:
    """A term in a directory of partners that name those competences."""
    partners = [
        records.partner(partner.replace("_", "-"), competences=competences)
        for partner, competences in named.items()
    ]
    network = records.network(*partners, taxonomy=TAXONOMY)
    return next(f for f in Directory(network).facets if f.name == facet).by_key[key]


def _towns(*towns: str) -> dict[str, FacetTerm]:
    partners = [
        records.partner(f"p-{number}", address={"city": town}) for number, town in enumerate(towns)
    ]
    network = records.network(*partners, taxonomy=TAXONOMY)
    return dict(Directory(network).facets[0].by_key)


CERTIFIED = records.network(records.partner(certifications=["iso-9001"]))


@pytest.mark.parametrize(
    ("facet", "address", "title"),
    [
        (FacetName.PLACE, "partner/ort/", "Ort"),
        (FacetName.KIND, "partner/art/", "Art der Einrichtung"),
        (FacetName.SECTOR, "partner/branche/", "Branche"),
        (FacetName.COMPETENCE, "partner/kompetenz/", "Kompetenz"),
        (FacetName.CERTIFICATION, "partner/zertifikat/", "Zertifikat"),
    ],
)
def test_facet_has_a_name_for_addresses_and_a_title_for_people(
    facet: FacetName, address: str, title: str
) -> None:
    """Where, what kind, which sector, which competence, which certificate."""
    (found,) = (one for one in Directory(CERTIFIED).facets if one.name is facet)
    assert (found.address, found.title) == (address, title)


def test_nobody_with_a_certificate_is_no_facet() -> None:
    """Its page would be empty, and so would its filter."""
    names = [facet.name for facet in Directory(records.network(records.partner())).facets]
    assert FacetName.CERTIFICATION not in names


def test_certificate_leads_to_who_has_it() -> None:
    """To its section while few do."""
    link = Directory(CERTIFIED).link("certification", "iso-9001")
    assert link == Link("ISO 9001", "partner/zertifikat/#zertifikat-iso-9001")
    assert Directory(records.network(records.partner())).link("certification", "iso-9001") == Link(
        "ISO 9001", ""
    )


def test_name_of_a_facet_is_reserved() -> None:
    """No profile may have its address."""
    assert set(FacetName) - RESERVED == set()


@pytest.mark.parametrize(
    ("number", "address"),
    [
        (1, "partner/kompetenz/#kompetenz-fluidtechnik"),
        (2, "partner/kompetenz/#kompetenz-fluidtechnik"),
        (3, "partner/kompetenz/fluidtechnik/"),
    ],
)
def test_term_has_a_page_from_three_profiles_on(number: int, address: str) -> None:
    """With fewer its profiles show on the page above."""
    named = {f"p_{n}": ["fluidtechnik"] for n in range(number)}
    assert _branch("kompetenz", "fluidtechnik", **named).address == address


def test_small_term_folds_into_its_parent() -> None:
    """Two pump makers and one of hydraulics: all three under the term above, each in its place."""
    named = {"a": ["pumpen"], "b": ["pumpen"], "c": ["hydraulik"]}
    parent = _branch("kompetenz", "fluidtechnik", **named)
    assert parent.address == "partner/kompetenz/fluidtechnik/"
    assert [(child.key, child.address) for child in parent.children if child.is_inline] == [
        ("pumpen", "partner/kompetenz/fluidtechnik/#kompetenz-pumpen"),
        ("hydraulik", "partner/kompetenz/fluidtechnik/#kompetenz-hydraulik"),
    ]


def test_child_of_a_folded_term_shows_where_its_parent_does() -> None:
    """Two levels too small for a page stand in one place."""
    address = "partner/kompetenz/#kompetenz-fluidtechnik"
    assert _branch("kompetenz", "pumpen", a=["pumpen"]).address == address


def test_partner_counts_once_under_a_parent() -> None:
    """Who names a term and its parent, or two of its children, is one profile."""
    named = {"a": ["pumpen", "hydraulik", "fluidtechnik"], "b": ["pumpen"]}
    assert _branch("kompetenz", "fluidtechnik", **named).count == 2


def test_term_without_profiles_is_left_out() -> None:
    """No page, no link, no option for what nobody does."""
    parent = _branch("kompetenz", "fluidtechnik", a=["pumpen"])
    assert [child.key for child in parent.children] == ["pumpen"]


def test_area_sums_its_towns() -> None:
    """The page of an area lists the profiles of all its towns."""
    places = _towns("wetter", "witten", "wetter", "dortmund")
    assert (places["ennepe-ruhr"].count, places["ennepe-ruhr"].has_page) == (3, True)
    assert [child.key for child in places["ennepe-ruhr"].children] == ["wetter", "witten"]


def test_town_that_is_an_area_has_one_page() -> None:
    """Dortmund is a town and an area, and stands in the list once."""
    dortmund = _towns("dortmund", "dortmund", "dortmund")["dortmund"]
    assert (dortmund.address, dortmund.children) == ("partner/ort/dortmund/", ())


def test_place_without_profiles_stays() -> None:
    """A map has all its towns."""
    assert _towns("dortmund")["witten"].count == 0


def test_introduction_comes_from_the_taxonomy() -> None:
    """What editors say of a term."""
    assert _towns()["witten"].intro == "Witten liegt an der Ruhr."


def test_examples_are_what_most_companies_do() -> None:
    """Of the lowest level, with a page each, by number of companies; other kinds do not count."""
    partners = [
        *(records.partner(f"a-{n}", competences=["hydraulik"]) for n in range(3)),
        *(records.partner(f"b-{n}", competences=["pumpen"]) for n in range(4)),
        *(
            records.partner(f"u-{n}", type="university", competences=["forschung"])
            for n in range(5)
        ),
        *(records.partner(f"c-{n}", competences=["selten"]) for n in range(2)),
    ]
    competences = {
        "fluidtechnik": {"label": "Fluidtechnik"},
        "pumpen": {"label": "Pumpen", "parent": "fluidtechnik"},
        "hydraulik": {"label": "Hydraulik", "parent": "fluidtechnik"},
        "forschung": {"label": "Forschung"},
        "selten": {"label": "Selten"},
    }
    network = records.network(*partners, taxonomy={**TAXONOMY, "competences": competences})
    facet = next(f for f in Directory(network).facets if f.name == "kompetenz")
    assert [term.key for term in most_common(facet, 4)] == ["pumpen", "hydraulik"]
    assert [term.key for term in most_common(facet, 1)] == ["pumpen"]
