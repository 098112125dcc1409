"""Lists of members as chambers and associations have them become profiles in a few steps."""

import csv
import io
from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner, Result

import projects
from regionruhr.cli import main
from workbooks import Cell, Formatted, workbook

HEAD = (
    "Mitglieds-Nr.",
    "Firma",
    "Rechtsform",
    "Adresse",
    "PLZ",
    "Ort",
    "Telefon",
    "E-Mail",
    "Branche",
    "Mitarbeiter",
    "Gründung",
    "Ansprechpartner",
)
Displayed = tuple[Cell, str]
"""A cell of a workbook, and how a spreadsheet displays it."""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The small project, with some more towns and sectors, and without profiles of its own."""
    project = projects.copy_small(tmp_path / "project")
    file = project / "partners/_taxonomy.yml"
    taxonomy = yaml.safe_load(file.read_text())
    taxonomy["towns"]["dortmund"] |= {"districts": ["Hörde"], "postal_codes": ["44135", "44263"]}
    taxonomy["towns"]["wetter"] |= {"postal_codes": ["58300"]}
    taxonomy["towns"]["witten"] = {"label": "Witten", "area": "ennepe-ruhr", "districts": ["Annen"]}
    taxonomy["sectors"]["metall"] = {"label": "Metall und Stahl", "wz": ["24"]}
    file.write_text(yaml.safe_dump(taxonomy, allow_unicode=True, sort_keys=False))
    return project


def _import(project: Path, file: Path, *options: str) -> Result:
    command = ["import", "partners", str(file), "--root", str(project), "--now", projects.NOW]
    return CliRunner().invoke(main, [*command, *options])


def _written(project: Path, text: str | bytes) -> tuple[str, dict[str, dict[str, object]]]:
    """The output of the import of a table, and the profiles it made, by their names."""
    before = {*(project / "partners").glob("*.yml")}
    file = project.parent / "list.csv"
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    output = _import(project, file).output.replace(f"{project.parent}/", "")
    new = sorted({*(project / "partners").glob("*.yml")} - before)
    profiles = [yaml.safe_load(path.read_text()) for path in new]
    return output, {profile["name"]: profile for profile in profiles}


def test_phones_as_spreadsheets_leave_them(project: Path) -> None:
    """What is certain is taken; the reason is named of each that is not."""
    written = {
        "Eins": "4,92312E+11",
        "Zwei": "231123456",
        "Drei": "0231 100000 / 0231 100001",
        "Vier": "Tel.: 0231 - 10 00 02",
        "Fünf": "0231/100003-0 (Zentrale)",
        "Sechs": "+49(0)231-1000 04",
        "Sieben": "0049 231 100005",
        "Acht": "49231100006",
        "Zwölf": "02 31/10 00 07",
    }
    rows = "".join(f"{name} Probe GmbH;Dortmund;{phone};\n" for name, phone in written.items())
    mails = (
        "Neun Probe GmbH;Dortmund;;info@example.com, buero@example.com\n"
        "Zehn Probe GmbH;Dortmund;;mailto:info@example.net\n"
    )
    output, profiles = _written(project, f"Firma;Ort;Telefon;E-Mail\n{rows}{mails}")
    assert {name.split()[0]: profile.get("phone") for name, profile in profiles.items()} == {
        "Zwei": "+49 231123456",
        "Vier": "+49 231 100002",
        "Fünf": "+49 231 100003-0",
        "Sechs": "+49 231 100004",
        "Sieben": "+49 231 100005",
        "Acht": "+49231100006",
        "Zwölf": "+49 231 100007",
        "Zehn": None,
    }
    assert output.splitlines()[:3] == [
        (
            "list.csv:2: Telefon: „4,92312E+11“ ist nur die Anzeige einer zu langen Zahl, die "
            "letzten Ziffern fehlen (formatieren Sie die Spalte in der Tabelle als Text und "
            "tragen Sie den Wert neu ein)"
        ),
        (
            "list.csv:4: Telefon: in „0231 100000 / 0231 100001“ stehen mehrere Angaben "
            "(lassen Sie eine stehen, etwa +49 231 100000)"
        ),
        (
            "list.csv:11: E-Mail: in „info@example.com, buero@example.com“ stehen mehrere Angaben "
            "(lassen Sie eine stehen, etwa info@example.com)"
        ),
    ]


def test_list_of_a_program_with_numbers_and_text_marks(project: Path) -> None:
    """A column “Adresse” is an address, a long name the full one; unknown words are left out."""
    output, profiles = _written(
        project,
        '"Id","Name","Name_Lang","Branche","Typ","Adresse","PLZ","Ort","E-Mail","Tel"\n'
        '1,"Probe","Probe Auskunft GmbH","Auskunfteien","Auskunfteien","Musterweg 2",44135,'
        '"Dortmund","info@example.com","\'+492311000"\n',
    )
    assert profiles == {
        "Probe": {
            "id": "probe",
            "name": "Probe",
            "legal_name": "Probe Auskunft GmbH",
            "type": "company",
            "role": "regional",
            "summary": "Unternehmen in Dortmund.",
            "address": {"street": "Musterweg 2", "postal_code": "44135", "city": "dortmund"},
            "email": "info@example.com",
            "phone": "+492311000",
        }
    }
    assert "list.csv:2: Branche: „Auskunfteien“ kennen wir nicht, es bleibt weg" in output


def test_title_groups_and_address_in_one_cell(project: Path) -> None:
    """The rows above the headings are left out, and the output says so."""
    output, profiles = _written(
        project,
        "sep=;\nMitgliederliste;;\nStand: 1.2.2026;;\n;;\nStammdaten;;Kontakt\n"
        'Firma;Anschrift;Telefon\nAlpha;"Musterstraße 1\n44135 Dortmund";0231 1000\n'
        "Beta;Musterweg 3, 58300 Wetter/Ruhr;\n",
    )
    assert [profile["address"] for profile in profiles.values()] == [
        {"street": "Musterstraße 1", "postal_code": "44135", "city": "dortmund"},
        {"street": "Musterweg 3", "postal_code": "58300", "city": "wetter"},
    ]
    assert output.splitlines()[0] == (
        "Die Überschriften stehen in Zeile 5; 3 Zeilen darüber bleiben weg."
    )


def _rows() -> Sequence[Sequence[Displayed]]:
    """Forty members with all habits that lists have."""
    places: Sequence[tuple[str, Displayed, str]] = [
        ("Musterstraße {n}, 44135 Dortmund", ("", ""), ""),
        ("Musterweg {n}", (44263, "44263"), "Dortmund-Hörde"),
        ("Weg {n}\n58300 Wetter (Ruhr)", ("", ""), ""),
        ("Allee {n}", (Formatted(58300, "00000"), "58300"), ""),
        ("Pfad {n}", ("", ""), "Witten-Annen"),
        ("Hof {n}", ("D-44135", "D-44135"), "DORTMUND 1"),
        ("Platz {n}", ("", ""), "58300 Wetter/Ruhr"),
    ]
    phones: Sequence[Displayed] = [
        (231123456, "231123456"),
        (49231100006, "49231100006"),
        ("0231 / 12 34-56", "0231 / 12 34-56"),
        ("Tel.: 0231 - 10 00 02", "Tel.: 0231 - 10 00 02"),
        (Formatted(231100003, '"0"000\\ 000000'), "0231 100003"),
        ("+49 (0)231 1000 04", "+49 (0)231 1000 04"),
    ]
    sectors = ["Maschinenbau", "Gießerei", "24.51.0 Eisengießereien", "Auskunfteien", ""]
    employees: Sequence[Displayed] = [
        (120, "120"),
        ("ca. 20", "ca. 20"),
        (Formatted(1200, "#,##0"), "1.200"),
        ("unter 20", "unter 20"),
    ]
    founded: Sequence[Displayed] = [
        (Formatted(datetime(1999, 5, 3), "mm-dd-yy"), "03.05.1999"),  # noqa: DTZ001 (no zone)
        (Formatted(datetime(2009, 3, 1), "mmmm yyyy"), "März 2009"),  # noqa: DTZ001 (no zone)
        (1987, "1987"),
    ]
    forms = ["GmbH", "", "GmbH & Co. KG"]
    rows: list[list[Displayed]] = []
    for n in range(1, 41):
        street, code, town = places[n % len(places)]
        texts = ["Probe Werk " + chr(64 + n // 2 + 1) + "ab"[n % 2], forms[n % 3]]
        rows.append(
            [
                (1000 + n, str(1000 + n)),
                *_shown(*texts, street.format(n=n)),
                code,
                *_shown(town),
                phones[n % len(phones)],
                *_shown(f"info@werk-{n}.example", sectors[n % 5]),
                employees[n % 4],
                founded[n % 3],
                *_shown("Frau Probe"),
            ]
        )
    # What nobody but the editor can know.
    rows[10][6] = (492312000330, "4,92312E+11")
    rows[20][6:7] = _shown("0231 1000 / 0231 1001")
    rows[30][3:6] = _shown("Weg 31", "", "Essen")
    return rows


def _shown(*texts: str) -> list[Displayed]:
    return [(text, text) for text in texts]


def _csv(rows: Sequence[Sequence[str]]) -> bytes:
    text = io.StringIO()
    csv.writer(text, delimiter=";", lineterminator="\r\n").writerows(rows)
    return text.getvalue().encode("utf-8-sig")


@pytest.fixture
def member_lists(tmp_path: Path) -> Mapping[str, Path]:
    """The list as a workbook, and as the CSV file that a spreadsheet saves of it."""
    above: Sequence[Sequence[str]] = [
        ["Mitgliederliste Muster e. V."],
        ["Stand: 01.02.2026"],
        [],
        ["Stammdaten", *[""] * 5, "Kontakt"],
        HEAD,
    ]
    rows = _rows()
    files = {"xlsx": tmp_path / "list.xlsx", "csv": tmp_path / "list.csv"}
    files["xlsx"].write_bytes(workbook(*above, *([cell for cell, _ in row] for row in rows)))
    files["csv"].write_bytes(_csv([*above, *([text for _, text in row] for row in rows)]))
    return files


def test_forty_members_are_imported_in_three_steps(
    project: Path, member_lists: Mapping[str, Path]
) -> None:
    """A draft for their words, the import, and that of the three rows that had to be mended."""
    before = {*(project / "partners").glob("*.yml")}
    values = project.parent / "werte.yml"
    draft = _import(project, member_lists["xlsx"], "--draft-values", str(values))
    assert (draft.exit_code, {*(project / "partners").glob("*.yml")}) == (0, before)
    assert values.read_text().splitlines()[2:] == [
        "Branche:",
        '  "24.51.0 Eisengießereien": metall  # Metall und Stahl, 8 Zeilen',
        '  Auskunfteien: "-"  # kein Vorschlag, 8 Zeilen',
        "  Gießerei: metall  # Metall und Stahl, 8 Zeilen",
    ]
    first = _import(project, member_lists["xlsx"], "--values", str(values))
    assert first.exit_code == 1
    assert "40 Zeilen: 37 neu, 0 unverändert, 0 ersetzt, 0 abweichend, 0 ähnlich, 3" in first.output
    rest = project.parent / "list-nicht-uebernommen.csv"
    text = rest.read_text("utf-8-sig")
    assert text.count("\n") == 4
    for wrong, right in (
        ("4,92312E+11", "0231 200033"),
        ("0231 1000 / 0231 1001", "0231 1000"),
        ("Essen;", "Witten;"),
    ):
        text = text.replace(f";{wrong}", f";{right}")
    rest.write_text(text, "utf-8-sig")
    last = _import(project, rest, "--values", str(values))
    assert "3 Zeilen: 3 neu, " in last.output
    assert last.exit_code == 0
    profiles = {*(project / "partners").glob("*.yml")} - before
    assert len(profiles) == 40
    assert CliRunner().invoke(main, ["check", "--root", str(project)]).exit_code == 0
    again = _import(project, member_lists["xlsx"], "--values", str(values))
    assert "37 unverändert" in again.output


def test_workbook_and_its_csv_file_give_the_same_profiles(
    project: Path, member_lists: Mapping[str, Path]
) -> None:
    """To the byte, and the same messages."""
    found = []
    for kind, file in member_lists.items():
        copy = project.parent / kind
        projects.copy_tree(project, copy)
        output = _import(copy, file).output.replace(f".{kind}:", ":")
        profiles = {path.name: path.read_bytes() for path in (copy / "partners").glob("*.yml")}
        rest = (project.parent / "list-nicht-uebernommen.csv").read_bytes()
        found.append((output, profiles, rest))
    assert found[0] == found[1]
    assert len(found[0][1]) > 37


def test_strict_import_refuses_unknown_words(project: Path) -> None:
    """Then the row stays out, with the reason."""
    file = project.parent / "list.csv"
    file.write_text("Firma;Ort;Branche\nA;Dortmund;Auskunfteien\nB;Dortmund;Maschinenbau\n")
    result = _import(project, file, "--strict")
    assert result.exit_code == 1
    assert "Branche: Die Branche „Auskunfteien“ gibt es nicht" in result.output
    assert "2 Zeilen: 1 neu, 0 unverändert, 0 ersetzt, 0 abweichend, 0 ähnlich, 1" in result.output


def test_nothing_of_others_is_overwritten(project: Path) -> None:
    """Neither by a draft nor by the rows that were not taken; then no profile is written."""
    file = project.parent / "list.csv"
    file.write_text("Firma;Ort;Branche\nA;Dortmund;Auskunfteien\nB;Essen;\n")
    values = project.parent / "werte.yml"
    values.write_text("meins")
    assert "gibt es schon" in _import(project, file, "--draft-values", str(values)).output
    rest = project.parent / "list-nicht-uebernommen.csv"
    rest.write_text("meins")
    before = projects.contents(project)
    result = _import(project, file)
    assert (result.exit_code, values.read_text(), rest.read_text()) == (1, "meins", "meins")
    assert "gibt es schon" in result.output
    assert projects.contents(project) == before


def test_known_words_need_no_draft(project: Path) -> None:
    """No file is written, and the command says so."""
    file = project.parent / "list.csv"
    file.write_text("Firma;Ort\nA;Dortmund\n")
    values = project.parent / "werte.yml"
    result = _import(project, file, "--draft-values", str(values))
    assert result.output.startswith("Alle Wörter der Tabelle sind bekannt")
    assert not values.exists()
