"""`regionruhr pairs`: each new pair once, with all that a broker needs, and nothing that leaks."""

import csv
import io
import os
from pathlib import Path
from urllib.parse import unquote

import pytest

import projects
from exchange_project import ANONYMOUS_PAIR, OWNER, PAIR, copy_exchange

PAIRS = "partners/_pairs.yml"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The small project with an exchange."""
    return copy_exchange(tmp_path / "project")


def _rows(file: Path) -> list[dict[str, str]]:
    content = file.read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline=""), delimiter=";"))


def _entries(project: Path) -> list[str]:
    lines = (project / PAIRS).read_text().splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def test_list_says_whom_to_call_and_what_to_write(project: Path) -> None:
    """By broker; the last lines say what was entered."""
    result = projects.run(project, "pairs")
    assert (result.returncode, result.stderr) == (0, "")
    lines = result.stdout.splitlines()
    assert lines[:10] == [
        "Wirtschaftsförderung Dortmund (wf-dortmund): 2 neue Paarungen",
        "",
        "1. Gesuch „Kreiselpumpen gesucht“ und Angebot „Kreiselpumpen ab Lager“",
        lines[3],
        "   Gesuch: Sucher AG, Dortmund",
        "     Anrufen: Einkauf, Telefon +49 231 1111, info@sucher.example",
        "     https://www.regionruhr.de/boerse/kreiselpumpen/",
        "   Angebot: Macher GmbH, Wetter (Ruhr)",
        "     Anrufen: Telefon +49 2335 2222, info@macher.example",
        "     https://www.regionruhr.de/boerse/pumpen-ab-lager/",
    ]
    assert lines[3].startswith("   Warum: beide: Pumpen")
    assert f"     .venv/bin/regionruhr outcome {PAIR} matched" in lines
    assert "--- Mail zum Gesuch, an: info@sucher.example" in lines
    assert "IHK zu Musterstadt (ihk): 2 neue Paarungen" in lines
    assert "     Anrufen: Telefon und E-Mail fehlen im Profil" in lines
    assert lines[-2:] == [PAIRS, "Festgehalten: 4 neue Paarungen"]


def test_pairs_are_listed_once(project: Path) -> None:
    """The second run has nothing new, and writes nothing, not even the table."""
    table = project.parent / "paare.csv"
    projects.run(project, "pairs")
    assert _entries(project) == [
        f"{PAIR}: 2026-11-24",
        "request/kreiselpumpen~partner/wilo: 2026-11-24",
        f"{ANONYMOUS_PAIR}: 2026-11-24",
        "request/pumpen-still~partner/wilo: 2026-11-24",
    ]
    before = projects.contents(project / "partners")
    again = projects.run(project, "pairs", "--csv", str(table), REGIONRUHR_NOW="2026-11-27")
    assert again.stdout == "Keine neuen Paarungen seit 24. November 2026.\n"
    assert projects.contents(project / "partners") == before
    assert not table.exists()
    assert projects.check(project).returncode == 0


def test_agency_has_its_own_pairs(project: Path) -> None:
    """Those of others stay new; entered pairs stand in the order of their ids."""
    chamber = projects.run(project, "pairs", "--agency", "ihk")
    assert "Wirtschaftsförderung Dortmund" not in chamber.stdout
    assert chamber.stdout.endswith("Festgehalten: 2 neue Paarungen\n")
    assert projects.run(project, "pairs", "--agency", "ihk").stdout == (
        "Keine neuen Paarungen seit 24. November 2026.\n"
    )
    (project / PAIRS).write_text((project / PAIRS).read_text() + "# Notiz\n")
    agency = projects.run(project, "pairs", "--agency", "wf-dortmund", REGIONRUHR_NOW="2026-11-25")
    assert agency.stdout.endswith("Festgehalten: 2 neue Paarungen\n")
    assert [entry.partition(": ")[2] for entry in _entries(project)] == [
        *("2026-11-25", "2026-11-25"),
        *("2026-11-24", "2026-11-24"),
    ]
    assert (project / PAIRS).read_text().endswith("# Notiz\n")


def test_pair_without_a_broker_is_listed_without_agency(project: Path) -> None:
    """The request of a town without an agency is in no agency's list."""
    file = project / "partners/sucher.yml"
    file.write_text(file.read_text().replace("city: dortmund", "city: wetter"))
    for agency in ("ihk", "wf-dortmund"):
        assert PAIR not in projects.run(project, "pairs", "--agency", agency).stdout
    assert "\nOhne zuständige Stelle: " in f"\n{projects.run(project, 'pairs').stdout}"


