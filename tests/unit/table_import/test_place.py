"""Street, postal code and town are found in whatever cells they stand."""

import pytest

from regionruhr.model.taxonomy import Taxonomy
from regionruhr.table_import.place import ADDRESS, CITY, POSTAL_CODE, STREET, Places, code_and_town

PLACES = Places(
    Taxonomy.model_validate(
        {
            "areas": {
                "dortmund": {"label": "Dortmund"},
                "en": {"label": "Ennepe-Ruhr-Kreis", "synonyms": ["EN-Kreis"]},
            },
            "towns": {
                "dortmund": {
                    "label": "Dortmund",
                    "area": "dortmund",
                    "districts": ["Hombruch", "Hörde"],
                    "postal_codes": ["44135", "44263"],
                },
                "hagen": {
                    "label": "Hagen",
                    "area": "dortmund",
                    "districts": ["Dahl", "Hohenlimburg"],
                    "postal_codes": ["58095", "58119"],
                },
                "herne": {
                    "label": "Herne",
                    "area": "dortmund",
                    "districts": ["Holthausen", "Wanne-Eickel"],
                    "postal_codes": ["44623", "44649"],
                },
                "hattingen": {
                    "label": "Hattingen",
                    "area": "en",
                    "districts": ["Holthausen"],
                    "postal_codes": ["45525"],
                },
                "wetter": {
                    "label": "Wetter (Ruhr)",
                    "synonyms": ["Wetter an der Ruhr"],
                    "area": "en",
                    "postal_codes": ["58300"],
                },
                "witten": {
                    "label": "Witten",
                    "area": "en",
                    "districts": ["Annen"],
                    "postal_codes": ["58452"],
                },
            },
        }
    )
)


@pytest.mark.parametrize(
    ("written", "town"),
    [
        ("Dortmund", "dortmund"),
        ("DORTMUND", "dortmund"),
        ("Dortmund-Hombruch", "dortmund"),
        ("Dortmund, Hörde", "dortmund"),
        ("Hörde", "dortmund"),
        ("Hoerde (Dortmund)", "dortmund"),
        ("Dortmund 1", "dortmund"),
        ("Stadt Dortmund", "dortmund"),
        ("Witten-Annen", "witten"),
        ("Witten/Ruhr", "witten"),
        ("Witten a. d. Ruhr", "witten"),
        ("Hagen (Westf.)", "hagen"),
        ("Hagen/Westf.", "hagen"),
        ("Hagen i. W.", "hagen"),
        ("Hagen, Westfalen", "hagen"),
        ("Hagen (NRW)", "hagen"),
        ("Hagen-Hohenlimburg", "hagen"),
        ("Hagen \N{EN DASH} Dahl", "hagen"),
        ("Wetter", "wetter"),
        ("Wetter/Ruhr", "wetter"),
        ("Wetter (Ruhr)", "wetter"),
        ("Herne 2", "herne"),
        ("Wanne-Eickel", "herne"),
        ("Herne, Wanne-Eickel", "herne"),
        ("Herne-Holthausen", "herne"),
        ("Hattingen-Holthausen", "hattingen"),
    ],
)
def test_town_is_known_by_districts_and_additions(written: str, town: str) -> None:
    """Without its postal code."""
    assert PLACES.town(written, "") == (town, "")


@pytest.mark.parametrize(
    ("written", "code", "town", "near"),
    [
        ("", "58095", "hagen", ""),
        ("Dortmund-Körne", "44135", "dortmund", ""),
        ("Dortmund-Körne", "", None, "Dortmund"),
        ("Dortmnd", "44135", "dortmund", ""),
        ("Dortmnd", "", None, "Dortmund"),
        ("Holthausen", "45525", "hattingen", ""),
        ("Holthausen", "", None, "Herne, Hattingen"),
        ("Dortmund/Witten", "58452", "witten", ""),
        ("Dortmund/Witten", "", None, "Dortmund, Witten"),
        ("EN-Kreis", "58300", "wetter", ""),
        ("Ennepe-Ruhr-Kreis", "", None, "Hattingen, Wetter (Ruhr), Witten"),
        ("Dortmund-Annen", "", None, "Dortmund"),
        ("Menden", "58095", None, "Hagen"),
        ("Essen", "45127", None, ""),
        ("Wetter (Hessen)", "35083", None, "Wetter (Ruhr)"),
        ("Hagen im Bremischen", "27628", None, "Hagen"),
    ],
)
def test_postal_code_decides_between_towns_that_may_be_meant(
    written: str, code: str, town: str | None, near: str
) -> None:
    """A town of another name is not taken for its sake; what may be meant is offered."""
    assert PLACES.town(written, code) == (town, near)


