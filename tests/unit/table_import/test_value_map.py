"""The words of a table stand for keys that a file names, and that can be proposed."""

import pytest

import records
from regionruhr.faults.text_report import report
from regionruhr.model.taxonomy import Taxonomy
from regionruhr.table_import.cells import RowReader
from regionruhr.table_import.headings import assign_fields, read_mapping
from regionruhr.table_import.place import Places
from regionruhr.table_import.table import Row, Table
from regionruhr.table_import.value_map import (
    UnknownWord,
    ValueMap,
    drafted,
    left_out,
    read_value_map,
)
from regionruhr.wording.vocabulary import vocabularies

TAXONOMY = Taxonomy.model_validate(
    {
        **records.TAXONOMY,
        "sectors": {
            "maschinenbau": {"label": "Maschinen- und Anlagenbau", "wz": ["28", "33"]},
            "metall": {"label": "Metall und Stahl", "synonyms": ["Metallindustrie"], "wz": ["24"]},
            "it": {"label": "IT und Elektronik", "synonyms": ["EDV"], "wz": ["62"]},
        },
        "competences": {
            "pumpen": {"label": "Pumpen", "synonyms": ["Pumpenbau"]},
            "drehen": {"label": "Zerspanung", "synonyms": ["Drehteile"]},
        },
    }
)
WORDS = vocabularies(TAXONOMY)
TABLE = Table("members.csv", ("Firma", "Ort", "Branche", "Kompetenzen"), (Row(2, ("x",) * 4),))
COLUMNS = assign_fields(TABLE, None)[0]
SECTORS, COMPETENCES = ("sectors",), ("competences",)


def _map(text: str) -> tuple[ValueMap, str]:
    value_map, problems = read_value_map(read_mapping("werte.yml", text)[0], COLUMNS, WORDS)
    return value_map, report(problems)


@pytest.mark.parametrize(
    ("text", "cells", "values"),
    [
        ("Branche: {Gießerei: metall}", ("Giesserei", ""), {SECTORS: ["metall"]}),
        ("Branche:\n  Gießerei: Metall und Stahl\n", ("GIESSEREI", ""), {SECTORS: ["metall"]}),
        ("branche: {Guss, Stahl: metall}", ("", ""), {}),
        ('Branche: {"Guss, Stahl": metall}', ("Guss, Stahl", ""), {SECTORS: ["metall"]}),
        ("sectors: {24: [metall, it]}", ("24", ""), {SECTORS: ["metall", "it"]}),
        ("Branche: {Auskunftei: -}", ("Auskunftei, EDV", ""), {SECTORS: ["it"]}),
        ("Branche:\n  EDV: -\n", ("EDV", ""), {}),
        ("Ort: {Dortmund-Körne: dortmund}", ("", ""), {("address", "city"): "dortmund"}),
    ],
)
def test_word_becomes_the_keys_of_the_map(
    text: str, cells: tuple[str, str], values: dict[tuple[str, ...], object]
) -> None:
    """In any spelling, for a whole cell or a part of it; a hyphen leaves it out."""
    value_map, _ = _map(text)
    reader = RowReader("members.csv", COLUMNS, WORDS, Places(TAXONOMY), value_map)
    read = reader.read(Row(2, ("A", "Dortmund-Körne", *cells))).values
    assert {path: value for path, value in read.items() if value and path != ("name",)} == values
    assert [*reader.unknown_words()] == []


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "Branche:\n  Guss: metal\n",
            "werte.yml:2: Branche.Guss: Die Branche „metal“ gibt es nicht (meinten Sie „metall“?)",
        ),
        ("Brache: {a: metall}\n", "werte.yml:1: Brache: die Tabelle hat keine Spalte „Brache“"),
        ("Branche: metall\n", "werte.yml:1: Branche: "),
        ("Branche: {Guss: {a: b}}\n", "werte.yml:1: Branche.Guss: "),
    ],
    ids=["key", "heading", "no words", "no key"],
)
def test_faults_of_a_map_have_lines(text: str, message: str) -> None:
    """As those of a mapping of columns have."""
    assert any(line.startswith(message) for line in _map(text)[1].splitlines())


def test_unknown_words_are_reported_once() -> None:
    """At the first row that has them."""
    words = [
        UnknownWord("Branche", SECTORS, "Xyz", [5, 9]),
        UnknownWord("Branche", SECTORS, "EDF", [7]),
    ]
    assert report(left_out("members.csv", words, WORDS)).splitlines()[1:3] == [
        (
            "members.csv:5: Branche: „Xyz“ kennen wir nicht, es bleibt weg, in 2 Zeilen "
            "(--draft-values werte.yml legt eine Datei an, in der Sie es zuordnen)"
        ),
        (
            "members.csv:7: Branche: „EDF“ kennen wir nicht, es bleibt weg, in 1 Zeile (meinten "
            "Sie „EDV“? --draft-values werte.yml legt eine Datei an, die es zuordnet)"
        ),
    ]


@pytest.mark.parametrize(
    ("path", "word", "key"),
    [
        (SECTORS, "Metal und Stahl", "metall"),
        (SECTORS, "Metallindustrien", "metall"),
        (SECTORS, "Gießerei", "metall"),
        (SECTORS, "24.51.0 Eisengießereien", "metall"),
        (SECTORS, "WZ 2008: 28.1", "maschinenbau"),
        (SECTORS, "C 33", "maschinenbau"),
        (SECTORS, "62", "it"),
        (SECTORS, "Software-Entwicklung", "it"),
        (SECTORS, "Sondermaschinenbau", "maschinenbau"),
        (SECTORS, "Auskunfteien", '"-"'),
        (SECTORS, "99", '"-"'),
        (COMPETENCES, "Pumpenservice", "pumpen"),
        (COMPETENCES, "CNC-Drehteile", "drehen"),
        (COMPETENCES, "24.51", '"-"'),
    ],
)
def test_key_is_proposed(path: tuple[str, ...], word: str, key: str) -> None:
    """By the code of economic activities, a similar name, or a part in common."""
    text, proposals = drafted([UnknownWord("X", path, word, [2])], WORDS, TAXONOMY.divisions)
    assert f": {key}  # " in text.splitlines()[-1]
    assert proposals == (key != '"-"')


def test_draft_is_a_map() -> None:
    """Whatever the words are made of; the most frequent come first."""
    words = [
        UnknownWord("Branche", SECTORS, "Gießerei", [2]),
        UnknownWord("Branche", SECTORS, 'a: #b "c" & - d', [2, 3]),
        UnknownWord("Branche", SECTORS, "yes", [4]),
    ]
    text, _ = drafted(words, WORDS, TAXONOMY.divisions)
    assert text.splitlines()[2:] == [
        "Branche:",
        '  "a: #b \\"c\\" & - d": "-"  # kein Vorschlag, 2 Zeilen',
        "  Gießerei: metall  # Metall und Stahl, 1 Zeile",
        '  yes: "-"  # kein Vorschlag, 1 Zeile',
    ]
    value_map, message = _map(text)
    assert message == ""
    assert [value_map.get(SECTORS, word.word) for word in words] == [["metall"], [], []]
