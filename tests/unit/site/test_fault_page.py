"""What a preview shows while the files are faulty."""

from collections.abc import Iterable

from jinja2 import FileSystemLoader
from lxml import html

import projects
from regionruhr.faults.catalogue import messages
from regionruhr.faults.problem import Problem
from regionruhr.site.fault_page import FAULT_PAGE, crash_report, fault_report
from regionruhr.site.rendering import environment

PROBLEMS = (
    Problem("b.yml", 7, "name", "unknown-field", {"value": "nahme", "known": "name"}),
    Problem("a.yml", 3, "file", "file-empty"),
    Problem("b.yml", 2, "YAML", "file-empty"),
    Problem("b.yml", 2, "YAML", "file-empty"),
)


def test_faults_stand_by_file_and_line() -> None:
    """Each once, with its explanation."""
    report = fault_report(PROBLEMS)
    (part,) = report.parts
    assert [path for path, _ in part.files] == ["a.yml", "b.yml"]
    reported = [(f.line, f.shown_place, f.message.key) for _, faults in part.files for f in faults]
    assert reported == [
        (3, "Datei", "file-empty"),
        (2, "YAML", "file-empty"),
        (7, "name", "unknown-field"),
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


def test_page_prints_explanation_and_example() -> None:
    """As text: nothing of an example, of a file or of its name becomes a part of the page."""
    problem = Problem('"><b>.svg', 4, "<script>", "svg-element")
    page = _page([problem, Problem("a.svg", 1, "file", "logo-unused")])
    (name, other) = page.xpath("//h3/code/text()")
    assert (name, other) == ('"><b>.svg', "a.svg")
    assert page.xpath("//dt/code/text()") == ["<script>", "Datei"]
    assert not page.xpath("//b")
    assert len(page.xpath("//script")) == 1
    example = messages()["svg-element"].example
    assert page.xpath("//pre/code/text()")[:2] == [example.wrong, example.right]
    explanation = page.xpath("string((//details)[1]/p)")
    assert explanation == messages()["svg-element"].explanation
    assert page.xpath("(//details)[2]/p/code/text()") == ["partners/wilo.yml"] * 2


def test_code_in_an_explanation_is_marked_up() -> None:
    """And its links, which lead to no page of the preview, are text."""
    page = _page([Problem("a.yml", 1, "x", "too-long", {"length": "9", "limit": "3"})])
    assert page.xpath("//details/p/code/text()") == ["description"]
    own = _page([Problem("a.yml", 1, "x", "own-file-missing", {"value": "a"})])
    assert "machen Sie es rückgängig." in own.xpath("string(//details/p)")
    assert not own.xpath("//a")


def _page(problems: Iterable[Problem]) -> html.HtmlElement:
    loader = FileSystemLoader(projects.ROOT / "overrides")
    env = environment(loader, None, faults=fault_report(problems))
    text = env.get_template(FAULT_PAGE).render(base="/")
    return html.document_fromstring(text)
