"""A name, a file or a misspelt word stands for a key, which the report suggests."""

import pytest

import records
from regionruhr.faults.problem import Problem
from regionruhr.model.network_details import NetworkDetails
from regionruhr.model.taxonomy import Taxonomy
from regionruhr.reading.intended_keys import IntendedKeys
from regionruhr.reading.record_files import model_of
from regionruhr.reading.registry import Registry

CONTACTS = {"presse": {"organisation": "wf-dortmund", "name": "Petra Muster"}}
RECORDS = [
    records.partner(
        "schmitz", name="Schmitz & Söhne GmbH", legal_name="Schmitz Lagerbau GmbH", aliases=["SuS"]
    ),
    records.partner("wf-dortmund", name="Wirtschaftsförderung Dortmund"),
    NetworkDetails.model_validate({**records.DETAILS, "press_contacts": CONTACTS}),
]
MEANT = IntendedKeys(
    Registry(
        taxonomy=Taxonomy.model_validate(records.TAXONOMY),
        press_contacts=CONTACTS,
        partners=["schmitz", "wf-dortmund"],
        projects=["digitale-fabrik"],
        media=(),
    ),
    RECORDS,
    model_of,
)


def _explained(path: str, place: str, kind: str, text: str) -> tuple[str, dict[str, str]]:
    values = {"kind": kind, "value": text}
    problem = MEANT.explained(Problem(path, 1, place, "key-form", values))
    return problem.fault, {n: v for n, v in problem.values.items() if n not in values}


@pytest.mark.parametrize(
    ("kind", "text", "near"),
    [
        ("partner", "Schmitz & Söhne GmbH", "schmitz"),
        ("partner", "Schmitz & Söhne", "schmitz"),
        ("partner", "schmitz lagerbau gmbh", "schmitz"),
        ("partner", "SuS", "schmitz"),
        ("partner", "schmitz.yml", "schmitz"),
        ("partner", "partners/schmitz.yml", "schmitz"),
        ("partner", "/partner/schmitz/", "schmitz"),
        ("partner", "https://www.example.org/partner/schmitz/", "schmitz"),
        ("partner", "Schmitz", "schmitz"),
        ("partner", "Schmits", "schmitz"),
        ("project", "Digitale Fabrik", "digitale-fabrik"),
        ("project", "digitale-fabrik.md", "digitale-fabrik"),
        ("press contact", "Petra Muster", "presse"),
        ("press contact", "Wirtschaftsförderung Dortmund", "presse"),
        ("town", "Dortmund", "dortmund"),
        ("sector", "Maschinenbau", "maschinenbau"),
        ("competence", "Pumpen und Motoren", "pumpen"),
        ("topic", "Auf der Messe", "messe"),
    ],
)
def test_key_is_suggested(kind: str, text: str, near: str) -> None:
    """As the German name of a thing leads to it, so does its file."""
    assert _explained("a.md", "x", kind, text) == ("unknown-reference", {"near": near})


@pytest.mark.parametrize(
    ("path", "place", "kind", "text", "expected"),
    [
        (
            "partners/wilo.yml",
            "competences[1]",
            "competence",
            "maschinenbau",
            {"near": "maschinenbau", "field": "sectors"},
        ),
        (
            "partners/wilo.yml",
            "sectors[2]",
            "sector",
            "Pumpen",
            {"near": "pumpen", "field": "competences"},
        ),
        (
            "partners/wilo.yml",
            "certifications[1]",
            "certification",
            "pumpen",
            {"near": "pumpen", "field": "competences"},
        ),
        (
            "content/aktuelles/2026/a.md",
            "topics[1]",
            "topic",
            "Schmitz & Söhne",
            {"near": "schmitz", "field": "partners"},
        ),
        (
            "content/aktuelles/2026/a.md",
            "topics[1]",
            "topic",
            "Dortmund",
            {"near": "dortmund", "field": "places"},
        ),
    ],
)
def test_field_is_named_where_the_key_belongs(
    path: str, place: str, kind: str, text: str, expected: dict[str, str]
) -> None:
    """Of the same record."""
    assert _explained(path, place, kind, text) == ("reference-elsewhere", expected)


def test_keys_are_listed_where_they_are_few() -> None:
    """And where none is near; for a firm there are only the towns of the region."""
    where = "partners/_network.yml: presse"
    assert _explained("a.md", "contact", "press contact", "Max Meier") == (
        "unknown-reference",
        {"where": where},
    )
    fault, values = _explained("partners/a.yml", "address.city", "town", "Schwerte")
    assert fault == "town-unknown"
    assert values["where"].startswith("partners/_taxonomy.yml unter towns: dortmund, ")
    fault, _ = _explained("partners/_taxonomy.yml", "towns.a.parent", "town", "Schwerte")
    assert fault == "unknown-reference"


def test_key_that_is_none_of_a_reference_stays() -> None:
    """An id has a form, and stands for nothing else."""
    problem = Problem("partners/a.yml", 1, "id", "key-form", {"value": "Schmitz"})
    assert MEANT.explained(problem) == problem
