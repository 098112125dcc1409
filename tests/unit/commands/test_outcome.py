"""`regionruhr outcome` and `outcomes`: what became of the exchange, recorded and counted."""

from pathlib import Path

import pytest

import projects
from exchange_project import ANONYMOUS_PAIR, OWNER, PAIR, copy_exchange

PAIRS = "partners/_pairs.yml"


@pytest.fixture(scope="module")
def listed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small project with an exchange, whose pairs were listed; nothing is to change it."""
    project = copy_exchange(tmp_path_factory.mktemp("listed"))
    assert projects.run(project, "pairs").returncode == 0
    return project


@pytest.fixture
def project(listed: Path, tmp_path: Path) -> Path:
    """A copy of it."""
    projects.copy_tree(listed, tmp_path / "project")
    return tmp_path / "project"


def test_ended_entry_is_public_no_more(project: Path) -> None:
    """The comments of the profile stay; the site has neither the entry nor a pair of it."""
    result = projects.run(project, "outcome", "kreiselpumpen", "matched", "--in-region")
    assert result.returncode == 0
    assert result.stdout.splitlines()[:2] == [
        "Eingetragen: Gesuch kreiselpumpen, Partner gefunden, 24. November 2026, aus der Region",
        "Diese Paarungen haben noch kein Ergebnis:",
    ]
    text = (project / "partners/sucher.yml").read_text()
    assert "  - id: kreiselpumpen  # eilt\n" in text
    assert (
        "    outcome:\n      result: matched\n      on: 2026-11-24\n      with_in_region: true\n"
        "    # Herr Muster ruft zurück.\n"
    ) in text
    assert projects.check(project).returncode == 0
    (project / PAIRS).unlink()
    assert "kreiselpumpen " not in projects.run(project, "pairs").stdout
    assert projects.build(project).returncode == 0
    assert not (project / "site/boerse/kreiselpumpen/index.html").exists()
    assert "Sucher AG" not in (project / "site/boerse/index.html").read_text()


@pytest.mark.parametrize("result", ["matched", "declined"])
def test_pair_with_a_result_matches_no_more(project: Path, result: str) -> None:
    """Also where the list forgets when it was listed: it is over."""
    assert projects.run(project, "outcome", PAIR, result).returncode == 0
    text = (project / PAIRS).read_text()
    assert f"{PAIR}:\n  listed_on: 2026-11-24\n  result: {result}\n  on: 2026-11-24\n" in text
    assert projects.check(project).returncode == 0
    assert projects.run(project, "pairs").stdout.startswith("Keine neuen Paarungen")


def test_matched_pair_offers_to_end_its_entries(project: Path) -> None:
    """Each that is still open, by a command that works as it is written."""
    lines = projects.run(project, "outcome", PAIR, "matched").stdout.splitlines()
    assert lines[0] == f"Eingetragen: Paarung {PAIR}, zusammengekommen, 24. November 2026"
    commands = [line.split()[1:] for line in lines if line.startswith("  .venv/bin/regionruhr ")]
    assert [command[1] for command in commands] == ["kreiselpumpen", "pumpen-ab-lager"]
    for command in commands:
        assert projects.run(project, *command).returncode == 0
    assert projects.check(project).returncode == 0


@pytest.mark.parametrize("key", [PAIR, "kreiselpumpen"])
def test_same_outcome_changes_nothing(project: Path, key: str) -> None:
    """Recorded twice it is the same, also with its day."""
    assert projects.run(project, "outcome", key, "matched", "--on", "2026-11-24").returncode == 0
    before = projects.contents(project / "partners")
    for options in ((), ("--on", "2026-11-24")):
        later = {"REGIONRUHR_NOW": "2026-12-01"}
        again = projects.run(project, "outcome", key, "matched", *options, **later)
        assert again.returncode == 0
        assert again.stdout.startswith("Das steht schon da: ")
    assert projects.contents(project / "partners") == before


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("kreiselpumpe", "matched"), ("KENNUNG: „kreiselpumpe“ ist kein Eintrag der Börse und "
         "keine gelistete Paarung (meinten Sie „kreiselpumpen“?)")),
        ((f"{PAIR}r", "matched"), (f"KENNUNG: „{PAIR}r“ ist kein Eintrag der Börse und keine "
         f"gelistete Paarung (meinten Sie „{PAIR}“?)")),
        (("../wilo", "matched"), "KENNUNG: „../wilo“ ist kein Eintrag der Börse und"),
        (("", "matched"), "KENNUNG: „“ ist kein Eintrag"),
        (("a\nb\x1b[2J", "matched"), "KENNUNG: „a\ufffdb\ufffd[2J“ ist kein Eintrag"),
        (("kreiselpumpen", "declined"), ("ERGEBNIS: „declined“ ist hier kein Ergebnis (möglich "
         "sind: matched, withdrawn, expired)")),
        ((PAIR, "expired"), ("ERGEBNIS: „expired“ ist hier kein Ergebnis (möglich sind: matched, "
         "declined)")),
        (("kreiselpumpen", "expired"), ("ERGEBNIS: der Eintrag ist da noch nicht abgelaufen, er "
         "gilt bis 2027-03-31")),
        (("kreiselpumpen", "matched", "--on", "2026-11-25"), "on: der Tag 2026-11-25 liegt in der"),
        (("kreiselpumpen", "matched", "--on", "2026-10-31"), ("--on: der Tag 2026-10-31 liegt vor "
         "dem 2026-11-01, an dem es begann")),
        ((PAIR, "matched", "--on", "2026-11-23"), ("--on: der Tag 2026-11-23 liegt vor dem "
         "2026-11-24, an dem es begann")),
        (("kreiselpumpen", "matched", "--on", "gestern"), "on: „gestern“ hat nicht die Form eines"),
        (("kreiselpumpen", "matched", "--on", "2026-02-30"), "on: den 2026-02-30 gibt es nicht"),
        (("kreiselpumpen", "withdrawn", "--outside-region"), "--in-region: die Herkunft"),
        ((PAIR, "matched", "--in-region"), "--in-region: die Herkunft des Partners gehört nur zu"),
    ],
    ids=[
        *("near", "near pair", "path", "empty", "controls", "pair's result", "entry's result"),
        *("not over", "future", "before it was public", "before it was listed", "no day"),
        *("no such day", "region of none", "region of a pair"),
    ],
)  # fmt: skip
def test_what_cannot_be_is_refused(listed: Path, arguments: tuple[str, ...], message: str) -> None:
    """In one line, and nothing is written."""
    before = projects.contents(listed / "partners")
    result = projects.run(listed, "outcome", *arguments)
    assert result.returncode == 1
    assert result.stdout.startswith(f"regionruhr outcome:1: {message}")
    assert projects.contents(listed / "partners") == before


@pytest.mark.parametrize(
    ("key", "others"),
    [
        (PAIR, [("declined",), ("matched", "--on", "2026-11-25")]),
        (
            "kreiselpumpen",
            [("withdrawn",), ("matched", "--on", "2026-11-23"), ("matched", "--outside-region")],
        ),
    ],
    ids=["pair", "entry"],
)
def test_other_outcome_is_refused(project: Path, key: str, others: list[tuple[str, ...]]) -> None:
    """What was recorded counts; whoever knows better corrects the file."""
    region = () if "~" in key else ("--in-region",)
    projects.run(project, "outcome", key, "matched", *region)
    before = projects.contents(project / "partners")
    for other in others:
        result = projects.run(project, "outcome", key, *other, REGIONRUHR_NOW="2026-11-26")
        assert result.returncode == 1
        assert "ERGEBNIS: es steht schon ein Ergebnis da, „matched“ vom 2026-11-24" in result.stdout
    assert projects.contents(project / "partners") == before


def test_region_can_be_added_later(project: Path) -> None:
    """It was not known the first time; the day stays."""
    lines = projects.run(project, "outcome", "kreiselpumpen", "matched").stdout.splitlines()
    assert "  .venv/bin/regionruhr outcome kreiselpumpen matched --outside-region" in lines
    options = ("kreiselpumpen", "matched", "--outside-region")
    assert projects.run(project, "outcome", *options, REGIONRUHR_NOW="2026-12-01").returncode == 0
    assert ("      result: matched\n      on: 2026-11-24\n      with_in_region: false\n") in (
        project / "partners/sucher.yml"
    ).read_text()


def test_expired_entry_ended_on_its_last_day(project: Path) -> None:
    """Whenever it is recorded: it counts for that year."""
    late = {"REGIONRUHR_NOW": "2028-01-10"}
    assert projects.run(project, "outcome", "kreiselpumpen", "expired", **late).returncode == 0
    text = (project / "partners/sucher.yml").read_text()
    assert "      result: expired\n      on: 2027-03-31\n" in text


def test_nothing_leads_to_the_unnamed_organisation(project: Path) -> None:
    """Not what is recorded, not a report on it, not the count."""
    shown = "".join(
        run.stdout + run.stderr
        for run in (
            projects.run(project, "outcome", "pumpen-still", "expired"),
            projects.run(project, "outcome", ANONYMOUS_PAIR, "matched"),
            projects.run(project, "outcome", "pumpen-still", "matched", "--in-region"),
            projects.run(project, "outcome", "pumpen-still", "withdrawn"),
            projects.run(project, "outcomes", "--year", "2026"),
        )
    ).lower()
    assert "pumpen-still" in shown
    assert [word for word in OWNER if word.lower() in shown] == []
    assert "outcome:" in (project / "partners/zoerk-geheim.yml").read_text()


def test_anonymous_file_takes_its_outcome(project: Path) -> None:
    """Its comments stay, and so do its line ends."""
    file = project / "partners/boerse/drehteile.yml"
    file.parent.mkdir()
    head = b"# Von der Kammer\r\nid: drehteile\r\nkind: request\r\ntitle: Drehteile gesucht\r\n"
    tail = (
        b"summary: Drehteile.\r\npublished: 2026-11-01\r\nvalid_until: 2027-03-31\r\n"
        b"town: dortmund # nahe\r\n"
    )
    file.write_bytes(head + tail)
    assert projects.run(project, "outcome", "drehteile", "withdrawn").returncode == 0
    new = b"outcome:\r\n  result: withdrawn\r\n  on: 2026-11-24\r\n"
    written = file.read_bytes()
    assert new in written
    assert written.replace(new, b"") == head + tail
    assert projects.check(project).returncode == 0


def test_faults_elsewhere_are_reported_first(project: Path) -> None:
    """What cannot be read cannot be changed safely."""
    (project / "partners/wilo.yml").write_text("id: wilo\n")
    result = projects.run(project, "outcome", "kreiselpumpen", "matched")
    assert result.returncode == 1
    assert "partners/wilo.yml:1: name: Pflichtfeld fehlt" in result.stdout


def test_full_disk_leaves_the_file(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whole, and no other file beside it."""
    before = projects.contents(project / "partners")

    def full_disk(path: Path, _: bytes) -> int:
        raise OSError(28, "No space left on device", str(path))

    monkeypatch.setattr(Path, "write_bytes", full_disk)
    result = projects.run(project, "outcome", "kreiselpumpen", "matched")
    assert (result.returncode, "kein Platz mehr" in result.stderr) == (1, True)
    monkeypatch.undo()
    assert projects.contents(project / "partners") == before


