"""Which column holds which field follows from its heading or a mapping, or it is unknown."""

import pytest

from regionruhr.directory.partner_table import COLUMNS
from regionruhr.faults.text_report import report
from regionruhr.folding import folded
from regionruhr.table_import.headings import FIELDS, ColumnFields, assign_fields, read_mapping
from regionruhr.table_import.table import Row, Table

NAMES = {
    "name": "Firma, Firmenname, Unternehmen, Unternehmensname, Organisation, Einrichtung, "
    "Institution, Name der Firma, Name der Einrichtung",
    "legal_name": "Rechtlicher Name, Firmierung, Name laut Handelsregister, Name_Lang, Langname",
    "legal_form": "Rechtsform",
    "type": "Art der Einrichtung, Typ",
    "role": "Verhältnis zum Netzwerk, Rolle",
    "summary": "Kurzprofil, Kurztext",
    "description": "Profil, Firmenprofil, Unternehmensprofil",
    "address": "Anschrift, Adresse, Postanschrift",
    "address.street": "Str., Straße und Hausnummer, Straße Nr., Straße Hausnr., "
    "Straße u. Hausnummer",
    "address.house_number": "Hausnummer, Hausnr., Haus-Nr.",
    "address.postal_code": "Postleitzahl",
    "address.city": "Stadt, Gemeinde, Sitz, Standort, PLZ Ort, PLZ und Ort, PLZ u. Ort",
    "website": "Webseite, Web, Internet, Homepage, URL, www, Internetadresse, Internetseite, "
    "Webadresse",
    "email": "Mail, E-Mail-Adresse, Mailadresse",
    "phone": "Tel., Fon, Telefonnummer, Tel.-Nr., Rufnummer",
    "same_as": "Weitere Webseiten, Social Media",
    "contact.name": "Ansprechpartner, Ansprechpartnerin, Ansprechpartner/in, Kontaktperson",
    "contact.role": "Abteilung, Position",
    "contact.email": "Kontakt: E-Mail, E-Mail Ansprechpartner, Ansprechpartner E-Mail, "
    "Mail Ansprechpartner",
    "contact.phone": "Kontakt: Telefon, Telefon Ansprechpartner, Ansprechpartner Telefon, "
    "Tel. Ansprechpartner",
    "contact.consent": "Zustimmung, Einwilligung liegt vor",
    "area_served": "Zuständigkeit, Zuständigkeitsgebiet",
    "logo_dark": "Logo (dunkel)",
    "sectors": "Branche, Wirtschaftszweig",
    "competences": "Kompetenz, Kernkompetenzen",
    "certifications": "Zertifikat, Zertifizierung, Zertifizierungen",
    "employees": "Mitarbeiter, Mitarbeiterzahl, Mitarbeitende, Mitarbeiter/innen, Beschäftigte, "
    "Beschäftigtenzahl, Anzahl Mitarbeiter, Zahl der Mitarbeiter, Anzahl Beschäftigte",
    "founded": "Gründungsjahr, Gründung, Gründungsdatum, gegründet am",
    "joined": "Mitglied seit, Beitritt, Beitrittsdatum",
    "verified_by": "Bestätigt durch",
    "sources": "Quelle",
}
"""Headings that were read before: tables of that time are read as well."""


def _columns(*header: str, mapping: str = "") -> tuple[ColumnFields, str]:
    table = Table("members.csv", header, (Row(2, ("x",) * len(header)),))
    source = read_mapping("map.yml", mapping)[0] if mapping else None
    columns, problems = assign_fields(table, source)
    return columns, report(problems)


HEADINGS = [
    *((name, place) for place, names in NAMES.items() for name in names.split(", ")),
    *((column.title, column.name) for column in COLUMNS if column.path),
    ("FIRMENNAME:", "name"),
    ("Strasse", "address.street"),
    ("PLZ/Ort", "address.city"),
    ("e-mail", "email"),
    ("Mitarbeiter/-innen", "employees"),
    ("Gruendungsjahr", "founded"),
]


def _place(heading: str) -> list[str]:
    """The field of a heading, if there is one."""
    columns, _ = _columns(heading)
    return [".".join(found) for found in columns.fields.values()]


def test_heading_is_recognised() -> None:
    """What the export writes, and what Germans call such columns, in any spelling."""
    found = [(heading, _place(heading)) for heading, _ in HEADINGS]
    assert found == [(heading, [place]) for heading, place in HEADINGS]


def test_no_heading_stands_for_two_fields() -> None:
    """In any spelling, those of the columns that are no field included."""
    names = [name for field in FIELDS.values() for name in {folded(n) for n in field.names}]
    assert sorted(set(names)) == sorted(names)


def test_all_columns_of_the_export_are_recognised() -> None:
    """Together, without a word; the page of a profile is no field."""
    columns, message = _columns(*(column.title for column in COLUMNS))
    assert message == ""
    assert len(columns.fields) == len(COLUMNS) - 1


def test_number_of_a_member_is_no_id() -> None:
    """Only “Kennung” is one: an id is for ever, and no list of members has it."""
    assert "ID" in _columns("Name", "Ort", "ID")[1]


