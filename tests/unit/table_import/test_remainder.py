"""Rows that were not taken can be mended and imported again; many reasons are summed up."""

from collections.abc import Sequence

from regionruhr.faults.problem import Problem
from regionruhr.faults.text_report import report
from regionruhr.table_import.headings import assign_fields
from regionruhr.table_import.remainder import is_remainder, remainder, shortened_report, sums
from regionruhr.table_import.table import Row, Table
from regionruhr.table_import.table_file import read_table

TABLE = Table(
    "members.csv",
    ("Firma", "Ort", "Tel"),
    (Row(4, ("A", "Essen", "'+1")), Row(5, ("B", "Herne")), Row(7, ("=C", ""))),
    head=3,
)
PROBLEMS = [
    Problem("members.csv", 4, "Ort", "cell-missing"),
    Problem("members.csv", 7, "Ort", "cell-missing"),
    Problem("members.csv", 7, "Firma", "id-reserved", {"value": "x"}),
    Problem("members.csv", 7, "Person", "person-left-out", {"value": "x"}),
    Problem("partners/a.yml", 4, "name", "missing", {"value": "name"}),
]


def test_rows_have_their_reasons_in_front() -> None:
    """Their cells are as they were; it reads back as a table without a word on the column."""
    written = remainder(TABLE, {4, 7}, PROBLEMS)
    missing = "Ort: die Angabe fehlt (tragen Sie sie ein; ohne sie entsteht kein Profil)"
    table, problems = read_table("rest.csv", written)
    assert problems == []
    assert table.header == ("Nicht übernommen, weil", "Firma", "Ort", "Tel")
    assert [row.cells for row in table.rows] == [
        (missing, "A", "Essen", "'+1"),
        (f"{missing}; {_reserved()}", "=C", "", ""),
    ]
    columns, found = assign_fields(table, None)
    assert ([*columns.fields.values()], found) == ([("name",), ("address", "city"), ("phone",)], [])
    assert remainder(table, {2, 3}, []).count("Nicht übernommen".encode()) == 1
    assert is_remainder(written)
    assert not is_remainder(b"Firma;Ort")


def _reserved() -> str:
    message = PROBLEMS[2].message
    return f"Firma: {message.fault} ({message.hint})"


def _many(number: int) -> Sequence[Problem]:
    missing = [Problem("members.csv", line, "Ort", "cell-missing") for line in range(2, number + 2)]
    other = [
        Problem("members.csv", line, "Kennung", "id-reserved", {"value": f"x{line}"})
        for line in (3, 5)
    ]
    return [*missing, *other]


def test_few_messages_are_shown_as_they_are() -> None:
    """Each by itself."""
    assert shortened_report(_many(18)) == _many(18)
    assert [*sums(_many(18))] == []


def test_many_messages_are_summed_up() -> None:
    """The first three of each reason are shown, and how many rows it cost."""
    shown = report(shortened_report(_many(700))).splitlines()
    assert [line.partition(": ")[0] for line in shown[:-1]] == [
        "members.csv:2",
        "members.csv:3",
        "members.csv:3",
        "members.csv:4",
        "members.csv:5",
    ]
    assert shown[3].endswith("… und 697 weitere in dieser Datei)")
    assert shown[-1] == "702 Probleme in 1 Datei"
    assert [*sums(_many(700))] == [
        "700 Zeilen: Ort: die Angabe fehlt",
        (
            "2 Zeilen: Kennung: „x3“ ist für eine Seite des Verzeichnisses reserviert "
            "(und 1 andere Angabe)"
        ),
    ]
