"""What becomes of the rows of a table, beside the profiles that there are."""

from collections.abc import Sequence
from datetime import date

import pytest

import records
from regionruhr.authoring.profile_yaml import yaml_fields
from regionruhr.faults.problem import Problem
from regionruhr.faults.text_report import report
from regionruhr.model.partner import Partner
from regionruhr.model.taxonomy import Taxonomy
from regionruhr.table_import.cells import RowReader
from regionruhr.table_import.headings import assign_fields
from regionruhr.table_import.place import Places
from regionruhr.table_import.plan import Outcome, Plan
from regionruhr.table_import.planning import ImportPlanner, ProjectData
from regionruhr.table_import.row_profile import ImportOptions
from regionruhr.table_import.table_file import read_table
from regionruhr.wording.vocabulary import vocabularies

TAXONOMY = Taxonomy.model_validate(records.TAXONOMY)
WORDS = vocabularies(TAXONOMY)
CAUTIOUS = ImportOptions()
WILO = records.partner("wilo", name="WILO SE", phone="+49 231 1", competences=["pumpen"])


def _no_links(_: Sequence[Partner]) -> Sequence[Problem]:
    return ()


def _plan(
    text: str, *project: Partner, options: ImportOptions = CAUTIOUS, removed: Sequence[str] = ()
) -> Plan:
    table, problems = read_table("members.csv", text.encode())
    columns, _ = assign_fields(table, None)
    reader = RowReader("members.csv", columns, WORDS, Places(TAXONOMY))
    planner = ImportPlanner(
        path="members.csv",
        columns=columns,
        words=WORDS,
        table_ids=frozenset(reader.ids(table.rows)),
        project=ProjectData(
            TAXONOMY,
            {partner.id: partner for partner in project},
            dict.fromkeys(removed, "2026-01-31"),
            {"partners/logos/wilo.svg"},
            date(2026, 11, 23),
        ),
        options=options,
    )
    for problem in problems:
        planner.add_unreadable_row(problem)
    for row in table.rows:
        planner.add_row(reader.read(row))
    return planner.plan(_no_links)


def _messages(plan: Plan) -> list[str]:
    return report(plan.problems).splitlines()[:-1]


def _ids(plan: Plan) -> list[str]:
    return [partner.id for partner in plan.created]


def test_row_becomes_a_profile() -> None:
    """With an id from its name, and defaults for what it does not say."""
    plan = _plan("Firma;Ort;PLZ\nMüller GmbH;Herne;44623\n")
    assert plan.problems == ()
    (partner,) = plan.created
    assert partner.path == "partners/mueller.yml"
    assert yaml_fields(partner) == {
        "id": "mueller",
        "name": "Müller GmbH",
        "type": "company",
        "role": "regional",
        "summary": "Unternehmen in Herne.",
        "address": {"postal_code": "44623", "city": "herne"},
    }
    assert plan.outcomes == {Outcome.NEW: 1}


def test_second_time_nothing_changes() -> None:
    """A row finds its profile by id, or by name and town."""
    text = "Firma;Ort;Telefon\nMüller GmbH;Herne;0231 1\nWILO SE;Dortmund;0231 1\n"
    first = _plan(text, WILO)
    assert first.outcomes == {Outcome.NEW: 1, Outcome.UNCHANGED: 1}
    again = _plan(text, WILO, *first.created)
    assert (again.outcomes, again.problems, again.created) == ({Outcome.UNCHANGED: 2}, (), ())


@pytest.mark.parametrize(
    "text",
    [
        "Kennung;Telefon;Kompetenzen\nwilo;0231 2;\n",
        "Firma;Ort;Telefon;Kompetenzen\nWILO SE;Dortmund;0231 2;\n",
    ],
    ids=["by id", "by name and town"],
)
def test_profile_that_differs_stays_and_every_field_is_named(text: str) -> None:
    """Whoever edited it, or the row, decides; an empty cell differs from a value."""
    plan = _plan(text, WILO)
    assert plan.outcomes == {Outcome.DIFFERING: 1}
    assert (plan.created, plan.replaced) == ((), ())
    assert _messages(plan) == [
        (
            "members.csv:2: Kompetenzen: hier steht „“, in partners/wilo.yml „Pumpen“ "
            "(das Profil bleibt, wie es ist; --replace übernimmt die Zeile)"
        ),
        (
            "members.csv:2: Telefon: hier steht „+49 231 2“, in partners/wilo.yml „+49 231 1“ "
            "(das Profil bleibt, wie es ist; --replace übernimmt die Zeile)"
        ),
    ]


