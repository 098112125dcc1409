"""The profile that a row of a table makes."""

import pytest

import records
from regionruhr.model.partner import PartnerRole
from regionruhr.model.partner_type import PartnerType
from regionruhr.model.taxonomy import Taxonomy
from regionruhr.reading.source import Value
from regionruhr.table_import.headings import Values
from regionruhr.table_import.row_profile import (
    ImportOptions,
    new_profile_fields,
    updated_fields,
    value_at,
)
from regionruhr.wording.vocabulary import vocabularies

TAXONOMY = Taxonomy.model_validate(
    {
        **records.TAXONOMY,
        "sectors": {
            "metall": {"label": "Metall und Stahl"},
            "bau": {"label": "Bau"},
            "lang": {"label": "x" * 190},
        },
    }
)
WORDS = vocabularies(TAXONOMY)
FIELDS: dict[str, Value] = {
    "name": "A",
    "address": {"street": "Weg 1", "city": "herne"},
    "contact": {"email": "info@a.example", "consent": "true"},
    "employees": {"min": "1", "year": "2020"},
}


@pytest.mark.parametrize(
    ("values", "different"),
    [
        ({}, {}),
        ({("phone",): "+49 1"}, {"phone": "+49 1"}),
        ({("address", "street"): None}, {"address": {"city": "herne"}}),
        (
            {("address", "postal_code"): "44263"},
            {"address": {"street": "Weg 1", "city": "herne", "postal_code": "44263"}},
        ),
        ({("geo", "lat"): "51.5"}, {"geo": {"lat": "51.5"}}),
        ({("geo", "lat"): None, ("sectors",): None}, {}),
        ({("name",): None, ("address", "city"): None, ("summary",): None}, {}),
        ({("employees",): None}, {"employees": None}),
        ({("contact", "email"): None}, {"contact": None}),
    ],
    ids=[
        "nothing",
        "new field",
        "emptied inside",
        "new inside",
        "new around",
        "nothing to empty",
        "what must be stays",
        "emptied as a whole",
        "consent to nothing",
    ],
)
def test_row_changes_its_fields_and_no_others(values: Values, different: dict[str, object]) -> None:
    """An empty cell takes a value away, but none that every profile must have."""
    wanted = {name: value for name, value in {**FIELDS, **different}.items() if value is not None}
    assert updated_fields(FIELDS, values) == wanted


@pytest.mark.parametrize(
    ("values", "summary"),
    [
        ({("address", "city"): "herne"}, "Unternehmen in Herne."),
        ({("type",): "university", ("address", "city"): "herne"}, "Hochschule in Herne."),
        (
            {("address", "city"): "herne", ("sectors",): ["metall"], ("competences",): ["pumpen"]},
            "Unternehmen in Herne: Metall und Stahl.",
        ),
        (
            {("address", "city"): "herne", ("sectors",): ["metall", "bau"]},
            "Unternehmen in Herne: Metall und Stahl, Bau.",
        ),
        (
            {("address", "city"): "herne", ("sectors",): ["lang"], ("competences",): ["pumpen"]},
            "Unternehmen in Herne: Pumpen.",
        ),
        ({}, "Unternehmen."),
        ({("summary",): "Pumpen."}, "Pumpen."),
    ],
)
def test_summary_is_a_plain_sentence_for_a_new_profile(values: Values, summary: str) -> None:
    """If the row has none."""
    assert new_profile_fields(values, WORDS, ImportOptions())["summary"] == summary


def test_new_profile_has_a_kind_and_a_role() -> None:
    """Those of the row, else the defaults."""
    agency = ImportOptions(PartnerType.DEVELOPMENT_AGENCY, PartnerRole.CARRIER)
    fields = new_profile_fields({("type",): None}, WORDS, agency)
    assert (fields["type"], fields["role"]) == ("development-agency", "carrier")
    fields = new_profile_fields({("type",): "chamber", ("role",): "member"}, WORDS, agency)
    assert (fields["type"], fields["role"]) == ("chamber", "member")
    assert new_profile_fields({}, WORDS, ImportOptions())["role"] == "regional"


def test_value_at_a_place() -> None:
    """Empty where there is none."""
    assert value_at(FIELDS, ("address", "city")) == "herne"
    assert value_at(FIELDS, ("name", "city")) == ""
    assert value_at(FIELDS, ("geo", "lat")) == ""
