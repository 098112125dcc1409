"""A field in words, by the type of its value."""

from typing import Annotated

import pytest
from pydantic import Field

import records
from regionruhr.directory.directory import Directory
from regionruhr.directory.fact import facts, shown, words
from regionruhr.model.addresses import Link
from regionruhr.model.field import Output, Use
from regionruhr.model.values import Line, Model, WebAddress, WholeNumber, YesNo

DIRECTORY = Directory(records.network(records.partner(competences=["pumpen"])))


class Simple(Model):
    """A field of each type that profiles do not have."""

    number: Annotated[WholeNumber | None, Use(Output.PROFILE)] = Field(default=None, title="Zahl")
    truth: Annotated[YesNo | None, Use(Output.PROFILE)] = Field(default=None, title="Ja?")
    pages: Annotated[tuple[WebAddress, ...], Use(Output.SEARCH_TERM)] = ()
    lines: Annotated[tuple[Line, ...], Use(Output.SEARCH_TERM)] = ()


@pytest.mark.parametrize(
    ("name", "fields", "links"),
    [
        ("legal_name", {"legal_name": "WILO SE"}, [Link("WILO SE", "")]),
        ("founded", {"founded": "2009-10"}, [Link("Oktober 2009", "")]),
        ("verified_on", {"verified_on": "2026-02-01"}, [Link("1. Februar 2026", "")]),
        ("type", {}, [Link("Unternehmen", "partner/art/#art-unternehmen")]),
        ("role", {"role": "member"}, [Link("Mitglied des Netzwerks", "")]),
        ("website", {"website": "https://a.example/"}, [Link(*["https://a.example/"] * 2)]),
        ("email", {"email": "a@b.example"}, [Link("a@b.example", "mailto:a@b.example")]),
        ("phone", {"phone": "+49 231 1"}, [Link("+49 231 1", "tel:+492311")]),
        ("address.city", {}, [Link("Dortmund", "partner/ort/#ort-dortmund")]),
        (
            "competences",
            {"competences": ["pumpen"]},
            [Link("Pumpen", "partner/kompetenz/#kompetenz-pumpen")],
        ),
        ("certifications", {"certifications": ["iso-9001"]}, [Link("ISO 9001", "")]),
        (
            "area_served",
            {"area_served": ["dortmund", "herne"]},
            [Link("Dortmund", "partner/ort/#ort-dortmund"), Link("Herne", "")],
        ),
        ("contact.phone", {"contact": {"phone": "+49 1"}}, [Link("+49 1", "tel:+491")]),
        ("contact", {"contact": {"phone": "+49 1"}}, []),
        ("geo.lat", {"geo": {"lat": "51.5", "lon": "7.4"}}, [Link("51,5", "")]),
        ("legal_name", {}, []),
        ("competences", {}, []),
    ],
)
def test_type_says_how_a_value_is_displayed(
    name: str, fields: dict[str, object], links: list[Link]
) -> None:
    """Labels for keys, German dates and numbers, links where there is something to open."""
    assert list(facts(records.partner(**fields), DIRECTORY)[name].values) == links


@pytest.mark.parametrize(
    ("fields", "texts"),
    [
        ({}, []),
        ({"number": "1200", "truth": "true"}, ["Zahl: 1.200", "Ja?: ja"]),
        ({"number": "0", "truth": "false"}, ["Zahl: 0", "Ja?: nein"]),
    ],
    ids=["unknown", "yes", "nought and no"],
)
def test_unknown_is_not_shown(fields: dict[str, str], texts: list[str]) -> None:
    """Nought and no are answers."""
    found = shown(facts(Simple.model_validate(fields), DIRECTORY), Simple, Output.PROFILE)
    assert [f"{fact.title}: {fact.text}" for fact in found] == texts


@pytest.mark.parametrize(
    ("fields", "text"),
    [
        ({"min": "8457", "max": "8457", "year": "2022"}, "8.457 (2022)"),
        ({"min": "8457", "max": "8457", "year": "2022-12"}, "8.457 (Dezember 2022)"),
        ({"min": "50", "max": "99"}, "50 bis 99"),
        ({"min": "10000"}, "10.000 und mehr"),
        ({"min": "0", "max": "9", "year": "2024"}, "0 bis 9 (2024)"),
    ],
    ids=["exact", "exact in a month", "range", "at least", "range with year"],
)
def test_number_of_employees_in_words(fields: dict[str, str], text: str) -> None:
    """As exactly as it is known, with its year."""
    assert facts(records.partner(employees=fields), DIRECTORY)["employees"].text == text


def test_searches_know_texts_and_the_names_of_terms() -> None:
    """With synonyms, and the terms above; a town is found by its area."""
    taxonomy = {
        **records.TAXONOMY,
        "areas": {"ennepe": {"label": "Ennepe-Ruhr-Kreis", "synonyms": ["EN"]}},
        "towns": {"witten": {"label": "Witten", "area": "ennepe"}},
        "competences": {
            "fluid": {"label": "Fluidtechnik"},
            "pumpen": {"label": "Pumpen", "synonyms": ["Kreisel"], "parent": "fluid"},
        },
    }
    partner = records.partner(competences=["pumpen"], address={"city": "witten"})
    directory = Directory(records.network(partner, taxonomy=taxonomy))
    assert list(words(partner, directory, [Output.SEARCH_TERM])) == [
        *("Witten", "Ennepe-Ruhr-Kreis", "EN"),
        *("Pumpen", "Kreisel", "Fluidtechnik"),
    ]
    assert list(words(Simple(lines=("a", "b")), DIRECTORY, [Output.SEARCH_TERM])) == ["a", "b"]
