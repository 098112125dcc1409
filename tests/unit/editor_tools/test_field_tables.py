"""FELDER.md names every field that editors may write, and what it may hold."""

import re

import pytest

from regionruhr.editor_tools.field_tables import TABLES, FieldTable, field_tables, listed_fields
from regionruhr.model.partner import Partner


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.title)
def test_table_has_a_row_for_each_field(table: FieldTable) -> None:
    """With its German name, whether it is needed, and what belongs into it."""
    section = field_tables().partition(f"\n## {table.title}\n")[2].partition("\n## ")[0]
    rows = {row.split(" | ")[0].strip("| `"): row for row in section.split("\n| `")[1:]}
    assert list(rows) == list(listed_fields(table))
    for name, field in listed_fields(table).items():
        assert f"` | {field.title} | {'ja' if field.info.is_required() else ''} | " in rows[name]
        assert field.description.replace("|", "\\|") in rows[name]


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("role", "Möglich: carrier (Träger des Netzwerks), member (Mitglied des Netzwerks)"),
        ("phone", "Zum Beispiel `+49 231 123456`."),
        ("address.city", "Kürzel aus partners/_taxonomy.yml."),
        ("logo", "Datei in partners/logos/ (.svg, .png, .webp)."),
        ("contact.consent", "Möglich: true, false."),
    ],
)
def test_row_says_what_is_possible(name: str, said: str) -> None:
    """The words of a choice, with their labels, or an example."""
    (row,) = (row for row in field_tables().split("\n") if row.startswith(f"| `{name}` "))
    assert said in row


def test_record_with_a_table_of_its_own_is_listed_there_alone() -> None:
    """The offers of a profile are one row of its table."""
    names = [name for name in listed_fields(TABLES[0]) if name.startswith("offers")]
    assert TABLES[0].models == [Partner]
    assert names == ["offers"]


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.title)
def test_description_repeats_no_choices(table: FieldTable) -> None:
    """It says what the field means: the words and their labels stand in their declaration."""
    for field in listed_fields(table).values():
        words = set(re.findall(r"[\w-]+", field.description))
        assert len(words & {str(word) for word in field.choices}) <= 1, field.name
        assert not re.search(r"\b(Kürzel aus|Datei in|Dateien in) ", field.description), field.name