@pytest.mark.parametrize(
    ("header", "message"),
    [
        (
            ("Firma", "Ort", "Bemerkung"),
            (
                "members.csv:1: Bemerkung: diese Spalte kennen wir nicht, sie bleibt weg "
                "(ordnen Sie sie mit --map zu; „Bemerkung: -“ lässt sie ohne Hinweis weg)"
            ),
        ),
        (
            ("Firma", "Ort", "Telephon"),
            (
                "members.csv:1: Telephon: diese Spalte kennen wir nicht, sie bleibt weg "
                "(meinten Sie „Telefon“?)"
            ),
        ),
        (
            ("Firma", "Ort", ""),
            (
                "members.csv:1: C: diese Spalte kennen wir nicht, sie bleibt weg "
                "(ordnen Sie sie mit --map zu; „C: -“ lässt sie ohne Hinweis weg)"
            ),
        ),
        (
            ("Firma", "Ort", "Name"),
            (
                "members.csv:1: Name: diese Spalte und „Firma“ wären beide das Feld name "
                "(lassen Sie mit --map eine von beiden weg: „Name: -“)"
            ),
        ),
        (
            ("Firma", "Ort", "Ort"),
            (
                "members.csv:1: Ort: diese Spalte und „Ort“ wären beide das Feld address.city "
                "(lassen Sie mit --map eine von beiden weg: „Ort: -“)"
            ),
        ),
        (
            ("Firma", "PLZ"),
            (
                "members.csv:1: Ort: diese Spalte fehlt "
                "(nennen Sie eine so oder ordnen Sie mit --map eine zu: „Spalte: address.city“)"
            ),
        ),
    ],
    ids=["unknown", "misspelt", "without heading", "two for one field", "twice", "missing"],
)
def test_faulty_header_is_reported(header: tuple[str, ...], message: str) -> None:
    """By the heading; an unknown column stops nothing."""
    lines = _columns(*header)[1].splitlines()
    assert [line for line in lines if line.startswith("members.csv:")] == [message]


def test_unknown_column_is_a_warning() -> None:
    """The others are taken all the same."""
    table = Table("members.csv", ("Firma", "Ort", "Bemerkung"), ())
    assert [problem.severity for problem in assign_fields(table, None)[1]] == ["warning"]


def test_empty_column_is_passed_over() -> None:
    """Spreadsheets like to have some at the end."""
    table = Table("members.csv", ("Firma", "Ort", "", ""), (Row(2, ("A", "B", "", "")),))
    assert assign_fields(table, None)[1] == []


def test_table_with_ids_needs_nothing_else() -> None:
    """It may change one field of profiles that there are."""
    assert _columns("Kennung", "Telefon")[1] == ""


def test_mapping_counts_for_more_than_a_guess() -> None:
    """It names columns that nobody could guess, and leaves others out."""
    mapping = "Sitz der Firma: address.city\nName: -\nMA: employees\n"
    columns, message = _columns("Firma", "Sitz der Firma", "Name", "MA", mapping=mapping)
    assert message == ""
    assert columns.fields == {0: ("name",), 1: ("address", "city"), 3: ("employees",)}


@pytest.mark.parametrize("text", ["Name: -\n", 'Name: "-"\n', "Name:  - \n", "a: b\nName: -"])
def test_hyphen_leaves_a_column_out(text: str) -> None:
    """With or without quotation marks."""
    source, problems = read_mapping("map.yml", text)
    assert (source.fields["Name"], problems) == ("-", [])


def test_faults_of_a_mapping_have_lines() -> None:
    """With a suggestion if there is one near."""
    mapping = "Frima: name\nOrt: adress.city\nTel: etwas ganz anderes\nZzz: name\nPLZ: [a]\n"
    message = _columns("Firma", "Ort", "Tel", "PLZ", mapping=mapping)[1].splitlines()
    assert message[0] == (
        "map.yml:2: Ort: „adress.city“ ist hier nicht möglich (meinten Sie „address.city“?)"
    )
    assert message[1].startswith(
        "map.yml:3: Tel: „etwas ganz anderes“ ist hier nicht möglich (mögl"
    )
    assert message[2:] == [
        (
            "map.yml:5: PLZ: hier wird ein einfacher Text erwartet "
            "(schreiben Sie den Wert in dieselbe Zeile)"
        ),
        "Hinweise, sie halten nichts auf:",
        "map.yml:1: Frima: die Tabelle hat keine Spalte „Frima“ (meinten Sie „Firma“?)",
        (
            "map.yml:4: Zzz: die Tabelle hat keine Spalte „Zzz“ "
            "(vergleichen Sie mit ihren Überschriften)"
        ),
        "3 Probleme in 1 Datei, 2 Hinweise in 1 Datei",
    ]


def test_many_columns_are_named_as_spreadsheets_do() -> None:
    """After Z comes AA."""
    message = _columns(*("" for _ in range(28)))[1]
    assert "members.csv:1: Z: " in message
    assert "members.csv:1: AB: " in message