@pytest.mark.parametrize(
    ("agency", "message"),
    [
        ("wf-dortmunt", ("„wf-dortmunt“ ist keine Wirtschaftsförderung und keine Kammer des "
         "Netzwerks (meinten Sie „wf-dortmund“?)")),
        ("wilo", ("„wilo“ ist keine Wirtschaftsförderung und keine Kammer des Netzwerks "
         "(möglich sind: wf-dortmund, ihk)")),
        ("", ("„“ ist keine Wirtschaftsförderung und keine Kammer des Netzwerks "
         "(möglich sind: wf-dortmund, ihk)")),
    ],
    ids=["near", "no carrier", "empty"],
)  # fmt: skip
def test_agency_must_be_a_carrier(project: Path, agency: str, message: str) -> None:
    """The report names the nearest one, else all; nothing is entered."""
    result = projects.run(project, "pairs", "--agency", agency)
    assert result.returncode == 1
    assert result.stdout.splitlines()[0] == f"regionruhr pairs:1: --agency: {message}"
    assert not (project / PAIRS).exists()


def test_dry_run_enters_nothing(project: Path) -> None:
    """It lists the same, as often as one likes."""
    first = projects.run(project, "pairs", "--dry-run").stdout
    assert projects.run(project, "pairs", "--dry-run").stdout == first
    assert first.endswith("Nur angesehen: 4 neue Paarungen\n")
    assert not (project / PAIRS).exists()
    listed = projects.run(project, "pairs").stdout
    assert listed.splitlines()[:-2] == first.splitlines()[:-1]


def test_table_has_a_row_for_each_mail(project: Path) -> None:
    """Ready for a mail merge, in a German Excel."""
    table = project.parent / "paare.csv"
    projects.run(project, "pairs", "--csv", str(table))
    rows = _rows(table)
    assert [row["Paarung"] for row in rows[::2]] == [row["Paarung"] for row in rows[1::2]]
    assert len(rows) == 8
    first = rows[0]
    assert first["Organisation"] == "Sucher AG"
    assert first["Ansprechperson"] == "Einkauf"
    assert first["Telefon"] == "'+49 231 1111", "no formula"
    assert first["E-Mail"] == "info@sucher.example"
    assert first["Grund"].startswith("beide: Pumpen")
    assert first["Text"].startswith(f"{first['Anrede-neutral']},\n\nauf der Börse von")
    assert "„Kreiselpumpen ab Lager“ von Macher GmbH" in unquote(first["mailto"])
    assert projects.run(project, "pairs").stdout.startswith("Keine neuen")


def test_table_of_somebody_else_stays(project: Path) -> None:
    """And then nothing is entered; an earlier table of ours is replaced."""
    table = project.parent / "paare.csv"
    table.write_text("Meine Tabelle\n")
    result = projects.run(project, "pairs", "--csv", str(table))
    assert result.returncode == 1
    assert result.stdout.startswith(f"{table}:1: Datei: die Datei ist keine Tabelle von")
    assert (table.read_text(), (project / PAIRS).exists()) == ("Meine Tabelle\n", False)
    table.unlink()
    for agency in ("ihk", "wf-dortmund"):
        assert not projects.run(
            project, "pairs", "--agency", agency, "--csv", str(table)
        ).returncode
    assert {row["Zuständig"] for row in _rows(table)} == {"Wirtschaftsförderung Dortmund"}


