"""A confirmation changes two lines of a file, and nothing else."""

from datetime import date
from pathlib import Path

import pytest

from regionruhr.authoring.confirmation import ConfirmationResult, confirm
from regionruhr.faults.text_report import report
from regionruhr.reading.yaml_reading import read_yaml

TODAY = date(2026, 11, 23)
DAY = "2026-11-20"
HEAD = """\
# Pumpen
id: wilo
name: "WILO SE"   # wie im Register
type: company
role: regional
summary: >-
  Pumpen aus
  Dortmund.
address: {city: dortmund}
"""
ON, BY = f"verified_on: {DAY}\n", "verified_by: die Leitung\n"
SOURCES = "sources:\n  - Öffentliche Seiten\n"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (SOURCES, ON + BY + SOURCES),
        (f"# Woher\n# wir es wissen\n{SOURCES}", f"{ON}{BY}# Woher\n# wir es wissen\n{SOURCES}"),
        ("founded: 1872\n", f"founded: 1872\n{ON}{BY}"),
        ("founded: 1872", f"founded: 1872\n{ON}{BY}"),
        ("founded: 1872\n...\n", f"founded: 1872\n{ON}{BY}...\n"),
        (f"verified_on: 2020-01-01\n{SOURCES}", ON + BY + SOURCES),
        ("verified_on: 2020-01-01", ON + BY),
        (f"verified_by: jemand\n{SOURCES}", ON + BY + SOURCES),
        (f"verified_by: jemand\n{SOURCES}verified_on: 2020-01-01\n", BY + SOURCES + ON),
        (
            f"verified_on: '2020-01-01'  # per Brief\n{SOURCES}",
            f"verified_on: {DAY}  # per Brief\n{BY}{SOURCES}",
        ),
        (
            f"verified_on: '{DAY}'\nverified_by:   \"die Leitung\"\n",
            f"verified_on: '{DAY}'\nverified_by:   \"die Leitung\"\n",
        ),
        ("verified_on:\nverified_by: # wer?\n", f"{ON}verified_by: die Leitung # wer?\n"),
        (f"verified_on: gestern\n{BY}", ON + BY),
        (f"{ON}verified_by: >-\n  Frau\n  Beispiel\n\n{SOURCES}", f"{ON}{BY}\n{SOURCES}"),
        (f'{ON}verified_by: "Frau\n  Beispiel"\n{SOURCES}', ON + BY + SOURCES),
        (f"{ON}verified_by:\n  - Frau\n{SOURCES}", ON + BY + SOURCES),
        (
            f"description: |\n  # kein Kommentar\n  verified_on: 2020-01-01\n{SOURCES}",
            f"description: |\n  # kein Kommentar\n  verified_on: 2020-01-01\n{ON}{BY}{SOURCES}",
        ),
        (f'legal_name: "a\n# b"\n{SOURCES}', f'legal_name: "a\n# b"\n{ON}{BY}{SOURCES}'),
    ],
    ids=[
        "before the sources",
        "before their comment",
        "at the end",
        "at an end without line end",
        "before the end of the document",
        "new day, by whom behind it",
        "new day in the last line",
        "new day before by whom",
        "both in an order of their own",
        "comment in the line",
        "confirmed already, quoted",
        "left empty",
        "day that is none",
        "block of text",
        "quoted over two lines",
        "list by mistake",
        "the words in a text",
        "quoted text that looks like a comment",
    ],
)
@pytest.mark.parametrize(
    ("mark", "line_end"),
    [("", "\n"), ("", "\r\n"), ("\ufeff", "\n")],
    ids=["plain", "Windows line ends", "byte order mark"],
)
def test_two_lines_change(
    tmp_path: Path, before: str, after: str, mark: str, line_end: str
) -> None:
    """Comments, order, quotation marks and line ends of all others stay, byte for byte."""
    file = _file(tmp_path, mark + (HEAD + before).replace("\n", line_end))
    wanted = (mark + (HEAD + after).replace("\n", line_end)).encode()
    result = _confirm(tmp_path)
    assert report(result.problems) == ""
    assert result.contents.get("partners/wilo.yml", file.read_bytes()) == wanted
    file.write_bytes(wanted)
    assert _confirm(tmp_path).contents == {}, "the second time nothing changes"


@pytest.mark.parametrize(
    "name",
    [
        "Leitung: Technik",
        "Leitung # 1",
        "\"Die\" 'Leitung'",
        "- Leitung",
        "&x *y !z",
        "{a}, [b]",
        "no",
        "2026",
        "|",
        "Dr.\u00a0Özgür 😀",
        "x" * 500,
        "ein Wort " * 50,
    ],
)
def test_name_is_quoted_where_it_must_be(tmp_path: Path, name: str) -> None:
    """Whatever it holds, it is read back as it was, from one line."""
    _file(tmp_path, HEAD + SOURCES)
    content = _confirm(tmp_path, by=name).contents["partners/wilo.yml"].decode()
    source, problems = read_yaml("file", content)
    assert problems == []
    assert source.fields["verified_by"] == name.strip()
    assert content.count("\n") == (HEAD + SOURCES).count("\n") + 2


