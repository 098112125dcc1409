"""A row says of a profile what stands in its cells."""

import pytest

import records
from regionruhr.faults.text_report import report
from regionruhr.model.taxonomy import Taxonomy
from regionruhr.reading.source import Value
from regionruhr.table_import.cells import RowReader, RowValues
from regionruhr.table_import.headings import assign_fields
from regionruhr.table_import.place import Places
from regionruhr.table_import.table import Row, Table
from regionruhr.table_import.value_map import UnknownWord
from regionruhr.wording.vocabulary import vocabularies

TAXONOMY = Taxonomy.model_validate(
    {
        **records.TAXONOMY,
        "competences": {
            "pumpen": {"label": "Pumpen", "synonyms": ["Pumpensysteme"]},
            "guss": {"label": "Gießen, Schmieden und Walzen"},
        },
    }
)


def _reader(table: Table, *, is_strict: bool = False) -> RowReader:
    columns = assign_fields(table, None)[0]
    words, places = vocabularies(TAXONOMY), Places(TAXONOMY)
    return RowReader("members.csv", columns, words, places, is_strict=is_strict)


def _entry(**cells: str) -> RowValues:
    table = Table("members.csv", tuple(cells), (Row(7, tuple(cells.values())),))
    return _reader(table).read(table.rows[0])


def _messages(row_values: RowValues) -> list[str]:
    return report(row_values.problems).splitlines()[:-1]


@pytest.mark.parametrize(
    ("heading", "text", "place", "value"),
    [
        ("Ort", "DORTMUND", "address.city", "dortmund"),
        ("Art", "Firma", "type", "company"),
        ("Rolle", "Mitglied", "role", "member"),
        ("Rolle", "Aus der Region", "role", "regional"),
        # What tables of former versions call it.
        ("Rolle", "Akteur der Region", "role", "regional"),
        ("Branche", "Maschinenbau", "sectors", ["maschinenbau"]),
        ("Kompetenzen", "Pumpensysteme", "competences", ["pumpen"]),
        ("Kompetenzen", "Pumpen\nGießen, Schmieden und Walzen", "competences", ["pumpen", "guss"]),
        ("Kompetenzen", "pumpen; Pumpensysteme / guss", "competences", ["pumpen", "guss"]),
        ("Zuständig für", "Herne, Dortmund", "area_served", ["herne", "dortmund"]),
        ("Quellen", "A, B; C\nD", "sources", ["A, B; C", "D"]),
        ("Weitere Auftritte", "a.org\n\n b.org ", "same_as", ["https://a.org", "https://b.org"]),
        ("Einwilligung", "nein", "contact.consent", None),
        ("Breitengrad", "51,5", "geo.lat", "51.5"),
        ("Gegründet", "2. 1999", "founded", "1999-02"),
        ("Telefon", "0231 12", "phone", "+49 231 12"),
        ("Telefon", "", "phone", None),
        ("Telefon", "-", "phone", None),
        ("Telefon", "k. A.", "phone", None),
        ("Telefon", "'0231 100000", "phone", "+49 231 100000"),
        ("Telefon", '="0231 100000"', "phone", "+49 231 100000"),
        ("Telefon", "=+49231100000", "phone", "+49231100000"),
        ("Gegründet", "seit 1998", "founded", "1998"),
        ("Website", "keine", "website", None),
        ("Website", "./.", "website", None),
        ("Branche", "keine Angabe", "sectors", None),
        ("Telefon", "231123456.0", "phone", "+49 231123456"),
        ("PLZ", "44135.0", "address.postal_code", "44135"),
        ("Gegründet", "1987.0", "founded", "1987"),
        ("Breitengrad", "51.0", "geo.lat", "51.0"),
        ("Name", "Web 2.0", "name", "Web 2.0"),
        ("Name", "K+A", "name", "K+A"),
    ],
)
def test_cell_becomes_the_value_of_its_field(
    heading: str, text: str, place: str, value: "Value | None"
) -> None:
    """Keys by any of their names, once each; an empty cell says that there is none."""
    row_values = _entry(**{heading: text})
    assert row_values == RowValues(7, {tuple(place.split(".")): value}, ())


def test_postal_code_beside_the_town_fills_its_place() -> None:
    """Unless a column of its own says another."""
    assert _entry(Ort="44263 Dortmund").values == {
        ("address", "city"): "dortmund",
        ("address", "postal_code"): "44263",
    }
    own = _entry(PLZ="44137", Ort="44263 Dortmund").values
    assert own["address", "postal_code"] == "44137"
    empty = _entry(Ort="44263 Dortmund", PLZ="").values
    assert empty["address", "postal_code"] == "44263"


def test_house_number_goes_behind_the_street() -> None:
    """Without a street it says nothing."""
    assert _entry(Straße="Weg", Hausnummer="1a").values == {("address", "street"): "Weg 1a"}
    assert _entry(Straße="Weg", Hausnummer="").values == {("address", "street"): "Weg"}
    assert _entry(Straße="", Hausnummer="1").values == {("address", "street"): None}


