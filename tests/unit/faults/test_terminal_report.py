"""The terminal report: by file, in colour, with a quotation of each line and a mark in it."""

import click
import pytest

from regionruhr.faults.problem import Problem
from regionruhr.faults.terminal_report import quotation, terminal_report

TEXTS = {
    "partners/a.yml": "id: a\nphone: 0231",
    "partners/b.yml": "\n" * 11 + "website: https://www.example.org\n",
}
PHONE = Problem("partners/a.yml", 2, "phone", "phone-form", {"value": "0231"})
SAME_SITE = Problem("partners/b.yml", 12, "website", "website-taken", {"other": "partners/a.yml"})
LOGO = Problem("partners/logos/x.svg", 1, "file", "logo-unused")
COLOUR = {"fault": "\x1b[31m", "warning": "\x1b[33m"}


def _report(*problems: Problem) -> str:
    return terminal_report(problems, TEXTS, 80)


def test_report_is_grouped_by_file() -> None:
    """Faults first; each with its line, the mark, what to do, and where to read more."""
    text = click.unstyle(_report(LOGO, SAME_SITE, PHONE))
    assert text == (
        "Probleme, sie halten die Website auf:\n"
        "\n"
        "partners/a.yml\n"
        "  2  phone: „0231“ ist keine Telefonnummer in internationaler Form\n"
        "     | phone: 0231\n"
        "     |        ^^^^\n"
        "     -> zum Beispiel +49 231 123456\n"
        "     MELDUNGEN.md#phone-form\n"
        "\n"
        "Hinweise, sie halten nichts auf:\n"
        "\n"
        "partners/b.yml\n"
        "  12  website: diese Website steht schon in partners/a.yml\n"
        "      | website: https://www.example.org\n"
        "      | ^^^^^^^\n"
        "      -> prüfen Sie, ob beide Profile dieselbe Einrichtung meinen\n"
        "      MELDUNGEN.md#website-taken\n"
        "\n"
        "partners/logos/x.svg\n"
        "  1  Datei: kein Profil verwendet dieses Logo\n"
        "     -> tragen Sie im Profil „logo: x.svg“ ein oder löschen Sie die Datei\n"
        "     MELDUNGEN.md#logo-unused\n"
        "\n"
        "1 Problem in 1 Datei, 2 Hinweise in 2 Dateien\n"
    )


def test_warning_has_another_colour() -> None:
    """Red stops the site, yellow does not."""
    assert COLOUR["fault"] in _report(PHONE)
    assert COLOUR["warning"] not in _report(PHONE)
    assert COLOUR["warning"] in _report(SAME_SITE)
    assert COLOUR["fault"] not in _report(SAME_SITE)


def test_nothing_wrong_is_not_report() -> None:
    """Where there is no problem there is no heading."""
    assert _report() == ""


@pytest.mark.parametrize("line", [0, 3, 99])
def test_line_that_is_not_there_is_not_quoted(line: int) -> None:
    """What is at the end of a file, or beyond it."""
    problem = Problem("partners/a.yml", line, "phone", "empty")
    assert "|" not in _report(problem)


def test_file_cannot_steer_the_terminal() -> None:
    """Neither its name nor its text: all escape sequences are ours."""
    path = "partners/\x1b[2J.yml"
    problem = Problem(path, 1, "na\x1bme", "key-form", {"value": "\x1b]0;x\x07"})
    text = terminal_report([problem], {path: "name: \x1b]0;x\x07"}, 80)
    assert "\x1b" not in click.unstyle(text)
    assert "\x07" not in text


def _quoted(
    line: str, place: str, fault: str = "empty", value: str = "", width: int = 80
) -> tuple[str, str]:
    problem = Problem("a.yml", 1, place, fault, {"value": value})
    return quotation(line, problem, width)


@pytest.mark.parametrize(
    ("line", "place", "fault", "value", "marked"),
    [
        ("phone: 0231", "phone", "phone-form", "0231", "0231"),
        ('phone: "0231"', "phone", "phone-form", "0231", "0231"),
        ("name: name", "name", "key-form", "name", "name"),
        ("  - wf-dortmnd", "partners[1]", "key-form", "wf-dortmnd", "wf-dortmnd"),
        ("date: 2016-02-30", "date", "date-unknown", "2016-02-30", "2016-02-30"),
        ("founed: 1872", "founed", "unknown-field", "", "founed"),
        ("  city: dort-mund", "address.city", "empty", "", "city"),
        ("address:", "address.city", "missing", "city", "address"),
        ('{"type": "Point"}', "features[1].type", "empty", "", "type"),
        ("id: wilo", "name", "missing", "name", ""),
        ("- herne-sued", "area_served[1]", "key-form", "herne", ""),
        ("a.b: x", "a-b", "empty", "", ""),
    ],
    ids=[
        "value",
        "value in quotation marks",
        "value that is called as its field",
        "item of a list",
        "value that the message does not quote",
        "field, where the message has no value",
        "innermost field",
        "field around one that is missing",
        "field of JSON",
        "nothing, where the field is elsewhere",
        "no part of a longer word",
        "no pattern",
    ],
)
def test_mark_stands_under_what_is_wrong(
    line: str, place: str, fault: str, value: str, marked: str
) -> None:
    """As wide as the words, and below them."""
    text, mark = _quoted(line, place, fault, value)
    assert text == line
    assert mark.strip() == "^" * len(marked)
    assert text[len(mark) - len(marked) : len(mark)] == marked
    if value == "name" and marked:
        assert mark == "      ^^^^"


@pytest.mark.parametrize(
    ("line", "mark"),
    [
        ("\tid: A", "        ^"),
        ("中文: {id: A}", "           ^"),
        ("u\u0308: {id: A}", "        ^"),
        ("\x1b[2J: {id: A}", "           ^"),
        ("\u202e: {id: A}", "        ^"),
    ],
    ids=["tab", "wide characters", "combining character", "escape", "other direction"],
)
def test_mark_keeps_its_place(line: str, mark: str) -> None:
    """Whatever stands before it; nothing of a line can steer a terminal."""
    text, found = _quoted(line, "id", "key-form", "A")
    assert found == mark
    assert text.isprintable() or "\u0308" in text
    assert "\x1b" not in text


def test_mark_under_wide_characters_is_wide() -> None:
    """Two columns for each."""
    assert _quoted("id: 中文", "id", "key-form", "中文")[1] == "    ^^^^"


def test_long_line_is_cut_around_the_mark() -> None:
    """Nobody reads a thousand columns; the mark is never cut off."""
    line = f"{'x' * 500} id: A {'y' * 500}"
    text, mark = _quoted(line, "id", "key-form", "A", width=40)
    assert (text[0], text[-1], len(text)) == ("…", "…", 42)
    assert text[mark.index("^")] == "A"


def test_end_of_a_line_of_windows_is_not_shown() -> None:
    """Nor are the blanks before it."""
    assert _quoted("id: A  \r", "id", "key-form", "A") == ("id: A", "    ^")