def test_count_of_a_year_has_no_names(project: Path, tmp_path: Path) -> None:
    """By agency, as text and as a table; the same files give the same bytes on any day."""
    projects.run(project, "outcome", PAIR, "matched")
    projects.run(project, "outcome", "kreiselpumpen", "matched", "--in-region")
    table = tmp_path / "zahlen.csv"
    first = projects.run(project, "outcomes", "--year", "2026", "--csv", str(table))
    assert first.returncode == 0
    assert first.stdout.splitlines()[:4] == [
        "Börse 2026",
        (
            "Gezählt ist, was im jetzigen Stand der Dateien steht, ohne Muster. Was gelöscht ist, "
            "zählt nicht."
        ),
        "",
        "Ganzes Netzwerk",
    ]
    for line in (
        "  Veröffentlicht: Gesuche: 2",
        "  Partner gefunden: aus der Region: 1",
        "  Paarungen: gelistet: 4",
        "  Paarungen: zusammengekommen: 1",
    ):
        assert line in first.stdout.splitlines()
    rows = table.read_bytes()
    assert rows.startswith(b"\xef\xbb\xbfJahr;Stelle;")
    later = {"REGIONRUHR_NOW": "2031-05-05"}
    again = projects.run(project, "outcomes", "--year", "2026", "--csv", str(table), **later)
    assert (again.stdout, table.read_bytes()) == (first.stdout, rows)
    shown = first.stdout + rows.decode()
    assert not any(name in shown for name in ("Sucher", "Macher", "kreiselpumpen", "WILO"))


def test_table_of_somebody_else_stays(project: Path, tmp_path: Path) -> None:
    """The report names the command whose table it is not."""
    table = tmp_path / "boerse-2026.csv"
    table.write_text("Meine Zahlen\n")
    result = projects.run(project, "outcomes", "--year", "2026", "--csv", str(table))
    assert result.returncode == 1
    assert "die Datei ist keine Tabelle von „regionruhr outcomes“" in result.stdout
    assert table.read_text() == "Meine Zahlen\n"


@pytest.mark.parametrize("year", ["26", "zweitausend", "2026-11", "", "٢٠٢٦"])
def test_year_must_be_one(project: Path, year: str) -> None:
    """In German, with what to write."""
    result = projects.run(project, "outcomes", "--year", year)
    assert result.returncode == 2
    assert "ist kein Jahr. Schreiben Sie es vierstellig." in result.stderr


def test_unknown_result_lists_all(project: Path) -> None:
    """A word that no record knows is one of the command line."""
    result = projects.run(project, "outcome", "kreiselpumpen", "fertig")
    assert result.returncode == 2
    assert "Möglich sind: matched, withdrawn, expired, declined." in result.stderr
