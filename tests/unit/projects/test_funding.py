"""Grants of projects: whose money it is known to be, and what they add up to."""

import pytest

import records
from regionruhr.model.addresses import Link
from regionruhr.projects.funding import Funding, funding_of_all, project_funding

BOTH = {"funder": "EU und Land", "amount_eur": "1680000", "eu": "true", "land": "true"}
UNION = {"funder": "EU", "amount_eur": "800000", "eu": "true"}
LAND = {"funder": "Land", "amount_eur": "600000", "land": "true"}
OTHER = {"funder": "Stiftung", "amount_eur": "5000"}
UNKNOWN = {"funder": "Land", "land": "true"}
NOTHING = {"funder": "Stiftung", "amount_eur": "0"}
MARKS = "„EU“ und „Land“ stehen da, wo ihre Mittel belegt sind."
SHARED = (
    "Wie viel von gemeinsamen Mitteln die EU gab und wie viel das Land, ist nicht einzeln "
    "verzeichnet."
)
MISSING = "Beträge, die nicht bekannt sind, fehlen in der Summe."


def _funding(*grants: dict[str, str]) -> Funding:
    found = project_funding(records.project(funding=grants))
    assert found is not None
    return found


def test_row_has_what_is_known_of_a_grant() -> None:
    """Programme, funder, when it was granted, whose money it is, how much, and the source."""
    (row,) = _funding(
        {**BOTH, "programme": "Regio.NRW", "granted_on": "2019-08", "source": "Bescheid"}
    ).rows
    assert row.title == Link("Regio.NRW", "")
    assert row.details == ("EU und Land", "Bewilligt: August 2019")
    assert row.marks == ("EU", "Land")
    assert (row.amount, row.source) == ("1.680.000", "Bescheid")


def test_row_without_a_programme_is_named_after_the_funder() -> None:
    """Once."""
    (row,) = _funding(LAND).rows
    assert (row.title.title, row.details, row.source) == ("Land", (), "")


@pytest.mark.parametrize(
    ("grant", "marks", "amount"),
    [
        (BOTH, ("EU", "Land"), "1.680.000"),
        (UNION, ("EU",), "800.000"),
        (LAND, ("Land",), "600.000"),
        (OTHER, (), "5.000"),
        (UNKNOWN, ("Land",), ""),
        (NOTHING, (), "0"),
    ],
    ids=["both", "Union", "Land", "neither", "amount unknown", "of nothing"],
)
def test_money_of_union_and_land_is_marked(
    grant: dict[str, str], marks: tuple[str, ...], amount: str
) -> None:
    """By what the record says, not by the name of the funder; an unknown amount is no zero."""
    (row,) = _funding(grant).rows
    assert (row.marks, row.amount) == (marks, amount)


@pytest.mark.parametrize(
    ("grants", "totals"),
    [
        ([BOTH], ()),
        ([BOTH, UNKNOWN], ()),
        ([UNKNOWN, UNKNOWN], ()),
        ([LAND, LAND], (("Zusammen (Land)", "1.200.000"),)),
        (
            [LAND, BOTH, OTHER, UNION, LAND, UNKNOWN],
            (
                ("EU und Land gemeinsam", "1.680.000"),
                ("EU", "800.000"),
                ("Land", "1.200.000"),
                ("Andere", "5.000"),
                ("Zusammen", "3.685.000"),
            ),
        ),
    ],
    ids=["one", "one known", "none known", "of one kind", "of all kinds"],
)
def test_totals_by_whose_money_it_is(
    grants: list[dict[str, str]], totals: tuple[tuple[str, str], ...]
) -> None:
    """Nobody divides what two gave together; what is its own sum has none."""
    assert _funding(*grants).totals == totals


@pytest.mark.parametrize(
    ("grants", "notes"),
    [
        ([BOTH], (SHARED,)),
        ([LAND], (MARKS,)),
        ([BOTH, LAND], (MARKS, SHARED)),
        ([UNKNOWN], (MARKS,)),
        ([LAND, UNKNOWN], (MARKS, MISSING)),
    ],
    ids=["shared", "one mark", "both kinds", "unknown alone", "unknown in a sum"],
)
def test_notes_say_what_is_left_open(grants: list[dict[str, str]], notes: tuple[str, ...]) -> None:
    """Each where it applies."""
    assert _funding(*grants).notes == notes


def test_list_of_all_leads_to_the_projects() -> None:
    """In their order, each grant a row; a project without one is not in it."""
    found = funding_of_all(
        [
            records.project("b", title="Zweites", funding=[{**UNION, "granted_on": "2019"}, LAND]),
            records.project("leer"),
            records.project("a", title="Erstes", funding=[{**BOTH, "programme": "Regio.NRW"}]),
        ]
    )
    assert found is not None
    assert [(row.title, row.details) for row in found.rows] == [
        (Link("Zweites", "projekte/b/"), ("EU", "Bewilligt: 2019")),
        (Link("Zweites", "projekte/b/"), ("Land",)),
        (Link("Erstes", "projekte/a/"), ("Regio.NRW",)),
    ]
    assert found.totals[-1] == ("Zusammen", "3.080.000")


def test_without_a_grant_there_is_no_table() -> None:
    """Neither on the page of a project nor on that of all."""
    assert project_funding(records.project()) is None
    assert funding_of_all([records.project()]) is None