def test_withdrawn_consent_is_a_difference() -> None:
    """The profile may not go on naming the person; a table without that question says nothing."""
    contact = {"name": "Frau Probe", "email": "info@wilo.example", "consent": "true"}
    wilo = records.partner("wilo", name="WILO SE", contact=contact)
    plan = _plan("Kennung;Ansprechpartner;Einwilligung\nwilo;Frau Probe;nein\n", wilo)
    assert [p.fault for p in plan.problems] == ["person-left-out", *["field-differs"] * 2]
    silent = _plan("Kennung;Ansprechpartner\nwilo;Frau Probe\n", wilo)
    assert silent.outcomes == {Outcome.UNCHANGED: 1}


def test_replacing_takes_the_row_and_keeps_the_rest() -> None:
    """Fields without a column stay; what every profile must have is not emptied."""
    text = "Kennung;Name;Telefon;Kurzbeschreibung;Kompetenzen\nwilo;;0231 2;;\n"
    plan = _plan(text, WILO, options=ImportOptions(replace=True))
    assert (plan.problems, plan.outcomes) == ((), {Outcome.REPLACED: 1})
    ((former, partner),) = plan.replaced
    assert former is WILO
    kept = yaml_fields(WILO)
    del kept["competences"]
    assert yaml_fields(partner) == kept | {"phone": "+49 231 2"}
    assert [change.summary() for change in plan.changes] == [
        "partners/wilo.yml: Telefon: „+49 231 2“ statt „+49 231 1“",
        "partners/wilo.yml: Kompetenzen: „Pumpen“ gelöscht",
    ]


def test_change_is_reported_in_one_short_line() -> None:
    """Whatever the text is."""
    text = f'Kennung;Beschreibung\nwilo;"Erstens\n{"x" * 200}"\n'
    (change,) = _plan(text, WILO, options=ImportOptions(replace=True)).changes
    assert change.summary().startswith("partners/wilo.yml: Beschreibung: „Erstens xxx")
    assert len(change.summary()) < 150


def test_every_fault_of_every_row_is_reported_at_once() -> None:
    """By number and heading; the rows without fault are taken all the same."""
    plan = _plan(
        "Firma;Ort;PLZ;Web;E-Mail;Tel.;Mitarbeiter;Gründungsjahr;Logo;Beschreibung;Funktion\n"
        "A;Dortmnd;4413;wilo;x;1;viele;gestern;b.svg;<b>x</b>;\n"
        ";;;;;;;;;;\n"
        ";Herne;;;;;9-5;;;;Vertrieb\n"
        "B;Herne;;;;;;;wilo.svg;;\n"
    )
    assert _ids(plan) == ["b"]
    assert [line.partition(" (")[0] for line in _messages(plan)] == [
        "members.csv:2: Beschreibung: HTML ist im Text nicht erlaubt: <b>",
        "members.csv:2: E-Mail: „x“ ist keine E-Mail-Adresse",
        "members.csv:2: Gründungsjahr: „gestern“ hat nicht die Form eines Datums",
        "members.csv:2: Mitarbeiter: „viele“ ist keine ganze Zahl",
        "members.csv:2: Ort: Den Ort „Dortmnd“ gibt es nicht",
        "members.csv:2: PLZ: „4413“ ist keine Postleitzahl",
        "members.csv:2: Tel.: „1“ ist keine Telefonnummer in internationaler Form",
        "members.csv:2: Web: „wilo“ ist keine sichere Webadresse",
        "members.csv:4: Firma: die Angabe fehlt",
        "members.csv:4: Funktion: der Kontakt nennt weder Telefon noch E-Mail",
        "members.csv:4: Mitarbeiter: die obere Zahl 5 ist kleiner als die untere",
    ]
    assert plan.outcomes == {Outcome.REFUSED: 2, Outcome.NEW: 1}


