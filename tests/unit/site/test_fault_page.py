"""What a preview shows while the files are faulty."""

from regionruhr.faults.problem import Problem
from regionruhr.settings import moment
from regionruhr.site.fault_page import crash_report, fault_page, fault_report

NOW = moment("2026-11-23T12:00")
PROBLEMS = (
    Problem("b.yml", 7, "name", "unknown-field", {"value": "nahme", "known": "name"}),
    Problem("a.yml", 3, "file", "file-empty"),
    Problem("b.yml", 2, "YAML", "file-empty"),
    Problem("b.yml", 2, "YAML", "file-empty"),
)


def test_faults_stand_by_file_and_line() -> None:
    """Each once, with the place in the handbook that explains it."""
    report = fault_report(PROBLEMS)
    (part,) = report.parts
    assert [path for path, _ in part.files] == ["a.yml", "b.yml"]
    reported = [(f.line, f.place, f.explained_at) for _, faults in part.files for f in faults]
    assert reported == [
        (3, "Datei", "MELDUNGEN.md#file-empty"),
        (2, "YAML", "MELDUNGEN.md#file-empty"),
        (7, "name", "MELDUNGEN.md#unknown-field"),
    ]
    assert report.total == "3 Probleme in 2 Dateien"


def test_warnings_stand_apart() -> None:
    """Nobody takes them for what stops the site; a file with both stands in both parts."""
    warning = Problem("a.yml", 9, "website", "website-taken", {"other": "c.yml"})
    report = fault_report([warning, *PROBLEMS])
    assert [(part.heading, [path for path, _ in part.files]) for part in report.parts] == [
        ("Probleme, sie halten die Website auf", ["a.yml", "b.yml"]),
        ("Hinweise, sie halten nichts auf", ["a.yml"]),
    ]
    assert report.total == "3 Probleme in 2 Dateien, 1 Hinweis in 1 Datei"


def test_mark_tells_reports_apart() -> None:
    """The same faults have the same one."""
    marks = {fault_report(problems).mark for problems in (PROBLEMS, PROBLEMS[:1], PROBLEMS)}
    assert len(marks) == 2


def test_crash_names_what_and_where_in_one_line() -> None:
    """No path of the machine, nothing that steers a terminal."""

    def fail() -> None:
        raise ValueError("Zeile\n\x1b[31meins")

    try:
        fail()
    except ValueError as error:
        report = crash_report(error)
    assert report.crash.startswith("ValueError: Zeile \ufffd[31meins (test_fault_page.py:")
    assert not report.parts
    assert report.total == "Ein Fehler im Programm"
    assert fault_page(report, NOW).title == "Die Vorschau wartet auf eine Korrektur"


def test_report_stands_in_for_the_start_page() -> None:
    """Its description is the number of faults."""
    page = fault_page(fault_report(PROBLEMS), NOW)
    assert (page.address, page.template, page.updated) == ("", "faults.html", "2026-11-23")
    assert page.description == "3 Probleme in 2 Dateien"