@pytest.mark.parametrize("full", ["paare.csv", "_pairs.yml"])
def test_what_cannot_be_written_leaves_all_as_it_was(
    project: Path, monkeypatch: pytest.MonkeyPatch, full: str
) -> None:
    """Neither the table nor the list: the pairs are new the next time too."""
    table = project.parent / "paare.csv"
    projects.run(project, "pairs", "--agency", "ihk", "--csv", str(table))
    before = projects.contents(project.parent)
    write = Path.write_bytes

    def full_disk(path: Path, content: bytes) -> int:
        if full in path.name:
            raise OSError(28, os.strerror(28), str(path))
        return write(path, content)

    monkeypatch.setattr(Path, "write_bytes", full_disk)
    result = projects.run(project, "pairs", "--csv", str(table))
    assert result.returncode == 1
    assert "kein Platz mehr" in result.stderr
    assert projects.contents(project.parent) == before
    monkeypatch.undo()
    assert "Festgehalten: 2" in projects.run(project, "pairs", "--csv", str(table)).stdout


def test_killed_run_lists_its_pairs_again(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The table is put in place first, the list last: no pair is lost between them."""
    table = project.parent / "paare.csv"
    replace = Path.replace

    def killed(path: Path, target: Path) -> Path:
        if target.name == "_pairs.yml":
            raise KeyboardInterrupt
        return replace(path, target)

    monkeypatch.setattr(Path, "replace", killed)
    assert projects.run(project, "pairs", "--csv", str(table)).returncode == 1
    monkeypatch.undo()
    assert [path.name for path in (project / "partners").iterdir() if "pairs" in path.name] == []
    assert "Festgehalten: 4" in projects.run(project, "pairs", "--csv", str(table)).stdout


def test_list_that_nobody_can_read_is_not_entered(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The reader of a pipe has gone: what was not read is listed again."""

    def closed(*_: object, **__: object) -> None:
        raise BrokenPipeError(32, os.strerror(32))

    monkeypatch.setattr("regionruhr.commands.pairs.click.echo", closed)
    assert projects.run(project, "pairs").returncode == 1
    assert not (project / PAIRS).exists()


def test_faults_are_reported_and_nothing_is_entered(project: Path) -> None:
    """A list from half of the files would be a wrong one."""
    (project / "partners/wilo.yml").write_text("id: wilo\n")
    result = projects.run(project, "pairs")
    assert result.returncode == 1
    assert "partners/wilo.yml:1: name: Pflichtfeld fehlt" in result.stdout
    assert not (project / PAIRS).exists()


def test_unusual_list_is_left_to_people(project: Path) -> None:
    """The line to enter by hand is in the report, and no pair is shown as listed."""
    (project / PAIRS).write_text("{request/a~offer/b: 2026-11-01}\n")
    result = projects.run(project, "pairs")
    assert result.returncode == 1
    assert f"(tragen Sie von Hand ein: {PAIR}: 2026-11-24)" in result.stdout
    assert (project / PAIRS).read_text() == "{request/a~offer/b: 2026-11-01}\n"


def test_nothing_leads_to_the_unnamed_organisation(project: Path) -> None:
    """No name, id, domain, number, mail, street or file of it, in text, links and table."""
    table = project.parent / "paare.csv"
    text = projects.run(project, "pairs", "--csv", str(table)).stdout
    everything = f"{text}{table.read_text()}{(project / PAIRS).read_text()}"
    read = f"{everything}\n{unquote(everything)}".lower()
    assert ANONYMOUS_PAIR in read
    assert [word for word in OWNER if word.lower() in read] == []


def test_unnamed_supply_is_reached_through_its_chamber(project: Path) -> None:
    """The agency that looks for it calls the chamber, which alone knows who it is."""
    file = project / "partners/zoerk-geheim.yml"
    offer = file.read_text().partition("requests:\n")[2].replace("pumpen-still", "pumpen-reserve")
    offer = offer.replace("Größere Kreiselpumpen gesucht", "Kreiselpumpen aus Reserve")
    file.write_text(f"{file.read_text()}offers:\n{offer}")
    table = project.parent / "paare.csv"
    text = projects.run(project, "pairs", "--agency", "wf-dortmund", "--csv", str(table)).stdout
    lines = text.splitlines()
    assert "   Angebot: ohne Namen, über IHK zu Musterstadt, Dortmund" in lines
    assert (
        "     Anrufen: IHK zu Musterstadt, Telefon +49 231 5555, boerse@ihk.example; dort ist "
        "bekannt, wer dahinter steht"
    ) in lines
    assert "--- Mail zum Angebot, an: boerse@ihk.example" in lines
    everything = f"{text}{unquote(text)}{table.read_text()}".lower()
    assert "pumpen-reserve" in everything
    assert [word for word in OWNER if word.lower() in everything] == []


@pytest.mark.parametrize(
    ("contact", "shown"),
    [
        ("name: Kim Muster\n  consent: true\n  role: Einkauf", "Kim Muster (Einkauf)"),
        ("name: Kim Muster\n  consent: true", "Kim Muster"),
        ("role: Einkauf", "Einkauf"),
    ],
    ids=["name and role", "name", "role"],
)
def test_person_is_named_as_the_profile_does(project: Path, contact: str, shown: str) -> None:
    """And nobody else."""
    file = project / "partners/sucher.yml"
    file.write_text(file.read_text().replace("role: Einkauf", contact))
    text = projects.run(project, "pairs").stdout
    assert f"     Anrufen: {shown}, Telefon +49 231 1111, info@sucher.example" in text.splitlines()


def test_project_without_a_lead_is_listed_for_nobody(project: Path) -> None:
    """Whom to call is not made up."""
    file = project / "content/projekte/digitale-fabrik.md"
    text = file.read_text()
    seeking = "seeking:\n  text: Kreiselpumpen in vielen Größen\n  competences: [pumpen]\n---\n"
    text = text.replace("\n---\n", f"\n{seeking}", 1).replace("role: lead", "role: partner")
    file.write_text(text.replace("status: completed", "status: running"))
    lines = projects.run(project, "pairs").stdout.splitlines()
    assert lines[lines.index("   Projekt: ohne Federführung") + 1] == (
        "     Anrufen: niemand im Netzwerk ist zuständig"
    )


def test_hostile_values_break_nothing(project: Path) -> None:
    """A title is one line, a cell no formula, and no sign ends a link."""
    file = project / "partners/sucher.yml"
    title = '=Kreiselpumpen gesucht"&cc=;{own}%0A#'
    text = file.read_text().replace("title: Kreiselpumpen gesucht", f"title: '{title}'")
    file.write_text(text.replace("name: Sucher AG", 'name: "=1+1\\r\\nBcc: x\\"; Sucher"'))
    table = project.parent / "paare.csv"
    result = projects.run(project, "pairs", "--csv", str(table))
    assert result.returncode == 0
    assert '   Gesuch: =1+1 Bcc: x"; Sucher, Dortmund' in result.stdout.splitlines()
    row = _rows(table)[0]
    assert row["Organisation"] == "'=1+1 Bcc: x\"; Sucher"
    assert row["mailto"].count("?") == row["mailto"].count("&") == 1
    assert title in row["Text"]


def test_list_is_never_published(project: Path) -> None:
    """Listing changes no byte of the site; a result takes the pair away and is itself not told."""
    before = _site(project)
    projects.run(project, "pairs")
    assert _site(project) == before
    projects.run(project, "outcome", PAIR, "declined")
    after = _site(project)
    assert [path for path in after if "_pairs" in path] == []
    for content in after.values():
        assert b"listed_on" not in content
        assert PAIR.encode() not in content


def _site(project: Path) -> dict[str, bytes]:
    assert projects.build(project).returncode == 0
    return projects.contents(project / "site")