def test_name_over_two_lines_becomes_one(tmp_path: Path) -> None:
    """A line end cannot bring in a field."""
    _file(tmp_path, HEAD)
    content = _confirm(tmp_path, by="Frau\nid: other").contents["partners/wilo.yml"].decode()
    assert content.endswith('verified_by: "Frau id: other"\n')


@pytest.mark.parametrize(
    ("on", "by", "message"),
    [
        (
            "20. November",
            "die Leitung",
            "on: „20. November“ hat nicht die Form eines Datums (Jahr-Monat-Tag,",
        ),
        (
            "20.11.2026",
            "die Leitung",
            "on: „20.11.2026“ hat nicht die Form eines Datums (schreiben Sie 2026-11-20)",
        ),
        ("2026-02-30", "die Leitung", "on: den 2026-02-30 gibt es nicht ("),
        ("2026-11-24", "die Leitung", "on: 2026-11-24 liegt in der Zukunft ("),
        (DAY, " ", "by: die Angabe ist leer ("),
        (DAY, "x" * 501, "by: 501 Zeichen sind zu lang ("),
        (DAY, "a\x1b[2J", "by: unsichtbares Steuerzeichen U+001B ("),
        (DAY, "a\udcff", "by: unsichtbares Steuerzeichen U+DCFF ("),
    ],
    ids=["form", "German", "no such day", "future", "no name", "long name", "control", "no text"],
)
def test_wrong_option_is_reported_once(tmp_path: Path, on: str, by: str, message: str) -> None:
    """For any number of profiles it is one fault."""
    _file(tmp_path, HEAD)
    _file(tmp_path, HEAD.replace("wilo", "abus"), "abus")
    result = _confirm(tmp_path, "wilo", "abus", on=on, by=by)
    (problem,) = result.problems
    assert problem.text.startswith(f"regionruhr confirm:1: {message}")
    assert result.contents == {}


def test_every_fault_is_reported_and_then_nothing_changes(tmp_path: Path) -> None:
    """Unknown ids, the option and a faulty profile in one go; the sound profile waits."""
    _file(tmp_path, HEAD)
    _file(tmp_path, HEAD.replace("name:", "nmae:").replace("wilo", "abus"), "abus")
    result = _confirm(tmp_path, "wilo", "willo", "abus", "../wilo", "_taxonomy")
    assert result.contents == {}
    lines = report(result.problems).splitlines()
    assert lines[:-1] == [
        (
            "partners/../wilo.yml:1: Datei: Den Partner „../wilo“ gibt es nicht "
            "(meinten Sie „wilo“?)"
        ),
        (
            "partners/_taxonomy.yml:1: Datei: Den Partner „_taxonomy“ gibt es nicht "
            "(die Einträge stehen in partners/)"
        ),
        "partners/abus.yml:3: nmae: unbekanntes Feld (meinten Sie „name“?)",
        "partners/willo.yml:1: Datei: Den Partner „willo“ gibt es nicht (meinten Sie „wilo“?)",
    ]


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"\xff", "die Datei ist nicht in UTF-8 gespeichert"),
        (b"", "die Datei ist leer"),
        (b'name: "a', "ein Anführungszeichen wird geöffnet"),
    ],
    ids=["encoding", "empty", "quotation mark"],
)
def test_file_that_cannot_be_read_is_reported(tmp_path: Path, content: bytes, message: str) -> None:
    """As `regionruhr check` would."""
    _file(tmp_path, "").write_bytes(content)
    assert message in report(_confirm(tmp_path).problems)


def test_unusual_file_is_left_alone(tmp_path: Path) -> None:
    """Where a new line would be read otherwise, the editor is asked to write it."""
    fields = "id: wilo, name: W, type: company, role: regional, summary: S, address: {city: a}"
    _file(tmp_path, f"{{{fields}}}\n")
    result = _confirm(tmp_path)
    assert result.contents == {}
    assert report(result.problems).startswith(
        "partners/wilo.yml:1: verified_on: die Bestätigung lässt sich hier nicht eintragen "
        "(tragen Sie verified_on und verified_by von Hand ein)"
    )


def test_same_profile_twice_is_once(tmp_path: Path) -> None:
    """Who repeats an id means it once."""
    _file(tmp_path, HEAD)
    result = _confirm(tmp_path, "wilo", "wilo")
    assert result.number == len(result.contents) == 1


def _file(root: Path, content: str, key: str = "wilo") -> Path:
    file = root / f"partners/{key}.yml"
    file.parent.mkdir(exist_ok=True)
    file.write_bytes(content.encode())
    return file


def _confirm(root: Path, *ids: str, on: str = DAY, by: str = "die Leitung") -> ConfirmationResult:
    return confirm(root, ids or ["wilo"], on=on, by=by, today=TODAY)


def test_newer_confirmation_is_not_lost(tmp_path: Path) -> None:
    """Who enters answers in any order keeps the last one; the same day may be entered again."""
    _file(tmp_path, f"{HEAD}verified_on: 2026-11-21\nverified_by: Einkauf\n")
    result = _confirm(tmp_path, on="2026-11-20")
    (problem,) = result.problems
    assert (problem.place, problem.fault, problem.values["day"]) == (
        "verified_on",
        "confirmed-later",
        "2026-11-21",
    )
    assert result.contents == {}
    assert _confirm(tmp_path, on="2026-11-21").problems == ()