@pytest.mark.parametrize(
    ("cells", "message"),
    [
        (
            {"Ort": "Dortmnd"},
            "members.csv:7: Ort: Den Ort „Dortmnd“ gibt es nicht (meinten Sie „Dortmund“?)",
        ),
        (
            {"Ort": "Essen"},
            (
                "members.csv:7: Ort: Den Ort „Essen“ gibt es nicht (möglich sind die Orte der "
                "Region, sie stehen in partners/_taxonomy.yml unter towns: "
                f"{', '.join(town.label for town in TAXONOMY.towns.values())}; wer außerhalb "
                "sitzt, bekommt kein Profil und steht nur im Text)"
            ),
        ),
        (
            {"Kompetenzen": "Pumpen, Xyz"},
            (
                "members.csv:7: Kompetenzen: Die Kompetenz „Xyz“ gibt es nicht "
                "(die Einträge stehen in partners/_taxonomy.yml)"
            ),
        ),
        (
            {"Art": "Hochschul"},
            "members.csv:7: Art: „Hochschul“ ist hier nicht möglich (meinten Sie „Hochschule“?)",
        ),
        (
            {"Rolle": "Gast"},
            (
                "members.csv:7: Rolle: „Gast“ ist hier nicht möglich (möglich sind: "
                "Träger des Netzwerks, Mitglied des Netzwerks, Aus der Region)"
            ),
        ),
        (
            {"Firma": "A\0B"},
            (
                "members.csv:7: Firma: unsichtbares Steuerzeichen U+0000 "
                "(löschen Sie das Zeichen; es gerät oft beim Kopieren in den Text)"
            ),
        ),
    ],
    ids=["misspelt", "town of no region", "unknown", "kind", "role", "control character"],
)
def test_faulty_cell_is_reported(cells: dict[str, str], message: str) -> None:
    """By the heading of its column and the number of its row."""
    table = Table("members.csv", tuple(cells), (Row(7, tuple(cells.values())),))
    assert _messages(_reader(table, is_strict=True).read(table.rows[0])) == [message]


def test_unknown_word_is_left_out_and_counted() -> None:
    """The rest of the cell and of the row stays; a kind that is none becomes the default."""
    table = Table("members.csv", ("Art", "Kompetenzen"), ())
    reader = _reader(table)
    first = reader.read(Row(2, ("Hochschul", "Pumpen, Xyz")))
    assert first.values == {("type",): None, ("competences",): ["pumpen"]}
    assert reader.read(Row(4, ("Hochschule", "Xyz"))).values["competences",] is None
    assert first.problems == ()
    assert [*reader.unknown_words()] == [
        UnknownWord("Art", ("type",), "Hochschul", [2]),
        UnknownWord("Kompetenzen", ("competences",), "Xyz", [2, 4]),
    ]


@pytest.mark.parametrize("text", ["#NV", "#BEZUG!", "#FORMEL!", "#REF!"])
def test_formula_without_a_result_is_reported(text: str) -> None:
    """Its sign is no name."""
    (problem,) = _entry(Firma=text).problems
    assert (problem.fault, problem.place) == ("cell-formula", "Firma")


def test_row_may_not_be_longer_than_the_headings() -> None:
    """A separator within a cell would shift all values; empty cells at the end do no harm."""
    table = Table("members.csv", ("Firma",), ())
    reader = _reader(table)
    assert reader.read(Row(2, ("A", "", ""))).problems == ()
    assert _messages(reader.read(Row(2, ("A", "", "B")))) == [
        (
            "members.csv:2: Zeile: die Zeile hat 3 Zellen, der Kopf nur 1 (setzen Sie eine Zelle, "
            "in der das Trennzeichen vorkommt, in Anführungszeichen)"
        )
    ]


def test_short_row_ends_with_empty_cells() -> None:
    """As some programs write them."""
    table = Table("members.csv", ("Firma", "Telefon"), ())
    row_values = _reader(table).read(Row(2, ("A",)))
    assert row_values.values == {("name",): "A", ("phone",): None}


def test_person_needs_consent() -> None:
    """Without it she is left out, and reported; her function too if nobody can be reached."""
    left_out = (
        "members.csv:7: Ansprechpartner: „Frau Probe“ bleibt weg, weil die Tabelle keine "
        "Einwilligung nennt (mit „ja“ in einer Spalte „Einwilligung“ erscheint die Person)"
    )
    alone = _entry(Ansprechpartner="Frau Probe", Funktion="Vertrieb")
    assert (alone.values, _messages(alone)) == ({}, ["Hinweise, sie halten nichts auf:", left_out])
    assert [problem.severity for problem in alone.problems] == ["warning"]
    mail = {"Funktion": "Vertrieb", "Kontakt: E-Mail": "info@a.example"}
    reached = _entry(Ansprechpartner="Frau Probe", **mail)
    assert reached.values == {
        ("contact", "role"): "Vertrieb",
        ("contact", "email"): "info@a.example",
    }
    refused = _entry(Ansprechpartner="Frau Probe", Einwilligung="nein")
    assert refused.values == {("contact", "name"): None, ("contact", "consent"): None}
    agreed = _entry(Ansprechpartner="Frau Probe", Einwilligung="ja", **mail)
    assert agreed.values["contact", "name"] == "Frau Probe"
    assert agreed.problems == ()


@pytest.mark.parametrize(
    ("cells", "legal_name"),
    [
        ({"Firma": "Müller", "Rechtsform": "GmbH"}, "Müller GmbH"),
        ({"Firma": "Müller", "Rechtsform": "GmbH & Co. KG"}, "Müller GmbH & Co. KG"),
        ({"Firma": "Netz", "Rechtsform": "e. V."}, "Netz e. V."),
        ({"Firma": "Müller GmbH", "Rechtsform": "GmbH"}, None),
        ({"Firma": "Müller", "Rechtsform": "Einzelunternehmen"}, None),
        ({"Firma": "Müller", "Rechtsform": ""}, None),
        ({"Firma": "Müller", "Name_Lang": "Müller Guss AG", "Rechtsform": "AG"}, "Müller Guss AG"),
    ],
)
def test_legal_form_belongs_to_the_full_name(cells: dict[str, str], legal_name: str | None) -> None:
    """The name stays as it is; what is no part of a name in a register does so, too."""
    row_values = _entry(**cells)
    assert row_values.values["name",] == cells["Firma"]
    assert row_values.values.get(("legal_name",)) == legal_name
    assert row_values.problems == ()
