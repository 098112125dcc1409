"""`regionruhr import partners`: from a table to files, or to every reason why not."""

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import projects
from demo.corpus import SMALL
from demo.project import write
from regionruhr.authoring.profile_yaml import yaml_fields
from regionruhr.cli import main
from regionruhr.model.partner import Partner
from regionruhr.reading.loading import load
from regionruhr.reading.source import Value
from regionruhr.settings import moment
from regionruhr.site.checked_edition import read_edition

EXPORT = "partner/partner.csv"
MEMBERS = "Firma;Straße;PLZ Ort;Tel.\r\nMüller GmbH;Weg 1;44263 Dortmund;0231 / 12 34-56\r\n"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The small project."""
    return projects.copy_small(tmp_path / "project")


def _run(project: Path, table: str | bytes, *options: str) -> Result:
    file = project.parent / "members.csv"
    file.write_bytes(table if isinstance(table, bytes) else table.encode())
    command = ["import", "partners", str(file), "--root", str(project), "--now", projects.NOW]
    return CliRunner().invoke(main, [*command, *options])


def _messages(result: Result, project: Path) -> list[str]:
    return result.stdout.replace(f"{project.parent}/", "").splitlines()


def test_profiles_are_written_and_counted(project: Path) -> None:
    """From a table as Excel saves it; the check finds nothing to object to."""
    result = _run(project, MEMBERS.encode("cp1252"))
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout == (
        "1 Zeile: 1 neu, 0 unverändert, 0 ersetzt, 0 abweichend, 0 ähnlich, 0 abgelehnt\n"
    )
    assert (project / "partners/mueller.yml").read_text() == (
        "id: mueller\nname: Müller GmbH\ntype: company\nrole: regional\n"
        'summary: Unternehmen in Dortmund.\naddress:\n  street: Weg 1\n  postal_code: "44263"\n'
        "  city: dortmund\nphone: +49 231 1234-56\n"
    )
    assert CliRunner().invoke(main, ["check", "--root", str(project)]).exit_code == 0


def test_second_run_changes_nothing(project: Path) -> None:
    """Not a byte."""
    _run(project, MEMBERS)
    before = projects.contents(project)
    result = _run(project, MEMBERS)
    assert result.exit_code == 0
    assert "1 Zeile: 0 neu, 1 unverändert, " in result.stdout
    assert projects.contents(project) == before


def test_trial_writes_nothing(project: Path) -> None:
    """It says what would be."""
    before = projects.contents(project)
    result = _run(project, MEMBERS, "--dry-run")
    assert result.stdout.startswith("Probelauf, nichts geschrieben: 1 Zeile: 1 neu, ")
    assert projects.contents(project) == before


def test_defaults_are_options(project: Path) -> None:
    """For rows that say neither kind nor role."""
    _run(project, MEMBERS, "--type", "association", "--role", "member")
    text = (project / "partners/mueller.yml").read_text()
    assert "\ntype: association\nrole: member\nsummary: Verein in Dortmund.\n" in text


def test_report_names_what_was_not_taken(project: Path) -> None:
    """Columns, rows and persons, in the order of the table; the code is one."""
    table = (
        "Firma;PLZ;Ort;Ansprechpartner;Bemerkung\n"
        "A;44263;Dortmund;Frau Probe;\nB;4413;Dortmund;;\nWilo;;Dortmund;;\n"
    )
    result = _run(project, table)
    assert result.exit_code == 1
    assert _messages(result, project) == [
        "members.csv:3: PLZ: „4413“ ist keine Postleitzahl (fünf Ziffern)",
        (
            "members.csv:4: Firma: Derselbe Name wie in partners/wilo.yml (dieselbe Einrichtung: "
            "nur einmal, mit ihrer Kennung; eine andere: --allow-similar)"
        ),
        "Hinweise, sie halten nichts auf:",
        (
            "members.csv:1: Bemerkung: diese Spalte kennen wir nicht, sie bleibt weg "
            "(ordnen Sie sie mit --map zu; „Bemerkung: -“ lässt sie ohne Hinweis weg)"
        ),
        (
            "members.csv:2: Ansprechpartner: „Frau Probe“ bleibt weg, weil die Tabelle keine "
            "Einwilligung nennt (mit „ja“ in einer Spalte „Einwilligung“ erscheint die Person)"
        ),
        "2 Probleme in 1 Datei, 2 Hinweise in 1 Datei",
        "3 Zeilen: 1 neu, 0 unverändert, 0 ersetzt, 0 abweichend, 1 ähnlich, 1 abgelehnt",
        "Was nicht übernommen wurde, steht zum Berichtigen in members-nicht-uebernommen.csv.",
    ]


def test_warnings_alone_end_with_zero(project: Path) -> None:
    """All rows were taken."""
    result = _run(project, "Firma;Ort;Bemerkung\nA;Dortmund;x\n")
    assert result.exit_code == 0
    assert "1 Hinweis in 1 Datei\n1 Zeile: 1 neu" in result.stdout


def test_edited_profile_is_never_overwritten_in_silence(project: Path) -> None:
    """It stays, with every difference reported; with --replace, each change is named."""
    _run(project, MEMBERS)
    file = project / "partners/mueller.yml"
    edited = "# unser Kunde\n" + file.read_text().replace("Weg 1", "Weg 2  # umgezogen")
    file.write_text(f"{edited}founded: 1872\n")
    before = projects.contents(project)
    result = _run(project, MEMBERS)
    assert result.exit_code == 1
    assert _messages(result, project)[0] == (
        "members.csv:2: Straße: hier steht „Weg 1“, in partners/mueller.yml „Weg 2“ "
        "(das Profil bleibt, wie es ist; --replace übernimmt die Zeile)"
    )
    assert projects.contents(project) == before
    replaced = _run(project, MEMBERS, "--replace")
    assert replaced.exit_code == 0
    assert _messages(replaced, project) == [
        "partners/mueller.yml: Straße: „Weg 1“ statt „Weg 2“",
        "1 Zeile: 0 neu, 0 unverändert, 1 ersetzt, 0 abweichend, 0 ähnlich, 0 abgelehnt",
    ]
    text = file.read_text()
    assert text.startswith("# unser Kunde\nid: mueller\n")
    assert "\n  street: Weg 1  # umgezogen\n" in text
    assert text.endswith("\nfounded: 1872\n")


def test_similar_rows_are_taken_on_demand(project: Path) -> None:
    """Under an id of their own."""
    result = _run(project, "Firma;Ort\nWilo;Wetter (Ruhr)\n", "--allow-similar")
    assert result.exit_code == 0
    assert (project / "partners/wilo-wetter.yml").is_file()


def test_mapping_names_the_columns(project: Path) -> None:
    """A fault in it is reported with its line, and nothing is written."""
    mapping = project.parent / "map.yml"
    table = "Wer;Wo\nA;Dortmund\n"
    mapping.write_text("Wer: name\nWo: address.city\n")
    assert _run(project, table, "--map", str(mapping)).exit_code == 0
    assert (project / "partners/a.yml").is_file()
    for text, message in (
        ("Wer: nmae\n", "map.yml:1: Wer: „nmae“ ist hier nicht möglich (meinten Sie „name“?)"),
        ("Wer: [a\n", "map.yml:1: YAML: "),
        ("", "map.yml:1: Datei: die Datei ist leer"),
        ("- a\n", "map.yml:1: YAML: hier werden Felder der Form"),
    ):
        mapping.write_text(text)
        result = _run(project, "Wer;Wo\nB;Dortmund\n", "--map", str(mapping))
        assert result.exit_code == 1
        assert any(line.startswith(message) for line in _messages(result, project)), result.stdout
    mapping.write_bytes(b"\xff\xfe")
    result = _run(project, table, "--map", str(mapping))
    assert "map.yml:1: Datei: die Datei ist nicht in UTF-8 gespeichert" in result.stdout
    assert not (project / "partners/b.yml").exists()


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "members.csv:1: Datei: die Datei ist leer"),
        (b"Firma;Ort\n", "members.csv:1: Datei: unter den Spaltenköpfen steht keine Zeile"),
        (b"\x00\x01\x02", "members.csv:1: Datei: die Datei ist keine Tabelle"),
        (b"Ort;Ort\nA;B\n", "members.csv:1: Ort: diese Spalte und „Ort“ wären beide"),
        (b"Ort\nDortmund\n", "members.csv:1: Name: diese Spalte fehlt"),
        (b'"Ort\nDortmund\n', "members.csv:1: Zeile: ein Anführungszeichen steht falsch"),
    ],
    ids=[
        "empty",
        "heading only",
        "binary",
        "heading twice",
        "no name",
        "quotation mark",
    ],
)
def test_table_that_is_none_is_reported(project: Path, content: bytes, message: str) -> None:
    """Without a traceback, and nothing is written."""
    before = projects.contents(project)
    result = _run(project, content)
    assert result.exit_code == 1
    assert any(line.startswith(message) for line in _messages(result, project)), result.stdout
    assert projects.contents(project) == before


def test_hostile_values_are_text(project: Path) -> None:
    """YAML, formulas and paths in cells become text in files of this folder."""
    table = (
        'Firma;Ort;Beschreibung;Quellen\n"a: b\n# x";Dortmund;"--- \n!!python/x &a *b";"- x\n%y"\n'
        "'=1+1;Dortmund;;\n../../x;Dortmund;;\n"
    )
    before = set(projects.contents(project.parent))
    assert _run(project, table).exit_code == 0
    partners = {p.id: p for p in _partners(project)}
    assert yaml_fields(partners["a-b-x"])["name"] == "a: b # x"
    assert partners["a-b-x"].description == "--- \n!!python/x &a *b"
    assert partners["a-b-x"].sources == ("- x", "%y")
    assert partners["1-1"].name == "=1+1"
    written = set(projects.contents(project.parent)) - before - {"members.csv"}
    assert written == {f"project/partners/{name}.yml" for name in ("a-b-x", "1-1", "x")}


def test_links_of_texts_must_lead_somewhere(project: Path) -> None:
    """As in a file, by the row; a link to another row is fine."""
    table = (
        "Kennung;Firma;Ort;Beschreibung\n"
        "a;A;Dortmund;[b](b.yml), [Netzwerk](/netzwerk/)\nb;B;Dortmund;[x](/gibt-es-nicht/)\n"
    )
    result = _run(project, table)
    assert result.exit_code == 1
    assert _messages(result, project)[0].startswith(
        "members.csv:3: Beschreibung: die Seite /gibt-es-nicht/ gibt es nicht ("
    )
    assert (project / "partners/a.yml").is_file()
    assert not (project / "partners/b.yml").exists()


def test_profiles_must_be_sound_before(project: Path) -> None:
    """Whether a row has its profile already, a faulty one could not tell."""
    (project / "partners/wilo.yml").write_text("id: wilo\n")
    result = _run(project, MEMBERS)
    assert result.exit_code == 1
    assert "partners/wilo.yml:1: name: Pflichtfeld fehlt" in result.stdout
    assert not (project / "partners/mueller.yml").exists()


def test_file_that_cannot_be_written_is_reported(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Then none is, and nothing is left behind."""

    def full_disk(path: Path, _: bytes) -> int:
        raise OSError(28, "No space left on device", str(path))

    file = project.parent / "members.csv"
    file.write_text(MEMBERS)
    before = projects.contents(project)
    monkeypatch.setattr(Path, "write_bytes", full_disk)
    command = ["import", "partners", str(file), "--root", str(project)]
    result = CliRunner().invoke(main, command)
    assert result.exit_code == 1
    assert "kein Platz mehr" in result.stderr
    assert projects.contents(project) == before


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["no-such-file.csv"],
        [".", "--type", "company"],
        ["members.csv", "--type", "firma"],
        ["members.csv", "--map", "no-such-file.yml"],
    ],
)
def test_wrong_usage_ends_with_two(
    project: Path, arguments: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """What the command does not understand is no fault of the table."""
    _run(project, MEMBERS, "--dry-run")
    monkeypatch.chdir(project.parent)
    result = CliRunner().invoke(main, ["import", "partners", *arguments])
    assert result.exit_code == 2
    assert "Traceback" not in result.output


def test_help_is_german() -> None:
    """Every option says what it does."""
    for command in (["import"], ["import", "partners"]):
        result = CliRunner().invoke(main, [*command, "--help"])
        assert result.exit_code == 0
        assert "Tabelle" in result.stdout


@pytest.fixture(
    scope="module", params=[pytest.param("real", marks=pytest.mark.content), "synthetic"]
)
def exported(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with its export beside it: the real one, and one of 60 invented profiles."""
    folder = tmp_path_factory.mktemp("exported")
    project = folder / "project"
    if request.param == "real":
        projects.copy_real(project)
    else:
        write(project, SMALL._replace(profiles=60), thumbnails=True)
    edition = read_edition(
        project, now=moment(projects.NOW), site_url="https://host.example/"
    ).edition
    assert edition is not None
    export = edition.documents[EXPORT]
    assert isinstance(export, bytes)
    (folder / "export.csv").write_bytes(export)
    return project


def _partners(project: Path) -> list[Partner]:
    documents = load(project, today=moment(projects.NOW).date()).documents
    return [document for document in documents if isinstance(document, Partner)]


def _records(project: Path) -> dict[str, dict[str, Value]]:
    """The profiles without what the table of the open data does not have."""
    left_out = {"offers", "requests", "images"}
    return {
        partner.id: {n: v for n, v in yaml_fields(partner).items() if n not in left_out}
        for partner in _partners(project)
    }


def test_export_over_its_own_profiles_changes_no_byte(exported: Path) -> None:
    """Every row is unchanged."""
    before = projects.contents(exported)
    result = _run(exported, (exported.parent / "export.csv").read_bytes())
    number = len(_partners(exported))
    assert result.stdout.startswith(f"{number} Zeilen: 0 neu, {number} unverändert, ")
    assert result.exit_code == 0
    assert projects.contents(exported) == before


def test_export_makes_the_same_profiles_anew(exported: Path, tmp_path: Path) -> None:
    """In a project with its taxonomy and logos, but without a profile."""
    empty = tmp_path / "empty"
    shutil.copytree(exported, empty)
    for path in (empty / "partners").rglob("[!_]*.yml"):
        path.unlink()
    assert _records(empty) == {}
    result = _run(empty, (exported.parent / "export.csv").read_bytes())
    assert result.exit_code == 0, result.stdout
    records = _records(empty)
    assert records == _records(exported)
    assert len(records) >= 55
