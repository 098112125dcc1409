"""What follows from the records of a network taken together."""

import pytest

import records


def test_carriers_are_the_agencies_then_the_chambers_by_name() -> None:
    """Agencies come first; a member is no carrier."""
    network = records.network(
        records.partner("ihk", type="chamber", role="carrier", name="A-Kammer"),
        records.agency("wf-herne", "herne", name="Wirtschaftsförderung Herne"),
        records.agency("wf-dortmund", "dortmund", name="Wirtschaftsförderung Dortmund"),
        records.partner("wilo", role="member", name="Wilo"),
    )
    assert [carrier.id for carrier in network.carriers] == ["wf-dortmund", "wf-herne", "ihk"]


def test_agency_answers_for_its_own_area_only() -> None:
    """A partner in Herne belongs to the agency of Herne, one elsewhere to none."""
    herne = records.agency("wf-herne", "herne")
    in_herne = records.partner("a", address={"city": "herne"})
    in_dortmund = records.partner("b", address={"city": "dortmund"})
    network = records.network(herne, in_herne, in_dortmund)
    assert network.agency_of("herne") is herne
    assert network.agency_of("dortmund") is None


@pytest.mark.parametrize(
    ("served", "answers"),
    [
        ({"eng": ["herne"], "weit": ["dortmund", "herne"]}, "eng"),
        ({"ort": ["wanne"], "gebiet": ["herne"]}, "ort"),
        ({"andere": ["dortmund"]}, None),
    ],
)
def test_nearest_chamber_answers(served: dict[str, list[str]], answers: str | None) -> None:
    """The one that names the town before one for its area, of two areas the one for fewest."""
    chambers = [
        records.agency(key, "dortmund", type="chamber", area_served=areas)
        for key, areas in served.items()
    ]
    towns = {
        "wanne": {"label": "Wanne", "area": "herne"},
        "dortmund": {"label": "D", "area": "dortmund"},
    }
    partner = records.partner(address={"city": "wanne"})
    network = records.network(partner, *chambers, taxonomy={**records.TAXONOMY, "towns": towns})
    found = network.chamber_of(partner.address.city)
    assert (found.id if found else None) == answers


@pytest.mark.parametrize(
    ("own", "general", "reach"),
    [
        ({}, {}, (None, None)),
        ({}, {"phone": "+49 231 1"}, ("+49 231 1", None)),
        ({"email": "p@example.org"}, {"phone": "+49 231 1"}, ("+49 231 1", "p@example.org")),
        ({"phone": "+49 231 2"}, {"phone": "+49 231 1"}, ("+49 231 2", None)),
        ({}, {"contact": {"phone": "+49 231 3"}}, (None, None)),
    ],
    ids=["nothing known", "the organisation's", "either", "its own first", "not the sales desk's"],
)
def test_press_contact_is_reached_where_its_organisation_is(
    own: dict[str, str], general: dict[str, object], reach: tuple[str | None, str | None]
) -> None:
    """What stands in the profile need not stand a second time."""
    contacts = {"presse": {"organisation": "wilo", **own}}
    details = {**records.DETAILS, "press_contacts": contacts}
    network = records.network(records.partner("wilo", **general), details=details)
    contact = network.press_contacts["presse"]
    assert (contact.phone, contact.email) == reach


def test_projects_stand_newest_first_and_undated_last() -> None:
    """The start decides; who knows none comes at the end."""
    network = records.network(
        records.project("alt", start="2010"),
        records.project("ohne"),
        records.project("neu", start="2019-09"),
    )
    assert [project.id for project in network.projects_newest_first] == ["neu", "alt", "ohne"]


def test_partner_knows_its_projects_and_its_role_in_each() -> None:
    """A project names its partners; the partner finds the project again."""
    network = records.network(
        records.partner("wilo"),
        records.project("alt", start="2010", partners=[{"id": "wilo", "role": "partner"}]),
        records.project("neu", start="2019", partners=[{"id": "wilo", "role": "lead"}]),
    )
    found = [(project.id, role.value) for project, role in network.projects_by_partner["wilo"]]
    assert found == [("neu", "lead"), ("alt", "partner")]