def test_missing_logo_and_far_place_are_reported() -> None:
    """What the check says of files it says of rows; a warning stops nothing."""
    plan = _plan(
        "Firma;Ort;Logo;Breitengrad;Längengrad;Bestätigt am\n"
        "A;Herne;b.svg;;;\nB;Herne;;7,5;51,5;2062-01-01\n"
    )
    assert [(p.line, p.place, p.fault) for p in plan.problems] == [
        (2, "Logo", "asset-missing"),
        (3, "Breitengrad", "coordinates-far"),
        (3, "Bestätigt am", "day-in-future"),
    ]
    assert _ids(plan) == ["b"]


@pytest.mark.parametrize(
    ("key", "message"),
    [
        ("../../x", "„../../x“ ist kein gültiges Kürzel"),
        ("/etc/passwd", "„/etc/passwd“ ist kein gültiges Kürzel"),
        ("Wilo", "„Wilo“ ist kein gültiges Kürzel"),
        ("a-z", "„a-z“ ist für eine Seite des Verzeichnisses reserviert"),
        ("altwerk", "das Profil „altwerk“ wurde am 2026-01-31 entfernt"),
        ("a" * 101, "101 Zeichen sind zu lang"),
    ],
)
def test_id_of_a_row_may_be_refused(key: str, message: str) -> None:
    """Nothing is ever written outside partners/, nor where something else stands."""
    plan = _plan(f"Kennung;Firma;Ort\n{key};A;Herne\n", removed=["altwerk"])
    assert plan.created == ()
    (line,) = _messages(plan)
    assert line.startswith(f"members.csv:2: Kennung: {message} (")


def test_id_stands_once_in_a_table() -> None:
    """The problem of the second row names the first."""
    plan = _plan("Kennung;Firma;Ort\na;A;Herne\na;B;Herne\n")
    assert _ids(plan) == ["a"]
    assert _messages(plan) == [
        (
            "members.csv:3: Kennung: die Kennung „a“ gehört schon zu members.csv:2 "
            "(wählen Sie eine, die noch frei ist)"
        )
    ]


def test_made_id_is_free() -> None:
    """Neither reserved, nor removed, nor carried by another row, nor given before."""
    similar = ImportOptions(similar=True)
    rows = "Kennung;Firma;Ort\n;Boerse;Herne\n;Altwerk;Herne\n;B;Herne\nb;C;Herne\n"
    plan = _plan(rows, options=similar, removed=["altwerk"])
    assert _ids(plan) == ["boerse-herne", "altwerk-herne", "b-herne", "b"]
    plan = _plan("Firma;Ort\n" + "A;Herne\n" * 3, options=similar)
    assert _ids(plan) == ["a", "a-herne", "a-herne-2"]


def test_name_without_a_letter_needs_an_id() -> None:
    """Of its own."""
    plan = _plan("Firma;Ort\n株式会社;Herne\n")
    assert _messages(plan) == [
        (
            "members.csv:2: Firma: aus „株式会社“ lässt sich keine Kennung bilden "
            "(ergänzen Sie eine Spalte „Kennung“)"
        )
    ]
    assert _ids(_plan("Kennung;Firma;Ort\nkk;株式会社;Herne\n")) == ["kk"]