@pytest.mark.parametrize(
    ("text", "street", "code", "town"),
    [
        ("Musterstraße 1\n44135 Dortmund", "Musterstraße 1", "44135", "dortmund"),
        ("Musterstraße 3, 44135 Dortmund", "Musterstraße 3", "44135", "dortmund"),
        ("Hauptstr. 1, 58095 Hagen", "Hauptstr. 1", "58095", "hagen"),
        ("Hauptstr. 1 58095 Hagen", "Hauptstr. 1", "58095", "hagen"),
        ("Hauptstr. 1 - D-58095 Hagen", "Hauptstr. 1", "58095", "hagen"),
        ("Haus B; Weg 12a; 58119 Hagen-Hohenlimburg", "Haus B, Weg 12a", "58119", "hagen"),
        ("58095 Hagen, Hauptstr. 1", "Hauptstr. 1", "58095", "hagen"),
        ("Weg 1, 44135 Dortmund, Deutschland", "Weg 1", "44135", "dortmund"),
        ("Weg 1, 44263 Dortmund, Hörde", "Weg 1", "44263", "dortmund"),
        ("Weg 1, 44135 Dortmund, Gebäude 5", "Weg 1, Gebäude 5", "44135", "dortmund"),
        ("Postfach 10 01 20, 58095 Hagen", "Postfach 10 01 20", "58095", "hagen"),
        ("Weg 1, Witten", "Weg 1", None, "witten"),
        ("Weg 1", "Weg 1", None, None),
        ("58095 Hagen", None, "58095", "hagen"),
        ("", None, None, None),
    ],
)
def test_address_in_one_cell_is_parted(
    text: str, street: str | None, code: str | None, town: str | None
) -> None:
    """At its postal code, or before a town that is known."""
    values, unknown = PLACES.address({ADDRESS: text})
    assert values == {STREET: street, POSTAL_CODE: code, CITY: town}
    assert unknown is None


@pytest.mark.parametrize(
    ("cells", "street", "code", "town"),
    [
        ({ADDRESS: "Weg 1, 44135 Dortmund", CITY: "Hagen"}, "Weg 1", "44135", "hagen"),
        (
            {ADDRESS: "Musterweg 2", POSTAL_CODE: "44135", CITY: "Dortmund"},
            *("Musterweg 2", "44135", "dortmund"),
        ),
        ({STREET: "Weg 1, 44135 Dortmund", CITY: ""}, "Weg 1", "44135", "dortmund"),
        ({STREET: "Weg 1, Hof", CITY: "Hagen"}, "Weg 1, Hof", None, "hagen"),
        ({STREET: "Weg 2", ADDRESS: "Weg 1, 58095 Hagen"}, "Weg 2", "58095", "hagen"),
        ({CITY: "Weg 1, 58095 Hagen"}, "Weg 1", "58095", "hagen"),
        ({CITY: "D-58095 Hagen", POSTAL_CODE: "58119"}, None, "58119", "hagen"),
        ({CITY: "", POSTAL_CODE: "58095"}, None, "58095", "hagen"),
    ],
)
def test_column_of_its_own_counts_first(
    cells: dict[tuple[str, ...], str], street: str | None, code: str | None, town: str | None
) -> None:
    """What only another cell holds is taken from there."""
    values, _ = PLACES.address(cells)
    assert (values.get(STREET), values.get(POSTAL_CODE), values.get(CITY)) == (street, code, town)


def test_town_that_is_none_is_returned_with_the_one_that_may_be_meant() -> None:
    """As it stands in the cell."""
    assert PLACES.address({CITY: "58095 Hagn"}) == (
        {POSTAL_CODE: "58095", CITY: "hagen"},
        None,
    )
    assert PLACES.address({CITY: "Hagn"}) == ({CITY: None}, ("Hagn", "Hagen"))
    assert PLACES.address({ADDRESS: "Weg 1, 45127 Essen"})[1] == ("Essen", "")


@pytest.mark.parametrize(
    ("written", "code", "town"),
    [
        ("44263 Dortmund", "44263", "Dortmund"),
        ("D-44263 Dortmund", "44263", "Dortmund"),
        ("DE 44263 Dortmund", "44263", "Dortmund"),
        ("4413 Dortmund", "4413", "Dortmund"),
        ("Wetter (Ruhr)", "", "Wetter (Ruhr)"),
    ],
)
def test_town_may_have_its_postal_code_in_front(written: str, code: str, town: str) -> None:
    """In one cell."""
    assert code_and_town(written) == (code, town)
