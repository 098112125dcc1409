"""What the law asks of an operator before the site is more than a preview."""

from collections.abc import Mapping
from copy import deepcopy
from typing import Any

import pytest

import records
from regionruhr.model.legal_details import REQUIRED
from regionruhr.model.network_details import NetworkDetails
from regionruhr.wording.shell import site_remark


def _details(legal: Mapping[str, object]) -> NetworkDetails:
    return NetworkDetails.model_validate({**records.DETAILS, **legal})


def _without(path: str) -> dict[str, Any]:
    """All that the law asks for but one field."""
    legal: dict[str, Any] = deepcopy(dict(records.LEGAL))
    *steps, last = path.split(".")
    place = legal
    for step in steps:
        place = place[step]
    del place[last]
    return legal


def test_site_is_official_when_the_law_has_no_question_left() -> None:
    """Nothing is missing, so the site is no preview."""
    details = _details(records.LEGAL)
    assert details.missing_legal_details == ()
    assert details.is_official


@pytest.mark.parametrize(
    ("fields", "remark"),
    [
        (records.LEGAL, ""),
        ({}, "Vorschau – keine amtliche Veröffentlichung"),
        ({"demonstration": "Nichts ist wahr."}, "Nichts ist wahr."),
        ({**records.LEGAL, "demonstration": "Nichts ist wahr."}, "Nichts ist wahr."),
    ],
    ids=["official", "preview", "demonstration without an operator", "demonstration"],
)
def test_site_that_is_not_official_has_a_remark(fields: Mapping[str, object], remark: str) -> None:
    """A demonstration stays one, whatever the law still asks of it."""
    assert site_remark(_details(fields)) == remark


@pytest.mark.parametrize("path", REQUIRED)
def test_missing_field_is_reported_with_its_law(path: str) -> None:
    """Each field counts alone, and is told as it stands in the file."""
    details = _details(_without(path))
    assert details.missing_legal_details == ((path, REQUIRED[path]),)
    assert not details.is_official


def test_empty_network_misses_every_field() -> None:
    """In the order of the laws, the register apart: nobody knows yet whether there is one."""
    missing = _details({}).missing_legal_details
    assert [field for field, _ in missing] == list(REQUIRED)


@pytest.mark.parametrize(
    ("legal_form", "is_registered"),
    [
        ("GmbH", True),
        ("gGmbH", True),
        ("Gesellschaft mbH", True),
        ("Gesellschaft mit beschränkter Haftung", True),
        ("GmbH & Co. KG", True),
        ("e. V.", True),
        ("e.V.", True),
        ("eingetragener Verein", True),
        ("SE", True),
        ("Körperschaft des öffentlichen Rechts", False),
        ("Eigenbetrieb der Stadt Dortmund", False),
        ("Anstalt des öffentlichen Rechts", False),
    ],
)
def test_form_that_stands_in_a_register_has_to_say_where(
    legal_form: str, *, is_registered: bool
) -> None:
    """§ 5 Abs. 1 Nr. 4 DDG: court and number, where there are any."""
    legal = _without("operator.register_entry")
    legal["operator"]["legal_form"] = legal_form
    missing = [field for field, _ in _details(legal).missing_legal_details]
    assert missing == ["operator.register_entry"] * is_registered