HINT = "(dieselbe Einrichtung: nur einmal, mit ihrer Kennung; eine andere: --allow-similar)"


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("Wilo GmbH;Dortmund;;", "Firma: Derselbe Name wie in partners/wilo.yml"),
        ("WILO SE;Herne;;", "Firma: Derselbe Name wie in partners/wilo.yml"),
        ("A;Herne;www.wilo.example/de;", "Web: Dieselbe Website wie in partners/wilo.yml"),
        ("A;Dortmund;;Lange Str. 1", "Straße: Dieselbe Anschrift wie in partners/wilo.yml"),
        ("Pumpen AG;Dortmund;;", "Firma: Dieselbe Kennung wie in partners/pumpen.yml"),
    ],
    ids=["legal form", "town", "website", "address", "renamed"],
)
def test_row_like_a_profile_is_not_written(row: str, message: str) -> None:
    """The message names the other one, unless similar rows are allowed."""
    wilo = records.partner(
        "wilo",
        name="WILO SE",
        website="https://wilo.example",
        address={"street": "Lange Straße 1", "city": "dortmund"},
    )
    renamed = records.partner("pumpen", name="Neuer Name")
    text = f"Firma;Ort;Web;Straße\n{row}\n"
    plan = _plan(text, wilo, renamed)
    assert (plan.created, plan.outcomes) == ((), {Outcome.SIMILAR: 1})
    assert _messages(plan) == [f"members.csv:2: {message} {HINT}"]
    agreed = _plan(text, wilo, renamed, options=ImportOptions(similar=True))
    assert (agreed.problems, agreed.outcomes) == ((), {Outcome.NEW: 1})
    again = _plan(text, wilo, renamed, *agreed.created, options=ImportOptions(similar=True))
    assert again.outcomes == {Outcome.UNCHANGED: 1}


def test_rows_alike_are_reported_with_the_first() -> None:
    """Also of one that has its profile already."""
    plan = _plan("Firma;Ort\nA GmbH;Herne\nWILO SE;Dortmund\nA AG;Herne\nWilo KG;Herne\n", WILO)
    assert _ids(plan) == ["a"]
    assert _messages(plan) == [
        f"members.csv:4: Firma: Derselbe Name wie in members.csv:2 {HINT}",
        f"members.csv:5: Firma: Derselbe Name wie in partners/wilo.yml {HINT}",
    ]


def test_ids_of_their_own_tell_organisations_apart() -> None:
    """Two rows with ids, or a row and the profile of another row with its id."""
    rows = "Kennung;Firma;Ort\nwilo-werk;Wilo;Herne\nwilo-lager;Wilo;Herne\n"
    assert _ids(_plan(rows)) == ["wilo-werk", "wilo-lager"]
    assert _plan(rows, WILO).outcomes == {Outcome.SIMILAR: 2}
    both = f"{rows}wilo;WILO SE;Dortmund\n"
    assert _ids(_plan(both, WILO)) == ["wilo-werk", "wilo-lager"]


def test_two_of_one_name_in_one_town_keep_their_profiles() -> None:
    """Each row finds the one that is like it."""
    text = "Firma;Ort;Telefon\nA;Herne;0231 1\nA;Herne;0231 2\n"
    similar = ImportOptions(similar=True)
    first = _plan(text, options=similar)
    turned = "Firma;Ort;Telefon\nA;Herne;0231 2\nA;Herne;0231 1\n"
    assert _plan(turned, *first.created, options=similar).outcomes == {Outcome.UNCHANGED: 2}


def test_removed_profile_does_not_come_back() -> None:
    """Its row is reported; whoever has left wants no new page under another address."""
    plan = _plan("Firma;Ort\nAltwerk GmbH;Herne\n", removed=["altwerk"])
    assert plan.created == ()
    assert _messages(plan) == [
        (
            "members.csv:2: Firma: ein Profil „altwerk“ wurde am 2026-01-31 entfernt "
            "(lassen Sie die Zeile weg; eine andere Einrichtung nimmt --allow-similar auf)"
        )
    ]


def test_plan_is_reported_in_one_line() -> None:
    """How many rows had which outcome."""
    plan = _plan('Firma;Ort\nA;Herne\nB;Herne\n"C;x\n', WILO)
    assert plan.summary() == (
        "3 Zeilen: 2 neu, 0 unverändert, 0 ersetzt, 0 abweichend, 0 ähnlich, 1 abgelehnt"
    )
